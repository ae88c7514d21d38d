"""A limit on the CPU time of one page, so that no page holds up a run."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType


class TimeIsUp(BaseException):
    """The time of a page is used up. No Exception, so that no library in between takes it for a fault of its own."""


@contextlib.contextmanager
def time_limit(seconds: float | None) -> Iterator[None]:
    """Raise TimeIsUp inside the block after so many seconds of this process's CPU time; None is no limit.

    By the process's virtual timer (POSIX ``setitimer``), which does not run while others have the processor, so that a
    busy machine gives the same results. Without one (Windows, threads other than the main one) there is no limit. C
    code that does not look at signals ends first; its time is bounded by the limits on size, tags and attributes.
    """
    if seconds is None or not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise TimeIsUp

    before = signal.signal(signal.SIGVTALRM, ring)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
