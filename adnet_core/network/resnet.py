"""ResNet-50 with three deconvolutions to a quarter of the input's size (paper, table 6; Xiao et al., 2018).

Built here because torchvision is not a dependency; it starts from random weights.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional as F

BLOCKS = (3, 4, 6, 3)
"""Bottlenecks in each of ResNet-50's four groups."""


class Bottleneck(nn.Module):
    """1x1, 3x3 and 1x1 convolutions with batch norm around a skip; the 3x3 takes the stride."""

    EXPANSION = 4

    def __init__(self, inputs: int, inner: int, *, stride: int) -> None:
        super().__init__()
        outputs = inner * self.EXPANSION
        self.conv1 = nn.Conv2d(inputs, inner, 1, bias=False)
        self.bn1 = nn.BatchNorm2d(inner)
        self.conv2 = nn.Conv2d(inner, inner, 3, stride, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(inner)
        self.conv3 = nn.Conv2d(inner, outputs, 1, bias=False)
        self.bn3 = nn.BatchNorm2d(outputs)
        self.downsample: nn.Module | None = None
        if stride != 1 or inputs != outputs:
            self.downsample = nn.Sequential(
                nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs)
            )

    def forward(self, x: Tensor) -> Tensor:
        """(N, inputs, H, W) -> (N, 4 inner, H/stride, W/stride)."""
        y = F.relu(self.bn1(self.conv1(x)))
        y = F.relu(self.bn2(self.conv2(y)))
        y = self.bn3(self.conv3(y))
        skip = x if self.downsample is None else self.downsample(x)
        return F.relu(torch.add(y, skip))


class DeconvolvedResNet(nn.Module):
    """Image (N, 3, S, S) -> features (N, width, S/4, S/4); S is a multiple of 32."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(3, 64, 7, 2, padding=3, bias=False)
        self.bn1 = nn.BatchNorm2d(64)
        self.maxpool = nn.MaxPool2d(3, 2, padding=1)
        channels = 64
        groups: list[nn.Module] = []
        for group, count in enumerate(BLOCKS):
            inner = 64 * 2**group
            blocks: list[nn.Module] = []
            for block in range(count):
                stride = 2 if group > 0 and block == 0 else 1
                blocks.append(Bottleneck(channels, inner, stride=stride))
                channels = inner * Bottleneck.EXPANSION
            groups.append(nn.Sequential(*blocks))
        self.layers = nn.Sequential(*groups)
        rises: list[nn.Module] = []
        for _ in range(3):
            rises += [
                nn.ConvTranspose2d(channels, width, 4, 2, padding=1, bias=False),
                nn.BatchNorm2d(width),
                nn.ReLU(inplace=True),
            ]
            channels = width
        self.deconvolutions = nn.Sequential(*rises)

    def forward(self, image: Tensor) -> Tensor:
        x = self.maxpool(F.relu(self.bn1(self.conv1(image))))
        features: Tensor = self.deconvolutions(self.layers(x))
        return features
