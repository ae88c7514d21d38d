"""Articles are placed as they arrive."""

from rashomon.stories import (
    MEMBERS,
    Comparer,
    Idf,
    Placement,
    Sketch,
    Story,
    count,
    keys,
    members,
    pack,
    place,
    repair,
    sketch,
    unpack,
)
from rashomon.stories.vectors import stacked
from rashomon.types import Article, Block

STORM = (
    "The harbour of Tolmin lost twelve boats in the storm, and harbour master Ilse Quarn closed the port of Tolmin. "
)
VOTE = "The parliament in Kelm passed the budget of minister Tomas Brandt after a night of debate over taxes in Kelm. "
COMPARER = Comparer()
ENDINGS = ("People were calm.", "It rained later.", "More will follow.", "Nobody was surprised in the end.")


def article(id: str, text: str) -> Article:
    return Article(id=id, source=id, text=text, blocks=(Block(0, len(text), "paragraph"),))


def sketches(text: str, name: str) -> tuple[Sketch, ...]:
    return tuple(sketch(article(f"{name}{n}", text + ending)) for n, ending in enumerate(ENDINGS))


def story(id: str, *sketches: Sketch, idf: Idf) -> Story:
    found = Story(id)
    for each in members(sketches, idf):
        found.add(each, COMPARER)
    return found


def placed(sketch: Sketch, *candidates: Story, idf: Idf) -> Placement:
    (new,) = members([sketch], idf)
    return place(new, sketch.names, candidates, COMPARER)


def test_an_article_joins_the_story_it_belongs_to_or_opens_one() -> None:
    storm, vote = sketches(STORM, "storm"), sketches(VOTE, "vote")
    idf = count([*storm, *vote])
    a, b = story("a", *storm[1:], idf=idf), story("b", *vote, idf=idf)
    assert placed(storm[0], a, b, idf=idf).story == "a"
    assert placed(storm[0], b, a, idf=idf) == placed(storm[0], a, b, idf=idf)
    assert placed(storm[0], b, idf=idf).story is None
    assert placed(storm[0], idf=idf).story is None
    assert placed(storm[0], Story("empty"), idf=idf).story is None


def test_articles_of_one_event_share_keys() -> None:
    storm, vote = sketches(STORM, "storm"), sketches(VOTE, "vote")
    assert len(set(keys(storm[0])) & set(keys(storm[1]))) >= 3
    assert len(set(keys(storm[0])) & set(keys(vote[1]))) <= 1


def test_a_sketch_that_was_packed_compares_as_before() -> None:
    one = sketch(article("a", STORM + "Twelve boats were lost on 24 October, and 1,200 people came."))
    packed = unpack(pack(one))
    assert packed.numbers().tolist() == list(one.words)
    assert [times & 63 for times in packed.times] == list(one.words.values())
    assert {term for term, times in zip(one.words, packed.times, strict=True) if times & 64} == set(one.names)
    assert (packed.figures, packed.days, packed.title) == (one.figures, one.days, one.title)
    assert len(pack(one)) < 5 * len(one.words) + 60


def test_a_story_keeps_its_newest_articles() -> None:
    many = [sketch(article(f"storm{n:02}", STORM + f"Boat {n} was found.")) for n in range(MEMBERS + 3)]
    held = story("a", *many, idf=count(many)).members
    assert [each.article for each in held] == [each.article for each in many[3:]]


def test_repair_merges_what_is_one_and_splits_what_is_two() -> None:
    storm, vote = sketches(STORM, "storm"), sketches(VOTE, "vote")
    idf = count([*storm, *vote])
    (merge,) = repair([story("a", *storm[:2], idf=idf), story("b", *storm[2:], idf=idf)], COMPARER)
    assert (merge.kind, merge.story, merge.other) == ("merge", "a", "b")
    (split,) = repair([story("a", *storm, vote[0], idf=idf)], COMPARER)
    assert (split.kind, split.articles) == ("split", ("vote0",))
    assert repair([story("a", *storm, idf=idf), story("b", *vote, idf=idf)], COMPARER) == ()


def test_a_placement_says_why() -> None:
    storm, vote = sketches(STORM, "storm"), sketches(VOTE, "vote")
    idf = count([*storm, *vote])
    joined = placed(storm[0], story("a", *storm[1:], idf=idf), idf=idf)
    assert any("names in common" in reason and "Tolmin" in reason for reason in joined.why)
    assert 0.5 <= joined.score <= 1
    assert placed(storm[0], story("b", *vote, idf=idf), idf=idf).why


def test_an_article_in_the_wrong_story_is_sent_to_the_right_one() -> None:
    storm, vote = sketches(STORM, "storm"), sketches(VOTE, "vote")
    idf = count([*storm, *vote])
    (step,) = repair([story("a", *storm, vote[0], idf=idf), story("b", *vote[1:], idf=idf)], COMPARER)
    assert (step.kind, step.story, step.other, step.articles) == ("split", "a", "b", ("vote0",))


def test_cosines_do_not_depend_on_the_side_or_the_order() -> None:
    some = members([*sketches(STORM, "storm"), *sketches(VOTE, "vote")], count([]))
    forward = [COMPARER.cosines(one.vector, stacked([each.vector for each in some])) for one in some]
    backward = [COMPARER.cosines(one.vector, stacked([each.vector for each in some[::-1]])) for one in some]
    assert all(forward[i][j] == forward[j][i] for i in range(len(some)) for j in range(len(some)))
    assert all((one == other[::-1]).all() for one, other in zip(forward, backward, strict=True))
    assert all(abs(forward[i][i] - 1) < 0.01 for i in range(len(some)))
