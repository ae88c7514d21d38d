"""Agencies that users add to the declared table: a TOML or JSON file of ``agency`` and ``newsroom`` entries.

.. code-block:: toml

    [[agency]]            # its texts are printed by others, and its name is a credit wherever it stands
    name = "Norda"        # the name shown
    forms = ["NNA", "Norda News"]     # other forms, matched by case
    home = "NO"           # optional

    [[newsroom]]          # a credit only where a line says so: 'By …', '(…) -', '© …'
    name = "Lakeside Post"
"""

from __future__ import annotations

import os
import tomllib
from pathlib import Path

import msgspec

from rashomon.errors import UnreadableInput
from rashomon.lexicon.agencies import Agency, Table, table_with, use_table

_MAX_BYTES = 1_000_000


class _Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    forms: tuple[str, ...] = ()
    home: str | None = None


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    agency: tuple[_Entry, ...] = ()
    newsroom: tuple[_Entry, ...] = ()


def use_agencies(path: str | os.PathLike[str]) -> None:
    """Add the agencies and newsrooms of a file to the declared ones, for all that this process reads and compares.

    A form that the table has already is the file's from then on. Raises UnreadableInput if there is no such file, or
    if it is not as the docs say (docs/reading.md).
    """
    use_table(read_table(path))


def read_table(path: str | os.PathLike[str]) -> Table:
    """The declared table with what a file adds. Raises UnreadableInput as :func:`use_agencies` does."""
    source = os.fspath(path)
    try:
        with Path(path).open("rb") as file:
            data = file.read(_MAX_BYTES + 1)
        if len(data) > _MAX_BYTES:
            raise UnreadableInput(source, f"a table of agencies has no {_MAX_BYTES / 1e6:.0f} MB")
        text = data.decode("utf-8-sig")
        plain = msgspec.json.decode(text) if text.lstrip().startswith("{") else tomllib.loads(text)
        found = msgspec.convert(plain, _File)
    except OSError as error:
        raise UnreadableInput(source, f"cannot be read: {error.strerror or error}") from error
    except (ValueError, RecursionError) as error:  # of TOML, JSON, UTF-8, and of the entries' shape
        raise UnreadableInput(source, f"no table of agencies: {error}") from error
    return table_with(_agencies(found.agency, source), _agencies(found.newsroom, source))


def _agencies(entries: tuple[_Entry, ...], source: str) -> tuple[Agency, ...]:
    for entry in entries:
        if not all(form.strip() for form in (entry.name, *entry.forms)):
            raise UnreadableInput(source, "no table of agencies: a name or form is empty")
    return tuple(Agency(entry.name, tuple(dict.fromkeys((entry.name, *entry.forms))), entry.home) for entry in entries)
