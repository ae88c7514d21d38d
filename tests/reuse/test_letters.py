"""The words that the reuse stage tells from the characters of a text are those that WORD finds."""

from __future__ import annotations

import random

import numpy as np
import pytest

from rashomon.reuse import words
from rashomon.reuse.letters import forms_of
from rashomon.text import WORD

_CHARACTERS = "aZ9_² .,-’'‐‑“”é\u0301漢　𝐀🙂\ud800１\n"


def test_words_begin_and_end_where_the_pattern_finds_them() -> None:
    rng = random.Random(7)
    for _ in range(2000):
        text = "".join(rng.choices(_CHARACTERS, k=rng.randint(0, 40)))
        start = rng.randint(0, len(text))
        forms = forms_of(text, start, len(text))
        found = list(zip(forms.starts.tolist(), forms.ends.tolist(), strict=True))
        assert found == [match.span() for match in WORD.finditer(text[start:] and " " * start + text[start:])]


def test_a_form_has_one_print_wherever_it_stands_and_another_form_another() -> None:
    text = " ".join(f"{word} word-{n}" for n in range(9000) for word in ("Ferry", "ferry"))
    forms = forms_of(text, 0, len(text))
    by_form = {
        (text[start:end], print_)
        for start, end, print_ in zip(forms.starts.tolist(), forms.ends.tolist(), forms.prints.tolist(), strict=True)
    }
    assert len(text) > 1 << 17
    assert len(by_form) == len({form for form, _ in by_form}) == len({print_ for _, print_ in by_form}) == 9002


def test_forms_that_share_a_slot_or_were_forgotten_are_known_for_what_they_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    text = " ".join(f"pier{n} Quay{n} {n}" for n in range(300))
    forms = forms_of(text, 0, len(text))
    columns = forms.prints, forms.starts, forms.ends
    usual = words.look_up(text, *columns)
    monkeypatch.setattr(words, "_SLOTS", 4)
    monkeypatch.setattr(words, "_SLOT", np.uint64(60))
    monkeypatch.setattr(words, "_REMEMBERED", 100)
    monkeypatch.setattr(words, "_FORMS", words._Forms())
    for _ in range(2):
        crowded = words.look_up(text, *columns)
        assert crowded.hashes.tolist() == usual.hashes.tolist()
        assert crowded.capital.tolist() == usual.capital.tolist() == [n % 3 == 1 for n in range(900)]
        assert crowded.number.tolist() == usual.number.tolist()
