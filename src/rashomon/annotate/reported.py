"""Reported speech without marks: which attributions are speech, and where the reported words begin and end."""

from __future__ import annotations

import re

import msgspec

from rashomon.annotate.attributions import Attribution
from rashomon.annotate.sources import plausible, source_before
from rashomon.annotate.terms import has_verb
from rashomon.lexicon.speech_verbs import CUE
from rashomon.lexicon.titles import ROLE_HEADS
from rashomon.text import fold, mark, trim
from rashomon.types import Mark, Span

_OPENING = re.compile(r"(?:[\s\"“”'‘’,:;–—-]|(?:that|whether|if|to)\b)+", re.IGNORECASE)
_THAT = re.compile(r"(?:[\w’'.-]+\s+){1,12}?that\s+", re.IGNORECASE)
_CLOSING = " \t\n\"“”'‘’,;:.–—-"
_POSSESSOR = re.compile(
    r"(?<=\w),\s(?:[A-ZÀ-Þ][\w-]*(?:\s[A-ZÀ-Þ][\w-]*)?|the\s[a-z]+)[’']s\s(?:[\w-]+\s){0,4}?[\w-]+(?=,\s(?!and\b|or\b)|\.?\s*$)"
    r"(?:,\s(?:after|before|within)\s(?:[\w-]+\s){1,3}?(?:hours|days|weeks|months|years)(?:\sof\s(?:[a-z-]+\s){0,2}[a-z-]+)?(?=[,.]|\s*$))?"
)
"""'…, Norda's second port, after three days': what stands beside the last name of a clause is in it."""
_LEAVES = re.compile(
    r",\s+(?:which|who|whose|where|adding|saying|while|but|though|although|according|citing|calling|after)\b|;"
)
"""Where the reporter's own words, or another report, go on behind a reported clause."""
_OPEN_END = re.compile(
    r"\s(?:and|or|of|the|a|an|in|on|at|to|for|with|by|from|as|that|its|his|her|their|is|was|be)$", re.I
)
_GOES_ON = re.compile(r"\sthat\s(?:the|an?|its|his|her|their|our|this|these|he|she|it|they|we|there)\s")
_NOUN = re.compile(r"\b(?:reports|claims|allegations|rumou?rs|speculation|suggestions|accusations)$", re.IGNORECASE)
_AFTER_WHICH = re.compile(
    rf"\b(?:amid|after|following|despite|over|on|of|from|with|by|to|about|against|were|are)\s(?:\w+\s)?{_NOUN.pattern}",
    re.IGNORECASE,
)
_SHORT = 40
_TURNS = re.compile(r"\b(?:while|whereas|but|although)\b")
"""Between a clause and its cue: 'denied it, while London urged …'"""
_STOP = re.compile(r"[,;](?!\d)|\.?\s*$")
_JOINT = re.compile(r"(?:,\s|\s[–—]\s|\s)(?:and|but)\s")
_OWN_CLAUSE = re.compile(r"(?:(?:that|he|she|it|they|there|we|the|its|his|her|their)\s|[A-ZÀ-Þ]\w+\s)|\s$")
_JOINED_BEHIND = re.compile(r"[”\"’']?,?\s(?:and|but)\sthat\s")
_INFINITIVE = re.compile(r",?\s+to\s[^,;]*?(?=[,;]|\.?\s*$)")
"""'called on the minister, Edda Lorne, to resign'."""
_OBJECTS = re.compile(
    r"\b(?:announc|confirm|den(?:y|ie)|reveal|promis|pledg|vow|warn|alleg|predict|forecast|propos|guarante|disclos"
    r"|accus|blam|demand|urg|reject|refut|dismiss|threaten|appeal|call(?:s|ed|ing)? for)\w*",
    re.IGNORECASE,
)
"""Verbs that report with a noun, too: 'denied any part in it', 'called for her to resign'."""
_NAMED_BEHIND = re.compile(
    r"(?i:the|an?|its|his|her|their|one)\s[^,;.“”\"]{3,60},\s((?:[A-ZÀ-Þ][\w.’'-]*\s){1,3}[A-ZÀ-Þ][\w’'-]+),"
)
"""'The head of the port, Ilse Quarn, said'."""
_OF = (" of ", " for ", " at ", " of the ", " for the ", " at the ")
_OFFICE = re.compile(
    rf"(?:\b(?:the|an?|its|his|her|their)\s(?:[\w’'-]+\s){{0,2}})?\b(?:{'|'.join(sorted(ROLE_HEADS))})\s(?:of|for|at)\s(?:the\s)?$",
    re.IGNORECASE,
)
"""'The new head of' before a source: whose office it is has the say, not the house."""
_INSERT = re.compile(
    r"\W*(?P<subject>[A-ZÀ-Þ][^,;:.!?“”\"\n]{1,80})(?:,\s\d{1,3})?,\s(?:who|whose|which)\s[^;!?“”\"\n]{3,200},\s*$"
)
_LONG_INSERT = 320
_ASIDE = re.compile(
    r",\s(?:(?:most|some|many|all|both|none|one|two|few)\sof\s(?:them|whom|which)"
    r"|(?:contacted|reached|asked|approached|interviewed|questioned)\sby"
    r"|(?:in|at|on|via|along|together|speaking|appearing)\b[^,;]{0,40}?\b(?:with|alongside))\s(?:the\s|[A-Z][a-z]{1,4}\.\s)?$"
)
"""', in a joint statement with' before a name that is not who speaks."""
_LONG_ASIDE = 90
_PREPOSITIONS = frozenset("of by for to in at on with from".split())
_CUT = re.compile(r"[\w-]+[’']$")
"""The word that a source begins within: 'Norda’' before 's lower house'."""
_BROKEN = re.compile(
    r"^\W|^(?:as|when|while|after|before|since|if|because)\s|^(?:who|which|that|and|or|but|as|with|also|then|[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)$|\s(?:of|for|the|a|an|and|at|in|by|from|to|between|with|on|against|over|into|about)$"
    r"|^[a-z]{3,}(?:ed|ing)\s(?:to|in|on|by|for|with|that|at)\b"
)
"""What is no noun phrase: 'tried to mediate between'."""
_UNHEARD = re.compile(r"\b(?:not|never|no|declin\w+|refus\w+|fail\w+)\b|n[’']t\b", re.IGNORECASE)
_NOT_SAID = re.compile(r"\b(?:not|never|declin\w+|refus\w+)\b|n[’']t\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"\b(?:[A-ZÀ-Þ][\w-]*|the\s[a-z]+)[’']s\s(?=[a-z]+$|[a-z]+\s[a-z]+$)")
"""'Quarn's door' has no verb."""
_NO_ONE = re.compile(r"(?:no one|nobody|none|neither)\b", re.IGNORECASE)
_ACCORDING = re.compile(r"according to", re.IGNORECASE)
_HEARD = re.compile(r"\b(?:told|informed|hears?|heard|warned|assured)\b", re.IGNORECASE)
_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|been|being)\s(?:also\s|then\s|later\s)?(?:told|informed|assured|warned)\b", re.IGNORECASE
)
_HEARERS = re.compile(
    r"\b(?:court|magistrates|inquest|inquiry|jury|jurors|tribunal|hearing|trial|committee|panel|MPs|judge)$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"\s*(?:[,.;:\n]|$|\s(?:on|in|at)\s)|\s(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri)day")
_ROLE_AND_NAME = 160
_OFFICE_NAME = 60


class Reported(msgspec.Struct, frozen=True):
    """A reported clause with its cue and source; both None where it goes on from the sentence before."""

    content: Span
    cue: Mark | None
    source: Mark | None

    @property
    def start(self) -> int:
        """Where the clause begins."""
        return self.content.start


def reported(text: str, attribution: Attribution, sentence: Span) -> Reported | None:
    """The attribution as reported speech, or None if it is a belief, a wish, a deed, or a mention without what was said."""
    cue, source = attribution.cue, attribution.source
    if cue is None or source is None or nobodys(text, cue, source) or listens(text, source, cue):
        return None
    if not attribution.continued and not (_within(cue, sentence) and _within(source, sentence)):
        return None
    content = _content(text, attribution, sentence)
    if _TURNS.search(text, content.end, max(content.end, min(cue.start, source.start))):
        return None
    words = text[content.start : content.end]
    if len(words.split()) < 2 or not _is_speech(text, cue, content) or unsaid(text, source, cue):
        return None
    if content.end <= cue.start and (text[cue.end - 1] == ":" or text[cue.end : cue.end + 1] == ":"):
        return None  # 'At the gate, he said: “…”'
    if attribution.continued:
        return Reported(content, None, None)
    found = before_insert(text, source, cue, sentence.start) or source_of(text, source)
    if found is None:
        return None
    if _ACCORDING.match(text, cue.start, cue.end) and content.start <= found.start < content.end:
        if found.end >= content.end:
            return None
        begin = found.end + (text[found.end] == ",")  # 'According to the chief, Tolan Reck, 20 homes were lost'
        content = trim(text, begin, content.end)
    return Reported(content, mark(text, cue.start, cue.end), mark(text, found.start, found.end))


def beside_marks(text: str, content: Span, quoted: Span) -> list[Span]:
    """The clauses without marks that stand beside one that holds the quotation, joined to it by 'and' or 'but'.

    'said that the bridge was closed and called it “a relief”' has one, and so has 'said it was “a relief” and that the
    bridge was closed'.
    """
    found = []
    joints = list(_JOINT.finditer(text, content.start, quoted.start))
    if joints and _OWN_CLAUSE.match(text[joints[-1].end() : quoted.start].strip("“\"‘' ") + " "):
        found.append(trim(text, content.start, joints[-1].start()))
    after = _JOINED_BEHIND.match(text, quoted.end)
    if after and after.end() < content.end:
        found.append(trim(text, after.end(), content.end))
    return [
        part for part in found if has_verb(text[part.start : part.end]) and text.count(" ", part.start, part.end) > 2
    ]


def other_content(text: str, content: Span) -> Span:
    """What is attributed otherwise than as speech, without 'that', 'whether' or 'to' before it and marks at its ends."""
    start, end = content.start, content.end
    if opening := _OPENING.match(text, start, end):
        start = opening.end()
    while end > start and text[end - 1] in _CLOSING:
        end -= 1
    return Span(start, end)


def names_speech(text: str, cue: Span) -> bool:
    """Whether a verb of speech or 'according to' stands in the cue, or a colon does for one."""
    return text[cue.start : cue.end].strip() == ":" or CUE.search(text, cue.start, cue.end) is not None


def nobodys(text: str, cue: Span, source: Span | None) -> Span | None:
    """The noun that a cue is or ends with, if it tells nobody's name: 'amid *reports* that …', not 'the Herald reports that …'."""
    noun = _NOUN.search(text, cue.start, cue.end)
    if noun is None:
        return None
    beside = source is not None and (0 <= cue.start - source.end <= 1 or source.start == cue.end + len(" by "))
    alone = noun.start() == cue.start and not beside
    if not alone and _AFTER_WHICH.search(text, max(0, cue.end - _SHORT), cue.end) is None:
        return None
    return Span(noun.start(), noun.end())


def unsaid(text: str, source: Span, cue: Span) -> bool:
    """Whether it is told that something was not said: 'police have not confirmed that', 'no one has said'."""
    if _NO_ONE.match(text, source.start, source.end):
        return True
    begin = source.end if source.end <= cue.start else cue.start
    return cue.end - begin < _SHORT and _NOT_SAID.search(text, begin, cue.end) is not None


def listens(text: str, source: Span, cue: Span) -> bool:
    """Whether the source is who was told it: 'jurors were told that', '…, court hears'."""
    words = text[cue.start : cue.end]
    if _HEARD.search(words) is None:
        return False
    if source.end <= cue.start and _PASSIVE.search(text, source.end, cue.end):
        return True
    return _HEARERS.search(text, source.start, source.end) is not None and _ENDS.match(text, cue.end) is not None


def _within(span: Span, sentence: Span) -> bool:
    return sentence.start <= span.start < sentence.end


def _is_speech(text: str, cue: Span, content: Span) -> bool:
    words = text[cue.start : cue.end]
    if words.strip() == ":":
        return cue.start <= content.start
    match = CUE.search(words)
    if match is None:
        return False
    if match.lastgroup == "according":
        return True
    if _OBJECTS.search(words):
        return not _UNHEARD.search(words)
    clause = _POSSESSIVE.sub(" ", text[content.start : content.end])
    return match.lastgroup == "stating" and has_verb(clause) and not _UNHEARD.search(words)


def _content(text: str, attribution: Attribution, sentence: Span) -> Span:
    """The clause without 'that', 'whether' or the infinitive's 'to' before it, whole, without what leaves it again."""
    start, end = attribution.content.start, attribution.content.end
    cue = attribution.cue
    if cue is not None and start < cue.start < end and attribution.source is not None:
        if attribution.source.end <= cue.start:
            start = cue.end
        else:
            end = cue.start
    before = cue is not None and cue.end <= start
    if _OPEN_END.search(text, start, end) or text[end : end + 1].isalnum() or (before and _GOES_ON.match(text, end)):
        stop = _STOP.search(text, end, sentence.end)
        end = stop.start() if stop else sentence.end
    if before and (infinitive := _INFINITIVE.match(text, end, sentence.end)):
        end = infinitive.end()
    opens_with_that = text.startswith("that ", start)
    if (
        before
        and cue
        and not opens_with_that
        and "that" not in text[cue.end : start]
        and (that := _THAT.match(text, start, end))
    ):
        told = re.match(r"(?:tell|told|inform|assur|notif|warn|remind)", fold(text[cue.start : cue.end]).split()[-1])
        if told:
            start = that.end()
    if opening := _OPENING.match(text, start, end):
        start = opening.end()
    if before and (leaves := _LEAVES.search(text, start, end)):
        end = leaves.start()
    while end > start and text[end - 1] in _CLOSING:
        end -= 1
    if before:
        within = text.rfind(",", max(start, end - _SHORT), end)
        apposed = _POSSESSOR.match(text, end, sentence.end) or _POSSESSOR.match(text, max(within, start), sentence.end)
        end = max(end, apposed.end()) if apposed else end
    return trim(text, start, end)


def before_insert(text: str, source: Span, cue: Span, start: int) -> Span | None:
    """The subject before an inserted clause in which a source was marked: 'Quarn, whose exit in *April* led to it, said'.

    ``start`` is where the sentence begins. None if there is no such clause, or the source stands before it.
    """
    aside = _ASIDE.search(text, max(start, source.start - _LONG_ASIDE), source.start)
    if source.end <= cue.start and (aside or fold(text[source.start : source.end]) in _PREPOSITIONS):
        return source_before(text, start, cue.start)
    insert = _INSERT.match(text, max(start, cue.start - _LONG_INSERT), cue.start)
    if insert is None or source.start <= insert.end("subject") or source.start >= cue.start:
        return None
    return source_of(text, Span(insert.start("subject"), insert.end("subject")))


def source_of(text: str, source: Span) -> Span | None:
    """The mention without appositions and marks around it, or None if what the encoder marked is none.

    'Ilse Quarn, the mayor,' gives 'Ilse Quarn'; 'The head of the port, Ilse Quarn,' gives 'Ilse Quarn', too, also where only
    'the port' was marked.
    """
    before = text[max(0, source.start - _OFFICE_NAME) : source.start]
    if before.endswith(("’", "'")) and (cut := _CUT.search(before)):
        source = Span(source.start - len(before) + cut.start(), source.end)
    elif before.endswith(_OF) and (office := _OFFICE.search(before)):
        source = Span(source.start - len(before) + office.start(), source.end)
    named = _NAMED_BEHIND.match(text, source.start, source.start + _ROLE_AND_NAME)
    if named and " whose " not in text[source.start : named.start(1)]:
        return Span(named.start(1), named.end(1))
    words = text[source.start : source.end]
    cut = re.search(r"(?<=\w)\s*[,(–—]|(?<=\w)\s(?:who(?:se)?|which|that|(?:cited|quoted)\sby)\b", words)
    end = source.start + cut.start() if cut and cut.start() > 1 else source.end
    span = trim(text, source.start, end)
    broken = (
        not plausible(text[span.start : span.end])
        or _BROKEN.search(text[span.start : span.end])
        or text[span.start - 1 : span.start] in ("-", "’", "'")
    )
    return None if broken or span.end - span.start < 2 else span
