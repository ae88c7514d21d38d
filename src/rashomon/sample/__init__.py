"""The bundled sample: the coverage of an invented event in an invented country, by invented outlets."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent


def sample_paths() -> tuple[Path, ...]:
    """The pages and texts of the sample, in order of name."""
    return tuple(sorted(path for path in (_HERE / "coverage").iterdir() if path.suffix in (".html", ".txt")))


def truth_path() -> Path:
    """What is true of the sample (origins, quotations, facts that agree, differ or were updated), as JSON."""
    return _HERE / "truth.json"
