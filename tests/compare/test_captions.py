"""Captions and credits are no statements; what resembles them is one."""

from __future__ import annotations

import pytest

from rashomon.compare.captions import is_caption
from rashomon.types import Time

DAY = Time(
    0, 8, "on May 3", kind="DATE", value="2024-05-03", earliest="2024-05-03", latest="2024-05-03", basis="published"
)


@pytest.mark.parametrize(
    "text",
    [
        "FILE - In this May 3, 2021 photo, Ilse Quarn opens the harbour.",
        "In this May 3, 2021 file photo, Ilse Quarn opens the harbour.",
        "Mayor Ilse Quarn, left, and Mirel Dovan greet visitors at the harbour of Tolmin.",
        "Ilse Quarn (second right) at the opening of the harbour of Tolmin.",
        "The old crane is pictured in the harbour of Tolmin.",
        "(Mirel Dovan/Tolmin Post via AP)",
        "The wreck of the Linnet is seen from the old quay of Tolmin on May 3.",
        "The Linnet, a ferry of the line, is seen in waters off Hemsey.",
        "Ilse Quarn is seen above with the mayor of Tolmin at a dinner in May.",
        "A crane is lifted in this undated picture provided by the Tolmin Port Agency on May 3, 2021.",
        "Crews of the line march to the town hall of Tolmin, pictured",
        "Crews of the line march to the town hall on May 3, 2021. [Photo/Agencies]",
        "(Mirel Dovan/AP/PA)",
        "GETTY The hull of the Linnet lies on the quay of Tolmin.",
        "TOLMIN YACHT CLUB•GETTY The hull of the Linnet lies on the quay, says its owner.",
    ],
)
def test_the_form_of_a_caption_or_a_credit_is_known(text: str) -> None:
    assert is_caption(text, (), None)


@pytest.mark.parametrize(
    "text",
    [
        "Ilse Quarn left the harbour, and the right wing of her party protested.",
        "Senator Mirel Dovan (R) said that the harbour would stay closed.",
        "Police file reports on every accident in the harbour.",
        "The captain was named as Mirel Dovan, pictured.",
        "The captain was seen in an image released by the police of Tolmin.",
        "The reports of Reuters and AFP on the harbour were wrong, Quarn said.",
    ],
)
def test_what_resembles_a_caption_is_a_statement(text: str) -> None:
    assert not is_caption(text, (DAY,), "2024-05-04")


def test_a_scene_in_the_present_tense_of_a_day_that_is_over_is_a_caption() -> None:
    scene = "Mayor Ilse Quarn speaks to the press in Tolmin on May 3."
    assert is_caption(scene, (DAY,), "2024-05-04T08:00:00+00:00")
    assert not is_caption(scene, (DAY,), "2024-05-03T08:00:00+00:00")
    assert not is_caption(scene, (DAY,), None)
    assert not is_caption("Mayor Ilse Quarn spoke to the press in Tolmin on May 3.", (DAY,), "2024-05-04")
    assert not is_caption("As Ilse Quarn speaks in Tolmin on May 3, divers search.", (DAY,), "2024-05-04")


@pytest.mark.parametrize(
    "text",
    [
        "The vote is seen in Hemsey as a warning to the line.",
        "Growth is seen at 3 percent this year.",
        "No end is seen in the strike of the ferry crews.",
        "The boy is seen in the video with his mother on the quay.",
    ],
)
def test_what_is_seen_elsewhere_than_in_a_picture_has_no_form_of_a_caption(text: str) -> None:
    assert not is_caption(text, (), None)
