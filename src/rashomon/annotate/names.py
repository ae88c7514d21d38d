"""Names: what the encoder marks, made whole and agreed over the article, with the fullest form of each."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from rashomon.annotate.acronyms import defined, is_short, spelled_by
from rashomon.annotate.completed import LONGEST, completed
from rashomon.annotate.encoder import Tagged, tag
from rashomon.annotate.entities import Kind, with_entities
from rashomon.annotate.kind_cues import is_organisational, is_plan, opens_dateline
from rashomon.annotate.runs import Stretch
from rashomon.annotate.stretches import ORGANISATION, OTHER, PLACE, Stretches
from rashomon.annotate.tags import KINDS
from rashomon.lexicon.countries import GIVEN, country_of_people, country_of_seat, place_name
from rashomon.lexicon.kinds import is_body, kind_by_head, kind_by_nature
from rashomon.types import Article, Name

if TYPE_CHECKING:
    from rashomon.annotate.stretches import Scores

_TOLD = 4.0
"""Natural log that a cue of its kind beside one mention is worth to every mention of a name."""
_HEADED = frozenset(("other", "organisation", "product"))
"""Kinds that give way to what the head word tells: 'the Harbour Safety Act' is a law."""
_MENTIONED = 0.1
"""How likely the encoder must find it that words are a name of any kind, for them to be one named so elsewhere."""


def find_names(article: Article, tagged: Tagged | None = None) -> tuple[Name, ...]:
    """The names of an article in order, with kinds, over the blocks in which somebody may be named.

    The encoder proposes them; equal names of one article are of one kind, by what the encoder and the words beside make
    of all of them together; a short form in brackets is of the kind of what it stands for; and where a name was found
    the same words elsewhere are that name. ``entity`` is the fullest form in this article of what is named: 'Mr Dovan'
    is 'Mirel Dovan' if just one person of that surname is named in full; 'U.S.' is 'United States'. ``tagged`` is what
    :func:`rashomon.annotate.encoder.tag` gives of this article, if it is at hand.
    """
    tagged = tagged or tag(article)
    if not tagged.words:
        return ()
    found = _Found(Stretches(article.text, tagged))
    return with_entities(article.text, [found.name(stretch) for stretch in found.stretches()])


class _Found:
    """The stretches that are names, and what the article as a whole makes of each form."""

    def __init__(self, words: Stretches) -> None:
        self._words = words
        self._own = [name for name in completed(words, words.names()) if not words.is_parted(name)]
        self._kinds: dict[str, Scores] = {}
        self._agree()
        self._explain()

    def stretches(self) -> list[Stretch]:
        """All names in order: those marked, and other mentions of the same forms."""
        return sorted([*self._own, *self._elsewhere()])

    def name(self, stretch: Stretch) -> Name:
        """The stretch as a name, its kind agreed over the article."""
        (start, end), form = self._words.span(stretch), self._words.form(stretch)
        kind: Kind = KINDS[int(self._kind(stretch).argmax())]
        if place_name(form) and (
            kind in ("organisation", "group", "other") or (kind == "person" and form not in GIVEN)
        ):
            kind = "place"
        elif country_of_people(form) and kind != "organisation":
            kind = "group"
        before = self._words.text[max(0, start - 24) : start]
        if nature := kind_by_nature(form, before):
            kind = nature
        elif kind == "person" and (country_of_seat(form) or is_body(form)):
            kind = "organisation"
        elif kind in _HEADED and (headed := kind_by_head(form, before)):
            kind = headed
        return Name(start, end, form, kind, place_name(form) or form)

    def _kind(self, stretch: Stretch) -> Scores:
        """What the article makes of the stretch's form; what the encoder makes of the stretch where that is not known."""
        known = self._kinds.get(self._words.form(stretch))
        return self._words.of_kind(stretch) if known is None else known

    def _agree(self) -> None:
        """What all mentions of a form, and the words beside them, make of its kind."""
        told: set[tuple[str, int]] = set()
        for stretch in self._own:
            form, span = self._words.form(stretch), self._words.span(stretch)
            mine = self._words.of_kind(stretch)
            self._kinds[form] = self._kinds[form] + mine if form in self._kinds else mine
            if is_organisational(self._words.text, *span):
                told.add((form, ORGANISATION))
            if opens_dateline(self._words.text, *span):
                told.add((form, PLACE))
            if is_plan(self._words.text, span[1]):
                told.add((form, OTHER))
        mentions = Counter(self._words.form(stretch) for stretch in self._own)
        for form, kind in sorted(told):
            self._kinds[form][kind] += _TOLD * mentions[form]

    def _explain(self) -> None:
        """Short forms in brackets are of the kind of what they stand for; those of common words are no names."""
        text = self._words.text
        ends = {self._words.span(stretch)[1]: stretch for stretch in self._own}
        starts = {start: index for index, (start, _) in enumerate(self._words.words)}
        common: set[str] = set()
        for found in defined(text):
            short = text[found.start : found.end]
            full = ends.get(found.before)
            if full is None:
                spelled = spelled_by(short, text, found.before)
                if spelled is not None and text[spelled : found.before].islower():
                    common.add(short)
                continue
            kinds = self._kind(full)
            organisation = kinds.argmax() == ORGANISATION
            if found.start in starts and is_short(short, text, found.before, organisation=bool(organisation)):
                self._add(starts[found.start], found.end)
                self._kinds[short] = kinds
        self._own = sorted(stretch for stretch in self._own if self._words.form(stretch) not in common)

    def _add(self, begin: int, stop: int) -> None:
        """The words from ``begin`` up to the character ``stop`` as a name, unless part of them is one."""
        end = begin + 1
        while end < len(self._words.words) and self._words.words[end][1] <= stop:
            end += 1
        if not any(own[0] < end and begin < own[1] for own in self._own):
            self._own.append((begin, end))

    def _elsewhere(self) -> Iterator[Stretch]:
        """Words that the encoder found no name in, though they are one elsewhere and it was not sure here."""
        words = self._words
        forms: dict[str, dict[tuple[str, ...], Stretch]] = {}
        for begin, end in self._own:
            named = words.sequence((begin, end))
            if named[0][0].isupper() and len(words.form((begin, end))) > 2 and len(named) <= LONGEST:
                forms.setdefault(named[0], {}).setdefault(named, (begin, end))
        taken = {index for begin, end in self._own for index in range(begin, end)}
        unsure = words.likely[:, 0] < math.log(1 - _MENTIONED)
        for begin in unsure.nonzero()[0].tolist():
            if begin in taken:
                continue
            for named in sorted(forms.get(words.word(begin), {}), key=lambda named: (-len(named), named)):
                here = begin, begin + len(named)
                form = words.form(here) if words.sequence(here) == named else "\n"
                if "\n" not in form and not taken.intersection(range(*here)):
                    self._kinds.setdefault(form, self._kind(forms[named[0]][named]))  # 'Dorn - Vale', 'Dorn-Vale'
                    taken.update(range(*here))
                    yield here
                    break
