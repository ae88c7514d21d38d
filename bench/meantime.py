"""MEANTIME (Minard et al. 2016): numeric values, and the polarity and certainty of events, on 120 Wikinews articles."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from bench.measure import Row, timed
from rashomon.annotate import annotate
from rashomon.annotate.factuality import factuality
from rashomon.text import sentences
from rashomon.types import Article, Block

_SENTENCES = 6
"""The first sentences of each article are annotated in full."""
_NO_SPACE_BEFORE = re.compile(r"[,.;:!?%)\]]|['’]s?|n['’]t|''")
_NO_SPACE_AFTER = ("$", "£", "€", "(", "[", "``", "#")


class Event(msgspec.Struct, frozen=True):
    """An event that the gold marks, with what it says of it (``POS``, ``NEG``; ``CERTAIN``, ``PROBABLE`` …)."""

    start: int
    end: int
    polarity: str
    certainty: str


class Gold(msgspec.Struct, frozen=True):
    """The annotated sentences of an article, its numeric values as spans, and its events."""

    article: Article
    values: tuple[tuple[int, int], ...]
    events: tuple[Event, ...]


def gold(folder: Path) -> Iterator[Gold]:
    """The articles of a folder of CAT files, in order of name, as far as they are annotated."""
    for path in sorted(folder.glob("*.xml")):
        yield _read(path)


def _read(path: Path) -> Gold:
    root = ElementTree.parse(path).getroot()
    text, places, blocks = "", {}, []
    sentence, start, last = 0, 0, ""
    for token in root.iter("token"):
        number, word = int(token.get("sentence", "0")), token.text or ""
        if number >= _SENTENCES:
            break
        if number != sentence:
            blocks.append(Block(start, len(text), "paragraph" if sentence else "headline"))
            text, sentence, last = text + "\n\n", number, "("
            start = len(text)
        if text and last not in _NO_SPACE_AFTER and not _NO_SPACE_BEFORE.fullmatch(word) and text[-1] != "\n":
            text += " "
        places[token.get("t_id")] = (len(text), len(text) + len(word))
        text, last = text + word, word
    blocks.append(Block(start, len(text), "paragraph"))
    values, events = [], []
    for mark in root.iter():
        spans = [places[anchor.get("t_id")] for anchor in mark.findall("token_anchor") if anchor.get("t_id") in places]
        if not spans:
            continue
        first, end = min(spans)[0], max(spans)[1]
        if mark.tag == "VALUE":
            values.append((first, end))
        elif mark.tag == "EVENT_MENTION" and mark.get("certainty") and mark.get("polarity"):
            events.append(Event(first, end, mark.get("polarity", ""), mark.get("certainty", "")))
    article = Article(id=path.stem, source=path.name, text=text, blocks=tuple(blocks), language="en")
    return Gold(article, tuple(sorted(values)), tuple(events))


def measure(shared: Path) -> Iterator[Row]:
    """Numeric values that overlap with the gold's; the classes of its events, given where the events are."""
    texts = list(gold(shared / "data" / "facts" / "meantime"))
    yield _values(texts)
    yield from _events(texts)


def _values(texts: Sequence[Gold]) -> Row:
    found, cpu = timed(lambda: [annotate(one.article) for one in texts])
    hits = predicted = 0
    for one, article in zip(texts, found, strict=True):
        mine = [q for q in article.quantities if q.role != "rank" and q.unit != "s"]  # there, these are no values
        predicted += len(mine)
        hits += sum(any(q.start < end and start < q.end for q in mine) for start, end in one.values)
    total = sum(len(one.values) for one in texts)
    return Row(
        "annotate",
        "facts/meantime",
        total,
        "numeric values F",
        2 * hits / (total + predicted),
        1000 * cpu / len(texts),
        "≥ .90",
    )


_CERTAINTY = {
    "certain": "CERTAIN",
    "probable": "PROBABLE",
    "possible": "POSSIBLE",
    "unconfirmed": "POSSIBLE",
    "denied": "POSSIBLE",
}
_POLARITY = {"positive": "POS", "negative": "NEG"}


def _events(texts: Sequence[Gold]) -> Iterator[Row]:
    seen: Counter[tuple[str, str]] = Counter()
    for one in texts:
        text = one.article.text
        in_order = sentences(text)
        for event in one.events:
            sentence = next(s for s in in_order if event.start < s.end)
            found = factuality(text, sentence.start, sentence.end, event.start)
            seen[event.polarity, _POLARITY[found.polarity]] += 1
            seen[event.certainty, _CERTAINTY[found.certainty]] += 1
    for kind, classes in (("polarity", ("POS", "NEG")), ("certainty", ("CERTAIN", "PROBABLE", "POSSIBLE"))):
        scores = [_f(seen, name) for name in classes]
        for name, figure in zip(classes, scores, strict=True):
            n = sum(count for (gold_class, _), count in seen.items() if gold_class == name)
            yield Row("annotate", "facts/meantime", n, f"event {kind} {name} F", figure)
        yield Row(
            "annotate", "facts/meantime", sum(seen.values()) // 2, f"event {kind} macro F", sum(scores) / len(scores)
        )


def _f(seen: Counter[tuple[str, str]], name: str) -> float:
    either = sum(count * ((gold_class == name) + (found == name)) for (gold_class, found), count in seen.items())
    return 2 * seen[name, name] / either if either else 0.0
