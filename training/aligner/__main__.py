"""``python -m training.aligner``: train the aligner and put it beside the encoder. About a quarter of an hour on one core."""

from __future__ import annotations

import argparse
from pathlib import Path

import torch
from bench.judged_pairs import judged_stories

from rashomon.networks import open_tokenizer
from training.aligner.export import export
from training.aligner.network import Aligner
from training.aligner.train import Settings, examples, train
from training.minilm import minilm
from training.models import table_of


def main() -> None:
    """Run the recipe."""
    parser = argparse.ArgumentParser(prog="training.aligner", description=__doc__)
    parser.add_argument("--shared", type=Path, default=Path("../shared"), help="where data/stories lies")
    parser.add_argument("--out", type=Path, default=Path("src/rashomon/models"), help="where the models are")
    parser.add_argument("--steps", type=int, default=Settings().steps)
    options = parser.parse_args()
    settings = Settings(steps=options.steps)
    items = examples(list(judged_stories(options.shared)), open_tokenizer(), settings.doubt)
    print(f"{len(items)} pairs", flush=True)
    torch.manual_seed(settings.seed)
    table = torch.from_numpy(table_of(options.out / "encoder.onnx"))
    model = Aligner(minilm() / "model.safetensors", table, settings.layers)
    export(train(model, items, settings), options.out)


main()
