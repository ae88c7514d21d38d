"""Who has it from whom, on the pairs where the gold names a direction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.measure import Row
from bench.sets import rows
from rashomon.types import Reuse

_TURNED = {"a->b": "b->a", "b->a": "a->b"}


def directions(shared: Path, found: Sequence[Reuse]) -> Iterator[Row]:
    """Accuracy over all pairs with a direction, and over those where the product says one."""
    by_pair = {(pair.a, pair.b): pair.direction for pair in found}
    said = right = total = 0
    for row in rows(shared / "gold" / "reuse.jsonl"):
        truth = str(row["direction"] or "unknown").lower()
        if truth == "unknown":
            continue
        a, b = str(row["a"]), str(row["b"])
        turned = by_pair.get((b, a), "unknown")
        guess = by_pair.get((a, b)) or _TURNED.get(turned, turned)
        total += 1
        said += guess != "unknown"
        right += guess == truth
    yield Row("reuse", "gold/reuse", total, "direction accuracy", right / max(1, total))
    yield Row("reuse", "gold/reuse", said, "direction right where said", right / max(1, said))
