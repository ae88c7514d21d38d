"""Acts that follow on each other in the news: what was offered on one day is accepted on another."""

from __future__ import annotations

STAGES: frozenset[str] = frozenset(
    "offer accept reject arrest charge convict sentence acquit release propose announce approve sign bury recover find"
    " rescue search reopen open appoint elect resign launch land vote recount appeal apologise apologize order lift"
    " evacuate return warn sue settle hold count identify mourn".split()
)
"""Verbs of which each is another stage, none a word for the same as another."""
