"""Headlines: which one names the story, and whether each one's own body says what it states."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from rashomon.compare.headlined import headline_of
from rashomon.compare.hedged import is_hedged
from rashomon.compare.overstated import denied_words, lacking_acts, lacking_days, lacking_words
from rashomon.compare.statements import stems_of
from rashomon.compare.unnamed import lacking_figures, lacking_names, lacking_roles
from rashomon.lexicon.certainty import certainty_of
from rashomon.text import QUOTE_MARKS, letters, sentences
from rashomon.types import BODY, Annotated, Article, Claim, HeadlineCheck, Mark

_SAME = 0.5
"""Share of a headline's words from which a sentence of the body says the same thing."""
_WEIGHING = re.compile(
    r"\b(?:weigh(?:s|ing)?|consider(?:s|ing|ed)?|mull(?:s|ing)?|eye(?:s|ing)|ponder(?:s|ing)?|contemplat(?:es|ing)|explor(?:es|ing)"
    r"|study(?:ing)?|studies|discuss(?:es|ing)?|debat(?:es|ing)|wants?|seeks?|plans?|hopes?|urges?|calls? for|threatens?|vows?)\b",
    re.IGNORECASE,
)
"""By which a headline tells what may be done, and not that it will."""


def story_title(articles: Sequence[Article]) -> str:
    """The headline that shares most with all the articles of a story; without headlines, the shortest first sentence.

    Each headline is scored by the share of its stems that other articles' headlines and bodies use.
    """
    used = Counter(stem for article in articles for stem in set(stems_of(article.text, 0, len(article.text))))
    titles = [article.title for article in articles if article.title]
    if titles:
        return max(titles, key=lambda title: _centrality(title, used))
    firsts = (
        (article.text, sentence)
        for article in articles
        for block in article.blocks[:1]
        for sentence in sentences(article.text, block.start, block.end)[:1]
    )
    return min((text[first.start : first.end] for text, first in firsts), key=len, default="Untitled")


def _centrality(title: str, used: Counter[str]) -> float:
    stems = stems_of(title, 0, len(title))
    return sum(used[stem] - 1 for stem in stems) / (len(stems) + 2)


def check_headlines(articles: Sequence[Annotated]) -> tuple[HeadlineCheck, ...]:
    """The headlines of a story, one article after the other, each against its own body.

    Only figures, names and words are looked up, so a headline in other words than its body's may be listed: it is for
    an editor to look at, not a verdict. Articles whose text has no headline are left out.
    """
    return tuple(
        _check(article, headline)
        for article in articles
        for headline in [headline_of(article)]
        if headline is not None and article.claims
    )


def _check(article: Annotated, headline: Mark) -> HeadlineCheck:
    """What a headline states and its body does not; the headline printed once more above the body is none of that."""
    own = letters(headline.text)
    body = [
        block
        for block in article.blocks
        if block.kind in BODY and letters(article.text[block.start : block.end]) != own
    ]
    claims = [claim for claim in article.claims if letters(claim.text) != own] or article.claims
    unsupported = tuple(
        dict.fromkeys(
            sorted(
                (
                    *lacking_figures(article, headline, body),
                    *lacking_names(article, headline, body),
                    *lacking_roles(article, headline, body),
                    *lacking_days(article, headline, body),
                    *lacking_acts(article, headline, body),
                    *lacking_words(article, headline, body),
                )
            )
        )
    )
    denied = tuple(denied_words(article, headline))
    stems = set(stems_of(article.text, headline.start, headline.end))
    telling = [(len(stems & set(stems_of(article.text, claim.start, claim.end))), claim) for claim in claims]
    most, nearest = max(telling, key=lambda told: told[0])
    same = [claim for shared, claim in telling if shared == most and shared >= max(2, _SAME * len(stems))]
    surer = bool(same) and _flat(headline.text) and all(is_hedged(article, claim, stems) for claim in same)
    why = [f"the body does not have ‘{found.text}’" for found in unsupported]
    for claim in dict.fromkeys(claim for _, claim in denied):
        told = " and ".join(f"‘{word.text}’" for word, other in denied if other is claim)
        why.append(f"the body has {told} only as something that is not so or is denied: {claim.text}")
    if surer:
        why.append(f"the headline says flatly what the body tells as {same[0].certainty}")
    return HeadlineCheck(
        headline.start,
        headline.end,
        headline.text,
        article=article.id,
        unsupported=tuple(sorted({*unsupported, *(word for word, _ in denied)})),
        surer=surer,
        nearest=_shown(nearest) if most else None,
        why="; ".join(why) or None,
    )


def _shown(claim: Claim) -> Mark:
    return Mark(claim.start, claim.end, claim.text)


def _flat(headline: str) -> bool:
    """Whether a headline hedges nothing: no cue, no marks, no question, no colon that names who says it."""
    signs = QUOTE_MARKS | {"?", ":"}
    if _WEIGHING.search(headline):
        return False
    return certainty_of(headline) == "certain" and not any(sign in headline for sign in signs - {"’", "'"})
