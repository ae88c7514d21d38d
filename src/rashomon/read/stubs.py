"""Pages that do not hold their whole article: paywalls, consent walls, live blogs, videos, galleries, index pages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.read.metadata import Metadata
from rashomon.read.tree import TreeBlock
from rashomon.types import BODY, BlockKind

_SHORT = 150
"""Words under which a text may be but the beginning of one."""
_SCANT = 80
_PAYWALL = re.compile(
    r"subscri\w+ (?:now )?to (?:continue|keep|read|unlock|access|view)|to (?:continue|keep) reading"
    r"|(?:continue|keep) reading with a subscription|you have \d+ free articles? (?:left|remaining)|start your free trial to read"
    r"|exclusively for (?:[\w+’'-]+ ){0,3}(?:subscribers|members)|become a (?:member|subscriber) to (?:read|continue)"
    r"|already (?:a|an) (?:subscriber|member|account)|(?:log|sign) in to (?:continue|read|view)|register to (?:continue|read)"
    r"|(?:this|the) (?:article|content|story) is (?:only )?(?:for|available (?:only )?to|reserved for|exclusive to) (?:\w+ )?"
    r"(?:subscribers|members)|(?:you have|you['’]ve) (?:reached|read) your .{0,30}limit|unlock this (?:article|story)"
    r"|nur für (?:\w+[- ])?abonnent|jetzt (?:weiterlesen|abonnieren und)|artikel freischalten|réservée? aux abonnés|pour lire la suite"
    r"|(?:exclusivo|solo|sólo|reservado) para (?:os )?(?:suscriptores|assinantes)|suscríbete para (?:seguir|leer|continuar)"
    r"|assine para (?:ler|continuar)|riservato agli abbonati|abbonati per (?:continuare|leggere)|alleen voor abonnees"
    r"|tylko dla subskrybentów|endast för prenumeranter|только для подписчиков",
    re.IGNORECASE,
)
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
_GALLERY = re.compile(
    r"\bin pictures\b|\bphotos?:|\bphoto (?:gallery|essay)|\bgallery\b|\bslideshow\b|^photos\b", re.IGNORECASE
)
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


def find_stub(blocks: Sequence[TreeBlock], kinds: Sequence[BlockKind | None], metadata: Metadata) -> str | None:
    """Why a page does not hold its whole article, or None: paywall, consent, live, video, gallery, index, teaser.

    ``kinds`` are those of the blocks. A long text is only ever a live blog, a list of articles, or one that the page
    says is not for free, in its data and to its readers.
    """
    body = [block.text for block, kind in zip(blocks, kinds, strict=True) if kind in BODY]
    words = sum(text.count(" ") + 1 for text in body)
    title = metadata.title or ""
    if metadata.kind == "live" or (_LIVE.search(title) and ("updates" in title.lower() or _clocks(blocks) >= _ENTRIES)):
        return "live"
    if _teasers(blocks, kinds) >= max(_TEASERS, _MOSTLY * sum(kind in ("paragraph", "list") for kind in kinds)):
        return "index"
    noticed = words < _NOTICED and any(_PAYWALL.search(block.text) for block in blocks if len(block.text) < 400)
    if noticed and (words < _SHORT or not metadata.free or _is_walled(blocks, kinds)):
        return "paywall"
    if words >= _SHORT:
        return None
    return "paywall" if not metadata.free else _short_stub(blocks, kinds, body, words, metadata)


def _short_stub(
    blocks: Sequence[TreeBlock], kinds: Sequence[BlockKind | None], body: Sequence[str], words: int, metadata: Metadata
) -> str | None:
    title = metadata.title or ""
    told = metadata.kind == "video" or _VIDEO.search(title) or (metadata.url and _VIDEO_PATH.match(metadata.url))
    if words < _SCANT and told:
        return "video"
    if metadata.kind == "gallery" or _GALLERY.search(title) or (words < _SCANT and kinds.count("caption") >= _CAPTIONS):
        return "gallery"
    consent = sum(bool(_CONSENT.search(text)) for text in body)
    if consent and 2 * consent >= len(body):
        return "consent"
    links = sum(block.linked > 0.8 * len(block.text) and len(block.text) > 25 for block in blocks)
    if words < _SCANT and links > _LINKS * max(1, len(body)):
        return "index"
    if body and (_CUT.search(body[-1]) or any(_leads_on(block.text) for block in blocks)):
        return "teaser"
    return None


def _leads_on(line: str) -> bool:
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
