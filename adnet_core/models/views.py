"""Several views of a face: the mean of their landmarks lies closer to the truth than one of them, and how far
they lie apart tells how far off it may be.

A view is the crop of a slightly other box, perhaps mirrored. The first is the face as it is. What is measured
of them stands in docs/uncertainty.md.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
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
class ViewSpread:
    """How the distance between views changes the covariance that a face's calibration states.

    Let r be the variance between the views over the calibrated one, of each point along tangent and normal,
    and R their mean over the face. All sigmas of the face are exp(`constant`) (R / `usual`)^`face_exponent`
    times as large, and each is ((r + c) / (R + c))^`point_exponent` times as large again, where c is COMMON
    times `usual`. `faces` stand behind it. Raises ValueError for numbers that no fit gives.
    """

    constant: float
    face_exponent: float
    point_exponent: float
    usual: float
    faces: float | None = None

    def __post_init__(self) -> None:
        numbers = (self.constant, self.face_exponent, self.point_exponent)
        if not all(math.isfinite(number) and abs(number) <= 5 for number in numbers):
            raise ValueError("the numbers by which views are combined must lie between -5 and 5")
        if not 0 < self.usual < math.inf:
            raise ValueError("the usual distance between views must be positive")
        check_faces(self.faces)

    def apply(self, covariance: ArrayLike, frames: ArrayLike, between: ArrayLike) -> Array:
        """(P, 2, 2) covariances in x and y of calibrated ones, by `between` (P, 2) of `variance_between`."""
        local = covariance_in_frames(covariance, frames)
        terms = spread_terms(local, between, self.usual)
        scale = np.exp(self.constant + terms @ [self.face_exponent, self.point_exponent])
        return covariance_from_frames(local * scale[..., :, None] * scale[..., None, :], frames)

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

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
            )
        except (KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"what combines views is incomplete: {error}") from None


def relative_spread_of_views(local: ArrayLike, between: ArrayLike) -> Array:
    """(P, 2) variance between views over the calibrated one, `local` (P, 2, 2) along tangent and normal."""
    variances = np.diagonal(np.asarray(local, dtype=np.float64), axis1=-2, axis2=-1)
    return np.asarray(between, dtype=np.float64) / np.maximum(variances, np.finfo(np.float64).tiny)


def spread_terms(local: ArrayLike, between: ArrayLike, usual: float) -> Array:
    """(P, 2, 2) logarithms, for tangent and normal of each point: of the face's spread, of the point's."""
    relative = relative_spread_of_views(local, between)
    mean = max(float(relative.mean()), np.finfo(np.float64).tiny)
    face = np.clip(math.log(mean / usual), -2 * WIDEST, 2 * WIDEST)
    point = np.log((relative + COMMON * usual) / (mean + COMMON * usual))
    return np.stack([np.full_like(point, face), point], axis=-1)
