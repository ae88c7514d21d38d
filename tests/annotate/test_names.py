"""Names: kinds, whole words, one kind for one name, and the fullest form of each."""

import itertools

import pytest

from rashomon.annotate.acronyms import defined, spelled_by
from rashomon.annotate.encoder import tag
from rashomon.annotate.kind_cues import is_organisational, is_personal, is_plan, opens_dateline
from rashomon.annotate.names import find_names
from rashomon.annotate.tags import NAMES
from rashomon.lexicon.kinds import is_body
from rashomon.types import Article, Block, Name

STORY = (
    "Ilse Quarn met Mr Tamotsu Okwuosa, the mayor of Lagos, in Berlin on Friday.",
    "Okwuosa said the World Health Organization (WHO) would send doctors to Nigeria.",
    "The WHO did not comment. Quarn's office said that Okwuosa had thanked the Nigerian government.",
)


def article(*paragraphs: str, kinds: tuple[str, ...] = ()) -> Article:
    blocks, text = [], ""
    for index, paragraph in enumerate(paragraphs):
        kind = kinds[index] if index < len(kinds) else "paragraph"
        blocks.append(Block(len(text), len(text) + len(paragraph), kind))  # type: ignore[arg-type]
        text += paragraph + "\n\n"
    return Article(id="a", source="a", text=text, blocks=tuple(blocks))


def named(*paragraphs: str, kinds: tuple[str, ...] = ()) -> list[Name]:
    return list(find_names(article(*paragraphs, kinds=kinds)))


def test_people_places_and_organisations_have_their_kinds() -> None:
    kinds = {name.text: name.kind for name in named(*STORY)}
    assert kinds["Ilse Quarn"] == kinds["Tamotsu Okwuosa"] == kinds["Okwuosa"] == "person"
    assert kinds["Lagos"] == kinds["Berlin"] == kinds["Nigeria"] == "place"
    assert kinds["World Health Organization"] == kinds["WHO"] == "organisation"
    assert kinds["Nigerian"] == "group"


def test_a_surname_is_the_person_named_in_full() -> None:
    entities = {name.text: name.entity for name in named(*STORY)}
    assert entities["Okwuosa"] == "Tamotsu Okwuosa"
    assert entities["Quarn"] == "Ilse Quarn"


def test_titles_and_possessives_are_no_part_of_a_name() -> None:
    texts = [name.text for name in named(*STORY)]
    assert "Tamotsu Okwuosa" in texts and "Quarn" in texts
    assert not any(text.startswith("Mr") or text.endswith("s’") or text.endswith("'s") for text in texts)


def test_an_acronym_is_the_organisation_spelled_out_before_it() -> None:
    assert {name.entity for name in named(*STORY) if name.text == "WHO"} == {"World Health Organization"}


def test_two_people_of_one_surname_stay_two() -> None:
    names = named("Ilse Quarn met Tomas Quarn at the harbour.", "Ilse Quarn left first.")
    assert {name.entity for name in names if name.kind == "person"} >= {"Ilse Quarn", "Tomas Quarn"}


def test_a_headline_in_capitals_names_whom_it_names() -> None:
    names = named("ILSE QUARN VISITS BERLIN", *STORY, kinds=("headline",))
    assert "BERLIN" in {name.text for name in names}


def test_names_are_sorted_do_not_overlap_and_carry_their_words() -> None:
    given = article(*STORY)
    names = find_names(given)
    assert all(given.text[name.start : name.end] == name.text for name in names)
    assert all(one.end <= two.start for one, two in itertools.pairwise(names))


def test_an_article_without_words_has_no_names() -> None:
    assert named() == [] and named("—") == []


def test_what_is_not_spelled_out_by_initials_stands_for_the_organisation_all_the_same() -> None:
    names = named("The Central Bank of Costa Verde (BVC) raised its rate.", "Traders had expected it of the BVC.")
    assert {name.entity for name in names if name.text == "BVC"} == {"Central Bank of Costa Verde"}
    assert {name.kind for name in names if name.text == "BVC"} == {"organisation"}


def test_short_forms_of_common_words_are_no_names() -> None:
    names = named("Ilse Quarn sells autonomous road vehicles (ARVs) in Berlin.", "The ARVs have no driver.")
    assert {name.text for name in names} == {"Ilse Quarn", "Berlin"}


def test_words_that_head_names_are_none_by_themselves() -> None:
    given = article("The Ministry and Orvex met.")
    tagged = tag(given)
    tagged.scores[:, NAMES.index("B-organisation")] += [0, 40, 0, 40, 0, 0]
    assert [name.text for name in find_names(given, tagged)] == ["Orvex"]


def test_a_name_that_is_whole_in_one_mention_is_whole_in_all() -> None:
    given = article("We saw Port and Coast Board and met Port and Coast Board there.")
    tagged = tag(given)
    tagged.scores[:, : len(NAMES)] = 0
    for index, mark in enumerate("O O B I I I O O B O B I O O".split()):
        tagged.scores[index, NAMES.index(mark if mark == "O" else f"{mark}-organisation")] = 40
    assert [name.text for name in find_names(given, tagged)] == ["Port and Coast Board"] * 2


def test_one_mention_beside_a_telling_word_tells_the_kind_of_all() -> None:
    names = named(
        "Vellora has denied it.",
        "Vellora, a Dutch chip maker founded in 1998, makes sensors.",
        "Vellora did not say where.",
    )
    assert [name.kind for name in names if name.text == "Vellora"] == ["organisation"] * 3


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("the Harbour Safety Board (HSB)", "HSB", "Harbour Safety Board"),
        ("the Agency for the Care of Lakes (Acla)", "Acla", "Agency for the Care of Lakes"),
        ("venture capital (VC)", "VC", "venture capital"),
    ],
)
def test_words_spell_a_short_form(text: str, short: str, long: str) -> None:
    (found,) = defined(text)
    assert text[found.start : found.end] == short
    begin = spelled_by(short, text, found.before)
    assert begin is not None and text[begin : found.before] == long


@pytest.mark.parametrize("text", ["the Harbour Board (XYZ)", "Quarn (HSB)", "(HSB)", "\n(HSB)"])
def test_other_words_do_not(text: str) -> None:
    assert [spelled_by(text[f.start : f.end], text, f.before) for f in defined(text)] in ([None], [])


@pytest.mark.parametrize(
    ("text", "personal", "organisational"),
    [
        ("analyst *Vell* said", True, False),
        ("20-year-old *Vell* met", True, False),
        ("according to *Vell*, director of a fund", True, False),
        ("the insurer *Vell* lost", False, True),
        ("the founder of *Vell* met", False, True),
        ("*Vell*, a state-owned oil company, lost", False, True),
        ("*Vell*’s spokeswoman met", False, True),
        ("*Vell*, the party leader, lost", False, False),
        ("in *Vell* on Monday", False, False),
    ],
)
def test_words_beside_a_name_tell_its_kind(text: str, personal: bool, organisational: bool) -> None:
    start = text.index("*")
    end = text.index("*", start + 1) - 1
    text = text.replace("*", "")
    assert (is_personal(text, start, end), is_organisational(text, start, end)) == (personal, organisational)


def test_capitals_that_open_a_paragraph_are_its_place() -> None:
    assert opens_dateline("OSTREL, May 14 – The ferry", 0, 6) and opens_dateline("OSTREL: The ferry", 0, 6)
    assert not opens_dateline("NORDA said", 0, 5) and not opens_dateline("Ostrel: The ferry", 0, 6)


def test_a_programme_is_no_organisation() -> None:
    assert is_plan("the ‘Vella’ programme", 10) and is_plan("the Vella trade agreement", 9)
    assert not is_plan("the Vella office", 9)


def test_a_name_that_is_written_in_two_ways_is_one_in_both() -> None:
    text = "Shares of Dorn - Vale rose 3 percent in Brenik, the exchange said. Analysts like Dorn - Vale.\n\n#Dorn-Vale"
    blocks = (Block(0, text.index("\n"), "paragraph"), Block(text.index("#"), len(text), "paragraph"))
    names = find_names(Article(id="a", source="a", text=text, blocks=blocks))
    assert "Dorn - Vale" in {text[name.start : name.end] for name in names}


@pytest.mark.parametrize(
    ("name", "body"),
    [("Dorn Administration", True), ("Dovan Foundation", True), ("Administration", False), ("Ilse Church", False), ("Ilse Quarn", False)],
)  # fmt: skip
def test_a_body_is_known_by_its_last_word(name: str, body: bool) -> None:
    assert is_body(name) is body


def test_a_surname_written_twice_by_a_slip_is_no_part_of_the_name() -> None:
    names = named(
        "Sen. John Hale voted against the bill on Monday. John Hale said it was late.",
        "Sen. John Hale Hale said of the harbour plan that it cost too much.",
    )
    assert {name.entity for name in names if name.kind == "person"} == {"John Hale"}


def test_a_name_that_is_nowhere_written_without_its_doubled_word_keeps_it() -> None:
    names = named("The mayor met Omar Hale Hale on Monday.")
    assert [name.text for name in names if name.kind == "person"] == ["Omar Hale Hale"]


def test_the_labels_of_a_conversation_are_the_people_of_these_surnames() -> None:
    names = named(
        "The mayor, John Marsh, was a guest of Peter Hale on Sunday.",
        "HALE: What do you want to do with the harbour?",
        "MAYOR MARSH: I want to build a new pier for the ferries.",
        "PETER HALE: And who pays?",
    )
    assert [name.entity for name in names if name.text.isupper()] == ["Peter Hale", "John Marsh", "Peter Hale"]


def test_a_label_that_two_people_of_the_article_may_bear_stays_as_it_is() -> None:
    names = named("John Marsh and his brother Peter Marsh came on Sunday.", "MARSH: We want to build a new pier.")
    assert [name.entity for name in names if name.text == "MARSH"] == ["MARSH"]


def test_what_a_transcript_calls_its_voices_is_nobodys_name() -> None:
    names = named(
        "JOAN HALE, BYLINE: The mayor closed the harbour on Monday.",
        "(SOUNDBITE OF ARCHIVED RECORDING)",
        "UNIDENTIFIED MAN: We are sad about it.",
    )
    assert not {"BYLINE", "ARCHIVED", "UNIDENTIFIED"} & {name.text for name in names}
