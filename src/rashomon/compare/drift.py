"""Drift: how the wording of one utterance differs between its versions, word by word."""

from __future__ import annotations

import difflib
import functools
import re
from collections.abc import Mapping, Sequence

from rapidfuzz.distance import LCSseq

from rashomon.compare.edits import edits_between, passage
from rashomon.compare.left_out import drift_of_gaps
from rashomon.compare.unbroken import together, unbroken
from rashomon.compare.utterances import Utterance, find_utterances
from rashomon.lexicon.denied import denial_before
from rashomon.naming import called, called_apart
from rashomon.text import QUOTE_MARKS
from rashomon.types import Annotated, Drift, Edit, Passage, Quote

_PARAPHRASED = 0.5
"""Share of the words in common (Ratcliff and Obershelp 1988) under which a wording is another one."""
_AMID = 4
"""Words in a row that another wording must have in common for its other words to be told one by one."""


def drift_of(members: Sequence[Utterance]) -> tuple[Drift, list[Edit], str | None]:
    """The drift of an utterance over all its versions, the edits behind it, and a sentence why.

    Every version is compared with the fullest quotation of another article, one that has little in common with it with the
    one nearest to it. The gravest drift found names the group: spliced, altered, paraphrased, trimmed, spelling;
    direct-indirect if the quotations agree but one article only reports what another quotes.
    """
    quoted = [member for member in members if member.quote.kind != "indirect"]
    carriers = dict.fromkeys(member.article.id for member in quoted)
    told = {id: unbroken([member for member in quoted if member.article.id == id]) for id in carriers}
    fullest = max((member for own in told.values() for member in own), key=lambda member: len(member.words))
    edits: list[Edit] = []
    kinds: set[Drift] = set()
    why: list[str] = []
    for own in told.values():
        body = [member for member in own if member.block not in ("headline", "caption", "standfirst")] or own
        if fullest in own:
            continue
        body = _without_echoes(body)
        if _in_one_sentence(body):
            body = [functools.reduce(together, body)]
        spliced = [] if _is_printed(fullest) else _splice(fullest, body)
        if spliced:
            kinds.add("spliced")
            edits += spliced
            here, there = called_apart(fullest.article, body[0].article)
            why.append(f"one pair of marks in {here} holds what {there} has in {len(body)} quotations")
            continue
        rest = [member for others in told.values() if others is not own and fullest not in others for member in others]
        for member in body:
            kind, found = _pair(_counterpart(member, fullest, rest), member, rest)
            kinds.add(kind)
            edits += found
    if kinds <= {"same", "spelling"} and any(member.article.id not in carriers for member in members):
        kinds.add("direct-indirect")
        why.append("one article quotes what another reports in its own words")
    why += _context_lost(edits, {member.article.id: member.article.text for member in members})
    order: tuple[Drift, ...] = ("spliced", "altered", "paraphrased", "trimmed", "direct-indirect", "spelling")
    drift: Drift = next((kind for kind in order if kind in kinds), "same")
    return drift, edits, "; ".join(why) or None


_SAID_AS = re.compile(r"(?:[\w’'-]+\s){1,8}?as\s")
"""'dismissed the charges as “an attempt …”': the charges are denied, and the attempt is not."""


def denied_by(member: Utterance) -> str | None:
    """The words before a quotation by which it is denied, or not said; None if it is stated."""
    quote, text = member.quote, member.article.text
    if quote.clause is None or _SAID_AS.match(text, quote.clause.start, quote.start):
        return denial_before(text, quote.start)
    return denial_before(text, quote.start) or denial_before(text, quote.clause.start)


def denied_in_one(members: Sequence[Utterance], denials: Sequence[str | None]) -> str | None:
    """A sentence why, where one article quotes words that another has only as denied; None if there is no such pair.

    ``denials`` are what :func:`denied_by` tells of each.
    """
    stated = {member.article.id for member, words in zip(members, denials, strict=True) if not words}
    for member, words in zip(members, denials, strict=True):
        if words and stated and member.article.id not in stated:
            return f"{called(member.article)} has it as denied or not said (‘{words}’), another article as said"
    return None


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
    r"\b(?:if|unless|(?<!nothing )(?<!anything )but|however|not|never|only|except|although|though|until|provided|almost|perhaps|maybe|probably"
    r"|(?<!of )some(?=$| of\b| (?!\w*(?:ous|[iu]s|ss)\b)\w+s\b))\b",
    re.IGNORECASE,
)
_TURNS_ON = re.compile(
    r"(?:and |or )?(?:but|however|only|unless|except|although|though|provided|until|if)\b", re.IGNORECASE
)
"""With which a sentence begins that turns or bounds the one before it."""
_OPENING, _STOPS, _MARKS = " \n\"'“‘«„", (".", "!", "?", ""), ('"', "'", "“", "‘", "«", "„")
_ENDS = re.compile(r"[.!?,]?[”\"’'»]|[.!?]|\s*\Z")
"""What stands before and behind a whole sentence of a quotation."""
_NOT_BUT = re.compile(r"\b(?:not|\w+n[’']t)\s[^.!?,;:]{1,40}?\sbut\b")
"""'It is not a risk but a chance': neither word turns what is said."""
_SENTENCE_END = re.compile(r"[.!?]+[”\"’']?\s+(?=[“\"‘'#]?[A-Z])")


def _context_lost(edits: Sequence[Edit], texts: Mapping[str, str]) -> list[str]:
    """Of words that one version leaves out: those that turn or bound what was said, in one sentence. Whole sentences do so
    only where they begin with such a word: of several, those at the ends of the passage may be whole or torn."""
    turns = []
    for edit in edits:
        side = edit.a or edit.b
        if edit.kind not in ("added", "dropped") or side is None:
            continue
        told = texts[side.article]
        before = told[: side.start].rstrip(" \n")
        opens = before.rstrip(_OPENING)[-1:] in _STOPS or (before[-1:] in _MARKS and side.text[:1].isupper())
        closes = _ENDS.match(told, side.end) is not None
        parts = _SENTENCE_END.split(side.text)
        for at, part in enumerate(parts):
            whole = (at > 0 or opens) and (at < len(parts) - 1 or closes)
            if turn := _TURNS_ON.match(part) if whole else _TURN.search(_NOT_BUT.sub(" ", part)):
                turns.append(turn[0].casefold())
    words = ", ".join(f"‘{turn}’" for turn in dict.fromkeys(turns))
    return [f"what one leaves out turns or bounds what was said ({words})"] if words else []


def _counterpart(member: Utterance, fullest: Utterance, rest: Sequence[Utterance]) -> Utterance:
    """The version that one is compared with: the fullest; where most of its words are not in that, the one that has most of
    them, if any has more, of equals the longest."""
    held = _in_common(member, fullest)
    if held >= _PARAPHRASED * len(member.words):
        return fullest
    nearest = max(rest, key=lambda other: (_in_common(member, other), len(other.words)), default=fullest)
    return nearest if _in_common(member, nearest) > held else fullest


def _in_common(member: Utterance, other: Utterance) -> int:
    """How many words two versions have in one order."""
    return LCSseq.similarity(member.folded, other.folded)


def _is_printed(member: Utterance) -> bool:
    """Whether words stand on the page as they were written or spoken, without marks: a post, a turn of a conversation. Who
    quotes parts of them has parted them; the page has joined nothing."""
    return (
        member.quote.kind == "direct"
        and member.article.text[member.quote.start - 1 : member.quote.start] not in QUOTE_MARKS
    )


def _without_echoes(own: Sequence[Utterance]) -> list[Utterance]:
    """One article's versions without those that only take up words of a longer one of them, or come before the same:
    summaries and captions that repeat the text stand above it."""
    by_length = sorted(own, key=lambda member: (-len(member.words), -member.quote.start))
    kept: list[Utterance] = []
    for member in by_length:
        if not any(member.stems <= other.stems for other in kept):
            kept.append(member)
    return [member for member in own if member in kept]


def _in_one_sentence(parts: Sequence[Utterance]) -> bool:
    """Whether the parts are fragments that a reporter took into one sentence: then nothing was joined."""
    first, last = min(part.quote.start for part in parts), max(part.quote.end for part in parts)
    fragments = all(part.quote.kind == "mixed" for part in parts)
    return fragments and any(claim.start <= first and last <= claim.end for claim in parts[0].article.claims)


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
            passage(first, first.quote.start, last.quote.end),
            passage(fullest, fullest.quote.start, fullest.quote.end),
        )
    ]
    bounds = [0, *(at for at, _ in blocks[1:]), len(fullest.words)]
    for number, member in enumerate(parts):
        low, high = bounds[number], bounds[number + 1]
        edits += edits_between(member, fullest, (low, high))
    return edits


def _common(member: Utterance, fullest: Utterance) -> tuple[int, int]:
    """Where the longest run of words that a part shares with the fullest begins there, and how many they share."""
    matcher = difflib.SequenceMatcher(None, member.folded, fullest.folded, autojunk=False)
    longest = matcher.find_longest_match()
    first = next((block.b for block in matcher.get_matching_blocks() if block.size), longest.b)
    return first, sum(block.size for block in matcher.get_matching_blocks())


def _pair(full: Utterance, other: Utterance, rest: Sequence[Utterance] = ()) -> tuple[Drift, list[Edit]]:
    """The drift of one version against the fullest one, with ``a`` the other version and ``b`` the fullest; the ``rest``
    are what more articles have."""
    if full.folded == other.folded:
        return ("same" if _same_letters(full, other) else "spelling"), []
    edits = edits_between(other, full)
    kinds = {edit.kind for edit in edits}
    if kinds <= {"bracketed"}:
        return ("trimmed" if any(edit.a and edit.b for edit in edits) else "same"), edits
    if kinds <= {"spelling", "bracketed"}:
        return "spelling", edits
    matcher = difflib.SequenceMatcher(None, other.folded, full.folded, autojunk=False)
    matched = sum(block.size for block in matcher.get_matching_blocks())
    if matcher.ratio() < _PARAPHRASED and matched < 0.8 * min(len(other.words), len(full.words)):
        amid = max(block.size for block in matcher.get_matching_blocks()) >= _AMID
        return "paraphrased", edits if amid else [Edit("replaced", _whole(other), _whole(full))]
    if "replaced" in kinds or "dropped" in kinds:
        return "altered", edits
    return drift_of_gaps(full, other, rest), edits


def _whole(member: Utterance) -> Passage:
    return passage(member, member.quote.start, member.quote.end)


def _same_letters(a: Utterance, b: Utterance) -> bool:
    return [word.text.casefold() for word in a.words] == [
        word.text.casefold() for word in b.words
    ] or a.folded == b.folded
