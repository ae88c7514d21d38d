"""People and other speakers: from 'he', 'the mayor' or 'Mr Dovan' to the fullest name that the article gives."""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence

from rashomon.annotate.antecedents import Antecedents, Speaker, SpeakerKind
from rashomon.annotate.apposed import apposed
from rashomon.annotate.documents import Documents, is_document, owner_of
from rashomon.annotate.epithets import called
from rashomon.annotate.families import Families
from rashomon.annotate.firms import FIRM, organisation_called
from rashomon.annotate.genders import genders
from rashomon.annotate.heard import Heard
from rashomon.annotate.marks import find_quoted
from rashomon.annotate.mentions import Mentions
from rashomon.annotate.named_later import NamedLater
from rashomon.annotate.nameless import Nameless
from rashomon.annotate.roles import WORDS
from rashomon.annotate.somebody import is_somebody
from rashomon.lexicon.countries import country_of_capital
from rashomon.lexicon.titles import ORGANISATION_HEADS, ORGANISATION_NOUNS, ROLE_HEADS
from rashomon.text import fold, mark
from rashomon.types import Article, Mark, Name, Span

_GROUP_NOUNS = re.compile(
    r"\b(?:officials|sources|police|authorities|critics|experts|residents|witnesses|investigators|prosecutors|lawmakers"
    r"|protesters|scientists|researchers|analysts|governments|countries|nations|leaders|activists|fans|users|people"
    r"|members|organi[sz]ers|families|doctors|lawyers|others|some|many|group)\b",
    re.IGNORECASE,
)
_OPENS_WITH = re.compile(r"(?:(?:But|And|Yet|Then|Later|Now|Still),?\s)?([Hh]e|[Ss]he)\s")
_OPENS_DESCRIBED = re.compile(
    r"(?:(?:But|And|Yet),?\s)?(?P<who>(?:The|His|Her|An?|One|Another)\s(?:[\w’'-]+\s){0,3}?[\w’'-]+?)"
    r"\s(?:[a-z]+ly\s)?(?:[a-z]+(?:ed|ies|s)|was|is|had|has|sat|stood|felt|went|came|ran|saw|knew|took|kept|lost|left|met|broke|wept|shook|put|plans?)\s"
    r"[^.!?“”\"\n]*[.!?]\s[“\"‘']"
)
_LATER_DESCRIBED = re.compile(r"(?<=[.!?”\"]\s)" + _OPENS_DESCRIBED.pattern)
_ONE_QUOTE = re.compile(r"[^“”\"\n]*[”\"]\s")
"""'The girl’s mother defended the union. “': a sentence about somebody without a name, and then words in marks."""
_OPENS_WITH_KIN = re.compile(r"((?:His|Her)\s(?:[a-z]+\s)?[a-z]+)\s[a-z]+(?:ed|s|t|k|w|ve|de)\s")
_OWN_SPEECH = re.compile(
    r"[’']s\s(?:[A-Z][\w’'-]*\s){0,3}(?:address|speech|broadcast|remarks|message|letter|statement|tweets?|posts?)\b"
)
"""What somebody said or wrote, behind the name: "Quarn's New Year address"."""
_AUTHOR = re.compile(r"(?:By\s)?(?P<name>[A-ZÀ-Þ][\w’'.-]*(?:\s[A-ZÀ-Þ][\w’'.-]*){1,3})")
_ONE_OF_THEM = re.compile(r"(?:[Oo]ne|[Aa]n?)\s(?P<what>[a-z-]+)")
_OFFICE = frozenset(("his office", "her office"))
_PRONOUN_OWNS = re.compile(r"(?:it|he|she|that|there|who)[’']s\b")
_INDEFINITE = frozenset("a an one another some several two three many".split())

_RIVALS = frozenset(
    "rival competitor peer owner parent supplier partner chipmaker carmaker drugmaker brewer miner grocer".split()
)


class People:
    """The people and organisations of one article, ready to resolve a source at a position.

    Whom a speaker names within quotation marks is not meant by 'he' outside of them.
    """

    def __init__(self, article: Article, names: Sequence[Name]) -> None:
        self._text = article.text
        self._mentions = Mentions(article.text, names)
        self._documents = Documents(article.text)
        marked = [Span(one.outer_start, one.outer_end) for one in find_quoted(article) if not one.nested]
        gender = genders(article.text, [name for name in names if name.kind == "person"])
        families = Families(article.text, names)
        self._antecedents = Antecedents(article.text, names, marked, gender)
        self._nameless = Nameless(article, names, self._antecedents, gender, families)
        self._heard = Heard(families)
        self._marked = marked
        self._later = NamedLater(article.text, names, marked, self._nameless.lead)
        byline = _AUTHOR.fullmatch(article.byline or "")
        self._writer = Speaker(byline["name"], "person") if byline else Speaker("the author", "unnamed")

    def again(self) -> People:
        """The same people, to be asked from the beginning."""
        anew = copy.copy(self)
        anew._heard = self._heard.again()
        return anew

    def resolve(self, source: Mark, previous: Speaker | None) -> Speaker:
        """Who is meant by ``source``; ``previous`` is who spoke last before it. To be asked in order of position."""
        found = self._resolved(source, previous)
        self._heard.speaks(found, source.start)
        return found

    def latest(self, at: int, previous: Speaker | None) -> Speaker | None:
        """Whom words without a cue may be given to: the person that a pronoun, 'he' or 'she', would take up there."""
        found = self._antecedents.person(at, None, previous, self._heard.at)
        self._heard.at = at
        return found

    def subject(self, sentence: Span, previous: Speaker | None = None) -> Speaker | None:
        """The person whom a sentence is about, named, as 'he' or 'she', or as 'his mother', where ``previous`` spoke last; None
        if it is about nobody.
        """
        pronoun = _OPENS_WITH.match(self._text, sentence.start, sentence.end)
        if pronoun is None:
            return self._antecedents.subject(sentence) or self._kin_before(sentence, previous)
        found = self._resolved(mark(self._text, pronoun.start(1), pronoun.end(1)), None)
        return found if found.kind == "person" else None

    def _kin_before(self, sentence: Span, previous: Speaker | None) -> Speaker | None:
        """The relative with whom a sentence opens: 'His mother handed him a napkin.'"""
        words = _OPENS_WITH_KIN.match(self._text, sentence.start, sentence.end)
        return None if words is None else self._nameless.relative(fold(words[1]), sentence.start, previous, self._heard)

    def only(self, blocks: Sequence[Span]) -> Speaker | None:
        """The one person whom these blocks name; None if they name nobody, or several."""
        named = {name.entity for block in blocks for name in self._mentions.inside(block) if name.kind == "person"}
        return Speaker(next(iter(named)), "person") if len(named) == 1 else None

    def is_somebody(self, span: Span) -> bool:
        """Whether a person is named or described there."""
        return is_somebody(self._text, self._mentions, span)

    def names(self, span: Span) -> bool:
        """Whether a name begins there."""
        return bool(self._mentions.inside(span))

    def whole(self, source: Span) -> Span:
        """The span with the rest of the names that it cuts."""
        return self._mentions.whole(source)

    def uncut(self, source: Span) -> Span | None:
        """The span with the owner from whom it is cut; None if it is a piece of something that can tell nothing."""
        return self._mentions.uncut(source)

    def meant(self, source: Mark, previous: Speaker | None) -> Speaker:
        """As :func:`resolve`, in any order, and forgotten at once."""
        return self._resolved(source, previous)

    def _resolved(self, source: Mark, previous: Speaker | None) -> Speaker:
        words = source.text.strip().strip("“”\"'‘’")
        folded = fold(words)
        if folded in ("he", "she", "him", "her"):
            gender = "m" if folded in ("he", "him") else "f"
            if (described := self._described_before(source.start, previous)) is not None:
                return described
            return self._antecedents.person(source.start, gender, previous, self._heard.at) or Speaker(words, "unnamed")
        if folded == "it" and (document := self._documents.taken_up(source.start)):
            return self._author(document, source.start, previous) or previous or Speaker(document, "unnamed")
        if folded == "it" and previous is not None and self._documents.wrote_before(source.start):
            return previous
        if folded == "it" and (thing := self._documents.thing_before(source.start)):
            return Speaker(thing, "unnamed")
        if folded == "i" and previous is None and not self._in_marks(source.start):
            return self._writer
        if folded in ("it", "they", "we", "i"):
            return self._antecedents.other(source.start, folded, previous)
        if folded in ("who", "which", "that"):
            return self._antecedents.relative(source, previous)
        inside = self._mentions.inside(source)
        person = next((name for name in reversed(inside) if name.kind == "person"), None)
        if len(inside) == 1 and inside[0].text == words and (bearer := self._heard.surnamed(inside[0])) is not None:
            return Speaker(bearer, "person")
        nickname = person is not None and " " not in person.entity and words[:4].casefold() == "the " and called(words)
        if person is not None and not nickname and not self._mentions.belongs_to_other(source, person):
            return self._mentions.together(inside) or Speaker(self._heard.meant(person), "person")
        if person is not None and self._mentions.begins_with_person(source):
            return Speaker(self._heard.meant(inside[0]), "person")
        return self._described_speaker(source, words, folded, inside, previous)

    def _in_marks(self, at: int) -> bool:
        return any(span.start <= at < span.end for span in self._marked)

    def _speech_owner(self, source: Mark, inside: Sequence[Name]) -> Speaker | None:
        """Whose speech a source is: "Quarn's New Year address", be it cut before its last word; None if it is no such thing."""
        if not inside or inside[0].kind != "person" or inside[0].start != source.start:
            return None
        speech = _OWN_SPEECH.match(self._text, inside[0].end)
        return Speaker(self._heard.meant(inside[0]), "person") if speech and speech.end() >= source.end else None

    def _holder_of_office(self, folded: str, at: int, previous: Speaker | None) -> Speaker | None:
        """'Ilse Quarn's office', for 'her office'."""
        owner = self._antecedents.person(at, "m" if folded.startswith("his") else "f", previous, self._heard.at)
        if owner is None or owner.kind != "person":
            return None
        return Speaker(f"{owner.name}’s office", "organisation")

    def _described_before(self, at: int, previous: Speaker | None) -> Speaker | None:
        """The one without a name who is the subject of the sentence before, in the paragraph of 'he' or 'she': 'The girl's mother
        defended it. “I was thirteen,” she said.'; None if there is none, or one who is named in it.
        """
        start = self._text.rfind("\n", 0, at) + 1
        opening = _OPENS_DESCRIBED.match(self._text, start, at)
        if opening is None or start < self._heard.at:
            opening = next(
                (
                    one
                    for one in _LATER_DESCRIBED.finditer(self._text, start, at)
                    if _ONE_QUOTE.fullmatch(self._text, one.end(), at)
                ),
                None,
            )
            start = opening.start() if opening else start
        if opening is None or start < self._heard.at or self._antecedents.people_between(start, at):
            return None
        words = mark(self._text, opening.start("who"), opening.end("who"))
        if not self.is_somebody(words) and called(words.text) is None:
            return None
        found = self._described_speaker(words, words.text, fold(words.text), self._mentions.inside(words), previous)
        return found if found.kind in ("person", "unnamed") else None

    def _author(self, folded: str, at: int, previous: Speaker | None) -> Speaker | None:
        author = self._documents.author(folded, at)
        return None if author is None else self._resolved(mark(self._text, author.start, author.end), previous)

    def _owner(
        self, source: Mark, words: str, folded: str, inside: Sequence[Name], previous: Speaker | None
    ) -> Speaker | None:
        """Whose the words are by what they are called after somebody: "Quarn's address", 'a letter from Quarn', 'her office',
        'another' of those who spoke; None if they are called after nobody."""
        if (owner := self._speech_owner(source, inside)) is not None:
            return owner
        from_whom = re.match(
            r"(?P<what>(?:the|a|an|his|her|their|its)\s(?:\w+\s)?[\w-]+)\s(?:from|by|of)\s(?P<whom>.+)$", folded
        )
        if from_whom and is_document(from_whom["what"]):
            start = source.start + source.text.casefold().rfind(from_whom["whom"])
            return self.resolve(Mark(start, source.end, self._text[start : source.end]), previous)
        if (owned := owner_of(words)) is not None and not _PRONOUN_OWNS.match(folded):
            start = source.start + source.text.find(words)
            owner = self._resolved(mark(self._text, start, start + owned), previous)
            if owner.kind in ("person", "organisation") and owner.name[:1].isupper():
                return owner
        if folded in ("one", "another") and (sender := self._documents.one_of_many(source.start)) is not None:
            return self._resolved(mark(self._text, sender.start, sender.end), previous)
        if folded == "another" and previous is not None and (one := _ONE_OF_THEM.fullmatch(previous.name)):
            return Speaker(f"another {one['what']}", previous.kind)
        if folded in _OFFICE and (owner := self._holder_of_office(folded, source.start, previous)) is not None:
            return owner
        return None

    def _described_speaker(
        self, source: Mark, words: str, folded: str, inside: Sequence[Name], previous: Speaker | None
    ) -> Speaker:
        if (owner := self._owner(source, words, folded, inside, previous)) is not None:
            return owner
        tokens = WORDS.findall(folded)
        if (accused := self._nameless.accused(folded)) is not None:
            return accused
        if is_document(folded):
            author = self._author(folded, source.start, previous) or previous
            if author is not None:
                return author
        if (named := apposed(self._text, self._mentions, source, bool(inside))) is not None:
            return named
        if (relative := self._nameless.relative(folded, source.start, previous, self._heard)) is not None:
            return relative
        indefinite = bool(tokens) and tokens[0] in _INDEFINITE
        described = self.is_somebody(source) or called("the " + words.partition(" ")[2]) is not None
        if indefinite and described and (someone := self._nameless.introduced(folded, source.start)) is not None:
            return someone
        head = re.split(r"\s(?:for|of|at|in|from|with|to)\s", folded)[0].split()
        last = head[-1] if head else ""
        last = "chief" if head[-2:] == ["chief", "justice"] else last
        if last in ROLE_HEADS:
            found = self._nameless.in_role(source, words, last, indefinite, previous, self._heard)
            if found is not None:
                return found
        singular = tokens[:1] in (["the"], ["a"], ["an"], ["one"])
        described = described or called(" ".join(["the", *head[1:]])) is not None
        if singular and described and (later := self._later.of(source, last)) is not None:
            return Speaker(later, "person")
        epithet = called(words)
        if epithet is not None:
            someone = self._nameless.called(epithet, folded, source.start, previous, self._heard)
            if someone is not None:
                return someone
        if inside and inside[-1].end >= source.end - 1 and inside[-1].start - source.start <= 4:
            name = inside[-1]
            return Speaker(name.text if country_of_capital(name.text) else name.entity, "organisation")
        if inside and inside[-1].kind in ("organisation", "place") and inside[-1].end == source.end:
            noun = WORDS.findall(self._text[source.start : inside[-1].start])[-1:]
            if noun and noun[0] in ORGANISATION_NOUNS | _RIVALS:
                return Speaker(inside[-1].entity, "organisation")  # 'Norda's Dutch rival Veldra'
        if last in FIRM | ORGANISATION_HEADS and not indefinite and not inside and tokens[0] in ("the", "its"):
            organisation = organisation_called(last, source.start, self._antecedents.before(source.start))
            if organisation:
                return Speaker(organisation, "organisation")
        if indefinite or _GROUP_NOUNS.search(folded):
            return Speaker(words, "group" if _GROUP_NOUNS.search(folded) else "unnamed")
        whole = inside and inside[-1].end >= source.end - 1
        kind: SpeakerKind = "organisation" if whole or last in ORGANISATION_HEADS | FIRM else "unnamed"
        return Speaker(words, kind)
