"""The desk: takes articles in, places them in stories, keeps the archive, and answers from it."""

from __future__ import annotations

from rashomon.desk.archive import Archive

__all__ = ["Archive"]
