"""Where a face may be, how large and at which angle: as a part of the joint covariance of its points.

A similarity moves points linearly: (x, y) by a (x, y) + b (-y, x) + (c, d) about the middle of the face. With
a normal distribution of the four numbers, knowing a few points says where all of the others are.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adnet_core.first_faces.frames import Pose, placed

Array = NDArray[np.float64]
Freedom = tuple[float, float, float]

IN_BOX = (0.2, 0.25, 0.25)
"""Standard deviations of a face whose box somebody has drawn: its size as a share, its angle in radians, its
place as a share of its size."""
ANYWHERE = (10.0, 10.0, 20.0)
"""Of a face of which nothing is known."""


IN_BOX_COUNT = 3.0
"""Faces that these count for."""


@dataclass(frozen=True, eq=False)
class Boxed:
    """Where faces lie in their boxes: how they are turned and how large against one that fills its box
    upright, a complex number, and where their middle is, in that one's unit; `freedom` about that, as
    IN_BOX."""

    turn: complex
    shift: Array
    freedom: Freedom

    def of(self, fitting: Pose) -> Pose:
        """The pose that is expected in a box, by the one that would fill it."""
        return Pose(fitting.turn * self.turn, fitting.origin + fitting.size * self.shift)


def boxed_by(poses: Sequence[tuple[Pose, Pose]]) -> Boxed:
    """What faces say whose pose and that which would fill their box are given; with few they count in
    part."""
    count = len(poses)
    ratios = np.array([pose.turn / fitting.turn for pose, fitting in poses], dtype=complex)
    shifts = np.array([(pose.origin - fitting.origin) / fitting.size for pose, fitting in poses]).reshape(
        -1, 2
    )
    sizes = np.log(np.abs(ratios))
    # A face that fills its box upright counts as one more.
    size, shift = sizes.sum() / (count + 1), shifts.sum(axis=0) / (count + 1)
    unit = 1 + (ratios / np.abs(ratios)).sum()
    unit = unit / abs(unit) if abs(unit) > 1e-9 else 1 + 0j
    off = (sizes - size, np.angle(ratios / unit), shifts - shift)
    axes = (1, 1, 2)
    freedom = [
        math.sqrt((IN_BOX_COUNT * usual**2 + (part**2).sum() / number) / (IN_BOX_COUNT + count))
        for usual, part, number in zip(IN_BOX, off, axes, strict=True)
    ]
    return Boxed(complex(np.exp(size) * unit), shift, (freedom[0], freedom[1], freedom[2]))


def pose_covariance(points: Array, size: float, freedom: Freedom) -> Array:
    """(2P, 2P) how the points (P, 2) of a face of that size vary together where it is free by so much; both
    in pixels. Absent points (NaN) are taken for the middle of the face."""
    known = placed(points)
    middle = points[known].mean(axis=0)
    x, y = np.where(known[:, None], points - middle, 0.0).T
    zero, one = np.zeros(len(x)), np.ones(len(x))
    ways = np.stack([np.stack([x, -y, one, zero]), np.stack([y, x, zero, one])], axis=2)
    flat = ways.reshape(4, -1)
    grown, turned, moved = freedom
    flat = flat * np.array([grown, turned, moved * size, moved * size])[:, None]
    return np.asarray(flat.T @ flat)
