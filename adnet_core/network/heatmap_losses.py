"""Losses that read a point's heatmap as a distribution over the crop: its spread, or all of its cells.

Shapes, units, `weights` and `known` are those of `losses`. Heatmaps are (N, P, H, W) and not negative; what
the network answers is their mean (`attention.heatmap_mean`).

    >>> axis = torch.linspace(-0.96875, 0.96875, 32)         # the middles of 32 cells
    >>> truth, tangent = torch.zeros(1, 1, 2), torch.tensor([[[1.0, 0.0]]])
    >>> near = torch.exp(-(axis[None, :] ** 2 + axis[:, None] ** 2) / (2 * 0.1**2))[None, None]
    >>> here, aside = (likelihood_loss(h, truth, tangent, axis, axis) for h in (near, near.roll(4, dims=-1)))
    >>> bool(aside > here)
    True
"""

from __future__ import annotations

import torch
from torch import Tensor

from adnet_core.network.losses import along_and_across, length, mean_over_faces, smooth

BACKGROUND = 0.01
"""Share of the distribution that is spread evenly over the crop, so that no cell's logarithm is infinite."""


def star_loss(
    prediction: Tensor,
    truth: Tensor,
    tangent: Tensor,
    covariance: Tensor,
    weights: Tensor | None = None,
    known: Tensor | None = None,
    *,
    cell: float,
    restraint: float = 1.0,
) -> Tensor:
    """STAR loss (Zhou et al., CVPR 2023) on the frame of tangent and normal in place of principal axes.

    With t and n the parts of the error e along the `tangent` (N, P, 2) at the truth and across it, and S_tt
    and S_nn the variances of the heatmap in these directions, by its `covariance` (N, P, 2, 2), the mean over
    faces and points of

        smooth(|t|) / s_t + smooth(|n|) / s_n + w / 2 (S_tt + S_nn),

    where s_t^2 = S_tt + c^2 / 12 and s_n^2 = S_nn + c^2 / 12: a cell of side c (`cell`) has that variance
    itself, so that a map of one cell divides by no zero. An error along the line costs the less the further
    the map is spread along it, and the last term, w being `restraint`, keeps the maps from spreading without
    end. At w = 0 the spreads are taken as they are, without a gradient (the paper's other way). A point
    without a tangent has smooth(|e|) / s in place of the quotients, with s^2 = (trace of S) / 2 + c^2 / 12.

    Here s_t is 0.2 and s_n 0.1: an error of 0.1 costs 0.095 / 0.2 along the line and twice that across it.

    >>> truth, tangent = torch.zeros(1, 1, 2), torch.tensor([[[1.0, 0.0]]])
    >>> covariance = torch.diag(torch.tensor([0.04, 0.01]))[None, None]
    >>> along, across = torch.tensor([[[0.1, 0.0]]]), torch.tensor([[[0.0, 0.1]]])
    >>> star_loss(along, truth, tangent, covariance, cell=0.0, restraint=0.0)
    tensor(0.4750)
    >>> star_loss(across, truth, tangent, covariance, cell=0.0, restraint=0.0)
    tensor(0.9500)
    >>> star_loss(along, truth, tangent, covariance, cell=0.0)  # and 0.05 / 2
    tensor(0.5000)
    """
    error = prediction - truth
    spread = covariance if restraint else covariance.detach()
    trace = spread[..., 0, 0] + spread[..., 1, 1]
    free = (tangent == 0).all(dim=-1)
    along = torch.einsum("...i,...ij,...j->...", tangent, spread, tangent)
    own = cell**2 / 12
    # Rounding may leave less than nothing, whose root is NaN; the smallest number keeps a cell of 0 finite.
    least = max(own, torch.finfo(spread.dtype).tiny)
    t, n = along_and_across(error, tangent)
    parts = smooth(t.abs()) / _root(along + own, least) + smooth(n.abs()) / _root(trace - along + own, least)
    parts = torch.where(free, smooth(length(error)) / _root(trace / 2 + own, least), parts)
    return mean_over_faces(parts + restraint / 2 * trace, weights, known)


def _root(variance: Tensor, least: float) -> Tensor:
    return variance.clamp(min=least).sqrt()


def likelihood_loss(
    heatmap: Tensor,
    truth: Tensor,
    tangent: Tensor,
    axis_x: Tensor,
    axis_y: Tensor,
    weights: Tensor | None = None,
    known: Tensor | None = None,
    *,
    sigma: float = 0.1,
    direction: float = 2.0,
    margin: float = 0.0,
) -> Tensor:
    """Cross entropy of a heatmap's cells to a Gaussian about the truth, with a margin: no mean is taken.

    After Yang and Yeh (ICCV 2025), who train heatmaps as the scores of a structured prediction, where each
    place of the crop is an answer. Here the scores are log p of the very distribution whose mean is read at
    inference: p_c = (1 - b) h_c / sum h + b / K over the K cells c, b being BACKGROUND. With d_c the
    `anisotropic_distance` of cell c from the truth at lambda `direction`, and the target q in proportion to
    exp(-d^2 / 2 sigma^2), the mean over faces and points of

        - sum_c q_c log p_c + log sum_c p_c exp(margin d_c).

    The first term is least at p = q. The second, zero without a margin, asks that a place scores the less
    the further it is away (margin rescaling, smoothed by the logarithm of a sum); with both the least is at p
    in proportion to q exp(-margin d). That lies evenly about the truth, which thus is the mean that is read
    off, but for where the crop ends. `axis_x` (W,) and `axis_y` (H,) are the cells' normalised coordinates,
    `sigma` is in their unit, and `margin` is over it.

    All in one cell of four, the truth there, and a target that is as narrow: log p is log(0.99 + 0.01 / 4).

    >>> axis = torch.tensor([-0.5, 0.5])
    >>> truth, tangent = torch.full((1, 1, 2), -0.5), torch.tensor([[[1.0, 0.0]]])
    >>> heatmap = torch.tensor([[[[3.0, 0.0], [0.0, 0.0]]]])
    >>> likelihood_loss(heatmap, truth, tangent, axis, axis, sigma=0.01)
    tensor(0.0075)
    """
    maps = heatmap.float() if heatmap.dtype in (torch.bfloat16, torch.float16) else heatmap
    with torch.no_grad():
        squared = _squared_distances(
            truth.to(maps), tangent.to(maps), axis_x.to(maps), axis_y.to(maps), direction
        )
        target = torch.softmax(squared.flatten(start_dim=-2) / (-2 * sigma**2), dim=-1)
        costs = margin * squared.flatten(start_dim=-2).sqrt() if margin else None
    cells = maps.flatten(start_dim=-2)
    share = cells / cells.sum(dim=-1, keepdim=True).clamp(min=1e-6)
    scores = torch.log((1 - BACKGROUND) * share + BACKGROUND / cells.shape[-1])
    values = -(target * scores).sum(dim=-1)
    if costs is not None:
        values = values + torch.logsumexp(scores + costs, dim=-1)
    return mean_over_faces(values, weights, known)


def _squared_distances(truth: Tensor, tangent: Tensor, axis_x: Tensor, axis_y: Tensor, lam: float) -> Tensor:
    """(N, P, H, W) squared anisotropic distances (equations 3 and 4) of all cells from truths (N, P, 2)."""
    dx = axis_x - truth[..., 0, None, None]
    dy = axis_y[:, None] - truth[..., 1, None, None]
    tx, ty = tangent[..., 0, None, None], tangent[..., 1, None, None]
    whole = dx**2 + dy**2
    along = (dx * tx + dy * ty) ** 2
    free = (tangent == 0).all(dim=-1)[..., None, None]
    return torch.where(free, whole, (2 * lam * (whole - along) + 2 * along).clamp(min=0) / (1 + lam))
