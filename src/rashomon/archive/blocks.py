"""Blocks as JSON that is short and that other tools can read."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

import msgspec

from rashomon.types import Block


def encode_blocks(blocks: Sequence[Block]) -> str:
    """Blocks as JSON: an object that has for each kind ``[start, end]`` of its blocks, with selectors where there are any.

    Blocks that do not stand in order of their starts are an array of ``[start, end, kind, selectors]`` instead.
    """
    packed: Any = {}
    if any(one.start >= other.start for one, other in itertools.pairwise(blocks)):
        packed = [(block.start, block.end, block.kind, block.selectors) for block in blocks]
    else:
        for block in blocks:
            rest = (block.selectors,) if block.selectors else ()
            packed.setdefault(block.kind, []).append((block.start, block.end, *rest))
    return msgspec.json.encode(packed).decode()


def decode_blocks(data: str) -> list[dict[str, Any]]:
    """The fields of the blocks, in the order in which they were encoded."""
    packed = msgspec.json.decode(data)
    if isinstance(packed, dict):
        found = [(start, end, kind, *rest) for kind, blocks in packed.items() for start, end, *rest in blocks]
        packed = sorted(found, key=lambda block: block[0])
    return [dict(zip(Block.__struct_fields__, block, strict=False)) for block in packed]


def packed_blocks(data: str) -> str:
    """Blocks as they are encoded now, from any earlier encoding."""
    return encode_blocks([msgspec.convert(block, Block) for block in decode_blocks(data)])
