"""The ladder: how much of each kind of copy is found, and what it costs, beside MinHash libraries on the same articles.

``python -m bench.ladder [COUNT …]`` (default 10000; at 1,000,000 MinHash is left out). Each count and each library runs
in a process of its own, so that the peak memory is its own. MinHash: 32 bands of 4 over word 5-grams, candidates only,
no alignment; rensa and datasketch are needed for those rows (``pip install rensa datasketch``). The CPU time of
inventing the articles is left out. What the articles are made of: see ``bench/invented.py``.
"""

from __future__ import annotations

import subprocess
import sys
import time
from array import array
from collections.abc import Callable, Iterator

import msgspec

from bench.invented import STEPS, Made, invented
from bench.measure import Row, held_megabytes, own_peak_megabytes
from rashomon.reuse import find_reuse_in
from rashomon.types import Article

_ALL = ("new", *STEPS)
_PEERS_UP_TO = 100_000


class _Ladder:
    """Invented articles, what became of them, and the CPU time that it took to invent them."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.family = array("I")
        self.step = bytearray()
        self.inventing = 0.0
        self._hit = bytearray(count)
        self.said = self.right = 0

    def articles(self) -> Iterator[Article]:
        """The articles, one after the other."""
        made: Iterator[Made] = invented(self.count)
        while True:
            start = time.process_time()
            one = next(made, None)
            self.inventing += time.process_time() - start
            if one is None:
                return
            self.family.append(one.family)
            self.step.append(_ALL.index(one.step))
            yield one.article

    def found(self, earlier: int, later: int) -> None:
        """Note a pair."""
        self.said += 1
        self.right += self.family[earlier] == self.family[later]
        if self.family[later] == earlier:
            self._hit[later] = 1

    def recall(self, step: str) -> tuple[int, float]:
        """How many versions of a kind there are, and the share of them that was found with their original."""
        own = [n for n, kind in enumerate(self.step) if kind == _ALL.index(step)]
        return len(own), sum(self._hit[n] for n in own) / max(1, len(own))


def ladder(count: int, method: str = "rashomon") -> Iterator[Row]:
    """Recall by step, precision, CPU per article and peak memory for so many invented articles."""
    name = f"invented {count:,}"
    made = _Ladder(count)
    start, before = time.process_time(), held_megabytes()
    _METHODS[method](made)
    cpu = time.process_time() - start - made.inventing
    peak = own_peak_megabytes()
    each = 1000 * cpu / count
    own = method == "rashomon"
    label = "" if own else f"{method}: "
    yield Row("reuse", name, count, f"{label}CPU ms per article", f"{each:.2f}", None, "≤ 3" if own else "")
    yield Row("reuse", name, count, f"{label}peak MB beyond the start", f"{peak - before:.0f}")
    yield Row("reuse", name, made.said, f"{label}precision of pairs", made.right / max(1, made.said), None, "≥ .99")
    recalls = [(step, *made.recall(step)) for step in STEPS]
    if own:
        for step, versions, recall in recalls:
            yield Row("reuse", name, versions, f"recall: {step}", recall)
    else:
        versions = sum(versions for _, versions, _ in recalls)
        found = sum(versions * recall for _, versions, recall in recalls)
        yield Row("reuse", name, versions, f"{label}recall: all kinds", found / max(1, versions))


def _rashomon(made: _Ladder) -> None:
    with find_reuse_in(made.articles()) as found:
        for pair in found.pairs():
            if pair.same_origin:
                made.found(int(pair.a[1:]), int(pair.b[1:]))


def _shingles(text: str) -> list[str]:
    words = text.lower().split()
    return [" ".join(words[at : at + 5]) for at in range(len(words) - 4)]


def _rensa(made: _Ladder) -> None:
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32)
    for number, article in enumerate(made.articles()):
        sketch = RMinHash(num_perm=128, seed=1)
        sketch.update(_shingles(article.text))
        for other in set(index.query(sketch)):
            made.found(other, number)
        index.insert(number, sketch)


def _datasketch(made: _Ladder) -> None:
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(num_perm=128, params=(32, 4))
    for number, article in enumerate(made.articles()):
        sketch = MinHash(num_perm=128, seed=1)
        sketch.update_batch([shingle.encode() for shingle in _shingles(article.text)])
        for other in index.query(sketch):
            made.found(other, number)
        index.insert(number, sketch)


_METHODS: dict[str, Callable[[_Ladder], None]] = {"rashomon": _rashomon, "rensa": _rensa, "datasketch": _datasketch}


def apart(count: int) -> Iterator[Row]:
    """The ladder of each method that is installed, each in a process of its own."""
    for method in _METHODS:
        if method == "rashomon" or count <= _PEERS_UP_TO:
            done = subprocess.run(
                [sys.executable, "-m", "bench.ladder", str(count), method], capture_output=True, check=False
            )
            if done.returncode and b"ModuleNotFoundError" not in done.stderr:
                raise RuntimeError(done.stderr.decode())
            yield from (msgspec.json.decode(line, type=Row) for line in done.stdout.splitlines())


if __name__ == "__main__":
    if sys.argv[-1] in _METHODS:
        for row in ladder(int(sys.argv[1]), sys.argv[2]):
            print(msgspec.json.encode(row).decode(), flush=True)
    else:
        for size in [int(argument) for argument in sys.argv[1:]] or [10_000]:
            for row in apart(size):
                figure = row.figure if isinstance(row.figure, str) else f"{row.figure:.3f}"
                print(f"{row.data:20} {row.n:8} {row.metric:34} {figure} {row.target}", flush=True)
