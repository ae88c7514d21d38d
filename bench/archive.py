"""``python -m bench.archive [SIZES…]``: adding, growth, size and search of an archive of invented articles.

Articles are made beforehand, so that only the archive is measured: CPU seconds of this process. As these depend on what
else the machine does, the same articles go into a bare FTS5 table, too, whose cost does not grow: the peer.
"""

from __future__ import annotations

import itertools
import random
import sqlite3
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from bench.measure import peak_megabytes
from bench.synthetic import articles
from rashomon.desk import Archive
from rashomon.types import Article

_TOGETHER = 5_000
_QUERIES = 300


def grow(path: Path, sizes: list[int], *, annotate: bool = False, group: bool = True) -> None:
    """Add up to each size and measure the last articles before it, then the file and the search."""
    supply = articles(sizes[-1])
    done = text = 0
    total_cpu = 0.0
    with Archive(path) as archive:
        for size in sizes:
            lots: list[float] = []
            peers: list[float] = []
            seen: list[Article] = []
            while done < size:
                lot = list(itertools.islice(supply, min(_TOGETHER, size - done)))
                start = time.process_time()
                added = archive.add(lot, annotate=annotate, group=group)
                lots.append((time.process_time() - start) / len(lot))
                assert added.new == len(lot), added
                peers.append(_bare(lot))
                total_cpu += lots[-1] * len(lot)
                done += len(lot)
                text += sum(len(article.text.encode()) + len((article.title or "").encode()) for article in lot)
                seen = lot
            last, peer = (sum(times[-2:]) / len(times[-2:]) for times in (lots, peers))
            bytes_ = (path.stat().st_size - text) / size
            print(
                f"{size:>9,} articles: {1 / last:6,.0f} per CPU-s at the end ({1000 * last:.2f} ms each,"
                f" {last / peer:.2f} times bare FTS5),"
                f" {size / total_cpu:6,.0f} over all; {bytes_:,.0f} bytes each beside {text / size:,.0f} of text;"
                f" search {_search(archive, seen)}; {peak_megabytes():,.0f} MB",
                flush=True,
            )


def _bare(lot: list[Article]) -> float:
    """CPU seconds for each article to put titles and texts into an FTS5 table in memory, and nothing else."""
    with closing(sqlite3.connect(":memory:")) as db:
        db.execute("CREATE VIRTUAL TABLE words USING fts5 (title, text, tokenize = 'porter unicode61')")
        start = time.process_time()
        with db:
            db.executemany("INSERT INTO words VALUES (?, ?)", [(article.title, article.text) for article in lot])
        return (time.process_time() - start) / len(lot)


def _search(archive: Archive, seen: list[Article]) -> str:
    """Median and 95th percentile, CPU and wall milliseconds, of queries of one to three words and of phrases."""
    dice = random.Random(7)
    walls, cpus = [], []
    for number in range(_QUERIES):
        words = dice.choice(seen).text.split()
        at = dice.randrange(len(words) - 4)
        query = f'"{" ".join(words[at : at + 4])}"' if number % 4 == 0 else " ".join(dice.sample(words, 1 + number % 3))
        wall, cpu = time.perf_counter(), time.process_time()
        archive.search(query.replace(".", ""))
        walls.append(1000 * (time.perf_counter() - wall))
        cpus.append(1000 * (time.process_time() - cpu))
    return "; ".join(
        f"{name} p50 {sorted(times)[_QUERIES // 2]:.1f} ms, p95 {sorted(times)[_QUERIES * 95 // 100]:.1f} ms"
        for name, times in (("CPU", cpus), ("wall", walls))
    )


def main() -> None:
    """Measure with grouping and without."""
    options = [word for word in sys.argv[1:] if word.startswith("-")]
    sizes = [int(word) for word in sys.argv[1:] if not word.startswith("-")] or [1_000, 10_000, 100_000]
    with tempfile.TemporaryDirectory() as folder:
        grow(
            Path(folder) / "bench.rashomon", sizes, annotate="--annotate" in options, group="--no-group" not in options
        )


if __name__ == "__main__":
    main()
