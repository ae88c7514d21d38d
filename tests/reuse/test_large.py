"""A collection of any size: the same pairs as in memory, resumed after a stop, whatever the state holds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from test_reuse import INDEPENDENT, OTHER, REPORT, REWRITE, article

from rashomon.errors import UnreadableInput
from rashomon.reuse import find_reuse, find_reuse_in
from rashomon.reuse.keys import choose, keys_of
from rashomon.reuse.large import run
from rashomon.types import Article

LONG = (
    *REPORT,
    *OTHER,
    "The harbour of Tolmin was built in 1912 by Sarrow engineers from Kelm and opened by Ilse Brandt.",
)


def collection() -> list[Article]:
    return [
        article("report", *LONG),
        article("other", *OTHER, *INDEPENDENT),
        article("copy", *LONG),
        article("cut", *LONG[:5]),
        article("rewrite", *REWRITE, *OTHER[:1]),
    ]


def pairs(found: run.Found) -> set[tuple[str, str, str]]:
    return {(pair.a, pair.b, pair.relation) for pair in found.pairs() if pair.same_origin}


def test_a_large_collection_gives_the_copies_that_a_small_one_gives() -> None:
    small = {(p.a, p.b, p.relation) for p in find_reuse(collection()) if p.same_origin and p.relation == "copy"}
    with find_reuse_in(collection(), sampled_from=0) as found:
        assert small <= pairs(found) and found.articles == 5


def test_a_run_that_was_stopped_goes_on_where_it_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "_BATCH", 2)
    read: list[str] = []

    def until(last: int) -> Iterator[Article]:
        for number, item in enumerate(collection()):
            if number == last:
                raise KeyboardInterrupt
            read.append(item.id)
            yield item

    state = tmp_path / "work.state"
    with pytest.raises(KeyboardInterrupt), find_reuse_in(until(3), state=state, sampled_from=0):
        pass
    with find_reuse_in(until(99), state=state, sampled_from=0) as found:
        resumed = pairs(found)
    with find_reuse_in(collection(), sampled_from=0) as found:
        assert resumed == pairs(found)
    with find_reuse_in(iter(()), state=state, sampled_from=0) as found:
        assert pairs(found) == resumed, "a finished state answers without reading"


def test_a_stop_while_aligning_loses_no_pair(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    state = tmp_path / "work.state"

    def stop(store: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(run, "align_all", stop)
        with pytest.raises(KeyboardInterrupt), find_reuse_in(collection(), state=state, sampled_from=0):
            pass
    with (
        find_reuse_in(collection(), state=state, sampled_from=0) as found,
        find_reuse_in(collection(), sampled_from=0) as fresh,
    ):
        assert pairs(found) == pairs(fresh)


def test_a_state_of_other_inputs_or_another_kind_of_file_is_refused(tmp_path: Path) -> None:
    state = tmp_path / "work.state"
    with find_reuse_in(collection(), state=state, inputs="one"):
        pass
    with pytest.raises(UnreadableInput, match="other inputs"), find_reuse_in(collection(), state=state, inputs="two"):
        pass
    note = tmp_path / "note.txt"
    note.write_text("not a database, but a note of some length " * 40)
    with pytest.raises(UnreadableInput, match="not a state"), find_reuse_in(collection(), state=note):
        pass


def test_clusters_have_the_fields_of_passim_and_their_text() -> None:
    by_id = {item.id: item for item in collection()}
    with find_reuse_in(collection(), sampled_from=0) as found:
        clusters = list(found.clusters())
    assert {passage.id for passage in clusters} >= {"report", "copy", "cut"}
    for passage in clusters:
        assert by_id[passage.id].text[passage.begin : passage.end] == passage.text
        assert passage.ew > passage.bw and passage.size >= 2


def test_keys_find_a_copy_and_no_stranger_in_any_store_of_keys() -> None:
    stored = {item.id: keys_of(item) for item in collection()[:2]}
    holders: dict[int, list[str]] = {}
    for id, keys in stored.items():
        for key in (*keys.shingles.tolist(), *keys.names.tolist(), *keys.spoken.tolist()):
            holders.setdefault(key, []).append(id)
    sizes = {id: (len(keys.shingles), len(keys.names), len(keys.spoken)) for id, keys in stored.items()}
    assert choose(keys_of(article("copy", *LONG)), holders, sizes)[0] == "report"
    assert choose(keys_of(article("new", *INDEPENDENT[:1])), {}, {}) == []
    empty = keys_of(article("empty"))
    assert len(empty.shingles) == len(empty.names) == 0


def test_the_command_writes_files_whole(tmp_path: Path) -> None:
    from click.testing import CliRunner

    from rashomon.cli import main

    records = tmp_path / "records.jsonl"
    records.write_text(
        "\n".join(json.dumps({"id": item.id, "text": "A storm in Tolmin\n\n" + item.text}) for item in collection())
    )
    state, out, parquet = (str(tmp_path / name) for name in ("work.state", "pairs.jsonl", "pairs.parquet"))
    done = CliRunner().invoke(main, ["reuse", str(records), "--state", state, "--output", out])
    assert done.exit_code == 0, done.output
    lines = [json.loads(line) for line in Path(out).read_text().splitlines()]
    assert {(line["a"], line["b"]) for line in lines} >= {("report", "copy")}
    done = CliRunner().invoke(main, ["reuse", str(records), "--format", "passim"])
    assert (
        done.exit_code == 0
        and {"cluster", "size", "begin", "end", "series"} <= json.loads(done.output.splitlines()[0]).keys()
    )
    done = CliRunner().invoke(main, ["reuse", str(tmp_path / "other.jsonl"), "--state", state])
    assert done.exit_code == 2 and "other inputs" in done.output
    pq = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
    done = CliRunner().invoke(main, ["reuse", str(records), "--output", parquet])
    assert done.exit_code == 0 and pq.read_table(parquet).num_rows >= 1
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith(".")) == []
