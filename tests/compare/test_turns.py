"""What changes from article to article: plans called off, fires out of control again, offers raised, what was not done yet."""

import pytest
from invented_articles import article

from rashomon.compare.facts import compare_facts
from rashomon.types import Fact

EARLY, LATE = "2026-03-05T06:00:00+00:00", "2026-03-06T19:00:00+00:00"


def told(one: str, other: str, *, late: str | None = LATE) -> list[Fact]:
    articles = [article("a", *one.split("|"), published=EARLY), article("b", *other.split("|"), published=late)]
    return [fact for fact in compare_facts(articles) if fact.relation in ("conflict", "update")]


@pytest.mark.parametrize(
    ("one", "other", "slot"),
    [
        (
            "Further strikes of the drivers were planned for 18 and 19 November, the union said.",
            "The union called off the strikes of the drivers planned for 18 and 19 November.",
            "polarity",
        ),
        (
            "The fire near Tolmin was under control on Monday morning, the government said.",
            "The wildfire near Tolmin flared up again on Monday afternoon and was out of control, the fire service said.",
            "polarity",
        ),
        (
            "The fire near Tolmin was out of control on Monday morning, the mayor said.",
            "The wildfire near Tolmin was under control on Monday afternoon, the fire service said.",
            "polarity",
        ),
        (
            "Norda Rail met the drivers on Monday.|The company's offer stands at 4.5 per cent.",
            "Norda Rail raised its pay offer to 5.5 per cent late on Tuesday in a bid to end the strike.",
            "number",
        ),
        (
            "Harbour Minister Alan Hoog has not met the union of the drivers.",
            "The sun shone in Tolmin.|Mr Hoog met leaders of the union of the drivers for an hour in the evening.",
            "polarity",
        ),
        (
            "A scuffle broke out at the station in Tolmin and two men, aged 19 and 23, were arrested.",
            "Four people were arrested at the station in Tolmin on Tuesday, police said.",
            "number",
        ),
    ],
)
def test_what_the_later_article_has_otherwise_is_an_update(one: str, other: str, slot: str) -> None:
    assert [(fact.relation, fact.slot) for fact in told(one, other)] == [("update", slot)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Further strikes of the drivers were planned for 18 and 19 November, the union said.",
            "The union called off the protest march of the drivers in Tolmin.",
        ),
        (
            "The fire near Tolmin was under control on Monday morning, the government said.",
            "Prices in the shops of Tolmin are out of control, the government said on Monday.",
        ),
        (
            "The company's offer stands at 4.5 per cent.",
            "Norda Rail raised its fares in Tolmin to 5.5 crowns late on Tuesday.",
        ),
    ],
)
def test_what_is_said_of_other_things_is_none(one: str, other: str) -> None:
    assert not told(one, other)
