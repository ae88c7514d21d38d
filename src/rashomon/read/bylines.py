"""Authors as people: from metadata and from the line under the headline, without 'By', roles, desks and addresses."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from rashomon.read.roles import ROLES
from rashomon.read.tree import Tree
from rashomon.text import fold, squeeze

_NOBODY = re.compile(
    r"^(?:https?:|www\.|\d+$|(?:\w+ )?staff(?:\b|[ _-])|admin|editor(?:s|ial)?\b|newsroom\b|unknown\b|guest\b|none$|null$"
    r"|(?:web|news|digital) ?(?:desk|team)\b|contributors?$|authors?$|the author\b|about\b|undefined|role$|posted\b|published\b|updated\b|share\b|follow\b)",
    re.IGNORECASE,
)
_BY = re.compile(
    r"^(?:(?:written|posted|words|story|report(?:ed|ing)?|author)\s*:?\s*)?(?:by\b:?|author:)\s*", re.IGNORECASE
)
_AND = re.compile(r"\s*,?\s+(?:and|&)\s+|\s*;\s*")
_MAIL = re.compile(r"\S+@\S+")
_AFTER = re.compile(
    r"\s*(?:[|•·–—]|\s-\s|\bon (?=[A-Z][a-z]+ \d)|\b(?:published|updated|posted|reviewed|last)\b|(?:(?<=[a-z.])|\s)(?:Jan|Feb|Mar|Apr|May|Jun"
    r"|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* \d|\d{1,2}[ /.:-]).*$",
    re.IGNORECASE,
)
_PERSON = re.compile(r"[^\W\d_a-zß-ÿ][\w.’'-]*(?: (?:[a-z]{1,3} ){0,2}[^\W\d_a-zß-ÿ][\w.’'-]*){1,4}$")
_LONGEST, _LINE = 80, 120
_AROUND = (4, 10)
"""Text blocks before and after the headline among which the byline stands."""
_AUTHOR = 1 << ROLES.index("author")


def people(names: Iterable[str | None], outlet: str | None) -> str | None:
    """The people among the names, in order and joined by commas; None if there are none."""
    found: dict[str, None] = {}
    for name in names:
        whole = squeeze(_BY.sub("", squeeze(html.unescape(name or ""))))
        parts = _AND.split(whole)
        several = len(parts) > 1 and all(len(part.split()) > 1 for part in parts)
        for part in parts if several else [whole]:
            person = _MAIL.sub("", part).strip(" ,;|-–—")
            own = outlet and fold(person) == fold(outlet)
            if person and not own and not _NOBODY.match(person) and len(person) <= _LONGEST:
                found[person] = None
    return ", ".join(found) or None


def is_person(line: str) -> bool:
    """Whether a line is a name of two to five words, and nothing else."""
    return len(line) <= _LONGEST and bool(_PERSON.match(line)) and not _NOBODY.match(line)


def shown_byline(tree: Tree, headline: int, outlet: str | None) -> str | None:
    """The people named in a line near the headline that begins with 'By', or whose element says that it names authors."""
    at = max(headline, 0)
    near = [*range(at + 1, at + 1 + _AROUND[1]), *range(at - 1, at - 1 - _AROUND[0], -1)]
    for index in near:
        if not 0 <= index < len(tree.blocks) or len(tree.blocks[index].text) > _LINE:
            continue
        block = tree.blocks[index]
        container = tree.containers[block.container]
        told = (block.inline | container.roles) & _AUTHOR
        if told or re.match(r"(?:written )?by\b", block.text, re.IGNORECASE):
            line = _AFTER.sub("", _BY.sub("", block.text))
            names = [part for part in re.split(r",\s*", line) if _PERSON.match(part)] if "," in line else [line]
            if names and all(_PERSON.match(name) or _AND.search(name) for name in names):
                return people(names, outlet)
    return None
