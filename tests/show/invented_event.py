"""A comparison written by hand: four reports and a paywall page on a footbridge that never stood, with every relation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from rashomon.types import (
    Annotated,
    Block,
    BlockKind,
    Comparison,
    Credit,
    Drift,
    Edit,
    Entity,
    Fact,
    NotSpeech,
    Origin,
    Passage,
    QuoteGroup,
    QuoteVersion,
    Reuse,
    ReusePassage,
    Say,
    Skipped,
    Slot,
    Story,
    TimelineEntry,
)

Blocks = Sequence[tuple[BlockKind, str]]

COURIER: Blocks = (
    ("headline", "Footbridge falls into the Quell at Velmora"),
    ("caption", "Mayor Ilse Tannert said the bridge was “sound as a bell”."),
    ("photo-credit", "PHOTO: PIET HOLM"),
    ("newsletter", "Sign up for our morning letter"),
    (
        "paragraph",
        "VELMORA, Quellmark – A footbridge over the Quell fell into the river on Tuesday, and two people died.",
    ),
    ("paragraph", "Twelve people were hurt, the fire brigade said. The bridge was opened in 1987."),
    ("paragraph", "“We inspected it in spring, and it was sound as a bell,” Mayor Ilse Tannert said."),
    ("paragraph", "“Nobody could have seen this coming. I want every bolt of it examined,” she said."),
    ("paragraph", "Engineer Rolf Amsel called the colour of the cables “a warning that nobody read”."),
    ("subheading", "Market day"),
    ("paragraph", "The so-called “Iron Lady” was crowded, as Tuesday is market day. Divers will search until dusk."),
)
VALLEY: Blocks = (
    ("headline", "Bridge collapse kills two in Velmora"),
    (
        "paragraph",
        "VELMORA, Quellmark – A footbridge over the Quell fell into the river on Tuesday, killing two people.",
    ),
    ("paragraph", "Twelve people were injured, the fire brigade said. The bridge was opened in 1987."),
    ("paragraph", "“We inspected it, and it was sound as a bell,” Mayor Ilse Tannert said."),
    (
        "paragraph",
        "Tannert told reporters: “Nobody could have seen this coming; I want every bolt of the bridge examined.” NPA",
    ),
)
POST: Blocks = (
    ("headline", "Three dead in Quellmark bridge collapse"),
    ("paragraph", "Three people have died since a pedestrian bridge in Velmora gave way on 7 May, officials said."),
    ("paragraph", "Fourteen people were treated in hospital. The bridge dates from 1987."),
    ("paragraph", "Ms Tannert said that every bolt of the bridge would be looked at."),
    ("paragraph", "The color of the cables was “a warning nobody read”, said Piet Holm of the engineers’ union."),
    ("paragraph", "The state prosecutor has opened an inquiry. Trains to Velmora were packed on Wednesday."),
    ("promo", "Read more: how old are our bridges?"),
)
WIRE: Blocks = (
    ("headline", "Collapse in Velmora: what we know"),
    ("paragraph", "The bridge over the Quell was built in 1987 and repaired twice."),
    ("paragraph", "“We inspected it in spring and it was sound as a bell”, the town’s mayor told the council."),
    ("paragraph", "An official called the cables' colour “a warning”."),
)
STUB: Blocks = (("headline", "Velmora mourns"), ("paragraph", "Subscribe to read on."))


def article(id: str, blocks: Blocks, outlet: str | None, **more: Any) -> Annotated:
    """An article whose text is its blocks, a line between each."""
    text, placed = "", []
    for kind, words in blocks:
        placed.append(Block(len(text), len(text) + len(words), kind))
        text += words + "\n\n"
    title = blocks[0][1]
    return Annotated(
        id=id, source=f"pages/{id}.html", text=text, outlet=outlet, title=title, blocks=tuple(placed), **more
    )


def place(article: Annotated, words: str, nth: int = 0) -> tuple[int, int]:
    """Where the article has the words for the n-th time."""
    start = -1
    for _ in range(nth + 1):
        start = article.text.index(words, start + 1)
    return start, start + len(words)


def passage(article: Annotated, words: str, nth: int = 0) -> Passage:
    """The words in the article, as evidence."""
    return Passage(*place(article, words, nth), words, article=article.id)


def says(
    article: Annotated, words: str, value: str | None = None, by: str | None = None, certainty: str = "certain"
) -> Say:
    """A passage that states a fact."""
    return Say(*place(article, words), words, article=article.id, value=value, by=by, certainty=certainty)


def version(
    article: Annotated, words: str, speaker: str | None, kind: str = "direct", block: str = "paragraph"
) -> QuoteVersion:
    """An utterance as the article has it."""
    start, end = place(article, words)
    return QuoteVersion(start, end, words, article=article.id, kind=kind, speaker=speaker, source=speaker, block=block)  # type: ignore[arg-type]


def quotation(
    id: str,
    drift: Drift,
    versions: Sequence[QuoteVersion],
    edits: Sequence[Edit] = (),
    *,
    differs: bool = False,
    why: str | None = None,
) -> QuoteGroup:
    """The versions of one utterance, spoken by whom the first version names."""
    return QuoteGroup(id, versions[0].speaker, drift, differs, tuple(versions), tuple(edits), why)


def fact(
    id: str,
    relation: str,
    statements: Sequence[Say],
    slot: Slot | None = None,
    why: str | None = None,
    origins: int = 1,
) -> Fact:
    """One statement as each article has it."""
    return Fact(id, statements[0].text, relation, slot, origins, tuple(statements), why)  # type: ignore[arg-type]


A = article("courier", COURIER, "Velmora Courier")
_B = article("valley", VALLEY, "Quell Valley News", published="2031-05-06T12:00:00+02:00", published_basis="meta")
B = article(
    "valley",
    VALLEY,
    "Quell Valley News",
    published="2031-05-06T12:00:00+02:00",
    published_basis="meta",
    credit=Credit(*place(_B, "NPA"), "NPA", "signature"),
)
C = article("post", POST, "Capital Post", published="2031-05-08", published_basis="url")
D = article("what-we-know", WIRE, None)
E = article("mourns", STUB, "Capital Post", stub="paywall")

_iron = passage(A, "Iron Lady")
A = article(
    "courier",
    COURIER,
    "Velmora Courier",
    published="2031-05-06T09:30:00+00:00",
    published_basis="json-ld",
    url="https://courier.example/bridge",
    not_speech=(NotSpeech(_iron.start, _iron.end, _iron.text, why="a name, by the words before it"),),
)

QUOTES = (
    quotation(
        "q1",
        "trimmed",
        [
            version(A, "sound as a bell", "Ilse Tannert", "mixed", "caption"),
            version(A, "We inspected it in spring, and it was sound as a bell,", "Ilse Tannert"),
            version(B, "We inspected it, and it was sound as a bell,", "Ilse Tannert"),
            version(D, "We inspected it in spring and it was sound as a bell", "the town’s mayor"),
        ],
        [Edit("added", None, passage(A, "in spring"))],
        differs=True,
    ),
    quotation(
        "q2",
        "spliced",
        [
            version(A, "Nobody could have seen this coming.", "Ilse Tannert"),
            version(A, "I want every bolt of it examined,", "Ilse Tannert"),
            version(B, "Nobody could have seen this coming; I want every bolt of the bridge examined.", "Ilse Tannert"),
            version(C, "every bolt of the bridge would be looked at", "Ilse Tannert", "indirect"),
        ],
        [
            Edit(
                "joined",
                passage(A, "Nobody could have seen this coming. I want every bolt of it examined,"),
                passage(B, "Nobody could have seen this coming; I want every bolt of the bridge examined."),
            ),
            Edit("replaced", passage(A, "it examined"), passage(B, "the bridge examined")),
        ],
        why="one pair of marks holds what another has in two",
    ),
    quotation(
        "q3",
        "altered",
        [
            version(A, "a warning that nobody read", "Rolf Amsel", "mixed"),
            version(C, "a warning nobody read", "Piet Holm", "mixed"),
            version(D, "a warning", None, "mixed"),
        ],
        [
            Edit("dropped", passage(A, "that"), None),
            Edit("into-marks", passage(C, "The color"), passage(A, "a warning")),
        ],
        differs=True,
    ),
)
FACTS = (
    fact(
        "f1",
        "agree",
        [
            says(A, "The bridge was opened in 1987.", "1987"),
            says(B, "The bridge was opened in 1987.", "1987"),
            says(C, "The bridge dates from 1987.", "1987"),
        ],
        "date",
        origins=2,
    ),
    fact(
        "f2",
        "conflict",
        [
            says(A, "Twelve people were hurt, the fire brigade said.", "Twelve people", "the fire brigade"),
            says(C, "Fourteen people were treated in hospital.", "Fourteen people", None, "probable"),
        ],
        "number",
        "Twelve people and Fourteen people cannot both be true",
    ),
    fact(
        "f3",
        "update",
        [says(A, "two people died", "two people"), says(C, "Three people have died", "Three people", "officials")],
        "number",
        "the later article has the higher count",
    ),
    fact(
        "f4",
        "conflict",
        [says(A, "fell into the river on Tuesday", "Tuesday"), says(C, "gave way on 7 May", "7 May")],
        "date",
        "7 May 2031 is a Wednesday",
    ),
    fact("f5", "only", [says(C, "The state prosecutor has opened an inquiry.")]),
    fact("f6", "only", [says(A, "Divers will search until dusk.")]),
    fact("f7", "only", [says(D, "The bridge over the Quell was built in 1987 and repaired twice.")]),
)


def invented_comparison() -> Comparison:
    """The comparison of the four reports, the paywall page, and a page on another event."""
    other = article("weather", (("headline", "Rain to ease by Friday"), ("paragraph", "It will be dry.")), "Sky Watch")
    shared = (
        ReusePassage(
            place(A, "VELMORA, Quellmark – A footbridge over the Quell fell into the river on Tuesday"),
            place(B, "VELMORA, Quellmark – A footbridge over the Quell fell into the river on Tuesday"),
            "verbatim",
        ),
        ReusePassage(
            place(A, "Twelve people were hurt, the fire brigade said."),
            place(B, "Twelve people were injured, the fire brigade said."),
            "reworded",
        ),
        ReusePassage(place(A, "the fire brigade said"), place(B, "the fire brigade said"), "verbatim"),
    )
    names = (
        Entity(
            "e1",
            "Ilse Tannert",
            "person",
            (passage(A, "Ilse Tannert"), passage(A, "Ilse Tannert", 1), passage(C, "Ms Tannert")),
        ),
        Entity("e2", "Velmora", "place", (passage(A, "Velmora"), passage(C, "Velmora"))),
    )
    story = Story(
        id="s-bridge",
        title="Footbridge falls into the Quell at Velmora",
        articles=("courier", "valley", "post", "what-we-know", "mourns"),
        origins=(
            Origin(("courier", "valley"), "NPA", ("3 of 4 sentences follow each other", "B gives its text to NPA")),
            Origin(("post",), None, ("Capital Post shares no text with the others",)),
            Origin(("what-we-know",), None, ()),
        ),
        entities=names,
        quotes=QUOTES,
        facts=FACTS,
        timeline=(
            TimelineEntry("1987-01-01", "1987-12-31", "The bridge was opened in 1987.", FACTS[0].says),
            TimelineEntry("2031-05-06", "2031-05-06", "A footbridge over the Quell fell", (FACTS[3].says[0],)),
        ),
    )
    return Comparison(
        articles=(A, B, C, D, E, other),
        skipped=(Skipped("pages/photo.jpg", "read", "it is a picture, not a text"),),
        reuse=(Reuse("courier", "valley", "copy", "a->b", True, 0.62, 0.81, shared, ("shared runs of twelve words",)),),
        stories=(story, Story("s-rain", "Rain to ease by Friday", ("weather",), (), (), (), (), ())),
    )


def of_many_origins() -> Comparison:
    """The same, but each article is a report of its own, and the last two stand for two more."""
    whole = invented_comparison()
    story, *others = whole.stories
    ids = (*story.articles, *story.articles[-2:])
    story = msgspec.structs.replace(story, origins=tuple(Origin((id,), None, ()) for id in ids))
    return msgspec.structs.replace(whole, stories=(story, *others))
