"""Which reading belongs to which form."""

from __future__ import annotations

from collections.abc import Callable

from rashomon.annotate.timex import dates, lengths, relative
from rashomon.annotate.timex.scene import Match, Reading, Scene

READINGS: dict[str, Callable[[Match, Scene], Reading | None]] = {
    "iso": dates.read_iso,
    "slashes": dates.read_numeric,
    "points": dates.read_numeric,
    "clock": relative.read_clock,
    "month_day": dates.read_day_of_month,
    "day_month": dates.read_day_of_month,
    "months": dates.read_months,
    "month": dates.read_month,
    "quarter": dates.read_quarter,
    "season": dates.read_season,
    "decade": dates.read_decade,
    "century": dates.read_century,
    "years": dates.read_years,
    "year": dates.read_year,
    "day": relative.read_day,
    "weekday": relative.read_weekday,
    "ago": relative.read_ago,
    "span": lengths.read_span,
    "each": lengths.read_each,
    "year_ago": relative.read_year_ago,
    "period": relative.read_period,
    "recent": lengths.read_recent,
    "duration": lengths.read_duration,
    "some_units": lengths.read_some_units,
    "adverb": lengths.read_adverb,
    "the_unit": relative.read_the_unit,
    "holiday": dates.read_holiday,
    "vague": relative.read_vague,
}
"""The reading of each form; it returns None where the words turn out to be no time expression."""
