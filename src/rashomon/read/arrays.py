"""Arrays of numbers, made and bounded without what numpy prepares for inputs of any kind: that takes longer than a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np


def numbers(values: Sequence[float], kind: Any = np.float64) -> Any:
    """The numbers as an array of a known kind: ``numpy.array`` looks at each of them first to find one."""
    return np.fromiter(values, kind, len(values))


def within(values: Any, least: int, most: int) -> Any:
    """An array, what is beyond these bounds as the bounds: ``numpy.clip``. Bounds of the array's own kind need not be copied
    for each of its numbers."""
    kind = values.dtype.type
    return np.minimum(np.maximum(values, kind(least)), kind(most))
