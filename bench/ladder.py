"""The ladder: how much of each kind of copy is found, and what it costs, beside MinHash libraries on the same articles.

``python -m bench.ladder [COUNT …]`` (default 10000). MinHash: 32 bands of 4 over word 5-grams, candidates only, no
alignment; rensa and datasketch are needed for those rows (``pip install rensa datasketch``).
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator

from bench.invented import STEPS, Made, invented
from bench.measure import Row, peak_megabytes, timed
from rashomon.reuse import find_reuse_in

_Pairs = set[tuple[int, int]]


def ladder(count: int, *, beside: bool = False) -> Iterator[Row]:
    """Recall by step, precision, CPU per article and peak memory for so many invented articles."""
    name = f"invented {count:,}"
    family: list[int] = []
    step: list[str] = []

    def noted() -> Iterator[Made]:
        for made in invented(count):
            family.append(made.family)
            step.append(made.step)
            yield made

    _, writing = timed(lambda: sum(1 for _ in invented(count)))
    before = peak_megabytes()
    found, cpu = timed(lambda: _related(made.article for made in noted()))
    peak = peak_megabytes()
    each = 1000 * (cpu - writing) / count
    yield Row("reuse", name, count, "CPU ms per article", f"{each:.2f}", each, "≤ 3")
    yield Row("reuse", name, count, "peak MB (before)", f"{peak:.0f} ({before:.0f})")
    right = sum(family[a] == family[b] for a, b in found)
    yield Row("reuse", name, len(found), "precision of pairs", right / max(1, len(found)), None, "≥ .99")
    versions = Counter(step)
    hit = Counter(step[n] for n in range(count) if step[n] != "new" and (family[n], n) in found)
    for kind in STEPS:
        yield Row("reuse", name, versions[kind], f"recall: {kind}", hit[kind] / max(1, versions[kind]))
    for library, method in _MINHASH.items() if beside else ():
        try:
            pairs, cpu = timed(lambda method=method: method(made.article.text for made in invented(count)))  # type: ignore[misc]
        except ModuleNotFoundError:
            continue
        each = 1000 * (cpu - writing) / count
        originals = [n for n in range(count) if step[n] != "new"]
        recall = sum((family[n], n) in pairs for n in originals) / max(1, len(originals))
        yield Row("reuse", name, count, f"{library}: recall of candidates", recall, each)


def _related(articles: Iterator[object]) -> _Pairs:
    with find_reuse_in(articles) as found:  # type: ignore[arg-type]
        return {(int(pair.a[1:]), int(pair.b[1:])) for pair in found.pairs() if pair.same_origin}


def _shingles(text: str) -> list[str]:
    words = text.lower().split()
    return [" ".join(words[at : at + 5]) for at in range(len(words) - 4)]


def _rensa(texts: Iterator[str]) -> _Pairs:
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32)
    pairs: _Pairs = set()
    for number, text in enumerate(texts):
        sketch = RMinHash(num_perm=128, seed=1)
        sketch.update(_shingles(text))
        pairs.update((other, number) for other in index.query(sketch))
        index.insert(number, sketch)
    return pairs


def _datasketch(texts: Iterator[str]) -> _Pairs:
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(num_perm=128, params=(32, 4))
    pairs: _Pairs = set()
    for number, text in enumerate(texts):
        sketch = MinHash(num_perm=128, seed=1)
        sketch.update_batch([shingle.encode() for shingle in _shingles(text)])
        pairs.update((other, number) for other in index.query(sketch))
        index.insert(number, sketch)
    return pairs


_MINHASH: dict[str, Callable[[Iterator[str]], _Pairs]] = {"rensa": _rensa, "datasketch": _datasketch}


if __name__ == "__main__":
    for size in [int(argument) for argument in sys.argv[1:]] or [10_000]:
        for row in ladder(size, beside=size <= 10_000):
            cost = "" if row.cpu_ms is None else f"{row.cpu_ms:.2f} ms"
            print(f"{row.data:20} {row.n:8} {row.metric:34} {row.figure} {cost}", flush=True)
