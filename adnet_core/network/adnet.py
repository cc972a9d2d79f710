"""ADNet: a backbone (stacked hourglasses in the paper) with landmark, edge and point heads (figure 2)."""

from __future__ import annotations

from typing import Literal, NamedTuple

import torch
from pydantic import BaseModel, ConfigDict, Field, model_validator
from torch import Tensor, nn
from torch.nn import functional as F

from adnet_core.faces.layout import Layout
from adnet_core.network.attention import EdgeToPoint, Variant, heatmap_mean
from adnet_core.network.blocks import Conv, CoordConv, Residual, make_pool
from adnet_core.network.hourglass import CoordHourglass
from adnet_core.network.resnet import DeconvolvedResNet

Attention = Literal["none", "point", "edge", "anisotropic"]


class NetworkConfig(BaseModel):
    """What the network is made of. The defaults are the paper's 300-W network."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    backbone: Literal["hourglass", "resnet50"] = "hourglass"
    stride: Literal[4, 8] = Field(4, description="crop pixels to a side of a heatmap's cell")
    stacks: int = Field(4, ge=1, le=8)
    width: int = Field(256, ge=16, le=1024, multiple_of=8)
    depth: int = Field(4, ge=1, le=6)
    pool: Literal["max", "blur"] = "max"
    attention: Attention = "anisotropic"
    variant: Variant = "paper"

    @model_validator(mode="after")
    def _fits(self) -> NetworkConfig:
        if self.backbone == "resnet50" and (self.stacks != 1 or self.variant != "paper"):
            raise ValueError("a resnet50 backbone has stacks = 1 and the variant 'paper'")
        if self.stride != 4 and (self.backbone != "hourglass" or self.variant != "paper"):
            raise ValueError("a stride of 8 is for hourglasses of the variant 'paper'")
        return self


class StageOutput(NamedTuple):
    """What one stage predicts. Landmarks in normalised coordinates, [-1, 1] over the crop."""

    landmarks: Tensor  # (N, P, 2)
    heatmap: Tensor  # (N, P, H, W), attended
    edges: Tensor | None  # (N, E, H, W) in [0, 1]
    points: Tensor | None  # (N, P, H, W) in [0, 1]
    attention: Tensor | None  # (N, P, H, W), the mask M of equation 7


def _maps(head: nn.Module, feature: Tensor) -> Tensor:
    """A head's maps (N, C, H, W) in float32, each map in one piece of memory whatever `feature`'s format.

    What comes after goes over whole maps and compares them with targets in that format; an operation on two
    formats takes several times as long.
    """
    maps: Tensor = head(feature)
    return maps.to(torch.float32, memory_format=torch.contiguous_format)


class ADNet(nn.Module):
    """Image (N, 3, S, S), BGR, (p - 127.5) / 127.5 -> one StageOutput a stage, maps of size S / stride.

    The paper's stride is 4. With 8 the image's 2x2 blocks become channels first, so that all layers
    work at half the size: a quarter of the time, for more width or stacks.

    In the `released` variant the state dict and the numbers are the authors'. The `paper` variant
    has no unused parameters, puts heatmap cells where the targets put them, and masks the extra
    coordinates of later stages by the curves' map, as AWing does.
    """

    def __init__(self, layout: Layout, config: NetworkConfig) -> None:
        super().__init__()
        self.layout = layout
        self.config = config
        width, points, curves = config.width, layout.point_count, len(layout.curves)
        self.uses_points = config.attention in ("point", "anisotropic")
        # A layout without curves has no edge maps, and its attention is that of the points.
        self.uses_edges = config.attention in ("edge", "anisotropic") and curves > 0
        self.masked = self.uses_edges or config.variant == "released"
        self._block = config.stride // 4

        if self.uses_edges:
            self.e2h_transform = EdgeToPoint(layout)
        if config.backbone == "resnet50":
            self.trunk = DeconvolvedResNet(width)
        else:
            self._build_hourglasses()
        stages, merges = range(config.stacks), range(config.stacks - 1)
        self.out_heatmaps = nn.ModuleList(Conv(width, points, 1) for _ in stages)
        self.merge_features = nn.ModuleList(Conv(width, width, 1) for _ in merges)
        self.merge_heatmaps = nn.ModuleList(Conv(points, width, 1) for _ in merges)
        if self.uses_edges:
            self.out_edgemaps = nn.ModuleList(Conv(width, curves, 1) for _ in stages)
            self.merge_edgemaps = nn.ModuleList(Conv(curves, width, 1) for _ in merges)
        if self.uses_points:
            self.out_pointmaps = nn.ModuleList(Conv(width, points, 1) for _ in stages)
            self.merge_pointmaps = nn.ModuleList(Conv(points, width, 1) for _ in merges)

    def _build_hourglasses(self) -> None:
        config, width = self.config, self.config.width
        unused = config.variant == "released"
        self.pre = nn.Sequential(
            CoordConv(3 * self._block**2, width // 4, 7, stride=2, norm=True, relu=True),
            Residual(width // 4, width // 2, unused_skip=unused),
            make_pool(config.pool),
            Residual(width // 2, width // 2, unused_skip=unused),
            Residual(width // 2, width, unused_skip=unused),
        )
        self.hgs = nn.ModuleList(
            CoordHourglass(
                config.depth, width, config.pool, masked=self.masked and stage > 0, unused_skip=unused
            )
            for stage in range(config.stacks)
        )
        self.features = nn.ModuleList(
            nn.Sequential(
                Residual(width, width, unused_skip=unused), Conv(width, width, 1, norm=True, relu=True)
            )
            for _ in range(config.stacks)
        )

    def _features(self, x: Tensor, stage: int, mask: Tensor | None) -> Tensor:
        """(N, width, H, W) that the heads of a stage read."""
        if self.config.backbone == "resnet50":
            features: Tensor = self.trunk(x)
        else:
            features = self.features[stage](self.hgs[stage](x, mask))
        return features

    def forward(self, image: Tensor) -> list[StageOutput]:
        """One StageOutput per stage, the last one being the network's answer."""
        if self._block > 1:
            image = F.pixel_unshuffle(image, self._block)
        x = image if self.config.backbone == "resnet50" else self.pre(image)
        outputs: list[StageOutput] = []
        mask: Tensor | None = None
        for stage in range(self.config.stacks):
            feature = self._features(x, stage, mask)
            heat = F.relu(F.instance_norm(_maps(self.out_heatmaps[stage], feature)))
            edges = torch.sigmoid(_maps(self.out_edgemaps[stage], feature)) if self.uses_edges else None
            points = torch.sigmoid(_maps(self.out_pointmaps[stage], feature)) if self.uses_points else None
            attention = self._attention(edges, points)
            attended = heat if attention is None else heat * attention
            mean = heatmap_mean(attended, self.config.variant)
            outputs.append(StageOutput(mean, attended, edges, points, attention))
            if stage + 1 < self.config.stacks:
                x = x + self.merge_features[stage](feature) + self.merge_heatmaps[stage](heat)
                if edges is not None:
                    x = x + self.merge_edgemaps[stage](edges)
                if points is not None:
                    x = x + self.merge_pointmaps[stage](points)
                mask = self._coordinate_mask(heat, edges)
        return outputs

    def _attention(self, edges: Tensor | None, points: Tensor | None) -> Tensor | None:
        """Equation 7: the product of what there is of E2H(edges) and points."""
        if edges is None:
            return points
        spread: Tensor = self.e2h_transform(edges)
        return spread if points is None else spread * points

    def _coordinate_mask(self, heat: Tensor, edges: Tensor | None) -> Tensor | None:
        if not self.masked:
            return None
        if self.config.variant == "released":
            boundary = heat[:, -1:]  # the authors index the landmark maps where AWing has its boundary map
        else:
            assert edges is not None
            boundary = edges.amax(dim=1, keepdim=True)
        return (boundary.clamp(0, 1) > 0.05).to(heat.dtype)
