"""The sides of a difference: articles that give one value stand together, counted by origins and not by links."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from rashomon.show.labels import Label
from rashomon.show.wording import clean
from rashomon.text import fold
from rashomon.types import Say


class Camp(msgspec.Struct, frozen=True):
    """What some articles say alike: in order, the first say of each; the first of all is the one to show.

    ``origins`` counts the independent origins behind them.
    """

    value: str
    says: tuple[Say, ...]
    origins: int

    @property
    def by(self) -> tuple[str, ...]:
        """To whom the articles attribute it, each once."""
        return tuple(dict.fromkeys(clean(say.by) for say in self.says if say.by))


def camps(says: Sequence[Say], labels: Mapping[str, Label]) -> tuple[Camp, ...]:
    """The sides in the order in which the articles first take them; a say without a value stands for itself."""
    sides: dict[str, dict[str, Say]] = {}
    for place, say in enumerate(says):
        if say.article in labels:
            sides.setdefault(fold(say.value) if say.value else f"\0{place}", {}).setdefault(say.article, say)
    told = [tuple(side.values()) for side in sides.values()]
    return tuple(Camp(clean(side[0].value or ""), side, _origins(side, labels)) for side in told)


def _origins(side: Sequence[Say], labels: Mapping[str, Label]) -> int:
    return len({labels[say.article].teller or labels[say.article].origin or say.article for say in side})
