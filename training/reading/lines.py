"""Lines of scraped texts as training examples, labelled from afar: what an outlet has on unrelated pages is furniture."""

from __future__ import annotations

import hashlib
import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from rashomon.read.forest import Forest
from rashomon.read.linebody import LONGEST, features_of_lines
from rashomon.read.plain import rule_blocks
from training.reading.fit import LINE_SETTINGS, exported

SHA256 = "0d6505d19251cb9ed83dc167d64579692a58bc23b4573724c4afbe77e588850a"
"""Of stories/helsinki.jsonl."""
ROUNDS = 80
_LEAST = 3
"""Pages of an outlet from which it can teach."""
_UNRELATED = 0.3
"""Share of the shorter page's lines that two pages have in common, under which they are unrelated."""


class Lines(msgspec.Struct):
    """A text: its outlet and id, the rows of its lines, and their labels (1 furniture, 0 text, -1 not known)."""

    outlet: str
    id: str
    starts: list[int]
    rows: Any
    labels: Any


def texts(path: Path) -> list[Lines]:
    """The texts of outlets with several pages. Raises ValueError if they are not the pinned ones."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != SHA256:
        raise ValueError(f"{path} has the hash {digest}: not the data that this recipe was written for")
    by_outlet: dict[str, list[tuple[str, list[int], list[str]]]] = defaultdict(list)
    for raw in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(raw)
        blocks = rule_blocks(row["text"])
        lines = [row["text"][block.start : block.end] for block in blocks]
        by_outlet[row["outlet"]].append((str(row["id"]), [block.start for block in blocks], lines))
    everywhere = Counter(line for pages in by_outlet.values() for _, _, lines in pages for line in set(lines))
    return [
        Lines(outlet, id, starts, np.array(features_of_lines(lines)), _labels(lines, own, everywhere))
        for outlet, pages in sorted(by_outlet.items())
        if len(pages) >= _LEAST
        for (id, starts, lines), own in zip(pages, _unrelated([set(lines) for _, _, lines in pages]), strict=True)
    ]


def _unrelated(pages: list[set[str]]) -> list[set[str]]:
    """For each page, the lines that unrelated pages of the outlet have, too."""
    found = []
    for one in pages:
        others = [page for page in pages if len(page & one) < _UNRELATED * min(len(page), len(one))]
        found.append(one & set().union(*others))
    return found


def _labels(lines: list[str], repeated: set[str], everywhere: Counter[str]) -> Any:
    return np.array(
        [1 if line in repeated and len(line) <= LONGEST else 0 if everywhere[line] == 1 else -1 for line in lines]
    )


def fit_lines(pages: list[Lines]) -> Forest:
    """The forest that the labelled lines teach. The same texts give the same forest."""
    import lightgbm

    rows, labels = (np.concatenate([getattr(page, name) for page in pages]) for name in ("rows", "labels"))
    known = labels >= 0
    model = lightgbm.train(LINE_SETTINGS, lightgbm.Dataset(rows[known], labels[known]), ROUNDS)
    return exported(model.dump_model()["tree_info"])
