import time

from hypothesis import given
from hypothesis import strategies as st

from rashomon.show.diff import Piece, alike, diff


def test_both_wordings_come_back_to_the_letter() -> None:
    pieces = diff("Nobody could have seen it; I want it examined.", "Nobody could have seen this. I want it examined,")
    assert " ".join(piece.a for piece in pieces if piece.a) == "Nobody could have seen it; I want it examined."
    assert " ".join(piece.b for piece in pieces if piece.b) == "Nobody could have seen this. I want it examined,"


def test_only_the_words_that_differ_are_set_apart() -> None:
    assert diff("a force for peace.", "a stabilising force for Peace") == (
        Piece("same", "a", "a"),
        Piece("added", "", "stabilising"),
        Piece("same", "force for peace.", "force for Peace"),
    )


@given(st.text(), st.text())
def test_any_two_texts_can_be_compared(a: str, b: str) -> None:
    pieces = diff(a, b)
    assert " ".join(piece.a for piece in pieces if piece.a) == " ".join(a.split())
    assert " ".join(piece.b for piece in pieces if piece.b) == " ".join(b.split())
    assert 0 <= alike(pieces) <= 1


def test_endless_quotations_do_not_hang() -> None:
    started = time.process_time()
    diff("word " * 200_000, "other " * 200_000)
    assert time.process_time() - started < 5
