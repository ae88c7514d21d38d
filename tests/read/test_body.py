"""The classifier of blocks: its forest, its choice, and what it never takes for text."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from rashomon.read.below import by_headline, headline_at
from rashomon.read.body import body_model, choose, find_body
from rashomon.read.echoes import without_echoes
from rashomon.read.forest import LEAVES, SCALE, Forest, scores
from rashomon.read.metadata import find_metadata
from rashomon.read.outside import kept_out
from rashomon.read.tree import Tree, TreeBlock, clean, parse, read_tree

SENTENCE = "The storm closed the harbour of Tolmin on Monday, and {} boats were driven ashore, the coastguard said."


def tree_of(markup: str) -> Tree:
    return without_echoes(read_tree(parse(f"<html><body>{markup}</body></html>".encode())))


def body_of(markup: str) -> list[str]:
    tree = tree_of(markup)
    chosen = find_body(tree, find_metadata(parse(f"<html><body>{markup}</body></html>".encode())))
    return [block.text for block, took in zip(tree.blocks, chosen, strict=True) if took]


PARAGRAPHS = "".join(f"<p>{SENTENCE.format(n)} Nobody was hurt, but the quay was.</p>" for n in range(12, 20))


def test_a_forest_of_one_split_answers_as_the_split_does() -> None:
    value = np.zeros((1, LEAVES), dtype=np.int32)
    value[0, :2] = (SCALE, -SCALE)
    forest = Forest(
        np.zeros((1, 1), dtype=np.int16), np.array([[0.5]]), np.array([[0xFFFF & ~1]], dtype=np.uint16), value
    )
    assert scores(forest, np.array([[0.5], [0.6]])).tolist() == [1.0, -1.0]


def test_the_article_is_told_from_menus_comments_and_related_links() -> None:
    markup = (
        "<nav><a href=/>Home</a><a href=/s>Sport</a></nav><main><h1>Storm closes harbour</h1>"
        f"<div class='article-body'>{PARAGRAPHS}</div></main>"
        f"<ul class='related-links'><li><a href=/1>Ten ways to read the sea</a></li></ul>"
        f"<div id='comments'><p>{SENTENCE.format(99)}</p></div><footer><p>{SENTENCE.format(98)}</p></footer>"
    )
    found = body_of(markup)
    assert len(found) == 8 and all("Nobody was hurt" in text for text in found)


def test_comments_and_asides_never_hold_the_text_unless_they_hold_the_page() -> None:
    tree = tree_of(f"<aside><p>{SENTENCE}</p></aside><div>{PARAGRAPHS}</div>")
    assert kept_out(tree) == [True] + [False] * 8
    assert not any(kept_out(tree_of(f"<aside>{PARAGRAPHS}</aside>")))


def test_a_text_that_stands_on_the_page_twice_is_read_once() -> None:
    hidden = (
        "<div>" + " ".join(SENTENCE.format(n) + " Nobody was hurt, but the quay was." for n in range(12, 20)) + "</div>"
    )
    assert [block.text for block in tree_of(hidden + PARAGRAPHS).blocks] == [
        block.text for block in tree_of(PARAGRAPHS).blocks
    ]


def test_a_page_whose_end_tags_are_missing_is_read_from_inside_the_button() -> None:
    assert len(tree_of(f"<button>Menu<main>{PARAGRAPHS}</main>").blocks) == 9


def test_a_line_break_within_a_sentence_is_a_space_and_between_sentences_an_end() -> None:
    texts = [block.text for block in tree_of("<p>The storm<br>closed the harbour.<br>Nobody was hurt.</p>").blocks]
    assert texts == ["The storm closed the harbour.", "Nobody was hurt."]


def test_soft_hyphens_and_ligatures_are_no_letters() -> None:
    assert clean("ha\u00adrbour of\ufb01ce\u00a0 x") == "harbour office x"


@given(st.lists(st.tuples(st.text("ab ", min_size=1, max_size=30), st.floats(-40, 40)), min_size=1, max_size=20))
def test_at_least_one_block_is_chosen_and_the_likeliest_is_among_them(found: list[tuple[str, float]]) -> None:
    blocks = [TreeBlock(text, 0, 0, 0, 0, 0) for text, _ in found]
    log_odds = np.array([odds for _, odds in found])
    chosen = choose(blocks, log_odds)
    assert len(chosen) == len(blocks) and any(chosen)


def test_the_weights_are_small() -> None:
    model = body_model()
    assert model.value.shape[1] == LEAVES and model.value.nbytes + model.threshold.nbytes < 1_000_000


def test_a_text_of_one_paragraph_is_found_below_its_headline() -> None:
    at, sure = headline_at(
        tree_of("<nav>Storm</nav><h2>Storm closes the harbour</h2><p>x</p>"), "Storm closes the harbour"
    )
    assert (at, sure) == (0, True)
    tree = tree_of(f"<p>{SENTENCE}</p><h1>Storm closes the harbour</h1><p>{SENTENCE}</p>")
    unlikely = by_headline(tree, "Storm closes the harbour", np.array([-1.0, -5.0, -1.0]))
    assert unlikely[2] > 0 > unlikely[0]
    likely = by_headline(tree, "Storm closes the harbour", np.array([1.0, -5.0, 2.0]))
    assert likely.tolist() == [-2.0, -5.0, 2.0]
    assert by_headline(tree, None, np.array([1.0, -5.0, 2.0])).tolist() == [1.0, -5.0, 2.0]


def test_what_is_named_after_comments_and_holds_the_text_is_no_place_of_comments() -> None:
    for names in ("no-comments", "comments-closed", "article-comment", "has-comments", "comments"):
        around = f"<div><p>About us</p></div><h1>Storm</h1><div class='post {names}'>{PARAGRAPHS}</div><p>{'Contact ' * 40}</p>"
        assert not any(kept_out(tree_of(around))), names
    below = f"<h1>Storm</h1>{PARAGRAPHS}<div class='comments'>{PARAGRAPHS}</div>"
    assert sum(kept_out(tree_of(below))) == 8
    assert not any(kept_out(tree_of(below.replace("comments", "comments-open"))))
