"""Whom an article means that calls somebody anew, or lets papers speak: 'the governor', 'the gran-of-nine', 'it said'."""

from __future__ import annotations

import pytest
from annotated_paragraphs import read, the_one


def speaker_of(words: str, *paragraphs: str) -> str | None:
    return the_one(words, read(*paragraphs, headline="News of the day")).speaker


OTHER = "“It was dark,” said Igor Quarn."


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        ("In a message Norda Gov. Ilse Dovan said she was sorry. “Give us tea,” the governor said.", "Ilse Dovan"),
        ("Chief Executive Ilse Dovan shrugged it off. “Give us tea,” the CEO said.", "Ilse Dovan"),
        ("A priest, Fr. Mirel Dovan, had come to the quay. “Give us tea,” the priest said.", "Mirel Dovan"),
        ("It was arranged by Sister Ilse Dovan, a nun of the town. “Give us tea,” says the nun.", "Ilse Dovan"),
        (
            "His opposite number, Mirel Dovan, was in another mood. “Give us tea,” laughed the Norda skipper, who won.",
            "Mirel Dovan",
        ),
        ("Mirel Dovan insisted that it was fair. “Give us tea,” said the centre-half.", "Mirel Dovan"),
        ("The chair, Mirel Dovan, wept. According to him, “nobody has given us tea”.", "Mirel Dovan"),
    ],
)
def test_a_role_told_in_short_or_by_another_word(paragraph: str, speaker: str) -> None:
    assert speaker_of("tea", OTHER, paragraph) == speaker


def test_a_home_office_minister_is_no_officer() -> None:
    said = "Detective Superintendent Ilse Dovan said nobody should go near. “Give us tea,” the officer said."
    also = "Home Office minister Mirel Quarn said it was “appalling”."
    assert speaker_of("tea", OTHER, said, also) == "Ilse Dovan"


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (
            ("“It is full,” Mirel Dovan said. The judge was not amused. “Give us tea, Mr Dovan,” she said.",),
            "The judge",
        ),
        (
            (
                "“It is full,” said Austria's Karin Dovan.",
                "Her counterpart, Ferenc Quarn, was unmoved. “We have none,” he said.",
                "The Austrian walked out before midnight. “Give us tea,” she told reporters.",
            ),
            "Karin Dovan",
        ),
        (
            (
                "A gran of nine says she was “shaken” by the bill.",
                "Doreen Dovan, 71, of Weir Road, got it on Tuesday. “It was a shock,” she said.",
                "“They took my tea,” said the great-grandmother.",
            ),
            "Doreen Dovan",
        ),
        (
            (
                "Lila Dovan opened up about it. “It was hard,” said Lila Dovan.",
                "A source said they were “sad”.",
                "“Give us tea,” the mum-of-one told a host.",
            ),
            "Lila Dovan",
        ),
    ],
)
def test_an_epithet_and_its_pronoun(paragraphs: tuple[str, ...], speaker: str) -> None:
    assert speaker_of("tea", *paragraphs) == speaker


def test_a_lead_without_a_name_speaks_of_whom_the_next_paragraph_opens_with() -> None:
    lead = "A gran of nine says she was “shaken” by the bill."
    assert speaker_of("shaken", lead, "Doreen Dovan, 71, of Weir Road, got it on Tuesday.") == "Doreen Dovan"
    assert speaker_of("shaken", lead, "Peter Dovan, 34, has been charged. His mother wept.") != "Peter Dovan"


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        ("Mirel Dovan's letter, seen by this paper, also says that the pier “was given its tea”.", "Mirel Dovan"),
        (
            "The club's chief executive, Ilse Dovan, later issued a statement. “We have given tea,” it said.",
            "Ilse Dovan",
        ),
        ("Mirel Dovan had sent her 61 messages in a night. One read: “Give me some tea.”", "Mirel Dovan"),
    ],
)
def test_what_is_written_is_its_authors(paragraph: str, speaker: str) -> None:
    assert speaker_of("tea", OTHER, paragraph) == speaker


def test_the_defendant_is_who_was_jailed() -> None:
    lead = "Mirel Dovan, 34, was jailed for theft."
    said = "Prosecutor Fiona Quarn said it was planned. “It was a plan,” she told the jury."
    assert speaker_of("asleep", lead, said, "The defendant claimed he was “asleep in the boat”.") == "Mirel Dovan"


def test_nobody_is_the_defendant_of_two_who_were_jailed_alike() -> None:
    lead = "Mirel Dovan was jailed. Odo Brann was jailed."
    said = "Prosecutor Fiona Quarn said it was planned."
    assert speaker_of("asleep", lead, said, "The defendant claimed he was “asleep in the boat”.") == "The defendant"


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        (
            "Norda minister Ilse Dovan and Tolmin minister Odo Brann voted against. “We were given no tea,” they said.",
            "Ilse Dovan and Odo Brann",
        ),
        ("Fans came to her side. One wrote: “Queen of us.” Another gushed: “You look like good tea!”", "Another"),
        (
            "The rebels' spokesman, who goes by the name Odo Brann, said that they would let “the tea” pass.",
            "Odo Brann",
        ),
        ("Her husband, former boxer Odo Brann, commented: “She is good tea.”", "Odo Brann"),
        (
            "The shop assistant who rang, and who asked not to be identified, said the raiders took all. “It was my tea,” she said.",
            "The shop assistant who rang",
        ),
        (
            "“These are lies,” Odo Brann told state television, according to a translation. He accused them of “stealing tea”.",
            "Odo Brann",
        ),
        ("“I said to him, ‘Look at this tea,’” Odo Brann remembers.", "Odo Brann"),
        ("Her neighbour Odo Brann termed the order “a cup of tea”.", "Odo Brann"),
        ("Norda's Dutch rival Veldra Group warned of a “tea break” in orders.", "Veldra Group"),
        ("“A very clean tea,” analysts at the Norda bank wrote in a note.", "analysts at the Norda bank"),
    ],
)
def test_who_stands_beside_the_words(paragraph: str, speaker: str) -> None:
    assert speaker_of("tea", OTHER, paragraph) == speaker


def test_a_paragraph_that_ends_in_a_colon_introduces_the_next() -> None:
    above = "Commenting on the purchase, Ilse Dovan, Chief Executive of Sturrock Foods, said:"
    first, second = "“We have drunk it for years. It is good tea.”", "“It will go to the whole world.”"
    article = read(OTHER, above, first, second, headline="News of the day")
    assert the_one("tea", article).speaker == the_one("world", article).speaker == "Ilse Dovan"
    cue = the_one("tea", article).cue
    assert cue is not None and cue.text == "said"


def test_an_hour_before_a_sentence_is_no_part_of_it() -> None:
    source = "10:42 “It will be a day of grown-ups,” a palace source tells us."
    assert speaker_of("tea", source, "10:58 Minister Mirel Dovan is out. He says he “has no tea”.") == "Mirel Dovan"


def test_what_is_a_programme_in_the_text_is_none_in_the_headline() -> None:
    article = read(
        "Mirel Dovan has defended her minister, who danced on the programme “Greet the Morning” on Monday.",
        headline="Minister defends ‘Greet the Morning’ dance",
    )
    assert not article.quotes and len(article.not_speech) == 2


def test_who_does_what_a_participle_tells_stands_behind_the_words() -> None:
    quashed = "NORDA: Observing that “tea is no crime”, the High Court on Monday quashed the order."
    assert speaker_of("tea", quashed) == "High Court"


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        ("Odo Brann, who taught her, remembers her as “terribly fond of tea”.", "Odo Brann"),
        ("Norda Council flagged at least 12 orders in its report as “mere tea”.", "Norda Council"),
        ("Odo Brann again: “He would not drink his tea at all.”", "Odo Brann"),
        ("The broadcaster declined to comment, beyond saying the tea was “as is standard tea”.", "The broadcaster"),
        ("The gang left a card on the counter. “Thank you for the tea,” it said.", "a card"),
        ("Outside, a cardboard sign leaned against a can. It read, “Save our tea.”", "a cardboard sign"),
        ("A sign beside the bins still warns: “No tea. No exceptions.”", "A sign beside the bins"),
        ("Ilse Dovan, who wore a T-shirt that read “Not a drop of tea”, left early.", "a T-shirt"),
        ("“We beat them with tea,” said Joan Brann of Clear Rivers Now, who wept.", "Joan Brann"),
        (
            "Its secretary, Anil Brann, wrote that it was “odd”, adding that it would be answered “at tea”.",
            "Anil Brann",
        ),
        (
            "Plaintiff Joan Brann, 74, a widow from Norda, lost it all. “He knew my tea,” the retired teacher recalled.",
            "Joan Brann",
        ),
        ("Her old friend Joan Brann also weighed in. “Touch her tea,” the Brummie joked.", "Joan Brann"),
    ],
)
def test_things_that_speak_and_people_who_are_called_something_else(paragraph: str, speaker: str) -> None:
    found = speaker_of("tea", "Her neighbour Lila Sand, 29, sang. " + OTHER, paragraph)
    assert found is not None and found.casefold() == speaker.casefold()


def test_a_headline_gives_a_word_to_who_says_it_below() -> None:
    article = read(
        "Coach Mirel Dovan called the finish “disgraceful” on Monday.",
        headline="Harriers boss blasts ‘disgraceful’ finish",
    )
    assert {quote.speaker for quote in article.quotes} == {"Mirel Dovan"} and len(article.quotes) == 2


def test_a_short_form_that_the_text_defines_is_no_speech() -> None:
    article = read("Norda Foods plc (“Norda” or “the Company”) today announces that it has agreed to buy Bell Ltd.")
    assert all(quote.kind == "indirect" for quote in article.quotes) and len(article.not_speech) == 2


def test_a_letter_begins_and_goes_on() -> None:
    article = read("He wrote to her from prison. “I have no right to tea,” the letter began, “but read this.”")
    cue = the_one("tea", article).cue
    assert cue is not None and cue.text == "began"


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        ("After reports that the raids were carried out by “mainly northern men”, the town was calm.", "mainly"),
    ],
)
def test_a_word_that_stands_for_nobody_speaks_for_nobody(paragraph: str, words: str) -> None:
    found = [quote for quote in read(paragraph).quotes if words in quote.text]
    assert not any(quote.source and quote.source.text in ("After",) for quote in found)


@pytest.mark.parametrize(
    ("paragraphs", "speaker"),
    [
        (
            ("Counsel for them, Barrister Joan Brann, called it odd. “I served him tea,” the lawyer stated.",),
            "Joan Brann",
        ),
        (("“It is dark,” said Ilse Dovan.", "The sign in the window is new. It says: “Come in for tea.”"), "the sign"),
        (
            (
                "Dockers at the old Norda Wharf have rejected the plan by the Federal Port Territory Administration to move them to Tolmin, describing it as “weak tea”.",
            ),
            "Dockers at the old Norda Wharf",
        ),
        (
            ("“It is dark,” said Ilse Dovan.", "12:10 Dr Odo Brann, who taught her, remembers her as “fond of tea”."),
            "Odo Brann",
        ),
        (
            (
                "An armed robber whose weapon turned out to be a spoon told police he “only wanted tea”, magistrates heard.",
                "Odo Brann, 39, burst in.",
            ),
            "Odo Brann",
        ),
    ],
)
def test_whose_words_they_are_and_not_whose_ear(paragraphs: tuple[str, ...], speaker: str) -> None:
    assert speaker_of("tea", *paragraphs) == speaker


@pytest.mark.parametrize(
    ("paragraph", "speaker"),
    [
        ("Manager Joan Lisbon called it “bad”. “I gave him tea,” Lisbon said.", "Joan Lisbon"),
        (
            "First baseman Odo Brann wept. Sen. Ilse Dovan did not. “Run for tea,” the first baseman recalled.",
            "Odo Brann",
        ),
        (
            "In an email to holders, Joan Brann wrote that the play was “odd.” It went on: “We will get our tea.”",
            "Joan Brann",
        ),
    ],
)
def test_a_surname_like_a_citys_a_position_and_an_email_that_goes_on(paragraph: str, speaker: str) -> None:
    assert speaker_of("tea", "The Harbour Board met.", paragraph) == speaker


def test_a_city_before_its_namesake_is_a_city() -> None:
    said = speaker_of("tea", "“We have enough tea,” Lisbon said on Monday.", "Its envoy Joan Lisbon left.")
    assert said == "Lisbon"
