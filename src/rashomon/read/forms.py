"""What the form of a line alone tells: that it is a credit, a date, a button, a call to subscribe."""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

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


def _start(line: str) -> str:
    """By what forms are looked up: the first letters of the first word, or that it is a figure or a sign."""
    first = line[:1]
    return line[:_LETTERS].partition(" ")[0] if first.isalpha() else "0" if first.isalnum() else "-"


_BY_START: dict[str, tuple[Form, ...]] = {
    start: tuple(form for form in FORMS if start in map(_start, form.begins))
    for start in {_start(word) for form in FORMS for word in form.begins}
}
_HELD = tuple(word for form in FORMS for word in form.holds if word == word.lower())
_NAMES = tuple(word for form in FORMS for word in form.holds if word != word.lower())
_CREDITING = (" by ", " reported from ", "contributed")
"""One of these is in every credit that is more than the name of an agency."""
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
        whole = "\n".join(new)
        held = list(filter(whole.lower().__contains__, _HELD))
        names, crediting = ([word for word in some if word in whole] for some in (_NAMES, _CREDITING))
        for line in new:
            known.keep(line, _form(line, held, names, crediting))
    return list(map(known.__getitem__, lines))


class _Known(dict[str, BlockKind | None]):
    """The forms of the lines that were asked for last."""

    def __missing__(self, line: str) -> BlockKind | None:
        return self.keep(line, _form(line, _HELD, _NAMES, _CREDITING))

    def keep(self, line: str, form: BlockKind | None) -> BlockKind | None:
        """Remembers a form, and gives it back."""
        if len(self) >= _REMEMBERED:
            self.clear()
        self[line] = form
        return form


@functools.lru_cache(maxsize=4)
def _known(_: Table) -> _Known:
    """By the table of agencies in use."""
    return _Known()


def _form(line: str, held: Sequence[str], names: Sequence[str], crediting: Sequence[str]) -> BlockKind | None:
    """The form of a line that holds no other words of the lists than these."""
    if _is_agency(line) or (any(map(line.__contains__, crediting)) and _is_crediting(line)):
        return "credit"
    lower = line.lower()
    words = *filter(lower.__contains__, held), *filter(line.__contains__, names)
    start = _start(lower.lstrip())
    for form in _forms_for(start, words) if words else _BY_START.get(start, ()):
        if form.fits(line):
            return form.kind
    return None


@functools.lru_cache(maxsize=4096)
def _forms_for(start: str, words: tuple[str, ...]) -> Sequence[Form]:
    """The forms that a line may have, by how it begins and what it holds."""
    found, held = _BY_START.get(start, ()), frozenset(words)
    return [form for form in FORMS if form in found or not held.isdisjoint(form.holds)]


def is_credit(line: str) -> bool:
    """Whether the line is a credit and nothing else: ``AFP``, ``(Reuters)``, ``Reporting by …; Editing by …``."""
    return _is_agency(line) or _is_crediting(line)


def _is_agency(line: str) -> bool:
    return len(line) <= 60 and line.strip(" \t-–—()[]/.,|©") in table().agency_by_form


def _is_crediting(line: str) -> bool:
    if (" by " in line or " reported from " in line) and (_REPORTING.match(line) or _REPORTING_FIRST.match(line)):
        return True
    return "contributed" in line and len(line) < 300 and bool(_CONTRIBUTED.search(line))
