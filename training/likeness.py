"""Fits the weights of ``rashomon.compare.likeness`` and ``rivals``: ``python -m training.likeness --shared PATH`` (needs numpy).

Truth for MATTER is the gold of facts: two sentences of different articles are alike if they stand on passages of one
fact; pairs of which one stands on no passage are left out. For FACT the judged pairs of ``bench/judged_pairs.jsonl`` and of
``bench/agreements.jsonl`` are added, those of stories that the aligner was not trained on: on the others it is surer
than it will be on new ones. A gold story's pairs weigh one over the root of their number, a judged pair one over
the root of how often its two sentences were judged. Ridge logistic regression by Newton's method from zero, so there is
no seed; the same inputs give the same weights. Prints precision and recall of gold pairs with each gold story left out in
turn, of judged pairs with each half of their stories left out, then the weights of all stories to put into the module.

IN_COMMON of ``rashomon.compare.rivals`` has the truth of MATTER, on the gold and on the stories of ``bench/read_facts.jsonl``
that the aligner was not trained on; it sees what FACT says as it stands in the module.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from operator import attrgetter
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from bench.agreements import VERDICTS
from bench.judged_pairs import judged_stories, trained_on
from bench.read_facts import facts_of, read_stories
from bench.sets import records, rows, story_of
from numpy.typing import NDArray

from rashomon.annotate import annotate
from rashomon.compare.candidates import find_candidates
from rashomon.compare.likeness import FACT, MATTER, Features, Pair, one_fact
from rashomon.compare.rivals import IN_COMMON, Beside, set_beside
from rashomon.compare.statements import MIN_SIMILARITY, Statement, make_statements, similarities

_RIDGE, _STEPS = 3.0, 50


class _Story(msgspec.Struct):
    """The pairs of a story: features by their names, truths, weights."""

    features: Sequence[Features | Beside]
    truth: NDArray[np.float64]
    weight: NDArray[np.float64]

    def table(self, names: Sequence[str]) -> NDArray[np.float64]:
        return np.array([attrgetter(*names)(one) for one in self.features], float)


class _Telling(msgspec.Struct):
    """The statements of a story of which the facts were read, the facts of each, and what is found of pairs of them."""

    statements: Sequence[Statement]
    facts: Sequence[frozenset[int]]
    found: Mapping[Pair, Features]

    def story(self) -> _Story:
        """The pairs that stand on passages of facts both."""
        return self._story(self.found)

    def beside(self) -> _Story:
        """The same beside others, by FACT as it stands in the module."""
        likely = {pair: one_fact(found) for pair, found in self.found.items()}
        return self._story(set_beside(self.statements, self.found, likely))

    def _story(self, told: Mapping[Pair, Features | Beside]) -> _Story:
        known = [(i, j) for i, j in told if self.facts[i] and self.facts[j]]
        truth = np.array([bool(self.facts[i] & self.facts[j]) for i, j in known], float)
        return _Story([told[pair] for pair in known], truth, np.full(len(known), max(1, len(known)) ** -0.5))

    def by_words(self) -> _Telling:
        """With those of its pairs alone that were found by their words: what MATTER sees."""
        return _Telling(
            self.statements, self.facts, {p: one for p, one in self.found.items() if one.cosine >= MIN_SIMILARITY}
        )


def _telling(statements: Sequence[Statement], facts: Sequence[frozenset[int]]) -> _Telling:
    return _Telling(statements, facts, find_candidates(statements, similarities(statements)))


def _gold(shared: Path) -> list[_Telling]:
    articles = {article.id: annotate(article) for article in records(shared / "gold" / "facts-articles.jsonl")}
    stories = []
    for line in (shared / "gold" / "facts.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        statements = make_statements([articles[id] for id in row["articles"]])
        facts = [[(say["article"], say["start"], say["end"]) for say in fact["says"]] for fact in row["facts"]]
        stories.append(_telling(statements, facts_of(statements, facts)))
    return stories


def _read(shared: Path) -> list[_Story]:
    """Pairs of the aligner's stories that are held out."""
    stories = []
    for story in judged_stories(shared, only_held_out=True):
        found = find_candidates(story.statements, similarities(story.statements))
        known = {(pair.one, pair.other): pair.verdict == 2 for pair in story.judged if (pair.one, pair.other) in found}
        stories.append(_story(found, known))
    return [story for story in stories if story.features]


def _told(shared: Path) -> list[_Story]:
    """Pairs that an earlier version told as agreed, of stories that the aligner has not seen."""
    seen = trained_on()
    stories = []
    every: list[Any] = rows(VERDICTS)
    named = [row for row in every if not seen & set(row["articles"])]
    for row in named:
        statements = make_statements([annotate(article) for article in story_of(shared, row["set"], row["articles"])])
        found = find_candidates(statements, similarities(statements))
        first: dict[tuple[str, ...], int] = {}
        for index, statement in enumerate(statements):
            first.setdefault(statement.wording, index)
        at = {(s.article.id, s.claim.start): first[s.wording] for s in statements}
        known: dict[tuple[int, int], bool] = {}
        for verdict in row["judged"]:
            i, j = sorted(at[id, start] for id, start in verdict["passages"])
            if (i, j) in found:
                known[i, j] = verdict["same"]
        stories.append(_story(found, known))
    return [story for story in stories if story.features]


def _story(found: Mapping[Pair, Features], known: Mapping[Pair, bool]) -> _Story:
    often = Counter(index for pair in known for index in pair)
    weight = np.array([(often[i] * often[j]) ** -0.5 for i, j in known])
    return _Story([found[pair] for pair in known], np.array(list(known.values()), float), weight)


def _fit(stories: Sequence[_Story], names: Sequence[str]) -> tuple[float, NDArray[np.float64]]:
    x, y = np.concatenate([story.table(names) for story in stories]), np.concatenate([s.truth for s in stories])
    weight = np.concatenate([story.weight for story in stories])
    weight /= weight.mean()
    mean, spread = x.mean(0), x.std(0) + 1e-9
    z = np.c_[np.ones(len(x)), (x - mean) / spread]
    ridge = np.eye(z.shape[1]) * _RIDGE
    ridge[0, 0] = 0
    found = np.zeros(z.shape[1])
    for _ in range(_STEPS):
        p = 1 / (1 + np.exp(-z @ found))
        slope = (z * (weight * p * (1 - p))[:, None]).T @ z + ridge
        found -= np.linalg.solve(slope, z.T @ (weight * (p - y)) + ridge @ found)
    scaled = found[1:] / spread
    return float(found[0] - scaled @ mean), scaled


def _tell(name: str, parts: Sequence[tuple[Sequence[_Story], Sequence[_Story]]], names: Sequence[str]) -> None:
    """Precision and recall of the second part of each pair by weights of the first."""
    likely, truth, weight = [], [], []
    for train, test in parts:
        bias, weights = _fit(train, names)
        for story in test:
            likely.append(1 / (1 + np.exp(-(bias + story.table(names) @ weights))))
            truth.append(story.truth)
            weight.append(story.weight if name == "judged" else np.ones(len(story.truth)))
    p, y, w = np.concatenate(likely), np.concatenate(truth), np.concatenate(weight)
    for bar in (0.3, 0.4, 0.5, 0.6, 0.7):
        said = p >= bar
        precision, recall = (w * y)[said].sum() / w[said].sum(), (w * y)[said].sum() / (w * y).sum()
        print(f"{name} {bar}: precision {precision:.3f}, recall {recall:.3f}, pairs {said.sum()}")


def _leave_out(stories: Sequence[_Story], more: Sequence[_Story]) -> list[tuple[list[_Story], list[_Story]]]:
    return [([*stories[:at], *stories[at + 1 :], *more], [story]) for at, story in enumerate(stories)]


def main() -> None:
    """Print the figures on stories left out, and the weights of all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    shared = parser.parse_args().shared
    gold, judged = _gold(shared), [*_read(shared), *_told(shared)]
    _recipe("MATTER", MATTER, [story.by_words().story() for story in gold], judged, more=False)
    _recipe("FACT", FACT, [story.story() for story in gold], judged, more=True)
    read = [_telling(story.statements, story.told) for story in read_stories(shared) if story.held_out]
    found = [story for story in map(_Telling.beside, read) if story.features]
    _recipe("IN_COMMON", IN_COMMON, list(map(_Telling.beside, gold)), found, more=True)


def _recipe(name: str, weights: Mapping[str, float], known: list[_Story], judged: list[_Story], *, more: bool) -> None:
    """Fit one model to the stories of the gold and, with ``more``, to the others, too, and print it."""
    names, halves = tuple(weights), (judged[::2], judged[1::2])
    beside = judged if more else []
    print(name)
    _tell("gold", _leave_out(known, beside), names)
    _tell("judged", [([*known, *(halves[1 - at] if more else ())], list(halves[at])) for at in (0, 1)], names)
    bias, fitted = _fit([*known, *beside], names)
    print("BIAS", round(bias, 3))
    print({name: round(float(weight), 3) for name, weight in zip(names, fitted, strict=True)}, flush=True)


if __name__ == "__main__":
    main()
