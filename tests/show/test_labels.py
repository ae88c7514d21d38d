"""How many tellers stand behind a story: two reports of one newsroom bear no witness to each other."""

from rashomon.show.camps import camps
from rashomon.show.labels import make_labels, reports_in_words
from rashomon.types import Annotated, Origin, Say


def article(id: str, outlet: str) -> Annotated:
    return Annotated(id=id, source=id, text="Four people died.", outlet=outlet)


def test_reports_of_one_newsroom_are_counted_as_such() -> None:
    articles = [article("a", "Norda Post"), article("b", "Norda Post"), article("c", "Hemsey Echo")]
    origins = [Origin((one.id,), None, ()) for one in articles]
    assert reports_in_words(origins, make_labels(articles, origins)) == "3 reports of 2 newsrooms"
    assert reports_in_words(origins[1:], make_labels(articles[1:], origins[1:])) == "2 independent origins"


def test_a_side_of_a_difference_counts_tellers() -> None:
    articles = [article("a", "Norda Post"), article("b", "Norda Post"), article("c", "Hemsey Echo")]
    labels = make_labels(articles, [Origin((one.id,), None, ()) for one in articles])
    says = [Say(0, 4, "Four", article=id, value="Four", by=None, certainty="certain") for id in "abc"]
    assert [camp.origins for camp in camps(says, labels)] == [2]
