"""Comparing: the versions of each quotation, the facts of a story, its timeline, its title."""

from rashomon.compare.entities import find_entities
from rashomon.compare.facts import compare_facts
from rashomon.compare.headlines import story_title
from rashomon.compare.quotes import compare_quotes
from rashomon.compare.timeline import make_timeline

__all__ = ["compare_facts", "compare_quotes", "find_entities", "make_timeline", "story_title"]
