"""Users add agencies and newsrooms of their own in a file."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import rashomon
from rashomon.errors import UnreadableInput
from rashomon.lexicon.agencies import AGENCIES, table_with, use_table
from rashomon.types import Article

TEXT = """Storm closes harbour

TOLMIN, Varne – A storm closed the harbour on Monday, the coastguard said, and a ferry was driven ashore.

The harbour will stay closed until Thursday, and ferries go from Sarrow instead. {signature}
"""
TABLE = (
    '[[agency]]\nname = "Norda"\nforms = ["NNA", "Norda-Dienst"]\nhome = "NO"\n\n[[newsroom]]\nname = "Lakeside Post"\n'
)


@pytest.fixture(autouse=True)
def declared_table_afterwards() -> Iterator[None]:
    yield
    use_table(table_with((), ()))


def credit(path: Path, signature: str, **how: object) -> str | None:
    path.write_text(TEXT.format(signature=signature))
    (found,) = rashomon.read([path], **how)  # type: ignore[arg-type]
    assert isinstance(found, Article)
    return found.credit.agency if found.credit else None


def test_a_file_adds_agencies_to_the_declared_ones(tmp_path: Path) -> None:
    assert credit(tmp_path / "a.txt", "Norda-Dienst") is None
    (tmp_path / "agencies.toml").write_text(TABLE)
    rashomon.use_agencies(tmp_path / "agencies.toml")
    assert credit(tmp_path / "a.txt", "Norda-Dienst") == "Norda"
    assert credit(tmp_path / "a.txt", "AFP") == "AFP"
    assert credit(tmp_path / "a.txt", "© 2019 Lakeside Post") == "Lakeside Post"


def test_processes_that_read_know_them_too(tmp_path: Path) -> None:
    (tmp_path / "agencies.json").write_text(json.dumps({"agency": [{"name": "Norda", "forms": ["NNA"]}]}))
    rashomon.use_agencies(tmp_path / "agencies.json")
    assert credit(tmp_path / "a.txt", "NNA", workers=2) == "Norda"


@pytest.mark.parametrize(
    "content",
    [
        "[[agency]]\nforms = []",
        "[[agency]]\nname = 1",
        "agency = [",
        '{"agency": 3}',
        "[[agencies]]",
        '[[agency]]\nname = " "',
        "\xff",
    ],
)
def test_a_file_that_is_no_table_says_what_is_wrong(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.toml").write_bytes(content.encode("latin-1"))
    with pytest.raises(UnreadableInput, match="agencies"):
        rashomon.use_agencies(tmp_path / "a.toml")
    with pytest.raises(UnreadableInput, match="No such file"):
        rashomon.use_agencies(tmp_path / "b.toml")


@pytest.mark.parametrize("how", ["option", "environment", "folder"])
def test_the_command_line_finds_the_table(tmp_path: Path, how: str) -> None:
    (tmp_path / "a.txt").write_text(TEXT.format(signature="NNA"))
    config = tmp_path / "config" / "rashomon"
    config.mkdir(parents=True)
    table = config / "agencies.toml" if how == "folder" else tmp_path / "table.toml"
    table.write_text(TABLE)
    asked = ["--agencies", str(table)] if how == "option" else []
    environment = {"RASHOMON_AGENCIES": str(table)} if how == "environment" else {}
    done = subprocess.run(
        [sys.executable, "-m", "rashomon", *asked, "read", str(tmp_path / "a.txt")],
        capture_output=True,
        check=True,
        env={"XDG_CONFIG_HOME": str(tmp_path / "config"), "HOME": str(tmp_path), **environment},
    )
    assert json.loads(done.stdout)["credit"]["agency"] == "Norda"


def test_a_wrong_table_is_wrong_usage(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "rashomon", "--agencies", str(tmp_path / "none.toml"), "read", "x"], capture_output=True
    )
    assert done.returncode == 2 and b"none.toml" in done.stderr


def test_every_declared_agency_has_a_home() -> None:
    assert all(agency.home and len(agency.home) == 2 for agency in AGENCIES)
