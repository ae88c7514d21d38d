"""Comparisons and stage results as JSON and JSON lines: the contract, written out field by field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from rashomon.types import Comparison


def to_json(comparison: Comparison) -> bytes:
    """One JSON object (``rashomon/comparison/1``) and a line break, in UTF-8; the same bytes for the same comparison."""
    return msgspec.json.encode(comparison) + b"\n"


def to_jsonl(items: Iterable[object]) -> Iterator[bytes]:
    """Each item as one JSON object on a line of its own, in UTF-8."""
    encoder = msgspec.json.Encoder()
    for item in items:
        yield encoder.encode(item) + b"\n"
