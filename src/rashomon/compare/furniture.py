"""Furniture: lines of the page itself that stand among an article's sentences, and tell nothing of the event."""

from __future__ import annotations

import functools
import re

_CALLS = re.compile(
    r"\W*follow @|\W*(?:enter (?:your|a|city|zip)|join (?:the|our) (?:conversation|discussion)|sign (?:up|in)|log in|subscribe|get (?:breaking|the latest|our)"
    r"|to find out more|follow us|powered by|share (?:this|on)|skip (?:to|\w+ post by @\w+\W*$)|click (?:here|on|to)|read more|chat with us"
    r"|e-?mail:|most read|welcome to our|what we(?:['’]re| are) covering|download (?:the|our)|watch (?:the|our) (?:video|live))(?![a-z])",
    re.IGNORECASE,
)
"""What a page tells its reader to do."""
_SIGNS = re.compile(
    r"\bhide caption\b|\bfollow @\w|\bfacebook ?e?-?mail|\bposted (?:at|on) \d|\bpic\.twitter\.com|^\W*[—–-]\s.*\(@\w+\)|[•|]\W*$|(?<!to )\bread more\W*$"
    r"|^(?-i:(?:[A-Z][\w.’'-]+ ){1,3}reports?\.)$",
    re.IGNORECASE,
)
"""Signs of galleries, posts and sign-offs."""
_CREDIT = re.compile(r"\W*\([^()]{0,60}(?:Press|Reuters|AP|AFP|EPA|Getty(?: Images)?|Bloomberg|Shutterstock)\)\W*")
_LINK = re.compile(r"\[[^\[\]]*\]|the latest(?: on\b|:)[^.]*\.?", re.IGNORECASE)
"""A line in brackets leads to another page; 'The Latest on …' stands over a running report."""
_STAMP = re.compile(
    r"(?:[\d:/.,|•–—-]|(?:updated|published|posted|on|at|ago|mins?|minutes?|hours?|hrs?|days?|[ap]\.?m\.?|utc|gmt|[ecmp][sd]?t)\b:?"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\b\.?|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\s)++",
    re.IGNORECASE,
)
"""A day and an hour and nothing else; possessive, so that a long row of dots is read in one way only."""


@functools.lru_cache(1 << 14)
def is_furniture(text: str) -> bool:
    """Whether a line is of the page: a call to its reader, the mark of a gallery or a post, a credit in brackets, a link to
    another page, a day and an hour alone."""
    line = text.strip()
    if _CALLS.match(line) or _SIGNS.search(line):
        return True
    return any(form.fullmatch(line) is not None for form in (_CREDIT, _LINK, _STAMP))
