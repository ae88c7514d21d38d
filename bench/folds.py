"""Reading scored honestly: by models fitted without the site they are scored on, or on the other set of pages.

``python -m bench.folds [--shared PATH] [--folds N]``. Needs the extra ``train``; measures trafilatura beside it where that
is installed.
"""

from __future__ import annotations

import argparse
import gzip
import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import msgspec
from training.reading.examples import examples
from training.reading.fit import fit

from bench.measure import Row, score, timed
from bench.sets import rows
from rashomon.read.decode import decode, utf8
from rashomon.read.forest import Forest
from rashomon.read.html import read_html
from rashomon.types import Article, Block

SETS = ("scrapinghub", "wcxb")
_SEED = 7
_PASSES = 3


def main() -> None:
    """Print one row for each figure."""
    parser = argparse.ArgumentParser(prog="bench.folds", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--folds", type=int, default=5)
    options = parser.parse_args()
    for row in reading_by_folds(options.shared, options.folds):
        cpu = "" if row.cpu_ms is None else f"{row.cpu_ms:7.1f} ms"
        print(f"{row.data:26} {row.n:4} {row.metric:42} {row.figure} {cpu}", flush=True)


def reading_by_folds(shared: Path, folds: int = 5) -> Iterator[Row]:
    """What a page costs, before anything is fitted, as fitting leaves memory behind in pieces; main text, title and date by
    cross-validation over sites, and trained on one set and scored on the other."""
    for name in SETS:
        yield from _cost(shared, name)
    pages = {name: examples(shared / "data" / "pages" / name) for name in SETS}
    both = [page for name in SETS for page in pages[name]]
    fold_of = site_folds([page.site for page in both], folds)
    models = [fit([page for page in both if fold_of[page.site] != fold]) for fold in range(folds)]
    for name, other in zip(SETS, reversed(SETS), strict=True):
        yield from _rows(shared, name, "cross-validated by site", {p.id: models[fold_of[p.site]] for p in pages[name]})
        apart = fit([page for page in pages[other] if page.site not in {mine.site for mine in pages[name]}])
        yield from _rows(shared, name, f"trained on {other} only", dict.fromkeys((p.id for p in pages[name]), apart))
        yield from _trafilatura(shared, name)


def reading_as_fitted(shared: Path) -> Iterator[Row]:
    """The same by the weights in the package, which were fitted on these very pages: no measure of quality."""
    for name in SETS:
        yield from _rows(shared, name, "fitted on these pages", {})


def site_folds(sites: Sequence[str], folds: int) -> dict[str, int]:
    """A fold for each site, the same in every run."""
    order = sorted(set(sites))
    random.Random(_SEED).shuffle(order)
    return {site: index % folds for index, site in enumerate(order)}


def _pages(folder: Path) -> Iterator[tuple[str, bytes]]:
    for row in rows(folder / "articles.jsonl"):
        yield str(row["id"]), gzip.decompress((folder / "html" / f"{row['id']}.html.gz").read_bytes())


def _rows(shared: Path, name: str, how: str, models: dict[str, Forest]) -> Iterator[Row]:
    folder = shared / "data" / "pages" / name
    raw = list(_pages(folder))

    read = [(id, read_html(utf8(data), f"{id}.html", data, models.get(id))) for id, data in raw]
    found = [msgspec.structs.replace(item, id=id) for id, item in read if isinstance(item, Article)]
    figures = score(shared, "pages", folder / "articles.jsonl", found)
    for key, metric in (
        ("f", "main text F"),
        ("p", "precision"),
        ("r", "recall"),
        ("title", "title"),
        ("date", "date"),
    ):
        if figures[key] is not None:
            yield Row("read", f"pages/{name}", figures["pages"], f"{metric}, {how}", figures[key])


def _trafilatura(shared: Path, name: str) -> Iterator[Row]:
    try:
        from trafilatura import extract
    except ImportError:
        return
    folder = shared / "data" / "pages" / name
    raw = [(id, decode(data)) for id, data in _pages(folder)]
    for mode, fast in (("trafilatura", False), ("trafilatura, fast", True)):
        texts = [
            (id, extract(markup, include_comments=False, with_metadata=False, fast=fast) or "") for id, markup in raw
        ]
        found = [Article(id=id, source=id, text=text, blocks=(Block(0, len(text), "paragraph"),)) for id, text in texts]
        figures = score(shared, "pages", folder / "articles.jsonl", found)
        yield Row("read", f"pages/{name}", len(raw), f"main text F, {mode}", figures["f"])


def _cost(shared: Path, name: str) -> Iterator[Row]:
    """CPU time of a page, text and metadata, beside trafilatura's for the same: the best of a few passes of each, in turn."""
    raw = [(id, data, utf8(data), decode(data)) for id, data in _pages(shared / "data" / "pages" / name)]
    ways: dict[str, Callable[[], object]] = {
        "rashomon": lambda: [read_html(page, id, data) for id, data, page, _ in raw]
    }
    try:
        from trafilatura import bare_extraction
    except ImportError:
        pass
    else:
        ways["trafilatura"] = lambda: [bare_extraction(text, with_metadata=True) for *_, text in raw]
    # in turn, as clocks have phases
    passes = [{way: timed(work)[1] for way, work in ways.items()} for _ in range(_PASSES)]
    each = {way: 1000 * min(seconds[way] for seconds in passes) / len(raw) for way in ways}
    for way, cost in each.items():
        asked = "≤ 12" if way == "rashomon" else ""
        yield Row("read", f"pages/{name}", len(raw), f"{way}: CPU ms a page", f"{cost:.1f}", cost, asked)


if __name__ == "__main__":
    main()
