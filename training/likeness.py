"""Fits the weights of ``rashomon.compare.likeness``: ``python -m training.likeness --shared PATH`` (needs numpy).

Truth is the gold of facts: two sentences of different articles are alike if they stand on passages of one fact; pairs
of which one stands on no passage are left out. A story's pairs weigh one over the root of their number. Ridge logistic
regression by Newton's method from zero, so there is no seed; the same inputs give the same weights. Prints precision
and recall of pairs with each story left out in turn, then the weights of all stories to put into the module.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path

import msgspec
import numpy as np
from bench.sets import records

from rashomon.annotate import annotate
from rashomon.compare.likeness import Features, compare_pairs
from rashomon.compare.statements import Statement, make_statements, similarities

_RIDGE, _STEPS = 3.0, 50


def _overlaps(say: dict[str, int], statement: Statement) -> bool:
    claim = statement.claim
    common = min(say["end"], claim.end) - max(say["start"], claim.start)
    return common >= 0.5 * min(say["end"] - say["start"], claim.end - claim.start)


def _pairs(shared: Path) -> list[tuple[np.ndarray, np.ndarray]]:
    """Features and truths of the pairs of each story."""
    articles = {article.id: annotate(article) for article in records(shared / "gold" / "facts-articles.jsonl")}
    stories = []
    for line in (shared / "gold" / "facts.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        statements = make_statements([articles[id] for id in row["articles"]])
        facts_of: dict[int, set[int]] = defaultdict(set)
        for number, fact in enumerate(row["facts"]):
            for say in fact["says"]:
                for index, statement in enumerate(statements):
                    if statement.article.id == say["article"] and _overlaps(say, statement):
                        facts_of[index].add(number)
        found = compare_pairs(statements, similarities(statements))
        known = [(i, j) for i, j in found if facts_of[i] and facts_of[j]]
        rows = [[float(value) for value in msgspec.structs.astuple(found[pair])] for pair in known]
        stories.append((np.array(rows), np.array([bool(facts_of[i] & facts_of[j]) for i, j in known], float)))
    return stories


def _fit(stories: list[tuple[np.ndarray, np.ndarray]]) -> tuple[float, np.ndarray]:
    x, y = np.concatenate([x for x, _ in stories]), np.concatenate([y for _, y in stories])
    weight = np.concatenate([np.full(len(y), len(y) ** -0.5) for _, y in stories])
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


def main() -> None:
    """Print the figures with each story left out, and the weights of all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    stories = _pairs(parser.parse_args().shared)
    left_out, truth = [], np.concatenate([y for _, y in stories]) == 1
    for number, (x, _) in enumerate(stories):
        bias, weights = _fit(stories[:number] + stories[number + 1 :])
        left_out.append(1 / (1 + np.exp(-(bias + x @ weights))))
    likely = np.concatenate(left_out)
    for bar in (0.3, 0.4, 0.5, 0.6, 0.7):
        said = likely >= bar
        print(f"{bar}: precision {truth[said].mean():.3f}, recall {said[truth].mean():.3f}, pairs {said.sum()}")
    bias, weights = _fit(stories)
    print("BIAS", round(bias, 3))
    print({name: round(float(weight), 3) for name, weight in zip(Features.__struct_fields__, weights, strict=True)})


if __name__ == "__main__":
    main()
