"""Marks as compact bytes and back. A mark's words are not stored: they are the article's, from start to end."""

from __future__ import annotations

import functools
import types
import typing
import zlib
from typing import Any

import msgspec

from rashomon.types import Annotated, Article, Mark

KINDS = tuple(name for name in Annotated.__struct_fields__ if name not in Article.__struct_fields__)
"""The fields of an annotated article that hold marks."""


def encode_marks(article: Annotated) -> bytes:
    """The marks of an article: JSON, an object of arrays by kind, deflated (zlib; RFC 1950)."""
    return zlib.compress(
        msgspec.json.encode({kind: [_plain(mark) for mark in getattr(article, kind)] for kind in KINDS})
    )


def decode_marks(data: bytes, text: str) -> dict[str, tuple[Mark, ...]]:
    """The marks by kind, with their words from ``text``.

    Raises ValueError if the bytes are damaged or of another shape than this version's types.
    """
    try:
        stored = msgspec.json.decode(zlib.decompress(data))
        return {
            kind: msgspec.convert([_named(_member(kind), values, text) for values in stored[kind]], _type(kind))
            for kind in KINDS
        }
    except (zlib.error, msgspec.MsgspecError, KeyError, TypeError, IndexError) as error:
        raise ValueError(f"the marks are damaged: {error}") from error


def _plain(mark: Mark) -> list[Any]:
    values = (getattr(mark, name) for name in mark.__struct_fields__ if name != "text")
    return [[value.start, value.end] if isinstance(value, Mark) else value for value in values]


def _named(kind: type[Mark], values: list[Any], text: str) -> dict[str, Any]:
    names = [name for name in kind.__struct_fields__ if name != "text"]
    if len(names) != len(values):
        raise TypeError(f"{kind.__name__} has other fields")
    given: dict[str, Any] = dict(zip(names, values, strict=True))
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
def _marked(kind: type[Mark]) -> tuple[str, ...]:
    """The fields of a kind of mark that are marks themselves."""
    return tuple(name for name, hint in typing.get_type_hints(kind).items() if _holds_mark(hint))


def _holds_mark(hint: Any) -> bool:
    if isinstance(hint, types.UnionType) or typing.get_origin(hint) is typing.Union:
        return any(_holds_mark(one) for one in typing.get_args(hint))
    return isinstance(hint, type) and issubclass(hint, Mark)
