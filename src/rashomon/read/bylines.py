"""Authors as people: from metadata and from the line under the headline, without 'By', roles, desks and addresses."""

from __future__ import annotations

import html
import itertools
import re
from collections.abc import Iterable

from rashomon.lexicon.agencies import supplier_of
from rashomon.lexicon.newsrooms import is_newsroom
from rashomon.read.monthnames import ENGLISH_MONTHS
from rashomon.text import fold, squeeze

_NOBODY = re.compile(
    r"^(?:https?:|www\.|\d|(?:[\w.’'-]+ ){0,3}staff(?:$|[ _-](?!\w+ \w+$))|admin|super ?user|web ?master|site ?admin|(?:default|test) user|"
    r"editor(?:s|ial)?\b|newsroom\b|unknown\b|guest\b|none$|null$"
    r"|(?:[\w.’'-]+ ){0,3}(?:desk|team|bureau|newsroom|editorial board|editorial staff)$|(?:\w+ )?(?:agencies|wires)$|(?:our|special|staff|own)\b.*"
    r"(?:correspondents?|reporters?|writers?)$|contributors?$|authors?$|the (?:author|editors?|newsroom)\b|about\b|undefined|role$|posted\b"
    r"|published\b|updated\b|share\b|follow\b|edited by\b"
    r"|(?:full|view|see|read|all|more)\b|.*\b(?:bio|profile)$|redaktion$|(?:la )?rédaction$|(?:la )?redacción$|redazione$|agenturen$"
    r"|(?-i:[a-z0-9][a-z0-9_.]*[a-z_.][a-z0-9_.]*$))",
    re.IGNORECASE,
)
_BY = re.compile(
    r"^(?:(?:written|posted|words|story|analysis|opinion|text|interview|report(?:ed|ing)?|author)\s*:?\s*)?(?:by\b:?|author:)\s*",
    re.IGNORECASE,
)
_VON = re.compile(r"^(?:von|par|por|di|da|door|av|af) (?=\S+ \S)", re.IGNORECASE)
"""'By' in other languages: before two words at least, as some people are called so."""
_JOB = re.compile(
    r"\b(?:writer|correspondent|reporter|editor|columnist|journalist|producer|contributor|staff|analyst|critic|photographer|bureau"
    r"|chief|author|fellow|professor|director|intern|commentator)\b",
    re.IGNORECASE,
)
_IN = re.compile(r"\s+in [A-Z][\w.’'-]*(?:,? [A-Z][\w.’'-]*)*$")
_APART = re.compile(r"\s+[|•·–—/-]\s+|\s*[|•·]\s*")
_WITH = re.compile(r"\s+(?:[Ww]ith|[Ff]or|FOR|of|avec|mit|con|com) (?:[Tt]he |THE )?(?=[A-Za-z]+)")
AND = re.compile(r"\s*,?\s+(?:and|AND|&)\s+|\s*;\s*")
_MAIL = re.compile(r"\S+@\S+")
_MONTHS = "|".join(sorted(ENGLISH_MONTHS, key=lambda name: (-len(name), name)))
_AFTER = re.compile(
    rf"\s*(?:[|•·–—]|\s-\s|\bat (?=\d)|\bon (?=[A-Z][a-z]+ \d|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)|(?<=[a-z])(?-i:Posted|Published|Updated)\b"
    rf"|\b(?:published|updated|posted|reviewed|last)\b|(?:(?<=[a-z.])|\s)(?:{_MONTHS})\.? \d|\d{{1,2}}[ /.:-]).*$",
    re.IGNORECASE,
)
_JOINED = r"(?:(?:d|l|dell|al|el|ad|an|as|ash|ar|at|ben|abu|de|van)[’'-])?"
"""Small words that are one with the name: d'Arvon, al-Sarif."""
PERSON = re.compile(rf"[^\W\d_a-zß-ÿ][\w.’'-]*(?: (?:[a-z]{{1,3}} ){{0,2}}{_JOINED}[^\W\d_a-zß-ÿ][\w.’'-]*){{1,4}}$")
_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")
_POST = re.compile(
    r"(?: (?:political|sports?|senior|staff|chief|business|foreign|health|education|crime|courts?|science|religion|deputy|managing|associate|special"
    r"|local|city|state|national|news|features|arts|culture|environment|economics|legal|security|defen[cs]e|diplomatic|home affairs|AP))*"
    r" (?:editor|correspondent|reporter|writer|columnist|journalist)$",
    re.IGNORECASE,
)
"""A post behind a name, without a comma."""
_EDGES = " ,;|()–—-"
_MOST = 2000
"""Characters of a list of authors that are read."""
_LONGEST = 80
_TITLED = re.compile(rf"{PERSON.pattern.removesuffix('$')}, (?=[\w ]{{3,40}}$).*(?i:{_JOB.pattern})")
"""'Mirel Dovan, Staff Writer', without 'By'."""


def people(names: Iterable[str | None], outlet: str | None) -> str | None:
    """The people among the names, in order and joined by commas; None if there are none.

    Agencies, desks, accounts and the outlet itself are none, and what stands beside a name (a post, an agency, the
    place a report is from) is no part of it.
    """
    found: dict[str, None] = {}
    for name in names:
        if name and (whole := squeeze(html.unescape(name[:_MOST]))):
            for person in _people_in(whole, outlet):
                found[person] = None
    return ", ".join(found) or None


def _people_in(line: str, outlet: str | None) -> list[str]:
    whole = _MAIL.sub("", _BY.sub("", line)).strip()
    whole = (_BRACKETS.sub("", whole) or whole).strip(_EDGES)
    whole = _VON.sub("", _BY.sub("", whole))
    pieces = [piece for piece in _APART.split(whole) if not _is_nobody(piece.strip(_EDGES), outlet)]
    if len(pieces) > 1:
        pieces = [piece for piece in pieces if not _JOB.search(piece)][:1] or pieces[:1]
    found: list[str] = []
    for piece in pieces:
        parts = [_alone(part, outlet) for part in AND.split(piece)]
        kept = [name for part in parts for name in part if not _is_nobody(name, outlet)]
        several = len(kept) < len(parts) or all(" " in name for part in parts for name in part)
        found += kept if several else _alone(piece, outlet)
    return [person for person in found if len(person) <= _LONGEST]


def _alone(part: str, outlet: str | None) -> list[str]:
    """A name, or several with commas between, without what is no name."""
    bare = part.strip(_EDGES)
    head, *tail = _WITH.split(bare, maxsplit=1)
    if tail and (_is_nobody(tail[0], outlet) or is_newsroom(tail[0])):
        bare = head
    named = _POST.sub("", bare) if "," not in bare else bare
    bare = named if " " in named else bare
    head, _, agency = bare.partition("/")
    bare = head if supplier_of(agency.strip()) else bare
    inside = _IN.sub("", bare)
    bare = inside if " " in inside else bare
    names = [name for piece in bare.split(",") if (name := _IN.sub("", piece.strip(_EDGES)))]
    if len(names) < 2:
        return [_before_agency(name) for name in names]
    people_first = list(itertools.takewhile(lambda name: not _JOB.search(name), names))
    persons = [name for name in people_first if PERSON.match(name)]
    return [name for name in persons if not _is_nobody(name, outlet)] if persons else [bare]


def _before_agency(name: str) -> str:
    """'Mirel Dovan Associated Press' without the agency and what stands behind it."""
    words = name.split(" ")
    ends = (
        at
        for at in range(2, len(words))
        if any(supplier_of(" ".join(words[at:end])) for end in range(len(words), at, -1))
    )
    return " ".join(words[: next(ends, None)])


def _is_nobody(name: str, outlet: str | None) -> bool:
    """Whether it is no person's name: that of a desk, an agency, an account, or of the outlet."""
    key = _key(name)
    figures = any(map(str.isdigit, name))
    return not key or figures or key == _key(outlet or "") or bool(_NOBODY.match(name)) or supplier_of(name) is not None


def _key(name: str) -> str:
    return "".join(filter(str.isalnum, fold(name))).removeprefix("the")


def is_signature(line: str) -> bool:
    """Whether a line is a byline by its form: 'By …', a name alone, or a name with its post."""
    return line[:3].lower() == "by " or is_person(line) or is_titled(line)


def is_titled(line: str) -> bool:
    """Whether a line is a name with its post: 'Mirel Dovan, Staff Writer'."""
    return len(line) <= _LONGEST and bool(_TITLED.match(line))


def without_by(line: str) -> str:
    """A byline without 'By'."""
    return _BY.sub("", line)


def without_date(line: str) -> str:
    """A byline without what stands behind the names: a date, 'Updated …'."""
    return _AFTER.sub("", line)


def is_person(line: str) -> bool:
    """Whether a line is a name of two to five words, and nothing else."""
    return len(line) <= _LONGEST and bool(PERSON.match(line)) and not _NOBODY.match(line)
