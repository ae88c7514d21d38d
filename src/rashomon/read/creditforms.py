"""The forms in which newsrooms give credit, made of the table of agencies that is in use."""

from __future__ import annotations

import functools
import re

import msgspec

from rashomon.lexicon import agencies
from rashomon.lexicon.agencies import Table, table

SELF_NAMED = re.compile(rf"\b{agencies.SELF_NAMED}\b")
"""'Norda News Agency': an agency that no table needs to know."""


class CreditForms(msgspec.Struct, frozen=True):
    """Patterns whose named groups are the agency's form as it is written."""

    signature: re.Pattern[str]
    contributed: re.Pattern[str]
    copyright: re.Pattern[str]
    bare: re.Pattern[str]
    """A report that opens with its agency and no place: ``(AFP) - ``."""
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
            r"|\(?\bwith (?:inputs?|reporting|material|files|contributions?) (?:from|by) (?:the )?"
            rf"(?P<agency2>{agency}|agencies)"
            rf"|\b(?P<agency3>{agency}) (?:writers?|journalists?|reporters?|correspondents?) .{{3,200}} contributed\b"
        ),
        copyright=re.compile(
            rf"(?:©|\([cC]\)|[Cc]opyright)\s*(?:\d{{4}}\s*)?(?:,\s*)?(?:by (?:the )?)?(?P<agency>{supplier})"
        ),
        bare=re.compile(rf"\s*\((?P<agency>{supplier})\)\s*[-–—:]+\s"),
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
