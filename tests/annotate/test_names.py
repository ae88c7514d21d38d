"""Names: kinds, whole words, one kind for one name, and the fullest form of each."""

import itertools

from rashomon.annotate.names import find_names
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
