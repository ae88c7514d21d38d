"""What an article leaves out: a source that others name for that very thing, a statement that its own origin tells."""

from invented_articles import article

from rashomon.compare import find_omissions
from rashomon.types import Annotated, Fact, Say

SHOT = "The cousin of Ilse Quarn was shot at the pier of Tolmin on Tuesday."


def agreed(*articles: Annotated) -> Fact:
    says = tuple(
        Say(claim.start, claim.end, claim.text, article=one.id, value=None, by=claim.said_by, certainty="certain")
        for one in articles
        for claim in one.claims[:1]
    )
    return Fact(
        id="f1", statement=SHOT, relation="agree", slot=None, origins=len(says), says=says, confidence=1.0, why=None
    )


def left_out(articles: list[Annotated], fact: Fact, origins: dict[str, int]) -> list[tuple[str, str, str]]:
    return [(gap.article, gap.kind, gap.why) for gap in find_omissions(articles, [fact], origins)]


def test_whom_others_quote_beside_it_is_no_source_of_it() -> None:
    beside = "Ilse Quarn posted photos of her cousin, shot at the pier of Tolmin on Tuesday, writing that “I cannot believe that I held you yesterday.”"
    articles = [article("a", SHOT), article("b", beside), article("c", beside.replace("photos", "pictures"))]
    assert left_out(articles, agreed(*articles), {}) == []


def test_a_source_that_others_name_for_it_is_left_out() -> None:
    sourced = "The cousin of Ilse Quarn was shot at the pier of Tolmin on Tuesday, Mirel Dovan said."
    articles = [article("a", SHOT), article("b", sourced), article("c", sourced.replace("shot", "shot dead"))]
    (gap,) = left_out(articles, agreed(*articles), {})
    assert gap == ("a", "attribution", "it says itself what 2 other articles have from Mirel Dovan")


def test_that_its_own_origin_tells_it_is_said() -> None:
    articles = [article("a", SHOT), article("b", SHOT), article("c", "A fog lay on the bay of Hemsey all week.")]
    told = agreed(articles[0], articles[1])
    (own,) = left_out(articles, told, {"a": 1, "b": 2, "c": 1})
    (other,) = left_out(articles, told, {"a": 1, "b": 2, "c": 3})
    assert own[2] == "2 of 2 origins tell a statement, its own among them, that it leaves out"
    assert other[2] == "2 of 3 origins tell a statement that it leaves out"


def test_who_tells_in_other_words_all_that_the_others_share_leaves_nothing_out() -> None:
    told = "Mirel Dovan, a cousin of the singer, was shot dead at the pier of Tolmin."
    other = "Mirel Dovan once walked to the pier of Tolmin with a cousin of the mayor."
    same = "A cousin of Dovan says that Mirel was shot on the pier of Tolmin, where the singer lived."
    articles = [article("a", told), article("b", told.replace("dead", "twice"))]
    assert left_out([*articles, article("c", same)], agreed(*articles), {}) == []
    (gap,) = left_out([*articles, article("c", other)], agreed(*articles), {})
    assert gap[:2] == ("c", "statement")


def test_a_picture_with_its_caption_leaves_nothing_out() -> None:
    caption = "FILE - In this May 3, 2021 photo, Ilse Quarn opens the harbour."
    articles = [article("a", SHOT), article("b", SHOT), article("c", caption)]
    assert left_out(articles, agreed(*articles[:2]), {}) == []


def test_copies_of_one_report_are_one_that_names_the_source() -> None:
    sourced = "The cousin of Ilse Quarn was shot at the pier of Tolmin on Tuesday, Mirel Dovan said."
    articles = [article("a", SHOT), article("b", sourced), article("c", sourced.replace("shot", "shot dead"))]
    assert left_out(articles, agreed(*articles), {"a": 1, "b": 2, "c": 2}) == []
