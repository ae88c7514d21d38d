"""The trained networks of the package, run on one core without any network; ``models/card.md`` tells of each."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

MODELS = Path(__file__).parent / "models"
BEGIN, END = 101, 102
"""The pieces that frame whatever is read, [CLS] and [SEP]."""


def open_network(name: str) -> InferenceSession:
    """A session of ``name.onnx``, one thread; its table of pieces is read from the file beside it."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(MODELS / f"{name}.onnx"), options, providers=["CPUExecutionProvider"])


@cache
def open_tokenizer() -> Tokenizer:
    """The tokenizer of all of them, which neither pads nor cuts; it is read once."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(MODELS / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer
