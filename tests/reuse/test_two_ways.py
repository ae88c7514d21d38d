"""The way over the disk and the way in memory judge one collection alike, and a kill at any moment loses nothing."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from bench.invented import invented

from rashomon.reuse import find_reuse, find_reuse_in
from rashomon.types import Article

COUNT = 150
KILLED = """
import os, signal, sys
from pathlib import Path
from bench.invented import invented
from rashomon.reuse import find_reuse_in
from rashomon.reuse.large import aligning, run, state

run._BATCH, aligning._STEP, left = 20, 5, [int(sys.argv[2])]

def fatal(name):
    kept = getattr(state.State, name)
    def counted(*given):
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return kept(*given)
    setattr(state.State, name, counted)

for name in ("add_articles", "put", "drop", "add_pairs"):
    fatal(name)
articles = [made.article for made in invented(int(sys.argv[3]))]
with find_reuse_in(articles, state=Path(sys.argv[1]), sampled_from=0) as found:
    print(sum(1 for _ in found.pairs()))
"""


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return [made.article for made in invented(COUNT)]


def test_both_ways_find_the_same_pairs_with_the_same_verdicts_and_changes(articles: list[Article]) -> None:
    in_memory = {(pair.a, pair.b): pair for pair in find_reuse(articles)}
    with find_reuse_in(articles, sampled_from=0) as found:
        on_disk = {(pair.a, pair.b): pair for pair in found.pairs()}
    assert len(in_memory) > 30
    assert not on_disk.keys() - in_memory.keys()
    assert len(on_disk) >= 0.98 * len(in_memory), "keys are sampled: a short rewrite with few names may be missed"
    alike = 0
    for ids in on_disk.keys() & in_memory.keys():
        pair = on_disk[ids]
        other = in_memory[ids]
        assert (pair.same_origin, pair.direction) == (other.same_origin, other.direction)
        assert bool(pair.changes) == bool(other.changes)
        alike += pair.relation == other.relation
    assert alike >= 0.98 * len(on_disk)


def test_few_articles_with_a_state_are_judged_as_without_one(articles: list[Article], tmp_path: Path) -> None:
    with find_reuse_in(articles, state=tmp_path / "work.state") as found:
        kept = {(pair.a, pair.b): pair for pair in found.pairs()}
    assert kept == {(pair.a, pair.b): pair for pair in find_reuse(articles)}


@pytest.mark.parametrize("at", [3, 400, 900, 1500])
def test_a_run_that_is_killed_goes_on_and_finds_the_same(articles: list[Article], tmp_path: Path, at: int) -> None:
    state = tmp_path / "work.state"
    killed = subprocess.run([sys.executable, "-c", KILLED, str(state), str(at), str(COUNT)], capture_output=True)
    assert killed.returncode == -signal.SIGKILL, killed.stderr
    with (
        find_reuse_in(articles, state=state, sampled_from=0) as found,
        find_reuse_in(articles, sampled_from=0) as whole,
    ):
        assert list(found.pairs()) == list(whole.pairs())
