"""Export: the network as ONNX with weights of 8 bits, its table of pieces in a file of its own."""

from __future__ import annotations

import shutil
from pathlib import Path

import torch

from training.encoder.model import Tagger
from training.models import quantised, with_shared_table


def export(model: Tagger, tokenizer: Path, folder: Path) -> None:
    """Write ``encoder.onnx`` (inputs ids and forms, 1 × length, as windows are read one by one; output scores), ``pieces.bin`` and ``tokenizer.json``.

    Afterwards the aligner has to be trained anew, as it shares the table of pieces.
    """
    folder.mkdir(parents=True, exist_ok=True)
    names = ("ids", "forms")
    sample = (torch.ones(1, 8, dtype=torch.long), torch.ones(1, 8, dtype=torch.long))
    axes = {name: {1: "length"} for name in (*names, "scores")}
    with quantised(model.eval().float(), sample, names, ("scores",), axes) as made:
        with_shared_table(made, folder / "encoder.onnx", new=True)
    shutil.copyfile(tokenizer, folder / "tokenizer.json")
