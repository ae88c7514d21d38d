"""Reports, studies and polls that find something: the document is the source of the words that it is said to hold."""

from __future__ import annotations

import re

from rashomon.types import Span

_NOUN = r"(?:reports?|stud(?:y|ies)|reviews?|audits?|surveys?|memos?|papers?|inquir(?:y|ies)|enquir(?:y|ies)|investigations?|polls?|assessments?|inspections?)"
_VERB = r"(?:found|finds?|showed|shows?|concluded?s?|warn(?:ed|s)?|suggest(?:ed|s)?|estimate[ds]?|state[ds]?|noted?s?|argue[ds]?|reveal(?:ed|s)?|says?|said)"
_HEAD = re.compile(rf"(?:^|\s|-){_NOUN}\b", re.IGNORECASE)
_FINDS = re.compile(
    r"(?:(?:has|have|had|also|later)\s)*(?:found|finds?|show(?:ed|s)?|shown)(?:\sthat)?$", re.IGNORECASE
)
_SUBJECT = re.compile(
    rf"(?<!\bof\s)(?<!\bby\s)(?<!\bin\s)(?<!\bto\s)(?<!\bon\s)(?<!\bfrom\s)(?<!\bwith\s)\b(?P<np>(?i:the|an?|another|its|his|her|their|one|two|several|recent)\s(?:[\w’'&.-]+\s){{0,6}}?(?i:{_NOUN})(?:\s[\w’'&.-]+){{0,9}}?)"
    rf"(?:,\s[^,;:¤]{{2,80}},)?\s(?:(?:has|have|had|also|later)\s)*(?P<verb>{_VERB})\sthat\b",
)
"""'A harbour report released last year found that'."""
_VERBS = re.compile(rf"\b{_VERB}\sthat\b")
_REACH = 300
_CLAUSE = re.compile(r"[,;:¤]\s|\b(?:who|which|whose|that|but|because|while|when)\b")


def finds(text: str, cue: Span, source: Span) -> bool:
    """Whether a document is said to find or to show something: it tells so as one that says it."""
    words = text[source.start : source.end]
    head = re.split(r"\s(?:of|by|from|on|into|for|in|at|released|published|issued|commissioned)\s|,", words)[0]
    return _FINDS.match(text[cue.start : cue.end]) is not None and _HEAD.search(head) is not None


def found_before(text: str, start: int, end: int) -> tuple[Span, Span] | None:
    """Cue and source of what a document of the sentence that begins at ``start`` found, before ``end``; None if none did.

    ``text`` is that of a block in which what stands in marks is blotted out.
    """
    start = max(start, end - _REACH)
    found = list(_SUBJECT.finditer(text, start, end)) if _VERBS.search(text, start, end) else []
    if not found or _CLAUSE.search(found[-1]["np"]):
        return None
    last = found[-1]
    source = Span(last.start("np"), last.start("np") + len(last["np"]))
    return Span(last.start("verb"), last.end("verb")), source
