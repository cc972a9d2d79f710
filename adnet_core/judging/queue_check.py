"""Whether the queue puts the faces first that need it: its orders against the true errors of faces."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.conversion.annotated_faces import AnnotatedFace, by_photo
from adnet_core.errors import FormatError
from adnet_core.faces import metrics
from adnet_core.faces.layout import Layout
from adnet_core.faces.rounding import all_alike, without_rounding
from adnet_core.faces.uncertainty import folds
from adnet_core.judging.calibration_check import refitted_covariances
from adnet_core.judging.evaluation import BoxSource, place
from adnet_core.media.photos import read_photo
from adnet_core.models.face_prediction import FacePrediction
from adnet_core.models.predictor import Predictor
from adnet_core.ranking.face_score import TOLERANCE, USUAL_MIX, doubtful_points, fit_mix, mixed_score
from adnet_core.ranking.orders import FaceScores, QueueOrder
from adnet_core.ranking.queue_mix import QueueMix
from adnet_core.ranking.variety import LOOK_SIZE, varied

Array = NDArray[np.float64]

HEAD = 0.2
"""The share of the queue whose worth is reported."""
RESAMPLES = 1000


@dataclass(frozen=True, eq=False)
class JudgedFaces:
    """Predictions beside their truth (F, P, 2) and the photos they are in."""

    predictions: tuple[FacePrediction, ...]
    truth: Array
    photos: tuple[Path, ...]
    missed: int

    @property
    def landmarks(self) -> Array:
        return np.stack([face.landmarks for face in self.predictions])

    @property
    def covariance(self) -> Array:
        return np.stack([face.covariance for face in self.predictions])


def check_queue(
    predictor: Predictor,
    faces: Sequence[AnnotatedFace],
    *,
    tolerance: float = TOLERANCE,
    box: BoxSource = "detector",
    refit: int = 0,
    progress: Callable[[int], None] = lambda done: None,
) -> dict[str, Any]:
    """The figures of `adnet evaluate-queue` on annotated faces.

    For each order: Spearman's correlation of its score with the NME, with a 95 % interval (bootstrap over
    faces), and with the number of corrections; and the shares of all NME and of all corrections that lie in
    the first fifth of its queue. Corrections are points further than `tolerance` from their truth. With
    `refit` folds over photos, each face's ellipses are calibrated, and what its views show and its mix are
    fitted, on faces of other folds. `mix` is fitted on all faces. Faces that the detector misses are counted
    and left out. Raises FormatError for fewer than two faces.
    """
    info = predictor.engine.info
    predictor.keeps_answers = refit > 0
    judged = _judged(predictor, faces, box, progress)
    if len(judged.predictions) < 2:
        raise FormatError("an order is checked on at least two annotated faces that are found")
    covariance = judged.covariance
    if refit:
        answers = [face.answers or (face,) for face in judged.predictions]
        covariance = refitted_covariances(answers, judged.truth, judged.photos, info, refit)
    mix = (info.mix or QueueMix()).numbers
    scores = face_scores(judged.predictions, info.layout, covariance, tolerance=tolerance, mix=mix)
    errors = metrics.point_errors(judged.landmarks, judged.truth, info.layout)
    nme, corrections = metrics.mean_of_known(errors), (errors > tolerance).sum(axis=1).astype(np.float64)
    orders = {order.value: scores.scores(order) for order in QueueOrder}
    if refit:
        fold = folds(judged.photos, refit)
        orders[QueueOrder.MIXED.value] = _mixed_elsewhere(scores, corrections, fold)
    return {
        "faces": len(nme),
        "missed": judged.missed,
        "nme": 100 * float(nme.mean()),
        "corrections_per_face": float(corrections.mean()),
        "orders": {name: _worth(values, nme, corrections) for name, values in orders.items()},
        "oracle": {
            "nme_in_head": _in_head(nme, nme),
            "corrections_in_head": _in_head(corrections, corrections),
        },
        "random": {"nme_in_head": HEAD, "corrections_in_head": HEAD},
        "head": HEAD,
        "mix": fit_mix(scores.doubtful, scores.doubt, scores.shape, corrections).tolist(),
        "tolerance": tolerance,
        "box": box,
        "refit": refit,
        "model": info.name,
    }


def _judged(
    predictor: Predictor, faces: Sequence[AnnotatedFace], box: BoxSource, progress: Callable[[int], None]
) -> JudgedFaces:
    predictions: list[FacePrediction] = []
    truth: list[Array] = []
    photos: list[Path] = []
    done = 0
    for path, members in by_photo(faces):
        boxes = [face.landmark_box for face in members]
        for face, found in zip(members, place(predictor, read_photo(path).pixels, boxes, box), strict=True):
            if found is not None:
                predictions.append(found)
                truth.append(face.points)
                photos.append(path)
        done += len(members)
        progress(done)
    stacked = np.stack(truth) if truth else np.empty((0, predictor.layout.point_count, 2))
    return JudgedFaces(tuple(predictions), stacked, tuple(photos), done - len(predictions))


def face_scores(
    faces: Sequence[FacePrediction],
    layout: Layout,
    covariance: Array | None = None,
    *,
    tolerance: float = TOLERANCE,
    mix: tuple[float, ...] = USUAL_MIX,
) -> FaceScores:
    """The scores of predicted faces, with their own covariances or others (F, P, 2, 2), and a model's mix."""
    landmarks = np.stack([face.landmarks for face in faces])
    own = np.stack([face.covariance for face in faces]) if covariance is None else covariance
    return FaceScores(
        doubtful=doubtful_points(landmarks, own, layout, tolerance=tolerance),
        doubt=np.array([1.0 - face.score for face in faces]),
        shape=np.array([np.nan if face.shape is None else face.shape for face in faces]),
        looks=np.stack([np.zeros(LOOK_SIZE, np.int8) if face.look is None else face.look for face in faces]),
        waiting=np.ones(len(faces), dtype=bool),
        mix=mix,
    )


def _mixed_elsewhere(scores: FaceScores, corrections: Array, fold: NDArray[np.int64]) -> Array:
    """(F,) the mixed and varied order, each face's mix fitted on the faces of other folds."""
    doubtful, doubt, shape = scores.doubtful, scores.doubt, scores.shape
    mixed = np.empty(len(fold))
    for one in np.unique(fold):
        own, others = fold == one, fold != one
        mix = fit_mix(doubtful[others], doubt[others], shape[others], corrections[others])
        mixed[own] = mixed_score(doubtful[own], doubt[own], shape[own], mix)
    return varied(np.maximum(mixed, 0.0), scores.looks)


def _worth(values: Array, nme: Array, corrections: Array) -> dict[str, Any]:
    """What an order is worth; its figures are None where its score is not known or the same for all faces."""
    if not np.isfinite(values).all() or all_alike(values):
        return dict.fromkeys(
            ("spearman_nme", "spearman_nme_95", "spearman_corrections", "nme_in_head", "corrections_in_head")
        )
    return {
        "spearman_nme": _spearman(values, nme),
        "spearman_nme_95": _interval(values, nme),
        "spearman_corrections": _spearman(values, corrections),
        "nme_in_head": _in_head(values, nme),
        "corrections_in_head": _in_head(values, corrections),
    }


def _spearman(values: Array, truth: Array) -> float | None:
    if all_alike(truth):
        return None
    from scipy.stats import spearmanr  # the help of `adnet queue` goes without

    return float(spearmanr(without_rounding(values), without_rounding(truth)).statistic)


def _interval(values: Array, truth: Array) -> list[float] | None:
    random = np.random.default_rng(0)
    rows = random.integers(0, len(values), (RESAMPLES, len(values)))
    found = [_spearman(values[one], truth[one]) for one in rows if not all_alike(values[one])]
    known = [one for one in found if one is not None]
    return np.percentile(known, [2.5, 97.5]).tolist() if known else None


def _in_head(values: Array, wanted: Array) -> float | None:
    """The share of all that is wanted which lies in the first HEAD of the queue."""
    head = np.argsort(-without_rounding(values), kind="stable")[: max(1, round(HEAD * len(values)))]
    total = float(wanted.sum())
    return float(wanted[head].sum()) / total if total > 0 else None
