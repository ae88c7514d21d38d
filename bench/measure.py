"""Measuring: CPU seconds, peak memory, and scores by the shared scorer."""

from __future__ import annotations

import gc
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import msgspec

_Result = TypeVar("_Result")


class Row(msgspec.Struct, frozen=True):
    """One line of the table. ``cpu_ms`` is per article (per pair where the stage works on pairs)."""

    stage: str
    data: str
    n: int
    metric: str
    figure: float | str
    cpu_ms: float | None = None
    target: str = ""
    beside: str = ""


def timed(work: Callable[[], _Result]) -> tuple[_Result, float]:
    """The result and the CPU seconds of this process that it took; what ran before is not looked through for garbage again."""
    gc.collect()
    gc.freeze()
    start = time.process_time()
    result = work()
    seconds = time.process_time() - start
    gc.unfreeze()
    return result, seconds


def peak_megabytes() -> float:
    """The most memory that this process has held so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def own_peak_megabytes() -> float:
    """The most memory that this program has held so far; what the process it was started from held does not count.

    The system's own measure is handed down by a process that forks: a small program started by a large one seems large.
    """
    return _status("VmHWM") or peak_megabytes()


def held_megabytes() -> float:
    """The memory that this program holds now."""
    return _status("VmRSS") or peak_megabytes()


def _status(name: str) -> float:
    """A line of what Linux tells of this process, in megabytes; 0 elsewhere."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) / 1024 for line in lines if line.startswith(f"{name}:"))


def peak_of(arguments: list[str]) -> float:
    """The most memory, in megabytes, that a process of its own holds."""
    watched = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)"
    told = "; print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)"
    out = subprocess.run([sys.executable, "-c", watched + told, *arguments], capture_output=True, text=True, check=True)
    return float(out.stdout)


def score(shared: Path, command: str, gold: Path, predictions: Iterable[object]) -> dict[str, Any]:
    """What the shared scorer says of the predictions."""
    with tempfile.NamedTemporaryFile("wb", suffix=".jsonl") as file:
        for item in predictions:
            file.write(msgspec.json.encode(item) + b"\n")
        file.flush()
        out = subprocess.run(
            [sys.executable, str(shared / "score" / "score.py"), command, str(gold), file.name],
            capture_output=True,
            text=True,
            check=True,
        )
    result: dict[str, Any] = json.loads(out.stdout)
    return result


def wall_and_cpu(arguments: list[str], runs: int = 5) -> tuple[float, float]:
    """Median wall seconds and least CPU seconds of a whole process over several runs, its modules compiled as by an
    installation: a first run that compiles them is not counted."""
    walls, cpus = [], []
    with tempfile.TemporaryDirectory() as compiled:
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = compiled
        for _ in range(runs + 1):
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            start = time.perf_counter()
            subprocess.run(arguments, capture_output=True, check=True, env=environment)
            walls.append(time.perf_counter() - start)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            cpus.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return sorted(walls[1:])[runs // 2], min(cpus[1:])
