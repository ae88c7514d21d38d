"""Titles and roles that stand before or for a name, and the head words of organisations."""

from __future__ import annotations

HONORIFICS: frozenset[str] = frozenset(
    "Mr Mrs Ms Miss Dr Prof Professor Sir Dame Lord Lady Baroness Baron Rev Reverend Fr Father Sister Imam Sheikh Ayatollah"
    " Mr. Mrs. Ms. Dr. Prof. Rev. St. Hon. Mx Cllr Cllr. Councillor Alhaji Alhaja Hajiya Hajia Mallam Engr Engr. Msgr Msgr. Mzee Hj Hjh".split()
)

POST_NOMINALS: frozenset[str] = frozenset("KC QC SC MP MEP MSP MS TD JP MBE OBE CBE KBE DBE PhD MD Esq".split())
"""Letters that stand behind a name and are no part of it: 'Ilse Quarn KC'."""


FEMALE: frozenset[str] = frozenset("Mrs Ms Miss Dame Lady Baroness Sister Queen Princess Mrs. Ms. Duchess".split())
MALE: frozenset[str] = frozenset("Mr Sir Lord Baron Father King Prince Mr. Duke Pope".split())

TITLES: frozenset[str] = frozenset(
    "rabbi imam senator sen representative rep congressman congresswoman governor gov mayor ambassador president premier"
    " chancellor minister secretary commissioner chairman chairwoman colonel col captain capt lieutenant lt sergeant sgt"
    " corporal general gen admiral adm brigadier inspector superintendent detective constable commander professor pastor"
    " archbishop emperor sultan emir princess cllr councillor shri smt asi si commodore det con insp supt dc ds pc".split()
)
"""Titles (folded, without their point) that are no part of the name they stand before, and no name themselves."""

ROLES: frozenset[str] = frozenset(
    "president prime minister premier chancellor king queen prince princess pope emperor sultan emir senator sen sen."
    " representative rep rep. congressman congresswoman governor gov gov. mayor minister secretary ambassador envoy"
    " commissioner chairman chairwoman chair chairperson chief director general gen gen. admiral adm colonel col col."
    " major maj captain capt capt. lieutenant lt lt. sergeant sgt sgt. corporal officer judge justice attorney prosecutor"
    " sheriff inspector superintendent detective constable commander spokesman spokeswoman spokesperson leader founder"
    " co-founder cofounder ceo executive coo cfo manager coach captain striker midfielder goalkeeper professor doctor"
    " scientist analyst economist lawyer editor author writer actor actress singer director producer rapper businessman"
    " billionaire activist politician lawmaker mp deputy speaker vice former ex-president acting interim head boss"
    " treasurer chef pastor bishop archbishop cardinal rabbi imam owner resident neighbour neighbor witness"
    " counsel superstar star champion driver foreign defence defense interior finance home health state press"
    " communications first lady lord economy trade justice education environment transport labour labor energy"
    " teacher schoolteacher headteacher nurse surgeon paramedic firefighter farmer fisherman fishmonger sailor pilot miner"
    " baker butcher builder carpenter plumber electrician engineer architect designer photographer reporter journalist"
    " columnist correspondent historian economist researcher biologist chemist physicist geologist meteorologist"
    " psychologist psychiatrist therapist dentist pharmacist veterinarian accountant banker trader broker shopkeeper"
    " priest nun monk vicar waiter waitress barman bartender cleaner cyclist footballer swimmer runner goalkeeper referee skipper student pupil"
    " pensioner retiree widow widower campaigner protester councillor councilor alderman barrister solicitor magistrate"
    " pathologist coroner librarian musician guitarist drummer composer conductor painter sculptor poet novelist"
    " playwright comedian presenter broadcaster entrepreneur developer programmer hairdresser defender winger full-back"
    " fullback centre-half centre-back wing-back fly-half scrum-half batsman bowler wicketkeeper quarterback pitcher playmaker baseman"
    " shortstop outfielder catcher reliever linebacker lineman cornerback".split()
)
"""Words that may make up a role before a name ('Foreign Secretary', 'deputy prime minister'), folded."""

ROLE_HEADS: frozenset[str] = ROLES - frozenset(
    "prime general vice former acting interim deputy foreign defence defense interior finance home health state press"
    " communications first economy trade justice education environment transport labour labor energy executive".split()
)
"""Roles that can stand for a person by themselves: 'the president said'."""

IN_FULL: dict[str, str] = {
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "gen": "general",
    "capt": "captain",
    "lt": "lieutenant",
    "sgt": "sergeant",
    "col": "colonel",
    "adm": "admiral",
    "cllr": "councillor",
    "insp": "inspector",
    "prof": "professor",
    "dr": "doctor",
    "fr": "priest",
    "father": "priest",
    "rev": "priest",
    "reverend": "priest",
    "sister": "nun",
}
"""What a title before a name (folded, without its point) is as a role: 'Gov. Ilse Quarn' is 'the governor'."""

OFFICES: frozenset[str] = frozenset(
    "president minister premier mayor governor king queen pope chancellor secretary ambassador spokesman spokeswoman"
    " spokesperson owner chairman chairwoman chief ceo leader director head commissioner judge sheriff coach captain manager"
    " boss editor prosecutor lawyer witness driver pilot teacher".split()
)
"""Roles that one person holds at a time, of one place or house."""

CALLINGS: frozenset[str] = frozenset(
    "singer actor actress rapper comedian musician guitarist drummer composer conductor painter sculptor artist author"
    " novelist poet playwright writer columnist striker midfielder goalkeeper footballer swimmer runner cyclist skipper"
    " superstar star champion driver producer presenter chef billionaire businessman entrepreneur politician"
    " lawmaker activist campaigner scientist economist historian defender winger full-back fullback centre-half centre-back"
    " wing-back fly-half scrum-half batsman bowler wicketkeeper quarterback pitcher playmaker".split()
)
"""Roles by which newsrooms call somebody of whom they need not have said it: 'the singer'. An office must be told first."""

RANKS: frozenset[str] = frozenset(
    "inspector superintendent detective constable commander sergeant lieutenant corporal captain major colonel general"
    " admiral brigadier marshal".split()
)
"""Ranks, of which a person has one at a time."""

ORGANISATION_HEADS: frozenset[str] = frozenset(
    "ministry department agency authority bureau office council commission committee congress parliament senate assembly"
    " court police bank group corporation corp corp. company co co. inc inc. ltd ltd. plc llc gmbh holdings industries"
    " university college school institute institution academy hospital church foundation fund association union federation"
    " league club party movement front army navy force forces guard service services airlines airways air railway railways"
    " times post herald tribune journal gazette guardian telegraph news press media television tv radio network studios"
    " entertainment records motors technologies systems laboratories center centre organisation organization society"
    " alliance coalition administration government cabinet board exchange museum theatre orchestra partners capital"
    " international reserve treasury house kremlin pentagon conference team brigade command coastguard".split()
)
"""Words (folded) one of which in a name makes it that of an organisation."""

ORGANISATION_NOUNS: frozenset[str] = frozenset(
    "company firm group conglomerate giant maker manufacturer operator provider retailer insurer lender bank airline"
    " carrier newspaper daily weekly magazine tabloid broadcaster channel website outlet portal network publisher agency"
    " watchdog regulator party coalition movement union charity ngo nonprofit organisation organization association"
    " federation platform startup start-up brand subsidiary consultancy chain militia gang cartel club".split()
)
"""What an organisation is called beside its name ('the insurer', 'the daily'), folded."""

CALLED_BEFORE_NAMES: frozenset[str] = frozenset(
    "pal gran granny nan nana grandad granddad grandpa grandma hubby mum mom dad wife husband widow widower girlfriend boyfriend"
    " fiance fiancé fiancee fiancée missus ex teen teenager schoolboy schoolgirl neighbour neighbor".split()
)
"""What popular papers call somebody right before the name ('Hubby Mirel Dovan'), folded; no part of it."""

FIRM_TAILS: frozenset[str] = frozenset(
    "inc corp corporation company co ltd limited plc llc llp gmbh ag sa nv ab oyj spa pty holdings holding industries group"
    " technologies technology systems laboratories labs motors airlines airways air energy pharmaceuticals pharma partners"
    " capital entertainment studios pictures records software electronics semiconductor semiconductors networks foods brands"
    " stores international enterprises solutions ventures robotics aerospace therapeutics biotech logistics shipping"
    " petroleum oil gas steel mining chemicals automotive media publishing communications telecom insurance".split()
)
"""Words (folded) with which a firm's full name ends and which its short form leaves out: 'Norda' for 'Norda Industries Inc'."""

EDITIONS: frozenset[str] = frozenset("daily weekly sunday morning evening".split())
"""Words (folded) before a newspaper's name that its short form leaves out: 'the Ledger' for 'the Daily Ledger'."""
