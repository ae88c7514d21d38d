"""Texts that a page shows as they were typed, in a ``pre`` element: wires, bulletins, letters. Empty lines part their paragraphs."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

from rashomon.read.tree import Tree, read_tree

_PARTED = re.compile(r"(?<=\S)[ \t\r]*\n(?:[ \t\r]*\n)+")
_LEAST, _SENTENCES = 400, 3
"""Characters of such a text, and sentences in it: code and tables have none."""
_SENTENCE = re.compile(r"[^\W\d_]{2}[.!?][\"'”’)]?\s+[\"'“‘(]?[^\W\d_]")
_MOST = 2000
"""Paragraphs that are told apart."""


def with_parted(tree: Tree, root: Any) -> Tree:
    """The tree of a page; read anew with such texts parted, if it has any."""
    long = [block.container for block in tree.blocks if len(block.text) >= _LEAST]
    typed = any(tree.containers[at].tag == "pre" for at in long)
    return read_tree(root) if typed and _part(root) else tree


def _part(root: Any) -> bool:
    """Breaks the texts of ``pre`` elements at their empty lines; whether there were any."""
    parted = False
    for element in list(root.iter("pre")):
        text = (element.text or "").replace("\r\n", "\n")
        if len(element) or len(text) < _LEAST or len(_SENTENCE.findall(text)) < _SENTENCES:
            continue
        element.text, *others = _PARTED.split(text, maxsplit=_MOST)
        for other in others:
            etree.SubElement(element, "br")
            etree.SubElement(element, "br").tail = other
            parted = True
    return parted
