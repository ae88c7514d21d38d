"""A server on this machine that misbehaves, each path in its own way."""

from __future__ import annotations

import contextlib
import gzip
import socketserver
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = (
    "<html><head><title>Storm closes harbour</title></head><body><article><h1>Storm closes harbour</h1>"
    + "".join(
        f"<p>Sentence {n} says that the harbour of Tolmin is closed, according to the port.</p>" for n in range(12)
    )
    + "</article></body></html>"
).encode()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        server = self.server
        assert isinstance(server, _Server)
        server.asked.append((self.path, dict(self.headers)))
        with contextlib.suppress(OSError):
            getattr(self, "_" + self.path.strip("/").split("?")[0].split("/")[0].replace("-", "_"))()

    def _answer(self, status: int = 200, body: bytes = PAGE, length: int | None = None, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body) if length is None else length))
        self.end_headers()
        self.wfile.write(body)

    def _page(self) -> None:
        self._answer(Content_Type="text/html; charset=utf-8")

    def _sitemap(self) -> None:
        self._list("urlset", "url", "/page")

    def _names_itself(self) -> None:
        self._list("sitemapindex", "sitemap", "/names-itself")

    def _list(self, root: str, entry: str, path: str) -> None:
        loc = f"<loc>http://{self.headers['Host']}{path}</loc>"
        space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
        self._answer(body=f"<{root} {space}><{entry}>{loc}</{entry}></{root}>".encode())

    def _latin(self) -> None:
        self._answer(
            body="<p>Čtyři lodě v přístavu Tolmin.</p>".encode("iso-8859-2"),
            Content_Type="text/html; charset=ISO-8859-2",
        )

    def _unchanged(self) -> None:
        if self.headers.get("If-None-Match") == '"v1"' or self.headers.get("If-Modified-Since"):
            self.send_response(304)
            self.end_headers()
        else:
            self._answer(ETag='"v1"', Last_Modified="Mon, 04 Mar 2019 09:30:00 GMT")

    def _moved(self) -> None:
        self._answer(301, b"", Location="/page")

    def _found(self) -> None:
        self._answer(302, b"", Location="/moved")

    def _circle(self) -> None:
        self._answer(302, b"", Location="/circle")

    def _endless_redirects(self) -> None:
        self._answer(302, b"", Location=self.path + "/x")

    def _to_file(self) -> None:
        self._answer(302, b"", Location="file:///etc/passwd")

    def _to_private(self) -> None:
        self._answer(302, b"", Location="http://private.example/page")

    def _slow(self) -> None:
        time.sleep(5)
        self._page()

    def _drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        for _ in range(100):
            self.wfile.write(b"x")
            time.sleep(0.1)

    def _dripping_head(self) -> None:
        for letter in "HTTP/1.1 200 OK\r\n" + "X-Drip: y\r\n" * 20:
            self.wfile.write(letter.encode())
            self.wfile.flush()
            time.sleep(0.1)

    def _endless(self) -> None:
        self.send_response(200)
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        while True:
            self.wfile.write(b"10000\r\n" + b"x" * 0x10000 + b"\r\n")

    def _too_long(self) -> None:
        self._answer(length=10**12)

    def _breaks_off(self) -> None:
        self._answer(length=len(PAGE) + 1000)
        self.close_connection = True

    def _bomb(self) -> None:
        self._answer(body=gzip.compress(b"x" * 30_000_000), Content_Encoding="gzip")

    def _bad_gzip(self) -> None:
        self._answer(body=b"\x1f\x8b nothing", Content_Encoding="gzip")

    def _zipped(self) -> None:
        self._answer(body=gzip.compress(PAGE), Content_Encoding="gzip", Content_Type="text/html")

    def _missing(self) -> None:
        self._answer(404, b"<p>Not here")

    def _later(self) -> None:
        self._answer(429, b"", Retry_After="120")

    def _rubbish(self) -> None:
        self.wfile.write(b"\x00\x01 this is no HTTP\r\n\r\n")
        self.close_connection = True

    def _feed(self) -> None:
        host = self.headers["Host"]
        items = "".join(f"<item><title>T {p}</title><link>http://{host}/{p}</link></item>" for p in ("page", "missing"))
        self._answer(body=f"<rss version='2.0'><channel><title>Herald</title>{items}</channel></rss>".encode())

    def log_message(self, *_: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[tuple[str, dict[str, str]]] = []

    def handle_error(self, *_: object) -> None:
        pass


@contextlib.contextmanager
def serving() -> Iterator[tuple[str, list[tuple[str, dict[str, str]]]]]:
    """The server's address, and the paths it was asked for with their headers."""
    assert issubclass(_Server, socketserver.TCPServer)
    server = _Server()
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", server.asked
    finally:
        server.shutdown()
        server.server_close()
