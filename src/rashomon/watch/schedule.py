"""When a feed is asked next: pure decisions on what is remembered of it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from email.utils import parsedate_to_datetime

import msgspec

from rashomon.watch.values import FeedState

FIRST_RETRY = 60.0
"""Seconds after the first failure; they double with each further one."""
LONGEST_RETRY = 86_400.0
SLACK = 0.1, 60.0
"""The share of the interval, and the most seconds, by which a feed is asked early with others."""
LONGEST_HOLD = 7 * 86_400.0
"""Seconds for which a server may put us off by Retry-After."""


def after_success(state: FeedState, now: float, every: float) -> FeedState:
    """The feed as it is once it could be had: due after the usual interval, earlier failures forgotten."""
    return msgspec.structs.replace(state, due=now + every, failures=0, held=False, refused=False)


def after_failure(state: FeedState, now: float, every: float, hold: float | None = None) -> FeedState:
    """The feed as it is after one more failure: due after a minute, then two, four ... up to a day.

    ``hold`` are the seconds for which the server asked us to stay away: never less than that, up to a week.
    """
    failures = state.failures + 1
    wait = min(min(FIRST_RETRY, every) * 2.0 ** min(failures - 1, 40), max(LONGEST_RETRY, every))
    if hold is not None:
        wait = max(wait, min(hold, LONGEST_HOLD))
    return msgspec.structs.replace(state, due=now + wait, failures=failures, held=hold is not None)


def is_due(state: FeedState, now: float, every: float, *, slack: float = 0.0, asked_for: bool = False) -> bool:
    """Whether to ask the feed now, or up to ``slack`` seconds early, so that feeds of one interval keep together.

    ``asked_for``: a person wants this round, so only a feed that fails is left alone until its time. A feed whose time
    lies further ahead than any wait can be was put off by a clock that has since been set back (or by a longer interval
    than is now asked for): it is due.
    """
    if state.gone:
        return False
    if asked_for and (not state.failures or state.refused):
        return True
    early, longest = (0.0, LONGEST_HOLD + LONGEST_RETRY) if state.failures else (slack, every)
    return state.due - early <= now or state.due - now > longest


def next_due(states: Iterable[FeedState]) -> float | None:
    """The moment at which the first of these feeds is due; None if all of them are gone."""
    return min((state.due for state in states if not state.gone), default=None)


def seconds_of(retry_after: str | None, now: float) -> float | None:
    """The seconds that a Retry-After header asks for: a number, or a date (RFC 9110, 10.2.3); None if it is neither."""
    text = (retry_after or "").strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, IndexError, TypeError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=datetime.UTC)
    return max(0.0, moment.timestamp() - now)
