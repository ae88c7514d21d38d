"""Pronouns and roles that stand for people whom the article names."""

from rashomon.annotate import annotate
from rashomon.types import Annotated, Article, Block


def annotated(*paragraphs: str) -> Annotated:
    blocks, text = [], ""
    for paragraph in paragraphs:
        blocks.append(Block(len(text), len(text) + len(paragraph), "paragraph"))
        text += paragraph + "\n\n"
    return annotate(Article(id="a", source="a", text=text, blocks=tuple(blocks), language="en"))


def told(article: Annotated) -> list[tuple[str, str]]:
    for found in article.references:
        assert article.text[found.start : found.end] == found.text
    return [(found.text, found.entity) for found in article.references]


def test_he_and_his_are_the_person_named_before() -> None:
    article = annotated("Mr Mirel Dovan opened the harbour on Monday. He thanked his staff.")
    assert told(article) == [("He", "Mirel Dovan"), ("his", "Mirel Dovan")]


def test_a_role_is_the_person_who_holds_it() -> None:
    article = annotated(
        "Prime Minister Edda Lorne met Norda Party leader Oskar Thane on Monday.",
        "The prime minister said nothing, and the Norda Party chief left early.",
    )
    assert ("The prime minister", "Edda Lorne") in told(article)


def test_a_title_before_a_name_is_no_reference() -> None:
    article = annotated("Mayor Mirel Dovan spoke on Monday.", "The mayor Mirel Dovan left on Tuesday.")
    assert told(article) == []


def test_what_stands_in_quotation_marks_is_left_to_the_speaker() -> None:
    article = annotated("“He knew it all,” Mayor Mirel Dovan said of Oskar Thane.")
    assert told(article) == []


def test_without_a_name_there_is_no_reference() -> None:
    assert told(annotated("He said nothing, and she left.")) == []
