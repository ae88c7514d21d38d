"""Scraped texts whose record has a title: the line with its words is the headline, and no other."""

import json

from rashomon.read import read
from rashomon.types import Article, Page

TITLE = "Cracks stop the Quarn ferry for a month"
LEAD = "The ferry to Quarn was taken out of service on Monday after an inspector found cracks in its ramp."
MORE = "It will stay in the yard for at least a month, the line said, and buses will run by way of Karlow."


def told(*lines: str, title: str = TITLE) -> list[tuple[str, str]]:
    record = json.dumps({"title": title, "text": "\n".join(lines)})
    (article,) = read(Page("r.jsonl", record.encode(), "jsonl"))
    assert isinstance(article, Article)
    return [(block.kind, article.text[block.start : block.end]) for block in article.blocks]


def test_the_first_line_is_a_headline_only_if_it_is_the_title() -> None:
    assert told(TITLE, LEAD, MORE)[0] == ("headline", TITLE)
    assert "headline" not in {kind for kind, _ in told("Photo", LEAD, MORE)}
    about = "Ilse Quarn writes about harbours and has lived in Tolmin for years"
    assert told(about, LEAD, MORE)[0] == ("standfirst", about)


def test_the_title_is_found_below_other_lines_and_before_a_standfirst() -> None:
    assert told("The Quarn Post", "Coast", TITLE, LEAD, MORE)[2] == ("headline", TITLE)
    run_on = f"Coast {TITLE} Inspector finds a ramp in danger of giving way"
    assert told(run_on, LEAD, MORE)[0] == ("headline", run_on)


def test_a_paragraph_with_words_of_the_title_stays_one() -> None:
    lead = (
        "The ferry to Quarn stops for a month after an inspector found cracks in the ramp that carries lorries aboard."
    )
    assert told(lead, MORE)[0] == ("paragraph", lead)


def test_a_title_of_a_word_or_two_tells_nothing() -> None:
    assert told("Cracks stop ferry for weeks", LEAD, MORE, title="Quarn Post")[0][0] == "headline"
