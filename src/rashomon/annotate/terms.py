"""Words in quotation marks that are no speech: titles, names, terms held at a distance."""

from __future__ import annotations

import re

from rashomon.lexicon.speech_verbs import NOT_SPOKEN
from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.text import fold

_FINITE = re.compile(
    r"\b(?:is|are|was|were|am|be|been|will|would|can|cannot|could|should|shall|may|might|must|has|have|had|do|does|did|isn|aren"
    r"|wasn|weren|won|wouldn|don|doesn|didn|hasn|haven|let|need|needs|want|wants|think|know|believe|feel|hope|go|goes|went"
    r"|come|came|make|makes|made|take|takes|took|get|gets|got|say|says|said|see|saw|remain|remains|seem|seems|\w{3,}ed)\b"
    r"|[’'](?:s|re|ve|ll|d|m)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"^(?:i|we|you|he|she|it|they|this|that|there|these|those|no one|nobody|everyone|the|our|my|his|her|their|its)\b",
    re.I,
)
_TITLE_WORD = re.compile(r"[A-Z0-9]")


def has_verb(words: str) -> bool:
    """Whether a finite verb stands among the words, as far as its form tells."""
    return bool(_FINITE.search(words))


def is_clause(inner: str) -> bool:
    """Whether the words make a clause of their own: four or more with a finite verb, or a whole short sentence."""
    tokens = inner.split()
    if len(tokens) >= 4 and _FINITE.search(inner):
        return (
            not re.match(
                r"(?:to|and|or|of|in|on|for|with|as|by|from|at|than|not|more|less|being|having|[a-z]+ed)\b", inner
            )
            or inner[:1].isupper()
        )
    starts = inner[:1].isupper() or bool(_SUBJECT.match(inner))
    return len(tokens) >= 2 and starts and (bool(_FINITE.search(inner)) or inner.rstrip()[-1:] in "!?,.")


def why_not_speech(text: str, at: int, inner: str, block: str) -> str | None:
    """Why the words in the marks that open at ``at`` are no speech, or None if they may be."""
    tokens = inner.split()
    if not any(c.isalpha() for c in inner):
        return "it holds no words"
    if block == "subheading":
        return "a subheading that takes up a quotation of the text"
    before = text[max(0, at - 40) : at]
    if NOT_SPOKEN.search(before):
        return "a name, a title or a term, by the words before it"
    content = [token for token in tokens if fold(token.strip(".,!?’'")) not in STOPWORDS]
    titled = (
        len(tokens) >= 2 and len(content) >= 2 and all(_TITLE_WORD.match(token.lstrip("‘'\"(")) for token in content)
    )
    if titled and not is_clause(inner) and inner.rstrip()[-1:] not in "!?" and block not in ("headline",):
        return "a title or a name: its words have capitals"
    return None
