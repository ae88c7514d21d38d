"""Words that one version of an utterance has in the middle and another lacks: put in, left out, or two stretches joined."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from rashomon.compare.edits import in_brackets, outside
from rashomon.compare.utterances import Utterance
from rashomon.text import QUOTE_MARKS
from rashomon.types import Drift

NEGATIONS = frozenset("not never no nobody none nothing neither nor hardly barely scarcely without".split())
_IDLE = frozenset("a an the that and so well then of uh um er".split())
"""Words that a quotation can have or lack and say the same."""
SHORT = 2
"""Words of a run that is put into the middle, or taken from it, rather than that two stretches were joined."""
_MARKS = QUOTE_MARKS - {"'", "’"}
_OMITTED = ("...", "…", ". .", "[")


def drift_of_gaps(full: Utterance, other: Utterance, rest: Sequence[Utterance]) -> Drift:
    """What the words that ``full`` has within the stretch of ``other``, and it has not, make of the two.

    A negation, or one word that is not idle, changes what is said, unless the ``rest`` of the versions have that
    word, too: then it was left out. Words left out of the middle without a sign of it join two stretches; a small word
    is no more than a trim.
    """
    gaps = _gaps(full, other)
    telling = [gap for gap in gaps if not _IDLE.issuperset(gap[1:])]
    for gap in telling:
        if len(gap) - 1 <= SHORT and not NEGATIONS.isdisjoint(gap[1:]):
            return "altered"
        if len(gap) == 2 and not any(_holds(member, gap) for member in rest):
            return "altered"
    return "spliced" if telling or any(len(gap) > 1 + SHORT for gap in gaps) else "trimmed"


def _gaps(full: Utterance, other: Utterance) -> list[tuple[str, ...]]:
    """The runs of words that only ``full`` has in the middle, each behind the word before it; shown omissions are none."""
    matcher = difflib.SequenceMatcher(None, other.folded, full.folded, autojunk=False)
    return [
        full.folded[j1 - 1 : j2]
        for tag, i1, _, j1, j2 in matcher.get_opcodes()
        if tag == "insert"
        and 0 < i1 < len(other.words)
        and not _is_shown(other, i1)
        and in_brackets(full, (j1, j2)) is None
        and outside(other, full, (j1, j2)) is None
    ]


def _is_shown(member: Utterance, at: int) -> bool:
    """Whether a mark of omission, or the end of one pair of marks, stands before a version's word."""
    between = member.article.text[member.words[at - 1].end : member.words[at].start]
    return any(sign in between for sign in _OMITTED) or not _MARKS.isdisjoint(between)


def _holds(member: Utterance, run: tuple[str, ...]) -> bool:
    return any(member.folded[at : at + len(run)] == run for at in range(len(member.folded) - len(run) + 1))
