"""What a network sees of another place for a region: its attended heatmaps and edge maps, there and here.

The chance that an alternative saves a correction follows from that by logistic regression, fitted on faces of
other photos. Used by `repairs`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray

from adnet_core.conversion.annotated_faces import AnnotatedFace, by_photo
from adnet_core.errors import ModelError
from adnet_core.faces.geometry import CROP_SIZE
from adnet_core.faces.layout import Layout
from adnet_core.media.photos import read_photo
from adnet_core.models.crops import cut_crop
from adnet_core.models.engine import Engine, normalised
from adnet_core.models.model_file import INPUT_NAME, read_model
from adnet_core.models.predictor import Predictor
from training.studies.placed_points_head import HeadFaces
from training.studies.repair_families import Alternative, closed_form_with

Array = NDArray[np.float64]

PENALTY = 1.0
"""Of the regression's weights, whose inputs are of variance one."""
STEPS, ENOUGH = 40, 1e-9
"""Newton's method ends after so many steps, or where a step changes no weight by more."""
_FLOOR = 1e-4
_ATTENDED = "studied_attended"
_NOTHING = np.array([], dtype=np.int64)


@dataclass(frozen=True, eq=False)
class Seen:
    """Of F crops: `heat` (F, P, S, S), the attended heatmap of each point, which sums to one, and `edges`
    (F, E, T, T) from 0 to 1. `photos` (F) are those that the faces are on."""

    heat: NDArray[np.float16]
    edges: NDArray[np.float16]
    photos: tuple[object, ...]

    def signs(self, faces: HeadFaces, row: int, alternative: Alternative) -> Array:
        """(6,) how the mean logarithm of the heat at a region's points, and the mean value of their edges,
        change by an alternative, and what they are; how far it moves the points, over the distance; and what
        is expected along it, in its own direction."""
        points = list(alternative.points)
        here = faces.landmarks[row]
        there = closed_form_with(faces, row, [alternative])(_NOTHING, np.empty((0, 2)))
        heat, edge = (self._at(faces.layout, row, points, positions[points]) for positions in (here, there))
        way = float(np.linalg.norm(there[points] - here[points], axis=1).mean() / faces.distance[row])
        lean = alternative.parts @ faces.lean[row]
        size = max(float(np.linalg.norm(alternative.values - lean)), 1e-9)
        along = float((alternative.values - lean) @ lean / size)
        return np.array([edge[0] - heat[0], edge[1] - heat[1], *heat, way, along])

    def _at(self, layout: Layout, row: int, points: Sequence[int], positions: Array) -> tuple[float, float]:
        heat = sampled(self.heat[row, points], positions)
        edges = [
            sampled(self.edges[row, [number] * len(shared)], positions[[points.index(one) for one in shared]])
            for number, curve in enumerate(layout.curves)
            if (shared := [point for point in curve.points if point in points])
        ]
        return float(np.log(heat + _FLOOR).mean()), float(np.concatenate(edges).mean()) if edges else 0.0

    def ordered(self, faces: HeadFaces, row: int, offered: Sequence[Alternative]) -> list[Alternative]:
        """Those at the warmest positions first."""
        return sorted(offered, key=lambda one: -self.signs(faces, row, one)[0])


def sampled(maps: NDArray[np.floating], positions: Array) -> Array:
    """(n,) the value of each map (n, S, S) of a crop at its position (n, 2) in crop pixels, bilinear between
    its cells; outside it is as at the border."""
    side = maps.shape[-1]
    cell = CROP_SIZE / side
    at = np.clip((positions - (cell - 1) / 2) / cell, 0, side - 1)
    low = np.minimum(at.astype(np.int64), side - 2)
    (x, y), (u, v) = low.T, (at - low).T
    n = np.arange(len(maps))
    upper = maps[n, y, x] * (1 - u) + maps[n, y, x + 1] * u
    lower = maps[n, y + 1, x] * (1 - u) + maps[n, y + 1, x + 1] * u
    return np.asarray(upper * (1 - v) + lower * v, dtype=np.float64)


def looked_at(model: Path, faces: Sequence[AnnotatedFace]) -> Seen:
    """What the model sees in the crops of the true landmarks' boxes. Raises ModelError where its graph is
    not known."""
    data, info = read_model(model)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        with_attended(data, model), options, providers=["CPUExecutionProvider"]
    )
    heat, edges, photos = [], [], []
    for path, members in by_photo(faces):
        pixels = read_photo(path).pixels
        for face in members:
            crop, _ = cut_crop(pixels, face.landmark_box, info.margin)
            answer = session.run([_ATTENDED, "edges"], {INPUT_NAME: normalised(crop[None])})
            total = answer[0][0].sum(axis=(1, 2), keepdims=True)
            heat.append((answer[0][0] / np.maximum(total, 1e-6)).astype(np.float16))
            edges.append(answer[1][0].astype(np.float16))
            photos.append(path)
    return Seen(np.stack(heat), np.stack(edges), tuple(photos))


def with_attended(data: bytes, label: Path) -> bytes:
    """A model with one more output: the heatmaps that its landmarks are the means of. Raises ModelError where
    they are not found behind its attention."""
    model = onnx.load_from_string(data)
    nodes = list(model.graph.node)
    makers = {name: node for node in nodes for name in node.output}
    attention = "attention"
    while attention in makers and makers[attention].op_type in ("Min", "Max", "Clip", "Resize", "Identity"):
        attention = makers[attention].input[0]
    added_up = {name for node in nodes if node.op_type == "ReduceSum" for name in node.input}
    found = [
        node.output[0]
        for node in nodes
        if node.op_type == "Mul" and attention in node.input and node.output[0] in added_up
    ]
    if not found:
        raise ModelError(f"{label}: the graph of the model has no attended heatmaps behind its attention")
    model.graph.node.append(onnx.helper.make_node("Identity", [found[0]], [_ATTENDED]))
    model.graph.output.append(onnx.helper.make_tensor_value_info(_ATTENDED, onnx.TensorProto.FLOAT, None))
    return bytes(model.SerializeToString())


def second_views(model: Path, faces: Sequence[AnnotatedFace]) -> Array:
    """(F, P, 2) the way from each point by a face's first view to the same by the second, in crop pixels."""
    predictor = Predictor(Engine(model, device="cpu", threads=1))
    ways = []
    for path, members in by_photo(faces):
        pixels = read_photo(path).pixels
        for first, second in predictor.view_answers(pixels, [face.landmark_box for face in members], 2):
            ways.append((second.landmarks - first.landmarks) @ first.crop[:, :2].T)
    return np.stack(ways)


@dataclass(frozen=True, eq=False)
class Chances:
    """Logistic regression: `mean` and `size` (K,) of its inputs, `weights` (2K + 1,)."""

    mean: Array
    size: Array
    weights: Array

    @classmethod
    def fitted(cls, signs: Array, kinds: NDArray[np.int64], saves: NDArray[np.bool_], count: int) -> Chances:
        """Of alternatives by their `signs` (N, K), by the squares of these and by which of `count` kinds each
        is (N,), by Newton's method."""
        own = cls(
            signs.mean(axis=0), np.maximum(signs.std(axis=0), 1e-9), np.zeros(2 * signs.shape[1] + count)
        )
        rows = own._inputs(signs, kinds)
        weights = own.weights
        for _ in range(STEPS):
            chances = _logistic(rows @ weights)
            slope = rows.T @ (chances - saves) + PENALTY * weights
            bend = (rows * (chances * (1 - chances))[:, None]).T @ rows + PENALTY * np.eye(len(weights))
            step = np.linalg.solve(bend, slope)
            weights = weights - step
            if np.abs(step).max() < ENOUGH:
                break
        return cls(own.mean, own.size, weights)

    def of(self, signs: Array, kinds: NDArray[np.int64]) -> Array:
        """(N,) chances that alternatives save a correction."""
        return _logistic(self._inputs(signs, kinds) @ self.weights)

    def _inputs(self, signs: Array, kinds: NDArray[np.int64]) -> Array:
        scaled = np.clip((signs - self.mean) / self.size, -4, 4)
        which = np.eye(len(self.weights) - 2 * signs.shape[1])[kinds]
        return np.hstack([scaled, scaled**2, which])


def _logistic(values: Array) -> Array:
    return np.asarray(1 / (1 + np.exp(-np.clip(values, -30, 30))))


def auc(scores: Array, yes: NDArray[np.bool_]) -> float:
    """How often one that is has a higher score than one that is not; NaN without both."""
    if yes.all() or not yes.any():
        return float("nan")
    above = scores[yes][:, None] - scores[~yes][None]
    return float((above > 0).mean() + 0.5 * (above == 0).mean())
