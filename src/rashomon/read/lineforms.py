"""The forms by which a line alone tells what it is, as a table: a date, a button, a call to subscribe."""

from __future__ import annotations

import re
from typing import NamedTuple

from rashomon.lexicon.pictures import STOCK
from rashomon.read.monthnames import ENGLISH
from rashomon.read.runningline import is_sentence, runs_on
from rashomon.types import BlockKind


class Form(NamedTuple):
    """A form of lines. They begin with one of some words, or hold one of some others: only such lines are tried."""

    kind: BlockKind
    longest: int
    pattern: re.Pattern[str]
    begins: tuple[str, ...]
    """In small letters; three of the first word count. ``0`` is any figure, ``-`` any sign."""
    holds: tuple[str, ...]
    """Of forms that begin with anything: in small letters, or with a capital as they stand."""

    def fits(self, line: str) -> bool:
        """Whether a line has the form: its words, and not as the first ones of a sentence about something else."""
        found = self.pattern.match(line) if len(line) <= self.longest else None
        return found is not None and (found.end() == len(line) or not self._opens_sentence(line, found.end()))

    def _opens_sentence(self, line: str, end: int) -> bool:
        return not _TIMED.search(line) and is_sentence(line) if self.kind == "timestamp" else runs_on(line, end)


def _form(kind: BlockKind, longest: int, pattern: str, begins: str = "", holds: tuple[str, ...] = ()) -> Form:
    return Form(kind, longest, re.compile(rf"\s*(?:{pattern})", re.IGNORECASE), tuple(begins.split()), holds)


_UI = (
    r"(?:close|edit|search|full ?screen|replay|menu|more|url|loading\b.{0,12}|more_vert|show (?:chapters|more|less|all)|skip.{0,20}"
    r"|next|previous|now playing:?|just watched|filed under.{0,30}|in the news|play|pause|mute|sign (?:in|out|up)|log ?(?:in|out)"
    r"|register|home|top|back(?: to top)?|expand|collapse|open|ok|cancel|submit|dismiss|continue|hide|toggle\b.{0,12}|options"
    r"|settings|listen|transcript|download|embed|copy|print|save|gallery|photos|videos?|view (?:all|more|gallery)|read|like"
    r"|an error has occurred.{0,30}|you are signed in as|close share panel|congratulations!?)$"
)
"""What is written on buttons and switches."""
_MONTHS = rf"(?:{'|'.join(ENGLISH.replace('|', ' ').split())})\b"
_TIMED = re.compile(rf"\b(?:{_MONTHS}|ago|today|yesterday)|\d[:.h]\d\d|\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d", re.IGNORECASE)
"""What a line holds that says when, and not only what was 'posted at the gate'."""
_PIECE = r"(?:article|story|post|report|column|essay|piece|interview|excerpt|headline|caption|review)"
FORMS = (
    _form(
        "timestamp",
        60,
        rf"(?:(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?\.?,?\s+)?"
        rf"(?:\d{{1,2}}[ -](?:{_MONTHS})|(?:{_MONTHS})\.? \d{{1,2}}"
        r"|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})[\s\w,.:|+–—-]{0,40}$",
        "0 monday tuesday wednesday thursday friday saturday sunday jan feb mar apr may jun jul aug sep oct nov dec",
    ),
    _form(
        "photo-credit",
        120,
        r"\(?(?:file )?(?:photo|photograph|picture|image|pic|illustration|credit)s?(?: ?credit)?(?: by)?\s*[:|©](?!.*\bhide caption \d)",
        "- file photo picture image illustration credit",
    ),
    _form(
        "photo-credit",
        90,
        r"(?!by )(?:[A-Z][\w. -]+/)+(?:getty|reuters|afp|ap|epa|alamy|shutterstock|istock|zuma)\b.{0,20}$",
        holds=("/",),
    ),
    _form(
        "photo-credit",
        90,
        r"(?!by )[\w.’' -]{2,50}(?:\s*[,/|—–-]\s*[\w.’' -]{2,40}){0,2}\s*[,/|—–-]\s*"
        rf"(?-i:AP|AFP|EPA|EPA-EFE|REUTERS|{STOCK}|Lehtikuva)(?:\s*[/|]\s*[\w .-]{{2,30}})?$",
        holds=("AP", "AFP", "EPA", "REUTERS", "Getty", "Shutterstock", "Alamy", "iStock", "Lehtikuva"),
    ),
    _form(
        "photo-credit",
        90,
        r"(?:ap|pool|file|handout|afp|reuters|courtesy) (?:photo|image|picture)\b.{0,60}$|photograph by\b"
        r"|(?:image|photo|slide|picture)? ?\d{1,3} of \d{1,3}$|(?:hide |toggle )?caption$|enlarge(?: this)? (?:image|photo)$",
        "0 ap pool file handout afp reuters courtesy photo image slide picture hide toggle caption enlarge",
    ),
    _form("photo-credit", 200, r"(?:enlarge(?: this)? (?:image|photo) )?toggle caption \S", "enlarge toggle"),
    _form("photo-credit", 400, r"©\s?(?-i:[A-Z]{2,}|[A-Z][a-z]+)\s?/\s(?-i:[A-Z])", "-"),
    _form(
        "copyright",
        300,
        r"(?:©|\(c\)|copyright)\s|this material may not be published",
        "- copyright this",
    ),
    _form("copyright", 300, r".{0,160}\ball rights reserved\b", holds=("rights reserved",)),
    _form(
        "media",
        120,
        r"(?:play|watch)(?: (?:the )?video|: )|video (?:caption|player|unavailable)|media playback"
        r"|listen to (?:this|the) ",
        "play watch video media listen",
    ),
    _form(
        "newsletter",
        220,
        r"sign ?up\b|subscribe\b|get (?:our|the) .{0,40}newsletter|newsletters?\b|already (?:a|an) (?:subscriber|member)\b",
        "sign subscribe get newsletter already",
    ),
    _form(
        "newsletter",
        1500,
        r"(?:newsletters? )?sign ?up\b.*\b(?:not a robot|invalid e-?mail|re-enter your e-?mail|thank you for (?:subscribing|signing up))\b.*",
        "newsletter sign",
    ),
    _form("media", 300, r"(?-i:JUST WATCHED|MUST WATCH) .*", "just must"),
    _form(
        "related",
        200,
        r"for (?:more|full|complete) [^:]{2,60}(?:coverage|news|information): ?(?:https?:|www\.).*",
        "for",
    ),
    _form("other", 900, r"disclaimers?\s?: ?\S.*", "disclaimer"),
    _form("newsletter", 220, r".{0,80}\bdelivered to your inbox", holds=("your inbox",)),
    _form(
        "newsletter",
        300,
        r".{1,80}\bis a reader-supported\b.*|thanks for reading\b.{0,120}\b(?:subscribe|share|post is)\b.*",
        holds=("reader-supported", "thanks for reading"),
    ),
    _form(
        "comment",
        120,
        r"(?:\d+ )?comments?\b|(?:leave|post|add|view) (?:a |your )?(?:comment|reply)",
        "0 comment leave post add view",
    ),
    _form("share", 160, r"follow .{2,60} on (?:twitter|facebook|instagram|linkedin)\b", "follow"),
    _form(
        "share",
        60,
        r"(?:(?:connect|tweet|share|email|e-mail|linkedin|facebook|twitter|pinterest|comment|comments|print|more|whatsapp|reddit)\s*){3,}$"
        r"|(?:share|tweet|pin|e-?mail|print|save|copy link|facebook|twitter|whatsapp|linkedin|reddit)\b[^.]*$"
        r"|read or share this|follow (?:us|@|\w+ (?:\w+ )?on\b)|like us on",
        "connect tweet share email e-mail linkedin facebook twitter pin comment print more whatsapp reddit save copy read"
        " follow like",
    ),
    _form(
        "related",
        200,
        r"(?:read|see|watch|learn|find out) (?:more|also|next)\b|more:|also read|related\b|recommended\b"
        r"|most (?:read|popular)|trending\b|(?:follow )?topics?:|tags?:|in this (?:story|article)|don['’]t miss"
        r"|you (?:may|might) also|editor['’]s picks?|keep reading|up next",
        "read see watch learn find more also related recommended most trending follow topic tag in don you editor keep up",
    ),
    _form(
        "promo",
        200,
        r"advertis(?:ement|ing)\b|story continues|continue reading|download (?:the|our) |sponsored|click here"
        r"|scroll (?:down|for)|article continues|try our ",
        "advertisement story continue download sponsored click scroll article try",
    ),
    _form(
        "correction",
        600,
        r"[•*(\[]?\s*(?:a correction (?:was|has been) (?:made|appended|issued)\b.*|(?:a )?(?:correction|clarification)\b"
        r"|(?:corrections|clarifications)(?: (?:and|&) \w+)?\s*[:–—-]"
        r"|editor['’]?s?['’]? notes?\b|corrected:|(?:this \w+ )?corrects \S"
        rf"|an? (?:earlier|previous|prior) (?:version|edition) of (?:this|the|our) {_PIECE}\b.*"
        r"|(?:updated?: )?this (?:story|article|report|post|piece) (?:has been|was|is being) (?:\w+ )?(?:updated|corrected|amended)\b"
        r"|this (?:story|article|report|post|piece) (?:has been corrected|corrects)\b)",
        "- a an correction clarification corrected corrects editor this update",
    ),
    _form(
        "timestamp",
        100,
        r"(?:first )?(?:published|updated|posted|last (?:updated|modified))\b[^.]*\d",
        "first published updated posted last",
    ),
    _form(
        "timestamp",
        140,
        r"[\w.,’' -]{3,90} (?:published|updated) \d{1,2}:\d\d [ap]\.?m\.?.*\d{4}",
        holds=("published ", "updated "),
    ),
    _form(
        "timestamp",
        40,
        r"\d{1,2}[:.]\d\d ?(?:[ap]\.?m\.?)?(?: [A-Z]{2,4})?$"
        r"|(?:less than |about )?(?:\d+|an?) (?:(?:min|hr|hour|day|week)\w* ?(?:\d+ min\w* )?)ago$",
        "0 less about an a",
    ),
    _form("byline", 120, r"by (?-i:[A-Z“])[^!?]*[^.!?]$", "by"),
    _form("byline", 120, r"(?-i:[A-Z][\w ]{2,30}) [—–] by (?-i:[A-Z])[^.!?]*$", holds=("— by ", "– by ")),
    _form(
        "other",
        40,
        _UI,
        "close edit search full replay menu more url loading show skip next previous now just filed in play pause mute sign"
        " log register home top back expand collapse open ok cancel submit dismiss continue hide toggle options settings"
        " listen transcript download embed copy print save gallery photo video view read like an you congratulations",
    ),
    _form("other", 20, r"[\W_]+$", "-"),
    _form("other", 300, r"the post .{3,200} (?:first appeared|appeared first) (?:on|in) \S", "the"),
    _form("other", 60, r"(?:[\d,.]+[km]? (?:views?|shares?|likes?|reads)|ads?|ends?|-30-)\Z", "0 - ad ads end ends"),
    _form(
        "other",
        160,
        r"(?:contact|reach|e-?mail|write to) [^.:]{2,60}(?:\bat|:) .{0,60}\S@\S+$",
        "contact reach email e-mail write",
    ),
    _form("other", 60, r"\S+@[\w-]+(?:\.[\w-]+)+$|(?:(?:on )?(?:twitter|x|instagram)\s?: ?)?@\w+$", holds=("@",)),
    _form("other", 160, r"a (?:post|photo|video|reel) shared by ", "a"),
    _form(
        "credit",
        300,
        rf"(?:this {_PIECE} (?:was |is |has been |had )?(?:(?:first|originally|also|previously) )?(?:appeared|appears|published|republished|reproduced)"
        r" (?:first )?(?:on|in|by|from|with|here|under|at)\b.*|(?:republished|reprinted|reproduced) (?:here )?(?:from|with permission|courtesy)\b.*"
        rf"|a version of this {_PIECE} .*)",
        "this republished reprinted reproduced a",
    ),
    _form(
        "related",
        200,
        r"(?:(?:now|must|also) )?(?:read|next|up next|see also|more on this|read this)\s?: \S",
        "now must also read next up see more",
    ),
    _form("promo", 200, r"for (?:our )?subscribers(?: only)?: \S", "for"),
    _form(
        "promo",
        300,
        r"(?:[^\"“”]{0,200} )?(?:links? (?:[^\"“”]{0,120} )?(?:earn|receive|get|paid)|we (?:(?:may|might|can|could|will) )?(?:\w{1,12} )?"
        r"(?:earn|receive|get|be paid)) (?:[^\"“”]{0,60} )?commissions?.*",
        holds=("commission",),
    ),
    _form("related", 60, r"more on this(?: \w+)?\W*$", "more"),
    _form("share", 30, r"like (?:this|loading)\W*$", "like"),
    _form(
        "other",
        160,
        r"for immediate release\W*$|(?:media|press) (?:contacts?|enquiries|inquiries)\W*$"
        r"|(?:media |press )?(?:contacts?|enquiries|inquiries)\s*:.{2,120}(?:\S@\S|\d{3})",
        "for media press contact contacts enquiries inquiries",
    ),
    _form(
        "other",
        200,
        r"\(?\[?this (?:interview|conversation|discussion|transcript|q&a)\b.{0,40}\b(?:edited|condensed|transcribed)\b.*",
        "this -",
    ),
    _form(
        "credit",
        120,
        r"\(?with (?:additional )?(?:inputs?|reporting|files) from (?:the )?(?:(?:news )?agenc(?:y|ies)|wires?|(?-i:[A-Z])[\w.&’' -]{1,60})\.?\)?$",
        "with -",
    ),
)
"""The first that fits counts."""
