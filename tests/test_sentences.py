"""Where sentences end: not behind initials and abbreviations, but behind the words that are spelled like them."""

import pytest

from rashomon.text import sentences


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The pass went to T.J. Hollin on Monday. He scored.", "The pass went to T.J. Hollin on Monday."),
        ("J.R.R. Mavell wrote it. It sold well.", "J.R.R. Mavell wrote it."),
        ("She joined the B.B.C. They paid well.", "She joined the B.B.C."),
        ("He moved to L.A. In May he left.", "He moved to L.A."),
        ("The answer is no. Hollin left.", "The answer is no."),
        ("She lives at No. 10 Mill Lane. It is old.", "She lives at No. 10 Mill Lane."),
        ("It was their no. 3 pick. Hollin left.", "It was their no. 3 pick."),
        ("There they sat. Hollin left.", "There they sat."),
        ("It opens Sat. Hollin will speak. It is free.", "It opens Sat. Hollin will speak."),
    ],
)
def test_a_sentence_ends_where_a_reader_sees_it_end(text: str, first: str) -> None:
    span = sentences(text)[0]
    assert text[span.start : span.end] == first
