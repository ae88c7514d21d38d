"""The sample's pages in a real browser: skipped where playwright or chromium is absent."""

from __future__ import annotations

import contextlib
import json
import shutil
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from rashomon.read import load, read
from rashomon.read.locate import locate
from rashomon.sample import sample_paths
from rashomon.text import body_sentences, trim
from rashomon.types import Article, Page, Selector, Span

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine")

PAGES = [path for path in sample_paths() if path.suffix == ".html"]

FIND = """
selectors => {
  const points = text => Array.from(text);
  const [path, quote, position] = selectors;
  const element = document.evaluate(path.value, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE).singleNodeValue;
  const body = document.body.textContent;
  const whole = quote.prefix + quote.exact + quote.suffix;
  const at = body.indexOf(whole);
  return {
    xpath: points(element.textContent).slice(path.refinedBy.start, path.refinedBy.end).join(""),
    quote: body.substr(at + quote.prefix.length, at < 0 ? 0 : quote.exact.length),
    again: body.indexOf(whole, at + 1),
    position: points(body).slice(position.start, position.end).join(""),
  };
}
"""
LIT = """
position => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let at = 0, node;
  while ((node = walker.nextNode()) && at + Array.from(node.data).length <= position.start) at += Array.from(node.data).length;
  const before = Array.from(node.data).slice(0, position.start - at).join("").length;
  const range = document.createRange();
  range.setStart(node, before);
  range.setEnd(node, Math.min(node.data.length, before + 1));
  const box = range.getBoundingClientRect();
  return {top: box.top, bottom: box.bottom, height: window.innerHeight, scrolled: window.scrollY};
}
"""


def _read(path: Any) -> tuple[Page, Article]:
    (page,) = load([path])
    assert isinstance(page, Page)
    (article,) = read(page)
    assert isinstance(article, Article)
    return page, article


def _plain(selectors: tuple[Selector, ...]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(msgspec.json.encode(selectors))
    return found


def _words(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        found = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield found
        found.close()


LAZY = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Storm closes Tolmin harbour</title>
<noscript><link rel="stylesheet" href="a.css"></noscript></head><body>
<noscript><iframe src="about:blank?a=1&amp;b=2"></iframe></noscript><article><h1>Storm closes Tolmin harbour</h1>
<p>A storm closed the harbour of Tolmin on Monday, and twelve boats were lost, the coastguard said in the evening.</p>
<figure><img class="lazy" data-src="a.jpg"><noscript><img src="a.jpg?w=1&amp;h=2" alt="The quay"></noscript>
<figcaption>The quay at dusk, a day after the storm</figcaption></figure>
<p>Twelve boats were lost.</p><noscript><img src="b.jpg" alt="2 < 3"></noscript><p>Nobody was hurt.</p><noscript><p>Twelve</p></noscript>
<p>The harbour had been rebuilt after the storm of 2011, its master told the council of the town on Thursday evening.</p>
<p>Twelve boats were lost.</p><noscript><img src="c.jpg"></noscript><p>Nobody was hurt.</p></article></body></html>"""


@pytest.fixture
def lazy(tmp_path: Any) -> Any:
    """A page whose pictures are loaded late, with other ones in ``noscript``, as blogs have them."""
    path = tmp_path / "lazy.html"
    path.write_text(LAZY, encoding="utf-8")
    return path


def test_what_is_for_browsers_without_scripts_is_text_around_a_quote(browser: Any, lazy: Any) -> None:
    _assert_found(browser, lazy)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_sentence_is_found_by_each_kind_of_selector(browser: Any, path: Any) -> None:
    _assert_found(browser, path)


def _assert_found(browser: Any, path: Any) -> None:
    page, article = _read(path)
    spans = [*body_sentences(article), *(trim(article.text, block.start, block.end) for block in article.blocks)]
    tab = browser.new_page()
    tab.goto(path.as_uri())
    for span, selectors in zip(spans, locate(page, article, spans), strict=True):
        words = _words(article.text[span.start : span.end])
        assert len(selectors) >= 3, words
        found = tab.evaluate(FIND, _plain(selectors)[:3])
        assert {_words(found[kind]) for kind in ("xpath", "quote", "position")} == {words}
        assert found["again"] < 0, "the quote with what stands around it is the only one"
    tab.close()


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_sentence_is_where_its_link_opens_the_page(browser: Any, path: Any) -> None:
    page, article = _read(path)
    sentences: list[Span] = body_sentences(article)
    context = browser.new_context(viewport={"width": 900, "height": 90})
    tab = context.new_page()
    for span, selectors in zip(sentences, locate(page, article, sentences), strict=True):
        _, _, position, fragment = _plain(selectors)
        tab.goto("about:blank")
        tab.goto(f"{path.as_uri()}#{fragment['value']}")
        with contextlib.suppress(playwright.TimeoutError):
            tab.wait_for_function("window.scrollY > 0", timeout=3000)
        seen = tab.evaluate(LIT, position)
        words = article.text[span.start : span.end]
        assert seen["scrolled"] > 0, f"{fragment['value']} is found, and scrolled to: {words}"
        assert -seen["height"] < seen["top"] < seen["height"], f"{fragment['value']} leads to: {words} ({seen})"
    context.close()
