"""Point and edge maps, drawn analytically from sub-pixel coordinates, batched on any device.

A Gaussian is separable and so is a sum of Gaussians along a curve, so a map is a matrix product of
a row profile and a column profile: no pixel is ever rounded, and the profile of a line does not
depend on where between the cells it runs.
"""

from __future__ import annotations

import math
from functools import lru_cache

import torch
from torch import Tensor

from adnet_core.faces.layout import Layout
from adnet_core.network.attention import coordinate_axis

POINT_SIGMA = 1.5
EDGE_SIGMA = 1.0
"""Standard deviations of points and of the profile across an edge, in heatmap cells."""

SHARPNESS = 4
SAMPLES = 640


def point_maps(points: Tensor, size: int, sigma: float = POINT_SIGMA) -> Tensor:
    """(N, P, size, size) unit Gaussians at `points` (N, P, 2), given in normalised coordinates."""
    rows, columns = _profiles(points, size, sigma)
    return rows[..., :, None] * columns[..., None, :]


def edge_maps(points: Tensor, layout: Layout, size: int, sigma: float = EDGE_SIGMA) -> Tensor:
    """(N, E, size, size) maps exp(-d^2 / 2 sigma^2) of the distance d to each curve, in cells.

    A curve is the Catmull-Rom spline through its points. The distance to it is a soft minimum: the
    integral along the curve of a Gaussian that is narrower by sqrt(SHARPNESS), then the root of that
    order. On a straight run this is exact; at an open end it is 2^(-1/4) of the full height, and
    where two runs meet the map is cut at one.
    """
    narrow = sigma / SHARPNESS**0.5
    spline, ranges = _spline_matrix(layout, points.device, points.dtype)
    along = torch.matmul(spline[0], points)
    speed = torch.matmul(spline[1], points).norm(dim=-1) * (size / 2)
    rows, columns = _profiles(along, size, narrow)
    weighted = rows * (speed / (narrow * (2 * torch.pi) ** 0.5))[..., None]
    maps = [
        torch.matmul(weighted[:, start:stop].transpose(-1, -2), columns[:, start:stop])
        for start, stop in ranges
    ]
    return torch.stack(maps, dim=1).clamp_(0, 1).sqrt_().sqrt_()  # the root of order SHARPNESS


def _profiles(points: Tensor, size: int, sigma: float) -> tuple[Tensor, Tensor]:
    """Row and column profiles (..., size) of Gaussians at normalised points (..., 2), sigma in cells."""
    axis = coordinate_axis(size, "paper", device=points.device, dtype=points.dtype)
    # exp(-d^2 / 2 sigma^2) as a power of two: for far points, torch's exp on a CPU takes ten times as long.
    scale = size / 2 / sigma * math.sqrt(0.5 * math.log2(math.e))
    profile = (axis * scale - (points * scale)[..., None]).square_().neg_().exp2_()
    return profile[..., 1, :], profile[..., 0, :]


def _spline_matrix(
    layout: Layout, device: torch.device, dtype: torch.dtype
) -> tuple[Tensor, list[tuple[int, int]]]:
    """(2, S, P) linear maps from a face's points to S samples of its curves and to the steps there,
    and each curve's range of samples."""
    curves = tuple((curve.points, curve.closed) for curve in layout.curves)
    matrix, ranges = _spline_table(curves, layout.point_count)
    return matrix.to(device=device, dtype=dtype), ranges


@lru_cache(maxsize=8)
def _spline_table(
    curves: tuple[tuple[tuple[int, ...], bool], ...], point_count: int
) -> tuple[Tensor, list[tuple[int, int]]]:
    segments = sum(len(points) - (not closed) for points, closed in curves)
    steps = -(-SAMPLES // segments)
    u = (torch.arange(steps, dtype=torch.float64) + 0.5) / steps
    position = 0.5 * torch.stack(
        [-u + 2 * u**2 - u**3, 2 - 5 * u**2 + 3 * u**3, u + 4 * u**2 - 3 * u**3, -(u**2) + u**3], dim=1
    )
    slope = (
        0.5
        / steps
        * torch.stack(
            [-1 + 4 * u - 3 * u**2, -10 * u + 9 * u**2, 1 + 8 * u - 9 * u**2, -2 * u + 3 * u**2], dim=1
        )
    )
    blocks: list[Tensor] = []
    ranges: list[tuple[int, int]] = []
    for points, closed in curves:
        count = len(points)
        start = len(blocks) * steps
        for i in range(count if closed else count - 1):
            block = torch.zeros(2, steps, point_count, dtype=torch.float64)
            for offset in range(4):
                k = i + offset - 1
                weights = torch.stack([position[:, offset], slope[:, offset]])
                if closed or 0 <= k < count:
                    block[:, :, points[k % count]] += weights
                else:
                    # An end's missing neighbour is the end's own mirror image of the next point.
                    end, inner = (points[0], points[1]) if k < 0 else (points[-1], points[-2])
                    block[:, :, end] += 2 * weights
                    block[:, :, inner] -= weights
            blocks.append(block)
        ranges.append((start, len(blocks) * steps))
    return torch.cat(blocks, dim=1), ranges
