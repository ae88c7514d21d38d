"""Repair comes to an end: within a run it never undoes a step, and without new articles it has nothing to do."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from look_alikes import items

from rashomon.archive.values import LogEntry
from rashomon.desk import Archive
from rashomon.desk.decided import Decided

TOGETHER = 20


@pytest.mark.parametrize("seed", [1, 3])
def test_no_step_of_a_run_undoes_another_and_a_second_run_does_nothing(tmp_path: Path, seed: int) -> None:
    coming = items(seed)
    steps = 0
    with Archive(tmp_path / "town.rashomon") as archive:
        for at in range(0, len(coming), TOGETHER):
            archive.add(coming[at : at + TOGETHER], annotate=False, repair=False)
            before, logged = _stories(archive), len(archive.log(most=10_000))
            archive.repair()
            log = archive.log(most=10_000)
            run = log[: len(log) - logged][::-1]
            assert _after(before, run) == _stories(archive)
            steps += len(run)
            assert archive.status().unsettled == 0
            assert not archive.repair()
            assert archive.log(most=10_000) == log
        assert [finding.wrong for finding in archive.check() if finding.wrong] == []
    assert steps > 5, "or this shows nothing"


def _stories(archive: Archive) -> dict[str, str | None]:
    return {article.id: story for article, story in archive.export()}


def _after(story: dict[str, str | None], run: Sequence[LogEntry]) -> dict[str, str | None]:
    """The story of each article after these steps. Fails if two articles come together and part, or the other way."""
    story = dict(story)
    changed: set[frozenset[str]] = set()
    for step in run:
        goal = step.other if step.kind == "split" else step.story
        beside = {id for id, own in story.items() if own in (step.story, step.other)} - set(step.articles)
        pairs = {frozenset((moved, other)) for moved in step.articles for other in beside}
        assert not pairs & changed, step
        changed |= pairs
        story.update(dict.fromkeys(step.articles, goal))
    return story


def test_what_was_parted_is_not_joined_and_what_was_joined_is_not_parted() -> None:
    decided = Decided()
    decided.part([1, 2], [3, 4, 5])
    assert not decided.may_join([2, 9], [8, 3]) and not decided.may_join([4], [1])
    assert decided.may_join([1], [2]) and decided.may_join([3], [5]) and decided.may_join([1], [6])
    decided.join([1], [6, 7])
    assert not decided.may_part([7], [1]) and decided.may_part([6], [7]) and decided.may_part([2], [6])
