"""Utterances: a quotation as one article has it, and whether two of them are versions of one."""

from __future__ import annotations

import bisect
import functools
import itertools
from collections.abc import Iterator

import msgspec
from rapidfuzz.distance import OSA, Indel, LCSseq

from rashomon.compare.statements import stems_of
from rashomon.lexicon.spelling import american
from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.lexicon.titles import ROLES
from rashomon.text import fold, stem, words
from rashomon.types import Annotated, Mark, Quote

_SAME = 0.6
"""Share of the shorter one's content stems from which two quotations of one speaker are one utterance."""
_SAME_ELSEWHERE = 0.8
"""The same if the speakers do not fit: only a long quotation is put into another mouth."""
_FRAGMENT = 3
"""Content stems up to which a quotation is a fragment: it must be held whole."""
_TRANSLATED = 0.35
"""The same share from which two sentences of one speaker can be translations of one utterance."""
_BEGINNING = 3
"""Words with which two fragments must begin alike for a word that is one letter off to be a mishearing."""
_SENTENCE, _ALIKE = 7, 0.7
"""Words from which two quotations are sentences, and the share of all their words in one order that makes them one."""

_SHORT, _NEARLY, _ROOT, _MOST = 5, 0.75, 4, 0.6
"""Words from which a quotation is a short sentence, the share of words in one order that it must keep, letters by which two
words are one, and the share of both ones' content that a common beginning or end stands for."""
_RUN, _MOSTLY = 4, 0.7
"""Words in a row that a passage of a longer quotation has in common with a shorter one of which it is a version, and the
share of the shorter one's words, in order, that it has."""


class Utterance(msgspec.Struct, frozen=True):
    """One quotation of one article with its words (folded) and content stems."""

    article: Annotated
    quote: Quote
    block: str
    words: tuple[Mark, ...]
    folded: tuple[str, ...]
    stems: frozenset[str]


def find_utterances(article: Annotated) -> Iterator[Utterance]:
    """The quotations of an article that hold any content words, in order."""
    starts = [block.start for block in article.blocks]
    for quote in article.quotes:
        inside = tuple(words(article.text, quote.start, quote.end))
        stems = frozenset(stems_of(article.text, quote.start, quote.end))
        if not inside:
            continue
        at = bisect.bisect_right(starts, quote.start) - 1
        block = article.blocks[at].kind if at >= 0 else "paragraph"
        folded = tuple(fold(word.text) for word in inside)
        yield Utterance(article, quote, block, inside, folded, stems or frozenset(folded))


def same_utterance(a: Utterance, b: Utterance) -> bool:
    """Whether two quotations are versions of one utterance, by their words and their speakers."""
    shorter, longer = sorted((a, b), key=lambda utterance: len(utterance.stems))
    shared = shorter.stems & longer.stems
    share = len(shared) / max(1, len(shorter.stems))
    fits = speakers_fit(a, b)
    if a.article.id == b.article.id and a.block == b.block == "paragraph":
        return share >= 0.9 and len(shared) > _FRAGMENT and fits
    if fits and min(len(a.folded), len(b.folded)) >= _SENTENCE and same_words(a, b) >= _ALIKE:
        return True
    if share == 1.0 and min(len(a.folded), len(b.folded)) >= _SENTENCE and _held_whole(a.folded, b.folded):
        return True
    if a.folded == b.folded and len(a.folded) >= _SHORT and len(a.stems) >= 2:
        return True
    if fits and _begin_alike(a.folded, b.folded):
        return True
    if len(shorter.stems) <= _FRAGMENT:
        told = _in_a_row if len(shorter.stems) > 1 else _held_whole  # a word alone, as in 'will work on', tells nothing
        return fits and share == 1.0 and told(shorter.folded, longer.folded)
    return share >= (_SAME if fits else _SAME_ELSEWHERE) and len(shared) >= _FRAGMENT


def translated(a: Utterance, b: Utterance) -> float:
    """Share of the shorter one's content that the other has, if both can be one sentence in two translations, else 0."""
    if not (a.quote.speaker and b.quote.speaker) or min(len(a.folded), len(b.folded)) < _SENTENCE:
        return 0.0
    shared = a.stems & b.stems
    share = len(shared) / min(len(a.stems), len(b.stems))
    return share if len(shared) >= _FRAGMENT and share >= _TRANSLATED and speakers_fit(a, b) else 0.0


def reworded(a: Utterance, b: Utterance) -> float:
    """As :func:`translated`, of short sentences of one named speaker: all words but one in one order, the same content
    words in another one, the same words at the beginning or the end that hold most of both, or nearly the whole of one
    in a passage of the other."""
    if (
        not (a.quote.speaker and b.quote.speaker)
        or not speakers_fit(a, b)
        or min(len(a.folded), len(b.folded)) < _SHORT
    ):
        return 0.0
    ours, theirs = ({american(stem)[:_ROOT] for stem in utterance.stems} for utterance in (a, b))
    shared = len(ours & theirs)
    if shared < 2:
        return 0.0
    alike = same_words(a, b)
    if alike >= _NEARLY or (ours == theirs and abs(len(a.folded) - len(b.folded)) <= 2):
        return max(alike, _NEARLY)
    edge = max(_shared_edge(a, b, 1), _shared_edge(a, b, -1))
    share = shared / max(len(ours), len(theirs))
    if edge >= 2 and share >= _MOST:
        return share
    return _held_nearly(*sorted((a, b), key=lambda utterance: len(utterance.folded)))


def _held_nearly(short: Utterance, long: Utterance) -> float:
    """Share of the words of a quotation that stand in order in one passage of a longer one, if those are most of it, some
    of them in a row, and the rest of its content words are no more than one; else 0."""
    told, whole = short.folded, long.folded
    rows = {whole[at : at + _RUN] for at in range(len(whole) - _RUN + 1)}
    if not any(told[at : at + _RUN] in rows for at in range(len(told) - _RUN + 1)):
        return 0.0
    size = len(told) + 1
    window = max(
        (whole[at : at + size] for at in range(max(1, len(whole) - len(told) + 1))),
        key=lambda passage: LCSseq.similarity(told, passage),
    )
    share = LCSseq.similarity(told, window) / len(told)
    ours, theirs = ({_root(word) for word in words if word not in STOPWORDS} for words in (told, window))
    held = len(ours & theirs)
    return share if share >= _MOSTLY and held >= 2 and len(ours) - held <= 1 else 0.0


@functools.lru_cache(1 << 14)
def _root(word: str) -> str:
    return stem(american(word))[:_ROOT]


def _shared_edge(a: Utterance, b: Utterance, step: int) -> int:
    """How many content words both begin with (``step`` 1) or end with (-1), in a run of three words at least."""
    pairs = zip(a.folded[::step], b.folded[::step], strict=False)
    run = [one for one, _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs)]
    return sum(word not in STOPWORDS for word in run) if len(run) >= _BEGINNING else 0


def _begin_alike(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether both begin alike and then have a word that is one letter off: 'this is just bad', 'this is just mad'."""
    same = sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))
    return same >= _BEGINNING and min(len(a), len(b)) > same and misheard(a[same], b[same])


def misheard(a: str, b: str) -> bool:
    """Whether two folded words are one letter apart: 'bad' and 'mad'."""
    return len(a) == len(b) > 2 and OSA.distance(a, b) == 1


def same_words(a: Utterance, b: Utterance) -> float:
    """Share of the words that both have in one order (normalised insertions and deletions), 0 to 1."""
    return Indel.normalized_similarity(a.folded, b.folded)


def _held_whole(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether the one stands in the other word for word: whoever is said to have said it, nobody else did."""
    short, long = sorted((a, b), key=len)
    return any(long[at : at + len(short)] == short for at in range(len(long) - len(short) + 1))


def _in_a_row(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the content words of a fragment stand together in the longer quotation, by their stems' beginnings."""
    content = [word for word in short if word not in STOPWORDS] or list(short)
    for start in range(len(long)):
        at = start
        for word in content:
            while at < len(long) and at - start < len(short) + 2 and american(long[at])[:5] != american(word)[:5]:
                at += 1
            if at >= len(long) or american(long[at])[:5] != american(word)[:5]:
                break
            at += 1
        else:
            if at - start <= len(short) + 2:
                return True
    return False


def speakers_fit(a: Utterance, b: Utterance) -> bool:
    """Whether two versions can have one speaker: a name and its surname, a name and its role, a role and a finer one.

    'a U.S. official' and 'a senior US official' fit, 'Ilse Quarn' and 'Mirel Dovan' do not. No speaker fits any.
    """
    one, other = a.quote.speaker, b.quote.speaker
    if not one or not other:
        return True
    first, second = _core(one), _core(other)
    if not first or not second or first <= second or second <= first:
        return True
    if {a.quote.speaker_kind, b.quote.speaker_kind} == {"person"}:
        return one.split()[-1] == other.split()[-1] and one.split()[0][0] == other.split()[0][0]
    if "person" in (a.quote.speaker_kind, b.quote.speaker_kind):
        return _source_names(a, second) or _source_names(b, first)
    return len(first & second) * 2 >= min(len(first), len(second))


def speakers_clash(a: Utterance, b: Utterance) -> bool:
    """Whether two versions put the words into two mouths: two people by name, or two bodies, that cannot be one speaker.

    A person beside a body or a role is another attribution, not another speaker: 'the ministry', 'Ilse Quarn'.
    """
    kinds = {a.quote.speaker_kind, b.quote.speaker_kind}
    return (
        kinds in ({"person"}, {"organisation"})
        and "indirect" not in (a.quote.kind, b.quote.kind)
        and not speakers_fit(a, b)
    )


@functools.lru_cache(16384)
def _core(speaker: str) -> frozenset[str]:
    found = (fold(word.text).replace(".", "").removesuffix("'s") for word in words(speaker))
    return frozenset(word for word in found if word not in STOPWORDS or word == "us")


def _source_names(utterance: Utterance, other: frozenset[str]) -> bool:
    """Whether the words by which an article introduces its speaker hold the other's role."""
    source = utterance.quote.source
    return source is not None and bool(_core(source.text) & other & ROLES)
