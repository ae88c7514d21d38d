"""Coverage of an invented event in any number of articles, the same for the same seed: for measuring cost."""

from __future__ import annotations

import random

from rashomon.annotate import annotate
from rashomon.types import Annotated, Article, Block

_WHO = "police|the harbour office|the ministry of transport|Mayor Ilse Quarn|a spokesman for Sarn Line|rescue workers".split(
    "|"
)
_WHAT = (
    "the ferry|a second boat|the pilot vessel|the north pier|the fuel store|the customs house|the old crane|the signal"
    " tower|the fish market|the breakwater"
).split("|")
_DID = (
    "struck the wall|caught fire|was evacuated|was closed to visitors|had been inspected|lost power|was repaired|stood"
    " empty|was searched by divers|had failed a test"
).split("|")
_WHEN = "on Monday morning|at 7:40 a.m.|on 14 May|in March|two hours later|before dawn|on Tuesday evening".split("|")
_COLOUR = (
    "Neighbours brought blankets and tea.|The road to Tolmin stayed shut.|Gulls sat on the roof of the hall.|Nobody"
    " answered the telephone at the office.|A crowd had gathered behind the fence by then."
).split("|")


def coverage(number: int, seed: int = 7) -> list[Annotated]:
    """``number`` annotated articles of 25 sentences, a third of them told in many, some word for word."""
    chance = random.Random(seed)
    core = [_sentence(chance) for _ in range(60)]
    return [_article(index, chance, core) for index in range(number)]


def _sentence(chance: random.Random) -> str:
    people = chance.randrange(2, 90)
    return (
        f"{chance.choice(_WHAT).capitalize()} {chance.choice(_DID)} {chance.choice(_WHEN)} and {people} people were"
        f" {chance.choice(('injured', 'rescued', 'aboard', 'evacuated'))}, {chance.choice(_WHO)} said."
    )


def _article(index: int, chance: random.Random, core: list[str]) -> Annotated:
    told = chance.sample(core, 10)
    own = [_sentence(chance) for _ in range(10)]
    said = f"“We have {chance.choice(_WHAT)} to thank for {chance.randrange(2, 40)} lives,” Quarn said."
    paragraphs = [*told, *own, said, *chance.sample(_COLOUR, 4)]
    chance.shuffle(paragraphs)
    blocks, text = [], ""
    for paragraph in paragraphs:
        blocks.append(Block(len(text), len(text) + len(paragraph), "paragraph"))
        text += paragraph + "\n\n"
    id = f"invented-{index}"
    published = f"2024-05-14T{index % 24:02}:{index % 60:02}:00+00:00"
    return annotate(Article(id=id, source=id, text=text, published=published, blocks=tuple(blocks), language="en"))
