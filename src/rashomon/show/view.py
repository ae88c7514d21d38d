"""What the page shows of a comparison: plain values for the template, every statement with its evidence."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

import msgspec

from rashomon.show.diff import Piece, word_diff
from rashomon.show.labels import DRIFT, counted, credit_of, edit_in_words, outlet_of, reference, tags, when
from rashomon.show.segments import Evidence, Segment, segments
from rashomon.text import squeeze
from rashomon.types import BODY, Annotated, Comparison, Fact, QuoteGroup, Reuse, Story


class BlockView(msgspec.Struct, frozen=True):
    """A block of an article, cut at its evidence."""

    kind: str
    body: bool
    segments: tuple[Segment, ...]


class ArticleView(msgspec.Struct, frozen=True):
    """An article in the reading pane."""

    id: str
    tag: str
    outlet: str
    title: str
    when: str
    credit: str
    url: str | None
    stub: str | None
    blocks: tuple[BlockView, ...]


class SayView(msgspec.Struct, frozen=True):
    """One article's passage for a statement."""

    tag: str
    article: str
    value: str | None
    text: str
    by: str | None
    note: str = ""
    pieces: tuple[Piece, ...] = ()


class StatementView(msgspec.Struct, frozen=True):
    """A fact or a quotation with what each article makes of it."""

    id: str
    head: str
    label: str
    why: str | None
    says: tuple[SayView, ...]
    edits: tuple[str, ...] = ()
    differs: bool = False
    origins: str = ""


class OriginView(msgspec.Struct, frozen=True):
    """An origin: the tags of its articles, whose report it is, and why."""

    tags: tuple[str, ...]
    wire: str
    why: tuple[str, ...]


class StoryView(msgspec.Struct, frozen=True):
    """A story, ready for the template."""

    id: str
    title: str
    articles: tuple[ArticleView, ...]
    origins: tuple[OriginView, ...]
    conflicts: tuple[StatementView, ...]
    updates: tuple[StatementView, ...]
    quotes: tuple[StatementView, ...]
    agreed: tuple[StatementView, ...]
    only: tuple[tuple[ArticleView, tuple[StatementView, ...]], ...]
    timeline: tuple[StatementView, ...]
    copies: tuple[StatementView, ...]


def view(comparison: Comparison) -> tuple[StoryView, ...]:
    """The stories of a comparison as the page shows them, in their order."""
    articles = {article.id: article for article in comparison.articles}
    return tuple(
        _story(story, articles, comparison.reuse, f"s{number}") for number, story in enumerate(comparison.stories, 1)
    )


def _story(story: Story, articles: Mapping[str, Annotated], reuse: Sequence[Reuse], prefix: str) -> StoryView:
    names = tags(story)
    evidence: dict[str, list[Evidence]] = defaultdict(list)
    facts = [(fact, f"{prefix}-{fact.id}") for fact in story.facts]
    quotes = [(group, f"{prefix}-{group.id}") for group in story.quotes if len({v.article for v in group.versions}) > 1]
    pairs = [(pair, f"{prefix}-r{n}") for n, pair in enumerate(reuse, 1) if pair.a in names and pair.b in names]
    for fact, id in facts:
        for say in fact.says:
            evidence[say.article].append(Evidence(say.start, say.end, id))
    for group, id in quotes:
        for version in group.versions:
            evidence[version.article].append(Evidence(version.start, version.end, id))
    for pair, id in pairs:
        for passage in pair.passages:
            evidence[pair.a].append(Evidence(*passage.a, id))
            evidence[pair.b].append(Evidence(*passage.b, id))
    shown = tuple(_article(articles[id], names[id], evidence[id], prefix) for id in story.articles)
    statements = {id: _fact(fact, id, names) for fact, id in facts}

    def of(relation: str) -> tuple[StatementView, ...]:
        return tuple(statements[id] for fact, id in facts if fact.relation == relation)

    alone = of("only")
    return StoryView(
        id=prefix,
        title=squeeze(story.title),
        articles=shown,
        origins=tuple(
            OriginView(tuple(names[id] for id in origin.articles), origin.wire or "own report", origin.why)
            for origin in story.origins
        ),
        conflicts=of("conflict"),
        updates=of("update"),
        quotes=tuple(_quote(group, id, names) for group, id in sorted(quotes, key=lambda q: q[0].drift == "same")),
        agreed=of("agree"),
        only=tuple(
            (article, own) for article in shown if (own := tuple(s for s in alone if s.says[0].tag == article.tag))
        ),
        timeline=tuple(_entry(story, number, names, prefix) for number in range(len(story.timeline))),
        copies=tuple(_copy(pair, id, names) for pair, id in pairs),
    )


def _article(article: Annotated, tag: str, evidence: Sequence[Evidence], prefix: str) -> ArticleView:
    blocks = tuple(
        BlockView(
            block.kind,
            block.kind in BODY or block.kind in ("headline", "standfirst"),
            tuple(segments(article.text, block.start, block.end, evidence)),
        )
        for block in article.blocks
    )
    return ArticleView(
        id=f"{prefix}-{tag}",
        tag=tag,
        outlet=outlet_of(article),
        title=squeeze(article.title or ""),
        when=when(article),
        credit=credit_of(article),
        url=_safe(article.url),
        stub=article.stub,
        blocks=blocks,
    )


def _safe(url: str | None) -> str | None:
    """The address if it is http or https; anything else is not linked."""
    try:
        return url if url and urlsplit(url).scheme in ("http", "https") else None
    except ValueError:
        return None


def _fact(fact: Fact, id: str, names: Mapping[str, str]) -> StatementView:
    return StatementView(
        id=id,
        head=squeeze(fact.statement),
        label=fact.slot or "",
        why=fact.why,
        says=tuple(
            SayView(names[s.article], f"{id}-{names[s.article]}", s.value, squeeze(s.text), s.by) for s in fact.says
        ),
        origins=counted(fact.origins, "origin"),
    )


def _quote(group: QuoteGroup, id: str, names: Mapping[str, str]) -> StatementView:
    full = group.versions[reference([version.text for version in group.versions])]
    says = []
    for version in group.versions:
        pieces = () if version is full or version.kind == "indirect" else tuple(word_diff(full.text, version.text))
        note = (
            "in its own words" if version.kind == "indirect" else version.block if version.block != "paragraph" else ""
        )
        tag = names[version.article]
        says.append(SayView(tag, f"{id}-{tag}", None, squeeze(version.text), version.speaker, note, pieces))
    return StatementView(
        id=id,
        head=group.speaker or "unnamed",
        label=DRIFT[group.drift],
        why="the speaker differs" if group.speaker_differs else None,
        says=tuple(says),
        edits=tuple(edit_in_words(edit, dict(names)) for edit in group.edits),
        differs=group.drift != "same" or group.speaker_differs,
    )


def _copy(pair: Reuse, id: str, names: Mapping[str, str]) -> StatementView:
    a, b = names[pair.a], names[pair.b]
    arrow = {"a->b": f"{a} → {b}", "b->a": f"{b} → {a}", "common": f"{a} and {b}, from a third"}.get(
        pair.direction, f"{a} and {b}"
    )
    head = f"{arrow}: {pair.relation}" + ("" if pair.same_origin else ", yet two origins")
    says = tuple(SayView(tag, f"{id}-{tag}", None, "", None) for tag in (a, b))
    return StatementView(id=id, head=head, label=pair.relation, why="; ".join(pair.why), says=says)


def _entry(story: Story, number: int, names: Mapping[str, str], prefix: str) -> StatementView:
    entry = story.timeline[number]
    span = entry.earliest if entry.earliest == entry.latest else f"{entry.earliest} to {entry.latest}"
    fact = next((fact for fact in story.facts if entry.says[0] in fact.says), None)
    id = f"{prefix}-{fact.id}" if fact else f"{prefix}-t{number}"
    told = " ".join(dict.fromkeys(names[say.article] for say in entry.says))
    return StatementView(id=id, head=squeeze(entry.statement), label=span, why=None, says=(), origins=told)
