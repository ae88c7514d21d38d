"""Articles are placed as they arrive."""

from collections import Counter

import msgspec

from rashomon.stories.online import Candidate, Sketch, Statistics, keys, place, repair, sketch, terms
from rashomon.types import Article, Block

STORM = (
    "The harbour of Tolmin lost twelve boats in the storm, and harbour master Ilse Quarn closed the port of Tolmin. "
)
VOTE = "The parliament in Kelm passed the budget of minister Tomas Brandt after a night of debate over taxes in Kelm. "
ENDINGS = ("People were calm.", "It rained later.", "More will follow.", "Nobody was surprised in the end.")


def article(id: str, text: str) -> Article:
    return Article(id=id, source=id, text=text, blocks=(Block(0, len(text), "paragraph"),))


def sketches(text: str, name: str) -> tuple[Sketch, ...]:
    return tuple(sketch(article(f"{name}{n}", text + ending)) for n, ending in enumerate(ENDINGS))


def statistics(*groups: tuple[Sketch, ...]) -> Statistics:
    seen = [one for group in groups for one in group]
    return Statistics(len(seen), Counter(term for one in seen for term in terms(one)))


def test_an_article_joins_the_story_it_belongs_to_or_opens_one() -> None:
    storm, vote = sketches(STORM, "storm"), sketches(VOTE, "vote")
    seen = statistics(storm, vote)
    candidates = [Candidate("a", storm[1:]), Candidate("b", vote)]
    assert place(storm[0], candidates, seen).story == "a"
    assert place(storm[0], candidates[::-1], seen) == place(storm[0], candidates, seen)
    assert place(storm[0], candidates[1:], seen).story is None
    assert place(storm[0], [], seen).story is None


def test_articles_of_one_event_share_keys() -> None:
    storm, vote = sketches(STORM, "storm"), sketches(VOTE, "vote")
    assert len(set(keys(storm[0])) & set(keys(storm[1]))) >= 3
    assert len(set(keys(storm[0])) & set(keys(vote[1]))) <= 1


def test_a_sketch_survives_writing_and_reading() -> None:
    one = sketch(article("a", STORM))
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(one), type=Sketch) == one


def test_repair_merges_what_is_one_and_splits_what_is_two() -> None:
    storm, vote = sketches(STORM, "storm"), sketches(VOTE, "vote")
    seen = statistics(storm, vote)
    (merge,) = repair({"a": storm[:2], "b": storm[2:]}, seen)
    assert (merge.kind, merge.story, merge.other) == ("merge", "a", "b")
    (split,) = repair({"a": (*storm, vote[0])}, seen)
    assert (split.kind, split.articles) == ("split", ("vote0",))
    assert repair({"a": storm, "b": vote}, seen) == ()


def test_a_placement_says_why() -> None:
    storm, vote = sketches(STORM, "storm"), sketches(VOTE, "vote")
    seen = statistics(storm, vote)
    joined = place(storm[0], [Candidate("a", storm[1:])], seen)
    assert any("names in common" in reason and "Tolmin" in reason for reason in joined.why)
    assert 0.5 <= joined.score <= 1
    assert place(storm[0], [Candidate("b", vote)], seen).why


def test_an_article_in_the_wrong_story_is_sent_to_the_right_one() -> None:
    storm, vote = sketches(STORM, "storm"), sketches(VOTE, "vote")
    (step,) = repair({"a": (*storm, vote[0]), "b": vote[1:]}, statistics(storm, vote))
    assert (step.kind, step.story, step.other, step.articles) == ("split", "a", "b", ("vote0",))
