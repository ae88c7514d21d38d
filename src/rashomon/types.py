"""Every frozen value that crosses a module boundary.

The nouns are those of the newsroom, and the JSON contract of ``rashomon compare --json`` is these types written out
field by field. All spans are half-open ``[start, end)`` in code points (Python ``str`` indices) of the article's
``text``, which never changes once read; a mark's ``text`` is exactly ``article.text[start:end]``.
"""

from __future__ import annotations

from typing import Literal

import msgspec

BlockKind = Literal[
    # the body
    "paragraph", "subheading", "list", "quote",
    # about the body
    "headline", "standfirst", "byline", "dateline", "timestamp", "credit", "correction",
    # beside the body
    "pull-quote", "caption", "photo-credit", "promo", "newsletter", "related", "share", "comment", "copyright", "media", "other",
]  # fmt: skip
BODY: frozenset[str] = frozenset({"paragraph", "subheading", "list", "quote"})
"""Block kinds that count as the article's body: facts, copies and quotations rest on these."""

SPOKEN: frozenset[str] = BODY | {"headline", "standfirst", "caption", "correction"}
"""Block kinds in which a newsroom may quote somebody."""


class Span(msgspec.Struct, frozen=True, order=True):
    """A half-open stretch of an article's text, in code points."""

    start: int
    end: int


class Mark(Span, frozen=True):
    """A span that carries its own words."""

    text: str


class Page(msgspec.Struct, frozen=True):
    """Bytes as they came, with where they came from: a path (with record or line number in an archive) or a URL."""

    source: str
    data: bytes
    kind: Literal["html", "text", "jsonl", "feed"] | None = None
    """What the bytes are, where that is known already; None: their content tells."""
    url: str | None = None
    """The address the bytes were served at."""
    charset: str | None = None
    """What the server said of their encoding: a hint, as servers err."""
    line: int = 1
    """For records: the number of the first line in the file."""


class XPathSelector(msgspec.Struct, frozen=True, tag_field="type", tag="XPathSelector", omit_defaults=True):
    """An element of the page (W3C Web Annotation), and the place in its text content that refines it."""

    value: str
    refinedBy: TextPositionSelector | None = None  # noqa: N815 - the standard's name


class TextPositionSelector(msgspec.Struct, frozen=True, tag_field="type", tag="TextPositionSelector"):
    """Half-open code points of a text content (W3C Web Annotation): of the page's ``body`` unless it refines a path."""

    start: int
    end: int


class TextQuoteSelector(msgspec.Struct, frozen=True, tag_field="type", tag="TextQuoteSelector"):
    """The words as the page has them, with what stands before and after (W3C Web Annotation)."""

    exact: str
    prefix: str
    suffix: str


class FragmentSelector(msgspec.Struct, frozen=True, tag_field="type", tag="FragmentSelector"):
    """``:~:text=…``: appended to the page's address after ``#``, it opens the page at the passage."""

    value: str
    conformsTo: str = "https://wicg.github.io/scroll-to-text-fragment/"  # noqa: N815 - the standard's name


Selector = XPathSelector | TextQuoteSelector | TextPositionSelector | FragmentSelector
"""One way back from a passage to its place in the page."""


class Block(Span, frozen=True, omit_defaults=True):
    """A stretch of the page with one role. A paragraph that a lost link broke over several lines is one block."""

    kind: BlockKind
    selectors: tuple[Selector, ...] = ()
    """The way back to the page, where it was asked for and found."""


class Dateline(Span, frozen=True):
    """``KAZAN, Russia``: the place a report is filed from, the span that states it, and its date if it has one."""

    place: str
    date: str | None = None


class Credit(Span, frozen=True):
    """The agency or newsroom to which an article gives its text, and where it does so.

    ``basis`` is one of dateline, signature, byline, reporting-by, copyright, with-agencies, metadata. For metadata the
    span is empty (0, 0).
    """

    agency: str
    basis: str


class Article(msgspec.Struct, frozen=True, kw_only=True):
    """One outlet's page as read: text that never changes, and blocks over it in order of position."""

    id: str
    source: str
    text: str
    outlet: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    """ISO 8601, with zone where the page tells one."""
    published_basis: str | None = None
    """What ``published`` was read from: record, feed, json-ld, meta, time-element, timestamp-line,
    page-data (scripts of the page), dateline or url."""
    modified: str | None = None
    not_before: str | None = None
    """Where nothing dates an English article: the newest day that its text states as past. No date of publication."""
    dateline: Dateline | None = None
    byline: str | None = None
    credit: Credit | None = None
    language: str | None = None
    """ISO 639-1 code."""
    section: str | None = None
    """The section under which the newsroom files the article, as the page names it."""
    topics: tuple[str, ...] = ()
    """Its tags and keywords, as the page or the feed names them."""
    stub: str | None = None
    """Why this page does not hold its whole article (paywall, index, video …); None for a whole one."""
    also: tuple[str, ...] = ()
    """Other addresses (or sources without one) at which the same page was met in the same run."""
    blocks: tuple[Block, ...] = ()


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
    """Spans of the people, organisations and groups in what is claimed; so ``when``, ``where`` and ``how_many``."""
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


class ReusePassage(msgspec.Struct, frozen=True):
    """A stretch of ``a`` and the stretch of ``b`` that has the same words, or the same content in other words."""

    a: tuple[int, int]
    b: tuple[int, int]
    kind: Literal["verbatim", "reworded"]


class Passage(Mark, frozen=True):
    """A mark together with the id of the article it stands in."""

    article: str


class Change(msgspec.Struct, frozen=True):
    """One thing in which an article (``b``) departs from the one it shares its text with (``a``).

    ``kind``: left-out and added are whole sentences; figure is a number that reads otherwise, attribution and hedge are
    words of attribution ('according to …') or caution ('reportedly') that one has and the other has not; order stands
    for sentences told in another order. A side is None where that article has nothing.
    """

    kind: Literal["left-out", "added", "figure", "attribution", "hedge", "order"]
    a: Passage | None
    b: Passage | None


class Reuse(msgspec.Struct, frozen=True):
    """Two articles of which one took text from the other, or both from a third; with the reasons for saying so."""

    a: str
    b: str
    relation: Literal["copy", "rewrite", "partial"]
    direction: Literal["a->b", "b->a", "common", "unknown"]
    same_origin: bool
    share_a: float
    """Share of the body of ``a`` (in words, 0 to 1) that the passages cover."""
    share_b: float
    passages: tuple[ReusePassage, ...]
    why: tuple[str, ...]
    changes: tuple[Change, ...] = ()
    """What ``b`` left out, added and changed of ``a``; of two whose direction is ``b->a`` what ``a`` did to ``b``."""


class Version(msgspec.Struct, frozen=True):
    """An article in the tree of versions of one report.

    ``parent`` is the article it was taken from where the pages tell (``told``), else the one whose text is closest
    (``closest``); None for what comes from the report itself.
    """

    article: str
    parent: str | None
    basis: Literal["told", "closest", "first"]
    why: str


class Origin(msgspec.Struct, frozen=True):
    """The articles of a story that go back to one report: the unit of independence."""

    articles: tuple[str, ...]
    wire: str | None
    """The agency behind it, if any article says so."""
    why: tuple[str, ...]
    versions: tuple[Version, ...] = ()
    """The tree of its articles, parents before their children; empty if there is only one."""
    rests_on: tuple[str, ...] = ()
    """What its own reporting rests on besides: agencies whose inputs it names, ids of articles whose passages it has."""


class Entity(msgspec.Struct, frozen=True):
    """One person, organisation or place of a story with all its mentions."""

    id: str
    name: str
    kind: str
    mentions: tuple[Passage, ...]


class QuoteVersion(Passage, frozen=True):
    """One utterance as one article has it."""

    kind: Literal["direct", "mixed", "indirect"]
    speaker: str | None
    source: str | None
    block: str = "paragraph"


class Edit(msgspec.Struct, frozen=True):
    """One difference in wording between two versions of an utterance.

    ``kind``: spelling, replaced, dropped (in ``a`` only), added (in ``b`` only), joined (one pair of marks in one
    article where the other has two), into-marks (quoted in ``b``, outside the marks in ``a``), out-of-marks (quoted in
    ``a``, outside the marks in ``b``). ``a`` and ``b`` are passages of the two articles; None where one has nothing.
    """

    kind: Literal["spelling", "replaced", "dropped", "added", "joined", "into-marks", "out-of-marks"]
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
    """Whether the values may differ, but it is not sure that they speak of one thing; never with conflict or update."""


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
    """One difference between two versions of an article; ``old`` and ``new`` are passages of each, None where it has none."""

    kind: Literal["added", "dropped", "reworded", "figure", "quotation", "headline"]
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


class Skipped(msgspec.Struct, frozen=True, omit_defaults=True):
    """An input, or a part of one, that could not be used."""

    source: str
    stage: str
    reason: str
    leads: tuple[str, ...] = ()
    """Addresses that it names and holds nothing of: the pages of a sitemap, the sitemaps of an index."""


class Grouped(msgspec.Struct, frozen=True):
    """An article and the story it belongs to; ``title`` and ``outlet`` for the reader of the line."""

    id: str
    story: str
    title: str | None = None
    outlet: str | None = None


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """What ``rashomon compare`` returns: articles, copies, stories, and what could not be read."""

    schema: Literal["rashomon/comparison/1"] = "rashomon/comparison/1"
    articles: tuple[Annotated, ...]
    skipped: tuple[Skipped, ...]
    reuse: tuple[Reuse, ...]
    stories: tuple[Story, ...]

    def article(self, id: str) -> Annotated:
        """The article with this id. Raises KeyError if there is none."""
        for article in self.articles:
            if article.id == id:
                return article
        raise KeyError(id)
