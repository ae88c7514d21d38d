"""Names that are cut in one mention and whole in another: the whole one holds for both."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rashomon.annotate.runs import Stretch

if TYPE_CHECKING:
    from rashomon.annotate.stretches import Stretches

LONGEST = 12
"""Words in a name that is looked for elsewhere in the article."""


def completed(words: Stretches, names: Sequence[Stretch]) -> list[Stretch]:
    """The names in order; where the words of a longer name of this article stand, that is the name, and not its parts.

    'Port' and 'Board' in 'the Port and Coast Board' are no names where the Port and Coast Board is one elsewhere.
    """
    forms = {words.sequence(name) for name in names if 1 < name[1] - name[0] <= LONGEST}
    lengths: dict[str, list[int]] = {}
    for length, first in sorted({(-len(form), form[0]) for form in forms}):
        lengths.setdefault(first, []).append(-length)
    kept: list[Stretch] = []
    left = list(reversed(names))
    for index, word in enumerate(words.written):
        while left and left[-1][1] <= index:
            kept.append(left.pop())
        if not left:
            break
        for length in lengths.get(word, ()):
            whole = (index, min(index + length, len(words.written)))
            if words.sequence(whole) in forms and (parts := _parts(whole, left)) and words.is_one_sentence(whole):
                del left[-parts:]
                left.append(whole)
                break
    return kept


def _parts(whole: Stretch, left: Sequence[Stretch]) -> int:
    """How many of the next names (the last of ``left``) lie in a stretch; 0 if one lies across its edge."""
    count = 0
    while count < len(left) and left[-1 - count][0] < whole[1]:
        count += 1
    inside = count > 0 and left[-1][0] >= whole[0] and left[-count][1] <= whole[1]
    return count if inside else 0
