"""The network in training: masks of dropout are cut from one that was drawn; a narrower network is a part of a wide one."""

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


def test_a_network_narrowed_to_its_own_size_says_the_same_and_one_half_as_wide_has_its_best_half() -> None:
    from training.encoder.data import Example
    from training.encoder.model import HEAD, Shape, Tagger
    from training.encoder.narrow import layers_of, narrowed
    from training.encoder.train import scores_of

    torch.manual_seed(3)
    wide = Tagger(120, 20, 24, Shape(2, 4, 64), dropout=0.0)
    with torch.no_grad():  # the first two heads and the first half of the neurons say nothing
        for layer in layers_of(wide):
            layer.joined.weight[:, : 2 * HEAD] = 0
            layer.outer.weight[:, :32] = 0
    items = [Example([5 + n, 6, 7], [1, 2, 1], [1, 0, 2], [[0, 1, 2]] * 3, [0, 1, 2]) for n in range(8)]
    said = scores_of(wide.eval(), items)
    for shape in (Shape(2, 4, 64), Shape(2, 2, 32)):
        narrow = narrowed(wide, items, shape, seed=1)
        assert torch.allclose(scores_of(narrow.eval(), items), said, atol=0.05)
        assert not narrow.pieces.weight.requires_grad


def test_weights_of_seven_bits_fit_where_two_products_are_added_in_sixteen() -> None:
    onnx = pytest.importorskip("onnx")
    import numpy as np
    from onnx import TensorProto, helper, numpy_helper
    from training.models import without_overflow

    weights = np.array([[127, 3], [-127, 60], [1, -64]], dtype=np.int8)
    scale = np.array([0.5, 2.0], dtype=np.float32)
    network = helper.make_model(
        helper.make_graph(
            [helper.make_node("MatMulInteger", ["x", "w_quantized"], ["y"])],
            "one product",
            [helper.make_tensor_value_info("x", TensorProto.UINT8, ["n", 3])],
            [helper.make_tensor_value_info("y", TensorProto.INT32, ["n", 2])],
            [numpy_helper.from_array(weights, "w_quantized"), numpy_helper.from_array(scale, "w_scale")],
        )
    )
    onnx.checker.check_model(network)
    without_overflow(network)
    held = {part.name: numpy_helper.to_array(part) for part in network.graph.initializer}
    assert np.abs(held["w_quantized"].astype(int)).max(axis=0).tolist() == [64, 64]
    assert np.allclose(held["w_quantized"] * held["w_scale"], weights * scale, atol=0.5)
    before = network.SerializeToString()
    without_overflow(network)
    assert network.SerializeToString() == before
