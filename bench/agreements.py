"""What is told as agreed by several origins, in stories that no rule was made for, and how much of it was right by eye.

``bench/agreements.jsonl`` holds the ids of the articles of stories (of Giveme5W1H, ECB+, and of groups of one day's
pages), and pairs of passages that this or an earlier version told as one fact, with the verdict after reading them: the
same statement, or not. An agreed fact of several origins counts as judged if half of its pairs of passages were; it is
right if all of these tell the same.

``bench/judged_pairs.jsonl`` holds pairs of sentences that were drawn before anything was told of them and read for
whether they tell one fact; here those count that belong to stories which the aligner was not trained on.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bench.judged_pairs import judged_stories
from bench.measure import Row
from bench.sets import rows, story_of
from rashomon.annotate import annotate
from rashomon.compare import compare_facts, compare_quotes
from rashomon.compare.agreed import SAME_FACT
from rashomon.compare.candidates import find_candidates
from rashomon.compare.likeness import one_fact
from rashomon.compare.statements import similarities
from rashomon.reuse import find_origins, find_reuse
from rashomon.types import Fact

VERDICTS = Path(__file__).parent / "agreements.jsonl"

_Pair = frozenset[tuple[str, int]]


def agreements(shared: Path) -> Iterator[Row]:
    """How many facts are told as agreed by several origins, the share of the judged ones that is right, and how many of
    the right pairs of passages are among them."""
    stories: list[Any] = rows(VERDICTS)
    told, kept, same = 0, 0, 0
    verdicts: list[bool] = []
    for story in stories:
        articles = story_of(shared, story["set"], story["articles"])
        origins = find_origins(articles, find_reuse(articles))
        annotated = [annotate(article) for article in articles]
        facts = compare_facts(annotated, origins=origins, quotes=compare_quotes(annotated))
        agreed = [fact for fact in facts if fact.relation == "agree" and fact.origins > 1 and not fact.doubtful]
        judged = {frozenset((str(id), int(at)) for id, at in one["passages"]): one["same"] for one in story["judged"]}
        found = [_pairs(fact) for fact in agreed]
        told += len(agreed)
        verdicts += [right for pairs in found if (right := _verdict(pairs, judged)) is not None]
        kept += sum(judged.get(pair, False) for pair in set().union(*found))
        same += sum(judged.values())
    yield Row("compare", "stories in the wild", len(stories), "agreements of several origins", str(told))
    share = sum(verdicts) / max(1, len(verdicts))
    yield Row("compare", "stories in the wild", len(verdicts), "of them right by eye", round(share, 4))
    yield Row("compare", "stories in the wild", same, "right pairs that are told", round(kept / max(1, same), 4))
    yield from _pairs_read(shared)


def _pairs_read(shared: Path) -> Iterator[Row]:
    """Of the pairs that were read: how many of those taken for one fact are one, and how many of those that are one are
    taken for it; also how many of those taken have at least a smaller fact in common."""
    verdicts: list[int] = []
    taken: list[int] = []
    for story in judged_stories(shared, only_held_out=True):
        features = find_candidates(story.statements, similarities(story.statements))
        for pair in story.judged:
            verdicts.append(pair.verdict)
            found = features.get((pair.one, pair.other))
            if found is not None and one_fact(found) >= SAME_FACT:
                taken.append(pair.verdict)
    right = taken.count(2)
    name = "pairs of sentences read"
    yield Row("compare", name, len(taken), "taken for one fact and are one", round(right / max(1, len(taken)), 4))
    common = 1 - taken.count(0) / max(1, len(taken))
    yield Row("compare", name, len(taken), "taken for one fact and have one in common", round(common, 4))
    yield Row(
        "compare", name, verdicts.count(2), "one fact and taken for it", round(right / max(1, verdicts.count(2)), 4)
    )


def _pairs(fact: Fact) -> set[_Pair]:
    return {
        frozenset(((a.article, a.start), (b.article, b.start)))
        for a, b in itertools.combinations(fact.says, 2)
        if a.article != b.article
    }


def _verdict(pairs: set[_Pair], judged: Mapping[_Pair, bool]) -> bool | None:
    known = [judged[pair] for pair in pairs if pair in judged]
    return all(known) if known and 2 * len(known) >= len(pairs) else None


if __name__ == "__main__":
    for row in agreements(Path("../shared")):
        print(row)
