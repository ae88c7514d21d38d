"""Blocks between a page's headline and its text: who signs it, its date, and the standfirst, whatever their elements are."""

from __future__ import annotations

from rashomon.read.forms import form_of
from rashomon.read.lines import is_final
from rashomon.read.tree import Tree
from rashomon.read.whoandwhen import SIGNING, kind_of_signing
from rashomon.text import letters
from rashomon.types import BODY, BlockKind

_RUNNING = 120
"""Characters from which a block is the text's first paragraph."""
_MOST = 14
"""Blocks below the headline that are looked at."""
_LEAST, _LONGEST = 25, 400
"""Letters of a standfirst that is known by the page's summary, characters of any."""
_WORDS = 5
_SUBTITLES = frozenset({"h2", "h3", "h4"})
_UNTOLD = frozenset({None, "other"})
_ABOVE_NAMES = frozenset({None, "other", "subheading", "paragraph"})
"""Kinds of what may be the standfirst if it stands above the lines of who and when: a text does not begin there."""


def mark_head(tree: Tree, kinds: list[BlockKind | None], headline: int, summary: str | None) -> None:
    """Lines of who and when above the first running paragraph are no paragraphs; a block that is the page's summary or
    its beginning, or the only sentence between headline and byline, is the standfirst."""
    if headline < 0:
        return
    end = min(len(kinds), headline + 1 + _MOST)
    first = next((at for at in range(headline + 1, end) if _is_running(tree, kinds, at)), end)
    for at in range(headline + 1, first):
        if kinds[at] in BODY:
            following = tree.blocks[at + 1].text if at + 1 < len(kinds) else ""
            kinds[at] = kind_of_signing(tree.blocks[at].text, following) or kinds[at]
    whole = letters(summary or "")
    for at in range(headline + 1, first):
        if kinds[at] in _UNTOLD and _is_summary(tree.blocks[at].text, whole):
            kinds[at] = "standfirst"
    signed = next((at for at in range(headline + 1, first) if kinds[at] in SIGNING), headline)
    told = [at for at in range(headline + 1, signed) if kinds[at] in _ABOVE_NAMES and _may_be_standfirst(tree, at)]
    if len(told) == 1 and "standfirst" not in kinds[headline:first]:
        kinds[told[0]] = "standfirst"
    if "standfirst" not in kinds[headline:first] and first < end and kinds[first - 1] == "subheading":
        text = tree.blocks[first - 1].text
        if text.endswith(".") and _may_be_standfirst(tree, first - 1):
            kinds[first - 1] = "standfirst"  # a heading that is a sentence, below the lines of who and when


def _is_running(tree: Tree, kinds: list[BlockKind | None], at: int) -> bool:
    text = tree.blocks[at].text
    return kinds[at] in BODY and len(text) >= _RUNNING


def _is_summary(text: str, whole: str) -> bool:
    if not whole or len(text) > _LONGEST:
        return False
    key = letters(text)
    return min(len(key), len(whole)) >= _LEAST and (whole.startswith(key) or key.startswith(whole))


def _may_be_standfirst(tree: Tree, at: int) -> bool:
    block = tree.blocks[at]
    if block.linked or len(block.text) > _LONGEST or block.text.count(" ") < _WORDS or form_of(block.text) is not None:
        return False
    return is_final(block.text) or tree.containers[block.container].tag in _SUBTITLES
