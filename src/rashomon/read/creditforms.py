"""The forms in which newsrooms give credit, made of the table of agencies that is in use."""

from __future__ import annotations

import functools
import re

import msgspec

from rashomon.lexicon import agencies
from rashomon.lexicon.agencies import Table, table

SELF_NAMED = re.compile(rf"\b{agencies.SELF_NAMED}\b")
"""'Norda News Agency': an agency that no table needs to know."""


_PLACE = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){0,3}(?:, [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)?)?"
_DAY = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}|\d{1,2} (?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*"
"""What stands before an agency at the head of a report: a place and, often, a day."""
_WITH = "with|avec|mit|con|com|med|met"
SHORT = 60
_WITHIN = re.compile("|".join((*"/:", *(f"{word} " for low in _WITH.split("|") for word in (low, low.capitalize())))))
"""Characters of the longest line that names an agency and no more, and what every such line has in it: alternatives that
begin with a sign each, by which they are looked for much quicker."""
_SOURCE = "sources?|quellen?|fuentes?|fonte|källa|kilde|lähde|źródło|zdroj|bron|источник|джерело|kaynak|πηγή"
"""Before an agency in other languages."""


class CreditForms(msgspec.Struct, frozen=True):
    """Patterns whose named groups are the agency's form as it is written."""

    signature: re.Pattern[str]
    contributed: re.Pattern[str]
    copyright: re.Pattern[str]
    bare: re.Pattern[str]
    """A report that opens with its agency and no place: ``(AFP) - ``."""
    pool: re.Pattern[str]
    """Several agencies at once: 'Staff and agencies'."""
    source: re.Pattern[str]
    """A line that names its source, or an agency and a date: ``Source: Norda``, ``Norda | 2019-10-24``."""
    closing: re.Pattern[str]
    """At the end, in brackets: ``(Ledger with Norda)``."""
    whole: re.Pattern[str]
    """Lines that name an agency and no more: ``With Norda``, ``(avec Norda)``, ``norda/lno``, ``Quelle: Norda``."""
    dated: re.Pattern[str]
    """What opens a line of an agency and a date: ``Norda October 24, 2019``, ``Norda, Thursday, 24 October 2019``."""
    head_line: re.Pattern[str]
    """Lines above the text that name where it comes from; ``Room•`` is the form of pages that gather others' texts."""


def credit_forms() -> CreditForms:
    """The forms for the table in use."""
    return _forms(table())


@functools.lru_cache(maxsize=4)
def _forms(known: Table) -> CreditForms:
    agency, supplier = known.agency_pattern.pattern, known.supplier_pattern.pattern
    return CreditForms(
        signature=re.compile(
            rf"(?:[.!?][\"'”’»)]*\s*[-–—/(\[]*\s*|\s[-–—]\s*|\s\()(?P<agency>{agency}|{agencies.SELF_NAMED})"
            r"(?:\s*/\s*[\w. -]{2,30})?[)\]]?\.?\s*$"
        ),
        contributed=re.compile(
            rf"\b(?P<agency>{agency}|[Aa]genc(?:y|ies))"
            r"(?: inputs?| contributed to this (?:report|story|article))"
            r"|\(?\b[Ww]ith (?:additional )?(?:inputs?|reporting|material|files|contributions?) (?:from|by) (?:the )?"
            rf"(?P<agency2>{agency}|agencies)"
            rf"|\b[Aa]dditional reporting (?:by|from) (?:the )?(?P<agency4>{agency}|agencies)\b"
            rf"|\b(?P<agency3>{agency}) (?:writers?|journalists?|reporters?|correspondents?) .{{3,200}} contributed\b"
        ),
        copyright=re.compile(
            rf"(?:©|\([cC]\)|[Cc]opyright)\s*(?:\d{{4}}\s*)?(?:,\s*)?(?:by (?:the )?)?(?P<agency>{supplier})"
        ),
        bare=re.compile(
            rf"\s*(?:\((?P<agency>{supplier})\)\s*[-–—:]+\s"
            rf"|{_PLACE}(?:,? (?:{_DAY}))?[.,]?\s*(?:[-–—]\s*)?(?:\((?P<placed>{agency})\)\s*[-–—:]?\s|/(?P<slashed>{agency})/\.?\s))"
        ),
        pool=re.compile(r"(?:^|\bstaff|\band|\bwith|&) ?(?:and |with |news )*(?P<agency>agencies)\s*$", re.IGNORECASE),
        source=re.compile(
            rf"\(?(?:(?:[Ss]ources?|SOURCE)\s*:\s*(?:the )?(?P<agency>{supplier}|[Aa]gencies)\)?\.?\s*(?:$|[|•·/–—-].*\d)"
            rf"|(?P<dated>{supplier})\s*[|•·]\s*(?:$|(?=[^|]*\d)))"
        ),
        closing=re.compile(rf"\((?:[A-Z][\w.’'& -]{{1,40}} )?[Ww]ith (?:the )?(?P<agency>{agency}|agencies)\)\.?\s*$"),
        whole=re.compile(
            rf"[-–—\s]*\(?(?:[^\W\d_a-z][\w.’'& -]{{1,30}} )?(?i:{_WITH}) (?:the |l['’])?(?P<beside>{agency})\)?\.?"
            rf"|[-–—\s]*\(?(?:[a-z]{{2,5}}\s?/\s?)?(?P<agency>{agency})(?:\s?/\s?[\w.-]{{2,12}}){{1,3}}\)?\.?"
            rf"|[-–—\s]*\(?[a-z]{{2,5}}\s?/\s?(?P<last>{agency})\)?\.?"
            rf"|\(?(?i:{_SOURCE})\s?:\s*(?P<source>{agency})\)?\.?"
        ),
        dated=re.compile(
            rf"(?:by )?(?:the )?(?P<agency>{agency})\s*[,|•·–—-]?\s*(?=(?i:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? )?"
            rf"(?:{_DAY}|\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}})\b)"
        ),
        head_line=re.compile(
            rf"(?:posted|published|updated)\b.{{0,60}}\bby (?:the )?(?P<posted>{supplier})\s*$"
            rf"|(?P<first>{supplier})\s*[—–|-]+\s*by\s"
            rf"|[\w.’' -]{{5,60}},\s*(?:the )?(?P<last>{supplier})\s*[•·]"
            rf"|(?:by )?(?:the )?(?P<sole>{supplier})\s*[•·]?\s*$"
            rf"|(?:by )?(?:the )?(?P<dated>{supplier})\s*[|•·]\s*(?=[^|]*\d)"
            r"|(?:\w+ )?by [\w.’' -]{3,60} via (?P<via>[A-Z][\w.&’'-]*(?: [A-Z0-9&][\w.&’'-]*){0,3}),?\s*$"
            r"|(?:the |https?://(?:www\.)?)?(?P<room>[A-Z][\w.&’'-]*(?: [A-Z0-9&][\w.&’'-]*){0,4}|[\w-]+(?:\.[\w-]+)+)"
            r"\s?•\s*$",
            re.IGNORECASE,
        ),
    )


def whole_credit(line: str) -> re.Match[str] | None:
    """The match of a line that names an agency and no more, if it is one."""
    if len(line) > SHORT or not _WITHIN.search(line):
        return None
    return credit_forms().whole.fullmatch(line)
