"""The corpora as windows with tags: names of EN-Worldwide, sources, cues and contents of PolNeAR."""

from __future__ import annotations

import hashlib
import itertools
import random
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from rashomon.annotate.pieces import QUOTED, Window, windows
from rashomon.annotate.tags import KINDS, NAMES, ROLES
from rashomon.annotate.wordpieces import WordPieces
from rashomon.read import read
from rashomon.types import BODY, SPOKEN, Article, Page
from training.steps import batches

CORPORA = {
    "names/en-worldwide.jsonl": "1fb269b041084a43c915b33cc0be33e666967426767c747ed4228a5b9e2d25da",
    "attribution/polnear-train.jsonl": "cd53dfa8464194fde834344c44874cbe3577f608b429f70bb9d1e84ea009d015",
}
"""Files under the data folder and their SHA-256: another version of a corpus would be another model."""
UNTAGGED = -100
"""The tag of a piece that no loss is taken of."""
HIDDEN = 103
"""[MASK]."""
READ = SPOKEN | BODY | {"dateline", "byline", "credit"}
_KIND: dict[str, str] = {"misc": "other", **{kind: kind for kind in KINDS}}


class Example(msgspec.Struct):
    """A window's pieces and forms with the tags of each head, by piece; UNTAGGED where the corpus says nothing."""

    ids: list[int]
    forms: list[int]
    names: list[int]
    roles: list[list[int]]
    heads: list[int]
    """The pieces that begin the window's own words."""
    taught: NDArray[np.float32] | None = None
    """What teachers say: a row of probabilities of all tags for each of ``heads``."""


def held_out(id: str) -> bool:
    """Whether an article of the names is in the fifth that is kept for measuring: decided by a hash of its id."""
    return int.from_bytes(hashlib.sha256(b"held out:" + id.encode()).digest()[:4], "big") % 5 == 0


def check(folder: Path) -> None:
    """Raise ValueError if a corpus is not the one that the recipe was made with."""
    for name, expected in CORPORA.items():
        found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        if found != expected:
            raise ValueError(f"{folder / name} has the SHA-256 {found}; the recipe was made with {expected}")


def examples(folder: Path, pieces: WordPieces) -> list[list[Example]]:
    """The windows to train on of each article, in a fixed order."""
    return [
        *_names(folder / "names/en-worldwide.jsonl", pieces),
        *_roles(folder / "attribution/polnear-train.jsonl", pieces),
    ]


def joined(article: Sequence[Example], longest: int) -> list[list[Example]]:
    """The windows of an article in groups that follow upon each other, of at most so many pieces; a longer window is a group."""
    groups: list[list[Example]] = []
    for window in article:
        if not groups or sum(len(one.ids) for one in groups[-1]) + len(window.ids) > longest:
            groups.append([])
        groups[-1].append(window)
    return groups


def as_one(group: Sequence[Example]) -> Example:
    """Windows that follow upon each other as one."""
    starts = [0, *itertools.accumulate(len(window.ids) for window in group)]
    in_row = itertools.chain.from_iterable
    return Example(
        list(in_row(window.ids for window in group)),
        list(in_row(window.forms for window in group)),
        list(in_row(window.names for window in group)),
        [list(in_row(rows)) for rows in zip(*(window.roles for window in group), strict=True)],
        [start + head for start, window in zip(starts, group, strict=False) for head in window.heads],
    )


def _articles(path: Path) -> Iterator[tuple[dict[str, Any], Article]]:
    for line in path.read_bytes().splitlines():
        for article in read(Page(path.name, line), input_format="jsonl"):
            if isinstance(article, Article):
                yield msgspec.json.decode(line), article


def _names(path: Path, pieces: WordPieces) -> Iterator[list[Example]]:
    for record, article in _articles(path):
        if held_out(article.id):
            continue
        spans = [(name["start"], name["end"], _KIND[name["kind"]]) for name in record["names"] if name["kind"] in _KIND]
        found = []
        for window in windows(article, pieces, READ):
            tags = ["O"] * len(window.words)
            for start, end, kind in spans:
                _lay(tags, window.words, start, end, f"-{kind}")
            untagged = [UNTAGGED] * len(window.ids)
            names = _by_piece(window, [NAMES.index(tag) for tag in tags])
            found.append(_example(window, names, [untagged] * len(ROLES)))
        yield found


def _roles(path: Path, pieces: WordPieces) -> Iterator[list[Example]]:
    for record, article in _articles(path):
        spans = {
            role: _outermost([tuple(span) for one in record["attributions"] for span in one[role]]) for role in ROLES
        }
        found = []
        for window in windows(article, pieces, READ):
            by_role = []
            for role in ROLES:
                tags = ["O"] * len(window.words)
                for start, end in spans[role]:
                    _lay(tags, window.words, start, end, "")
                by_role.append(_by_piece(window, ["OBI".index(tag) for tag in tags]))
            found.append(_example(window, [UNTAGGED] * len(window.ids), by_role))
        yield found


def _outermost(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans that stand in no other, in order: what is reported within a reported clause belongs to it."""
    kept: list[tuple[int, int]] = []
    for start, end in sorted(set(spans), key=lambda span: (span[0], -span[1])):
        if not kept or end > kept[-1][1]:
            kept.append((start, end))
    return kept


def _lay(tags: list[str], words: Sequence[tuple[int, int]], start: int, end: int, kind: str) -> None:
    """Write begin and inside over the words that lie in the span; what is there already stays."""
    if not words or end <= words[0][0] or start >= words[-1][1]:
        return
    edge = "B" if start >= words[0][0] else "I"
    for index, word in enumerate(words):
        if word[0] >= end:
            break
        if word[1] > start and tags[index] == "O":
            tags[index] = edge + kind
            edge = "I"


def _by_piece(window: Window, tags: Sequence[int]) -> list[int]:
    """Tags of words on their first pieces."""
    spread = [UNTAGGED] * len(window.ids)
    for index, head in enumerate(window.heads):
        if window.first <= index < window.last:
            spread[head] = tags[index]
    return spread


def _example(window: Window, names: list[int], roles: list[list[int]]) -> Example:
    return Example(list(window.ids), list(window.forms), names, roles, list(window.heads[window.first : window.last]))


def disturbed(example: Example, chance: random.Random) -> Example:
    """The window with some pieces hidden, now and then in capitals, or with a capital on each word like a headline.

    What is hidden has to be told from what stands around it, as a name that was never seen before has to be.
    """
    ids = [HIDDEN if chance.random() < 0.05 else id for id in example.ids]
    example = msgspec.structs.replace(example, ids=ids)
    draw = chance.random()
    if draw > 0.08:
        return example
    change = {1: 3, 2: 3, 5: 3} if draw < 0.03 else {1: 2}
    forms = [change.get(form % QUOTED, form % QUOTED) + form // QUOTED * QUOTED for form in example.forms]
    return msgspec.structs.replace(example, forms=forms)


def disturbed_batches(items: Sequence[Example], pieces: int, seed: int) -> Iterator[list[Example]]:
    """Batches of about as many pieces, of windows of like length, for ever; each round in another, seeded order."""
    chance = random.Random(seed)
    for batch in batches(items, lambda item: len(item.ids) + 2, pieces, chance):
        yield [disturbed(item, chance) for item in batch]
