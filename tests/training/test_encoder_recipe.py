"""The recipe of the encoder: what is held out, how tags lie on words, and that batches come in one order."""

from itertools import islice

from training.encoder.data import UNTAGGED, Example, _lay, _outermost, as_one, disturbed_batches, held_out, joined


def test_a_fifth_is_held_out_and_always_the_same() -> None:
    kept = [held_out(f"article-{number}") for number in range(2000)]
    assert 0.17 < sum(kept) / len(kept) < 0.23
    assert kept == [held_out(f"article-{number}") for number in range(2000)]


def test_a_name_begins_and_goes_on_over_the_words_that_it_covers() -> None:
    words = [(0, 4), (5, 10), (11, 15), (16, 22)]
    tags = ["O"] * 4
    _lay(tags, words, 5, 15, "-person")
    assert tags == ["O", "B-person", "I-person", "O"]


def test_a_content_that_began_before_the_window_goes_on_in_it() -> None:
    tags = ["O", "O"]
    _lay(tags, [(20, 24), (25, 30)], 3, 24, "")
    assert tags == ["I", "O"]


def test_what_is_reported_within_a_report_belongs_to_it() -> None:
    assert _outermost([(10, 40), (20, 30), (50, 60), (10, 25)]) == [(10, 40), (50, 60)]


def test_batches_come_in_the_same_order_for_the_same_seed() -> None:
    items = [
        Example([1000 + n] * (1 + n % 30), [1] * (1 + n % 30), [UNTAGGED] * (1 + n % 30), [[0] * (1 + n % 30)] * 3, [0])
        for n in range(200)
    ]
    first, again, other = (
        [[item.ids for item in batch] for batch in islice(disturbed_batches(items, 256, seed), 40)]
        for seed in (1, 1, 2)
    )
    assert first == again != other
    assert all(len(batch) * (max(map(len, batch)) + 2) <= 256 for batch in first)


def test_windows_that_follow_upon_each_other_are_read_as_one() -> None:
    sizes = (3, 4, 5, 2)
    windows = [Example([n] * n, [1] * n, [UNTAGGED] * n, [[0] * n] * 3, [0, n - 1]) for n in sizes]
    groups = joined(windows, 8)
    assert [[len(window.ids) for window in group] for group in groups] == [[3, 4], [5, 2]]
    one = as_one(groups[0])
    assert one.ids == [3, 3, 3, 4, 4, 4, 4] and one.heads == [0, 2, 3, 6]
    assert {len(row) for row in (one.forms, one.names, *one.roles)} == {7}
