"""A simulated annotator: how many corrections a face needs, with propagation and without.

The annotator puts the worst point of a face on its truth, again and again, until every point is within
a tolerance of the truth, as a share of the face's distance.
"""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from adnet_core.conversion.annotated_faces import AnnotatedFace, by_photo
from adnet_core.errors import FormatError, ModelError
from adnet_core.faces.geometry import join_errors, tangent_frames
from adnet_core.faces.layout import Layout
from adnet_core.judging.calibration_check import refitted_covariances
from adnet_core.judging.evaluation import BoxSource, place
from adnet_core.media.photos import read_photo
from adnet_core.models.face_prediction import FacePrediction
from adnet_core.models.model_file import ModelInfo
from adnet_core.models.predictor import Predictor
from adnet_core.models.propagation import Propagator, ResidualPrior

Array = NDArray[np.float64]
Annotator = Literal["exact", "noisy"]

TANGENT_NOISE, NORMAL_NOISE = 0.02, 0.01
"""Of the noisy annotator, standard deviations as shares of the distance."""


@dataclass(frozen=True, eq=False)
class SimulatedFace:
    """A prediction and its truth: landmarks, covariance (P, 2, 2) and truth (P, 2), in any one unit, and the
    `answers` of its views where it is to be calibrated anew."""

    landmarks: Array
    covariance: Array
    truth: Array
    answers: Sequence[FacePrediction] = ()


@dataclass(frozen=True)
class FaceOutcome:
    """Corrections that a face took, those it would have taken had nothing followed, and its NME before and
    after as fractions."""

    corrections: int
    alone: int
    nme_before: float
    nme_after: float


@dataclass(frozen=True)
class Simulation:
    """What became of faces, how many the detector missed, and how long it took."""

    outcomes: tuple[FaceOutcome, ...]
    missed: int
    seconds: float

    def to_dict(self) -> dict[str, Any]:
        """The figures of `adnet simulate`; NMEs, and the share of faces that took more corrections than had
        nothing followed, in percent."""
        counts = np.array([outcome.corrections for outcome in self.outcomes])
        alone = np.array([outcome.alone for outcome in self.outcomes])
        return {
            "faces": len(counts),
            "corrections_per_face": float(np.mean(counts)),
            "corrections_per_face_p90": float(np.percentile(counts, 90)),
            "corrections_per_face_alone": float(np.mean(alone)),
            "faces_worse_than_alone": 100 * float(np.mean(counts > alone)),
            "nme_before": 100 * float(np.mean([outcome.nme_before for outcome in self.outcomes])),
            "nme_after": 100 * float(np.mean([outcome.nme_after for outcome in self.outcomes])),
            "seconds": self.seconds,
        }


def annotate(
    face: SimulatedFace,
    layout: Layout,
    *,
    tolerance: float,
    prior: ResidualPrior | None = None,
    annotator: Annotator = "exact",
    random: np.random.Generator | None = None,
) -> FaceOutcome:
    """Correct one face; without a prior nothing but the placed points moves.

    A placed point counts as done, also where a noisy annotator has put it outside the tolerance: nobody
    corrects what they have just placed. Nobody places what the truth lacks (NaN), and it is not counted.
    """
    distance = float(layout.distance(face.truth))
    allowed = tolerance * distance
    goals = face.truth
    if annotator == "noisy":
        if random is None:
            raise ValueError("a noisy annotator needs a generator of random numbers")
        draws = random.standard_normal(face.truth.shape) * (TANGENT_NOISE, NORMAL_NOISE)
        goals = face.truth + join_errors(draws * distance, tangent_frames(face.truth, layout))
    propagator = Propagator(prior, layout, face.landmarks, face.covariance) if prior is not None else None

    def follow(chosen: NDArray[np.int64], targets: Array) -> Array:
        if propagator is not None:
            return propagator.update(chosen, targets).landmarks
        landmarks = face.landmarks.copy()
        landmarks[chosen] = targets
        return landmarks

    nothing = np.zeros(layout.point_count, dtype=bool)
    current, placed = put_worst_on_truth(face.truth, goals, allowed, nothing, follow)
    absent = np.isnan(face.truth).any(axis=1)
    before, after = (
        np.linalg.norm(points - face.truth, axis=1)[~absent] for points in (face.landmarks, current)
    )
    return FaceOutcome(
        corrections=int(placed.sum()),
        alone=int(np.count_nonzero(_in_tolerances(before, allowed) > 1)),
        nme_before=float(before.mean() / distance),
        nme_after=float(after.mean() / distance),
    )


def put_worst_on_truth(
    truth: Array,
    goals: Array,
    allowed: float,
    placed: NDArray[np.bool_],
    follow: Callable[[NDArray[np.int64], Array], Array],
) -> tuple[Array, NDArray[np.bool_]]:
    """Put the worst point on its goal (P, 2), again and again, until none is further than `allowed` from its
    truth (P, 2); the points in the end, and which were placed, beside those that were so from the beginning.

    `follow` says where all points are once some stand on their goals. What is not known (NaN) is worst of
    all; what the truth lacks is never placed.
    """
    placed = placed.copy()
    absent = np.isnan(truth).any(axis=1)
    while True:
        chosen = np.flatnonzero(placed)
        current = follow(chosen, goals[chosen])
        errors = np.linalg.norm(current - truth, axis=1)
        errors = np.where(np.isnan(errors), np.inf, _in_tolerances(errors, allowed))
        errors = np.where(placed | absent, 0.0, errors)
        worst = int(errors.argmax())
        if errors[worst] <= 1:
            return current, placed
        placed[worst] = True


def _in_tolerances(errors: Array, allowed: float) -> Array:
    """Errors in units of what is `allowed`, but for rounding: at most one where a point counts as right."""
    return np.round(errors / allowed, 9)


def simulate(
    predictor: Predictor,
    faces: Sequence[AnnotatedFace],
    *,
    tolerance: float = 0.05,
    propagation: bool = True,
    annotator: Annotator = "exact",
    box: BoxSource = "landmarks",
    refit: int = 0,
    seed: int = 0,
    progress: Callable[[int], None] = lambda done: None,
) -> Simulation:
    """Correct annotated faces one after the other.

    With `refit` folds, the ellipses of each face are calibrated anew on the faces of other photographs, so
    that nothing is judged on what its sizes were fitted on. Faces that a detector misses are counted and
    left out. Raises ModelError where propagation is asked of a model without a prior, FormatError
    without faces.
    """
    start = time.perf_counter()
    info = predictor.engine.info
    prior = None
    if propagation:
        if info.prior is None:
            raise ModelError(
                f"{predictor.engine.path}: the model has no residual prior; adnet calibrate fits one"
            )
        prior = info.prior
    predictor.keeps_answers = refit > 0
    chosen, photos, missed = _predicted(predictor, faces, box, progress)
    if not chosen:
        raise FormatError("there are no annotated faces to simulate on")
    if refit:
        chosen = _recalibrated(chosen, photos, info, refit)
    random = np.random.default_rng(seed)
    outcomes = [
        annotate(face, info.layout, tolerance=tolerance, prior=prior, annotator=annotator, random=random)
        for face in chosen
    ]
    return Simulation(tuple(outcomes), missed, time.perf_counter() - start)


def _predicted(
    predictor: Predictor,
    faces: Sequence[AnnotatedFace],
    box: BoxSource,
    progress: Callable[[int], None],
) -> tuple[list[SimulatedFace], list[Path], int]:
    chosen: list[SimulatedFace] = []
    photos: list[Path] = []
    done = 0
    for path, members in by_photo(faces):
        pixels = read_photo(path).pixels
        boxes = [face.landmark_box for face in members]
        for face, found in zip(members, place(predictor, pixels, boxes, box), strict=True):
            if found is not None:
                chosen.append(
                    SimulatedFace(found.landmarks, found.covariance, face.points, found.answers or (found,))
                )
                photos.append(path)
        done += len(members)
        progress(done)
    return chosen, photos, done - len(chosen)


def _recalibrated(
    faces: list[SimulatedFace], photos: list[Path], info: ModelInfo, count: int
) -> list[SimulatedFace]:
    """The faces with covariances that were calibrated on the faces of other folds."""
    answers = [face.answers for face in faces]
    refitted = refitted_covariances(answers, np.stack([face.truth for face in faces]), photos, info, count)
    return [dataclasses.replace(face, covariance=own) for face, own in zip(faces, refitted, strict=True)]
