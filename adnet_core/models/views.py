"""Several views of a face: the mean of their landmarks lies closer to the truth than one of them, and how far
they lie apart tells how far off it may be. So do the face's shape and its size in pixels, of one view too.

A view is the crop of a slightly other box, perhaps mirrored. The first is the face as it is. What is measured
of them stands in docs/uncertainty.md.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.faces.face_counts import check_faces, faces_from
from adnet_core.faces.geometry import FaceBox, covariance_from_frames, covariance_in_frames, split_errors
from adnet_core.faces.layout import Layout
from adnet_core.models.boxes import BoxMapping

Array = NDArray[np.float64]

WIDEST = math.log(3.5)
"""A face's views count as at most so much further apart, or closer, than usual, in the logarithm."""
COMMON = 3.0
"""So many times the usual variance between views is added to each point's: few views may agree by chance."""
_MOST_OFF = math.log(1e3)
_TINY = float(np.finfo(np.float64).tiny)


@dataclass(frozen=True)
class View:
    """A crop around a box moved by (dx * width, dy * height), its sides `scale` times as long."""

    mirrored: bool = False
    dx: float = 0.0
    dy: float = 0.0
    scale: float = 1.0

    def box(self, box: FaceBox) -> FaceBox:
        """The landmark box that this view is cut by."""
        return BoxMapping(self.dx, self.dy, self.scale, self.scale).apply(box)


_MIRRORED = (View(), View(True), View(False, -0.03, -0.04, 1.03), View(True, 0.03, -0.03, 1.04))
_UPRIGHT = (View(), View(False, 0.04, 0.03), View(False, -0.03, -0.04, 1.03), View(False, 0.03, -0.03, 1.04))
MOST_VIEWS = len(_MIRRORED)
PROJECT_VIEWS = 2
"""Of each face that is placed for a person to correct, and of which the queue is made."""


def views_of(layout: Layout, count: int) -> tuple[View, ...]:
    """The first `count` views of a face; none is mirrored where the layout has no mirror.

    Raises ValueError for less than one or more than MOST_VIEWS.
    """
    if not 1 <= count <= MOST_VIEWS:
        raise ValueError(f"a face has 1 to {MOST_VIEWS} views, not {count}")
    return (_MIRRORED if layout.mirrors else _UPRIGHT)[:count]


def variance_between(landmarks: ArrayLike, frames: ArrayLike) -> Array:
    """(P, 2) variance of views' landmarks (V, P, 2) along the tangents and normals of their mean."""
    xy = np.asarray(landmarks, dtype=np.float64)
    apart = split_errors(xy - xy.mean(axis=0), np.broadcast_to(np.asarray(frames), (*xy.shape, 2)))
    return np.asarray((apart**2).sum(axis=0) / (len(xy) - 1))


@dataclass(frozen=True)
class FaceSigns:
    """What a prediction shows of how far off it is, beside its covariances.

    apart: how far each point's views lie apart, in the mean, over the layout's distance, None of one view;
    sigma: geometric mean of the calibrated sigmas over that distance; shape: how unlikely the face's shape is
    (`ShapePrior.distance`), None where that is not known; distance: the layout's distance in photo pixels.
    """

    apart: float | None
    sigma: float
    shape: float | None
    distance: float


SIGNS = ("apart", "sigma", "shape", "distance")


def signs_of(
    local: ArrayLike, between: ArrayLike | None, distance: float, shape: float | None = None
) -> FaceSigns:
    """The signs of a face by calibrated covariances `local` (P, 2, 2) along tangent and normal and the
    variance `between` its views (P, 2), in the unit of the distance."""
    variances = np.diagonal(np.asarray(local, dtype=np.float64), axis1=-2, axis2=-1)
    sigma = float(np.exp(0.5 * np.log(np.maximum(variances, _TINY)).mean()))
    apart = None if between is None else float(np.sqrt(np.asarray(between).sum(axis=-1)).mean())
    if not 0 < distance < math.inf:
        return FaceSigns(None, math.nan, shape, math.nan)
    return FaceSigns(None if apart is None else apart / distance, sigma / distance, shape, distance)


@dataclass(frozen=True)
class Sign:
    """What one of the SIGNS says: where it is k times `usual`, all sigmas are k^`exponent` times as large.

    The logarithm of k counts between `lowest` and `highest` only, between which faces were seen. Raises
    ValueError for numbers that no fit gives.
    """

    exponent: float
    usual: float
    lowest: float
    highest: float

    def __post_init__(self) -> None:
        if not (math.isfinite(self.exponent) and abs(self.exponent) <= 5 and 0 < self.usual < math.inf):
            raise ValueError("a sign of a face's errors has an exponent between -5 and 5 and a usual value")
        if not -_MOST_OFF <= self.lowest <= self.highest <= _MOST_OFF:
            raise ValueError("a sign of a face's errors counts within a range of logarithms")

    def logarithm(self, value: float | None) -> float:
        """ln k of a face, within the range; 0 where the sign is not known."""
        if value is None or not 0 < value < math.inf:
            return 0.0
        return min(max(math.log(value / self.usual), self.lowest), self.highest)


_SIGN_KEYS = tuple(one.name for one in fields(Sign))


@dataclass(frozen=True)
class ViewSpread:
    """How what the views of a face show, or one view alone, changes the covariance that is calibrated.

    Let r be the variance between the views over the calibrated one, of each point along tangent and normal,
    and R their mean over the face. All sigmas of the face are exp(`constant`) (R / `usual`)^`face_exponent`
    times as large, and by what each of `signs` says; and each is ((r + c) / (R + c))^`point_exponent` times
    as large again, where c is COMMON times `usual`. Of one view there is no r. `faces` stand behind it.
    Raises ValueError for numbers that no fit gives.
    """

    constant: float
    face_exponent: float
    point_exponent: float
    usual: float
    faces: float | None = None
    signs: Mapping[str, Sign] = field(default_factory=dict)

    def __post_init__(self) -> None:
        numbers = (self.constant, self.face_exponent, self.point_exponent)
        if not all(math.isfinite(number) and abs(number) <= 5 for number in numbers):
            raise ValueError("the numbers by which views are combined must lie between -5 and 5")
        if not 0 < self.usual < math.inf:
            raise ValueError("the usual distance between views must be positive")
        if unknown := sorted(set(self.signs) - set(SIGNS)):
            raise ValueError(f"{unknown[0]!r} is no sign of a face's errors")
        check_faces(self.faces)

    def apply(
        self,
        covariance: ArrayLike,
        frames: ArrayLike,
        between: ArrayLike | None,
        *,
        distance: float = math.nan,
        shape: float | None = None,
    ) -> Array:
        """(P, 2, 2) covariances in x and y of calibrated ones, by `between` (P, 2) of `variance_between`,
        None of one view; `distance` and `shape` as of `FaceSigns`."""
        local = covariance_in_frames(covariance, frames)
        scale = np.exp(self._logarithms(local, between, signs_of(local, between, distance, shape)))
        return covariance_from_frames(local * scale[..., :, None] * scale[..., None, :], frames)

    def _logarithms(self, local: Array, between: ArrayLike | None, signs: FaceSigns) -> Array:
        """(P, 2) by which the sigmas along tangent and normal grow."""
        of_face = self.constant + sum(
            sign.exponent * sign.logarithm(getattr(signs, name)) for name, sign in self.signs.items()
        )
        if between is None:
            return np.full(local.shape[:-1], of_face)
        terms = spread_terms(local, between, self.usual)
        return np.asarray(of_face + terms @ [self.face_exponent, self.point_exponent])

    def rescaled(self, factor: float) -> ViewSpread:
        """The same for a calibration of `factor` times as large sigmas: what it says of a face stays."""
        signs = dict(self.signs)
        if "sigma" in signs:
            signs["sigma"] = replace(signs["sigma"], usual=signs["sigma"].usual * factor)
        return replace(self, usual=self.usual / factor**2, signs=signs)

    def to_dict(self) -> dict[str, Any]:
        """For a model file's metadata; no `signs` where there are none."""
        stored = asdict(self)
        return stored if self.signs else {key: value for key, value in stored.items() if key != "signs"}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> ViewSpread:
        """The inverse of `to_dict`. Raises ValueError for anything else."""
        try:
            return cls(
                constant=float(data["constant"]),
                face_exponent=float(data["face_exponent"]),
                point_exponent=float(data["point_exponent"]),
                usual=float(data["usual"]),
                faces=faces_from(data),
                signs={
                    str(name): Sign(**{key: float(sign[key]) for key in _SIGN_KEYS})
                    for name, sign in data.get("signs", {}).items()
                },
            )
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"what combines views is incomplete: {error}") from None


def relative_spread_of_views(local: ArrayLike, between: ArrayLike) -> Array:
    """(P, 2) variance between views over the calibrated one, `local` (P, 2, 2) along tangent and normal."""
    variances = np.diagonal(np.asarray(local, dtype=np.float64), axis1=-2, axis2=-1)
    return np.asarray(between, dtype=np.float64) / np.maximum(variances, _TINY)


def spread_terms(local: ArrayLike, between: ArrayLike, usual: float) -> Array:
    """(P, 2, 2) logarithms, for tangent and normal of each point: of the face's spread, of the point's."""
    relative = relative_spread_of_views(local, between)
    mean = max(float(relative.mean()), _TINY)
    face = np.clip(math.log(mean / usual), -2 * WIDEST, 2 * WIDEST)
    point = np.log((relative + COMMON * usual) / (mean + COMMON * usual))
    return np.stack([np.full_like(point, face), point], axis=-1)
