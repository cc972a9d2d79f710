"""Quarter turns of pictures, for faces that lie on their side or hang upside down.

A turn k is that of `np.rot90(picture, k)`: k quarters counter-clockwise.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox, apply_affine

Array = NDArray[np.float64]

QUARTERS = (1, 2, 3)


def turn_matrix(turn: int, width: int, height: int) -> Array:
    """(2, 3): from pixels of a picture of this size to those of its copy turned by `turn` quarters."""
    last_x, last_y = width - 1.0, height - 1.0
    rows = {
        0: [[1, 0, 0], [0, 1, 0]],
        1: [[0, 1, 0], [-1, 0, last_x]],
        2: [[-1, 0, last_x], [0, -1, last_y]],
        3: [[0, -1, last_y], [1, 0, 0]],
    }
    return np.array(rows[turn % 4], dtype=np.float64)


def turn_of(points: Array, upright: Array) -> int:
    """By how many quarters a face of points (P, 2) is to be turned to stand as the `upright` one does."""
    x, y = np.asarray(points - points.mean(axis=0), dtype=np.float64).T
    u, v = np.asarray(upright - upright.mean(axis=0), dtype=np.float64).T
    clockwise = np.arctan2((u * y - v * x).sum(), (u * x + v * y).sum())
    return round(float(clockwise) / (np.pi / 2)) % 4


def turned(pixels: NDArray[np.uint8], turn: int) -> NDArray[np.uint8]:
    """A picture (H, W, ...) turned by `turn` quarters."""
    return np.ascontiguousarray(np.rot90(pixels, turn))


def box_through(matrix: Array, box: FaceBox) -> FaceBox:
    """A box after quarter turns, moves and changes of scale (2, 3); its sides stay parallel to the axes."""
    return FaceBox.of_points(apply_affine(matrix, np.array([[box.x0, box.y0], [box.x1, box.y1]])))
