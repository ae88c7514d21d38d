"""What speaks for two articles being of one story, and what against it, in words."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from rashomon.stories.likeness import features
from rashomon.stories.members import Member
from rashomon.stories.vectors import Floats

_NAMED = 4


def reasons(
    a: Member, b: Member, names: Mapping[int, str], alike: float, near: Floats, *, joined: bool
) -> tuple[str, ...]:
    """The reasons for joining ``a``, which is new, to ``b`` or for keeping them apart: the model's terms, each in words.

    ``names``: how those of ``a`` are written. ``near``: the nearness of both.
    """
    if alike <= 0:
        return ("they have no telling word in common",)
    first, second = np.array([0]), np.array([1])
    (row,) = features((a, b), first, second, np.array([alike]), near)
    logarithm, crowd, figures, days = row.tolist()
    say = list(_shared(a, b, names))
    if not joined:
        nearer = crowd > logarithm
        say.insert(0, "articles of either story are much nearer to each other" if nearer else "too little in common")
    for value, common, differ in (
        (figures, "a figure of their leads is the same", "their leads give different figures"),
        (days, "they name the same day", "they name different days"),
    ):
        if value:
            say.append(common if value > 0 else differ)
    return tuple(say)


def _shared(a: Member, b: Member, written: Mapping[int, str]) -> list[str]:
    held = b.holds()
    shared = [term for term in a.vector.terms.tolist() if term in held]
    names = [written[term] for term in shared if term in written]
    say = []
    if names:
        more = ", …" if len(names) > _NAMED else ""
        say.append(
            f"{len(names)} names in common: {', '.join(names[:_NAMED])}{more}"
            if names[1:]
            else f"a name in common: {names[0]}"
        )
    others = len(shared) - len(names)
    if others:
        say.append(f"{others} other telling words in common" if names else f"{others} telling words in common")
    return say
