"""Texts that a page shows as they were typed, in a ``pre`` element: wires, bulletins, letters. Empty lines part their paragraphs."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree

_PARTED = re.compile(r"(?<=\S)[ \t\r]*\n(?:[ \t\r]*\n)+")
_LEAST, _SENTENCES = 400, 3
"""Characters of such a text, and sentences in it: code and tables have none."""
_SENTENCE = re.compile(r"[^\W\d_]{2}[.!?][\"'”’)]?\s+[\"'“‘(]?[^\W\d_]")
_MOST = 2000
"""Paragraphs that are told apart."""


def part_preformatted(root: Any) -> None:
    """Breaks the texts of ``pre`` elements in the tree at their empty lines."""
    for element in list(root.iter("pre")):
        if len(element) == 0 and element.text and len(element.text) >= _LEAST:
            text = element.text
            if len(_SENTENCE.findall(text)) >= _SENTENCES:
                first, *others = _PARTED.split(text.replace("\r\n", "\n"), maxsplit=_MOST)
                element.text = first
                for other in others:
                    etree.SubElement(element, "br")
                    etree.SubElement(element, "br").tail = other
