"""The accused: whom 'the defendant' means, by what the article says that somebody has done or is charged with."""

from __future__ import annotations

import bisect
import re
from collections import Counter
from collections.abc import Sequence

from rashomon.annotate.antecedents import Speaker
from rashomon.types import Name

WORDS = frozenset("defendant accused appellant".split())
_CHARGED = re.compile(
    r"\b(?:jailed|charged|accused|convicted|sentenced|acquitted|arraigned|indicted|cleared|pleaded|pleads|pled|denies|guilty"
    r"|must serve|on trial|stands trial|faces trial|remanded|appealed"
    r"|(?<!was )(?<!were )(?<!been )(?<!being )(?<!and )(?:murdered|stabbed|killed|raped|stole|robbed|defrauded))\b"
)
"""Who was killed is no accused."""
_STOP = re.compile(r"[.!?][”\"’']?\s|\n|[“”\"]")
_REACH = 160


class Accused:
    """Finds the one person of an article of whom it tells as of an accused."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        self._text = text
        self._people = [name for name in names if name.kind == "person"]
        self._starts = [name.start for name in self._people]

    def who(self) -> Speaker | None:
        """The person who most often stands right before words such as 'was jailed'; None if nobody does, or two alike."""
        times: Counter[str] = Counter()
        for word in _CHARGED.finditer(self._text):
            at = bisect.bisect_left(self._starts, word.start()) - 1
            if at >= 0 and word.start() - self._people[at].end < _REACH:
                name = self._people[at]
                if _STOP.search(self._text, name.end, word.start()) is None:
                    times[name.entity] += 1
        first = times.most_common(2)
        if not first or (len(first) == 2 and first[0][1] == first[1][1]):
            return None
        return Speaker(first[0][0], "person")
