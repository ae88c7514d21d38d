"""Who is said to say a claim, and through whom it has come."""

import pytest

from rashomon.annotate.claims import find_claims
from rashomon.text import mark
from rashomon.types import Article, Attributed, Block, Claim, Mark, Quote


def at(text: str, words: str) -> Mark:
    start = text.index(words)
    return mark(text, start, start + len(words))


def quote(text: str, content: str, cue: str, source: str) -> Quote:
    span = at(text, content)
    return Quote(span.start, span.end, content, "indirect", at(text, cue), at(text, source), source, "unnamed")


def claim(text: str, *quotes: Quote, attributed: tuple[Attributed, ...] = ()) -> Claim:
    blocks = (Block(0, len(text), "paragraph"),)
    (found,) = find_claims(Article(id="a", source="a", text=text, blocks=blocks), quotes, attributed=attributed)
    return found


def test_a_long_attribution_leaves_the_speaker() -> None:
    text = "A spokesman for Norda Rail said trains were late."
    assert claim(text, quote(text, "trains were late", "said", "A spokesman for Norda Rail")).chain == (
        "A spokesman for Norda Rail",
    )


def test_who_told_it_first_is_named_behind_the_speaker() -> None:
    text = "According to the Herald, the minister said the mill would shut."
    assert claim(text, quote(text, "the mill would shut", "said", "the minister")).chain == (
        "the minister",
        "the Herald",
    )
    text = "The mill would shut, the minister said, according to the Herald."
    assert claim(text, quote(text, "The mill would shut", "said", "the minister")).chain == (
        "the minister",
        "the Herald",
    )


def test_a_newsroom_that_reports_what_somebody_said_ends_the_chain() -> None:
    text = "The Norvik Herald reported on Monday that two officials said the mill would shut."
    found = claim(text, quote(text, "the mill would shut", "said", "two officials"))
    assert (found.said_by, found.chain) == ("two officials", ("two officials", "The Norvik Herald"))


def test_whom_a_newsroom_cites_is_nearer_than_it() -> None:
    text = "Trains were late, the Norvik Herald reported on Monday, citing a police report."
    found = claim(text, quote(text, "Trains were late", "reported", "the Norvik Herald"))
    assert found.chain == ("a police report", "the Norvik Herald")


def test_a_clause_about_somebody_who_acts_stays_the_outlets() -> None:
    text = "Ilse Quarn, who said the road was safe, left the town in the evening with her brother."
    assert claim(text, quote(text, "the road was safe", "said", "Ilse Quarn")).said_by is None


def test_nobody_says_what_is_rumoured() -> None:
    text = "Amid reports that the general had been killed, Ilse Quarn said the army was safe."
    rumour, said = (
        quote(text, "the general had been killed", "reports", "Ilse Quarn"),
        quote(text, "the army was safe", "said", "Ilse Quarn"),
    )
    assert claim(text, rumour).said_by is None
    assert claim(text, rumour, said).said_by == "Ilse Quarn"
    odd = quote(text, "the general had been killed", "reports", "Amid")
    assert claim(text, odd).said_by is None


@pytest.mark.parametrize(
    ("text", "content", "cue", "event"),
    [
        ("Rebels threatened to attack the harbour.", "attack the harbour", "threatened", "THREATEN"),
        ("Rebels said they attacked the harbour.", "they attacked the harbour", "said", "ASSAULT"),
    ],
)
def test_a_threat_is_no_deed(text: str, content: str, cue: str, event: str) -> None:
    assert claim(text, quote(text, content, cue, "Rebels")).event == event


def test_a_charge_is_against_somebody_and_who_speaks_of_himself_acts() -> None:
    text = "Norda Rail accused rebels of the attack."
    found = claim(text, quote(text, "rebels of the attack", "accused", "Norda Rail"))
    assert (found.event, [text[start:end] for start, end in found.actors]) == ("ACCUSE", ["rebels"])
    text = "The militia said it had attacked the mill."
    found = claim(text, quote(text, "it had attacked the mill", "said", "The militia"))
    assert [text[start:end] for start, end in found.actors] == ["The militia"]


def test_many_attributions_in_one_long_sentence_take_linear_time() -> None:
    text = "The clerk said the mill was shut, " * 3000
    quotes = []
    for index in range(3000):
        start = index * 34
        spans = (mark(text, start + low, start + high) for low, high in ((15, 32), (10, 14), (0, 9)))
        content, cue, source = spans
        quotes.append(Quote(content.start, content.end, content.text, "indirect", cue, source, "The clerk", "unnamed"))
    assert find_claims(Article(id="a", source="a", text=text, blocks=(Block(0, len(text), "paragraph"),)), quotes)
