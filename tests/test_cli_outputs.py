"""Where output goes and what happens if it cannot: standard output, the page, standard error."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rashomon.cli import main
from rashomon.sample import sample_paths

FULL = Path("/dev/full")
needs_full = pytest.mark.skipif(not FULL.exists(), reason="no /dev/full here")


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@needs_full
@pytest.mark.parametrize("arguments", [["compare", "--sample"], ["compare", "--sample", "--json"]])
def test_a_full_disk_is_told_without_a_traceback(arguments: list[str]) -> None:
    with FULL.open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "rashomon", *arguments], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 6
    assert "cannot be written: No space left" in done.stderr and "Traceback" not in done.stderr


@needs_full
def test_a_page_that_cannot_be_written_is_no_wrong_usage() -> None:
    result = run("compare", "--sample", "--html", str(FULL))
    assert result.exit_code == 6 and "cannot be written to /dev/full" in result.stderr


def test_a_dash_writes_the_page_to_standard_output(folder: Path) -> None:
    result = run("compare", "--sample", "--html", "-")
    assert result.stdout.startswith("<!doctype html>") and result.stdout.rstrip().endswith("</html>")
    assert list(folder.iterdir()) == []
    assert run("compare", "--sample", "--html", "-", "--json").exit_code == 2


def test_a_folder_that_is_made_is_told(folder: Path) -> None:
    result = run("compare", "--sample", "--html", "out/deep/report.html")
    assert f"made the folder {Path('out/deep')}" in result.stderr
    assert "made the folder" not in run("compare", "--sample", "--html", "out/deep/report.html").stderr


def test_the_page_of_the_last_run_is_left_out_and_no_article_is_overwritten(folder: Path) -> None:
    for path in sample_paths():
        (folder / path.name).write_bytes(path.read_bytes())
    first = run("compare", ".", "--html", "report.html")
    again = run("compare", ".", "--html", "report.html")
    assert first.exit_code == again.exit_code == 0
    assert "report.html: a page that Rashomon wrote" in again.stderr
    page = next(path for path in sorted(folder.iterdir()) if path.suffix == ".html" and path.name != "report.html")
    before = page.read_bytes()
    result = run("compare", ".", "--html", page.name)
    assert result.exit_code == 2 and "name another file" in result.output
    assert page.read_bytes() == before


def test_what_is_skipped_is_told_on_standard_error_once(folder: Path) -> None:
    result = run("compare", "--sample", "missing.txt")
    assert result.stderr.count("skipped missing.txt: ") == 1


def test_a_pipe_is_as_wide_as_columns_says(monkeypatch: pytest.MonkeyPatch) -> None:
    for told, width in (("60", 60), ("0", 100), ("wide", 100)):
        monkeypatch.setenv("COLUMNS", told)
        longest = max(map(len, run("compare", "--sample").stdout.splitlines()))
        assert longest <= width and longest > width - 25


@pytest.mark.parametrize(("typed", "says"), [("serve", False), ("comapre", True), ("quote", True)])
def test_only_close_names_are_suggested(typed: str, says: bool) -> None:
    result = run(typed)
    assert result.exit_code == 2 and ("Did you mean" in result.output) == says


def test_a_folder_names_what_it_leaves_out(folder: Path) -> None:
    pages = folder / "pages"
    pages.mkdir()
    (pages / "mill.txt").write_text("Mill burns\n\nA mill burnt down in Tolmin on Monday, police said.\n", "utf-8")
    for name in ("page", "page.php", ".hidden"):
        (pages / name).write_text("x", "utf-8")
    told = run("read", "pages").stderr
    assert f"skipped {Path('pages') / 'page.php'}: " in told and "page: a folder's files without an ending" in told
    assert "hidden" not in told and "mill" not in told
    for number in range(7):
        (pages / f"{number}.png").write_text("x", "utf-8")
    told = run("read", "pages").stderr
    assert told.count("skipped") == 1
    assert "9 of its files are left out by their endings (7 .png, 1 .php, 1 without an ending)" in told
