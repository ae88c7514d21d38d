"""The archive: a growing collection in one SQLite file that survives anything. Its tables: docs/archive.md."""

from __future__ import annotations

from rashomon.archive.articles import IdTaken
from rashomon.archive.store import Store

__all__ = ["IdTaken", "Store"]
