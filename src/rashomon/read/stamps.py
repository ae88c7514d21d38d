"""Date lines: short lines that say when a page was published or changed, and little else.

A date in a sentence, a caption, a teaser or a list of events is a date of something else.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from rashomon.read.dates import find_date
from rashomon.read.weekdaynames import WEEKDAYS

LONGEST = 140
"""Characters up to which a line can be one."""
_CHANGED = (
    "updated|modified|revised|reviewed|edited|amended|aktualisiert|geändert|mis(?:e)? à jour|modifié|actualizad[oa]|aggiornat[oa]"
    "|atualizad[oa]|bijgewerkt|uppdaterad|opdateret|oppdatert|päivitetty|zaktualizowano|aktualizacja|обновлено|оновлено|更新"
    "|güncelleme|güncellendi|ενημέρωση|ενημερώθηκε|aktualizováno|actualizat|تحديث"
)
_FIRST = (
    "published|posted|first published|originally|created|veröffentlicht|erstellt|publié|publicad[oa]|pubblicat[oa]|gepubliceerd|publicerad"
    "|publiceret|publisert|julkaistu|opublikowano|опубликовано|опубліковано|发布|公開"
    "|yayınlanma|yayımlanma|giriş|δημοσίευση|δημοσιεύθηκε|δημοσιεύτηκε|publikováno|publicat|نشر"
)
_LABEL = re.compile(rf"(?<![^\W\d_])(?:(?P<changed>{_CHANGED})|{_FIRST})(?![^\W\d_])", re.IGNORECASE)
_BESIDE = re.compile(
    r"\b(?:on|at|in|date|dated|last|first|and|by|from|of|for|written|words|reading|time|mins?|minutes?|reads?|hours?|ago|comments?|views?"
    r"|shares?|am|pm|[ap]\.m\.?|hs?|hrs|uhr|um|vom|von|le|la|à|el|las|il|alle|ore|às|op|om|den|kl|klo|dnia|godz|o|в|г|о|р|par|por|di|da|do|de|del|della|der|af|av|van|the|mit|ist|est)\b",
    re.IGNORECASE,
)
"""What stands beside dates: small words, clocks, times that reading takes."""
_DAY = re.compile(rf"\b(?:{WEEKDAYS})\b", re.IGNORECASE)
_OTHERWISE = re.compile(r"\b(?:photo|image|picture|copyright|file)|[@©“\"?!]|\d:\s+[^\W\d_]", re.IGNORECASE)
"""Of pictures, posts, rights, and of events: ``3 May 2019: Vote``."""
_OF_OTHERS = re.compile(
    r"^\W*(?:(?:the|next|first|last) )?(?:born|died|deadline|due|hearing|trial|concert|election|opens?|opening|closes?|closing|starts?|begins?|ends?"
    r"|until|till|through|since|before|after|expires?|valid|season|meeting|event|when|kick-?off|tickets?|premieres?|released?|founded|established"
    r"|built|wedding|funeral|vote|anniversary|sale|exhibition|performance|show|doors|matchday)\b",
    re.IGNORECASE,
)
"""How lines open that date something else than the text."""
_COLON = re.compile(r"\W*([^\d:|•·]{2,40}):\s")
_DATING = re.compile(
    r"(?i:date|dated|on|by|from|time|written|words|text|author|stand|giriş|data|datum|fecha|дата|last|story|issued?|filed|added|uploaded|released on"
    r"|yayınlanma|güncelleme|δημοσίευση|ημερομηνία)\b"
)
_DATE = re.compile(r"(?i:date|datum|data|fecha|dato|дата|tarih|ημερομηνία)\s*:?")
_LABEL_ALONE = 25
"""Characters up to which a line can be but the label of the date on the next."""
_MOST_DATES, _MOST_WORDS, _CASELESS = 4, 10, 12
_WORD = re.compile(r"\b[^\W\d_][\w.’'&-]*")


class Stamp(NamedTuple):
    """What a date line tells, as ISO 8601. ``labelled``: it says that it is of publication or of a change."""

    published: str | None
    modified: str | None
    labelled: bool


def stamp_of(line: str) -> Stamp | None:
    """What a line tells if it is a date line; None for any other line, also one with a date in it."""
    if len(line) > LONGEST or find_date(line) is None or _OTHERWISE.search(line):
        return None
    stamp, rest = read_stamp(line), line
    for _ in range(_MOST_DATES):
        if (found := find_date(rest)) is None:
            break
        rest = f"{rest[: found.start]} {rest[found.end :]}"
    if _OF_OTHERS.search(line) or ((label := _COLON.match(line)) and not _publishes(label[1])):
        return None
    beside = _BESIDE.sub(" ", _LABEL.sub(" ", rest))
    return stamp if _is_little(beside) or _is_little(_DAY.sub(" ", beside)) else None


def _publishes(label: str) -> bool:
    """Whether a label before a date is one of publication, of a change, or of who wrote the text."""
    return bool(_LABEL.search(label) or _DATING.search(label))


def read_stamp(line: str) -> Stamp:
    """The first date of publication and the last of a change in a line that is known to be a date line."""
    labels = list(_LABEL.finditer(line))
    starts = [0, *(label.start() for label in labels)]
    kinds = [False, *(label["changed"] is not None for label in labels)]
    if labels and not any(map(str.isdigit, line[labels[-1].start() :])):  # a label behind its date
        kinds, starts = [*kinds[:-2], kinds[-1]], starts[:-1]
    published = modified = None
    for start, end, changed in zip(starts, [*starts[1:], len(line)], kinds, strict=True):
        if found := find_date(line[start:end]):
            if changed:
                modified = found.iso
            else:
                published = published or found.iso
    return Stamp(published, modified, bool(labels))


def _is_little(rest: str) -> bool:
    """Whether what stands beside the dates is but names: of people, a section, a place."""
    words = _WORD.findall(rest)
    caseless = sum(len(word) for word in words if not word[0].islower() and not word[0].isupper())
    return len(words) <= _MOST_WORDS and caseless <= _CASELESS and not any(word[0].islower() for word in words)


def is_of_change(words: str) -> bool:
    """Whether the label of a date says that it is of a change, and of that alone."""
    return any(label["changed"] for label in _LABEL.finditer(words)) and not re.search(_FIRST, words, re.IGNORECASE)


def is_label(line: str) -> bool:
    """Whether a line is but the label of a date: 'Published', 'Date:'."""
    return bool(_LABEL.match(line) or _DATE.fullmatch(line)) and not any(map(str.isdigit, line))


def labelled(line: str, before: str) -> str:
    """The line with the one before it, where that is but its label: 'Posted on', '4 March 2019'."""
    alone = len(before) <= _LABEL_ALONE and is_label(before)
    return f"{before} {line}" if alone else line
