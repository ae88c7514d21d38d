"""Two versions of one article."""

from invented_articles import article

from rashomon.compare import compare_revisions

LEAD = (
    "The ferry Linnet hit the pier of Tolmin harbour in thick fog on Tuesday and {} people were injured, police said."
)
SAID = "“We shall {} every family what happened here,” harbour master Ilse Quarn said."
REST = "Fishing boats from Hemsey will land at the northern quay for the rest of the month."


def test_a_version_compared_with_itself_has_no_changes() -> None:
    a = article("a", LEAD.format(12), SAID.format("tell"), REST)
    found = compare_revisions(a, a)
    assert (found.kept, found.silent, found.changes) == (1.0, False, ())


def test_a_figure_that_changed_comes_first_and_is_silent() -> None:
    old = article("a", LEAD.format(12), SAID.format("tell"), REST)
    new = article("a", LEAD.format(15), SAID.format("tell"), REST)
    found = compare_revisions(old, new)
    assert found.silent
    assert [(change.kind, change.why) for change in found.changes] == [("figure", "12 became 15")]


def test_a_correction_makes_a_change_no_longer_silent() -> None:
    old = article("a", LEAD.format(12), REST)
    new = article(
        "a", LEAD.format(15), REST, correction="Correction: an earlier version gave a wrong number of injured."
    )
    found = compare_revisions(old, new)
    assert not found.silent and found.changes[0].kind == "figure"


def test_a_changed_quotation_is_told_with_both_wordings() -> None:
    old, new = article("a", LEAD.format(12), SAID.format("tell")), article("a", LEAD.format(12), SAID.format("spare"))
    change = compare_revisions(old, new).changes[0]
    assert change.kind == "quotation" and change.old and change.new
    assert "tell" in change.old.text and "spare" in change.new.text


def test_what_went_and_what_came_are_listed_with_their_passages() -> None:
    old = article("a", LEAD.format(12), REST, headline="Ferry hits pier")
    new = article(
        "a", LEAD.format(12), "The mayor closed the school of Tolmin until Friday.", headline="Ferry rams pier"
    )
    found = compare_revisions(old, new)
    assert [change.kind for change in found.changes] == ["headline", "dropped", "added"]
    assert found.kept == 0.5
    for change in found.changes:
        assert change.old is None or old.text[change.old.start : change.old.end] == change.old.text
        assert change.new is None or new.text[change.new.start : change.new.end] == change.new.text


def test_another_time_and_another_act_are_told_as_what_changed() -> None:
    said = (
        "The ferry Linnet left the harbour of Tolmin at 5:{} a.m. on Tuesday with captain Aron Hesk on the bridge.",
        "Police {} the captain of the ferry Linnet in Tolmin after the accident.",
    )
    old, new = (
        article("a", said[0].format(at), said[1].format(act), published="2026-03-03T09:00:00Z")
        for at, act in (("20", "arrested"), ("50", "questioned"))
    )
    found = compare_revisions(old, new)
    assert found.silent
    assert [(change.kind, change.why) for change in found.changes] == [
        ("time", "5:20 a.m. on Tuesday became 5:50 a.m. on Tuesday"),
        ("fact", "‘arrested’ became ‘questioned’"),
    ]


def test_every_figure_of_a_sentence_that_changed_is_told() -> None:
    told = "The storm that hit the coast of Tolmin on Monday left {} dead and {} injured, the coastguard said."
    old, new = (article("a", told.format(*figures), REST) for figures in (("four", 17), ("five", 21)))
    assert [(c.kind, c.why) for c in compare_revisions(old, new).changes] == [
        ("figure", "four became five, 17 became 21")
    ]
