"""``python -m bench [--shared PATH] [--only STAGE]``: score every stage and write docs/scores.md."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bench.measure import Row, peak_megabytes
from bench.report import write
from bench.stages import STAGES


def main() -> int:
    """Run the benchmarks; 0 if they ran, also where there is nothing to measure on."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="where data, gold and scorer lie")
    parser.add_argument("--only", choices=sorted(STAGES), help="one stage; the table is printed and not written")
    options = parser.parse_args()
    if not (options.shared / "score" / "score.py").is_file():
        print(f"Nothing to measure on: there is no {options.shared}/score/score.py", file=sys.stderr)
        return 0
    rows: list[Row] = []
    for name, stage in STAGES.items():
        if options.only in (None, name):
            for row in stage(options.shared):
                print(f"{row.stage:9} {row.data:26} {row.n:6} {row.metric:26} {row.figure}", flush=True)
                rows.append(row)
    if options.only is None:
        write(Path("docs/scores.md"), rows, peak_megabytes())
    return 0


sys.exit(main())
