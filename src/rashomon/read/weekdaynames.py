"""Names of the days of the week in the languages whose dates are read, as they stand in lines that say when."""

from __future__ import annotations

WEEKDAYS = (
    # English
    "(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
    # German, Dutch
    "|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonnabends?|sonntags?"
    "|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
    # French, Spanish, Catalan, Italian, Portuguese, Romanian
    "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    "|dilluns|dimarts|dimecres|dijous|divendres|dissabte|diumenge"
    "|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)(?:-feira)?"
    "|luni|marți|miercuri|joi|vineri|sâmbătă|duminică"
    # Swedish, Danish, Norwegian, Finnish
    "|(?:mån|man|tis|tirs|ons|tors|fre|lör|lør|sön|søn)dag(?:en)?|(?:(?:maanan|tiis|tors|perjan|lauan|sunnun)tai|keskiviikko)(?:na)?"
    # Polish, Czech, Slovak, Hungarian, Croatian, Serbian, Slovenian
    "|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|pondělí|úterý|středa|čtvrtek|pátek|neděle"
    "|pondelok|utorok|streda|štvrtok|piatok|nedeľa|hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap"
    "|ponedjeljak|ponedeljak|ponedeljek|utorak|torek|srijeda|sreda|četvrtak|četrtek|petak|petek|subota|nedjelja|nedelja"
    # Russian, Ukrainian, Bulgarian
    "|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|понеділок|вівторок|середа|четвер|пʼятниця|п['’]ятниця|субота|неділя"
    "|понеделник|сряда|четвъртък|петък|събота|неделя"
    # Turkish, Greek, Indonesian
    "|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυριακή"
    "|senin|selasa|rabu|kamis|jumat|sabtu|minggu"
)
"""Alternatives of a pattern, in small letters."""
