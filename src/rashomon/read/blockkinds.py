"""The kind of each block of a page: from its elements, its form, and whether the classifier takes it for text."""

from __future__ import annotations

import functools
import operator
import re
from collections.abc import Sequence

from rashomon.read.asides import is_bold_heading, kind_of_aside
from rashomon.read.captions import kind_of_label
from rashomon.read.dateline import find_dateline
from rashomon.read.forms import form_of, forms_of
from rashomon.read.headblocks import mark_head
from rashomon.read.pagelabels import kind_of_page_label
from rashomon.read.roles import ROLES
from rashomon.read.tree import Tree, TreeBlock
from rashomon.text import letters, letters_of_lines
from rashomon.types import BODY, BlockKind

_TOLD: tuple[tuple[str, BlockKind], ...] = (
    ("caption", "caption"),
    ("newsletter", "newsletter"),
    ("related", "related"),
    ("share", "share"),
    ("comment", "comment"),
    ("promo", "promo"),
    ("paywall", "promo"),
    ("popup", "promo"),
    ("author", "byline"),
    ("time", "timestamp"),
    ("summary", "standfirst"),
    ("note", "correction"),
    ("tags", "related"),
    ("media", "media"),
    ("footer", "copyright"),
)
_BITS = tuple((1 << ROLES.index(role), kind) for role, kind in _TOLD)
_TELLING = functools.reduce(operator.or_, (bit for bit, _ in _BITS))
_QUOTED = 1 << ROLES.index("quote") | 1 << ROLES.index("tag-quote")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "dt", "summary"})
_PARAGRAPHS = frozenset({"p", "div", "section", "article"})
_FURNITURE = frozenset(
    {"photo-credit", "newsletter", "copyright", "comment", "promo", "correction", "credit", "related"}
)
"""Kinds that a block keeps by its form although the classifier takes it for text."""
_WRITTEN = frozenset({None, *BODY, "headline"})
"""Kinds of blocks that are the article's own words, and no kind."""
_SIGN = re.compile(
    r"[#*~=–—-][\s#*~=–—-]*|ads?|ends?|-30-|[\d,.]+[km]? (?:views?|shares?|likes?|reads)|\S+@\S+|(?:\w+: ?)?@\w+"
    r"|(?:the post|a \w+ shared by|contact|reach|e-?mail|write to|filed under) .+|back to (?:the )?top|loading\W*|view all"
    r"|for immediate release\W*|(?:(?:media|press) )?(?:contacts?|enquiries|inquiries)(?: ?:.+)?"
    r"|[(\[]?this (?:interview|conversation|discussion|transcript|q&a)\b.+",
    re.IGNORECASE,
)
"""Lines of its makers at the end of a text or in it."""
_INITIALS = re.compile(r"\(?[a-z]{2,5}(?:\s?/\s?[a-z]{2,5})+\)?|\([a-z]{2,4}\)|[a-z]{2,3}")
_SHORTEST = 14
"""Characters of the longest line of initials, with which an editor signs."""
_NEAR = 3
"""Levels of elements over which a role is passed down."""
BEFORE = 30
"""Blocks before the body that an article may keep."""
_SHORT, _LINE = 300, 140
_LINK = 80
"""Characters from which a link is not asked for its form."""
_PULLED, _MOST_PULLED = 30, 100
"""Letters from which a quotation in a box can be known as one of the body's sentences, and how many are looked for."""


def find_kinds(
    tree: Tree, body: Sequence[bool], title: str | None, summary: str | None = None
) -> list[BlockKind | None]:
    """The kind of each block; None for headings of other things, which are left out of the article, and for what stands
    more than :data:`BEFORE` blocks above the body. ``summary`` is what the page's meta elements say of it."""
    headline = _headline(tree, letters(title or ""))
    top = max(0, body.index(True) - BEFORE) if True in body else 0
    kinds: list[BlockKind | None] = []
    forms_of([block.text for block in tree.blocks[top:] if len(block.text) < _LINK])  # cheaper than one by one below
    for index, (block, is_body) in enumerate(zip(tree.blocks, body, strict=True)):
        if index == headline:
            kinds.append("headline")
        elif is_body:
            kinds.append(_body_kind(tree, block))
        elif index < top or tree.containers[block.container].tag == "h1":
            kinds.append(None)
        else:
            kinds.append(_other_kind(tree, block))
    mark_head(tree, kinds, headline, summary)
    _mark_pull_quotes(tree, kinds)
    _mark_last_heading(tree, kinds)
    return kinds


def _mark_last_heading(tree: Tree, kinds: list[BlockKind | None]) -> None:
    """A heading with nothing of the text below it is that of something else; several in a row are a list."""
    body = [index for index, kind in enumerate(kinds) if kind in BODY][-2:]
    if len(body) == 2 and kinds[body[1]] == "subheading" and kinds[body[0]] != "subheading":
        last = tree.blocks[body[1]]
        if tree.containers[last.container].tag in _HEADINGS:
            kinds[body[1]] = "other"


def _headline(tree: Tree, title: str) -> int:
    """The heading that is the title, best a first-level one; -1 if no block is."""
    loose = exact = -1
    if not title:
        return -1
    for index, block in enumerate(tree.blocks):
        text, top = block.text, tree.containers[block.container].tag == "h1"
        if len(text) > 2 * len(title) + 40 or (not top and len(text) < len(title) and text.isascii()):
            continue  # text that is not ASCII may have more letters when it is folded
        key = letters(text)
        if key == title and top:
            return index
        exact = index if exact < 0 and key == title else exact
        loose = index if loose < 0 and top and len(key) >= 8 and (key in title or title in key) else loose
    return exact if exact >= 0 else loose


def _body_kind(tree: Tree, block: TreeBlock) -> BlockKind:
    tags = _tags(tree, block)
    if tags[0] in ("figcaption", "figure") or "figcaption" in tags:
        return "photo-credit" if form_of(block.text) == "photo-credit" else "caption"
    if len(block.text) < _SHORT:
        if aside := kind_of_aside(block):
            return aside
        if label := kind_of_label(block.text):
            return label
        if label := kind_of_page_label(block.text):
            return label
        if len(block.text) <= _SHORTEST and tags[0] in _PARAGRAPHS and _INITIALS.fullmatch(block.text):
            return "other"
        form = form_of(block.text)
        if form == "other" and _SIGN.fullmatch(block.text):
            return form
        if form in _FURNITURE and not _is_dated(block):
            return form
    if tags[0] in _HEADINGS or (tags[0] in _PARAGRAPHS and is_bold_heading(block) and not _is_dated(block)):
        return "subheading"
    if "blockquote" in tags:
        return "quote"
    return "list" if "li" in tags or "dd" in tags else "paragraph"


def _is_dated(block: TreeBlock) -> bool:
    return find_dateline(block.text, 0, len(block.text)) is not None


def _other_kind(tree: Tree, block: TreeBlock) -> BlockKind:
    """The kind that a block's form or the elements around it tell; a date has figures, and a byline is short."""
    kind = _told_kind(tree, block)
    undated = kind == "timestamp" and not any(map(str.isdigit, block.text))
    return "other" if undated or (kind in ("byline", "timestamp") and len(block.text) > _LINE) else kind


def _told_kind(tree: Tree, block: TreeBlock) -> BlockKind:
    linked = block.linked / len(block.text)
    form = form_of(block.text) if linked < 0.5 or len(block.text) < _LINK else None
    if form is not None:
        return form
    if kind := _kind_of_roles(block.inline & _TELLING):
        return kind
    at = block.container
    for _ in range(_NEAR):
        container = tree.containers[at]
        if container.tag == "figcaption":
            return "caption"
        if container.tag == "time":
            return "timestamp"
        if kind := _kind_of_roles(container.roles & _TELLING):
            return kind
        at = container.above
        if at < 0:
            break
    return "related" if linked > 0.5 else "other"


@functools.lru_cache(maxsize=4096)
def _kind_of_roles(roles: int) -> BlockKind | None:
    """The kind that the first of these roles tells."""
    return next((kind for bit, kind in _BITS if roles & bit), None)


def _tags(tree: Tree, block: TreeBlock) -> list[str]:
    """The tags of the elements around a block, the inmost first."""
    tags: list[str] = []
    at = block.container
    for _ in range(_NEAR):
        if at < 0:
            break
        container = tree.containers[at]
        tags.append(container.tag)
        at = container.above
    return tags


def _is_quoted(tree: Tree, block: TreeBlock) -> bool:
    """Whether the elements around a block say that it is a quotation."""
    at = block.container
    for _ in range(_NEAR):
        if at < 0:
            break
        if tree.containers[at].roles & _QUOTED:
            return True
        at = tree.containers[at].above
    return bool(block.inline & _QUOTED)


def _mark_pull_quotes(tree: Tree, kinds: list[BlockKind | None]) -> None:
    """A quotation or heading that stands in a paragraph as well is no second statement, in the text or beside it."""
    boxed = [
        index
        for index, (block, kind) in enumerate(zip(tree.blocks, kinds, strict=True))
        if kind in ("quote", "subheading") or (kind not in _WRITTEN and _is_quoted(tree, block))
    ]
    boxed = boxed[:_MOST_PULLED]
    keys = letters_of_lines([tree.blocks[index].text for index in boxed])
    if all(len(key) < _PULLED for key in keys):
        return
    paragraphs = "\n".join(
        letters_of_lines([tree.blocks[at].text for at, kind in enumerate(kinds) if kind in ("paragraph", "list")])
    )
    for index, key in zip(boxed, keys, strict=True):
        if len(key) >= _PULLED and key in paragraphs:
            kinds[index] = "pull-quote"
