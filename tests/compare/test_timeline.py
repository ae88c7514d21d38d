"""What happened when: by the days of what is told, not of the telling, and never after it was told as past."""

import pytest
from invented_articles import article

from rashomon.compare import compare_facts, make_timeline
from rashomon.types import Annotated, TimelineEntry

PUBLISHED = "2026-03-04T09:00:00"  # a Wednesday


def timeline(*articles: Annotated) -> tuple[TimelineEntry, ...]:
    return make_timeline(articles, compare_facts(articles))


@pytest.mark.parametrize(
    ("sentence", "earliest", "latest"),
    [
        ("Harbour master Ilse Quarn resigned shortly before midnight.", "2026-03-03", "2026-03-03"),
        ("The contract was signed at 11:00 GMT in the presence of mayor Mirel Dovan.", "2026-03-03", "2026-03-03"),
        ("The trial of the captain begins in September.", "2026-09-01", "2026-09-30"),
        ("The repair of the quay should be completed by the end of September.", "2026-09-21", "2026-09-30"),
        ("A memorial service will be held on Friday.", "2026-03-06", "2026-03-06"),
        ("Two sailors were killed on Monday night, the coastguard said on Tuesday.", "2026-03-02", "2026-03-02"),
        ("Tickets for the concert on April 2 have sold out.", "2026-04-02", "2026-04-02"),
        ("The final of the cup has been postponed to March 16.", "2026-03-16", "2026-03-16"),
        ("The Tolmin run has been moved from Saturday 7 March to Sunday 8 March.", "2026-03-08", "2026-03-08"),
        ("Several marches are planned for Sunday when the envoys meet.", "2026-03-08", "2026-03-08"),
        ("In April, the council asked the port for a plan.", "2025-04-01", "2025-04-30"),
        ("The pier of Tolmin was built in 1962.", "1962-01-01", "1962-12-31"),
    ],
)
def test_a_sentence_is_dated_by_what_happened(sentence: str, earliest: str, latest: str) -> None:
    (entry,) = timeline(article("a", sentence, published=PUBLISHED))
    assert (entry.earliest, entry.latest, entry.statement) == (earliest, latest, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Sarn Line will pay 31 crowns a share, a premium of 27 percent over Friday's closing price.",
        "The quay is longer than it was in January.",
        "The harbour of Tolmin is safe, Quarn said on Tuesday.",
        "“We shall open the harbour tomorrow,” Quarn said.",
        "Three men have been held ahead of the April 2 vote.",
    ],
)
def test_other_days_date_nothing(sentence: str) -> None:
    assert timeline(article("a", sentence, published=PUBLISHED)) == ()


def test_every_dated_event_has_one_entry_with_all_its_evidence() -> None:
    found = timeline(
        article(
            "a",
            "The ferry Linnet hit the pier of Tolmin harbour on Tuesday and 12 people were injured, police said.",
            "Prosecutors will question captain Aron Hesk on Friday.",
            published=PUBLISHED,
        ),
        article(
            "b",
            "Police said that the ferry Linnet hit the pier of Tolmin harbour on Tuesday and injured 12 people.",
            "Mayor Mirel Dovan visited the injured late on Tuesday.",
            published=PUBLISHED,
        ),
    )
    told = [(entry.earliest, sorted({say.article for say in entry.says})) for entry in found]
    assert told == [("2026-03-03", ["a", "b"]), ("2026-03-03", ["b"]), ("2026-03-06", ["a"])]


def test_clock_times_are_of_the_day_of_which_the_article_speaks() -> None:
    found = timeline(
        article(
            "a",
            "The ferry Linnet burned in Tolmin harbour on Tuesday and 12 sailors were injured.",
            "It took until midday to control the blaze.",
            "The deck caved in at 9:30 a.m., Quarn said.",
            published="2026-03-04",
        )
    )
    assert [(entry.earliest, entry.latest) for entry in found] == [("2026-03-03", "2026-03-03")] * 3


def test_a_clock_time_to_come_is_of_the_day_to_come_told_right_before() -> None:
    found = timeline(
        article(
            "a",
            "The final will be played on Sunday 8 March, the club said on Monday.",
            "The match will kick off at 6 p.m.",
            published=PUBLISHED,
        )
    )
    assert [entry.earliest for entry in found] == ["2026-03-08", "2026-03-08"]


def test_the_term_of_an_order_is_not_set_against_the_day_of_the_order() -> None:
    facts = compare_facts(
        [
            article("a", "Norda on Tuesday ordered four envoys of Varne to leave the country.", published=PUBLISHED),
            article(
                "b", "Norda has ordered four envoys of Varne to leave the country by Saturday.", published=PUBLISHED
            ),
        ]
    )
    assert not [fact for fact in facts if fact.relation == "conflict"]
