"""Verbs of speech and writing, with the prepositions that introduce what is said."""

from __future__ import annotations

import re

from rashomon.lexicon.alternation import alternation

_IRREGULAR: dict[str, tuple[str, ...]] = {
    "say": ("says", "said", "saying"),
    "tell": ("tells", "told", "telling"),
    "write": ("writes", "wrote", "writing", "written"),
    "speak": ("speaks", "spoke", "speaking", "spoken"),
    "swear": ("swears", "swore", "swearing", "sworn"),
    "read": ("reads", "reading"),
    "deny": ("denies", "denied", "denying"),
    "reply": ("replies", "replied", "replying"),
    "testify": ("testifies", "testified", "testifying"),
    "clarify": ("clarifies", "clarified", "clarifying"),
    "quip": ("quips", "quipped", "quipping"),
    "admit": ("admits", "admitted", "admitting"),
    "put": ("puts", "putting"),
    "slam": ("slams", "slammed", "slamming"),
    "label": ("labels", "labelled", "labelling", "labeled", "labeling"),
    "blog": ("blogs", "blogged", "blogging"),
    "refer": ("refers", "referred", "referring"),
    "retort": ("retorts", "retorted", "retorting"),
    "underscore": ("underscores", "underscored", "underscoring"),
    "feel": (),
    "term": ("termed", "terming"),
}

STATING: tuple[str, ...] = tuple(
    "say tell add announce warn claim insist argue explain note state declare write tweet admit acknowledge concede"
    " confirm deny reveal report predict suggest stress emphasise emphasize reiterate repeat allege maintain vow pledge"
    " promise estimate assert contend complain caution disclose testify reply respond answer assure inform recall observe"
    " remark comment conclude post joke quip boast lament clarify indicate propose specify underline underscore counter"
    " swear forecast retort advise guarantee recount blog affirm opine".split()
)
"""Verbs that take a clause: 'said (that) …'. With a speaker they make reported speech."""

JUDGING: tuple[str, ...] = tuple(
    "call describe brand label dub blast slam condemn praise hail accuse blame criticise criticize denounce demand urge"
    " ask question request order appeal invite thank apologise apologize mock ridicule dismiss reject refute threaten"
    " express voice cite quote refer characterise characterize defend welcome speak shout yell cry scream whisper read"
    " put point speculate recommend highlight implore push hit rail tout herald compare summarise summarize challenge joke term".split()
)
"""Verbs that take an object or a preposition: 'called him …', 'accused … of', 'called for'. They introduce fragments."""


def forms(verb: str) -> tuple[str, ...]:
    """All inflected forms of a verb, the base form first."""
    if verb in _IRREGULAR:
        return (verb, *_IRREGULAR[verb])
    if verb.endswith("e"):
        return (verb, verb + "s", verb + "d", verb[:-1] + "ing")
    plural = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    return (verb, plural, verb + "ed", verb + "ing")


def _every_form(verbs: tuple[str, ...]) -> list[str]:
    return [form for verb in verbs for form in forms(verb)]


_FIRST = "".join(sorted({form[0] for form in _every_form((*STATING, *JUDGING))} | set("ai")))

CUE: re.Pattern[str] = re.compile(
    rf"\b(?=[{_FIRST}])(?!(?-i:States|Posts?|Reports?|Orders?|Calls?|Questions?|Claims?)\b)"
    rf"(?:(?P<stating>{alternation(_every_form(STATING))})|(?P<judging>{alternation(_every_form(JUDGING))})"
    r"|(?P<according>according to|in the words of|as told to))\b",
    re.IGNORECASE,
)
"""Any verb of speech in any form, or 'according to'. The group that matched tells which class.

'United States', 'the Morning Post' are no verbs: words that are nouns with a capital are left out.
"""

UTTERING = re.compile(
    r"(?:\b(?:sa(?:y(?:s|ing)?|id)|reads?|reading|wr(?:it(?:es?|ing|ten)|ote)|tweet(?:s|ed|ing)?|post(?:s|ed|ing)|repl(?:y(?:ing)?|ie[sd])"
    r"|(?:respond|shout|yell|scream|chant|whisper|jok|quipp)(?:s|ed|ing))\s*[,:]?|\w\s?:)\s*$",
    re.IGNORECASE,
)
"""What stands right before words that were uttered as they are, whether or not they make a sentence."""

NOMINAL: frozenset[str] = frozenset(
    form
    for verb in (
        "claim note state tweet report post remark comment joke boast counter forecast estimate reply answer promise pledge"
        " guarantee advise call brand label slam blast hail blame praise demand urge question request order appeal voice"
        " quote cry scream whisper point push hit rail highlight challenge welcome express thank herald read propose term"
    ).split()
    for form in forms(verb)[:2]
) | frozenset("warning reading writing meaning hearing".split())
"""Forms that are nouns (or adjectives), too: 'the state', 'a call', 'rail'."""

NOT_SPOKEN = re.compile(
    r"\b(?:so-called|known as|nicknamed|dubbed|(?<!has )(?<!have )(?<!had )called|named|titled|entitled|headlined"
    r"|a\.?k\.?a\.?|translates (?:\w+ly )?(?:as|to|into)|the (?:word|term|phrase|slogan|name)|album|song|single"
    r"|film|movie|book|novel|show|series|programme|program|episode|exhibition|painting|documentary|play)s?[,:]?\s*$",
    re.IGNORECASE,
)
"""What stands right before a title, a name or a term that is set in quotation marks."""
