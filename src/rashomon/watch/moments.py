"""Moments: ISO 8601 as seconds since 1970 and back."""

from __future__ import annotations

import datetime


def moment_of(date: str | None) -> float | None:
    """The seconds since 1970 of an ISO date, taken as UTC where it names no zone; None if there is none to be read."""
    try:
        moment = datetime.datetime.fromisoformat(date or "")
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=datetime.UTC)
        return moment.timestamp()
    except (ValueError, OverflowError):
        return None


def iso(moment: float) -> str:
    """The moment in UTC to the second: ``2026-03-01T06:30:00Z``."""
    return datetime.datetime.fromtimestamp(moment, datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
