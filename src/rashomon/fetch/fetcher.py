"""One polite GET at a time: a name of its own, limits on time, size and redirects, validators for asking again."""

from __future__ import annotations

import http
import re
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from email.message import Message
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

import msgspec

from rashomon.codings import uncoded
from rashomon.errors import NotAllowed, NotFetched
from rashomon.fetch.addresses import checked_url, resolve

if TYPE_CHECKING:
    from httpcore2 import Response

MAX_BYTES = 10_000_000
SECONDS = 30.0
REDIRECTS = 5
PAUSE = 1.0
USER_AGENT = "Rashomon-News (compares news coverage; one page at a time, on a person's request)"
_ACCEPT = (
    "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json,"
    " application/xml;q=0.9, text/plain;q=0.8, */*;q=0.5"
)
_STEP = 10.0
"""Seconds for connecting, and for any silence in between."""
_MOVED = frozenset({301, 302, 303, 307, 308})


_Header = tuple[bytes | str, bytes | str]
_BUSY = frozenset({408, 425, 429})
Turn = Callable[[str], AbstractContextManager[object]]
"""What is entered before one request to an address and left after it; it may wait, or raise NotFetched."""


class Fetched(msgspec.Struct, frozen=True, kw_only=True):
    """What a server answered. With ``etag`` and ``last_modified`` it can be asked again for what is new only."""

    url: str
    """The address that answered, after redirects."""
    status: int
    data: bytes
    """The body with its codings undone; empty if nothing has changed (304)."""
    content_type: str | None = None
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    redirects: tuple[str, ...] = ()
    """The addresses that were asked before, the first one first."""
    moved: str | None = None
    """The address to ask next time, if every redirect was a permanent one (301, 308)."""

    @property
    def not_modified(self) -> bool:
        """Whether the page is still as it was when its validators were given (RFC 9110, 304)."""
        return self.status == 304


class Fetcher:
    """Asks for one address after the other over connections it keeps; ``with Fetcher() as fetcher: fetcher.get(url)``.

    ``seconds`` is for one address with its redirects, ``max_bytes`` for its body, packed and unpacked; ``pause`` is kept
    between two requests to one host. Private and loopback addresses are refused unless ``allow_private``, also behind
    redirects, and connections go to the very address that was checked. Proxies of the environment are not used, as a
    proxy looks names up by itself. Not for several threads at once; with a ``turn`` that they share, several fetchers
    keep out of each other's way: it then sees to the pauses, and what it waits does not count as the server's time.
    """

    def __init__(
        self,
        *,
        seconds: float = SECONDS,
        max_bytes: int = MAX_BYTES,
        redirects: int = REDIRECTS,
        pause: float = PAUSE,
        allow_private: bool = False,
        user_agent: str = USER_AGENT,
        resolver: Callable[[str, int], list[str]] | None = None,
        turn: Turn | None = None,
    ) -> None:
        from httpcore2 import ConnectionPool

        from rashomon.fetch.connect import CheckedBackend, Deadline

        self._seconds, self._max_bytes, self._redirects, self._pause = seconds, max_bytes, redirects, pause
        self._user_agent = user_agent
        self._turn = turn or self._after_a_pause
        self._deadline = Deadline()
        self._asked: dict[str, float] = {}
        look_up = resolver or (lambda host, port: resolve(host, port, allow_private=allow_private))
        self._pool = ConnectionPool(
            network_backend=CheckedBackend(look_up, self._deadline), max_connections=8, keepalive_expiry=30.0
        )

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the connections."""
        self._pool.close()

    def get(self, url: str, *, etag: str | None = None, last_modified: str | None = None) -> Fetched:
        """The page at an address; with validators of an earlier answer only if it has changed (RFC 9110, 13).

        Raises NotFetched: an address that is refused, a server that cannot be reached, breaks off, is too slow, sends
        too much, leads in circles, or answers with an error.
        """
        asked: list[str] = []
        permanent = True
        with self._in_words(url, asked):
            while True:
                answer = self._in_turn(url, asked, etag, last_modified)
                if isinstance(answer, Fetched):
                    moved = url if permanent and len(asked) > 1 else None
                    return msgspec.structs.replace(answer, redirects=tuple(asked[:-1]), moved=moved)
                url, status = answer
                permanent = permanent and status in (301, 308)
                if url in asked:
                    raise NotFetched(asked[0], f"leads in a circle, back to {url}")
                if len(asked) > self._redirects:
                    raise NotFetched(asked[0], f"leads on more than {self._redirects} times")

    def post(self, url: str, data: bytes, *, content_type: str = "application/json") -> int:
        """Send data to an address, under the same limits; the status (2xx). What it answers beside that is not read.

        Raises NotFetched as :meth:`get` does, and where the answer leads elsewhere: what is sent goes to the address
        that was named, or nowhere.
        """
        with self._in_words(url, []), self._turn(url):
            self._deadline.start(self._seconds)
            headers = [*self._headers(), ("Content-Type", content_type), ("Content-Length", str(len(data)))]
            with self._stream("POST", url, headers, data) as response:
                found = _headers_of(response)
                if not 200 <= response.status < 300:
                    raise _refusal(url, response.status, found)
                return response.status

    @contextmanager
    def _in_words(self, url: str, asked: list[str]) -> Iterator[None]:
        """Whatever goes wrong inside, as NotFetched for the address that was asked first."""
        import httpcore2

        try:
            yield
        except NotFetched as error:
            reason = error.reason if error.source in asked or len(asked) < 2 else f"{error.source}: {error.reason}"
            kind = NotAllowed if isinstance(error, NotAllowed) else NotFetched
            raise kind(
                asked[0] if asked else url,
                reason,
                status=error.status,
                retry_after=error.retry_after,
                temporary=error.temporary,
            ) from error
        except httpcore2.TimeoutException as error:
            late = self._deadline.left() <= 0
            reason = f"no whole answer within {self._seconds:g} s" if late else f"silent for over {_STEP:g} s"
            raise NotFetched(asked[0] if asked else url, reason, temporary=True) from error
        except (httpcore2.NetworkError, httpcore2.ProtocolError, httpcore2.UnsupportedProtocol, OSError) as error:
            reason = f"the connection failed: {error or type(error).__name__}"
            raise NotFetched(asked[0] if asked else url, reason, temporary=True) from error

    def _in_turn(
        self, url: str, asked: list[str], etag: str | None, last_modified: str | None
    ) -> Fetched | tuple[str, int]:
        left = self._deadline.left() if asked else self._seconds
        with self._turn(url):
            self._deadline.start(left)
            asked.append(url)
            return self._ask(url, etag, last_modified)

    @contextmanager
    def _after_a_pause(self, url: str) -> Iterator[None]:
        self._wait(url)
        yield

    def _wait(self, url: str) -> None:
        host, _ = checked_url(url)
        now = time.monotonic()
        wait = self._asked.get(host, float("-inf")) + self._pause - now
        if wait > 0:
            time.sleep(wait)
        self._asked[host] = max(now, now + wait)

    def _ask(self, url: str, etag: str | None, last_modified: str | None) -> Fetched | tuple[str, int]:
        """The answer, or where it leads on and by which status."""
        headers = [*self._headers(), ("Accept", _ACCEPT), ("Accept-Encoding", "gzip, deflate")]
        headers += [("If-None-Match", etag.encode("latin-1", "ignore"))] if etag else []
        headers += [("If-Modified-Since", last_modified.encode("latin-1", "ignore"))] if last_modified else []
        with self._stream("GET", url, headers) as response:
            found = _headers_of(response)
            status = response.status
            if status in _MOVED and "location" in found:
                return urljoin(url, found["location"].strip()), status
            if status not in (200, 203, 304):
                raise _refusal(url, status, found)
            data = b"" if status == 304 else self._body(url, response, found)
        content_type, charset = _content_type(found.get("content-type"))
        return Fetched(
            url=url,
            status=status,
            data=data,
            content_type=content_type,
            charset=charset,
            etag=found.get("etag"),
            last_modified=found.get("last-modified"),
        )

    def _headers(self) -> list[_Header]:
        return [("User-Agent", self._user_agent)]

    def _stream(
        self, method: str, url: str, headers: list[_Header], data: bytes | None = None
    ) -> AbstractContextManager[Response]:
        timeout = {"connect": _STEP, "read": _STEP, "write": _STEP, "pool": _STEP}
        return self._pool.stream(method, _ascii(url), headers=headers, content=data, extensions={"timeout": timeout})

    def _body(self, url: str, response: Response, headers: dict[str, str]) -> bytes:
        limit = self._max_bytes
        too_much = NotFetched(url, f"sends over {limit / 1e6:.0f} MB")
        if re.fullmatch(r"\d{1,18}", declared := headers.get("content-length", "")) and int(declared) > limit:
            raise too_much
        data = bytearray()
        for piece in response.iter_stream():
            data += piece
            if len(data) > limit:
                raise too_much
        try:
            return uncoded(bytes(data), headers.get("content-encoding", ""), limit)
        except ValueError as error:
            raise NotFetched(url, f"the answer {error}") from error


def _ascii(url: str) -> str:
    """The address as it goes over the wire: international host names and paths in ASCII (RFC 3490, 3987)."""
    parts = urlsplit(url)
    host, _ = checked_url(url)
    try:
        name = host if ":" in host else host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise NotFetched(url, f"not a host name: {error}") from error
    place = f"[{name}]" if ":" in name else name
    place += f":{parts.port}" if parts.port else ""
    safe = "/:@!$&'()*+,;=~-._%"
    return urlunsplit((parts.scheme, place, quote(parts.path or "/", safe), quote(parts.query, safe + "?[]"), ""))


def _headers_of(response: Response) -> dict[str, str]:
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in response.headers}


def _refusal(url: str, status: int, headers: dict[str, str]) -> NotFetched:
    return NotFetched(
        url,
        f"the server answered {status} {_phrase(status)}".rstrip() + _later(headers),
        status=status,
        retry_after=headers.get("retry-after"),
        temporary=status >= 500 or status in _BUSY,
    )


def _phrase(status: int) -> str:
    try:
        return http.HTTPStatus(status).phrase
    except ValueError:
        return ""


def _later(headers: dict[str, str]) -> str:
    after = headers.get("retry-after", "")
    return f"; it asks to come back after {after} s" if after.isdigit() else ""


def _content_type(value: Any) -> tuple[str | None, str | None]:
    if not value:
        return None, None
    message = Message()
    message["Content-Type"] = value
    charset = message.get_content_charset()
    return message.get_content_type(), charset if charset and charset.isascii() else None
