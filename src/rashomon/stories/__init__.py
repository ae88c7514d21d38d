"""Stories: one event, one story; two look-alike events, two."""

from rashomon.stories.grouping import group

__all__ = ["group"]
