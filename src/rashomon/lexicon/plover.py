"""Verbs and nouns of the sixteen root classes of PLOVER (Open Event Data Alliance 2018; Halterman et al. 2023)."""

from __future__ import annotations

ROOT_WORDS: dict[str, str] = {
    "AGREE": "agree agreed agreement sign signed ratify ratified ratification accept accepted pact treaty ceasefire truce endorse",
    "CONSULT": "meet met meeting talks summit negotiate negotiated negotiations discuss discussed consult"
    " confer telephoned mediate mediated",
    "SUPPORT": "praise praised welcome welcomed congratulate support supported back backed thank apologise apologize apology",
    "CONCEDE": "release released free freed pardon pardoned concede conceded lift lifted ease eased resign resigned yield acquit"
    " acquitted amnesty reopen reopened",
    "COOPERATE": "cooperate cooperated cooperation trade collaborate extradite extradited",
    "AID": "donate donated aid fund funded evacuate evacuated rescue rescued shelter sheltered",
    "RETREAT": "withdraw withdrew withdrawn withdrawal retreat retreated surrender surrendered demobilise disarm disarmed",
    "REQUEST": "demand demanded urge urged appeal appealed request requested propose proposed invite invited plead pleaded",
    "ACCUSE": "accuse accused blame blamed condemn condemned criticise criticize criticised criticized charge charged sue sued"
    " indict indicted denounce denounced allege alleged investigate investigated inquiry",
    "REJECT": "reject rejected refuse refused deny denied veto vetoed oppose opposed decline declined dismiss dismissed boycott",
    "THREATEN": "threaten threatened threat warn warned warning ultimatum vow vowed",
    "PROTEST": "protest protested protesters demonstrate demonstrated demonstration rally rallied strike march marched riot rioted",
    "SANCTION": "sanction sanctions expel expelled ban banned embargo suspend suspended freeze froze deport deported"
    " impose imposed",
    "MOBILIZE": "mobilise mobilize mobilised mobilized deploy deployed deployment",
    "COERCE": "arrest arrested detain detained seize seized raid raided censor jail jailed imprison imprisoned"
    " curfew crackdown convict convicted blockade hack hacked",
    "ASSAULT": "attack attacked bomb bombed bombing shoot shot shooting stab stabbed shell shelled clash clashed"
    " murder murdered assassinate assassinated rape kidnap kidnapped invade invaded invasion"
    " assault airstrike airstrikes torture tortured execute executed",
}
"""Words that tell of an event, by its root class; matched by their stems."""
