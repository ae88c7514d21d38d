"""The memory of a watch on disk."""

import os
from pathlib import Path

import pytest

from rashomon.errors import UnreadableInput
from rashomon.read.entries import Entry
from rashomon.watch.state import State, Unsent, load_state, locked, save_state
from rashomon.watch.values import Feed, FeedState, Seen, Waiting

FULL = State(
    feeds={
        "https://c.example/": FeedState(
            etag='"x"',
            failures=2,
            seen={"k": Seen("2026-03-01", 1)},
            waiting=(Waiting("k", Entry(title="T", url="https://c.example/k"), "f#1", tries=1),),
            lists=(Feed("https://d.example/", "D"),),
        )
    },
    alerted={"flood": ("s-1",)},
    unsent=(Unsent("https://hook.example/x", "{}"),),
)


def test_what_is_saved_comes_back_and_is_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "new" / "state.json"
    save_state(FULL, path)
    assert load_state(path) == FULL
    assert path.stat().st_mode & 0o077 == 0
    assert [file.name for file in path.parent.iterdir()] == ["state.json"]


def test_a_missing_file_is_a_fresh_start(tmp_path: Path) -> None:
    assert load_state(tmp_path / "none") == State()


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b'{"schema": "rashomon/watch/2"}', b"SQLite format 3\0", b"\xff" * 99]
)
def test_what_is_no_state_is_refused_and_left_as_it_is(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "state.json"
    path.write_bytes(data)
    with pytest.raises(UnreadableInput, match="left as it is"):
        load_state(path)
    assert path.read_bytes() == data


def test_a_crash_while_writing_leaves_the_old_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "state.json"
    save_state(FULL, path)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UnreadableInput, match="No space left"):
        save_state(State(), path)
    assert load_state(path) == FULL
    assert [file.name for file in tmp_path.iterdir()] == ["state.json"]


def test_two_watches_do_not_share_a_state(tmp_path: Path) -> None:
    with locked(tmp_path / "state"), pytest.raises(UnreadableInput, match="another watch"), locked(tmp_path / "state"):
        pass
    with locked(tmp_path / "state"):
        pass
