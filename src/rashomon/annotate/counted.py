"""What a figure counts: the noun phrase after it, else the word before it that it belongs to."""

from __future__ import annotations

import re

_TOKEN = re.compile(r"(?:[^\S\n]{1,3}\n?[^\S\n]{0,3}|\n)([^\W\d_][\w’'-]*)")
_OF = re.compile(
    r"\s{1,3}(?:more\s{1,3}|other\s{1,3}|additional\s{1,3})?of\s{1,3}(?:(?:the|its|his|her|their|our|these|those|them|all)\b)?",
    re.IGNORECASE,
)
_STOP = frozenset(
    "a an the this that these those and or but nor for of in on at by to from with without as than then so if"
    " when while who whom whose which what where why how is are was were be been being am has have had having do"
    " does did will would can could may might must shall should not no yes it its he she they we i you his her"
    " their our my your him them us there here into onto over under after before since until during between among"
    " against about around near off out up down across along through via per each every all any both either"
    " neither such only just also even still already now ago later earlier because although though whether inside"
    " outside including said says told added according more less fewer other another within last next past worth".split()
)
_SKIP = frozenset("more other additional new fewer extra".split())
_STATES = frozenset(
    "killed dead wounded injured missing arrested detained displaced hurt homeless stranded trapped hospitalised"
    " hospitalized rescued evacuated".split()
)
_PLURALS = frozenset(
    "people men women children troops personnel police dead cattle fish aircraft staff crew youths media data"
    " households species series forces teeth feet mice geese dice".split()
)
_VERBS = frozenset(
    "died fell rose went came left took made began won lost met got gave saw led hit struck sent put cut ran fled"
    " fought held found joined live work remain want need say think come go take make get continue threw scored".split()
)
_BEFORE = re.compile(
    r"\b(death toll|toll|killing|killed|kills|kill|wounding|wounded|wounds|injuring|injured|injures|dead|deaths"
    r"|casualties|population|arresting|arrested|detained|detaining|displaced|displacing|hurting|hurt"
    r"|number of (?:[\w-]+ ){0,2}[\w-]+s)\b[^.;:!?\n]{0,40}$",
    re.IGNORECASE,
)
_MAX_WORDS = 4
_BETWEEN = frozenset(("and", "or"))


def counted_after(text: str, end: int, limit: int) -> str | None:
    """The noun phrase that starts right after ``end``: its words up to the last plural, at most four; or None."""
    of = _OF.match(text, end, limit)
    position = of.end() if of else end
    if of and text[position - 1].isspace():
        position -= 1
    words: list[tuple[int, int, str]] = []
    while len(words) < _MAX_WORDS:
        token = _TOKEN.match(text, position, limit)
        if token is None:
            break
        word = token[1].casefold().replace("’", "'")
        if word in _SKIP and not words:
            position = token.end()
            continue
        if word in _BETWEEN and words and _goes_on(text, token.end(), limit, words[-1][2]):
            position = token.end()  # '12 current or former leaders'
            continue
        if word in _STOP or word in _VERBS or (words and _looks_verb(word, words[-1][2])):
            break
        position = token.end()
        if word.endswith("'s"):
            words.clear()  # 'two of the city's largest banks'
            continue
        words.append((token.start(1), token.end(), word))
    if not words or (len(words) == 1 and _is_no_noun(words[0][2])):
        return None
    last = _last_of_phrase([word for _, _, word in words])
    return text[words[0][0] : words[last][1]]


def _goes_on(text: str, position: int, limit: int, word: str) -> bool:
    """Whether 'and' or 'or' stands between two adjectives of one noun: the word before is no plural, and a plural follows behind
    the word after it."""
    following: list[str] = []
    while len(following) < _MAX_WORDS - 1 and (token := _TOKEN.match(text, position, limit)):
        folded = token[1].casefold().replace("’", "'")
        if folded in _STOP or folded in _VERBS:
            break
        following.append(folded)
        position = token.end()
    return not is_plural(word) and len(following) > 1 and any(is_plural(found) for found in following[1:])


def _is_no_noun(word: str) -> bool:
    return word not in _STATES and word.endswith(("ed", "ly"))


def _looks_verb(word: str, previous: str) -> bool:
    return word.endswith("ed") and word not in _STATES and is_plural(previous)


def is_plural(word: str) -> bool:
    """Whether a folded word looks like the plural of a noun."""
    return word in _PLURALS or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")))


def _last_of_phrase(words: list[str]) -> int:
    """Index of the word that ends the phrase: its first plural (and a state of it), else the word before a verb."""
    for index, word in enumerate(words):
        if is_plural(word):
            while index + 1 < len(words) and (is_plural(words[index + 1]) or words[index + 1] in _STATES):
                index += 1
            return index
        if word in _STATES:
            return index
    for index, word in enumerate(words[1:], start=1):
        if word.endswith(("ed", "ing")) and word not in _STATES:
            return index - 1
    return min(len(words), 3) - 1


def counted_before(text: str, low: int, start: int) -> str | None:
    """The word before ``start`` that a bare figure belongs to ('the death toll rose to', 'killed'), or None."""
    found = _BEFORE.search(text, max(low, start - 80), start)
    return found[1] if found else None
