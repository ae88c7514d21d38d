"""The cue and the source beside a pair of quotation marks: what the rules read, checked by what the encoder sees."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

import msgspec

from rashomon.annotate.attributions import Attribution, Likely
from rashomon.annotate.cues import Found, cue_after, cue_before, denies_saying, introduces
from rashomon.annotate.documents import is_document
from rashomon.annotate.findings import finds, found_before
from rashomon.annotate.fronted import subject_behind
from rashomon.annotate.judged_as import judged_as
from rashomon.annotate.marks import Quoted
from rashomon.annotate.owned import owner_of_claim, owner_of_post
from rashomon.annotate.people import People
from rashomon.annotate.reported import before_insert, listens, names_speech, source_of
from rashomon.annotate.sources import THAT_READS, is_nobody, plausible, source_before, tells_when
from rashomon.annotate.spoken_form import before_colon, inverted_or_not
from rashomon.annotate.terms import is_clause
from rashomon.annotate.viewpoints import viewpoint
from rashomon.lexicon.newsrooms import is_newsroom
from rashomon.lexicon.speech_verbs import CUE, NOMINAL
from rashomon.text import fold
from rashomon.types import Block, Span

_ENDS_OPEN = re.compile(r"[,?!—–-][’'”\"]?\s*$")
_ATTRIBUTION_FOLLOWS = re.compile(r"\s*,\s")
_FOLLOWS = re.compile(
    r"\s(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er)\s)?(?:[\w’'-]+\.?\s){1,4}?(?:asked|sa(?:id|ys)|wrote|writes|added|tweeted|shouted|cried|yelled|wondered|replied)"
    r"(?=[.,]|\s(?:in|on|at|during|via|after|before|later|when|while|as|(?:early |late |last )?[A-Z][a-z]+day|today|yesterday|tonight)\b)"
    r"[^.!?“”\"\n]{0,120}"
)
_SIGNED = re.compile(r"\s*(?P<dash>[―—–]|--)\s*(?P<name>[A-ZÀ-Þ][^\n“”\".:;]{2,60}?(?:\.[^\n“”\".:;]{1,40})?)\s*$")
"""'“We will be back.” — Ilse Quarn'"""
_NO_CUE = 0.05
"""A form that is a noun, too, is one where the encoder finds it less likely than this a cue."""
_MEDIUM = re.compile(r"\b(?:[Ii]n|[Oo]n|[Vv]ia)\s(?:an?|the|his|her|its|their)\s(?:[a-z]+\s)?$")
"""'in a blog post': the words were said otherwise."""
_PRONOUN = re.compile(
    r"(?:\b(?:I|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|[Yy]ou|who|which)\s(?:\w+ly\s|also\s|now\s|then\s)?|¤\W*)$"
)
_BEHIND = 240
"""Characters behind a quotation in which its attribution is looked for by its form."""
_WHO = re.compile(r",\s(?:who|whom|which)\s$")
_LABELS = re.compile(r"\s(?:warnings?|alerts?|fears?|rows?|risks?|threats?|pleas?|scandals?|scares?)\b")
"""What marks before it only qualify: 'Storm Dagny: ‘Danger to life’ warning'."""
_OF_NOUN = re.compile(r"\s[a-z]+\s(?:by|of|from|with|against)\s(?:the\s)?$")
_HEARS = re.compile(r"\s(?:heard|hears|(?:was|were)\stold)\b")
"""'…, magistrates heard'"""
_PLACED = re.compile(
    r"\s(?:beside|near|outside|inside|behind|above|below|under|over|along|opposite)\s(?:(?:the|an?|his|her|its)\s)?$"
)
_NEW_CLAUSE = re.compile(r"[,;]|\b(?:and|but|while|which|who)\s")
_SITE = re.compile(r"\w\.(?:com|org|net)$")
_APPOSED = re.compile(r",\s(?:the\s|an?\s)?")
_GREETS = re.compile(r"say(?:s|ing)?\s(?:goodbye|farewell|hello|yes|no)\sto\b", re.IGNORECASE)
_AS = re.compile(r"\s(?:to\s)?as\s(?!saying\b|having\b|telling\b)")
_BY = re.compile(
    r"\sby\s(?P<who>(?:(?:the|an?|his|her|its|their)\s)?[^,;:.“”\"\n]{2,60}?)(?=[,;:.]|\s(?:in|on|at|when|who|for|after|before)\b)"
)
_UNDERGONE = re.compile(
    r"\b(?:was|were|is|are|been|being)\s(?:(?:\w+ly|once|often|also|since|widely|long|even)\s){0,2}$"
    r"|\b(?:was|were|is|are|been|being)\s[a-z]+ed\b[^,;:“”]{0,60}\sand\s(?:\w+ly\s)?$"
)
"""What stands before the participle of who is named so: 'has been', 'was launched in May and'."""
_ASIDE = 6
"""Attributions before the end of a quotation that are looked at for the one around it."""
_UNLIKELY = 0.2
"""A verb that the encoder finds less likely than this a cue gives way to one that it finds likely."""


class Beside:
    """Finds the cue of a quotation, with its source, in one article."""

    def __init__(
        self,
        text: str,
        attributions: Sequence[Attribution],
        likely: Likely,
        people: People,
        dateline: Span | None,
    ) -> None:
        self._text = text
        self._dateline = dateline
        self._attributions = attributions
        self._likely = likely
        self._people = people

    def cue(self, quoted: Quoted, sentence: Span, block: Block, blotted: str, opens: bool) -> Found | None:
        """The cue of ``quoted``, or None. ``blotted`` is the block with what stands in marks blotted out; ``opens``
        tells that the quotation opens its sentence.
        """
        if opens and (signed := _SIGNED.match(self._text, quoted.outer_end, block.end)):
            name = Span(signed.start("name"), signed.end("name"))
            return Found(Span(signed.start("dash"), signed.end("dash")), signed["dash"], "stating", name, before=False)
        view = viewpoint(self._text, sentence.start, quoted.outer_start, self._people.is_somebody)
        if view is not None and is_clause(self._text[quoted.start : quoted.end]):
            return view
        owned = owner_of_post(self._text, quoted.outer_end, sentence.end)
        owned = owned or owner_of_claim(self._text, sentence.start, quoted.outer_start)
        if owned is not None:
            return owned
        found = self._seen(quoted, self._read(quoted, sentence, block, blotted, opens), block, sentence, opens)
        if found is not None and found.verb == ":" and _LABELS.match(self._text, quoted.outer_end):
            return None
        if found is not None and self._names_only(found, sentence):
            by = _BY.match(self._text, quoted.outer_end, sentence.end)
            return msgspec.structs.replace(found, source=Span(*by.span("who"))) if by else None
        if found is not None and self._is_nobodys(found.source):
            whole = is_clause(self._text[quoted.start : quoted.end])
            found = msgspec.structs.replace(found, source=None) if whole else None
        if found is not None and found.before:
            behind = subject_behind(self._text, sentence.start, found.cue, quoted.end, sentence.end)
            found = msgspec.structs.replace(found, source=behind) if behind else found
        heard = found is not None and found.source is not None and listens(self._text, found.source, found.cue)
        return None if heard else found

    def _names_only(self, found: Found, sentence: Span) -> bool:
        """Whether nobody is told to have used the words: 'was hailed as “…”', 'say goodbye to “…”'."""
        if _GREETS.match(self._text, found.cue.start):
            return True
        naming = _AS.match(self._text, found.cue.end) or self._text[found.cue.start : found.cue.end].endswith(" as")
        return bool(naming and found.before and _UNDERGONE.search(self._text, sentence.start, found.cue.start))

    def _is_nobodys(self, source: Span | None) -> bool:
        return source is not None and is_nobody(self._text[source.start : source.end])

    def _read(self, quoted: Quoted, sentence: Span, block: Block, blotted: str, opens: bool) -> Found | None:
        """By the rules: after the quotation if it ends in a comma or opens the sentence, else before it."""
        text, offset = self._text, block.start
        start, end = sentence.start, sentence.end
        nouns = self._nouns(blotted, offset, start, min(block.end, end + _BEHIND))
        after_first = (
            opens
            or bool(_ENDS_OPEN.search(text[quoted.start : quoted.end]))
            or bool(_ATTRIBUTION_FOLLOWS.match(text, quoted.outer_end))
        )
        ended = (
            re.search(r"[.!?…]$", text[quoted.start : quoted.end])
            and not text[quoted.outer_end : quoted.outer_end + 2].strip()[:1].islower()
        )
        after = None
        if ended and quoted.outer_end >= end and (follows := _FOLLOWS.match(text, quoted.outer_end, block.end)):
            ended, end = None, follows.end()  # '“Who pays?” Quarn asked.'
        if not (ended and quoted.outer_end >= end):
            after = cue_after(blotted, quoted.outer_end - offset, end - offset, nouns)
        before = None if opens else cue_before(blotted, start - offset, quoted.outer_start - offset, nouns)
        if before is not None and introduces(text, before.cue.end + offset, quoted.outer_start):
            chosen: Found | None = before
        elif (
            before is not None
            and after is not None
            and (teller := _moved(after, offset).source) is not None
            and self._passes_on(after.verb, teller, _moved(before, offset), quoted.outer_start)
        ):
            chosen = before
        elif after_first:
            chosen = after or before
        else:
            chosen = before or after
        chosen = self._by_form(quoted, sentence, block, blotted, opens, chosen)
        if chosen is None and not opens and (of := found_before(blotted, start - offset, quoted.outer_start - offset)):
            cue, source = of
            chosen = Found(cue, blotted[cue.start : cue.end], "stating", source, before=True)
        if chosen is not None and chosen is after and chosen.group == "judging" and not opens and not after_first:
            subject = source_before(blotted, start - offset, quoted.outer_start - offset)
            chosen = msgspec.structs.replace(chosen, source=subject or chosen.source)  # 'Norda “firmly” condemned it'
        return None if chosen is None else _moved(chosen, offset)

    def _passes_on(self, cue: str, teller: Span, before: Found, quoted: int) -> bool:
        """Whether who stands behind the words passes on what somebody before them says: 'Police said it was “lost”, the Herald
        reported'; 'the report stated it was “lost”, according to the Herald'."""
        source = before.source
        if before.group != "stating" or source is None or _NEW_CLAUSE.search(self._text, before.cue.end, quoted):
            return False
        words = self._text[teller.start : teller.end]
        passes = is_newsroom(words) or _SITE.search(words) or cue.lower() == "according to"
        stated = self._text[source.start : source.end].endswith(" report")
        return bool(passes) and (stated or self._people.is_somebody(source))

    def _nouns(self, blotted: str, offset: int, start: int, end: int) -> frozenset[int]:
        """Where in a block's sentences verbs of speech begin that are nouns there: no pronoun has them as its verb, and the
        encoder sees no cue in them.
        """
        return frozenset(
            match.start()
            for match in CUE.finditer(blotted, start - offset, end - offset)
            if match.group().lower() in NOMINAL
            and not _PRONOUN.search(blotted, max(0, match.start() - 24), match.start())
            and not THAT_READS.search(blotted, max(0, match.start() - 60), match.start())
            and (
                _MEDIUM.search(blotted, max(0, match.start() - 40), match.start())
                or self._likely.most("cue", Span(match.start() + offset, match.end() + offset)) < _NO_CUE
            )
        )

    def _by_form(
        self, quoted: Quoted, sentence: Span, block: Block, blotted: str, opens: bool, chosen: Found | None
    ) -> Found | None:
        """The attribution that its form alone tells, where no verb of speech stands nearer."""
        offset = block.start

        def somebody(span: Span) -> bool:
            words = self._text[span.start + offset : span.end + offset]
            return self._people.is_somebody(Span(span.start + offset, span.end + offset)) or is_document(fold(words))

        def named(span: Span) -> bool:
            return self._people.names(Span(span.start + offset, span.end + offset))

        if chosen is None and (
            before := before_colon(blotted, sentence.start - offset, quoted.outer_start - offset, somebody)
        ):
            return before
        if chosen is None and not opens:
            low, high = sentence.start - offset, quoted.outer_start - offset
            return judged_as(blotted, low, high, lambda span: somebody(span) or named(span))
        inner = self._text[quoted.start : quoted.end]
        if not opens or not (_ENDS_OPEN.search(inner) or _ATTRIBUTION_FOLLOWS.match(self._text, quoted.outer_end)):
            return chosen
        if inner[-1:] in "?!" and self._text[quoted.outer_end + 1 : quoted.outer_end + 2].isupper():
            return chosen
        limit = min(block.end, quoted.outer_end + _BEHIND) - offset
        found = inverted_or_not(blotted, quoted.outer_end - offset, limit, somebody)
        if found is None or found.source is None or (chosen is not None and chosen.cue.start <= found.source.end):
            return chosen
        same = chosen is not None and chosen.source is not None and chosen.source.start == found.source.start
        return chosen if same else found

    def _seen(self, quoted: Quoted, cue: Found | None, block: Block, sentence: Span, opens: bool) -> Found | None:
        """The cue with the source that the encoder sees beside it; where rules found none, the encoder's in the block."""
        around = _around(self._attributions, quoted)
        if around is None:
            return cue
        said, whole = around[0], self._people.whole(around[1])
        source = before_insert(self._text, whole, said, sentence.start) or source_of(self._text, whole)
        if source is None or not plausible(self._text[source.start : source.end]):
            return cue
        if cue is not None and cue.source is not None and tells_when(self._text, source):
            return cue
        if self._dateline is not None and self._dateline.start <= source.start < self._dateline.end:
            return cue
        speech = names_speech(self._text, said) or finds(self._text, said, whole)
        inside = block.start <= said.start < block.end and speech
        if denies_saying(self._text, said, quoted.outer_start):
            return cue
        if cue is not None and cue.source is not None and finds(self._text, cue.cue, cue.source):
            return cue
        if (
            cue is not None
            and cue.source is not None
            and (_HEARS.match(self._text, source.end) or self._is_subject(cue, cue.source, source, sentence))
        ):
            return cue
        if (
            cue is not None
            and cue.before
            and quoted.outer_end <= source.start
            and self._passes_on(self._text[said.start : said.end], source, cue, quoted.outer_start)
        ):
            return cue
        if cue is not None and cue.source is not None and source.end <= sentence.start <= cue.source.start:
            return cue  # '…, according to a translation. He called it “…”'
        if cue is not None:
            between = self._text[cue.source.end : source.start] if cue.source else ""
            apposed = _APPOSED.fullmatch(between) is not None
            same = said.start <= cue.cue.start < said.end and not (apposed or self._elsewhere(cue, source))
            if same and cue.source is not None and self._within(cue.source, source):
                return cue
            if same or cue.source is None:
                return msgspec.structs.replace(cue, source=source)
            if is_newsroom(self._text[source.start : source.end]):
                return cue  # 'the Herald reports that Mirel Dovan said': these are Dovan's words
            if not inside or self._touches(quoted, cue) or self._likely.most("cue", cue.cue) >= _UNLIKELY:
                return cue
        if not inside or (cue is None and opens):
            return None
        group = cue.group if cue is not None else "stating"
        return Found(said, self._text[said.start : said.end], group, source, before=said.end <= quoted.start)

    def _elsewhere(self, cue: Found, source: Span) -> bool:
        """Whether a source is that of other words: 'Quarn says, according to *police*', 'who *police* said had no licence, and called'."""
        if cue.source is None:
            return False
        aside = _WHO.search(self._text, max(0, source.start - 8), source.start) is not None
        closed = "," in self._text[source.end : cue.cue.start]
        return (aside and closed) or "according to" in self._text[cue.cue.end : source.start]

    def _is_subject(self, cue: Found, subject: Span, source: Span, sentence: Span) -> bool:
        """Whether a participle has the subject of its sentence, and the other source belongs to a noun: 'Traders rejected the
        plan by *the council*, calling it “…”'.
        """
        participle = cue.before and cue.verb.endswith("ing") and self._text[cue.cue.start - 2 : cue.cue.start] == ", "
        opens = subject.start == sentence.start and source.start > subject.end
        return participle and opens and _OF_NOUN.search(self._text, subject.end, source.start) is not None

    def _within(self, whole: Span, source: Span) -> bool:
        """Whether a source only tells where another one is: 'bins' of 'a sign beside the bins'."""
        inside = whole.start < source.start < source.end == whole.end
        return inside and _PLACED.search(self._text, whole.start, source.start) is not None

    def _touches(self, quoted: Quoted, cue: Found) -> bool:
        """Whether nothing but marks stands between a quotation and its cue with the source."""
        first = min(cue.cue.start, cue.source.start if cue.source else cue.cue.start)
        last = cue.cue.end if cue.before else first
        low, high = sorted((last, quoted.outer_start if cue.before else quoted.outer_end))
        return not any(c.isalnum() for c in self._text[low:high])


def _around(attributions: Sequence[Attribution], quoted: Quoted) -> tuple[Span, Span] | None:
    """Cue and source of the attribution that shares most with what stands in the marks, of those that have both."""
    high = bisect.bisect_left(attributions, quoted.end, key=lambda one: one.content.start)
    best: tuple[Span, Span] | None = None
    most = 0
    for one in attributions[max(0, high - _ASIDE) : high]:
        shared = min(one.content.end, quoted.end) - max(one.content.start, quoted.start)
        if shared > most and one.cue is not None and one.source is not None and not one.continued:
            best, most = (one.cue, one.source), shared
    return best


def _moved(found: Found, by: int) -> Found:
    source = Span(found.source.start + by, found.source.end + by) if found.source else None
    return msgspec.structs.replace(found, cue=Span(found.cue.start + by, found.cue.end + by), source=source)
