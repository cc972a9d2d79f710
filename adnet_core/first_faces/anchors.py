"""The few points that tell most about the others."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.faces.rounding import without_rounding
from adnet_core.first_faces.frames import point_blocks

Array = NDArray[np.float64]


def anchors(
    joint: ArrayLike, count: int, *, noise: float = 0.0, usable: ArrayLike | None = None
) -> list[int]:
    """Up to `count` points, in order, each of which lowers the total variance of the points most.

    `joint` (2P, 2P) is their covariance, `noise` the variance of a placement; `usable` (P,) says which points
    may be asked for and count. Greedy, which of all orders is within 1 - 1/e of the best for such a sum of
    drops (Nemhauser, Wolsey and Fisher, 1978, where it is submodular).
    """
    left = np.array(joint, dtype=np.float64)
    points = len(left) // 2
    may = np.ones(points, dtype=bool) if usable is None else np.array(usable, dtype=bool)
    counted = np.repeat(may, 2)
    chosen: list[int] = []
    for _ in range(min(count, int(may.sum()))):
        columns = left[counted].reshape(-1, points, 2).transpose(1, 0, 2)
        own = point_blocks(left) + noise * np.eye(2)
        own = own + 1e-12 * np.trace(own, axis1=1, axis2=2)[:, None, None] * np.eye(2) + 1e-300 * np.eye(2)
        products = columns.transpose(0, 2, 1) @ columns
        drops = np.trace(np.linalg.solve(own, products), axis1=1, axis2=2)
        drops = np.where(may, drops, -np.inf)
        best = int(np.argmax(without_rounding(drops)))
        chosen.append(best)
        may[best] = False
        rows = [2 * best, 2 * best + 1]
        left = left - left[:, rows] @ np.linalg.solve(own[best], left[rows])
    return chosen
