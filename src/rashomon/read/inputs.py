"""From what a user names (files, folders, globs, ``-``) to pages: bytes with their source."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import xxhash

from rashomon.types import Page, Skipped

MAX_BYTES = 10_000_000
MAX_RECORD_BYTES = 2_000_000_000
_RECORDS = {".jsonl", ".ndjson"}
_COVERAGE = {".html", ".htm", ".xhtml", ".txt", ".text", ".md", *_RECORDS}
"""What is picked from a folder; a file that is named by itself is read whatever its ending."""


def load(inputs: Iterable[str | os.PathLike[str]], *, max_bytes: int = MAX_BYTES) -> Iterator[Page | Skipped]:
    """The pages behind the inputs, in order; folders and globs in order of path.

    A missing, empty, unreadable or oversized file, and a file with the same bytes as an earlier one, come back as
    Skipped. Record files may be larger, as they hold many articles.
    """
    seen: dict[int, str] = {}
    for source in _sources(inputs):
        if isinstance(source, Skipped):
            yield source
            continue
        page = _page(source, max_bytes)
        if isinstance(page, Page):
            digest = xxhash.xxh3_128_intdigest(page.data)
            if digest in seen:
                page = Skipped(source, "read", f"the same bytes as {seen[digest]}")
            else:
                seen[digest] = source
        yield page


def _sources(inputs: Iterable[str | os.PathLike[str]]) -> Iterator[str | Skipped]:
    for item in inputs:
        name = os.fspath(item)
        path = Path(name)
        if name == "-":
            yield name
        elif path.is_dir():
            found = _in_folder(path)
            yield from found
            if not found:
                yield Skipped(name, "read", "the folder holds no pages, texts or records")
        elif path.exists() or not glob.has_magic(name):
            yield name
        else:
            matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207
            yield from matches
            if not matches:
                yield Skipped(name, "read", "no file matches this pattern")


def _in_folder(folder: Path) -> list[str]:
    return sorted(
        str(path)
        for path in folder.rglob("*")
        if path.suffix.lower() in _COVERAGE
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def _page(source: str, max_bytes: int) -> Page | Skipped:
    try:
        if source == "-":
            data = sys.stdin.buffer.read(MAX_RECORD_BYTES + 1)
        else:
            path = Path(source)
            limit = MAX_RECORD_BYTES if path.suffix.lower() in _RECORDS else max_bytes
            if not path.is_file():
                return Skipped(source, "read", "no such file" if not path.exists() else "not a regular file")
            size = path.stat().st_size
            if size > limit:
                return Skipped(source, "read", f"{size / 1e6:.1f} MB is over the limit of {limit / 1e6:.0f} MB a file")
            data = path.read_bytes()
    except (OSError, ValueError) as error:
        return Skipped(source, "read", f"cannot be opened: {getattr(error, 'strerror', None) or error}")
    return Page(source, data) if data.strip() else Skipped(source, "read", "the file is empty")
