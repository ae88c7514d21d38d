"""``python -m training.reading [--shared PATH]``: make src/rashomon/read/body.npz from the development pages."""

from __future__ import annotations

import argparse
import hashlib
import io
from pathlib import Path

import numpy as np

from training.reading.examples import examples
from training.reading.fit import fit

SETS = ("scrapinghub", "wcxb")


def main() -> None:
    """Read the pages, fit, write the weights with a fixed order and no time stamps, and say what came out."""
    parser = argparse.ArgumentParser(prog="training.reading", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="where data/pages lies")
    parser.add_argument("--out", type=Path, default=Path("src/rashomon/read/body.npz"))
    options = parser.parse_args()
    pages = [page for name in SETS for page in examples(options.shared / "data" / "pages" / name)]
    forest = fit(pages)
    buffer = io.BytesIO()
    np.savez_compressed(
        buffer, feature=forest.feature, threshold=forest.threshold, reach=forest.reach, value=forest.value
    )
    options.out.write_bytes(buffer.getvalue())
    digest = hashlib.sha256(buffer.getvalue()).hexdigest()
    print(f"{len(pages)} pages, {sum(len(page.labels) for page in pages)} blocks, {pages[0].rows.shape[1]} features")
    print(f"{options.out}: {len(buffer.getvalue()):,} bytes, sha256 {digest}")


if __name__ == "__main__":
    main()
