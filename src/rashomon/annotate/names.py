"""Names by pattern: runs of capitalised words, told apart by the titles, heads and tables around them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from rashomon.lexicon.agencies import agency_of
from rashomon.lexicon.countries import country_of_people, place_name
from rashomon.lexicon.speech_verbs import STATING_PATTERN
from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.lexicon.titles import HONORIFICS, ORGANISATION_HEADS, PLACE_HEADS, ROLES
from rashomon.text import fold
from rashomon.types import SPOKEN, Article, Block, Name

Kind = Literal["person", "organisation", "place", "group", "facility", "event", "product", "work", "law", "other"]

_ABBREVIATION = r"(?:Mr|Mrs|Ms|Dr|Prof|Rev|St|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Adm|Jr|Sr|Inc|Corp|Co|Ltd|[A-Z])\."
_WORD = rf"(?:[A-Z]\.(?:[A-Z]\.)+|{_ABBREVIATION}|[A-ZÀ-ÖØ-Þ][\wÀ-ÿ]*(?:[’'&-][A-ZÀ-ÿ]?[\wÀ-ÿ]+)*)"
_INNER = r"(?:of|for|and|the|de|la|le|van|von|der|den|bin|ibn|al|el|da|dos|du|di|del|y|e)"
_RUN = re.compile(rf"\b{_WORD}(?:[ ](?:{_INNER}[ ]){{0,2}}{_WORD})*")
_TOKEN = re.compile(r"[^\s]+")
_POSSESSIVE = re.compile(r"[’']s$")
_JOINERS = frozenset("of for and the".split())
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august september"
    " october november december jan feb mar apr aug sept sep oct nov dec gmt bst est pm am".split()
)
_PLACE_BEFORE = re.compile(r"\b(?:in|at|near|from|outside|around|across|toward|towards|into|to|of)\s+$", re.IGNORECASE)
_SPEAKS_AFTER = re.compile(rf"[”\"’']?,?\s*(?:\d{{1,2}},\s*)?(?:also |has |had )?{STATING_PATTERN}\b")
_SPEAKS_BEFORE = re.compile(rf"\b{STATING_PATTERN}\s+$")
_GIVEN = frozenset("Will Per May An".split())
"""First names that are also among the commonest words."""
_FIRST_MENTION = re.compile(r"[,(]\s*(?:aged )?\d{2}\b|,? (?:who|whose)\b")


class Run(msgspec.Struct, frozen=True):
    """A run of capitalised words: its span, its words, and what stood before it in the way of a title."""

    start: int
    end: int
    words: tuple[str, ...]
    titled: bool
    honorific: str | None = None


def find_names(article: Article) -> tuple[Name, ...]:
    """The names of an article in order, with kinds, over the blocks in which somebody may be named.

    ``entity`` is the fullest form in this article of what is named: 'Mr Dovan' is 'Mirel Dovan' if just one person of
    that surname is named in full; 'U.S.' is 'United States'. A word that the text also writes in lower case is no
    name at the head of a sentence, and in a headline only what the body names is one.
    """
    body = list(_runs(article))
    lower = _lower_words(article)
    names = _with_entities([name for run in body if (name := _named(article.text, run, lower)) is not None])
    return tuple(sorted((*names, *_in_headlines(article, names))))


def _runs(article: Article) -> Iterator[Run]:
    text = article.text
    for block in article.blocks:
        if block.kind not in SPOKEN:
            continue
        if not _is_running_text(text, block):
            continue
        start = (
            article.dateline.end
            if article.dateline and block.start <= article.dateline.start < block.end
            else block.start
        )
        for match in _RUN.finditer(text, start, block.end):
            yield from _split(text, match.start(), match.end())


def _in_headlines(article: Article, names: Sequence[Name]) -> Iterator[Name]:
    """What the body names, where a headline or a subheading names it; the rest of their capitals tell nothing."""
    known = {name.text: name for name in names if len(name.text) > 2}
    if not known:
        return
    pattern = re.compile(
        r"\b(?:" + "|".join(re.escape(text) for text in sorted(known, key=lambda text: (-len(text), text))) + r")(?!\w)"
    )
    for block in article.blocks:
        if block.kind in SPOKEN and not _is_running_text(article.text, block):
            for match in pattern.finditer(article.text, block.start, block.end):
                name = known[match.group()]
                yield Name(match.start(), match.end(), match.group(), name.kind, name.entity)


def _is_running_text(text: str, block: Block) -> bool:
    return block.kind not in ("headline", "subheading") and not _mostly_capitals(text[block.start : block.end])


def _mostly_capitals(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    return len(letters) > 20 and sum(c.isupper() for c in letters) > 0.6 * len(letters)


def _lower_words(article: Article) -> Counter[str]:
    return Counter(re.findall(r"\b[a-zß-ÿ][\wß-ÿ]+", article.text))


def _split(text: str, start: int, end: int) -> Iterator[Run]:
    """The names in a run of capitals: without leading titles and roles, and apart at joiners and possessives."""
    tokens = [(match.start(), match.end(), match.group()) for match in _TOKEN.finditer(text, start, end)]
    piece: list[tuple[int, int, str]] = []
    for index, token in enumerate(tokens):
        piece.append(token)
        ends_here = bool(_POSSESSIVE.search(token[2])) or token[2].endswith(",")
        following = tokens[index + 1][2] if index + 1 < len(tokens) else ""
        if following == "and" and not _organisation(word for _, _, word in tokens):
            ends_here = True
        if ends_here:
            yield from _stripped(piece)
            piece = []
    yield from _stripped(piece)


def _stripped(piece: Sequence[tuple[int, int, str]]) -> Iterator[Run]:
    """A piece without joiners at its ends, with titles and roles taken off a person's name."""
    tokens = list(piece)
    while tokens and tokens[0][2] in _JOINERS:
        tokens.pop(0)
    while tokens and (tokens[-1][2] in _JOINERS):
        tokens.pop()
    if not tokens:
        return
    honorific = None
    roles = 0
    head = 0
    while head < len(tokens) - 1:
        word = tokens[head][2]
        if word in HONORIFICS:
            honorific = word
        elif _is_role(word):
            roles += 1
        elif not (skipped := _before_role([word for _, _, word in tokens[head:]])):
            break
        else:
            head += skipped - 1
        head += 1
    titled = honorific is not None or roles > 0
    if head and _organisation(word for _, _, word in tokens) and not honorific:
        head, titled = 0, False  # 'Foreign Ministry', 'State Department'
    if titled:
        for length in (3, 2, 1):
            people = " ".join(word for _, _, word in tokens[:length])
            if length <= head and country_of_people(people):
                yield Run(tokens[0][0], tokens[length - 1][1], tuple(people.split()), titled=False)
                break
    tokens = tokens[head:]
    if all(_is_role(word) for _, _, word in tokens):
        return
    last = _POSSESSIVE.sub("", tokens[-1][2]).rstrip(",")
    if not re.fullmatch(r"(?:[A-Z]\.)+", last) and fold(last) not in ("jr.", "sr.", "inc.", "co.", "corp.", "ltd."):
        last = last.rstrip(".")
    end = tokens[-1][0] + len(last)
    words = (*(word for _, _, word in tokens[:-1]), last)
    if last:
        yield Run(tokens[0][0], end, words, titled, honorific)


def _is_role(word: str) -> bool:
    """'President', 'Secretary-General', 'minister'."""
    return all(part in ROLES for part in fold(_POSSESSIVE.sub("", word)).split("-"))


def _before_role(words: Sequence[str]) -> int:
    """How many words tell whose role follows: 'Russian President', 'South African President', 'UN Secretary-General'."""
    for length in (3, 2, 1):
        if len(words) <= length or not _is_role(words[length]):
            continue
        whose = " ".join(words[:length])
        if country_of_people(whose) or place_name(whose) or (length == 1 and whose.isupper()):
            return length
    return 0


def _organisation(words: Iterator[str] | Sequence[str]) -> bool:
    return any(fold(_POSSESSIVE.sub("", word)) in ORGANISATION_HEADS for word in words)


def _named(text: str, run: Run, lower: Counter[str]) -> Name | None:
    """The run as a name, or None if it is an ordinary word with a capital."""
    words, start = list(run.words), run.start
    while words and _at_sentence_start(text, start) and _ordinary(words[0], lower, alone=len(words) == 1):
        first = words.pop(0)
        start = start + len(first)
        while start < run.end and text[start] == " ":
            start += 1
        while words and words[0] in _JOINERS:
            start += len(words.pop(0)) + 1
    if not words or all(fold(word.strip(".,")) in _DAYS or (len(word) == 1) for word in words):
        return None
    surface = text[start : run.end]
    if (fold(surface) in STOPWORDS and not place_name(surface)) or fold(surface) in ROLES:
        return None
    kind = _kind(text, start, run, words, surface)
    return Name(start, run.end, surface, kind, place_name(surface) or surface)


def _at_sentence_start(text: str, at: int) -> bool:
    before = text[max(0, at - 4) : at].rstrip(" \"'“‘(—–-")
    return at == 0 or not before or before[-1] in ".!?:\n…•|"


def _ordinary(word: str, lower: Counter[str], *, alone: bool) -> bool:
    bare = fold(_POSSESSIVE.sub("", word)).rstrip(".,")
    if place_name(word) or country_of_people(word) or word in HONORIFICS:
        return False
    if bare in STOPWORDS or bare in _DAYS:
        return True
    return lower[bare] > 0 if not alone else lower[bare] > 0 or bare.endswith(("ing", "ly", "ed"))


def _kind(text: str, start: int, run: Run, words: Sequence[str], surface: str) -> Kind:
    if place_name(surface):
        return "place"
    if country_of_people(surface):
        return "group"
    if agency_of(surface):
        return "organisation"
    if run.titled:
        return "person"
    if _organisation(words):
        return "organisation"
    last = fold(words[-1])
    if last in PLACE_HEADS or (fold(words[0]) in PLACE_HEADS and len(words) > 1):
        return "place"
    if len(words) == 1 and surface.isupper() and 2 <= len(surface) <= 6:
        return "organisation"
    speaks = _SPEAKS_AFTER.match(text, run.end) or _SPEAKS_BEFORE.search(text, max(0, start - 16), start)
    if 2 <= len(words) <= 4 and all(
        word[0].isupper() or fold(word) in ("de", "al", "bin", "van", "von", "el", "da", "del", "la") for word in words
    ):
        common = words[1:] if words[0] in _GIVEN else words
        if any(word.isdigit() or (word.isupper() and len(word) > 3) or word.casefold() in STOPWORDS for word in common):
            return "other"
        return "person"
    if len(words) == 1 and (speaks or _FIRST_MENTION.match(text, run.end)):
        return "person"
    if _PLACE_BEFORE.search(text, max(0, start - 10), start) and len(words) <= 2:
        return "place"
    return "other"


def _with_entities(names: Sequence[Name]) -> tuple[Name, ...]:
    """Each name with its fullest form: surnames and first names of one person named in full, acronyms spelled out."""
    full: dict[str, set[str]] = {}
    for name in names:
        words = name.text.split()
        if name.kind == "person" and len(words) >= 2:
            for part in {words[-1], words[0]}:
                full.setdefault(part, set()).add(name.text)
    kinds: dict[str, Counter[Kind]] = {}
    for name in names:
        kinds.setdefault(name.text, Counter())[name.kind] += 1
    found = []
    for name in names:
        kind: Kind = name.kind
        entity = name.entity
        known = _one_person(full.get(name.text, set()))
        if " " not in name.text and known and kind in ("person", "other", "place", "organisation"):
            kind, entity = "person", known
        elif kind == "other":
            kind = max(kinds[name.text].items(), key=lambda item: (item[0] != "other", item[1], item[0]))[0]
        elif kind == "person" and " " in name.text:
            longer = {other for other in full.get(name.text.split()[-1], set()) if _extends(other, name.text)}
            entity = max(longer, key=lambda other: (len(other), other), default=name.text)
        found.append(Name(name.start, name.end, name.text, kind, entity))
    return tuple(found)


def _one_person(full: set[str]) -> str | None:
    """The fullest of names that are all of one person (same first and last word), or None if there are two people."""
    if not full or len({(name.split()[0], name.split()[-1]) for name in full}) > 1:
        return None
    return max(full, key=lambda name: (len(name), name))


def _extends(longer: str, shorter: str) -> bool:
    return longer.split()[0] == shorter.split()[0] and longer.split()[-1] == shorter.split()[-1]
