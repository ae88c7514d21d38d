"""Around the facts of a story: its headlines side by side, what articles leave out, how the story grew."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from rashomon.show.arrange import told_twice
from rashomon.show.excerpts import excerpt
from rashomon.show.labels import Label
from rashomon.show.wording import clean, slot_name, when
from rashomon.types import Fact, HeadlineCheck, Story

_STATEMENT = 100
"""Characters of a statement in a line on how the story grew."""
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
    """What an article brought when it came out: shared statements that it was first with, and values it changed."""

    label: Label
    day: str
    firsts: tuple[Fact, ...]
    changes: tuple[tuple[Fact, str], ...]

    @property
    def told(self) -> str:
        """What it was first with, in words: the statements, or how many and one of them."""
        if not self.firsts:
            return ""
        first = excerpt(self.firsts[0].statement, None, _STATEMENT).before
        if len(self.firsts) == 1:
            return f"first to tell: {first}"
        return f"first to tell {len(self.firsts)} statements that others share, among them: {first}"

    @property
    def changed(self) -> str:
        """The values that it changed, in words."""
        return "; ".join(f"{slot_name(fact.slot)} now {value or 'otherwise'}" for fact, value in self.changes)


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
    twice = told_twice(story.facts)
    gaps = [
        Gap(labels[gap.article], facts[gap.fact], gap.kind, clean(gap.why))
        for gap in story.omissions
        if gap.article in labels and gap.fact in facts and gap.fact not in twice
    ]
    return Context(
        headlines=tuple(sorted(headlines, key=lambda headline: not headline.why)),
        gaps=tuple(sorted(gaps, key=lambda gap: (_ORDER[gap.kind], gap.label.letter))),
        steps=_steps(story, labels, {id: fact for id, fact in facts.items() if id not in twice}),
    )


def _steps(story: Story, labels: Mapping[str, Label], facts: Mapping[str, Fact]) -> tuple[Step, ...]:
    rows: dict[tuple[str, str], tuple[list[Fact], list[tuple[Fact, str]]]] = {}
    for step in story.growth:
        fact = facts.get(step.fact)
        if fact is None or step.article not in labels or len({say.article for say in fact.says}) < 2:
            continue
        firsts, changes = rows.setdefault((step.published, step.article), ([], []))
        if step.kind == "changed":
            changes.append((fact, clean(step.value or "")))
        else:
            firsts.append(fact)
    return tuple(
        Step(labels[article], when(published), tuple(sorted(firsts, key=lambda fact: -fact.origins)), tuple(changes))
        for (published, article), (firsts, changes) in rows.items()
    )
