"""What one article alone tells in a sentence that also has what others tell."""

from invented_articles import article

from rashomon.compare import compare_facts
from rashomon.types import Annotated

SHOT = "A gunman shot the jeweller Ilse Quarn in the Fish Lane arcade in Tolmin on Tuesday, the police said."
DIED = (
    "Ilse Quarn, the jeweller who was shot in the Fish Lane arcade in Tolmin on Tuesday, died of her injuries in the"
    " clinic of Varne late on Thursday evening."
)


def only(*articles: Annotated) -> set[tuple[str, str | None]]:
    return {
        (said.article, said.value) for fact in compare_facts(articles) if fact.relation == "only" for said in fact.says
    }


def test_the_clause_that_nobody_else_tells_is_listed_beside_what_is_agreed() -> None:
    one, other = article("a", SHOT), article("b", DIED)
    agreed = [fact for fact in compare_facts([one, other]) if fact.relation == "agree"]
    assert [{said.article for said in fact.says} for fact in agreed] == [{"a", "b"}]
    assert only(one, other) == {("b", "died of her injuries in the clinic of Varne late on Thursday evening.")}


def test_what_another_article_tells_elsewhere_is_not() -> None:
    there = "Quarn died in the clinic of Varne of the injuries that she had, late on Thursday evening."
    assert not only(article("a", SHOT, there), article("b", DIED))
