"""What one side states and another denies: 'ships sold the oil' and 'reports of ships selling oil are untrue'."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set

from rashomon.compare.denied import denial_of
from rashomon.compare.differences import Difference, Value
from rashomon.compare.likeness import Pair
from rashomon.compare.statements import Statement, stems_of
from rashomon.compare.verbs import root, roots
from rashomon.lexicon.denying import DISMISSES

_DENIES = re.compile(
    rf"\b(?:den(?:y|ie[sd]|ying)|denials?|reject(?:ed|s|ing)|{DISMISSES}|refut(?:ed|es|ing)|rebutted"
    r"|non-?existent|do(?:es)? not exist|untrue|not true|(?:is|are|was|were) (?:completely |simply |totally )?false"
    r"|(?:do|does|did) not (?:accord with|correspond to|match) (?:the )?facts?|fabricat(?:ed|ions?)|baseless|groundless"
    r"|unfounded|no such thing)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:not|never|without|nor|n[’']t)(?: \w+)? ?$", re.IGNORECASE)
"""'While not denying it'."""
_AHEAD = re.compile(
    r"\b(?:may|might|could|would|will|’ll|'ll|(?:expected|likely|going|sure) to)(?: [\w-]+){0,2} $", re.IGNORECASE
)
"""Before a denial that is yet to come: 'is expected to deny again'."""
_UNTIL = re.compile(r"\buntil\b", re.IGNORECASE)
"""What was denied until it was admitted."""
_BOTH_SIDES = re.compile(r"\b(?:accus(?:ed|es|ing)|alleg(?:ed|es|ing))\b", re.IGNORECASE)
"""A sentence that tells the accusation with its denial takes no side."""
_ASCRIBED = re.compile(
    rf"{_BOTH_SIDES.pattern}|\b(?:believe[sd]?|suspect(?:ed|s)?|think(?:s|ing)?|thought|fears?|feared)\b", re.IGNORECASE
)
_REFUSED = re.compile(r"\b(?:refus\w+|declin(?:ed|ing)|fail(?:ed|ing))\b", re.IGNORECASE)
_CLAIMS = frozenset(("accus", "alleg", "charg", "claim", "fact", "media", "report", "situat", "statement", "stori"))
"""Stems that only name what is denied as something that was said."""
_LEAST, _MOSTLY = 3, 0.5
"""Content words, and the share of those that the denial has, which a statement must have in common with it."""
_FEWEST, _ONE_FACT = 2, 0.6
"""The same of a denial of a whole clause, all of whose words a statement has that is so likely the same fact."""
_RARE = 0.6
"""How rare in the story (as a logarithm) one of the shared words must be."""
_CONFIDENCE, _DOUBTFUL = 0.55, 0.4
_DENIED = re.compile(r"den|rej|dism|refu|rebu", re.IGNORECASE)
"""Verbs that take offers and charges as well as claims: 'denied arson', 'rejected an offer'."""
_CLAIM = re.compile(
    r" (?:that|any|having|\w+ing|(?:the |an? |all |any |such )?(?:reports?|claims?|suggestions?|allegations?|accusations?|rumou?rs?))\b",
    re.IGNORECASE,
)
_NEARLY_ALL = 0.7
"""Share of the denial's words from which a denial by one of these verbs is surely of what the other states."""


def compare_denials(statements: Sequence[Statement], same: Mapping[Pair, float]) -> list[Difference]:
    """Conflicts between a denial and what the statements of other articles say of the same.

    Of each article the statement that tells most of it is taken. Which is true is not for this product to say. A denial of which too little is told ('denied any
    wrongdoing') is set against nothing.
    """
    found = []
    denials = [(index, match) for index, statement in enumerate(statements) if (match := _denial(statement))]
    denying = {index for index, _ in denials}
    for index, match in denials:
        denial = statements[index]
        content = _content(denial) - set(stems_of(denial.article.text, match.start(), match.end()))
        main = denial_of(denial) is not None
        refused = _REFUSED.search(denial.article.text, match.end(), denial.claim.end)
        if len(content) < _FEWEST:
            continue
        value = Value(index, match.start(), match.end(), match.group())
        claimed = _CLAIM.match(denial.article.text, match.end(), denial.claim.end) is not None
        best: dict[str, tuple[float, int]] = {}
        for other, statement in enumerate(statements):
            id = statement.article.id
            if other in denying or id == denial.article.id or not _is_flat(statement, refused is not None):
                continue
            shared = _shared(content, statement) if main else content & statement.weights.keys()
            rare = any(denial.rareness[w] > _RARE for w in shared)
            nearly = shared == content or (main and len(shared) >= max(_FEWEST, _NEARLY_ALL * len(content)))
            whole = claimed and nearly and same.get((min(index, other), max(index, other)), 0.0) >= _ONE_FACT
            if whole or (rare and len(shared) >= max(_LEAST, _MOSTLY * len(content))):
                told = len(shared) / len(content) + len(shared) / len(statement.weights)
                best[id] = max(best.get(id, (0.0, -other)), (told, -other))
        for _, at in sorted(best.values(), key=lambda item: -item[1]):
            start = statements[-at].claim.start
            why = f"one article states what in another is denied (‘{match.group()}’)"
            stated = Value(-at, start, start, "stated")
            share = len(_shared(content, statements[-at])) / len(content)
            sure = not _DENIED.match(match.group()) or (claimed and share >= _NEARLY_ALL)
            confidence = _CONFIDENCE if sure else _DOUBTFUL
            found.append(Difference("polarity", "conflict", value, stated, why, confidence, denies=True))
    return found


def _denial(statement: Statement) -> re.Match[str] | None:
    text, claim = statement.article.text, statement.claim
    found = _DENIES.search(text, claim.start, claim.end)
    if (
        found is None
        or (found.start() == claim.start and found.group().casefold() == "denying")  # the sentence tells something else
        or _UNTIL.search(text, found.end(), claim.end)
        or _NOT.search(text, claim.start, found.start())
        or _AHEAD.search(text, claim.start, found.start())
        or _BOTH_SIDES.search(claim.text)
    ):
        return None
    return found


def _is_flat(statement: Statement, refused: bool) -> bool:
    """Whether an article states it without a doubt: what 'the West believes' is not what it says itself. That somebody
    did not do it states a refusal if that is what is denied (``refused``)."""
    text, claim = statement.article.text, statement.claim
    positive = claim.polarity == "positive" or (refused and _REFUSED.search(text, claim.start, claim.end) is not None)
    return positive and not _ASCRIBED.search(claim.text)


def _shared(content: Set[str], statement: Statement) -> set[str]:
    """The stems that a statement has, too, or another form of the verb: 'known', 'knew'."""
    told = roots(statement.article.text, statement.claim.start, statement.claim.end)
    return {term for term in content if term in statement.weights or root(term) in told}


def _content(statement: Statement) -> set[str]:
    return {term for term in statement.weights if term[0] != "#"} - statement.attributing - _CLAIMS
