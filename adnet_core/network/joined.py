"""A network of a new layout joined with the model that its trunk came from.

The crop is that of the new layout. Where the new network has its points, a piece of the crop is cut out that
the base model knows: the tight box of its own points, with its margin. From the base's points a linear map
tells the new ones, in the frame of a mean shape; the new network's own differ from these, and a gain, like
a Kalman filter's, says how much of each difference is believed at which point. All that is linear was
fitted in closed form (`adnet_core.fitting.joining`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from adnet_core.network.adnet import ADNet, StageOutput
from adnet_core.network.attention import heatmap_covariance

Array = NDArray[np.float64]

BLACK = -1.0
"""What the networks see beyond a photo's border."""
MOST_WIDENED = 4.0
"""By how much a blurred heatmap widens a point's ellipse, or a sharp one narrows it, in its area."""


@dataclass(frozen=True, eq=False)
class Joining:
    """What joins the two, for M points of the base and P new ones.

    `shape` (M, 2) is the frame's; `weights` (2M, 2P) and `offset` (2P) take displacements of the base's
    points from it to the new points; `gain` (2P, 2P) is what is believed of differences; `covariance` (P,
    2, 2) what is left, all in the frame. `box_weights` (2P, 3) and `box_offset` (3) tell the base's box
    (centre, longer side) from points of size one about their centre; `margin` is the base's. `usual` (P) is
    the usual area of a heatmap's ellipse (root of the determinant), over the square of the points' size.
    """

    shape: Array
    weights: Array
    offset: Array
    gain: Array
    covariance: Array
    box_weights: Array
    box_offset: Array
    margin: float
    usual: Array


class JoinedAnswer(NamedTuple):
    """`landmarks` (N, P, 2) and `covariance` (N, P, 2, 2) of the two together, in normalised coordinates;
    what each says in the frame, `mapped` by the base and `own` (N, 2P); `turn` and `origin` (N, 2) of that
    frame (`pose`); `stage` is the new network's."""

    landmarks: Tensor
    covariance: Tensor
    mapped: Tensor
    own: Tensor
    turn: Tensor
    origin: Tensor
    stage: StageOutput


class JoinedNetwork(nn.Module):
    """The new `network`, its `base` and what joins them, as one."""

    shape: Tensor
    weights: Tensor
    offset: Tensor
    gain: Tensor
    spread: Tensor
    box_weights: Tensor
    box_offset: Tensor
    usual: Tensor

    def __init__(self, network: ADNet, base: ADNet, joining: Joining) -> None:
        super().__init__()
        self.network, self.base, self.margin = network, base, joining.margin
        parts = {
            **{"shape": joining.shape, "weights": joining.weights, "offset": joining.offset},
            **{"gain": joining.gain.T, "spread": joining.covariance, "usual": joining.usual},
            **{"box_weights": joining.box_weights, "box_offset": joining.box_offset},
        }
        for name, value in parts.items():
            self.register_buffer(name, torch.from_numpy(np.ascontiguousarray(value)).float())

    def forward(self, image: Tensor) -> JoinedAnswer:
        """Image (N, 3, S, S) as the network takes it."""
        stage = self.network(image)[-1]
        points = stage.landmarks
        piece, centre, half = base_crop(image, points, self.box_weights, self.box_offset, self.margin)
        seen = centre[:, None] + half[:, None, None] * self.base(piece)[-1].landmarks
        turn, origin = pose(seen, self.shape)
        off = (to_frame(seen, turn, origin) - self.shape).flatten(1)
        mapped = self.offset + off @ self.weights
        own = to_frame(points, turn, origin).flatten(1)
        joined = mapped + (own - mapped) @ self.gain
        landmarks = from_frame(joined.view(points.shape), turn, origin)
        covariance = turned(self.spread, turn) * self._widened(stage, turn)[..., None, None]
        return JoinedAnswer(landmarks, covariance, mapped, own, turn, origin, stage)

    def _widened(self, stage: StageOutput, turn: Tensor) -> Tensor:
        """(N, P) by how much the heatmaps are more blurred than usual."""
        heat = heatmap_covariance(stage.heatmap, stage.landmarks, self.network.config.variant)
        area = area_of(heat) / (turn**2).sum(dim=1, keepdim=True)
        limit = MOST_WIDENED**0.5
        return (area / self.usual).clamp(min=1e-6).sqrt().clamp(1 / limit, limit)


def area_of(covariance: Tensor) -> Tensor:
    """(...) the root of the determinant of covariances (..., 2, 2)."""
    product = covariance[..., 0, 0] * covariance[..., 1, 1] - covariance[..., 0, 1] * covariance[..., 1, 0]
    return product.clamp(min=0).sqrt()


def own_frame(points: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Points (N, P, 2) about their centre and of size one, as (N, 2P); their centre (N, 2) and size (N)."""
    centre = points.mean(dim=1)
    off = points - centre[:, None]
    size = (off**2).sum(dim=2).mean(dim=1).sqrt().clamp(min=1e-6)
    return (off / size[:, None, None]).flatten(1), centre, size


def base_crop(
    image: Tensor, points: Tensor, box_weights: Tensor, box_offset: Tensor, margin: float
) -> tuple[Tensor, Tensor, Tensor]:
    """The piece of images (N, 3, S, S) that the base knows, of the same size, by the new points (N, P, 2);
    with its centre (N, 2) and half of its side (N) in normalised coordinates."""
    flat, centre, size = own_frame(points)
    box = flat @ box_weights + box_offset
    centre = centre + box[:, :2] * size[:, None]
    half = (box[:, 2] * size * (margin / 2)).clamp(min=0.05)
    side = image.shape[-1]
    axis = (2 * torch.arange(side, device=image.device, dtype=image.dtype) + 1) / side - 1
    across = (centre[:, 0, None] + half[:, None] * axis)[:, None, :].expand(-1, side, -1)
    down = (centre[:, 1, None] + half[:, None] * axis)[:, :, None].expand(-1, -1, side)
    grid = torch.stack([across, down], dim=-1)
    piece = F.grid_sample(image - BLACK, grid, mode="bilinear", padding_mode="zeros", align_corners=False)
    return piece + BLACK, centre, half


def pose(points: Tensor, shape: Tensor) -> tuple[Tensor, Tensor]:
    """`turn` (N, 2), a complex number, and `origin` (N, 2) that take the frame of `shape` (M, 2) to where
    faces (N, M, 2) have it; equal in size, and turned by least squares."""
    middle, goal = points.mean(dim=1), shape.mean(dim=0)
    a, b = points - middle[:, None], shape - goal
    size = ((a**2).sum(dim=(1, 2)) / (b**2).sum()).sqrt()
    inner = torch.stack(
        [(a * b).sum(dim=(1, 2)), (a[..., 1] * b[:, 0] - a[..., 0] * b[:, 1]).sum(dim=1)], dim=1
    )
    length = (inner**2).sum(dim=1, keepdim=True).sqrt().clamp(min=1e-9)
    turn = inner / length * size[:, None]
    zero = torch.zeros_like(middle)
    return turn, middle - from_frame(goal.expand_as(middle)[:, None], turn, zero)[:, 0]


def from_frame(points: Tensor, turn: Tensor, origin: Tensor) -> Tensor:
    """Points (N, P, 2) of the frame where the faces are."""
    real, imaginary = turn[:, None, 0], turn[:, None, 1]
    x, y = points[..., 0], points[..., 1]
    return torch.stack([real * x - imaginary * y, imaginary * x + real * y], dim=-1) + origin[:, None]


def to_frame(points: Tensor, turn: Tensor, origin: Tensor) -> Tensor:
    """The inverse of `from_frame`."""
    squared = (turn**2).sum(dim=1, keepdim=True)
    back = torch.stack([turn[:, 0], -turn[:, 1]], dim=1) / squared
    return from_frame(points - origin[:, None], back, torch.zeros_like(origin))


def turned(covariance: Tensor, turn: Tensor) -> Tensor:
    """Covariances (P, 2, 2) of the frame, (N, P, 2, 2) as the faces have them."""
    real, imaginary = turn[:, 0], turn[:, 1]
    rows = [torch.stack([real, -imaginary], dim=1), torch.stack([imaginary, real], dim=1)]
    linear = torch.stack(rows, dim=1)[:, None]
    return linear @ covariance @ linear.transpose(-1, -2)
