"""Words that deny: as a part of patterns."""

from __future__ import annotations

DISMISSES = r"(?:(?<!was )(?<!were )(?<!been )(?<!be )(?<!being )dismissed|(?:was|were|been|be|being) dismissed(?= as)|dismiss(?:es|ing))"
"""'dismissed the reports', 'was dismissed as false'; who 'was dismissed on Monday' has lost a post."""
