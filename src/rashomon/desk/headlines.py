"""The title of a story, told from the sketches of its articles: one of their headlines, never written anew."""

from __future__ import annotations

from rashomon.stories import Story
from rashomon.text import squeeze
from rashomon.types import BODY, Article

_LONGEST = 160


def headline(article: Article) -> str:
    """The title of an article; without one the beginning of its body, as it stands there."""
    if article.title:
        return squeeze(article.title)
    lead = next((article.text[block.start : block.end] for block in article.blocks if block.kind in BODY), article.text)
    line = squeeze(lead)
    return line if len(line) <= _LONGEST else line[:_LONGEST].rsplit(" ", 1)[0] + " …"


def best_headline(story: Story) -> str:
    """The headline of which the other articles of the story use the most words; among equals the first."""
    best, most = "", -1.0
    held = [each.holds() for each in story.members]
    for member, own in zip(story.members, held, strict=True):
        title = set(member.title)
        shared = sum(len(title & other) for other in held) - len(title & own)
        score = shared / (len(title) + 2)
        if score > most:
            best, most = member.headline, score
    return best
