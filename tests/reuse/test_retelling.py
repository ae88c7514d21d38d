"""A report told again in wholly other words is found by its names and figures in their order; a rival's report is not."""

import numpy as np
from bench.invented import Press, invented

from rashomon.reuse import find_reuse, find_reuse_in
from rashomon.reuse.keys import Keys, are_worth_aligning, keys_of
from rashomon.types import Article, Block, Reuse

TOLD = (
    "A fire in the grain store of Ostrel on Monday killed 4 workers and hurt 17, fire chief Lena Morr said.",
    "It began at 5.40 under a belt that Sarrow Power had mended in March, according to Aron Hesk of the works council.",
    "“We had asked for new belts three times and nobody ever answered us,” Hesk said.",
    "The store held 2,300 tonnes of wheat for mills in Kelm and Varne, worth 900,000 crowns.",
    "Minister Tomas Brandt will meet the families in Tolmin today and has asked the Norda Institute for a report by June.",
)
RETOLD = (
    "Lives of employees ended when silos at Ostrel burnt Monday: 4 dead, 17 injured, reports brigade head Morr.",
    "Flames were first seen near 5.40, beneath machinery which engineers from Sarrow Power repaired during March;"
    " so states staff representative Hesk.",
    "“We had asked for new belts three times and nobody ever answered us,” added Hesk.",
    "Some 2,300 tonnes, destined to be ground around Kelm or Varne, had cost 900,000.",
    "Relatives receive a visit by Brandt at Tolmin. Experts of that Norda Institute must present findings until June.",
)
RIVAL = (
    "In Varne the bakers look at their shelves: 2,300 tonnes were meant for them, and the price rises on Friday to 12.",
    "“We had asked for new belts three times and nobody ever answered us,” said Hesk, who lost a brother.",
    "A doctor at the hospital of Ostrel, Ines Vale, counts 17 patients; 3 of them were flown to Kelm.",
    "Insurers of Helm Mutual speak of 41 claims since 2019, and of a letter that Sarrow Power sent back in April.",
    "Only then does Morr come out to read the names of the 4 who died on Monday, and goes home to Lower Quay.",
)


def article(id: str, *sentences: str) -> Article:
    text, blocks = "", []
    for sentence in sentences:
        blocks.append(Block(len(text), len(text) + len(sentence), "paragraph"))
        text += sentence + "\n\n"
    return Article(id=id, source=id, text=text, blocks=tuple(blocks))


def judged(a: Article, b: Article) -> Reuse | None:
    return next(iter(find_reuse([a, b])), None)


def test_a_retelling_in_other_words_is_a_rewrite_and_says_why() -> None:
    found = judged(article("a", *TOLD), article("b", *RETOLD))
    assert found is not None and (found.relation, found.same_origin) == ("rewrite", True)
    assert any("names and figures stand in the same order in both" in why for why in found.why)
    assert sum(passage.kind == "reworded" for passage in found.passages) >= 3


def test_a_rival_who_heard_the_same_speech_has_an_origin_of_its_own() -> None:
    for other in (TOLD, RETOLD):
        found = judged(article("a", *other), article("b", *RIVAL))
        assert found is None or not found.same_origin


def test_a_paragraph_within_a_long_page_is_no_retelling() -> None:
    beside = [
        f"Then {name} Orr paid {at} crowns." for at, name in enumerate(("Ada", "Bo", "Cyd", "Dov", "Eve") * 9, 60)
    ]
    found = judged(article("a", *TOLD[:2], *beside), article("b", *RETOLD[:2]))
    assert found is None or not any("names and figures" in why for why in found.why)


def test_all_keys_lead_to_a_retelling_and_to_no_rival_by_speech_alone() -> None:
    own, retold = keys_of(article("a", *TOLD)), keys_of(article("b", *RETOLD))
    stranger = keys_of(article("c", TOLD[2], "Nothing else is known of it yet."))
    assert not len(np.intersect1d(own.shingles, retold.shingles))
    assert _worth(own, retold)
    assert len(np.intersect1d(own.spoken, stranger.spoken)) and not _worth(own, stranger)


def _worth(one: Keys, other: Keys) -> bool:
    kinds = [(one.shingles, other.shingles), (one.names, other.names), (one.spoken, other.spoken)]
    shared = [np.array([len(np.intersect1d(*kind))]) for kind in kinds]
    least = [np.array([min(map(len, kind))]) for kind in kinds]
    return bool(are_worth_aligning((shared[0], shared[1], shared[2]), (least[0], least[1], least[2]))[0])


def test_the_ladder_retells_without_five_words_in_common() -> None:
    press = Press(3)
    for _ in range(20):
        report = press.report()
        told = press.derived(report, "retold")
        own, other = ({tuple(run) for sentence in text for run in _runs(sentence)} for text in (report, told))
        assert not own & other


def _runs(sentence: list[str]) -> list[list[str]]:
    """Five words in a row of those that do not stand in quotation marks."""
    words, inside = [""], False
    for word in sentence:
        inside = inside or word.startswith("“")
        words.append("" if inside else word)
        inside = inside and not word.endswith("”")
    return [words[at : at + 5] for at in range(len(words) - 4) if all(words[at : at + 5])]


def test_retold_reports_are_found_both_ways_and_rivals_in_none() -> None:
    made = list(invented(260))
    articles = [one.article for one in made]
    retold = {(f"n{one.family}", one.article.id) for one in made if one.step == "retold"}
    known = {one.article.id: (one.family, one.article.outlet) for one in made}
    with find_reuse_in(articles, sampled_from=0) as found:
        ways = [find_reuse(articles), tuple(found.pairs())]
    for pairs in ways:
        same = {(pair.a, pair.b) for pair in pairs if pair.same_origin}
        assert len(retold) > 5 and len(retold & same) >= 0.9 * len(retold)
        strangers = {(a, b) for a, b in same if known[a][0] != known[b][0]}
        assert all(known[a][1] == known[b][1] for a, b in strangers), (
            "an outlet's furniture on two pages can be no more"
        )
