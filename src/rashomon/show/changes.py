"""What a version left out, added and changed, in words, each with the passages it stands on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from rashomon.show.evidence import EvidenceBook, Tag
from rashomon.show.excerpts import excerpt
from rashomon.show.wording import clean, count
from rashomon.text import fold
from rashomon.types import Change, Passage, Reuse

_SENTENCES = 4
"""How many sentences left out, and added, are listed."""
_WIDTH = 110
_RANK = 9
"""A click on a passage chooses every other statement about it first."""
_ORDER = ("figure", "attribution", "hedge", "order", "left-out", "added")


class ShownChange(msgspec.Struct, frozen=True):
    """A change in words, with tags that lead to the passages; ``id`` is empty for a line that only counts the rest."""

    id: str
    text: str
    tags: tuple[Tag, ...]


def show_changes(pair: Reuse, number: int, book: EvidenceBook) -> tuple[ShownChange, ...]:
    """The changes of the pair with this number, the gravest first, long lists cut with a count of the rest."""
    before, after = _sides(pair, {id: label.letter for id, label in book.labels.items()})
    shown: list[ShownChange] = []
    for kind in _ORDER:
        changes = [change for change in pair.changes if change.kind == kind and not _in_both(change)]
        most = 1 if kind == "order" else _SENTENCES
        for change in changes[:most]:
            id = f"{book.prefix}-c{number}{len(shown):02d}"
            tags = tuple(tag for side in (change.a, change.b) if side and (tag := book.add(id, side, _RANK)))
            shown.append(ShownChange(id, _in_words(change, len(changes), before, after, told=_is_told(pair)), tags))
        if kind != "order" and len(changes) > most:
            shown.append(ShownChange("", f"and {len(changes) - most} more of the kind", ()))
    return tuple(shown)


def changes_in_brief(pair: Reuse, version: str, letters: Mapping[str, str]) -> str:
    """What a version changed of the other article of the pair, on one line for a terminal; empty if nothing."""
    before, after = _sides(pair, letters)
    changes = pair.changes
    if letters.get(version) == before:
        before, after, changes = after, before, tuple(map(_turned, changes))
    of = {kind: [change for change in changes if change.kind == kind and not _in_both(change)] for kind in _ORDER}
    parts = []
    if of["left-out"]:
        parts.append(f"{after} lacks {count(len(of['left-out']), 'sentence')} of {before}")
    if of["added"]:
        parts.append(f"{after} has {count(len(of['added']), 'sentence')} of its own")
    if of["order"]:
        parts.append(f"{count(len(of['order']), 'sentence')} in another order")
    parts += [f"{_text(change.a)} in {before}, {_text(change.b)} in {after}" for change in of["figure"][:2]]
    for kind in ("attribution", "hedge"):
        parts += [_lost(change, before, after) for change in of[kind][:2]]
    return "; ".join(parts)


def _turned(change: Change) -> Change:
    """The same change as the other article's."""
    match change.kind:
        case "left-out":
            return Change("added", change.b, change.a)
        case "added":
            return Change("left-out", change.b, change.a)
        case kind:
            return Change(kind, change.b, change.a)


def _is_told(pair: Reuse) -> bool:
    return pair.direction in ("a->b", "b->a")


def _sides(pair: Reuse, letters: Mapping[str, str]) -> tuple[str, str]:
    """The letters of the article before and of the one after the changes."""
    a, b = letters.get(pair.a, "?"), letters.get(pair.b, "?")
    return (b, a) if pair.direction == "b->a" else (a, b)


def _in_words(change: Change, number: int, before: str, after: str, *, told: bool) -> str:
    sentence = excerpt(_text(change.b if change.kind == "added" else change.a), None, _WIDTH).before
    match change.kind:
        case "left-out":
            return f"{after} leaves out: {sentence}" if told else f"only in {before}: {sentence}"
        case "added":
            return f"{after} adds: {sentence}" if told else f"only in {after}: {sentence}"
        case "figure":
            return f"another figure: {_text(change.a)} in {before}, {_text(change.b)} in {after}"
        case "order":
            return f"{count(number, 'sentence')} in another order, first: {sentence}"
        case _:
            return _lost(change, before, after)


def _lost(change: Change, before: str, after: str) -> str:
    """Words that one of the two has: the shorter side is the words themselves, the other the sentence without them."""
    a, b = _text(change.a), _text(change.b)
    words, sentence, with_it, without = (a, b, before, after) if len(a) < len(b) else (b, a, after, before)
    return f"“{words}” in {with_it}, not in {without}: {excerpt(sentence, None, _WIDTH).before}"


def _in_both(change: Change) -> bool:
    """Whether the words that one is said to lack stand there, at the head of a sentence perhaps."""
    if change.kind not in ("attribution", "hedge"):
        return False
    words, sentence = sorted((fold(_text(change.a)), fold(_text(change.b))), key=len)
    return bool(words) and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", sentence) is not None


def _text(side: Passage | None) -> str:
    return clean(side.text) if side else ""


def pair_of(reuse: Sequence[Reuse], one: str, other: str) -> Reuse | None:
    """The pair of two articles, whichever comes first."""
    return next((pair for pair in reuse if {pair.a, pair.b} == {one, other}), None)
