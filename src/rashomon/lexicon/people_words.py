"""Common nouns for those who act in the news, or to whom something happens, without a name: police, rebels, protesters."""

from __future__ import annotations

_BODIES = (
    "police army military navy government parliament court opposition cabinet senate congress coastguard militia junta crew"
    " crowd mob coalition regime"
)
_MANY = (
    "people men women children boys girls victims survivors"
    " rebels protesters protestors soldiers troops forces militants gunmen officials prosecutors authorities lawmakers residents"
    " demonstrators workers students farmers firefighters rescuers investigators insurgents fighters officers villagers migrants"
    " refugees civilians passengers doctors nurses teachers separatists hostages terrorists attackers hackers activists"
    " journalists lawyers judges ministers leaders guards pirates smugglers strikers unions voters settlers guerrillas"
    " extremists jihadists inspectors engineers scientists researchers fishermen miners detainees prisoners inmates hijackers"
    " kidnappers mediators negotiators diplomats regulators rioters looters paramilitaries peacekeepers mercenaries conscripts"
    " reservists commandos"
)
_ONE = (
    "man woman boy girl gunman attacker suspect driver pilot captain soldier officer judge jury prosecutor policeman policewoman"
    " protester rebel militant bomber hijacker assailant robber passenger president minister spokesman spokeswoman mayor governor"
)

PEOPLE: frozenset[str] = frozenset(f"{_BODIES} {_MANY} {_ONE}".split())
"""All of them, folded."""
