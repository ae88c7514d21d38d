"""Blocks as JSON that is short and that other tools can read."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

import msgspec

from rashomon.types import Block


def encode_blocks(blocks: Sequence[Block]) -> str:
    """Blocks as JSON: an object that has for each kind how far each of its blocks is from the one before, and how long.

    ``{"paragraph": [10, 5, 2, 8]}`` are two paragraphs, at 10 to 15 and at 17 to 25. Selectors, where there are any,
    follow as an array. Blocks that do not stand in order of their starts are an array of ``[start, end, kind,
    selectors]`` instead.
    """
    if any(one.start >= other.start for one, other in itertools.pairwise(blocks)):
        return msgspec.json.encode([(block.start, block.end, block.kind, block.selectors) for block in blocks]).decode()
    packed: dict[str, list[Any]] = {}
    ends: dict[str, int] = {}
    for block in blocks:
        found = packed.setdefault(block.kind, [])
        found += (block.start - ends.get(block.kind, 0), block.end - block.start)
        if block.selectors:
            found.append(block.selectors)
        ends[block.kind] = block.end
    return msgspec.json.encode(packed).decode()


def decode_blocks(data: str) -> list[dict[str, Any]]:
    """The fields of the blocks, in the order in which they were encoded, now or by an earlier version."""
    packed = msgspec.json.decode(data)
    if isinstance(packed, dict):
        found = [(start, end, kind, *rest) for kind, blocks in packed.items() for start, end, *rest in _spans(blocks)]
        packed = sorted(found, key=lambda block: block[0])
    return [dict(zip(Block.__struct_fields__, block, strict=False)) for block in packed]


def _spans(packed: Sequence[Any]) -> list[list[Any]]:
    if isinstance(packed[0], list):
        return list(packed)  # format 2 had [start, end, selectors]
    spans: list[list[Any]] = []
    numbers = iter(packed)
    for each in numbers:
        if isinstance(each, list):
            spans[-1].append(each)
        else:
            start = each + (spans[-1][1] if spans else 0)
            spans.append([start, start + next(numbers)])
    return spans


def packed_blocks(data: str) -> str:
    """Blocks as they are encoded now, from any earlier encoding."""
    return encode_blocks([msgspec.convert(block, Block) for block in decode_blocks(data)])
