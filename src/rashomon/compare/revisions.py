"""Revisions: two versions of one article, and what changed between them without a word about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from rashomon.compare.changed import act_changed, times_changed
from rashomon.compare.figures import figures
from rashomon.compare.numbers import compare_numbers
from rashomon.compare.quotes import compare_quotes
from rashomon.compare.statements import Statement, make_statements, similarities
from rashomon.types import Annotated, Mark, Passage, Revised, Revision

_SAME_PLACE = 0.35
"""Cosine from which a new sentence stands for an old one."""
_ORDER = ("figure", "time", "fact", "quotation", "headline", "dropped", "added", "reworded")
_WEIGHTY = frozenset({"figure", "time", "fact", "quotation", "headline", "dropped"})


def compare_revisions(old: Annotated, new: Annotated) -> Revision:
    """What changed from an older to a newer version of one article: figures, quotations, headline, statements.

    The gravest changes come first, each kind in the order of the text. A revision is silent if any figure, quotation or
    headline changed or a statement went, and the newer version has no correction block that the older lacks.
    """
    older, newer = _versions(old, new)
    statements = make_statements([older, newer])
    before, after = ([s for s in statements if s.article is version] for version in (older, newer))
    kept = {s.wording for s in before} & {s.wording for s in after}
    changes = [*_headline(old, new), *_quotations(older, newer), *_statements(statements, older, kept)]
    changes.sort(key=lambda change: (_ORDER.index(change.kind), (change.old or change.new or Mark(0, 0, "")).start))
    corrected = len(_corrections(new) - _corrections(old)) > 0
    return Revision(
        kept=round(sum(s.wording in kept for s in before) / max(1, len(before)), 3),
        silent=not corrected and any(change.kind in _WEIGHTY for change in changes),
        changes=tuple(changes),
    )


def _versions(old: Annotated, new: Annotated) -> tuple[Annotated, Annotated]:
    """Both under ids of their own: two versions usually have one."""
    return msgspec.structs.replace(old, id="old"), msgspec.structs.replace(new, id="new")


def _corrections(article: Annotated) -> set[str]:
    return {article.text[block.start : block.end] for block in article.blocks if block.kind == "correction"}


def _headline(old: Annotated, new: Annotated) -> Iterator[Revised]:
    one, other = (next((b for b in article.blocks if b.kind == "headline"), None) for article in (old, new))
    if one and other:
        a, b = old.text[one.start : one.end], new.text[other.start : other.end]
        if a.split() != b.split():
            yield Revised("headline", Mark(one.start, one.end, a), Mark(other.start, other.end, b), "another headline")


def _statements(statements: Sequence[Statement], older: Annotated, kept: set[tuple[str, ...]]) -> Iterator[Revised]:
    """The sentences that went, came, or were put otherwise; each new one stands for at most one old one."""
    changed = {index for index, s in enumerate(statements) if s.wording not in kept}
    taken: set[int] = set()
    for (i, j), cosine in sorted(similarities(statements).items(), key=lambda pair: (-pair[1], pair[0])):
        if {i, j} <= changed and not {i, j} & taken and cosine >= _SAME_PLACE:
            taken |= {i, j}
            yield _reworded(i, statements[i], j, statements[j])
    for index in sorted(changed - taken):
        statement = statements[index]
        passage = _mark(statement)
        if statement.article is older:
            yield Revised("dropped", passage, None, "the newer version leaves it out")
        else:
            yield Revised("added", None, passage, "only the newer version has it")


def _reworded(i: int, a: Statement, j: int, b: Statement) -> Revised:
    """A figure, a time or an act that changed, or else other words."""
    if became := _became(i, a, j, b):
        return Revised("figure", _mark(a), _mark(b), ", ".join(became))
    if (moved := times_changed(a, b)) is not None:
        return Revised("time", _mark(a), _mark(b), moved)
    if (other := act_changed(a, b)) is not None:
        return Revised("fact", _mark(a), _mark(b), other)
    return Revised("reworded", _mark(a), _mark(b), "put in other words")


def _became(i: int, a: Statement, j: int, b: Statement) -> list[str]:
    """Each figure that changed, in the order of the sentence."""
    found = compare_numbers((a, b), figures(i, a), figures(j, b), sure=0.2)
    changed = {(d.a.start, f"{d.a.text} became {d.b.text}"): None for d in found if d.relation != "agree"}
    return [told for _, told in sorted(changed)]


def _mark(statement: Statement) -> Mark:
    return Mark(statement.claim.start, statement.claim.end, statement.claim.text)


def _quotations(older: Annotated, newer: Annotated) -> Iterator[Revised]:
    for group in compare_quotes([older, newer]):
        marked = [version for version in group.versions if version.kind != "indirect"]
        before, after = ([v for v in marked if v.article == side] for side in ("old", "new"))
        if before and after and (group.drift not in ("same", "direct-indirect", "spelling") or group.speaker_differs):
            why = "another speaker" if group.speaker_differs else f"the words in the marks are {group.drift}"
            yield Revised("quotation", _words(before[0]), _words(after[0]), why)
        elif before and not after:
            yield Revised("quotation", _words(before[0]), None, "the quotation is gone")
        elif after and not before:
            yield Revised("quotation", None, _words(after[0]), "a new quotation")


def _words(version: Passage) -> Mark:
    return Mark(version.start, version.end, version.text)
