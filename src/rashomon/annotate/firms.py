"""Which organisation 'the company', 'the newspaper' or 'the union' is: the last one named that can be called so."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.lexicon.agencies import agency_of
from rashomon.lexicon.newsrooms import is_newsroom
from rashomon.lexicon.pictures import PICTURE_AGENCIES
from rashomon.text import fold
from rashomon.types import Name

FIRM = frozenset(
    "company firm group organisation organization agency body network club team band union charity paper newspaper website"
    " site party channel broadcaster outlet airline carrier bank retailer maker startup giant platform".split()
)
"""What an organisation may be called for short, folded."""
_NEWSROOMS = frozenset("newspaper paper channel broadcaster outlet magazine".split())
_ANY = frozenset("company firm group organisation organization agency body network startup giant maker".split())
"""What any organisation may be called; 'the union' is one of that name."""
_CLOSE = 500
"""Characters over which 'the union' may point back to an organisation of another name."""
_BODIES = frozenset("agency body organisation organization group".split())
_PUBLIC = frozenset(
    "police department ministry court university council parliament government army navy senate congress".split()
)
"""The last words of what is no firm: 'the airline' is none of them."""
_ALIKE = {"airline": "air", "carrier": "air", "charity": "foundation", "retailer": "store"}


def organisation_called(head: str, at: int, before: Sequence[Name]) -> str | None:
    """The entity that ``head`` ('company', folded) stands for at ``at``, of the names before; None if none fits."""
    named = [name for name in before if name.kind in ("organisation", "other")]
    if head in _NEWSROOMS:
        rooms = [name for name in named if is_newsroom(name.text)]
        named = [name for name in rooms if agency_of(name.text) is None] or rooms or named
    else:
        named = [
            name for name in named if not is_newsroom(name.text) and fold(name.text).split()[0] not in PICTURE_AGENCIES
        ]
    found = [name for name in named if agency_of(name.text) is None or head in _NEWSROOMS]
    if alike := [name for name in found if name.text.split()[-1].casefold().startswith(_ALIKE.get(head, head))]:
        return alike[-1].entity
    if head not in _ANY | _NEWSROOMS:
        found = [name for name in found if at - name.start < _CLOSE]
    if head not in _BODIES:
        found = [name for name in found if name.text.split()[-1].casefold() not in _PUBLIC]
    if head not in FIRM:
        same = [name for name in found if fold(name.text).endswith(head) or head in fold(name.text).split()]
        return same[-1].entity if same else None
    return found[-1].entity if found else None
