"""What is measured of comparing beyond the stories read by hand: pairs of claims, the ladder of drifts, cost."""

from __future__ import annotations

import itertools
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.drift_ladder import climb
from bench.invented_story import coverage
from bench.measure import Row, timed
from bench.sets import rows
from rashomon.annotate import annotate
from rashomon.compare import check_headlines, compare_facts, compare_quotes, find_omissions, make_timeline, trace_growth
from rashomon.compare.agreed import SAME_FACT
from rashomon.compare.answers import same_answer
from rashomon.compare.candidates import find_candidates
from rashomon.compare.likeness import one_fact
from rashomon.compare.statements import make_statements, similarities
from rashomon.types import Annotated, Article, Block


def comparing_more(shared: Path) -> Iterator[Row]:
    """Same or different answers (nanco), claims that strengthen each other (claimdiff), drifts, cost of big stories."""
    yield _balanced("pairs/nanco", list(_nanco(shared)), "published .813")
    yield _balanced("pairs/claimdiff-strength", list(_claimdiff(shared, "strength")), "")
    yield _balanced("pairs/claimdiff-weak", list(_claimdiff(shared, "weak")), "")
    right = list(climb())
    share = sum(named for _, named, _ in right) / len(right)
    yield Row("compare", "ladder of drifts", len(right), "drift named right", round(share, 4), None, "≥ .95")
    for number, target in ((20, "≤ 2"), (200, "≤ 30")):
        articles = coverage(number)
        _, cpu = timed(lambda articles=articles: compare_annotated(articles))  # type: ignore[misc]
        metric = "CPU s of a story"
        yield Row("compare", "invented", number, metric, f"{cpu:.2f}", 1000 * cpu / number, target)


def compare_annotated(articles: Sequence[Annotated]) -> None:
    """All that comparing does with a story after it is annotated and its copies are known."""
    quotes = compare_quotes(articles)
    facts = compare_facts(articles, quotes=quotes)
    make_timeline(articles, facts)
    trace_growth(articles, facts)
    check_headlines(articles)
    find_omissions(articles, facts, {})


def _balanced(data: str, judged: Sequence[tuple[bool, bool]], beside: str) -> Row:
    """The mean of the shares of same and of different pairs that are called so."""
    right, seen = Counter[bool](), Counter[bool]()
    for truth, said in judged:
        seen[truth] += 1
        right[truth] += truth == said
    figure = sum(right[truth] / max(1, seen[truth]) for truth in (True, False)) / 2
    return Row("compare", data, len(judged), "balanced accuracy", round(figure, 4), None, "", beside)


def _told(id: str, text: str) -> Annotated:
    return annotate(Article(id=id, source=id, text=text, blocks=(Block(0, len(text), "paragraph"),), language="en"))


def _same(texts: Sequence[str]) -> dict[tuple[int, int], float]:
    """For pairs of texts (by index) the greatest likeness of a sentence of one and a sentence of the other."""
    articles = [_told(str(index), text) for index, text in enumerate(texts)]
    statements = make_statements(articles)
    best: dict[tuple[int, int], float] = {}
    for (i, j), features in find_candidates(statements, similarities(statements)).items():
        pair = int(statements[i].article.id), int(statements[j].article.id)
        best[pair] = max(best.get(pair, 0.0), one_fact(features))
    return best


def _nanco(shared: Path) -> Iterator[tuple[bool, bool]]:
    for row in rows(shared / "data" / "pairs" / "nanco.jsonl"):
        answers: Any = row["answers"]
        for a, b in itertools.combinations(answers, 2):
            yield a["cluster_global"] == b["cluster_global"], same_answer(a["Answer"], b["Answer"])


def _claimdiff(shared: Path, name: str) -> Iterator[tuple[bool, bool]]:
    path = shared / "data" / "pairs" / f"claimdiff-{name}.jsonl"
    for pair in json.loads(path.read_text(encoding="utf-8"))["data"]:
        same = _same([pair["claim_a"], pair["claim_b"]])
        yield pair["relation"] == 1, same.get((0, 1), 0.0) >= SAME_FACT
