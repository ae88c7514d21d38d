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
    return next((form.kind for form in FORMS if len(line) <= form.longest and form.pattern.match(line)), None)


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
