"""``python -m training.encoder``: train the encoder and export it into the package. Minutes to an hour on one core."""

from __future__ import annotations

import argparse
from pathlib import Path

from tokenizers import Tokenizer

from training.encoder.data import check, examples
from training.encoder.export import export
from training.encoder.train import Settings, train
from training.minilm import minilm


def main() -> None:
    """Run the recipe."""
    parser = argparse.ArgumentParser(prog="training.encoder", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"), help="where names/ and attribution/ lie")
    parser.add_argument("--work", type=Path, default=Path("out/training"), help="where the checkpoint is kept")
    parser.add_argument("--out", type=Path, default=Path("src/rashomon/models"), help="where the model goes")
    parser.add_argument("--steps", type=int, default=Settings().steps)
    options = parser.parse_args()
    check(options.data)
    given = minilm()
    tokenizer = Tokenizer.from_file(str(given / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    items = examples(options.data, tokenizer)
    print(f"{len(items)} windows, {sum(len(item.ids) for item in items)} pieces", flush=True)
    settings = Settings(steps=options.steps)
    model = train(items, given / "model.safetensors", options.work, settings)
    export(model, given / "tokenizer.json", options.out)


main()
