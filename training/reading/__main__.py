"""``python -m training.reading [--shared PATH]``: make src/rashomon/read/body.npz and lines.npz from the development data."""

from __future__ import annotations

import argparse
import hashlib
import io
from pathlib import Path

import numpy as np

from rashomon.read.forest import Forest
from training.reading.examples import examples
from training.reading.fit import fit
from training.reading.lines import fit_lines, texts

SETS = ("scrapinghub", "wcxb")


def main() -> None:
    """Read the pages, fit, write the weights with a fixed order and no time stamps, and say what came out."""
    parser = argparse.ArgumentParser(prog="training.reading", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="where data/pages lies")
    parser.add_argument("--out", type=Path, default=Path("src/rashomon/read"))
    options = parser.parse_args()
    pages = [page for name in SETS for page in examples(options.shared / "data" / "pages" / name)]
    print(f"{len(pages)} pages, {sum(len(page.labels) for page in pages)} blocks, {pages[0].rows.shape[1]} features")
    _write(fit(pages), options.out / "body.npz")
    lines = texts(options.shared / "data" / "stories" / "helsinki.jsonl")
    print(f"{len(lines)} texts, {sum(len(text.labels) for text in lines)} lines, {lines[0].rows.shape[1]} features")
    _write(fit_lines(lines), options.out / "lines.npz")


def _write(forest: Forest, path: Path) -> None:
    buffer = io.BytesIO()
    np.savez_compressed(
        buffer, feature=forest.feature, threshold=forest.threshold, reach=forest.reach, value=forest.value
    )
    path.write_bytes(buffer.getvalue())
    print(f"{path}: {len(buffer.getvalue()):,} bytes, sha256 {hashlib.sha256(buffer.getvalue()).hexdigest()}")


if __name__ == "__main__":
    main()
