"""Short lines of scraped texts, judged by eye: furniture or text; ids, offsets and labels only, no words.

``python -m bench.lines [--shared PATH]``: the rules alone, and with the learned classifier, which never saw the outlet.
The lines are a sample of those that the rules take for text (a tweet's signature counts as neither).
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from training.reading.lines import fit_lines, texts

from bench.folds import site_folds
from bench.measure import Row
from bench.sets import rows
from rashomon.read.linebody import furniture
from rashomon.read.plain import rule_blocks

_FURNITURE = (
    "125:96 375:561 527:88 611:1023 1355:962 1660:16014 1820:2675 1841:22 2190:303 2351:3210 2419:251 2707:174 "
    "2835:2599 2912:59 3049:69 3606:2227,2253 3795:183 3966:467 4182:11184 4993:639 5053:166 5492:1400 5680:3948 "
    "6272:89 6464:1397 6820:42 7068:788 7196:1 7396:78 7621:247 7752:2298 7783:6224 8446:8888 8948:578 8957:2144 "
    "9995:2985,4659 10496:2747 10594:3610 10996:3185 11353:37 11560:2475 11625:116 11783:12 12431:975 12909:6297 "
    "13391:34 13517:3260,4710 13940:63 "
)
_TEXT = (
    "375:1571 543:6068 1070:5848 1127:955 1314:754 1478:665 1579:1626 1607:2843 1885:1308,3742 2073:4637 "
    "2351:1943,2246,2911,5930 2475:50720 2645:3283 2919:620 3106:1721,3148 3172:609 3427:2270 3814:13656 4081:3671 "
    "4258:1983 5379:4054 5397:927,9443 5415:1232 5489:1587,5939,25632,40803,47866 5629:3084 5799:5507 6216:4473 "
    "6514:6288 6772:346 7127:2132 7350:3056,3442 7937:709 8341:2022 8345:4058 8380:2680 8543:2414 8725:3112 "
    "9230:267 9765:4414,5256 9882:1290 9995:707 10168:1435 10315:2001 10765:4621 10852:4702 11172:10 11182:1881 "
    "11938:753 11989:2834 12345:955,5248,5849 12615:482 12837:2776 12876:7137 13001:3498 13047:1894 13256:7736 "
    "13352:597 13448:4628 13466:1633 "
)
"""An article's id and the offsets of its lines."""
_FOLDS = 5


def judged() -> dict[tuple[str, int], bool]:
    """Whether the line of an article that starts there is furniture."""
    return {
        (id, int(start)): label
        for given, label in ((_FURNITURE, True), (_TEXT, False))
        for id, _, starts in (one.partition(":") for one in given.split())
        for start in starts.split(",")
    }


def telling_lines(shared: Path) -> Iterator[Row]:
    """Precision and recall of furniture among the judged lines, cross-validated by outlet; the rules find none of it."""
    path = shared / "data" / "stories" / "helsinki.jsonl"
    pages = texts(path)
    fold_of = site_folds([page.outlet for page in pages], _FOLDS)
    models = [fit_lines([page for page in pages if fold_of[page.outlet] != fold]) for fold in range(_FOLDS)]
    whole = {str(row["id"]): str(row["text"]) for row in rows(path)}
    labels = judged()
    found: set[tuple[str, int]] = set()
    for page in pages:
        blocks = rule_blocks(whole[page.id])
        told = furniture([whole[page.id][b.start : b.end] for b in blocks], models[fold_of[page.outlet]])
        found |= {(page.id, block.start) for block, beside in zip(blocks, told, strict=True) if beside}
    given = [label for place, label in labels.items() if place in found]
    all_furniture = sum(labels.values())
    for metric, figure in (
        ("furniture among lines, precision", sum(given) / max(1, len(given))),
        ("furniture among lines, recall", sum(given) / all_furniture),
    ):
        yield Row("read", "stories/helsinki", len(labels), metric, round(figure, 4), None)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(prog="bench.lines", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    for row in telling_lines(parser.parse_args().shared):
        print(f"{row.metric:36} {row.figure}  ({row.n} lines)")


if __name__ == "__main__":
    main()
