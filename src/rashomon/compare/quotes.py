"""Quotations across articles: the versions of one utterance, and how their wording drifts."""

from __future__ import annotations

import itertools
from collections import Counter, defaultdict
from collections.abc import Sequence

import msgspec

from rashomon.compare.called import titles_differ
from rashomon.compare.drift import denied_by, denied_in_one, drift_of
from rashomon.compare.statements import stems_of
from rashomon.compare.translated import translated_from
from rashomon.compare.utterances import (
    Utterance,
    find_utterances,
    reworded,
    same_utterance,
    same_words,
    speakers_clash,
    speakers_fit,
    translated,
)
from rashomon.lexicon.titles import ROLES
from rashomon.text import stem
from rashomon.types import Annotated, Edit, QuoteGroup, QuoteVersion

_ROLE_STEMS = frozenset(stem(role) for role in ROLES)
_TERM = 3
"""Content words of a fragment that may be no more than what the thing is called."""
_SAME_WORDS = ("same", "spelling", "trimmed", "direct-indirect")


def compare_quotes(articles: Sequence[Annotated]) -> tuple[QuoteGroup, ...]:
    """The utterances of a story with all their versions, in order of first appearance.

    ``articles`` are those of one story. Every direct or mixed quotation is in one group; an indirect one, or a plain
    sentence that holds the words, joins the group of the quotation that it reports. A headline or a caption that
    quotes the body is a version, too (``block`` tells). ``edits`` compare each version with the fullest one.
    """
    utterances = [utterance for article in articles for utterance in find_utterances(article)]
    groups = _joined([utterance for utterance in utterances if utterance.quote.kind != "indirect"])
    groups = _with_translations(groups)
    quoted = _Quoted(groups)
    for utterance in utterances:
        if utterance.quote.kind == "indirect" and (group := quoted.reported_by(utterance)) is not None:
            group.append(utterance)
    order = {article.id: index for index, article in enumerate(articles)}
    for members in groups:
        members.sort(key=lambda utterance: (order[utterance.article.id], utterance.quote.start))
    groups.sort(key=lambda members: (order[members[0].article.id], members[0].quote.start))
    return tuple(_group(f"q{number}", members) for number, members in enumerate(groups, 1))


def _joined(utterances: Sequence[Utterance]) -> list[list[Utterance]]:
    """Groups of quotations that are versions of one utterance: each joins the groups that hold a version of it."""
    groups: list[list[Utterance]] = []
    for utterance in sorted(utterances, key=lambda u: -len(u.stems)):
        matching = [group for group in groups if any(same_utterance(utterance, member) for member in group)]
        if not matching:
            groups.append([utterance])
            continue
        first = matching[0]
        first.append(utterance)
    return groups


def _with_translations(groups: Sequence[list[Utterance]]) -> list[list[Utterance]]:
    """The groups, those joined that put one utterance in other words, as two translators or two note-takers do.

    Both must be sentences of one named speaker in different articles, and each group joins the one most like it only.
    """
    carriers = [{member.article.id for member in group} for group in groups]
    alike = [
        (best, i, j)
        for j, other in enumerate(groups)
        for i, one in enumerate(groups[:j])
        if (best := max(translated(one[0], other[0]), reworded(one[0], other[0]))) > 0 and not carriers[i] & carriers[j]
    ]
    joined: dict[int, int] = {}
    for _, i, j in sorted(alike, key=lambda found: (-found[0], found[1:])):
        if i not in joined and j not in joined:
            joined[i], joined[j] = i, i
    together: dict[int, list[Utterance]] = {}
    for number, group in enumerate(groups):
        together.setdefault(joined.get(number, number), []).extend(group)
    return list(together.values())


class _Quoted:
    """The quotations of all groups, found by the stems that they hold: most share none with a report."""

    def __init__(self, groups: Sequence[list[Utterance]]) -> None:
        self.members = [(member, group) for group in groups for member in group]
        self.holding: dict[str, list[int]] = defaultdict(list)
        for at, (member, _) in enumerate(self.members):
            for held in member.stems:
                self.holding[held].append(at)

    def reported_by(self, report: Utterance) -> list[Utterance] | None:
        """The group of the quotation in another article that an indirect one shares most with."""
        counted = Counter(at for told in report.stems for at in self.holding.get(told, ()))
        named = _named(report)
        best: tuple[float, list[Utterance]] | None = None
        for at in sorted(at for at, shared in counted.items() if shared > 1):
            member, group = self.members[at]
            share = counted[at] / min(len(member.stems), len(report.stems))
            if share < 0.5 or (best is not None and share <= best[0]) or member.article.id == report.article.id:
                continue
            if len((member.stems & report.stems) - named) < 2:
                continue  # who has to do with it is not what was said of him
            if member.quote.kind == "mixed" and len(member.stems) <= _TERM and 2 * counted[at] <= len(report.stems):
                continue  # a name of the thing that any report on it has
            fits = speakers_fit(member, report)
            told = counted[at] >= 3 and share >= (0.5 if fits else 0.8)
            told = told or (fits and share == 1.0 and same_words(member, report) >= 0.5)
            if told:
                best = (share, group)
        return best[1] if best is not None else None


def _named(report: Utterance) -> frozenset[str]:
    """The stems of names and roles in the words of a report."""
    names = (
        stem
        for name in report.article.names
        if name.start < report.quote.end and report.quote.start < name.end
        for stem in stems_of(report.article.text, name.start, name.end)
    )
    return frozenset(names) | _ROLE_STEMS


def _group(id: str, members: Sequence[Utterance]) -> QuoteGroup:
    drift, edits, why = drift_of(members)
    denials = [denied_by(member) for member in members]
    if denial := denied_in_one(members, denials):
        drift = "altered" if drift in _SAME_WORDS else drift
        why = "; ".join(filter(None, (denial, why)))
    if drift in ("altered", "paraphrased") and (reason := translated_from(members)):
        drift, why = "paraphrased", f"translations differ: {reason}"
    why = "; ".join(filter(None, (why, titles_differ(members)))) or None
    told = {(m.quote.kind, m.quote.speaker, m.quote.source and m.quote.source.text): m for m in members}
    differs = any(speakers_clash(one, other) for one, other in itertools.combinations(told.values(), 2))
    return QuoteGroup(
        id=id,
        speaker=_fullest(members),
        drift=drift,
        speaker_differs=differs,
        versions=tuple(map(_version, members, denials)),
        edits=tuple(sorted(dict.fromkeys(edits), key=_place)),
        why=why,
    )


def _place(edit: Edit) -> tuple[str, int, str]:
    side = edit.a or edit.b
    return (side.article, side.start, edit.kind) if side else ("", 0, edit.kind)


def _fullest(members: Sequence[Utterance]) -> str | None:
    """The speaker as most versions have it; the longest form among equals."""
    named = [member.quote.speaker for member in members if member.quote.speaker]
    if not named:
        return None
    return max(dict.fromkeys(named), key=lambda name: (named.count(name), len(name)))


def _version(member: Utterance, denied: str | None) -> QuoteVersion:
    quote = member.quote
    return QuoteVersion(
        quote.start,
        quote.end,
        quote.text,
        article=member.article.id,
        kind=quote.kind,
        speaker=quote.speaker,
        source=quote.source.text if quote.source else None,
        block=member.block,
        denied=denied or msgspec.UNSET,
    )
