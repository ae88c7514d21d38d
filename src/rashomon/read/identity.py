"""Identity: a short id that stays with an article's bytes wherever they lie."""

from __future__ import annotations

import re
import unicodedata
from pathlib import PurePath

import xxhash


def article_id(source: str, data: bytes) -> str:
    """``<slug of the file's stem>-<6 hex digits of the bytes' hash>``: readable, and the same in every folder."""
    stem = PurePath(source.rstrip("/")).stem if source != "-" else "stdin"
    plain = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:40].strip("-") or "article"
    return f"{slug}-{xxhash.xxh3_64_hexdigest(data)[:6]}"
