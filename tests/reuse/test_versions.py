"""The tree of versions: told parents first, then the closest text; every article once, parents before children."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from test_reuse import OTHER, REPORT, article

from rashomon.reuse import find_origins, find_reuse
from rashomon.reuse.versions import find_versions
from rashomon.types import Article, Credit, Reuse

IDS = "abcdef"


def link(a: str, b: str, direction: str = "unknown", share: float = 0.8) -> Reuse:
    return Reuse(a, b, "copy", direction, True, share, share, (), ("they share",))  # type: ignore[arg-type]


def test_what_the_pages_tell_decides_before_what_is_closest() -> None:
    members = [article(id, *OTHER) for id in "abc"]
    tree = find_versions(members, [link("a", "b", share=0.99), link("c", "b", "a->b", 0.7), link("a", "c", share=0.6)])
    by_id = {version.article: version for version in tree}
    assert by_id["b"].parent == "c" and by_id["b"].basis == "told"
    assert by_id["a"].parent == "b" and by_id["a"].basis == "closest"


def test_a_circle_of_directions_is_broken() -> None:
    members = [article(id, *OTHER) for id in "abc"]
    tree = find_versions(members, [link("a", "b", "a->b"), link("b", "c", "a->b"), link("a", "c", "b->a")])
    assert sorted(version.article for version in tree) == ["a", "b", "c"]
    assert sum(version.parent is None for version in tree) == 1


def test_the_agencys_page_is_the_root_of_its_copies() -> None:
    articles = [
        article("cut", *REPORT[:4], outlet="Post"),
        article("wire", *REPORT, credit="Norda", outlet="Norda News Agency"),
        article("copy", *REPORT, outlet="Herald"),
    ]
    (origin,) = find_origins(articles, find_reuse(articles))
    assert [(version.article, version.parent) for version in origin.versions] == [
        ("wire", None),
        ("cut", "wire"),
        ("copy", "wire"),
    ]


def test_a_page_that_credits_an_agency_is_nearer_to_it_than_one_with_more_in_common() -> None:
    members = [article("a", *OTHER), article("b", *OTHER), article("c", *OTHER, credit="Norda")]
    tree = find_versions(members, [link("a", "b", share=0.9), link("a", "c", share=0.7), link("b", "c", share=0.6)])
    assert [(version.article, version.parent) for version in tree] == [("c", None), ("a", "c"), ("b", "a")]
    assert "Norda" in tree[0].why


@given(
    st.lists(
        st.tuples(
            st.sampled_from(IDS),
            st.sampled_from(IDS),
            st.sampled_from(("a->b", "b->a", "common", "unknown")),
            st.floats(0, 1),
        ),
        max_size=20,
    )
)
def test_any_family_becomes_one_tree(links: list[tuple[str, str, str, float]]) -> None:
    members: list[Article] = [article(id, *OTHER) for id in IDS]
    tree = find_versions(members, [link(a, b, d, s) for a, b, d, s in links if a != b])
    assert sorted(version.article for version in tree) == list(IDS)
    seen: set[str] = set()
    for version in tree:
        assert version.parent is None or version.parent in seen
        seen.add(version.article)


def test_own_reporting_with_an_agencys_inputs_rests_on_it() -> None:
    mixed = article("a", *REPORT)
    mixed = Article(
        id="a", source="a", text=mixed.text, blocks=mixed.blocks, credit=Credit(0, 5, "Norda", "with-agencies")
    )
    (origin,) = find_origins([mixed], [])
    assert origin.wire is None and origin.rests_on == ("Norda",)
    assert "names the inputs of Norda" in origin.why[0]


def test_passages_of_another_origin_are_what_it_rests_on() -> None:
    pair = Reuse("a", "b", "partial", "unknown", False, 0.3, 0.3, (), ("they share",))
    one, other = find_origins([article("a", *REPORT), article("b", *OTHER)], [pair])
    assert one.rests_on == ("b",) and other.rests_on == ("a",)
