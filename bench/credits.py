"""Credits of 121 pages of stories/helsinki, judged by eye: who the page says the text is from; ids and labels only.

``python -m bench.credits [--shared PATH]``
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from bench.measure import Row
from bench.sets import records

_BY_LABEL: dict[str, str] = {
    "AP": "77 258 527 729 1214 1355 1479 1579 1841 1987 2238 2522 2634 2690 3371 3606 3698 3966 4211 4610 4720 5076"
    " 543 1619 1837 5159 5537 5942",
    "CNN": "524 582 892 1069 1179 1318 2419 2833",
    "Reuters": "6 2187 2585 2871 3239 4671",
    "Washington Post": "1070",
    "Politico": "3030",
    "New York Daily News": "428",
    "NBC News": "1050 1492",
    "USA TODAY": "2971",
    "Guardian": "4018",
    "Defense One": "5410",
    "MSNBC": "2403",
    "latimes.com": "2074",
    "Medium.com": "1574",
    "Oilprice.com": "2826",
    "CBS News Videos": "4861",
    "oneindia.com": "5000",
    "": "113 125 231 252 291 295 308 586 616 630 631 685 763 1051 1131 1290 1314 1545 1659 1687 1726 1798 1930 2060 2098"
    " 2311 2351 2387 2486 2552 2818 2929 3106 3442 3528 3581 3793 3837 3894 4182 4273 4372 4502 4559 4763 4876 5025 5190"
    " 5309 5492 5617 5680 57 290 645 2261 3018 3427 3625 3959 4258 4604 5365 5700 6387",
}
LABELS = {id: label or None for label, ids in _BY_LABEL.items() for id in ids.split()}


def crediting(shared: Path) -> Iterator[Row]:
    """Precision and recall of credits: a wrong name counts against both."""
    found = {article.id: article.credit for article in records(shared / "data" / "stories" / "helsinki.jsonl")}
    given = {id: credit.agency for id in LABELS if (credit := found.get(id))}
    right = sum(given.get(id) == label for id, label in LABELS.items() if label)
    labelled = sum(label is not None for label in LABELS.values())
    for metric, figure, target in (
        ("credit precision", right / max(1, len(given)), "≥ .98"),
        ("credit recall", right / labelled, "≥ .95"),
    ):
        yield Row("read", "stories/helsinki", len(LABELS), metric, round(figure, 4), None, target)


def main() -> None:
    """Print the figures and the pages that are wrong, by id."""
    parser = argparse.ArgumentParser(prog="bench.credits", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    shared = parser.parse_args().shared
    for row in crediting(shared):
        print(f"{row.metric:20} {row.figure}  (asked for: {row.target}, {row.n} pages)")
    for article in records(shared / "data" / "stories" / "helsinki.jsonl"):
        if article.id in LABELS and (article.credit.agency if article.credit else None) != LABELS[article.id]:
            print(article.id, "is", LABELS[article.id], "and was read as", article.credit)


if __name__ == "__main__":
    main()
