"""Years between two figures: of a person between an arrest and a verdict, of another final told in the same paragraph."""

from invented_articles import article

from rashomon.compare.facts import compare_facts
from rashomon.types import Annotated, Fact

DAY = "2026-03-05T10:00:00+00:00"


def differing(*articles: Annotated) -> list[Fact]:
    return [fact for fact in compare_facts(articles) if fact.relation in ("conflict", "update")]


def test_years_may_lie_between_an_arrest_and_a_verdict() -> None:
    hunted = "Police suspect Jose Dorn, 27, of the shooting at the ferry port of Karlow."
    tried = "A jury found Jose Dorn, 29, guilty of the shooting at the ferry port of Karlow."
    assert not differing(article("a", hunted), article("b", tried))
    assert differing(article("a", hunted), article("b", hunted.replace("27", "29")))
    assert differing(article("a", hunted.replace("27", "31")), article("b", tried))


def test_who_was_arrested_three_times_is_one_person() -> None:
    one = "Police said that 46 people had been arrested in the harbour of Karlow since Wednesday."
    other = "Police said that Jose Dorn had been arrested three times in the harbour of Karlow since Wednesday."
    assert not differing(article("a", one), article("b", other))
    assert differing(article("a", one), article("b", one.replace("46", "31")))


def test_a_sentence_without_a_time_goes_on_with_that_before_it() -> None:
    final = "The Karlow Bears were {} outs away from the title when the rain began to fall on the harbour ground."
    now = article("a", final.format("four"), published=DAY)
    assert differing(now, article("b", final.format("five"), published=DAY))
    then = article("b", f"In 2003 the Karlow Bears met Tolmin in the final. {final.format('five')}", published=DAY)
    assert not differing(now, then)
    other = article("b", "In 2003 the Karlow Bears met Tolmin in the final.", final.format("five"), published=DAY)
    assert differing(now, other)
