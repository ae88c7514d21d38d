"""One polite GET: what a server does wrong becomes a reason, and no private address is asked unasked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from servers import PAGE, serving

import rashomon
from rashomon.errors import NotFetched
from rashomon.fetch import Fetcher
from rashomon.fetch.addresses import checked_url, is_public, resolve
from rashomon.types import Skipped

Asked = list[tuple[str, dict[str, str]]]


@pytest.fixture(scope="module")
def server() -> Iterator[tuple[str, Asked]]:
    with serving() as found:
        yield found


@pytest.fixture
def fetcher() -> Iterator[Fetcher]:
    with Fetcher(allow_private=True, seconds=1.5, pause=0, max_bytes=1_000_000) as found:
        yield found


def test_a_page_comes_with_what_the_server_said_of_it(server: tuple[str, Asked], fetcher: Fetcher) -> None:
    address, asked = server
    answer = fetcher.get(f"{address}/zipped?b=1#part")
    assert (answer.data, answer.content_type, answer.status) == (PAGE, "text/html", 200)
    path, headers = asked[-1]
    assert path == "/zipped?b=1" and "Rashomon" in headers["User-Agent"]


def test_what_has_not_changed_is_not_sent_again(server: tuple[str, Asked], fetcher: Fetcher) -> None:
    url = f"{server[0]}/unchanged"
    first = fetcher.get(url)
    again = fetcher.get(url, etag=first.etag, last_modified=first.last_modified)
    assert not first.not_modified and again.not_modified and again.data == b""


def test_redirects_are_followed_and_told(server: tuple[str, Asked], fetcher: Fetcher) -> None:
    address, _ = server
    answer = fetcher.get(f"{address}/found")
    assert answer.url == f"{address}/page" and answer.redirects == (f"{address}/found", f"{address}/moved")
    assert answer.moved is None, "one of the two is for this time only"
    assert fetcher.get(f"{address}/moved").moved == f"{address}/page"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("slow", "no whole answer within 1.5 s"),
        ("drip", "no whole answer within 1.5 s"),
        ("dripping-head", "no whole answer within 1.5 s"),
        ("endless", "sends over 1 MB"),
        ("too-long", "sends over 1 MB"),
        ("breaks-off", "the connection failed"),
        ("bomb", "unzips to over 1 MB"),
        ("bad-gzip", "does not unzip"),
        ("circle", "leads in a circle"),
        ("endless-redirects", "leads on more than 5 times"),
        ("to-file", "only http and https are fetched, not file"),
        ("missing", "the server answered 404 Not Found"),
        ("later", "come back after 120 s"),
        ("rubbish", "the connection failed"),
    ],
)
def test_what_a_server_does_wrong_is_a_reason(
    server: tuple[str, Asked], fetcher: Fetcher, path: str, reason: str
) -> None:
    with pytest.raises(NotFetched) as found:
        fetcher.get(f"{server[0]}/{path}")
    assert reason in found.value.reason and found.value.source == f"{server[0]}/{path}"


def test_a_port_where_nobody_listens_is_a_reason(fetcher: Fetcher) -> None:
    with pytest.raises(NotFetched, match="the connection failed"):
        fetcher.get("http://127.0.0.1:1/")


@pytest.mark.parametrize(
    "address",
    "127.0.0.1 10.0.0.8 172.16.3.4 192.168.1.1 169.254.169.254 0.0.0.0 100.64.0.1 224.0.0.1 240.0.0.1 255.255.255.255 ::1 :: fe80::1%eth0"
    " fc00::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1 2002:7f00:1:: ff02::1 nonsense".split(),
)
def test_private_addresses_are_known_in_all_their_forms(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.215.14", "2606:2800:21f::1", "::ffff:93.184.215.14", "64:ff9b::5db8:d70e"])
def test_public_addresses_are_asked(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    "169.254.169.254 169.254.0.1 ::ffff:169.254.169.254 64:ff9b::a9fe:a9fe 100.100.100.200 [fe80::1] [fd00:ec2::254]".split(),
)
def test_link_local_and_metadata_addresses_are_never_asked(address: str) -> None:
    host = address if address.startswith("[") or ":" not in address else f"[{address}]"
    with Fetcher(allow_private=True, seconds=2) as fetcher, pytest.raises(NotFetched, match="never asked"):
        fetcher.get(f"http://{host}/latest/meta-data")


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://2130706433/", "http://0x7f.1/"]
)
def test_this_machine_is_not_asked_unless_allowed(url: str) -> None:
    with Fetcher(seconds=2) as fetcher, pytest.raises(NotFetched, match="private address"):
        fetcher.get(url)


@pytest.mark.parametrize(
    "url", ["ftp://h.example/", "h.example", "http://", "http://u:p@h.example/", "http://[", "file:///etc/passwd"]
)
def test_other_addresses_are_refused(url: str) -> None:
    with pytest.raises(NotFetched):
        checked_url(url)
    with Fetcher() as fetcher, pytest.raises(NotFetched):
        fetcher.get(url)


def test_a_redirect_to_a_private_address_is_refused(server: tuple[str, Asked]) -> None:
    """The first host is public as far as the resolver tells; the one it leads to is not."""
    address, asked = server
    port = address.rpartition(":")[2]

    def resolver(host: str, port: int) -> list[str]:
        return ["127.0.0.1"] if host == "public.example" else resolve("127.0.0.1", port, allow_private=False)

    before = len(asked)
    with Fetcher(seconds=2, resolver=resolver) as fetcher, pytest.raises(NotFetched, match="private address"):
        fetcher.get(f"http://public.example:{port}/to-private")
    assert [path for path, _ in asked[before:]] == ["/to-private"]


def test_the_address_that_was_checked_is_the_one_connected_to(server: tuple[str, Asked]) -> None:
    """A name that would lead elsewhere when looked up again changes nothing: it is looked up once."""
    address, _ = server
    port = int(address.rpartition(":")[2])
    looked_up: list[str] = []

    def resolver(host: str, _port: int) -> list[str]:
        looked_up.append(host)
        assert len(looked_up) == 1
        return ["127.0.0.1"]

    with Fetcher(seconds=2, resolver=resolver) as fetcher:
        assert fetcher.get(f"http://name.invalid:{port}/page").data == PAGE
    assert looked_up == ["name.invalid"]


def test_one_host_is_not_asked_twice_in_a_row(server: tuple[str, Asked], monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float] = []
    monkeypatch.setattr("rashomon.fetch.fetcher.time.sleep", waits.append)
    with Fetcher(allow_private=True, pause=5) as fetcher:
        fetcher.get(f"{server[0]}/page")
        fetcher.get(f"{server[0]}/page")
    assert len(waits) == 1 and 4 < waits[0] <= 5


def test_an_address_is_an_input_like_a_file(server: tuple[str, Asked]) -> None:
    (article,) = rashomon.read([f"{server[0]}/page"], allow_private=True)
    assert isinstance(article, rashomon.Article)
    assert (article.url, article.outlet, article.title) == (f"{server[0]}/page", "127.0.0.1", "Storm closes harbour")
    (refused,) = rashomon.read([f"{server[0]}/page"])
    assert isinstance(refused, Skipped) and refused.stage == "fetch" and "private" in refused.reason


def test_what_the_server_says_of_the_encoding_is_heard(server: tuple[str, Asked]) -> None:
    (article,) = rashomon.read([f"{server[0]}/latin"], allow_private=True)
    assert isinstance(article, rashomon.Article) and "Čtyři lodě" in article.text


def test_the_pages_behind_a_feed_are_fetched_on_request_only(
    server: tuple[str, Asked], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rashomon.fetch.fetcher.time.sleep", lambda _: None)
    address, asked = server
    before = len(asked)
    stubs = list(rashomon.read([f"{address}/feed"], allow_private=True))
    assert [path for path, _ in asked[before:]] == ["/feed"]
    assert [item.stub for item in stubs if isinstance(item, rashomon.Article)] == ["summary of a feed"] * 2
    whole, reason, stub = rashomon.read([f"{address}/feed"], allow_private=True, fetch=True)
    assert isinstance(whole, rashomon.Article) and whole.stub is None and "Sentence 11" in whole.text
    assert isinstance(reason, Skipped) and "404" in reason.reason
    assert isinstance(stub, rashomon.Article) and stub.title == "T missing"


def test_sitemaps_and_lists_of_them_are_followed_on_request_only(
    server: tuple[str, Asked], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("rashomon.fetch.fetcher.time.sleep", lambda _: None)
    address, asked = server
    space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
    pages = f"<urlset {space}><url><loc>{address}/page</loc></url><url><loc>{address}/none</loc></url></urlset>"
    (tmp_path / "pages.xml").write_text(pages)
    index = f"<sitemapindex {space}><sitemap><loc>{address}/sitemap</loc></sitemap></sitemapindex>"
    (tmp_path / "index.xml").write_text(index)
    before = len(asked)
    found = list(rashomon.read([tmp_path / "pages.xml", tmp_path / "index.xml"], allow_private=True))
    assert len(asked) == before and all(isinstance(item, Skipped) and "--fetch" in item.reason for item in found)
    whole, reason = rashomon.read([tmp_path / "pages.xml"], allow_private=True, fetch=True)
    assert isinstance(whole, rashomon.Article) and whole.url == f"{address}/page"
    assert isinstance(reason, Skipped) and reason.stage == "fetch" and reason.source == f"{address}/none"
    behind = list(rashomon.read([tmp_path / "index.xml"], allow_private=True, fetch=True))
    assert [item.url for item in behind if isinstance(item, rashomon.Article)] == [f"{address}/page"]


def test_a_list_that_names_itself_ends(server: tuple[str, Asked], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rashomon.fetch.fetcher.time.sleep", lambda _: None)
    (skipped,) = rashomon.read([f"{server[0]}/names-itself"], allow_private=True, fetch=True)
    assert isinstance(skipped, Skipped) and "list of 1 sitemaps" in skipped.reason
