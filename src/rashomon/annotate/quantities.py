"""Numbers with their units, bounds, and what they count."""

from __future__ import annotations

import re

from rashomon.annotate.ages import as_age
from rashomon.annotate.counted import counted_after, counted_before, is_plural
from rashomon.annotate.figures import Figure, add_bound, add_range, add_unit, as_money, as_scaled, read_number
from rashomon.annotate.pounds import uses_sterling
from rashomon.annotate.quantity_patterns import (
    COMMON_OPENERS,
    DESIGNATOR_BEFORE,
    DIALLED_BEFORE,
    GLUED_AFTER,
    NAME_WORD_BEFORE,
    NOT_ONE_BEFORE,
    NUMBER,
    TELEPHONE_BEFORE,
)
from rashomon.annotate.times import find_times
from rashomon.types import SPOKEN, Article, Quantity, Time

_WINDOW = 40
_OF_STUFF = frozenset(("kg", "L", "barrel", "m2"))
"""Units behind which 'of' names what is measured; 'two miles of the town' does not."""
_CODE = re.compile(r"0\d+$")
"""'0800' is a code, and no number."""
_OF = re.compile(r"\s{1,3}of\s")
_OWNERS = re.compile(
    r"\s{1,3}((?:[a-z]{3,20}\s)?(?:people|(?!(?:boys|girls|ladies)['’])[a-z]{3,20}s(?=['’](?!s))))(?:['’]s|['’])(?=\s)"
)
"""'90,000 people's drinking water' counts the people."""
_TURNED = ("ago", "earlier", "later", "from now", "hence", "before")


def find_quantities(article: Article, times: tuple[Time, ...] | None = None) -> tuple[Quantity, ...]:
    """The quantities of an article's spoken blocks, in order.

    The span holds the number with its bound words, sign and unit ('more than $5.8bn'), not the noun it counts. Values
    are normalised as ``lexicon.units`` says: metres, kilograms, seconds, ISO currencies; ages are in years; shares in
    words ('two-thirds') in percent; a vague plural ('dozens') has its least value and the bound at-least. ``times``
    are the article's time expressions if known already; figures within dates and times of day are no quantities.
    """
    times = find_times(article) if times is None else times
    taken = [(t.start, t.end) for t in times if t.kind != "DURATION" or t.text.endswith(_TURNED)]
    sterling = uses_sterling(article.text)
    found: list[Quantity] = []
    at = 0
    for block in article.blocks:
        if block.kind not in SPOKEN:
            continue
        position = free = block.start
        while (match := NUMBER.search(article.text, position, block.end)) is not None:
            position = match.end()
            while at < len(taken) and taken[at][1] <= match.start():
                at += 1
            if at < len(taken) and taken[at][0] < match.end():
                position = free = max(taken[at][1], match.end())
                continue
            quantity = _quantity(article.text, match, free, block.end, sterling=sterling)
            if quantity is not None:
                found.append(quantity)
                position = free = max(match.end(), quantity.end)
    return tuple(found)


def _quantity(text: str, match: re.Match[str], low: int, high: int, *, sterling: bool) -> Quantity | None:
    """The quantity whose number matched, taking in words no further out than ``low`` and ``high``."""
    figure = read_number(text, match, low, high)
    if figure is None:
        return None
    if figure.role == "count":
        money = as_money(text, figure, low)
        add_range(text, match, figure, low, high)
        if not money and not as_age(text, figure, low, high) and not as_scaled(text, figure, low, high):
            add_unit(text, figure, low, high, sterling=sterling)
    if _is_no_quantity(text, match, figure, low, high):
        return None
    add_bound(text, figure, low, high)
    counted = None
    if figure.role in ("count", "percent", "rank"):
        owners = _OWNERS.match(text, figure.end, high)
        counted = owners[1] if owners else counted_after(text, figure.end, high)
        if counted is None and figure.role == "count":
            counted = counted_before(text, low, figure.start)
    elif figure.unit in _OF_STUFF and _OF.match(text, figure.end, high):
        counted = counted_after(text, figure.end, high)
    return Quantity(
        figure.start, figure.end, text[figure.start : figure.end], figure.value, figure.unit, figure.bound,
        figure.upper, counted, figure.role,
    )  # fmt: skip


def _counts_many(text: str, end: int, high: int) -> bool:
    """Whether a plural follows: what is counted then, rather than named or scored."""
    counted = counted_after(text, end, high)
    return counted is not None and is_plural(counted.split()[-1].casefold())


def _is_no_quantity(text: str, match: re.Match[str], figure: Figure, low: int, high: int) -> bool:
    """Names, scores, telephone numbers, pronouns: figures that measure nothing."""
    before = text[max(low, match.start() - _WINDOW) : match.start()]
    if figure.role in ("money", "age", "rank"):
        return False
    if match["digits"]:
        if GLUED_AFTER.match(text, figure.end, high) or TELEPHONE_BEFORE.search(before):
            return True
        if figure.unit is not None:
            return False
        if _CODE.match(match["digits"]):
            return True
        if len(match["digits"]) > 2 and DIALLED_BEFORE.search(before):
            return not _counts_many(text, figure.end, high)
        if DESIGNATOR_BEFORE.search(before):
            return True
        scored = figure.upper is not None and text[match.end() : match.end() + 1] in "-–—"
        name = NAME_WORD_BEFORE.search(before) if figure.value < 10000 else None
        named = name is not None and name[1].casefold() not in COMMON_OPENERS
        return (scored or named) and not _counts_many(text, figure.end, high)
    if match["words"] and match["words"][0].isupper() and NAME_WORD_BEFORE.search(before):
        return True  # 'Formula One'
    if (match["words"] or "").casefold() == "one" and figure.unit is None and figure.upper is None:
        following = text[figure.end : figure.end + 10]
        return (
            NOT_ONE_BEFORE.search(before) is not None
            or following.startswith((" of ", " another", " day", " way or", "-"))
            or counted_after(text, figure.end, high) is None
        )
    return False
