"""The ladder in an archive that grows: is a version found with its original when it is asked what it shares text with?

``python -m bench.incremental [COUNT]`` (default 600). The articles come in a hundred at a time.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.invented import STEPS, invented
from bench.measure import Row, timed
from rashomon.desk import Archive

TOGETHER = 100


def incremental(count: int) -> Iterator[Row]:
    """Recall by step, precision, and the CPU time of a question."""
    made = list(invented(count))
    number = {one.article.id: at for at, one in enumerate(made)}
    versions = [at for at, one in enumerate(made) if one.step != "new"]
    with tempfile.TemporaryDirectory() as folder, Archive(Path(folder) / "ladder.rashomon") as archive:
        for at in range(0, count, TOGETHER):
            archive.add([one.article for one in made[at : at + TOGETHER]], annotate=False)
        pairs, cpu = timed(lambda: [archive.reuse(made[at].article.id) for at in versions])
    same = [{tuple(sorted((number[p.a], number[p.b]))) for p in found if p.same_origin} for found in pairs]
    said = set().union(*same)
    right = sum(made[a].family == made[b].family for a, b in said)
    name = f"invented {count:,}, archive"
    each = 1000 * cpu / max(1, len(versions))
    yield Row("reuse", name, len(said), "precision of pairs", right / max(1, len(said)), each, "≥ .99")
    for step in STEPS:
        own = [
            (made[at].family, at) in found for at, found in zip(versions, same, strict=True) if made[at].step == step
        ]
        yield Row("reuse", name, len(own), f"recall: {step}", sum(own) / max(1, len(own)))


if __name__ == "__main__":
    for row in incremental(int(sys.argv[1]) if len(sys.argv) > 1 else 600):
        print(f"{row.data:22} {row.n:6} {row.metric:24} {row.figure:.3f} {row.target}", flush=True)
