"""Which runs of words are names: what the encoder tags, cut and joined to whole names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, cast

from rashomon.annotate.encoder import Tagged
from rashomon.annotate.kind_cues import is_personal
from rashomon.annotate.paths import likeliest
from rashomon.annotate.runs import Stretch, runs
from rashomon.annotate.tags import KINDS, NAMES_AT
from rashomon.lexicon.calendar_words import WEEKDAYS
from rashomon.lexicon.kinds import ABBREVIATIONS, HEADS_ALONE
from rashomon.lexicon.titles import HONORIFICS, TITLES
from rashomon.text import fold

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

PERSON, ORGANISATION, PLACE, OTHER = (KINDS.index(kind) for kind in ("person", "organisation", "place", "other"))
_CAUTION = 2.0
"""Natural log by which a person must be likelier than another kind: what it never saw, the encoder takes for one."""
_JOINED = "’'-‐‑"
_HYPHENS = ("-", "‐", "‑")
_EDGES = ".,;:“”\"‘’'()[]–—-…"
_HANGING = frozenset("of the and for in at by to with from".split())
_ABBREVIATED = frozenset("jr sr inc co corp ltd bros st no".split())
_NEVER_SIDE_BY_SIDE = (ORGANISATION, PLACE)
"""Kinds of which two names have a comma or a word between them."""


class Stretches:
    """The words of an article, as they are ``written``, with how likely each tag of each is."""

    def __init__(self, text: str, tagged: Tagged) -> None:
        self.text = text
        self.words = tagged.words
        self.likely = _log_likely(tagged)
        self._breaks = tagged.breaks
        self.written = [text[start:end] for start, end in tagged.words]

    def names(self) -> list[Stretch]:
        """The runs of words that the encoder takes for names, made whole, in order."""
        joined: list[Stretch] = []
        for begin, end in self._wholes():
            if joined and self._goes_on(joined[-1], (begin, end)):
                begin = joined.pop()[0]
            joined.append((begin, end))
        return joined

    def span(self, stretch: Stretch) -> tuple[int, int]:
        """Where a stretch stands in the text."""
        return self.words[stretch[0]][0], self.words[stretch[1] - 1][1]

    def form(self, stretch: Stretch) -> str:
        """A stretch as it is written."""
        start, end = self.span(stretch)
        return self.text[start:end]

    def word(self, index: int) -> str:
        """One word as it is written."""
        return self.written[index]

    def sequence(self, stretch: Stretch) -> tuple[str, ...]:
        """The words of a stretch as they are written; fewer where the article ends."""
        return tuple(self.written[stretch[0] : stretch[1]])

    def is_one_sentence(self, stretch: Stretch) -> bool:
        """Whether no sentence begins within a stretch."""
        return self._breaks.isdisjoint(range(stretch[0] + 1, stretch[1]))

    def is_parted(self, stretch: Stretch) -> bool:
        """Whether a paragraph ends within a stretch."""
        return "\n\n" in self.form(stretch)

    def of_kind(self, stretch: Stretch) -> Scores:
        """The natural logs of how likely the stretch is of each kind: the mean over its words."""
        begin, end = stretch
        total = self.likely[begin, 1::2] + self.likely[begin + 1 : end, 2::2].sum(axis=0)
        total = total / (end - begin)
        total[PERSON] -= 0 if is_personal(self.text, *self.span(stretch)) else _CAUTION
        return cast("Scores", total)

    def _wholes(self) -> Iterable[Stretch]:
        return (part for stretch in self._marked() if (part := self._whole(stretch)) is not None)

    def _marked(self) -> Iterator[Stretch]:
        """The runs of words that the encoder tags."""
        tags = likeliest(self.likely, self._breaks)
        return runs(tags.nonzero()[0].tolist(), lambda index: int(tags[index]) % 2 == 1 or index in self._breaks)

    def _goes_on(self, one: Stretch, other: Stretch) -> bool:
        """Whether two neighbours are one name: an initial and what follows, the halves of a surname with a hyphen, or two of
        a kind with nothing between them.
        """
        gap = self.text[self.span(one)[1] : self.span(other)[0]]
        if gap in _HYPHENS and one[1] - one[0] > 1 and other[1] - other[0] == 1:
            return all(int(self.of_kind(half).argmax()) == PERSON for half in (one, other))
        if gap not in ("", ".", " ", ". ", "&"):
            return False
        kind = int(self.of_kind(other).argmax())
        if kind == PERSON:
            return gap != "&" and len(self.form(one).strip(".")) == 1
        return gap in (" ", "&") and kind in _NEVER_SIDE_BY_SIDE and kind == self.of_kind(one).argmax()

    def _whole(self, stretch: Stretch) -> Stretch | None:
        """The stretch with the rest of words that it cuts, without marks, titles and possessives at its ends."""
        begin, end = self._widened(*stretch)
        word = self.word
        person = self.of_kind((begin, end)).argmax() == PERSON
        while begin < end and (
            word(begin) in _EDGES or word(begin) in HONORIFICS or (person and self._is_title(begin, end))
        ):
            begin += 1
        if begin < end - 1 and word(begin) == "." and word(begin - 1) in HONORIFICS:
            begin += 1
        while begin < end and self._hangs(begin, end - 1):
            end -= 1
        if end - begin > 2 and word(end - 1) == "s" and word(end - 2) in "’'":
            end -= 2
        return (begin, end) if begin < end and _can_name(self.form((begin, end))) else None

    def _hangs(self, begin: int, index: int) -> bool:
        """Whether a name cannot end with this word: a mark, or 'of' and the like."""
        word = self.word(index)
        return (word in _HANGING and not self._touch(index)) or (word in _EDGES and not self._abbreviates(begin, index))

    def _is_title(self, begin: int, end: int) -> bool:
        return begin < end - 1 and fold(self.word(begin)) in TITLES and self.word(begin + 1)[:1].isupper()

    def _widened(self, begin: int, end: int) -> Stretch:
        """With what an apostrophe, or in a person's name a hyphen, joins to it: "Arn'naq", 'Vell-Dovan'."""
        marks = _JOINED if self.of_kind((begin, end)).argmax() == PERSON else "’'"
        while begin > 1 and self._touch(begin - 1) and self._touch(begin) and self.word(begin - 1) in marks:
            if not self.word(begin - 2)[0].isupper() or self._tagged(begin - 2):
                break
            begin -= 2
        while end + 1 < len(self.words) and self._touch(end) and self._touch(end + 1) and self.word(end) in marks:
            following = self.word(end + 1)
            if following in ("s", "S") or not following[0].isalpha() or self._tagged(end + 1):
                break
            if self.word(end) not in "’'" and not following[0].isupper():
                break
            end += 2
        return begin, end

    def _tagged(self, index: int) -> bool:
        return int(self.likely[index].argmax()) > 0

    def _touch(self, index: int) -> bool:
        """Whether nothing stands between this word and the one before it."""
        return index not in self._breaks and self.words[index][0] == self.words[index - 1][1]

    def _abbreviates(self, begin: int, index: int) -> bool:
        """Whether the full stop at ``index`` belongs to an initial or an abbreviation within the name."""
        before = self.word(index - 1) if index > begin else ""
        return self.word(index) == "." and (len(before) == 1 or fold(before) in _ABBREVIATED)


def _log_likely(tagged: Tagged) -> Scores:
    """The natural logs of how likely each tag of a name is, words × tags."""
    import numpy as np

    scores: Scores = tagged.scores[:, NAMES_AT]
    shifted = scores - scores.max(axis=1, keepdims=True)
    return cast("Scores", shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True)))


def _can_name(form: str) -> bool:
    cased = any(c.isalnum() for c in form) and not form.islower()
    folded = fold(form)
    return cased and folded not in WEEKDAYS and folded not in HEADS_ALONE and form not in ABBREVIATIONS
