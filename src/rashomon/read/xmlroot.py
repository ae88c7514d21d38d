"""The root of an XML document, also of a broken one, and the words within an element. Entities are never expanded."""

from __future__ import annotations

import html
import re
from typing import Any

from lxml import etree

from rashomon.errors import UnreadableInput
from rashomon.types import Page

_DECLARATIONS = re.compile(
    r"^\ufeff?\s*(?:<\?xml[^>]*\?>)?(?:\s*<!--.*?-->)*(?:\s*<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)?", re.DOTALL
)
"""What may stand before the root; entities that are declared there are gone with it, and so are bombs made of them."""


def xml_root(page: Page, text: str, what: str) -> Any:
    """The root element, by lxml in its forgiving mode. Raises UnreadableInput, which calls it no ``what``, if there is none."""
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, encoding="utf-8"
    )
    try:
        root = etree.fromstring(_DECLARATIONS.sub("", text, count=1).encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableInput(page.source, f"no {what} can be made out of this XML: {error}") from error
    if root is None:
        raise UnreadableInput(page.source, f"no {what} can be made out of this XML")
    return root


def text_in(element: Any) -> str:
    """All text within an element; entities that only HTML knows are read as HTML does, declared ones are left out."""
    return " ".join(raw_text(element).split()) if element is not None else ""


def raw_text(element: Any) -> str:
    """The same with its white space."""
    pieces: list[str] = []
    for part in element.iter():
        if part.tag is etree.Entity:
            known = html.unescape(part.text)
            pieces.append(known if known != part.text else "")
        elif isinstance(part.tag, str):
            pieces.append(part.text or "")
        if part is not element:
            pieces.append(part.tail or "")
    return "".join(pieces)
