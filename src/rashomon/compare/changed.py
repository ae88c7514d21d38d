"""What changed in a sentence that a newer version puts otherwise: when it happened, what happened, how sure it is."""

from __future__ import annotations

import difflib

from rashomon.compare.acts import acts_in
from rashomon.compare.statements import Statement
from rashomon.text import fold
from rashomon.types import Time

_PLAIN = 0.5
"""Share of the words in common from which two sentences are one that somebody edited."""


def times_changed(a: Statement, b: Statement) -> str | None:
    """A sentence if one day or clock time of the older statement became another one in the newer; None if none did."""
    for clock in (True, False):
        old, new = ([time for time in s.times if _is_clock(time) is clock and _counts(time)] for s in (a, b))
        gone = [time for time in old if _value(time) not in {_value(other) for other in new}]
        come = [time for time in new if _value(time) not in {_value(other) for other in old}]
        if len(gone) == len(come) == 1 and fold(gone[0].text) != fold(come[0].text):
            return f"{gone[0].text} became {come[0].text}"
    return None


def act_changed(a: Statement, b: Statement) -> str | None:
    """A sentence if one act became another, what was so is not so, or what was alleged is told as a fact or the reverse."""
    if difflib.SequenceMatcher(None, a.wording, b.wording, autojunk=False).ratio() < _PLAIN:
        return None
    if a.claim.polarity != b.claim.polarity:
        return "one says that it is so, the other that it is not"
    gone, come = (
        [found for act, found in acts_in(one) if act not in dict(acts_in(other, loosely=True))]
        for one, other in ((a.claim.text, b.claim.text), (b.claim.text, a.claim.text))
    )
    if gone and come and fold(gone[0].text) != fold(come[0].text):
        return f"‘{gone[0].text}’ became ‘{come[0].text}’"
    if gone or come:
        return f"‘{gone[0].text}’ is gone" if gone else f"‘{come[0].text}’ is new"
    if a.claim.certainty != b.claim.certainty:
        return f"told as {_sureness(a)} before, now as {_sureness(b)}"
    return None


def _sureness(statement: Statement) -> str:
    certainty = statement.claim.certainty
    return "a fact" if certainty == "certain" else certainty


def _is_clock(time: Time) -> bool:
    return time.kind == "TIME"


def _counts(time: Time) -> bool:
    return time.kind in ("DATE", "TIME") and (time.earliest is not None or any(sign.isdigit() for sign in time.text))


def _value(time: Time) -> str:
    return time.value
