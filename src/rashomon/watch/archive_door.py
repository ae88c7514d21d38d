"""The door of :class:`rashomon.Archive`: articles go in one by one, and come back with their marks and their story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rashomon.types import Article, Skipped
from rashomon.watch.door import Became

if TYPE_CHECKING:
    from rashomon.desk import Archive


class ArchiveDoor:
    """Adds to an archive that is open for writing (see :class:`rashomon.watch.door.Door`)."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    def add(self, article: Article) -> Became | Skipped:
        """What became of the article; it is safely stored. Raises ArchiveError if it could not be."""
        (stored,) = self._archive.adding([article], batch=1)
        if isinstance(stored, Skipped):
            return stored
        if stored.change == "known":
            return Became(change="known", id=stored.id, article=article, story=stored.story)
        return Became(
            change="added" if stored.change == "new" else "revised",
            id=stored.id,
            article=self._archive.article(stored.id),
            story=stored.story,
            story_title=self._archive.story(stored.story).title if stored.story else None,
            new_story=stored.change == "new" and stored.story is not None and stored.score is None,
        )

    def settle(self) -> None:
        """Merge and split what the new articles ask for."""
        self._archive.repair()
