"""What `rashomon read` printed is read again as it is; blocks that are none are told."""

import json

import pytest

from rashomon.read import read
from rashomon.types import Article, Page, Skipped

TEXT = "Cracks stop ferry\n\nThe ferry to Quarn was taken out of service on Monday."
BLOCKS = [{"start": 0, "end": 17, "kind": "headline"}, {"start": 19, "end": len(TEXT), "kind": "paragraph"}]


def again(blocks: list[dict[str, object]]) -> Article | Skipped:
    record = {"id": "a", "source": "a", "text": TEXT, "blocks": blocks}
    (found,) = read(Page("r.jsonl", json.dumps(record).encode(), "jsonl"))
    return found


def test_blocks_in_order_are_kept() -> None:
    found = again(BLOCKS)
    assert isinstance(found, Article)
    assert [(block.start, block.end, block.kind) for block in found.blocks] == [
        (0, 17, "headline"),
        (19, len(TEXT), "paragraph"),
    ]


@pytest.mark.parametrize(
    ("blocks", "reason"),
    [
        ([{"start": 0, "end": 0, "kind": "list"}], "a block is empty"),
        ([{"start": 0, "end": len(TEXT) + 1, "kind": "list"}], "a block lies outside the text"),
        (BLOCKS[::-1], "blocks overlap or are out of order"),
        ([BLOCKS[0], {"start": 9, "end": 30, "kind": "list"}], "blocks overlap or are out of order"),
    ],
)
def test_blocks_that_are_none_are_told(blocks: list[dict[str, object]], reason: str) -> None:
    assert again(blocks) == Skipped("r.jsonl:1", "read", reason)
