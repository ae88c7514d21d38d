"""Invented articles for the tests of the archive: two events that look alike, and one that does not."""

import datetime
from collections.abc import Callable

import msgspec

from rashomon.read.assemble import article_of_text
from rashomon.types import Article

STORM = """Storm closes Tolmin harbour

TOLMIN, Varne (Norda) - A storm closed the harbour of Tolmin on Monday and 12 boats were lost, the coastguard said.

"We have not seen waves like these in forty years," harbour master Ilse Quarn told the Varne Courier.

Coastguard officials in Tolmin said that the harbour of Tolmin would stay closed until Thursday because of the waves.
"""
GALE = """Tolmin harbour shut after storm sinks boats

The harbour of Tolmin stays closed after a storm on Monday in which 12 boats were lost, the coastguard of Varne said.

"We have not seen waves like those in forty years," said Ilse Quarn, the harbour master of Tolmin.

The waves kept coastguard officials from counting all the boats that the storm had taken out of the harbour.
"""
BUDGET = """Parliament of Ostrel passes a budget at night

OSTREL (Norda) - The parliament of Ostrel passed the budget for schools and roads after a sitting of fourteen hours.

"This budget builds forty schools," finance minister Aron Hesk said. The opposition left the chamber before the vote.

Teachers in Ostrel had asked the finance minister for twice as many schools, and unions called the budget thin.
"""
FIRE = """Grain store of Ostrel burns down

A fire in the grain store of Ostrel on Monday killed 4 workers and hurt 17, fire chief Lena Morr said.

It began at 5.40 under a belt that Sarrow Power had mended in March, according to Aron Hesk of the works council.

The store held 2,300 tonnes of wheat for mills in Kelm and Varne, worth 900,000 crowns.

Minister Tomas Brandt will meet the families in Tolmin today and has asked the Norda Institute for a report by June.
"""
RETOLD = """Silos at Ostrel go up in flames

Lives of employees ended when silos at Ostrel burnt Monday: 4 dead, 17 injured, reports brigade head Lena Morr.

Flames were first seen near 5.40, beneath machinery which engineers from Sarrow Power repaired during March; so states staff
representative Aron Hesk.

Some 2,300 tonnes, destined to be ground around Kelm or Varne, had cost 900,000.

Relatives receive a visit by Tomas Brandt at Tolmin. Experts of that Norda Institute must present findings until June.
"""


def article(id: str, text: str, *, published: str | None = "2024-10-21", outlet: str = "Varne Courier") -> Article:
    url = f"https://{outlet.lower().replace(' ', '-')}.example/{id}"
    return article_of_text(id=id, source=f"{id}.txt", text=text, published=published, outlet=outlet, url=url)


def storm() -> Article:
    return article("storm", STORM)


def gale() -> Article:
    return article("gale", GALE, published="2024-10-22", outlet="Tolmin Post")


def budget() -> Article:
    return article("budget", BUDGET, published="2024-10-22", outlet="Ostrel Herald")


def revised(before: Article, old: str, new: str) -> Article:
    assert old in before.text
    return msgspec.structs.replace(
        article(before.id, before.text.replace(old, new), published=before.published, outlet=before.outlet or ""),
        url=before.url,
    )


def clock(*moments: str) -> Callable[[], datetime.datetime]:
    """A clock that shows these moments one after the other, then the last for ever."""
    left = [datetime.datetime.fromisoformat(moment) for moment in moments]
    return lambda: left.pop(0) if len(left) > 1 else left[0]
