"""Faces that are done, as what is learnt from them needs them, and what is wrong with them as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox
from adnet_core.first_faces.frames import of_size_one, placed, pose_of
from adnet_core.sentences import said

Array = NDArray[np.float64]

FEWEST_POINTS = 2
"""Of a face of which anything can be learnt."""
MOST_FACES = 150
"""The newest are learnt from; with so many there is a network to be trained."""


@dataclass(frozen=True, eq=False)
class DoneFace:
    """`points` (P, 2) in pixels of the photo, NaN where one is absent, and the `box` that the face was
    expected by, None where there was none. `helping` (M, 2) are the points that a model of another layout has
    placed on the face, None where it has not found it, and `spread` how unsure it was of them
    (`geometry.relative_spread`), None where that is not known."""

    points: Array
    helping: Array | None = None
    spread: float | None = None
    box: FaceBox | None = None

    @property
    def placed(self) -> NDArray[np.bool_]:
        """(P,) which points are there."""
        return placed(self.points)


def newest(faces: Sequence[DoneFace]) -> list[DoneFace]:
    """The faces to learn from: the last MOST_FACES."""
    return list(faces[-MOST_FACES:])


FEWEST_OF_SEVERAL = 5
ALIKE = 0.1
"""Faces of several people vary at least by so much of the variance that is usual."""


def remarks(faces: Sequence[DoneFace], usual: float) -> list[str]:
    """What is wrong with faces to learn from, a sentence each.

    `usual` is the variance per coordinate of shapes of size one that several people's faces have.
    """
    found: list[str] = []
    few = [face for face in faces if face.placed.sum() < FEWEST_POINTS]
    if few:
        found.append(
            said(
                "One face has fewer than {least} points: nothing is learnt from what is not placed.",
                "{count} faces have fewer than {least} points: nothing is learnt from what is not placed.",
                count=len(few),
                least=FEWEST_POINTS,
            )
        )
    if len(faces) - len(few) >= FEWEST_OF_SEVERAL and variation(faces) < ALIKE * usual:
        found.append(
            said(
                "The {faces} faces are almost alike, as of one person: those of others will be further off "
                "than their ellipses say, until some of them are done.",
                faces=len(faces) - len(few),
            )
        )
    return found


def variation(faces: Sequence[DoneFace]) -> float:
    """The mean variance per coordinate of the faces' shapes, of size one: of the points that a model of
    another layout has placed on all of them, else of those that all have. Infinite where there is nothing to
    compare."""
    helping = [face.helping for face in faces if face.helping is not None]
    shapes = helping if len(helping) == len(faces) else [face.points for face in faces]
    whole = [shape for shape in shapes if pose_of(shape, shape) is not None]
    if len(whole) < 2:
        return np.inf
    mean = of_size_one(whole[0])
    poses = [pose_of(shape, mean) for shape in whole]
    aligned = np.stack(
        [pose.to_frame(shape) for pose, shape in zip(poses, whole, strict=True) if pose is not None]
    )
    both = placed(aligned).all(axis=0)
    return float(aligned[:, both].var(axis=0).mean()) if both.any() else np.inf
