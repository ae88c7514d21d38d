"""Around the facts of a story: its headlines side by side, what articles leave out, how the story grew."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from rashomon.show.labels import Label
from rashomon.show.wording import clean, when
from rashomon.types import Fact, HeadlineCheck, Story

_ORDER = {"denial": 0, "attribution": 1, "statement": 2}


class Headline(msgspec.Struct, frozen=True):
    """A headline, and what its body does not bear out (``why``, empty if nothing)."""

    label: Label
    check: HeadlineCheck
    why: str


class Gap(msgspec.Struct, frozen=True):
    """What an article leaves out of a fact that most origins tell."""

    label: Label
    fact: Fact
    kind: str
    why: str


class Step(msgspec.Struct, frozen=True):
    """What an article brought when it came out: how many shared statements it was first with, which values it changed."""

    label: Label
    day: str
    firsts: int
    changes: tuple[tuple[Fact, str], ...]


class Context(msgspec.Struct, frozen=True):
    """Headlines, doubtful ones first; gaps, denials first; steps in time."""

    headlines: tuple[Headline, ...]
    gaps: tuple[Gap, ...]
    steps: tuple[Step, ...]


def make_context(story: Story, labels: Mapping[str, Label]) -> Context:
    """What stands around the facts of a story."""
    facts = {fact.id: fact for fact in story.facts}
    headlines = [
        Headline(labels[check.article], check, clean(check.why or ""))
        for check in story.headlines
        if check.article in labels
    ]
    gaps = [
        Gap(labels[gap.article], facts[gap.fact], gap.kind, clean(gap.why))
        for gap in story.omissions
        if gap.article in labels and gap.fact in facts
    ]
    return Context(
        headlines=tuple(sorted(headlines, key=lambda headline: not headline.why)),
        gaps=tuple(sorted(gaps, key=lambda gap: (_ORDER[gap.kind], gap.label.letter))),
        steps=_steps(story, labels, facts),
    )


def _steps(story: Story, labels: Mapping[str, Label], facts: Mapping[str, Fact]) -> tuple[Step, ...]:
    rows: dict[tuple[str, str], tuple[int, list[tuple[Fact, str]]]] = {}
    for step in story.growth:
        fact = facts.get(step.fact)
        if fact is None or step.article not in labels or len({say.article for say in fact.says}) < 2:
            continue
        firsts, changes = rows.get((step.published, step.article), (0, []))
        if step.kind == "changed":
            changes = [*changes, (fact, clean(step.value or ""))]
        rows[step.published, step.article] = (firsts + (step.kind == "first"), changes)
    return tuple(
        Step(labels[article], when(published), firsts, tuple(changes))
        for (published, article), (firsts, changes) in rows.items()
    )
