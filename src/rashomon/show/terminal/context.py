"""Headlines, gaps and growth on the terminal: what an editor would want to be told, the rest as a count."""

from __future__ import annotations

from rashomon.show.context import Context
from rashomon.show.excerpts import excerpt
from rashomon.show.terminal.lines import PASSAGE, TAG, Screen
from rashomon.show.wording import clean, whole_marks

_GAPS, _STEPS = 6, 8


def print_context(screen: Screen, context: Context) -> None:
    """Headlines side by side with what their bodies do not bear out, gaps, and how the story grew."""
    if len(context.headlines) > 1:
        screen.heading("HEADLINES", len(context.headlines))
        for headline in context.headlines:
            line = screen.text(clean(headline.check.text))
            if headline.why:
                line.append(f"  {headline.why}", "yellow")
            screen.item(headline.label.letter, line, TAG)
    if context.gaps:
        screen.heading("LEFT OUT", len(context.gaps))
    for gap in context.gaps[:_GAPS]:
        line = screen.text(f"{gap.kind}  ", "bold").append(
            excerpt(whole_marks(gap.fact.statement), None, PASSAGE).before
        )
        line.append(f"  {gap.why}", "dim")
        screen.item(gap.label.letter, line, TAG)
    screen.more(len(context.gaps) - _GAPS, "gap", "gaps")
    if len(context.steps) > 1:
        screen.heading("HOW THE STORY GREW", len(context.steps))
        for step in context.steps[:_STEPS]:
            told = "; ".join(filter(None, (step.told, step.changed)))
            line = screen.text(f"{step.day}  ", "bold").append(told)
            screen.item(step.label.letter, line, TAG)
        screen.more(len(context.steps) - _STEPS, "step", "steps")
