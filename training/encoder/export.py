"""Export: the network as ONNX with weights of 8 bits, the embedding table too."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.encoder.model import Tagger


def export(model: Tagger, tokenizer: Path, folder: Path) -> None:
    """Write ``encoder.onnx`` (inputs ids, forms, mask; output scores) and ``tokenizer.json`` into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    names = ("ids", "forms", "mask")
    sample = (torch.ones(2, 8, dtype=torch.long), torch.ones(2, 8, dtype=torch.long), torch.ones(2, 8))
    with tempfile.TemporaryDirectory() as held:
        whole = Path(held) / "whole.onnx"
        torch.onnx.export(
            model.eval().float(),
            sample,
            str(whole),
            input_names=list(names),
            output_names=["scores"],
            dynamic_axes={name: {0: "batch", 1: "length"} for name in (*names, "scores")},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            whole,
            folder / "encoder.onnx",
            per_channel=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gather"],
        )
    shutil.copyfile(tokenizer, folder / "tokenizer.json")
