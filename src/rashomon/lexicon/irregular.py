"""Irregular verbs of news English: their past forms, each with the form that stands in a headline."""

from __future__ import annotations

_FORMS = (
    "win won|lose lost|find found|leave left|fall fell fallen|rise rose risen|begin began begun|break broke broken"
    "|bring brought|build built|buy bought|catch caught|choose chose chosen|deal dealt|draw drew drawn|drive drove driven"
    "|eat ate eaten|feel felt|fight fought|flee fled|fly flew flown|forbid forbade forbidden|freeze froze frozen"
    "|get got gotten|give gave given|go went gone|grow grew grown|hear heard|hide hid hidden|hold held|keep kept"
    "|know knew known|lead led|lend lent|make made|mean meant|meet met|pay paid|ride rode ridden|ring rang rung"
    "|run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shoot shot|shrink shrank shrunk"
    "|sing sang sung|sink sank sunk|sit sat|speak spoke spoken|spend spent|stand stood|steal stole stolen|strike struck"
    "|swear swore sworn|sweep swept|swim swam swum|take took taken|teach taught|tell told|think thought|throw threw thrown"
    "|tear tore torn|wake woke woken|wear wore worn|withdraw withdrew withdrawn|write wrote written|arise arose arisen"
    "|become became|come came|do did done"
)
BASE_OF: dict[str, str] = {past: forms.split()[0] for forms in _FORMS.split("|") for past in forms.split()[1:]}
"""'won' is of 'win'."""
