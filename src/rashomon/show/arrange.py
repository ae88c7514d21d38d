"""The findings of a story in the order in which a reader wants them, the same on every screen."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence, Set

import msgspec

from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.show.diff import Piece, alike, diff
from rashomon.show.labels import Label
from rashomon.show.wording import clean, edit_in_words, listed
from rashomon.text import fold, stem, words
from rashomon.types import BODY, Edit, Fact, Passage, QuoteGroup, QuoteVersion

_COMPARABLE = 0.3
"""Share of words in common under which a word-level diff would only be noise."""


_TOLD = 0.75
"""Share of its passages, and of its words, that an agreed fact has in common with another one that tells it, too."""
_PLACES, _WORDS = 0.5, 0.66
"""The same where all its articles tell the other one."""
_LACKING = frozenset({"dropped", "added"})
_HELD, _LONG, _RUN = 0.35, 4, 2
"""Share of the words of a passage, from so many, that an article must have at that place, in runs of so many, to have it."""
_SLIGHT = frozenset("a an the that this and so well to of in on at for is do does did it".split())
"""Words that a version may lack without a note: the wordings above it show them."""


class Row(msgspec.Struct, frozen=True):
    """One wording of an utterance, in one or several quotations, with the articles that have it.

    ``pieces`` compare it with the first row of its utterance; empty where that would be noise or there is no change.
    ``also`` are versions in the same articles that repeat it: headlines, captions.
    """

    labels: tuple[Label, ...]
    versions: tuple[QuoteVersion, ...]
    also: tuple[QuoteVersion, ...]
    text: str
    pieces: tuple[Piece, ...]

    @property
    def quoted(self) -> bool:
        """Whether the words stand in quotation marks."""
        return self.versions[0].kind != "indirect"

    @property
    def speaker(self) -> str | None:
        """Whose words they are, as these articles have it."""
        return next((version.speaker for version in self.versions if version.speaker), None)

    @property
    def denied(self) -> str | None:
        """The words before them by which they are denied, or not said; None where they are stated."""
        return self.versions[0].denied or None


class Utterance(msgspec.Struct, frozen=True):
    """The wordings of one utterance, that of most articles first, and what happened to it in words."""

    group: QuoteGroup
    rows: tuple[Row, ...]
    notes: tuple[str, ...]

    @property
    def articles(self) -> int:
        """How many articles carry it."""
        return len({label.letter for row in self.rows for label in row.labels})

    @property
    def changed(self) -> bool:
        """Whether its wording, its speaker or its way of being told differs between articles."""
        told = self.group.drift != "same" or self.group.speaker_differs or bool(self.group.why)
        return self.articles > 1 and (told or len({row.denied is None for row in self.rows}) > 1)


class Findings(msgspec.Struct, frozen=True):
    """Everything a story holds, sorted for reading."""

    conflicts: tuple[Fact, ...]
    updates: tuple[Fact, ...]
    agreed: tuple[Fact, ...]
    perhaps: tuple[Fact, ...]
    """Agreements of which it is not sure that they are on one thing, those first whose values may differ."""
    only: tuple[tuple[Label, tuple[Fact, ...]], ...]
    changed: tuple[Utterance, ...]
    shared: tuple[Utterance, ...]
    single: tuple[Utterance, ...]


_GRAVITY = ("spliced", "altered", "paraphrased", "trimmed", "direct-indirect", "spelling", "same")


def arrange(facts: Sequence[Fact], quotes: Sequence[QuoteGroup], labels: Mapping[str, Label]) -> Findings:
    """Facts by relation, agreed ones by how many origins state them; quotations by how much they changed."""
    utterances = [read_utterance(group, labels) for group in quotes]
    changed = [utterance for utterance in utterances if utterance.changed]
    agreed = _agreed(facts)
    twice = told_twice(facts)
    changed.sort(key=lambda u: (not u.group.speaker_differs, _GRAVITY.index(u.group.drift)))
    return Findings(
        conflicts=_related(facts, "conflict"),
        updates=_related(facts, "update"),
        agreed=tuple(fact for fact in agreed if not fact.doubtful and fact.id not in twice),
        perhaps=tuple(sorted(_perhaps(facts, agreed), key=lambda fact: fact.slot is None)),
        only=_by_article(_related(facts, "only"), labels),
        changed=tuple(changed),
        shared=tuple(u for u in utterances if u.articles > 1 and not u.changed),
        single=tuple(u for u in utterances if u.articles == 1),
    )


def _agreed(facts: Sequence[Fact]) -> list[Fact]:
    return sorted(_related(facts, "agree"), key=lambda fact: (-fact.origins, -len(fact.says)))


def told_twice(facts: Sequence[Fact]) -> frozenset[str]:
    """The agreed facts (their ids) that one with more origins or passages tells, too: nearly all their passages, and their
    words, or most of both where no article tells the lesser one alone."""
    kept: list[tuple[set[tuple[str, int]], set[str]]] = []
    twice: set[str] = set()
    for fact in _agreed(facts):
        if fact.doubtful:
            continue
        places = {(say.article, say.start) for say in fact.says}
        told = {stem(folded) for word in words(fact.statement) if (folded := fold(word.text)) not in STOPWORDS}
        if any(
            (held >= _TOLD * len(places) and said >= _TOLD * len(told))
            or (held >= _PLACES * len(places) and said >= _WORDS * len(told) and _adds_nobody(places, there))
            for there, before in kept
            if (held := len(places & there)) and (said := len(told & before))
        ):
            twice.add(fact.id)
        else:
            kept.append((places, told))
    return frozenset(twice)


def _adds_nobody(places: Set[tuple[str, int]], there: Set[tuple[str, int]]) -> bool:
    """Whether all articles of some passages have passages among the others, and at least two have one in common."""
    return {id for id, _ in places} <= {id for id, _ in there} and len({id for id, _ in places & there}) > 1


def _perhaps(facts: Sequence[Fact], agreed: Sequence[Fact]) -> list[Fact]:
    """The doubtful agreements, those left out of which one passage is listed as what one article alone tells, or that only
    repeat what articles surely agree or differ on."""
    alone = {
        (say.article, say.start) for fact in facts if fact.relation == "only" for say in fact.says if say.value is None
    }
    sure = [
        {(say.article, say.start) for say in fact.says}
        for fact in facts
        if fact.relation != "only" and not fact.doubtful
    ]
    return [
        fact
        for fact in agreed
        if fact.doubtful
        and (
            fact.slot
            or not (
                any((say.article, say.start) in alone for say in fact.says)
                or any(_adds_nobody({(say.article, say.start) for say in fact.says}, there) for there in sure)
            )
        )
    ]


def _related(facts: Sequence[Fact], relation: str) -> tuple[Fact, ...]:
    return tuple(fact for fact in facts if fact.relation == relation and fact.says)


def _by_article(facts: Sequence[Fact], labels: Mapping[str, Label]) -> tuple[tuple[Label, tuple[Fact, ...]], ...]:
    return tuple(
        (label, own)
        for label in labels.values()
        if (own := tuple(fact for fact in facts if fact.says[0].article == label.article.id))
    )


def read_utterance(group: QuoteGroup, labels: Mapping[str, Label]) -> Utterance:
    """A group of versions as rows to show, each compared with the quotation of most articles, of these the fullest."""
    rows = _alike([row for label in labels.values() for row in _rows(group, label)])
    if not rows:
        return Utterance(group, (), ())
    first = max(rows, key=_standing)
    rows.remove(first)
    return Utterance(group, (first, *(_compared(row, first) for row in rows)), _notes(group, labels))


def _alike(rows: Sequence[Row]) -> list[Row]:
    """The rows, those of one wording, speaker and way of telling put together."""
    together: dict[tuple[str, bool, str | None, bool], Row] = {}
    for row in rows:
        key = (_words(row.text), row.quoted, row.speaker, row.denied is None)
        same = together.get(key)
        together[key] = row if same is None else _joined(same, row)
    return list(together.values())


def _joined(row: Row, other: Row) -> Row:
    return msgspec.structs.replace(
        row,
        labels=tuple(dict.fromkeys((*row.labels, *other.labels))),
        versions=(*row.versions, *other.versions),
        also=(*row.also, *other.also),
    )


def _standing(row: Row) -> tuple[bool, int, float, int]:
    words = len(row.text.split())
    return (row.quoted, len(row.labels), words * len(row.labels) / len(row.versions), words)


def _rows(group: QuoteGroup, label: Label) -> list[Row]:
    """The wordings of one article: quotations that were joined elsewhere stand together, repetitions with the first."""
    own = [version for version in group.versions if version.article == label.article.id]
    parts = {version for edit in group.edits if edit.kind == "joined" for version in _within(group, edit.a)}
    together = [version for version in own if version in parts]
    bundles = [together] if together else []
    bundles += [
        [version] for version in sorted(own, key=lambda v: (v.block not in BODY, -len(v.text))) if version not in parts
    ]
    rows: list[Row] = []
    for bundle in bundles:
        text = "” “".join(clean(version.text) for version in bundle)
        if rows and (rows[0].quoted or bundle[0].kind == "indirect") and _repeats(text, rows[0].text):
            rows[0] = msgspec.structs.replace(rows[0], also=(*rows[0].also, *bundle))
        else:
            rows.append(Row((label,), tuple(bundle), (), text, ()))
    return rows


def _repeats(text: str, whole: str) -> bool:
    return f" {_words(text)} " in f" {_words(whole)} "


def _words(text: str) -> str:
    return " ".join(word.strip("“”\"'.,;:!?") for word in fold(text).split())


def _compared(row: Row, first: Row) -> Row:
    if not (row.quoted and first.quoted):
        return row
    pieces = diff(first.text, row.text)
    if alike(pieces) < _COMPARABLE or all(piece.kind == "same" for piece in pieces):
        return row
    return msgspec.structs.replace(
        row, pieces=tuple(piece if piece.kind == "same" else _bare(piece) for piece in pieces)
    )


def _bare(piece: Piece) -> Piece:
    """A change without the marks between two quotations at its ends."""
    return msgspec.structs.replace(piece, a=piece.a.strip("“” "), b=piece.b.strip("“” "))


def _notes(group: QuoteGroup, labels: Mapping[str, Label]) -> tuple[str, ...]:
    """Why it is called what it is, and what happened to the words: each difference once with all that have it."""
    same: dict[tuple[str, str, str, int, str], list[Edit]] = {}
    for edit in sorted(group.edits, key=lambda edit: edit.kind != "joined"):
        if edit.kind == "replaced" and _is_version(group, edit.a) and _is_version(group, edit.b):
            continue  # both stand above it as they are
        lacking = _lacking(group, edit, labels)
        if edit.kind in _LACKING and not lacking:
            continue  # who is said to lack the words has them in another quotation
        a, b = (_words(side.text) if side else "" for side in (edit.a, edit.b))
        if edit.kind == "joined":
            a = ""  # the parts stand in other words around them; what they became is the difference
        joined = max(2, len(_within(group, edit.a)))
        same.setdefault((edit.kind, a, b, joined, lacking), []).append(edit)
    if any(not _is_slight(key) for key in same):
        same = {key: edits for key, edits in same.items() if not _is_slight(key)}
    told = tuple(
        edit_in_words(
            edits[0],
            _letters([edit.a for edit in edits], labels),
            _letters([edit.b for edit in edits], labels),
            joined=joined,
            lacking=lacking,
        )
        for (_, _, _, joined, lacking), edits in same.items()
        if not _is_within_another(edits[0], lacking, [(key[-1], others[0]) for key, others in same.items()])
    )
    # Of a spliced quotation the edits say it all.
    return (clean(group.why), *told) if group.why and (group.drift != "spliced" or not told) else told


def _is_slight(key: tuple[str, str, str, int, str]) -> bool:
    """Whether a note would only tell of small words that one version lacks."""
    kind, a, b, _, _ = key
    return kind in _LACKING and _SLIGHT.issuperset(f"{a} {b}".split())


def _is_within_another(edit: Edit, lacking: str, others: Sequence[tuple[str, Edit]]) -> bool:
    """Whether another edit, too, is of words that the same articles lack: a longer passage around the words of this one."""
    side = edit.a or edit.b
    if side is None or edit.kind not in _LACKING:
        return False
    return any(
        a is not None and a != side and a.article == side.article and a.start <= side.start and side.end <= a.end
        for also, other in others
        if other.kind in _LACKING and _each(lacking) <= _each(also)
        for a in [other.a or other.b]
    )


def _each(listed: str) -> frozenset[str]:
    return frozenset(listed.replace(" and ", ", ").split(", "))


def _is_version(group: QuoteGroup, side: Passage | None) -> bool:
    return side is not None and any(
        (v.article, v.start, v.end) == (side.article, side.start, side.end) for v in group.versions
    )


def _letters(sides: Sequence[Passage | None], labels: Mapping[str, Label]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(labels[side.article].letter for side in sides if side and side.article in labels))


def _within(group: QuoteGroup, whole: Passage | None) -> list[QuoteVersion]:
    """The versions that stand in a passage."""
    if whole is None:
        return []
    return [v for v in group.versions if v.article == whole.article and whole.start <= v.start and v.end <= whole.end]


def _lacking(group: QuoteGroup, edit: Edit, labels: Mapping[str, Label]) -> str:
    """The letters of the articles whose quotations have not got the words of an edit with one side."""
    side = edit.a or edit.b
    if side is None or (edit.a and edit.b):
        return ""
    quoted: dict[str, str] = {}
    for version in group.versions:
        if version.kind != "indirect" and version.block in BODY and version.article in labels:
            quoted[version.article] = f"{quoted.get(version.article, '')} {version.text}"
    quoted.pop(side.article, None)
    around = next((v for v in group.versions if v.article == side.article and v.start <= side.start < v.end), None)
    if around is None:
        return listed(labels[id].letter for id, text in quoted.items() if not _repeats(side.text, text))
    return listed(labels[id].letter for id, text in quoted.items() if not _holds(text, around, side))


def _holds(text: str, whole: QuoteVersion, side: Passage) -> bool:
    """Whether quoted ``text`` has a passage of a version: all its words in a row, or many of them where it tells the same."""
    told, has, before = (
        [fold(word.text) for word in words(part)] for part in (whole.text, text, whole.text[: side.start - whole.start])
    )
    low, high = len(before), len(before) + len(list(words(side.text)))
    if any(has[at : at + high - low] == told[low:high] for at in range(len(has) - (high - low) + 1)):
        return True
    if high - low < _LONG:
        return False
    blocks = difflib.SequenceMatcher(None, told, has, autojunk=False).get_matching_blocks()
    held = sum(max(0, min(high, b.a + b.size) - max(low, b.a)) for b in blocks if b.size >= _RUN)
    return held >= _HELD * (high - low)
