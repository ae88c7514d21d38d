"""An article that nothing is near to is not of the story of whatever is nearest."""

import numpy as np
import pytest

from rashomon.read.assemble import article_of_text
from rashomon.stories import Comparer, count, members, sketch
from rashomon.stories.chains import chains
from rashomon.stories.likeness import nearness
from rashomon.types import Article


def article(id: str, text: str) -> Article:
    return article_of_text(id=id, source=id, text=text, published=None, outlet=None, url=None)


def linked(*texts: str) -> list[int]:
    """The chains of these texts, all pairs being likely and as alike as articles of one event are."""
    sketches = [sketch(article(str(number), text)) for number, text in enumerate(texts)]
    vectors = [each.vector for each in members(sketches, count(sketches))]
    pairs = [(i, j) for j in range(len(texts)) for i in range(j)]
    i, j = (np.array(side, np.intp) for side in zip(*pairs, strict=True))
    return [int(one) for one in chains(vectors, i, j, np.full(len(pairs), 0.3), Comparer())]


FLOOD = "Tolmin bridge closed\n\nA flood closed the bridge of Tolmin. Divers searched the river for a missing ferryman."
AGAIN = "Tolmin flood\n\nThe flood took a ferryman, for whom divers searched the river under the bridge of Tolmin."
CHESS = "Tolmin plays chess\n\nForty boards stood in the market of Tolmin. A girl of nine beat the champion twice."


def test_a_town_in_common_begins_no_story() -> None:
    assert linked(FLOOD, CHESS) == [0, 1]


def test_more_than_two_words_in_common_do() -> None:
    assert linked(FLOOD, AGAIN) == [0, 0]


def test_a_story_of_several_is_joined_by_likeness_alone() -> None:
    assert linked(FLOOD, AGAIN, CHESS) == [0, 0, 0]


def test_what_is_far_less_near_than_the_nearest_is_no_neighbour() -> None:
    two_each = nearness(np.array([[0.8, 0.17, 0.16]]))
    alone = nearness(np.array([[0.8]]))
    assert two_each == pytest.approx(alone)
    assert nearness(np.array([[0.8, 0.4, 0.3]])) < alone
