"""Faces that are done, as what is learnt from them needs them, and what is wrong with them as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adnet_core.first_faces.frames import placed

Array = NDArray[np.float64]

MOST_FACES = 150
"""The newest are learnt from; with so many there is a network to be trained."""


@dataclass(frozen=True, eq=False)
class DoneFace:
    """`points` (P, 2) in pixels of the photo, NaN where one is absent; `helping` (M, 2) are those that a
    model of another layout has placed on the face, None where it has not found it."""

    points: Array
    helping: Array | None = None

    @property
    def placed(self) -> NDArray[np.bool_]:
        """(P,) which points are there."""
        return placed(self.points)


def newest(faces: Sequence[DoneFace]) -> list[DoneFace]:
    """The faces to learn from: the last MOST_FACES."""
    return list(faces[-MOST_FACES:])
