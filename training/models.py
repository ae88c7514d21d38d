"""Networks of PyTorch as files of ONNX with weights of 8 bits, which share one table of the vectors of pieces."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import ModelProto, TensorProto, numpy_helper
from onnx.external_data_helper import set_external_data
from onnxruntime.quantization import QuantType, quantize_dynamic

TABLE = "pieces.bin"
"""The vectors of the word pieces: 8 bits a number, row after row; its scale and zero stand in the files that use it."""
_WIDTH = 384
_MOST = 64
"""The largest weight: 2 × 255 × 64 fits into 16 bits."""


@contextmanager
def quantised(
    model: torch.nn.Module,
    sample: tuple[torch.Tensor, ...],
    inputs: Sequence[str],
    outputs: Sequence[str],
    axes: Mapping[str, Mapping[int, str]],
) -> Iterator[Path]:
    """A file that holds the network in 8 bits, until the block is left."""
    with tempfile.TemporaryDirectory() as held:
        whole, small = Path(held) / "whole.onnx", Path(held) / "small.onnx"
        torch.onnx.export(
            model,
            sample,
            str(whole),
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_axes={name: dict(named) for name, named in axes.items()},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            whole, small, per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul", "Gather"]
        )
        network = onnx.load(str(small))
        without_overflow(network)
        onnx.save(network, str(small))
        yield small


def without_overflow(network: ModelProto) -> None:
    """Bring the weights of matrices into seven bits.

    Processors without VNNI add two products of a byte of the input and a byte of the weights in 16 bits, and cut the sum off where it does not fit
    (ONNX Runtime's ``reduce_range``): with weights of eight bits a text would have other marks there than on other machines.
    """
    held = {part.name: part for part in network.graph.initializer}
    for node in network.graph.node:
        if node.op_type == "MatMulInteger":
            stem = node.input[1].removesuffix("_quantized")
            weights, scale = held[node.input[1]], held[f"{stem}_scale"]
            numbers = numpy_helper.to_array(weights)
            wider = np.maximum(np.abs(numbers.astype(np.int32)).max(axis=0), _MOST) / np.float32(_MOST)
            small = np.rint(numbers / wider).astype(np.int8)
            weights.CopyFrom(numpy_helper.from_array(small, weights.name))
            scale.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(scale) * wider.astype(np.float32), scale.name))


def with_shared_table(made: Path, path: Path, *, new: bool = False) -> None:
    """Write the network to ``path`` with its table of pieces in the file beside it.

    The table is written if it is ``new``; else it must be the one that is there already. Raises ValueError if not.
    """
    network = onnx.load(str(made))
    (table,) = (part for part in network.graph.initializer if _is_table(part))
    numbers = numpy_helper.to_array(table).tobytes()
    beside = path.parent / TABLE
    if new:
        beside.write_bytes(numbers)
    elif numbers != beside.read_bytes():
        raise ValueError(f"{path} was made with another table than {beside}")
    table.raw_data = numbers
    set_external_data(table, TABLE, 0, len(numbers))
    table.ClearField("raw_data")
    path.write_bytes(network.SerializeToString())


def table_of(encoder: Path) -> NDArray[np.float32]:
    """The vectors of the word pieces of a network, as it sees them."""
    network = onnx.load(str(encoder))
    held = {
        part.name: numpy_helper.to_array(part)
        for part in network.graph.initializer
        if part.dims == [] or _is_table(part)
    }
    (name,) = (part.name for part in network.graph.initializer if _is_table(part))
    stem = name.removesuffix("_quantized")
    numbers = held[name].astype(np.float32) - held[f"{stem}_zero_point"].astype(np.float32)
    table: NDArray[np.float32] = numbers * held[f"{stem}_scale"]
    return table


def _is_table(part: TensorProto) -> bool:
    return part.name.endswith("_quantized") and len(part.dims) == 2 and part.dims[0] > 20_000 and part.dims[1] == _WIDTH
