"""Who acts and pays in the news, by kind: what one kind does is not what another does."""

from __future__ import annotations

_KINDS = {
    "state": "state government ministry treasury taxpayer taxpayers",
    "company": "company firm operator airline bank manufacturer employer owner corporation",
    "union": "union unions workers strikers",
    "insurer": "insurer insurers",
    "family": "family relatives parents",
    "city": "city council municipality town",
    "court": "court judge tribunal jury",
    "police": "police officers",
    "army": "army military soldiers troops",
    "rebels": "rebels militants insurgents guerrillas",
    "opposition": "opposition",
    "protesters": "protesters demonstrators pickets",
    "pilots": "pilot pilots captain",
    "passengers": "passenger passengers",
    "victim": "victim victims",
}
ACTORS: dict[str, str] = {word: kind for kind, words in _KINDS.items() for word in words.split()}
"""By the folded word: its kind."""
