"""A supply of prepared articles in the order of the inputs, from this process or from a pool of others."""

from __future__ import annotations

import itertools
import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from rashomon import pipeline
from rashomon.archive import Store
from rashomon.desk.preparing import Prepared, Wanted, prepare
from rashomon.read import load, read
from rashomon.types import Article, Page, Skipped

_TOGETHER = 8
"""Items that go to a worker together."""
_AHEAD = 4
"""Lots for each worker that are under way at a time: so much is in memory, however long the supply."""
_RECORDS = (".jsonl", ".ndjson")

Item = Page | Article | Skipped
Lot = list[Item]
Ready = list[Prepared | Skipped]


def supply(
    inputs: Iterable[pipeline.Input] | pipeline.Input, wanted: Wanted, store: Store, *, workers: int = 1
) -> Iterator[Prepared | Skipped]:
    """Prepared articles and skipped inputs, in the order of the inputs, whatever the number of workers."""
    if workers <= 1:
        items = pipeline.read(inputs, input_format=wanted.input_format, repeated=True)
        yield from prepare(items, wanted, store)
        return
    waiting = _items(inputs, wanted)
    lots: Iterator[Lot] = iter(lambda: list(itertools.islice(waiting, _TOGETHER)), [])
    for ready in _pooled(lots, wanted, store.path, workers):
        yield from ready


def _items(inputs: Iterable[pipeline.Input] | pipeline.Input, wanted: Wanted) -> Iterator[Item]:
    """What workers can read is handed to them as it lies on disk; records and all else are read here."""
    for item in pipeline.each_input(inputs):
        if isinstance(item, Article):
            yield item
        elif os.path.exists(item):  # noqa: PTH110
            for page in load([item]):
                page = pipeline.not_ours(page) if isinstance(page, Page) else page
                if isinstance(page, Page) and page.source.endswith(_RECORDS):
                    yield from read(page, input_format=wanted.input_format)
                else:
                    yield page
        else:
            yield from pipeline.read([item], input_format=wanted.input_format, repeated=True)


def _pooled(lots: Iterable[Lot], wanted: Wanted, path: Path, workers: int) -> Iterator[Ready]:
    """Each lot prepared, in order. An item that ends the process which prepares it is skipped; no other is."""
    pool = _pool(workers, wanted, path)
    waiting: deque[tuple[Lot, Future[Ready]]] = deque()
    try:
        for lot in itertools.chain(lots, itertools.repeat([])):
            if lot:
                waiting.append((lot, pool.submit(_work, lot)))
                if len(waiting) < workers * _AHEAD:
                    continue
            if not waiting:
                return
            first, future = waiting.popleft()
            try:
                yield future.result()
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                yield _one_by_one(first, wanted, path)
                pool = _pool(workers, wanted, path)
                waiting = deque((lot, pool.submit(_work, lot)) for lot, _ in waiting)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _one_by_one(lot: Lot, wanted: Wanted, path: Path) -> Ready:
    ready: Ready = []
    for item in lot:
        with _pool(1, wanted, path) as pool:
            try:
                ready += pool.submit(_work, [item]).result()
            except BrokenProcessPool:
                ready.append(Skipped(item.source, "annotate", "the process that annotated it was ended"))
    return ready


def _pool(workers: int, wanted: Wanted, path: Path) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), _start, (path, wanted))


_worker: tuple[Wanted, Store] | None = None


def _start(path: Path, wanted: Wanted) -> None:
    """Make a worker process ready: it reads the archive and never writes it."""
    global _worker
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one who started it is interrupted, and ends it
    _worker = wanted, Store(path, read_only=True)


def _work(lot: Lot) -> Ready:
    assert _worker is not None
    wanted, store = _worker
    items = (
        found
        for item in lot
        for found in (read(item, input_format=wanted.input_format) if isinstance(item, Page) else (item,))
    )
    return list(prepare(items, wanted, store))
