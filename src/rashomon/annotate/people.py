"""People and other speakers: from 'he', 'the mayor' or 'Mr Dovan' to the fullest name that the article gives."""

from __future__ import annotations

import bisect
import copy
import re
from collections.abc import Sequence

from rashomon.annotate.antecedents import JOINT, Antecedents, Speaker, SpeakerKind
from rashomon.annotate.documents import Documents, is_document
from rashomon.annotate.epithets import Ages, Called, called
from rashomon.annotate.families import Families
from rashomon.annotate.firms import FIRM, organisation_called
from rashomon.annotate.genders import genders
from rashomon.annotate.marks import find_quoted
from rashomon.annotate.roles import WORDS, Roles
from rashomon.lexicon.countries import country_of_capital
from rashomon.lexicon.people_words import PEOPLE
from rashomon.lexicon.titles import CALLINGS, OFFICES, ORGANISATION_HEADS, ROLE_HEADS
from rashomon.text import fold, mark
from rashomon.types import Article, Mark, Name, Span

_GROUP_NOUNS = re.compile(
    r"\b(?:officials|sources|police|authorities|critics|experts|residents|witnesses|investigators|prosecutors|lawmakers"
    r"|protesters|scientists|researchers|analysts|governments|countries|nations|leaders|activists|fans|users|people"
    r"|members|organi[sz]ers|families|doctors|lawyers|others|some|many|group)\b",
    re.IGNORECASE,
)
_APPOSED = re.compile(
    r",\s((?:[A-Z][\w’'&.-]*)(?:\s(?:(?:of|for|the|and|de|van|von|bin|al)\s){0,2}(?:[A-Z]\.|[A-Z](?:[\w’'&.-]*[\w’'&-])?)){1,5})(?:\s\([^()\n]{1,20}\))?(?P<ends>,|\.\s|\.?\s*(?:\n|$))"
)
"""'The organisers, Friends of the Pier, said'; '…, said the mayor, Ilse Quarn.'"""
_TITLE_BEHIND = re.compile(
    r",\s(?:who\s(?:identified\s(?:him|her)self|(?:gave|would\sgive|asked\sto\sbe\sidentified\sby)\s(?:(?:only|just)\s)?(?:his|her)"
    r"(?:\s(?:first|last|full))?\s(?:sur)?name)\s(?:(?:only|simply|just)\s)?as\s)?"
    r"(?:(?:[A-Z][a-z]{0,8}\.?|\([A-Z][a-z]{1,3}\))\s|(?:the|an?)\s(?:[a-z][\w-]*\s){1,3}){0,3}"
)
"""', Dr (Mrs) ' between a description and a name; 'who identified himself simply as'."""
_LONGEST_TITLE = 90
_NAME_ENDS = re.compile(r",|\.?\s*(?:\n|$)|\.\s|[”\"]|\s\([^()\n]{1,20}\)[,.]|\ssa(?:id|ys)\b")
_DESCRIBES = re.compile(
    r"(?:(?:the|its|an?|his|her|their|one|another)|[A-ZÀ-Þ][\w’'. &-]{1,50}[’']s)\s(?!.*,)", re.IGNORECASE
)
"""'The organisers', 'Mr Hale's lawyer'."""
_ROLE_OF = re.compile(
    r"^[\w .&'’-]+['’]s (?:[\w-]+ )?(head|chief|director|leader|president|chair(?:man|woman|person)?|secretary|minister|spokes\w+)\b"
)
_POSSESSIVE = re.compile(r"(?:[’']s|s[’'])$")
_OF_HOUSE = re.compile(r"\s(?:of|from|at|with)\s(?:the\s)?")
_TWO_WORDS = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-Z]\.)?\s[A-ZÀ-Þ][\w’'-]+")
_OPENS_WITH = re.compile(r"(?:(?:But|And|Yet|Then|Later|Now|Still),?\s)?([Hh]e|[Ss]he)\s")
_OPENS_DESCRIBED = re.compile(
    r"(?:(?:But|And|Yet),?\s)?(?P<who>(?:The|His|Her|An?|One|Another)\s(?:[\w’'-]+\s){0,3}?[\w’'-]+?)"
    r"\s(?:[a-z]+ly\s)?(?:[a-z]+(?:ed|ies|s)|was|is|had|has|sat|stood|felt|went|came|ran|saw|knew|took|kept|lost|left|met|broke|wept|shook|put|plans?)\s"
    r"[^.!?“”\"\n]*[.!?]\s[“\"‘']"
)
"""'The girl’s mother defended the union. “': a sentence about somebody without a name, and then words in marks."""
_KIN = re.compile(
    r"(?P<whose>his|her)\s(?:(?:own|elder|older|younger|elderly)\s)?"
    r"(?:(?P<f>mother|mum|mom|wife|daughter|sister|grandmother|aunt|widow)|father|dad|husband|son|brother|grandfather|uncle|widower)"
)
_OPENS_WITH_KIN = re.compile(r"((?:His|Her)\s(?:[a-z]+\s)?[a-z]+)\s[a-z]+(?:ed|s|t|k|w|ve|de)\s")
_AGED = re.compile(r"the \d{1,3}-year-old\b")
_INDEFINITE = frozenset("a an one another some several two three many".split())
_PERSONAL = frozenset("he she they i we one".split())
_SOMEBODY = PEOPLE | frozenset(
    "mum mom mother dad father wife husband widow widower son daughter brother sister uncle aunt grandmother grandfather gran"
    " friend neighbour neighbor colleague ally allies aide aides source insider fan fans caller expert official adviser advisor"
    " analyst critic critics supporter opponent unionist lady gentleman guy kid teenager veteran survivor victim parent parents".split()
)
"""Nouns for people who may speak without a name."""
_DESCRIBED = 6
"""Words that describe somebody before the name, fewer than these."""
_ON_THE_SCENE = frozenset(
    "judge justice coroner magistrate referee prosecutor speaker lord lady officer constable detective inspector sergeant executive"
    " deputy resident neighbour neighbor captain skipper counsel".split()
)
"""Roles that a scene has, though nobody was called so."""
_KEPT = 40
"""Nameless speakers that 'the spokesman' may be."""


class People:
    """The people and organisations of one article, ready to resolve a source at a position.

    Whom a speaker names within quotation marks is not meant by 'he' outside of them.
    """

    def __init__(self, article: Article, names: Sequence[Name]) -> None:
        self._text = article.text
        self._names = names
        self._starts = [name.start for name in names]
        self._roles = Roles(article.text, names)
        self._documents = Documents(article.text)
        marked = [Span(one.outer_start, one.outer_end) for one in find_quoted(article) if not one.nested]
        people = [name for name in names if name.kind == "person"]
        self._gender = genders(article.text, people)
        self._ages = Ages(article.text, names)
        self._families = Families(article.text, names)
        self._antecedents = Antecedents(article.text, names, marked, self._gender)
        lead = next((block for block in article.blocks if block.kind == "paragraph"), None)
        self._lead = lead.end if lead else 0
        self._at = 0
        self._unnamed: list[Speaker] = []
        self._heard: list[str] = []

    def again(self) -> People:
        """The same people, to be asked from the beginning."""
        anew = copy.copy(self)
        anew._at, anew._unnamed, anew._heard, anew._families = 0, [], [], self._families.again()
        return anew

    def resolve(self, source: Mark, previous: Speaker | None) -> Speaker:
        """Who is meant by ``source``; ``previous`` is who spoke last before it. To be asked in order of position."""
        found = self._resolved(source, previous)
        self._at = source.start
        if found.kind == "unnamed":
            self._unnamed.append(found)
        elif found.kind == "person":
            self._families.speaks(found.name)
            self._heard.append(found.name)
        return found

    def latest(self, at: int, previous: Speaker | None) -> Speaker | None:
        """Whom words without a cue may be given to: the person that a pronoun, 'he' or 'she', would take up there."""
        found = self._antecedents.person(at, None, previous, self._at)
        self._at = at
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
        return None if words is None else self._relative(fold(words[1]), sentence.start, previous)

    def only(self, blocks: Sequence[Span]) -> Speaker | None:
        """The one person whom these blocks name; None if they name nobody, or several."""
        named = {name.entity for block in blocks for name in self._inside(block) if name.kind == "person"}
        return Speaker(next(iter(named)), "person") if len(named) == 1 else None

    def meant(self, source: Mark, previous: Speaker | None) -> Speaker:
        """As :func:`resolve`, in any order, and forgotten at once."""
        return self._resolved(source, previous)

    def _resolved(self, source: Mark, previous: Speaker | None) -> Speaker:
        words = source.text.strip().strip("“”\"'‘’")
        folded = fold(words)
        if folded in ("he", "she"):
            gender = "m" if folded == "he" else "f"
            if (described := self._described_before(source.start, previous)) is not None:
                return described
            return self._antecedents.person(source.start, gender, previous, self._at) or Speaker(words, "unnamed")
        if folded == "it" and (document := self._documents.taken_up(source.start)):
            return self._author(document, source.start, previous) or previous or Speaker(document, "unnamed")
        if folded in ("it", "they", "we", "i"):
            return self._antecedents.other(source.start, folded, previous)
        if folded in ("who", "which", "that"):
            return self._antecedents.relative(source, previous)
        inside = self._inside(source)
        person = next((name for name in reversed(inside) if name.kind == "person"), None)
        if person is not None and not self._belongs_to_other(source, person):
            return self._together(inside) or Speaker(self._families.meant(person), "person")
        return self._described_speaker(source, words, folded, inside, previous)

    def _described_before(self, at: int, previous: Speaker | None) -> Speaker | None:
        """The one without a name who is the subject of the sentence before, in the paragraph of 'he' or 'she': 'The girl's mother
        defended it. “I was thirteen,” she said.'; None if there is none, or one who is named in it.
        """
        start = self._text.rfind("\n", 0, at) + 1
        opening = _OPENS_DESCRIBED.match(self._text, start, at)
        if opening is None or start < self._at or self._antecedents.people_between(start, at):
            return None
        words = mark(self._text, opening.start("who"), opening.end("who"))
        if not self.is_somebody(words) and called(words.text) is None:
            return None
        found = self._described_speaker(words, words.text, fold(words.text), self._inside(words), previous)
        return found if found.kind in ("person", "unnamed") else None

    def _together(self, inside: Sequence[Name]) -> Speaker | None:
        """The two people whose names a source consists of: 'Ilse Quarn and Mirel Dovan'; None if there are not two."""
        if len(inside) != 2 or any(name.kind != "person" for name in inside):
            return None
        one, other = inside
        if one.entity == other.entity or JOINT.fullmatch(self._text, one.end, other.start) is None:
            return None
        return Speaker(f"{one.entity} and {other.entity}", "group")

    def is_somebody(self, span: Span) -> bool:
        """Whether a person is named or described there: 'she', 'Ilse Quarn', 'her lawyer'."""
        words = fold(self._text[span.start : span.end]).strip(" ,")
        if words in _PERSONAL or _AGED.match(words):
            return True
        inside = self._inside(span)
        if inside and inside[-1].kind == "person" and inside[-1].end >= span.end - 1:
            before = fold(self._text[span.start : inside[-1].start]).split()
            return len(before) < _DESCRIBED and not any(word.endswith("ed") for word in before)
        head = re.split(r"\s(?:for|of|at|in|from|with|to)\s|,", words)[0].split()
        return bool(head) and (head[-1] in ROLE_HEADS or head[-1] in _SOMEBODY)

    def whole(self, source: Span) -> Span:
        """The span with the rest of the names that it cuts."""
        inside = self._inside(source)
        before = self._names[low - 1] if (low := bisect.bisect_left(self._starts, source.start)) else None
        start = before.start if before is not None and before.end > source.start else source.start
        end = max([source.end, *(name.end for name in (before, *inside[-1:]) if name is not None)])
        if owner := self._of_whom(Span(start, end)):
            return Span(owner.start, end)
        if _POSSESSIVE.search(self._text, start, end) and self._text[end : end + 1] == " ":
            end = max(
                [end, *(name.end for name in self._inside(Span(end + 1, end + 2)))]
            )  # 'the city's Norda Hospital'
        return Span(start, end)

    def _of_whom(self, source: Span) -> Name | None:
        """The person behind whose house a source stands: of 'Ilse Quarn of Norda College, Tolmin' Quarn; None if there is none."""
        at = bisect.bisect_left(self._starts, source.start)
        if at < 2 or at >= len(self._names) or self._starts[at] != source.start or self._names[at].kind == "person":
            return None
        person, house = self._names[at - 2 : at]
        joined = self._text[house.end : source.start] == ", "
        joined = joined and self._text[self._names[at].end : source.end][:2] in ("", " (")
        of = _OF_HOUSE.fullmatch(self._text, person.end, house.start) is not None
        return person if person.kind == "person" and joined and of and house.kind != "person" else None

    def _belongs_to_other(self, source: Mark, person: Name) -> bool:
        """'Dovan's lawyer' is the lawyer, 'a spokesman for Ilse Quarn' the spokesman."""
        after = self._text[person.end : source.end]
        before = fold(self._text[source.start : person.start])
        of = re.search(r"\b(?:for|of|to)\s+((?:\w+\s+){0,2})$", before)
        if re.search(r"\bwhose\s", before):
            return True  # 'a woman whose son, Mirel Dovan, died'
        office = of is not None and of[1].split()[:1] in (["state"], ["defence"], ["defense"], ["staff"], ["police"])
        return bool(re.match(r"[’']s\s+\w", after)) or (of is not None and not office)

    def _author(self, folded: str, at: int, previous: Speaker | None) -> Speaker | None:
        author = self._documents.author(folded, at)
        return None if author is None else self._resolved(mark(self._text, author.start, author.end), previous)

    def _described_speaker(
        self, source: Mark, words: str, folded: str, inside: Sequence[Name], previous: Speaker | None
    ) -> Speaker:
        tokens = WORDS.findall(folded)
        from_whom = re.match(
            r"(?P<what>(?:the|a|an|his|her|their|its)\s(?:\w+\s)?[\w-]+)\s(?:from|by|of)\s(?P<whom>.+)$", folded
        )
        if from_whom and is_document(from_whom["what"]):
            start = source.start + source.text.casefold().rfind(from_whom["whom"])
            return self.resolve(Mark(start, source.end, self._text[start : source.end]), previous)
        if is_document(folded):
            author = self._author(folded, source.start, previous) or previous
            if author is not None:
                return author
        apposed = self._apposed(source, bool(inside))
        if apposed is not None:
            return apposed
        if (relative := self._relative(folded, source.start, previous)) is not None:
            return relative
        indefinite = bool(tokens) and tokens[0] in _INDEFINITE
        head = re.split(r"\s(?:for|of|at|in|from|with|to)\s", folded)[0].split()
        last = head[-1] if head else ""
        last = "chief" if head[-2:] == ["chief", "justice"] else last
        if last in ROLE_HEADS:
            found = self._in_role(source, words, last, indefinite, previous)
            if found is not None:
                return found
        epithet = called(words)
        if epithet is not None and (someone := self._called(epithet, folded, source.start, previous)) is not None:
            return someone
        if inside and inside[-1].end >= source.end - 1 and inside[-1].start - source.start <= 4:
            name = inside[-1]
            return Speaker(name.text if country_of_capital(name.text) else name.entity, "organisation")
        if last in FIRM | ORGANISATION_HEADS and not indefinite and not inside and tokens[0] in ("the", "its"):
            organisation = organisation_called(last, source.start, self._antecedents.before(source.start))
            if organisation:
                return Speaker(organisation, "organisation")
        if indefinite or _GROUP_NOUNS.search(folded):
            return Speaker(words, "group" if _GROUP_NOUNS.search(folded) else "unnamed")
        named = inside and inside[-1].end >= source.end - 1
        kind: SpeakerKind = "organisation" if named or last in ORGANISATION_HEADS | FIRM else "unnamed"
        return Speaker(words, kind)

    def _relative(self, folded: str, at: int, previous: Speaker | None) -> Speaker | None:
        """The one whom 'her father' means: of her surname, and a man."""
        match = _KIN.fullmatch(folded)
        if match is None:
            return None
        owner = self._antecedents.person(at, "m" if match["whose"] == "his" else "f", previous, self._at)
        found = self._families.kin(owner.name, match["f"] is not None, self._gender) if owner else None
        return Speaker(found, "person") if found else None

    def _called(self, epithet: Called, folded: str, at: int, previous: Speaker | None) -> Speaker | None:
        """The person meant by an epithet: the last one of its age; else whom 'he' or 'she' would take up, or who has spoken
        under that very name.
        """
        aged = self._ages.of(epithet)
        for name in reversed(self._antecedents.before(at)):
            if name.kind == "person" and name.entity in aged and self._fits(name.entity, epithet):
                return Speaker(name.entity, "person")
        head = folded.split()[-1]
        if any(head in fold(one.name).split() for one in self._unnamed[-_KEPT:]):
            return None
        found = self._antecedents.person(at, epithet.gender, previous, self._at)
        return found if found is not None and found.kind == "person" and self._fits(found.name, epithet) else None

    def _fits(self, entity: str, epithet: Called) -> bool:
        gender = self._gender.get(entity)
        return self._ages.fits(entity, epithet) and (epithet.gender is None or gender in (None, epithet.gender))

    def _in_role(
        self, source: Mark, words: str, head: str, indefinite: bool, previous: Speaker | None
    ) -> Speaker | None:
        """The person in a role: 'the mayor' the one whom the article calls so, 'a rabbi' of the lead the only one."""
        if indefinite:
            one = (
                self._roles.only(head) if source.start < self._lead and fold(words).split()[0] in ("a", "an") else None
            )
            return Speaker(one, "person") if one else None
        short = len(words.split()) <= 2 and words.lower().startswith("the ")
        if head == "witness" and (witness := self._witness()) is not None:
            return witness
        someone = self._antecedents.person(source.start, None, previous, self._at) if short else None
        if someone is not None and someone.kind == "person" and self._roles.bears(someone.name, head):
            return someone
        found = self._roles.person(words, source.start)
        if found:
            return Speaker(found, "person")
        known = next((one for one in reversed(self._unnamed[-_KEPT:]) if head in fold(one.name).split()), None)
        if known is not None:
            return known
        if someone is not None and someone.kind == "person":
            told = head in CALLINGS or self._roles.stands_beside(someone.name, head)
            return someone if told or self._never_told(head, someone, source.start) else None
        return None

    def _witness(self) -> Speaker | None:
        """Who has spoken last and is no lawyer and no judge."""
        last = next((one for one in reversed(self._heard[-_KEPT:]) if not self._roles.of_court(one)), None)
        return Speaker(last, "person") if last is not None else None

    def _never_told(self, head: str, someone: Speaker, at: int) -> bool:
        """Whether nobody was called so before, and the paragraph names just one: who is 'the trader' then, if the text has been
        speaking of no trader, is that one. Of judges and others whom a scene has, nobody need have spoken.
        """
        if head in OFFICES or head in _ON_THE_SCENE:
            return False
        if self._antecedents.people_between(self._text.rfind("\n", 0, at) + 1, at) != {someone.name}:
            return False
        return re.search(rf"\b{re.escape(head)}s?\b", self._text[:at], re.IGNORECASE) is None

    def _apposed(self, source: Mark, holds_names: bool) -> Speaker | None:
        """The name that follows a description between commas; of one with a name in it ('the mayor of Orbost') a person's."""
        if not _DESCRIBES.match(source.text) or " whose " in source.text:
            return None
        if (named := self._named_behind(source)) is not None:
            return named
        match = _APPOSED.match(self._text, source.end, source.end + 90)
        if match is None:
            return None
        name = next((name for name in self._inside(Span(match.start(1), match.end(1))) if name.kind == "person"), None)
        if name is not None and name.start == match.start(1):
            return Speaker(name.entity, "person")
        role = _ROLE_OF.search(fold(source.text))
        if role is not None and role[1] in ROLE_HEADS and match["ends"] == "," and _TWO_WORDS.fullmatch(match[1]):
            return Speaker(match[1], "person")
        return None if holds_names or match["ends"] != "," else Speaker(match[1], "organisation")

    def _named_behind(self, source: Mark) -> Speaker | None:
        """The person whose name stands behind a description between commas, with its title, or ends the sentence: 'Quarn's mum,
        Ilse, said', 'added her husband, Gurm', 'the teacher, Mr Ilse ole Quarn.'; or who 'gave his name only as Ivo'.
        """
        name = next(iter(self._inside(Span(source.end, source.end + _LONGEST_TITLE))), None)
        if name is None or name.kind != "person" or _NAME_ENDS.match(self._text, name.end) is None:
            return None
        joined = _TITLE_BEHIND.fullmatch(self._text, source.end, name.start)
        return Speaker(name.entity, "person") if joined else None

    def _inside(self, source: Span) -> Sequence[Name]:
        low = bisect.bisect_left(self._starts, source.start)
        high = bisect.bisect_left(self._starts, source.end)
        return self._names[low:high]
