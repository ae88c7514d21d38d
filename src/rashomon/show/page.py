"""One self-contained page: the findings beside the articles, every statement one click from its evidence."""

from __future__ import annotations

from importlib.resources import files

from rashomon.show.labels import called
from rashomon.show.view import show_story
from rashomon.show.wording import clean, count
from rashomon.types import Comparison

_STYLES = ("base.css", "findings.css", "tree.css", "reader.css", "small.css", "print.css")


def render(comparison: Comparison) -> str:
    """The page as HTML, the same for the same comparison.

    It loads nothing and sends nothing (a Content-Security-Policy forbids it to), reads without JavaScript, in light
    and dark, on a phone and on paper. All texts are escaped; only http and https addresses become links.
    """
    from jinja2 import Environment, PackageLoader
    from markupsafe import Markup

    by_id = {article.id: article for article in comparison.articles}
    compared = [story for story in comparison.stories if len(story.articles) > 1]
    stories = [
        show_story(story, [by_id[id] for id in story.articles], comparison.reuse, f"s{number}")
        for number, story in enumerate(compared, 1)
    ]
    alone = [by_id[id] for story in comparison.stories if len(story.articles) == 1 for id in story.articles]
    templates = files("rashomon.show") / "templates"
    environment = Environment(
        loader=PackageLoader("rashomon.show"), autoescape=True, trim_blocks=True, lstrip_blocks=True, auto_reload=False
    )
    environment.globals["count"] = count
    return environment.get_template("page.html").render(
        title=stories[0].title if stories else "Nothing compared",
        stories=stories,
        alone=[(called(article), clean(article.title or "")) for article in alone],
        skipped=[(clean(item.source), clean(item.reason)) for item in comparison.skipped],
        style=Markup("\n".join((templates / name).read_text(encoding="utf-8") for name in _STYLES)),
        script=Markup((templates / "page.js").read_text(encoding="utf-8")),
    )
