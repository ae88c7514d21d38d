"""One self-contained page: the comparison beside the articles, every statement one click from its evidence."""

from __future__ import annotations

from importlib.resources import files

from rashomon.show.labels import counted
from rashomon.show.view import view
from rashomon.types import Comparison


def render(comparison: Comparison) -> str:
    """The page as HTML. It loads nothing, runs without a network, and reads without JavaScript; all texts are escaped."""
    from jinja2 import Environment, PackageLoader
    from markupsafe import Markup

    environment = Environment(
        loader=PackageLoader("rashomon.show"), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )
    environment.globals["counted"] = counted
    folder = files("rashomon.show") / "templates"
    stories = view(comparison)
    return environment.get_template("page.html").render(
        title=stories[0].title if stories else "Rashomon",
        stories=stories,
        skipped=comparison.skipped,
        style=Markup((folder / "page.css").read_text(encoding="utf-8")),
        script=Markup((folder / "page.js").read_text(encoding="utf-8")),
    )
