"""The shapes of the faces done so far, place, size and angle apart: what is known where no model helps.

After one face it is that face, whose points vary as a smooth field, which is to thin plates what a ridge is
to least squares; with more faces it becomes their own mean and covariance (see `spread`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.first_faces.done_faces import FEWEST_POINTS, DoneFace, newest
from adnet_core.first_faces.frames import (
    Pose,
    mirrored_mean,
    of_size_one,
    onto_own_mirror,
    placed,
    pose_of,
)
from adnet_core.first_faces.pose_freedom import Boxed, boxed_by
from adnet_core.first_faces.regression import SIDES
from adnet_core.first_faces.spread import Spread, fit_spread

Array = NDArray[np.float64]

USUAL_ERROR = 0.12
"""Standard deviation per axis of a point about another face's shape, in the frame's unit."""
MOST_ASYMMETRY = 0.3
"""How far the points of a mean shape may be, in the mean square, from the mean of it and its mirror image."""
_ROUNDS = 3


@dataclass(frozen=True, eq=False)
class ShapeModel:
    """`mean` (P, 2) in the frame, NaN where no face has the point; `spread` about it; `faces` stand behind
    it; `boxed`, where faces lie in their boxes."""

    mean: Array
    spread: Spread
    faces: int
    boxed: Boxed

    @property
    def known(self) -> NDArray[np.bool_]:
        """(P,) the points that a face has."""
        return placed(self.mean)

    def pose_in(self, box: FaceBox) -> Pose:
        """Where a face in that box is expected."""
        return self.boxed.of(_fitting(self.mean, box))


def _fitting(mean: Array, box: FaceBox) -> Pose:
    """Upright in the middle of a box, with the points' tight box as large as that by its longer side."""
    tight = FaceBox.of_points(mean)
    size = max(box.longer_side, 1e-9) / max(tight.longer_side, 1e-9)
    return Pose(complex(size), np.array(box.center) - size * np.array(tight.center))


def fit_shapes(layout: Layout, faces: Sequence[DoneFace]) -> ShapeModel | None:
    """The shapes of `faces`; None where none of them has two points."""
    some = [face for face in newest(faces) if face.placed.sum() >= FEWEST_POINTS]
    some = [face for face in some if pose_of(face.points, face.points) is not None]
    if not some:
        return None
    usable = [face.points for face in some]
    mean = of_size_one(max(usable, key=lambda points: int(np.isfinite(points).sum())))
    first = mean
    for _ in range(_ROUNDS):
        posed = [pose_of(points, mean) for points in usable]
        aligned = np.stack(
            [pose.to_frame(points) for pose, points in zip(posed, usable, strict=True) if pose is not None]
        )
        mean = _mean(aligned)
        pose = pose_of(mean, first)
        if pose is not None:  # the first face's angle is as good as any, and does not wander
            mean = pose.to_frame(mean)
        mean = of_size_one(mean)
    flip = np.array(layout.flip) if layout.mirrors else None
    aligned = np.stack(
        [pose.to_frame(points) for points in usable if (pose := pose_of(points, mean)) is not None]
    )
    if flip is not None:
        rotation = onto_own_mirror(mean, flip)
        turned = mean @ rotation.T
        both = mirrored_mean(turned, flip)
        if np.nanmean((turned - both) ** 2) > MOST_ASYMMETRY**2 / 2:
            flip = None  # a mirrored hand is the other hand, and no further one of these
        else:
            weight = 2 * len(aligned) * SIDES
            mean = np.where(np.isfinite(both), both + (turned - both) * weight / (weight + 1), turned)
            aligned = aligned @ rotation.T
    present = placed(aligned)
    seen = present.sum(axis=0)
    factor = len(aligned) / max(len(aligned) - 1, 1) * np.sqrt(len(aligned) / np.maximum(seen, 1))
    off = np.where(present[..., None], (aligned - mean) * factor[:, None], 0.0)
    mean_points = np.where(np.isfinite(mean), mean, 0.0)
    sigmas = np.where(placed(mean), USUAL_ERROR, 1.0)
    spread = fit_spread(off, mean_points, sigmas, flip)
    in_boxes = [
        (pose, _fitting(mean, face.box))
        for face in some
        if face.box is not None and (pose := pose_of(face.points, mean)) is not None
    ]
    return ShapeModel(mean, spread, len(aligned), boxed_by(in_boxes))


def _mean(faces: Array) -> Array:
    """(P, 2) of faces (F, P, 2), by those that have the point; NaN where none has."""
    present = np.isfinite(faces)
    counts = present.sum(axis=0)
    total = np.where(present, faces, 0.0).sum(axis=0)
    return np.where(counts > 0, total / np.maximum(counts, 1), np.nan)
