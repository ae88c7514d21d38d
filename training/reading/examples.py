"""Pages with their gold text as training examples: a row of numbers and a label for each block."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import msgspec
import numpy as np
from rapidfuzz.distance import LCSseq

from rashomon.read.decode import utf8
from rashomon.read.echoes import without_echoes
from rashomon.read.features import features_of
from rashomon.read.metadata import find_metadata
from rashomon.read.outside import kept_out
from rashomon.read.tree import TreeBlock, parse, read_tree

SHA256 = {
    "scrapinghub": "adc21f573f1d15c79d536681d0b3ca913a79345544af2fa08fa1666e81130e93",
    "wcxb": "d0855db5d2c880991eff20a7de1c3ba75e8d2fcdf316eb2301330f1774c8b44c",
}
"""Of each set's articles.jsonl: other data would make other weights."""
_WORD = re.compile(r"\w+")
_SECOND_LEVEL = frozenset("co com org net ac gov edu or ne go".split())
_MOSTLY = 0.5
"""Share of a block's words in the gold text from which the block is text."""


class Example(msgspec.Struct):
    """One page: its blocks, their features, labels and weights, and the gold words to score against."""

    set: str
    id: str
    site: str
    blocks: list[TreeBlock]
    rows: Any
    labels: Any
    weights: Any
    out: Any
    """True for the blocks in elements that never hold text."""
    gold: list[str]


def examples(folder: Path) -> list[Example]:
    """The pages of ``pages/NAME`` (articles.jsonl and html/ID.html.gz). Raises ValueError if they are not the pinned ones."""
    path = folder / "articles.jsonl"
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    if digest != SHA256[folder.name]:
        raise ValueError(f"{path} has the hash {digest}: not the data that this recipe was written for")
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        markup = utf8(gzip.decompress((folder / "html" / f"{row['id']}.html.gz").read_bytes()))
        root = parse(markup)
        tree = without_echoes(read_tree(root))
        if tree.blocks:
            gold = words(row.get("articleBody") or row.get("main_content") or "")
            texts = [words(block.text) for block in tree.blocks]
            rows = features_of(tree, find_metadata(root))
            found.append(
                Example(
                    folder.name,
                    str(row["id"]),
                    site(row["url"]),
                    tree.blocks,
                    rows,
                    labels(texts, gold),
                    weights(texts, gold),
                    np.array(kept_out(tree)),
                    gold,
                )
            )
    return found


def words(text: str) -> list[str]:
    """The words that the shared scorer counts."""
    return _WORD.findall(text.lower())


def labels(blocks: list[list[str]], gold: list[str]) -> Any:
    """1 for each block most of whose words stand in the longest common subsequence of the page and its gold text."""
    page = [word for block in blocks for word in block]
    owner = [index for index, block in enumerate(blocks) for _ in block]
    hits: Counter[int] = Counter()
    for part in LCSseq.opcodes(page, gold):
        if part.tag == "equal":
            hits.update(owner[part.src_start : part.src_end])
    return np.array([float(bool(block) and hits[index] > _MOSTLY * len(block)) for index, block in enumerate(blocks)])


def weights(blocks: list[list[str]], gold: list[str]) -> Any:
    """Longer blocks weigh more, and so do those of shorter texts, as every page counts alike in the score."""
    lengths = np.array([len(block) for block in blocks], dtype=np.float64)
    return np.sqrt((lengths + 1) / max(len(gold), 100))


def site(url: str) -> str:
    """The registered part of the address's host, about: no site may stand in training and test at once."""
    parts = (urlsplit(url).hostname or url).split(".")
    deep = len(parts) > 2 and parts[-2] in _SECOND_LEVEL and len(parts[-1]) == 2
    return ".".join(parts[-3:] if deep else parts[-2:])
