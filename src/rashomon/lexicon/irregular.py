"""Irregular English verbs: past forms and participles by what they are forms of, and verbs that report one act."""

from __future__ import annotations

_FORMS = """
arise arose arisen; awake awoke awoken; bear bore borne; beat beaten; become became; begin began begun; bend bent;
bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought; build built; buy bought;
catch caught; choose chose chosen; cling clung; come came; creep crept; deal dealt; dig dug; do did done; draw drew drawn;
drink drank drunk; drive drove driven; eat ate eaten; fall fell fallen; feed fed; feel felt; fight fought; find found;
flee fled; fly flew flown; forbid forbade forbidden; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen;
get got gotten; give gave given; go went gone; grow grew grown; hang hung; hear heard; hide hid hidden; hold held; keep kept;
kneel knelt; know knew known; lead led; leave left; lend lent; light lit; lose lost; make made; mean meant; meet met;
mislead misled; mistake mistook mistaken; overcome overcame; oversee oversaw overseen; overtake overtook overtaken;
overthrow overthrew overthrown; pay paid; plead pled; prove proven; rebuild rebuilt; repay repaid; resell resold; ride rode ridden;
ring rang rung; rise rose risen; run ran; say said; see saw seen; seek sought; sell sold; send sent; shake shook shaken;
shine shone; shoot shot; show shown; shrink shrank shrunk; sing sang sung; sink sank sunk; sit sat; slay slew slain;
sleep slept; slide slid; speak spoke spoken; speed sped; spend spent; spin spun; spring sprang sprung; stand stood; steal stole
stolen; stick stuck; sting stung; strike struck stricken; strive strove striven; swear swore sworn; sweep swept; swim swam swum;
swing swung; take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; undergo underwent
undergone; understand understood; undertake undertook undertaken; uphold upheld; wake woke woken; wear wore worn; weave wove
woven; weep wept; win won; withdraw withdrew withdrawn; withhold withheld; withstand withstood; write wrote written
"""
IRREGULAR: dict[str, str] = {
    form: base for base, *forms in (entry.split() for entry in _FORMS.split(";")) for form in forms
}
"""What a past form or participle is a form of: 'caught', 'catch'."""

_ONE_ACT = """
find recover locate discover retrieve; resign quit; arrest detain; buy acquire purchase; allow permit; start begin commence;
end finish conclude; shut close; collapse cave; reject refuse decline; sack dismiss; postpone delay; stop halt; jail imprison;
sell offload; crash plunge; sign ink; call summon; endorse back; approve authorise authorize; warn alert
"""
ONE_ACT: dict[str, str] = {
    word: first for first, *others in (entry.split() for entry in _ONE_ACT.split(";")) for word in others
}
"""Of verbs by which news reports one act, the one that stands for all: 'recover', 'find'."""
