"""Captions: sentences that tell what a picture shows, and credits. They stand in plain text as if they were statements.

A caption tells a scene in the present tense and dates it: ‘Ilse Quarn, left, speaks to the press in Tolmin on May 3’. Two
newsrooms that print pictures of one scene do not tell one fact thereby.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from rashomon.lexicon.pictures import OPENS_CAPTION
from rashomon.types import Time

_FORM = re.compile(
    r"^\W*file\s?[-–—:]|^.{0,40}\bfile[ -](?:photo|image|picture)\b|^\W*pictured\b|\b(?:is|are) (?:pictured|seen here)\b"
    r"|(?-i:[A-Z][\w’'-]+),\s(?:(?:second|third|far|front) )?(?:left|right|cent(?:er|re))\s?,"
    r"|(?-i:[A-Z][\w’'-]+) \((?:(?:second|third|far|front) )?(?:left|right|cent(?:er|re))\)|\bimage (?:copyright|caption)\b|, pictured[\s)\]]*$"
    r"|\bin this (?:[\w,.]+ ){0,5}(?:photo(?:graph)?|picture|image|frame grab)(?: (?:grab|taken|made))? (?:released|provided|supplied|distributed|obtained|from)\b"
    r"|\[(?:photo|picture|image)s?\s?/[^\[\]]{2,40}\]\W*$",
    re.IGNORECASE,
)
_SEEN = re.compile(
    r"^(?!\W*(?:no|little|few|growth|inflation|prices?)\b)[^;:“\"]{3,160}?\b(?:is|are) seen (?:in|at|on|from|during|outside|inside|above|behind|near|through"
    r"|with)\b(?! (?:(?:the|an?) )?(?:\w+ )?(?:videos?|footage|clips?|film|camera|cctv|tape)\b)(?!.*(?:\b(?:as|by)\b|%|\bper ?cent\b))",
    re.IGNORECASE,
)
"""‘The hull is seen from the quay on May 3’; not ‘is seen as a threat’, ‘at 3 percent’, ‘in the video’."""
_CREDIT = re.compile(
    r"\W*[^.!?;]{0,60}(?:/|\bvia\s)\s?(?:Getty(?: Images)?|AFP|AP|EPA|Reuters|REUTERS|Shutterstock|Bloomberg)(?:/PA)?\W*$"
)
_SCENE = re.compile(
    r"^\W*(?!(?:As|When|While|If|After|Before|Once|Until)\b)[^.;:“\"]{3,120}?[^\W_]+,? (?:(?:is|are) seen|speaks|addresses|attends|arrives|leaves|walks"
    r"|stands|sits|poses|gestures|waves|listens|looks|shakes|hugs|smiles|reacts|watches|inspects|meets)\b"
)


def is_caption(text: str, times: Sequence[Time], published: str | None) -> bool:
    """Whether a sentence is the caption or the credit of a picture: by its form, or because it tells a scene in the
    present tense of a day that was over when the article came out.

    ``times`` are those of the sentence; without ``published`` (ISO 8601) only the form counts.
    """
    if _has_form(text):
        return True
    day = (published or "")[:10]
    over = any(time.kind in ("DATE", "TIME") and time.latest and time.latest[:10] < day for time in times)
    return over and _SCENE.match(text) is not None


@functools.lru_cache(1 << 14)
def _has_form(text: str) -> bool:
    return any(
        found is not None
        for found in (_FORM.search(text), _CREDIT.match(text), _SEEN.match(text), OPENS_CAPTION.match(text))
    )
