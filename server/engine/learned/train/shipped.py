"""The weights of a model that was packaged, in 32 bits again: a start for training it on more drafts."""

from pathlib import Path

import numpy
import onnx
import torch
from onnx import numpy_helper


def weights_of(path: Path) -> dict[str, torch.Tensor]:
    """By their names in `Encoder`; what was rounded to 8 bits stays rounded."""
    graph = onnx.load(str(path)).graph
    held = {t.name: numpy_helper.to_array(t) for t in graph.initializer}

    def whole(name: str) -> torch.Tensor:
        q, zero, scale = (held[name + part].astype(numpy.float32) for part in ("_quantized", "_zero_point", "_scale"))
        return torch.tensor((q - zero) * scale)

    prefix = next(n for n in held if n.endswith("out.bias")).removesuffix("out.bias")
    own = [n for n in held if n.startswith(prefix)]
    out = {n.removeprefix(prefix): torch.tensor(held[n]) for n in own if not n.endswith(("_scale", "_zero_point", "_quantized"))}
    for name in (n.removesuffix("_quantized") for n in own if n.endswith("_quantized")):
        out[name.removeprefix(prefix)] = whole(name)
    # Matrices have lost their names: each goes by the bias that is added to its product.
    for node in graph.node:
        for matrix in (i.removesuffix("_quantized") for i in node.input if i.startswith("onnx::MatMul") and i.endswith("_quantized")):
            bias = next(i for i in node.input if i.endswith(".bias"))
            out[bias.removeprefix(prefix).replace(".bias", ".weight")] = whole(matrix).T.contiguous()
    return out
