"""Fit the pair model of grouping: ``python -m training.stories.train --shared PATH``.

Prints the weights for src/rashomon/stories/likeness.py, and B-cubed F of batch grouping by the product's linkage:
cross-validated (each pair scored by weights that saw neither topic), with the weights of one set on the other, and with
the final ones. Deterministic: seeds are fixed, the sets pinned by their SHA-256. About two CPU-minutes.
"""

from __future__ import annotations

import argparse
import itertools
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import numpy as np

from rashomon.linkage import average_linkage
from training.stories.fit import Array, fit
from training.stories.pairs import FOLDS, NAMES, SHA256, Collection, collection, read_set, small

SIGNS = np.array([{"crowd": -1.0}.get(name, 1.0) for name in NAMES])
WHOLE = 1.5
"""How much a whole set counts, against all small collections of one kind drawn from it."""
GRID = (0.45, 0.5, 0.55)
Model = Callable[[Collection], Array]


def main() -> None:
    """Fit, validate, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    shared = parser.parse_args().shared
    sets = {name: read_set(shared, name) for name in SHA256}
    whole = [collection(name, "whole", members) for name, members in sets.items()]
    seen = whole + [one for name, members in sets.items() for one in small(name, members, 8, "train")]
    unseen = whole + [one for name, members in sets.items() for one in small(name, members, 8, "test")]
    show("cross-validated", unseen, crossed(seen))
    for name in sets:
        beta = fitted([one for one in seen if one.set == name])
        print(f"weights of {name} alone:", named(beta))
        show(f"weights of {name} alone", [one for one in unseen if one.set != name], partial(scores, beta=beta))
    beta = fitted(seen)
    show("all", unseen, partial(scores, beta=beta))
    print("WEIGHTS =", named(beta))


def named(beta: Array) -> dict[str, float]:
    """The weights by name."""
    return {name: round(float(weight), 2) for name, weight in zip(("constant", *NAMES), beta, strict=True)}


def fitted(collections: Sequence[Collection], without: frozenset[int] = frozenset()) -> Array:
    """The weights from the pairs that touch none of the folds in ``without``."""
    size = Counter((one.set, one.kind) for one in collections)
    rows, labels, weights = [], [], []
    for one in collections:
        if not one.pairs:
            continue
        keep = np.array([not (folds & without) for folds in one.folds()])
        truth = one.labels()
        each = WHOLE / truth.sum() if one.kind == "whole" else 1 / (size[one.set, one.kind] * len(truth))
        rows.append(one.features[keep])
        labels.append(truth[keep])
        weights.append(np.full(int(keep.sum()), each))
    return fit(np.concatenate(rows), np.concatenate(labels), np.concatenate(weights), SIGNS)


def crossed(collections: Sequence[Collection]) -> Model:
    """Scores by weights that saw neither fold of a pair."""
    folds = {frozenset(pair) for pair in itertools.product(range(FOLDS), repeat=2)}
    betas = {out: fitted(collections, out) for out in sorted(folds, key=sorted)}

    def score(one: Collection) -> Array:
        found = np.zeros(len(one.pairs))
        touched = one.folds()
        for out, beta in betas.items():
            mine = np.array([folds == out for folds in touched], dtype=bool)
            if mine.any():
                found[mine] = scores(one, beta)[mine]
        return found

    return score


def scores(one: Collection, beta: Array) -> Array:
    """How likely each pair of a collection is of one story."""
    return np.asarray(1 / (1 + np.exp(-(beta[0] + one.features @ beta[1:]))))


def show(title: str, collections: Sequence[Collection], model: Model) -> None:
    """Mean B-cubed F of each kind of collection, by threshold."""
    found: dict[tuple[str, str], list[list[float]]] = defaultdict(list)
    for one in collections:
        likely = dict(zip(one.pairs, map(float, model(one)), strict=True))
        found[one.set, one.kind].append([b_cubed(one, likely, threshold) for threshold in GRID])
    print(f"{title}: B3 F by threshold {GRID}")
    for (name, kind), figures in found.items():
        print(f"  {name:11} {kind:18} {len(figures):4}  ", "  ".join(f"{each:.3f}" for each in np.mean(figures, 0)))
    print(
        f"  {'mean':34}  ",
        "  ".join(f"{each:.4f}" for each in np.mean([np.mean(f, 0) for f in found.values()], 0)),
        flush=True,
    )


def b_cubed(one: Collection, likely: dict[tuple[int, int], float], threshold: float) -> float:
    """B-cubed F (Bagga and Baldwin 1998) of average linkage."""
    kept = {pair: each for pair, each in likely.items() if each > 0.001}
    precision = recall = 0.0
    sizes = Counter(member.story for member in one.members)
    for cluster in average_linkage(len(one.members), kept, threshold):
        stories = Counter(one.members[i].story for i in cluster)
        precision += sum(n * n for n in stories.values()) / len(cluster)
        recall += sum(n * n / sizes[story] for story, n in stories.items())
    return 2 * precision * recall / (precision + recall) / len(one.members)


if __name__ == "__main__":
    main()
