"""What the annotating stage puts over an article."""

from __future__ import annotations

from typing import Literal

from rashomon.types.article import Article, Mark


class Name(Mark, frozen=True):
    """A name in the text. ``entity`` is the fullest form that the article gives for what it names."""

    kind: Literal["person", "organisation", "place", "group", "facility", "event", "product", "work", "law", "other"]
    entity: str


class Reference(Mark, frozen=True):
    """Words that stand for a person named elsewhere in the article: a pronoun, a role. ``entity`` is as in Name."""

    entity: str


class Time(Mark, frozen=True):
    """A time expression (TIMEX3). ``earliest`` and ``latest`` are ISO dates or date-times, both inclusive.

    Without a date to resolve against, ``value`` keeps what the words allow (``XXXX-10-24``, ``XXXX-WXX-3``) and the
    interval is open. ``basis`` is one of stated, published, dateline, relative, context, open.
    """

    value: str
    earliest: str | None
    latest: str | None
    basis: str
    kind: Literal["DATE", "TIME", "DURATION", "SET"] = "DATE"
    weekday: int | None = None
    """The ISO weekday (Monday is 1) that the words name beside a day whose year is open: 'Friday 31 May'."""


class Quantity(Mark, frozen=True):
    """A number with its unit. ``bound`` tells how the number is meant; ``upper`` closes a range."""

    value: float
    unit: str | None
    """Normalised: ``m``, ``kg``, ``USD``, ``percent``, ``year`` … or None for a plain count."""
    bound: Literal["exact", "about", "at-least", "at-most", "more-than", "less-than", "range"]
    upper: float | None = None
    counted: str | None = None
    """What is counted, as written: 'people', 'troops', 'dead'."""
    role: Literal["count", "measure", "age", "rank", "money", "percent"] = "count"


class Quote(Mark, frozen=True):
    """Words given to somebody. The span is what stands inside the marks, or the content clause if there are none.

    ``kind``: direct is a whole clause inside marks, mixed a fragment inside marks within the reporter's sentence,
    indirect a content clause without marks (the scheme of PARC3 and of gold annotation in this field).
    """

    kind: Literal["direct", "mixed", "indirect"]
    cue: Mark | None
    source: Mark | None
    speaker: str | None
    speaker_kind: Literal["person", "organisation", "group", "unnamed"] | None
    clause: Mark | None = None
    """For a mixed quotation the whole content clause around it."""
    mention: Mark | None = None
    """The source with what is said of it beside ('Ilse Quarn, the mayor of Tolmin,'), where there is more than ``source``."""
    to: Mark | None = None
    """To whom it was said ('the Tolmin Herald', 'reporters'); this and the next three where the reporter tells."""
    when: Mark | None = None
    """A time expression, whose value stands in ``times``."""
    where: Mark | None = None
    """A place or an occasion: 'Kazan', 'at a news conference'."""
    medium: Mark | None = None
    """'in a statement', 'on Twitter', 'by phone'."""
    speaks_for: str | None = None
    """On whose behalf: the state for 'Kyiv', 'the Kremlin' or a ministry, whoever sends a spokesman or a lawyer."""


class Attributed(Mark, frozen=True):
    """What somebody is said to think, know, mean to do or have told, where it is no quotation.

    ``kind`` is one of the four types of attribution of PARC (Pareti 2012): assertion, belief, fact (what is known or was
    found out), eventuality (what is meant, wanted, ordered or allowed). The span is the content without 'that' or 'to'.
    """

    kind: Literal["assertion", "belief", "fact", "eventuality"]
    cue: Mark
    source: Mark
    holder: str
    """Whose it is: the fullest name that the article gives; an unnamed one as described."""
    holder_kind: Literal["person", "organisation", "group", "unnamed"]
    mention: Mark | None = None
    """As in Quote."""


class NotSpeech(Mark, frozen=True):
    """Words inside quotation marks that nobody is said to have spoken, and why they are thought so."""

    why: str


class Claim(Mark, frozen=True):
    """A sentence or clause of the body that states something, with who is said to say it."""

    said_by: str | None
    polarity: Literal["positive", "negative"]
    certainty: Literal["certain", "probable", "possible", "denied", "unconfirmed"]
    chain: tuple[str, ...] = ()
    """Who is said to say it, then who is said to have passed it on; empty where the outlet says it itself."""
    kind: Literal["news", "background", "opinion"] = "news"
    event: str | None = None
    """The root class of PLOVER (``ASSAULT``, ``CONSULT`` …) where one fits."""
    actors: tuple[tuple[int, int], ...] = ()
    """Spans of those who act in what is claimed or to whom something happens: people, organisations, groups, states that
    act, police and rebels; so ``when``, ``where`` and ``how_many``."""
    when: tuple[tuple[int, int], ...] = ()
    where: tuple[tuple[int, int], ...] = ()
    how_many: tuple[tuple[int, int], ...] = ()


class Annotated(Article, frozen=True, kw_only=True):
    """An article with the marks that the annotating stage put over it, each sorted by position."""

    names: tuple[Name, ...] = ()
    times: tuple[Time, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    not_speech: tuple[NotSpeech, ...] = ()
    attributed: tuple[Attributed, ...] = ()
    """What is given to somebody otherwise than as a quotation."""
    references: tuple[Reference, ...] = ()
    claims: tuple[Claim, ...] = ()
