"""What makes two pages one article: the address without what changes on the way, and the words."""

from __future__ import annotations

import base64
import functools
import re
from urllib.parse import parse_qsl, urlencode, urlsplit

import xxhash

from rashomon.types import Article

IN_FILE = "="
"""Begins the place of what lies in a file."""
LAST = "\U0010ffff"
"""Follows every character: what is between a beginning and it with this behind it begins so."""
_RUN = 5
_TRACKING = re.compile(
    r"utm_|mc_[ce]id|fbclid|gclid|dclid|msclkid|yclid|igshid|cmp(?:id)?$|ref$|ref_src|ref_url|referrer|source$|src$"
    r"|ns_|at_|ito$|smid$|smtyp$|share$|sharetype|ocid$|xtor$|taid$|sh$|amp$|outputtype$|guccounter|guce_|_ga$|output$",
    re.IGNORECASE,
)
_PREFIX = re.compile(r"(?:www\d?|m|mobile|amp)\.")
_AMP = re.compile(r"(?:/amp(?:\.html)?|\.amp(?:\.html)?)/?$")


def canonical(url: str | None) -> str | None:
    """The address as the archive compares it: host, path and telling query; None where that names no one article.

    Scheme, ``www.``, mobile hosts, tracking parameters, fragment and a final slash make no difference (RFC 3986, 6.2,
    and beyond it what newsrooms and networks append). The root of a site is no article.
    """
    try:
        parts = urlsplit((url or "").strip())
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host:
        return None
    host = _PREFIX.sub("", host, count=1) if host.count(".") > 1 else host
    path = _AMP.sub("", parts.path).rstrip("/")
    query = urlencode(sorted((k, v) for k, v in parse_qsl(parts.query) if not _TRACKING.match(k)))
    if not path and not query:
        return None
    return f"{host}{'' if port in (None, 80, 443) else f':{port}'}{path}{'?' if query else ''}{query}"


@functools.lru_cache(4096)
def place(url: str | None) -> str | None:
    """96 bits of the canonical address (xxh3, base64): what tells whether two addresses are one; None if none is."""
    known = canonical(url)
    if known is None:
        return None
    return base64.urlsafe_b64encode(xxhash.xxh3_128_digest(known.encode("utf-8", "surrogatepass"))[:12]).decode()


def file_place(source: str) -> str:
    """The same for a file, by its path as it was given; it begins with a sign that begins no address."""
    digest = xxhash.xxh3_128_digest(source.encode("utf-8", "surrogatepass"))[:12]
    return IN_FILE + base64.urlsafe_b64encode(digest).decode()


def name_hash(name: str, kind: str) -> int:
    """32 bits of a name and its kind, by which they are found again."""
    return xxhash.xxh32_intdigest(f"{kind} {name}".encode("utf-8", "surrogatepass"))


def nearest(text: str, words: str | None, start: int) -> int | None:
    """Where the words stand that are nearest to a place in the text; None if they stand nowhere."""
    if not words:
        return None
    found = [at for at in (text.rfind(words, 0, start), text.find(words, start)) if at >= 0]
    return min(found, key=lambda at: abs(at - start), default=None)


@functools.lru_cache(1024)
def text_hash(text: str) -> bytes:
    """128 bits of the words of an article (xxh3): white space makes no difference."""
    return xxhash.xxh3_128_digest(" ".join(text.split()).encode("utf-8", "surrogatepass"))


def same_publisher(article: Article, outlet: str | None, url: str | None) -> bool:
    """Whether an article can be of the newsroom that has this outlet or url; what neither names fits any."""
    if article.url and url:
        return _host(article.url) == _host(url)
    return not article.outlet or not outlet or article.outlet == outlet


def _host(url: str) -> str:
    try:
        return _PREFIX.sub("", urlsplit(url).hostname or "", count=1)
    except ValueError:
        return ""


def same_text(one: str, other: str) -> float:
    """Share (0 to 1) of the different words of the shorter text that the other has, too."""
    a, b = set(one.split()), set(other.split())
    return len(a & b) / max(1, min(len(a), len(b)))


def same_runs(one: str, other: str) -> float:
    """Share (0 to 1) of the different runs of five words of the shorter text that the other has, too.

    A text with some changes keeps most of them; another text about the same event has next to none.
    """
    a, b = _runs(one), _runs(other)
    return len(a & b) / max(1, min(len(a), len(b)))


def _runs(text: str) -> set[tuple[str, ...]]:
    words = text.split()
    return set(zip(*(words[at:] for at in range(_RUN)), strict=False))
