"""Short forms of organisations' names: 'Norda' for 'Norda Industries Inc', 'the Ledger' for 'the Daily Ledger'."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.annotate.genders import titled
from rashomon.lexicon.countries import place_name
from rashomon.lexicon.titles import EDITIONS, FIRM_TAILS
from rashomon.text import fold
from rashomon.types import Name


def short_forms(text: str, names: Sequence[Name]) -> dict[str, str]:
    """The full form of each short one that is in use in the article, where just one organisation has it.

    What names somebody or something else in the article, too, is no short form; a single word that was taken for a person
    of whom nothing else is told may be one.
    """
    firms = sorted({name.entity for name in names if name.kind == "organisation" or _nobody_known(text, name)})
    others = {
        _bare(form)
        for name in names
        if name.kind != "organisation" and not _nobody_known(text, name)
        for form in (name.text, name.entity)
    }
    whole: dict[str, set[str]] = {}
    for firm in firms:
        for short in _shortened(firm):
            whole.setdefault(short, set()).add(firm)
    found: dict[str, str] = {}
    for firm in firms:
        meant = [full for full in whole.get(_bare(firm), ()) if full != firm]
        longest = max(meant, key=lambda full: (len(full), full), default=None)
        if longest is None or _bare(firm) in others or place_name(firm):
            continue
        if all(_bare(longest).startswith(_bare(full)) for full in meant):
            found[firm] = longest
    return found


def _nobody_known(text: str, name: Name) -> bool:
    alone = name.kind == "person" and name.entity == name.text and " " not in name.text
    return alone and titled(text, name.start) is None


def _shortened(firm: str) -> list[str]:
    """The forms for which a full name may stand, bare: without what tells its trade at its end, or its edition before it."""
    words = _bare(firm).split()
    shorter = []
    while len(words) > 1 and words[-1] in FIRM_TAILS:
        words = words[:-1]
        shorter.append(" ".join(words))
    if len(words) == 2 and words[0] in EDITIONS:
        shorter.append(words[1])
    return shorter


def _bare(name: str) -> str:
    return fold(name).replace(".", "").replace(",", "").removeprefix("the ")
