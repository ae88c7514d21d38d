"""The ``time`` elements by a page's headline: those of teasers, comments and quoted posts tell other days."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rashomon.read.roles import ROLES, roles_of_names
from rashomon.read.stamps import is_of_change

_MOST, _DEPTH = 5, 8
"""Elements that are looked at, and those around each in which a heading is looked for."""
_OTHERS = frozenset("li aside nav footer blockquote figure table".split())
_APART = sum(1 << ROLES.index(role) for role in "related comment promo".split())


def dated_elements(times: Sequence[Any]) -> tuple[str | None, str | None]:
    """The ``datetime`` of publication and that of a change: of the first of each beside the first-level heading."""
    published = changed = None
    for element in [time for time in times[: 4 * _MOST] if time.get("datetime")][:_MOST]:
        if not is_beside_heading(element):
            continue
        if _tells_change(element):
            changed = changed or element.get("datetime")
        else:
            published = published or element.get("datetime")
    return published, changed


def is_beside_heading(element: Any) -> bool:
    """Whether it stands in one part of the page with a heading, and in nothing that speaks of other texts."""
    for depth, around in enumerate(element.iterancestors()):
        if depth >= _DEPTH or around.tag in ("body", "html"):
            return depth < _DEPTH and around.tag == "body" and depth < 2 and next(around.iter("h1"), None) is not None
        if next(around.iter("h1"), None) is not None:
            return True
        if around.tag in _OTHERS or around.tag == "article" or _roles(around) & _APART:
            return False
    return False


def _tells_change(element: Any) -> bool:
    names = element.get("class") or ""
    if "publish" in names:
        return False
    before = element.getprevious()
    label = (before.tail or "") if before is not None else (element.getparent().text or "")
    return "updated" in names or "modified" in names or is_of_change(f"{label} {element.text or ''}")


def _roles(element: Any) -> int:
    return roles_of_names(f"{element.get('class') or ''} {element.get('id') or ''}")
