"""What the text classifier knows of each block of a page: its words, its place, its containers, its neighbours."""

from __future__ import annotations

import math
import re
import string
from typing import Any

import numpy as np

from rashomon.lexicon.furniture import ADDRESS, FURNITURE, OPENERS
from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.read.lines import form_of
from rashomon.read.metadata import Metadata
from rashomon.read.roles import ROLES
from rashomon.read.tree import Tree, TreeBlock
from rashomon.text import letters

Matrix = np.ndarray[Any, np.dtype[np.float64]]

FORMS = (
    "photo-credit copyright media newsletter comment share related promo correction timestamp byline credit"
).split()
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
LEVELS = 6
NEAR = (-3, -2, -1, 1, 2, 3)
_FAR = 9.0
_SIBLINGS = 3
_IN_BRACKETS = re.compile(
    r"[(\[]\s*(?:image|photo|picture|pic|credit|source|file|video)s?\b[^)\]]*[)\]]\s*$", re.IGNORECASE
)
_BY = re.compile(r"photo by [\w .]+\W{0,3}$", re.IGNORECASE)
_AGENCIES = ("getty", "getty images", "reuters", "afp", "ap", "epa", "alamy", "shutterstock", "istock")
"""Who made a picture, at the end of a caption."""
_SIGNS = "|›»•/©#@→"
_CAPITALS, _DIGITS = string.ascii_uppercase.encode(), string.digits.encode()
_NO_WORD = "\"'”’»)].,:;!?*|-–—©/ "
_MARKS = "\"'“”‘’«»()[].,:;!?*|-–—"


def features_of(tree: Tree, metadata: Metadata) -> Matrix:
    """One row of numbers for each block, the same columns on every page. Lengths are in characters, shares 0 to 1."""
    blocks, containers = tree.blocks, tree.containers
    own = np.array([_words_of(block) for block in blocks], dtype=np.float64)
    chars = np.array([len(block.text) for block in blocks], dtype=np.float64)
    linked = np.array([min(block.linked, len(block.text)) for block in blocks], dtype=np.float64)
    place = np.array([block.container for block in blocks])
    above = np.array([container.above for container in containers])
    heading = np.array([_HEADINGS.get(containers[at].tag, 0) for at in place], dtype=np.float64)
    depth = _by_depth(tree)
    totals, last = _totals(above, place, chars, linked, own, depth)
    columns = [
        own,
        _page_of(blocks, chars, heading, metadata),
        _declared(blocks, metadata),
        heading[:, None],
        _roles(tree, place, above, depth),
        _levels(place, above, totals),
        _alike(tree, chars, linked),
        _best(place, above, last, totals, chars, own),
        _neighbours(own, heading, place),
    ]
    return np.concatenate(columns, axis=1)


def _words_of(block: TreeBlock) -> list[float]:
    text = block.text
    n = len(text)
    head = text[:300]
    lower = [word if word.isalnum() else word.strip(_MARKS) for word in head.lower().split()]
    count = len(lower) or 1
    upper, digits = _capitals_and_digits(head)
    form = form_of(text) if n <= 300 and block.linked < 0.5 * n else None
    return [
        math.log1p(n),
        min(1.0, block.linked / n),
        block.links,
        min(1.0, block.strong / n),
        text.count(",") + text.count("、") + text.count("，"),
        text.count(". ") + text.count("? ") + text.count("! ") + text.count("。"),
        sum(map(STOPWORDS.__contains__, lower)) / count,
        upper / len(head),
        digits / len(head),
        _end(text),
        _start(text),
        (len(head) - head.count(" ")) / count,
        sum(map(text.count, _SIGNS)),
        text.count("“") + text.count('"') + text.count("«"),
        FORMS.index(form) + 1 if form in FORMS else 0,
        n <= 400 and _credits_picture(text[-60:]),
        sum(map(FURNITURE.__contains__, lower)),
        sum(map(ADDRESS.__contains__, lower)) / count,
        bool(lower and lower[0] in OPENERS),
    ]


def _capitals_and_digits(head: str) -> tuple[int, int]:
    if head.isascii():
        plain = head.encode()
        return len(head) - len(plain.translate(None, _CAPITALS)), len(head) - len(plain.translate(None, _DIGITS))
    return sum(map(str.isupper, head)), sum(map(str.isdigit, head))


def _credits_picture(end: str) -> bool:
    if end[-1] in ")]" and _IN_BRACKETS.search(end):
        return True
    lower = end.lower()
    return lower.rstrip(_NO_WORD).endswith(_AGENCIES) or ("photo by " in lower and bool(_BY.search(end)))


def _end(text: str) -> int:
    """1 if it ends as a sentence does (or in nothing but marks), 2 if as an announcement, 3 if in the middle of one."""
    last = text.rstrip("\"'”’»)]")[-1:]
    return 1 if last in ".!?…。" else 2 if last == ":" else 3 if last in ",;" else 0


def _start(text: str) -> int:
    """1 for a small letter, 2 for a figure, 3 for a quotation mark, 4 for any other sign, 0 for a capital letter."""
    first = text[0]
    if first.isalpha():
        return 1 if first.islower() else 0
    return 2 if first.isdigit() else 3 if first in "\"'“‘«„" else 4


def _page_of(blocks: list[TreeBlock], chars: Matrix, heading: Matrix, metadata: Metadata) -> Matrix:
    """Where the block stands on the page, and in respect of the headline."""
    n = len(blocks)
    order = np.arange(n)
    before = np.cumsum(chars) - chars
    total = chars.sum()
    title = (metadata.title or "").casefold()
    tops = [index for index in range(n) if heading[index] == 1]
    at = next((i for i in tops if title and blocks[i].text.casefold() in title), None)
    if at is None and title:
        at = next((i for i in range(n) if heading[i] and blocks[i].text.casefold() == title), None)
    if at is None:
        at = tops[0] if tops else -1
    after = np.clip(order - at, -20, 60) if at >= 0 else np.full(n, 99)
    gap = np.clip((before - before[at]) / 1000, -5, 40) if at >= 0 else np.full(n, 99.0)
    return np.stack(
        [
            order / n,
            before / total,
            order,
            n - order,
            (total - before) / 1000,
            after,
            gap,
            np.full(n, math.log(total)),
            np.full(n, n),
        ],
        axis=1,
    ).astype(np.float64)


def _declared(blocks: list[TreeBlock], metadata: Metadata) -> Matrix:
    """How the block compares with what the page says of itself: its title, its summary, its text in JSON-LD."""
    title = set((metadata.title or "").casefold().split())
    summary = letters(metadata.summary or "")
    body = letters(metadata.body or "")
    whole = len(body) >= 300
    rows = []
    first = -1
    for index, block in enumerate(blocks):
        words = block.text[:200].casefold().split()
        key = letters(block.text[:60])
        shared = sum(map(title.__contains__, words)) / max(len(words), len(title)) if title and words else 0
        told = len(key) >= 15 and (key in summary or (summary[:40] in key and len(summary) >= 40))
        first = index if told and first < 0 and len(block.text) > 60 else first
        rows.append(
            (
                shared,
                float(told),
                float(len(key) >= 8 and key in body) if whole else -1.0,
                min(index - first, 40) if first >= 0 else -1,
                float(first >= 0 and _near(block, blocks[first])),
            )
        )
    return np.array(rows, dtype=np.float64)


def _near(block: TreeBlock, other: TreeBlock) -> bool:
    """Whether two blocks stand in one element, or in elements opened shortly after one another."""
    return abs(block.container - other.container) <= _SIBLINGS


def _totals(
    above: Any, place: Any, chars: Matrix, linked: Matrix, own: Matrix, levels: list[Any]
) -> tuple[Matrix, Any]:
    """For each container: characters, linked ones, blocks, characters of running text, of blocks that end a sentence;
    and the index of the last container within it."""
    n = len(above)
    running = chars * (chars > 80) * (linked < 0.3 * chars)
    kinds = np.stack([chars, linked, np.ones(len(chars)), running, chars * (own[:, 9] == 1)], axis=1)
    totals = np.zeros((n, kinds.shape[1]))
    np.add.at(totals, place, kinds)
    last = np.arange(n)
    for level in reversed(levels[1:]):
        np.add.at(totals, above[level], totals[level])
        np.maximum.at(last, above[level], last[level])
    return totals, last


def _by_depth(tree: Tree) -> list[Any]:
    """The indices of the containers at each depth, the root's first: sums and distances go a level at a time."""
    depths = np.array([container.depth for container in tree.containers])
    order = np.argsort(depths, kind="stable")
    return np.split(order, np.flatnonzero(np.diff(depths[order])) + 1)


def _roles(tree: Tree, place: Any, above: Any, depth: list[Any]) -> Matrix:
    """For each role, how many levels above the block's text an element tells it (9 for none near enough)."""
    bits = np.arange(len(ROLES), dtype=np.uint64)
    told = (np.array([c.roles for c in tree.containers], dtype=np.uint64)[:, None] >> bits) & np.uint64(1)
    levels = np.where(told == 1, 1.0, _FAR)
    for level in depth[1:]:
        levels[level] = np.minimum(levels[level], levels[above[level]] + 1)
    inline = (np.array([b.inline for b in tree.blocks], dtype=np.uint64)[:, None] >> bits) & np.uint64(1)
    return np.where(inline == 1, 0.0, np.minimum(levels[place], _FAR))


def _levels(place: Any, above: Any, totals: Matrix) -> Matrix:
    """Of the containers around the block, level by level: share of the page's text, links, blocks, running text."""
    page = totals[0]
    columns = []
    at = place
    for _ in range(LEVELS):
        here = totals[at]
        text = np.maximum(here[:, 0], 1)
        columns += [
            here[:, 0] / page[0],
            here[:, 1] / text,
            here[:, 2],
            here[:, 3] / text,
            here[:, 3] / max(page[3], 1),
            here[:, 4] / text,
            here[:, 0] / np.maximum(here[:, 2], 1),
        ]
        at = np.maximum(above[at], 0)
    return np.stack(columns, axis=1)


def _alike(tree: Tree, chars: Matrix, linked: Matrix) -> Matrix:
    """Of the blocks with the same tag and class names, in the same kind of element: how many, how long, how linked."""
    groups: dict[tuple[str, str, str, str], int] = {}
    signs = []
    texts: dict[str, int] = {}
    for block in tree.blocks:
        inner = tree.containers[block.container]
        outer = tree.containers[max(inner.above, 0)]
        sign = groups.setdefault((inner.tag, inner.names, outer.tag, outer.names), len(groups))
        signs.append(sign)
        texts[block.text] = texts.get(block.text, 0) + 1
    sums = np.zeros((len(groups), 3))
    np.add.at(sums, signs, np.stack([np.ones(len(chars)), chars, linked], axis=1))
    mine = sums[signs]
    repeated = np.array([texts[block.text] for block in tree.blocks], dtype=np.float64)
    return np.stack(
        [mine[:, 0], mine[:, 1] / mine[:, 0], mine[:, 1] / chars.sum(), mine[:, 2] / mine[:, 1], repeated], axis=1
    )


def _best(place: Any, above: Any, last: Any, totals: Matrix, chars: Matrix, own: Matrix) -> Matrix:
    """In respect of the container that holds most running text directly (after Arc90's Readability)."""
    points = np.where(chars >= 25, 1 + own[:, 4] + np.minimum(chars / 100, 3), 0) * (1 - own[:, 1])
    scores = np.zeros(len(above))
    up = np.maximum(above[place], 0)
    np.add.at(scores, up, points)
    np.add.at(scores, np.maximum(above[up], 0), points / 2)
    scores *= 1 - totals[:, 1] / np.maximum(totals[:, 0], 1)
    best = int(np.argmax(scores))
    inside = (place >= best) & (place <= last[best])
    climbs = np.zeros(len(place))
    at, steps = best, 0
    ancestors = np.zeros(len(above), dtype=bool)
    while at >= 0:  # the climb from the best container to the first one that holds the block, too
        climbs[(climbs == 0) & (place >= at) & (place <= last[at])] = steps + 1
        ancestors[at] = True
        at, steps = int(above[at]), steps + 1
    share = scores[up] / max(scores[best], 1e-9)
    own_share = scores[place] / max(scores[best], 1e-9)
    first, final = (np.argmax(inside), len(place) - 1 - np.argmax(inside[::-1])) if inside.any() else (0, 0)
    order = np.arange(len(place))
    return np.stack(
        [inside, climbs, share, own_share, np.clip(order - first, -30, 30), np.clip(final - order, -30, 30)], axis=1
    ).astype(np.float64)


def _neighbours(own: Matrix, heading: Matrix, place: Any) -> Matrix:
    """Length, links, end, kind of element and form of the blocks before and after; whether they share its container."""
    told = np.concatenate([own[:, (0, 1, 9, 14)], heading[:, None], place[:, None]], axis=1)
    pad = max(NEAR)
    padded = np.pad(told, ((pad, pad), (0, 0)), constant_values=-1)
    columns = []
    for offset in NEAR:
        near = padded[pad + offset : pad + offset + len(told)].copy()
        near[:, 5] = near[:, 5] - place  # 0 in the same element, near 0 among siblings
        columns.append(np.clip(near, -30, 30))
    return np.concatenate(columns, axis=1)
