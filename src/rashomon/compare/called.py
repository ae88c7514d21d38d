"""How articles call the speaker of one utterance: 'Chief Inspector' in one, 'Superintendent' in another."""

from __future__ import annotations

import functools
import itertools
import re
from collections.abc import Sequence

from rashomon.compare.persons import last_name
from rashomon.compare.utterances import Utterance
from rashomon.lexicon.titles import OFFICES, RANKS, ROLES
from rashomon.naming import called_apart
from rashomon.text import fold, words
from rashomon.types import Annotated, Mark

_BEFORE, _AFTER = 60, 80
"""Characters before and after a name in which a title stands."""
LOOSE = frozenset(
    "leader politician activist lawmaker head boss resident neighbour neighbor witness author writer member owner"
    " founder co-founder cofounder executive star superstar champion officer lady lord state former acting interim"
    " first press home communications".split()
)
"""Roles that somebody has beside another one, and words that only go with one."""
_TELLING = OFFICES | RANKS | frozenset("ceo cfo coo engineer attorney senator envoy professor doctor officer".split())
"""What a title must end in to be set against another one: somebody is an actor, or a billionaire, beside an office."""
_QUALIFIED = frozenset("deputy vice".split())
_ONE = {
    "premier": "prime minister",
    "chairwoman": "chairman",
    "chair": "chairman",
    "chairperson": "chairman",
    "spokeswoman": "spokesman",
    "spokesperson": "spokesman",
    "chief executive": "ceo",
    "chief executive officer": "ceo",
    "managing director": "ceo",
}
_APPOSITION = re.compile(r",\s+(?:(?:the|a|an|who (?:is|was)(?: the| an?)?)\s+)?([^,.;“”\"]{3,60})")
_OF = re.compile(r"\s(?:of|for|at|in|with|from)\s")


def titles_differ(members: Sequence[Utterance]) -> str | None:
    """A sentence if two articles give the speaker of one utterance titles that do not go together; None if none do.

    A title that the other article gives the same person elsewhere is no other one, nor is a shorter form of it.
    """
    articles: set[str] = set()
    told: dict[tuple[str, frozenset[str]], Utterance] = {}  # the first of those who give one name the same titles
    for member in members:
        speaker = member.quote.speaker
        if speaker and member.quote.speaker_kind == "person" and member.article.id not in articles:
            titles = _titles(member.article, speaker)
            if titles:
                articles.add(member.article.id)
                told.setdefault((last_name(speaker), titles), member)
    for ((name, ours), one), ((another, theirs), other) in itertools.combinations(told.items(), 2):
        if name != another or any(_fit(a, b) for a in ours for b in theirs):
            continue
        names = called_apart(one.article, other.article)
        a, b = (min(titles) for titles in (ours, theirs))
        return "another title: " + ", ".join(f"‘{title}’ in {name}" for title, name in zip((a, b), names, strict=True))
    return None


@functools.lru_cache(4096)
def _titles(article: Annotated, speaker: str) -> frozenset[str]:
    """The titles that an article gives to a person, right before the name or in apposition to it, folded."""
    found = set()
    for name in article.names:
        if name.kind != "person" or name.entity != speaker:
            continue
        found.add(_before(article.text, name.start))
        apposition = _APPOSITION.match(article.text, name.end, name.end + _AFTER)
        if apposition:
            found.add(_last_roles(_OF.split(apposition[1])[0]))
    return frozenset(title for title in found if title)


def _before(text: str, at: int) -> str | None:
    line = text[max(0, at - _BEFORE) : at].rsplit("\n", 1)[-1]
    return _last_roles(line) if line.endswith(" ") and line.rstrip()[-1:].isalnum() else None


def run_before(text: str, told: Sequence[Mark], at: int) -> list[str]:
    """The last of these words, folded, between which and before ``text[at]`` nothing stands but spaces: in 'fired first,
    Chief Superintendent' they are two."""
    run: list[str] = []
    for word in reversed(told):
        if text[word.end : at].strip():
            break
        run.insert(0, fold(word.text))
        at = word.start
    return run


def _last_roles(told: str) -> str | None:
    """The run of words for roles that ends these words: 'deputy mayor' of 'Torv’s deputy mayor'."""
    run: list[str] = []
    inside = list(words(told))
    for word in reversed(run_before(told, inside, inside[-1].end if inside else 0)):
        if word not in ROLES | RANKS:
            break
        run.insert(0, word)
    title = " ".join(run)
    title = _ONE.get(title, title)
    return title if title.split()[-1:] and title.split()[-1] in _TELLING - LOOSE else None


def _fit(a: str, b: str) -> bool:
    one, other = (frozenset(title.split()) - LOOSE for title in (a, b))
    return (one <= other or other <= one) and not (one ^ other) & _QUALIFIED
