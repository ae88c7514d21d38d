"""What stands in and around a figure: the number itself, its scale and unit, the words that bound it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from rashomon.lexicon.numbers import DIGITS, ORDINALS, SCALES, SHORT_SCALES, VAGUE, WORDS
from rashomon.lexicon.units import CENTS, CODES, CURRENCIES, MEASURES, ONE_LETTER, PERCENT, SYMBOLS

GAP = r"(?:[^\S\n]{1,3}\n?[^\S\n]{0,3}|\n[^\S\n]{0,3})"


def any_of(words: Iterable[str]) -> str:
    """An alternation of words, longest first, with any white space for their spaces."""
    ordered = sorted(words, key=lambda w: (-len(w), w))
    return "|".join(re.escape(word).replace(r"\ ", GAP) for word in ordered)


_VAGUE = any_of(VAGUE)
_FRACTION = (
    r"(?:(?:one|two|three|four|five|seven)(?:-|\s(?=\w+\sof\b))(?:half|halves|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)"
    r"|an?\s(?:third|quarter|fifth|tenth)(?=\sof\b)|half(?=\s(?:of|the|its|their|all|an?\s(?:hour|minute|second|day|year|century|decade|mile|kilometre|kilometer|metre|meter|inch|tonne|ton|acre|litre|liter|gallon))\b)"
    r"|(?:(?<=\bby\s)|(?<=nearly\s)|(?<=almost\s)|(?<=about\s)|(?<=around\s)|(?<=roughly\s)|(?<=than\s)|(?<=over\s))"
    r"an?\s(?:third|quarter|fifth|tenth)(?=\s?(?:[.,;:)]|$)|\s(?:to|in|on|at|over|since|from|compared|this|last|next|more|less"
    r"|fewer|higher|lower|larger|smaller|bigger|cheaper|within|during|when|while|after|because|as|between|by|before|until|amid|per)\b))"
)
NO_FRACTION_BEFORE = re.compile(
    r"\b(?:followed|joined|hit|struck|killed|succeeded|replaced|accompanied|attacked|taken|written|shot|stabbed|backed)\sby\s$"
)
"""'Followed by a third' is a third one."""
_UP_TO_TEN = "one two three four five six seven eight nine ten".split()
_SHARE = "|".join(
    rf"{few}(?:\sin|\sout\sof)(?:\severy)?\s(?-i:{'|'.join([*_UP_TO_TEN[number:], 'twelve', 'twenty', 'a hundred'])})"
    for number, few in enumerate(_UP_TO_TEN[:-1], start=1)
) + (
    r"|(?:1(?:\sin|\sout\sof)(?:\severy)?\s(?:[2-9]|[1-9]\d{1,2})|[2-9](?:\sin|\sout\sof)(?:\severy)?\s10"
    r"|[2-4](?:\sin|\sout\sof)(?:\severy)?\s5|[23](?:\sin|\sout\sof)\s4|2(?:\sin|\sout\sof)\s3)"
)
_NO_SHARE_AFTER = (
    r"(?![\w%$]|[.,:/-]\d|-|\s(?:(?:more|consecutive|separate|different|straight)\b|seconds?|minutes?|hours?|days?|nights?|weeks?"
    r"|weekends?|months?|years?|decades?|attacks|incidents|places|cities|towns|villages|hundred|thousand|million|billion)\b)"
)
_SMALL_ORDINAL = "|".join(w for w, v in ORDINALS.items() if v <= 10)

_BY_THOUSANDS = r"(?=\d{1,3}(?:,\d{3})+\b|\d[\d.]{0,6}\s?(?:bn|mn?|tn|million|billion|trillion)\b)"


def _right_behind(signs: Iterable[str]) -> str:
    return "|".join(rf"(?<=\b{re.escape(sign)})" for sign in sorted(signs) if sign[0].isalpha() and "$" not in sign)


_SIGNED = rf"(?=\d)(?-i:{_right_behind({**CODES, **SYMBOLS})}|(?:{_right_behind(ONE_LETTER)}){_BY_THOUSANDS})"
"""A currency in letters right before its figure: 'Rs14 crore', 'RM5m', 'N2.4bn'; not 'N95'."""
_ONE_UNIT = (
    rf"(?:year|month|week|day|hour|minute|century|decade|fortnight|mile|kilometre|kilometer|metre|meter|foot|inch|yard|tonne|ton|acre|hectare"
    rf"|litre|liter|gallon)(?![\w’'-]|{GAP}(?:ago|later|earlier|old|older|younger|and)\b)"
)
_SINGLE = (
    rf"(?:(?<=nearly\s)|(?<=almost\s)|(?<=about\s)|(?<=around\s)|(?<=roughly\s)|(?<=more\sthan\s)|(?<=less\sthan\s)|(?<=over\s))an?(?={GAP}{_ONE_UNIT})"
    rf"|an?(?={GAP}{_ONE_UNIT}{GAP}(?:late|behind|long|deep|high|wide|away|(?:in|behind){GAP}(?:prison|jail|custody|hospital|bars))\b)"
    rf"|an?{GAP}half(?=(?:-|{GAP})(?:hour|mile)(?![\w’'-]|{GAP}(?:ago|later|earlier)\b))"
)
"""'About an hour', 'a year in prison', 'a half-hour'; not 'an hour', which is hardly told as a figure."""
NUMBER = re.compile(
    rf"(?:(?<![\w.:/@#=&+_~-])(?<!\d,)|(?<=magnitude-)|{_SIGNED})(?:(?P<rank>\d{{1,4}}(?:st|nd|rd|th)|{_SMALL_ORDINAL})\b"
    rf"|(?P<fraction>{_FRACTION})\b"
    rf"|(?P<share>{_SHARE}){_NO_SHARE_AFTER}"
    rf"|(?P<vague>(?:(?:tens|hundreds|thousands){GAP}of{GAP})?(?:{_VAGUE}))\b"
    rf"|(?P<couple>a{GAP}couple{GAP}of)\b"
    rf"|(?P<one>an?)(?={GAP}(?:year|month|week|day|hour|minute|mile|foot|pound){GAP}and{GAP})"
    rf"|(?P<single>{_SINGLE})"
    rf"|(?P<digits>{DIGITS})(?P<part>[½¼¾⅓⅔]|{GAP}[1-9]/[2-9](?![\d/])|(?:-|{GAP})and(?:-|{GAP})a(?:-|{GAP})half\b)?(?![.,:/]\d)(?:(?P<short>{any_of(SHORT_SCALES)})\b)?"
    rf"|(?P<words>{WORDS}(?:(?:-|{GAP})and(?:-|{GAP})a(?:-|{GAP})half)?))",
    re.IGNORECASE,
)

CURRENCY_SIGN = any_of({**CODES, **SYMBOLS})
SIGN_BEFORE = re.compile(rf"(?<![A-Za-z])(?P<sign>{CURRENCY_SIGN}){GAP}?$")
ONE_LETTER_BEFORE = re.compile(rf"(?<![A-Za-z])(?P<sign>{any_of(ONE_LETTER)})$")
_GRAND = rf"(?:{GAP}|-)(?P<grand>grand)(?=$|[^\w\s-]|\s(?:an?|for|in|to|on|from|each|per|and|or|more|off|by|at|he|she|they|i|we)\b)"
SCALE_AFTER = re.compile(
    rf"(?:{GAP}|-)?(?P<scale>{any_of(SCALES)}|dozen|bn|mn|mln)\b|{_GRAND}",
    re.IGNORECASE,
)
"""'3 million', '£3million', 'ten grand'; not 'two grand pianos'."""

_ENDS = rf"\b(?!{GAP}(?:an?|the|some|about|around|{DIGITS})\b|{GAP}?[$€£\d])"
OF_A_UNIT = re.compile(
    rf"{GAP}(?:of{GAP})?an?{GAP}(?P<unit>{any_of(form for form in MEASURES if form.isalpha() and len(form) > 3)})\b",
    re.IGNORECASE,
)
"""'Three-quarters of an hour', 'half a mile'."""

AGE_AFTER = re.compile(
    rf"(?:-|{GAP})(?P<unit>year|month|week|day)s?(?:-|{GAP})olds?\b|{GAP}years?{GAP}of{GAP}age\b", re.IGNORECASE
)
AGE_BOUND = re.compile(
    rf"{GAP}(?:or|and){GAP}(?:(?P<less>younger\b|(?:under|below){_ENDS})|older\b|(?:over|above){_ENDS})", re.IGNORECASE
)
"""'19 or younger', '65 and over'."""
AGE_BEFORE = re.compile(rf"\b(?:aged?|age{GAP}of|turned|turns|ages){GAP}$", re.IGNORECASE)
NAME_BEFORE = re.compile(r"(?<![\w.])[A-Z][\w’'.-]{1,30}(?:\s?,\s|\s\(\s?)$")
_TIGHTLY = any_of(
    form
    for form in MEASURES
    if form.isalpha() and form.isascii() and len(form) <= 3 and form not in ("c", "day", "ton")
)
RANGE = re.compile(
    rf"(?:\s?[-–—]\s?|{GAP}(?P<word>to|and|or){GAP})(?P<sign>{CURRENCY_SIGN})?(?P<upper>{DIGITS}|{WORDS})"
    rf"(?:(?P<short>{any_of(SHORT_SCALES)})\b)?(?:(?=(?:{_TIGHTLY}|{any_of(SCALES)}|(?-i:p))\b|(?-i:[CF])\b)|(?![\w/:]|[.,]\d))",
    re.IGNORECASE,
)

_LONG_UNITS = any_of(form for form in MEASURES if form not in ("°", "c"))
UNIT_AFTER = re.compile(
    rf"(?:(?P<percent>\s?%|{GAP}(?:{any_of(PERCENT - {'%'})}))(?!\w)"
    rf"|(?P<degree>\s?[°º](?:\s?[CF]\b)?)"
    rf"|(?:{GAP}|-)?(?P<unit>{_LONG_UNITS})(?![\w/])"
    rf"|{GAP}(?P<currency>{any_of(CURRENCIES)})(?!\w)"
    rf"|(?P<pence>{GAP}?pence|(?-i:p))(?!\w|-(?!a-)|\.m\b)"
    rf"|{GAP}(?P<cents>{any_of(CENTS)})(?!\w))",
    re.IGNORECASE,
)

BOUNDS: dict[str, str] = {
    "more than": "more-than", "more-than": "more-than", "over": "more-than", "well over": "more-than", "just over": "more-than",
    "above": "more-than", "in excess of": "more-than", "upwards of": "more-than", "exceeding": "more-than",
    "greater than": "more-than", "at least": "at-least", "no fewer than": "at-least", "no less than": "at-least",
    "not less than": "at-least", "a minimum of": "at-least", "up to": "at-most", "at most": "at-most",
    "no more than": "at-most", "not more than": "at-most", "a maximum of": "at-most", "as many as": "at-most",
    "as much as": "at-most", "fewer than": "less-than", "less than": "less-than", "under": "less-than",
    "just under": "less-than", "below": "less-than", "about": "about", "around": "about", "some": "about",
    "nearly": "about", "almost": "about", "roughly": "about", "approximately": "about", "an estimated": "about",
    "estimated": "about", "close to": "about", "circa": "about", "exactly": "exact",
}  # fmt: skip
"""Words before a figure and how they mean it."""
BOUND_BEFORE = re.compile(rf"(?<!\w)(?P<bound>{any_of(BOUNDS)}){GAP}(?:the{GAP}|an?{GAP})?$", re.IGNORECASE)
BESIDE = re.compile(rf"\b(?:over|above|below|under|than|exceeding|about|around){GAP}the{GAP}$", re.IGNORECASE)
"""'Below the 2.9 billion that analysts had expected': what stands behind is another figure, and no bound."""
BENCHMARK_BEFORE = re.compile(
    rf"\d[^,.;:\n]{{0,24}},{GAP}(?:well{GAP}|just{GAP}|slightly{GAP})?(?:over|above|below|under|(?:more|less|fewer|better|worse|higher|lower){GAP}than){GAP}$",
    re.IGNORECASE,
)
BENCHMARK_AFTER = re.compile(
    rf"(?:{GAP}[a-z]+){{0,3}}?{GAP}(?:expected|forecast|predicted|estimated|anticipated|projected|previously|a{GAP}(?:year|month|quarter|week){GAP}"
    rf"(?:earlier|ago|before)|(?:in|the){GAP}(?:previous|prior|year){GAP}(?:year|quarter|month|earlier|before)|last{GAP}year)\b",
    re.IGNORECASE,
)
"""'12.9 percent, above 12.4 percent a year earlier'."""
BETWEEN = re.compile(rf"\b(?P<word>between|from){GAP}$", re.IGNORECASE)
BOUND_AFTER = re.compile(
    rf"(?P<plus>\+)(?!\d)|{GAP}(?P<more>or{GAP}more|and{GAP}more)\b|{GAP}(?P<so>or{GAP}so)\b|(?P<odd>-odd)\b"
    rf"|{GAP}(?P<less>or{GAP}(?:less|fewer))\b|(?:-|{GAP})(?P<plusword>plus)\b",
    re.IGNORECASE,
)

RANK_BEFORE = re.compile(r"\b(?:the|a|an|his|her|its|their|our|my|this|that)\s+$", re.IGNORECASE)
PLACED_BEFORE = re.compile(
    r"\b(?:(?:finish(?:ed|es|ing)?|came|comes|coming|placed|placing|rank(?:s|ed|ing)|ended\sup|stands?|lies|lying)"
    r"|(?P<being>is|was|are|were|be|been|remains?|ran|runs|running|sits?|now|still|currently|stay(?:s|ed)?|lie|held|in))"
    r"\s(?:(?:an?\s)?(?:joint|equal|distant|close|poor)\s)?$",
    re.IGNORECASE,
)
PLACED_AFTER = re.compile(r"\s?(?:[.,;:)]|$)|\s(?:in|on|at|behind|with|to|after|overall|out|for|this|last)\b")
IN_ORDER_AFTER = re.compile(
    r"\s(?:in|on|at)\s(?:the|an?|his|her|its|their)\s(?:[a-z]+\s)?(?:race|table|league|polls?|rankings?|standings?|list|vote|group"
    r"|contest|championship|class|world|country|medals?|election|ballot|charts?|grid|stage|field|competition|final)\b"
    r"|\sin\sline\b|\s(?:place\s)?behind\b"
)
"""'Third in the race': a rank without its article."""
NO_RANK_AFTER = re.compile(r"\s(?:time|and|of|to|half|place|lady|ladies|is|was|did|has|had|in|on|occurred|came)\b")

DESIGNATOR_BEFORE = re.compile(
    r"(?:\b(?:no|nos|number|article|chapter|section|flight|route|highway|channel|boeing|airbus|group{gap}of|resolution|room"
    r"|page|level|phase|type|class|unit|formula|category|grade|part|act|figure|table|line|zone|ward|covid|mark|model"
    r"|series|version|apollo|clause|protocol|platform|gate|track|pier|tel|phone|fax|ext|psalm|verse|season|episode|volume"
    r"|vol|issue|size|world{gap}war|title|schedule|appendix|annex)s?\.?|#)\s?$".replace("{gap}", GAP),
    re.IGNORECASE,
)
NAME_WORD_BEFORE = re.compile(r"(?:(?<=[^.!?“\"\s]\s)|\b(?=[a-z]{1,2}[A-Z]))([a-z]{0,2}[A-Z][\w&’'-]*)\s$")
"""A capital in mid-sentence, or inside a word: 'a Boeing 737', 'in Lagos 12 people', 'iOS 5'."""
COMMON_OPENERS = frozenset(
    "the at in on some all only with by of to and but for from about over nearly almost their its his her our these"
    " those another last first as when after while if there they we also more killed".split()
)
TELEPHONE_BEFORE = re.compile(r"\+\d[\d\s()-]{0,20}$|\(0\d{1,4}\)[\d\s-]{0,14}$|(?<!\d)0\d{2,5}[\s-](?:\d{2,4}[\s-])?$")
DIALLED_BEFORE = re.compile(
    r"\b(?:call(?:ing|ed)?|ring(?:ing)?|rang|dial(?:l?ing|l?ed)?|phon(?:e|ing|ed)|text(?:ing|ed)?|telephone)\s"
    r"(?:(?:the\s)?(?:police|officers|detectives|us|them|helpline|hotline|[A-Z]\w+)\s)?(?:on\s|at\s)?$",
    re.IGNORECASE,
)
"""'Call 101', 'ring police on 0300 ...'; 'called 300 witnesses' counts."""
NOT_ONE_BEFORE = re.compile(
    r"\b(?:no|any|every|some|each|this|that|which|the|another|such|as|for|it)\s$", re.IGNORECASE
)
GLUED_AFTER = re.compile(r"[-–—]\d|[A-Za-z]|[-–—](?!(?:odd|strong|[a-z]{3,})\b)[A-Za-z]")
"""What makes digits part of a code, a score or a number of a telephone."""
