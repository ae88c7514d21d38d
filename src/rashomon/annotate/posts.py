"""Posts set into a page: 'We are open again. — Tolmin Ferries (@tolminferries) May 2, 2021', words without marks of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from rashomon.text import trim
from rashomon.types import Block, Span

_SIGNED = re.compile(
    r"\s*(?:[—–]|--?)\s*(?P<name>[^—–\n(]{2,60}?)\s\(@(?P<handle>\w{2,20})\)\s*,?\s*"
    r"(?P<date>(?:[A-Z][a-z]+\.?\s\d{1,2},?\s\d{4}|\d{1,2}\s[A-Z][a-z]+\.?,?\s\d{4}|\d{4}-\d\d-\d\d)?)"
)
_SKIPPED = re.compile(r"\s*Skip (?:\w+ )?post by @\w+\s+", re.IGNORECASE)
"""What a page tells those whom it reads the post aloud."""
_LINK = re.compile(r"(?:\s*(?:https?://\S+|pic\.twitter\.com/\S+|t\.co/\S+))+\s*$")


_LABEL = re.compile(r"\s*(?P<name>(?:[A-ZÀ-Þ][A-ZÀ-Þ.’'-]+\s){0,3}[A-ZÀ-Þ][A-ZÀ-Þ.’'-]{2,}):\s+(?=[\w“\"‘'(—–-])")
_LEAST_TURNS = 3


_QUESTION = re.compile(r"\s*Q(?:uestion)?\s?[:.]\s+(?=\S)")
_ANSWER = re.compile(r"\s*A(?:nswer)?\s?[:.]\s+(?=\S)")
_LEAST_ANSWERS = 2
"""Questions, and answers, from which paragraphs marked Q and A are an interview."""


class Turn(msgspec.Struct, frozen=True):
    """What somebody says in a conversation that is printed word for word: 'QUARN: We had no choice.'"""

    content: Span
    author: Span


class Post(msgspec.Struct, frozen=True):
    """What a post says, and the name that signs it."""

    content: Span
    author: Span


def find_post(text: str, block: Block) -> Post | None:
    """The post that a paragraph consists of, or None."""
    signed = _SIGNED.search(text, block.start, block.end)
    if signed is None or (signed.end() < block.end - 2 and not signed["date"]):
        return None
    link = _LINK.search(text, block.start, signed.start())
    skipped = _SKIPPED.match(text, block.start, signed.start())
    content = trim(text, skipped.end() if skipped else block.start, link.start() if link else signed.start())
    marked = text[content.start : content.start + 1] in "“\"'‘" if content.end > content.start else True
    if marked or len(text[content.start : content.end].split()) < 2:
        return None
    return Post(content, Span(signed.start("name"), signed.end("name")))


def find_turns(text: str, blocks: Sequence[Block]) -> dict[int, Turn]:
    """The turns of a conversation by the start of their blocks; none where fewer than three blocks begin with a speaker
    in capitals, and one of them twice.
    """
    found = {}
    for block in blocks:
        label = _LABEL.match(text, block.start, block.end)
        if label is not None and block.end - label.end() > 1:
            content = trim(text, label.end(), block.end)
            found[block.start] = Turn(content, Span(label.start("name"), label.end("name")))
    names = [text[turn.author.start : turn.author.end] for turn in found.values()]
    return found if len(names) >= _LEAST_TURNS and len(set(names)) < len(names) else {}


class Interview(msgspec.Struct, frozen=True):
    """Where the first question begins, and what is answered, by the start of the blocks."""

    start: int
    answers: dict[int, Span]


def find_interview(text: str, blocks: Sequence[Block]) -> Interview | None:
    """The questions and answers of a printed interview, 'Q: …' and 'A: …'; None where there are not two of each.

    A paragraph behind an answer goes on with it if another question follows.
    """
    questions = [block for block in blocks if _QUESTION.match(text, block.start, block.end)]
    if len(questions) < _LEAST_ANSWERS:
        return None
    asked = {block.start for block in questions}
    answers: dict[int, Span] = {}
    begun, answering = 0, False
    for block in blocks:
        label = _ANSWER.match(text, block.start, block.end)
        if label is not None and block.start > questions[0].start:
            begun += 1
            answers[block.start] = trim(text, label.end(), block.end)
        elif answering and block.kind == "paragraph" and block.start not in asked and block.start < questions[-1].start:
            answers[block.start] = trim(text, block.start, block.end)
        answering = block.start in answers
    return Interview(questions[0].start, answers) if begun >= _LEAST_ANSWERS else None
