"""A page that does not hold its whole article says why."""

import pytest

import rashomon
from rashomon.read import read
from rashomon.read.metadata import Metadata
from rashomon.read.stubs import find_stub
from rashomon.read.tree import TreeBlock
from rashomon.types import Article, BlockKind, Page, Skipped

SHORT = "A storm closed the harbour of Tolmin on Monday, the coastguard said."
LONG = " ".join([SHORT] * 30)


def blocks(*texts: str, linked: bool = False) -> list[TreeBlock]:
    return [TreeBlock(text, 0, len(text) if linked else 0, 0, 0, 0) for text in texts]


@pytest.mark.parametrize(
    ("body", "beside", "metadata", "stub"),
    [
        ([SHORT], ["Subscribe to continue reading"], Metadata(), "paywall"),
        ([SHORT], [], Metadata(free=False), "paywall"),
        ([LONG], ["Subscribe to continue reading"], Metadata(free=False), None),
        ([LONG[:1000]], ["Subscribe to continue reading"], Metadata(free=False), "paywall"),
        ([LONG[:1000]], ["Subscribe to continue reading"], Metadata(), None),
        ([SHORT], ["Jetzt weiterlesen mit Plus"], Metadata(), "paywall"),
        ([SHORT], ["Continue reading"], Metadata(), "teaser"),
        ([LONG], [], Metadata(kind="live"), "live"),
        ([LONG], [], Metadata(title="Storm at Tolmin: live updates"), "live"),
        ([SHORT], [], Metadata(kind="video"), "video"),
        ([SHORT], [], Metadata(title="In pictures: the storm at Tolmin"), "gallery"),
        (["We value your privacy and use cookies."], [], Metadata(), "consent"),
        (["Wir und unsere Partner verwenden Cookies."], [], Metadata(), "consent"),
        (["A storm closed the harbour of Tolmin on Monday…"], [], Metadata(), "teaser"),
        ([LONG[:1000]], ["To continue reading, please subscribe"], Metadata(), "paywall"),
        ([SHORT, "You have 0 free articles left this month."], [], Metadata(), "paywall"),
        ([SHORT, "This article is exclusively for Herald+ members."], [], Metadata(), "paywall"),
        ([SHORT], ["Read more at Tolmin Herald"], Metadata(), "teaser"),
        ([LONG], ["3 hours ago", "4 hours ago", "10.42 BST"], Metadata(title="Storm at Tolmin – live"), "live"),
        ([LONG], ["10.42am", "10.43am", "10.44am"], Metadata(title="Storm LIVE: harbour closes"), "live"),
        ([LONG], [], Metadata(title="Where they still live"), None),
        ([SHORT], [], Metadata(title="Storm at Tolmin – video"), "video"),
        ([SHORT], [], Metadata(url="https://herald.example/video/storm"), "video"),
        (["We and our 842 partners store and access information on a device."], [], Metadata(), "consent"),
        (["Mit Werbung weiterlesen", "Ihre Zustimmung ist jederzeit widerrufbar."], [], Metadata(), "consent"),
        ([SHORT], [], Metadata(), None),
        ([SHORT], [], Metadata(title="Storm closes gallery at Tolmin"), None),
        ([SHORT], [], Metadata(title="Storm at Tolmin | Photo gallery"), "gallery"),
        ([SHORT] * 8, ["Read the full report"], Metadata(), None),
        ([SHORT] * 8, ["Read the full story"], Metadata(), "teaser"),
        ([SHORT], ["Create a free account to read on"], Metadata(), "paywall"),
        ([SHORT], ["To read this article in full, buy a pass."], Metadata(), "paywall"),
        ([SHORT], ["Members only"], Metadata(), "paywall"),
        ([SHORT], ["Log in to view comments"], Metadata(), None),
        ([SHORT], ["Subscribe now to read our e-edition."], Metadata(), None),
        (["The page that you look for does not exist."], [], Metadata(title="Page not found"), "error"),
        (["Checking if the site connection is secure."], [], Metadata(title="Just a moment..."), "error"),
        (["This content is not available in your region."], [], Metadata(title="451"), "error"),
        (["The council said the page does not exist."], [], Metadata(title="Storm at Tolmin"), None),
    ],
)
def test_why_a_page_is_a_stub(body: list[str], beside: list[str], metadata: Metadata, stub: str | None) -> None:
    kinds: list[BlockKind | None] = [*["paragraph"] * len(body), *["other"] * len(beside)]  # type: ignore[list-item]
    assert find_stub(blocks(*body, *beside), kinds, metadata) == stub


def test_a_page_of_links_is_an_index() -> None:
    links = blocks(*(f"Headline number {n} of this very long front page" for n in range(40)), linked=True)
    assert find_stub([*links, *blocks(SHORT)], [*[None] * 40, "paragraph"], Metadata()) == "index"


def page(body: str, head: str = "") -> Article | Skipped:
    markup = (
        f"<html><head><title>Storm at Tolmin</title>{head}</head><body><h1>Storm at Tolmin</h1>{body}</body></html>"
    )
    (found,) = read(Page("page.html", markup.encode()))
    return found


def test_a_page_of_pictures_is_read_with_its_captions_and_is_a_gallery() -> None:
    found = page(
        "".join(f"<figure><figcaption>Boats on quay number {n} of Tolmin.</figcaption></figure>" for n in range(9))
    )
    assert isinstance(found, Article) and found.stub == "gallery" and "quay number 8" in found.text


def test_a_front_page_with_a_line_under_each_headline_is_an_index() -> None:
    teasers = "".join(
        f"<h2><a href='/{n}'>The storm and what it did to harbour {n}</a></h2><p>The harbour of place {n} was closed on Monday.</p>"
        for n in range(30)
    )
    found = page(teasers)
    assert isinstance(found, Article) and found.stub == "index"


@pytest.mark.parametrize(
    ("data", "stub"),
    [
        ('{"@type": "VideoObject", "name": "Storm"}', "video"),
        ('{"@type": "ImageGallery", "name": "Storm"}', "gallery"),
        ('{"@type": "NewsArticle", "headline": "Storm at Tolmin", "isAccessibleForFree": "False"}', "paywall"),
        ('{"@type": "NewsArticle", "hasPart": [{"isAccessibleForFree": false}]}', "paywall"),
        ('{"@type": "NewsArticle", "headline": "Storm at Tolmin", "hasPart": "x"}', None),
    ],
)
def test_what_json_ld_says_of_the_page_is_heard(data: str, stub: str | None) -> None:
    found = page(f"<p>{SHORT}</p>", f'<script type="application/ld+json">{data}</script>')
    assert isinstance(found, Article) and found.stub == stub


def test_a_stub_is_left_out_of_facts() -> None:
    whole = [
        f"<p>{SHORT}</p><p>The ferry from Sarrow was cancelled, harbour master Ilse Quarn told reporters, and {n} boats were lost.</p>"
        for n in (12, 13)
    ]
    beside = f"<p>{SHORT} And 99 boats were lost.</p><p>Subscribe to continue reading</p>"
    articles = [page(text) for text in (*whole, beside)]
    assert all(isinstance(article, Article) for article in articles)
    told = rashomon.compare([a for a in articles if isinstance(a, Article)], one_story=True)
    stub = next(a.id for a in told.articles if a.stub)
    assert all(say.article != stub for story in told.stories for fact in story.facts for say in fact.says)


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("<header><a href='/in'>Already a subscriber? Sign in</a></header>", ""),
        ("<div>You have 3 free articles remaining this month.</div>", ""),
        ("", "<footer><p>Already a subscriber? Activate your access.</p></footer>"),
        ("", "<div class='comments'><p>Register to continue reading.</p></div>"),
    ],
)
def test_a_notice_above_the_headline_or_in_a_footer_says_nothing_of_the_text(above: str, below: str) -> None:
    markup = f"<html><body>{above}<h1>Storm at Tolmin</h1>{'<p>' + SHORT + '</p>'}{below}</body></html>"
    (found,) = read(Page("page.html", markup.encode()))
    assert isinstance(found, Article)
    assert found.stub is None


def test_a_plain_text_that_ends_at_a_wall_is_a_stub() -> None:
    lines = "Already a subscriber? Sign in\nStorm closes the harbour of Tolmin\n" + f"{SHORT}\n" * 2
    (walled,) = read(Page("a.txt", f"{lines}Subscribe to continue reading".encode()))
    (whole,) = read(Page("a.txt", lines.encode()))
    assert isinstance(walled, Article)
    assert isinstance(whole, Article)
    assert (walled.stub, walled.title, whole.stub) == ("paywall", "Storm closes the harbour of Tolmin", None)


@pytest.mark.parametrize(
    "notice",
    [
        "SUBSCRIBE NOW TO READ THIS STORY",
        "Please log in to keep reading.",
        "You have 2 free articles left",
        "Start your free trial to read",
        "Exclusively for Herald+ members",
        "Become a member to read on",
        "Already a subscriber?",
        "Sign in to continue",
        "Register now to read this article",
        "Sign up for free to read on",
        "Open an account to keep reading",
        "The article in full: buy a pass, article in full, register",
        "Log in or subscribe to read more with us",
        "Subscribers only",
        "This story is locked",
        "The rest of this article is available to readers of the print edition",
        "The article is for registered readers",
        "Premium content",
        "This story is reserved for our members",
        "You’ve reached your monthly limit",
        "Unlock this article",
        "Jetzt abonnieren und weiter",
        "Artikel freischalten",
        "Pour lire la suite",
        "Exclusivo para suscriptores",
        "Assine para ler",
        "Riservato agli abbonati",
        "Abbonati per leggere",
        "Alleen voor abonnees",
        "Nur mit Heraldabo",
        "Nur für Abonnenten",
        "Réservé à nos abonnés",
        "有料会員限定",
    ],
)
def test_each_notice_of_a_paywall_is_asked_for(notice: str) -> None:
    kinds: list[BlockKind | None] = ["paragraph", "other"]
    assert find_stub(blocks(SHORT, notice), kinds, Metadata()) == "paywall"
