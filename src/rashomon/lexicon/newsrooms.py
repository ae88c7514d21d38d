"""Names of newsrooms by their form: words of which one is a word of the trade, 'Valley Herald', 'Sunday Post'."""

from __future__ import annotations

import re

from rashomon.lexicon.agencies import supplier_of

TRADE = (
    "News|Times|Post|Mail|Telegraph|Herald|Tribune|Journal|Gazette|Guardian|Observer|Mirror|Sun|Star|Express|Standard"
    "|Chronicle|Courier|Echo|Globe|Examiner|Inquirer|Bulletin|Dispatch|Independent|Record|Register|Review|Sentinel"
    "|Magazine|Weekly|Monthly|Daily|Radio|TV|Television|Broadcasting"
)
"""Words of the trade, as alternatives of a pattern."""
_NEWSROOM = re.compile(
    rf"\b(?:{TRADE})\b|\b(?:TV|FM)\d*$|\b[A-Z]{{2,4}}-?TV\b|\b(?i:media|newspapers?|paper|daily|tabloid|magazine|broadcaster|channel|network"
    r"|station|news (?:agency|site|website|outlet)|wire|publication|outlet|website|news|reports)$"
)


def is_newsroom(words: str) -> bool:
    """Whether the words name a newsroom or an agency, or describe one: 'the Valley Herald', 'Reuters', 'local media'."""
    bare = re.sub(r"^[Tt]he\s", "", words)
    return bool(supplier_of(words) or supplier_of(bare) or _NEWSROOM.search(words))


def stands_for(label: str, name: str) -> bool:
    """Whether a site's label is made of a newsroom's name: 'valleyherald', 'vherald' or 'vh' for 'Valley Herald'.

    Every word gives the label its first letters in order, at least one of each, and nothing of the label is left; a
    label of initials alone must have three. 'the', 'of' and 'and' may be left out. Both are compared without case.
    """
    words = [word for word in re.findall(r"[^\W_]+", name.lower()) if word not in ("the", "of", "and")]
    label = "".join(c for c in label.lower() if c.isalnum())
    if len(label) < 2 or not words or (len(label) == len(words) < 3):
        return False
    return _made_of(label, words)


def _made_of(label: str, words: list[str]) -> bool:
    if not words:
        return not label
    longest = next(
        (n for n, (x, y) in enumerate(zip(label, words[0], strict=False)) if x != y), min(len(label), len(words[0]))
    )
    return any(_made_of(label[n:], words[1:]) for n in {1, longest} if 0 < n <= longest)
