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
_MASTHEAD = re.compile(rf"(?=.*\b(?:{TRADE})\b)(?:The )?[A-Z][\w&’'-]*(?: (?:of |and )?[A-Z][\w&’'-]*){{1,4}}")
_SECTIONS = frozenset(
    """the latest top breaking all more home world local national international regional sport sports business politics us uk
    tech technology science health entertainment money weather travel film movie book music album restaurant theatre game
    product press opinion culture arts live video good bad fake news""".split()
)
_OF_SECTIONS = re.compile(r"News|Review|Record|Daily|Radio|TV|Television|Magazine|Star|Bulletin")
"""Words of the trade that stand in the names of sections, too: 'World News', 'Book Review'."""
_NEWSROOM = re.compile(
    rf"\b(?:{TRADE})\b|\b(?:TV|FM)\d*$|\b[A-Z]{{2,4}}-?TV\b|\b(?i:media|newspapers?|paper|daily|tabloid|magazine|broadcaster|channel|network"
    r"|station|news (?:agency|site|website|outlet)|wire|publication|outlet|website|news|reports)$"
)


def is_newsroom(words: str) -> bool:
    """Whether the words name a newsroom or an agency, or describe one: 'the Valley Herald', 'Reuters', 'local media'."""
    bare = re.sub(r"^[Tt]he\s", "", words)
    return bool(supplier_of(words) or supplier_of(bare) or _NEWSROOM.search(words))


def is_masthead(name: str) -> bool:
    """Whether a line is the name of a newspaper or a station as it stands on its front: 'The Valley Herald', 'Times of Tolmin'.

    Two to six words with capitals, one of the trade; not that of a section.
    """
    if not _MASTHEAD.fullmatch(name):
        return False
    others = [word.lower() for word in name.split() if not _OF_SECTIONS.fullmatch(word)]
    return not all(word in _SECTIONS for word in others)


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
