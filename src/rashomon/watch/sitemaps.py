"""Sitemap indexes (sitemaps.org 0.9): lists of sitemaps, of which the lately changed ones are watched."""

from __future__ import annotations

from urllib.parse import urljoin

from lxml import etree

from rashomon.read.dates import iso_date
from rashomon.watch.moments import moment_of
from rashomon.watch.values import Feed

MAX_SITEMAPS = 50
"""Sitemaps of one index that are watched: large houses list one for every month since they began."""


def sitemaps_of(data: bytes, base: str, *, since: float) -> tuple[Feed, ...] | None:
    """The sitemaps that an index names, the lately changed first; None if these bytes are no index.

    Those that say that they last changed before ``since`` (seconds since 1970) are left out.
    """
    if b"sitemapindex" not in data[:4_000]:
        return None
    parser = etree.XMLParser(recover=True, resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None
    if root is None or not isinstance(root.tag, str) or etree.QName(root).localname != "sitemapindex":
        return None
    dated: list[tuple[float, str]] = []
    for sitemap in root.iter("{*}sitemap"):
        url = urljoin(base, (sitemap.findtext("{*}loc") or "").strip())
        changed = moment_of(iso_date(sitemap.findtext("{*}lastmod") or ""))
        if url.startswith(("http://", "https://")) and (changed is None or changed >= since):
            dated.append((changed if changed is not None else float("inf"), url))
    dated.sort(key=lambda one: -one[0])
    return tuple(Feed(url) for url in dict.fromkeys(url for _, url in dated))[:MAX_SITEMAPS]
