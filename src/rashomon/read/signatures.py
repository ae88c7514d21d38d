"""Who signs a line under a headline: 'By …' behind a date or a label, a name and a date, 'Par …', 'Author: …'."""

from __future__ import annotations

import re

from rashomon.lexicon.commonness import rarity
from rashomon.lexicon.given_names import MEN, WOMEN
from rashomon.lexicon.newsrooms import is_newsroom
from rashomon.read.bylines import AND, PERSON, is_person, is_titled, without_by, without_date
from rashomon.read.dates import find_date
from rashomon.read.lines import is_final
from rashomon.read.weekdaynames import WEEKDAYS
from rashomon.text import fold, stem

LONGEST = 120
"""Characters up to which a line can be one."""
_RARE = 0.9
"""How rare the words of an unknown name are."""
_ABBREVIATED = 4
"""Letters of the longest small word or abbreviation in a name."""
_SIGNED = re.compile(r"(?:written )?by\b", re.IGNORECASE)
_INSIDE = re.compile(
    r"(?:(?:posted|published|submitted|updated|last updated|written|reported|created|added)\b[^.!?;]{0,60}?|[^.!?;]{0,60}?\d[^.!?;]{0,30}?)"
    r"\bby:?\s+(?=(?-i:[^\W\d_a-z]))",
    re.IGNORECASE,
)
_SUBMITTED = re.compile(r"\s+on (?=\w{3,9},? \d|\d).*$")
_LABELLED = re.compile(
    r"(?:words|authors?|reporters?|writers?|story|text|report|interview|autore?|autora|auteur|texte|texto|testo|tekst|teksti|kirjoittaja|författare"
    r"|автор|текст|reportage)(?:\s*[:|]\s*|\s+by:?\s+)(?=(?-i:[^\W\d_a-z]))",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"(?:von|par|por|di|door|av|af|ein artikel von|un article de) (?=(?-i:[^\W\d_a-zß-ÿ]))", re.IGNORECASE
)
_PICTURES = re.compile(
    r"\s*[,;|]?\s*(?:and )?(?:photos?|photographs?|photography|pictures?|video|illustrations?|graphics?)(?: by|:) .*$",
    re.IGNORECASE,
)
_AROUND_DATE = re.compile(
    r"[|•·–—,/]|\s-\s|\d[\d:.]*|\b(?:[ap]\.?m\b\.?|at|on|updated|published|posted|gmt|utc|[ce]e?s?t\b"
    rf"|(?:{WEEKDAYS})(?![^\W\d_]))",
    re.IGNORECASE,
)


_DAY_AHEAD = re.compile(rf"\b(?:{WEEKDAYS}),?\s*$", re.IGNORECASE)
_UNSPACED = re.compile(r"(?:作者|记者|記者|撰文|文)\s?[:：/／]\s?([\u4e00-\u9fff·]{2,5})(?![\u4e00-\u9fff])")
"""Behind a label in Chinese, where names have no space."""


_CHINESE = re.compile(r"[\u4e00-\u9fff·]{2,5}")
_SHORTEST = 5


def signed_part(line: str, *, told: bool = False, dated: bool = False) -> str | None:
    """The part of a line that names authors; None if it does not say who signs.

    ``told``: the element around it says that it names authors. ``dated``: the line beside it is a date. A name with no
    'by' to it counts only with a date, and if its words are those of a name.
    """
    if len(line) > LONGEST:
        return None
    if _SIGNED.match(line):
        return without_date(without_by(line))
    for form in (_LABELLED, _INSIDE, _ELSEWHERE):
        if found := form.match(line):
            rest = without_date(_SUBMITTED.sub("", _PICTURES.sub("", line[found.end() :]))).strip(" ,")
            if names_people(rest):
                return rest
    if not line.isascii() and (unspaced := _UNSPACED.search(line)):
        return unspaced[1]
    if told or is_titled(line):
        return without_date(without_by(line))
    comma = False
    if (date := find_date(line)) is not None:
        comma = _DAY_AHEAD.sub("", line[: date.start]).rstrip().endswith(",")
        ahead = _DAY_AHEAD.sub("", without_date(line)).rstrip()
        bare = ahead if is_person(ahead) else _AROUND_DATE.sub(" ", f"{line[: date.start]} {line[date.end :]}")
        line, dated = " ".join(bare.split()), True
    return line if dated and is_person(line) and _is_name(line, only_known=comma) else None


def names_people(line: str) -> bool:
    """Whether a line is one name or several."""
    if len(line) <= _SHORTEST and _CHINESE.fullmatch(line):
        return True
    names = [part for part in re.split(r",\s*", line) if PERSON.match(part)] if "," in line else [line]
    return (
        bool(names)
        and not any(map(str.isdigit, line))
        and all(PERSON.match(name) or AND.search(name) for name in names)
    )


def _is_name(line: str, *, only_known: bool) -> bool:
    """Whether words that may be a place's or a newsroom's are a person's: the first is a given name, or all are rare."""
    names = line.split(" ")
    if not names[0][0].isupper():
        return False  # of a script without capitals: it may be anything
    sentence = len(names[-1]) > _ABBREVIATED and is_final(line)
    if is_newsroom(line) or sentence or any(len(name) > _ABBREVIATED and name[0].islower() for name in names):
        return False
    if names[0].capitalize() in WOMEN | MEN:
        return True
    return not only_known and all(rarity(stem(fold(name))) >= _RARE for name in names)
