"""A simulated annotator does face after face of a layout that no model knows: what do the first faces cost?

Of the first face every point is placed. Then what is done so far (`first_faces`) places the next: by the
points of a model of another layout where it helps, by a few anchors elsewhere. The annotator puts the worst
point on its truth, again and again, until all are within a tolerance, as in `simulation`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.conversion.annotated_faces import AnnotatedFace
from adnet_core.errors import FormatError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.uncertainty import LEVELS, mahalanobis_squared, squared_radius
from adnet_core.first_faces.done_faces import DoneFace
from adnet_core.first_faces.first_model import FirstModel, fit_first_model
from adnet_core.first_faces.frames import pose_of
from adnet_core.first_faces.layout_predictor import done_face, nearest_face
from adnet_core.first_faces.planar_fields import thin_plates
from adnet_core.first_faces.pose_freedom import ANYWHERE
from adnet_core.first_faces.regression import HelpingModel, PlacedFace
from adnet_core.judging.simulation import put_worst_on_truth
from adnet_core.media.photos import read_photo
from adnet_core.models.face_prediction import FacePrediction
from adnet_core.models.predictor import Predictor

Array = NDArray[np.float64]

CURVE_AT = (1, 2, 3, 5, 10, 20, 30, 50, 100)


@dataclass(frozen=True)
class FaceCost:
    """What one face took: `points` it has, `anchors` and `corrections`, each a click; whether a model
    `helped`.

    Where it did, `error` is the mean distance of the points from their truth as they came, as a share of the
    face's distance, `plates_error` that of plain thin plates from the same faces, and `inside` the shares of
    truths in the ellipses of LEVELS.
    """

    points: int
    anchors: int
    corrections: int
    helped: bool
    error: float = np.nan
    plates_error: float = np.nan
    inside: tuple[float, ...] = (np.nan,) * len(LEVELS)

    @property
    def clicks(self) -> int:
        return self.anchors + self.corrections


@dataclass(frozen=True)
class LayoutSimulation:
    """The faces' costs in the order in which they were done; `fit_seconds` is what learning from the faces so
    far takes, in the median."""

    layout: str
    points: int
    tolerance: float
    costs: tuple[FaceCost, ...]
    seconds: float
    fit_seconds: float

    @property
    def share(self) -> float:
        """All clicks as a share of placing every point of every face."""
        return sum(cost.clicks for cost in self.costs) / sum(cost.points for cost in self.costs)

    def share_of_first(self, count: int) -> float:
        """The same of the first `count` faces."""
        part = self.costs[:count]
        return sum(cost.clicks for cost in part) / sum(cost.points for cost in part)

    def mean_inside(self, level: int) -> float:
        """The share of truths that lay inside the ellipses of that one of LEVELS, over all faces that were
        helped; NaN where none was."""
        shares = [cost.inside[level] for cost in self.costs if cost.helped]
        return float(np.mean(shares)) if shares else np.nan

    def to_dict(self) -> dict[str, Any]:
        """The figures of `adnet simulate-layout`; one entry a face in the lists, None where nothing is known.
        Errors are in percent."""
        return {
            "layout": self.layout,
            "points": self.points,
            "faces": len(self.costs),
            "tolerance": self.tolerance,
            "clicks": [cost.clicks for cost in self.costs],
            "corrections": [cost.corrections for cost in self.costs],
            "anchors": [cost.anchors for cost in self.costs],
            "helped": sum(cost.helped for cost in self.costs),
            "total_clicks": sum(cost.clicks for cost in self.costs),
            "share": self.share,
            "error": [_number(cost.error) for cost in self.costs],
            "error_of_thin_plates": [_number(cost.plates_error) for cost in self.costs],
            "inside": {
                f"{level:g}": _number(self.mean_inside(number)) for number, level in enumerate(LEVELS)
            },
            "seconds": self.seconds,
            "fit_ms": 1000 * self.fit_seconds,
        }


def simulate_layout(
    layout: Layout,
    faces: Sequence[DoneFace],
    *,
    tolerance: float,
    helping: HelpingModel | None = None,
) -> LayoutSimulation:
    """Do these faces one after the other. Raises FormatError without faces, and for one whose size by the
    layout's distance is not known."""
    if not faces:
        raise FormatError("there are no annotated faces to simulate on")
    start = time.perf_counter()
    costs: list[FaceCost] = []
    spent: list[float] = []
    for number, face in enumerate(faces):
        before = time.process_time()
        model = fit_first_model(layout, faces[:number], helping)
        spent.append(time.process_time() - before)
        cost = face_cost(layout, model, face, tolerance)
        if cost.helped and helping is not None:
            plates = _thin_plates(helping, faces[:number], face)
            cost = replace(cost, plates_error=_error(layout, face, plates))
        costs.append(cost)
    seconds, fit = time.perf_counter() - start, float(np.median(spent))
    return LayoutSimulation(layout.name, layout.point_count, tolerance, tuple(costs), seconds, fit)


def face_cost(layout: Layout, model: FirstModel | None, face: DoneFace, tolerance: float) -> FaceCost:
    """What a face costs with what is known of the layout; all of its points where nothing is."""
    truth, present = face.points, face.placed
    distance = float(layout.distance(truth))
    if not distance > 0:
        raise FormatError(f"a face lacks the distance {layout.default_distance} of layout {layout.name}")
    expected = (
        model.helped(face.helping, face.spread) if model is not None and face.helping is not None else None
    )
    helped, anchors, propagator = expected is not None, list[int](), None
    if model is not None and expected is not None:
        propagator = model.propagator(expected.landmarks, expected.covariance)
    elif model is not None:
        expected = model.in_box(FaceBox.of_points(truth), ANYWHERE)
        anchors = [point for point in model.anchors() if present[point]]
        if expected is not None:
            propagator = model.propagator(expected.landmarks, expected.covariance, ANYWHERE)
    landmarks = np.full_like(truth, np.nan) if expected is None else expected.landmarks
    error, inside = np.nan, tuple[float, ...]((np.nan,) * len(LEVELS))
    if helped and model is not None and expected is not None:
        error, inside = _error(layout, face, landmarks), _inside(model, expected, truth)

    def follow(chosen: NDArray[np.int64], goals: Array) -> Array:
        if propagator is not None:
            return propagator.update(chosen, goals).landmarks
        result = landmarks.copy()
        result[chosen] = goals
        return result

    placed = np.zeros(layout.point_count, dtype=bool)
    placed[anchors] = True
    _, placed = put_worst_on_truth(truth, truth, tolerance * distance, placed, follow)
    return FaceCost(
        int(present.sum()), len(anchors), int(placed.sum()) - len(anchors), helped, error, inside=inside
    )


def _error(layout: Layout, face: DoneFace, landmarks: Array) -> float:
    """The mean distance of the points that both have, as a share of the face's distance."""
    off = np.linalg.norm(landmarks - face.points, axis=1)
    return float(np.nanmean(off) / layout.distance(face.points)) if np.isfinite(off).any() else np.nan


def _inside(model: FirstModel, expected: PlacedFace, truth: Array) -> tuple[float, ...]:
    """The shares of truths in the ellipses of LEVELS."""
    squared = mahalanobis_squared(truth - expected.landmarks, expected.covariance)
    known = squared[np.isfinite(squared)]
    return tuple(float((known <= squared_radius(level, model.tails)).mean()) for level in LEVELS)


def _thin_plates(helping: HelpingModel, done: Sequence[DoneFace], face: DoneFace) -> Array:
    """(P, 2) the mean of what each done face says of this one, warped by the other model's points alone: what
    there is to be beaten."""
    pose = None if face.helping is None else pose_of(face.helping, helping.shape)
    assert pose is not None
    assert face.helping is not None
    now, said = pose.to_frame(face.helping), []
    for one in done:
        own = None if one.helping is None else pose_of(one.helping, helping.shape)
        if own is None or one.helping is None:
            continue
        known, points = own.to_frame(one.helping), own.to_frame(one.points)
        wanted = np.where(np.isfinite(points), points, 0.0)
        said.append(points + thin_plates(known, wanted, 0.0) @ (now - known))
    present = np.isfinite(said)
    total = np.where(present, said, 0.0).sum(axis=0)
    return pose.to_photo(np.where(present.any(axis=0), total / np.maximum(present.sum(axis=0), 1), np.nan))


def _number(value: float) -> float | None:
    """As JSON has it, errors in percent."""
    return None if np.isnan(value) else 100 * value


def with_helping_points(
    predictor: Predictor,
    faces: Sequence[AnnotatedFace],
    points: Sequence[Array],
    progress: Callable[[int], None] = lambda done: None,
) -> list[DoneFace]:
    """The faces with what a model of another layout finds on them; `points` (P, 2) are theirs in the new one.

    A face that the model does not find goes without help.
    """
    done: list[DoneFace] = []
    found: dict[Any, list[FacePrediction]] = {}
    for face, own in zip(faces, points, strict=True):
        if face.photo not in found:
            found = {face.photo: predictor.predict(read_photo(face.photo).pixels, maps=False)}
        near = nearest_face(own, found[face.photo])
        done.append(done_face(own, near))
        progress(len(done))
    return done


def curve_lines(result: LayoutSimulation) -> list[str]:
    """The figures as text for people: what the n-th face costs, and all so far as a share."""
    heads = f"{'error as it came':>17} {'of thin plates':>15}"
    lines = [f"  {'faces':>5} {'clicks':>7} {'of them anchors':>16} {'share so far':>13} {heads}"]
    counts = [count for count in CURVE_AT if count < len(result.costs)] + [len(result.costs)]
    for count in counts:
        cost = result.costs[count - 1]
        share = f"{100 * result.share_of_first(count):.1f} %"
        errors = [
            "-" if np.isnan(value) else f"{100 * value:.1f} %" for value in (cost.error, cost.plates_error)
        ]
        more = f"{errors[0]:>17} {errors[1]:>15}"
        lines.append(f"  {count:>5} {cost.clicks:>7} {cost.anchors:>16} {share:>13} {more}")
    return lines
