"""News, background, opinion: what a sentence of a report is there for."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from typing import Literal

from rashomon.types import Article, Time

Kind = Literal["news", "background", "opinion"]

_BACKGROUND = re.compile(
    r"\b(?:had (?:previously|earlier|already|long)|previously|in the past|ha(?:s|ve|d) (?:long|repeatedly|always)|for (?:years|decades)"
    r"|founded|was (?:born|built|established|created) in|dates? (?:back|from)|(?:worst|biggest|largest|deadliest|first)\b[^.;]{0,60}\bsince"
    r"|(?:since|in|from) (?:1[5-9]|20)\d\d)\b",
    re.IGNORECASE,
)
_OPINION = re.compile(
    r"\b(?i:I|we|my|our|us) (?:think|believe|feel|must|should|need|cannot|fear|hope|know)\b|\b(?:I|my|me)\b(?!-)"
    r"|\b(?i:it is|that is|this is) (?:time|clear|obvious|absurd|shameful|wrong|right|a disgrace|high time)\b"
    r"|\b(?i:surely|frankly|undoubtedly|arguably|sadly|thankfully|let us|let[’']s)\b",
)
_OLD = datetime.timedelta(days=60)
"""Before the day of an article, from when what it tells is background."""


def kind_of(article: Article, own: str, times: Sequence[Time], *, said: bool) -> Kind:
    """What the reporter's ``own`` words of a sentence are: opinion if nobody is said to say it and it judges or speaks of
    'I'; background if it tells of what has long been so or was long before; else news.
    """
    if not said and _OPINION.search(own):
        return "opinion"
    if _BACKGROUND.search(own) or _all_old(article, times):
        return "background"
    return "news"


def _all_old(article: Article, times: Sequence[Time]) -> bool:
    day = _day(article.published)
    ends = [_day(time.latest) for time in times if time.kind in ("DATE", "TIME")]
    return bool(day and ends) and all(end is not None and day is not None and end < day - _OLD for end in ends)


def _day(iso: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(iso[:10]) if iso else None
    except ValueError:
        return None
