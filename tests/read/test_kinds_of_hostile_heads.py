"""Telling a kind takes no longer for a head that was made to be looked at in many ways."""

import pytest

from rashomon.read.kinds import HEAD, kind_of


@pytest.mark.parametrize("piece", ["<!---->", "<!-- -->\n", "<?x ?>", "<!DOCTYPE rss [] >", "<!DOCTYPE rss []><!---->"])
def test_a_row_of_comments_and_declarations_is_read_in_one_way_only(piece: str) -> None:
    row = piece * (HEAD // len(piece) - 1)
    assert kind_of((row + "x").encode()) != "feed"
    assert kind_of((piece * 50 + "<rss>").encode()) == "feed"
