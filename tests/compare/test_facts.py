"""Facts across articles: what agrees, what conflicts, what is only older."""

import pytest

from rashomon.annotate import annotate
from rashomon.compare.facts import compare_facts
from rashomon.types import Annotated, Article, Block, Fact, Origin


def article(id: str, *paragraphs: str, published: str | None = None) -> Annotated:
    blocks, text = [], ""
    for paragraph in paragraphs:
        blocks.append(Block(len(text), len(text) + len(paragraph), "paragraph"))
        text += paragraph + "\n\n"
    return annotate(Article(id=id, source=id, text=text, published=published, blocks=tuple(blocks), language="en"))


def facts(*articles: Annotated) -> list[Fact]:
    return list(compare_facts(articles, origins=[Origin((a.id,), None, ()) for a in articles]))


def told(facts: list[Fact], relation: str) -> list[Fact]:
    return [fact for fact in facts if fact.relation == relation]


BUS = "A bus plunged into the Sarrow gorge near Tolmin on Monday and 12 people were killed, the Varne police said."
OTHER = "The road through the Sarrow gorge had been closed twice since January because of falling rocks."


def test_a_sentence_in_other_words_is_one_fact() -> None:
    a = article("a", BUS, OTHER)
    b = article(
        "b", "Twelve people died when a bus fell into the Sarrow gorge near Tolmin on Monday, Varne police said.", OTHER
    )
    (fact,) = [fact for fact in told(facts(a, b), "agree") if "bus" in fact.statement]
    assert {say.article for say in fact.says} == {"a", "b"}
    assert fact.origins == 2


def test_two_figures_for_one_thing_are_a_conflict_with_a_reason() -> None:
    a = article("a", BUS, OTHER)
    b = article("b", BUS.replace("12", "15"), OTHER)
    (conflict,) = told(facts(a, b), "conflict")
    assert conflict.slot == "number"
    assert {say.value for say in conflict.says} == {"12", "15"}
    assert conflict.why is not None and "12" in conflict.why and "15" in conflict.why


def test_an_older_figure_is_an_update_not_a_conflict() -> None:
    a = article("a", BUS, OTHER, published="2026-03-02T09:30:00Z")
    b = article("b", BUS.replace("12", "15"), OTHER, published="2026-03-02T14:10:00Z")
    found = facts(a, b)
    assert not told(found, "conflict")
    (update,) = told(found, "update")
    assert {say.value for say in update.says} == {"12", "15"}


def test_a_lower_count_in_a_later_article_is_a_conflict() -> None:
    a = article("a", BUS.replace("12", "15"), OTHER, published="2026-03-02T09:30:00Z")
    b = article("b", BUS, OTHER, published="2026-03-02T14:10:00Z")
    assert told(facts(a, b), "conflict")


@pytest.mark.parametrize("figure", ["more than 10", "at least 12", "about 12", "a dozen", "up to 20"])
def test_bounds_and_roundings_agree(figure: str) -> None:
    a = article("a", BUS, OTHER)
    b = article("b", BUS.replace("12", figure), OTHER)
    found = facts(a, b)
    assert not told(found, "conflict") and not told(found, "update")


def test_a_part_is_not_the_whole() -> None:
    a = article("a", "The two crew and ten passengers of the ferry were brought ashore at Tolmin, the coastguard said.")
    b = article("b", "The twelve people of the ferry were brought ashore at Tolmin, the coastguard said on Monday.")
    assert not told(facts(a, b), "conflict")


def test_killed_and_injured_are_not_set_against_each_other() -> None:
    a = article("a", "The blast at the Tolmin mill killed four people and injured nine, the Varne police said.")
    b = article("b", "Nine people were injured and four killed in the blast at the Tolmin mill, Varne police said.")
    assert not told(facts(a, b), "conflict")


def test_nobody_injured_conflicts_with_two_injured() -> None:
    a = article("a", "Two people were injured when the crane fell at the Tolmin harbour, the police said.")
    b = article("b", "Nobody was injured when the crane fell at the Tolmin harbour, the owner said.")
    (conflict,) = told(facts(a, b), "conflict")
    assert conflict.slot == "number"


LEAVING = "President Mirel Dovan left the summit in Tolmin {} after a quarrel over fishing rights with his neighbours."


def test_days_of_a_dated_article_conflict() -> None:
    a = article("a", LEAVING.format("on Tuesday"), OTHER, published="2026-03-05")
    b = article("b", LEAVING.format("on Wednesday"), OTHER, published="2026-03-05")
    (conflict,) = told(facts(a, b), "conflict")
    assert conflict.slot == "date"
    assert {say.value for say in conflict.says} == {"Tuesday", "Wednesday"}


def test_a_weekday_and_the_date_it_falls_on_agree() -> None:
    a = article("a", LEAVING.format("on Tuesday"), OTHER, published="2026-03-05")
    b = article("b", LEAVING.format("on March 3"), OTHER, published="2026-03-06")
    assert not told(facts(a, b), "conflict")


@pytest.mark.parametrize(("weekday", "conflicts"), [("Thursday", 1), ("Monday", 0)])
def test_an_undated_weekday_conflicts_with_a_day_that_never_falls_on_it(weekday: str, conflicts: int) -> None:
    """From 2024 to 2028, 3 March is no Thursday and no Saturday."""
    a = article("a", LEAVING.format("on " + weekday), "The quarrel began in 2024.")
    b = article("b", LEAVING.format("on March 3"), "The quarrel began in 2024.")
    found = told(facts(a, b), "conflict")
    assert len(found) == conflicts
    assert all("2024 to 2028" in (fact.why or "") for fact in found)


def test_what_one_article_alone_tells_is_listed_with_its_passage() -> None:
    a = article("a", BUS, OTHER, "Mayor Ilse Quarn of Tolmin declared three days of mourning and gave 40,000 dinars.")
    b = article("b", BUS, OTHER)
    (only,) = told(facts(a, b), "only")
    assert only.says[0].article == "a"
    assert a.text[only.says[0].start : only.says[0].end] == only.says[0].text == only.statement


def test_copies_of_one_report_are_one_origin_of_a_fact() -> None:
    a, b = article("a", BUS, OTHER), article("b", BUS, OTHER)
    found = compare_facts([a, b], origins=[Origin(("a", "b"), None, ())])
    assert {fact.origins for fact in found} == {1}


def test_a_heading_within_the_text_is_no_statement_of_its_own() -> None:
    body = "The minister announced an inquiry into the fire at the harbour."
    text = f"Inquiry announced at harbour\n\n{body}\n"
    blocks = (Block(0, 28, "subheading"), Block(30, 30 + len(body), "paragraph"))
    one = annotate(Article(id="a", source="a", text=text, blocks=blocks, language="en"))
    other = article("b", "An inquiry at the harbour was announced on Monday.", body)
    told = [say.text for fact in compare_facts([one, other]) for say in fact.says]
    assert body in told
    assert "Inquiry announced at harbour" not in told


def test_a_fact_in_wholly_other_words_is_found() -> None:
    one = article("a", "Rescuers pulled two children out of the flooded cellar.", "The council meets again in May.")
    other = article("b", "Firefighters saved two kids who were trapped in the flooded basement.", "Bread is dearer.")
    agreed = [fact for fact in compare_facts([one, other]) if fact.relation == "agree"]
    assert [len(fact.says) for fact in agreed] == [2]


def test_what_is_no_longer_so_is_not_agreed_with_what_was() -> None:
    one = article("a", "The operator rules out that the ferry was too fast.")
    other = article("b", "The operator no longer rules out that the ferry was too fast.")
    assert not [fact for fact in compare_facts([one, other]) if fact.relation == "agree" and not fact.doubtful]
