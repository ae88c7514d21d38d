"""From what a user names (files, folders, globs, ``-``) to pages: bytes with their source."""

from __future__ import annotations

import glob
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import xxhash

from rashomon.errors import UnreadableInput
from rashomon.read.duplicates import Lately
from rashomon.read.kinds import InputFormat
from rashomon.read.pages import MAX_BYTES, pages_of
from rashomon.read.streams import open_stream, shown
from rashomon.types import Page, Skipped

_ENDINGS = (
    ".html .htm .xhtml .txt .text .md .jsonl .ndjson .json .rss .atom .rdf .xml .warc"
).split()  # fmt: skip
_LISTED = 5
"""How many files that a folder's reading leaves out are named one by one."""
_COVERAGE = (*_ENDINGS, *(f"{ending}.gz" for ending in _ENDINGS))
"""What is picked from a folder; a file that is named by itself is read whatever its ending."""


def load(
    inputs: Iterable[str | os.PathLike[str]], *, input_format: InputFormat = "auto", max_bytes: int = MAX_BYTES
) -> Iterator[Page | Skipped]:
    """The pages behind the inputs, in order; folders and globs in order of path, in constant memory.

    A missing, empty, unreadable or oversized file, and a page with the same bytes as an earlier one, come back as
    Skipped. Records come by the chunk of lines and web archives by the record, whatever the size of their file.
    """
    seen: Lately[int, str] = Lately()
    for source in _sources(inputs):
        if isinstance(source, Skipped):
            yield Skipped(shown(source.source), source.stage, source.reason)
            continue
        for page in _opened(source, input_format, max_bytes):
            if isinstance(page, Page) and page.url is None:
                digest = xxhash.xxh3_128_intdigest(page.data)
                earlier = seen.get(digest)
                if earlier is not None and (page.kind != "jsonl" or earlier != page.source):
                    page = Skipped(page.source, "read", f"the same bytes as {earlier}")
                else:
                    seen.put(digest, page.source)
            yield page


def _opened(source: str, input_format: InputFormat, max_bytes: int) -> Iterator[Page | Skipped]:
    try:
        stream = open_stream(source)
    except UnreadableInput as error:
        yield Skipped(shown(source), "read", error.reason)
        return
    try:
        size = None if source == "-" else Path(source).stat().st_size
        yield from pages_of(stream, input_format=input_format, max_bytes=max_bytes, size=size)
    finally:
        stream.close()


def _sources(inputs: Iterable[str | os.PathLike[str]]) -> Iterator[str | Skipped]:
    named: set[str] = set()
    for item in inputs:
        name = os.fspath(item)
        for source in _found(name):
            if isinstance(source, str):
                path = "-" if source == "-" else os.path.realpath(source)
                if path in named:
                    yield Skipped(source, "read", "this file was named before")
                    continue
                named.add(path)
            yield source


def _found(name: str) -> Iterator[str | Skipped]:
    try:
        path = Path(name)
        if name == "-":
            yield name
        elif path.is_dir():
            found, others = _in_folder(path)
            yield from found
            yield from _left_out(name, others)
            if not found:
                yield Skipped(name, "read", "the folder holds no pages, texts, records, feeds or archives")
        elif path.exists() or not glob.has_magic(name):
            yield name
        else:
            matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207
            yield from matches
            if not matches:
                yield Skipped(name, "read", "no file matches this pattern")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        yield Skipped(name, "read", f"cannot be opened: {reason}")


def _in_folder(folder: Path) -> tuple[list[str], list[str]]:
    """The files of a folder that are picked, and the others; hidden ones are neither."""
    files = sorted(
        str(path)
        for path in folder.rglob("*")
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )
    picked = [file for file in files if file.lower().endswith(_COVERAGE)]
    return picked, sorted(set(files).difference(picked))


def _left_out(folder: str, files: list[str]) -> Iterator[Skipped]:
    """Each file that is not picked, with the reason; of many one line with how many there are of each kind."""
    if len(files) <= _LISTED:
        for file in files:
            kind = Path(file).suffix.lower() or "without an ending"
            yield Skipped(file, "read", f"a folder's files {kind} are left out; name this one to have it read")
        return
    kinds = Counter(Path(file).suffix.lower() or "without an ending" for file in files)
    told = ", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items(), key=lambda item: (-item[1], item[0])))
    yield Skipped(
        folder, "read", f"{len(files)} of its files are left out by their endings ({told}); name those to be read"
    )
