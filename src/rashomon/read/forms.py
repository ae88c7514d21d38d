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
_NAMES = re.compile("|".join(word for form in FORMS for word in form.holds if word != word.lower()))


def form_of(line: str) -> BlockKind | None:
    """The kind of a line that is plainly furniture or about the article, by its form; None if it may be body text."""
    return _form_of(line, table())


@functools.lru_cache(maxsize=4096)  # a page's lines are asked for by the classifier and for their kinds
def _form_of(line: str, _: Table) -> BlockKind | None:
    if is_credit(line):
        return "credit"
    for form in _forms_for(line):
        if len(line) <= form.longest and form.pattern.match(line):
            return form.kind
    return None


def _forms_for(line: str) -> Sequence[Form]:
    """The forms that a line may have, by how it begins and what it holds."""
    lower = line.lower()
    found = _BY_START.get(_start(lower.lstrip()), ())
    if not any(map(lower.__contains__, _HELD)) and not _NAMES.search(line):
        return found
    return [form for form in FORMS if form in found or any(word in lower or word in line for word in form.holds)]


def is_credit(line: str) -> bool:
    """Whether the line is a credit and nothing else: ``AFP``, ``(Reuters)``, ``Reporting by …; Editing by …``."""
    if len(line) <= 60 and line.strip(" \t-–—()[]/.,|©") in table().agency_by_form:
        return True
    if (" by " in line or " reported from " in line) and (_REPORTING.match(line) or _REPORTING_FIRST.match(line)):
        return True
    return "contributed" in line and len(line) < 300 and bool(_CONTRIBUTED.search(line))
