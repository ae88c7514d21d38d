"""Annotating: names, times, quantities, quotations and claims as marks over an article's text."""

from __future__ import annotations

from rashomon.annotate.claims import find_claims
from rashomon.annotate.encoder import tag
from rashomon.annotate.names import find_names
from rashomon.annotate.people import People
from rashomon.annotate.quantities import find_quantities
from rashomon.annotate.quotes import find_said
from rashomon.annotate.references import find_references
from rashomon.annotate.times import find_times
from rashomon.types import Annotated, Article

__all__ = ["VERSION", "annotate"]

VERSION = 10
"""Raised whenever the same article gets other marks: an archive then makes its marks anew and never mixes the two."""


def annotate(article: Article) -> Annotated:
    """The article with its marks, each kind sorted by position. Never raises on any text."""
    tagged = tag(article)
    names = find_names(article, tagged)
    times = find_times(article)
    quantities = find_quantities(article, times)
    people = People(article, names)
    said = find_said(article, names, times, tagged, people)
    fields = {name: getattr(article, name) for name in Article.__struct_fields__}
    return Annotated(
        **fields,
        names=names,
        times=times,
        quantities=quantities,
        quotes=said.quotes,
        not_speech=said.not_speech,
        attributed=said.attributed,
        references=find_references(article, names, said.quotes, people),
        claims=find_claims(
            article, said.quotes, attributed=said.attributed, names=names, times=times, quantities=quantities
        ),
    )
