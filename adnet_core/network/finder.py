"""The network that finds a model's own objects: fully convolutional, learnt in minutes beside the landmarks.

Its trunk is that of CenterFace, a MobileNetV2 (Sandler et al. 2018) that has seen many photos, so that some
tens of objects are enough; two levels of it are joined, and a head says at each cell how sure it is of an
object's middle and how far the sides of its box are away. Input and output are those of
adnet_core/models/finder_part.py.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn
from torch.nn import functional as F

from adnet_core.errors import ModelError
from adnet_core.models.detector import centerface_weights
from adnet_core.models.finder_part import USUAL_SIDE

HEAD_CHANNELS = 64
FINE_CHANNELS, COARSE_CHANNELS = 32, 96
_START_HEAT = -4.0
_BLOCKS = (
    # channels between, channels out, stride; the first has none between
    (None, 16, 1),
    *((96, 24, 2), (144, 24, 1)),
    *((144, 32, 2), (192, 32, 1), (192, 32, 1)),
    *((192, 64, 2), (384, 64, 1), (384, 64, 1), (384, 64, 1)),
    *((384, 96, 1), (576, 96, 1), (576, 96, 1)),
)
_FIRST = 3
"""Blocks whose maps have a stride of 4 at most."""
_FINE = 6
"""After so many blocks the maps have the finer of the two strides, 8; at their end 16."""


class InvertedResidual(nn.Module):
    """Widens by a 1 x 1 convolution, looks around in each channel, and narrows; norms are taken in."""

    def __init__(self, channels: int, between: int | None, out: int, stride: int) -> None:
        super().__init__()
        wide = between or channels
        steps: list[nn.Module] = []
        if between is not None:
            steps += [nn.Conv2d(channels, wide, 1), nn.ReLU(inplace=True)]
        steps += [
            nn.Conv2d(wide, wide, 3, stride, 1, groups=wide),
            nn.ReLU(inplace=True),
            nn.Conv2d(wide, out, 1),
        ]
        self.steps = nn.Sequential(*steps)
        self.adds = stride == 1 and channels == out and between is not None

    def forward(self, maps: Tensor) -> Tensor:
        """(N, C, H, W) -> (N, out, H / stride, W / stride)."""
        found: Tensor = self.steps(maps)
        return maps + found if self.adds else found


class FinderNetwork(nn.Module):
    """Photos to heat and sides; `state_dict` names are those of the weights in a model file's finder."""

    def __init__(self) -> None:
        super().__init__()
        self.stem = nn.Conv2d(3, 32, 3, 2, 1)
        blocks, channels = [], 32
        for between, out, stride in _BLOCKS:
            blocks.append(InvertedResidual(channels, between, out, stride))
            channels = out
        self.blocks = nn.ModuleList(blocks)
        self.fine = nn.Conv2d(FINE_CHANNELS, HEAD_CHANNELS, 1)
        self.coarse = nn.Conv2d(COARSE_CHANNELS, HEAD_CHANNELS, 1)
        self.around = nn.Conv2d(HEAD_CHANNELS, HEAD_CHANNELS, 3, padding=1)
        self.heat = nn.Conv2d(HEAD_CHANNELS, 1, 1)
        self.sides = nn.Conv2d(HEAD_CHANNELS, 4, 1)
        nn.init.constant_(self.heat.bias, _START_HEAT)  # type: ignore[arg-type]
        nn.init.zeros_(self.sides.bias)  # type: ignore[arg-type]

    def freeze_first(self) -> None:
        """Leave the first levels as they are: edges and textures are the same in all photos, and these levels
        would take half of the time to learn."""
        for part in (self.stem, *self.blocks[:_FIRST]):
            part.requires_grad_(False)

    @property
    def trunk(self) -> list[nn.Parameter]:
        """The weights that have learnt from other photos before, and learn on."""
        return [weight for weight in self.blocks.parameters() if weight.requires_grad]

    @property
    def head(self) -> list[nn.Parameter]:
        parts = (self.fine, self.coarse, self.around, self.heat, self.sides)
        return [weight for part in parts for weight in part.parameters()]

    def logits(self, photo: Tensor) -> tuple[Tensor, Tensor]:
        """(N, 3, H, W) BGR from 0 to 255, sides multiples of 16 -> heat before the sigmoid, and sides."""
        maps = F.relu(self.stem(photo))
        for number, block in enumerate(self.blocks):
            if number == _FINE:
                near = maps
            maps = block(maps)
        joined = F.interpolate(self.coarse(maps), scale_factor=2, mode="nearest") + self.fine(near)
        found = F.relu(self.around(F.relu(joined)))
        sides = torch.exp(self.sides(found).clamp(-5.0, 3.0)) * (USUAL_SIDE / 2)
        return self.heat(found), sides

    def forward(self, photo: Tensor) -> tuple[Tensor, Tensor]:
        """(N, 3, H, W) BGR from 0 to 255 -> heat (N, 1, H/8, W/8) in [0, 1] and sides (N, 4, H/8, W/8)."""
        heat, sides = self.logits(photo)
        return torch.sigmoid(heat), sides


def new_finder() -> FinderNetwork:
    """A network whose trunk is CenterFace's and whose head knows nothing.

    Raises ModelError where CenterFace's weights are missing.
    """
    network = FinderNetwork()
    path = centerface_weights()
    weights = _convolutions(path)
    own = [module for module in [network.stem, *network.blocks.modules()] if isinstance(module, nn.Conv2d)]
    with torch.no_grad():
        for module, (weight, bias) in zip(own, weights, strict=False):
            if tuple(weight.shape) != tuple(module.weight.shape):
                raise ModelError(f"{path}: is not the CenterFace that finders begin with")
            module.weight.copy_(torch.from_numpy(weight))
            assert module.bias is not None
            module.bias.copy_(torch.from_numpy(bias))
        # CenterFace takes red first.
        network.stem.weight.copy_(network.stem.weight.flip(1))
    return network


def _convolutions(path: Path) -> list[tuple[np.ndarray, np.ndarray]]:
    """Weights and biases of CenterFace's convolutions, in the order in which they are run."""
    try:
        graph = onnx.load(str(path)).graph
    except Exception as error:  # protobuf's own classes
        raise ModelError(f"{path}: the detector's weights cannot be read: {error}") from None
    stored = {tensor.name: tensor for tensor in graph.initializer}
    found = []
    for node in graph.node:
        if node.op_type == "Conv":
            weight, bias = (np.array(numpy_helper.to_array(stored[name])) for name in node.input[1:3])
            found.append((weight, bias))
    return found


def finder_from_graph(graph: bytes, label: str) -> FinderNetwork:
    """The network of a finder in a model file. Raises ModelError where its weights are not those of one."""
    network = FinderNetwork()
    stored = {tensor.name: tensor for tensor in onnx.load_from_string(graph).graph.initializer}
    state = network.state_dict()
    for name, value in state.items():
        tensor = stored.get(name)
        if tensor is None or tuple(tensor.dims) != tuple(value.shape):
            raise ModelError(
                f"{label}: its finder lacks the weights '{name}', so it cannot be trained further"
            )
        state[name] = torch.from_numpy(np.array(numpy_helper.to_array(tensor), dtype=np.float32))
    network.load_state_dict(state)
    return network


def finder_loss(heat: Tensor, sides: Tensor, goals: FinderGoals) -> tuple[Tensor, Tensor]:
    """How far heat (before the sigmoid) and sides are from their goals.

    Heat: the focal loss of CornerNet (Law and Deng 2018), equation 1, per object; sides: 1 - GIoU
    (Rezatofighi et al. 2019), the mean over the objects' middles.
    """
    sure = F.logsigmoid(heat), F.logsigmoid(-heat)
    share = torch.sigmoid(heat)
    middle = goals.heat >= 1.0
    right = -((1 - share) ** 2) * sure[0] * middle
    wrong = -(share**2) * (1 - goals.heat) ** 4 * sure[1] * ~middle * goals.weight
    count = goals.near.sum().clamp(min=1.0)
    of_heat = right.sum() / middle.sum().clamp(min=1) + wrong.sum() / middle.sum().clamp(min=1)
    of_sides = ((1 - generalised_iou(sides, goals.sides))[:, None] * goals.near).sum() / count
    return of_heat, of_sides


class FinderGoals:
    """What a batch should come to.

    heat (N, 1, h, w), where 1.0 is an object's middle; `weight` (N, 1, h, w) of background, 0 where nobody
    knows; sides (N, 4, h, w) of objects, and `near` (N, 1, h, w), 1 where they count.
    """

    def __init__(self, heat: Tensor, weight: Tensor, sides: Tensor, near: Tensor) -> None:
        self.heat, self.weight, self.sides, self.near = heat, weight, sides, near


def generalised_iou(one: Tensor, other: Tensor) -> Tensor:
    """(N, h, w) of boxes given by their sides (N, 4, h, w) from the same point: left, top, right, bottom.

    >>> box = torch.tensor([1.0, 1.0, 1.0, 1.0]).reshape(1, 4, 1, 1)
    >>> round(generalised_iou(box, 2 * box).item(), 3)
    0.25
    """
    shared = torch.minimum(one, other)
    around = torch.maximum(one, other)

    def area(sides: Tensor) -> Tensor:
        return (sides[:, 0] + sides[:, 2]).clamp(min=0) * (sides[:, 1] + sides[:, 3]).clamp(min=0)

    intersection = area(shared)
    union = area(one) + area(other) - intersection
    hull = area(around).clamp(min=1e-6)
    return intersection / union.clamp(min=1e-6) - (hull - union) / hull
