"""Invented short items on many look-alike events of one town: fires, thefts and strikes in six streets."""

import random

from rashomon.read.assemble import article_of_text
from rashomon.types import Article

KINDS = "fire theft strike vote crash flood trial match".split()
STREETS = ("Harbour Street", "Mill Lane", "Station Road", "Castle Hill", "Bridge Street", "North Quay")
OUTLETS = ("The Kelmar Courier", "Lakeside Post", "Varne Today", "Ostrel Herald")
WHO = ("Police said that the", "Officials spoke of the", "Residents of Ostrel saw the", "The mayor asked about the")
HOW = (
    "on Tuesday",
    "near the town hall",
    "that the council of Ostrel had feared",
    "in which nobody was hurt",
    "as the harbour city woke",
    "for which the ministry will pay",
)


def items(seed: int, count: int = 240) -> list[Article]:
    """So many items in order of days, of about a third as many events."""
    dice = random.Random(seed)
    events = [_event(dice) for _ in range(count // 3)]
    made = [_item(dice, number, dice.choice(events)) for number in range(count)]
    return sorted(made, key=lambda article: (article.published or "", article.id))


def _event(dice: random.Random) -> tuple[str, str, str, int]:
    kind, street = dice.choice(KINDS), dice.choice(STREETS)
    name = "".join(dice.choice("bdfgklmnprst") + dice.choice("aeiou") for _ in range(3)).capitalize()
    return (
        kind,
        street,
        f"{name} of {street} told the {kind} story to {dice.randint(2, 90)} people.",
        dice.randint(1, 20),
    )


def _item(dice: random.Random, number: int, event: tuple[str, str, str, int]) -> Article:
    kind, street, own, day = event
    said = [*_said(dice, kind, 4), *_said(dice, dice.choice(KINDS), 2), own]
    dice.shuffle(said)
    outlet = dice.randrange(len(OUTLETS))
    return article_of_text(
        id=f"item-{number:03}",
        source=f"{number}.txt",
        text=f"{kind.capitalize()} at {street} in Ostrel\n\n{' '.join(said[:3])}\n\n{' '.join(said[3:])}",
        published=f"2024-05-{day + dice.randint(0, 2):02}",
        outlet=OUTLETS[outlet],
        url=f"https://outlet{outlet}.example/{number}",
    )


def _said(dice: random.Random, kind: str, count: int) -> list[str]:
    return dice.sample([f"{who} {kind} {how}." for who in WHO for how in HOW], count)
