"""Words that deny: as a part of patterns."""

from __future__ import annotations

import re

DISMISSES = r"(?:(?<!was )(?<!were )(?<!been )(?<!be )(?<!being )dismissed|(?:was|were|been|be|being) dismissed(?= as)|dismiss(?:es|ing))"
"""'dismissed the reports', 'was dismissed as false'; who 'was dismissed on Monday' has lost a post."""

SAYS_THEN = re.compile(
    r"(?:\band|\bbut|,)(?: \w+){0,2} (?:said|says|saying|told|added|adding|called|calling|insist(?:s|ed|ing)|claim(?:s|ed)|argued)\b"
    r"|\b(?:instead|while)\b|;",
    re.IGNORECASE,
)
"""Where a denial ends, and what its speaker does say begins."""
