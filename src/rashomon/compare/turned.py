"""Quotations turned into their opposite: 'never' or 'not' inside the marks of one article, and not of another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from rashomon.compare.left_out import NEGATIONS, SHORT
from rashomon.text import fold, words
from rashomon.types import Article, Edit, Fact, Passage, QuoteGroup, QuoteVersion, Say

_SURE = 0.7


def with_turned(facts: Iterable[Fact], quotes: Sequence[QuoteGroup], articles: Sequence[Article]) -> list[Fact]:
    """The facts with a conflict for every quotation that has a negation in some articles and lacks it in others amid the
    same words; what was taken for an agreement of both sides is none."""
    texts = {article.id: article.text for article in articles}
    turned = [fact for group in quotes if group.drift == "altered" for fact in _turned(group, texts)]
    sides = [
        tuple({(say.article, say.start) for say in fact.says if bool(say.value) is has} for has in (True, False))
        for fact in turned
    ]
    kept = [fact for fact in facts if fact.relation != "agree" or not any(_on_both(fact, pair) for pair in sides)]
    return [*kept, *turned]


def _on_both(fact: Fact, sides: Sequence[set[tuple[str, int]]]) -> bool:
    """Whether an agreement has a sentence around a quotation of each side."""
    return all(
        any(article == say.article and say.start <= at < say.end for say in fact.says for article, at in side)
        for side in sides
    )


def _turned(group: QuoteGroup, texts: dict[str, str]) -> Iterator[Fact]:
    quoted = [version for version in group.versions if version.kind != "indirect"]
    told = {version: tuple(fold(word.text) for word in words(texts[version.article], version.start, version.end))
            for version in quoted}  # fmt: skip
    for edit in group.edits:
        found = _negation(edit)
        version = next((v for v in quoted if found and _holds(v, found)), None)
        if found is None or version is None:
            continue
        before = sum(1 for _ in words(texts[version.article], version.start, found.start))
        size = sum(1 for _ in words(found.text))
        run = told[version][before - 1 : before + size + 1]
        if before == 0 or len(run) != size + 2:
            continue
        having = [v for v in quoted if _in_a_row(run, told[v])]
        lacking = [v for v in quoted if _in_a_row((run[0], run[-1]), told[v])]
        if not lacking or {v.article for v in having} & {v.article for v in lacking}:
            continue
        yield Fact(
            id="",
            statement=having[0].text,
            relation="conflict",
            slot="other",
            origins=0,
            says=tuple(_say(v, found.text if v in having else None) for v in quoted if v in having or v in lacking),
            why=f"one article has ‘{found.text}’ inside the marks, another the same words without it",
            confidence=_SURE,
        )
        return


def _negation(edit: Edit) -> Passage | None:
    side = edit.a or edit.b
    if edit.kind not in ("added", "dropped") or side is None:
        return None
    told = [fold(word.text) for word in words(side.text)]
    return side if len(told) <= SHORT and not NEGATIONS.isdisjoint(told) else None


def _holds(version: QuoteVersion, found: Passage) -> bool:
    return version.article == found.article and version.start <= found.start and found.end <= version.end


def _in_a_row(run: Sequence[str], told: Sequence[str]) -> bool:
    return any(tuple(told[at : at + len(run)]) == tuple(run) for at in range(len(told) - len(run) + 1))


def _say(version: QuoteVersion, value: str | None) -> Say:
    return Say(version.start, version.end, version.text, article=version.article, value=value, by=version.speaker,
               certainty="certain")  # fmt: skip
