"""What the page shows of a story: plain values for its templates, every statement with tags that lead to evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from rashomon.show.arrange import Row, Utterance, arrange
from rashomon.show.camps import camps
from rashomon.show.context import make_context
from rashomon.show.evidence import EvidenceBook, Tag
from rashomon.show.excerpts import Excerpt, excerpt, row_label
from rashomon.show.labels import Label, make_labels, reports_in_words
from rashomon.show.matrix import Matrix, make_matrix
from rashomon.show.notes import ShownNote, gap_notes, headline_notes, step_notes
from rashomon.show.pairs import Pair, choose_pairs
from rashomon.show.reading import ShownArticle, show_article
from rashomon.show.tree import draw_tree, rests_on
from rashomon.show.wording import DRIFTS, clean, interval, slot_name, whole_marks
from rashomon.types import Annotated, Fact, Passage, Reuse, Say, Story

_CONFLICT, _UPDATE, _QUOTE, _AGREE, _ONLY, _TIME, _ENTITY = range(7)
"""Which statement a click on a passage chooses first."""
_RANKS = {"conflict": _CONFLICT, "update": _UPDATE, "agree": _AGREE, "only": _ONLY}
_REVISION = re.compile(r"(.+)@\d+")
_LINE = 90
"""Characters of a statement in the matrix."""
_ENTITIES = 24
"""How many names a page lists: those with most mentions."""


class ShownSay(msgspec.Struct, frozen=True):
    """What one article says, with the value that is in question set apart."""

    tag: Tag
    value: str
    passage: Excerpt
    by: str
    certainty: str


class ShownCamp(msgspec.Struct, frozen=True):
    """The articles that give one value, with the passage of the first of them."""

    value: str
    origins: int
    says: tuple[ShownSay, ...]
    by: tuple[str, ...]


class ShownFact(msgspec.Struct, frozen=True):
    """A fact, or an entry of the timeline (``slot`` is then its date). ``camps`` are the sides of a difference."""

    id: str
    slot: str
    statement: str
    why: str
    origins: int
    says: tuple[ShownSay, ...]
    camps: tuple[ShownCamp, ...] = ()


class ShownCell(msgspec.Struct, frozen=True):
    """What one origin has on a statement of the matrix: ``kind`` is agree, differ or silent."""

    kind: str
    value: str
    href: str


class ShownLine(msgspec.Struct, frozen=True):
    """A line of the matrix: a statement with a cell for each origin."""

    id: str
    relation: str
    statement: Excerpt
    cells: tuple[ShownCell, ...]


class ShownMatrix(msgspec.Struct, frozen=True):
    """Statements against origins; ``columns`` are (number, name)."""

    columns: tuple[tuple[int, str], ...]
    lines: tuple[ShownLine, ...]


class ShownRow(msgspec.Struct, frozen=True):
    """One wording; ``pieces`` are (kind, words). ``also`` are the places that repeat it."""

    tags: tuple[Tag, ...]
    articles: int
    quoted: bool
    pieces: tuple[tuple[str, str], ...]
    speaker: str
    where: str
    also: tuple[tuple[str, Tag], ...]
    denied: str
    """The words by which they are denied ('denied that'); empty where they are stated."""


class ShownUtterance(msgspec.Struct, frozen=True):
    """An utterance with its wordings side by side."""

    id: str
    speaker: str
    drift: str
    label: str
    speaker_differs: bool
    rows: tuple[ShownRow, ...]
    notes: tuple[str, ...]


class ShownOrigin(msgspec.Struct, frozen=True):
    """An origin with its articles and the reasons."""

    number: int
    wire: str
    articles: tuple[ShownArticle, ...]
    why: tuple[str, ...]
    tree: str
    """The tree of its versions as SVG; empty for one article."""
    rests_on: str


class ShownName(msgspec.Struct, frozen=True):
    """Somebody or something that the story names, with a tag for each article that does."""

    id: str
    name: str
    kind: str
    mentions: int
    tags: tuple[Tag, ...]


class ShownStory(msgspec.Struct, frozen=True):
    """A story, ready for the templates."""

    id: str
    title: str
    articles: tuple[ShownArticle, ...]
    origins: tuple[ShownOrigin, ...]
    reports: str
    """How many origins they are, in words."""
    unplaced: tuple[ShownArticle, ...]
    pairs: tuple[Pair, ...]
    matrix: ShownMatrix | None
    conflicts: tuple[ShownFact, ...]
    updates: tuple[ShownFact, ...]
    changed: tuple[ShownUtterance, ...]
    shared: tuple[ShownUtterance, ...]
    single: tuple[ShownUtterance, ...]
    agreed: tuple[ShownFact, ...]
    perhaps: tuple[ShownFact, ...]
    only: tuple[tuple[Tag, tuple[ShownFact, ...]], ...]
    timeline: tuple[ShownFact, ...]
    headlines: tuple[ShownNote, ...]
    gaps: tuple[ShownNote, ...]
    steps: tuple[ShownNote, ...]
    names: tuple[ShownName, ...]
    not_speech: tuple[tuple[Tag, str, str], ...]
    revisions: bool
    """Whether its articles are states of one page: what differs between them is a change, no conflict."""
    related: tuple[tuple[str, str, str], ...]
    """Other stories of the archive: id, title and why they have to do with this one."""


def show_story(story: Story, articles: Sequence[Annotated], reuse: Sequence[Reuse], prefix: str) -> ShownStory:
    """The story as a reader meets it; ids on the page begin with ``prefix`` (``s1``)."""
    labels = make_labels(articles, story.origins)
    found = arrange(story.facts, story.quotes, labels)
    book = EvidenceBook(prefix, labels)
    revisions = _are_revisions(articles)
    conflicts, updates, agreed, perhaps = (
        tuple(_fact(fact, book, changed=revisions) for fact in facts)
        for facts in (found.conflicts, found.updates, found.agreed, found.perhaps)
    )
    changed, shared, single = (
        tuple(_utterance(utterance, book) for utterance in utterances if utterance.rows)
        for utterances in (found.changed, found.shared, found.single)
    )
    matrix = make_matrix(found, story.origins, labels)
    only = tuple(
        (Tag(label.letter, label.name, f"#{prefix}-{label.letter}"), tuple(_fact(fact, book) for fact in facts))
        for label, facts in found.only
    )
    timeline = _timeline(story, book)
    names = _names(story, book)
    context = make_context(story, labels)
    headlines = headline_notes(context, book, _TIME)
    not_speech = _not_speech(articles, book)
    pairs = choose_pairs(reuse, book)
    shown = {
        id: show_article(label, f"{prefix}-{label.letter}", book.of(id)) for id, label in labels.items()
    }  # last: by now the book is full
    return ShownStory(
        id=prefix,
        title=clean(story.title),
        articles=tuple(shown.values()),
        origins=_origins(story, labels, shown, prefix),
        reports=reports_in_words(story.origins, labels),
        unplaced=tuple(article for article in shown.values() if article.origin is None),
        pairs=pairs,
        matrix=_matrix(matrix, book) if matrix else None,
        conflicts=conflicts,
        updates=updates,
        changed=changed,
        shared=shared,
        single=single,
        agreed=agreed,
        perhaps=perhaps,
        only=only,
        timeline=timeline,
        headlines=headlines,
        gaps=gap_notes(context, book),
        steps=step_notes(context, book),
        names=names,
        not_speech=not_speech,
        revisions=revisions,
        related=tuple((clean(other.id), clean(other.title), clean("; ".join(other.why))) for other in story.related),
    )


def _are_revisions(articles: Sequence[Annotated]) -> bool:
    """Whether all are states of one article of an archive (``ID@1``)."""
    named = [_REVISION.fullmatch(article.id) for article in articles]
    return len({match[1] if match else None for match in named}) == 1 and named[0] is not None


def _origins(
    story: Story, labels: Mapping[str, Label], shown: Mapping[str, ShownArticle], prefix: str
) -> tuple[ShownOrigin, ...]:
    return tuple(
        ShownOrigin(
            number,
            clean(origin.wire or ""),
            tuple(shown[id] for id in origin.articles if id in shown),
            tuple(clean(why) for why in origin.why),
            draw_tree(origin, labels, prefix),
            rests_on(origin, labels),
        )
        for number, origin in enumerate(story.origins, 1)
    )


def _fact(fact: Fact, book: EvidenceBook, *, changed: bool = False) -> ShownFact:
    id = f"{book.prefix}-{fact.id}"
    rank = _RANKS[fact.relation]
    sides = tuple(
        ShownCamp(camp.value, camp.origins, _says(id, camp.says, book, rank), camp.by)
        for camp in (camps(fact.says, book.labels) if rank in (_CONFLICT, _UPDATE) else ())
    )
    says = _says(id, fact.says, book, rank)
    why = clean(fact.why or "")
    if changed and rank in (_CONFLICT, _UPDATE):
        values = [side.value for side in sides if side.value]
        why = f"{values[0]} became {values[-1]}" if len(values) > 1 else ""
    elif changed:
        why = ""
    return ShownFact(id, slot_name(fact.slot), whole_marks(fact.statement), why, fact.origins, says, sides)


def _matrix(matrix: Matrix, book: EvidenceBook) -> ShownMatrix:
    lines = []
    for row in matrix.rows:
        id = f"{book.prefix}-{row.fact.id}"
        cells = []
        for cell in row.cells:
            tag = book.add(id, cell.say, _RANKS[row.fact.relation]) if cell.say else None
            cells.append(ShownCell(cell.kind, cell.value, tag.href if tag else ""))
        value = next((say.value for say in row.fact.says if say.value), None)
        lines.append(ShownLine(id, row.fact.relation, row_label(row.fact.statement, value, _LINE), tuple(cells)))
    return ShownMatrix(tuple(enumerate(matrix.columns, 1)), tuple(lines))


def _says(id: str, says: Iterable[Say], book: EvidenceBook, rank: int) -> tuple[ShownSay, ...]:
    shown = []
    for say in says:
        tag = book.add(id, say, rank)
        if tag is None:
            continue
        at = say.text.find(say.value) if say.value else -1
        if say.value and at >= 0:
            book.focus(id, say.article, say.start + at, say.start + at + len(say.value), rank)
        certainty = "" if say.certainty == "certain" else f"told as {clean(say.certainty)}"
        passage = excerpt(say.text, say.value)
        shown.append(ShownSay(tag, clean(say.value or ""), passage, clean(say.by or ""), certainty))
    return tuple(shown)


def _utterance(utterance: Utterance, book: EvidenceBook) -> ShownUtterance:
    group = utterance.group
    id = f"{book.prefix}-{group.id}"
    for edit in group.edits:
        for side in (edit.a, edit.b) if edit.kind != "joined" else ():
            if side:
                book.focus(id, side.article, side.start, side.end, _QUOTE)
    rows = [_row(id, row, pieces, book) for row, pieces in zip(utterance.rows, _side_by_side(utterance), strict=True)]
    return ShownUtterance(
        id=id,
        speaker=clean(group.speaker or ""),
        drift=group.drift,
        label=DRIFTS[group.drift],
        speaker_differs=group.speaker_differs,
        rows=tuple(rows),
        notes=utterance.notes,
    )


def _side_by_side(utterance: Utterance) -> list[tuple[tuple[str, str], ...]]:
    """The pieces of each row, as (kind, words).

    Of two quotations each shows what the other lacks; of more, each is shown as a change of the first.
    """
    rows = utterance.rows
    compared = next((row.pieces for row in rows if row.pieces), ())
    if compared and sum(row.quoted for row in rows) == 2:
        first = tuple((piece.kind, piece.a) for piece in compared if piece.kind != "added")
        other = tuple((piece.kind, piece.b) for piece in compared if piece.kind != "dropped")
        return [(first if row is rows[0] else other) if row.quoted else (("same", row.text),) for row in rows]
    return [tuple((piece.kind, piece.b or piece.a) for piece in row.pieces) or (("same", row.text),) for row in rows]


def _row(id: str, row: Row, pieces: tuple[tuple[str, str], ...], book: EvidenceBook) -> ShownRow:
    block = row.versions[0].block
    return ShownRow(
        tags=tuple(tag for version in row.versions if (tag := book.add(id, version, _QUOTE))),
        articles=len(row.labels),
        quoted=row.quoted,
        pieces=pieces,
        speaker=clean(row.speaker or ""),
        where="" if block == "paragraph" else block,
        also=tuple((version.block, tag) for version in row.also if (tag := book.add(id, version, _QUOTE))),
        denied=clean(row.denied or ""),
    )


def _timeline(story: Story, book: EvidenceBook) -> tuple[ShownFact, ...]:
    entries = []
    for number, entry in enumerate(story.timeline, 1):
        id = f"{book.prefix}-t{number}"
        says = _says(id, entry.says, book, _TIME)
        tellers = len({say.article for say in entry.says})
        entries.append(
            ShownFact(id, interval(entry.earliest, entry.latest), whole_marks(entry.statement), "", tellers, says)
        )
    return tuple(entries)


def _names(story: Story, book: EvidenceBook) -> tuple[ShownName, ...]:
    names = []
    ranked = sorted(story.entities, key=lambda entity: -len(entity.mentions))[:_ENTITIES]
    for number, entity in enumerate(ranked, 1):
        id = f"{book.prefix}-n{number}"
        tags = [tag for mention in entity.mentions if (tag := book.add(id, mention, _ENTITY))]
        first = {tag.letter: tag for tag in reversed(tags)}
        in_order = tuple(first[letter] for letter in dict.fromkeys(tag.letter for tag in tags))
        if in_order:
            names.append(ShownName(id, clean(entity.name), clean(entity.kind), len(tags), in_order))
    return tuple(names)


def _not_speech(articles: Sequence[Annotated], book: EvidenceBook) -> tuple[tuple[Tag, str, str], ...]:
    found = []
    for article in articles:
        for number, mark in enumerate(article.not_speech, 1):
            id = f"{book.prefix}-m{number}{book.labels[article.id].letter.lower()}"
            tag = book.add(id, Passage(mark.start, mark.end, mark.text, article=article.id), _QUOTE)
            if tag is not None:
                found.append((tag, clean(mark.text), clean(mark.why)))
    return tuple(found)
