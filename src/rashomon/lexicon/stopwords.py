"""English words that say little of what a text is about."""

STOPWORDS: frozenset[str] = frozenset(
    """a about above across after again against ago all almost along already also although always am amid among an and
    another any are aren't around as at away back be became because become been before behind being below between both
    but by came can can't cannot come could couldn't did didn't do does doesn't doing don't down during each either else
    even ever every few first for from further get gets getting give given go goes going gone got had hadn't has hasn't
    have haven't having he he'd he'll he's her here hers herself him himself his how however i i'd i'll i'm i've if in
    including indeed instead into is isn't it it's its itself just keep kept last later latest least less let like made
    make makes making many may me meanwhile might more most much must mustn't my myself near nearly need never new next
    no nor not now of off often on once one only onto or other others our ours ourselves out over own part per perhaps
    put quite rather really recent recently s said same say saying says see seen several shall she she'd she'll she's
    should shouldn't since so some soon still such take taken t than that that's the their theirs them themselves then
    there there's these they they'd they'll they're they've thing things this those though through thus time to today
    together told too took toward towards two under until up upon us use used using very via was wasn't way we we'd
    we'll we're we've well went were weren't what when where whether which while who whom whose why will with within
    without won't would wouldn't year years yes yet you you'd you'll you're you've your yours yourself mr mrs ms dr
    add added adding according called calling""".split()
)
