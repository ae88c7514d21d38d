"""What is measured of each stage, on which sets."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from bench import coreference, encoder, meantime
from bench.agreements import agreements
from bench.arrival import arriving
from bench.comparing import comparing_more
from bench.credits import crediting
from bench.differences import differences
from bench.directions import directions
from bench.folds import reading_as_fitted, reading_by_folds
from bench.judged_values import judged_values
from bench.ladder import apart
from bench.lines import telling_lines
from bench.measure import Row, score, timed, wall_and_cpu
from bench.read_facts import scoring
from bench.sets import records, rows
from bench.wild import wild
from rashomon.annotate import annotate
from rashomon.pipeline import compare
from rashomon.reuse import find_reuse
from rashomon.stories import group


def reading(shared: Path) -> Iterator[Row]:
    """Main text, title and date of pages, by models that never saw the site; credits."""
    try:
        yield from reading_by_folds(shared)
        yield from telling_lines(shared)
    except ImportError:
        print(
            "lightgbm is not installed (pip install 'rashomon-news[train]'): pages are scored as fitted",
            file=sys.stderr,
        )
        yield from reading_as_fitted(shared)
    yield from crediting(shared)


def annotating(shared: Path) -> Iterator[Row]:
    """Quotations, attribution, names and times."""
    gold = shared / "gold" / "quotes.jsonl"
    articles = records(shared / "gold" / "quotes-articles.jsonl")
    found, cpu = timed(lambda: [annotate(article) for article in articles])
    figures = score(shared, "quotes", gold, found)
    each = 1000 * cpu / len(articles)
    beside = "Citron on PARC3: .593 exact, .833 overlap"
    targets = {"direct": "", "mixed": "", "indirect": "", "all": ""}
    overlaps = {"direct": "", "mixed": "", "indirect": "≥ .75", "all": "≥ .85"}
    for kind, target in targets.items():
        n = figures[kind]["exact"]["gold"]
        yield Row("annotate", "gold/quotes", n, f"{kind} exact F", figures[kind]["exact"]["f"], each, target, beside)
        yield Row(
            "annotate", "gold/quotes", n, f"{kind} overlap F", figures[kind]["overlap"]["f"], None, overlaps[kind]
        )
    marked = ("direct", "mixed")
    exact, n_gold, n_pred = (
        sum(figures[kind]["exact"][key] * (figures[kind]["exact"]["pred"] if key == "p" else 1) for kind in marked)
        for key in ("p", "gold", "pred")
    )
    both = 2 * exact / (n_gold + n_pred)
    yield Row("annotate", "gold/quotes", int(n_gold), "direct + mixed exact F", round(both, 4), None, "≥ .93")
    yield Row(
        "annotate",
        "gold/quotes",
        261,
        "speaker accuracy",
        figures["speaker_accuracy"],
        None,
        "≥ .90",
        "Citron .820 (source)",
    )
    yield Row("annotate", "gold/quotes", 261, "source accuracy", figures["source_accuracy"], None, "≥ .90")
    for stage, name, metric in (
        ("times", "times/timebank", "value"),
        ("times", "times/aquaint", "value"),
    ):
        yield from _marks(shared, stage, name, metric)
    yield from encoder.measure(shared)
    yield from meantime.measure(shared)
    yield from coreference.measure(shared)


def _marks(shared: Path, command: str, name: str, metric: str) -> Iterator[Row]:
    path = shared / "data" / f"{name}.jsonl"
    articles = records(path)
    found, cpu = timed(lambda: [annotate(article) for article in articles])
    figures = score(shared, command, path, found)
    each = 1000 * cpu / len(articles)
    for kind in (metric, "relaxed"):
        yield Row(
            "annotate", name, len(articles), f"{kind} F", figures[kind]["f"], each, "", "HeidelTime .776 (TempEval-3)"
        )


def relating(shared: Path) -> Iterator[Row]:
    """Copies, origins, stories."""
    articles = records(shared / "gold" / "reuse-articles.jsonl")
    found, cpu = timed(lambda: find_reuse(articles))
    figures = score(shared, "reuse", shared / "gold" / "reuse.jsonl", found)
    each = 1000 * cpu / len(articles)
    beside = "MinHash at Jaccard .5: .24 to .58; containment .78"
    yield Row(
        "reuse", "gold/reuse", figures["pairs"], "same origin F", figures["same_origin"]["f"], each, "≥ .85", beside
    )
    yield Row("reuse", "gold/reuse", figures["pairs"], "relation accuracy", figures["relation_accuracy"], None, "≥ .85")
    yield from directions(shared, found)
    marks = {"giveme5w1h": "tf-idf, own threshold .932", "ecbplus": "tf-idf, own threshold .908"}
    for name, mark in marks.items():
        path = shared / "data" / "stories" / f"{name}.jsonl"
        coverage = records(path)
        pairs, reuse_cpu = timed(lambda coverage=coverage: find_reuse(coverage))  # type: ignore[misc]
        grouped, cpu = timed(lambda coverage=coverage, pairs=pairs: group(coverage, pairs))  # type: ignore[misc]
        figures = score(shared, "stories", path, grouped)
        yield Row(
            "group", f"stories/{name}", len(coverage), "B³ F", figures["b3_f"], 1000 * cpu / len(coverage), "", mark
        )
        yield Row(
            "reuse", f"stories/{name}", len(coverage), "pairs found", str(len(pairs)), 1000 * reuse_cpu / len(coverage)
        )
    yield from wild(shared)
    yield from apart(3000)


def comparing(shared: Path) -> Iterator[Row]:
    """Facts of the stories read by hand; the seed articles as a user runs them."""
    by_id = {article.id: article for article in records(shared / "gold" / "facts-articles.jsonl")}
    gold = shared / "gold" / "facts.jsonl"
    stories = [[by_id[str(id)] for id in row["articles"]] for row in rows(gold)]  # type: ignore[attr-defined]
    found, cpu = timed(lambda: [compare(story, one_story=True) for story in stories])
    figures = score(shared, "facts", gold, found)
    n = sum(len(story) for story in stories)
    each = 1000 * cpu / n
    yield Row("compare", "gold/facts", figures["pairs"]["gold"], "pairs recall", figures["pairs"]["recall"], each)
    yield Row(
        "compare",
        "gold/facts",
        figures["pairs"]["judged"],
        "pairs precision (judged)",
        figures["pairs"]["precision_judged"],
    )
    for kind in ("conflict", "update"):
        for key in ("p", "r"):
            n = figures[kind]["pred" if key == "p" else "gold"]
            yield Row(
                "compare", "gold/facts", n, f"{kind} {'precision' if key == 'p' else 'recall'}", figures[kind][key]
            )
    seeds = sorted(str(path) for path in (shared / "data" / "seeds").glob("*.txt"))
    wall, cpu = wall_and_cpu([sys.executable, "-m", "rashomon", "compare", *seeds])
    yield Row("compare", "seeds", len(seeds), "wall s, whole process", f"{wall:.2f}", 1000 * cpu / len(seeds), "< 1.5")
    for name, asked in (("rashomon", "< .3"), ("rashomon.pipeline", "")):
        _, cpu = wall_and_cpu([sys.executable, "-c", f"import {name}"])
        yield Row("import", name, 1, "CPU s", f"{cpu:.2f}", None, asked)


STAGES = {
    "read": reading,
    "annotate": annotating,
    "relate": relating,
    "arrive": arriving,
    "compare": comparing,
    "pairs": comparing_more,
    "differences": differences,
    "agreements": agreements,
    "facts": scoring,
    "values": judged_values,
}
