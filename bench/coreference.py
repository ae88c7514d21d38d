"""Coreference of named people on the news of GUM (Zeldes 2017): the CoNLL score, the mean of MUC, B³ and CEAF-e.

Only people whom the article names count, and of these the mentions in the body. A mention of ours is the gold's if it
holds the head of it and stands within it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import msgspec

from bench.measure import Row, timed
from rashomon.annotate import annotate
from rashomon.types import Annotated, Article, Block


class Mention(msgspec.Struct, frozen=True):
    """A mention of a person: its span, the spans of its head words, the id of the person."""

    start: int
    end: int
    heads: tuple[tuple[int, int], ...]
    person: str
    named: bool


class Gold(msgspec.Struct, frozen=True):
    """An article and the mentions of people in it."""

    article: Article
    mentions: tuple[Mention, ...]


class _Token(msgspec.Struct, frozen=True):
    start: int
    end: int
    proper: bool


def gold(path: Path) -> Gold:
    """The text of a CoNLL-U file, a paragraph for every ``newpar``, with the entities of type person."""
    text, start = "", 0
    blocks: list[Block] = []
    mentions: list[Mention] = []
    waiting: dict[str, list[tuple[int, str]]] = defaultdict(list)
    tokens: list[_Token] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# newpar") and not line.startswith("# newpar_block"):
            if text[start:].strip():
                blocks.append(Block(start, len(text.rstrip()), "paragraph"))
                text = text.rstrip() + "\n\n"
            start = len(text)
        fields = line.split("\t")
        if len(fields) != 10 or not fields[0].isdigit():
            continue
        token = _Token(len(text), len(text) + len(fields[1]), fields[3] == "PROPN")
        tokens.append(token)
        text += fields[1] + ("" if "SpaceAfter=No" in fields[9] else " ")
        for mark in re.findall(r"(?:^|\|)Entity=([^|]+)", fields[9]):
            mentions += _close(mark, len(tokens) - 1, waiting, tokens)
    blocks.append(Block(start, len(text.rstrip()), "paragraph"))
    text = text.rstrip()
    article = Article(id=path.stem, source=path.name, text=text, blocks=tuple(blocks), language="en")
    named = {mention.person for mention in mentions if mention.named}
    return Gold(article, tuple(sorted((m for m in mentions if m.person in named), key=lambda m: (m.start, -m.end))))


def _close(
    mark: str, at: int, waiting: dict[str, list[tuple[int, str]]], tokens: Sequence[_Token]
) -> Iterator[Mention]:
    """Note the entities that the mark opens; give those people that it closes."""
    for part in re.findall(r"\([^()]+\)?|[^()]+\)", mark):
        inner = part.strip("()")
        id, _, rest = inner.partition("-")
        if part.startswith("("):
            waiting[id].append((at, rest))
        if part.endswith(")"):
            first, rest = waiting[id].pop()
            kind, _, _, _, head, *_ = [*rest.split("-"), "", "", "", "", ""]
            inside = tokens[first : at + 1]
            picked = [inside[int(n) - 1] for n in head.split(",") if n.isdigit() and int(n) <= len(inside)]
            if kind == "person":
                heads = tuple((token.start, token.end) for token in picked or inside[-1:])
                named = any(token.proper for token in picked)
                yield Mention(inside[0].start, inside[-1].end, heads, id, named)


def measure(shared: Path) -> Iterator[Row]:
    """The CoNLL score over the news articles, clusters of all articles together."""
    texts = [gold(path) for path in sorted((shared / "data" / "names" / "gum").glob("GUM_news_*.conllu"))]
    found, cpu = timed(lambda: [annotate(one.article) for one in texts])
    truth: dict[str, set[str]] = defaultdict(set)
    guess: dict[str, set[str]] = defaultdict(set)
    for one, article in zip(texts, found, strict=True):
        _cluster(one, article, truth, guess)
    pairs = [_muc(truth, guess), _b_cubed(truth, guess), _ceaf_e(truth, guess)]
    n = sum(len(members) for members in truth.values())
    for name, figure in zip(("MUC", "B³", "CEAF-e"), pairs, strict=True):
        yield Row("annotate", "names/gum news", n, f"people, {name} F", figure)
    yield Row("annotate", "names/gum news", n, "people, CoNLL F", sum(pairs) / 3, 1000 * cpu / len(texts))


def _cluster(one: Gold, article: Annotated, truth: dict[str, set[str]], guess: dict[str, set[str]]) -> None:
    ours = [(name.start, name.end, name.entity) for name in article.names if name.kind == "person"]
    ours += [(reference.start, reference.end, reference.entity) for reference in article.references]
    taken: set[int] = set()
    for number, mention in enumerate(one.mentions):
        truth[f"{article.id}/{mention.person}"].add(f"{article.id}#{number}")
    for start, end, entity in ours:
        number = next(
            (
                number
                for number, mention in reversed(list(enumerate(one.mentions)))
                if number not in taken
                and mention.start <= start
                and end <= mention.end
                and any(start <= a and b <= end for a, b in mention.heads)
            ),
            -1,
        )
        taken.add(number)
        guess[f"{article.id}/{entity}"].add(f"{article.id}#{number}" if number >= 0 else f"{article.id}@{start}")


Clusters = Mapping[str, set[str]]


def _place(clusters: Clusters) -> dict[str, str]:
    return {mention: id for id, members in clusters.items() for mention in members}


def _f(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _links(a: Clusters, b: Clusters) -> float:
    where = _place(b)
    kept = sum(len(m) - len({where.get(x, x) for x in m}) for m in a.values())
    return kept / max(1, sum(len(m) - 1 for m in a.values()))


def _muc(truth: Clusters, guess: Clusters) -> float:
    return _f(_links(guess, truth), _links(truth, guess))


def _purity(a: Clusters, b: Clusters) -> float:
    where, total = _place(b), sum(len(members) for members in a.values())
    same = (
        n * n / len(members)
        for members in a.values()
        for n in Counter(where[x] for x in members if x in where).values()
    )
    return sum(same) / max(1, total)


def _b_cubed(truth: Clusters, guess: Clusters) -> float:
    return _f(_purity(guess, truth), _purity(truth, guess))


def _ceaf_e(truth: Clusters, guess: Clusters) -> float:
    """Entities matched one to one where they overlap most (Luo 2005, phi 4)."""
    from scipy.optimize import linear_sum_assignment

    golds, guesses = sorted(truth), sorted(guess)
    value = [[2 * len(truth[a] & guess[b]) / (len(truth[a]) + len(guess[b])) for b in guesses] for a in golds]
    rows, columns = linear_sum_assignment(value, maximize=True)
    total = float(sum(value[i][j] for i, j in zip(rows, columns, strict=True)))
    return _f(total / max(1, len(guesses)), total / max(1, len(golds)))
