"""Whether anything says better than the closed form where the rest of a face is, once some points are placed.

    python -m training.studies.placed_points --data 300w --split 300w/split.csv --inputs pixels

trains a network that is told the placed points (`placed_points_head`) on the faces of `train`, over what the
model predicts for them, and counts the corrections that the faces of `val` take with it beside those that
they take with the closed form, as `adnet simulate --refit 5` does. Of the photo it sees nothing (points), the
features that the model's heads read, around the points (features), or gradients of the crop there (pixels).
With `--inputs none` nothing is trained. The closed form is then tried with other noises of placement, with
what follows from which points were placed (`worst_first` of the propagator, which it goes without elsewhere
here), and with an annotator who, of the points out of tolerance, corrects not the worst one but that with the
largest ellipse, or that which leaves the least variance.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import onnx
import onnxruntime
import torch
from numpy.typing import NDArray

from adnet_core.conversion.annotated_faces import AnnotatedFace, annotated_faces, by_photo
from adnet_core.errors import ModelError
from adnet_core.faces.geometry import (
    CROP_SIZE,
    apply_affine,
    compose_affine,
    covariance_from_frames,
    tangent_frames,
)
from adnet_core.fitting.calibration import residuals_of
from adnet_core.judging.calibration_check import calibrated_out_of_fold
from adnet_core.judging.comparison import paired_bootstrap
from adnet_core.judging.simulation import put_worst_on_truth
from adnet_core.media.photos import read_photo
from adnet_core.models.boxes import BoxMapping
from adnet_core.models.crops import cut_crop
from adnet_core.models.engine import normalised
from adnet_core.models.model_file import INPUT_NAME, ModelInfo, read_model
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.models.propagation import WORST_FIRST, Propagator, ResidualPrior
from training.studies.placed_points_head import (
    HeadFaces,
    PlacedPointsHead,
    head_inputs,
    noisy_goals,
    train_head,
)

Array = NDArray[np.float64]
Mask = NDArray[np.bool_]
Follow = Callable[[NDArray[np.int64], Array], Array]

INPUTS = ("points", "features", "pixels", "none")
CASES = ((0.05, False), (0.05, True), (0.08, False), (0.08, True))
"""Tolerances, and whether the annotator is the noisy one."""
FOLDS = 5
NOISES = (0.03, 0.3, 1.0)
"""Of a person's placement, in calibrated sigmas, beside the one that priors are fitted with."""
FACTORS = (WORST_FIRST, 1.6, 2.0)
"""How far off points are that nobody has placed, in what the last placed one was off."""
ORDER_TOLERANCE, LONGEST_ORDER = 0.04, 14
"""Of the corrections that a head is trained by: a little more than those that it is judged by."""
SHIFT, SCALE = 0.02, 0.03
"""By which the second view of a face to train on is moved and scaled, which also is mirrored."""
_MIRROR = np.array([[-1.0, 0.0, CROP_SIZE - 1.0], [0.0, 1.0, 0.0]])
_FEATURES = "studied_features"


def predicted(
    model: Path, faces: Sequence[AnnotatedFace], inputs: str, *, moved: bool, folds: int = 0, seed: int = 0
) -> HeadFaces:
    """What a model says of annotated faces, each on the crop of its true landmarks' box.

    `moved`: mirrored, and of a box moved and scaled at random. With `folds`, covariances are calibrated on
    the faces of other photos. Raises ModelError for a model without a prior, or without the heads whose
    features are asked for.
    """
    data, info = read_model(model)
    if info.prior is None or info.calibration is None:
        raise ModelError(f"{model}: the model has no calibration and prior; adnet calibrate fits them")
    outputs = ["landmarks", "covariance"]
    if inputs == "features":
        data = with_features(data, model)
        outputs.append(_FEATURES)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = torch.get_num_threads()
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])
    random = np.random.default_rng(seed)
    flip = list(info.layout.flip)
    landmarks, covariance, truth, maps, photos = [], [], [], [], []
    for path, members in by_photo(faces):
        pixels = read_photo(path).pixels
        for face in members:
            box, points = face.landmark_box, face.points
            if moved:
                scale = float(np.exp(random.normal(0, SCALE)))
                dx, dy = random.normal(0, SHIFT, 2).tolist()
                box = BoxMapping(dx, dy, scale, scale).apply(box)
            crop, matrix = cut_crop(pixels, box, info.margin)
            if moved and info.layout.mirrors:
                crop, matrix = np.ascontiguousarray(crop[:, ::-1]), compose_affine(_MIRROR, matrix)
                points = points[flip]
            answer = session.run(outputs, {INPUT_NAME: normalised(crop[None])})
            landmarks.append(answer[0][0].astype(np.float64))
            covariance.append(answer[1][0].astype(np.float64))
            truth.append(apply_affine(matrix, points))
            photos.append(path)
            if inputs == "features":
                maps.append(answer[2][0].astype(np.float16))
            elif inputs == "pixels":
                maps.append(cv2.cvtColor(crop, cv2.COLOR_BGR2GRAY)[None])
    stated = np.stack(covariance)
    stated = (stated + stated.swapaxes(-1, -2)) / 2
    return HeadFaces(
        info.layout,
        info.prior,
        np.stack(landmarks),
        np.stack(truth),
        _calibrated(np.stack(landmarks), stated, np.stack(truth), photos, info, folds),
        np.stack(maps) if maps else None,
    )


def _calibrated(
    landmarks: Array, covariance: Array, truth: Array, photos: list[Path], info: ModelInfo, folds: int
) -> Array:
    assert info.calibration is not None
    frames = tangent_frames(landmarks, info.layout)
    if not folds:
        return info.calibration.apply(covariance, frames, landmarks)
    residuals = residuals_of(landmarks, covariance, truth, photos, info.layout, None)
    local, _ = calibrated_out_of_fold(residuals, info.layout, folds)
    return covariance_from_frames(local, frames)


def with_features(data: bytes, label: Path) -> bytes:
    """A model with one more output: what the last stage's heads read. Raises ModelError where it has none."""
    model = onnx.load_from_string(data)
    heads = [
        (name, node.input[0])
        for node in model.graph.node
        for name in node.input
        if node.op_type == "Conv" and "out_heatmaps." in name and "weight" in name
    ]
    if not heads:
        raise ModelError(f"{label}: the graph of the model has no heads by the names of its weights")
    same = onnx.helper.make_node("Identity", [max(heads)[1]], [_FEATURES])
    model.graph.node.append(same)
    model.graph.output.append(onnx.helper.make_tensor_value_info(_FEATURES, onnx.TensorProto.FLOAT, None))
    return bytes(model.SerializeToString())


def closed_form(faces: HeadFaces, row: int, worst_first: float = np.inf) -> Follow:
    """Where all points of a face are by its prior once some are placed."""
    propagator = Propagator(
        faces.prior, faces.layout, faces.landmarks[row], faces.covariance[row], worst_first=worst_first
    )
    return lambda chosen, targets: propagator.update(chosen, targets).landmarks


def by_head(head: PlacedPointsHead, faces: HeadFaces, row: int) -> Follow:
    """The same by a network that is told of the placed points."""

    def follow(chosen: NDArray[np.int64], targets: Array) -> Array:
        if not len(chosen):
            return faces.landmarks[row]
        placed = np.zeros((1, faces.layout.point_count), dtype=bool)
        placed[0, chosen] = True
        goals = faces.landmarks[row][None].copy()
        goals[0, chosen] = targets
        with torch.no_grad():
            found = head(head_inputs(faces, np.array([row]), placed, goals))[0].double().numpy()
        found[chosen] = targets
        return np.asarray(found)

    return follow


def unmoved(faces: HeadFaces, row: int) -> Follow:
    """The same where nothing follows."""

    def follow(chosen: NDArray[np.int64], targets: Array) -> Array:
        points = faces.landmarks[row].copy()
        points[chosen] = targets
        return points

    return follow


def corrections(
    faces: HeadFaces, follower: Callable[[HeadFaces, int], Follow], tolerance: float, *, noisy: bool
) -> Array:
    """(F,) corrections of each face, the worst point first."""
    goals = noisy_goals(faces.truth, faces.layout, np.random.default_rng(0)) if noisy else faces.truth
    counts = []
    for row in range(len(faces)):
        nothing = np.zeros(faces.layout.point_count, dtype=bool)
        allowed = tolerance * float(faces.distance[row])
        _, placed = put_worst_on_truth(faces.truth[row], goals[row], allowed, nothing, follower(faces, row))
        counts.append(int(placed.sum()))
    return np.array(counts, dtype=np.float64)


def corrections_by(
    faces: HeadFaces, rule: Callable[[ResidualPrior, Array, NDArray[np.int64]], Array], tolerance: float
) -> Array:
    """(F,) corrections by the closed form where of the points out of tolerance the one with the highest score
    comes first; `rule` scores all points by the face's sigmas and the points that are placed."""
    counts = []
    for row in range(len(faces)):
        follow = closed_form(faces, row)
        placed = np.zeros(faces.layout.point_count, dtype=bool)
        while True:
            chosen = np.flatnonzero(placed)
            away = np.linalg.norm(follow(chosen, faces.truth[row][chosen]) - faces.truth[row], axis=1)
            out = ~placed & (np.round(away / (tolerance * faces.distance[row]), 9) > 1)
            if not out.any():
                break
            scores = rule(faces.prior, faces.sigmas[row], chosen)
            placed[int(np.where(out, scores, -np.inf).argmax())] = True
        counts.append(int(placed.sum()))
    return np.array(counts, dtype=np.float64)


def left_variance(prior: ResidualPrior, sigmas: Array, chosen: NDArray[np.int64]) -> Array:
    """(2P, 2P) covariance of a face's points once those `chosen` are placed."""
    joint = prior.in_sigmas(sigmas) * np.outer(sigmas.reshape(-1), sigmas.reshape(-1))
    rows = np.stack([2 * chosen, 2 * chosen + 1], axis=1).reshape(-1)
    inner = joint[np.ix_(rows, rows)] + np.diag((prior.noise * sigmas.reshape(-1)[rows]) ** 2)
    return np.asarray(joint - joint[:, rows] @ np.linalg.solve(inner, joint[rows]))


def largest_ellipse(prior: ResidualPrior, sigmas: Array, chosen: NDArray[np.int64]) -> Array:
    """(P,) how much is not known of each point."""
    return np.diagonal(left_variance(prior, sigmas, chosen)).reshape(-1, 2).sum(axis=1)


def expected_gain(prior: ResidualPrior, sigmas: Array, chosen: NDArray[np.int64]) -> Array:
    """(P,) by how much the variance of all points goes down when each is placed."""
    left = left_variance(prior, sigmas, chosen)
    gains = np.zeros(len(sigmas))
    for point in range(len(sigmas)):
        rows = [2 * point, 2 * point + 1]
        noise = np.diag((prior.noise * sigmas[point]) ** 2)
        gains[point] = np.trace(left[:, rows] @ np.linalg.solve(left[np.ix_(rows, rows)] + noise, left[rows]))
    return gains


def order_of(faces: HeadFaces, row: int) -> list[int]:
    """The first points of a face that an annotator would place, one after the other, with the closed form."""
    follow, order = closed_form(faces, row), list[int]()
    while len(order) < LONGEST_ORDER:
        chosen = np.array(order, dtype=np.int64)
        away = np.linalg.norm(follow(chosen, faces.truth[row][chosen]) - faces.truth[row], axis=1)
        away[chosen] = 0
        if away.max() <= ORDER_TOLERANCE * faces.distance[row]:
            break
        order.append(int(away.argmax()))
    return order


def compared(before: Array, after: Array, alone: Array) -> dict[str, Any]:
    """Mean corrections before and after, the interval of their difference, and the share of faces that take
    more than without any help."""
    result = paired_bootstrap(before, after)
    return {
        "closed_form": float(before.mean()),
        "tried": float(after.mean()),
        "interval": [result.low, result.high],
        "worse_than_alone": {
            "closed_form": float((before > alone).mean()),
            "tried": float((after > alone).mean()),
        },
    }


def without_training(faces: HeadFaces) -> dict[str, Any]:
    """`compared` of every other noise, factor and order, by its name and the tolerance."""
    result: dict[str, Any] = {}
    for tolerance in (0.05, 0.08):
        before = corrections(faces, closed_form, tolerance, noisy=False)
        alone = corrections(faces, unmoved, tolerance, noisy=False)
        for noise in NOISES:
            other = replace(faces, prior=replace(faces.prior, noise=noise))
            after = corrections(other, closed_form, tolerance, noisy=False)
            result[f"noise {noise:g}, {tolerance:g}"] = compared(before, after, alone)
        for noisy in (False, True):
            plain = corrections(faces, closed_form, tolerance, noisy=noisy)
            for factor in FACTORS:
                follower = partial(closed_form, worst_first=factor)
                name = f"worst first {factor:g}, {tolerance:g} {'noisy' if noisy else 'exact'}"
                after = corrections(faces, follower, tolerance, noisy=noisy)
                result[name] = compared(plain, after, alone)
        for rule in (largest_ellipse, expected_gain):
            after = corrections_by(faces, rule, tolerance)
            result[f"{rule.__name__}, {tolerance:g}"] = compared(before, after, alone)
    return result


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m training.studies.placed_points", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--split", type=Path, required=True)
    parser.add_argument("--model", default=DEFAULT_MODEL)
    parser.add_argument("--inputs", choices=INPUTS, default="points")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args(arguments)
    model = find_model(given.model)
    layout = read_model(model)[1].layout

    def faces(part: str) -> list[AnnotatedFace]:
        return annotated_faces(given.data, layout, split=given.split, part=part, whole=True)

    judged = predicted(model, faces("val"), given.inputs, moved=False, folds=FOLDS)
    result: dict[str, Any] = {"inputs": given.inputs, "faces": len(judged)}
    if given.inputs == "none":
        print(json.dumps({**result, **without_training(judged)}, indent=1))
        return
    learnt = [
        predicted(model, faces("train"), given.inputs, moved=moved, seed=given.seed)
        for moved in (False, True)
    ]
    orders = [[order_of(seen, row) for row in range(len(seen))] for seen in learnt]
    head = train_head(
        learnt,
        orders,
        epochs=given.epochs,
        seed=given.seed,
        said=lambda epoch, loss: print(f"epoch {epoch}: {loss:.4f}", file=sys.stderr),
    )
    for tolerance, noisy in CASES:
        before = corrections(judged, closed_form, tolerance, noisy=noisy)
        after = corrections(judged, lambda some, row: by_head(head, some, row), tolerance, noisy=noisy)
        alone = corrections(judged, unmoved, tolerance, noisy=noisy)
        name = f"{tolerance:g} {'noisy' if noisy else 'exact'}"
        result[name] = compared(before, after, alone)
    print(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
