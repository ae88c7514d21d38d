"""Quotations on the terminal: what drifted word by word, then what stayed."""

from __future__ import annotations

from collections.abc import Mapping

from rashomon.show.arrange import Findings, Row, Utterance
from rashomon.show.excerpts import excerpt
from rashomon.show.labels import Label
from rashomon.show.terminal.lines import ALL, PASSAGE, TAG, Screen, letters
from rashomon.show.wording import DRIFTS, clean, count, listed

_SHARED = 10
"""How many unchanged quotations are listed."""
_LONG = 12
"""Words of a dropped run above which only its ends are shown."""


def print_quotations(screen: Screen, found: Findings, labels: Mapping[str, Label]) -> None:
    """Changed utterances in full, those in the same words one line each, the rest as a count."""
    total = len(found.changed) + len(found.shared) + len(found.single)
    if not total:
        return
    screen.heading("QUOTATIONS", total)
    for utterance in found.changed:
        _print_utterance(screen, utterance)
    for utterance in found.shared[:_SHARED]:
        line = screen.text(letters((label.article.id for row in utterance.rows for label in row.labels), labels), TAG)
        denied = utterance.rows[0].denied
        line.append(f"  {clean(utterance.group.speaker or 'speaker unknown')}", "bold")
        line.append(f" {clean(denied)} " if denied else ": ", "bold")
        line.append(f"“{excerpt(utterance.rows[0].text, None, PASSAGE).before}”")
        line.append("  same words", "dim")
        screen.item("=", line)
    screen.more(len(found.shared) - _SHARED, "in the same words", "in the same words")
    if found.single:
        screen.note(f"{count(len(found.single), 'quotation')} in one article only: {ALL}", indent=0)


def _print_utterance(screen: Screen, utterance: Utterance) -> None:
    group = utterance.group
    head = screen.text(clean(group.speaker or "speaker unknown"), "bold").append("  ")
    head.append(DRIFTS[group.drift], "yellow" if group.drift != "same" else "dim")
    if group.speaker_differs:
        head.append("  given to different speakers", "red")
    screen.item("~", head, "yellow")
    for row in utterance.rows:
        _print_row(screen, row, name_speaker=group.speaker_differs)
    for reason in utterance.notes:
        screen.item("-", screen.text(reason, "dim"), "dim", indent=2)


def _print_row(screen: Screen, row: Row, *, name_speaker: bool) -> None:
    together = len(row.labels) > 1
    tags = listed(label.letter for label in row.labels)
    line = screen.text(f"{tags}  " if together else "", TAG)
    if name_speaker:
        line.append(f"{clean(row.speaker or 'nobody named')}: ", "bold")
    line.append(f"{clean(row.denied)} " if row.denied else "", "bold")
    if row.quoted:
        line.append("“")
    for number, piece in enumerate(row.pieces):
        line.append(" " if number else "")
        words = _ends(piece.a) if piece.kind == "dropped" else piece.b
        if piece.kind == "same":
            line.append(words)
        elif screen.plain:
            line.append(f"[-{words}-]" if piece.kind == "dropped" else f"{{+{words}+}}")
        else:
            line.append(words, "red strike" if piece.kind == "dropped" else "green underline")
    if not row.pieces:
        line.append(row.text)
    line.append("”" if row.quoted else "")
    if not row.quoted:
        line.append("  reported, without marks", "dim")
    screen.item("=" if together else tags, line, TAG, indent=2)


def _ends(words: str) -> str:
    """A long run by its first and last words."""
    all_words = words.split()
    if len(all_words) <= _LONG:
        return words
    return f"{' '.join(all_words[:5])} … {' '.join(all_words[-3:])}"
