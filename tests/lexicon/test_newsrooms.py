"""A newsroom's name and the label of its site."""

import pytest

from rashomon.lexicon.newsrooms import stands_for


@pytest.mark.parametrize("label", ["valleyheraldtimes", "vheraldtimes", "vhtimes", "vht", "VHT"])
def test_a_label_may_shorten_each_word_to_its_initial(label: str) -> None:
    assert stands_for(label, "The Valley Herald Times")


@pytest.mark.parametrize("label", ["times", "herald", "valley", "vh", "vhtimesonline", ""])
def test_a_label_that_lacks_a_word_or_has_more_is_another_site(label: str) -> None:
    assert not stands_for(label, "The Valley Herald Times")
