"""Fetching: one polite GET, within limits, and never to a private address unasked."""

from rashomon.fetch.fetcher import Fetched, Fetcher, Turn

__all__ = ["Fetched", "Fetcher", "Turn"]
