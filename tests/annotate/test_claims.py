"""Claims: who is said to say it, how sure it is, what it is there for, what it is about."""

from itertools import pairwise

import pytest

from rashomon.annotate import annotate
from rashomon.annotate.clauses import split_clauses
from rashomon.annotate.factuality import factuality
from rashomon.types import Annotated, Article, Block, Claim, Credit


def annotated(*paragraphs: str) -> Annotated:
    blocks, text = [], ""
    for paragraph in paragraphs:
        blocks.append(Block(len(text), len(text) + len(paragraph), "paragraph"))
        text += paragraph + "\n\n"
    return annotate(
        Article(id="a", source="a", text=text, blocks=tuple(blocks), language="en", published="2031-05-06T10:00:00Z")
    )


def claim(sentence: str) -> Claim:
    (found,) = annotated(sentence).claims
    return found


@pytest.mark.parametrize(
    ("sentence", "certainty"),
    [
        ("The harbour of Tolmin closed on Monday.", "certain"),
        ("The harbour of Tolmin might close on Monday.", "possible"),
        ("The harbour of Tolmin is expected to close on Monday.", "probable"),
        ("The company denied that its boat had been too fast.", "denied"),
        ("The boat was allegedly too fast.", "unconfirmed"),
        ("Rebels claimed responsibility for the blast at the harbour.", "certain"),
        ("The storm claimed the lives of three sailors.", "certain"),
        ("It is unlikely that the bridge of Tolmin will open.", "probable"),
        ("It is doubtful whether the bridge of Tolmin will open.", "possible"),
        ("The bridge of Tolmin is no doubt open.", "certain"),
    ],
)
def test_certainty_is_read_from_cues(sentence: str, certainty: str) -> None:
    assert claim(sentence).certainty == certainty


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("The ferry did not sink.", "negative"),
        ("Nobody was hurt when the ferry hit the wall.", "negative"),
        ("The ferry sank because the crew did not see the wall.", "positive"),
        ("No fewer than 12 boats were lost.", "positive"),
        ("The mayor failed to answer.", "negative"),
        ("It is unlikely that the bridge of Tolmin will open.", "negative"),
    ],
)
def test_polarity_is_that_of_the_main_clause(sentence: str, polarity: str) -> None:
    assert claim(sentence).polarity == polarity


def test_a_negation_reaches_what_follows_it_closely_and_no_other_clause() -> None:
    text = "The ferry did not sink, but the harbour was closed, although the mayor may reopen it."
    assert factuality(text, 0, len(text), text.index("sink")).polarity == "negative"
    assert factuality(text, 0, len(text), text.index("closed")).polarity == "positive"
    assert factuality(text, 0, len(text), text.index("reopen")).certainty == "possible"


@pytest.mark.parametrize("text", ["", "a", "and but or because", "x; y — z that, which who", ", , , ;;;"])
def test_clauses_cover_the_sentence_without_gaps(text: str) -> None:
    clauses = split_clauses(text, 0, len(text))
    assert clauses[0].start == 0 and clauses[-1].end == len(text)
    assert all(a.end == b.start for a, b in pairwise(clauses))


def test_the_outlet_itself_says_what_nobody_else_is_said_to_say() -> None:
    found = claim("The harbour closed on Monday.")
    assert (found.said_by, found.chain, found.kind) == (None, (), "news")


def test_the_speaker_is_the_first_of_the_chain() -> None:
    found = claim("Harbour master Ilse Quarn said that the harbour had closed on Monday.")
    assert found.said_by == "Ilse Quarn" and found.chain[0] == "Ilse Quarn"


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The ferry hit the wall on Monday.", "news"),
        ("It was the worst accident on the lake since 2009.", "background"),
        ("The harbour, which was built in 1954, has long been too small.", "background"),
        ("We must ask ourselves why nobody closed the harbour.", "opinion"),
    ],
)
def test_news_background_and_opinion_are_told_apart(sentence: str, kind: str) -> None:
    assert claim(sentence).kind == kind


def test_what_a_claim_is_about_points_into_the_text() -> None:
    article = annotated("Police arrested 12 protesters in Tolmin on Monday, Mayor Mirel Dovan said.")
    (found,) = article.claims
    text = article.text
    assert found.event == "COERCE"
    assert [text[a:b] for a, b in found.how_many] == ["12"]
    assert [text[a:b] for a, b in found.when] == ["Monday"]


@pytest.mark.parametrize(
    ("sentence", "certainty"),
    [
        ("The harbour master, Ilse Quarn, was dismissed on Monday.", "certain"),
        ("The board dismissed the reports on Monday.", "denied"),
        ("The reports were dismissed as gossip on Monday.", "denied"),
    ],
)
def test_who_is_dismissed_is_not_denied(sentence: str, certainty: str) -> None:
    (claim,) = annotated(sentence).claims
    assert claim.certainty == certainty


def test_a_signature_is_no_claim() -> None:
    text = "The quay of Tolmin is closed. – Norda News"
    start = text.index("Norda News")
    article = Article(
        id="a",
        source="a",
        text=text,
        blocks=(Block(0, len(text), "paragraph"),),
        language="en",
        credit=Credit(start, len(text), "Norda News", "signature"),
    )
    assert [claim.text for claim in annotate(article).claims] == ["The quay of Tolmin is closed."]
