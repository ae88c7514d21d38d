"""Words in marks as which somebody sees somebody: 'remembers her as “terribly shy”', 'flagged the works as “unverifiable”'."""

from __future__ import annotations

import re
from collections.abc import Callable

from rashomon.annotate.cues import Found
from rashomon.annotate.sources import source_before
from rashomon.types import Span

_AS = re.compile(
    r"\b(?P<verb>remember(?:s|ed)|flag(?:s|ged)|portray(?:s|ed)|depict(?:s|ed)|paint(?:s|ed)|regard(?:s|ed)|view(?:s|ed))"
    r"\s(?:[^\s.;:“”\"¤]+\s){1,12}?as\s(?:(?:an?|the|being|having|both)\s)?[“\"‘']?$"
)
_REACH = 160


def judged_as(text: str, start: int, quoted: int, somebody: Callable[[Span], bool]) -> Found | None:
    """The verb with 'as' right before a quotation that opens at ``quoted``, and who sees it so; None if there is none."""
    match = _AS.search(text, max(start, quoted - _REACH), quoted)
    source = source_before(text, start, match.start()) if match else None
    if match is None or source is None or not somebody(source):
        return None
    return Found(Span(match.start("verb"), match.end("verb")), match["verb"], "judging", source, before=True)
