"""Names: what the encoder marks, made whole and agreed over the article, with the fullest form of each."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from rashomon.annotate.encoder import Tagged, tag
from rashomon.annotate.entities import Kind, with_entities
from rashomon.annotate.tags import KINDS, NAMES_AT
from rashomon.lexicon.calendar_words import WEEKDAYS
from rashomon.lexicon.countries import GIVEN, country_of_people, place_name
from rashomon.lexicon.kinds import kind_by_head
from rashomon.lexicon.titles import HONORIFICS, ROLES, TITLES
from rashomon.text import fold
from rashomon.types import Article, Name

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

_PERSON = KINDS.index("person")
_CAUTION = 2.0
"""Natural log by which a person must be likelier than another kind: what it never saw, the encoder takes for one."""
_PERSONAL = re.compile(
    r",\s(?:\d\d,|an?\s|who\b|whose\b|the\s(?:[\w’'-]+\s){0,3}?(?:of|who|at|for|and)\b)|\s(?:said|says|told|added|wrote|who|whose)\b"
)
_JOINED = "’'-‐‑"
_EDGES = ".,;:“”\"‘’'()[]–—-…"
_HANGING = frozenset("of the and for in at by to with from".split())
_ABBREVIATED = frozenset("jr sr inc co corp ltd bros st no".split())
_HEADED = frozenset(("other", "organisation", "product"))
"""Kinds that give way to what the head word tells: 'the Harbour Safety Act' is a law."""
_MENTIONED = 0.1
"""How likely the encoder must find it that words are a name of any kind, for them to be one named so elsewhere."""
_LONGEST = 12
"""Words in a name that is looked for elsewhere in the article."""

Stretch = tuple[int, int]
"""A half-open stretch of the indices of an article's words."""


def find_names(article: Article, tagged: Tagged | None = None) -> tuple[Name, ...]:
    """The names of an article in order, with kinds, over the blocks in which somebody may be named.

    The encoder proposes them; equal names of one article are of one kind, by what the encoder makes of all of them
    together, and where a name was found the same words elsewhere are that name. ``entity`` is the fullest form in this
    article of what is named: 'Mr Dovan' is 'Mirel Dovan' if just one person of that surname is named in full; 'U.S.' is
    'United States'. ``tagged`` is what :func:`rashomon.annotate.encoder.tag` gives of this article, if it is at hand.
    """
    tagged = tagged or tag(article)
    if not tagged.words:
        return ()
    likely = _log_likely(tagged)
    found = _Found(article.text, tagged, likely)
    return with_entities(article.text, [found.name(stretch) for stretch in found.stretches()])


def _log_likely(tagged: Tagged) -> Scores:
    """The natural logs of how likely each tag is, words × tags."""
    import numpy as np

    scores: Scores = tagged.scores[:, NAMES_AT]
    shifted = scores - scores.max(axis=1, keepdims=True)
    return cast("Scores", shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True)))


class _Found:
    """The stretches that are names, and what the article as a whole makes of each form."""

    def __init__(self, text: str, tagged: Tagged, likely: Scores) -> None:
        self._text = text
        self._words = tagged.words
        self._breaks = tagged.breaks
        self._likely = likely
        self._kinds: dict[str, Scores] = {}
        self._own = [part for stretch in self._marked() if (part := self._whole(stretch)) is not None]
        for stretch in self._own:
            form = self._form(stretch)
            mine = self._of_kind(stretch)
            self._kinds[form] = self._kinds[form] + mine if form in self._kinds else mine

    def stretches(self) -> list[Stretch]:
        """All names in order: those marked, and other mentions of the same forms."""
        return sorted([*self._own, *self._elsewhere()])

    def name(self, stretch: Stretch) -> Name:
        """The stretch as a name, its kind agreed over the article."""
        start, end, form = self._words[stretch[0]][0], self._words[stretch[1] - 1][1], self._form(stretch)
        kind: Kind = KINDS[int(self._kinds[form].argmax())]
        if place_name(form) and (
            kind in ("organisation", "group", "other") or (kind == "person" and form not in GIVEN)
        ):
            kind = "place"
        elif country_of_people(form) and kind != "organisation":
            kind = "group"
        if kind in _HEADED and (headed := kind_by_head(form, self._text[max(0, start - 24) : start])) is not None:
            kind = headed
        return Name(start, end, form, kind, place_name(form) or form)

    def _marked(self) -> Iterator[Stretch]:
        """The runs of words that the encoder tags; a word that only goes on begins one where nothing stands before."""
        tags = self._likely.argmax(axis=1)
        begin = end = -1
        for index in tags.nonzero()[0].tolist():
            begins = (int(tags[index]) - 1) % 2 == 0
            if index != end or begins or index in self._breaks:
                if begin >= 0:
                    yield begin, end
                begin = index
            end = index + 1
        if begin >= 0:
            yield begin, end

    def _whole(self, stretch: Stretch) -> Stretch | None:
        """The stretch with the rest of words that it cuts, without marks, titles and possessives at its ends."""
        begin, end = stretch
        begin, end = self._widened(begin, end)
        word = self._word
        person = self._of_kind((begin, end)).argmax() == _PERSON
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
        form = self._form((begin, end)) if begin < end else ""
        named = any(c.isalnum() for c in form) and not form.islower() and fold(form) not in WEEKDAYS
        return (begin, end) if named else None

    def _hangs(self, begin: int, index: int) -> bool:
        """Whether a name cannot end with this word: a mark, or 'of' and the like."""
        word = self._word(index)
        return (word in _HANGING and not self._touch(index)) or (word in _EDGES and not self._abbreviates(begin, index))

    def _is_title(self, begin: int, end: int) -> bool:
        return begin < end - 1 and fold(self._word(begin)) in TITLES and self._word(begin + 1)[:1].isupper()

    def _widened(self, begin: int, end: int) -> Stretch:
        """With what an apostrophe, or in a person's name a hyphen, joins to it: "Arn'naq", 'Vell-Dovan'."""
        kinds = self._of_kind((begin, end))
        marks = _JOINED if kinds.argmax() == _PERSON else "’'"
        while begin > 1 and self._touch(begin - 1) and self._touch(begin) and self._word(begin - 1) in marks:
            if not self._word(begin - 2)[0].isupper() or self._tagged(begin - 2):
                break
            begin -= 2
        while end + 1 < len(self._words) and self._touch(end) and self._touch(end + 1) and self._word(end) in marks:
            following = self._word(end + 1)
            if following in ("s", "S") or not following[0].isalpha() or self._tagged(end + 1):
                break
            if self._word(end) not in "’'" and not following[0].isupper():
                break
            end += 2
        return begin, end

    def _tagged(self, index: int) -> bool:
        return int(self._likely[index].argmax()) > 0

    def _touch(self, index: int) -> bool:
        """Whether nothing stands between this word and the one before it."""
        return index not in self._breaks and self._words[index][0] == self._words[index - 1][1]

    def _abbreviates(self, begin: int, index: int) -> bool:
        """Whether the full stop at ``index`` belongs to an initial or an abbreviation within the name."""
        before = self._word(index - 1) if index > begin else ""
        return self._word(index) == "." and (len(before) == 1 or fold(before) in _ABBREVIATED)

    def _word(self, index: int) -> str:
        start, end = self._words[index]
        return self._text[start:end]

    def _form(self, stretch: Stretch) -> str:
        return self._text[self._words[stretch[0]][0] : self._words[stretch[1] - 1][1]]

    def _of_kind(self, stretch: Stretch) -> Scores:
        """How likely the stretch is of each kind: the mean over its words."""
        begin, end = stretch
        total = self._likely[begin, 1::2] + self._likely[begin + 1 : end, 2::2].sum(axis=0)
        total = total / (end - begin)
        total[_PERSON] -= 0 if self._is_personal(begin, end) else _CAUTION
        return cast("Scores", total)

    def _is_personal(self, begin: int, end: int) -> bool:
        """Whether the words beside a name are such as stand beside a person's: a role, an age, 'who', a verb of speech."""
        start, stop = self._words[begin][0], self._words[end - 1][1]
        before = self._text[max(0, start - 24) : start].rstrip().rsplit(maxsplit=1)
        role = bool(before) and (before[-1] in HONORIFICS or fold(before[-1].strip(".,")) in ROLES)
        return role or _PERSONAL.match(self._text, stop) is not None

    def _elsewhere(self) -> Iterator[Stretch]:
        """Words that the encoder found no name in, though they are one elsewhere and it was not sure here."""
        forms: dict[str, set[tuple[str, ...]]] = {}
        for begin, end in self._own:
            words = tuple(self._word(index) for index in range(begin, end))
            if words[0][0].isupper() and len(self._form((begin, end))) > 2 and len(words) <= _LONGEST:
                forms.setdefault(words[0], set()).add(words)
        taken = {index for begin, end in self._own for index in range(begin, end)}
        unsure = self._likely[:, 0] < math.log(1 - _MENTIONED)
        for begin in unsure.nonzero()[0].tolist():
            if begin in taken:
                continue
            for words in sorted(forms.get(self._word(begin), ()), key=lambda words: (-len(words), words)):
                here = range(begin, min(begin + len(words), len(self._words)))
                if tuple(self._word(index) for index in here) == words and not taken.intersection(here):
                    taken.update(here)
                    yield begin, begin + len(words)
                    break
