"""Identity: a short id that stays with an article's bytes wherever they lie."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePath

import xxhash

from rashomon.types import Article

_RECORD = re.compile(r":\d+$")


def article_id(source: str, data: bytes) -> str:
    """``<slug of the file's stem>-<6 hex digits of the bytes' hash>``: readable, and the same in every folder."""
    return f"{_slug(source)}-{xxhash.xxh3_64_hexdigest(data)[:6]}"


def named_by_file(article: Article) -> bool:
    """Whether nothing but the file that holds it names an article: no address, no id of its own, no line of a record."""
    if article.url or article.source == "-" or _RECORD.search(article.source):
        return False
    slug, _, digits = article.id.rpartition("-")
    return re.fullmatch("[0-9a-f]{6}", digits) is not None and slug == _slug(article.source)


def _slug(source: str) -> str:
    stem = PurePath(source.rstrip("/")).stem if source != "-" else "stdin"
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-") or "article"
