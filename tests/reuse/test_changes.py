"""What a version left out and changed is named, each with its passage."""

from __future__ import annotations

from test_reuse import REPORT, article, pair

from rashomon.types import Change


def changes(source: tuple[str, ...], version: tuple[str, ...]) -> list[Change]:
    a, b = article("a", *source), article("b", *version)
    found = pair(a, b)
    assert found is not None and found.same_origin
    texts = {"a": a.text, "b": b.text}
    for change in found.changes:
        for side in (change.a, change.b):
            assert side is None or texts[side.article][side.start : side.end] == side.text
    return list(found.changes)


def kinds(found: list[Change]) -> list[str]:
    return [change.kind for change in found]


def test_a_true_copy_changes_nothing() -> None:
    assert changes(REPORT, REPORT) == []


def test_a_sentence_that_is_gone_is_left_out() -> None:
    (change,) = changes(REPORT, REPORT[:2] + REPORT[3:])
    assert change.kind == "left-out" and change.b is None
    assert change.a is not None and change.a.text.startswith("“We have not seen")


def test_a_sentence_of_its_own_is_added() -> None:
    (change,) = changes(REPORT[:5], (*REPORT[:5], "Our photographer counted eleven masts above the water at dusk."))
    assert change.kind == "added" and change.b is not None and "photographer" in change.b.text


def test_a_figure_that_reads_otherwise_is_named_on_both_sides() -> None:
    (change,) = changes(REPORT, (*REPORT[:3], REPORT[3].replace("300", "500"), *REPORT[4:]))
    assert change.kind == "figure" and change.a is not None and change.b is not None
    assert (change.a.text, change.b.text) == ("300", "500")


def test_the_same_number_in_words_and_digits_is_no_change() -> None:
    assert changes(REPORT, (REPORT[0].replace("twelve", "12"), *REPORT[1:])) == []


def test_an_attribution_lost_on_the_way_is_named() -> None:
    source = (
        REPORT[0],
        REPORT[1],
        "All the boats had been insured, according to the harbour office of Tolmin.",
        *REPORT[4:],
    )
    version = (REPORT[0], REPORT[1], "All the boats had been insured by the harbour office of Tolmin.", *REPORT[4:])
    found = [change for change in changes(source, version) if change.kind == "attribution"]
    assert len(found) == 1 and found[0].a is not None and found[0].a.text == "according to"


def test_a_word_of_caution_lost_on_the_way_is_named() -> None:
    source = (*REPORT[:5], "The warning reportedly reached the port only after midnight, when the boats were lost.")
    version = (*REPORT[:5], "The warning reached the port only after midnight, when the boats were lost.")
    (change,) = changes(source, version)
    assert change.kind == "hedge" and change.a is not None and change.a.text == "reportedly"


def test_sentences_told_in_another_order_are_named_once_each() -> None:
    found = changes(REPORT, (REPORT[5], *REPORT[:5]))
    assert kinds(found) == ["order"] and found[0].a is not None and found[0].a.text == REPORT[5]


def test_a_word_of_caution_at_the_head_of_a_sentence_is_there() -> None:
    source = (*REPORT[:5], "About forty boats were lost on the reef before the warning reached the port at midnight.")
    version = (*REPORT[:5], "On the reef about forty boats were lost before the warning reached the port at midnight.")
    assert [change for change in changes(source, version) if change.kind == "hedge"] == []
