"""Agencies that sell pictures, whose names stand beside them: they are named in a page, and do nothing in its story."""

from __future__ import annotations

import re

STOCK = "Getty(?: Images)?|Shutterstock|Alamy|iStock"
"""Their names as alternatives of a pattern."""
PICTURE_AGENCIES = frozenset({"getty", "shutterstock", "alamy", "istock"})
"""By the first word of their names, folded."""

OPENS_CAPTION = re.compile(rf"(?:[A-Z][A-Z.’'& -]{{1,40}}\s?[•|/]\s?)?(?:{STOCK.upper()}) (?=[A-Z][a-z])")
"""A name in capitals before the sentence that is the caption: 'GETTY The hull lies on the quay'."""
