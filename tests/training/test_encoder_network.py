"""The network in training: masks of dropout are cut from one that was drawn."""

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("safetensors")


def test_dropout_hides_its_share_and_keeps_the_mean() -> None:
    from training.encoder.model import Dropout

    dropout, ones = Dropout(0.1).train(), torch.ones(100, 200)
    torch.manual_seed(1)
    first, other = dropout(ones), dropout(ones)
    torch.manual_seed(1)
    assert torch.equal(dropout(ones), first) and not torch.equal(first, other)
    assert abs(float((first == 0).float().mean()) - 0.1) < 0.01 and abs(float(first.mean()) - 1) < 0.01
    assert torch.equal(dropout.eval()(ones), ones)
