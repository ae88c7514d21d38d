"""What the values of a comparison are called in words for a reader."""

from __future__ import annotations

import datetime
import re
import unicodedata
from collections.abc import Iterable, Sequence

from rashomon.text import squeeze
from rashomon.types import Drift, Edit

DRIFTS: dict[Drift, str] = {
    "same": "same words",
    "spelling": "spelled differently",
    "trimmed": "trimmed",
    "spliced": "spliced",
    "altered": "altered",
    "paraphrased": "paraphrased",
    "direct-indirect": "quoted by one, reported by another",
}

DATED = {
    "json-ld": "from the page’s metadata",
    "meta": "from the page’s metadata",
    "time-element": "as marked on the page",
    "timestamp-line": "as printed on the page",
    "url": "from its address",
    "page-data": "from the page’s scripts",
    "dateline": "from its dateline",
    "feed": "from its feed",
    "record": "",
}
"""From what a date of publication is known."""
CREDITED = {
    "dateline": "in the dateline",
    "signature": "signed",
    "reporting-by": "named as reporting",
    "byline": "in the byline",
    "with-agencies": "among others",
    "copyright": "in the copyright line",
    "metadata": "in the page’s data",
}
"""Where a page gives its text to an agency."""
BESIDE = {
    "other": "other lines",
    "promo": "promotion",
    "related": "links to other articles",
    "share": "share buttons",
    "comment": "comments",
    "media": "a player or gallery",
    "copyright": "copyright notice",
    "newsletter": "newsletter sign-up",
}
"""What stands beside an article, where its kind is no word for a reader."""

_UNSEEN = frozenset({"Cc", "Cs", "Co", "Cn"})
_TURNING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Characters that turn the direction of what follows: in a hostile text they reorder a whole line."""
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def clean(text: str) -> str:
    """The text on one line, without characters that steer a terminal or a browser."""
    line = squeeze(_TURNING.sub("", text))
    if line.isprintable():
        return line
    return "".join(c for c in line if c == " " or unicodedata.category(c) not in _UNSEEN)


def whole_marks(statement: str) -> str:
    """A statement on one line, with the quotation mark that was left behind where it was cut out of a longer utterance."""
    line = clean(statement)
    opens, closes = line.find("“"), line.rfind("”")
    first, last = line.find("”"), line.rfind("“")
    if first >= 0 and not 0 <= opens < first:
        line = f"“{line}"
    if max(opens, closes) < 0:
        return _with_both('"', line)
    return f"{line}”" if last > closes else line


def _with_both(sign: str, line: str) -> str:
    """The line with the other one of a straight mark that stands alone, behind it or before it; inches are no marks."""
    found = [match for match in re.finditer(sign, line) if not line[: match.start()][-1:].isdigit()]
    if len(found) % 2 == 0:
        return line
    alone = found[-1].end()
    return (
        f"{line}{sign}" if line[alone : alone + 1].strip() and not line[: alone - 1][-1:].isalnum() else f"{sign}{line}"
    )


def slot_name(slot: str | None) -> str:
    """What a difference is about, for a reader; of what has no kind of its own, the statement."""
    return "statement" if slot is None or slot == "other" else slot


def count(number: int, one: str, many: str | None = None) -> str:
    """``1 article``, ``2 articles``."""
    return f"{number} {one if number == 1 else many or one + 's'}"


def spelled(number: int) -> str:
    """Small numbers in words."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else str(number)


def when(published: str | None) -> str:
    """``24 Oct 2024, 14:05 UTC`` for an ISO 8601 date or date-time; what is none comes back as it is."""
    if not published:
        return ""
    try:
        moment = datetime.datetime.fromisoformat(published)
    except ValueError:
        return clean(published)
    day = f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"
    if len(published) <= len("2024-10-24"):
        return day
    offset = moment.strftime("%z")
    zone = "" if not offset else " UTC" if offset == "+0000" else f" {offset[:3]}:{offset[3:5]}"
    return f"{day}, {moment:%H:%M}{zone}"


def interval(earliest: str, latest: str) -> str:
    """``24 Oct 2024``, ``Feb 2022``, ``2022`` or ``22 Oct 2024 to 24 Oct 2024`` for two ISO dates, both inclusive."""
    try:
        first, last = datetime.date.fromisoformat(earliest[:10]), datetime.date.fromisoformat(latest[:10])
    except ValueError:
        return clean(earliest if earliest == latest else f"{earliest} to {latest}")
    if first == last:
        return when(earliest[:10])
    ends_month = (last + datetime.timedelta(days=1)).day == 1 if last < datetime.date.max else True
    if first.day == 1 and ends_month and first.year == last.year:
        if (first.month, last.month) == (1, 12):
            return str(first.year)
        if first.month == last.month:
            return f"{_MONTHS[first.month - 1]} {first.year}"
    return f"{when(earliest[:10])} to {when(latest[:10])}"


def edit_in_words(edit: Edit, in_a: Sequence[str], in_b: Sequence[str], *, joined: int = 2, lacking: str = "") -> str:
    """One difference between versions in words; ``in_a`` and ``in_b`` are the letters of the articles on either side.

    ``joined`` is how many quotations became one, ``lacking`` the letters of the articles that have not got the words: where
    they are more than those that have, it is not said that they dropped them.
    """
    a, b = (f"“{clean(side.text)}”" if side else "" for side in (edit.a, edit.b))
    at_a, at_b = listed(in_a), listed(in_b)
    match edit.kind:
        case "joined":
            return f"{spelled(joined)} quotations in {at_a} joined into one in {at_b}"
        case "into-marks":
            where = f", outside them in {at_a}" if edit.a else ""
            return f"taken into the marks in {at_b}{where}: {b or a}"
        case "out-of-marks":
            where = f" in {at_b or lacking}" if at_b or lacking else ""
            return f"put outside the marks{where}, inside them in {at_a}: {a}"
        case "spelling":
            return f"spelled {a} in {at_a}, {b} in {at_b}"
        case "replaced":
            return f"other words: {a} in {at_a}, {b} in {at_b}"
        case "bracketed":
            ours, theirs = (b, a) if edit.b and edit.b.text.startswith("[") else (a, b)
            return f"{ours} put in by {at_b if ours == b else at_a}" + (f" for {theirs}" if theirs else "")
        case "dropped" | "added":
            if len(have_not := re.findall(r"[A-Z]+\b", lacking)) > max(1, len(in_a or in_b)):
                return f"in {at_a or at_b} only, not in {listed(have_not)}: {a or b}"
            where = f" in {lacking}" if lacking else ""
            have = "has" if len(in_a or in_b) == 1 else "have"
            return f"dropped{where}: {a or b}, which {at_a or at_b} {have}"


def listed(items: Iterable[str]) -> str:
    """``A, B and C``."""
    parts = list(items)
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1] if parts else ""
