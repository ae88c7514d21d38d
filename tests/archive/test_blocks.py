"""Blocks come back as they were, from this version's JSON and from that of earlier ones."""

import pytest

from rashomon.archive.blocks import decode_blocks, encode_blocks, packed_blocks
from rashomon.types import Block, TextPositionSelector

PLAIN = (Block(0, 5, "headline"), Block(7, 40, "paragraph"), Block(42, 50, "byline"), Block(52, 90, "paragraph"))
BACK = Block(7, 40, "paragraph", (TextPositionSelector(3, 9),))


@pytest.mark.parametrize(
    "blocks", [(), PLAIN, (PLAIN[0], BACK, *PLAIN[2:]), PLAIN[::-1], (Block(0, 9, "list"), Block(2, 5, "list"))]
)
def test_blocks_come_back_as_they_were(blocks: tuple[Block, ...]) -> None:
    data = encode_blocks(blocks)
    assert [(found["start"], found["end"], found["kind"]) for found in decode_blocks(data)] == [
        (block.start, block.end, block.kind) for block in blocks
    ]
    assert packed_blocks(data) == data


def test_distances_and_lengths_are_what_is_stored() -> None:
    assert encode_blocks(PLAIN) == '{"headline":[0,5],"paragraph":[7,33,12,38],"byline":[42,8]}'


@pytest.mark.parametrize(
    "before",
    [
        '[[0,5,"headline",[]],[7,40,"paragraph",[]],[42,50,"byline",[]],[52,90,"paragraph",[]]]',
        '{"headline":[[0,5]],"paragraph":[[7,40],[52,90]],"byline":[[42,50]]}',
    ],
)
def test_blocks_of_earlier_formats_are_read_and_packed(before: str) -> None:
    assert packed_blocks(before) == encode_blocks(PLAIN)


def test_the_way_back_of_earlier_formats_is_kept() -> None:
    selector = '[{"type":"TextPositionSelector","start":3,"end":9}]'
    assert packed_blocks(f'{{"paragraph":[[7,40,{selector}]]}}') == encode_blocks((BACK,))
    assert decode_blocks(encode_blocks((BACK,)))[0]["selectors"] == [
        {"type": "TextPositionSelector", "start": 3, "end": 9}
    ]
