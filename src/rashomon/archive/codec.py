"""Marks as compact bytes and back. A mark's words are not stored: they are the article's, from start to end."""

from __future__ import annotations

import functools
import types
import typing
import zlib
from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from rashomon.types import Annotated, Article, Mark

KINDS = tuple(name for name in Annotated.__struct_fields__ if name not in Article.__struct_fields__)
"""The fields of an annotated article that hold marks."""

_FORMAT, _BEFORE = b"\x03", b"\x02"
"""The first byte. Format 2 had not the article's text in its dictionary; the one before was deflated JSON."""
_WINDOW = 32 * 1024
_OWN = "\x01"
"""Stands for a mark's own words where a field repeats them."""
_SPANS = tuple[tuple[int, int], ...]
_FREQUENT = (
    b"DURATIONTIMESETDATEpublisheddatelinerelativecontextopenstatedXXXX-WXX-more-thanless-thanat-leastat-mostrange"
    b"aboutexactmoneyagerankmeasurepercentUSDyearpeoplecountunnamedindirectdirectmixedopinionbackgroundunconfirmed"
    b"possibleprobabledeniednegativefacilityeventproductworklawothergroupplaceorganisationpersonnewscertainpositive"
)
"""What many marks hold, the most frequent last: a preset dictionary (RFC 1950, FDICT). Format 2 has this and no more."""
_ATTRIBUTED = b"eventualityassertionbelieffact"


def encode_marks(article: Annotated) -> bytes:
    """The marks of an article: a byte that tells the format, then deflated MessagePack (RFC 1951 with a dictionary).

    For each kind, in the order of the types, one array per field: starts counted from the mark before, then lengths,
    then the other fields without ``text``; marks and spans within a mark count from its start.
    """
    columns = []
    for kind in KINDS:
        last, rows = 0, []
        for mark in getattr(article, kind):
            rows.append((mark.start - last, mark.end - mark.start, *_packed(mark)))
            last = mark.start
        columns.append(list(zip(*rows, strict=True)))
    squeezed = zlib.compressobj(9, zlib.DEFLATED, -15, 9, zlib.Z_DEFAULT_STRATEGY, _dictionary(article.text))
    return _FORMAT + squeezed.compress(msgspec.msgpack.encode(columns)) + squeezed.flush()


def decode_marks(data: bytes, text: str) -> dict[str, tuple[Mark, ...]]:
    """The marks by kind, with their words from ``text``.

    Raises ValueError if the bytes are damaged or of another shape than this version's types.
    """
    try:
        if data[:1] in (_FORMAT, _BEFORE):
            plain = zlib.decompressobj(-15, _dictionary(text) if data[:1] == _FORMAT else _FREQUENT)
            columns = msgspec.msgpack.decode(plain.decompress(data[1:]) + plain.flush())
            stored = {kind: list(_rows(_member(kind), found, text)) for kind, found in zip(KINDS, columns, strict=True)}
        else:
            before = msgspec.json.decode(zlib.decompress(data))
            stored = {kind: [_named(_member(kind), values, text) for values in before[kind]] for kind in KINDS}
        return {kind: msgspec.convert(found, _type(kind)) for kind, found in stored.items()}
    except (zlib.error, msgspec.MsgspecError, ValueError, KeyError, TypeError, IndexError) as error:
        raise ValueError(f"the marks are damaged: {error}") from error


def _dictionary(text: str) -> bytes:
    """What marks repeat: words of the article, and what many marks hold."""
    return (text.encode("utf-8", "surrogatepass") + _ATTRIBUTED + _FREQUENT)[-_WINDOW:]


def _packed(mark: Mark) -> Iterator[Any]:
    spans = _fields_of(type(mark), _SPANS)
    for name in _names(type(mark)):
        value = getattr(mark, name)
        if isinstance(value, Mark):
            yield value.start - mark.start, value.end - value.start
        elif name in spans:
            yield [(start - mark.start, end - start) for start, end in value]
        else:
            yield _OWN if value == mark.text else value


def _rows(kind: type[Mark], columns: Sequence[Sequence[Any]], text: str) -> Iterator[dict[str, Any]]:
    if columns and len(columns) != len(_names(kind)) + 2:
        raise TypeError(f"{kind.__name__} has other fields")
    spans, last = _fields_of(kind, _SPANS), 0
    for first, length, *values in zip(*columns, strict=True):
        last = start = last + first
        given = [start, start + length]
        for name, value in zip(_names(kind), values, strict=True):
            if value is not None and name in _marked(kind):
                value = (start + value[0], start + value[0] + value[1])
            elif name in spans:
                value = [(start + at, start + at + long) for at, long in value]
            given.append(text[start : start + length] if value == _OWN else value)
        yield _named(kind, given, text)


def _named(kind: type[Mark], values: Sequence[Any], text: str) -> dict[str, Any]:
    given: dict[str, Any] = dict(zip(("start", "end", *_names(kind)), values, strict=True))
    for name in _marked(kind):
        if given[name] is not None:
            start, end = given[name]
            given[name] = {"start": start, "end": end, "text": text[start:end]}
    return given | {"text": text[given["start"] : given["end"]]}


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
