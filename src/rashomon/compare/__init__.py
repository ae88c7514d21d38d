"""Comparing: the versions of each quotation, the facts of a story, its timeline and growth, its headlines; revisions."""

from rashomon.compare.drift import word_drift
from rashomon.compare.entities import find_entities
from rashomon.compare.facts import compare_facts
from rashomon.compare.growth import trace_growth
from rashomon.compare.headlines import check_headlines, story_title
from rashomon.compare.omissions import find_omissions
from rashomon.compare.quotes import compare_quotes
from rashomon.compare.revisions import compare_revisions
from rashomon.compare.timeline import make_timeline

__all__ = [
    "check_headlines",
    "compare_facts",
    "compare_quotes",
    "compare_revisions",
    "find_entities",
    "find_omissions",
    "make_timeline",
    "story_title",
    "trace_growth",
    "word_drift",
]
