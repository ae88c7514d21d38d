"""Pages, scraped texts and records become articles whose parts are told apart."""

import json
from pathlib import Path

import pytest

from rashomon.read import load, read
from rashomon.read.decode import decode
from rashomon.types import BODY, Article, Page, Skipped

SCRAPED = """Storm closes Tolmin harbour

Sign up now: Get our newsletters delivered to your inbox

Boats lie on the quay of Tolmin after the storm of Monday.

Boats on the quay of Tolmin after the storm on Monday.

PHOTO: VARNE PRESS

TOLMIN, Varne – A storm closed the harbour on Monday, the coastguard said, and a ferry which had been

refitted in 2016 was driven ashore.

‘Never seen before’

“We have not seen waves like these in 40 years,” harbour master Ilse Quarn said.

The harbour will stay closed until Thursday. AFP

See more on
"""

PAGE = """<!doctype html><html lang="en-GB"><head><title>Storm closes harbour | The Tolmin Herald</title>
<meta property="og:site_name" content="The Tolmin Herald"><link rel="canonical" href="https://herald.example/storm">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Storm closes harbour",
"datePublished": "2019-03-04T09:30:00+01:00", "author": [{"name": "By Mirel Dovan"}],
"publisher": {"name": "The Tolmin Herald"}}]}</script></head><body><nav><a href="/">Home</a><a href="/s">Sport</a></nav>
<main><h1>Storm closes harbour</h1><p class="byline">By Mirel Dovan</p>
<figure><img src="x.jpg"><figcaption class="caption">Boats on the quay. <span class="credit">Photo: V. Sand</span></figcaption></figure>
<div class="article-body"><p>TOLMIN (Norda) — A storm closed the harbour of Tolmin on Monday and twelve boats were lost, the coastguard said.</p>
<p>“We have not seen waves like these in 40 years,” harbour master Ilse Quarn told reporters on the quay in the evening.</p>
<div class="newsletter-box"><p>Sign up for our newsletter and get the news every morning.</p></div>
<p>The harbour will stay closed until Thursday, officials of the port authority said, and ferries go from Sarrow instead.</p>
<blockquote>“It was a long night for all of us,” she said.</blockquote></div></main>
<aside class="related"><ul><li><a href="/1">Ten ways to read the sea this summer</a></li></ul></aside>
<footer>© 2019 The Tolmin Herald</footer></body></html>"""


def article(text: str, name: str = "page.txt") -> Article:
    (found,) = read(Page(name, text.encode()))
    assert isinstance(found, Article), found
    return found


def kinds(article: Article) -> dict[str, str]:
    return {article.text[block.start : block.end]: block.kind for block in article.blocks}


def test_scraped_lines_are_told_apart() -> None:
    found = article(SCRAPED)
    told = {text[:24]: kind for text, kind in kinds(found).items()}
    assert told["Storm closes Tolmin harb"] == "headline"
    assert told["Sign up now: Get our new"] == "newsletter"
    assert told["Boats lie on the quay of"] == told["Boats on the quay of Tol"] == "caption"
    assert told["PHOTO: VARNE PRESS"] == "photo-credit"
    assert told["‘Never seen before’"] == "subheading"
    assert told["See more on"] == "related"


def test_a_paragraph_broken_by_a_lost_link_is_one_block_over_the_text_as_it_was() -> None:
    found = article(SCRAPED)
    (block,) = [b for b in found.blocks if "refitted" in found.text[b.start : b.end]]
    assert (
        found.text[block.start : block.end].startswith("TOLMIN, Varne")
        and "\n\n" in found.text[block.start : block.end]
    )
    assert found.text == SCRAPED


def test_dateline_and_signature_are_found_where_they_stand() -> None:
    found = article(SCRAPED)
    assert found.dateline is not None and found.dateline.place == "TOLMIN, Varne"
    assert found.credit is not None and (found.credit.agency, found.credit.basis) == ("AFP", "signature")
    assert found.text[found.credit.start : found.credit.end] == "AFP"


@pytest.mark.parametrize(
    ("text", "agency", "basis"),
    [
        ("WASHINGTON (AP) — The council met on Monday and agreed on little.", "AP", "dateline"),
        ("MOSCOW, Oct 24 (Reuters) - The council met and agreed on little.", "Reuters", "dateline"),
        ("PORT SELLA (Norda) — The council met on Monday and agreed on little.", "Norda", "dateline"),
        ("Council meets\n\nBy Norda News Agency\n\nThe council met on Monday and agreed on little.", "Norda", "byline"),
            ("Council meets\n\nThe council met on Monday and agreed on very little. – Norda News Agency", "Norda", "signature"),
        ("(AFP) - The council met on Monday and agreed on little.", "AFP", "dateline"),
        ("Council meets\n\nPosted 6:08 am, July 16, 2018, by Associated Press\n\nThe council met on Monday and agreed on it.", "AP", "byline"),
        ("Council meets\n\nReuters•\n\nThe council met on Monday and agreed on it.", "Reuters", "byline"),
        ("Council meets\n\nThe Sarrow Ledger•\n\nThe council met on Monday and agreed on it.", "Sarrow Ledger", "byline"),
        ("Council meets\n\nThe Associated Press — By MIREL DOVAN\n\nThe council met on Monday and agreed on it.", "AP", "byline"),
        ("Council meets\n\nThe council met on Monday.\n\n© 2018 Thomson/Reuters. All rights reserved.", "Reuters", "copyright"),
        ("The council met on Monday, and agreed on little.\n\n(Reporting by A. Sand; Editing by B. Rook)", "Reuters", "reporting-by"),
        ("The council met on Monday, and agreed on little that was new. (with inputs from agencies)", "agencies", "with-agencies"),
        ("Council meets\n\nBy Agence France-Presse\n\nThe council met on Monday and agreed on it.", "AFP", "byline"),
        ("Council meets\n\nLedger staff and agencies\n\nThe council met on Monday and agreed on it.", "agencies", "byline"),
        ("Council meets\n\nSource: Xinhua | 2019-10-24\n\nThe council met on Monday and agreed on it.", "Xinhua", "byline"),
        ("Council meets\n\nThe council met on Monday and agreed on it.\n\n(With inputs from PTI)", "PTI", "with-agencies"),
        ("Council meets\n\nThe council met on Monday and agreed on it.\n\nWith reporting by Reuters", "Reuters", "with-agencies"),
        ("Council meets\n\nThe council met on Monday and agreed on it.\n\nAdditional reporting by AFP", "AFP", "with-agencies"),
        ("Council meets\n\nThe council met on Monday and agreed on it.\n\n(The Ledger with AFP)", "AFP", "with-agencies"),
        ("Council meets\n\nThe council met on Monday and agreed on it.\n\nSource: AFP", "AFP", "byline"),
        ("New Delhi, Mar 3 (PTI): The council met and agreed on little.", "PTI", "dateline"),
        ("MOSCOW, October 24. /TASS/. The council met and agreed on little.", "TASS", "dateline"),
        ("JERUSALEM — (AP) The council met on Monday and agreed on little.", "AP", "dateline"),
    ],
)  # fmt: skip
def test_credits_are_found_wherever_newsrooms_put_them(text: str, agency: str, basis: str) -> None:
    credit = article(text).credit
    assert credit is not None and (credit.agency, credit.basis) == (agency, basis)


@pytest.mark.parametrize(
    "text",
    [
        "The minister told Reuters on Monday that the council would meet again before the summer.",
        "The council met on Monday, according to AFP, and agreed on little that was new to anybody.",
        "The council met on Monday and agreed on little.\n\nThe mayor at the door.\n\nPHOTO: AFP\n\nIt will meet again.",
        "The council told Reuters (AFP was not asked) on Monday that it would meet again before the summer.",
        "FILE - The council as it met in July. Mirel Dovan, AP\n\nThe council met on Monday and agreed on little.",
    ],
)
def test_a_mention_or_a_photo_credit_is_no_credit(text: str) -> None:
    assert article(text).credit is None


@pytest.mark.parametrize(
    ("line", "agency"),
    [("Xinhua | 2019-10-24 10:22:11", "Xinhua"), ("Source: AFP", "AFP"), ("Herald staff and agencies", "agencies")],
)
def test_a_line_by_the_headline_of_a_page_credits_although_it_is_no_part_of_the_text(line: str, agency: str) -> None:
    page = PAGE.replace('<p class="byline">By Mirel Dovan</p>', f'<p class="source">{line}</p>').replace("(Norda) ", "")
    credit = article(page, "p.html").credit
    assert credit is not None and credit.agency == agency


def test_a_page_gives_its_body_and_what_it_says_of_itself() -> None:
    found = article(PAGE, "page.html")
    assert (found.title, found.outlet, found.byline) == ("Storm closes harbour", "The Tolmin Herald", "Mirel Dovan")
    assert (found.published, found.published_basis) == ("2019-03-04T09:30:00+01:00", "json-ld")
    assert (found.url, found.language) == ("https://herald.example/storm", "en")
    assert found.credit is not None and found.credit.agency == "Norda"
    body = [text for text, kind in kinds(found).items() if kind in BODY]
    assert len(body) == 4 and body[0].startswith("TOLMIN (Norda)")
    told = kinds(found)
    assert not any("newsletter" in text or "Ten ways" in text or "Home" in text for text in body)
    assert any(kind == "caption" and text.startswith("Boats") for text, kind in told.items())


def test_a_paywall_stub_says_so() -> None:
    page = PAGE.replace('"headline"', '"isAccessibleForFree": false, "headline"')
    page = page[: page.index("<p>“We")] + "<p>Subscribe to continue reading.</p></div></main></body></html>"
    assert article(page, "stub.html").stub == "paywall"
    assert article(PAGE, "page.html").stub is None


def test_records_keep_id_and_text_and_broken_lines_are_named() -> None:
    text = " First line of the report.\r\nSecond  line of the report.\n"
    lines = [json.dumps({"id": 7, "text": text, "date": "2019-03-04"}), "{broken", "[]", '{"id": "x"}']
    items = list(read(Page("r.jsonl", "\n".join(lines).encode())))
    first = items[0]
    assert isinstance(first, Article)
    assert (first.id, first.text, first.published, first.published_basis) == ("7", text, "2019-03-04", "record")
    skipped = [item for item in items if isinstance(item, Skipped)]
    assert [item.source for item in skipped] == ["r.jsonl:2", "r.jsonl:3", "r.jsonl:4"]


def test_what_read_prints_is_read_back_as_it_was() -> None:
    import msgspec

    found = article(SCRAPED)
    (again,) = read(Page("again.jsonl", msgspec.json.encode(found)))
    assert again == found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_encodings_are_told(encoding: str) -> None:
    text = "The café of Tolmin closed on Monday, “for good”, its owner said.\n\nNobody knew of it before, he said."
    (found,) = read(Page("t.txt", text.encode(encoding)))
    assert isinstance(found, Article) and found.text.lstrip("\ufeff") == text


def test_a_wrong_charset_in_the_header_does_no_harm() -> None:
    page = PAGE.replace("<head>", '<head><meta charset="windows-1252">')
    assert "“We have not" in article(page).text


def test_two_encodings_in_one_page_are_both_read() -> None:
    mixed = "<p>“Closed”, the café said.</p>".encode() + "<p>“Open”, the café said later.</p>".encode("windows-1252")
    assert decode(mixed) == "<p>“Closed”, the café said.</p><p>“Open”, the café said later.</p>"
    mostly = "Čtyři lodě v přístavu. ".encode() * 9 + b"\xe9, end"
    assert decode(b'<meta charset="iso-8859-1">' + mostly).endswith("Čtyři lodě v přístavu. é, end")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("Čtyři lodě se ztratily v přístavu.", "iso-8859-2"), ("Шторм закрыл порт.", "koi8-r"), ("嵐で港が閉鎖された。", "shift_jis"),
     ("暴风雨关闭了港口。", "gb2312"), ("폭풍으로 항구가 폐쇄됐다.", "euc-kr"), ("عاصفة تغلق الميناء", "windows-1256")],
)  # fmt: skip
def test_declared_encodings_are_read_whoever_declares_them(text: str, encoding: str) -> None:
    assert decode(f"<meta charset={encoding}><p>{text}".encode(encoding)).endswith(text)
    assert decode(f"<p>{text}".encode(encoding), encoding).endswith(text)
    assert decode(f"<?xml version='1.0' encoding='{encoding}'?><p>{text}".encode(encoding)).endswith(text)


def test_folders_globs_and_faults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    Path("in/b.txt").write_text("B")
    Path("in/a.html").write_text("<p>A")
    Path("in/.hidden.txt").write_text("no")
    Path("in/picture.png").write_bytes(b"\x89PNG")
    Path("big.txt").write_bytes(b"a" * 200)
    assert [page.source for page in load(["in"]) if isinstance(page, Page)] == ["in/a.html", "in/b.txt"]
    assert [page.source for page in load(["in"]) if isinstance(page, Skipped)] == ["in/picture.png"]
    assert [page.source for page in load(["in/*.txt"])] == ["in/b.txt"]
    for name, words in {
        "missing.txt": "no such file",
        "none/*.txt": "no file matches",
        "big.txt": "over the limit",
    }.items():
        (skipped,) = load([name], max_bytes=100)
        assert isinstance(skipped, Skipped) and words in skipped.reason
    Path("copy.txt").write_text("B")
    first, second = load(["in/b.txt", "copy.txt"])
    assert isinstance(first, Page) and isinstance(second, Skipped) and "in/b.txt" in second.reason


def test_fifty_megabytes_of_one_line_are_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    (skipped,) = load([path])
    assert isinstance(skipped, Skipped) and "50.0 MB" in skipped.reason


def test_ids_stay_with_the_bytes_and_not_with_the_folder() -> None:
    one, two = article(SCRAPED, "a/Storm in März.txt"), article(SCRAPED, "b/c/Storm in März.txt")
    assert one.id == two.id and one.id.startswith("storm-in-marz-")
    assert article(SCRAPED + "x", "a/Storm in März.txt").id != one.id


def test_an_outlet_that_names_itself_gives_its_text_to_nobody_else() -> None:
    line = json.dumps(
        {"id": "1", "outlet": "CNN", "text": "By Mirel Dovan, CNN\n\nThe council met on Monday and agreed."}
    )
    (found,) = read(Page("r.jsonl", line.encode()))
    assert isinstance(found, Article) and found.credit is None


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("9:05 a.m.", "timestamp"),
        ("1 hr 8 min ago", "timestamp"),
        ("CONNECT TWEET LINKEDIN COMMENTEMAILMORE", "share"),
        ("Mirel Dovan, AP", "photo-credit"),
        ("Image 4 of 12", "photo-credit"),
        ("Fullscreen", "other"),
        ("___", "other"),
        ("Dovan reported from Sarrow. Norda writers Ilse Quarn and V. Sand contributed.", "credit"),
    ],
)
def test_what_is_written_on_buttons_and_under_pictures_is_no_text(line: str, kind: str) -> None:
    text = f"Storm closes Tolmin harbour\n\nThe storm closed it on Monday, they said.\n\n{line}\n\nNobody was hurt, they said."
    assert kinds(article(text))[line] == kind


def test_a_pull_quote_is_no_second_statement() -> None:
    said = "We have not seen waves like these in 40 years"
    page = PAGE.replace("<blockquote>", f"<blockquote>“{said}”</blockquote><blockquote>")
    body = [text for text, kind in kinds(article(page, "p.html")).items() if kind in BODY]
    assert sum(said in text for text in body) == 1


def test_bylines_are_people() -> None:
    from rashomon.read.bylines import is_person, people

    assert (
        people(["By Mirel Dovan and Ilse Quarn", "staff", "https://herald.example/dovan"], None)
        == "Mirel Dovan, Ilse Quarn"
    )
    assert people(["The Tolmin Herald"], "The Tolmin Herald") is None
    assert is_person("Ilse van der Quarn") and not is_person("About us") and not is_person("Share")


@pytest.mark.parametrize(
    "nobody",
    [
        "By Staff", "By News Desk", "By AFP - 24 October 2019", "Our Correspondent", "Herald News Desk", "Tolmin Herald Staff",
        "The Editorial Board", "mdovan", "m_dovan", "Reuters", "Staff and agencies", "Edited by Mirel Dovan", "Tolmin Herald",
    ],
)  # fmt: skip
def test_desks_agencies_and_accounts_are_no_people(nobody: str) -> None:
    from rashomon.read.bylines import people

    assert people([nobody], "The Tolmin Herald") is None


@pytest.mark.parametrize(
    "line",
    [
        "Mirel Dovan and agencies", "Mirel Dovan, Associated Press", "Mirel Dovan | Staff Writer", "Mirel Dovan - Tolmin Herald",
        "Mirel Dovan in Sarrow", "Von Mirel Dovan", "m@herald.example (Mirel Dovan)", "Mirel Dovan, Staff Writer",
        "Mirel Dovan with AFP", "Analysis by Mirel Dovan", "Mirel Dovan Associated Press", "Mirel Dovan/Reuters",
    ],
)  # fmt: skip
def test_what_stands_beside_a_name_is_no_part_of_it(line: str) -> None:
    from rashomon.read.bylines import people

    assert people([line], "The Tolmin Herald") == "Mirel Dovan"


def test_an_author_is_named_by_a_link_or_by_a_post_without_by() -> None:
    page = PAGE.replace('<p class="byline">By Mirel Dovan</p>', "<p>{}</p>").replace('"By Mirel Dovan"', '""')
    for line in ('<a rel="author" href="/dovan">Mirel Dovan</a>', "Mirel Dovan, Staff Writer"):
        assert article(page.replace("{}", line), "p.html").byline == "Mirel Dovan"


def test_references_within_json_ld_are_followed() -> None:
    graph = (
        '{"@graph": [{"@type": "NewsArticle", "headline": "Another storm", "author": "Ilse Quarn"},'
        ' {"@type": "NewsArticle", "headline": "Storm closes harbour", "author": [{"@id": "#p"}, {"name": ["V. Sand", "O. Lind"]}],'
        ' "publisher": {"@id": "#o"}}, {"@type": "Person", "@id": "#p", "name": "Mirel Dovan"},'
        ' {"@type": "Organization", "@id": "#o", "name": "The Tolmin Herald"}]}'
    )
    body = "".join(
        f"<p>The storm closed harbour number {n} on Monday, the coastguard of Tolmin said.</p>" for n in range(6)
    )
    found = article(
        f'<html><head><script type="application/ld+json">{graph}</script></head>'
        f"<body><h1>Storm closes harbour</h1>{body}</body></html>",
        "p.html",
    )
    assert (found.outlet, found.byline) == ("The Tolmin Herald", "Mirel Dovan, V. Sand, O. Lind")


def test_a_pull_quote_is_a_kind_of_its_own_in_the_text_beside_it_and_in_scraped_lines() -> None:
    said = "We have not seen waves like these in 40 years"
    beside = PAGE.replace("<blockquote>", f"<aside class='pullquote'><p>{said}</p></aside><blockquote>")
    assert kinds(article(beside, "p.html"))[said] == "pull-quote"
    scraped = SCRAPED.replace("‘Never seen before’", said)
    assert kinds(article(scraped))[said] == "pull-quote"


def test_an_undated_text_was_not_written_before_the_newest_day_it_states_as_past() -> None:
    text = (
        "Storm closes Tolmin harbour\n\nA storm closed the harbour on 4 March 2019, the coastguard said.\n\n"
        "The quay had been rebuilt after the storm of Jan. 12, 2011.\n\nIt will open again on 9 May 2019, officials said.\n"
    )
    found = article(text)
    assert (found.published, found.not_before) == (None, "2019-03-04")
    dated = article(text.replace("\n\nA storm", "\n\nPublished 6 March 2019\n\nA storm"))
    assert (dated.published, dated.not_before) == ("2019-03-06", None)
    assert (
        article("Storm closes harbour\n\nA storm closed it on 31 February 2019, the coastguard said.").not_before
        is None
    )


@pytest.mark.parametrize(
    "date", ["12024-05-06", "2024-02-31T10:00:00Z", "20024-05-06", "2024-13-01", "31 February 2024", "0000-00-00", ""]
)
def test_days_that_do_not_exist_date_nothing(date: str) -> None:
    page = PAGE.replace("2019-03-04T09:30:00+01:00", date).replace(
        "</head>", f"<meta property='article:published_time' content='{date}'></head>"
    )
    assert article(page, "p.html").published is None
    record = json.dumps({"text": "The harbour of Tolmin is closed, the port said.", "date": date})
    found, *_ = read(Page("r.jsonl", record.encode()))
    assert isinstance(found, Article) and found.published is None
    assert (
        article("Storm\n\nTOLMIN, Feb 31, 2024 (Norda) - A storm closed the harbour on Monday, they said.").published
        is None
    )


def test_an_amp_page_is_read_like_any_other_and_names_the_page_it_stands_for() -> None:
    amp = (
        PAGE.replace("<html ", "<html ⚡ ")
        .replace("<img ", "<amp-img layout='responsive' ")
        .replace("</main>", "<amp-ad type='x'><p>Buy a boat today for less than you think.</p></amp-ad></main>")
    )
    whole, short = article(PAGE, "p.html"), article(amp, "a.html")
    assert short.url == "https://herald.example/storm" and short.title == whole.title

    def body(one: Article) -> list[str]:
        return [one.text[block.start : block.end] for block in one.blocks if block.kind in BODY]

    assert body(short) == body(whole)


def test_what_sites_put_on_every_page_is_told_from_text_by_its_form() -> None:
    sentence = "The storm closed the harbour of Tolmin on Monday, and {} boats were driven ashore, the coastguard said in the evening."
    lines = [
        "Storm closes Tolmin harbour",
        *(sentence.format(n) for n in range(12, 20)),
        "Back to Gallery",
        "Story Continued Below",
    ]
    told = kinds(article("\n\n".join([*lines, sentence.format(21)])))
    assert {told["Back to Gallery"], told["Story Continued Below"]} <= {"other", "promo", "related"}
    assert all(told[sentence.format(n)] == "paragraph" for n in (*range(12, 20), 21))
