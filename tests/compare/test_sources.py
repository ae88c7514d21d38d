"""What agreeing articles tell less surely, and from whom: only what they share counts, and a source must be one."""

import pytest
from invented_articles import article

from rashomon.annotate import annotate
from rashomon.compare import compare_facts
from rashomon.compare.sources import one_source
from rashomon.types import Annotated, Article, Block, Fact

FOG = "A fog lay on the bay of Hemsey all week, as it does every year in those months."


def read_names(id: str, text: str) -> Annotated:
    return annotate(Article(id=id, source=id, text=text, blocks=(Block(0, len(text), "paragraph"),)))


def agreed(one: str, other: str) -> list[Fact]:
    a, b = article("a", one, FOG), article("b", other, FOG)
    found = [fact for fact in compare_facts([a, b]) if fact.relation == "agree" and not fact.doubtful]
    found = [fact for fact in found if "fog" not in fact.statement]
    assert found
    return found


@pytest.mark.parametrize(
    "hedged",
    [
        "The ferry Linnet was withdrawn from the port of Tolmin because of a valve that apparently leaked.",
        "The ferry Linnet was withdrawn from the port of Tolmin, with the owner claiming at the time that a valve leaked.",
    ],
)
def test_a_doubt_about_something_else_is_none_about_what_is_shared(hedged: str) -> None:
    told = agreed(hedged, "The ferry Linnet was withdrawn from the port of Tolmin on Monday.")
    assert not any("certainty" in fact.nuances for fact in told)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "All the skippers are accused of insulting the harbour court of Tolmin.",
            "The skippers had all been charged with insulting the harbour court of Tolmin.",
        ),
        (
            "The cause of the fire on the ferry Linnet is unknown.",
            "The cause of the fire on the ferry Linnet, which is unknown, kept divers busy on Monday.",
        ),
    ],
)
def test_who_tells_the_hedge_as_a_fact_is_no_surer(one: str, other: str) -> None:
    assert not any("certainty" in fact.nuances for fact in agreed(one, other))


def test_a_real_doubt_is_told() -> None:
    told = agreed(
        "The ferry Linnet was reportedly withdrawn from the port of Tolmin on Monday.",
        "The ferry Linnet was withdrawn from the port of Tolmin on Monday.",
    )
    assert any("certainty" in fact.nuances for fact in told)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The closure suggests that the port of Tolmin lacks the money for a new crane.",
            "The port of Tolmin lacks the money for a new crane, the Harbour Union said.",
        ),
        (
            "The ferry Linnet returned to Tolmin after four hours at sea, Tolmin Salvage Lines said.",
            "The ferry Linnet returned to Tolmin after four hours at sea, TSL said.",
        ),
        (
            "A ferry line says that the Linnet returned to Tolmin after four hours at sea.",
            "The Linnet returned to Tolmin after four hours at sea, the statement said.",
        ),
        (
            "Paris plans to buy the ferry Linnet from the port of Tolmin, Paris said on Monday.",
            "France said on Monday that it plans to buy the ferry Linnet from the port of Tolmin.",
        ),
    ],
)
def test_no_other_source_is_made_of_a_thing_or_of_another_name(one: str, other: str) -> None:
    told = agreed(one, other)
    assert not any("attribution" in fact.nuances for fact in told), [fact.why for fact in told]


def test_two_named_sources_are_two() -> None:
    told = agreed(
        "The ferry Linnet returned to Tolmin after four hours at sea, Ilse Quarn said.",
        "The ferry Linnet returned to Tolmin after four hours at sea, Mirel Dovan said.",
    )
    assert any("attribution" in fact.nuances for fact in told)


LED = "The Zambian leader Joan Hale was in the port of Tolmin last month."


@pytest.mark.parametrize(
    ("one", "beside", "other"),
    [
        ("Hale's regime", LED, "Lusaka"),
        ("Hale's government", "President Joan Hale of Zambia was in the port of Tolmin last month.", "Zambia"),
    ],
)
def test_a_leaders_government_is_the_country(one: str, beside: str, other: str) -> None:
    articles = [read_names("a", beside), read_names("b", FOG)]
    assert one_source(articles, one, other)


@pytest.mark.parametrize(
    ("one", "beside", "other"),
    [
        ("Hale's regime", LED, "Kenya"),
        ("Hale's lawyer", LED, "Zambia"),
        ("Hale's government", "Joan Hale of Zambia Airways was in the port of Tolmin last month.", "Zambia"),
    ],
)
def test_what_no_leader_governs_is_no_country(one: str, beside: str, other: str) -> None:
    assert not one_source([read_names("a", beside), read_names("b", FOG)], one, other)
