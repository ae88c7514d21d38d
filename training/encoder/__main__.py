"""``python -m training.encoder``: train the encoder and export it into the package. Two to four hours on one core."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import msgspec
import torch
from tokenizers import Tokenizer

from rashomon.annotate.wordpieces import WordPieces
from training.encoder.data import UNTAGGED, Example, check, examples
from training.encoder.export import export
from training.encoder.model import Shape, Tagger, initialised
from training.encoder.narrow import narrowed
from training.encoder.teachers import around, taught
from training.encoder.train import Settings, train
from training.minilm import minilm

WIDE = Settings(steps=4500)
NAMES = Settings(steps=1100, warm_up=100, rate=2e-4)
FIRST = Settings(steps=2500, warm_up=150, rate_new=3e-4, gold_weight=0.5, seed=20261129)
SECOND = Settings(steps=2000, warm_up=100, rate=2e-4, rate_new=2e-4, gold_weight=0.5, seed=20261130)
NARROW = Shape(layers=3, heads=8, inner=512)


def main() -> None:
    """Run the recipe: the two teachers, then the network that ships, taught first by the one, then by both."""
    parser = argparse.ArgumentParser(prog="training.encoder", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="where names/ and attribution/ lie")
    parser.add_argument("--work", type=Path, default=Path("out/training"), help="where the checkpoints are kept")
    parser.add_argument("--out", type=Path, default=Path("src/rashomon/models"), help="where the model goes")
    parser.add_argument("--quick", action="store_true", help="two steps of each stage on a few articles: does it run?")
    options = parser.parse_args()
    check(options.data)
    given = minilm()
    tokenizer = Tokenizer.from_file(str(given / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    articles = examples(options.data, WordPieces(tokenizer))
    articles = articles[::100] if options.quick else articles
    windows = [window for article in articles for window in article]
    print(f"{len(windows)} windows, {sum(len(window.ids) for window in windows)} pieces", flush=True)

    def trained(name: str, model: Tagger, items: Sequence[Example], settings: Settings) -> Tagger:
        settings = msgspec.structs.replace(settings, steps=2) if options.quick else settings
        return train(model, items, options.work / f"{name}.pt", settings)

    torch.manual_seed(WIDE.seed)
    wide = trained("wide", initialised(given / "model.safetensors", 3), windows, WIDE)
    named = [article for article in articles if any(tag != UNTAGGED for window in article for tag in window.names)]
    names = trained("names", initialised(given / "model.safetensors", 6), around(named), NAMES)
    first = taught(articles, wide, wide)
    narrow = trained("first", narrowed(wide, first, NARROW, FIRST.seed), first, FIRST)
    narrow = trained("second", narrow, taught(articles, names, wide), SECOND)
    export(narrow, given / "tokenizer.json", options.out)


main()
