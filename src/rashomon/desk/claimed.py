"""A claimed quotation against the archive: the utterances nearest to it, how each differs, and who carried it first."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec
from rapidfuzz.distance import Indel

from rashomon.archive import Store
from rashomon.archive.values import Carried, Quotation
from rashomon.compare import word_drift
from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.stories import term
from rashomon.text import fold, sentences, stem, words
from rashomon.types import Article

_RARE = 8
"""Words of the claim, its rarest, by which articles are looked up."""
_ARTICLES = 60
_NEAR = 0.45
"""Share of words in one order from which an utterance is worth showing."""
_SAME = 0.999
_NEVER = datetime.datetime.max.replace(tzinfo=datetime.UTC)


def verify(store: Store, claim: str, most: int) -> tuple[Carried, ...]:
    """The utterances nearest to the claimed words, the likest first and the earliest first among equals.

    Quotations of the articles that hold the claim's rarest words are compared with it word by word; so are plain
    sentences of these articles, as words are also reported without marks. ``first`` marks the earliest of those that
    have the claim's very words, be it within a longer utterance; if none has, of those nearest to it. What an outlet has
    deleted since is looked for, too. Who denies the words did not carry them first, if any states them.
    """
    wanted = tuple(fold(word.text) for word in words(claim))
    if not wanted:
        return ()
    rarest = _rarest(store, claim)
    numbers = store.search.best(rarest, _ARTICLES)
    former = store.search.best_former(rarest, _ARTICLES)
    found: list[tuple[float, Quotation]] = []
    for quotation in _utterances(store, numbers, former):
        alike = _alike(wanted, tuple(fold(word.text) for word in words(quotation.text)))
        if alike >= _NEAR:
            found.append((alike, quotation))
    found.sort(key=lambda pair: (-round(pair[0], 3), *_when(pair[1])))
    kept = _without_echoes(found)
    nearest = [quotation for alike, quotation in kept if alike >= _SAME or _holds(wanted, quotation.text)]
    nearest = nearest or [quotation for alike, quotation in kept if alike >= kept[0][0]]
    stated = [quotation for quotation in nearest if not quotation.denied] or nearest
    return tuple(_carried(claim, alike, quotation, _first(quotation, stated)) for alike, quotation in kept[:most])


def _rarest(store: Store, claim: str) -> list[str]:
    forms = {fold(word.text).removesuffix("'s") for word in words(claim)}
    content = sorted(form for form in forms if form not in STOPWORDS) or sorted(forms)
    holding = store.index.terms([term(stem(form)) for form in content])
    return sorted(content, key=lambda form: (holding.get(term(stem(form)), 0), form))[:_RARE]


def _alike(claim: Sequence[str], said: Sequence[str]) -> float:
    """Share of the claim's words that stand in the utterance in one order; a longer utterance may hold it whole."""
    if not said:
        return 0.0
    whole = Indel.normalized_similarity(claim, said)
    if len(said) <= len(claim):
        return whole
    kept = (len(claim) + len(said) - Indel.distance(claim, said)) / 2
    within = kept / len(claim)
    return max(whole, 0.95 * within if within > 0.7 and len(claim) >= 4 else 0.0)


def _holds(claim: tuple[str, ...], said: str) -> bool:
    """Whether the claim stands word for word in what somebody said."""
    told = tuple(fold(word.text) for word in words(said))
    return any(told[at : at + len(claim)] == claim for at in range(len(told) - len(claim) + 1))


def _utterances(store: Store, numbers: Sequence[int], former: Sequence[tuple[int, int]]) -> Iterable[Quotation]:
    """The quotations of the articles in all their revisions, then the sentences that hold none of them."""
    of_both = list(dict.fromkeys((*numbers, *(number for number, _ in former))))
    if not of_both:
        return
    marked: dict[tuple[str, int], list[Quotation]] = {}
    for quotation in store.marks.quotations(articles=of_both):
        marked.setdefault((quotation.article, quotation.revision), []).append(quotation)
        yield quotation
    for number, revision in (*((number, store.articles.revision(number)) for number in of_both), *former):
        article = store.articles.as_of(number, revision)
        if article is not None:
            yield from _plain_sentences(store, number, revision, article, marked.get((article.id, revision), []))


def _plain_sentences(
    store: Store, number: int, revision: int, article: Article, marked: Sequence[Quotation]
) -> Iterable[Quotation]:
    story = store.stories.of(number)
    current = revision == store.articles.revision(number)
    for block in article.blocks:
        for span in sentences(article.text, block.start, block.end):
            if any(q.start < span.end and span.start < q.end for q in marked):
                continue
            yield Quotation(
                article=article.id,
                revision=revision,
                start=span.start,
                end=span.end,
                text=article.text[span.start : span.end],
                kind="sentence",
                speaker=None,
                speaker_kind=None,
                source=None,
                said_to=None,
                outlet=article.outlet,
                published=article.published,
                url=article.url,
                story=store.stories.id(story) if story else None,
                current=current,
            )


def _without_echoes(found: Sequence[tuple[float, Quotation]]) -> list[tuple[float, Quotation]]:
    """Of each article's revision only the two nearest, and words that stand in several of its revisions once."""
    count: Counter[tuple[str, int]] = Counter()
    told = {(quotation.article, quotation.text) for _, quotation in found if quotation.current}
    kept = []
    for alike, quotation in found:
        place = (quotation.article, quotation.revision)
        count[place] += 1
        again = not quotation.current and (quotation.article, quotation.text) in told
        if count[place] <= 2 and not again:
            told.add((quotation.article, quotation.text))
            kept.append((alike, quotation))
    return kept


def _when(quotation: Quotation) -> tuple[datetime.datetime, str, int]:
    return _published(quotation)[0], quotation.article, quotation.start


def _first(quotation: Quotation, nearest: Sequence[Quotation]) -> Literal["first", "perhaps"] | None:
    """Whether no other of these can be, or is surely, earlier."""
    others = [other for other in nearest if other.article != quotation.article]
    earliest, latest = _published(quotation)
    if quotation not in nearest or not quotation.published or any(_published(other)[1] < earliest for other in others):
        return None
    return "first" if all(latest <= _published(other)[0] for other in others) else "perhaps"


def _published(quotation: Quotation) -> tuple[datetime.datetime, datetime.datetime]:
    """The first and the last moment at which it can have been published. Clocks without a zone are taken as UTC."""
    try:
        moment = datetime.datetime.fromisoformat(quotation.published or "")
    except ValueError:
        return _NEVER, _NEVER
    if len(quotation.published or "") <= len("2024-10-24"):
        day = moment.replace(tzinfo=datetime.UTC)
        return day, day + datetime.timedelta(days=1)
    return (moment, moment) if moment.tzinfo else (moment.replace(tzinfo=datetime.UTC),) * 2


def _carried(claim: str, alike: float, quotation: Quotation, first: Literal["first", "perhaps"] | None) -> Carried:
    drift, edits = word_drift(claim, quotation.text)
    moved = tuple(
        msgspec.structs.replace(
            edit,
            b=edit.b
            and msgspec.structs.replace(
                edit.b,
                start=edit.b.start + quotation.start,
                end=edit.b.end + quotation.start,
                article=quotation.article,
            ),
        )
        for edit in edits
    )
    return Carried(quotation=quotation, alike=round(alike, 3), drift=drift, edits=moved, first=first)
