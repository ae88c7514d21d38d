"""The source of a quotation: the noun phrase beside a cue, and the words that do not belong to it."""

from __future__ import annotations

import itertools
import re

from rashomon.lexicon.people_words import PEOPLE
from rashomon.lexicon.titles import ROLE_HEADS
from rashomon.text import fold, trim
from rashomon.types import Span

_ADVERBS = (
    r"(?:also|later|earlier|then|now|still|again|already|previously|recently|reportedly|repeatedly|subsequently|finally"
    r"|even|just|once|further|however|meanwhile|simply|(?-i:(?!(?:family|ally|assembly|rally|monopoly|bully|supply|anomaly)\b)[a-z]+ly))"
)
_AUXILIARIES = (
    r"(?:has|have|had|was|were|is|are|would|will|could|should|might|(?-i:may)|can|did|does|do|been|being|be|to|used\sto|not|never|"
    r"went on|goes on|took to \w+|quoted as|is quoted|and|who|which|that|by|reportedly|[’']s|[’']ve|[’']d)"
)
_TRAILING = re.compile(rf"(?:\s+|(?<=[’']))(?:{_ADVERBS}|{_AUXILIARIES})\s*$", re.IGNORECASE)
_DAY = (
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct"
    r"|nov|dec)[a-z]*\.? \d{1,2}(?:, \d{4})?|\d{1,2} (?-i:[A-Z])[a-z]+|(?:the )?(?:same|next|following) day|last \w+|this \w+"
)
_TIME = re.compile(
    rf"(?:,\s*)?\s(?:(?:on|late|early|earlier|later)\s+)*(?:{_DAY})(?:\s+(?:morning|evening|night|afternoon))?\s*,?\s*$",
    re.IGNORECASE,
)
_IN = re.compile(
    r"(?:,\s*)?\s(?:in|on|at|via|during|after|before|through|from|for|to|about|over|with|into|following|amid|as)\s"
    r"(?:an?|the|his|her|their|its|that|this|[A-Z]\w+)\b[^,;]{0,60}$"
)
_BOUNDARY = re.compile(
    r"[;:—]|\s[–-]\s|[”\"]\s|,\s|\b(?:what|that|but|because|although|though|while|when|where|whether|if|as|after|before|since|until|so"
    r"|than|amid|despite|(?<!familiar\s)with(?!\s(?:\w+[\s-]){0,2}(?:knowledge|ties|access|experience)\b)|yet)\s|\band\s(?=(?:he|she|they|it|we|the|a|an|his|her|their|its|[A-Z]))",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    r"^(?:on|in|at|by|for|from|after|before|during|since|until|under|over|speaking|asked|according|despite|amid|last|this"
    r"|earlier|later|meanwhile|but|and|yet|so|still|now|then|instead|however|indeed|in addition|addressing|responding"
    r"|writing|announcing|commenting|reacting|appearing|replying|answering|welcoming|defending|testifying|without|with|amid|among|through|to)\b",
    re.IGNORECASE,
)
_FUNCTION = (
    r"(?:that|in|on|at|it|to|by|as|if|when|while|after|before|during|about|for|from|with|there|this|these|those|no|not"
    r"|more|some|most|all|many|of|into|over|under|against|and|or|but|how|what|why|where|whether|via|last|late|early)\b"
)
_RIGHT = re.compile(
    rf"\s*(?P<np>(?:(?:(?!{_FUNCTION})[a-z][a-z-]+ ){{1,4}}(?=[A-Z])|"
    r"(?:the|a|an|one|another|his|her|their|its|mr|mrs|ms|dr)\b|[A-ZÀ-Þ“]|he\b|she\b|they\b|it\b|we\b|i\b|\w+ (?:official|source|spokes|police|report)"
    r"|officials|police|sources|investigators|prosecutors|authorities|critics|experts|residents|witnesses|organi[sz]ers)"
    r"[^,;:.()“”\"\n–—]*(?:\b[A-Z]\.[^,;:.()“”\"\n–—]*)*)"
)
_STOP_RIGHT = re.compile(
    r"\s(?:who|whose|which|that|when|where|while|as|after|before|in an?|in the|in his|in her|on|at|during|told|said|via|via|to|from"
    r"|about|with|by|cited by|quoted by|during|following|and (?:that|he|she|it|the))\b.*$",
    re.DOTALL,
)
_LEADING = re.compile(r"(?:who|whom|which|that|while|when|as|and|or|but|because|if)\s+", re.IGNORECASE)
_NOBODY = frozenset(
    "his her its their our my your there that this these those what there here how why then now".split()
)
_VERB_FIRST = re.compile(
    r"[a-z]{3,}(?:ing|ed|ts|ds|es)\s(?:(?:.*\s)?[A-Z0-9]|(?:an?|the|to|his|her|its|their|in|on|by|with)\s)"
    r"|[a-z]{3,}ing\s(?:first|second|third|fourth|fifth|last|up|down|out|off|back|away|ahead)\b"
)
"""A clause taken for a noun phrase: 'meets President …', 'paying for 300 …'."""
_SEVERAL = frozenset(
    "analysts economists strategists experts consultants advocates agents aides associates colleagues friends relatives patients"
    " tenants clients delegates candidates recruits commentators astronauts environmentalists insiders".split()
)
"""People whose name looks like a verb: 'analysts at the Norda bank', 'friends of Quarn'."""
_ADVERBIAL = re.compile(
    r"(?:not\sto|through|in|on|at(?!\sleast\b)|by|with|from|into|under|during|after|before)(?:\s|$)"
)
"""'in the capital received the guests': where and when something was done, and nobody."""
_PRONOUN_FIRST = re.compile(r"(?:he|she|it|they|we|i|you)\s(?!himself|herself|itself|themselves)\w", re.IGNORECASE)
"""'He recalled the pilot' telling somebody: a clause, too."""
_CLAUSE_INSIDE = re.compile(
    r"\b(?:has|have|had|was|were|is|are|been|will|would|could|should|might|must|cannot|did|does|drew|made|took|came|went|gave|told(?!\sto\b)"
    r"|brought|led|quoted|cited)\b|\s(?:amid|of|by|in|with|from|to|for|on|at|the|an?|his|her|its|their)$"
    r"|\s(?:fell|began|became|opted|tweeted)\b",
    re.IGNORECASE,
)
"""A whole clause, or a broken one, is no noun phrase."""
_FINITE = re.compile(r"\b(?:has|have|had|was|were|is|are|will|would|could|should|took|came|went|gave)\b")
_RELATIVE = re.compile(r"an?\s(?P<noun>[a-z]+)\s(?P<name>[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)$")
"""'…, a charge Kelmar denies': a clause without its pronoun, whose subject is the name."""
_QUOTED_AS = re.compile(r"\b(?:quot(?:ed|es|ing)|cit(?:ed|es|ing))\s(?P<np>[^,;:“”\"]{2,100}?)(?:,[^,]{2,60},)?\sas\s$")
"""'The agency quoted the harbour master as saying'."""
_WHO = re.compile(
    r"(?P<name>(?:(?:[A-ZÀ-Þ][\w’'-]*\.?|bin|al|de|van|von)\s){0,5}[A-ZÀ-Þ][\w’'-]+),?\swho\s(?:(?:has|have|had|also|later|once|earlier|\w+ly)\s)*$"
)
"""'Mirel Dovan, who said': the relative clause is of the name right before it."""
_HOUR = re.compile(r"\s*\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?\s(?:[–—-]\s)?(?=[A-ZÀ-Þ])")
"""'10:42 Ilse Quarn says': the hour of an entry."""
_EMPTY = re.compile(
    r"(?:but|and|or|nor|yet|so|after|before|since|while|when|as|like|about|with|from|for|by|of|in|on|at|the|an?|mrs?|ms|dr|new"
    r"|previous|other|(?:i|we|you|he|she|they)[’'](?:ll|m|re|ve|d)|january|february|march|april|june|july|august|september|october"
    r"|november|december)\.?",
    re.IGNORECASE,
)
THAT_READS = re.compile(
    r"\b(?P<np>(?:an?|the|his|her|their|its|one)\s(?:[\w’'-]+\s){0,2}?(?:sign|banner|placard|poster|plaque|notice|card|sticker|label"
    r"|inscription|billboard|(?:T-|t-)?shirt|cap|hat|badge|note|letter|message|text|email|leaflet|flag|mug|sash))\s(?:that|which)\s(?:simply\s|just\s)?$"
)
"""'a T-shirt that read': the words are on it."""
_WHO_AND = re.compile(
    r"(?P<name>(?:(?:[A-ZÀ-Þ][\w’'-]*\.?|bin|al|de|van|von)\s){0,5}[A-ZÀ-Þ][\w’'-]+),\swho\s[^,;:.“”\"\n]{3,150}\sand\s"
    r"(?:(?:has|have|had|also|later|then|once|earlier|\w+ly)\s)*$"
)
"""'Mirel Dovan, who ran the port for years and once said': the second verb of the relative clause."""
_ISSUED = re.compile(
    r"\w\s(?:released|published|issued|unveiled|commissioned|leaked|written|obtained|seen)(?:\s(?:in|on|by))?$"
)
"""'A harbour report published last year': when it was belongs to the document."""
_REACH = 400
"""Characters before a cue in which its source is looked for."""
_DURING = re.compile(
    r"\b(?:(?:soon|shortly|right|just|long|hours|days)\s)?(?:after|before|during|since|following|amid)\s(?:(?:the|an?|his|her|its|their|last|this)\s)?(?:[\w’'-]+\s){0,2}?(?:launch|attack|crash|blast|explosion"
    r"|shooting|incident|accident|meeting|summit|talks|game|match|final|vote|election|verdict|ruling|hearing|arrest|raid|announcement|speech"
    r"|debate|storm|hurricane|earthquake|quake|flood|fire|ceremony|funeral|race|test|strike|trial|session|interview|service)\s$"
)
"""'A commentary run after the launch said': when it was said, and by nobody that stands there."""
_PREPOSED = len("following ")


def plausible(words: str) -> bool:
    """Whether the words may be a noun phrase that names who speaks, and are no clause and no part of one."""
    return (
        0 < len(words) <= 160
        and not re.fullmatch(r"\S+[’']s", words)
        and fold(words) not in _NOBODY
        and (not _VERB_FIRST.match(words) or words.split()[0] in PEOPLE | _SEVERAL)
        and not _ADVERBIAL.match(words)
        and not _PRONOUN_FIRST.match(words)
        and not _CLAUSE_INSIDE.search(words)
    )


def tells_when(text: str, source: Span) -> bool:
    """Whether a noun phrase is what something came after or before: 'the launch' in 'a commentary run after the launch said'."""
    return _DURING.search(text, max(0, source.start - _PREPOSED), source.end + 1) is not None


def is_nobody(words: str) -> bool:
    """Whether the words are one that can stand for nobody: 'After', 'the', 'Mr.'."""
    return _EMPTY.fullmatch(words) is not None


def source_before(text: str, start: int, cue: int) -> Span | None:
    """The source that ends before the cue at ``cue``, within the sentence part ``text[start:cue]``.

    'Ilse Quarn, the mayor of Tolmin, also said' gives 'Ilse Quarn'; 'who had said' gives what the clause belongs to.
    """
    start = max(start, cue - _REACH)
    if hour := _HOUR.match(text, start, cue):
        start = hour.end()
    quoted_as = _QUOTED_AS.search(text, start, cue)
    if quoted_as:
        return trim(text, quoted_as.start("np"), quoted_as.end("np"))
    reads = THAT_READS.search(text, start, cue)
    if reads:
        return Span(reads.start("np"), reads.end("np"))
    relative = _WHO.search(text, start, cue) or _WHO_AND.search(text, start, cue)
    if relative:
        return Span(relative.start("name"), relative.end("name"))
    during = _DURING.search(text, start, cue)
    end = _without_trailing(text, start, during.start() if during else cue)
    if end <= start:
        return None
    if text[end - 1] in ",–—-)":
        return _before_apposition(text, start, end)
    return _noun_phrase(text, start, end)


def _without_trailing(text: str, start: int, end: int) -> int:
    """The end of the subject: adverbs, auxiliaries and times between it and its verb are stepped over."""
    while True:
        span = trim(text, start, end)
        piece = text[span.start : span.end]
        found = _TRAILING.search(piece) or _TIME.search(piece)
        if found and _ISSUED.search(piece, 0, found.start()):
            return span.end
        if not found or (found.start() == 0 and len(piece) == found.end()):
            return span.end
        end = span.start + found.start()
        if end <= start:
            return end


def _noun_phrase(text: str, start: int, end: int) -> Span | None:
    """The last noun phrase of ``text[start:end]``: what follows the last boundary of a clause."""
    begin = start
    for boundary in _BOUNDARY.finditer(text, start, end):
        if boundary.end() < end:
            begin = boundary.end()
    span = trim(text, begin, end)
    while leading := _LEADING.match(text, span.start, span.end):
        span = trim(text, leading.end(), span.end)
    piece = text[span.start : span.end]
    opening = _PREPOSITION.match(piece)
    if opening:
        name = re.search(r"(?:(?:the|a|an|mr|mrs|ms)\s+)?[A-Z][^,]*$", piece[opening.end() :])
        if name is None:
            return None
        span = trim(text, span.start + opening.end() + name.start(), span.end)
    late = _IN.search(text[span.start : span.end])
    issued = late and _ISSUED.search(text, span.start, span.start + late.start())
    if (
        late
        and not issued
        and late.start() > 1
        and not re.match(r"(?:,\s*)?\s(?:for|to|with|about|from|over|at)\s", late.group())
    ):
        span = trim(text, span.start, span.start + late.start())
    piece = text[span.start : span.end]
    if not plausible(piece):
        return None
    relative = _RELATIVE.match(piece)
    if relative and relative["noun"] not in ROLE_HEADS:
        return Span(span.start + relative.start("name"), span.end)
    return span


def _before_apposition(text: str, start: int, end: int) -> Span | None:
    """The noun phrase before an apposition or relative clause that ends at ``end``: 'X, the mayor,' gives X."""
    inner = end - 1
    opener = {")": "("}.get(text[inner], "")
    if opener:
        at = text.rfind(opener, start, inner)
        return _noun_phrase(text, start, at) if at > start else None
    if text[inner] in "–—-":
        at = max(text.rfind(f" {dash} ", start, inner - 1) for dash in "–—-")
        at = max(at, text.rfind("—", start, inner - 1))
        return _noun_phrase(text, start, at) if at > start else _noun_phrase(text, start, inner)
    commas = [match.start() for match in re.finditer(r",(?!\d)", text[start:inner])]
    parts = [start, *(start + at + 1 for at in commas), end]
    # from the left: the first part that a name or a determined noun opens and that is no adverbial
    for left, right in itertools.pairwise(parts):
        span = trim(text, left, right - 1)
        piece = text[span.start : span.end]
        if piece and not _PREPOSITION.match(piece) and re.match(r"(?:[A-Z“]|the\b|an?\b|his\b|her\b|one\b)", piece):
            if re.match(r"(?:The|An?|Its|His|Her|Their|One)\b", piece) and right < end:
                following = trim(text, right, min(parts[parts.index(right) + 1] - 1, end - 1))
                if re.fullmatch(r"(?:[A-Z][\w.’'-]+ ?){2,4}", text[following.start : following.end]):
                    return following  # 'The head of the bank, Ilse Quarn,'
            return _noun_phrase(text, span.start, span.end)
    return None


def source_after(text: str, cue: int, end: int) -> Span | None:
    """The source that follows the cue which ends at ``cue``: 'said Ilse Quarn, the mayor' gives 'Ilse Quarn'."""
    match = _RIGHT.match(text, cue, end)
    if match is None:
        return None
    piece = match["np"]
    stop = _STOP_RIGHT.search(piece)
    if stop and not _role_of(piece[: stop.start()], stop.group()):
        piece = piece[: stop.start()]
    time = _TIME.search(piece)
    if time and time.start() > 0:
        piece = piece[: time.start()]
    if _FINITE.search(piece):
        return None  # 'said the raiders took 90 seconds'
    span = trim(text, match.start("np"), match.start("np") + len(piece))
    return span if 0 < span.end - span.start <= 120 else None


def _role_of(head: str, tail: str) -> bool:
    """Whether 'of'-like words go on with a role ('head of', 'spokesman for') rather than leave the noun phrase."""
    words = fold(head).split()
    return bool(words) and words[-1] in ROLE_HEADS and tail.split()[0] in ("for", "of", "to", "at", "with")
