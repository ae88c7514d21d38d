"""Where another article begins below a page's own: sites that load the next one while readers scroll, and lists of teasers
set like the text."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.read.below import headline_at
from rashomon.read.lines import is_final
from rashomon.read.signatures import names_people, signed_part
from rashomon.read.stamps import stamp_of
from rashomon.read.tree import NO_NAMES, Tree, is_within
from rashomon.text import letters

_TOLD = 200
"""Characters of the article's text above another one, and of that below its headline."""
_SIGNED = 4
"""Blocks below a headline among which its byline and its date stand."""
_LINE = 140
_WORDS = 4
"""Words of a headline, at least."""
_COLUMN, _OWN = 400, 0.4
"""Characters of a column that holds the text, and its share of all that was taken for it."""
_TEASERS, _TEASER = 3, 300
"""Teasers in a row that make a list, and the most characters of one."""
_TEASED = frozenset({"h2", "h3", "h4"})


def own_part(tree: Tree, body: list[bool], title: str | None) -> tuple[Tree, list[bool]]:
    """The page without other articles below its own, and which of its blocks are the article's text."""
    if (start := _next_article(tree, body, title)) is not None:
        end = max(at for at, took in enumerate(body) if took) + 1
        tree = Tree(tree.blocks[:start] + tree.blocks[end:], tree.containers)
        body = body[:start] + body[end:]
    tags = [container.tag for container in tree.containers]
    others = set(_teasers(tree, body))
    if tags.count("article") > 1:
        others.update(_beside(tree, body, title))
    if "td" in tags:
        others.update(_columns(tree, body, title))
    return tree, [took and at not in others for at, took in enumerate(body)] if others else body


def _next_article(tree: Tree, body: Sequence[bool], title: str | None) -> int | None:
    """The headline of the next article: a heading like the page's own headline, with text above and below it, that is
    signed or dated, or stands in an article element of its own."""
    tags = [tree.containers[block.container].tag for block in tree.blocks]
    level = "h1" if "h1" in tags else "h2"
    if tags.count(level) < 2:
        return None
    headings = [at for at, tag in enumerate(tags) if tag == level]
    first, _ = headline_at(tree, title)
    if first not in headings:
        return None
    own = tree.containers[tree.blocks[first].container]
    key = letters(title or "")
    for at in headings[headings.index(first) + 1 :]:
        block = tree.blocks[at]
        heading = tree.containers[block.container]
        alike = heading.names == own.names and own.names != NO_NAMES
        if not (alike or level == "h1"):
            continue
        if block.text.count(" ") < _WORDS - 1 or letters(block.text) in key or key in letters(block.text):
            continue
        if _length(tree, body, first, at) < _TOLD or _length(tree, body, at, len(body)) < _TOLD:
            continue
        if _is_signed(tree, at) or _article(tree, at) != _article(tree, first):
            return at
    return None


def _length(tree: Tree, body: Sequence[bool], start: int, end: int) -> int:
    return sum(len(tree.blocks[at].text) for at in range(start + 1, end) if body[at])


def _is_signed(tree: Tree, heading: int) -> bool:
    """Whether a byline or a date stands right below a heading."""
    for block in tree.blocks[heading + 1 : heading + 1 + _SIGNED]:
        if len(block.text) > _LINE:
            return False
        if stamp_of(block.text) is not None or ((part := signed_part(block.text)) and names_people(part)):
            return True
    return False


def _article(tree: Tree, block: int) -> int:
    """The article element around a block; -1 if there is none."""
    at = tree.blocks[block].container
    while at >= 0 and tree.containers[at].tag != "article":
        at = tree.containers[at].above
    return at


def _beside(tree: Tree, body: Sequence[bool], title: str | None) -> list[int]:
    """The blocks in other article elements than that of the headline, if there is text in this, too. Those within it may
    be the posts of a live page."""
    inside = [at for at, took in enumerate(body) if took]
    of_places = {tree.blocks[at].container: at for at in inside}
    of_places = {place: _article(tree, at) for place, at in of_places.items()}
    articles = [of_places[tree.blocks[at].container] for at in inside]
    if len(set(articles)) < 2:
        return []
    first, sure = headline_at(tree, title)
    own = _article(tree, first) if sure else -1
    if own not in articles:
        return []
    return [
        at
        for at, article in zip(inside, articles, strict=True)
        if article >= 0 and not (is_within(tree, article, own) or is_within(tree, own, article))
    ]


def _columns(tree: Tree, body: Sequence[bool], title: str | None) -> list[int]:
    """The blocks outside the headline's column, on pages that are laid out by a table."""
    inside = [at for at, took in enumerate(body) if took]
    whole = in_cells = 0
    for at in inside:
        length = len(tree.blocks[at].text)
        whole += length
        place = tree.containers[tree.blocks[at].container]
        if place.tag == "td" or (place.above >= 0 and tree.containers[place.above].tag == "td"):
            in_cells += length
    if in_cells < max(_COLUMN, _OWN * whole):
        return []
    first, _ = headline_at(tree, title)
    column = tree.blocks[first].container if first >= 0 else -1
    while column >= 0:
        if tree.containers[column].tag == "td":
            apart = [at for at in inside if not is_within(tree, tree.blocks[at].container, column)]
            own = whole - sum(len(tree.blocks[at].text) for at in apart)
            if own >= max(_COLUMN, _OWN * whole):
                return apart
        column = tree.containers[column].above
    return []


def _teasers(tree: Tree, body: Sequence[bool]) -> list[int]:
    """The blocks of a list that ends the body in a container of its own: headings like headlines, each with one short
    paragraph, as no chapters of a text are."""
    inside = [at for at, took in enumerate(body) if took]
    pairs: list[int] = []
    place = None
    while len(inside) >= 2 and inside[-1] == inside[-2] + 1:
        heading, teaser = tree.blocks[inside[-2]], tree.blocks[inside[-1]]
        above = tree.containers[heading.container].above
        told = tree.containers[heading.container].tag in _TEASED and tree.containers[teaser.container].tag == "p"
        titled = heading.text.count(" ") >= _WORDS - 1 and not is_final(heading.text) and heading.text[-1] not in ":?"
        if not (told and titled and len(teaser.text) <= _TEASER and place in (None, above)):
            break
        place = above
        pairs += inside[-2:]
        del inside[-2:]
    if len(pairs) < 2 * _TEASERS or not inside or place is None:
        return []
    apart = all(not is_within(tree, tree.blocks[at].container, place) for at in inside)
    return pairs if apart else []
