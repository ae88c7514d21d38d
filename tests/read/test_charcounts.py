"""Counting kinds of characters in many texts at once gives what counting in each gives."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.read.charcounts import COMMA, DIGIT, MARK, SIGN, SLASH, SPACE, STOP, UPPER, counts_of

TEXT = st.text(st.one_of(st.sampled_from('Ab1 ,.?!/|"“«。、\nЖ１𝐀'), st.characters()), min_size=1, max_size=30)


@given(st.lists(TEXT, min_size=1, max_size=6), st.integers(1, 12))
def test_counts_are_those_of_each_text_by_itself(texts: list[str], size: int) -> None:
    heads, wholes = counts_of(texts, size)
    for text, head, whole in zip(texts, heads, wholes, strict=True):
        start = text[:size]
        assert head[UPPER] == sum(char.isupper() for char in start if char not in '|›»•©#@→"“«')
        assert head[DIGIT] == sum(map(str.isdigit, start))
        assert head[SPACE] == start.count(" ")
        assert whole[COMMA] == sum(map(text.count, ",、，"))
        assert whole[SIGN] == sum(map(text.count, "|›»•©#@→"))
        assert whole[SLASH] == text.count("/")
        assert whole[MARK] == sum(map(text.count, '"“«'))
        assert whole[STOP] == sum(map(text.count, (". ", "? ", "! ", "。")))
