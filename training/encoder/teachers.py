"""What larger networks say of the windows: the names by six layers that see the sentences around, the roles by three."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
import numpy as np
import torch
from numpy.typing import NDArray

from rashomon.annotate.tags import NAMES_AT, SIZE
from training.encoder.data import Example, as_one, joined
from training.encoder.model import Tagger
from training.encoder.train import TAGS_AT, scores_of

AROUND = 190
"""Pieces that the teacher of names sees at once: a few sentences, where the network that ships sees one or two."""
_TOGETHER = 16
"""Windows of like length that are read at once."""


def around(articles: Sequence[Sequence[Example]]) -> list[Example]:
    """The articles in longer windows, as the teacher of names reads them."""
    return [as_one(group) for article in articles for group in joined(article, AROUND)]


def taught(articles: Sequence[Sequence[Example]], names: Tagger, roles: Tagger) -> list[Example]:
    """The windows of all articles with what ``names`` says of their names and ``roles`` of sources, cues and contents."""
    windows = [window for article in articles for window in article]
    by_names = np.concatenate(_said(names, around(articles)))
    found, begin = [], 0
    for window, own in zip(windows, _said(roles, windows), strict=True):
        own[:, NAMES_AT] = by_names[begin : begin + len(own), NAMES_AT]
        begin += len(own)
        found.append(msgspec.structs.replace(window, taught=own))
    return found


def _said(model: Tagger, windows: Sequence[Example]) -> list[NDArray[np.float32]]:
    """For each window, a row of probabilities of all tags for each word that begins in it."""
    found: list[NDArray[np.float32]] = [np.zeros((0, SIZE), np.float32)] * len(windows)
    order = sorted(range(len(windows)), key=lambda index: len(windows[index].ids))
    for start in range(0, len(order), _TOGETHER):
        batch = order[start : start + _TOGETHER]
        with torch.no_grad():
            scores = scores_of(model, [windows[index] for index in batch])
        for row, index in zip(scores, batch, strict=True):
            own = row[torch.tensor(windows[index].heads, dtype=torch.long) + 1]
            found[index] = torch.cat([own[:, at].softmax(-1) for at in TAGS_AT], 1).numpy()
    return found
