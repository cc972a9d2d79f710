"""Joins a run's network of a new layout with the model that its trunk came from, on the run's faces."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from adnet_core.errors import TrainingError
from adnet_core.faces.absent_points import common_shape, completed
from adnet_core.faces.geometry import CROP_SIZE, FaceBox, apply_affine, crop_matrix, invert_affine
from adnet_core.faces.layout import Layout
from adnet_core.first_faces.done_faces import DoneFace
from adnet_core.first_faces.frames import of_size_one, pose_of, turned_covariance
from adnet_core.first_faces.regression import HelpingModel, PointRegression, fit_regression
from adnet_core.fitting.calibration import Residuals, residuals_of
from adnet_core.fitting.joining import Believed, HeldOutErrors, believed, blocks, fit_box
from adnet_core.models.boxes import DEFAULT_MAPPINGS, BoxMapping
from adnet_core.network.adnet import ADNet
from adnet_core.network.attention import heatmap_covariance
from adnet_core.network.joined import JoinedAnswer, JoinedNetwork, Joining, area_of, base_crop
from training.augmentation import to_network_input
from training.base_model import BaseModel
from training.datasets import Face, FaceSet
from training.validation import plain_views

Array = NDArray[np.float64]
Progress = Callable[[str, int, int], None]

LEAST_AREA = 1e-8
"""Of a heatmap's ellipse in the frame; a heatmap may be a single cell."""


@dataclass(frozen=True, eq=False)
class Joined:
    """What joins the two, how the faces chose it, what errors go together, and from which boxes crops are
    made."""

    joining: Joining
    believed: Believed
    residuals: Residuals
    box_mappings: dict[str, BoxMapping]


@torch.no_grad()
def join(
    network: ADNet,
    base: BaseModel,
    train: FaceSet,
    validation: FaceSet | None,
    margin: float,
    progress: Progress = lambda what, done, total: None,
) -> Joined:
    """Fit what joins a `network` of a new layout with its `base`; crops have the `margin`.

    The regression from the base's points is learnt on the faces of `train`; how far the network is believed
    is chosen on those of `validation`, which neither has learnt from. Raises TrainingError where the base has
    placed its points on no face.
    """
    layout = network.layout
    network.eval()
    learnt = _Faces.of(train, margin)
    placed = base.landmarks(train.faces, lambda done, total: progress("where the base looks", done, total))
    box_weights, box_offset, to_own = _boxes(learnt, placed)
    seen = _base_points(base, layout, train, learnt.points, box_weights, box_offset)
    helping = _helping(base, seen)
    done = [DoneFace(points, other) for points, other in zip(learnt.known, seen, strict=True)]
    regression = fit_regression(helping, layout, done)
    if regression is None:
        raise TrainingError("the model that the run began with has placed its points on no face")
    count = layout.point_count
    first = Joining(
        regression.shape,
        regression.weights,
        regression.offset,
        np.zeros((2 * count, 2 * count)),
        blocks(regression.spread.covariance),
        box_weights,
        box_offset,
        base.info.margin,
        np.ones(count),
    )
    judged = train if validation is None else validation
    answers = _answers(JoinedNetwork(network, base.network, first), judged)
    usual = np.maximum(answers.areas.mean(axis=0), LEAST_AREA)
    errors = answers.errors(_Faces.of(judged, margin).known, layout)
    if validation is None:
        errors = HeldOutErrors(errors.mapped[:0], errors.own[:0], errors.sizes[:0])
    trusted = believed(regression, errors, np.sqrt(usual))
    joining = replace(first, gain=trusted.gain, covariance=blocks(trusted.covariance), usual=usual)
    held = None if validation is None else (_Faces.of(validation, margin), answers)
    residuals = _residuals(helping, layout, learnt, done, trusted, held, regression)
    return Joined(joining, trusted, residuals, _mappings(base, to_own))


@dataclass(frozen=True, eq=False)
class _Faces:
    """Faces in their crops: `known` (F, P, 2) points in normalised coordinates, NaN where absent, and
    `points` with those completed; `to_photo` (F, 2, 3) from normalised coordinates to the photo."""

    faces: tuple[Face, ...]
    known: Array
    points: Array
    to_photo: Array

    @classmethod
    def of(cls, faces: FaceSet, margin: float) -> _Faces:
        matrices = np.stack([_to_crop(face, margin) for face in faces.faces])
        known = np.stack(
            [apply_affine(m, face.points) for m, face in zip(matrices, faces.faces, strict=True)]
        )
        common = common_shape(list(known))
        points = np.stack([np.nan_to_num(completed(one, common)) for one in known])
        return cls(faces.faces, known, points, invert_affine(matrices))


def _to_crop(face: Face, margin: float) -> Array:
    """(2, 3) from the photo to the normalised coordinates of the face's crop."""
    matrix = crop_matrix(face.box, margin=margin, size=CROP_SIZE)
    scale = 2 / CROP_SIZE
    return np.column_stack([matrix[:, :2] * scale, (matrix[:, 2] + 0.5) * scale - 1])


def _boxes(faces: _Faces, placed: Sequence[Array | None]) -> tuple[Array, Array, BoxMapping]:
    """How the base's box follows from the new points (`fit_box`), and the new tight box from the base's."""
    rows, boxes, pairs = [], [], []
    for points, own, to_photo, face in zip(faces.points, placed, faces.to_photo, faces.faces, strict=True):
        if own is None:
            continue
        box = FaceBox.of_points(apply_affine(invert_affine(to_photo), own))
        centre = points.mean(axis=0)
        size = max(float(np.sqrt(((points - centre) ** 2).sum(axis=1).mean())), 1e-6)
        rows.append((points - centre) / size)
        middle = (np.array(box.center) - centre) / size
        boxes.append([*middle, box.longer_side / size])
        pairs.append((FaceBox.of_points(own), face.box))
    if not rows:
        raise TrainingError("the model that the run began with has placed its points on no face")
    mapping = BoxMapping.fit([own for own, _ in pairs], [new for _, new in pairs])
    return (*fit_box(np.stack(rows), np.array(boxes)), mapping)


def _mappings(base: BaseModel, to_own: BoxMapping) -> dict[str, BoxMapping]:
    """From each detector's boxes to the new layout's, by way of the base's."""
    known = {**DEFAULT_MAPPINGS, **base.info.box_mappings}
    return {name: one.then(to_own) for name, one in known.items()}


def _base_points(
    base: BaseModel, layout: Layout, faces: FaceSet, points: Array, box_weights: Array, box_offset: Array
) -> Array:
    """(F, M, 2) where the base has its points in the crops of `faces`, with its own crop by the new
    `points`."""
    weights, offset = torch.from_numpy(box_weights).float(), torch.from_numpy(box_offset).float()
    found, at = [], 0
    for images, _ in plain_views(
        faces, range(len(faces)), layout, size=CROP_SIZE, device=torch.device("cpu")
    ):
        these = torch.from_numpy(points[at : at + len(images)]).float()
        at += len(images)
        piece, centre, half = base_crop(to_network_input(images), these, weights, offset, base.info.margin)
        landmarks = base.network(piece.contiguous(memory_format=torch.channels_last))[-1].landmarks
        found.append(centre[:, None] + half[:, None, None] * landmarks)
    return torch.cat(found).double().numpy()


def _helping(base: BaseModel, seen: Array) -> HelpingModel:
    if base.info.shape is not None:
        return HelpingModel.of_prior(base.info.layout, base.info.shape)
    return HelpingModel(base.info.layout, of_size_one(common_shape(list(seen))))


@dataclass(frozen=True, eq=False)
class _Answers:
    """What a joined network says of F faces: `mapped` and `own` (F, P, 2) in the frame, `turns` (F, 2) and
    `origins` (F, 2) of the frame in the crop, and the `areas` (F, P) of heatmaps in the frame."""

    mapped: Array
    own: Array
    turns: Array
    origins: Array
    areas: Array

    def to_frame(self, points: Array) -> Array:
        """Points (F, P, 2) of the crops in the frame."""
        turn = self.turns[:, 0] + 1j * self.turns[:, 1]
        origin = self.origins[:, 0] + 1j * self.origins[:, 1]
        numbers = (points[..., 0] + 1j * points[..., 1] - origin[:, None]) / turn[:, None]
        return np.stack([numbers.real, numbers.imag], axis=-1)

    def errors(self, known: Array, layout: Layout) -> HeldOutErrors:
        """Of points `known` (F, P, 2) in the crops."""
        truth = self.to_frame(known)
        sizes = layout.distance(truth)
        return HeldOutErrors(truth - self.mapped, truth - self.own, sizes)


def _answers(joined: JoinedNetwork, faces: FaceSet) -> _Answers:
    parts: list[tuple[Tensor, ...]] = []
    device = torch.device("cpu")
    for images, _ in plain_views(
        faces, range(len(faces)), joined.network.layout, size=CROP_SIZE, device=device
    ):
        answer: JoinedAnswer = joined(to_network_input(images))
        stage = answer.stage
        heat = heatmap_covariance(stage.heatmap, stage.landmarks, joined.network.config.variant)
        areas = area_of(heat) / (answer.turn**2).sum(dim=1, keepdim=True)
        parts.append((answer.mapped, answer.own, answer.turn, answer.origin, areas))
    columns = [np.asarray(torch.cat(part).double().numpy()) for part in zip(*parts, strict=True)]
    shape = (len(faces), -1, 2)
    return _Answers(columns[0].reshape(shape), columns[1].reshape(shape), *columns[2:])


def _residuals(
    helping: HelpingModel,
    layout: Layout,
    learnt: _Faces,
    done: Sequence[DoneFace],
    trusted: Believed,
    held: tuple[_Faces, _Answers] | None,
    regression: PointRegression,
) -> Residuals:
    """How errors go together, on faces as the others foretell them: of those learnt from, what the gain
    leaves of the regression's errors; of those held out, what it leaves of both opinions."""
    left = np.eye(len(trusted.gain)) - trusted.gain
    landmarks, covariances, truths, photos = [], [], [], []

    def add(face: Face, error: Array, turn: complex, to_photo: Array) -> None:
        numbers = (error[:, 0] + 1j * error[:, 1]) * turn
        off = np.stack([numbers.real, numbers.imag], axis=-1) * to_photo[0, 0]
        rotation = np.array([[turn.real, -turn.imag], [turn.imag, turn.real]]) / abs(turn)
        joint = turned_covariance(trusted.covariance, rotation) * (abs(turn) * to_photo[0, 0]) ** 2
        landmarks.append(face.points - off)
        covariances.append(blocks(joint))
        truths.append(face.points)
        photos.append(face.photo)

    for number, face in enumerate(learnt.faces):
        others = [*done[:number], *done[number + 1 :]]
        other = done[number].helping
        fitted = fit_regression(helping, layout, others)
        pose = None if other is None else pose_of(other, regression.shape)
        if fitted is None or other is None or pose is None:
            continue
        off = (pose.to_frame(other) - fitted.shape).reshape(-1)
        guessed = (fitted.offset + off @ fitted.weights).reshape(-1, 2)
        error = pose.to_frame(learnt.points[number]) - guessed
        add(face, (left @ error.reshape(-1)).reshape(-1, 2), pose.turn, learnt.to_photo[number])
    if held is not None and len(trusted.errors):
        faces, answers = held
        for number, face in enumerate(faces.faces):
            turn = complex(*answers.turns[number])
            add(face, trusted.errors[number], turn, faces.to_photo[number])
    # Where a point is absent nothing is known of its error; its place is as good as any.
    whole = [np.where(np.isfinite(one), one, 0.0) for one in landmarks]
    return residuals_of(np.stack(whole), np.stack(covariances), np.stack(truths), photos, layout, None)


def joining_content(joining: Joining) -> dict[str, Any]:
    """For a checkpoint."""
    return {
        name: value if isinstance(value, float) else torch.from_numpy(np.asarray(value)).float()
        for name, value in vars(joining).items()
    }


def joining_from(content: dict[str, Any]) -> Joining:
    """The inverse of `joining_content`."""
    values: dict[str, Any] = {
        name: value if isinstance(value, float) else value.double().numpy() for name, value in content.items()
    }
    return Joining(**values)
