"""OPML 2.0: lists of feeds as feed readers write them, with folders in folders."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urljoin

from lxml import etree

from rashomon.errors import UnreadableInput
from rashomon.watch.values import Feed

MAX_FEEDS = 5_000
_OPML = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?>(?><\?[^>]{0,300}\?>|<!--.{0,4000}?-->"
    rb"|<!DOCTYPE[^\[>]{0,300}(?:\[.{0,8000}?\]\s*)?>)\s*)*+<opml[\s>]",  # atomic: a row of comments is read in one way only
    re.S | re.I,
)
_DECLARED = re.compile(rb"<!ENTITY\b", re.I)


def is_opml(data: bytes) -> bool:
    """Whether these bytes begin as an OPML document does."""
    return _OPML.match(data[:16_384]) is not None


def feeds_of_opml(data: bytes, source: str, base: str = "") -> tuple[Feed, ...]:
    """The feeds that the outlines name (``xmlUrl``), each once, in the order of the document.

    ``base`` is the address of the list, for the relative ones. Raises UnreadableInput if it is no OPML, names no feed,
    names over 5,000, or declares entities: no feed reader writes these, bombs are made of them.
    """
    if _DECLARED.search(data):
        raise UnreadableInput(source, "this list declares XML entities; it is not read")
    parser = etree.XMLParser(recover=True, resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableInput(source, f"no list of feeds can be made out of this XML: {error}") from error
    if root is None:
        raise UnreadableInput(source, "no list of feeds can be made out of this XML")
    found: dict[str, Feed] = {}
    for outline in root.iter("{*}outline"):
        place = _attribute(outline, "xmlUrl")
        url = urljoin(base, place) if place else ""
        if url.startswith(("http://", "https://")):
            found.setdefault(url, Feed(url, _attribute(outline, "title") or _attribute(outline, "text") or None))
    if not found:
        raise UnreadableInput(source, "this list names no feed (an outline with an xmlUrl of http or https)")
    if len(found) > MAX_FEEDS:
        raise UnreadableInput(source, f"this list names {len(found):,} feeds; {MAX_FEEDS:,} are watched at most")
    return tuple(found.values())


def _attribute(outline: Any, name: str) -> str:
    """An attribute by its name, in whatever case the program that wrote the list put it."""
    for key, value in outline.attrib.items():
        if key.lower() == name.lower():
            return " ".join(value.split())
    return ""
