"""What several articles tell alike: statements grouped so that each group is one fact."""

from __future__ import annotations

import itertools
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from rashomon.compare.clauses import clause_words, depends, is_whole, reads_alone, stands_alone, states_something
from rashomon.compare.likeness import Pair
from rashomon.compare.statements import Statement, stems_of
from rashomon.linkage import average_linkage
from rashomon.text import QUOTE_MARKS
from rashomon.types import Span

SAME_FACT = 0.42
"""Mean likeness from which statements are grouped as one fact."""
PART_OF_FACT = 0.5
"""Likeness from which two statements of different groups have a part in common that is a fact of its own."""
_SHARED, _MOSTLY = 2, 0.6
"""Content words, and the share of them, that a clause must have in common with a statement to be a fact of its own."""
_ABOUT = 0.85
"""Share of the likeness of the likest statement that another one must have to tell a fact in its place."""
_SURPLUS = 0.15
"""By how much less of a statement must be its own, for it to tell a fact in the place of the likest."""
_BROKEN = re.compile(r"(?:…|\.\.\.)\W*$")
_NEARLY = 0.9
"""Share of what the clause with the most holds that another one must hold to tell it in its place."""
_SOME = 1 / 3
"""Share of the content words of a part that the words of the fact around it must have, for it to tell nothing else."""
_LEANING = 0.75
"""What the likeness of a statement to all others counts, as the words of a fact, if it cannot be read alone."""
_EDGES = "".join(sorted(QUOTE_MARKS)) + " .,"
"""What two sentences in the same words may begin and end with."""
SURE, BESIDE_SURE = 0.95, 0.8
"""Likeness from which two statements are surely one fact, and what another needs to be put beside them."""


class Agreement(msgspec.Struct, frozen=True):
    """Statements (by index, in order) that tell one fact, and the words of one of them that say it most plainly."""

    statements: tuple[int, ...]
    words: str
    likeness: float


def find_agreements(
    statements: Sequence[Statement], likely: Mapping[Pair, float], *, bar: float = SAME_FACT
) -> list[Agreement]:
    """The facts that at least two articles tell, each a group of statements; no two have the same words.

    ``bar`` is the mean likeness from which statements are one group.

    Groups are found by average linkage, so that one chance likeness does not join two facts. A long sentence tells more
    than its group does: where it is like a statement of another group, the clause that both have is a fact of its own.
    """
    copies = _copies(statements)
    alike: dict[int, dict[int, float]] = defaultdict(dict)
    for (i, j), likeness in likely.items():
        alike[i][j] = alike[j][i] = likeness
    groups = _cores(average_linkage(len(statements), likely, bar), alike)
    group_of = {index: number for number, group in enumerate(groups) for index in group}
    told = [(group, _expand(group, copies)) for group in groups]
    found = [
        _agreement(statements, alike, group, whole)
        for group, whole in told
        if len({statements[index].article.id for index in whole}) > 1
    ]
    parts: dict[Pair, set[int]] = defaultdict(set)
    for (i, j), likeness in likely.items():
        one, other = sorted((group_of[i], group_of[j]))
        if one != other and likeness >= PART_OF_FACT:
            parts[one, other].update((i, j))
    shared = (_part(statements, alike, tuple(sorted(group)), copies, group_of) for _, group in sorted(parts.items()))
    return list(_distinct([*found, *(part for part in shared if part is not None)], len(found)))


def find_cliques(statements: Sequence[Statement], likely: Mapping[Pair, float], *, bar: float) -> Iterator[Agreement]:
    """Groups of statements, each two of which are alike from ``bar`` on; every such pair is in one, and a statement may be in
    several. The likest pairs come first, and each group is told by its shortest statement."""
    copies = _copies(statements)
    alike: dict[int, dict[int, float]] = defaultdict(dict)
    pairs = sorted((-likeness, pair) for pair, likeness in likely.items() if likeness >= bar)
    for less, (i, j) in pairs:
        alike[i][j] = alike[j][i] = -less
    covered: set[Pair] = set()
    for less, pair in pairs:
        if pair in covered:
            continue
        group = set(pair)
        while others := set.intersection(*(set(alike[i]) for i in group)):
            group.add(max(others, key=lambda k: (min(alike[k][i] for i in group), -k)))
        covered.update(itertools.combinations(sorted(group), 2))
        words = min((statements[i].claim.text for i in sorted(group)), key=len)
        yield Agreement(_expand(sorted(group), copies), words, round(-less, 3))


def _cores(groups: Sequence[tuple[int, ...]], alike: Mapping[int, Mapping[int, float]]) -> list[tuple[int, ...]]:
    """The groups without members that are merely like statements which are surely one fact; those stand alone."""
    found: list[tuple[int, ...]] = []
    for group in groups:
        best = {i: max((alike[i].get(j, 0.0) for j in group if i in alike), default=0.0) for i in group}
        sure = [i for i in group if best[i] >= SURE]
        loose = {i for i in group if sure and i not in sure and max(alike[i].get(j, 0.0) for j in sure) < BESIDE_SURE}
        found += [(i,) for i in sorted(loose)]
        found.append(tuple(i for i in group if i not in loose))
    return sorted(found)


def _copies(statements: Sequence[Statement]) -> dict[int, list[int]]:
    """For every statement that others repeat word for word: all that say it."""
    by_wording: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, statement in enumerate(statements):
        by_wording[statement.wording].append(index)
    return {members[0]: members for members in by_wording.values()}


def _expand(group: Sequence[int], copies: Mapping[int, Sequence[int]]) -> tuple[int, ...]:
    return tuple(sorted({member for index in group for member in copies.get(index, ())}))


def _agreement(
    statements: Sequence[Statement],
    alike: Mapping[int, Mapping[int, float]],
    group: Sequence[int],
    whole: tuple[int, ...],
) -> Agreement:
    """A whole group, told by the statement that is likest to all others; the shortest of those about as like, or one of which
    clearly less is its own. One that cannot be read alone ('It remains in custody', 'because they saved him') must be much
    liker.

    ``group`` holds the statements that repeat no other, ``whole`` their copies, too.
    """
    members = [index for index in group if index in alike] or list(group)

    def closeness(i: int) -> float:
        leaning = 1.0 if reads_alone(statements[i].claim.text) else _LEANING
        return leaning * sum(alike[i].get(j, 0.0) for j in members) if i in alike else leaning - 1.0

    close = {i: round(closeness(i), 1) for i in members}
    clearest = max(members, key=lambda i: (close[i], -len(statements[i].claim.text), -i))
    near = [i for i in members if close[i] >= _ABOUT * close[clearest] and not _BROKEN.search(statements[i].claim.text)]
    alone = _alone(statements, members)
    plainest = min(near, key=lambda i: (alone[i], i), default=clearest)
    if alone[plainest] < alone[clearest] - _SURPLUS:
        clearest = plainest
    return Agreement(whole, statements[clearest].claim.text, _best(alike, members))


def _alone(statements: Sequence[Statement], members: Sequence[int]) -> dict[int, float]:
    """How much of each of the members, by the weights of its words, at most half of the other articles have in theirs."""
    by_article: dict[str, set[str]] = defaultdict(set)
    for i in members:
        by_article[statements[i].article.id].update(statements[i].weights)
    held = Counter(stem for stems in by_article.values() for stem in stems)
    least = 1 + (len(by_article) - 1) / 2
    return {
        i: math.fsum(weight * weight for stem, weight in statements[i].weights.items() if held[stem] <= least)
        for i in members
    }


def _part(
    statements: Sequence[Statement],
    alike: Mapping[int, Mapping[int, float]],
    group: tuple[int, ...],
    copies: Mapping[int, Sequence[int]],
    group_of: Mapping[int, int],
) -> Agreement | None:
    """What statements of two groups have in common, told by the clause that holds most of it; None if it is little.

    Words that only say who said it do not count. Where that clause cannot be read by itself, one that holds nearly as much
    tells it, else the shortest statement.
    """
    holding: list[tuple[float, int, Span]] = []
    for i in group:
        others = [statements[j] for j in group if group_of[j] != group_of[i]]
        for clause in statements[i].clauses:
            stems = (clause.stems & statements[i].weights.keys()) - statements[i].attributing
            if len(stems) < _SHARED:
                continue
            common = [stems & other.weights.keys() for other in others]
            if max(map(len, common), default=len(stems)) < max(_SHARED, _MOSTLY * len(stems)):
                continue
            weights = statements[i].weights
            held = max((math.fsum(weights[stem] for stem in shared) for shared in common), default=0.0)
            holding.append((held, i, clause.span))
    if not holding:
        return None
    holding.sort(key=lambda found: -found[0])
    most, speaker, span = holding[0]
    if not states_something(clause_words(statements[speaker].article.text, span)):
        return None
    plain = (_plain(statements[i], span) for held, i, span in holding if held >= _NEARLY * most)
    words = next(filter(None, plain), None) or min((statements[i].claim.text for i in group), key=len)
    across = (alike[i].get(j, 0.0) for i in group if i in alike for j in group if group_of[i] != group_of[j])
    return Agreement(_expand(group, copies), words, round(max(across, default=0.0), 3))


def _plain(statement: Statement, clause: Span) -> str | None:
    """The words of a clause of it; None if they cannot be read by themselves."""
    text = statement.article.text
    words = clause_words(text, clause)
    alone = stands_alone(words) and is_whole(words) and not depends(text, statement.claim.start, clause)
    return words if alone else None


def _best(alike: Mapping[int, Mapping[int, float]], group: Sequence[int]) -> float:
    """The greatest likeness within a group; 1 for copies of one sentence."""
    members = set(group)
    return round(max((x for i in group if i in alike for j, x in alike[i].items() if j in members), default=1.0), 3)


def _distinct(agreements: Sequence[Agreement], wholes: int) -> Iterator[Agreement]:
    """Without parts (those after the ``wholes``) whose statements all stand in another one; those in one wording are
    one, and parts that stand in that and are in some of its words tell nothing else."""
    sets = [frozenset(agreement.statements) for agreement in agreements]
    holding: dict[int, list[int]] = defaultdict(list)
    for number, agreement in enumerate(agreements):
        for index in agreement.statements:
            holding[index].append(number)
    told: dict[str, Agreement] = {}
    parts: dict[str, bool] = {}
    for number, agreement in enumerate(agreements):
        held = sets[number]
        others = holding[agreement.statements[0]]
        part = number >= wholes
        if part and any(held < sets[at] or (number > at and held == sets[at]) for at in others if at != number):
            continue
        words = agreement.words.casefold().strip(_EDGES)
        told[words] = _together(told[words], agreement) if words in told else agreement
        parts[words] = parts.get(words, True) and part
    united = [(frozenset(agreement.statements), _stems(words)) for words, agreement in told.items()]
    for words, agreement in told.items():
        held, stems = frozenset(agreement.statements), _stems(words)
        least = max(_SHARED, _SOME * len(stems))
        if not parts[words] or not any(held < around and len(stems & others) >= least for around, others in united):
            yield agreement


def _stems(words: str) -> frozenset[str]:
    return frozenset(stems_of(words, 0, len(words)))


def _together(one: Agreement, other: Agreement) -> Agreement:
    statements = tuple(sorted({*one.statements, *other.statements}))
    return Agreement(statements, one.words, max(one.likeness, other.likeness))
