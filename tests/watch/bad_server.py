"""A server on this machine that misbehaves in every way we could think of. All outlets and people are invented."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Request(BaseHTTPRequestHandler):
    """One request, with what an answer needs."""

    protocol_version = "HTTP/1.1"
    server: BadServer

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self.body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
        self._serve()

    def _serve(self) -> None:
        path = self.path.partition("?")[0]
        host = (self.headers.get("Host") or "").partition(":")[0]
        with self.server.door:
            self.server.asked.append((self.command, host, self.path))
            waiting = self.server.waiting.setdefault(host, set())
            waiting.add(self)
            self.server.most[host] = max(self.server.most.get(host, 0), len(waiting))
        try:
            self.server.answers.get(path, missing)(self)
        except OSError:
            self.close_connection = True  # the client hung up: it may
        finally:
            self._answered()

    def _answered(self) -> None:
        """Waits no more. Said before an answer's first byte: once a client has the last one it may ask again at once."""
        with self.server.door:
            for waiting in self.server.waiting.values():
                waiting.discard(self)

    def log_message(self, format: str, *args: object) -> None:
        pass

    def answer(self, status: int, body: bytes = b"", **headers: str) -> None:
        """Send a whole answer; ``content_type`` is written Content-Type."""
        self._answered()
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-").title(), value)
        if "content_length" not in headers and "transfer_encoding" not in headers:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


Answer = Callable[[Request], None]


class BadServer(ThreadingHTTPServer):
    """Answers by path; remembers who was asked for what, and how many requests waited at a host at a time."""

    daemon_threads = True

    def __init__(self, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), Request)
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, str, str]] = []
        self.waiting: dict[str, set[Request]] = {}
        self.most: dict[str, int] = {}
        self.door = threading.Lock()

    @property
    def port(self) -> int:
        return int(self.server_address[1])

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def times(self, path: str) -> int:
        """How often a path was asked for."""
        return sum(asked == path for _, _, asked in self.asked)


@contextmanager
def serving() -> Iterator[BadServer]:
    server = BadServer()
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()


# answers


def missing(request: Request) -> None:
    request.answer(404)


def status(code: int, **headers: str) -> Answer:
    return lambda request: request.answer(code, b"", **headers)


def body(data: bytes | str, content_type: str = "text/html; charset=utf-8", **headers: str) -> Answer:
    sent = data.encode() if isinstance(data, str) else data
    return lambda request: request.answer(200, sent, content_type=content_type, **headers)


def in_turn(*answers: Answer) -> Answer:
    """One answer after the other; the last one from then on."""
    left = list(answers)

    def answer(request: Request) -> None:
        (left.pop(0) if len(left) > 1 else left[0])(request)

    return answer


def leads_to(place: str, code: int = 302) -> Answer:
    return status(code, location=place)


def with_etag(data: str, etag: str = '"one"') -> Answer:
    def answer(request: Request) -> None:
        if request.headers.get("If-None-Match") == etag:
            request.answer(304, etag=etag)
        else:
            request.answer(200, data.encode(), etag=etag, content_type="application/rss+xml")

    return answer


def drips(request: Request) -> None:
    """A byte now and then, for ever."""
    request.send_response(200)
    request.send_header("Content-Type", "application/rss+xml")
    request.end_headers()
    while True:
        request.wfile.write(b" ")
        time.sleep(0.05)


def endless(request: Request) -> None:
    """As fast as it can, for ever."""
    request.send_response(200)
    request.send_header("Content-Type", "application/rss+xml")
    request.end_headers()
    while True:
        request.wfile.write(b"<rss><channel><item>" * 1_000)


def silent(request: Request) -> None:
    """Nothing at all, until the client goes away."""
    request.rfile.read(1)


def hangs_up(request: Request) -> None:
    request.close_connection = True
    request.connection.close()


def garbage(request: Request) -> None:
    request.wfile.write(b"\x00\xff not HTTP at all\r\n\r\n")
    request.close_connection = True


def breaks_off(data: bytes) -> Answer:
    """Promises more than it sends."""

    def answer(request: Request) -> None:
        request.answer(200, data, content_length=str(len(data) + 5_000))
        request.close_connection = True

    return answer


def broken_gzip(request: Request) -> None:
    request.answer(200, gzip.compress(b"<rss/>" * 50)[:-20], content_encoding="gzip")


_BOMB = gzip.compress(b"\0" * 5_000_000)


def gzip_bomb(request: Request) -> None:
    request.answer(200, _BOMB, content_encoding="gzip")


# what is published


def item(title: str, link: str, date: str = "", more: str = "") -> str:
    when = f"<pubDate>{date}</pubDate>" if date else ""
    return f"<item><title>{title}</title><link>{link}</link>{when}<description>{title}, in short.</description>{more}</item>"


def rss(*items: str, title: str = "Kelmar Courier") -> str:
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{"".join(items)}</channel></rss>'


def atom(*entries: tuple[str, str, str, str]) -> str:
    """Entries of id, title, link, updated."""
    inner = "".join(
        f"<entry><id>{id}</id><title>{title}</title><link href='{link}'/><updated>{updated}</updated></entry>"
        for id, title, link, updated in entries
    )
    return f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Lakeside Post</title>{inner}</feed>"


def page(title: str, *paragraphs: str, date: str = "2026-03-01T06:00:00Z", outlet: str = "Kelmar Courier") -> str:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<html lang='en'><head><title>{title}</title><meta property='og:site_name' content='{outlet}'>"
        f"<meta property='article:published_time' content='{date}'></head>"
        f"<body><article><h1>{title}</h1>{text}</article></body></html>"
    )
