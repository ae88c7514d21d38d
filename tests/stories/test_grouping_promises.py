"""What grouping promises of small collections, of look-alike events, and of any input."""

import random

from hypothesis import given
from hypothesis import strategies as st

from rashomon.linkage import average_linkage
from rashomon.pipeline import read
from rashomon.sample import sample_paths
from rashomon.stories import group, sketch
from rashomon.types import Article, Block

SPRING = (
    "An earthquake of magnitude 5.6 shook the island of Tessel on 14 April, killing 5 people in the village of Dargun. "
    "Rescuers under Mira Holt searched the rubble of Lindall School through the night. "
)
AUTUMN = (
    "A quake of magnitude 6.1 hit the Ravel valley on 27 November and left 10 dead, most of them in the town of Tomban. "
    "Jon Vasky, who leads the fire brigade, said that soldiers cleared the road to Ravel College. "
)
ENDINGS = (
    "Boats to the mainland stopped for a day while engineers looked at the quay and its cranes.",
    "Residents slept in cars and tents; bakers handed out bread, and the power came back by noon.",
    "The government sent blankets and two field kitchens, and the minister is expected at the weekend.",
    "Schools stay shut for a week, the council decided, and insurers count broken roofs and chimneys.",
)


def article(id: str, text: str, title: str | None = None) -> Article:
    return Article(id=id, source=id, text=text, title=title, blocks=(Block(0, len(text), "paragraph"),))


def stories(articles: list[Article]) -> dict[str, str]:
    return {one.id: one.story for one in group(articles)}


def quakes() -> list[Article]:
    return [
        article(f"{name}{n}", text + ending)
        for name, text in (("spring", SPRING), ("autumn", AUTUMN))
        for n, ending in enumerate(ENDINGS)
    ]


def test_two_look_alike_events_are_two_stories() -> None:
    found = stories(quakes())
    assert len({story for id, story in found.items() if id.startswith("spring")}) == 1
    assert len({story for id, story in found.items() if id.startswith("autumn")}) == 1
    assert found["spring0"] != found["autumn0"]


def test_two_articles_on_one_event_are_one_story_and_on_two_events_two() -> None:
    one, other = quakes()[0], quakes()[1]
    assert len(set(stories([one, other]).values())) == 1
    vote = article("vote", "Parliament in Kelm passed the budget of minister Tomas Brandt after a night of debate.")
    assert len(set(stories([one, vote]).values())) == 2


def test_the_budget_page_of_the_sample_is_a_story_of_its_own() -> None:
    articles = [item for item in read(sample_paths()) if isinstance(item, Article)]
    found = stories(articles)
    budget = {story for id, story in found.items() if "budget" in id}
    assert len(budget) == 1
    assert len({story for id, story in found.items() if "budget" not in id} | budget) == 2


@given(st.lists(st.text(max_size=200), max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_any_articles_does_not_matter(texts: list[str], dice: random.Random) -> None:
    articles = [article(str(n), text, title=text[:20]) for n, text in enumerate(texts)]
    expected = stories(articles)
    dice.shuffle(articles)
    assert stories(articles) == expected


@given(st.text())
def test_a_sketch_is_made_of_any_text_and_stays_small(text: str) -> None:
    one = sketch(article("a", text, title=text))
    assert len(one.words) <= 120
    assert all(one.words)


def test_groups_are_joined_by_the_mean_over_all_their_pairs() -> None:
    assert average_linkage(3, {(0, 1): 4.0, (1, 2): 1.0}, 0.6, sizes=[2, 3, 1]) == [(0, 1), (2,)]
