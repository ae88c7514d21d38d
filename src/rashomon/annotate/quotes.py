"""Quotations: direct, mixed and indirect, each with cue, source and speaker; and marks that hold no speech.

The scheme is that of PARC3 and PolNeAR (source, cue, content; Pareti 2016, Newell et al. 2018). Marks are read by rules
over punctuation, reporting verbs and the noun phrases beside them (cf. Pouliquen et al. 2007, O'Keefe et al. 2012),
with what the encoder sees beside them; reported clauses are those of the encoder, and those of the rules that it backs.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence

import msgspec

from rashomon.annotate.antecedents import Speaker
from rashomon.annotate.attributions import Likely, find_attributions
from rashomon.annotate.beside import Beside
from rashomon.annotate.circumstances import Circumstances
from rashomon.annotate.cues import Found, cue_before, masked
from rashomon.annotate.drafts import Draft, Drafter
from rashomon.annotate.encoder import Tagged, tag
from rashomon.annotate.headlines import named_below, taken_up, titles_again
from rashomon.annotate.marks import Quoted, find_quoted
from rashomon.annotate.people import People
from rashomon.annotate.posts import Post, Turn, find_interview, find_post, find_turns
from rashomon.annotate.record import Record
from rashomon.annotate.reported import Reported
from rashomon.annotate.reports import Held, Reports
from rashomon.annotate.sources import source_before
from rashomon.annotate.terms import is_clause
from rashomon.text import mark, sentences
from rashomon.types import SPOKEN, Article, Attributed, Block, Mark, Name, NotSpeech, Quote, Span, Time

_BACK = 2
"""Paragraphs over which a quotation without a cue goes on from the one before."""

_ABOVE = 60
"""Characters from the cue to the colon that ends a paragraph."""
_EXCHANGE = 4
"""Paragraphs back to the words of the other one in an exchange."""
_ASKING = frozenset("ask asks asked".split())
_HAS_ASKED = re.compile(r"\basked\b")
_ASKED_WITHIN = 500
_ASKED_TO = re.compile(r"(?:urged|asked|told|ordered|advised|warned|invited|forced)\s(?:not\s)?to\s")
_ANSWERING = frozenset("replied replies answered answers".split())


class _Last(msgspec.Struct, frozen=True):
    """What the next quotation may continue: the speaker so far, where, and by which cue."""

    speaker: Speaker
    block: int
    cue: Mark | None
    source: Mark | None
    circumstances: Circumstances = Circumstances()
    turn: bool = False
    """Whether these were words without a cue that answered, or asked again, in an exchange."""


class Said(msgspec.Struct, frozen=True):
    """What an article gives to somebody: quotations, what is attributed otherwise; and the marks that hold no speech."""

    quotes: tuple[Quote, ...]
    attributed: tuple[Attributed, ...]
    not_speech: tuple[NotSpeech, ...]


def find_said(
    article: Article,
    names: Sequence[Name],
    times: Sequence[Time] = (),
    tagged: Tagged | None = None,
    people: People | None = None,
) -> Said:
    """The quotations of an article, what is attributed otherwise, and the marks without speech, each by position.

    Every pair of quotation marks in the blocks in which somebody may be quoted is a quotation or no speech. ``names`` and
    ``times`` are those of this article. Speakers are the fullest names that the article gives; unnamed ones are as described.
    ``tagged`` is what :func:`rashomon.annotate.encoder.tag` gives of this article, ``people`` those of its names, if they
    are at hand.
    """
    finder = _Finder(article, names, times, tagged or tag(article), people or People(article, names))
    spoken = [block for block in article.blocks if block.kind in SPOKEN]
    turns = find_turns(article.text, spoken)
    interview = find_interview(article.text, spoken)
    one = finder.interviewee(spoken, interview.start) if interview else None
    answers = interview.answers if interview and one else {}
    for index, block in enumerate(spoken):
        if one is not None and block.start in answers:
            finder.answer(index, block, answers[block.start], one)
            continue
        unmarked = turns.get(block.start) or find_post(article.text, block)
        if unmarked is not None:
            finder.take(index, block, unmarked)
        else:
            finder.read(index, block)
        finder.leave(block)
    quotes, others = titles_again(article, named_below(article, finder.record.quotes), finder.others)
    quotes, others = taken_up(article, quotes, others)
    once = list({(quote.start, quote.end, quote.speaker): quote for quote in reversed(quotes)}.values())[::-1]
    held = finder.record.held
    return Said(tuple(sorted(once, key=_place)), tuple(sorted(held, key=_place)), tuple(sorted(others, key=_place)))


def _place(mark: Span) -> tuple[int, int]:
    """By which marks are sorted."""
    return mark.start, mark.end


class _Finder:
    """Walks the blocks in order and remembers who spoke last."""

    def __init__(
        self, article: Article, names: Sequence[Name], times: Sequence[Time], tagged: Tagged, people: People
    ) -> None:
        self._text = article.text
        self._dateline = article.dateline
        self._quoted = find_quoted(article)
        self._people = people
        attributions = find_attributions(article, tagged)
        likely = Likely(tagged)
        self._drafter = Drafter(
            article.text, Beside(article.text, attributions, likely, self._people, article.dateline)
        )
        self._reports = Reports(article.text, attributions, self._people)
        self.record = Record(article, names, times, likely)
        self._parts: Sequence[Span] = ()
        self._at = 0
        self._told = 0
        self._last: _Last | None = None
        self._other: _Last | None = None
        self._asked = False
        self.others: list[NotSpeech] = []

    def read(self, index: int, block: Block) -> None:
        """Find the quotations of one block: first what they are, then, in order, whose."""
        here = self._here(block)
        outer = [quoted for quoted in here if not quoted.nested]
        for quoted in here:
            if quoted.nested:
                self._reject(quoted, "it stands inside another quotation")
        apart = [(quoted.outer_start - block.start, quoted.outer_end - block.start) for quoted in outer]
        if self._dateline is not None and block.start <= self._dateline.start < block.end:
            apart.append((self._dateline.start - block.start, self._dateline.end - block.start))
        blotted = masked(self._text[block.start : block.end], sorted(apart))
        self._parts = parts = sentences(self._text, block.start, block.end)
        drafts: list[Draft] = []
        for quoted in outer:
            draft = self._drafter.draft(quoted, block, parts, blotted, drafts[-1] if drafts else None)
            if isinstance(draft, str):
                self._reject(quoted, draft)
            else:
                drafts.append(draft)
        drafts = self._run_together(drafts)
        clauses: list[Reported] = []
        held: list[Held] = []
        if block.kind != "subheading":
            marked = [Span(draft.quoted.start, draft.quoted.end) for draft in drafts]
            spoken = [Span(one.quoted.start, one.quoted.end) for one in drafts if one.cue is not None or one.opens]
            cues = frozenset(draft.cue.cue.start for draft in drafts if draft.cue)
            clauses, held = self._reports.read(block, parts, blotted, marked, spoken, cues)
        if block.kind == "headline":
            clauses = [clause for clause in clauses if not self._is_told(clause)]
        first = True
        items: list[Draft | Reported | Held] = [*drafts, *clauses, *held]
        for item in sorted(items, key=lambda item: item.start):
            if isinstance(item, Reported):
                self._say(index, item)
            elif isinstance(item, Held):
                self._hold(item)
            elif item.cue is not None:
                self._give(index, item, item.cue)
                first = False
            else:
                first = self._without_cue(index, item, block, first) and first

    def _is_told(self, clause: Reported) -> bool:
        """Whether who stands before the verb of a headline is asked, and does not ask: 'Quarn urged to close the quay'."""
        cue = clause.cue
        return cue is not None and clause.source is not None and _ASKED_TO.match(self._text, cue.start) is not None

    def _run_together(self, drafts: list[Draft]) -> list[Draft]:
        """The drafts; those that another one goes on, with nothing between, have its cue."""
        found: list[Draft] = []
        for draft in reversed(drafts):
            goes_on = found and draft.cue is None and draft.quoted.continued
            if goes_on and not self._text[draft.quoted.outer_end : found[-1].quoted.outer_start].strip():
                draft = msgspec.structs.replace(draft, cue=found[-1].cue)
            found.append(draft)
        return found[::-1]

    def take(self, index: int, block: Block, words: Post | Turn) -> None:
        """Keep the words of a post or of a turn in a conversation, which stand without marks."""
        source = mark(self._text, words.author.start, words.author.end)
        speaker = self._people.resolve(source, None)
        for quoted in self._here(block):
            self._reject(quoted, "it stands inside other words that are quoted")
        self._last = _Last(speaker, index, None, source)
        self.record.unmarked(words.content, source, speaker)

    def leave(self, block: Block) -> None:
        """Forget, behind the headline, a nameless one who speaks there: the story begins anew, and 'he' is somebody of it."""
        if block.kind == "headline" and self._last is not None and self._last.speaker.kind == "unnamed":
            self._last = None

    def interviewee(self, blocks: Sequence[Block], asked: int) -> Speaker | None:
        """The one person whom headline, standfirst and the paragraph before the first question (at ``asked``) name."""
        before = [block for block in blocks if block.start < asked]
        told = [block for block in before if block.kind in ("headline", "standfirst")]
        told += [block for block in before if block.kind == "paragraph"][-1:]
        return self._people.only(told)

    def answer(self, index: int, block: Block, content: Span, speaker: Speaker) -> None:
        """Keep an answer of an interview that is printed word for word."""
        for quoted in self._here(block):
            self._reject(quoted, "it stands inside other words that are quoted")
        self._last = _Last(speaker, index, None, None)
        self.record.unmarked(content, None, speaker)

    def _here(self, block: Block) -> list[Quoted]:
        here = []
        while self._at < len(self._quoted) and self._quoted[self._at].outer_start < block.end:
            here.append(self._quoted[self._at])
            self._at += 1
        return here

    def _reject(self, quoted: Quoted, why: str) -> None:
        self.others.append(NotSpeech(quoted.start, quoted.end, self._text[quoted.start : quoted.end], why))

    def _give(self, index: int, draft: Draft, cue: Found) -> None:
        """Keep a quotation that a cue introduces, with its speaker."""
        source = mark(self._text, cue.source.start, cue.source.end) if cue.source else None
        speaker = self._speaker(source, index)
        said = mark(self._text, cue.cue.start, cue.cue.end)
        around = self._around(said, source, Span(draft.quoted.outer_start, draft.quoted.outer_end))
        if speaker is not None:
            self._now(_Last(speaker, index, said, source, around), self._text[draft.quoted.start : draft.quoted.end])
        self._keep(draft, said, source, speaker, around)

    def _without_cue(self, index: int, draft: Draft, block: Block, first: bool) -> bool:
        """Keep whole sentences in marks as words of who spoke last, and reject others. ``first``: of its block."""
        quoted = draft.quoted
        inner = self._text[quoted.start : quoted.end]
        here = self._last is not None and self._last.block == index and not first and inner[:1].isupper()
        answering = self._answering(index, quoted, block)
        whole = draft.opens and (
            len(inner.split()) >= 3 or answering is not None or (here and inner.rstrip()[-1:] in ".!?")
        )
        whole = whole and (is_clause(inner) or bool(re.search(r"[.!?]$", inner.rstrip())))
        if not whole or block.kind == "headline":
            self._reject(quoted, "nobody is said to have said it: a term, a title or words held at a distance")
            return True
        if first and (above := self._cue_above(quoted, block)) is not None:
            self._give(index, draft, above)
            return False
        last = self._last
        if answering is not None:
            self._now(_Last(answering, index, None, None, turn=True), inner)
            self._keep(draft, None, None, answering, Circumstances())
            return False
        subject = self._subject_before(quoted)
        if subject is not None and (last is None or subject.name != last.speaker.name):
            self._now(_Last(subject, index, None, None), inner)
            self._keep(draft, None, None, subject, Circumstances())
            return False
        if last is None or index - last.block > _BACK:
            speaker = self._people.latest(quoted.start, last.speaker if last else None)
            if speaker is None:
                self._reject(quoted, "a whole sentence in marks, but nothing tells whose it is")
                return True
            self._last = _Last(speaker, index, None, None)
            self._keep(draft, None, None, speaker, Circumstances())
            return False
        same = last.block == index and not first
        self._now(_Last(last.speaker, index, last.cue, last.source, last.circumstances), inner)
        cue, source = (last.cue, last.source) if same else (None, None)
        self._keep(draft, cue, source, last.speaker, last.circumstances)
        return False

    def _now(self, last: _Last, words: str) -> None:
        """Remember who has spoken last, who before, and whether it was a question."""
        if self._last is not None and self._last.speaker.name != last.speaker.name:
            self._other = self._last
        cued = last.turn or (last.cue is not None and last.cue.text in _ASKING)
        self._last, self._asked = last, cued and words.rstrip().endswith("?")

    def _answering(self, index: int, quoted: Quoted, block: Block) -> Speaker | None:
        """The other party of an exchange, where nothing but an answer to the words of the block before stands in a block."""
        last, other = self._last, self._other
        bare = (
            not self._text[block.start : quoted.outer_start].strip()
            and not self._text[quoted.outer_end : block.end].strip()
        )
        if not bare or last is None or other is None or index - last.block != 1 or index - other.block > _EXCHANGE:
            return None
        answered = last.turn or (last.cue is not None and last.cue.text in _ANSWERING)
        again = answered and self._text[quoted.start : quoted.end].rstrip().endswith("?")
        if again and not last.turn and (asker := self._asker(block, last)) is not None:
            return asker
        return other.speaker if self._asked or again else None

    def _asker(self, block: Block, answerer: _Last) -> Speaker | None:
        """Who has asked last before a block, be it without quotation marks, and is not who answered."""
        low = max(0, block.start - _ASKED_WITHIN)
        for asked in [*_HAS_ASKED.finditer(self._text, low, block.start)][::-1]:
            start = max(low, self._text.rfind("\n", 0, asked.start()) + 1)
            source = source_before(self._text, start, asked.start())
            speaker = self._people.meant(mark(self._text, source.start, source.end), None) if source else None
            if speaker is not None and speaker.kind == "person" and speaker.name != answerer.speaker.name:
                return speaker
        return None

    def _cue_above(self, quoted: Quoted, block: Block) -> Found | None:
        """The cue with which the paragraph before ends, 'Ilse Quarn, the chair, said:', if the words open their block."""
        above = self._text[: block.start].rstrip()
        if not above.endswith(":") or self._text[block.start : quoted.outer_start].strip():
            return None
        start = above.rfind("\n") + 1
        begin = sentences(self._text, start, len(above))[-1].start
        found = cue_before(self._text, begin, len(above))
        if found is None or found.source is None or len(above) - found.cue.end >= _ABOVE:
            return None
        return found if self._people.is_somebody(found.source) or self._people.names(found.source) else None

    def _subject_before(self, quoted: Quoted) -> Speaker | None:
        """The person whom the sentence right before words in marks is about, in their block and behind the last quotation."""
        before = bisect.bisect_right(self._parts, quoted.outer_start - 1, key=lambda part: part.end) - 1
        if before < 0 or self._parts[before].start < self._told:
            return None
        return self._people.subject(self._parts[before], self._last.speaker if self._last else None)

    def _keep(
        self, draft: Draft, cue: Mark | None, source: Mark | None, speaker: Speaker | None, around: Circumstances
    ) -> None:
        content = Span(draft.quoted.start, draft.quoted.end)
        self._told = max(self._told, draft.quoted.outer_end, cue.end if cue else 0)
        self.record.quoted(content, draft.kind, cue, source, speaker, around, draft.clause)

    def _speaker(self, source: Mark | None, index: int) -> Speaker | None:
        previous = self._last.speaker if self._last else None
        if source is None:
            return previous if self._last is not None and index - self._last.block <= 1 else None
        return self._people.resolve(source, previous)

    def _say(self, index: int, clause: Reported) -> None:
        """Keep a reported clause, with its speaker."""
        previous = self._last.speaker if self._last else None
        speaker, around = previous, self._last.circumstances if self._last else Circumstances()
        if clause.source is not None:
            speaker = self._people.resolve(clause.source, previous)
            around = self._around(clause.cue, clause.source, clause.content)
            self._now(_Last(speaker, index, clause.cue, clause.source, around), "")
        self._told = max(self._told, clause.content.end, clause.cue.end if clause.cue else 0)
        self.record.quoted(clause.content, "indirect", clause.cue, clause.source, speaker, around)

    def _hold(self, held: Held) -> None:
        """Keep what somebody thinks, knows or means to do; that makes nobody the one who spoke last."""
        self.record.attributed(held, self._people.meant(held.source, self._last.speaker if self._last else None))

    def _around(self, cue: Span | None, source: Mark | None, content: Span) -> Circumstances:
        return self.record.around(cue, source, content, self._parts)
