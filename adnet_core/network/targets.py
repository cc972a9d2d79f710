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
from torch.nn import functional as F

from adnet_core.faces.layout import Layout
from adnet_core.network.attention import coordinate_axis

POINT_SIGMA = 1.5
EDGE_SIGMA = 1.0
"""Standard deviations of points and of the profile across an edge, in heatmap cells."""

FAR_AWAY = 1e3
"""Where what is absent is put, in normalised coordinates: nothing of it is left in a map."""
NEAR, NEAR_LEVEL = 2, 0.05
"""Cells, and the height of a map, within which a cell is about a segment."""

SHARPNESS = 4
SAMPLES = 640


def point_maps(points: Tensor, size: int, sigma: float = POINT_SIGMA) -> Tensor:
    """(N, P, size, size) unit Gaussians at `points` (N, P, 2), given in normalised coordinates; empty for
    absent points (NaN)."""
    rows, columns = _profiles(points.nan_to_num(FAR_AWAY), size, sigma)
    return rows[..., :, None] * columns[..., None, :]


def edge_maps(points: Tensor, layout: Layout, size: int, sigma: float = EDGE_SIGMA) -> Tensor:
    """(N, E, size, size) maps exp(-d^2 / 2 sigma^2) of the distance d to each curve, in cells.

    A curve is the Catmull-Rom spline through its points. The distance to it is a soft minimum: the
    integral along the curve of a Gaussian that is narrower by sqrt(SHARPNESS), then the root of that
    order. On a straight run this is exact; at an open end it is 2^(-1/4) of the full height, and
    where two runs meet the map is cut at one. A segment with an absent end (NaN) is left out, and one beside
    it ends as an open curve does.
    """
    narrow = sigma / SHARPNESS**0.5
    spline, ranges = _spline_matrix(layout, points.device, points.dtype)
    absent = points.isnan().any(dim=-1)
    if absent.any():
        along, steps = _incomplete_splines(points, absent, layout)
    else:
        along, steps = torch.matmul(spline[0], points), torch.matmul(spline[1], points)
    speed = steps.norm(dim=-1) * (size / 2)
    rows, columns = _profiles(along, size, narrow)
    weighted = rows * (speed / (narrow * (2 * torch.pi) ** 0.5))[..., None]
    maps = [
        torch.matmul(weighted[:, start:stop].transpose(-1, -2), columns[:, start:stop])
        for start, stop in ranges
    ]
    return torch.stack(maps, dim=1).clamp_(0, 1).sqrt_().sqrt_()  # the root of order SHARPNESS


def known_edges(points: Tensor, layout: Layout, target: Tensor) -> Tensor:
    """(N, E, size, size) which cells of edge maps `target` of faces with absent points (NaN) say something.

    All of a curve whose points are all there; else only those about the segments that are there, since the
    rest of the curve may lie anywhere.
    """
    absent = points.isnan().any(dim=-1)
    whole = torch.stack([~absent[:, list(curve.points)].any(dim=1) for curve in layout.curves], dim=1)
    near = F.max_pool2d(target, 2 * NEAR + 1, stride=1, padding=NEAR) >= NEAR_LEVEL
    return whole[..., None, None] | near


def _incomplete_splines(points: Tensor, absent: Tensor, layout: Layout) -> tuple[Tensor, Tensor]:
    """(N, S, 2) the samples of all curves, and the steps there; far away and still where a segment lacks an
    end."""
    curves = tuple((curve.points, curve.closed) for curve in layout.curves)
    table = _segment_table(curves).to(points.device)
    segments = sum(len(members) - (not closed) for members, closed in curves)
    position, slope = (one.to(points) for one in _segment_weights(-(-SAMPLES // segments)))
    ends = table[:, 1:3]
    there = ~absent[:, ends].any(dim=-1)
    start, end = (points[:, ends[:, side]].nan_to_num(0.0) for side in (0, 1))
    outer = []
    for side, near, far in ((0, start, end), (3, end, start)):
        missing = absent[:, table[:, side]] | (table[:, side] < 0)
        own = points[:, table[:, side].clamp(min=0)].nan_to_num(0.0)
        outer.append(torch.where(missing[..., None], 2 * near - far, own))
    control = torch.stack([outer[0], start, end, outer[1]], dim=2)
    along = torch.einsum("tk,nskd->nstd", position, control)
    steps = torch.einsum("tk,nskd->nstd", slope, control)
    gone = ~there[:, :, None, None]
    along, steps = along.masked_fill(gone, FAR_AWAY), steps.masked_fill(gone, 0.0)
    return along.flatten(1, 2), steps.flatten(1, 2)


@lru_cache(maxsize=8)
def _segment_table(curves: tuple[tuple[tuple[int, ...], bool], ...]) -> Tensor:
    """(S, 4) indices of the points before, at the start, at the end and after each segment; -1 for none."""
    rows = []
    for members, closed in curves:
        count = len(members)
        for i in range(count if closed else count - 1):
            near = (i - 1, i, i + 1, i + 2)
            rows.append([members[k % count] if closed or 0 <= k < count else -1 for k in near])
    return torch.tensor(rows)


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


def _segment_weights(steps: int) -> tuple[Tensor, Tensor]:
    """(steps, 4) weights of a segment's four points for the samples along it, and for the steps there."""
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
    return position, slope


@lru_cache(maxsize=8)
def _spline_table(
    curves: tuple[tuple[tuple[int, ...], bool], ...], point_count: int
) -> tuple[Tensor, list[tuple[int, int]]]:
    segments = sum(len(points) - (not closed) for points, closed in curves)
    steps = -(-SAMPLES // segments)
    position, slope = _segment_weights(steps)
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
