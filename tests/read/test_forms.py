"""The forms of single lines: found as if every form were tried on every line, though most are looked up by their start."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.read.forms import form_of, is_credit
from rashomon.read.lineforms import FORMS, Form

ALPHABET = st.characters(max_codepoint=0x2022, exclude_characters="ſıİ")
"""Without letters that are others' small or capital ones in patterns but not in ``str.lower``."""


def slowly(line: str) -> str | None:
    if is_credit(line):
        return "credit"
    return next((form.kind for form in FORMS if form.fits(line)), None)


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By Edda Lorne", "byline"),
        ("Tolmin — By Edda Lorne", "byline"),
        ("(Norda) - All Rights Reserved", "copyright"),
        ("Mirel Dovan, AP", "photo-credit"),
        ("Photo: Mirel Dovan", "photo-credit"),
        ("Dovan/Getty Images", "photo-credit"),
        ("12 of 40", "photo-credit"),
        ("Edda Lorne published 9:30 a.m. Monday, 4 March 2019", "timestamp"),
        ("Monday, March 4", "timestamp"),
        ("a day ago", "timestamp"),
        ("  Share", "share"),
        ("ok", "other"),
        ("•", "other"),
        ("(reporting by Edda Lorne)", "credit"),
        ("Reporting by Edda Lorne; editing by Mirel Dovan", "credit"),
        ("(Additional reporting by Edda Lorne in Tolmin; Editing by Mirel Dovan)", "credit"),
        ("Reporting by Edda Lorne in Tolmin and Mirel Dovan.", "credit"),
        ("Editing by Mirel Dovan", "credit"),
        ("Reporting by Edda Lorne found that the harbour had stayed open.", None),
        ("Writing by hand helps children to remember; editing by hand does not.", None),
        ("The storm closed the harbour on Monday.", None),
        ("", None),
        ("Correction officers at the quay prison stopped work, a union said.", None),
        ("Correction: the storm was on Tuesday.", "correction"),
        ("Correction, March 5: the storm was on Tuesday.", "correction"),
        ("A correction was made on March 5, 2019: the storm was on Tuesday.", "correction"),
        ("An earlier version of this article misstated when the storm came.", "correction"),
        ("An earlier version of the plan was turned down by the council.", None),
        ("(Corrects the day in paragraph 2)", "correction"),
        ("[Editor’s note: two names were changed.]", "correction"),
        ("UPDATE: This story has been updated with a statement.", "correction"),
        ("Corrections", None),
        ("Comment from the coastguard was not to be had.", None),
        ("Comments are closed.", "comment"),
        ("Comments on this article are closed for the moment.", "comment"),
        ("Related charges against a skipper were dropped.", None),
        ("Related stories", "related"),
        ("Most popular with visitors is the quay of Tolmin.", None),
        ("Sponsored by the port, the race drew twelve boats.", None),
        ("Sponsored content", "promo"),
        ("Advertising revenue of the port fell by a tenth.", None),
        ("Read more books, the mayor told the pupils of Tolmin.", None),
        ("Read more about the storm here.", "related"),
        ("Subscribe today for full access to everything.", "newsletter"),
        ("Published in 1904, the book sold twelve copies.", None),
        ("Updated figures put the number of boats at 43.", None),
        ("Updated at 1:23 p.m.", "timestamp"),
        ("12 marchers were arrested on the quay.", None),
        ("5 separate storms were counted.", None),
        ("3 marines died", None),
        ("5 Sept, 12:30", "timestamp"),
        ("The post Storm closes harbour appeared first on Tolmin Herald.", "other"),
        ("This article originally appeared on Tolmin Herald.", "credit"),
        ("Republished from the Tolmin Herald with permission.", "credit"),
        ("NOW READ: Why twelve boats sank", "related"),
        ("Reach Mirel Dovan at m.dovan@herald.example", "other"),
        ("1,204 views", "other"),
        ("The Tolmin Letter is a reader-supported publication. Please subscribe.", "newsletter"),
        ("Thanks for reading the Tolmin Letter! This post is public.", "newsletter"),
        ("Thanks for reading it to me, the mayor said.", None),
        ("If you buy through our links, we may earn a commission.", "promo"),
        ("Agents may earn a commission of 5% on each boat.", None),
        ("“We get a commission,” the harbour master said.", None),
        ("More on this story", "related"),
        ("Like this:", "share"),
        ("FOR IMMEDIATE RELEASE", "other"),
        ("Media contact: Mirel Dovan, +44 20 5550 199", "other"),
        ("Media contacts with the port were few.", None),
        ("This interview has been edited for length.", "other"),
        ("This interview took place on the quay.", None),
        ("(With inputs from agencies)", "credit"),
        ("With inputs from the sea, the lake rose.", None),
    ],
)
def test_a_line_is_what_its_form_says(line: str, kind: str | None) -> None:
    assert form_of(line) == kind == slowly(line)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: f"{form.kind}-{FORMS.index(form)}")
@settings(max_examples=25)
@given(data=st.data())
def test_no_line_that_has_a_form_is_passed_over(form: Form, data: st.DataObject) -> None:
    line = data.draw(st.from_regex(form.pattern, alphabet=ALPHABET))
    assert form_of(line) == slowly(line)
