"""Losses of the paper (ADL, equations 3 to 6; AWing, equation 8) and of the works it compares with.

Landmarks are (N, P, 2) in normalised coordinates, [-1, 1] over the crop; maps are (N, C, H, W) in [0, 1].
Every loss returns a scalar unless its docstring says otherwise: the mean over everything, in which each
face counts as `weights` (N,) say where they are given. `known` says what counts, (N, P) of points or
(N, C, H, W) of the cells of maps: what does not is zero in the mean and has no gradient, so that each point,
and each cell, counts the same in whatever batch it is.

    >>> truth = torch.tensor([[[0.0, 0.0], [0.2, 0.0]]])      # one face of two points, on a horizontal line
    >>> tangent = torch.tensor([[[1.0, 0.0], [1.0, 0.0]]])
    >>> along = truth + torch.tensor([0.1, 0.0])              # both off along the line, ...
    >>> across = truth + torch.tensor([0.0, 0.1])             # ... and as far across it
    >>> across_costs = anisotropic_direction_loss(across, truth, tangent, 2.0)
    >>> bool(across_costs > anisotropic_direction_loss(along, truth, tangent, 2.0))
    True
"""

from __future__ import annotations

import math
from typing import Any

import torch
from torch import Tensor
from torch.autograd.function import FunctionCtx, once_differentiable
from torch.nn import functional as F

SMOOTH = 0.01
"""Distance below which the smooth losses are quadratic, in normalised coordinates."""


def tangents(points: Tensor, neighbours: Tensor) -> Tensor:
    """Unit tangents (..., P, 2) of points (..., P, 2), zero for a point without one.

    With u the unit vector from a point's neighbour behind to it, and v from it to the one ahead, the tangent
    is (u + v) / |u + v|; at a cusp, where that vanishes, v - u turned by a right angle. The torch twin of
    `adnet_core.faces.geometry.tangent_frames`, which explains the construction; `neighbours` is the layout's
    (P, 2) table of the indices behind and ahead (`Layout.neighbours`), a point's own index at an end. An
    absent neighbour (NaN) counts as one that is not there.

    >>> bend = torch.tensor([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0]])
    >>> tangents(bend, torch.tensor([[0, 1], [0, 2], [1, 2]]))
    tensor([[1.0000, 0.0000],
            [0.7071, 0.7071],
            [0.0000, 1.0000]])
    """
    ahead = _unit(points[..., neighbours[:, 1], :] - points)
    behind = _unit(points - points[..., neighbours[:, 0], :])
    tangent, bend = ahead + behind, ahead - behind
    turned_back = torch.stack([bend[..., 1], -bend[..., 0]], dim=-1)
    cusp = tangent.norm(dim=-1, keepdim=True) < 1e-6
    return _unit(torch.where(cusp, turned_back, tangent))


def _unit(vectors: Tensor) -> Tensor:
    length = vectors.norm(dim=-1, keepdim=True)
    short = ~(length >= 1e-9)  # NaN as well
    return torch.where(short, torch.zeros_like(vectors), vectors / length.masked_fill(short, 1.0))


def focal_weights(classes: Tensor) -> Tensor:
    """(N,) weights of a batch's faces by how rare their classes are in it (focal Wing loss, Huang et al.,
    CVPR 2020).

    `classes` (N, C) says which faces belong to which classes. A class c that S_c of the N faces belong to has
    the focal factor sigma_c = N / S_c (1 where S_c = 0), and a face weighs the sum of the factors of its
    own classes; so the mean weight is the number of classes that occur. A face of no class would weigh
    nothing: faces without any attribute must be given a class of their own. The released code of ADNet
    multiplies the whole batch by the sum of all factors instead, which weighs all its faces alike.

    >>> focal_weights(torch.tensor([[True, False], [True, False], [True, False], [True, True]]))
    tensor([1., 1., 1., 5.])
    """
    members = classes.to(torch.get_default_dtype())
    factors = len(members) / members.sum(dim=0).clamp(min=1)
    return members @ factors


def mean_over_faces(values: Tensor, weights: Tensor | None = None, known: Tensor | None = None) -> Tensor:
    """Mean of values (N, ...), those of face n times `weights`[n]: (1/N) sum_n w_n mean(values_n).

    Those that are not `known`, whose shape is the first axes of theirs, count as zero.

    >>> values = torch.tensor([[1.0, 3.0], [4.0, 4.0]])
    >>> mean_over_faces(values), mean_over_faces(values, torch.tensor([1.0, 0.5]))
    (tensor(3.), tensor(2.))
    """
    if known is not None:
        values = values * known.reshape(known.shape + (1,) * (values.dim() - known.dim())).to(values)
    if weights is None:
        return values.mean()
    return (values.flatten(start_dim=1).mean(dim=1) * weights).mean()


def smooth(distance: Tensor, threshold: float = SMOOTH) -> Tensor:
    """Elementwise d^2 / (2 s) below the threshold s and d - s / 2 above it, for distances d >= 0 (...).

    >>> smooth(torch.tensor([0.0, 0.5, 1.0, 3.0]), threshold=1.0)
    tensor([0.0000, 0.1250, 0.5000, 2.5000])
    """
    return torch.where(distance < threshold, distance**2 / (2 * threshold), distance - threshold / 2)


def length(vectors: Tensor, squared_weights: Tensor | None = None) -> Tensor:
    """Norm (...) of (..., 2) vectors, with a gradient of zero instead of NaN where they vanish.

    `squared_weights` (..., 2) multiply the squares of the components.

    >>> length(torch.tensor([[3.0, 4.0], [0.0, 0.0]]))
    tensor([5., 0.])
    """
    squares = vectors**2 if squared_weights is None else vectors**2 * squared_weights
    total = squares.sum(dim=-1)
    empty = total == 0
    return torch.where(empty, torch.zeros_like(total), total.masked_fill(empty, 1.0).sqrt())


def along_and_across(error: Tensor, tangent: Tensor) -> tuple[Tensor, Tensor]:
    """(..., P) the parts t and n of errors (..., P, 2) along the unit `tangent` (..., P, 2) and its normal.

    >>> along_and_across(torch.tensor([[3.0, 4.0]]), torch.tensor([[0.0, 1.0]]))
    (tensor([4.]), tensor([-3.]))
    """
    t = (error * tangent).sum(dim=-1)
    n = error[..., 1] * tangent[..., 0] - error[..., 0] * tangent[..., 1]
    return t, n


def anisotropic_distance(
    prediction: Tensor, truth: Tensor, tangent: Tensor, weight: Tensor | float
) -> Tensor:
    """(..., P) distance d of equations 3 and 4: d^2 = 2L/(1+L) n^2 + 2/(1+L) t^2.

    n and t are the error's parts along the normal and the `tangent` (..., P, 2) at the truth, and
    `weight` is lambda, a number or (..., P). Where the tangent is zero the distance is Euclidean.

    At lambda 2 an error across the line counts twice as much as one along it, squared:

    >>> truth, tangent = torch.zeros(1, 2, 2), torch.tensor([[[1.0, 0.0], [1.0, 0.0]]])
    >>> prediction = torch.tensor([[[1.0, 0.0], [0.0, 1.0]]])
    >>> anisotropic_distance(prediction, truth, tangent, 2.0) ** 2
    tensor([[0.6667, 1.3333]])
    """
    error = prediction - truth
    lam = torch.as_tensor(weight, dtype=error.dtype, device=error.device)
    t, n = along_and_across(error, tangent)
    free = (tangent == 0).all(dim=-1)
    parts = torch.where(free[..., None], error, torch.stack([n, t], dim=-1))
    weights = torch.stack([2 * lam / (1 + lam), 2 / (1 + lam)], dim=-1)
    weights = torch.where(free[..., None], torch.ones_like(parts), weights.expand(parts.shape))
    return length(parts, weights)


def anisotropic_direction_loss(
    prediction: Tensor,
    truth: Tensor,
    tangent: Tensor,
    weight: Tensor | float = 2.0,
    weights: Tensor | None = None,
    known: Tensor | None = None,
) -> Tensor:
    """Smooth ADL (equations 3 to 6): the mean over faces and points of `smooth`(d), where d is the
    `anisotropic_distance` at lambda `weight`, a number or (N, P).

    `prediction`, `truth` and `tangent` are (N, P, 2), normalised; below SMOOTH it is quadratic.

    >>> truth, tangent = torch.zeros(1, 1, 2), torch.tensor([[[1.0, 0.0]]])
    >>> anisotropic_direction_loss(torch.tensor([[[0.0, 0.1]]]), truth, tangent, weight=1.0)
    tensor(0.0950)
    >>> anisotropic_direction_loss(torch.tensor([[[0.0, 0.1]]]), truth, tangent, weight=2.0)
    tensor(0.1105)
    """
    distance = anisotropic_distance(prediction, truth, tangent, weight)
    return mean_over_faces(smooth(distance), weights, known)


def heatmap_lambda(heatmap: Tensor, truth: Tensor, tangent: Tensor, axis_x: Tensor, axis_y: Tensor) -> Tensor:
    """(N, P) dynamic lambda as released: tangent variance over normal variance of the last stage's
    attended heatmap (N, P, H, W) about the truth, clamped to 1..9, detached.

    With h the heatmap over its sum and (t, n) a cell's place along tangent and normal from the truth
    (N, P, 2), lambda is sum h t^2 / sum h n^2. `tangent` is (N, P, 2), `axis_x` (W,) and `axis_y` (H,) the
    cells' normalised coordinates. What is spread twice as far along a line as across it has four:

    >>> axis = torch.linspace(-1, 1, 65)
    >>> heatmap = torch.exp(-(axis[None, :] / 0.2) ** 2 / 2 - (axis[:, None] / 0.1) ** 2 / 2)[None, None]
    >>> truth, tangent = torch.zeros(1, 1, 2), torch.tensor([[[1.0, 0.0]]])
    >>> heatmap_lambda(heatmap, truth, tangent, axis, axis).round(decimals=2)
    tensor([[4.]])
    """
    with torch.no_grad():
        total = heatmap.sum(dim=(-2, -1))
        weights = heatmap / total.clamp(min=1e-6)[..., None, None]
        dx = axis_x[None, None, None, :] - truth[..., 0, None, None]
        dy = axis_y[None, None, :, None] - truth[..., 1, None, None]
        tx, ty = tangent[..., 0, None, None], tangent[..., 1, None, None]
        along = (weights * (dx * tx + dy * ty) ** 2).sum(dim=(-2, -1))
        across = (weights * (dy * tx - dx * ty) ** 2).sum(dim=(-2, -1))
        return (along / across.clamp(min=1e-12)).clamp(1.0, 9.0)


def smooth_l1_loss(
    prediction: Tensor, truth: Tensor, weights: Tensor | None = None, known: Tensor | None = None
) -> Tensor:
    """Mean of `smooth`(|prediction - truth|), the paper's baseline (ADL at lambda 1), of points (N, P, 2).

    >>> smooth_l1_loss(torch.tensor([[[0.3, 0.4]]]), torch.zeros(1, 1, 2))
    tensor(0.4950)
    """
    return mean_over_faces(smooth(length(prediction - truth)), weights, known)


def l1_loss(
    prediction: Tensor, truth: Tensor, weights: Tensor | None = None, known: Tensor | None = None
) -> Tensor:
    """Mean absolute error over coordinates (N, P, 2).

    >>> l1_loss(torch.tensor([[[0.3, -0.4]]]), torch.zeros(1, 1, 2))
    tensor(0.3500)
    """
    return mean_over_faces((prediction - truth).abs(), weights, known)


def l2_loss(
    prediction: Tensor, truth: Tensor, weights: Tensor | None = None, known: Tensor | None = None
) -> Tensor:
    """Mean squared error over coordinates (N, P, 2).

    >>> l2_loss(torch.tensor([[[0.3, -0.4]]]), torch.zeros(1, 1, 2))
    tensor(0.1250)
    """
    return mean_over_faces((prediction - truth) ** 2, weights, known)


def wing_distance(prediction: Tensor, truth: Tensor, *, omega: float = 10.0, epsilon: float = 2.0) -> Tensor:
    """(..., P, 2) Wing loss of each coordinate (Feng et al., 2018), in the unit of its inputs.

    omega ln(1 + |x| / epsilon) for an error |x| < omega, and |x| - C above, with C such that both meet.

    >>> wing_distance(torch.tensor([[0.0, 2.0], [10.0, 20.0]]), torch.zeros(2, 2))
    tensor([[ 0.0000,  6.9315],
            [17.9176, 27.9176]])
    """
    error = (prediction - truth).abs()
    offset = omega - omega * math.log1p(omega / epsilon)
    return torch.where(error < omega, omega * torch.log1p(error / epsilon), error - offset)


def wing_loss(
    prediction: Tensor,
    truth: Tensor,
    weights: Tensor | None = None,
    known: Tensor | None = None,
    *,
    omega: float = 10.0,
    epsilon: float = 2.0,
) -> Tensor:
    """Mean Wing loss. Omega and epsilon are in the unit of the coordinates (pixels, in the paper).

    With `focal_weights` it is the focal Wing loss, on coordinates.

    >>> wing_loss(torch.tensor([[[2.0, 0.0]]]), torch.zeros(1, 1, 2))
    tensor(3.4657)
    """
    return mean_over_faces(wing_distance(prediction, truth, omega=omega, epsilon=epsilon), weights, known)


def adaptive_wing_loss(
    prediction: Tensor,
    target: Tensor,
    weights: Tensor | None = None,
    known: Tensor | None = None,
    *,
    omega: float = 14.0,
    theta: float = 0.5,
    epsilon: float = 1.0,
    alpha: float = 2.1,
    foreground_weight: float = 10.0,
) -> Tensor:
    """Adaptive Wing loss on maps (N, C, H, W) (equation 8; Wang et al., 2019, equations 3 and 7 there).

    For an error e = |target - prediction| it is omega ln(1 + (e / epsilon)^(alpha - target)) below `theta`
    and A e - C above, with A and C such that value and slope meet there.

    Cells where the target, dilated by 3x3, is at least 0.2 weigh 1 + `foreground_weight`; a weight
    of zero leaves all cells equal. With `focal_weights` it is the focal Wing loss, on maps. Where several
    maps are compared with one target, an `AdaptiveWing` of it spares what depends on the target alone.

    >>> target = torch.zeros(1, 1, 5, 5)
    >>> target[..., 2, 2] = 1.0
    >>> adaptive_wing_loss(target, target).round(decimals=6)
    tensor(0.)
    >>> missed, flat = adaptive_wing_loss(torch.zeros_like(target), target), torch.full_like(target, 0.04)
    >>> bool(missed > adaptive_wing_loss(target + flat, target))  # as much in sum, spread over the background
    True
    """
    wing = AdaptiveWing(
        target,
        omega=omega,
        theta=theta,
        epsilon=epsilon,
        alpha=alpha,
        foreground_weight=foreground_weight,
    )
    return wing(prediction, weights, known)


class AdaptiveWing:
    """`adaptive_wing_loss` of several maps with one target (N, C, H, W).

    >>> target = torch.rand(1, 1, 5, 5)
    >>> wing = AdaptiveWing(target)
    >>> stages = [torch.rand(1, 1, 5, 5) for _ in range(2)]
    >>> all(wing(stage) == adaptive_wing_loss(stage, target) for stage in stages)
    True
    """

    def __init__(
        self,
        target: Tensor,
        *,
        omega: float = 14.0,
        theta: float = 0.5,
        epsilon: float = 1.0,
        alpha: float = 2.1,
        foreground_weight: float = 10.0,
    ) -> None:
        self._target, self._omega, self._theta, self._epsilon = target, omega, theta, epsilon
        self._power = alpha - target
        ratio = torch.exp(self._power * math.log(theta / epsilon))
        self._slope = omega * self._power * ratio / (theta * (1 + ratio))
        self._offset = theta * self._slope - omega * torch.log1p(ratio)
        self._weight = 1 + foreground_weight * foreground(target) if foreground_weight else None

    def __call__(
        self, prediction: Tensor, weights: Tensor | None = None, known: Tensor | None = None
    ) -> Tensor:
        """The mean over the maps `prediction`, shaped as the target; `weights` and `known` as everywhere."""
        values: Tensor = _WingOfErrors.apply(prediction, self)  # type: ignore[no-untyped-call]
        return mean_over_faces(values, weights, known)

    def values_and_derivatives(self, prediction: Tensor) -> tuple[Tensor, Tensor]:
        """The weighted loss of every cell, and its derivative by the prediction, both shaped as the target.

        Below theta the derivative by the error is omega p e^(p - 1) / (1 + e^p), with p = alpha - target and
        e in units of epsilon, and A above.
        """
        difference = self._target - prediction
        error = difference.abs()
        # exp(log) instead of a power: three times as fast on a CPU. The floor keeps the logarithm finite.
        near = error.clamp(min=1e-12, max=self._theta)
        ratio = (near / self._epsilon).log_().mul_(self._power).exp_()
        inside = torch.log1p(ratio).mul_(self._omega)
        steepness = ratio.div_(near.mul_(ratio + 1)).mul_(self._power).mul_(self._omega)
        far = error >= self._theta
        values = torch.where(far, error.mul_(self._slope).sub_(self._offset), inside)
        derivatives = torch.where(far, self._slope, steepness).mul_(difference.sign_()).neg_()
        if self._weight is not None:
            values, derivatives = values.mul_(self._weight), derivatives.mul_(self._weight)
        return values, derivatives


class _WingOfErrors(torch.autograd.Function):
    """The loss of every cell of a map, with its derivative by formula.

    The derivative is taken with the value, while what both need is at hand: a step of training spends
    several times as long going back through the operations one by one.
    """

    @staticmethod
    def forward(ctx: FunctionCtx, prediction: Tensor, wing: AdaptiveWing) -> Tensor:
        values, derivatives = wing.values_and_derivatives(prediction)
        ctx.save_for_backward(derivatives)
        return values

    @staticmethod
    @once_differentiable
    def backward(ctx: Any, gradient: Tensor) -> tuple[Tensor, None]:
        (derivatives,) = ctx.saved_tensors
        return gradient * derivatives, None


def foreground(target: Tensor, threshold: float = 0.2) -> Tensor:
    """(N, C, H, W) ones where the 3x3-dilated target reaches the threshold.

    >>> foreground(torch.tensor([[[[0.0, 0.0, 0.0, 1.0]]]]))
    tensor([[[[0., 0., 1., 1.]]]])
    """
    high = F.pad(target >= threshold, (1, 1, 1, 1))  # pooling takes several times as long on a CPU
    wide = high[..., :-2] | high[..., 1:-1] | high[..., 2:]
    return (wide[..., :-2, :] | wide[..., 1:-1, :] | wide[..., 2:, :]).to(target.dtype)
