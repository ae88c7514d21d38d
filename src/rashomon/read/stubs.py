"""Pages that do not hold their whole article: paywalls, consent walls, live blogs, videos, galleries, index pages, errors."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import compress

from rashomon.read.metadata import Metadata
from rashomon.read.outside import names_comments
from rashomon.read.tree import Container, TreeBlock
from rashomon.text import unmarked
from rashomon.types import BODY, BlockKind

_SHORT = 150
"""Words under which a text may be but the beginning of one."""
_SCANT = 80
_PIECE = r"(?:article|story|content|report|text|post)"
_GO = (
    r"(?:continue|keep|read|unlock|access|view)(?=\W*$|[.,;:!?]|(?: reading)? on\b| reading\b|(?: more)? (?:with|for|from|at)\b|"
    rf"(?: (?:the|this|all|our|your|of|full|whole|rest|entire|premium|more|unlimited|digital|exclusive|remaining))* {_PIECE}s?\b)"
)
"""To read on, or this article; not to view comments or read an edition in print."""
_PAYWALL = re.compile(
    rf"subscri\w+ (?:now )?to {_GO}|to (?:continue|keep) reading"
    r"|(?:continue|keep) reading with a subscription|you have \d+ free articles? (?:left|remaining)|start your free trial to read"
    r"|exclusively for (?:[\w+’'-]+ ){0,3}(?:subscribers|members)|become a (?:member|subscriber) to (?:read|continue)"
    rf"|already (?:a|an) (?:subscriber|member|account)|(?:log|sign) in to {_GO}|(?:register|sign up)(?: (?:now|for free|free))? to {_GO}"
    rf"|(?:create|open) (?:a|an|your) (?:free )?account to {_GO}|{_PIECE} in full,? (?:buy|subscribe|register|sign|log|get|purchase)\b"
    rf"|log in or (?:register|subscribe|sign up) to {_GO}|^(?:members|subscribers) only\W*$|this (?:content|article|story) is locked"
    rf"|the rest of (?:this|the) {_PIECE} is (?:only )?(?:available|reserved|for)\b|read the rest of this {_PIECE} with"
    rf"|(?:this|the) {_PIECE} is for (?:registered|paying) (?:readers|users)|^subscribe for (?:full|unlimited) access\b|^premium content\W*$"
    r"|(?:this|the) (?:article|content|story) is (?:only )?(?:for|available (?:only )?to|reserved for|exclusive to) (?:\w+ )?"
    r"(?:subscribers|members)|(?:you have|you['’]ve) (?:reached|read) your .{0,30}limit|unlock this (?:article|story)"
    r"|nur für (?:\w+[- ])?abonnent|jetzt (?:weiterlesen|abonnieren und)|artikel freischalten|réservée? aux abonnés|pour lire la suite"
    r"|(?:exclusivo|solo|sólo|reservado) para (?:os )?(?:suscriptores|assinantes)|suscríbete para (?:seguir|leer|continuar)"
    r"|assine para (?:ler|continuar)|riservato agli abbonati|abbonati per (?:continuare|leggere)|alleen voor abonnees"
    r"|tylko dla subskrybentów|endast för prenumeranter|только для подписчиков"
    r"|nur mit \S*abo\b|réservé à nos abonné|exclusivo para suscriptores|vain tilaajille|yalnızca aboneler|有料会員限定|会員限定",
    re.IGNORECASE,
)
_OF_PAYWALLS = (
    "subscri", "reading", "free article", "free trial", "exclusively for", "become a ", "already a", "in to ", "sign up", "register",
    "account to ", " in full", "log in or", "ers only", "is locked", "rest of th", " is for ", "premium content", "members", "limit",
    "unlock this", "jetzt ", "freischalten", "pour lire la", " para ", "assine para", "abbonati", "abonnees", "nur mit ",
)  # fmt: skip
"""One of these is in every notice in ASCII letters alone."""
_WALL = re.compile(
    r"to (?:continue|keep) reading,? (?:please )?(?:subscribe|sign|log|register)"
    r"|you have 0 free articles|(?:mit|im) abo weiterlesen|jetzt weiterlesen mit",
    re.IGNORECASE,
)
"""A line that opens with this closes a page: no notice beside a whole text says it so."""
_CONSENT = re.compile(
    r"we (?:and our (?:\d+ )?partners )?(?:use|value|care about) (?:cookies|your privacy)|we and our (?:\d+ )?partners\b|before you continue|accept (?:all )?cookies"
    r"|manage (?:your )?(?:consent|preferences)|privacy (?:choices|preferences)"
    r"|(?:verwenden|nutzen) (?:wir )?cookies|unsere partner|\d+ partner\b|mit werbung (?:weiterlesen|und tracking)"
    r"|consent to our processing|(?:mit|ihre[rn]?) (?:zustimmung|einwilligung)|utilis(?:e|ons) des cookies"
    r"|nos (?:\d+ )?partenaires|utilizamos cookies|nuestros socios|nossos parceiros|(?:usiamo|utilizziamo) (?:i )?cookie|nostri partner"
    r"|gebruiken cookies|onze partners",
    re.IGNORECASE,
)
_CUT = re.compile(
    r"(?:…|\.\.\.)\s*$|(?:continue|read) (?:reading|more|the (?:full|whole|rest))\b.{0,40}$", re.IGNORECASE
)
_GO_ON = re.compile(
    r"(?:continue|keep) reading\b.{0,60}|read the (?:full|whole|rest of the|rest of this) (?:story|article|report|text)?.{0,60}"
    r"|(?:weiterlesen|lire la suite|seguir leyendo|continua a leggere|continuar lendo|lees verder)\b.{0,60}",
    re.IGNORECASE,
)
"""A line of its own that leads to the rest of the text."""
_LIVE = re.compile(
    r"\blive(?: updates?| blog|blog| coverage|:)|\bas it happened\b|^live\b|\s[–—|-]\s*live(?: updates)?$",
    re.IGNORECASE,
)
_VIDEO = re.compile(r"^(?:watch|video)\b\s*[:|–-]|\s[|–—-]\s*video$", re.IGNORECASE)
_VIDEO_PATH = re.compile(r"^https?://[^/]+/(?:[^?#]*/)?videos?/", re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"(?:read (?:more|the (?:full|whole) (?:story|article|report))|continue reading) (?:at|on) .{3,40}", re.IGNORECASE
)
"""A line of its own that leads to the text on another site."""
_PICTURES = r"(?:in pictures|in photos|photos?|photo (?:gallery|essay)|(?:picture )?gallery|slide ?show)"
_GALLERY = re.compile(rf"^{_PICTURES}\s*[:|–—-]|(?:[|:(\[]|\s[–—-])\s*{_PICTURES}[)\]]?$|\bin pictures$", re.IGNORECASE)
"""A title's label; 'a gallery closes' is news."""
_ERROR = re.compile(
    r"(?:error )?(?:404|403|451|410|50[0-4])\b(?!\d)(?=\W|$)(?: (?:not found|forbidden|error|page|gone).*|\W*$)"
    r"|(?:the )?(?:page|file|article|site) (?:could )?not (?:be )?found"
    r"|(?:oops|sorry|we['’]re sorry)\W.{0,40}(?:not|n['’]t|went wrong|error|missing).{0,60}$|access (?:to this page )?(?:has been )?denied|forbidden|just a moment\W*$"
    r"|attention required|are you (?:a )?(?:human|robot)|(?:verify|verifying) (?:that )?you are|(?:security|browser) check|service unavailable"
    r"|log ?in(?: [|–—-].*)?$|sign in(?: [|–—-].*)?$|please (?:log|sign) in\b|unavailable (?:for legal reasons|in your)",
    re.IGNORECASE,
)
_REFUSED = re.compile(
    r"(?:page|article|content|url|document|link)s?\b.{0,40}(?:does not exist|doesn['’]t exist|no longer exists?|(?:can|could) ?not be found|cannot be found"
    r"|can['’]t be found|has been (?:moved|removed|deleted)|was not found)"
    r"|checking (?:if|that|whether) the (?:site|connection)|checking your browser|(?:enable|turn on) javascript|don['’]t have permission"
    r"|do not have permission|not available in your (?:region|country|area|location)|unavailable in your (?:region|country|area)"
    r"|(?:enter|type) your (?:e-?mail|user ?name|password)|forgot(?:ten)? your password|unusual traffic|complete the captcha|request was blocked"
    r"|European Economic Area",
    re.IGNORECASE,
)
"""What a server says in place of an article."""
_DOCUMENT = re.compile(r"\b(?:report|text|statement|letter|ruling|speech|minutes)\b", re.IGNORECASE)
_OTHER_TAGS = frozenset("nav footer".split())
_NOTICE = 400
"""Characters of the longest notice."""
_AFTER_TEXT = 12
"""Blocks after the text among which a notice speaks of it."""
_CLOCK = re.compile(
    r"^\W{0,2}(?:\d{1,2}[:.h]\d\d(?:[ap]m)?\b.{0,20}|\d{1,2} ?(?:m|min|h|hours?|minutes?)(?:ins)? ago)$"
)
_ENTRIES = 3
"""Lines that are times of day: as many entries has a live blog at least."""
_LINKS = 25
"""Blocks that are links for each one that is text: from there on a page is a list of articles."""
_TEASERS, _MOSTLY = 8, 0.6
"""Paragraphs that follow a headline that is a link, and their share of all, from which a page is such a list."""
_CAPTIONS = 6
"""Captions from which a page with little other text is a gallery."""
_NEAR_END = 4
"""Blocks from the last of the text among which such a line stands."""
_NOTICED = 300
"""Words under which a page that is not free, and says so to its readers, does not hold its whole text."""


def find_stub(
    blocks: Sequence[TreeBlock],
    kinds: Sequence[BlockKind | None],
    metadata: Metadata,
    containers: Sequence[Container] = (),
) -> str | None:
    """Why a page does not hold its whole article, or None: paywall, consent, live, video, gallery, index, teaser, error.

    ``kinds`` are those of the blocks, which stand in the ``containers``. A long text is only ever a live blog, a list of
    articles, or one that the page says is not for free, in its data and to its readers.
    """
    body = [block.text for block, kind in zip(blocks, kinds, strict=True) if kind in BODY]
    words = sum(text.count(" ") + 1 for text in body)
    title = metadata.title or ""
    if metadata.kind == "live" or (_LIVE.search(title) and ("updates" in title.lower() or _clocks(blocks) >= _ENTRIES)):
        return "live"
    if _teasers(blocks, kinds) >= max(_TEASERS, _MOSTLY * sum(kind in ("paragraph", "list") for kind in kinds)):
        return "index"
    noticed = words < _NOTICED and _has_notice(blocks, kinds, containers)
    if noticed and (words < _SHORT or not metadata.free or _is_walled(blocks, kinds)):
        return "paywall"
    if words >= _SHORT:
        return None
    if words < _SCANT and _ERROR.match(title) and any(map(_REFUSED.search, body)):
        return "error"
    return "paywall" if not metadata.free else _short_stub(blocks, kinds, body, words, metadata)


def _has_notice(
    blocks: Sequence[TreeBlock], kinds: Sequence[BlockKind | None], containers: Sequence[Container]
) -> bool:
    """Whether a line from the headline on says that the text is not for all: not in a menu, a footer, or comments, and
    not far below the text."""
    first = next((at for at, kind in enumerate(kinds) if kind == "headline" or kind in BODY), 0)
    last = max((at for at, kind in enumerate(kinds) if kind in BODY), default=len(blocks))
    near = [block for block in blocks[first : last + _AFTER_TEXT] if len(block.text) < _NOTICE]
    asked = _may_be_notices([block.text for block in near])
    return any(
        _PAYWALL.search(block.text) and not _is_elsewhere(containers, block.container)
        for block in compress(near, asked)
    )


def _may_be_notices(lines: Sequence[str]) -> list[bool]:
    """For each line whether it is asked for :data:`_PAYWALL`: not one of ASCII letters that has none of its words."""
    bare = unmarked("\n".join(lines)).lower()
    words = list(filter(bare.__contains__, _OF_PAYWALLS))
    return [not line.isascii() or any(map(line.__contains__, words)) for line in bare.split("\n")] if lines else []


def stub_of_lines(lines: Sequence[str], kinds: Sequence[BlockKind]) -> str | None:
    """``paywall`` for a short text whose last lines say that the rest is not for all, else None."""
    if sum(line.count(" ") + 1 for line, kind in zip(lines, kinds, strict=True) if kind in BODY) >= _SHORT:
        return None
    last = max((at for at, kind in enumerate(kinds) if kind in BODY), default=0)
    told = (line for line in lines[last : last + _NEAR_END] if len(line) < _NOTICE)
    return "paywall" if any(map(_PAYWALL.search, told)) else None


def _is_elsewhere(containers: Sequence[Container], at: int) -> bool:
    while 0 <= at < len(containers):
        if containers[at].tag in _OTHER_TAGS or names_comments(containers[at].names):
            return True
        at = containers[at].above
    return False


def _short_stub(
    blocks: Sequence[TreeBlock], kinds: Sequence[BlockKind | None], body: Sequence[str], words: int, metadata: Metadata
) -> str | None:
    title = metadata.title or ""
    told = metadata.kind == "video" or _VIDEO.search(title) or (metadata.url and _VIDEO_PATH.match(metadata.url))
    if words < _SCANT and told:
        return "video"
    pictured = words < _SCANT and (_GALLERY.search(title) or kinds.count("caption") >= _CAPTIONS)
    if metadata.kind == "gallery" or pictured:
        return "gallery"
    consent = sum(bool(_CONSENT.search(text)) for text in body)
    if consent and 2 * consent >= len(body):
        return "consent"
    links = sum(block.linked > 0.8 * len(block.text) and len(block.text) > 25 for block in blocks)
    if words < _SCANT and links > _LINKS * max(1, len(body)):
        return "index"
    last = max((at for at, kind in enumerate(kinds) if kind in BODY), default=0)
    if body and (_CUT.search(body[-1]) or any(_leads_on(block.text, words) for block in blocks[last:])):
        return "teaser"
    return None


def _leads_on(line: str, words: int) -> bool:
    """Whether a line leads to the rest of a text; a report or a statement may be another one, that a text is about."""
    if words >= _SCANT and _DOCUMENT.search(line):
        return False
    return bool(_GO_ON.fullmatch(line) or _ELSEWHERE.fullmatch(line))


def _is_walled(blocks: Sequence[TreeBlock], kinds: Sequence[BlockKind | None]) -> bool:
    """Whether the text ends at a line that calls to subscribe for the rest."""
    last = max((index for index, kind in enumerate(kinds) if kind == "paragraph"), default=0)
    return any(_WALL.match(block.text) for block in blocks[last : last + _NEAR_END])


def _clocks(blocks: Sequence[TreeBlock]) -> int:
    return sum(bool(_CLOCK.match(block.text)) for block in blocks)


def _teasers(blocks: Sequence[TreeBlock], kinds: Sequence[BlockKind | None]) -> int:
    """Paragraphs right below a line of some length that is a link and nothing else."""
    return sum(
        kind in ("paragraph", "list") and above.linked > 0.8 * len(above.text) and len(above.text) > 25
        for above, kind in zip(blocks, kinds[1:], strict=False)
    )
