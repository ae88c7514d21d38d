"""Furniture: lines of the page itself that stand among an article's sentences, and tell nothing of the event."""

from __future__ import annotations

import functools
import re

_CALLS = re.compile(
    r"\W*follow @|\W*(?:enter (?:your|a|city|zip)|join (?:the|our) (?:conversation|discussion)|sign (?:up|in)|log in|subscribe|get (?:breaking|the latest|our)"
    r"|to find out more|follow us|powered by|share (?:this|on)|skip (?:to|\w+ post by @\w+\W*$)|click (?:here|on|to)|read more|chat with us"
    r"|e-?mail:|most read|welcome to our|what we(?:['’]re| are) covering|download (?:the|our)|watch (?:the|our) (?:video|live)|follow (?:her|him|them) on"
    r"|newsletter sign ?up|enlarge this (?:image|photo)|disclaimers?:|(?-i:JUST WATCHED|MUST WATCH)"
    r"|for (?:more|full|complete) (?:[\w.&’'-]+ ){0,5}(?:coverage|news|information)(?=: ?(?:https?:|www\.)))(?![a-z])",
    re.IGNORECASE,
)
"""What a page tells its reader to do."""
_SIGNS = re.compile(
    r"\bhide caption\b|\bfollow @\w|\bfacebook ?e?-?mail|\bposted (?:at|on) \d|\bpic\.twitter\.com|^\W*[—–-]\s.*\(@\w+\)|[•|]\W*$|(?<!to )\bread more\W*$"
    r"|^(?-i:(?:[A-Z][\w.’'-]+ ){1,3}reports?\.)$",
    re.IGNORECASE,
)
"""Signs of galleries, posts and sign-offs."""
_CREDIT = re.compile(
    r"\W*\((?:[^()]{0,60}(?:Press|Reuters|AP|AFP|EPA|PA|Getty(?: Images)?|Bloomberg|Shutterstock)|(?:AP|AFP|EPA|PA|Reuters|Pool|File) Photo/[^()]{2,60})\)"
    r"(?:\W+prev\W+next)?\W*"
    r"|\W*\((?:Jan|Feb|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\.? \d{1,2}\) AP\W*"
)
"""Of a picture, or, with a day in brackets, of a film."""
_LINK = re.compile(
    r"\[[^\[\]]*\]|\((?-i:RELATED|WATCH|LISTEN|SEE ALSO|READ(?: MORE| ALSO)?|ALSO READ|MORE|VIDEO|PHOTOS)\s?:[^()]*\)?"
    r"|the latest(?: on\b|:)[^.]*\.?",
    re.IGNORECASE,
)
"""A line in brackets leads to another page; 'The Latest on …' stands over a running report."""
_POINTS = re.compile(
    r"\W*(?:here(?:['’]s| is| are)|(?:this|the following) (?:table|chart|graph(?:ic)?|map|list|video|picture|photo|image|gallery))\b[^:]{0,160}:\W*",
    re.IGNORECASE,
)
"""What a page says of a picture, a table or a list that stands below, and a text has not."""
_BLURB = re.compile(
    r"(?:[A-Z][\w.’'-]* ){2,4}is an? (?:(?-i:[A-Z])[\w.&’'-]* ){0,4}(?:contributor|contributing (?:writer|editor)|staff writer)"
    r"(?: (?:at|for|with|based|who|covering)\b[^.,]*)?\."
)
"""Who its author is."""
_TURN = re.compile(
    r"(?:(?-i:[A-Z][A-Z.’'-]*)(?: (?-i:[A-Z][A-Z.’'-]*)){0,4}: )?(?:\((?:speaking|speaks|laugh|soundbite|crosstalk|applause|music|singing|inaudible)[^()]*\)"
    r"|(?:you(?:['’]re| are) (?:very )?welcome|thanks?(?: you)?(?: (?:so|very) much)?)(?:,? (?:for (?:joining|being|having|speaking|talking|your time)\b[^.]*"
    r"|(?-i:[A-Z])[\w.’' -]{1,40}))?"
    r"|(?:take|walk|talk) us through [^.]*|that(?:['’]s| is) [^.,]{2,80} (?:speaking|reporting|talking) (?:to|with) us\b[^.]*)[.!?]*",
    re.IGNORECASE,
)
"""What a talk that is printed word for word has of stage directions, thanks and prompts."""
_STAMP = re.compile(
    r"(?:[\d:/.,|•–—-]|(?:updated|published|posted|on|at|ago|mins?|minutes?|hours?|hrs?|days?|[ap]\.?m\.?|utc|gmt|[ecmp][sd]?t)\b:?"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b\.?|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\s)++",
    re.IGNORECASE,
)
"""A day and an hour and nothing else; possessive, so that a long row of dots is read in one way only."""

_WHOLE = (_CREDIT, _LINK, _STAMP, _POINTS, _BLURB, _TURN)


@functools.lru_cache(1 << 14)
def is_furniture(text: str) -> bool:
    """Whether a line is of the page: a call to its reader, the mark of a gallery or a post, a credit in brackets, a link to
    another page, a day and an hour alone, what points below, an author's blurb, the courtesies of a printed talk."""
    line = text.strip()
    if _CALLS.match(line) or _SIGNS.search(line):
        return True
    return any(form.fullmatch(line) is not None for form in _WHOLE)
