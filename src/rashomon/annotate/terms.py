"""Words in quotation marks that are no speech: titles, names, terms held at a distance."""

from __future__ import annotations

import re

from rashomon.lexicon.speech_verbs import NOT_SPOKEN, UTTERING
from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.text import fold

_SAID_OF = re.compile(
    r"\b(?:said|says|wrote|writes|added)\s(?:of|about)\s(?:the|his|her|their)\s(?:[\w’'-]+\s)?[\w’'-]+:\s*$"
)
"""'She said of the song: '"""
_FINITE = re.compile(
    r"\b(?:is|are|was|were|am|be|been|will|would|can|cannot|could|should|shall|may|might|must|has|have|had|do|does|did|isn|aren"
    r"|wasn|weren|won|wouldn|don|doesn|didn|hasn|haven|let|need|needs|want|wants|think|know|believe|feel|hope|go|goes|went"
    r"|come|came|make|makes|made|take|takes|took|get|gets|got|say|says|said|see|saw|remain|remains|seem|seems|\w{3,}ed)\b"
    r"|[’'](?:s|re|ve|ll|d|m)\b",
    re.IGNORECASE,
)
_IRREGULAR = re.compile(
    r"\b(?:ran|brought|fell|rose|won|lost|held|led|left|met|paid|sent|told|gave|kept|began|became|broke|found|felt|grew|heard|knew|meant"
    r"|sat|sold|spent|spoke|stood|thought|understood|wrote|drove|flew|struck|sank|shot|caught|fought|lay|hid|bought|built|chose|drew|ate"
    r"|fled|forgot|froze|hung|rode|shook|stole|swam|taught|threw|wore|died|expects?|contains?|appears?|works?|plays?|lives?|means|shows?"
    r"|wins?|loses?|faces?|plans?|includes?|requires?|allows?|supports?|continues?|considers?|recognizes?|recognises?|warrants?|exists?)\b"
)
"""Forms that tell a clause where it is not known otherwise; some are nouns, too."""
_SUBJECT = re.compile(
    r"^(?:i|we|you|he|she|it|they|this|that|there|these|those|no one|nobody|everyone|the|our|my|his|her|their|its)\b",
    re.I,
)
_FRAGMENT = re.compile(r"(?:to|and|or|of|in|on|for|with|as|by|from|at|than|not|more|less|being|having|[a-z]+ed)\b")
_MAIN_CLAUSE = re.compile(r",\s(?:i|we|you|he|she|it|they|there|this|that)[’'\s]", re.IGNORECASE)
"""'as officers of the watch, we ask for …' begins like a fragment and is none."""
_SPEAKER_FIRST = re.compile(r"(?:i|we|you|he|she|it|they|there|this|that)[’'\s]", re.IGNORECASE)
_TITLE_WORD = re.compile(r"[A-Z0-9]")


_TITLE_BEFORE = re.compile(r"(?:\b[A-Z][\w.]*[’']s|\b(?:on|told|of|for|in))\s+$")
_ON_AIR = re.compile(r"\b(?:[Oo]n|told)\s(?:(?:the\s)?[A-Z][\w.&]*(?:\s[A-Z][\w.&]*){0,2}[’']s?\s+|the\s)?$")
"""'said on TVN’s “Face the City.”': American marks close behind the stop of the sentence."""
_CALLED = re.compile(
    r"\bwhat\s(?:(?!are|is|was|were|been|has|have)\w+\s){1,3}called\s+$|\b(?:call|describ|brand|label|dubb?|hail|dismiss)\w*\s(?:the|an?|his|her|its|their|this)\s(?:\w+\s)?\w+\s+$",
    re.IGNORECASE,
)
"""'called the film “a triumph”', 'what she called “a triumph”': somebody judges it in these words."""
_ONCE_CALLED = re.compile(
    r"\b(?:he|she|they|himself|herself|themselves)\s(?:(?:once|famously|later|recently)\s)?called\s+$", re.IGNORECASE
)
"""'the thing he once called “a triumph”'; in capitals, 'the boat he called “Lark”', it is a name."""
_DEFINED = re.compile(
    r"\((?:(?:the|together|collectively|hereinafter|or),?\s){0,2}(?:[“\"][^“”\"()]{1,30}[”\"],?\s(?:or|and)\s(?:the\s)?)?$"
)
"""'Norda Foods plc (“Norda” or “the Company”)'"""
_SHORT = 5
"""Words in the name of a programme: 'on Radio Norda’s “This Morning,”'."""


def has_verb(words: str) -> bool:
    """Whether a finite verb stands among the words, as far as its form tells."""
    return bool(_FINITE.search(words) or _IRREGULAR.search(words))


def has_subject(inner: str) -> bool:
    """Whether a pronoun opens the words, or the clause behind their first comma: 'we will not leave'."""
    return bool(_SPEAKER_FIRST.match(inner) or _MAIN_CLAUSE.search(inner))


def is_clause(inner: str) -> bool:
    """Whether the words make a clause of their own: four or more with a finite verb, or a whole short sentence."""
    tokens = inner.split()
    if len(tokens) >= 4 and _FINITE.search(inner):
        return not _FRAGMENT.match(inner) or inner[:1].isupper() or bool(_MAIN_CLAUSE.search(inner))
    starts = inner[:1].isupper() or bool(_SUBJECT.match(inner))
    return len(tokens) >= 2 and starts and (bool(_FINITE.search(inner)) or inner.rstrip()[-1:] in "!?,.")


def why_not_speech(text: str, at: int, inner: str, block: str) -> str | None:
    """Why the words in the marks that open at ``at`` are no speech, or None if they may be."""
    tokens = inner.split()
    if not any(c.isalpha() for c in inner):
        return "it holds no words"
    if block == "subheading" and not (is_clause(inner) and inner.rstrip()[-1:] in ".!?"):
        return "a subheading that takes up a quotation of the text"
    before = text[max(0, at - 40) : at]
    told = _CALLED.search(before) or _SAID_OF.search(text, max(0, at - 60), at)
    if inner[:1].islower():
        told = told or _ONCE_CALLED.search(before)
    if NOT_SPOKEN.search(before) and not told and not (before.endswith(", ") and inner[:1].islower()):
        return "a name, a title or a term, by the words before it"
    if _DEFINED.search(before) and not is_clause(inner):
        return "a short form that the text defines"
    if UTTERING.search(before) and len(tokens) > 1:
        return None
    content = [token for token in tokens if token.strip(".,!?&’'–—-") and fold(token.strip(".,!?’'")) not in STOPWORDS]
    titled = (
        len(tokens) >= 2 and len(content) >= 2 and all(_TITLE_WORD.match(token.lstrip("‘'\"(")) for token in content)
    )
    shown = (
        bool(content) and len(tokens) <= _SHORT and all(_TITLE_WORD.match(token.lstrip("‘'\"(")) for token in content)
    )
    stopped = inner.rstrip()[-1:] in "!?." and not (len(tokens) > 1 and inner.endswith(".") and _ON_AIR.search(before))
    if shown and tokens[0][:1].isupper() and not stopped and _TITLE_BEFORE.search(before):
        return "a title or a name, by its capitals and the words before it"
    if titled and not is_clause(inner) and inner.rstrip()[-1:] not in "!?" and block not in ("headline",):
        return "a title or a name: its words have capitals"
    return None
