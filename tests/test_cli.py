"""The commands as a user types them: output, messages, exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rashomon.cli import main

FIRST = """Storm closes Tolmin harbour

TOLMIN, Varne (Norda) - A storm closed the harbour of Tolmin on Monday and 12 boats were lost, the coastguard said.

"We have not seen waves like these in 40 years," harbour master Ilse Quarn said.

Officials said that the harbour would stay closed until Thursday.
"""
SECOND = FIRST.replace("12 boats", "15 boats").replace("Storm closes", "Gale shuts")


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(main, list(arguments), input=stdin)


@pytest.fixture
def coverage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "first.txt").write_text(FIRST, encoding="utf-8")
    (tmp_path / "second.txt").write_text(SECOND, encoding="utf-8")
    return tmp_path


def test_compare_prints_a_report_without_colours_when_piped(coverage: Path) -> None:
    result = run("compare", "first.txt", "second.txt")
    assert result.exit_code == 0, result.output
    assert "\x1b" not in result.output
    assert "12" in result.output and "15" in result.output and "Ilse Quarn" in result.output


def test_compare_json_keeps_the_contract_and_its_offsets(coverage: Path) -> None:
    result = run("compare", "--json", "first.txt", "second.txt")
    assert result.exit_code == 0
    comparison = json.loads(result.stdout)
    assert comparison["schema"] == "rashomon/comparison/1"
    texts = {article["id"]: article["text"] for article in comparison["articles"]}
    for article in comparison["articles"]:
        for kind in ("names", "times", "quantities", "quotes", "claims"):
            for mark in article[kind]:
                assert article["text"][mark["start"] : mark["end"]] == mark["text"]
    for story in comparison["stories"]:
        for fact in story["facts"]:
            for say in fact["says"]:
                assert texts[say["article"]][say["start"] : say["end"]] == say["text"]


def test_two_runs_give_the_same_bytes(coverage: Path) -> None:
    outputs = {
        subprocess.run(
            [sys.executable, "-m", "rashomon", "compare", "--json", "first.txt", "second.txt"],
            capture_output=True,
            check=True,
            env={"PYTHONHASHSEED": seed, "PATH": ""},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1


def test_compare_writes_one_page(coverage: Path) -> None:
    result = run("compare", "first.txt", "second.txt", "--html", "out/page.html")
    assert result.exit_code == 0
    page = (coverage / "out/page.html").read_text(encoding="utf-8")
    assert page.lower().startswith("<!doctype html>") and "Ilse Quarn" in page


@pytest.mark.parametrize("command", ["read", "annotate"])
def test_stage_commands_print_one_article_a_line(coverage: Path, command: str) -> None:
    result = run(command, "first.txt", "second.txt")
    assert result.exit_code == 0
    assert [json.loads(line)["source"] for line in result.stdout.splitlines()] == ["first.txt", "second.txt"]


def test_reuse_and_group_print_records(coverage: Path) -> None:
    (pair,) = [json.loads(line) for line in run("reuse", "first.txt", "second.txt").stdout.splitlines()]
    assert pair["relation"] == "copy" and pair["same_origin"] and pair["why"]
    lines = [json.loads(line) for line in run("group", "first.txt", "second.txt").stdout.splitlines()]
    assert len(lines) == 2 and len({line["story"] for line in lines}) == 1


def test_a_record_keeps_its_id_and_its_text_to_the_character(coverage: Path) -> None:
    text = "  A line.\r\n\r\nAnother line of the report, with two  spaces. "
    record = json.dumps({"id": "r-1", "text": text, "title": "T", "date": "2024-05-06", "outlet": "The Tolmin Herald"})
    (article,) = [json.loads(line) for line in run("read", "-", stdin=record + "\n").stdout.splitlines()]
    assert (article["id"], article["text"], article["outlet"]) == ("r-1", text, "The Tolmin Herald")


def test_what_cannot_be_read_is_told_and_the_rest_is_compared(coverage: Path) -> None:
    (coverage / "empty.txt").write_bytes(b"")
    (coverage / "picture.txt").write_bytes(bytes(range(256)) * 40)
    (coverage / "copy.txt").write_text(FIRST, encoding="utf-8")
    result = run("compare", "--json", "first.txt", "second.txt", "empty.txt", "picture.txt", "missing.txt", "copy.txt")
    assert result.exit_code == 0
    skipped = {item["source"]: item["reason"] for item in json.loads(result.stdout)["skipped"]}
    assert set(skipped) == {"empty.txt", "picture.txt", "missing.txt", "copy.txt"}
    assert all(skipped.values())
    assert "first.txt" in skipped["copy.txt"]


def test_one_article_is_nothing_to_compare(coverage: Path) -> None:
    result = run("compare", "first.txt", "missing.txt")
    assert result.exit_code == 3
    assert "missing.txt" in result.output and "Nothing to compare" in result.output


@pytest.mark.parametrize("arguments", [["compare"], ["compare", "--today", "soon", "a", "b"], ["nonsense"]])
def test_wrong_usage_is_exit_2(arguments: list[str]) -> None:
    assert run(*arguments).exit_code == 2


def test_an_article_in_another_language_is_named_and_the_rest_is_compared(coverage: Path) -> None:
    text = (
        "Myrsky sulki Tolminin sataman\n\nMyrsky sulki Tolminin sataman maanantaina, ja kaksitoista venettä katosi, "
        "kertoi merivartiosto. Sataman johtajan mukaan satama pysyy kiinni torstaihin asti, koska aallot ovat yhä "
        "korkeita ja tuuli kova.\n\nViranomaiset pyysivät ihmisiä pysymään kaukana rannasta.\n"
    )
    (coverage / "finnish.txt").write_text(text, encoding="utf-8")
    result = run("compare", "--json", "first.txt", "second.txt", "finnish.txt")
    assert result.exit_code == 0
    (skipped,) = json.loads(result.stdout)["skipped"]
    assert skipped["source"] == "finnish.txt" and "'fi'" in skipped["reason"]


def test_two_copies_of_one_file_are_one_article_and_nothing_to_compare(coverage: Path) -> None:
    (coverage / "copy.txt").write_text(FIRST, encoding="utf-8")
    result = run("compare", "first.txt", "copy.txt")
    assert result.exit_code == 3
    assert "copy.txt: the same bytes as first.txt" in result.output and "only article" in result.output


def test_several_workers_print_the_bytes_of_one(coverage: Path) -> None:
    lines = [json.dumps({"id": str(n), "text": FIRST.replace("12", str(n)), "outlet": f"O{n}"}) for n in range(300)]
    (coverage / "records.jsonl").write_text("\n".join([*lines[:150], "{broken", *lines[150:]]), encoding="utf-8")
    command = [sys.executable, "-m", "rashomon", "read", "first.txt", "records.jsonl", "missing.html", "second.txt"]
    one, two = (
        subprocess.run([*command, "--workers", workers], capture_output=True, check=True) for workers in ("1", "2")
    )
    assert one.stdout == two.stdout and one.stderr == two.stderr
    assert one.stdout.count(b"\n") == 302 and b"records.jsonl:151" in one.stderr


def test_nothing_but_results_is_printed_when_piped(coverage: Path) -> None:
    done = subprocess.run([sys.executable, "-m", "rashomon", "read", "first.txt"], capture_output=True, check=True)
    assert done.stderr == b"" and json.loads(done.stdout)["source"] == "first.txt"


def test_selectors_stand_on_the_blocks_on_request(coverage: Path) -> None:
    page = f"<html><body><article><h1>Storm</h1><p>{FIRST.splitlines()[2]}</p></article></body></html>"
    (coverage / "page.html").write_text(page, encoding="utf-8")
    plain, placed = (json.loads(run("read", "page.html", *more).stdout) for more in ((), ("--selectors",)))
    assert all("selectors" not in block for block in plain["blocks"])
    kinds = [selector["type"] for selector in placed["blocks"][-1]["selectors"]]
    assert kinds == ["XPathSelector", "TextQuoteSelector", "TextPositionSelector", "FragmentSelector"]
    (coverage / "again.jsonl").write_text(json.dumps(placed), encoding="utf-8")
    assert json.loads(run("read", "again.jsonl").stdout)["blocks"] == placed["blocks"]
