"""Work side by side on many hosts, one thing at a time on each, with the results in the order of the jobs."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

_Job = TypeVar("_Job")
_Result = TypeVar("_Result")
_AHEAD = 64
"""Jobs begun beyond the first whose result is not yet taken: so many answers are in memory at most."""
_GLANCE = 0.5
"""Seconds between two looks at whether to stop."""


def side_by_side(
    jobs: Sequence[_Job],
    work: Callable[[_Job], _Result],
    *,
    lane: Callable[[_Job], str],
    width: int,
    stopped: Callable[[], bool] = lambda: False,
) -> Iterator[tuple[_Job, _Result]]:
    """Each job with its result, in the order of the jobs, whichever ends first.

    At most ``width`` jobs are under way at a time, and never two of one ``lane``. Ends early once ``stopped`` says so;
    what is under way then ends in the background, in threads that do not keep the program from ending. ``work`` must
    not raise.
    """
    done: queue.SimpleQueue[tuple[int, _Result]] = queue.SimpleQueue()
    results: dict[int, _Result] = {}
    busy: set[str] = set()
    waiting = list(range(len(jobs)))

    def run(number: int) -> None:
        done.put((number, work(jobs[number])))

    taken = 0
    while taken < len(jobs) and not stopped():
        for number in _startable(waiting, taken, busy, lambda number: lane(jobs[number]), width):
            waiting.remove(number)
            busy.add(lane(jobs[number]))
            threading.Thread(target=run, args=(number,), daemon=True).start()
        try:
            number, result = done.get(timeout=_GLANCE)
        except queue.Empty:
            continue
        busy.remove(lane(jobs[number]))
        results[number] = result
        while taken in results and not stopped():
            yield jobs[taken], results.pop(taken)
            taken += 1


def _startable(waiting: Sequence[int], taken: int, busy: set[str], lane: Callable[[int], str], width: int) -> list[int]:
    """The jobs to begin now, the earliest first."""
    lanes = set(busy)
    chosen: list[int] = []
    for number in waiting:
        if number >= taken + _AHEAD or len(lanes) >= width:
            break
        if lane(number) not in lanes:
            lanes.add(lane(number))
            chosen.append(number)
    return chosen
