"""Words cut up one by one have the pieces that the tokenizer gives them within their text."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.annotate.wordpieces import WordPieces
from rashomon.networks import open_tokenizer

TOKENIZER = open_tokenizer()
PIECES = WordPieces(TOKENIZER)
TEXT = st.text(
    st.one_of(st.sampled_from("Ab1 .,'’“”–…\t\n_$-é中\x00\u200b\xa0́"), st.characters(exclude_categories=["Cs"])),
    max_size=60,
)


@given(TEXT, st.integers(0, 5))
def test_pieces_and_words_are_the_tokenizers(text: str, start: int) -> None:
    start = min(start, len(text))
    words, pieces = PIECES.of(text, start, len(text))
    whole = TOKENIZER.encode(text[start:], add_special_tokens=False)
    assert [id for word in pieces for id in word] == whole.ids
    order = list(dict.fromkeys(whole.word_ids))
    assert [order[index] for index, word in enumerate(pieces) for _ in word] == whole.word_ids
    assert [first for first, _ in words] == [
        start + whole.offsets[at][0]
        for at, word in enumerate(whole.word_ids)
        if at == 0 or whole.word_ids[at - 1] != word
    ]


def test_a_long_word_is_one_unknown_piece() -> None:
    assert PIECES.of("x" * 500, 0, 500) == (
        [(0, 500)],
        [tuple(TOKENIZER.encode("x" * 500, add_special_tokens=False).ids)],
    )
