"""Lines of scraped text: where they are, and what their form alone says of them."""

from __future__ import annotations

import functools
import re
import statistics
from collections.abc import Iterator

from rashomon.lexicon.agencies import Table, agency_pattern, table
from rashomon.text import trim
from rashomon.types import BlockKind, Span

_BREAK = re.compile(r"\n| ### ")
_CHUNK = re.compile(r"[^\n]+(?:\n[^\n]*\S[^\n]*)*")
_UI = (
    r"(?:close|edit|search|full ?screen|replay|menu|more|url|loading\b.{0,12}|more_vert|show (?:chapters|more|less|all)|skip.{0,20}"
    r"|next|previous|now playing:?|just watched|filed under.{0,30}|in the news|play|pause|mute|sign (?:in|out|up)|log ?(?:in|out)"
    r"|register|home|top|back(?: to top)?|expand|collapse|open|ok|cancel|submit|dismiss|continue|hide|toggle\b.{0,12}|options"
    r"|settings|listen|transcript|download|embed|copy|print|save|gallery|photos|videos?|view (?:all|more|gallery)|read|like"
    r"|an error has occurred.{0,30}|you are signed in as|close share panel|congratulations!?)$"
)
"""What is written on buttons and switches."""
_SIGNED = (
    r"[\w.’' -]{2,50}(?:\s*[,/|—–-]\s*[\w.’' -]{2,40}){0,2}\s*[,/|—–-]\s*"
    r"(?-i:AP|AFP|EPA|EPA-EFE|REUTERS|Getty(?: Images)?|Shutterstock|Alamy|iStock|Lehtikuva)(?:\s*[/|]\s*[\w .-]{2,30})?$"
)
_RESERVED = r".{0,160}\ball rights reserved\b"
_INBOX = r".{0,80}\bdelivered to your inbox"
_STAMPED = r"[\w.,’' -]{3,90} (?:published|updated) \d{1,2}:\d\d [ap]\.?m\.?.*\d{4}"
_SLOW = (_SIGNED, _RESERVED, _INBOX, _STAMPED)
"""Forms that begin with anything: they are tried only on lines that have their words."""
_THEIR_WORDS = ("rights reserved", "your inbox", "published ", "updated ")
_THEIR_NAMES = ("AP", "AFP", "EPA", "REUTERS", "Getty", "Shutterstock", "Alamy", "iStock", "Lehtikuva")
_FORMS: tuple[tuple[BlockKind, int, str], ...] = (
    (
        "photo-credit",
        120,
        r"\(?(?:file )?(?:photo|photograph|picture|image|pic|illustration|credit)s?(?: ?credit)?(?: by)?\s*[:|©]",
    ),
    (
        "photo-credit",
        90,
        r"(?:[A-Z][\w. -]+/)+(?:getty|reuters|afp|ap|epa|alamy|shutterstock|istock|zuma)\b.{0,20}$",
    ),
    (
        "photo-credit",
        90,
        rf"{_SIGNED}|(?:ap|pool|file|handout|afp|reuters|courtesy) (?:photo|image|picture)\b.{{0,60}}$|photograph by\b"
        r"|(?:image|photo|slide|picture)? ?\d{1,3} of \d{1,3}$|(?:hide |toggle )?caption$|enlarge(?: this)? (?:image|photo)$",
    ),
    (
        "copyright",
        300,
        rf"(?:©|\(c\)|copyright)\s|{_RESERVED}|this material may not be published",
    ),
    (
        "media",
        120,
        r"(?:play|watch)(?: (?:the )?video|: )|video (?:caption|player|unavailable)|media playback"
        r"|listen to (?:this|the) ",
    ),
    (
        "newsletter",
        220,
        rf"sign ?up\b|subscribe\b|get (?:our|the) .{{0,40}}newsletter|newsletters?\b|{_INBOX}",
    ),
    ("comment", 120, r"(?:\d+ )?comments?\b|(?:leave|post|add|view) (?:a |your )?(?:comment|reply)"),
    (
        "share",
        160,
        r"follow .{2,60} on (?:twitter|facebook|instagram|linkedin)\b",
    ),
    (
        "share",
        60,
        r"(?:(?:connect|tweet|share|email|e-mail|linkedin|facebook|twitter|pinterest|comment|comments|print|more|whatsapp|reddit)\s*){3,}$"
        r"|(?:share|tweet|pin|e-?mail|print|save|copy link|facebook|twitter|whatsapp|linkedin|reddit)\b[^.]*$"
        r"|read or share this|follow (?:us|@|\w+ (?:\w+ )?on\b)|like us on",
    ),
    (
        "related",
        200,
        r"(?:read|see|watch|learn|find out) (?:more|also|next)\b|more:|also read|related\b|recommended\b"
        r"|most (?:read|popular)|trending\b|(?:follow )?topics?:|tags?:|in this (?:story|article)|don['’]t miss"
        r"|you (?:may|might) also|editor['’]s picks?|keep reading|up next",
    ),
    (
        "promo",
        200,
        r"advertis(?:ement|ing)\b|story continues|continue reading|download (?:the|our) |sponsored|click here"
        r"|scroll (?:down|for)|article continues|try our ",
    ),
    (
        "correction",
        600,
        r"correction\b|clarification\b|editor['’]s note"
        r"|this (?:story|article) (?:has been|was) (?:updated|corrected|amended)\b",
    ),
    ("timestamp", 100, r"(?:first )?(?:published|updated|posted|last (?:updated|modified))\b[^.]*\d"),
    ("timestamp", 140, _STAMPED),
    (
        "timestamp",
        40,
        r"\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?$|(?:less than |about )?(?:\d+|an?) (?:(?:min|hr|hour|day|week)\w* ?(?:\d+ min\w* )?)ago$",
    ),
    ("byline", 120, r"by (?-i:[A-Z“])[^!?]*[^.!?]$|(?-i:[A-Z][\w ]{2,30}) [—–] by (?-i:[A-Z])[^.!?]*$"),
    ("other", 40, _UI),
    ("other", 20, r"[\W_]+$"),
)
_ANY = re.compile(rf"\s*(?:{'|'.join(rf'(?:{form})()' for _, _, form in _FORMS)})", re.IGNORECASE)
"""All forms as one pattern, for speed; the empty group that took part is the number of the first that fits."""
_QUICK = re.compile(
    functools.reduce(lambda forms, slow: forms.replace(slow, "(?!)"), _SLOW, _ANY.pattern), re.IGNORECASE
)
_MONTHS = r"jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*"
_DATE_ONLY = re.compile(
    rf"\s*(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\.?,?\s+)?"
    rf"(?:\d{{1,2}}[ -](?:{_MONTHS})|(?:{_MONTHS})\.? \d{{1,2}}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})[\s\w,.:|+–—-]{0,40}$",
    re.IGNORECASE,
)
_REPORTING = re.compile(
    r"\(?(?:additional )?(?:reporting|writing|compiled|editing) by [A-Z]"
    r"|[A-Z][\w.’'-]+(?: and [A-Z][\w.’'-]+)? reported from [A-Z][\w.’', -]{2,60}\.?(?: [A-Z].{0,200}\bcontributed\b.{0,60})?$"
)
_CONTRIBUTED = re.compile(
    r"\bcontributed to this (?:report|story|article)\b"
    r"|\b(?:writers?|reporters?|journalists?|correspondents?|staff)\b.{0,200}\bcontributed\.?\s*$"
)
_FINAL = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*$|[”\"]\s*$")
_CONTINUES = re.compile(r"\s*(?:[\"'“‘(]?[a-zß-ÿ]|[,;)])")


def lines(text: str) -> list[Span]:
    """The lines that hold anything, without the white space at their ends; `` ### `` counts as a line break.

    Text that was wrapped by hand at a column (paragraphs apart by empty lines) comes back a paragraph at a time.
    """
    found = list(_between(_BREAK, text))
    chunks = list(_spans(_CHUNK, text))
    wrapped = [line for line in found if line.end - line.start > 45]
    if len(chunks) > 1 and len(found) >= 2.5 * len(chunks) and len(wrapped) > 0.5 * len(found):
        lengths = [line.end - line.start for line in wrapped]
        if statistics.median(lengths) < 95 and max(lengths) < 120:
            return chunks
    return found


def _between(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    at = 0
    for match in pattern.finditer(text):
        span = trim(text, at, match.start())
        at = match.end()
        if span.start < span.end:
            yield span
    span = trim(text, at, len(text))
    if span.start < span.end:
        yield span


def _spans(pattern: re.Pattern[str], text: str) -> Iterator[Span]:
    for match in pattern.finditer(text):
        span = trim(text, match.start(), match.end())
        if span.start < span.end:
            yield span


def form_of(line: str) -> BlockKind | None:
    """The kind of a line that is plainly furniture or about the article, by its form; None if it may be body text."""
    return _form_of(line, table())


@functools.lru_cache(maxsize=4096)  # a page's lines are asked for by the classifier and for their kinds
def _form_of(line: str, _: Table) -> BlockKind | None:
    if len(line) <= 60 and _DATE_ONLY.match(line):
        return "timestamp"
    if is_credit(line):
        return "credit"
    match = (_ANY if _has_their_words(line) else _QUICK).match(line)
    if match is None or match.lastindex is None:
        return None
    first = match.lastindex - 1
    if len(line) <= _FORMS[first][1]:
        return _FORMS[first][0]
    later = zip(_FORMS[first + 1 :], _patterns()[first + 1 :], strict=True)
    return next((kind for (kind, longest, _), form in later if len(line) <= longest and form.match(line)), None)


def _has_their_words(line: str) -> bool:
    lower = line.lower()
    return any(map(lower.__contains__, _THEIR_WORDS)) or any(map(line.__contains__, _THEIR_NAMES))


@functools.cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rf"\s*(?:{form})", re.IGNORECASE) for _, _, form in _FORMS)


def is_credit(line: str) -> bool:
    """Whether the line is a credit and nothing else: ``AFP``, ``(Reuters)``, ``Reporting by …; Editing by …``."""
    bare = line.strip(" \t-–—()[]/.,|©")
    if len(line) <= 60 and agency_pattern().fullmatch(bare):
        return True
    if (" by " in line or " reported from " in line) and _REPORTING.match(line):
        return True
    return "contributed" in line and len(line) < 300 and bool(_CONTRIBUTED.search(line))


def is_final(line: str) -> bool:
    """Whether the line ends as a sentence, a quotation or an announcement of what follows does."""
    return bool(_FINAL.search(line))


def continues(line: str) -> bool:
    """Whether the line starts in the middle of a sentence: in lower case, or with a comma."""
    return bool(_CONTINUES.match(line))
