"""What speaks for two articles being of one story, and what against it, in words."""

from __future__ import annotations

from rashomon.stories.likeness import Profile, features
from rashomon.stories.sketching import form

_NAMED = 4


def reasons(a: Profile, b: Profile, alike: float, joined: bool) -> tuple[str, ...]:
    """The reasons for joining the articles, or for keeping them apart: the terms of the model, each in words."""
    if alike <= 0:
        return ("they have no telling word in common",)
    found = features(a, b, alike)
    say = list(_shared(a, b))
    if not joined:
        nearer = found.crowd > found.alike
        say.insert(0, "articles of either story are much nearer to each other" if nearer else "too little in common")
    for value, common, differ in (
        (found.figures, "a figure of their leads is the same", "their leads give different figures"),
        (found.days, "they name the same day", "they name different days"),
    ):
        if value:
            say.append(common if value > 0 else differ)
    return tuple(say)


def _shared(a: Profile, b: Profile) -> list[str]:
    shared = sorted(a.vector.keys() & b.vector.keys(), key=lambda word: (-a.vector[word] * b.vector[word], word))
    written = {form(name): name for name in a.sketch.names}
    names = [written[word] for word in shared if word in written]
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
