"""Faces in one frame: moved, turned and scaled onto a shape of mean size one, and back to the photo."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Pose:
    """The similarity from the frame to the photo: `turn`, a complex number whose modulus is the size in
    pixels, times the point as a complex number, and `origin` (2,) added."""

    turn: complex
    origin: Array

    @property
    def size(self) -> float:
        return abs(self.turn)

    @property
    def rotation(self) -> Array:
        """(2, 2) that turns a vector of the frame into the photo's, without its size."""
        unit = self.turn / abs(self.turn)
        return np.array([[unit.real, -unit.imag], [unit.imag, unit.real]])

    def to_photo(self, points: ArrayLike) -> Array:
        """Points (..., 2) of the frame in pixels of the photo."""
        xy = np.asarray(points, dtype=np.float64)
        return np.asarray(self.size * xy @ self.rotation.T + self.origin)

    def to_frame(self, points: ArrayLike) -> Array:
        """Points (..., 2) of the photo in the frame."""
        xy = np.asarray(points, dtype=np.float64)
        return np.asarray((xy - self.origin) @ self.rotation / self.size)


def placed(points: Array) -> NDArray[np.bool_]:
    """(...) which points (..., 2) have a place: both numbers are finite."""
    return np.asarray(np.isfinite(points).all(axis=-1))


def of_size_one(shape: ArrayLike) -> Array:
    """(P, 2) the shape about its centre, with its points a distance of one away from it in the mean square.

    Points that are NaN stay so.
    """
    xy = np.asarray(shape, dtype=np.float64)
    centred = xy - np.nanmean(xy, axis=0)
    return np.asarray(centred / np.sqrt(np.nanmean((centred**2).sum(axis=1))))


def pose_of(points: ArrayLike, shape: ArrayLike) -> Pose | None:
    """Where the points (P, 2) of a photo have the shape (P, 2), by those that both have.

    The size is the one that makes both equally large. None where fewer than two points say it, or where they
    have no extent.
    """
    xy, goal = np.asarray(points, dtype=np.float64), np.asarray(shape, dtype=np.float64)
    a, b = xy[..., 0] + 1j * xy[..., 1], goal[..., 0] + 1j * goal[..., 1]
    both = np.isfinite(a) & np.isfinite(b)
    count = int(both.sum())
    if count < 2:
        return None
    a, b = (a, b) if count == len(a) else (a[both], b[both])
    middle, centre = complex(a.mean()), complex(b.mean())
    a, b = a - middle, b - centre
    size, own = math.sqrt(np.vdot(a, a).real), math.sqrt(np.vdot(b, b).real)
    if size <= 1e-6 or own <= 1e-9:
        return None
    inner = complex(np.vdot(b, a))
    unit = inner / abs(inner) if abs(inner) > 1e-9 * size * own else 1 + 0j
    turn = unit * size / own
    origin = middle - turn * centre
    return Pose(turn, np.array([origin.real, origin.imag]))


def onto_own_mirror(shape: Array, flip: NDArray[np.int64]) -> Array:
    """(2, 2) rotation after which a shape (P, 2) about its centre is closest to its own mirror image; of the
    two there are, the one that turns less. Points that are NaN do not count."""
    numbers = shape[:, 0] + 1j * shape[:, 1]
    inner = complex(np.nansum((-numbers[flip].conj()).conj() * numbers))
    half = np.angle(inner) / 2
    return np.array([[np.cos(half), np.sin(half)], [-np.sin(half), np.cos(half)]])


def mirrored_mean(shape: Array, flip: NDArray[np.int64]) -> Array:
    """(P, 2) the mean of a shape about its centre and its mirror image."""
    return np.asarray((shape + shape[flip] * (-1.0, 1.0)) / 2)


def turned_covariance(covariance: Array, rotation: Array) -> Array:
    """(2P, 2P) covariance of points, by point and then x and y, seen after a `rotation` (2, 2)."""
    count = len(covariance) // 2
    blocks = covariance.reshape(count, 2, count, 2)
    return np.asarray(np.einsum("ab,pbqc,dc->paqd", rotation, blocks, rotation, optimize=True)).reshape(
        covariance.shape
    )


def point_blocks(covariance: Array) -> Array:
    """(P, 2, 2) what a covariance (2P, 2P) says of each point by itself."""
    count = len(covariance) // 2
    rows = np.arange(count)
    return np.asarray(covariance.reshape(count, 2, count, 2)[rows, :, rows, :])
