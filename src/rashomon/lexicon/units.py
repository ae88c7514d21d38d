"""Units of measure and currencies as newsrooms write them, and the unit each is normalised to.

Lengths come to metres, areas to square metres, masses to kilograms, volumes to litres, speeds to metres a second, power
to watts, energy to joules, data to bytes, temperatures to degrees Celsius, and lengths of time to seconds (a year is 365.25 days, a
month a twelfth of it). Money stays in its currency (ISO 4217).
"""

from __future__ import annotations

import msgspec


class Unit(msgspec.Struct, frozen=True):
    """A unit: the one it is normalised to, by ``value * factor + offset``."""

    name: str
    factor: float = 1.0
    offset: float = 0.0


_YEAR = 365.25 * 86400

_TABLE: dict[str, tuple[Unit, str]] = {
    "millimetre": (Unit("m", 1e-3), "millimetres millimeter millimeters mm"),
    "centimetre": (Unit("m", 1e-2), "centimetres centimeter centimeters cm"),
    "metre": (Unit("m"), "metres meter meters"),
    "kilometre": (Unit("m", 1e3), "kilometres kilometer kilometers km kms"),
    "inch": (Unit("m", 0.0254), "inches"),
    "foot": (Unit("m", 0.3048), "feet ft"),
    "yard": (Unit("m", 0.9144), "yards"),
    "mile": (Unit("m", 1609.344), "miles"),
    "nautical mile": (Unit("m", 1852.0), "nautical_miles"),
    "light-year": (Unit("m", 9.4607e15), "light-years"),
    "square metre": (Unit("m2"), "square_metres square_meter square_meters sqm m² m2"),
    "square kilometre": (Unit("m2", 1e6), "square_kilometres square_kilometer square_kilometers sq_km km² km2"),
    "square foot": (Unit("m2", 0.09290304), "square_feet sq_ft"),
    "square mile": (Unit("m2", 2589988.11), "square_miles sq_miles"),
    "hectare": (Unit("m2", 1e4), "hectares ha"),
    "acre": (Unit("m2", 4046.8564), "acres"),
    "gram": (Unit("kg", 1e-3), "grams gramme grammes"),
    "milligram": (Unit("kg", 1e-6), "milligrams mg"),
    "kilogram": (Unit("kg"), "kilograms kilogramme kilogrammes kg kgs kilo kilos"),
    "tonne": (Unit("kg", 1e3), "tonnes metric_ton metric_tons metric_tonnes"),
    "ton": (Unit("kg", 1e3), "tons"),
    "pound": (Unit("kg", 0.45359237), "pounds lb lbs"),
    "ounce": (Unit("kg", 0.028349523), "ounces oz"),
    "litre": (Unit("L"), "litres liter liters"),
    "gallon": (Unit("L", 3.785411784), "gallons"),
    "cubic metre": (Unit("L", 1e3), "cubic_metres cubic_meter cubic_meters"),
    "barrel": (Unit("barrel"), "barrels"),
    "kilometre per hour": (
        Unit("m/s", 1 / 3.6),
        "kilometres_per_hour kilometers_per_hour kilometres_an_hour kilometers_an_hour km/h kmh kph km_per_hour",
    ),
    "mile per hour": (Unit("m/s", 0.44704), "miles_per_hour miles_an_hour mph"),
    "megabyte": (Unit("B", 1e6), "megabytes mb"),
    "gigabyte": (Unit("B", 1e9), "gigabytes gb"),
    "terabyte": (Unit("B", 1e12), "terabytes tb"),
    "knot": (Unit("m/s", 0.514444), "knots"),
    "degree": (Unit("degree"), "degrees °"),
    "degree celsius": (Unit("degC"), "degrees_celsius degrees_centigrade celsius degrees_c °c c"),
    "degree fahrenheit": (Unit("degC", 5 / 9, -160 / 9), "degrees_fahrenheit fahrenheit degrees_f °f"),
    "kilowatt": (Unit("W", 1e3), "kilowatts kw"),
    "megawatt": (Unit("W", 1e6), "megawatts mw"),
    "gigawatt": (Unit("W", 1e9), "gigawatts gw"),
    "kilowatt-hour": (Unit("J", 3.6e6), "kilowatt-hours kwh"),
    "megawatt-hour": (Unit("J", 3.6e9), "megawatt-hours mwh"),
    "kiloton": (Unit("kiloton"), "kilotons kilotonne kilotonnes"),
    "second": (Unit("s"), "seconds secs"),
    "minute": (Unit("s", 60.0), "minutes mins"),
    "hour": (Unit("s", 3600.0), "hours hrs"),
    "day": (Unit("s", 86400.0), "days"),
    "week": (Unit("s", 604800.0), "weeks"),
    "month": (Unit("s", _YEAR / 12), "months"),
    "year": (Unit("s", _YEAR), "years"),
    "decade": (Unit("s", 10 * _YEAR), "decades"),
    "century": (Unit("s", 100 * _YEAR), "centuries"),
    "percentage point": (Unit("percentage point"), "percentage_points pp"),
    "basis point": (Unit("percentage point", 0.01), "basis_points"),
}

MEASURES: dict[str, Unit] = {
    form.replace("_", " "): unit for name, (unit, forms) in _TABLE.items() for form in (name, *forms.split())
}
"""Unit by every form of its name (folded, single spaces)."""

TIGHT = frozenset("c ha pp mw gw kw °".split())
"""Forms too short to trust unless written in their proper case or hard after a number."""

PERCENT = frozenset({"%", "percent", "per cent", "pc"})

SYMBOLS: dict[str, str] = {
    "$": "USD", "US$": "USD", "USD": "USD", "A$": "AUD", "AU$": "AUD", "AUD": "AUD", "C$": "CAD", "CA$": "CAD",
    "CAD": "CAD", "HK$": "HKD", "NZ$": "NZD", "S$": "SGD", "NT$": "TWD", "R$": "BRL", "£": "GBP", "GBP": "GBP",
    "€": "EUR", "EUR": "EUR", "¥": "JPY", "₹": "INR", "Rs": "INR", "Rs.": "INR", "INR": "INR", "₽": "RUB", "₩": "KRW",
    "₪": "ILS", "₦": "NGN", "₴": "UAH", "₺": "TRY", "₱": "PHP", "฿": "THB", "CHF": "CHF", "RM": "MYR", "KSh": "KES",
    "Ksh": "KES", "KES": "KES", "NGN": "NGN", "ZAR": "ZAR", "JPY": "JPY", "CNY": "CNY", "RMB": "CNY", "GH₵": "GHS",
}  # fmt: skip
"""Currency by the sign before the figure (by case)."""

ONE_LETTER: dict[str, str] = {"N": "NGN", "R": "ZAR"}
"""Currency by the one letter that stands for it right before a figure of thousands and more: 'N2.4bn', 'R1,500'."""

_CURRENCY_WORDS = {
    "USD": "dollar dollars us_dollar us_dollars", "EUR": "euro euros", "GBP": "pounds_sterling sterling quid",
    "JPY": "yen", "CNY": "yuan renminbi", "KRW": "won", "RUB": "rouble roubles ruble rubles", "UAH": "hryvnia hryvnias",
    "INR": "rupee rupees indian_rupees", "PKR": "pakistani_rupees", "ZAR": "rand", "ILS": "shekel shekels",
    "TRY": "lira liras turkish_lira", "BRL": "reais", "MXN": "mexican_pesos", "PHP": "philippine_pesos",
    "CHF": "swiss_franc swiss_francs", "SEK": "swedish_kronor", "NOK": "norwegian_kroner", "DKK": "danish_kroner",
    "PLN": "zloty zlotys", "AED": "dirhams", "SAR": "riyals", "NGN": "naira", "KES": "kenyan_shillings",
    "TZS": "tanzanian_shillings", "UGX": "ugandan_shillings", "GHS": "cedi cedis", "BDT": "taka", "MYR": "ringgit",
    "IDR": "rupiah", "THB": "baht", "HUF": "forints", "CZK": "koruna koruny", "AUD": "australian_dollars",
    "CAD": "canadian_dollars", "HKD": "hong_kong_dollars", "NZD": "new_zealand_dollars", "SGD": "singapore_dollars",
    "EGP": "egyptian_pounds", "LBP": "lebanese_pounds", "SYP": "syrian_pounds", "SDG": "sudanese_pounds",
    "peso": "peso pesos", "franc": "franc francs", "krone": "kronor kroner krona", "shilling": "shillings",
}  # fmt: skip

CURRENCIES: dict[str, str] = {
    form.replace("_", " "): code for code, forms in _CURRENCY_WORDS.items() for form in forms.split()
}
"""Currency by its name after the figure (folded). Names that several states share keep that name as their code."""

CENTS = frozenset({"cent", "cents"})

CODES: dict[str, str] = {code: code for code in _CURRENCY_WORDS if code.isupper() and code != "SDG"}
"""Currency by the code before the figure (by case): NOK 5.8 billion; 'SDG 5' is one of the goals of the United Nations."""

SCREENS = frozenset((360.0, 480.0, 720.0, 1080.0, 1440.0, 2160.0))
"""What stands before a 'p' that is no penny: the lines of a picture."""
