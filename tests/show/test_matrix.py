"""The matrix: statements against origins."""

import msgspec
from invented_event import invented_comparison

from rashomon.show.arrange import arrange
from rashomon.show.labels import make_labels
from rashomon.show.matrix import Matrix, make_matrix
from rashomon.types import Comparison, Fact, Origin


def matrix_of(comparison: Comparison) -> Matrix | None:
    story = comparison.stories[0]
    labels = make_labels([comparison.article(id) for id in story.articles], story.origins)
    return make_matrix(arrange(story.facts, story.quotes, labels), story.origins, labels)


def rows() -> dict[tuple[str, str], list[tuple[str, str]]]:
    matrix = matrix_of(invented_comparison())
    assert matrix is not None
    return {
        (row.fact.relation, str(row.fact.slot)): [(cell.kind, cell.value) for cell in row.cells] for row in matrix.rows
    }


def test_a_column_is_an_origin_called_by_its_agency_or_its_outlet() -> None:
    matrix = matrix_of(invented_comparison())
    assert matrix is not None
    assert matrix.columns == ("NPA", "Capital Post", "what-we-know")


def test_conflicts_come_first_with_the_value_of_each_origin() -> None:
    first, *_ = rows().items()
    assert first == (
        ("conflict", "number"),
        [("differ", "Twelve people"), ("differ", "Fourteen people"), ("silent", "")],
    )


def test_agreement_is_a_sign_and_silence_another() -> None:
    ((_, agreed),) = [item for item in rows().items() if item[0][0] == "agree"]
    assert [kind for kind, _ in agreed] == ["agree", "agree", "silent"]


def test_two_origins_need_no_table() -> None:
    comparison = invented_comparison()
    story = comparison.stories[0]
    labels = make_labels(comparison.articles, story.origins)
    two: tuple[Origin, ...] = story.origins[:2]
    facts: tuple[Fact, ...] = story.facts
    assert make_matrix(arrange(facts, story.quotes, labels), two, labels) is None


def test_of_values_of_one_origin_the_fuller_one_is_told() -> None:
    comparison = invented_comparison()
    story = comparison.stories[0]
    labels = make_labels(comparison.articles, story.origins)
    facts = [
        msgspec.structs.replace(
            fact,
            says=tuple(
                msgspec.structs.replace(say, value=value)
                for say, value in zip((*fact.says, fact.says[0]), ("12 people", "14", "12"), strict=False)
            ),
        )
        if fact.relation == "conflict"
        else fact
        for fact in story.facts
    ]
    matrix = make_matrix(arrange(facts, story.quotes, labels), story.origins, labels)
    assert matrix is not None
    assert [cell.value for cell in matrix.rows[0].cells] == ["12 people", "14", ""]
