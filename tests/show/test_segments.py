import time

from hypothesis import given
from hypothesis import strategies as st

from rashomon.show.segments import Evidence, segments
from rashomon.types import Span

spans = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda ends: (min(ends), max(ends)))


@given(
    st.text(alphabet="ab \n<&é", max_size=60),
    st.lists(st.tuples(spans, st.sampled_from("xyz"), st.sampled_from(["passage", "focus"]))),
    st.integers(0, 60),
)
def test_segments_join_to_the_text_and_know_what_stands_on_them(text: str, marks: list, cut: int) -> None:  # type: ignore[type-arg]
    cut = min(cut, len(text))
    evidence = [Evidence(start, min(end, len(text)), id, tone=tone) for (start, end), id, tone in marks]
    pieces = segments(text, [Span(0, cut), Span(cut, len(text))], evidence)
    assert "".join(piece.text for block in pieces for piece in block) == text
    position = 0
    for piece in (piece for block in pieces for piece in block):
        end = position + len(piece.text)
        here = {
            e.id for e in evidence if e.tone == "passage" and e.start < end and e.end > position and e.start < e.end
        }
        if piece.text:
            assert set(piece.passages.split()) == here
        position = end


def test_every_anchor_lands_once_even_between_paragraphs() -> None:
    evidence = [
        Evidence(2, 4, "x", anchor="x-A"),
        Evidence(0, 12, "y", anchor="y-A"),
        Evidence(5, 6, "z", anchor="z-A"),
    ]
    pieces = segments("aaaa\n\nbbbbbb", [Span(0, 4), Span(6, 12)], evidence)
    anchors = [anchor for block in pieces for piece in block for anchor in piece.anchors]
    assert sorted(anchors) == ["x-A", "y-A", "z-A"]
    assert pieces[1][0].anchors == ("z-A",)


def test_the_most_telling_statement_comes_first_on_a_passage() -> None:
    evidence = [Evidence(0, 3, "agree", rank=3), Evidence(0, 9, "conflict", rank=0), Evidence(0, 5, "quote", rank=2)]
    assert segments("a" * 9, [Span(0, 9)], evidence)[0][0].passages == "conflict quote agree"


def test_a_text_full_of_marks_is_cut_in_linear_time() -> None:
    started = time.process_time()
    segments("a" * 400_000, [Span(0, 400_000)], [Evidence(n, n + 9, f"s1-f{n}") for n in range(0, 399_000, 10)])
    assert time.process_time() - started < 5
