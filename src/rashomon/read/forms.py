"""What the form of a line alone tells: that it is a credit, a date, a button, a call to subscribe."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from rashomon.lexicon.agencies import Table, table
from rashomon.read.lineforms import FORMS, Form
from rashomon.types import BlockKind

_REPORTING = re.compile(
    r"\(?(?:additional )?(?:reporting|writing|compiled|editing) by [A-Z]"
    r"|[A-Z][\w.’'-]+(?: and [A-Z][\w.’'-]+)? reported from [A-Z][\w.’', -]{2,60}\.?(?: [A-Z].{0,200}\bcontributed\b.{0,60})?$"
)
_REPORTING_FIRST = re.compile(
    r"\(?(?:Additional )?(?:[Rr]eporting|[Ww]riting|[Cc]ompiled|[Ee]diting) by (?:"
    r"[A-Z][^;\n]{1,200};\s*(?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting) by [A-Z]"
    r"|[A-Z][\w.’'-]*(?:(?:,|,? and|,? in|,? for)? [A-Z][\w.’'-]*)*\)?\.?$)"
)
"""With a capital letter nothing but names may follow: 'Reporting by the Herald found …' opens a sentence."""
_CONTRIBUTED = re.compile(
    r"\bcontributed to this (?:report|story|article)\b"
    r"|\b(?:writers?|reporters?|journalists?|correspondents?|staff)\b.{0,200}\bcontributed\.?\s*$"
)


_LETTERS = 3


def _start(letters: str) -> str:
    """By what forms are looked up, from a line's first letters: those of its first word, or that it is a figure or a sign."""
    first = letters[:1]
    return letters.partition(" ")[0] if first.isalpha() else "0" if first.isalnum() else "-"


_BY_START: dict[str, tuple[Form, ...]] = {
    start: tuple(form for form in FORMS if start in (_start(word[:_LETTERS]) for word in form.begins))
    for start in {_start(word[:_LETTERS]) for form in FORMS for word in form.begins}
}
_LINE, _LONGEST = 140, max(form.longest for form in FORMS if form.holds)
_HELD: tuple[tuple[int, bool, tuple[str, ...]], ...] = tuple(
    (longest, small, words)
    for least, longest in ((0, _LINE), (_LINE, _LONGEST))
    for small in (True, False)
    if (
        words := tuple(
            word
            for form in FORMS
            for word in form.holds
            if (word == word.lower()) is small and least < form.longest <= longest
        )
    )
)
"""Words that lines hold, in small letters or as they stand: up to which length of a line they count. Most are of short lines,
and long ones need not be searched for them."""
_CREDITING = (" by ", " reported from ", "contributed")
"""One of these is in every credit that is more than the name of an agency."""
_SHORT, _EDGES = 60, " \t-–—()[]/.,|©"
"""Characters of the longest line that is the name of an agency, and what may stand around it."""
_REMEMBERED = 4096


def form_of(line: str) -> BlockKind | None:
    """The kind of a line that is plainly furniture or about the article, by its form; None if it may be body text."""
    return _known(table())[line]


def forms_of(lines: Sequence[str]) -> list[BlockKind | None]:
    """The same for all lines of a page at once: most words that telling lines hold are in none of them.

    They are remembered, as a page's lines are asked for by the classifier and for their kinds.
    """
    known = _known(table())
    new = [line for line in dict.fromkeys(lines) if line not in known]
    if new:
        known.keep(new)
    return list(map(known.__getitem__, lines))


class _Known(dict[str, BlockKind | None]):
    """The forms of the lines that were asked for last."""

    def __missing__(self, line: str) -> BlockKind | None:
        self.keep([line])
        return self[line]

    def keep(self, lines: Sequence[str]) -> None:
        """Remembers the forms of lines, of the last of them at least."""
        lines = lines[-_REMEMBERED:]
        if len(self) + len(lines) > _REMEMBERED:
            self.clear()
        self.update(zip(lines, _forms(lines), strict=True))


@functools.lru_cache(maxsize=4)
def _known(_: Table) -> _Known:
    """By the table of agencies in use."""
    return _Known()


def _forms(lines: Sequence[str]) -> Iterator[BlockKind | None]:
    """The forms of different lines. What they hold is looked for a word at a time, as most words are in none of them."""
    whole, lower = "\n".join(lines), [line.lower() for line in lines]
    crediting = {line for word in _CREDITING if word in whole for line in lines if word in line}
    held: dict[str, tuple[str, ...]] = {}
    for longest, small, some in _HELD:
        told = [
            (line, words) for line, words in zip(lines, lower if small else lines, strict=True) if len(line) <= longest
        ]
        page = "\n".join([words for _, words in told])
        for word in filter(page.__contains__, some):
            for line in [line for line, words in told if word in words]:
                held[line] = (*held.get(line, ()), word)
    agencies = table().agency_by_form
    for line, words in zip(lines, lower, strict=True):
        if (len(line) <= _SHORT and line.strip(_EDGES) in agencies) or (line in crediting and _is_crediting(line)):
            yield "credit"
            continue
        for form in _forms_for(words.lstrip()[:_LETTERS], held.get(line, ())):
            if form.fits(line):
                yield form.kind
                break
        else:
            yield None


@functools.lru_cache(maxsize=4096)
def _forms_for(letters: str, words: tuple[str, ...]) -> Sequence[Form]:
    """The forms that a line may have, by its first letters and what it holds."""
    found, held = _BY_START.get(_start(letters), ()), frozenset(words)
    if not held:
        return found
    return [form for form in FORMS if form in found or not held.isdisjoint(form.holds)]


def is_credit(line: str) -> bool:
    """Whether the line is a credit and nothing else: ``AFP``, ``(Reuters)``, ``Reporting by …; Editing by …``."""
    return _is_agency(line) or _is_crediting(line)


def _is_agency(line: str) -> bool:
    return len(line) <= _SHORT and line.strip(_EDGES) in table().agency_by_form


def _is_crediting(line: str) -> bool:
    if (" by " in line or " reported from " in line) and (_REPORTING.match(line) or _REPORTING_FIRST.match(line)):
        return True
    return "contributed" in line and len(line) < 300 and bool(_CONTRIBUTED.search(line))
