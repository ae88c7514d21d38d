"""News agencies as a declared table: the name shown, the forms in which newsrooms write it, and the home.

Users add their own in a file (:mod:`rashomon.agencies`).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Sequence

import msgspec


class Agency(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One agency: its usual short name, and every form under which a credit may carry it (matched by case)."""

    name: str
    forms: tuple[str, ...]
    home: str | None = None
    """The country it works from: ISO 3166-1, two letters."""


AGENCIES: tuple[Agency, ...] = (
    Agency("AFP", ("AFP", "Agence France-Presse", "Agence France Presse", "AFP News", "Agence-France Presse"), "FR"),
    Agency("AP", ("AP", "The Associated Press", "Associated Press", "A.P.", "AP News"), "US"),
    Agency("Reuters", ("Reuters", "REUTERS", "Thomson Reuters", "Thomson/Reuters"), "GB"),
    Agency("dpa", ("dpa", "DPA", "Deutsche Presse-Agentur"), "DE"),
    Agency("ANSA", ("ANSA", "Ansa"), "IT"),
    Agency("EFE", ("EFE", "Agencia EFE"), "ES"),
    Agency("Europa Press", ("Europa Press",), "ES"),
    Agency("LUSA", ("LUSA", "Lusa"), "PT"),
    Agency("APA", ("APA", "Austria Presse Agentur"), "AT"),
    Agency("Keystone-SDA", ("Keystone-SDA", "sda"), "CH"),
    Agency("Belga", ("Belga", "BELGA"), "BE"),
    Agency("ANP", ("ANP",), "NL"),
    Agency("Ritzau", ("Ritzau",), "DK"),
    Agency("NTB", ("NTB",), "NO"),
    Agency("TT", ("TT",), "SE"),
    Agency("STT", ("STT",), "FI"),
    Agency("PAP", ("PAP",), "PL"),
    Agency("CTK", ("ČTK", "CTK"), "CZ"),
    Agency("MTI", ("MTI",), "HU"),
    Agency("PA Media", ("PA Media", "PA", "Press Association", "The Press Association"), "GB"),
    Agency("TASS", ("TASS", "Tass", "ITAR-TASS"), "RU"),
    Agency("Interfax", ("Interfax",), "RU"),
    Agency("RIA Novosti", ("RIA Novosti", "RIA"), "RU"),
    Agency("Ukrinform", ("Ukrinform",), "UA"),
    Agency("Anadolu", ("Anadolu Agency", "Anadolu", "AA"), "TR"),
    Agency("IRNA", ("IRNA",), "IR"),
    Agency("WAM", ("WAM",), "AE"),
    Agency("SPA", ("SPA", "Saudi Press Agency"), "SA"),
    Agency("MENA", ("MENA",), "EG"),
    Agency("Petra", ("Petra",), "JO"),
    Agency("Xinhua", ("Xinhua", "XINHUA", "Xinhua News Agency"), "CN"),
    Agency("Kyodo", ("Kyodo", "Kyodo News", "KYODO"), "JP"),
    Agency("Jiji", ("Jiji", "Jiji Press", "JIJI"), "JP"),
    Agency("Yonhap", ("Yonhap", "Yonhap News Agency"), "KR"),
    Agency("KCNA", ("KCNA",), "KP"),
    Agency("CNA", ("Central News Agency",), "TW"),
    Agency("Bernama", ("Bernama", "BERNAMA"), "MY"),
    Agency("Antara", ("Antara", "ANTARA"), "ID"),
    Agency("VNA", ("VNA",), "VN"),
    Agency("PTI", ("PTI", "Press Trust of India"), "IN"),
    Agency("ANI", ("ANI", "Asian News International"), "IN"),
    Agency("IANS", ("IANS",), "IN"),
    Agency("APP", ("APP", "Associated Press of Pakistan"), "PK"),
    Agency("AAP", ("AAP", "Australian Associated Press"), "AU"),
    Agency("Canadian Press", ("The Canadian Press", "Canadian Press"), "CA"),
    Agency("UPI", ("UPI", "United Press International"), "US"),
    Agency("Bloomberg", ("Bloomberg", "Bloomberg News"), "US"),
    Agency("Dow Jones", ("Dow Jones", "Dow Jones Newswires"), "US"),
    Agency("PR Newswire", ("PR Newswire", "PRNewswire"), "US"),
    Agency("SAPA", ("SAPA", "Sapa"), "ZA"),
    Agency("NAN", ("News Agency of Nigeria",), "NG"),
    Agency("GNA", ("GNA", "Ghana News Agency"), "GH"),
    Agency("PANA", ("PANA", "Panapress"), "SN"),
    Agency("Notimex", ("Notimex",), "MX"),
    Agency("Telam", ("Télam", "Telam"), "AR"),
    Agency("Agencia Brasil", ("Agência Brasil", "Agencia Brasil"), "BR"),
)


NEWSROOMS: tuple[Agency, ...] = (
    Agency("CNN", ("CNN", "CNN Newsource", "CNN NewSource", "CNN Wire", "CNN Wires", "Cable News Network"), "US"),
    Agency("Washington Post", ("Washington Post", "The Washington Post"), "US"),
    Agency("New York Times", ("New York Times", "The New York Times", "New York Times News Service"), "US"),
    Agency("Los Angeles Times", ("Los Angeles Times",), "US"),
    Agency("Tribune News Service", ("Tribune News Service", "TNS", "Tribune Washington Bureau"), "US"),
    Agency("McClatchy", ("McClatchy Washington Bureau", "McClatchy"), "US"),
    Agency("USA TODAY", ("USA TODAY", "USA Today", "USA TODAY Network"), "US"),
    Agency("Guardian", ("The Guardian", "the Guardian"), "GB"),
    Agency("Politico", ("Politico", "POLITICO"), "US"),
    Agency("NBC News", ("NBC News", "NBC NEWS"), "US"),
    Agency("CBS News", ("CBS News", "CBS/AP"), "US"),
    Agency("ABC News", ("ABC News",), "US"),
    Agency("BBC", ("BBC News",), "GB"),
    Agency("Deutsche Welle", ("Deutsche Welle", "DW"), "DE"),
    Agency("RFE/RL", ("RFE/RL", "Radio Free Europe"), "US"),
    Agency("VOA", ("VOA", "Voice of America", "VOA News"), "US"),
    Agency("The Conversation", ("The Conversation",), "AU"),
)
"""Newsrooms whose texts others print, too. On their own pages their name is no credit."""


SELF_NAMED = r"(?!By |The )([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}) (?:News|Press) Agency"
"""What an agency that is not in the table may be called."""


class Table:
    """Agencies and newsrooms with the patterns made of them. Two tables are the same only if they are one object."""

    def __init__(self, agencies: Sequence[Agency] = (), newsrooms: Sequence[Agency] = ()) -> None:
        self.added = (tuple(agencies), tuple(newsrooms))
        """What stands in it beside the declared ones: the arguments of :func:`table_with`."""
        self.agencies = (*agencies, *AGENCIES)
        self.newsrooms = (*newsrooms, *NEWSROOMS)

    @functools.cached_property
    def agency_pattern(self) -> re.Pattern[str]:
        """A pattern that matches any form of any agency as a whole word, longest form first."""
        return _pattern(self.agencies)

    @functools.cached_property
    def supplier_pattern(self) -> re.Pattern[str]:
        """As ``agency_pattern``, with the newsrooms whose texts others print."""
        return _pattern((*self.agencies, *self.newsrooms))

    @functools.cached_property
    def agency_by_form(self) -> dict[str, str]:
        """The usual name of an agency for each form; where two claim one, the one that stands first has it."""
        return {form: agency.name for agency in reversed(self.agencies) for form in agency.forms}

    @functools.cached_property
    def room_by_form(self) -> dict[str, str]:
        """The same of newsrooms."""
        return {form: room.name for room in reversed(self.newsrooms) for form in room.forms}


@functools.lru_cache(maxsize=4)
def table_with(agencies: tuple[Agency, ...], newsrooms: tuple[Agency, ...]) -> Table:
    """The declared table with these before it; the same object for the same ones, so that patterns are made once."""
    return Table(agencies, newsrooms)


_table = table_with((), ())


def table() -> Table:
    """The table in use."""
    return _table


def use_table(found: Table) -> None:
    """Put another table in use, for the whole process."""
    global _table
    _table = found


def _pattern(agencies: Iterable[Agency]) -> re.Pattern[str]:
    forms = {form for agency in agencies for form in agency.forms}
    longest = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(r"(?<![\w])(?:" + "|".join(re.escape(form) for form in longest) + r")(?![\w])")


def agency_pattern() -> re.Pattern[str]:
    """A pattern that matches any form of any agency as a whole word, longest form first."""
    return _table.agency_pattern


def supplier_pattern() -> re.Pattern[str]:
    """As :func:`agency_pattern`, with the newsrooms whose texts others print."""
    return _table.supplier_pattern


def supplier_of(form: str) -> str | None:
    """The usual name of an agency, or of a newsroom whose texts others print; None for any other words."""
    return agency_of(form) or _table.room_by_form.get(form)


def agency_of(form: str) -> str | None:
    """The agency's usual name for a form as written, or None.

    An agency that is not in the table is known by what it calls itself: 'Norda News Agency' is Norda.
    """
    own = re.fullmatch(SELF_NAMED, form)
    return _table.agency_by_form.get(form) or (own[1] if own else None)
