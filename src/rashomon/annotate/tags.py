"""What the encoder's scores mean: its heads, side by side, and the tags of each."""

from __future__ import annotations

from typing import Literal, get_args

NameTag = Literal["person", "organisation", "place", "group", "facility", "product", "other"]
KINDS: tuple[NameTag, ...] = get_args(NameTag)

NAMES: tuple[str, ...] = ("O", *(f"{edge}-{kind}" for kind in KINDS for edge in "BI"))
"""Outside, and begin and inside of each kind."""
ROLES: tuple[str, ...] = ("source", "cue", "content")

NAMES_AT = slice(0, len(NAMES))
"""Where the scores of the names stand among all."""
ROLES_AT: dict[str, slice] = {
    role: slice(len(NAMES) + 3 * index, len(NAMES) + 3 * index + 3) for index, role in enumerate(ROLES)
}
SIZE = len(NAMES) + 3 * len(ROLES)
