"""The words of a sentence that tell what it tells: without what its relative clauses, adverbial clauses and participles add."""

from __future__ import annotations

import re

from rashomon.lexicon.certainty import cue_at

_ASIDE = re.compile(
    r",\s(?:and\s)?(?:(?:who|whom|whose|which|where|when|while|whereas|although|though|because|after|before|since|as|amid"
    r"|(?:accused|suspected)(?=\s(?:of|in|by)\b)|(?:feared|believed|thought|alleged)(?=\sto\b|\sdead\b|\sby\b))\b"
    r"|(?:[a-z]+ly\s)?(?!(?:during|according|adding|including)\b)[a-z]{2,}ing\b)[^,;:—]*(?:,(?=\s)|(?=[;:—])|$)",
)
"""', which may have started …,', ', accusing them of spying'."""
_OPENING = re.compile(r"^\W*(?:After|Although|Though|While|When|Because|Before|Amid|Despite|As)\s[^,;:—]*,")
_ADVERBIAL = re.compile(
    r"(?<![a-z]ed)(?<!\bthat)\s(?:(?<!days )(?<!weeks )(?<!months )(?<!years )(?<!hours )(?<!minutes )(?:after|before)|because|although|though)\s(?!that\b|being\b)"
    r"(?:(?!\s(?:that|said|says)\b)[^,;:—])*"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|[a-z]{3,}(?:ed|es)|said|told|fell|rose|died|went|came|took|made|began|won|lost|met|left|held|got"
    r"|gave|saw|led|hit|struck|shot|sent|put|cut|broke|ran|fled|shut|quit|hurt|set|drew|grew|drove|flew|won|spoke|sold|bought|built|paid|fought|kept)\b"
)
_RELATIVE = re.compile(
    r"(?:\b(?:who|which)|(?<!\bhow\s)(?<!\bsaid\s)(?<!\bsays\s)(?<!ed\s)(?<!,\s)(?<![”\"’]\s)\bthat)\s(?:(?:is|are|was|were|has|have|had|been|be|being|also|now|still|later|then|[a-z]+ly)\s){0,3}"
)


def main_words(sentence: str) -> str:
    """The sentence without its asides, so that a cue of doubt in one of these does not count for the whole.

    'Six people died in the blaze, which may have been set' tells that six died. A clause that 'that' joins stays: it is
    what the sentence tells.
    """
    words = _ASIDE.sub(" ", _OPENING.sub(" ", sentence))
    for adverbial in _ADVERBIAL.finditer(words):
        if _VERB.search(words, 0, adverbial.start()):
            words = words[: adverbial.start()] + " " + words[adverbial.end() :]
            break
    pieces, at = [], 0
    for relative in _RELATIVE.finditer(words):
        end = cue_at(words, relative.end())
        if end is not None and relative.start() >= at:
            pieces.append(words[at : relative.start()])
            at = end
    return "".join([*pieces, words[at:]])
