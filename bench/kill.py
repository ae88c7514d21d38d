"""``python -m bench.kill [TIMES]``: end ``rashomon add`` with SIGKILL at random moments and look at what is left.

After each time the archive is opened again: whatever was acknowledged must be there to the letter and in a story,
nothing may be there by half, and every check must pass. The next run of the same command goes on from there.
"""

from __future__ import annotations

import json
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import msgspec

from bench.synthetic import articles
from rashomon.desk import Archive
from rashomon.types import Article

_ARTICLES = 1500
_LONGEST_S = 9.0
"""Seconds after which a run is ended at the latest."""


def main() -> int:
    """End it so many times; 1 if anything was lost or does not fit together."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    dice = random.Random(times)
    made = {article.id: article for article in articles(_ARTICLES, words=160)}
    seen: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        records, path = Path(folder) / "made.jsonl", Path(folder) / "made.rashomon"
        records.write_bytes(b"".join(msgspec.json.encode(article) + b"\n" for article in made.values()))
        for number in range(times):
            acknowledged, ended = _run_and_kill(records, path, dice)
            wrong = _look(path, acknowledged, made)
            seen.update(runs=1, acknowledged=len(acknowledged), killed=not ended, wrong=len(wrong))
            for line in wrong:
                print(f"run {number}: {line}", flush=True)
            if ended or number % 40 == 39:
                for file in path.parent.glob(path.name + "*"):
                    file.unlink()
            if number % 20 == 19:
                print(f"{number + 1} runs: {dict(seen)}", flush=True)
    return int(seen["wrong"] > 0)


def _run_and_kill(records: Path, path: Path, dice: random.Random) -> tuple[list[str], bool]:
    """The ids that a run acknowledged before it was killed, and whether it had come to its end before that."""
    command = [sys.executable, "-m", "rashomon", "add", str(records), "--archive", str(path), "--lines"]
    command += ["--no-annotate", "--batch", str(dice.choice((1, 5, 25, 100)))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as run:
        until = time.monotonic() + dice.uniform(0.2, _LONGEST_S)
        while time.monotonic() < until and run.poll() is None:
            time.sleep(0.01)
        ended = run.poll() is not None
        run.kill()
        assert run.stdout is not None
        lines = run.stdout.read().split(b"\n")[:-1]
    return [json.loads(line)["id"] for line in lines], ended


def _look(path: Path, acknowledged: list[str], made: dict[str, Article]) -> list[str]:
    if not path.exists():
        return [f"{len(acknowledged)} acknowledged articles have no archive"] if acknowledged else []
    with Archive(path) as archive:
        wrong = [f"{finding.what}: {finding.wrong}" for finding in archive.check() if finding.wrong]
        kept = {article.id: (article, story) for article, story in archive.export()}
        status = archive.status()
    wrong += [f"{id} was acknowledged and is lost" for id in acknowledged if id not in kept]
    for id, (article, story) in kept.items():
        if article.text != made[id].text:
            wrong.append(f"{id} has another text")
        if story is None:
            wrong.append(f"{id} is in no story")
    if status.unplaced:
        wrong.append(f"{status.unplaced} articles are there by half")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
