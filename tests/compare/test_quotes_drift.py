"""How the wording of one utterance differs between articles: a ladder of drifts."""

import pytest

from rashomon.annotate import annotate
from rashomon.compare import compare_facts
from rashomon.compare.quotes import compare_quotes
from rashomon.types import Annotated, Article, Block, QuoteGroup

INTRO = "Harbour master Ilse Quarn and mayor Mirel Dovan met on the quay of Tolmin on Monday."


def article(id: str, *paragraphs: str) -> Annotated:
    return lone(id, INTRO, *paragraphs)


def lone(id: str, *paragraphs: str) -> Annotated:
    blocks, text = [], ""
    for paragraph in paragraphs:
        blocks.append(Block(len(text), len(text) + len(paragraph), "paragraph"))
        text += paragraph + "\n\n"
    return annotate(Article(id=id, source=id, text=text, blocks=tuple(blocks), language="en"))


def shared(a: Annotated, b: Annotated) -> QuoteGroup:
    groups = [g for g in compare_quotes([a, b]) if len({version.article for version in g.versions}) > 1]
    assert len(groups) == 1, groups
    for edit in groups[0].edits:
        for side in (edit.a, edit.b):
            assert side is None or {"a": a, "b": b}[side.article].text[side.start : side.end] == side.text
    return groups[0]


SAID = "“We will rebuild the whole quay by the summer of next year,” Quarn said."


@pytest.mark.parametrize(
    ("other", "drift"),
    [
        (SAID, "same"),
        ('"We will rebuild the whole quay by the summer of next year", Ilse Quarn told reporters.', "same"),
        ("“We will rebuild the whole quay,” Quarn said.", "trimmed"),
        ("The town, Quarn said, would “rebuild the whole quay by the summer of next year”.", "trimmed"),
        ("“We will rebuild the whole quay by the autumn of next year,” Quarn said.", "altered"),
        ("“We must rebuild the whole quay by the summer of next year,” Quarn said.", "altered"),
        ("Quarn said that the whole quay would be rebuilt by the summer of next year.", "direct-indirect"),
    ],
)
def test_each_drift_is_named(other: str, drift: str) -> None:
    found = shared(article("a", SAID), article("b", other))
    assert (found.drift, found.speaker, found.speaker_differs) == (drift, "Ilse Quarn", False)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("stabilising", "stabilizing"),
        ("defence", "defense"),
        ("colour", "color"),
        ("centre", "center"),
        ("travelled", "traveled"),
    ],
)
def test_a_spelling_is_no_alteration(one: str, two: str) -> None:
    found = shared(
        article("a", f"Quarn called it “the {one} line of our whole harbour”."),
        article("b", f"Quarn called it “the {two} line of our whole harbour”."),
    )
    assert found.drift == "spelling"
    assert [(edit.kind, edit.a and edit.a.text, edit.b and edit.b.text) for edit in found.edits] in (
        [("spelling", one, two)],
        [("spelling", two, one)],
    )


def test_one_quotation_made_out_of_two_is_spliced_and_shows_its_seams() -> None:
    two = article(
        "a",
        "Our neighbours “do not hide their wish to take this harbour from us”, Mr Dovan said.",
        "“Let me say plainly that this is an idle dream, which could be dreamt only in an office far from our water.”",
    )
    one = article(
        "b",
        "Dovan said, “Our neighbours do not hide their wish to take this harbour from us. This is an idle dream, dreamt "
        "only in an office far from our water.”",
    )
    found = shared(two, one)
    assert found.drift == "spliced" and found.why
    edits = {(edit.kind, (edit.a or edit.b).text if edit.a or edit.b else "") for edit in found.edits}  # type: ignore[union-attr]
    assert ("into-marks", "Our neighbours") in edits
    assert ("dropped", "Let me say plainly that") in edits
    assert ("dropped", "which could be") in edits
    assert any(kind == "joined" for kind, _ in edits)


def test_the_same_words_in_another_mouth_are_one_utterance_whose_speaker_differs() -> None:
    found = shared(article("a", SAID), article("b", SAID.replace("Quarn", "Dovan")))
    assert found.speaker_differs and found.drift == "same"


def test_an_unnamed_official_and_a_senior_one_are_one_speaker() -> None:
    words = "“We do not know what their mission will be or whether they will go,” {} said."
    found = shared(article("a", words.format("a U.S. official")), article("b", words.format("a senior US official")))
    assert found.drift == "same" and not found.speaker_differs


def test_different_utterances_of_one_speaker_stay_apart() -> None:
    groups = compare_quotes(
        [article("a", SAID), article("b", "“Nobody told us that the storm would come that early,” Quarn said.")]
    )
    assert len(groups) == 2


def test_a_condition_that_was_left_out_is_named() -> None:
    found = shared(
        article("a", "“We will rebuild the whole quay by next summer, if the council pays for it,” Quarn said."),
        article("b", "“We will rebuild the whole quay by next summer,” Quarn said."),
    )
    assert found.drift == "trimmed"
    assert found.why == "what one leaves out turns or bounds what was said (‘if’)"


WARNED = "“We warned the ministry about this pier three years ago, and they did not listen to us,” Quarn said."


@pytest.mark.parametrize(
    ("other", "drift"),
    [
        (WARNED.replace("We warned", "We never warned"), "altered"),
        (WARNED.replace("this pier", "this rotten pier"), "altered"),
        (WARNED.replace(" three years ago, and", " and"), "spliced"),
        (WARNED.replace("three years ago,", "…"), "trimmed"),
        (WARNED.replace("ago, and", "ago,” Quarn said, “and"), "same"),
        (WARNED.replace("ago, and", "ago,” Quarn told reporters. “And"), "spliced"),
        (WARNED.replace("did not", "didn’t").replace("three", "3"), "spelling"),
        (WARNED.replace("the ministry", "[the transport ministry]"), "same"),
        (WARNED.replace("they did", "[the officials] did"), "trimmed"),
        ("Quarn said the town had “warned the ministry” and that officials “did not listen to us”.", "trimmed"),
    ],
)
def test_what_stands_inside_the_marks_is_told_from_how_they_are_set(other: str, drift: str) -> None:
    assert shared(article("a", WARNED), article("b", other)).drift == drift


def test_a_word_that_a_third_article_has_too_was_left_out() -> None:
    articles = [
        article("a", WARNED.replace("this pier", "this rotten pier")),
        article("b", WARNED),
        article("c", "“We warned the ministry about this rotten pier,” Quarn said."),
    ]
    assert compare_quotes(articles)[0].drift == "spliced"


def test_the_brackets_are_shown() -> None:
    found = shared(article("a", WARNED), article("b", WARNED.replace("they did", "[the officials] did")))
    assert [(e.kind, e.a and e.a.text, e.b and e.b.text) for e in found.edits] == [
        ("bracketed", "they", "[the officials]")
    ]


def test_another_title_of_the_speaker_is_told() -> None:
    articles = (article("a", WARNED), article("b", WARNED.replace("Quarn said", "Captain Ilse Quarn said")))
    assert shared(*articles).why is None  # the article calls her harbour master, too
    a, b = (
        lone(id, WARNED.replace("Quarn", who))
        for id, who in (("a", "Captain Ilse Quarn"), ("b", "Lieutenant Ilse Quarn"))
    )
    found = shared(a, b)
    assert (found.drift, found.why) == ("same", "another title: ‘captain’ in a, ‘lieutenant’ in b")


def test_a_short_sentence_in_another_mouth_is_one_utterance_too() -> None:
    said = "“Today we bury the anchor and not our sons,” {} said."
    found = shared(article("a", said.format("Quarn")), article("b", said.format("Dovan")))
    assert found.speaker_differs and found.drift == "same"


def test_a_negation_inside_the_marks_is_a_conflict_and_no_agreement() -> None:
    articles = [article("a", WARNED), article("b", WARNED.replace("We warned", "We never warned"))]
    facts = compare_facts(articles, quotes=compare_quotes(articles))
    about = [fact for fact in facts if "warned" in fact.statement]
    assert [fact.relation for fact in about] == ["conflict"]
    assert {say.value for say in about[0].says} == {None, "never"}


@pytest.mark.parametrize(
    ("one", "two", "drift"),
    [
        ("We will leave no stone unturned", "We will leave no stone alone", "altered"),
        ("We built it with salt water", "We built it with waters salt", "altered"),
        ("It is a sale of the family boat", "They are selling the family boat", "paraphrased"),
    ],
)
def test_a_short_sentence_in_other_words_is_one_utterance(one: str, two: str, drift: str) -> None:
    found = shared(article("a", f"“{one},” Quarn said."), article("b", f"“{two},” Ilse Quarn said."))
    assert (found.drift, len(found.versions)) == (drift, 2)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("We need clean water in this town", "Clean water is the right of us all"),
        ("We will build a school", "We will build a prison"),
        ("The quay is closed until Friday", "The pier will open in the summer"),
    ],
)
def test_two_short_sentences_are_two_utterances(one: str, two: str) -> None:
    groups = compare_quotes([article("a", f"“{one},” Quarn said."), article("b", f"“{two},” Ilse Quarn said.")])
    assert all(len(group.versions) == 1 for group in groups)


def test_the_same_short_sentence_of_two_people_has_two_speakers() -> None:
    told = [
        article("a", "“The sailors had no choice,” Quarn said."),
        article("b", "Ilse Quarn said the sailors “had no choice”."),
        article("c", "“The sailors had no choice”, Mirel Dovan had said on Sunday."),
    ]
    (group,) = compare_quotes(told)
    assert (group.speaker_differs, len(group.versions)) == (True, 3)
