"""Paragraphs at the end of a text that say who its author is: 'Mirel Dovan is a reporter who …', 'Mirel Dovan covers …'."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from rashomon.types import BODY, Block

_LAST = 6
"""Blocks of the body from its end among which they stand."""
_LONGEST = 450
_TELLS = re.compile(
    r"(?:,[^,]{3,60},)? (?:is (?:an?|the|our|one of|senior|chief|based)\b|covers|reports|writes|can be (?:reached|contacted)|joined"
    r"|has (?:covered|reported|written|worked|been (?:an?|with|writing|covering))\b|lives|works|specializes|specialises)"
)


def without_bios(text: str, blocks: Sequence[Block], byline: str | None) -> tuple[Block, ...]:
    """The blocks, of which those that speak of a person in the byline are no body."""
    names = [name for name in (byline or "").split(", ") if " " in name]
    if not names:
        return tuple(blocks)
    own = [at for at, block in enumerate(blocks) if block.kind in BODY]
    told = {at for at in own[-_LAST:] if at != own[0] and _is_of(text[blocks[at].start : blocks[at].end], names)}
    return (
        tuple(msgspec.structs.replace(block, kind="other") if at in told else block for at, block in enumerate(blocks))
        if told
        else tuple(blocks)
    )


def _is_of(line: str, names: Sequence[str]) -> bool:
    return len(line) <= _LONGEST and any(line.startswith(name) and _TELLS.match(line, len(name)) for name in names)
