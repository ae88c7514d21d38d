"""What is denied is not stated: the words before it tell."""

import pytest

from rashomon.lexicon.denied import denial_before


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("The mill denied that ", "denied that"),
        ("Ilse Quarn, who runs the mill, denies ", "denies"),
        ("The mill rejected claims that ", "rejected claims that"),
        ("It rejected as false the union’s claims that ", "rejected as false the union’s claims that"),
        ("It dismissed a report from the works council that “", "dismissed a report from the works council that"),
        ("He denied “", "denied"),
        ("She denied having said that ", "denied having said that"),
        ("She never said that ", "never said that"),
        ("The police would not confirm that ", "would not confirm that"),
        ("He would neither confirm nor deny that ", "neither confirm nor deny that"),
    ],
)
def test_the_words_of_a_denial_are_told(before: str, words: str) -> None:
    text = f"It rained. {before}the gate was open."
    assert denial_before(text, len("It rained. ") + len(before)) == words


@pytest.mark.parametrize(
    "before",
    [
        "The mill said that ",
        "The mill did not deny that ",
        "They stopped short of denying that ",
        "He was denied “",
        "The union denied the charge and said that ",
        "He denied any part in it, saying ",
        "Ms Quarn denied it: “",
        "Ms Quarn denied it. ",
        "The judge dismissed the case and said ",
        "The clerk was dismissed. He said that ",
        "",
    ],
)
def test_what_is_stated_is_none(before: str) -> None:
    text = f"{before}the gate was open."
    assert denial_before(text, len(before)) is None


def test_many_words_take_no_time() -> None:
    text = "denied " * 20_000 + "that "
    assert denial_before(text, len(text)) == "denied that"
