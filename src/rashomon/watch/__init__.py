"""Watching: feeds are asked politely, round after round, and what is new in them goes into the archive."""

from rashomon.watch.rounds import Watch

__all__ = ["Watch"]
