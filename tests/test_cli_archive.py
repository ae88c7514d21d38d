"""The archive's commands as a user types them: output, messages, exit codes."""

import csv
import io
import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rashomon.cli import main

STORM = """Storm closes Tolmin harbour

TOLMIN, Varne (Norda) - A storm closed the harbour of Tolmin on Monday and 12 boats were lost, the coastguard said.

"We have not seen waves like these in forty years," harbour master Ilse Quarn told the Varne Courier.

Coastguard officials in Tolmin said that the harbour of Tolmin would stay closed until Thursday because of the waves.
"""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


def lines(*arguments: str) -> list[dict[str, object]]:
    result = run(*arguments)
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("RASHOMON_ARCHIVE", str(tmp_path / "news.rashomon"))
    assert run("add", "--sample").exit_code == 0
    return tmp_path


def test_adding_says_what_it_did_and_a_second_time_adds_nothing(archive: Path) -> None:
    assert run("add", "--sample").stdout.startswith("0 added, 0 revised, 9 already there, 0 skipped")


def test_what_was_skipped_goes_to_standard_error_with_the_reason(archive: Path) -> None:
    result = run("add", "missing.txt")
    assert result.exit_code == 3 and "0 added" in result.stdout and "1 skipped" in result.stdout
    assert "skipped missing.txt: " in result.stderr


def test_lines_acknowledge_each_article_with_its_story(archive: Path) -> None:
    (archive / "storm.txt").write_text(STORM, encoding="utf-8")
    (line,) = lines("add", "storm.txt", "--lines")
    assert line["change"] == "new" and str(line["story"]).startswith("s-")


def test_the_default_archive_lies_in_the_users_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RASHOMON_ARCHIVE", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))
    assert run("add", "--sample", "--no-annotate").exit_code == 0
    assert list(tmp_path.rglob("archive.rashomon"))


def test_a_story_is_listed_and_shown_with_the_report_of_compare(archive: Path) -> None:
    story = lines("stories", "--least", "2", "--json")[0]
    assert str(story["title"]) in run("stories").stdout
    shown = run("show", str(story["id"]), "--html", "out/story.html")
    assert shown.exit_code == 0 and "ORIGINS" in shown.stdout and str(story["id"]) in shown.stdout
    assert (archive / "out/story.html").read_text(encoding="utf-8").lower().startswith("<!doctype html>")
    (whole,) = lines("show", str(story["id"]), "--json")
    assert whole["schema"] == "rashomon/comparison/1"
    assert run("stories", "--until", "1999-01-01").stdout.strip() == "No stories here."


def test_an_article_is_shown_with_its_story_and_how_its_page_changed(archive: Path) -> None:
    (archive / "storm.txt").write_text(STORM, encoding="utf-8")
    record = {"id": "storm", "text": STORM, "url": "https://courier.example/storm", "outlet": "Courier"}
    (archive / "one.jsonl").write_text(json.dumps(record), encoding="utf-8")
    later = json.dumps(record | {"text": STORM.replace("12 boats", "15 boats")})
    (archive / "two.jsonl").write_text(later, encoding="utf-8")
    assert "1 added" in run("add", "one.jsonl").stdout
    assert "1 revised" in run("add", "two.jsonl").stdout
    shown = run("show", "storm")
    assert "REVISIONS (2)" in shown.stdout and "[-12-]" in shown.stdout and "{+15+}" in shown.stdout
    assert "without a correction" in shown.stdout and "12 became 15" in shown.stdout
    assert run("show", "storm", "--html", "changes.html").exit_code == 0
    (whole,) = lines("show", "storm", "--json")
    assert len(whole["revisions"]) == 2  # type: ignore[arg-type]


def test_searching_marks_what_it_found(archive: Path) -> None:
    assert "[ferry]" in run("search", "ferry").stdout.lower()
    assert run("search", "zyzzyva").stdout.strip() == "No article fits."
    assert run("search", '"', "OR", "*").exit_code == 0


def test_a_quotation_with_one_word_changed_is_named(archive: Path) -> None:
    quote = max(lines("quotes", "--limit", "50", "--json"), key=lambda quote: len(str(quote["text"])))
    words = str(quote["text"]).split()
    original, words[len(words) // 2] = words[len(words) // 2], "elephants"
    verified = run("quotes", "--verify", " ".join(words)).stdout
    assert "claimed “elephants”" in verified and original.strip(".,") in verified


def test_only_the_speakers_own_words_stand_within_marks(archive: Path) -> None:
    shown = run("quotes", "--limit", "200").stdout
    for quote in lines("quotes", "--limit", "200", "--json"):
        text = " ".join(str(quote["text"]).split())
        if len(text) < 40:
            assert (f"“{text}”" in shown) == (quote["kind"] != "indirect"), text


def test_a_denial_is_printed_as_one(archive: Path) -> None:
    text = "Mill burns\n\nSarrow Power denied that the pumps of the mill had been switched off on Monday.\n"
    (archive / "mill.txt").write_text(text, encoding="utf-8")
    run("add", "mill.txt")
    words = "the pumps of the mill had been switched off on Monday"
    output = run("quotes", "--verify", words).output
    assert "= the same words" not in output and "not said: denied that" in output
    assert f"Sarrow Power denied that {words}" in output
    assert f"Sarrow Power denied that {words}" in run("quotes", "--speaker", "Sarrow").output


def test_stories_are_split_and_merged_by_hand_with_a_log(archive: Path) -> None:
    story = str(lines("stories", "--least", "2", "--json")[0]["id"])
    (comparison,) = lines("show", story, "--json")
    leaving = comparison["stories"][0]["articles"][0]  # type: ignore[index]
    assert run("split", story, leaving, "--why", "another boat").exit_code == 0
    assert "another boat" in run("log").stdout
    founded = lines("show", leaving, "--json")[0]["story"]
    assert run("merge", story, str(founded)).exit_code == 0
    assert [entry["kind"] for entry in lines("log", story, "--json")] == ["merge", "split"]


def test_a_merge_keeps_the_title_asks_on_a_terminal_and_says_how_it_is_undone(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (archive / "storm.txt").write_text(STORM, encoding="utf-8")
    (new,) = lines("add", "storm.txt", "--lines")
    story, title = next(
        (str(one["id"]), one["title"]) for one in lines("stories", "--json") if one["id"] != new["story"]
    )
    assert run("merge", story, story).exit_code == 2
    assert run("merge", story, story[:6]).exit_code == 2
    monkeypatch.setattr(sys.modules["rashomon.cli.stories"], "asks", lambda: True)
    refused = CliRunner().invoke(main, ["merge", str(new["story"]), story], input="n\n")
    assert refused.exit_code == 1 and "Put all" in refused.output
    done = run("merge", str(new["story"]), story, "--yes")
    assert "Storm closes Tolmin harbour" in done.output
    undo = done.stdout.splitlines()[-1].removeprefix("To undo it: rashomon ").split()
    assert run(*undo).exit_code == 0
    assert title in [one["title"] for one in lines("stories", "--json")]


def test_searching_takes_the_fields_of_alerts(archive: Path) -> None:
    (archive / "storm.txt").write_text(STORM, encoding="utf-8")
    run("add", "storm.txt")
    assert "Storm closes Tolmin harbour" in [hit["title"] for hit in lines("search", "speaker:quarn", "--json")]
    for query in ("waves speaker:quarn", 'waves speaker:"Ilse Quarn"', "place:Tolmin waves"):
        assert [hit["title"] for hit in lines("search", query, "--json")] == ["Storm closes Tolmin harbour"], query
    outlets = {hit["outlet"] for hit in lines("search", "outlet:courier", "--json")}
    assert outlets and all("Courier" in str(outlet) for outlet in outlets)
    assert lines("search", "waves -speaker:quarn", "--json") == []
    for query in ('""', "-fire", "speaker:", "-speaker:quarn"):
        result = run("search", "--", query)
        assert result.exit_code == 2 and "the query" in result.output, query


def test_a_search_prints_ids_that_can_be_typed(archive: Path) -> None:
    name = "the-storm-that-closed-the-harbour-of-tolmin.txt"
    (archive / name).write_text(STORM, encoding="utf-8")
    (new,) = lines("add", name, "--lines")
    assert str(new["id"]) in run("search", "waves").stdout
    assert "Storm closes Tolmin harbour" in run("show", str(new["id"])[:20]).stdout


def test_what_is_exported_can_be_added_elsewhere(archive: Path) -> None:
    assert run("export", "--output", "all.jsonl").exit_code == 0
    added = run("add", "all.jsonl", "--archive", "copy.rashomon")
    assert added.stdout.startswith("9 added")
    rows = list(csv.DictReader(io.StringIO(run("export", "--format", "csv").stdout)))
    assert len(rows) == 9 and all(row["story"].startswith("s-") for row in rows)


def test_status_check_compact_and_refresh_tell_what_they_did(archive: Path) -> None:
    assert "9 articles" in run("status").stdout
    checked = run("check")
    assert checked.exit_code == 0 and "WRONG" not in checked.stdout
    assert "MB now" in run("compact").stdout
    assert run("refresh").stdout.startswith("0 annotated, 0 placed, 0 indexed")


@pytest.mark.parametrize(
    "command", [("show", "s-nothing"), ("log", "s-nothing"), ("merge", "s-a", "s-b"), ("split", "s-a", "b")]
)
def test_an_id_that_is_not_there_exits_3(archive: Path, command: tuple[str, ...]) -> None:
    result = run(*command)
    assert result.exit_code == 3 and "no " in result.stderr


def test_no_archive_yet_exits_3_and_says_what_makes_one(tmp_path: Path) -> None:
    result = run("stories", "--archive", str(tmp_path / "none.rashomon"))
    assert result.exit_code == 3 and "rashomon add" in result.stderr


def test_a_file_that_is_no_archive_exits_4_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text(STORM, encoding="utf-8")
    for command in (("add", "--sample"), ("status",), ("check",), ("compact",)):
        result = run(*command, "--archive", str(path))
        assert result.exit_code == 4 and "not an archive" in result.stderr
    assert path.read_text(encoding="utf-8") == STORM
