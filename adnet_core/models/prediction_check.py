"""Whether what a model says of a face can be shown and kept: a model file may hold anything."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.rounding import ROUNDING
from adnet_core.models.face_prediction import FacePrediction
from adnet_core.sentences import Sentence, said

FARTHEST = 10.0
"""Landmarks and their deviations are at most so many times the photo's longer side."""


def prediction_problem(
    faces: Sequence[FacePrediction], layout: Layout, photo: tuple[int, ...], count: int | None = None
) -> Sentence | None:
    """What is wrong with `faces` of a photo of shape (H, W, ...), "gave landmarks that are not finite"; None
    where nothing is. With `count` there must be so many."""
    if count is not None and len(faces) != count:
        return said("gave {found} faces where {asked} were asked for", found=len(faces), asked=count)
    reach = FARTHEST * max(photo[:2])
    return next((problem for face in faces if (problem := _problem(face, layout, reach))), None)


def _problem(face: FacePrediction, layout: Layout, reach: float) -> Sentence | None:
    points = layout.point_count
    arrays: list[tuple[str, Any, tuple[int, ...], float]] = [
        (said("landmarks"), face.landmarks, (points, 2), reach),
        (said("covariances"), face.covariance, (points, 2, 2), reach**2),
        (said("deviations"), face.sigma, (points, 2), reach),
        (said("a crop"), face.crop, (2, 3), np.inf),
        (said("a score"), face.score, (), np.inf),
    ]
    for what, values, shape, largest in arrays:
        array = np.asarray(values)
        if array.dtype.kind not in "fiu" or array.shape != shape:
            return said(
                "gave {what} of the shape {shape}, not {wanted}",
                what=what,
                shape=str(array.shape),
                wanted=str(shape),
            )
        if not np.isfinite(array).all():
            if shape:
                return said("gave {what} that are not finite", what=what)
            return said("gave {what} that is not finite", what=what)
        if (np.abs(array) > largest).any():
            return said("gave {what} far outside of the photo", what=what)
    if not face.box.is_usable():
        return said("gave a face without a size")
    if not FaceBox.of_points(face.landmarks).is_usable():
        return said("gave one place for all landmarks")
    variances = np.diagonal(np.asarray(face.covariance), axis1=1, axis2=2)
    if (variances < -ROUNDING * np.abs(variances).max()).any():
        return said("gave covariances that are negative")
    for what, maps, number in (
        (said("attention maps"), face.attention, points),
        (said("edge maps"), face.edges, len(layout.curves)),
    ):
        if maps is not None and (np.ndim(maps) != 3 or len(maps) != number):
            return said(
                "gave {what} of the shape {shape} for {number}",
                what=what,
                shape=str(np.shape(maps)),
                number=number,
            )
    return None
