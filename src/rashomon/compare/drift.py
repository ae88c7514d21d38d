"""Drift: how the wording of one utterance differs between its versions, word by word."""

from __future__ import annotations

import difflib
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Literal

from rapidfuzz.distance import Levenshtein

from rashomon.compare.utterances import Utterance, find_utterances
from rashomon.lexicon.spelling import american
from rashomon.text import fold, mark, words
from rashomon.types import Annotated, Drift, Edit, Passage, Quote

_PARAPHRASED = 0.5
"""Share of the words in common (Ratcliff and Obershelp 1988) under which a wording is another one."""
_AROUND = 120
"""Characters around a quotation in which words that it left outside its marks are looked for."""


def drift_of(members: Sequence[Utterance]) -> tuple[Drift, list[Edit], str | None]:
    """The drift of an utterance over all its versions, the edits behind it, and a sentence why.

    Every version is compared with the fullest quotation of another article. The gravest drift found names the group:
    spliced, altered, paraphrased, trimmed, spelling; direct-indirect if the quotations agree but one article only
    reports what another quotes.
    """
    quoted = [member for member in members if member.quote.kind != "indirect"]
    fullest = max(quoted, key=lambda member: len(member.words))
    edits: list[Edit] = []
    kinds: set[Drift] = set()
    why: list[str] = []
    for article_id in dict.fromkeys(member.article.id for member in quoted):
        own = [member for member in quoted if member.article.id == article_id]
        body = [member for member in own if member.block not in ("headline", "caption", "standfirst")] or own
        if fullest in own:
            continue
        body = _without_echoes(body)
        spliced = _splice(fullest, body)
        if spliced:
            kinds.add("spliced")
            edits += spliced
            why.append(
                f"one pair of marks in {_name(fullest)} holds what {_name(body[0])} has in {len(body)} quotations"
            )
            continue
        for member in body:
            kind, found = _pair(fullest, member)
            kinds.add(kind)
            edits += found
    if len(quoted) < len(members) and kinds <= {"same", "spelling"}:
        kinds.add("direct-indirect")
        why.append("one article quotes what another reports in its own words")
    why += _context_lost(edits)
    order: tuple[Drift, ...] = ("spliced", "altered", "paraphrased", "trimmed", "direct-indirect", "spelling")
    drift: Drift = next((kind for kind in order if kind in kinds), "same")
    return drift, edits, "; ".join(why) or None


def word_drift(claimed: str, said: str) -> tuple[Drift, tuple[Edit, ...]]:
    """How claimed words differ from those that somebody is quoted with, word by word.

    In the edits ``a`` are passages of the claimed words (article ``claimed``), ``b`` of what was said (``said``).
    """
    one, other = (_alone(id, text) for id, text in (("claimed", claimed), ("said", said)))
    if one is None or other is None:
        return "altered", ()
    drift, edits = _pair(other, one)
    return drift, tuple(edits)


def _alone(id: str, text: str) -> Utterance | None:
    quote = Quote(0, len(text), text, kind="direct", cue=None, source=None, speaker=None, speaker_kind=None)
    return next(find_utterances(Annotated(id=id, source=id, text=text, quotes=(quote,))), None)


_TURN = re.compile(
    r"\b(?:if|unless|but|however|not|never|only|except|although|though|until|provided|almost|perhaps|maybe|probably|some)\b",
    re.IGNORECASE,
)


def _context_lost(edits: Sequence[Edit]) -> list[str]:
    """Of words that one version leaves out: those that turn or bound what was said, each with a sentence."""
    found = []
    for edit in edits:
        side = edit.a or edit.b
        if edit.kind in ("added", "dropped") and side is not None and (turn := _TURN.search(side.text)):
            found.append(f"what one leaves out turns or bounds what was said (‘{turn[0].casefold()}’)")
    return list(dict.fromkeys(found))


def _without_echoes(own: Sequence[Utterance]) -> list[Utterance]:
    """One article's versions without those that only take up words of a longer one of them."""
    by_length = sorted(own, key=lambda member: -len(member.words))
    kept: list[Utterance] = []
    for member in by_length:
        if not any(member.stems <= other.stems for other in kept):
            kept.append(member)
    return [member for member in own if member in kept]


def _name(member: Utterance) -> str:
    return member.article.outlet or member.article.id


def _splice(fullest: Utterance, parts: Sequence[Utterance]) -> list[Edit]:
    """The edits that made one quotation out of several of another article's; empty if it was not so made."""
    parts = sorted(parts, key=lambda member: member.quote.start)
    if len(parts) < 2:
        return []
    blocks = [_common(member, fullest) for member in parts]
    if any(size < 0.5 * min(len(member.stems), 8) for (_, size), member in zip(blocks, parts, strict=True)):
        return []
    if [at for at, _ in blocks] != sorted(at for at, _ in blocks):
        return []
    first, last = parts[0], parts[-1]
    edits = [
        Edit(
            "joined",
            _passage(first, first.quote.start, last.quote.end),
            _passage(fullest, fullest.quote.start, fullest.quote.end),
        )
    ]
    bounds = [0, *(at for at, _ in blocks[1:]), len(fullest.words)]
    for number, member in enumerate(parts):
        low, high = bounds[number], bounds[number + 1]
        edits += _edits(member, fullest, (0, len(member.words)), (low, high))
    return edits


def _common(member: Utterance, fullest: Utterance) -> tuple[int, int]:
    """Where the longest run of words that a part shares with the fullest begins there, and how many they share."""
    matcher = difflib.SequenceMatcher(None, member.folded, fullest.folded, autojunk=False)
    longest = matcher.find_longest_match()
    first = next((block.b for block in matcher.get_matching_blocks() if block.size), longest.b)
    return first, sum(block.size for block in matcher.get_matching_blocks())


def _pair(full: Utterance, other: Utterance) -> tuple[Drift, list[Edit]]:
    """The drift of one version against the fullest one, with ``a`` the other version and ``b`` the fullest."""
    if full.folded == other.folded:
        return ("same" if _same_letters(full, other) else "spelling"), []
    edits = _edits(other, full, (0, len(other.words)), (0, len(full.words)))
    kinds = {edit.kind for edit in edits}
    if not kinds:
        return "same", edits
    if kinds == {"spelling"}:
        return "spelling", edits
    ratio = difflib.SequenceMatcher(None, other.folded, full.folded, autojunk=False).ratio()
    matched = sum(
        block.size
        for block in difflib.SequenceMatcher(None, other.folded, full.folded, autojunk=False).get_matching_blocks()
    )
    if ratio < _PARAPHRASED and matched < 0.8 * min(len(other.words), len(full.words)):
        return "paraphrased", edits
    if "replaced" in kinds or "dropped" in kinds:
        return "altered", edits
    inner = [
        edit
        for edit in edits
        if edit.kind == "added" and edit.b and full.words[0].start < edit.b.start and edit.b.end < full.words[-1].end
    ]
    return ("spliced" if inner and _spans(other, full, inner) else "trimmed"), edits


def _spans(other: Utterance, full: Utterance, inner: Sequence[Edit]) -> bool:
    """Whether a piece was cut out of the middle without a mark of omission."""
    return not any(sign in other.quote.text for sign in ("...", "…", "[")) and bool(inner) and len(full.words) > 3


def _same_letters(a: Utterance, b: Utterance) -> bool:
    return [word.text.casefold() for word in a.words] == [
        word.text.casefold() for word in b.words
    ] or a.folded == b.folded


def _edits(a: Utterance, b: Utterance, within_a: tuple[int, int], within_b: tuple[int, int]) -> list[Edit]:
    """The edits that turn words of ``a`` into words of ``b``; ``b`` is the fuller one."""
    left, right = a.folded[within_a[0] : within_a[1]], b.folded[within_b[0] : within_b[1]]
    edits: list[Edit] = []
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        i1, i2, j1, j2 = i1 + within_a[0], i2 + within_a[0], j1 + within_b[0], j2 + within_b[0]
        if tag == "replace":
            edits += _replaced(a, b, i1, i2, j1, j2)
        elif tag == "delete":
            edits.append(Edit(_moved(a, b, i1, i2) or "dropped", _words(a, i1, i2), None))
        else:
            outside = _outside(a, b, j1, j2)
            edits.append(Edit("into-marks" if outside else "added", outside, _words(b, j1, j2)))
    return edits


def _replaced(a: Utterance, b: Utterance, i1: int, i2: int, j1: int, j2: int) -> Iterator[Edit]:
    """Words put for others; spellings apart, one by one, if there are as many on both sides."""
    if i2 - i1 == j2 - j1:
        spelled = [same_spelling(a.folded[i1 + k], b.folded[j1 + k]) for k in range(i2 - i1)]
        at = 0
        for same, run in itertools.groupby(spelled):
            for size in (1 for _ in run) if same else (len(list(run)),):
                yield Edit(
                    "spelling" if same else "replaced",
                    _words(a, i1 + at, i1 + at + size),
                    _words(b, j1 + at, j1 + at + size),
                )
                at += size
        return
    kind: Literal["spelling", "replaced"] = (
        "spelling" if same_spelling("".join(a.folded[i1:i2]), "".join(b.folded[j1:j2])) else "replaced"
    )
    if kind == "replaced":
        outside = _outside(a, b, j1, j2)
        if outside is not None:
            yield Edit("into-marks", outside, _words(b, j1, j2))
            yield Edit("dropped", _words(a, i1, i2), None)
            return
    yield Edit(kind, _words(a, i1, i2), _words(b, j1, j2))


def same_spelling(a: str, b: str) -> bool:
    """Whether two words are one word spelled in two ways: stabilizing and stabilising, defence and defense, US and U.S."""
    plain_a, plain_b = (word.replace("-", "").replace(".", "").replace("'", "") for word in (a, b))
    if plain_a == plain_b:
        return True
    if max(len(plain_a), len(plain_b)) < 5 and american(plain_a) == american(plain_b):
        return True
    if min(len(plain_a), len(plain_b)) < 5 or plain_a[0] != plain_b[0] or plain_a[:3] != plain_b[:3]:
        return False
    return american(plain_a) == american(plain_b) and Levenshtein.distance(plain_a, plain_b) <= 3


def _outside(a: Utterance, b: Utterance, j1: int, j2: int) -> Passage | None:
    """Where the words of ``b`` stand around the marks of ``a``, if they stand there word for word."""
    wanted = b.folded[j1:j2]
    quote, text = a.quote, a.article.text
    start, end = max(0, quote.start - _AROUND), min(len(text), quote.end + _AROUND)
    around = [word for word in words(text, start, end) if word.end <= quote.start or word.start >= quote.end]
    folded = [fold(word.text) for word in around]
    for at in range(len(folded) - len(wanted) + 1):
        if tuple(folded[at : at + len(wanted)]) == wanted and (len(wanted) > 1 or len(wanted[0]) > 3):
            found = mark(text, around[at].start, around[at + len(wanted) - 1].end)
            return Passage(found.start, found.end, found.text, article=a.article.id)
    return None


def _moved(a: Utterance, b: Utterance, i1: int, i2: int) -> Literal["out-of-marks"] | None:
    """'out-of-marks' if the words that ``b`` lacks stand around its marks."""
    return "out-of-marks" if _outside(b, a, i1, i2) is not None else None


def _words(member: Utterance, first: int, after: int) -> Passage:
    return _passage(member, member.words[first].start, member.words[after - 1].end)


def _passage(member: Utterance, start: int, end: int) -> Passage:
    return Passage(start, end, member.article.text[start:end], article=member.article.id)
