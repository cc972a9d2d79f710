"""Quarter turns of pictures, for faces that lie on their side or hang upside down.

A turn k is that of `np.rot90(picture, k)`: k quarters counter-clockwise.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox, apply_affine

Array = NDArray[np.float64]

QUARTERS = (1, 2, 3)
Rounds = tuple[tuple[int, ...], ...]
"""Quarters to try of a face, those of a round together, and the next round where none of them was right."""
UPSIDE_DOWN: Rounds = ((2,),)
UPRIGHT_POINTS = {
    "centerface": np.array([[-0.176, -0.185], [0.176, -0.185], [0.0, 0.014], [-0.144, 0.178], [0.144, 0.178]])
}
"""Detectors' five points (5, 2) of an upright face, from its middle, in the longer side of its box."""
# CenterFace's points seldom stand so in faces on their side, and with such a score, as most upright faces
# have, in hardly any; in faces upside down, whose eyes and mouth it mixes up, they often do.
SURE_ROLL = np.radians(30)
SURE_SCORE = 0.7
BORDER = 0.03
"""A detected box that comes so close to the border of the photo, in its longer side, is of a face that it
cuts."""


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
    return round(roll_of(points, upright) / (np.pi / 2)) % 4


def roll_of(points: Array, upright: Array) -> float:
    """How far points (P, 2) are rolled from how the `upright` ones stand: clockwise in the photo, in radians
    within pi of 0, by least squares."""
    x, y = np.asarray(points - points.mean(axis=0), dtype=np.float64).T
    u, v = np.asarray(upright - upright.mean(axis=0), dtype=np.float64).T
    return float(np.arctan2((u * y - v * x).sum(), (u * x + v * y).sum()))


def is_cut(box: FaceBox, width: float, height: float) -> bool:
    """Whether the border of a photo of this size cuts the face in a detected box."""
    near = BORDER * box.longer_side
    return bool(min(box.x0, box.y0) < near or box.x1 > width - 1 - near or box.y1 > height - 1 - near)


def rounds_of(points: Array | None, score: float, upright: Array | None, *, cut: bool = False) -> Rounds:
    """The quarters to try of a detected face with doubtful landmarks, by its five points (5, 2) and score.

    Upside down alone where they hold it for safely upright, since such faces may be taken for upright ones;
    else first as they say, and then the other two. All three together where there are no points, or where how
    `upright` ones lie is not known. The score of a face that is `cut` by the photo's border is low for that,
    and says nothing against its points; landmarks that lie beyond the border look sure in any turn.
    """
    if points is None or upright is None:
        return (QUARTERS,)
    first = turn_of(points, upright) or 2
    if abs(roll_of(points, upright)) < SURE_ROLL and (cut or score >= SURE_SCORE):
        return UPSIDE_DOWN
    return (first,), tuple(turn for turn in QUARTERS if turn != first)


def turned(pixels: NDArray[np.uint8], turn: int) -> NDArray[np.uint8]:
    """A picture (H, W, ...) turned by `turn` quarters."""
    return np.ascontiguousarray(np.rot90(pixels, turn))


def box_through(matrix: Array, box: FaceBox) -> FaceBox:
    """A box after quarter turns, moves and changes of scale (2, 3); its sides stay parallel to the axes."""
    return FaceBox.of_points(apply_affine(matrix, np.array([[box.x0, box.y0], [box.x1, box.y1]])))
