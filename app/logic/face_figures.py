"""The figures that the face panel states about a point."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import covariance_in_frames, split_errors, tangent_frames
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FINISHED, PointOrigin
from adnet_core.projects.records import FaceRecord
from adnet_core.ranking.face_score import doubts
from app.logic.translating import marked, tr

_MINUS = re.compile(r"-(?=\d)")


@dataclass(frozen=True)
class PointFigures:
    """Lengths in photo pixels; `per_pixel` turns them into percent of the layout's default distance.

    `sigma` is along the tangent and the normal, None where no model has given one or a person has placed
    the point.
    """

    sigma: tuple[float, float] | None
    per_pixel: float | None


def point_figures(face: FaceRecord, layout: Layout, point: int) -> PointFigures:
    """Standard deviations of one point along its tangent and normal."""
    distance = float(layout.distance(face.placed_points))
    per_pixel = 100.0 / distance if np.isfinite(distance) and distance > 0 else None
    placed = face.origin[point] == PointOrigin.MOVED
    if placed or face.covariance is None or not np.isfinite(face.covariance[point]).all():
        return PointFigures(None, per_pixel)
    frame = tangent_frames(face.placed_points, layout)[point]
    local = covariance_in_frames(face.covariance[point], frame)
    tangent, normal = np.sqrt(np.maximum(np.diagonal(local), 0.0)).tolist()
    return PointFigures((tangent, normal), per_pixel)


def doubtful_in(face: FaceRecord, layout: Layout) -> tuple[int, ...]:
    """The points of an unfinished face that probably want a correction, the most doubtful first: as many as
    their chances (`ranking.face_score`) let expect, which is what the list says of a face. A point that a
    person has placed is in no doubt."""
    if face.covariance is None or face.state in FINISHED:
        return ()
    covariance = np.where((face.origin == PointOrigin.MOVED)[:, None, None], np.nan, face.covariance)
    chances = np.nan_to_num(doubts(face.placed_points, covariance, layout))
    count = round(float(chances.sum()))
    order = np.argsort(-chances, kind="stable")
    return tuple(int(point) for point in order[:count] if chances[point] > 0 and face.placed[point])


def shift_words(before: NDArray[np.float64], after: FaceRecord, layout: Layout, point: int) -> str:
    """A drag in words, two lines: along the curve and across it, in pixels and in percent."""
    parts = shift_along(before, after.points, layout, point)
    per_pixel = point_figures(after, layout, point).per_pixel
    lines = []
    for plain, with_percent, part in zip(
        (marked("along {shift:+.1f} px"), marked("across {shift:+.1f} px")),
        (
            marked("along {shift:+.1f} px ({percent:.1f} %)"),
            marked("across {shift:+.1f} px ({percent:.1f} %)"),
        ),
        parts,
        strict=True,
    ):
        if per_pixel is None:
            words = tr(plain, shift=part)
        else:
            words = tr(with_percent, shift=part, percent=abs(part) * per_pixel)
        lines.append(_MINUS.sub("−", words))
    return "\n".join(lines)


def shift_along(
    before: NDArray[np.float64], after: NDArray[np.float64], layout: Layout, point: int
) -> tuple[float, float]:
    """How far a point has gone along its tangent and its normal, as they were before; photo pixels."""
    frame = tangent_frames(before, layout)[point]
    tangent, normal = split_errors(after[point] - before[point], frame).tolist()
    return tangent, normal
