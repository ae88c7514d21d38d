"""The same work on many things in several processes: results in the order of the things, bounded memory."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

_Thing = TypeVar("_Thing")
_Result = TypeVar("_Result")
_AHEAD = 8
"""Things per worker that are handed out before their turn."""


def ordered_map(
    work: Callable[[_Thing], _Result],
    things: Iterable[_Thing],
    *,
    workers: int,
    lost: Callable[[_Thing], _Result],
) -> Iterator[_Result]:
    """``work(thing)`` for each thing, in their order: what a plain loop gives, computed by ``workers`` processes.

    A thing whose work ends its process (a crash in a library, or the system short of memory) gives ``lost(thing)``; the
    others are done all the same. ``work`` and things must be picklable; a script that calls this with more than one
    worker needs the usual ``if __name__ == "__main__"``.
    """
    if workers <= 1:
        yield from map(work, things)
        return
    pool = _pool(workers)
    handed: deque[tuple[_Thing, Future[_Result]]] = deque()
    try:
        for thing in things:
            handed.append((thing, _handed_to(pool, work, thing)))
            if len(handed) >= _AHEAD * workers:
                result, pool = _next(handed, work, pool, workers, lost)
                yield result
        while handed:
            result, pool = _next(handed, work, pool, workers, lost)
            yield result
    finally:
        pool.shutdown(cancel_futures=True)  # waits: an executor left behind can write to stderr as the process ends


def _pool(workers: int) -> ProcessPoolExecutor:
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))


def _handed_to(pool: ProcessPoolExecutor, work: Callable[[_Thing], _Result], thing: _Thing) -> Future[_Result]:
    try:
        return pool.submit(work, thing)
    except BrokenExecutor as broken:  # an earlier thing broke it; its turn will mend it
        failed: Future[_Result] = Future()
        failed.set_exception(broken)
        return failed


def _next(
    handed: deque[tuple[_Thing, Future[_Result]]],
    work: Callable[[_Thing], _Result],
    pool: ProcessPoolExecutor,
    workers: int,
    lost: Callable[[_Thing], _Result],
) -> tuple[_Result, ProcessPoolExecutor]:
    """The next result; after a crash every thing handed out is done again, the next one in a process of its own."""
    thing, future = handed.popleft()
    try:
        return future.result(), pool
    except BrokenExecutor:
        pool.shutdown(wait=False)
    with _pool(1) as alone:
        try:
            result = alone.submit(work, thing).result()
        except BrokenExecutor:
            result = lost(thing)
    pool = _pool(workers)
    for index, (waiting, done) in enumerate(handed):
        if not done.done() or done.exception() is not None:
            handed[index] = (waiting, _handed_to(pool, work, waiting))
    return result, pool
