"""A story compared: its people, quotations, facts, headlines, growth and timeline."""

from __future__ import annotations

from typing import Literal

import msgspec

from rashomon.types.article import Mark
from rashomon.types.reuse import Origin, Passage


class Entity(msgspec.Struct, frozen=True):
    """One person, organisation or place of a story with all its mentions."""

    id: str
    name: str
    kind: str
    mentions: tuple[Passage, ...]


class QuoteVersion(Passage, frozen=True):
    """One utterance as one article has it; ``denied`` are the words before it by which it is denied, or not said."""

    kind: Literal["direct", "mixed", "indirect"]
    speaker: str | None
    source: str | None
    block: str = "paragraph"
    denied: str | msgspec.UnsetType = msgspec.UNSET


class Edit(msgspec.Struct, frozen=True):
    """One difference in wording between two versions of an utterance.

    ``kind``: spelling, replaced, dropped (in ``a`` only), added (in ``b`` only), joined (one pair of marks in one
    article where the other has two), into-marks (quoted in ``b``, outside the marks in ``a``), out-of-marks (quoted in
    ``a``, outside the marks in ``b``), bracketed (a newsroom's own words in square brackets on one side). ``a`` and
    ``b`` are passages of the two articles; None where one has nothing. Of a wholly other wording there is one edit, replaced,
    of the whole of both.
    """

    kind: Literal["spelling", "replaced", "dropped", "added", "joined", "into-marks", "out-of-marks", "bracketed"]
    a: Passage | None
    b: Passage | None


Drift = Literal["same", "spelling", "trimmed", "spliced", "altered", "paraphrased", "direct-indirect"]


class QuoteGroup(msgspec.Struct, frozen=True):
    """The versions of one utterance across the articles of a story, and how they differ."""

    id: str
    speaker: str | None
    drift: Drift
    speaker_differs: bool
    versions: tuple[QuoteVersion, ...]
    edits: tuple[Edit, ...]
    why: str | None = None


class Say(Passage, frozen=True):
    """A passage in which an article states a fact, the value it gives, and to whom it attributes it."""

    value: str | None
    by: str | None
    certainty: str


Slot = Literal[
    "number",
    "date",
    "time",
    "place",
    "person",
    "organisation",
    "cause",
    "polarity",
    "certainty",
    "attribution",
    "other",
]


class Fact(msgspec.Struct, frozen=True):
    """One statement as each article has it.

    ``relation``: agree; conflict (cannot both be true of the same thing at the same time); update (a later state or a
    correction); only (one article alone tells it). ``slot`` is what differs, or what the fact is about.
    """

    id: str
    statement: str
    relation: Literal["agree", "conflict", "update", "only"]
    slot: Slot | None
    origins: int
    """How many independent origins state it."""
    says: tuple[Say, ...]
    why: str | None
    confidence: float = 1.0
    nuances: tuple[Literal["finer", "certainty", "attribution"], ...] = ()
    """What differs though all agree: one is finer or coarser, surer, or names another source. ``why`` tells how."""
    doubtful: bool = False
    """Whether it is not sure that all speak of one thing: the values may differ, or the statements be two facts; never
    with conflict or update."""


class Omission(msgspec.Struct, frozen=True):
    """What an article leaves out of a ``fact`` (its id) that most origins tell, though it came out when it was told.

    ``kind``: denial (somebody's denial or answer is missing), attribution (it says itself what the others give to a
    source), statement (anything else).
    """

    article: str
    fact: str
    kind: Literal["denial", "attribution", "statement"]
    why: str


class HeadlineCheck(Passage, frozen=True):
    """A headline against its own body: what it states and the body does not, or states with less certainty.

    ``unsupported`` are the figures, names and words of the headline that the body does not have; ``nearest`` is the
    sentence of the body that says most of it.
    """

    unsupported: tuple[Mark, ...]
    surer: bool
    nearest: Mark | None
    why: str | None


class GrowthStep(msgspec.Struct, frozen=True):
    """When an article first told a ``fact`` (its id) or gave another value for it than was told before."""

    published: str
    article: str
    fact: str
    kind: Literal["first", "changed"]
    value: str | None
    statement: str


class Revised(msgspec.Struct, frozen=True):
    """One difference between two versions of an article; ``old`` and ``new`` are passages of each, None where it has none.

    ``time``: it happened at another time; ``fact``: something else happened, or it is told with another certainty.
    """

    kind: Literal["added", "dropped", "reworded", "figure", "time", "fact", "quotation", "headline"]
    old: Mark | None
    new: Mark | None
    why: str


class Revision(msgspec.Struct, frozen=True):
    """How a newer version of one article differs from an older one, gravest first.

    ``silent``: something of weight changed, and no correction in the newer version says so.
    """

    kept: float
    """Share of the older version's statements that the newer has word for word, 0 to 1."""
    silent: bool
    changes: tuple[Revised, ...]


class TimelineEntry(msgspec.Struct, frozen=True):
    """Something that happened in the interval ``earliest`` to ``latest`` (ISO dates, inclusive)."""

    earliest: str
    latest: str
    statement: str
    says: tuple[Say, ...]


class Related(msgspec.Struct, frozen=True):
    """Another story of the archive that has to do with one, and ``why``: what they share, how far apart they are."""

    id: str
    title: str
    why: tuple[str, ...]


class Story(msgspec.Struct, frozen=True):
    """One event with everything its articles make of it."""

    id: str
    title: str
    articles: tuple[str, ...]
    origins: tuple[Origin, ...]
    entities: tuple[Entity, ...]
    quotes: tuple[QuoteGroup, ...]
    facts: tuple[Fact, ...]
    timeline: tuple[TimelineEntry, ...]
    growth: tuple[GrowthStep, ...] = ()
    headlines: tuple[HeadlineCheck, ...] = ()
    omissions: tuple[Omission, ...] = ()
    related: tuple[Related, ...] = ()
    """Stories of the archive that have to do with it; none where there is no archive."""
