"""Labels drawn towards a model's answers: what a hand did by chance, no network can repeat.

Two people place the same point differently, and so does one on two days. A network that has not learnt a face
answers what most hands would have done there, with an error of its own. Between both lies a better label than
either is, at a place that depends on how far each is to be trusted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.conversion.annotated_faces import by_photo
from adnet_core.errors import AdnetError, ModelError
from adnet_core.faces.layout import Layout
from adnet_core.formats.face import AnnotatedFace
from adnet_core.media.photos import Pixels, read_photo
from adnet_core.models.face_prediction import FacePrediction
from adnet_core.models.model_file import ModelInfo
from adnet_core.models.predictor import Predictor
from adnet_core.runs.folds import LEFT_OUT, Fold, fold_number

Array = NDArray[np.float64]

FEWEST = 20
"""Of fewer faces, what is the same in all of them is chance."""


class Trust(Protocol):
    """How far labels (P, 2) go towards answers of a covariance (P, 2, 2), as matrices (P, 2, 2)."""

    def __call__(self, covariance: Array, distance: float) -> Array: ...


@dataclass(frozen=True)
class ConstantShare:
    """All labels go the same `share` (0 to 1) of the way."""

    share: float

    def __call__(self, covariance: Array, distance: float) -> Array:
        return np.broadcast_to(self.share * np.eye(2), covariance.shape)


@dataclass(frozen=True)
class LabelNoise:
    """Labels are off by `noise` in each coordinate, a share of the layout's distance, and answers by their
    covariance: then the best guess is N (N + C)^-1 of the way, N being the labels' covariance.

    >>> sure, unsure = 1e-4 * np.eye(2), 1e4 * np.eye(2)
    >>> LabelNoise(0.02)(np.stack([sure, unsure]), distance=100.0)[:, 0, 0].round(2)
    array([1., 0.])
    """

    noise: float

    def __call__(self, covariance: Array, distance: float) -> Array:
        own = (self.noise * distance) ** 2 * np.eye(2)
        return np.asarray(own @ np.linalg.inv(own + covariance))


def cleaned(labels: ArrayLike, answers: ArrayLike, trust: ArrayLike) -> Array:
    """(P, 2) labels moved by `trust` (P, 2, 2) of the way to the answers (P, 2); absent ones stay absent."""
    given = np.asarray(labels, dtype=np.float64)
    towards = np.asarray(answers, dtype=np.float64) - given
    return np.asarray(given + np.einsum("pij,pj->pi", np.asarray(trust), towards))


@dataclass(frozen=True)
class CleanedFaces:
    """The faces with other labels, and how far these moved: the mean over all points of all faces, in percent
    of the layout's distance."""

    faces: tuple[AnnotatedFace, ...]
    moved: float


def clean_faces(
    faces: Sequence[AnnotatedFace],
    predictors: Sequence[Predictor],
    trust: Trust,
    *,
    by_folds: bool,
    progress: Callable[[int], None] = lambda done: None,
    on_skip: Callable[[str], None] = lambda text: None,
) -> CleanedFaces:
    """Faces whose labels went some of the way to what the models say of the crops of their own points.

    What is the same in all faces is no chance but the way in which these labels are placed: the mean offset
    of each point from the answers, over the size of the face, stays. Of several models the mean counts, or
    with `by_folds` the answer of the one that has not learnt the photo's fold: the first model is of a run
    that left out fold 1, and so on. A face whose photo cannot be read, or that has no distance, keeps its
    labels, which is said. Raises ModelError where the models differ in their layout.
    """
    layout = predictors[0].layout
    for other in predictors[1:]:
        if other.layout != layout:
            raise ModelError(f"{other.engine.info.name}: has another layout than the first of the models")
    known: list[_Answered] = []
    done = 0
    for photo, members in by_photo(faces):
        asked = [predictors[fold_number(photo, len(predictors)) - 1]] if by_folds else predictors
        known += [_answered(face, asked) for face in _measured(photo, members, layout, on_skip)]
        done += len(members)
        progress(done)
    common = _common_offset(known)
    points: dict[int, Array] = {}
    moved: list[Array] = []
    for one in known:
        face, answers = one.face, one.answers + one.size * common
        points[id(face)] = cleaned(face.points, answers, trust(one.covariance, one.distance))
        moved.append(np.linalg.norm(points[id(face)] - face.points, axis=1) / one.distance)
    found = tuple(replace(face, points=points[id(face)]) if id(face) in points else face for face in faces)
    every = np.concatenate(moved) if moved else np.full(1, np.nan)
    return CleanedFaces(found, 100 * float(np.nanmean(every)) if np.isfinite(every).any() else 0.0)


def check_folds(infos: Sequence[ModelInfo]) -> list[str]:
    """What cannot be known of models that answer for a fold each, the first for the first, as sentences.

    Raises ModelError where one says that its run left another fold out: it would be asked of faces that it
    has learnt.
    """
    unsaid = []
    for number, info in enumerate(infos, start=1):
        due, left_out = str(Fold(number, len(infos))), info.provenance.get(LEFT_OUT)
        if left_out is None:
            unsaid.append(f"{info.name}: does not say which fold its run left out; it is taken for {due}")
        elif left_out != due:
            raise ModelError(
                f"{info.name}: its run left out fold {left_out}, and it is given as that of {due}: --folds "
                "takes a model for each fold, in their order"
            )
    return unsaid


@dataclass(frozen=True)
class _Asked:
    """A face that the models can be asked about: the pixels of its photo, and its distance there."""

    face: AnnotatedFace
    pixels: Pixels
    distance: float


def _measured(
    photo: Path, faces: Sequence[AnnotatedFace], layout: Layout, on_skip: Callable[[str], None]
) -> Iterator[_Asked]:
    """Those of a photo's faces that have a distance, in a photo that can be read, and is read once."""
    pixels: Pixels | None = None
    for face in faces:
        distance = float(layout.distance(face.points))
        if not distance > 0:
            on_skip(
                f"{face.label}: lacks the points of the distance {layout.default_distance}; its labels stay"
            )
            continue
        try:
            pixels = read_photo(photo).pixels if pixels is None else pixels
        except AdnetError as error:
            on_skip(f"{error}; the labels of {face.label} stay")
            continue
        yield _Asked(face, pixels, distance)


@dataclass(frozen=True)
class _Answered:
    """A face, what the models say of it (P, 2) with that one's covariance (P, 2, 2), and its distance."""

    face: AnnotatedFace
    answers: Array
    covariance: Array
    distance: float

    @property
    def size(self) -> float:
        """The longer side of the landmarks' box."""
        return self.face.landmark_box.longer_side


def _answered(asked: _Asked, predictors: Sequence[Predictor]) -> _Answered:
    box = asked.face.landmark_box
    answers = [
        predictor.predict_boxes(asked.pixels, [box], maps=False, views=predictor.views)[0]
        for predictor in predictors
    ]
    return _Answered(asked.face, _mean(answers), _covariance(answers), asked.distance)


def _common_offset(known: Sequence[_Answered]) -> Array:
    """(P, 2) how far labels lie from the answers in the mean of all faces, over their sizes; (2,) zeros where
    there are too few."""
    if len(known) < FEWEST:
        return np.zeros(2)
    offsets = np.array([(one.face.points - one.answers) / one.size for one in known])
    seen = ~np.isnan(offsets)
    count = seen.sum(axis=0)
    common = np.where(seen, offsets, 0).sum(axis=0) / np.maximum(count, 1)
    return np.asarray(np.where(count >= FEWEST, common, 0.0))


def _mean(answers: Sequence[FacePrediction]) -> Array:
    return np.asarray(np.mean([answer.landmarks for answer in answers], axis=0))


def _covariance(answers: Sequence[FacePrediction]) -> Array:
    """Of the mean, taken to be as far off as one answer: networks of the same data err alike."""
    return np.asarray(np.mean([answer.covariance for answer in answers], axis=0))
