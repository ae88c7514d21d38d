"""The page in a real browser: skipped where playwright or chromium is absent."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from invented_event import invented_comparison

from rashomon.show.page import render

playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium on this machine")

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


class Visit:
    """A page opened in the browser, with everything it complained of or asked the network for."""

    def __init__(self, browser: Any, address: str, **how: Any) -> None:
        self.context = browser.new_context(viewport={"width": 1400, "height": 900}, reduced_motion="reduce", **how)
        self.page = self.context.new_page()
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(address)
        self.page.wait_for_timeout(100)

    def lit(self, letter: str) -> str:
        """The highlighted words in one article."""
        return "".join(self.page.locator(f"#s1-{letter} .on").all_text_contents())

    def columns(self) -> str:
        """The letters of the articles on display."""
        shown = self.page.locator(".column:visible .outlet .tag").all_text_contents()
        return "".join(shown)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        found = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield found
        found.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("page") / "bridge.html"
    path.write_text(render(invented_comparison()), encoding="utf-8")
    return path.as_uri()


@pytest.fixture
def visit(browser: Any, address: str) -> Iterator[Visit]:
    opened = Visit(browser, address)
    yield opened
    opened.context.close()


def test_a_conflict_lights_up_in_both_articles_and_they_alone_stay(browser: Any, address: str) -> None:
    visit = Visit(browser, address)
    assert visit.columns() == "ABCDE"
    visit.page.click("#s1-f2 .choose")
    assert visit.lit("A") == "Twelve people were hurt, the fire brigade said."
    assert visit.lit("C") == "Fourteen people were treated in hospital."
    assert visit.columns() == "AC"
    assert visit.page.url.endswith("#s1-f2-A"), "the address keeps the choice"
    visit.page.click(".clear")
    assert visit.columns() == "ABCDE" and visit.lit("A") == ""
    visit.context.close()


def test_an_address_with_a_choice_opens_at_the_evidence(browser: Any, address: str) -> None:
    visit = Visit(browser, address + "#s1-q2-C")
    assert visit.lit("C") == "every bolt of the bridge would be looked at"
    for selector in ("#s1-q2", "#s1-C .on"):
        box = visit.page.locator(selector).first.bounding_box()
        assert 0 <= box["y"] < 900, f"{selector} is in view"
    visit.context.close()


def test_the_page_asks_the_network_for_nothing_and_reports_no_error(browser: Any, address: str) -> None:
    visit = Visit(browser, address)
    for finding in visit.page.locator(".choose:visible").all():
        finding.click()
    visit.page.click(".shade")
    visit.page.keyboard.press("Escape")
    assert visit.requests == [address]
    assert visit.complaints == []
    visit.context.close()


def test_shared_text_is_shaded_in_both_articles(browser: Any, address: str) -> None:
    visit = Visit(browser, address)
    visit.page.click(".shade")
    assert visit.columns() == "AB"
    assert visit.page.locator("#s1-A .verbatim").first.text_content().startswith("VELMORA, Quellmark")
    assert "injured" in "".join(visit.page.locator("#s1-B .reworded").all_text_contents())
    assert visit.page.locator(".shade").get_attribute("aria-pressed") == "true"
    visit.context.close()


def test_a_passage_leads_back_to_what_is_said_of_it(browser: Any, address: str) -> None:
    visit = Visit(browser, address)
    visit.page.click("#s1-C [data-f~='s1-f2']")
    assert visit.page.locator(".chosen").get_attribute("id") == "s1-f2"
    visit.context.close()


def test_the_keyboard_walks_through_the_findings(browser: Any, address: str) -> None:
    visit = Visit(browser, address)
    visit.page.focus("[data-step='1']")
    visit.page.keyboard.press("Enter")
    assert visit.page.locator(".chosen").get_attribute("id") == "s1-f2"
    visit.page.keyboard.press("Enter")
    assert visit.page.locator(".chosen").get_attribute("id") == "s1-f4"
    assert visit.page.locator(".now").text_content() == "Shown in A, C"
    visit.page.keyboard.press("Escape")
    assert visit.page.locator(".chosen").count() == 0
    visit.context.close()


def test_a_phone_shows_findings_first_and_articles_from_below(browser: Any, address: str) -> None:
    visit = Visit(browser, address)
    visit.page.set_viewport_size({"width": 390, "height": 844})
    assert visit.page.evaluate("document.documentElement.scrollWidth") == 390
    visit.page.click("#s1-f2 .choose")
    box = visit.page.locator(".reader").bounding_box()
    assert box["y"] > 300 and abs(box["y"] + box["height"] - 844) < 2
    visit.context.close()


def test_without_a_script_the_links_still_lead_to_the_passages(browser: Any, address: str) -> None:
    visit = Visit(browser, address, java_script_enabled=False)
    assert visit.page.locator("button:visible").count() == 0
    visit.page.click("#s1-f2 .says li:nth-child(2) .tag")
    assert visit.page.url.endswith("#s1-f2-C")
    assert visit.columns() == "ABCDE"
    visit.context.close()


def test_words_and_an_origin_filter_the_statements(visit: Visit) -> None:
    box = visit.page.locator(".filters input").first
    box.fill("prosecutor")
    shown = visit.page.locator(".findings .finding:visible").all_text_contents()
    assert len(shown) == 1 and "prosecutor" in shown[0]
    box.fill("")
    visit.page.locator(".filters select").first.select_option(index=1)
    assert visit.page.locator(".findings .finding:visible").count() > 0
    assert visit.page.locator("#s1-f5:visible").count() == 0, "another origin tells it"


def test_keys_walk_through_the_statements(visit: Visit) -> None:
    visit.page.keyboard.press("j")
    first = visit.page.locator(".finding.chosen").get_attribute("id")
    visit.page.keyboard.press("j")
    assert visit.page.locator(".finding.chosen").get_attribute("id") != first
    visit.page.keyboard.press("k")
    assert visit.page.locator(".finding.chosen").get_attribute("id") == first
    visit.page.keyboard.press("Escape")
    assert visit.page.locator(".finding.chosen").count() == 0


def test_a_cell_of_the_matrix_leads_to_the_passage_of_its_origin(visit: Visit) -> None:
    cell = visit.page.locator(".matrix .conflict .cell").first
    letter = visit.page.evaluate("cell => cell.getAttribute('href').match(/-([A-Z]+)\\d*$/)[1]", cell.element_handle())
    cell.click()
    assert visit.lit(letter)


def test_a_list_is_one_stop_and_arrows_go_on_within_it(visit: Visit) -> None:
    page = visit.page
    stops = page.locator(".findings .timeline").first.locator("a[href]")
    assert stops.evaluate_all("all => all.filter((one) => one.tabIndex === 0).length") == 1
    stops.first.focus()
    page.keyboard.press("End")
    assert page.evaluate("document.activeElement.closest('li').nextElementSibling") is None
    assert page.evaluate("document.activeElement.tabIndex") == 0
    page.keyboard.press("Home")
    assert page.evaluate("document.activeElement.closest('li').previousElementSibling") is None


def test_the_chosen_statement_is_named_as_the_current_one_and_has_the_focus(visit: Visit) -> None:
    page = visit.page
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.getAttribute('aria-current')") == "true"
    page.keyboard.press("Escape")
    assert page.locator("[aria-current]").count() == 0


def test_keys_can_be_switched_off(visit: Visit) -> None:
    page = visit.page
    page.locator("button.keys").first.click()
    page.keyboard.press("j")
    assert page.locator(".finding.chosen").count() == 0
    page.locator("button.keys").first.click()
    page.keyboard.press("j")
    assert page.locator(".finding.chosen").count() == 1


def test_a_filter_that_nothing_fits_leaves_no_list_and_says_so(visit: Visit) -> None:
    page = visit.page
    page.locator(".filters input").first.fill("zyzzyva")
    assert page.locator(".findings .line:visible, .findings .matrix:visible").count() == 0
    assert "None of" in page.locator(".left").first.text_content()
    page.locator(".filters input").first.fill("")
    assert page.locator(".findings .line:visible").count() > 0


def test_on_a_phone_the_articles_cover_no_side_of_the_finding(browser: Any, address: str) -> None:
    visit = Visit(browser, address)
    visit.page.set_viewport_size({"width": 390, "height": 844})
    visit.page.locator(".finding.conflict .choose").first.click()
    visit.page.wait_for_timeout(100)
    finding = visit.page.locator(".finding.conflict.chosen .says").bounding_box()
    sheet = visit.page.locator(".reader").first.bounding_box()
    assert finding["y"] >= 0 and finding["y"] + finding["height"] <= sheet["y"] + 1
    assert visit.page.locator(".clear:visible").first.inner_text() == "Close"
    visit.context.close()


def test_what_can_be_tapped_is_large_enough(visit: Visit) -> None:
    small = visit.page.locator("a.tag:visible, a.cell:visible, button:visible, summary:visible").evaluate_all(
        "all => all.filter((one) => { const box = one.getBoundingClientRect(); return box.width < 24 || box.height < 24; }).length"
    )
    assert small == 0
