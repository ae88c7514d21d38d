"""The tree of versions and what changed, drawn and in words, with every line leading to its passage."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from rashomon import compare
from rashomon.sample import sample_paths
from rashomon.show.changes import changes_in_brief, pair_of, show_changes
from rashomon.show.evidence import EvidenceBook
from rashomon.show.labels import make_labels
from rashomon.show.tree import draw_tree, rows
from rashomon.types import Change, Comparison, Origin, Passage, Reuse, Version


def sample() -> Comparison:
    return compare(sample_paths())


def test_the_drawing_has_a_row_for_every_article_and_a_line_to_its_parent() -> None:
    comparison = sample()
    story = comparison.stories[0]
    labels = make_labels([comparison.article(id) for id in story.articles], story.origins)
    origin = next(origin for origin in story.origins if origin.versions)
    picture = ET.fromstring(draw_tree(origin, labels, "s1"))
    assert len(picture.findall("a")) == len(origin.articles)
    assert len(picture.findall("path")) == len(origin.articles) - 1
    assert {a.attrib["href"] for a in picture.findall("a")} == {f"#s1-{labels[id].letter}" for id in origin.articles}


def test_names_in_the_drawing_are_escaped() -> None:
    comparison = sample()
    labels = make_labels([comparison.articles[0]])
    id = comparison.articles[0].id
    origin = Origin((id, "x"), "<b>&", (), (Version(id, None, "first", "<script>"),))
    assert "<script>" not in draw_tree(origin, labels, "s1") and "&lt;b&gt;&amp;" in draw_tree(origin, labels, "s1")


def test_children_stand_one_step_below_their_parents() -> None:
    tree = (Version("a", None, "first", ""), Version("b", "a", "told", ""), Version("c", "b", "closest", ""))
    assert [depth for depth, _ in rows(tree)] == [0, 1, 2]
    assert [depth for depth, _ in rows(tree, root=True)] == [1, 2, 3]


def test_every_change_leads_to_its_passages_and_long_lists_are_counted() -> None:
    comparison = sample()
    story = comparison.stories[0]
    labels = make_labels([comparison.article(id) for id in story.articles], story.origins)
    cut = max(comparison.reuse, key=lambda pair: len(pair.changes))
    shown = show_changes(cut, 1, EvidenceBook("s1", labels))
    assert all(change.tags for change in shown if change.id)
    assert any(change.text.startswith("and ") and not change.id for change in shown)
    assert pair_of(comparison.reuse, cut.b, cut.a) == cut


def test_changes_are_told_of_the_version_they_stand_under() -> None:
    passage = Passage(0, 4, "Rain", "a")
    pair = Reuse("a", "b", "copy", "unknown", True, 0.9, 1.0, (), (), (Change("left-out", passage, None),))
    letters = {"a": "A", "b": "B"}
    assert changes_in_brief(pair, "b", letters) == "B lacks 1 sentence of A"
    assert changes_in_brief(pair, "a", letters) == "A has 1 sentence of its own"
