"""The encoder where it was not trained: names of the articles held out, attributions before the filter, speed."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
from training.encoder.data import held_out

from bench.measure import Row, peak_of, score, timed
from bench.sets import records, rows
from rashomon.annotate import annotate
from rashomon.annotate.attributions import find_attributions
from rashomon.annotate.encoder import tag
from rashomon.types import Annotated, Article, Attributed, Quote

_NEWS = 750
"""Words of an article, for the speed."""


def measure(shared: Path) -> Iterator[Row]:
    """The rows of the encoder."""
    yield from _names(shared)
    yield from _attributions(shared)


def _names(shared: Path) -> Iterator[Row]:
    path = shared / "data" / "names" / "en-worldwide.jsonl"
    articles = [article for article in records(path) if held_out(article.id)]
    found, cpu = timed(lambda: [annotate(article) for article in articles])
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as gold:
        for row in rows(path):
            if held_out(str(row["id"])):
                gold.write(json.dumps(row) + "\n")
        gold.flush()
        figures = score(shared, "names", Path(gold.name), found)
    targets = {"person": "≥ .92", "organisation": "≥ .82", "place": "≥ .85", "all": ""}
    for kind, target in targets.items():
        yield Row(
            "annotate", "names, held-out fifth", len(articles), f"{kind} F", figures[kind]["f"],
            1000 * cpu / len(articles), target, "spaCy .84 to .90 on OntoNotes",
        )  # fmt: skip


def _attributions(shared: Path) -> Iterator[Row]:
    path = shared / "data" / "attribution" / "polnear-dev.jsonl"
    articles = records(path)
    found, cpu = timed(lambda: [annotate(article) for article in articles])
    seen = score(shared, "attribution", path, [_as_seen(article) for article in articles])
    told = score(shared, "attribution", path, [_as_told(article) for article in found])
    speech = score(shared, "attribution", path, found)
    for role, target in (("content", "≥ .80"), ("source", "≥ .75")):
        yield Row(
            "annotate",
            "polnear-dev, quotations",
            len(articles),
            f"{role} recall (characters)",
            speech[role]["r"],
        )
        for data, figures in (("all that is given", told), ("all the encoder sees", seen)):
            for key in "pr":
                name = f"{role} {'precision' if key == 'p' else 'recall'} (characters)"
                asked = target if key == "r" and figures is told else ""
                yield Row("annotate", f"polnear-dev, {data}", len(articles), name, figures[role][key], None, asked)
    yield Row(
        "annotate", "polnear-dev", len(articles), f"articles of {_NEWS} words a CPU s", _speed(found, cpu), None, "≥ 12"
    )
    yield Row("annotate", "polnear-dev", len(articles), "peak MB", f"{_peak(path):.0f}", None, "≤ 400")


def _peak(path: Path) -> float:
    return peak_of([sys.executable, "-m", "rashomon", "annotate", str(path)])


def _as_told(article: Annotated) -> dict[str, Any]:
    """The article with all that it gives to somebody in the place of its quotations: these with their clauses, beliefs,
    knowledge, plans; sources with their appositions, as the gold has them.
    """
    given: list[Quote | Attributed] = [*article.quotes, *article.attributed]
    quotes: list[dict[str, Any]] = []
    for one in given:
        clause = one.clause if isinstance(one, Quote) else None
        source = one.mention or one.source
        quotes += [
            {"start": span.start, "end": span.end, "source": source, "cue": one.cue} for span in (one, clause) if span
        ]
    return {"id": article.id, "quotes": quotes}


def _as_seen(article: Article) -> dict[str, Any]:
    """The article with every attribution, beliefs and wishes too, in the place of its quotations."""
    seen = find_attributions(article, tag(article))
    quotes = [{**msgspec.to_builtins(one.content), "source": one.source, "cue": one.cue} for one in seen]
    return {"id": article.id, "quotes": quotes}


def _speed(articles: Sequence[Annotated], cpu: float) -> str:
    return f"{sum(len(article.text.split()) for article in articles) / _NEWS / cpu:.1f}"
