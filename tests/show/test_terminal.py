import io

import msgspec
from invented_event import invented_comparison
from rich.console import Console

from rashomon.show.terminal import report
from rashomon.types import Comparison, Fact, Say


def piped(comparison: Comparison) -> str:
    console = Console(file=io.StringIO(), width=100, highlight=False)
    report(comparison, console)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


REPORT = piped(invented_comparison())


def test_the_head_counts_articles_and_independent_origins() -> None:
    assert (
        "Footbridge falls into the Quell at Velmora\n4 articles, 1 page not read whole, 3 independent origins, 2 conflicts, 1 update"
        in REPORT
    )


def test_every_article_stands_with_its_letter_and_origin() -> None:
    assert "B  Quell Valley News  6 May 2031, 12:00 +02:00  NPA (signed)  1" in REPORT
    assert "D  what-we-know" in REPORT, "an article without an outlet is called by its file"
    assert "1 A and B  Velmora Courier and Quell Valley News, from NPA\n  - 3 of 4 sentences" in REPORT


def test_drifted_words_are_marked_where_there_are_no_colours() -> None:
    assert "B Ilse Tannert: “We inspected it, [-in spring,-] and it was sound as a bell,”" in REPORT
    assert "every bolt of [-the bridge-] {+it+} examined" in REPORT
    assert "two quotations in A joined into one in B" in REPORT
    assert "dropped in B: “in spring”, which A has" in REPORT


def test_a_conflict_shows_its_reason_and_what_each_article_says() -> None:
    assert (
        "! number  Twelve people and Fourteen people cannot both be true\n"
        "  A Twelve people  Twelve people were hurt, the fire brigade said.  says the fire brigade\n"
        "  C Fourteen people  Fourteen people were treated in hospital.\n"
    ) in REPORT


def test_conflicts_come_before_updates_before_agreement_and_skipped_inputs_last() -> None:
    order = ["CONFLICTS (2)", "UPDATES (1)", "AGREED (1)", "IN ONE ARTICLE ONLY (3)", "TIMELINE (2)", "SKIPPED (1)"]
    places = [REPORT.index(heading) for heading in order]
    assert places == sorted(places)
    assert REPORT.endswith("- pages/photo.jpg: it is a picture, not a text\n")


def test_piped_text_is_plain_narrow_and_the_same_each_time() -> None:
    assert "\x1b" not in REPORT
    assert all(len(line) <= 100 and line == line.rstrip() for line in REPORT.splitlines())
    assert piped(invented_comparison()) == REPORT


def test_a_terminal_gets_colours_instead_of_marks() -> None:
    console = Console(file=io.StringIO(), width=80, force_terminal=True, color_system="standard", highlight=False)
    report(invented_comparison(), console)
    assert isinstance(console.file, io.StringIO)
    shown = console.file.getvalue()
    assert "\x1b[" in shown
    assert "[-" not in shown


def test_what_a_long_list_leaves_out_is_said() -> None:
    comparison = invented_comparison()
    story = comparison.stories[0]
    only = story.facts[-2]
    many = tuple(msgspec.structs.replace(only, id=f"g{n}") for n in range(9))
    longer = msgspec.structs.replace(story, facts=story.facts + many)
    shown = piped(msgspec.structs.replace(comparison, stories=(longer,)))
    assert "and 7 more statements: --html FILE or --json shows all" in shown


def test_texts_cannot_steer_the_terminal() -> None:
    comparison = invented_comparison()
    story = comparison.stories[0]
    evil = "\x1b[2J\x1b]0;owned\x07[red]not markup[/red]\u202edrow"
    says = tuple(msgspec.structs.replace(say, text=evil, value=evil, by=evil) for say in story.facts[1].says)
    bad = Fact("f2", evil, "conflict", "number", 1, says, evil)
    shown = piped(
        msgspec.structs.replace(comparison, stories=(msgspec.structs.replace(story, title=evil, facts=(bad,)),))
    )
    assert "\x1b" not in shown and "\x07" not in shown and "\u202e" not in shown
    assert "[red]not markup[/red]" in shown


def test_without_a_common_event_the_report_says_so() -> None:
    comparison = invented_comparison()
    shown = piped(msgspec.structs.replace(comparison, stories=comparison.stories[1:]))
    assert shown.startswith("Nothing to compare: no two articles are on one event.\n")
    assert "Sky Watch  Rain to ease by Friday" in shown


def test_what_is_not_sure_stands_with_the_passages_to_judge_it_by() -> None:
    comparison = invented_comparison()
    told = [
        ("The span of the footbridge was 40 metres long.", "40 metres"),
        ("The footbridge has a span of 40 metres.", "40 metres"),
        ("The footbridge spans some 55 metres.", "55 metres"),
        ("Forty metres of the footbridge fell.", "Forty metres"),
    ]
    ids = comparison.stories[0].articles
    says = tuple(
        Say(0, len(words), words, article=id, value=value, by=None, certainty="certain")
        for id, (words, value) in zip(ids, told, strict=False)
    )
    fact = Fact(id="f99", statement=told[0][0], relation="agree", slot="number", origins=3, says=says, confidence=0.5,
                why="may differ, if both speak of one thing: 40 metres and 55 metres", doubtful=True)  # fmt: skip
    story = msgspec.structs.replace(comparison.stories[0], facts=(fact,))
    lines = piped(msgspec.structs.replace(comparison, stories=(story,)))
    doubtful = lines[lines.index("NOT SURE") :]
    assert "may differ, if both speak of one thing" in doubtful
    assert all(words in doubtful for words, _ in (told[0], told[2], told[3])[: len(ids) - 1])
    assert doubtful.index(told[0][0]) < doubtful.index(told[2][0])
