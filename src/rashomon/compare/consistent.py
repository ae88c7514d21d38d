"""Facts of one story that do not contradict each other: nothing is agreed on which another fact says that they differ."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from rashomon.compare.statements import stems_of
from rashomon.types import Fact, Say


def without_contradictions(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts; agreements without those that another one tells already, or whose values another says to differ.

    Where articles quote an utterance with other words, those that have one of them agree, and not with the rest.
    """
    differing = [fact for fact in facts if fact.relation in ("conflict", "update")]
    quoted = [fact for fact in differing if fact.slot == "other"]
    valued = [_values_by_article(fact) for fact in differing]
    agreed: list[Fact] = []
    for fact in facts:
        if fact.relation != "agree":
            yield fact
        elif not _differs(fact, valued):
            agreed += _parted(fact, quoted)
    yield from _told_once(sorted(agreed, key=_rank), differing)


def _told_once(facts: Iterable[Fact], differing: Iterable[Fact]) -> Iterator[Fact]:
    """Agreements without those in words that another one has, and without a lesser one of which all passages stand
    together in another fact. If that is an agreement, it takes over what is finer in one of them."""
    told: dict[tuple[str, bool], Fact] = {}  # by words; apart (True) what is sure beside something doubtful
    held: dict[tuple[str, bool], frozenset[tuple[str, int]]] = {}
    differ = [_passages(fact) for fact in differing]
    for fact in facts:
        key, passages = (fact.statement.casefold(), False), _passages(fact)
        around = (at for at, other in held.items() if passages <= other) if _rank(fact) else iter(())
        holding = next(around, key if key in told else None)
        if holding is None and _rank(fact) and fact.doubtful and any(passages <= other for other in differ):
            continue
        if holding is None:
            told[key], held[key] = fact, passages
        elif not fact.doubtful and told[holding].doubtful:
            apart = key[0], True
            told[apart] = _with_values(told[apart], fact) if apart in told else fact
            held.setdefault(apart, passages)
        else:
            told[holding] = _with_values(told[holding], fact)
    yield from told.values()


def _passages(fact: Fact) -> frozenset[tuple[str, int]]:
    return frozenset((say.article, say.start) for say in fact.says)


def _with_values(fact: Fact, finer: Fact) -> Fact:
    """The agreement with the values of another one on the same passages, and with its reason."""
    if fact.doubtful or finer.doubtful:
        return fact
    telling = bool(finer.nuances) and not fact.nuances
    valued = {(say.article, say.start): say for say in finer.says if say.value}
    return msgspec.structs.replace(
        fact,
        slot=finer.slot if telling else fact.slot,
        says=tuple(valued.get((say.article, say.start), say) if telling or not say.value else say for say in fact.says),
        nuances=tuple(dict.fromkeys((*fact.nuances, *finer.nuances))),
        why="; ".join(dict.fromkeys(filter(None, (fact.why, finer.why)))) or None,
    )


def _rank(fact: Fact) -> int:
    """0; 1 for an agreement on a figure or a place alone; 2 for statements that only may be one fact."""
    if fact.doubtful:
        return 0 if fact.slot else 2
    return 1 if fact.slot else 0


def _values_by_article(fact: Fact) -> dict[str, frozenset[str]]:
    """The values that each article gives of what a fact tells, without case."""
    values: dict[str, set[str]] = defaultdict(set)
    for say in fact.says:
        if say.value:
            values[say.article].add(say.value.casefold())
    return {article: frozenset(given) for article, given in values.items()}


def _differs(fact: Fact, differing: Sequence[Mapping[str, frozenset[str]]]) -> bool:
    """Whether an agreement is put in the words of a part that holds a value on which its articles differ; ``differing``
    are the values by article of every fact on which some do.

    One in the words of a whole passage was parted before by those who differ (``parting.parted``)."""
    if any(fact.statement == say.text for say in fact.says):
        return False
    here = {say.article for say in fact.says}
    words = f" {fact.statement.casefold()} "
    for by_article in differing:
        values = frozenset[str]().union(*(by_article[article] for article in here & by_article.keys()))
        if len(values) > 1 and any(f" {value} " in words for value in values):
            return True
    return False


def _parted(fact: Fact, quoted: Sequence[Fact]) -> list[Fact]:
    """An agreement on an utterance parted by the words on which its quotations differ; itself if it is on none."""
    passages = {(say.article, say.start) for say in fact.says}
    for other in quoted:
        values = list(dict.fromkeys(say.value for say in other.says if say.value))
        if len({say.article for say in other.says} & {article for article, _ in passages}) < 2:
            continue
        sides: dict[str, list[Say]] = defaultdict(list)
        for say in fact.says:
            held = [value for value in values if _stems(value) and _stems(value) <= _stems(say.text)]
            if len(held) == 1:
                sides[held[0]].append(say)
        if len(sides) > 1:
            return [_of(fact, says) for says in sides.values() if len({say.article for say in says}) > 1]
    return [fact]


def _of(fact: Fact, says: Sequence[Say]) -> Fact:
    """The agreement of some of its passages, in words that one of them has."""
    words = fact.statement if any(fact.statement in say.text for say in says) else min(says, key=_length).text
    return msgspec.structs.replace(fact, statement=words, says=tuple(says))


def _length(say: Say) -> int:
    return len(say.text)


def _stems(text: str) -> frozenset[str]:
    return frozenset(stems_of(text, 0, len(text)))
