"""Draws EasyOCR's two networks round their weights, so that onnxruntime can run them.

The detector is CRAFT (Baek et al. 2019, figure 2: VGG-16 with a U-shaped decoder), the reader a CRNN (Shi et al. 2015:
convolutions, two bidirectional LSTMs, a share for every character). Batch normalisation is folded into the
convolutions (Jacob et al. 2017, section 3.2).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from onnx import ModelProto, NodeProto, TensorProto, checker, helper, numpy_helper

from scrubber.engines.easy_weights import Weights

Floats = npt.NDArray[np.float32]

OPSET, IR = 17, 8
EPSILON = 1e-5  # of batch normalisation
HIDDEN = 256


class _Drawing:
    """A graph under construction: every method adds a part behind `x` and gives back the name of what comes out."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self.nodes: list[NodeProto] = []
        self.constants: list[TensorProto] = []

    def add(self, kind: str, inputs: Sequence[str], **how: object) -> str:
        name = f"{kind}-{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [name], **how))
        return name

    def constant(self, value: npt.NDArray[np.generic]) -> str:
        name = f"constant-{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def conv(self, x: str, name: str, norm: str = "", pad: int = 1, dilation: int = 1) -> str:
        """Convolution `name`, with the batch normalisation `norm` that follows it, if any."""
        kernel = self.weights[f"{name}.weight"]
        bias = self.weights.get(f"{name}.bias", np.zeros(len(kernel), np.float32))
        if norm:
            spread = np.sqrt(self.weights[f"{norm}.running_var"] + EPSILON)
            gain = self.weights[f"{norm}.weight"] / spread
            kernel = kernel * gain[:, None, None, None]
            bias = (bias - self.weights[f"{norm}.running_mean"]) * gain + self.weights[f"{norm}.bias"]
        inputs = [x, self.constant(kernel.astype(np.float32)), self.constant(bias.astype(np.float32))]
        return self.add("Conv", inputs, pads=[pad] * 4, dilations=[dilation] * 2)

    def relu(self, x: str) -> str:
        return self.add("Relu", [x])

    def pool(self, x: str, down: int = 2, across: int = 2) -> str:
        return self.add("MaxPool", [x], kernel_shape=[down, across], strides=[down, across])

    def doubled(self, x: str) -> str:
        """Twice the size, with straight lines between the old values."""
        scales = self.constant(np.array([1, 1, 2, 2], np.float32))
        how = {"mode": "linear", "coordinate_transformation_mode": "pytorch_half_pixel"}
        return self.add("Resize", [x, "", scales], **how)

    def both_ways(self, x: str, name: str) -> str:
        """A bidirectional LSTM and the linear layer behind it, on and to steps x batch x features."""
        parts = [self._lstm(name, end) for end in ("", "_reverse")]
        inputs = [x, *(self.constant(np.stack(both)) for both in zip(*parts, strict=True))]
        run = self.add("LSTM", inputs, hidden_size=HIDDEN, direction="bidirectional")
        side_by_side = self.add("Transpose", [run], perm=[0, 2, 1, 3])
        flat = self.add("Reshape", [side_by_side, self.constant(np.array([0, 0, -1], np.int64))])
        return self.linear(flat, f"{name}.linear")

    def _lstm(self, name: str, end: str) -> tuple[Floats, Floats, Floats]:
        """Weights, recurrent weights and biases of one direction; ONNX has the gates in another order than PyTorch."""
        into, back = self.weights[f"{name}.rnn.weight_ih_l0{end}"], self.weights[f"{name}.rnn.weight_hh_l0{end}"]
        biases = [self.weights[f"{name}.rnn.bias_{which}_l0{end}"] for which in ("ih", "hh")]
        return _gates(into), _gates(back), np.concatenate([_gates(b) for b in biases])

    def linear(self, x: str, name: str) -> str:
        product = self.add("MatMul", [x, self.constant(self.weights[f"{name}.weight"].T)])
        return self.add("Add", [product, self.constant(self.weights[f"{name}.bias"])])

    def model(self, out: str, input_shape: Sequence[str | int], out_shape: Sequence[str | int]) -> bytes:
        """The finished file; `input` is what the first part was given."""
        taken = helper.make_tensor_value_info("input", TensorProto.FLOAT, list(input_shape))
        given = helper.make_tensor_value_info(out, TensorProto.FLOAT, list(out_shape))
        graph = helper.make_graph(self.nodes, "easyocr", [taken], [given], self.constants)
        model: ModelProto = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR)
        checker.check_model(model)
        return bytes(model.SerializeToString())


def _gates(rows: Floats) -> Floats:
    """Input, forget, cell, output becomes input, output, forget, cell."""
    took, forgot, cell, gave = np.split(rows, 4)
    return np.concatenate([took, gave, forgot, cell])


def detector(weights: Weights) -> bytes:
    """1 x 3 x H x W (sides multiples of 32) to 1 x 2 x H/2 x W/2: how likely a letter is there, and a gap in a word."""
    draw = _Drawing(weights)

    def stage(x: str, slice_: str, *convs: int) -> str:
        """Convolutions with normalisation; the last is left without its ReLU."""
        for at, number in enumerate(convs):
            name = f"basenet.{slice_}.{number}"
            x = draw.conv(x if at == 0 else draw.relu(x), name, f"basenet.{slice_}.{number + 1}")
        return x

    half = draw.relu(stage("input", "slice1", 0))
    half = draw.relu(stage(draw.pool(draw.relu(stage(half, "slice1", 3))), "slice1", 7, 10))
    quarter = draw.relu(stage(draw.pool(half), "slice2", 14, 17))
    eighth = draw.relu(stage(draw.pool(draw.relu(stage(quarter, "slice3", 20))), "slice3", 24, 27))
    sixteenth = stage(draw.pool(draw.relu(stage(eighth, "slice4", 30))), "slice4", 34, 37)
    deep = draw.add("MaxPool", [sixteenth], kernel_shape=[3, 3], strides=[1, 1], pads=[1, 1, 1, 1])
    deep = draw.conv(deep, "basenet.slice5.1", pad=6, dilation=6)
    x = draw.conv(deep, "basenet.slice5.2", pad=0)
    for number, beside in enumerate((sixteenth, eighth, quarter, half), start=1):
        x = draw.add("Concat", [x if number == 1 else draw.doubled(x), beside], axis=1)
        name = f"upconv{number}.conv"
        x = draw.relu(draw.conv(x, f"{name}.0", f"{name}.1", pad=0))
        x = draw.relu(draw.conv(x, f"{name}.3", f"{name}.4"))
    for number in (0, 2, 4):
        x = draw.relu(draw.conv(x, f"conv_cls.{number}"))
    x = draw.relu(draw.conv(x, "conv_cls.6", pad=0))
    return draw.model(draw.conv(x, "conv_cls.8", pad=0), [1, 3, "height", "width"], [1, 2, "rows", "columns"])


def reader(weights: Weights) -> bytes:
    """N x 1 x 64 x W to steps x N x 97: the share of a blank and of every character at each step."""
    draw = _Drawing(weights)
    net = "FeatureExtraction.ConvNet"
    x = draw.pool(draw.relu(draw.conv("input", f"{net}.0")))
    x = draw.pool(draw.relu(draw.conv(x, f"{net}.3")))
    x = draw.relu(draw.conv(x, f"{net}.6"))
    x = draw.pool(draw.relu(draw.conv(x, f"{net}.8")), across=1)
    x = draw.relu(draw.conv(x, f"{net}.11", f"{net}.12"))
    x = draw.pool(draw.relu(draw.conv(x, f"{net}.14", f"{net}.15")), across=1)
    x = draw.relu(draw.conv(x, f"{net}.18", pad=0))
    x = draw.add("ReduceMean", [x], axes=[2], keepdims=0)
    x = draw.add("Transpose", [x], perm=[2, 0, 1])
    x = draw.both_ways(x, "SequenceModeling.0")
    x = draw.both_ways(x, "SequenceModeling.1")
    x = draw.add("Softmax", [draw.linear(x, "Prediction")], axis=-1)
    return draw.model(x, ["batch", 1, 64, "width"], ["steps", "batch", 97])
