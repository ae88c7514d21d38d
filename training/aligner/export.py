"""Export: the network as ONNX with weights of 8 bits; the table of pieces stays in the file that the encoder has, too."""

from __future__ import annotations

from pathlib import Path

import torch
from torch import Tensor, nn

from training.aligner.network import Aligner
from training.encoder.model import WIDTH
from training.models import quantised, with_shared_table


class _Reader(nn.Module):
    """What the product runs: ids to the vectors and weights of pieces, and the vector of the whole."""

    def __init__(self, model: Aligner) -> None:
        super().__init__()
        table = nn.Embedding(len(model.words.other), WIDTH)
        table.weight.data = model.words.other
        model.words = table  # type: ignore[assignment]
        self.model = model

    def forward(self, ids: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        return self.model.read(ids)


def export(model: Aligner, folder: Path) -> None:
    """Write ``aligner.onnx`` (input ids; outputs vectors, weights, whole) beside the encoder whose table it shares."""
    axes = {
        "ids": {0: "batch", 1: "length"},
        "vectors": {0: "batch", 1: "length"},
        "weights": {0: "batch", 1: "length"},
    }
    with quantised(
        _Reader(model.eval().float()),
        (torch.ones(2, 8, dtype=torch.long),),
        ["ids"],
        ["vectors", "weights", "whole"],
        {**axes, "whole": {0: "batch"}},
    ) as made:
        with_shared_table(made, folder / "aligner.onnx")
