"""Face boxes, crops and tangent frames, in float64.

Pixel centres lie at integers, origin top left, x right, y down. An affine map is a (2, 3) matrix
acting on column vectors (x, y, 1).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.faces.layout import BOX_DIAGONAL, Layout
from adnet_core.faces.rounding import ROUNDING

Array = NDArray[np.float64]

CROP_SIZE = 256
HEATMAP_SIZE = 64


@dataclass(frozen=True)
class FaceBox:
    """An axis-parallel box by the coordinates of its corners, in pixels of the photo."""

    x0: float
    y0: float
    x1: float
    y1: float

    @classmethod
    def of_points(cls, points: ArrayLike) -> FaceBox:
        """The tight box of (P, 2) points; those that are NaN have no place and do not count."""
        xy = np.asarray(points, dtype=np.float64)
        unknown = np.isnan(xy).any(axis=1)
        if unknown.any() and not unknown.all():
            xy = xy[~unknown]
        (x0, y0), (x1, y1) = xy.min(axis=0), xy.max(axis=0)
        return cls(float(x0), float(y0), float(x1), float(y1))

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.y1 - self.y0

    @property
    def longer_side(self) -> float:
        return max(self.width, self.height)

    @property
    def center(self) -> tuple[float, float]:
        return (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2

    def as_tuple(self) -> tuple[float, float, float, float]:
        return self.x0, self.y0, self.x1, self.y1

    def is_usable(self) -> bool:
        """Finite and of a size that is more than rounding of its place, so that a crop of it exists."""
        return (
            all(map(math.isfinite, self.as_tuple()))
            and self.width >= 0 <= self.height
            and self.longer_side > ROUNDING * max(map(abs, self.as_tuple()))
        )

    def iou(self, other: FaceBox) -> float:
        """Intersection over union with another box, to twelve digits: equal overlaps are equal."""
        width = min(self.x1, other.x1) - max(self.x0, other.x0)
        height = min(self.y1, other.y1) - max(self.y0, other.y0)
        if width <= 0 or height <= 0:
            return 0.0
        shared = width * height
        return round(shared / (self.width * self.height + other.width * other.height - shared), 12)


def crop_matrix(box: FaceBox, *, margin: float = 1.0, size: int = CROP_SIZE) -> Array:
    """Photo to crop: a square `margin` times the longer side of `box`, its centre in the crop's centre.

    The scale is size / side, and the centre maps to (size - 1) / 2, as in the authors' code.
    """
    if not box.is_usable():
        raise ValueError(f"no crop of an empty box {box.as_tuple()}")
    scale = size / (box.longer_side * margin)
    cx, cy = box.center
    middle = (size - 1) / 2
    return np.array([[scale, 0.0, middle - scale * cx], [0.0, scale, middle - scale * cy]])


def invert_affine(matrix: ArrayLike) -> Array:
    """The inverse of (..., 2, 3) affine maps. Raises numpy.linalg.LinAlgError where there is none."""
    m = np.asarray(matrix, dtype=np.float64)
    linear = np.linalg.inv(m[..., :2])
    return np.concatenate([linear, -linear @ m[..., 2:]], axis=-1)


def compose_affine(second: ArrayLike, first: ArrayLike) -> Array:
    """The map that applies `first` and then `second`."""
    b, a = np.asarray(second, dtype=np.float64), np.asarray(first, dtype=np.float64)
    linear = b[..., :2] @ a[..., :2]
    shift = b[..., :2] @ a[..., 2:] + b[..., 2:]
    return np.concatenate([linear, shift], axis=-1)


def apply_affine(matrix: ArrayLike, points: ArrayLike) -> Array:
    """Map (..., P, 2) points by (..., 2, 3) matrices."""
    m, xy = np.asarray(matrix, dtype=np.float64), np.asarray(points, dtype=np.float64)
    return np.asarray(xy @ np.swapaxes(m[..., :2], -1, -2) + m[..., None, :, 2])


def transform_covariance(matrix: ArrayLike, covariance: ArrayLike) -> Array:
    """Covariances (..., P, 2, 2) as seen through affine maps (..., 2, 3): A C A^T."""
    linear = np.asarray(matrix, dtype=np.float64)[..., None, :, :2]
    return np.asarray(linear @ np.asarray(covariance, dtype=np.float64) @ np.swapaxes(linear, -1, -2))


def tangent_frames(points: ArrayLike, layout: Layout) -> Array:
    """(..., P, 2, 2) frames of (..., P, 2) points: row 0 the unit tangent, row 1 the unit normal.

    The tangent is the direction of unit(next - p) + unit(p - previous), which is square to the
    paper's normal unit(previous - p) + unit(next - p) and stays well conditioned on straight runs,
    where that normal vanishes. Where a curve turns back on itself the tangent vanishes instead and
    the paper's normal is taken. The normal is the tangent turned from x towards y, so it keeps its
    side along a curve. At an open end the one neighbour there is decides. Points on no curve, and
    points that coincide with their neighbours, get the axes. A neighbour that is absent (NaN) counts
    as one that is not there, and an absent point gets the axes.
    """
    xy = np.asarray(points, dtype=np.float64)
    before, after = layout.neighbours[:, 0], layout.neighbours[:, 1]
    ahead, behind = _unit(xy[..., after, :] - xy), _unit(xy - xy[..., before, :])
    tangent, bend = ahead + behind, ahead - behind
    cusp = _length(tangent) < 1e-6
    if cusp.any():
        turned_back = np.stack([bend[..., 1], -bend[..., 0]], axis=-1)
        tangent = np.where(cusp[..., None], turned_back, tangent)
    tangent = _unit(tangent)
    tangent[_length(tangent) == 0] = (1.0, 0.0)
    frames = np.empty((*tangent.shape, 2))
    frames[..., 0, :] = tangent
    frames[..., 1, 0], frames[..., 1, 1] = -tangent[..., 1], tangent[..., 0]
    return frames


def _unit(vectors: Array) -> Array:
    """Vectors (..., 2) at length one; those shorter than 1e-9, or NaN, become zero."""
    length = _length(vectors)[..., None]
    short = ~(length >= 1e-9)
    return np.where(short, 0.0, vectors / np.where(short, 1.0, length))


def _length(vectors: Array) -> Array:
    """(...) of vectors (..., 2); the norm of numpy comes to the same digits in twice the time."""
    x, y = vectors[..., 0], vectors[..., 1]
    return np.asarray(np.sqrt(x * x + y * y))


def split_errors(errors: ArrayLike, frames: ArrayLike) -> Array:
    """Errors (..., P, 2) in x and y as (..., P, 2) along tangent and normal of `frames`."""
    f, e = np.asarray(frames, dtype=np.float64), np.asarray(errors, dtype=np.float64)
    return np.asarray(np.einsum("...ij,...j->...i", f, e))


def join_errors(parts: ArrayLike, frames: ArrayLike) -> Array:
    """The inverse of `split_errors`: tangent and normal parts back to x and y."""
    f, p = np.asarray(frames, dtype=np.float64), np.asarray(parts, dtype=np.float64)
    return np.asarray(np.einsum("...ij,...i->...j", f, p))


def covariance_in_frames(covariance: ArrayLike, frames: ArrayLike) -> Array:
    """Covariances (..., P, 2, 2) in x and y, expressed in tangent and normal: F C F^T."""
    f = np.asarray(frames, dtype=np.float64)
    return np.asarray(f @ np.asarray(covariance, dtype=np.float64) @ np.swapaxes(f, -1, -2))


def covariance_from_frames(covariance: ArrayLike, frames: ArrayLike) -> Array:
    """The inverse of `covariance_in_frames`: F^T C F."""
    f = np.asarray(frames, dtype=np.float64)
    return np.asarray(np.swapaxes(f, -1, -2) @ np.asarray(covariance, dtype=np.float64) @ f)


def upright_faces(faces: ArrayLike, layout: Layout) -> Array:
    """Faces (F, P, 2) that are moved, scaled and turned to the layout's default distance, which becomes the
    unit and runs along x; the middle of each face is at the origin. NaN for a face without that distance.
    A layout of which the box's diagonal is the distance turns no face."""
    xy = np.asarray(faces, dtype=np.float64)
    if layout.default_distance == BOX_DIAGONAL:
        size = layout.distance(xy)
        known = np.where(size > 0, size, np.nan)
        return np.asarray((xy - xy.mean(axis=1, keepdims=True)) / known[:, None, None])
    first, second = layout.distance_points()
    axis = xy[:, list(second)].mean(axis=1) - xy[:, list(first)].mean(axis=1)
    square = np.where(layout.distance(xy) > 0, (axis**2).sum(axis=1), np.nan)
    cosine, sine = axis[:, 0] / square, axis[:, 1] / square
    turn = np.stack([np.stack([cosine, sine], axis=1), np.stack([-sine, cosine], axis=1)], axis=1)
    centred = xy - xy.mean(axis=1, keepdims=True)
    return np.asarray(centred @ turn.transpose(0, 2, 1))


def mean_face(faces: ArrayLike, layout: Layout) -> Array:
    """(P, 2) mean of `upright_faces`."""
    return np.asarray(upright_faces(faces, layout).mean(axis=0))


def relative_spread(points: ArrayLike, covariance: ArrayLike) -> float:
    """Mean standard deviation of a face's points per axis, as a part of the longer side of their box.

    `points` (P, 2) and `covariance` (P, 2, 2) in any one unit. Points whose covariance is not finite do not
    count; NaN where none does, infinite where all points are in one place.
    """
    variance = np.trace(np.asarray(covariance, dtype=np.float64), axis1=-2, axis2=-1) / 2
    known = np.isfinite(variance)
    if not known.any():
        return float("nan")
    side = FaceBox.of_points(np.asarray(points, dtype=np.float64)).longer_side
    spread = float(np.sqrt(np.maximum(variance[known], 0.0)).mean())
    return spread / side if side > 0 else float("inf")
