"""Whether what a model says of a face can be shown and kept: a model file may hold anything."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.rounding import ROUNDING
from adnet_core.models.predictor import FacePrediction

FARTHEST = 10.0
"""Landmarks and their deviations are at most so many times the photo's longer side."""


def prediction_problem(
    faces: Sequence[FacePrediction], layout: Layout, photo: tuple[int, ...], count: int | None = None
) -> str | None:
    """What is wrong with `faces` of a photo of shape (H, W, ...), "gave landmarks that are not finite"; None
    where nothing is. With `count` there must be so many."""
    if count is not None and len(faces) != count:
        return f"gave {len(faces)} faces where {count} were asked for"
    reach = FARTHEST * max(photo[:2])
    return next((problem for face in faces if (problem := _problem(face, layout, reach))), None)


def _problem(face: FacePrediction, layout: Layout, reach: float) -> str | None:
    points = layout.point_count
    arrays: list[tuple[str, Any, tuple[int, ...], float]] = [
        ("landmarks", face.landmarks, (points, 2), reach),
        ("covariances", face.covariance, (points, 2, 2), reach**2),
        ("deviations", face.sigma, (points, 2), reach),
        ("a crop", face.crop, (2, 3), np.inf),
        ("a score", face.score, (), np.inf),
    ]
    for what, values, shape, largest in arrays:
        array = np.asarray(values)
        if array.dtype.kind not in "fiu" or array.shape != shape:
            return f"gave {what} of the shape {array.shape}, not {shape}"
        if not np.isfinite(array).all():
            return f"gave {what} that are not finite" if shape else f"gave {what} that is not finite"
        if (np.abs(array) > largest).any():
            return f"gave {what} far outside of the photo"
    if not face.box.is_usable():
        return "gave a face without a size"
    if not FaceBox.of_points(face.landmarks).is_usable():
        return "gave one place for all landmarks"
    variances = np.diagonal(np.asarray(face.covariance), axis1=1, axis2=2)
    if (variances < -ROUNDING * np.abs(variances).max()).any():
        return "gave covariances that are negative"
    for what, maps, number in (
        ("attention maps", face.attention, points),
        ("edge maps", face.edges, len(layout.curves)),
    ):
        if maps is not None and (np.ndim(maps) != 3 or len(maps) != number):
            return f"gave {what} of the shape {np.shape(maps)} for {number}"
    return None
