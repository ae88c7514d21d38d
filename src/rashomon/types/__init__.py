"""Every frozen value that crosses a module boundary.

The nouns are those of the newsroom, and the JSON contract of ``rashomon compare --json`` is these types written out
field by field. All spans are half-open ``[start, end)`` in code points (Python ``str`` indices) of the article's
``text``, which never changes once read; a mark's ``text`` is exactly ``article.text[start:end]``.
"""

from __future__ import annotations

from rashomon.types.article import (
    BODY,
    SPOKEN,
    Article,
    Block,
    BlockKind,
    Credit,
    Dateline,
    FragmentSelector,
    Mark,
    Page,
    Selector,
    Span,
    TextPositionSelector,
    TextQuoteSelector,
    XPathSelector,
)
from rashomon.types.marks import Annotated, Attributed, Claim, Name, NotSpeech, Quantity, Quote, Reference, Time
from rashomon.types.results import Comparison, Grouped, Skipped
from rashomon.types.reuse import Change, Origin, Passage, Reuse, ReusePassage, Version
from rashomon.types.story import (
    Drift,
    Edit,
    Entity,
    Fact,
    GrowthStep,
    HeadlineCheck,
    Omission,
    QuoteGroup,
    QuoteVersion,
    Related,
    Revised,
    Revision,
    Say,
    Slot,
    Story,
    TimelineEntry,
)

__all__ = [
    "BODY",
    "SPOKEN",
    "Annotated",
    "Article",
    "Attributed",
    "Block",
    "BlockKind",
    "Change",
    "Claim",
    "Comparison",
    "Credit",
    "Dateline",
    "Drift",
    "Edit",
    "Entity",
    "Fact",
    "FragmentSelector",
    "Grouped",
    "GrowthStep",
    "HeadlineCheck",
    "Mark",
    "Name",
    "NotSpeech",
    "Omission",
    "Origin",
    "Page",
    "Passage",
    "Quantity",
    "Quote",
    "QuoteGroup",
    "QuoteVersion",
    "Reference",
    "Related",
    "Reuse",
    "ReusePassage",
    "Revised",
    "Revision",
    "Say",
    "Selector",
    "Skipped",
    "Slot",
    "Span",
    "Story",
    "TextPositionSelector",
    "TextQuoteSelector",
    "Time",
    "TimelineEntry",
    "Version",
    "XPathSelector",
]
