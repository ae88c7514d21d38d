"""Marks as compact bytes and back. A mark's words are not stored: they are the article's, from start to end."""

from __future__ import annotations

import bisect
import functools
import types
import typing
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec

from rashomon.types import Annotated, Article, Mark

KINDS = tuple(name for name in Annotated.__struct_fields__ if name not in Article.__struct_fields__)
"""The fields of an annotated article that hold marks."""

FORMAT = b"\x05"
"""The first byte. Marks of other formats are made anew."""
_WINDOW = 32 * 1024
_OWN, _FIRST = "\x01", "\x02"
"""Stand for a mark's own words, and for the first of its fields that is no span, where another field repeats them."""
_LANDMARKS = ("names", "times", "quantities")
"""The kinds of marks that others point at; they come first."""
_SPANS = tuple[tuple[int, int], ...]
_FREQUENT = (
    b"RETREATMOBILIZEAIDTHREATENREJECTCONCEDEPROTESTREQUESTSANCTIONCOERCECOOPERATEASSAULTAGREESUPPORTACCUSECONSULT"
    b"a name, a title or a term, by the words before itit stands inside another quotation"
    b"nobody is said to have said it: a term, a title or words held at a distance"
    b"eventualityassertionbelieffact"
    b"DURATIONTIMESETDATEpublisheddatelinerelativecontextopenstatedXXXX-WXX-more-thanless-thanat-leastat-mostrange"
    b"aboutexactmoneyagerankmeasurepercentUSDyearpeoplecountunnamedindirectdirectmixedopinionbackgroundunconfirmed"
    b"possibleprobabledeniednegativefacilityeventproductworklawothergroupplaceorganisationpersonnewscertainpositive"
)
"""What many marks hold, the most frequent last."""

_Span = tuple[int, int]


def encode_marks(article: Annotated) -> bytes:
    """The marks of an article: a byte that tells the format, then deflated MessagePack (RFC 1951 with a dictionary).

    For each kind, in the order of the types, one array per field: how far each mark starts from the end of the one
    before, lengths, then the other fields without ``text``. A mark of the same words and fields as an earlier one has
    its length below zero, and nothing else. Spans within a mark: see :class:`_Landmarks`.
    """
    landmarks = _Landmarks(mark for kind in _LANDMARKS for mark in getattr(article, kind))
    columns = [_columns(getattr(article, kind), landmarks) for kind in KINDS]
    squeezed = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, _dictionary(article.text))
    return FORMAT + squeezed.compress(msgspec.msgpack.encode(columns)) + squeezed.flush()


def decode_marks(data: bytes, text: str) -> dict[str, tuple[Mark, ...]]:
    """The marks by kind, with their words from ``text``.

    Raises ValueError if the bytes are damaged, of another format, or of another shape than this version's types.
    """
    try:
        if data[:1] != FORMAT:
            raise ValueError("they are of another format")
        plain = zlib.decompressobj(-15, _dictionary(text))
        columns = msgspec.msgpack.decode(plain.decompress(data[1:]) + plain.flush())
        found: dict[str, tuple[Mark, ...]] = {}
        landmarks = _Landmarks(())
        for kind, own in zip(KINDS, columns, strict=True):
            found[kind] = msgspec.convert(list(_marks(_member(kind), own, text, landmarks)), _type(kind))
            if kind == _LANDMARKS[-1]:
                landmarks = _Landmarks(mark for each in _LANDMARKS for mark in found[each])
        return found
    except (zlib.error, msgspec.MsgspecError, ValueError, KeyError, TypeError, IndexError) as error:
        raise ValueError(f"the marks are damaged: {error}") from error


def _dictionary(text: str) -> bytes:
    """What marks repeat: words of the article, and what many marks hold (a preset dictionary, RFC 1950, FDICT)."""
    return (text.encode("utf-8", "surrogatepass") + _FREQUENT)[-_WINDOW:]


class _Landmarks:
    """Names, times and quantities in order, at which spans of other marks point.

    Such a span is a number, counted from the first landmark that does not start before the mark; any other span its
    distance from the mark's start, and its length.
    """

    def __init__(self, marks: Iterable[Mark]) -> None:
        self._spans = sorted({(mark.start, mark.end) for mark in marks})
        self._numbers = {span: number for number, span in enumerate(self._spans)}

    def packed(self, start: int, end: int, of: int) -> int | _Span:
        """The span as it is stored within a mark that starts at ``of``."""
        number = self._numbers.get((start, end))
        return (start - of, end - start) if number is None else number - self._first(of)

    def span(self, packed: Any, of: int) -> _Span:
        """The span back."""
        if isinstance(packed, int):
            return self._spans[self._first(of) + packed]
        at, length = packed
        return of + at, of + at + length

    def _first(self, of: int) -> int:
        return bisect.bisect_left(self._spans, (of, of))


def _columns(marks: Sequence[Mark], landmarks: _Landmarks) -> list[Sequence[Any]]:
    heads: list[tuple[int, int]] = []
    rows: list[tuple[Any, ...]] = []
    known: dict[str, tuple[Any, ...]] = {}
    last = 0
    for mark in marks:
        row, length = tuple(_packed(mark, landmarks)), mark.end - mark.start
        repeated = known.get(mark.text) == row and length > 0
        heads.append((mark.start - last, -length if repeated else length))
        if not repeated:
            rows.append(row)
            known[mark.text] = row
        last = mark.end
    return [*zip(*heads, strict=True), *zip(*rows, strict=True)]


def _packed(mark: Mark, landmarks: _Landmarks) -> Iterator[Any]:
    spans, plain = _fields_of(type(mark), _SPANS), list[Any]()
    for name in _names(type(mark)):
        value = getattr(mark, name)
        if isinstance(value, Mark):
            yield landmarks.packed(value.start, value.end, mark.start)
        elif name in spans:
            yield tuple(landmarks.packed(start, end, mark.start) for start, end in value)
        elif value is None and name in _marked(type(mark)):
            yield None
        else:
            first = plain[0] if plain else None
            yield (
                tuple(_short(one, mark, first) for one in value)
                if isinstance(value, tuple)
                else _short(value, mark, first)
            )
            plain.append(value)


def _short(value: Any, mark: Mark, first: Any) -> Any:
    if not isinstance(value, str):
        return value
    return _OWN if value == mark.text else _FIRST if value == first else value


def _marks(
    kind: type[Mark], columns: Sequence[Sequence[Any]], text: str, landmarks: _Landmarks
) -> Iterator[dict[str, Any]]:
    if not columns:
        return
    if len(columns) != len(_names(kind)) + 2:
        raise TypeError(f"{kind.__name__} has other fields")
    gaps, lengths, *fields = columns
    rows = iter(list(zip(*fields, strict=True)))
    known: dict[str, tuple[Any, ...]] = {}
    last = 0
    for gap, length in zip(gaps, lengths, strict=True):
        start = last + gap
        last = start + abs(length)
        words = text[start:last]
        if length >= 0:
            known[words] = next(rows, ())
        given = _unpacked(kind, known[words], words, start, text, landmarks)
        yield {"start": start, "end": last, "text": words} | given


def _unpacked(
    kind: type[Mark], row: Sequence[Any], words: str, start: int, text: str, landmarks: _Landmarks
) -> dict[str, Any]:
    spans, given, plain = _fields_of(kind, _SPANS), dict[str, Any](), list[Any]()
    for name, value in zip(_names(kind), row, strict=True):
        if name in _marked(kind):
            if value is not None:
                begin, end = landmarks.span(value, start)
                value = {"start": begin, "end": end, "text": text[begin:end]}
        elif name in spans:
            value = [landmarks.span(each, start) for each in value]
        else:
            first = plain[0] if plain else None
            value = (
                [_long(one, words, first) for one in value] if isinstance(value, list) else _long(value, words, first)
            )
            plain.append(value)
        given[name] = value
    return given


def _long(value: Any, words: str, first: Any) -> Any:
    return words if value == _OWN else first if value == _FIRST else value


@functools.cache
def _type(kind: str) -> Any:
    return typing.get_type_hints(Annotated)[kind]


@functools.cache
def _member(kind: str) -> type[Mark]:
    member: type[Mark] = typing.get_args(_type(kind))[0]
    return member


@functools.cache
def _names(kind: type[Mark]) -> tuple[str, ...]:
    """The fields of a kind of mark beside its span and its words."""
    return tuple(name for name in kind.__struct_fields__ if name not in ("start", "end", "text"))


@functools.cache
def _fields_of(kind: type[Mark], hint: Any) -> frozenset[str]:
    """The fields of exactly that type."""
    return frozenset(name for name, found in typing.get_type_hints(kind).items() if found == hint)


@functools.cache
def _marked(kind: type[Mark]) -> tuple[str, ...]:
    """The fields of a kind of mark that are marks themselves."""
    return tuple(name for name, hint in typing.get_type_hints(kind).items() if _holds_mark(hint))


def _holds_mark(hint: Any) -> bool:
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        return any(_holds_mark(one) for one in typing.get_args(hint))
    return isinstance(hint, type) and issubclass(hint, Mark)
