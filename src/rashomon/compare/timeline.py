"""The timeline: what happened, in the order in which it happened (not in which it was published)."""

from __future__ import annotations

import bisect
import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from rashomon.compare.captions import is_caption
from rashomon.compare.furniture import is_furniture
from rashomon.compare.happened import happened, said
from rashomon.compare.statements import is_question, stems_of
from rashomon.compare.tenses import Interval, is_past, names_clock
from rashomon.types import Annotated, Claim, Fact, Say, TimelineEntry

_ALIKE = 0.6
"""Share of the shorter one's stems from which two sentences of one day tell one event."""
_FEWEST = 2
"""Stems that they must share at least."""

_POST = re.compile(r"^\W*[—–-]\s.*\(@|\bpic\.twitter\.com|https?://")
"""A post, or the line under one: its day is that of the post."""
_NO_ANSWER = re.compile(
    r"\b(?:not|n['’]t|yet|declined|failed|refused|unable|available|reached)\b[^.;]{0,40}"
    r"\b(?:respond(?:ed)?|repl(?:y|ied)|return(?:ed)?|comment)\b[^.;]{0,40}\b(?:requests?|calls?|e-?mails?|messages?|quer(?:y|ies)|inquir(?:y|ies)|comment)\b",
    re.IGNORECASE,
)
"""That a newsroom had no answer is no event."""

Place = tuple[str, int]
"""The article and the start of a claim."""


class Told(msgspec.Struct, frozen=True):
    """A claim with the days on which what it tells happened."""

    say: Say
    when: Interval
    stems: frozenset[str]
    saying: bool
    """Whether the days are only those on which somebody said so."""


def make_timeline(articles: Sequence[Annotated], facts: Iterable[Fact]) -> tuple[TimelineEntry, ...]:
    """The dated events of a story by when they happened, each with its evidence.

    Every claim that tells when what it says happened is in one entry: with those of the facts that it stands in if
    their days meet, with others of the same days in much the same words, or else alone. A conflict about the date gives
    one entry for each date. An entry's interval is the narrowest of its claims; doubtful facts join nothing.
    """
    told = {(one.say.article, one.say.start): one for article in articles for one in _told(article)}
    events: list[_Event] = []
    at: dict[Place, _Event] = {}
    groups = list(_grouped(articles, facts, told))
    for fact, members in sorted(groups, key=lambda group: (group[0].relation != "agree", -len(group[1]))):
        _join(events, at, fact.statement, members)
    _join_alike(events, [one for place, one in told.items() if place not in at and not one.saying])
    return tuple(sorted((_entry(event) for event in events), key=_order))


class _Event:
    """The claims that tell one event, the narrowest days that any of them gives, and the words of a fact on it."""

    def __init__(self, number: int, statement: str, members: Sequence[Told]) -> None:
        self.number = number
        self.statement = statement
        self.members = list(members)
        telling = [member.when for member in members if not member.saying] or [member.when for member in members]
        self.when = min(telling, key=lambda when: (when.days, when.first))
        self.stems = min((member.stems for member in members), key=len)

    def takes(self, one: Told) -> bool:
        """Whether a claim has most of the words of the event, or the event most of its, on days that meet."""
        least = min(len(one.stems), len(self.stems))
        return (one.saying or self.when.meets(one.when)) and len(one.stems & self.stems) >= max(
            min(_FEWEST, least), _ALIKE * least
        )


def _grouped(
    articles: Sequence[Annotated], facts: Iterable[Fact], told: Mapping[Place, Told]
) -> Iterator[tuple[Fact, list[Told]]]:
    """The claims of each fact by the days that they give."""
    starts = {article.id: [claim.start for claim in article.claims] for article in articles}
    for fact in facts:
        if fact.doubtful or fact.relation == "only":
            continue
        places = dict.fromkeys(_place(say, starts[say.article]) for say in fact.says)
        dated = [told[place] for place in places if place in told]
        for members in _meeting(dated, moves=fact.relation == "update"):
            if len(members) > 1:
                yield fact, members


def _told(article: Annotated) -> Iterator[Told]:
    starts = [time.start for time in article.times]
    days: set[datetime.date] = set()
    ahead: set[datetime.date] = set()
    coming: datetime.date | None = None
    for claim in article.claims:
        before, coming = coming, None  # the day to come of which the claim before tells
        times = article.times[bisect.bisect_left(starts, claim.start) : bisect.bisect_left(starts, claim.end)]
        if claim.kind == "opinion" or not times or is_question(claim.text) or _POST.search(claim.text):
            continue
        if is_furniture(claim.text) or _NO_ANSWER.search(claim.text):
            continue
        if is_caption(claim.text, times, article.published):
            continue
        if before is None and len(ahead) == 1 and any(is_past(time, article.published) for time in times):
            before = next(iter(ahead))  # what is to come then is of the only day to come that was told
        own = happened(article, claim, times, next(iter(days)) if len(days) == 1 else None, before)
        day_told = not all(names_clock(time) for time in times if time.earliest)
        if own is not None and own.days == 0 and day_told:
            if own.first.isoformat() <= (article.published or ""):
                days.add(own.first)
            else:
                coming = own.first
                ahead.add(coming)
        when = own or said(article, claim, times)
        if when is not None:
            when_told = {stem for time in times for stem in stems_of(article.text, time.start, time.end)}
            stems = frozenset(stems_of(article.text, claim.start, claim.end)) - when_told
            yield Told(_say(article, claim), when, stems, own is None)


def _say(article: Annotated, claim: Claim) -> Say:
    return Say(claim.start, claim.end, claim.text, article=article.id, value=None, by=claim.said_by,
               certainty=claim.certainty)  # fmt: skip


def _place(say: Say, starts: Sequence[int]) -> Place:
    """The claim in which a passage stands; a quotation's is the sentence around it."""
    return say.article, starts[bisect.bisect_right(starts, say.start) - 1] if starts else say.start


def _meeting(members: Sequence[Told], *, moves: bool) -> list[list[Told]]:
    """The claims of one fact, those together whose days meet; the narrowest first, so that each has its day.

    Who only tells when somebody said so bears witness to what happened before that, unless it ``moves``: then it was
    another state of it. If nobody tells more, the day on which several articles have it said stands for it.
    """
    days: list[list[Told]] = []
    for member in sorted((one for one in members if not one.saying), key=lambda one: one.when.days):
        group = next((group for group in days if group[0].when.meets(member.when)), None)
        if group is None:
            days.append([member])
        else:
            group.append(member)
    sayings = [one for one in members if one.saying]
    if days:
        days[0] += [one for one in sayings if not moves and days[0][0].when.first <= one.when.last]
        return days
    by_day: dict[Interval, list[Told]] = defaultdict(list)
    for one in sayings:
        by_day[one.when].append(one)
    return [group for group in by_day.values() if len({one.say.article for one in group}) > 1]


def _join(events: list[_Event], at: dict[Place, _Event], statement: str, members: Sequence[Told]) -> None:
    """Put claims of one fact and day where most of them are already, or where one is that they are like in words; the
    others are an event."""
    known = Counter(event.number for one in members if (event := at.get(_at(one))) is not None)
    new = [one for one in members if _at(one) not in at]
    for number, count in known.most_common(1):
        event = events[number]
        joining = [one for one in new if event.takes(one) or (2 * count > len(members) and event.when.meets(one.when))]
        event.members += joining
        at.update({_at(one): event for one in joining})
        new = [one for one in new if _at(one) not in at]
    if new:
        events.append(_Event(len(events), statement, new))
        at.update({_at(one): events[-1] for one in new})


def _at(one: Told) -> Place:
    return one.say.article, one.say.start


def _join_alike(events: list[_Event], rest: Sequence[Told]) -> None:
    """Put each of the other claims with those of the same days that have most of its words, or else by itself."""
    by_day: dict[Interval, list[_Event]] = defaultdict(list)
    for event in events:
        by_day[event.when].append(event)
    for one in rest:
        near = next((event for event in by_day[one.when] if event.takes(one)), None)
        if near is not None:
            near.members.append(one)
        else:
            events.append(_Event(len(events), "", [one]))
            by_day[one.when].append(events[-1])


def _entry(event: _Event) -> TimelineEntry:
    """An event in the words of the fact if a claim of that day has them, else of the plainest one."""
    when, members = event.when, event.members
    telling = [one for one in members if one.when.meets(when) and not one.saying] or members
    plainest = min(
        telling, key=lambda one: (one.say.certainty != "certain", one.when != when, _leans(one), len(one.say.text))
    )
    words = event.statement if any(one.say.text == event.statement for one in telling) else plainest.say.text
    return TimelineEntry(when.first.isoformat(), when.last.isoformat(), words, tuple(one.say for one in members))


def _leans(one: Told) -> bool:
    """Whether a sentence opens with a pronoun, and so tells nothing by itself."""
    return one.say.text.split(" ", 1)[0] in ("It", "He", "She", "They", "This", "That")


def _order(entry: TimelineEntry) -> tuple[str, str, int, str]:
    return entry.earliest, entry.latest, -len(entry.says), entry.statement
