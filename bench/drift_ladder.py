"""A ladder of quotation drifts in invented words: every kind in several forms, and which of them are named right."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from rashomon.annotate import annotate
from rashomon.compare import compare_quotes
from rashomon.types import Annotated, Article, Block

_INTRO = "Harbour master Ilse Quarn and mayor Mirel Dovan met on the quay of Tolmin on Monday."


class Utterance(msgspec.Struct, frozen=True):
    """Something that Ilse Quarn said, and what drift makes of it; ``{}`` takes the word that drifts."""

    first: str
    second: str
    word: tuple[str, str]
    """As she said it, and another word in its place."""
    spelling: tuple[str, str]
    paraphrase: str
    report: str


_UTTERANCES = (
    Utterance(
        "We will rebuild the whole quay by the summer of next year and {spell} every crane on it",
        "Nobody in this town will lose a day of work over the {word}",
        ("storm", "delay"),
        ("modernise", "modernize"),
        "By next summer the quay is going to stand again, with new cranes from one end to the other",
        "that the whole quay would be rebuilt by the summer of next year with every crane on it",
    ),
    Utterance(
        "The inspectors found forty cracks in the {spell} wall and told nobody for three weeks",
        "I learned of it from a fisherman, and I am {word} about that",
        ("furious", "worried"),
        ("harbour", "harbor"),
        "There were cracks in the wall, dozens of them, and the inspectors kept quiet for most of a month",
        "that the inspectors had found forty cracks in the wall and told nobody for three weeks",
    ),
    Utterance(
        "Our pilots have asked for a second radar since the autumn, and the {spell} ministry never answered",
        "Every ship that came in last winter came in by {word}",
        ("luck", "night"),
        ("defence", "defense"),
        "Since last autumn the pilots wanted one more radar, but there was only silence from the capital",
        "that the pilots had asked for a second radar since the autumn and the ministry never answered",
    ),
    Utterance(
        "The fishing fleet must stay in port until the divers have cleared the {spell} of the channel",
        "One sunken barge is enough for a whole {word}",
        ("generation", "winter"),
        ("centre", "center"),
        "No boat goes out fishing before our divers say that the channel is free again",
        "that the fishing fleet must stay in port until the divers had cleared the channel",
    ),
    Utterance(
        "Taxpayers should not pay for a pier that a private company let rot in its {spell} years",
        "We shall send the whole {word} to the owners tomorrow morning",
        ("bill", "file"),
        ("grey", "gray"),
        "It was a private firm under which the pier rotted, so the public ought not to be charged for it",
        "that taxpayers should not pay for a pier that a private company had let rot",
    ),
)
_SAYING = ("“{}”, Quarn said.", "Quarn said: “{}.”", '"{}," Ilse Quarn told reporters.', "‘{},’ said Ilse Quarn.")


def _article(id: str, *paragraphs: str) -> Annotated:
    blocks, text = [], ""
    for paragraph in (_INTRO, *paragraphs):
        blocks.append(Block(len(text), len(text) + len(paragraph), "paragraph"))
        text += paragraph + "\n\n"
    return annotate(Article(id=id, source=id, text=text, blocks=tuple(blocks), language="en"))


def rungs() -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """(drift, paragraphs of the one article, paragraphs of the other), each utterance in every form."""
    for number, u in enumerate(_UTTERANCES):
        said, other = (u.first.format(spell=spelling) for spelling in u.spelling)
        second, changed = (u.second.format(word=word) for word in u.word)
        for form, saying in enumerate(_SAYING):
            base = _SAYING[(number + form) % len(_SAYING)].format(said)
            words = said.split()
            yield "same", (base,), (saying.format(said),)
            yield "spelling", (base,), (saying.format(other),)
            yield "trimmed", (base,), (saying.format(" ".join(words[: 6 + form])),)
            yield "altered", (_SAYING[0].format(second),), (saying.format(changed),)
            yield "paraphrased", (base,), (saying.format(u.paraphrase),)
            yield "spliced", (base, f"“{second}.”"), (saying.format(f"{said}. {second}"),)
            yield (
                "direct-indirect",
                (base,),
                ((f"Quarn said {u.report}.", f"{u.report}, Quarn said.".capitalize())[form % 2],),
            )


def climb() -> Iterator[tuple[str, bool, Any]]:
    """For every rung its drift, whether it was named right, and what was named instead."""
    for drift, one, other in rungs():
        groups = compare_quotes([_article("a", *one), _article("b", *other)])
        found = [group.drift for group in groups if len({version.article for version in group.versions}) > 1]
        yield drift, found == [drift], (found, one, other)
