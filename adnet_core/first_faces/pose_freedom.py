"""Where a face may be, how large and at which angle: as a part of the joint covariance of its points.

A similarity moves points linearly: (x, y) by a (x, y) + b (-y, x) + (c, d) about the middle of the face. With
a normal distribution of the four numbers, knowing a few points says where all of the others are.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from adnet_core.first_faces.frames import placed

Array = NDArray[np.float64]

IN_BOX = (0.2, 0.25, 0.25)
"""Standard deviations of a face whose box somebody has drawn: its size as a share, its angle in radians, its
place as a share of its size."""
ANYWHERE = (10.0, 10.0, 20.0)
"""Of a face of which nothing is known."""


def pose_covariance(points: Array, size: float, freedom: tuple[float, float, float]) -> Array:
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
