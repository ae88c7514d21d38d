"""News agencies as a declared table: the name shown, and the forms in which newsrooms write it."""

from __future__ import annotations

import functools
import re

import msgspec


class Agency(msgspec.Struct, frozen=True):
    """One agency: its usual short name, and every form under which a credit may carry it (matched by case)."""

    name: str
    forms: tuple[str, ...]


AGENCIES: tuple[Agency, ...] = (
    Agency("AFP", ("AFP", "Agence France-Presse", "Agence France Presse", "AFP News", "Agence-France Presse")),
    Agency("AP", ("AP", "The Associated Press", "Associated Press", "A.P.", "AP News")),
    Agency("Reuters", ("Reuters", "REUTERS", "Thomson Reuters", "Thomson/Reuters")),
    Agency("dpa", ("dpa", "DPA", "Deutsche Presse-Agentur")),
    Agency("ANSA", ("ANSA", "Ansa")),
    Agency("EFE", ("EFE", "Agencia EFE")),
    Agency("Europa Press", ("Europa Press",)),
    Agency("LUSA", ("LUSA", "Lusa")),
    Agency("APA", ("APA", "Austria Presse Agentur")),
    Agency("Keystone-SDA", ("Keystone-SDA", "sda")),
    Agency("Belga", ("Belga", "BELGA")),
    Agency("ANP", ("ANP",)),
    Agency("Ritzau", ("Ritzau",)),
    Agency("NTB", ("NTB",)),
    Agency("TT", ("TT",)),
    Agency("STT", ("STT",)),
    Agency("PAP", ("PAP",)),
    Agency("CTK", ("ČTK", "CTK")),
    Agency("MTI", ("MTI",)),
    Agency("PA Media", ("PA Media", "PA", "Press Association", "The Press Association")),
    Agency("TASS", ("TASS", "Tass", "ITAR-TASS")),
    Agency("Interfax", ("Interfax",)),
    Agency("RIA Novosti", ("RIA Novosti", "RIA")),
    Agency("Ukrinform", ("Ukrinform",)),
    Agency("Anadolu", ("Anadolu Agency", "Anadolu", "AA")),
    Agency("IRNA", ("IRNA",)),
    Agency("WAM", ("WAM",)),
    Agency("SPA", ("SPA", "Saudi Press Agency")),
    Agency("MENA", ("MENA",)),
    Agency("Petra", ("Petra",)),
    Agency("Xinhua", ("Xinhua", "XINHUA", "Xinhua News Agency")),
    Agency("Kyodo", ("Kyodo", "Kyodo News", "KYODO")),
    Agency("Jiji", ("Jiji", "Jiji Press", "JIJI")),
    Agency("Yonhap", ("Yonhap", "Yonhap News Agency")),
    Agency("KCNA", ("KCNA",)),
    Agency("CNA", ("Central News Agency",)),
    Agency("Bernama", ("Bernama", "BERNAMA")),
    Agency("Antara", ("Antara", "ANTARA")),
    Agency("VNA", ("VNA",)),
    Agency("PTI", ("PTI", "Press Trust of India")),
    Agency("ANI", ("ANI", "Asian News International")),
    Agency("IANS", ("IANS",)),
    Agency("APP", ("APP", "Associated Press of Pakistan")),
    Agency("AAP", ("AAP", "Australian Associated Press")),
    Agency("Canadian Press", ("The Canadian Press", "Canadian Press")),
    Agency("UPI", ("UPI", "United Press International")),
    Agency("Bloomberg", ("Bloomberg", "Bloomberg News")),
    Agency("Dow Jones", ("Dow Jones", "Dow Jones Newswires")),
    Agency("PR Newswire", ("PR Newswire", "PRNewswire")),
    Agency("SAPA", ("SAPA", "Sapa")),
    Agency("NAN", ("News Agency of Nigeria",)),
    Agency("GNA", ("GNA", "Ghana News Agency")),
    Agency("PANA", ("PANA", "Panapress")),
    Agency("Notimex", ("Notimex",)),
    Agency("Telam", ("Télam", "Telam")),
    Agency("Agencia Brasil", ("Agência Brasil", "Agencia Brasil")),
)


NEWSROOMS: tuple[Agency, ...] = (
    Agency("CNN", ("CNN", "CNN Newsource", "CNN NewSource", "CNN Wire", "CNN Wires", "Cable News Network")),
    Agency("Washington Post", ("Washington Post", "The Washington Post")),
    Agency("New York Times", ("New York Times", "The New York Times", "New York Times News Service")),
    Agency("Los Angeles Times", ("Los Angeles Times",)),
    Agency("Tribune News Service", ("Tribune News Service", "TNS", "Tribune Washington Bureau")),
    Agency("McClatchy", ("McClatchy Washington Bureau", "McClatchy")),
    Agency("USA TODAY", ("USA TODAY", "USA Today", "USA TODAY Network")),
    Agency("Guardian", ("The Guardian", "the Guardian")),
    Agency("Politico", ("Politico", "POLITICO")),
    Agency("NBC News", ("NBC News", "NBC NEWS")),
    Agency("CBS News", ("CBS News", "CBS/AP")),
    Agency("ABC News", ("ABC News",)),
    Agency("BBC", ("BBC News",)),
    Agency("Deutsche Welle", ("Deutsche Welle", "DW")),
    Agency("RFE/RL", ("RFE/RL", "Radio Free Europe")),
    Agency("VOA", ("VOA", "Voice of America", "VOA News")),
    Agency("The Conversation", ("The Conversation",)),
)
"""Newsrooms whose texts others print, too. On their own pages their name is no credit."""


SELF_NAMED = r"(?!By |The )([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}) (?:News|Press) Agency"
"""What an agency that is not in the table may be called."""


@functools.cache
def agency_pattern() -> re.Pattern[str]:
    """A pattern that matches any form of any agency as a whole word, longest form first."""
    forms = sorted((form for agency in AGENCIES for form in agency.forms), key=lambda f: (-len(f), f))
    return re.compile(r"(?<![\w])(?:" + "|".join(re.escape(form) for form in forms) + r")(?![\w])")


@functools.cache
def supplier_pattern() -> re.Pattern[str]:
    """As :func:`agency_pattern`, with the newsrooms whose texts others print."""
    forms = {form for supplier in (*AGENCIES, *NEWSROOMS) for form in supplier.forms}
    longest = sorted(forms, key=lambda f: (-len(f), f))
    return re.compile(r"(?<![\w])(?:" + "|".join(re.escape(form) for form in longest) + r")(?![\w])")


def supplier_of(form: str) -> str | None:
    """The usual name of an agency, or of a newsroom whose texts others print; None for any other words."""
    return agency_of(form) or next((room.name for room in NEWSROOMS if form in room.forms), None)


@functools.cache
def _by_form() -> dict[str, str]:
    return {form: agency.name for agency in AGENCIES for form in agency.forms}


def agency_of(form: str) -> str | None:
    """The agency's usual name for a form as written, or None.

    An agency that is not in the table is known by what it calls itself: 'Norda News Agency' is Norda.
    """
    own = re.fullmatch(SELF_NAMED, form)
    return _by_form().get(form) or (own[1] if own else None)
