"""One event, one story; the order of the articles does not matter."""

import random

from rashomon.stories import group
from rashomon.types import Article, Block, Reuse

STORM = "Storm at Tolmin: the harbour of Tolmin lost twelve boats in the storm, and harbour master Ilse Quarn closed the port. "
VOTE = (
    "Vote in Kelm: parliament in Kelm passed the budget of minister Tomas Brandt after a night of debate over taxes. "
)
FINAL = (
    "Cup final in Sarrow: striker Milo Danek scored twice as Sarrow beat Varne Rovers in the cup final on penalties. "
)
ENDINGS = ("People were calm.", "It rained later.", "More will follow.", "Nobody was surprised in the end.")


def article(id: str, text: str, published: str | None = None) -> Article:
    return Article(id=id, source=id, text=text, published=published, blocks=(Block(0, len(text), "paragraph"),))


def coverage() -> list[Article]:
    return [
        article(f"{name}{number}", text + ending)
        for name, text in (("storm", STORM), ("vote", VOTE), ("final", FINAL))
        for number, ending in enumerate(ENDINGS)
    ]


def stories(articles: list[Article]) -> dict[str, str]:
    return {grouped.id: grouped.story for grouped in group(articles)}


def test_events_are_kept_apart_and_together() -> None:
    found = stories(coverage())
    assert len(set(found.values())) == 3
    for name in ("storm", "vote", "final"):
        assert len({story for id, story in found.items() if id.startswith(name)}) == 1


def test_grouping_does_not_depend_on_order() -> None:
    articles = coverage()
    expected = stories(articles)
    for seed in range(5):
        random.Random(seed).shuffle(articles)
        assert stories(articles) == expected


def test_copies_stay_together_and_the_result_follows_the_input() -> None:
    a, b = article("a", STORM), article("b", VOTE)
    copied = [Reuse("a", "b", "copy", "unknown", True, 1.0, 1.0, (), ())]
    assert len({grouped.story for grouped in group([b, a], copied)}) == 1
    assert [grouped.id for grouped in group([b, a])] == ["b", "a"]


def test_one_story_forbids_grouping() -> None:
    assert len({grouped.story for grouped in group(coverage(), one_story=True)}) == 1
    assert group([], one_story=True) == ()
