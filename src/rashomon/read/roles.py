"""What the names in a page's markup say: tags, classes and ids as a few declared roles, never a site's own words."""

from __future__ import annotations

import functools
import operator
import re

_WORDS: dict[str, str] = {
    "content": "content contents body main",
    "article": "article post entry story hentry page",
    "prose": "text rich richtext prose paragraph reader copy copyfit wysiwyg markdown leading lead",
    "related": "related recommend recommended recommendations more also next prev previous popular trending recent latest most"
    " readmore similar suggested outbrain taboola promotion further",
    "list": "list grid items cards card teaser tile listing loop carousel slider swiper slide feed river",
    "comment": "comment comments respond reply discussion disqus thread commentform",
    "share": "share sharing social follow facebook twitter tweet linkedin whatsapp addthis print email",
    "menu": "menu nav navbar navigation submenu subnav breadcrumb breadcrumbs dropdown mega pagination pager tabs tab",
    "footer": "footer foot colophon bottom legal copyright privacy policy disclaimer",
    "header": "header head masthead top banner hero logo brand",
    "sidebar": "sidebar aside rail side secondary widget widgets module region panel complementary",
    "promo": "promo advert advertisement ad ads adv sponsor sponsored cta marketing affiliate commercial callout offer",
    "newsletter": "newsletter signup subscribe subscription mailing optin mailchimp form login register",
    "caption": "caption figcaption wp-caption credit credits photographer attribution",
    "media": "image img photo photos picture figure video player gallery media embed audio thumbnail thumb",
    "author": "author authors byline bio writer contributor contributors profile avatar about",
    "time": "date time datetime timestamp published updated pubdate posted meta metadata info details",
    "tags": "tag tags topic topics category categories taxonomy keywords label labels",
    "title": "title headline heading subtitle subhead",
    "summary": "summary dek standfirst deck intro excerpt desc description subtitle abstract lede teaser",
    "popup": "popup modal overlay cookie cookies consent gdpr dialog alert notice message error toast hidden hide",
    "paywall": "paywall regwall premium gate piano locked subscriber",
    "toc": "toc tableofcontents anchors",
    "faq": "faq faqs accordion question answer questions",
    "quote": "quote quotes blockquote pullquote pull testimonial",
    "note": "correction corrections note notes clarification disclosure",
    "button": "button btn buttons link links icon",
    "reference": "references reference footnote footnotes citation citations sources bibliography reflist",
}
_TAGS: dict[str, str] = {
    "tag-article": "article",
    "tag-main": "main",
    "tag-section": "section",
    "tag-aside": "aside",
    "tag-footer": "footer",
    "tag-header": "header",
    "tag-nav": "nav button dialog menu",
    "tag-form": "form label fieldset legend",
    "tag-list": "ul ol dl",
    "tag-item": "li dt dd",
    "tag-table": "table",
    "tag-figure": "figure figcaption caption",
    "tag-quote": "blockquote",
    "tag-heading": "h1 h2 h3 h4 h5 h6",
    "tag-paragraph": "p",
    "tag-details": "details summary",
    "tag-pre": "pre code",
}
ROLES: tuple[str, ...] = (*_WORDS, *_TAGS, "hidden")
"""The names of the roles; a role's index is its bit."""

_OF_WORD: dict[str, int] = {}
for _index, _words in enumerate(_WORDS.values()):
    for _word in _words.split():
        _OF_WORD[_word] = _OF_WORD.get(_word, 0) | 1 << _index
_OF_TAG = {tag: 1 << ROLES.index(role) for role, tags in _TAGS.items() for tag in tags.split()}
HIDDEN = 1 << ROLES.index("hidden")
_STEMS = tuple(
    (stem, _OF_WORD[word])
    for stem, word in (
        ("comment", "comment"), ("related", "related"), ("recommend", "recommend"), ("recirc", "related"), ("newsletter", "newsletter"),
        ("subscri", "subscribe"), ("caption", "caption"), ("sidebar", "sidebar"), ("share", "share"), ("social", "social"),
        ("breadcrumb", "menu"), ("navbar", "nav"), ("footer", "footer"), ("author", "author"), ("byline", "byline"), ("advert", "ad"),
        ("promo", "promo"), ("sponsor", "promo"), ("cookie", "cookie"), ("article", "article"), ("content", "content"),
        ("richtext", "text"), ("headline", "headline"), ("paragraph", "paragraph"), ("widget", "widget"), ("gallery", "gallery"),
    )
)  # fmt: skip
"""Words that are known again within longer ones: ``commentlist``, ``maincontent``."""
_STEM = re.compile(rf"(?=({'|'.join(stem for stem, _ in _STEMS)}))")
_OF_STEM = dict(_STEMS)
_COMPOUND = 7
_PART = re.compile(rb"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_LETTERS = bytes(code if chr(code).isascii() and chr(code).isalpha() else ord(" ") for code in range(256))
_LONGEST = 300
_MOST_NAMES, _REMEMBERED = 20_000, 50_000


def roles_of_names(names: str) -> int:
    """The roles (a bit each) that the words of class names and ids tell: ``articleBody-text`` is article, content, prose."""
    return OF_NAMES[names]


class _OfNames(dict[str, int]):
    """The same, remembered: most elements of a page have the names of others."""

    def __missing__(self, names: str) -> int:
        letters = names[:_LONGEST].encode("ascii", "replace")
        parts = letters.translate(_LETTERS).split() if letters.islower() else _PART.findall(letters)
        found = functools.reduce(operator.or_, map(_of_part, parts), 0)
        if len(self) >= _MOST_NAMES:
            self.clear()
        self[names] = found
        return found


class _OfPart(dict[bytes, int]):
    """The roles of the words within names, remembered: new names are many on every page, new words few."""

    def __missing__(self, part: bytes) -> int:
        word = part.lower().decode()
        found = _OF_WORD.get(word, 0)
        if word not in _OF_WORD and len(word) >= _COMPOUND:
            for stem in _STEM.findall(word):
                found |= _OF_STEM[stem]
        if len(self) >= _REMEMBERED:
            self.clear()
        self[part] = found
        return found


OF_NAMES = _OfNames()
_of_part = _OfPart().__getitem__


def roles_of_tag(tag: str) -> int:
    """The roles (a bit each) that a tag tells."""
    return _OF_TAG.get(tag, 0)
