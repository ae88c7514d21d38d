"""The encoder: a small model that marks names, sources, cues and contents, run on one core without any network.

Three layers cut out of MiniLM (Wang et al. 2020), fine-tuned for the heads in ``tags.py``; the weights lie in the package
(``models/card.md`` tells their making and licences). Each window is read by itself, so that a paragraph that two
articles share is read alike in both, whatever stands around it.
"""

from __future__ import annotations

from collections import OrderedDict
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec

from rashomon.annotate.pieces import Window, windows
from rashomon.annotate.tags import SIZE
from rashomon.annotate.wordpieces import WordPieces
from rashomon.networks import BEGIN, END, open_network, open_tokenizer
from rashomon.types import Article

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

_KEPT = 2048
"""Windows whose scores are kept: what several articles copy from one report is read once."""


class Tagged(msgspec.Struct, frozen=True):
    """The words of an article with the encoder's scores: ``scores`` has a row for each of ``words``.

    ``breaks`` holds the indices of the words with which a window, and so a sentence, begins.
    """

    words: list[tuple[int, int]]
    breaks: frozenset[int]
    scores: Any  # an array, which msgspec cannot name without importing numpy


def tag(article: Article) -> Tagged:
    """The words of the blocks in which newsrooms name or quote somebody, with scores for every tag (natural logs).

    Time grows with the length of the text alone, at about 18,000 word pieces in a CPU second.
    """
    import numpy as np

    encoder = _loaded()
    words: list[tuple[int, int]] = []
    breaks: list[int] = []
    rows: list[Scores] = []
    for window in windows(article, encoder.pieces):
        breaks.append(len(words))
        words += window.words[window.first : window.last]
        rows.append(encoder.scores(window)[window.first : window.last])
    return Tagged(words, frozenset(breaks), np.concatenate(rows) if rows else np.zeros((0, SIZE), np.float32))


class _Encoder:
    """The tokenizer and the session, with the scores of the windows read last."""

    def __init__(self) -> None:
        self._session = open_network("encoder")
        self.pieces = WordPieces(open_tokenizer())
        self._kept: OrderedDict[tuple[tuple[int, ...], tuple[int, ...]], Scores] = OrderedDict()

    def scores(self, window: Window) -> Scores:
        """A row of scores for each word of the window."""
        key = (window.ids, window.forms)
        found = self._kept.get(key)
        if found is None:
            found = self._kept[key] = self._run(window)
            if len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return found

    def _run(self, window: Window) -> Scores:
        import numpy as np

        ids = np.array([[BEGIN, *window.ids, END]], dtype=np.int64)
        forms = np.array([[0, *window.forms, 0]], dtype=np.int64)
        (scores,) = self._session.run(["scores"], {"ids": ids, "forms": forms})
        heads = np.array(window.heads) + 1
        rows: Scores = scores[0, heads]
        return rows


@cache
def _loaded() -> _Encoder:
    return _Encoder()
