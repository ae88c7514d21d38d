"""A page that does not hold its whole article says why."""

import pytest

from rashomon.read.metadata import Metadata
from rashomon.read.stubs import find_stub
from rashomon.read.tree import TreeBlock

SHORT = "A storm closed the harbour of Tolmin on Monday, the coastguard said."
LONG = " ".join([SHORT] * 20)


def blocks(*texts: str, linked: bool = False) -> list[TreeBlock]:
    return [TreeBlock(text, 0, len(text) if linked else 0, 0, 0, 0, ()) for text in texts]


@pytest.mark.parametrize(
    ("body", "beside", "metadata", "stub"),
    [
        ([SHORT], ["Subscribe to continue reading"], Metadata(), "paywall"),
        ([SHORT], [], Metadata(free=False), "paywall"),
        ([LONG], ["Subscribe to continue reading"], Metadata(free=False), None),
        ([LONG], [], Metadata(kind="live"), "live"),
        ([LONG], [], Metadata(title="Storm at Tolmin: live updates"), "live"),
        ([SHORT], [], Metadata(kind="video"), "video"),
        ([SHORT], [], Metadata(title="In pictures: the storm at Tolmin"), "gallery"),
        (["We value your privacy and use cookies."], [], Metadata(), "consent"),
        (["A storm closed the harbour of Tolmin on Monday…"], [], Metadata(), "teaser"),
        ([SHORT], [], Metadata(), None),
    ],
)
def test_why_a_page_is_a_stub(body: list[str], beside: list[str], metadata: Metadata, stub: str | None) -> None:
    assert find_stub(blocks(*body, *beside), body, metadata) == stub


def test_a_page_of_links_is_an_index() -> None:
    links = blocks(*(f"Headline number {n} of this very long front page" for n in range(40)), linked=True)
    assert find_stub([*links, *blocks(SHORT)], [SHORT], Metadata()) == "index"
