"""Convolutions, residual blocks and pooling that the hourglass network is built of.

Attribute names follow the authors' code, so that a state dict of theirs loads by name.
"""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional as F


class Conv(nn.Module):
    """Convolution with 'same' padding and bias, then batch norm and ReLU where asked for."""

    def __init__(
        self,
        inputs: int,
        outputs: int,
        kernel: int,
        *,
        stride: int = 1,
        norm: bool = False,
        relu: bool = False,
    ) -> None:
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, kernel, stride, padding=(kernel - 1) // 2)
        self.bn = nn.BatchNorm2d(outputs) if norm else None
        self.relu = relu

    def forward(self, x: Tensor) -> Tensor:
        """(N, inputs, H, W) -> (N, outputs, H/stride, W/stride)."""
        x = self.conv(x)
        if self.bn is not None:
            x = self.bn(x)
        return F.relu(x) if self.relu else x


def coordinate_channels(x: Tensor, *, radius: bool) -> Tensor:
    """(1, 2 or 3, H, W) channels y, x in [-1, 1] and the distance from the middle, at most 1.

    The row comes first, as in the authors' code: their weights expect it so.
    """
    height, width = x.shape[-2:]
    ys = torch.linspace(-1, 1, height, device=x.device, dtype=torch.float32)
    xs = torch.linspace(-1, 1, width, device=x.device, dtype=torch.float32)
    grid_y, grid_x = torch.meshgrid(ys, xs, indexing="ij")
    channels = [grid_y, grid_x]
    if radius:
        r = torch.sqrt(grid_x**2 + grid_y**2)
        channels.append(r / r.max())
    return torch.stack(channels)[None].to(x.dtype)


class CoordConv(Conv):
    """Convolution that sees coordinates x, y and r; with a mask also y and x where the mask is on.

    Liu et al., CoordConv, 2018; the masked pair is AWing's (Wang et al., 2019).
    """

    def __init__(
        self,
        inputs: int,
        outputs: int,
        kernel: int,
        *,
        masked: bool = False,
        stride: int = 1,
        norm: bool = False,
        relu: bool = False,
    ) -> None:
        extra = 5 if masked else 3
        super().__init__(inputs + extra, outputs, kernel, stride=stride, norm=norm, relu=relu)
        self.masked = masked

    def forward(self, x: Tensor, mask: Tensor | None = None) -> Tensor:
        """`mask` (N, 1, H, W) of zeros and ones is needed by a masked layer and taken by no other."""
        coords = coordinate_channels(x, radius=True).expand(x.shape[0], -1, -1, -1)
        if x.is_contiguous(memory_format=torch.channels_last) and not x.is_contiguous():
            # Parts of two memory formats are joined in the plain one, which the convolution would turn back.
            coords = coords.contiguous(memory_format=torch.channels_last)
        parts = [x, coords]
        if self.masked:
            if mask is None:
                raise ValueError("a masked CoordConv needs its mask")
            parts.append(coords[:, :2] * mask.to(x.dtype))
        return super().forward(torch.cat(parts, dim=1))


class Residual(nn.Module):
    """Pre-activation bottleneck: BN-ReLU-1x1 (half width), BN-ReLU-3x3, BN-ReLU-1x1, plus the input.

    `unused_skip` builds the skip convolution also where widths agree; it is then never used, and is
    there only to hold the keys of the authors' checkpoints.
    """

    def __init__(self, inputs: int, outputs: int, *, unused_skip: bool = False) -> None:
        super().__init__()
        half = outputs // 2
        self.bn1 = nn.BatchNorm2d(inputs)
        self.conv1 = Conv(inputs, half, 1)
        self.bn2 = nn.BatchNorm2d(half)
        self.conv2 = Conv(half, half, 3)
        self.bn3 = nn.BatchNorm2d(half)
        self.conv3 = Conv(half, outputs, 1)
        self.widens = inputs != outputs
        self.skip_layer = Conv(inputs, outputs, 1) if self.widens or unused_skip else None

    def forward(self, x: Tensor) -> Tensor:
        """(N, inputs, H, W) -> (N, outputs, H, W)."""
        skip = self.skip_layer(x) if self.widens and self.skip_layer is not None else x
        y = self.conv1(F.relu(self.bn1(x)))
        y = self.conv2(F.relu(self.bn2(y)))
        y = self.conv3(F.relu(self.bn3(y)))
        return torch.add(y, skip)


class BlurPool(nn.Module):
    """Max over 2x2 at stride 1, then a binomial [1, 2, 1] blur at stride 2 (Zhang, 2019)."""

    filt: Tensor

    def __init__(self) -> None:
        super().__init__()
        line = torch.tensor([1.0, 2.0, 1.0])
        self.register_buffer("filt", (line[:, None] * line[None, :] / 16)[None, None], persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        """(N, C, H, W) -> (N, C, H/2, W/2)."""
        x = F.max_pool2d(x, 2, stride=1)
        x = F.pad(x, (1, 2, 1, 2), mode="reflect")
        kernel = self.filt.to(x.dtype).expand(x.shape[1], 1, 3, 3)
        return F.conv2d(x, kernel, stride=2, groups=x.shape[1])

    def _load_from_state_dict(self, state_dict: dict[str, Any], prefix: str, *args: Any) -> None:
        # The authors' checkpoints hold this constant, once a channel.
        state_dict.pop(f"{prefix}filt", None)
        super()._load_from_state_dict(state_dict, prefix, *args)


def make_pool(kind: str) -> nn.Module:
    """`max` or `blur`: halves height and width."""
    if kind == "max":
        return nn.MaxPool2d(2)
    if kind == "blur":
        return BlurPool()
    raise ValueError(f"no pool is called '{kind}'")
