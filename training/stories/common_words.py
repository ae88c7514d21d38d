"""Make src/rashomon/lexicon/common_words.txt: how common the common words of English are, by stems.

The counts are those of the frequency dictionary in symspellpy 6.10.1 (MIT; Google Books Ngrams, CC BY 3.0, over the
words of SCOWL): ``pip download --no-deps symspellpy==6.10.1``, then ``python training/stories/common_words.py
frequency_dictionary_en_82_765.txt``. Names are not among them, and so count as rare.
"""

from __future__ import annotations

import hashlib
import math
import sys
from collections import Counter, defaultdict
from pathlib import Path

from rashomon.stories.sketching import form

SHA256 = "68e9dc81c7e73bd7310b57e516ecaea0d8b6387ff71344a57c04174650a407a7"
TARGET = Path(__file__).parents[2] / "src/rashomon/lexicon/common_words.txt"
WORDS = 400
"""Words of an article of common length."""
LEAST = 1 / 400
"""Words in fewer articles than that are rare, and not listed."""


def main() -> None:
    """Write the table: a line for each level, -10 log2 of the share of articles that hold the word, then its stems."""
    data = Path(sys.argv[1]).read_bytes()
    if hashlib.sha256(data).hexdigest() != SHA256:
        sys.exit("this is another edition of the frequency dictionary")
    counts: Counter[str] = Counter()
    total = 0
    for line in data.decode("utf-8-sig").splitlines():
        word, count = line.split()
        total += int(count)
        if stem := form(word):
            counts[stem] += int(count)
    levels: dict[int, list[str]] = defaultdict(list)
    for stem, times in counts.items():
        share = 1 - math.exp(-times / total * WORDS)
        if share >= LEAST:
            levels[round(-10 * math.log2(share))].append(stem)
    TARGET.write_text("".join(f"{level} {' '.join(sorted(levels[level]))}\n" for level in sorted(levels)), "utf-8")


main()
