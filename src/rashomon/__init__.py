"""Rashomon: who said what, who copied whom, what the coverage of an event agrees on, and where it differs.

>>> import rashomon
>>> comparison = rashomon.compare(["one.html", "two.txt"])
>>> for fact in comparison.stories[0].facts:
...     print(fact.relation, fact.statement, fact.why)
"""

import importlib
import sys
from types import ModuleType
from typing import TYPE_CHECKING

from rashomon.errors import ArchiveError, NothingToCompare, RashomonError, UnreadableInput
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
    from rashomon.agencies import use_agencies
    from rashomon.desk import Archive
    from rashomon.intake import locate
    from rashomon.pipeline import annotate, compare, compare_revisions, group, read, reuse

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


_HOMES = {
    "Archive": "rashomon.desk",
    "locate": "rashomon.intake",
    "use_agencies": "rashomon.agencies",
    **dict.fromkeys(("annotate", "compare", "compare_revisions", "group", "read", "reuse"), "rashomon.pipeline"),
}
"""Where what takes its time to load stands."""


def __getattr__(name: str) -> object:
    """What takes its time to load is loaded when it is first asked for: who only reads results needs none of it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(importlib.import_module(_HOMES[name]), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})


class _Package(ModuleType):
    """Some functions have the names of the packages behind them; importing such a package leaves the function in place."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
