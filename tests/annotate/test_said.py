"""What an article gives to somebody: whose words, to whom, when, where; and what is attributed otherwise."""

from __future__ import annotations

import pytest
from annotated_paragraphs import read, the_one

from rashomon.annotate.mending import mended
from rashomon.annotate.reported import source_of
from rashomon.types import Span

WHO = "Ilse Quarn, the harbour master of Tolmin, closed the quay on Tuesday."


@pytest.mark.parametrize(
    ("sentence", "field", "words"),
    [
        ("“The quay is closed,” Ilse Quarn told the Tolmin Herald on Tuesday.", "to", "the Tolmin Herald"),
        ("“The quay is closed,” Ilse Quarn told the Tolmin Herald on Tuesday.", "when", "Tuesday"),
        ("“The quay is closed,” Ilse Quarn told reporters in Kazan.", "where", "Kazan"),
        ("“The quay is closed,” Ilse Quarn said at a news conference.", "where", "at a news conference"),
        ("In a statement, Ilse Quarn said the quay was closed to everybody.", "medium", "In a statement"),
        ("“The quay is closed,” Ilse Quarn wrote on Twitter.", "medium", "on Twitter"),
        ("Speaking to Radio Norda, Ilse Quarn said that the quay was closed.", "to", "Radio Norda"),
    ],
)
def test_it_is_told_to_whom_when_where_and_by_what_means(sentence: str, field: str, words: str) -> None:
    mark = getattr(the_one("closed", read("Nothing else was known.", sentence)), field)
    assert mark is not None and mark.text == words


def test_the_place_somebody_is_from_is_not_where_it_was_said() -> None:
    quote = the_one("terrifying", read("“It was terrifying,” said Mina Dorr, a nurse from Kazan."))
    assert quote.where is None
    assert quote.mention is not None and quote.mention.text.startswith("Mina Dorr, a nurse")


def test_a_post_set_into_the_page_is_direct_speech_of_who_signs_it() -> None:
    quote = the_one(
        "open", read(WHO, "We are open again! https://t.co/abc — Tolmin Ferries (@tolminferries) May 2, 2024")
    )
    assert (quote.kind, quote.text, quote.speaker) == ("direct", "We are open again!", "Tolmin Ferries")


def test_turns_of_a_printed_conversation_are_their_speakers() -> None:
    article = read("QUARN: We had no choice.", "DOVAN: Who told you so?", "QUARN: The divers did.")
    assert [(quote.text, quote.speaker) for quote in article.quotes] == [
        ("We had no choice.", "QUARN"),
        ("Who told you so?", "DOVAN"),
        ("The divers did.", "QUARN"),
    ]


def test_one_cue_introduces_a_list_of_utterances() -> None:
    article = read("Neighbours held up banners reading “Shame on you,” “Open the quay” and “Resign now!!”")
    assert [quote.kind for quote in article.quotes] == ["direct"] * 3


def test_whom_a_newspaper_cites_has_said_it() -> None:
    article = read(
        "The quay will stay closed until the winter is over, the Tolmin Herald reported, citing port officials."
    )
    assert the_one("stay closed", article).speaker == "port officials"


@pytest.mark.parametrize(
    ("sentence", "words", "speaker"),
    [
        (
            "Port Director Tolan Reck said the two cables were rusted through, but he called the pillars “sound” below"
            " the water, according to Norda reports.",
            "cables were rusted",
            "Tolan Reck",
        ),
        (
            "Port Director Tolan Reck said the two cables were rusted through, but he called the pillars “sound” below"
            " the water, according to Norda reports.",
            "sound",
            "Tolan Reck",
        ),
        (
            "“We call upon the port of Varne, in memory of those who died on the ferry, to open its books,” the"
            " resolution says, according to Norda Channel 4 news.",
            "open its books",
            "the resolution",
        ),
        (
            "Tolan Reck said the skipper, who police said had no licence, had shown his crew “plain contempt” and expressed"
            " anger at the owners over “a fleet of rust”.",
            "fleet of rust",
            "Tolan Reck",
        ),
    ],
)
def test_who_passes_it_on_or_speaks_in_an_aside_has_not_said_it(sentence: str, words: str, speaker: str) -> None:
    assert the_one(words, read(sentence)).speaker == speaker


def test_what_a_letter_says_is_said_by_who_wrote_it() -> None:
    article = read(
        "Seven pilots sent a letter to the harbour board on Monday.",
        "“We will not sail under these rules any longer,” the letter said.",
    )
    assert the_one("not sail", article).speaker == "Seven pilots"


def test_the_expert_of_a_headline_is_whom_the_body_quotes_with_these_words() -> None:
    article = read(
        "“The cracked pier could collapse within weeks if nobody acts,” said Mirel Dovan, an engineer.",
        "The board met on Monday.",
        headline="Cracked pier could collapse within weeks, says expert",
    )
    assert the_one("Cracked pier", article).speaker == "Mirel Dovan"


def test_whom_somebody_names_in_a_quotation_does_not_say_it() -> None:
    article = read(
        "A fisherman from Kalb watched from the quay.",
        "“Teo Brann never asked us, and Teo Brann will pay for that,” said Mirel Dovan, who owns a boat.",
        "“Brann lies to everybody,” he added.",
    )
    assert the_one("lies", article).speaker == "Mirel Dovan"


@pytest.mark.parametrize(
    ("sentence", "kind", "holder", "words"),
    [
        ("Investigators believe that a barge struck the pier at night.", "belief", "Investigators", "barge struck"),
        ("Mirel Dovan plans to sue the owner of the barge.", "eventuality", "Mirel Dovan", "sue the owner"),
    ],
)
def test_beliefs_and_plans_are_attributed_and_no_quotations(sentence: str, kind: str, holder: str, words: str) -> None:
    article = read(sentence)
    assert not article.quotes
    (held,) = article.attributed
    assert (held.kind, held.holder) == (kind, holder)
    assert words in held.text and article.text[held.start : held.end] == held.text


@pytest.mark.parametrize("before", ["amid reports", "after reports", "following claims"])
def test_reports_of_nobody_are_no_words_of_the_subject(before: str) -> None:
    article = read(f"Norda’s harbour board met {before} that Sarnia had sent divers to the wreck.")
    assert not article.quotes
    (held,) = [one for one in article.attributed if "divers" in one.text]
    assert held.holder == held.source.text == before.split()[1]


def test_a_belief_is_the_claim_of_who_holds_it_and_not_certain() -> None:
    (claim,) = read("Investigators suspect that a barge struck the pier at night.").claims
    assert claim.chain == ("Investigators",)
    assert claim.certainty == "possible"


def test_united_states_is_no_cue() -> None:
    assert not read("The United States has no treaty with Norda and cannot make it hand over the captain.").quotes


def test_the_name_of_a_programme_is_no_speech() -> None:
    article = read("In an interview on Radio Norda’s “This Morning,” Ilse Quarn warned that the quay was closed.")
    assert [mark.text for mark in article.not_speech] == ["This Morning,"]
    assert the_one("quay was closed", article).kind == "indirect"


@pytest.mark.parametrize(
    ("sentence", "whose"),
    [
        ("The new head of the Bank for Ports, Ilse Quarn, also said the quay was closed.", "Ilse Quarn"),
        ("The new head of the Bank for Ports said the quay was closed.", "The new head of the Bank for Ports"),
        ("On Monday the Bank for Ports said the quay was closed.", "Bank for Ports"),
    ],
)
def test_the_office_has_the_say_where_only_its_house_was_marked(sentence: str, whose: str) -> None:
    at = sentence.index("Bank for Ports")
    found = source_of(sentence, Span(at, at + len("Bank for Ports")))
    assert found is not None and sentence[found.start : found.end] == whose


@pytest.mark.parametrize(
    ("paragraphs", "words", "speaker"),
    [
        (
            (
                "Fares will rise in May, the operator of the ferries said.",
                "“Our members cannot pay,” Gesa Holm, who leads Verda in the region, shouted to the crowd.",
            ),
            "cannot pay",
            "Gesa Holm",
        ),
        (
            (
                "Kelda Ilves, foreign minister of Solvane, left the talks. Ms Ilves had asked for the papers. Solvane says it was"
                " shown nothing.",
                "“He presented us with nothing but silence,” she said.",
            ),
            "silence",
            "Kelda Ilves",
        ),
        (("NTB's head of personnel, Udo Trenk, said the drivers would be paid.",), "paid", "Udo Trenk"),
    ],
)
def test_words_are_those_of_the_person_named_and_not_of_what_stands_nearer(
    paragraphs: tuple[str, ...], words: str, speaker: str
) -> None:
    assert the_one(words, read(*paragraphs)).speaker == speaker


def test_who_is_the_person_of_an_organisation() -> None:
    article = read("The inquiry is led by Petra Vinck of the Aviation Safety Board, who said the engine had failed.")
    assert {quote.speaker for quote in article.quotes} == {"Petra Vinck"}


@pytest.mark.parametrize(
    ("text", "part", "whole"),
    [
        ("Kestrian prosecutors said so.", "Kestrian", "Kestrian prosecutors"),
        (
            "Two people with knowledge of the talks said so.",
            "knowledge of the talks",
            "Two people with knowledge of the talks",
        ),
        ("They voted by a majority of 71%.", "by a majority of", None),
        ("Ilse Quarn said so.", "Ilse Quarn", "Ilse Quarn"),
    ],
)
def test_a_source_marked_in_part_is_mended(text: str, part: str, whole: str | None) -> None:
    start = text.index(part)
    found = mended(text, Span(start, start + len(part)))
    assert (text[found.start : found.end] if found else None) == whole
