"""Rashomon: who said what, who copied whom, what the coverage of an event agrees on, and where it differs.

>>> import rashomon
>>> comparison = rashomon.compare(["one.html", "two.txt"])
>>> for fact in comparison.stories[0].facts:
...     print(fact.relation, fact.statement, fact.why)
"""

from typing import TYPE_CHECKING

from rashomon.agencies import use_agencies
from rashomon.compare import compare_revisions
from rashomon.errors import ArchiveError, NothingToCompare, RashomonError, UnreadableInput
from rashomon.intake import locate
from rashomon.pipeline import annotate, compare, group, read, reuse
from rashomon.types import (
    Annotated,
    Article,
    Block,
    Comparison,
    Fact,
    Origin,
    QuoteGroup,
    Reuse,
    Revision,
    Skipped,
    Story,
)

if TYPE_CHECKING:
    from rashomon.desk import Archive

__version__ = "0.1.0"

__all__ = [
    "Annotated",
    "Archive",
    "ArchiveError",
    "Article",
    "Block",
    "Comparison",
    "Fact",
    "NothingToCompare",
    "Origin",
    "QuoteGroup",
    "RashomonError",
    "Reuse",
    "Revision",
    "Skipped",
    "Story",
    "UnreadableInput",
    "annotate",
    "compare",
    "compare_revisions",
    "group",
    "locate",
    "read",
    "reuse",
    "use_agencies",
]


def __getattr__(name: str) -> object:
    """``Archive`` is loaded when it is first asked for: comparing needs no database."""
    if name == "Archive":
        from rashomon.desk import Archive

        return Archive
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
