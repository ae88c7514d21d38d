"""Edits: how the words of two versions of one utterance differ, place by place."""

from __future__ import annotations

import difflib
import itertools
from collections.abc import Iterator, Sequence

from rashomon.compare.bracketed import brackets_around
from rashomon.compare.utterances import Utterance
from rashomon.compare.written import one_wording
from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.text import fold, mark, words
from rashomon.types import Edit, Passage

_AROUND = 120
"""Characters around a quotation in which words that it left outside its marks are looked for."""

_SHORT = 3
"""Letters of a word that stands around any quotation by chance."""

Run = tuple[int, int]
"""Words of a version: the first, and the one after the last."""


def edits_between(a: Utterance, b: Utterance, within_b: Run | None = None) -> list[Edit]:
    """The edits that turn the words of ``a`` into those of ``b`` (or of a run of them); ``b`` is the fuller one."""
    low, high = within_b or (0, len(b.words))
    edits: list[Edit] = []
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(
        None, a.folded, b.folded[low:high], autojunk=False
    ).get_opcodes():
        if tag == "equal":
            continue
        in_a, in_b = (i1, i2), (j1 + low, j2 + low)
        bracketed = _bracketed(a, b, in_a, in_b)
        if bracketed is not None:
            edits.append(bracketed)
        elif tag == "replace":
            edits += _replaced(a, b, in_a, in_b)
        else:
            edits.append(_lone(a, b, in_a, in_b))
    return edits


def _lone(a: Utterance, b: Utterance, in_a: Run, in_b: Run) -> Edit:
    """Words of one version (the other's run is empty) that the other has not, or only around its marks."""
    if in_a[0] < in_a[1]:
        return Edit("dropped" if outside(b, a, in_a) is None else "out-of-marks", _words(a, in_a), None)
    found = outside(a, b, in_b)
    return Edit("into-marks" if found else "added", found, _words(b, in_b))


def outside(a: Utterance, b: Utterance, run: Run) -> Passage | None:
    """Where the run of words of ``b`` stands around the marks of ``a``, if it stands there word for word."""
    wanted = b.folded[slice(*run)]
    quote, text = a.quote, a.article.text
    start, end = max(0, quote.start - _AROUND), min(len(text), quote.end + _AROUND)
    marked = [other for other in a.article.quotes if other.kind != "indirect"]
    around = [
        word for word in words(text, start, end) if not any(o.start < word.end and word.start < o.end for o in marked)
    ]
    folded = [fold(word.text) for word in around]
    for at in range(len(folded) - len(wanted) + 1):
        if tuple(folded[at : at + len(wanted)]) == wanted and (len(wanted) > 1 or _tells(wanted[0])):
            found = mark(text, around[at].start, around[at + len(wanted) - 1].end)
            return Passage(found.start, found.end, found.text, article=a.article.id)
    return None


def _tells(word: str) -> bool:
    return len(word) > _SHORT and word not in STOPWORDS


def passage(member: Utterance, start: int, end: int) -> Passage:
    """``text[start:end]`` of a version's article."""
    return Passage(start, end, member.article.text[start:end], article=member.article.id)


def in_brackets(member: Utterance, run: Run) -> Passage | None:
    """The brackets in which a run of a version's words stands."""
    if run[0] >= run[1]:
        return None
    found = brackets_around(member.article.text, member.words[run[0]].start, member.words[run[1] - 1].end)
    return passage(member, found.start, found.end) if found else None


def _bracketed(a: Utterance, b: Utterance, in_a: Run, in_b: Run) -> Edit | None:
    """The edit of a newsroom that put words of its own in brackets, with the brackets; None if the words are in none."""
    ours, theirs = in_brackets(a, in_a), in_brackets(b, in_b)
    if ours is None and theirs is None:
        return None
    return Edit("bracketed", ours or _words(a, in_a), theirs or _words(b, in_b))


def _replaced(a: Utterance, b: Utterance, in_a: Run, in_b: Run) -> Iterator[Edit]:
    """Words put for others; spellings apart, one by one, if there are as many on both sides."""
    (i1, i2), (j1, j2) = in_a, in_b
    if i2 - i1 != j2 - j1:
        if one_wording(a.folded[i1:i2], b.folded[j1:j2]):
            yield Edit("spelling", _words(a, in_a), _words(b, in_b))
        elif (apart := _spelled_at_an_end(a.folded, b.folded, in_a, in_b)) is not None:
            (ours, theirs), rest = apart
            yield Edit("spelling", _words(a, ours), _words(b, theirs))
            yield _lone(a, b, *rest)
        elif (found := outside(a, b, in_b)) is not None:
            yield Edit("into-marks", found, _words(b, in_b))
            yield Edit("dropped", _words(a, in_a), None)
        else:
            yield Edit("replaced", _words(a, in_a), _words(b, in_b))
        return
    spelled = [one_wording(a.folded[i1 + k : i1 + k + 1], b.folded[j1 + k : j1 + k + 1]) for k in range(i2 - i1)]
    at = 0
    for same, run in itertools.groupby(spelled):
        for size in (1 for _ in run) if same else (len(list(run)),):
            ours, theirs = (i1 + at, i1 + at + size), (j1 + at, j1 + at + size)
            yield Edit("spelling" if same else "replaced", _words(a, ours), _words(b, theirs))
            at += size


def _spelled_at_an_end(
    a: Sequence[str], b: Sequence[str], in_a: Run, in_b: Run
) -> tuple[tuple[Run, Run], tuple[Run, Run]] | None:
    """Two runs of which the shorter is, in another spelling, how the longer one begins or ends: what is spelled in two
    ways, then what is left (of one run nothing)."""
    less, more = sorted((in_a[1] - in_a[0], in_b[1] - in_b[0]))
    for size in range(max(1, less - 1), min(less + 1, more - 1) + 1):
        for at_end in (True, False):
            (ours, left), (theirs, left_b) = (
                _cut(run, size, at_end) if run[1] - run[0] == more else (run, (run[1], run[1])) for run in (in_a, in_b)
            )
            if one_wording(a[slice(*ours)], b[slice(*theirs)]):
                return (ours, theirs), (left, left_b)
    return None


def _cut(run: Run, size: int, at_end: bool) -> tuple[Run, Run]:
    """So many words of a run at its end or its beginning, and the rest."""
    low, high = run
    return ((high - size, high), (low, high - size)) if at_end else ((low, low + size), (low + size, high))


def _words(member: Utterance, run: Run) -> Passage | None:
    return passage(member, member.words[run[0]].start, member.words[run[1] - 1].end) if run[0] < run[1] else None
