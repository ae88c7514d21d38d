"""Copies, cut copies, rewrites and independent reports are told apart, with reasons."""

from rashomon.reuse import find_origins, find_reuse
from rashomon.types import Article, Block, Credit, Reuse

REPORT = (
    "A storm closed the harbour of Tolmin on Monday and twelve fishing boats were lost, the Varne coastguard said.",
    "Harbour master Ilse Quarn ordered all ferries to stay in port until Thursday morning at the earliest.",
    "“We have not seen waves like these in forty years,” she told reporters on the quay.",
    "Some 300 households in the old town were without electricity on Monday night, the grid company Sarrow Power said.",
    "The government in Kelm promised two million crowns to the owners of the boats and to the fish market.",
    "Meteorologists had warned of the storm on Sunday, but the warning reached the port only after midnight.",
)
REWRITE = (
    "Twelve fishing boats were lost when a storm shut the port of Tolmin on Monday, according to the coastguard of Varne.",
    "All ferries must stay in harbour until Thursday morning at the earliest by order of harbour master Ilse Quarn.",
    "She told reporters she had “not seen waves like these in forty years”.",
    "About 300 homes in the old town had no electricity on Monday night, said Sarrow Power, which runs the grid.",
    "Owners of boats and of the fish market were promised two million crowns by the government in Kelm.",
    "A warning by meteorologists on Sunday reached the port only after midnight.",
)
INDEPENDENT = (
    "Lena Morr woke at three when the first masts broke below her window on Monday.",
    "Twelve boats are gone, among them the one that her father built, and nobody on the quay talks of anything else.",
    "“We have not seen waves like these in forty years,” the harbour master has said.",
    "In the fish market the auction clock stands still, and crates float between the pillars.",
    "People ask why nobody rang the bell. The council will hear the port's director in April.",
)
OTHER = (
    "The orchestra of Kelm opens its season with three symphonies by composers of the region.",
    "Tickets are sold from Friday at the town hall, and pupils pay half the price.",
    "Its new conductor, Tomas Brandt, led the opera of Sarrow for nine years.",
)


def article(id: str, *sentences: str, credit: str | None = None, outlet: str | None = None) -> Article:
    text, blocks = "", []
    for sentence in sentences:
        blocks.append(Block(len(text), len(text) + len(sentence), "paragraph"))
        text += sentence + "\n\n"
    given = Credit(0, 0, credit, "metadata") if credit else None
    return Article(id=id, source=id, text=text, blocks=tuple(blocks), credit=given, outlet=outlet)


def pair(a: Article, b: Article, *others: Article) -> Reuse | None:
    found = {(reuse.a, reuse.b): reuse for reuse in find_reuse([a, b, *others])}
    return found.get((a.id, b.id))


def test_a_copy_is_a_copy_and_says_why() -> None:
    found = pair(article("a", *REPORT), article("b", *REPORT))
    assert found is not None and (found.relation, found.same_origin) == ("copy", True)
    assert found.share_a == found.share_b == 1.0
    assert any("6 of 6 sentences" in reason for reason in found.why)


def test_a_cut_copy_is_a_copy() -> None:
    found = pair(article("a", *REPORT), article("b", *REPORT[:3]))
    assert found is not None and (found.relation, found.same_origin) == ("copy", True)
    assert found.share_b > 0.95 > found.share_a


def test_a_reworded_report_is_a_rewrite_with_its_passages_in_order() -> None:
    a, b = article("a", *REPORT), article("b", *REWRITE)
    found = pair(a, b)
    assert found is not None and (found.relation, found.same_origin) == ("rewrite", True)
    reworded = [passage.b for passage in found.passages if passage.kind == "reworded"]
    assert len(reworded) >= 4 and reworded == sorted(reworded)
    for passage in found.passages:
        assert a.text[slice(*passage.a)].strip() and b.text[slice(*passage.b)].strip()


def test_independent_reports_of_one_event_that_quote_one_sentence_are_two_origins() -> None:
    a, b = article("a", *REPORT), article("b", *INDEPENDENT)
    found = pair(a, b)
    assert found is None or not found.same_origin
    assert len(find_origins([a, b], [found] if found else [])) == 2


def test_other_events_share_nothing() -> None:
    assert pair(article("a", *REPORT), article("b", *OTHER)) is None


def test_two_stories_of_one_agency_are_independent() -> None:
    a, b = article("a", *REPORT, credit="Norda"), article("b", *OTHER, credit="Norda")
    assert len(find_origins([a, b], find_reuse([a, b]))) == 2


def test_a_credit_in_one_makes_the_agency_the_common_origin() -> None:
    a, b = article("a", *REPORT, credit="Norda", outlet="Herald"), article("b", *REWRITE, outlet="Post")
    found = pair(a, b)
    assert found is not None and found.direction == "common"
    (origin,) = find_origins([a, b], [found])
    assert origin.wire == "Norda" and any("Norda" in reason for reason in origin.why)


def test_the_agencys_own_page_is_where_a_copy_comes_from() -> None:
    a = article("a", *REPORT, credit="Norda", outlet="Norda News Agency")
    found = pair(a, article("b", *REPORT, outlet="Post"))
    assert found is not None and found.direction == "a->b"


def test_time_and_length_alone_tell_no_direction() -> None:
    found = pair(article("a", *REPORT), article("b", *REPORT[:3]))
    assert found is not None and found.direction == "unknown"


def test_a_chain_does_not_make_one_family() -> None:
    def link(a: str, b: str) -> Reuse:
        return Reuse(a, b, "partial", "unknown", True, 0.5, 0.5, (), ("they share",))

    articles = [article(id, *OTHER) for id in "abcd"]
    origins = find_origins(articles, [link("a", "b"), link("b", "c"), link("c", "d")])
    assert len(origins) > 1
    assert sorted(id for origin in origins for id in origin.articles) == ["a", "b", "c", "d"]


def test_what_someone_has_in_marks_does_not_make_two_reports_one() -> None:
    speech = "We shall build the quay anew, stone upon stone, and higher than it ever was, so help us all that live by the sea in this old town of ours."
    a = article(
        "a", "Lena Morr spoke first.", f"“{speech}”", "Then the band played and it began to rain on the square."
    )
    b = article("b", "The mayor's words went round the world.", speech, "Few had come to hear them on a wet evening.")
    found = pair(a, b, article("c", f"“{speech}” she said.", *OTHER))
    assert found is None or not found.same_origin


def test_one_caption_under_two_pages_is_no_copy() -> None:
    caption = "People carry banners along the old quay of Tolmin on Monday, ahead of the council's vote. (Photo by Piet Holm / Norda Pictures)"
    found = pair(article("a", caption, *REPORT), article("b", caption, *OTHER))
    assert found is None


def test_teasers_on_one_subject_are_copies_only_in_the_same_words() -> None:
    a = article("a", "The council of Tolmin meets on Monday to vote on the new harbour wall.")
    b = article("b", "On Monday the Tolmin council votes, in a special meeting, on its harbour wall.")
    found = pair(a, b)
    assert found is None or not found.same_origin
    same = pair(a, article("c", "The council of Tolmin meets on Monday to vote on the new harbour wall."))
    assert same is not None and same.relation == "copy"


def test_a_string_of_links_read_as_a_sentence_ties_no_articles() -> None:
    links = (
        "Mayor Quarn Rejects Harbour Plan Amid Storm Fears Coastguard Chief Resigns After Inquiry Opens Grid Company"
        " Faces Fine Over Outage Fish Market Auction Moves Online Tonight Council Debates New Sea Wall"
    )
    found = pair(article("a", links, *REPORT[:3]), article("b", *OTHER, links))
    assert found is None or not found.same_origin


DEAL = (
    "TOLMIN — Sarn Bank has agreed to buy its smaller rival Quarn Bank for 3.1 billion crowns, the two lenders said on"
    " Monday, in the biggest banking merger in the country for a decade.",
    "Sarn will pay 29 crowns a share, a premium of 22 percent over the closing price on Friday.",
    "The deal is to close in the third quarter.",
    "“It is a marriage of equals,” Sarn chief executive Edda Lorne said. She promised there would be no compulsory"
    " redundancies.",
    "The combined bank will have 9,400 employees and 4 million customers.",
    "The chairman of the smaller bank, Ilse Quarn, will get a seat on the board of the larger one.",
    "The ministry of finance declined to comment.",
    "Shares in Quarn rose 20 percent, while those in Sarn fell 2 percent.",
)
INQUIRY = (
    "TOLMIN — The competition commissioner, Mirel Dovan, on Wednesday opened an inquiry into the plan of Sarn Bank to buy"
    " Quarn Bank for 3.1 billion crowns.",
    "Dovan said that the inquiry would take 80 days.",
    "The deal, which had been due to close in the third quarter, is now not expected before December, Sarn said.",
    "Chief executive Edda Lorne said that up to 500 jobs would be cut. On Monday she had said there would be no compulsory"
    " redundancies.",
    "Quarn shares closed at 27.20 crowns, down 2 percent.",
    "Sarn has 6,300 employees and Quarn 3,100.",
    "Lena Morr, who owns a tenth of the smaller bank, has bought more of it since the weekend.",
)


def test_a_later_story_that_repeats_titles_and_terms_is_no_rewrite() -> None:
    assert pair(article("a", *DEAL), article("b", *INQUIRY), article("c", *OTHER)) is None
