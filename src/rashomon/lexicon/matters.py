"""Matters that are open when one article is written and settled in another, each by the words for both."""

from __future__ import annotations

import re

import msgspec


class Matter(msgspec.Struct, frozen=True):
    """A matter that only ever goes from ``open`` to ``settled``."""

    open: re.Pattern[str]
    settled: re.Pattern[str]
    asking: str
    telling: str
    """Words of which a sentence has one, in some form, where it says that the matter is open, or that it is settled: they are
    looked for first."""
    alike: bool = False
    """Whether a story can have several of its kind, so that both sentences must speak of one thing."""


def _matter(*, open: str, settled: str, asking: str, telling: str, alike: bool = False) -> Matter:
    return Matter(
        re.compile(rf"\b(?:{open})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{settled})\b", re.IGNORECASE),
        asking,
        telling,
        alike,
    )


_SOUGHT = (
    r"(?:gunm[ae]n|suspects?|killers?|shooters?|drivers?|attackers?|assailants?|robbers?|thie(?:f|ves)|burglars?|bombers?|fugitives?"
    r"|culprits?|perpetrators?|escapees?|inmates?|prisoners?|kidnappers?|m[ae]n|woman)"
)
_TO = (
    r"(?:will|(?:is|are|was|were|be|due|set|scheduled|expected|planned|plans?|planning|hop(?:es?|ed|ing)|about|going|ready|preparing) to)"
    r"(?: \w+)?"
)
_IS = r"(?:was|were|been|is|are)(?: (?!not\b)\w+)?"
_CONVICTED = rf"(?:found|pleaded|pled) guilty|found not guilty|{_IS} (?:convicted|acquitted|cleared)|(?:jury|jurors) (?:convicted|acquitted|cleared)"

MATTERS: tuple[Matter, ...] = (
    _matter(  # somebody is sought, and caught
        open=rf"(?:searching|looking|hunting) for (?:the |an? |their )?(?:[\w-]+ ){{0,2}}?{_SOUGHT}"
        r"|(?:remain(?:s|ed)?|still) (?:at large|on the (?:run|loose|lam)|a fugitive)"
        r"|on the (?:lam|loose)"
        rf"|(?:on|about) the whereabouts of the {_SOUGHT}|no arrests? (?:has|have|had|was|were) (?:yet )?(?:been )?made"
        r"|no one (?:has|had) (?:yet )?been (?:arrested|caught)",
        settled=rf"{_IS} (?:arrested|captured|caught|apprehended|recaptured|nabbed|detained|in custody|taken into custody)"
        r"|(?:police|deputies|officers|agents|marshals|authorities|detectives)(?: have)? (?:arrested|captured|apprehended|caught"
        r"|recaptured)|surrender(?:ed|ing)|(?:turned|gave) (?:himself|herself|themselves) (?:in|up)|in (?:police )?custody",
        asking="searching looking hunting large run loose lam fugitive whereabouts arrests arrested caught",
        telling="arrested captured caught apprehended recaptured nabbed detained custody surrendered turned gave",
    ),
    _matter(  # somebody is held, and charged
        open=r"being (?:questioned|interviewed|held)|(?:remain(?:s|ed)?|is|was|are|were|held|still) in (?:police )?custody"
        r"|(?:has|have|had) not (?:yet )?been charged|no charges (?:have|had) (?:yet )?been|(?:expected|likely) to be charged"
        r"|charges (?:are|were) (?:pending|expected)|(?:arrested|held|detained) on suspicion of",
        settled=rf"{_IS} (?:charged (?:with|over|in|for)|indicted|arraigned)|charges? (?:were|was|have been|has been) (?:filed|brought|laid)"
        r"|filed (?:\w+ ){0,2}charges|(?:charged|indicted) (?:him|her|them) (?:with|over|on)",
        asking="questioned interviewed held custody charged charges suspicion",
        telling="charged charges indicted arraigned",
    ),
    _matter(  # somebody is tried, and convicted or cleared
        open=r"(?:is|are|goes|go|went|stands?|standing|stood) on trial|trial (?:continues|is (?:expected|scheduled|set|due)|began|begins"
        r"|opened|opens|starts|started)|awaiting trial|pleaded not guilty"
        r"|(?:jury|jurors) (?:is|are|was|were|began|begin|will|continue[ds]?|resume[ds]?)[^.;]{0,20} deliberat\w+",
        settled=rf"{_CONVICTED}|mistrial",
        asking="trial guilty jury jurors",
        telling="guilty convicted acquitted cleared mistrial",
    ),
    _matter(  # somebody is charged, and convicted or cleared
        open=rf"{_IS} charged (?:with|over)",
        settled=_CONVICTED,
        asking="charged",
        telling="guilty convicted acquitted cleared",
        alike=True,
    ),
    _matter(  # somebody is convicted, and sentenced
        open=r"to be sentenced|sentencing (?:is|was|has been)? ?(?:set|scheduled|due|expected)|awaits? sentencing|awaiting sentencing"
        r"|faces? (?:up to|a maximum|a possible|life|the death penalty|between)|whether to seek the death penalty|will seek the death penalty",
        settled=rf"{_IS} (?:sentenced|jailed for|given (?:a )?(?:\w+ ){{0,2}}(?:sentence|term))|sentenced (?:him|her|them) to",
        asking="sentenced sentencing penalty faces",
        telling="sentenced jailed sentence term",
    ),
    _matter(  # votes are cast, and somebody has won
        open=r"(?:votes|ballots) (?:are|were) (?:still )?being counted|too close to call|counting (?:is|was) (?:still )?(?:under ?way|continuing)"
        r"|polls (?:have |had )?(?:opened|are open|were to close|will close)",
        settled=r"(?:has|have|was|were) (?:been )?(?:re-?)?elected|won (?:the |an? |his |her )?(?:\w+ ){0,2}(?:election|vote|referendum|run-?off|presidency)"
        r"|declared (?:the )?(?:winner|victor)|conceded",
        asking="votes ballots call counting polls",
        telling="elected re-elected won declared conceded",
    ),
    _matter(  # they negotiate, and have agreed or failed
        open=r"(?:talks|negotiations) (?:are |were |is |was )?(?:still )?(?:continu(?:e[ds]?|ing)|ongoing|under ?way)"
        r"|(?:in|holding) (?:final |advanced )?(?:talks|negotiations)|close to (?:a deal|an agreement|signing|agreeing)",
        settled=r"(?:reached|signed|struck|sealed|clinched) (?:an? |the )?(?:[\w-]+ )?(?:deal|agreement|contract|accord)"
        r"|put pen to paper|completed (?:his|her|the|its) (?:move|transfer|takeover|acquisition|purchase|merger)"
        r"|(?:has|was|been) (?:hired|signed)|(?:talks|negotiations) (?:(?:have|had) )?(?:collapsed|failed|broke(?:n)? down)",
        asking="talks negotiations deal agreement signing agreeing",
        telling="reached signed struck sealed clinched pen completed hired talks negotiations",
        alike=True,
    ),
    _matter(  # it burns, and is put out
        open=r"(?:fires?|blaze|flames)[^.;]{0,40} (?:still burning|still raging|out of control)"
        r"|(?:still|are|were) (?:battling|fighting|tackling) (?:the |a )?(?:[\w-]+ )?(?:fires?|blaze|flames)"
        r"|(?:fires?|blaze|flames)[^.;]{0,40} not (?:yet )?(?:been )?(?:under control|contained)",
        settled=rf"(?:fires?|blaze|flames)[^.;]{{0,40}} {_IS} (?:extinguished|put out|brought under control|under control|contained|doused)"
        r"|(?:extinguished|put out|doused) the (?:[\w-]+ )?(?:fire|blaze|flames)",
        asking="fire blaze flames fires",
        telling="fire blaze flames fires",
        alike=True,
    ),
    _matter(  # it is closed, and open again
        open=r"(?:remain(?:s|ed)?|stay(?:s|ed)?)(?: \w+)? closed|(?:is|are) still closed",
        settled=r"re-?opened",
        asking="closed",
        telling="reopened re-opened",
        alike=True,
    ),
    _matter(  # people had to leave, and may return
        open=r"not (?:yet )?(?:been )?(?:allowed|able) to return|(?:waiting|hoping) to return",
        settled=r"(?:allowed|able) (?:to return|back) (?:to|home|into)|began returning|returned to their (?:homes|houses|properties)",
        asking="return",
        telling="allowed able returned returning",
        alike=True,
    ),
    _matter(  # it has failed, and works again
        open=r"(?:still|left|remain(?:s|ed)?|are|were|was) without (?:power|electricity|water|gas|internet|internet access|telephones?)"
        r"|to restore (?:the )?(?:power|electricity|water|services?|connections?)",
        settled=rf"(?:power|electricity|water|gas|services?|connections?|internet)(?: [\w-]+){{0,3}}? {_IS} restored"
        r"|(?:have|has|had) restored (?:the )?(?:power|electricity|water|services?|connections?)",
        asking="power electricity water gas internet telephone service connection restore",
        telling="restored",
    ),
    _matter(  # contact is lost, and there again
        open=r"(?:contact|communications?|signal)(?: [\w-]+){0,4}? (?:was|were|been) lost|lost (?:all )?(?:contact|communications?)"
        r"|(?:could|did|have|has|had)(?: ?n[’']t| not)(?: yet| immediately)? (?:establish|regain|restore|re-?establish)(?:ed)? (?:contact|communications?)",
        settled=r"(?<!n’t )(?<!n't )(?<!not )(?<!immediately )(?:re-?established|established|regained|restored|resumed)(?: \w+)? (?:contact|communications?|control)"
        rf"|(?:contact|communications?)(?: [\w-]+){{0,4}}? {_IS} (?:re-?established|restored|regained)",
        asking="contact communication communications signal",
        telling="contact communication communications control",
    ),
    _matter(  # somebody is badly hurt, and has died or is home
        open=r"(?:in|remains in) (?:a )?(?:critical|serious|grave|stable|life-threatening)(?: but stable)? condition|induced coma|life support"
        r"|in (?:intensive|critical) care|critically (?:ill|injured|wounded|hurt)"
        r"|(?:fighting|fights|fought) for (?:his|her|their) (?:life|lives)|(?:is|are) expected to (?:recover|survive|live)",
        settled=r"(?:has|have) (?:since |now )?died|died (?:later )?(?:of|from) (?:his|her|their) (?:injuries|wounds)|succumbed to|passed away"
        r"|(?:released|discharged) from (?:the )?hospital|left (?:the )?hospital|(?:back|recovering|allowed) (?:at )?home",
        asking="condition coma support care critically fighting life lives recover survive live",
        telling="died succumbed passed released discharged hospital home",
        alike=True,
    ),
    _matter(  # they are to meet, and have met
        open=rf"{_TO} (?:meet|sit down)|{_TO} hold (?:an? |their |his |her )?(?:[\w-]+ ){{0,2}}?(?:talks|summit|meeting)",
        settled=r"(?:met|sat down) (?:with|for|in|at|on|face|(?-i:[A-Z]))"
        r"|(?:began|begun|opened|started|kicked off|held) (?:an? |the |their |his |her )?(?:[\w-]+ ){0,2}?(?:talks|summit|meeting)",
        asking="meet sit talks summit meeting",
        telling="met sat began begun opened started kicked held",
        alike=True,
    ),
    _matter(  # it is to start, and has started
        open=rf"{_TO} (?:launch|lift off|blast off|set sail)",
        settled=r"(?:was|were|been|has|have|successfully) (?:successfully )?launched|lifted off|blasted off|set sail",
        asking="launch lift blast sail",
        telling="launched lifted blasted sail",
        alike=True,
    ),
    _matter(  # somebody may go, and has gone
        open=rf"(?:{_TO}|could|may|might) (?:resign|step down|stand down|retire|quit)"
        r"|(?:calls?|called|calling|pressure|urged|urging|demand(?:s|ed|ing)?|refus(?:es|ed|ing)|vow(?:s|ed)|intention)[^.;]{0,40}"
        r" (?:to|that (?:he|she|they)) (?:resign|step down|stand down|quit)"
        r"|(?:considering|weighing|mulling) (?:\w+ )?(?:retirement|resigning|retiring)"
        r"|(?:future|status) (?:of \w+ )?(?:is |remains )?(?:still )?(?:uncertain|unclear|in doubt)",
        settled=r"(?:has|have) (?:resigned|stepped down|stood down|retired|quit)|announced (?:his|her|their) (?:resignation|retirement)"
        r"|(?:resigned|stepped down|stood down|retired|quit) (?:on|as|from|after|late|early|today|yesterday)",
        asking="resign step stand retire quit retirement resigning retiring future status",
        telling="resigned stepped stood retired quit resignation retirement",
        alike=True,
    ),
    _matter(  # a storm is to come, and is there
        open=rf"{_TO} (?:make landfall|hit|strike)"
        r"|bearing down on|approach(?:ing|es)|(?:before|ahead of) landfall",
        settled=r"made landfall|came ashore|slammed into|tore through|battered|ploughed into|plowed into",
        asking="landfall hit strike bearing approaching approaches",
        telling="landfall ashore slammed tore battered ploughed plowed",
        alike=True,
    ),
    _matter(  # they are to decide, and have decided
        open=rf"{_TO} (?:vote|rule|decide|approve|ratify|sign)"
        r"|(?:vote|decision|ruling|verdict) is (?:expected|due|scheduled|set)",
        settled=r"(?:voted|ruled|decided|approved|ratified|signed) (?:to|that|against|for|in favou?r|the|an?)"
        r"|(?:was|were|been) (?:approved|passed|ratified|rejected|signed)",
        asking="vote rule decide approve ratify sign decision ruling verdict",
        telling="voted ruled decided approved ratified signed passed rejected",
        alike=True,
    ),
    _matter(  # it is broken off, and goes on or is over
        open=rf"{_IS} (?:halted|suspended|interrupted|stopped|red-flagged|grounded|postponed)",
        settled=r"(?:resumed|restarted|re-started)|underway again|back in (?:service|operation)|(?:was|were|been) reinstated",
        asking="halted suspended interrupted stopped red-flagged grounded postponed",
        telling="resumed restarted re-started underway service operation reinstated",
        alike=True,
    ),
    _matter(  # it is hearsay, and confirmed
        open=r"(?:has|have|had|did|would|could)(?: ?n[’']t| not)(?: be)?(?: yet| immediately| independently)*(?: been)? confirm(?:ed)?|unconfirmed"
        r"|(?:declined|refused) to confirm|rumou?red|yet to (?:be )?confirm(?:ed)?",
        settled=r"confirmed (?:that|the|it|on|in|to|his|her|their)|(?:has|have|been|was|were) confirmed",
        asking="confirm confirmed unconfirmed rumored rumoured",
        telling="confirmed",
        alike=True,
    ),
    _matter(  # nobody has said that it was he, and somebody has
        open=r"no (?:one|group|organi[sz]ation|militant group)[^.;]{0,20} (?:has|had) (?:yet )?claimed responsibility"
        r"|no (?:immediate )?claims? of responsibility|(?:has|have) yet to claim responsibility",
        settled=r"claimed responsibility",
        asking="responsibility",
        telling="responsibility",
    ),
    _matter(  # a warning stands, and is lifted
        open=r"(?:warnings?|alerts?|evacuation orders?)[^.;]{0,30} (?:in (?:effect|place|force)|(?:has|have|was|were) (?:been )?issued|remain(?:s|ed)?)"
        r"|issued an? (?:[\w-]+ ){0,2}(?:warning|alert|evacuation order)",
        settled=r"(?:warnings?|alerts?|evacuation orders?)[^.;]{0,30} (?:lifted|cancell?ed|withdrawn|rescinded)"
        r"|(?:lifted|cancell?ed|withdrew|rescinded) (?:the |an? |its |their )?(?:[\w-]+ ){0,2}(?:warnings?|alerts?|evacuation orders?)",
        asking="warning warnings alert alerts order orders",
        telling="lifted cancelled canceled withdrawn withdrew rescinded",
    ),
    _matter(  # they search, and have given up
        open=r"search (?:and rescue (?:operation |effort )?)?(?:is|was|continues|continued|resumed|goes on|went on)(?: (?:still )?(?:under ?way|continuing|on))?",
        settled=r"(?:called off|suspended|ended|abandoned) (?:the|their|its) search|search[^.;]{0,30} (?:called off|abandoned|scaled back)",
        asking="search",
        telling="search",
        alike=True,
    ),
    _matter(  # people are held, and free
        open=r"(?:holding|held|hold|holds|taken|took|taking) (?:[\w-]+ ){0,3}?(?:hostages?|captive)|hostages[^.;]{0,20} (?:inside|held)",
        settled=r"(?:freed|released|rescued) (?:[\w-]+ ){0,3}?(?:hostages?|captives?)|(?:hostages?|captives?)[^.;]{0,30} (?:freed|released|rescued)"
        r"|siege (?:has |had |was )?(?:ended|over)|ended (?:the|a) (?:[\w-]+ )?siege",
        asking="hostage hostages captive",
        telling="freed released rescued siege",
    ),
    _matter(  # it has vanished, and what is left of it is found
        open=r"(?:plane|aircraft|airliner|jet|helicopter|ship|boat|ferry|submarine|vessel)[^.;]{0,40} (?:(?:is|was|went|still|reported) missing|disappeared|vanished)"
        r"|missing (?:plane|aircraft|airliner|jet|helicopter|ship|boat|ferry|submarine|vessel)",
        settled=r"(?:wreckage|debris|fuselage|wreck)[^.;]{0,30} (?:found|located|recovered|spotted|discovered)"
        r"|(?:found|located|spotted) (?:the |its )?(?:wreckage|wreck|debris)",
        asking="missing disappeared vanished",
        telling="wreckage debris fuselage wreck",
    ),
    _matter(  # they mean to sue, and have
        open=rf"{_TO} (?:sue|take legal action|file (?:an? )?(?:[\w-]+ )?(?:law)?suit)|would sue"
        r"|(?:threaten(?:s|ed|ing)?|vow(?:s|ed|ing)?|intends?) to (?:sue|take legal action)|(?:considering|weighing) (?:a lawsuit|legal action)",
        settled=r"(?:has|have) sued|filed (?:an? |the |its |their )?(?:[\w-]+ ){0,2}?(?:law)?suits?|(?:law)?suit (?:was |has been )?filed",
        asking="sue legal suit lawsuit",
        telling="sued suit suits lawsuit lawsuits",
        alike=True,
    ),
    _matter(  # somebody is to be before a court, and was
        open=rf"{_TO} (?:be arraigned|appear (?:in|before)|face (?:a judge|court))|faces? arraignment|due in court",
        settled=r"appeared (?:in|before|at) (?:\w+ ){0,4}?(?:court|judge|magistrates?)|pleaded (?:not )?guilty|(?:was|were) (?:\w+ )?arraigned"
        r"|(?:after|following|during|at) (?:his|her|their|the) (?:arraignment|court appearance)",
        asking="arraigned arraignment appear judge court",
        telling="appeared pleaded arraigned arraignment court",
    ),
    _matter(  # they are on their way, and there
        open=rf"{_TO} (?:arrive|land|touch down|travel|fly|head)|(?:is|are) (?:leaving|heading|flying|travell?ing)(?: \w+){{0,2}}? (?:to|for)"
        r"|(?:is|are|was|were) due in|en route to",
        settled=r"(?:arrived|landed|touched down) (?:in|at|on)",
        asking="arrive land touch travel fly head leaving heading flying travelling traveling due route",
        telling="arrived landed touched",
        alike=True,
    ),
    _matter(  # they strike or are to, and work again or will
        open=rf"{_TO} (?:strike|walk out)|(?:remain(?:s|ed)?|still|are|were) on strike|strike (?:is|was) (?:due|set|planned|expected|continuing)"
        r"|strike (?:continues|goes on|enter(?:s|ed))",
        settled=r"(?:called off|suspended|ended|averted) (?:the |their |its |an? )?(?:[\w-]+ )?(?:strike|walkout|stoppage)"
        r"|(?:strike|walkout|stoppage)[^.;]{0,30} (?:called off|suspended|ended|averted|over)|return(?:ed|ing)? to work|back at work",
        asking="strike walk",
        telling="suspended ended averted strike walkout stoppage work",
    ),
    _matter(  # they talk of a truce, and it holds
        open=r"(?:cease-?fire|truce) (?:talks|negotiations|proposal|plan)"
        r"|(?:agree|call(?:s|ed|ing)?|push(?:es|ed|ing)?|hopes?) (?:to|on|for) an? (?:[\w-]+ )?(?:cease-?fire|truce)",
        settled=r"(?:cease-?fire|truce)[^.;]{0,30} (?:took (?:effect|hold)|c[ao]me into (?:effect|force)|began|was agreed|(?:is|was|appeared to be) holding)"
        r"|(?:agreed|signed|declared|announced) (?:to |on )?an? (?:[\w-]+ )?(?:cease-?fire|truce)",
        asking="ceasefire cease-fire truce",
        telling="ceasefire cease-fire truce",
        alike=True,
    ),
    _matter(  # it is stuck, and free
        open=r"(?:remain(?:s|ed)?|still|is|are|was|were)(?: \w+)? (?:aground|stuck|stranded)|ran aground",
        settled=rf"refloated|{_IS} (?:freed|floated|towed|airlifted|winched)",
        asking="aground stuck stranded",
        telling="refloated freed floated towed airlifted winched",
        alike=True,
    ),
    _matter(  # an authority looks into a merger, and has decided
        open=r"(?:subject to|awaits?|awaiting|needs?|hinges on|pending) (?:the |an? )?(?:[\w-]+ ){0,2}?(?:approval|clearance)"
        r"|(?:regulators?|watchdog|authority|commission)"
        r" (?:is|are|was|were|will be)? ?(?:reviewing|review|examining|investigating)",
        settled=r"(?:approved|cleared|blocked|rejected|waved through) (?:the |its |their |an? )?(?:[\w-]+ ){0,3}?(?:merger|takeover|deal|acquisition|tie-up|purchase)"
        rf"|(?:merger|takeover|deal|acquisition|tie-up)[^.;]{{0,30}} {_IS} (?:approved|cleared|blocked|completed|rejected)",
        asking="approval clearance regulator watchdog authority commission",
        telling="approved cleared blocked rejected waved completed",
        alike=True,
    ),
    _matter(  # they have appealed, and the court has spoken
        open=rf"{_TO} appeal|appeal (?:is|was) (?:due|pending|set|expected)|(?:fighting|fights|fought) (?:his |her |their )?(?:extradition|deportation)"
        r"|extradition hearing",
        settled=r"appeals?[^.;]{0,30} (?:dismissed|rejected|upheld|thrown out)|(?:lost|won) (?:his|her|its|their|the|an) (?:[\w-]+ )?appeal"
        rf"|(?:dismissed|rejected|upheld|allowed) (?:the|his|her|its|their|an) (?:[\w-]+ )?appeal|{_IS} (?:extradited|deported)"
        r"|(?:quashed|overturned) (?:the|his|her|their)",
        asking="appeal extradition deportation",
        telling="appeal appeals extradited deported quashed overturned",
        alike=True,
    ),
    _matter(  # somebody is to be buried, wed or sworn in, and was
        open=rf"{_TO} be (?:buried|laid to rest|sworn in|inaugurated|crowned)|{_TO} (?:marry|wed)|(?:funeral|burial|inauguration|coronation|wedding) (?:will|is to) be",
        settled=r"(?:was|were|been) (?:buried|laid to rest|sworn in|inaugurated|crowned)|took (?:the|his|her) oath|tied the knot|(?:got|were|have) married",
        asking="buried laid sworn inaugurated crowned marry wed funeral burial inauguration coronation wedding",
        telling="buried laid sworn inaugurated crowned oath knot married",
        alike=True,
    ),
    _matter(  # how somebody died is not told, and is
        open=r"(?:not|n[’']t) (?:yet )?(?:been )?(?:disclosed|revealed|said|released|given|known|clear) how [^.;]{0,40} died"
        r"|post-?mortems? (?:examinations? )?(?:(?:is|was|are|were|will|has|have|had) (?:\w+ )?(?:due|to be|be|yet)|(?:is|are) expected)",
        settled=r"died (?:of|from) (?!(?:his|her|their)\b)|post-?mortems?[^.;]{0,60} (?:found|showed|shown|revealed|gave)"
        r"|(?:had|have) suffered (?:[\w-]+ ){0,3}injuries",
        asking="died post-mortem postmortem",
        telling="died post-mortem postmortem injuries",
    ),
    _matter(  # a fire is looked into, and was set
        open=r"(?:investigat(?:ion|ions|ing|ors)|inquiry)[^.;]{0,60} cause",
        settled=r"(?:charged with|suspicion of|suspected of|guilty of|admitted) arson|(?:deliberately|intentionally) (?:set|started|lit)"
        r"|was (?:set|started) (?:deliberately|on purpose)",
        asking="cause",
        telling="arson deliberately intentionally purpose",
    ),
)
