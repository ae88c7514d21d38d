"""Invented coverage in any number: events, each told by several outlets in their own order and wording.

Words are made of syllables and used with the frequencies of a natural language (Zipf 1949), so that an index meets
common and rare words in their proportions. The same seed gives the same articles.
"""

from __future__ import annotations

import datetime
import itertools
import random
from collections.abc import Iterator

from rashomon.types import Article, Block

_SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "el", "ir", "os", "un")]
_WORDS, _NAMES = 40_000, 30_000
_FIRST_DAY = datetime.date(2020, 1, 1)
OUTLETS = 60


def articles(count: int, *, seed: int = 1, words: int = 420, a_day: int = 2000) -> Iterator[Article]:
    """``count`` articles of about ``words`` words in order of time, ``a_day`` on each day; about six tell one event."""
    dice = random.Random(seed)
    vocabulary, names = _made_up(dice, _WORDS), [name.capitalize() for name in _made_up(dice, _NAMES)]
    weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(_WORDS)))
    open_events: list[list[str]] = []
    for number in range(count):
        if not open_events or dice.random() < 1 / 6:
            open_events.append(_event(dice, vocabulary, weights, names, words))
            del open_events[:-40]
        event = dice.choice(open_events)
        yield _article(dice, number, event, vocabulary, weights, words, a_day)


def _made_up(dice: random.Random, count: int) -> list[str]:
    made: dict[str, None] = {}
    while len(made) < count:
        made["".join(dice.choices(_SYLLABLES, k=dice.choice((2, 2, 3, 3, 4))))] = None
    return list(made)


def _sentence(dice: random.Random, pool: list[str], vocabulary: list[str], weights: list[float]) -> str:
    drawn = dice.choices(vocabulary, cum_weights=weights, k=dice.randint(9, 24))
    for _ in range(2):
        drawn[dice.randrange(len(drawn))] = dice.choice(pool)
    drawn[0] = drawn[0].capitalize()
    return " ".join(drawn) + "."


def _event(dice: random.Random, vocabulary: list[str], weights: list[float], names: list[str], words: int) -> list[str]:
    """The event's own names and numbers in one line, then sentences that its reports may share."""
    pool = [*dice.choices(names, k=8), *dice.choices(vocabulary[400:], k=12), str(dice.randint(2, 900))]
    return [" ".join(pool), *(_sentence(dice, pool, vocabulary, weights) for _ in range(words // 24))]


def _article(
    dice: random.Random,
    number: int,
    event: list[str],
    vocabulary: list[str],
    weights: list[float],
    words: int,
    a_day: int,
) -> Article:
    pool = event[0].split()
    own = [_sentence(dice, pool, vocabulary, weights) for _ in range(words // 24)]
    told = dice.sample(event[1:], k=len(event) // 2) + own
    dice.shuffle(told)
    paragraphs = [" ".join(told[at : at + 3]) for at in range(0, len(told), 3)]
    title = " ".join(dice.sample(pool, 5)).capitalize()
    lines, blocks, at = [title, *paragraphs], [], 0
    for index, line in enumerate(lines):
        blocks.append(Block(at, at + len(line), "paragraph" if index else "headline"))
        at += len(line) + 1
    day = _FIRST_DAY + datetime.timedelta(days=number // a_day)
    outlet = f"Outlet {dice.randrange(OUTLETS)}"
    return Article(
        id=f"made-{number:07}",
        source=f"made:{number}",
        url=f"https://outlet{outlet[7:]}.example/{number}",
        text="\n".join(lines),
        outlet=outlet,
        title=title,
        published=f"{day.isoformat()}T{number % 24:02}:00:00+00:00",
        published_basis="record",
        language="en",
        blocks=tuple(blocks),
    )
