"""One correction moves the rest: the conditional mean of a face's residuals, given the points in place.

Errors of neighbouring points go together. The prior says how: a covariance of residuals in units of
each point's own calibrated sigma, along tangent and normal, about what is expected of a face whose predicted
shape is this one. With some points placed, the others move to their conditional mean and their ellipses
shrink; all of it is Gaussian algebra on 2P numbers. A point that was placed also tells of those that were
not: had one been much further off, it would have been placed first.
"""

from __future__ import annotations

import base64
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.faces.face_counts import check_faces, faces_from
from adnet_core.faces.geometry import (
    covariance_from_frames,
    covariance_in_frames,
    join_errors,
    split_errors,
    tangent_frames,
)
from adnet_core.faces.layout import Layout
from adnet_core.faces.plausibility import normalised
from adnet_core.faces.rounding import ROUNDING
from adnet_core.faces.shape_prior import turned_onto

Array = NDArray[np.float64]

SMALLEST_SIGMA = 1e-3
"""In pixels; keeps the units finite where a model is certain beyond reason."""

LARGEST_PULL = 8.0
"""A correction by more of a point's sigmas pulls the others no further: such an error tells of that point
alone. On validation faces it changes the number of corrections by less than half a percent."""


WORST_FIRST = 1.2
"""Points that nobody has placed are off by this many times what the last placed one was, as a standard
deviation along every line: people begin with the worst. Chosen on validation faces, in folds; without it
(`inf`) more of them take more corrections than if nothing had followed."""

LARGEST_LEAN = 2.0
"""A predicted shape is expected to be off by no more of a point's units, however strange it is."""


@dataclass(frozen=True, eq=False)
class ShapeTrend:
    """What residuals to expect of a face by its predicted shape, before anybody has placed a point.

    `mean` (P, 2) is the mean predicted shape, centred and of size one; `weights` (2P, 2P) and `offset` (2P)
    take a shape's difference from it to the expected residuals, in the units of `ResidualPrior`. Raises
    ValueError for other shapes, or numbers that are not finite.
    """

    mean: Array
    weights: Array
    offset: Array

    def __post_init__(self) -> None:
        size = 2 * len(self.mean)
        if self.mean.shape != (size // 2, 2) or self.weights.shape != (size, size):
            raise ValueError(f"a trend of shapes {self.mean.shape} and {self.weights.shape}")
        if self.offset.shape != (size,):
            raise ValueError(f"a trend with {len(self.offset)} offsets for {size // 2} points")
        if not all(np.isfinite(part).all() for part in (self.mean, self.weights, self.offset)):
            raise ValueError("the trend of a residual prior holds finite numbers")

    def of(self, landmarks: ArrayLike) -> Array:
        """(..., P, 2) expected residuals of predicted landmarks (..., P, 2), in the prior's units."""
        shapes = np.asarray(landmarks, dtype=np.float64)
        features = shape_features(shapes.reshape(-1, *self.mean.shape), self.mean)
        expected = np.clip(features @ self.weights + self.offset, -LARGEST_LEAN, LARGEST_LEAN)
        return np.asarray(expected.reshape(shapes.shape))


def shape_features(landmarks: Array, mean: Array) -> Array:
    """(F, 2P) what is left of faces (F, P, 2) beside the `mean` (P, 2) but for place, size and angle.

    Times sqrt(2P), so that a usual coordinate of the mean is about one.
    """
    turned = turned_onto(normalised(landmarks), mean)
    return np.asarray((turned - mean).reshape(len(landmarks), -1) * np.sqrt(mean.size))


@dataclass(frozen=True, eq=False)
class ResidualPrior:
    """How residuals go together: `covariance` (2P, 2P) in units of calibrated sigma^(1 - exponent).

    Ordered by point, the tangent before the normal; of mean variance 1. With an `exponent` of 0 a face's
    residuals scale with its own sigmas, with 1 they are the same for all points and directions of a face;
    between, its sigmas count for part. `noise` is the standard deviation of a person's own placement, in
    calibrated sigmas. `trend` says about what residuals vary; without one, about zero. `faces` stand behind
    it, None where that is not known. `usual_sigma` is the geometric mean of a face's calibrated sigmas over
    its distance, and all faces count as being of that: what widens a whole face's ellipses says how far it
    may be off and not where to; None for each as it is. Raises ValueError for a matrix that is no covariance.
    """

    covariance: Array
    noise: float = 0.1
    exponent: float = 0.0
    trend: ShapeTrend | None = None
    faces: float | None = None
    usual_sigma: float | None = None

    def __post_init__(self) -> None:
        check_faces(self.faces)
        if self.usual_sigma is not None and not 0 < self.usual_sigma < np.inf:
            raise ValueError("the usual sigma of a residual prior must be positive")
        matrix = np.asarray(self.covariance, dtype=np.float64)
        if matrix.ndim != 2 or matrix.shape[0] != matrix.shape[1] or matrix.shape[0] % 2:
            raise ValueError(f"a residual covariance of shape {matrix.shape} is not (2P, 2P)")
        if not np.isfinite(matrix).all() or not 0 < self.noise < np.inf or not 0 <= self.exponent <= 1:
            raise ValueError(
                "a residual prior holds finite numbers, a positive noise, an exponent from 0 to 1"
            )
        matrix = (matrix + matrix.T) / 2
        sizes = np.linalg.eigvalsh(matrix)
        if sizes[0] <= ROUNDING * sizes[-1]:
            raise ValueError("a residual covariance must be positive definite")
        if self.trend is not None and self.trend.mean.size != len(matrix):
            raise ValueError(f"a trend of {len(self.trend.mean)} points in a prior of {len(matrix) // 2}")
        object.__setattr__(self, "covariance", matrix)

    @property
    def point_count(self) -> int:
        return len(self.covariance) // 2

    def in_sigmas(self, sigmas: Array) -> Array:
        """(2P, 2P) covariance in units of a face's calibrated `sigmas` (P, 2), of the same mean variance."""
        weight = sigmas.reshape(-1) ** -self.exponent
        matrix = self.covariance * weight[:, None] * weight[None, :]
        return np.asarray(matrix * (np.trace(self.covariance) / np.trace(matrix)))

    def as_usual(self, sigmas: Array, distance: float) -> Array:
        """A face's `sigmas` (P, 2), all of them by one factor as large as a usual face's of this distance."""
        if self.usual_sigma is None or not 0 < distance < np.inf:
            return sigmas
        return np.asarray(sigmas * (self.usual_sigma * distance / np.exp(np.log(sigmas).mean())))

    def expected(self, landmarks: Array, sigmas: Array) -> Array:
        """(..., 2P) residuals that a face's predicted shape lets one expect, in its calibrated `sigmas`."""
        if self.trend is None:
            return np.zeros((*sigmas.shape[:-2], 2 * self.point_count))
        lean = self.trend.of(landmarks) * residual_units(sigmas, self.exponent) / sigmas
        return np.asarray(lean.reshape(*sigmas.shape[:-2], -1))

    def for_face(self, layout: Layout, landmarks: ArrayLike, covariance: ArrayLike) -> Propagator | None:
        """What corrections of one face are propagated by; None where no model has spoken of every point."""
        if not (np.isfinite(landmarks).all() and np.isfinite(covariance).all()):
            return None
        return Propagator(self, layout, landmarks, covariance)

    def to_dict(self) -> dict[str, Any]:
        """For a model file's metadata: the upper triangle and the trend as float32, in base64."""
        upper = self.covariance[np.triu_indices(len(self.covariance))]
        data = {
            "kind": "gaussian",
            "points": self.point_count,
            "noise": self.noise,
            "exponent": self.exponent,
            "upper": _text(upper),
            "faces": self.faces,
            **({} if self.usual_sigma is None else {"usual_sigma": self.usual_sigma}),
        }
        if self.trend is not None:
            data["trend"] = _text(
                np.vstack([self.trend.mean.reshape(1, -1), self.trend.offset, self.trend.weights])
            )
        return data

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> ResidualPrior:
        """The inverse of `to_dict`. Raises ValueError for anything else."""
        try:
            if data["kind"] != "gaussian":
                raise ValueError(f"a residual prior of kind '{data['kind']}' is not known")
            size = 2 * int(data["points"])
            upper = _numbers(data["upper"])
            noise, exponent = float(data["noise"]), float(data["exponent"])
            rows = None if data.get("trend") is None else _numbers(data["trend"])
            faces = faces_from(data)
            usual = None if data.get("usual_sigma") is None else float(data["usual_sigma"])
        except (KeyError, TypeError) as error:
            raise ValueError(f"the residual prior is incomplete: {error}") from None
        if not 0 < size <= 4000 or len(upper) != size * (size + 1) // 2:
            raise ValueError(f"the residual prior holds {len(upper)} numbers for {size // 2} points")
        matrix = np.zeros((size, size))
        matrix[np.triu_indices(size)] = upper
        trend = None
        if rows is not None:
            if len(rows) != size * (size + 2):
                raise ValueError(
                    f"the trend of the residual prior holds {len(rows)} numbers for {size // 2} points"
                )
            table = rows.reshape(size + 2, size)
            trend = ShapeTrend(table[0].reshape(-1, 2), table[2:], table[1])
        return cls(matrix + np.triu(matrix, 1).T, noise, exponent, trend, faces, usual)


def residual_units(sigmas: Array, exponent: float) -> Array:
    """(..., P, 2) what residuals are counted in: a face's mean sigma where `exponent` is 1, its own at 0."""
    size = np.exp(np.log(sigmas).mean(axis=(-2, -1), keepdims=True))
    return np.asarray(size**exponent * sigmas ** (1 - exponent))


def _text(numbers: Array) -> str:
    return base64.b64encode(numbers.astype("<f4").tobytes()).decode()


def _numbers(text: str) -> Array:
    try:
        return np.frombuffer(base64.b64decode(text, validate=True), dtype="<f4").astype(np.float64)
    except ValueError:
        raise ValueError("the numbers of the residual prior are damaged") from None


@dataclass(frozen=True, eq=False)
class Propagated:
    """Landmarks (P, 2) and covariances (P, 2, 2) of a face after some points were placed."""

    landmarks: Array
    covariance: Array


class FacePropagation(Protocol):
    """Where one face's points go when some of them are placed."""

    def update(self, indices: ArrayLike, placed: ArrayLike, /) -> Propagated: ...


class PropagationPrior(Protocol):
    """What is known of how the points of a layout go together, whoever has learnt it."""

    @property
    def point_count(self) -> int: ...

    def for_face(self, layout: Layout, landmarks: ArrayLike, covariance: ArrayLike) -> FacePropagation | None:
        """What corrections of a face are propagated by that was expected at landmarks (P, 2) with covariances
        (P, 2, 2); None where it does not say."""


class Propagator:
    """Carries corrections of one face over to its other points.

    `landmarks` (P, 2) and calibrated `covariance` (P, 2, 2) are the model's prediction, in any one unit.
    `worst_first` is WORST_FIRST, or `inf` where nothing is to follow from which points were placed.
    """

    def __init__(
        self,
        prior: ResidualPrior,
        layout: Layout,
        landmarks: ArrayLike,
        covariance: ArrayLike,
        *,
        worst_first: float = WORST_FIRST,
    ) -> None:
        self._prior = prior
        self._worst_first = worst_first
        self._steps: list[_Step] = []
        self._landmarks = np.asarray(landmarks, dtype=np.float64)
        self._frames = tangent_frames(self._landmarks, layout)
        self._local = covariance_in_frames(covariance, self._frames)
        spread = np.diagonal(self._local, axis1=-2, axis2=-1)
        distance = float(layout.distance(self._landmarks))
        self._sigmas = prior.as_usual(np.sqrt(np.maximum(spread, SMALLEST_SIGMA**2)), distance)
        if self._landmarks.shape != (prior.point_count, 2):
            raise ValueError(f"the prior is for {prior.point_count} points, not {len(self._landmarks)}")
        self._joint = prior.in_sigmas(self._sigmas)
        self._lean = prior.expected(self._landmarks, self._sigmas)

    @cached_property
    def _axes(self) -> tuple[Array, Array, Array]:
        """Variances (2P) and axes (2P, 2P) of the joint covariance, in the unit of the landmarks, and what is
        expected along the axes (2P)."""
        scale = self._sigmas.reshape(-1)
        sizes, axes = np.linalg.eigh(self._joint * scale[:, None] * scale[None, :])
        return np.maximum(sizes, 0.0), axes, (self._lean * scale) @ axes

    def update(self, indices: ArrayLike, placed: ArrayLike) -> Propagated:
        """The face with the points `indices` (k,) at `placed` (k, 2), where they stay exactly.

        Always from the prediction, so that the order of corrections does not matter and correcting a point
        twice counts once.
        """
        chosen = np.asarray(indices, dtype=np.int64).reshape(-1)
        targets = np.asarray(placed, dtype=np.float64).reshape(-1, 2)
        if not len(chosen):
            return Propagated(self._landmarks.copy(), covariance_from_frames(self._local, self._frames))
        offsets = split_errors(targets - self._landmarks[chosen], self._frames[chosen])
        landmarks = self._landmarks + join_errors(self._moved(chosen, offsets), self._frames)
        landmarks[chosen] = targets
        # How sure one may be of the others follows from the placed points alone, whoever has chosen them.
        prior, rows = self._joint, _rows(chosen)
        inner = prior[np.ix_(rows, rows)] + self._prior.noise**2 * np.eye(len(rows))
        gain = np.linalg.solve(inner, prior[rows])
        left = np.diagonal(prior) - np.einsum("ij,ij->j", gain, prior[rows])
        shrink = np.sqrt(np.clip(left / np.diagonal(prior), 1e-6, 1.0)).reshape(-1, 2)
        local = self._local * shrink[:, :, None] * shrink[:, None, :]
        return Propagated(landmarks, covariance_from_frames(local, self._frames))

    def _moved(self, chosen: NDArray[np.int64], offsets: Array) -> Array:
        """(P, 2) by how much points move where those `chosen` (k,) move by `offsets` (k, 2).

        The corrections are gone through anew, the worst first: each time that one which is furthest from
        where the others have put it.
        """
        order = np.argsort(chosen, kind="stable")
        points, offsets = chosen[order], offsets[order]
        pulls = np.linalg.norm(offsets / self._sigmas[points], axis=1, keepdims=True)
        seen = offsets * np.minimum(1.0, LARGEST_PULL / np.maximum(pulls, 1e-12))
        rows, axes = _rows(points).reshape(-1, 2), self._axes[1]
        own, noise = axes[rows], (self._prior.noise * self._sigmas[points]) ** 2
        gone: list[int] = []
        now = np.zeros_like(self._landmarks)
        steps: list[_Step] = []
        for _ in points:
            away = np.sqrt(((seen - now[points]) ** 2).sum(axis=1))
            away[gone] = -1.0
            worst = int(away.argmax())
            gone.append(worst)
            # While one point is dragged, most of the way to it stays as it was.
            known = self._steps[len(steps)] if len(steps) < len(self._steps) else None
            same = known is not None and known.point == points[worst]
            if known is None or not same or not np.array_equal(known.offset, offsets[worst]):
                self._steps = steps
                of_gone = own[gone].reshape(-1, axes.shape[1])
                moved = self._step(now, float(away[worst]), of_gone, noise[gone].ravel(), seen[gone].ravel())
                moved[points[gone]] = offsets[gone]
                known = _Step(int(points[worst]), offsets[worst].copy(), moved)
            steps = [*steps, known]
            now = known.moved
        self._steps = steps
        return now

    def _step(self, now: Array, away: float, own: Array, noise: Array, seen: Array) -> Array:
        """(P, 2) the same for points with the rows `own` (2k, 2P) of the axes, `seen` (2k) with variances of
        `noise` (2k), the last of them `away` from where it is `now`."""
        sizes, axes, lean = self._axes
        # As if every point had been seen where it is now, with that deviation; then the placed ones. Along
        # the axes each coordinate is by itself.
        free = 1 / (1 + sizes / max((self._worst_first * away) ** 2, ROUNDING * sizes[-1]))
        here = now.reshape(-1) @ axes
        expected = here + free * (lean - here)
        left = sizes * free
        inner = (own * left) @ own.T
        inner.flat[:: len(inner) + 1] += noise
        expected += left * (np.linalg.solve(inner, seen - own @ expected) @ own)
        return np.asarray((axes @ expected).reshape(-1, 2))


@dataclass(frozen=True, eq=False)
class _Step:
    """A `point` that was placed at an `offset` (2,), and where all had `moved` (P, 2) then."""

    point: int
    offset: Array
    moved: Array


def _rows(points: NDArray[np.int64]) -> NDArray[np.int64]:
    """(2k,) the rows of points (k,) in a covariance."""
    return np.stack([2 * points, 2 * points + 1], axis=1).reshape(-1)
