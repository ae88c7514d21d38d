"""Blocks of scraped plain text, where only lines are left to tell a paragraph from the page's furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.lexicon.speech_verbs import CUE
from rashomon.read.captions import is_above_credit, is_signed, kind_of_picture, points
from rashomon.read.dateline import find_dateline, is_dateline_alone
from rashomon.read.dates import find_date
from rashomon.read.forms import form_of, forms_of
from rashomon.read.linebody import furniture
from rashomon.read.linelists import mark_gallery, mark_lists, mark_menu
from rashomon.read.lines import continues, is_final, is_script, lines
from rashomon.read.masthead import named_at_top
from rashomon.read.pagelabels import kind_of_page_label
from rashomon.read.toplines import is_no_headline, taken_up
from rashomon.read.whoandwhen import kind_of_signing
from rashomon.text import fold, letters, words
from rashomon.types import Block, BlockKind, Span

_HEADLINE = 160
_HEAD = 20
"""Lines above the headline: a menu, and three others."""
_ABOVE, _TAKEN_UP = 4, 3000
"""Lines above the text that may be its headline, and characters of the text in which one of its words is looked for."""
_SUBHEADING = 70
_SIGNED, _TEXT = 6, 120
"""Lines below the headline that may say who wrote the text and when, and characters of its first paragraph."""
_FEW = 3
"""Spaces in a headline, at least."""
_MARKDOWN = re.compile(r"\s*# \S")
"""How a text in Markdown opens: with its title."""
_TITLED = re.compile(r"#{1,6} ")
_OPENED = re.compile(r"(?:#{1,6} +|> ?)?[*_]{0,3}(?=\S)")
_SCREEN = re.compile(r"(?:scroll|skip|jump|go|back|return) (?:up|down|to)\b", re.IGNORECASE)
_RUNNING = 20
"""Characters under which a line is no start of a paragraph."""
_LINK = 60
"""Characters up to which a line can be the text of a link."""
_PULLED, _LONGEST_PULLED = 30, 300
"""Letters of a sentence that stands once more in a line of its own."""
_MOST_LINES = 1000
"""Lines of text among which such ones are looked for, for time's sake."""
_QUOTED = re.compile(r"[‘“\"'„«»]([^“”\"„«»]+)[’”\"'“»«]")
_MARK = re.compile(r"[“”\"„«»]|(?:^|\s)['‘]")
_OPENING = ("‘", "“", '"', "'", "„", "«")
_SPEECH = re.compile(
    r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|„[^“”]*(?:[“”]|$)|«[^»]*(?:»|$)|(?:^|(?<=\s))['‘][^’']*(?:['’](?!\w)|$)"
)
_SPEAKER = re.compile(r"\b(?:I|he|she|they|we|it|who|one|[A-Z][\w’'-]+)\b|\bthe [a-z]+", re.UNICODE)
_ALIKE = 0.6
"""Share of words from which two lines next to each other are an alternative text and its caption."""


def find_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a plain text in order: one for each line, or for lines that a lost link broke apart.

    Kinds are told by features (length, final punctuation, case, telling forms, neighbours), never by outlet: first by
    rules, then a small learned classifier looks for furniture in what they took for text.
    """
    blocks = rule_blocks(text)
    told = furniture([text[block.start : block.end] for block in blocks])
    return tuple(
        Block(block.start, block.end, "other") if beside and block.kind in ("paragraph", "subheading") else block
        for block, beside in zip(blocks, told, strict=True)
    )


def rule_blocks(text: str) -> tuple[Block, ...]:
    """The blocks as :func:`find_blocks` gives them, by rules alone."""
    spans = _joined(text, lines(text))
    titled: set[int] = set()
    if _MARKDOWN.match(text):
        titled = {at for at, span in enumerate(spans) if _TITLED.match(text, span.start, span.end)}
        spans = [_bare(text, span) for span in spans]
    written = [text[span.start : span.end] for span in spans]
    kinds: list[BlockKind] = [
        form or kind_of_page_label(line) or ("other" if is_script(line) else "paragraph")
        for line, form in zip(written, forms_of(written), strict=True)
    ]
    mark_menu(written, kinds)
    mark_gallery(written, kinds)
    _mark_dateline(text, spans, kinds)
    _mark_headline(text, spans, kinds)
    for at in titled:
        kinds[at] = "subheading" if kinds[at] == "paragraph" else kinds[at]
    _mark_signing(written, kinds)
    _mark_captions(text, spans, kinds)
    mark_lists(written, kinds)
    _mark_subheadings(text, spans, kinds)
    _mark_mastheads(text, spans, kinds)
    _mark_pull_quotes(text, spans, kinds)
    return tuple(Block(span.start, span.end, kind) for span, kind in zip(spans, kinds, strict=True))


def _bare(text: str, line: Span) -> Span:
    """A line of Markdown without the marks at its ends, unless it is nothing else."""
    start, end = line.start, line.end
    if found := _OPENED.match(text, start, end):
        start = found.end()
    while end > start and text[end - 1] in "*_":
        end -= 1
    return Span(start, end) if start < end else line


def _joined(text: str, spans: Sequence[Span]) -> list[Span]:
    """Lines that break off in mid-sentence are joined with the line that goes on in lower case or with a comma.

    A short line between the two is the text of the link that broke them apart.
    """
    joined: list[Span] = []
    for span in spans:
        line = text[span.start : span.end]
        if continues(line) and form_of(line) is None and not line.endswith("•"):
            if _breaks_off(text, joined[-1:], _RUNNING):
                joined[-1] = Span(joined[-1].start, span.end)
                continue
            if _breaks_off(text, joined[-2:-1], _RUNNING) and _is_link(text, joined[-1]):
                joined[-2:] = [Span(joined[-2].start, span.end)]
                continue
        joined.append(span)
    return joined


def _is_link(text: str, line: Span) -> bool:
    return line.end - line.start <= _LINK and _breaks_off(text, (line,), 0)


def _breaks_off(text: str, last: Sequence[Span], least: int) -> bool:
    """Whether a line of more than ``least`` characters ends in mid-sentence."""
    before = text[last[0].start : last[0].end] if last else ""
    return len(before) > least and not is_final(before) and form_of(before) is None


def _mark_captions(text: str, spans: Sequence[Span], kinds: list[BlockKind]) -> None:
    """Lines that end in a photo credit are captions; so may the line above one be, and an alternative text above that."""
    for index, kind in enumerate(kinds):
        line = text[spans[index].start : spans[index].end]
        if kind == "paragraph":
            kind = kinds[index] = kind_of_picture(line) or kind
        if kind != "photo-credit" or index == 0 or kinds[index - 1] != "paragraph":
            continue
        if is_above_credit(text[spans[index - 1].start : spans[index - 1].end], line):
            kinds[index - 1] = "caption"
            if index >= 2 and kinds[index - 2] == "paragraph" and _alike(text, spans[index - 2], spans[index - 1]):
                kinds[index - 2] = "caption"


def _alike(text: str, a: Span, b: Span) -> bool:
    first, second = ({fold(word.text) for word in words(text, span.start, span.end)} for span in (a, b))
    return len(first & second) >= _ALIKE * max(1, len(first), len(second))


def _mark_headline(text: str, spans: Sequence[Span], kinds: list[BlockKind]) -> None:
    """The first line of running text is the headline if it is short, ends without a stop, and has text after it that takes up
    one of its words; lines above it, of which it takes up none, are no text."""
    _mark_above(text, spans, kinds)
    first = next((index for index, kind in enumerate(kinds) if kind == "paragraph"), None)
    if (
        first is None
        or sum(kind != "other" for kind in kinds[:first]) > 3
        or first > _HEAD
        or kinds[first + 1 :].count("paragraph") < 1
    ):
        return
    if first + 2 < len(kinds) and kinds[first + 1] == "photo-credit" and kinds[first + 2] == "paragraph":
        caption = points(text[spans[first].start : spans[first].end])  # of a picture above the headline
        first += 2 if caption and _is_headline(text, spans[first + 2]) else 0
    second = next((index for index in range(first + 1, len(kinds)) if kinds[index] == "paragraph"), first)
    name, line = (text[spans[index].start : spans[index].end] for index in (first, second))
    under = _is_headline(text, spans[second]) and "paragraph" in kinds[second + 1 :]
    if under and named_at_top(name) and _is_under_name(line, name):
        kinds[first] = "other"
        first = second
    if _is_headline(text, spans[first]):
        kinds[first] = "headline"


def _mark_dateline(text: str, spans: Sequence[Span], kinds: list[BlockKind]) -> None:
    """A dateline on a line of its own above the text, as wires of the nineties have it, is one."""
    for index, span in enumerate(spans[:_SIGNED]):
        if kinds[index] == "paragraph" and is_dateline_alone(text, span.start, span.end):
            kinds[index] = "dateline"
            return


def _mark_above(text: str, spans: Sequence[Span], kinds: list[BlockKind]) -> None:
    """Lines above the first running text that cannot be its headline, or of which it takes up no word as it does of a later
    one, are no text."""
    told = [index for index, kind in enumerate(kinds) if kind == "paragraph"][: _ABOVE + 1]
    running = next((place for place, index in enumerate(told) if not _is_headline(text, spans[index])), len(told))
    above = told[:running]
    if not above or running == len(told):
        return
    lines = [text[spans[index].start : spans[index].end] for index in above]
    start = spans[told[running]].start
    place = taken_up(lines, text[start : start + _TAKEN_UP]) or 0
    for at, (index, line) in enumerate(zip(above, lines, strict=True)):
        if at < place or is_no_headline(line):
            kinds[index] = "other"


def _mark_signing(written: Sequence[str], kinds: list[BlockKind]) -> None:
    """Lines of who and when between the headline and the first running text are no paragraphs."""
    top = kinds.index("headline") if "headline" in kinds else len(kinds)
    for index in range(top + 1, min(top + 1 + _SIGNED, len(kinds) - 1)):
        if kinds[index] == "paragraph":
            if len(written[index]) >= _TEXT:
                break
            kinds[index] = kind_of_signing(written[index], written[index + 1], written[index - 1]) or kinds[index]


def _is_under_name(line: str, name: str) -> bool:
    """Whether the line below a newspaper's name is a headline: longer, without a date, and for readers of the text."""
    told = line.count(" ") >= _FEW and len(line) > len(named_at_top(name) or name) and not line.startswith(name)
    return told and find_date(line) is None and "/" not in line and not _SCREEN.match(line)


def _is_headline(text: str, span: Span) -> bool:
    line = text[span.start : span.end]
    closed = line.rstrip().endswith((".", "!", ":", ";", ","))
    return (
        len(line) <= _HEADLINE
        and not closed
        and not find_dateline(text, span.start, span.end)
        and kind_of_picture(line) is None
        and not is_signed(line)
    )


def _mark_subheadings(text: str, spans: Sequence[Span], kinds: list[BlockKind]) -> None:
    for index in range(1, len(spans) - 1):
        if kinds[index] != "paragraph" or kinds[index + 1] not in ("paragraph", "caption"):
            continue
        line = text[spans[index].start : spans[index].end]
        if len(line) > _SUBHEADING or len(line.split()) < 2:
            continue
        if (
            (_is_titled(line) or not is_final(line))
            and not line.endswith(",")
            and not _tells_who_speaks(line)
            and not continues(text[spans[index + 1].start :][:3])
        ):
            kinds[index] = "subheading"


def _is_titled(line: str) -> bool:
    """Whether the whole line is in quotation marks, and no sentence that someone said: those end with a stop."""
    quoted = _QUOTED.fullmatch(line)
    return quoted is not None and not quoted[1].rstrip().endswith((".", ",", ";", "…"))


def _tells_who_speaks(line: str) -> bool:
    """Whether there are words in quotation marks and, outside of them, a verb of speech with who speaks."""
    if not _MARK.search(line) or not (is_final(line) or line.startswith(_OPENING)):
        return False
    around = _SPEECH.sub(" ", line)
    cue = CUE.search(around)
    return cue is not None and bool(_SPEAKER.search(around[: cue.start()] + " " + around[cue.end() :]))


def _mark_pull_quotes(text: str, spans: Sequence[Span], kinds: list[BlockKind]) -> None:
    """A line whose words stand in a longer paragraph as well is no second statement."""
    body = [index for index, kind in enumerate(kinds) if kind in ("paragraph", "subheading")]
    if len(body) > _MOST_LINES:
        return
    keys = {index: letters(text[spans[index].start : spans[index].end]) for index in body}
    whole = "\n".join(keys.values())
    for index in body:
        key = keys[index]
        if (
            _PULLED <= len(key) <= _LONGEST_PULLED
            and whole.count(key) > 1
            and any(key in other and len(other) >= 1.3 * len(key) for at, other in keys.items() if at != index)
        ):
            kinds[index] = "pull-quote"


def _mark_mastheads(text: str, spans: Sequence[Span], kinds: list[BlockKind]) -> None:
    """Short lines without a stop right before a timestamp or byline, or right after one, are furniture of the head."""
    for index in range(1, len(spans)):
        beside = {kinds[index - 1], kinds[index + 1] if index + 1 < len(spans) else "other"}
        line = text[spans[index].start : spans[index].end]
        short = len(line) <= _SUBHEADING and not is_final(line)
        if short and kinds[index] in ("paragraph", "subheading") and beside & {"timestamp", "byline"}:
            kinds[index] = "other"
