"""Bad input of every kind: a reason with the path, the rest is read, and a bound on time and memory."""

from __future__ import annotations

import gzip
import random
import subprocess
import sys
from pathlib import Path

import pytest
from bench.fuzz import check, grown

from rashomon.read import pages_of, read, stream_of
from rashomon.read.limits import TimeIsUp, time_limit
from rashomon.types import Article, Page, Skipped

SOUND = "Storm closes harbour\n\nA storm closed the harbour of Tolmin on Monday, and twelve boats were lost, the coastguard said.\n"


@pytest.mark.parametrize("seed", range(4))
def test_small_hostile_inputs_end_in_articles_or_reasons(seed: int) -> None:
    for number in range(250):
        check(grown(random.Random(seed * 1000 + number)))


def test_a_page_has_a_limit_of_time_and_the_next_one_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def forever(line: bytes, source: str) -> Article:
        while b"slow" in line:
            pass
        return Article(id=source, source=source, text="T")

    monkeypatch.setattr(sys.modules["rashomon.read"], "read_record", forever)
    slow, sound = read(Page("r", b'{"text": "slow"}\n{"text": "sound"}', "jsonl"), page_seconds=0.1)
    assert isinstance(slow, Skipped) and slow.source == "r:1" and "0.1 s of CPU time" in slow.reason
    assert isinstance(sound, Article)


def test_no_library_in_between_takes_the_end_of_time_for_its_own_fault() -> None:
    with pytest.raises(TimeIsUp), time_limit(0.05):
        while True:
            try:
                sum(range(1000))
            except Exception:  # what a careless library does
                continue


def test_a_fault_of_ours_is_named_and_ends_no_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(*_: object, **__: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr(sys.modules["rashomon.read"], "read_html", faulty)
    (skipped,) = read(Page("p.html", b"<html><body><p>A page.</p></body></html>"))
    assert isinstance(skipped, Skipped) and "please report: KeyError" in skipped.reason


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (bytes(range(256)) * 40, "binary"),
        (b"%PDF-1.7 " + b"words " * 400, "binary"),
        (b"x" * 2_000_000, "characters in one"),
        (b"<html>" + b"<i>" * 1_000_000, "tags"),
        (b"<html>" + b"<div><p>x</p></div>" * 400_000, "tags"),
        (gzip.compress(b" " * 50_000_000), "10 MB"),
    ],
    ids=["empty", "blank", "binary", "pdf", "line", "elements", "big", "gzip"],
)
def test_what_is_no_page_is_refused_by_name(data: bytes, reason: str) -> None:
    found = [
        item
        for page in pages_of(stream_of("in.html", data))
        for item in (read(page) if isinstance(page, Page) else [page])
    ]
    assert len(found) == 1 and isinstance(found[0], Skipped)
    assert found[0].source == "in.html" and reason in found[0].reason


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="needs /proc to tell the memory of one process")
def test_the_worst_of_them_stay_within_memory(tmp_path: Path) -> None:
    """One process reads them all through the command line, with half a gigabyte of memory in use at most."""
    bomb = b'{"text": "' + b"x" * 40_000_000
    files = {
        "bomb.html.gz": gzip.compress(b"<p>bomb</p>" * 20_000_000, 1),
        "bomb.jsonl.gz": gzip.compress(bomb + b'"}\n', 1),
        "deep.html": b"<html>" + b"<div>" * 100_000 + b"<p>Deep down.",
        "many.html": b"<html><body>" + b"<b>x</b> " * 99_000,
        "wide.html": b"<html><body><p>" + b"word " * 1_900_000,
        "sound.txt": SOUND.encode(),
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    code = (
        "import re, sys; from rashomon.cli import main; main(sys.argv[1:], standalone_mode=False);"
        "status = open('/proc/self/status').read();"  # getrusage would count what the tests' own process held before
        "print(int(re.search(r'VmHWM:\\s+(\\d+)', status)[1]) // 1024, file=sys.stderr)"
    )
    arguments = [sys.executable, "-c", code, "read", *map(str, (tmp_path / name for name in files))]
    done = subprocess.run(arguments, capture_output=True, text=True, timeout=300, check=True)
    *told, peak = done.stderr.splitlines()
    assert "sound.txt" in done.stdout
    assert {Path(line.split(": ")[0]).name.split(":")[0] for line in told} >= {"bomb.html.gz", "bomb.jsonl.gz"}
    assert int(peak) < 500
