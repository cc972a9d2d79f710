"""Where a new layout's points are, from those that a model of another layout places: closed form, from few
faces.

Each face is taken to the frame of the other layout's mean shape. There a point's place is its mean place and
a linear function of the displacements of the other model's points. Of several such functions - thin plates of
some stiffnesses, a field that dies out, none at all, each with a ridge regression of what it leaves - every
point takes a mixture, weighted by how well they foretell each face from the others. Mirror images are further
faces where both layouts have a mirror. With one face only thin plates and the mirror are left.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.layout import Layout
from adnet_core.faces.shape_prior import ShapePrior
from adnet_core.first_faces.done_faces import DoneFace, newest
from adnet_core.first_faces.frames import (
    mirrored_mean,
    of_size_one,
    onto_own_mirror,
    placed,
    point_blocks,
    pose_of,
    turned_covariance,
)
from adnet_core.first_faces.planar_fields import distances, field_weights, thin_plates
from adnet_core.first_faces.spread import Spread, both_coordinates, by_face, fit_spread, usual_spread

Array = NDArray[np.float64]

STIFFNESSES = ((0.003, 1.0, 1.0), (0.1, 1.05, 1.0), (1.0, 1.25, 1.1), (30.0, 1.8, 1.3))
"""Of thin plates, and how large an error is expected of each beside the others: of a point that lies on one
of the other model's, and of one far from all."""
DYING_OUT = ((0.4, 0.1, 1.2, 1.1), (1.0, 0.1, 1.25, 1.1))
"""Lengths and noise of fields that die out, and the errors expected of them."""
ALONE = (2.2, 1.8)
"""The errors expected of a point's mean place."""
BESIDE = 0.15
"""How far from one of the other model's points another one lies on it, in the frame's unit."""
SAME_NAME = 0.7
"""Of a point that is just where the other model has one of the same name."""
RIDGES = (0.3, 1.0, 3.0, 10.0)
"""Strengths of the regression of what the rest leaves; the larger, the freer."""
EXPECTED_COUNT = 12.0
"""Faces that the expected errors count for."""
NEARBY = 0.3
"""How far away the points are that a point's weights go by as well, in the frame's unit."""
FLOOR = 0.02
"""Of the mean error, below which no candidate counts as better than another."""
SIDES = 0.1
"""How freely faces differ from their mirror images in the mean: an annotator's habits are no mirror
images."""
OWN_ERROR, ERROR_GROWTH = 0.05, 0.25
"""Of a point beside one of the other model's, and by how much it grows with the distance from these."""
USUAL_VARIATION = 0.007
"""Variance per coordinate of the shapes of faces of several people, of size one."""
DOUBT, DOUBT_COUNT, MOST_DOUBT = 0.75, 8.0, 2.0
"""How a face's sigmas go with those of the other model: to which power, after how many faces half of that,
and at most by how much."""
BACK_STIFFNESS = 0.03
"""Of the thin plates by which faces are warped onto the mean shape."""
_ROUNDS = 2


@dataclass(frozen=True, eq=False)
class HelpingModel:
    """What the regression knows of a model of another layout: its `layout` and `shape` (M, 2), its points'
    mean, and how shapes vary where it says so."""

    layout: Layout
    shape: Array
    prior: ShapePrior | None = None

    @property
    def usual_variation(self) -> float:
        """The variance per coordinate of shapes of size one; that of faces where no prior says it."""
        if self.prior is None:
            return USUAL_VARIATION
        variance = float((self.prior.components**2).sum()) / (2 * len(self.shape))
        return len(self.shape) * (variance + self.prior.rest**2)

    @classmethod
    def of_prior(cls, layout: Layout, prior: ShapePrior) -> HelpingModel:
        """By a model file's own prior of shapes; with a mirror, turned to where the mean is its own mirror
        image, which a mean shape is but for its turn."""
        shape = of_size_one(prior.mean)
        if not layout.mirrors:
            return cls(layout, shape, prior)
        rotation = onto_own_mirror(shape, np.array(layout.flip))
        shape = of_size_one(mirrored_mean(shape @ rotation.T, np.array(layout.flip)))
        return cls(layout, shape, replace(prior, mean=shape, components=prior.components @ rotation.T))


@dataclass(frozen=True, eq=False)
class PlacedFace:
    """`landmarks` (P, 2) in pixels of a photo, NaN where nothing is known of a point, and their `joint`
    covariance (2P, 2P) in pixels squared, by point and then x and y."""

    landmarks: Array
    joint: Array

    @property
    def covariance(self) -> Array:
        """(P, 2, 2) of each point by itself."""
        return point_blocks(self.joint)


@dataclass(frozen=True, eq=False)
class PointRegression:
    """Takes points of the helping model to those of the new layout.

    In the frame: `offset` (2P) + displacements of the other points from `shape` (M, 2), times `weights`
    (2M, 2P). `known` (P,) are the points that there is something to go by for.
    """

    shape: Array
    weights: Array
    offset: Array
    known: NDArray[np.bool_]
    spread: Spread
    faces: int
    usual_spread: float = np.nan

    @property
    def mean(self) -> Array:
        """(P, 2) the layout's points on the mean shape, in the frame; NaN where nothing is known."""
        return np.where(self.known[:, None], self.offset.reshape(-1, 2), np.nan)

    def predict(self, helping: Array, spread: float | None = None) -> PlacedFace | None:
        """The new layout's points of a face whose other points `helping` (M, 2) are; None for a face without
        extent. With `spread`, how unsure the other model is of its points, those of a doubtful face are less
        sure too."""
        pose = pose_of(helping, self.shape)
        if pose is None:
            return None
        off = (pose.to_frame(helping) - self.shape).reshape(-1)
        landmarks = pose.to_photo((self.offset + off @ self.weights).reshape(-1, 2))
        landmarks[~self.known] = np.nan
        size = pose.size * float(doubt(np.array(spread or np.nan), self.usual_spread, self.faces))
        joint = turned_covariance(self.spread.covariance, pose.rotation) * size**2
        return PlacedFace(landmarks, joint)


def fit_regression(
    helping: HelpingModel, layout: Layout, faces: Sequence[DoneFace]
) -> PointRegression | None:
    """The regression learnt from `faces`, those of them on which the helping model has placed its points.

    Without any, points of the same name are where that model has them. None where nothing is known of any
    point.
    """
    data = _FrameFaces.of(helping, layout, faces)
    names = {name: row for row, name in enumerate(helping.layout.point_names)}
    same = np.array([names.get(name, -1) for name in layout.point_names])
    known = data.present[: data.count].any(axis=0) | (same >= 0)
    if not known.any():
        return None
    shape = data.shape
    if not data.count:
        return _by_names(shape, same, known)
    fit = _Fit(data, same, helping.prior)
    mixed = fit.mixed()
    for _ in range(_ROUNDS):
        if data.present.all():
            break
        data = data.filled(mixed)
        fit = _Fit(data, same, helping.prior)
        mixed = fit.mixed()
    sigmas = expected_errors(fit.mean_points, shape)
    flip = np.array(layout.flip) if len(data.off) > data.count else None
    usual = usual_spread_of(data.spreads)
    factors = doubt(data.spreads, usual, data.count)
    spread = fit_spread(fit.residuals / factors[:, None, None], fit.mean_points, sigmas, flip)
    return PointRegression(shape, mixed.weights, mixed.offset, known, spread, data.count, usual)


def usual_spread_of(spreads: Array) -> float:
    """The geometric mean of those that are known; NaN where none is."""
    known = spreads[np.isfinite(spreads)]
    return float(np.exp(np.log(known).mean())) if len(known) else np.nan


def doubt(spreads: Array, usual: float, faces: int) -> Array:
    """(F,) by how much the sigmas of faces are larger than a usual face's, where the other model's are so.

    The more `faces` are done, the more that counts: with few it is not known what is usual.
    """
    exponent = DOUBT * faces / (faces + DOUBT_COUNT)
    ratio = np.where(np.isfinite(spreads), np.asarray(spreads) / usual, 1.0) if np.isfinite(usual) else 1.0
    return np.asarray(
        np.clip(np.broadcast_to(ratio, np.shape(spreads)) ** exponent, 1 / MOST_DOUBT, MOST_DOUBT)
    )


def expected_errors(mean_points: Array, shape: Array) -> Array:
    """(P,) standard deviations per axis of points at `mean_points` (P, 2), by how far the other model's
    are."""
    away = distances(mean_points, shape).min(axis=1)
    return np.asarray(np.hypot(OWN_ERROR, ERROR_GROWTH * away))


def _by_names(shape: Array, same: NDArray[np.int64], known: NDArray[np.bool_]) -> PointRegression:
    count = len(same)
    mean_points = np.where(known[:, None], shape[np.maximum(same, 0)], 0.0)
    weights = np.zeros((len(shape), 2, count, 2))
    for point in np.flatnonzero(known):
        weights[same[point], :, point, :] = np.eye(2)
    # Points of which nothing is known lie together in the middle, which says nothing and does no harm.
    spread = usual_spread(mean_points, np.where(known, OWN_ERROR, 1.0))
    return PointRegression(
        shape, weights.reshape(2 * len(shape), -1), mean_points.reshape(-1), known, spread, 0
    )


@dataclass(frozen=True, eq=False)
class _Linear:
    """`weights` (2M, 2P) and `offset` (2P)."""

    weights: Array
    offset: Array


@dataclass(frozen=True, eq=False)
class _FrameFaces:
    """Faces in the frame of `shape` (M, 2), then their mirror images: `off` (R, 2M) displacements of the
    other points, `points` (R, P, 2) of the new ones; `present` (R, P) are those that are not filled in.
    `spreads` (F) are the other model's, of the faces."""

    shape: Array
    off: Array
    points: Array
    present: NDArray[np.bool_]
    count: int
    spreads: Array

    @classmethod
    def of(cls, helping: HelpingModel, layout: Layout, faces: Sequence[DoneFace]) -> _FrameFaces:
        mirrors = helping.layout.mirrors and layout.mirrors
        turn = list(helping.layout.flip)
        shape = helping.shape
        known = [(face, face.helping) for face in newest(faces) if face.helping is not None]
        posed = [(face, other, pose_of(other, shape)) for face, other in known]
        rows: list[tuple[Array, Array, float]] = [
            (pose.to_frame(other) - shape, pose.to_frame(face.points), face.spread or np.nan)
            for face, other, pose in posed
            if pose is not None and face.placed.any()
        ]
        count = len(rows)
        if not count:
            empty = np.zeros((0, layout.point_count, 2))
            present = np.zeros(empty.shape[:2], dtype=bool)
            return cls(shape, np.zeros((0, 2 * len(shape))), empty, present, 0, np.zeros(0))
        off, points, spreads = (np.stack(part) for part in zip(*rows, strict=True))
        if mirrors:
            off = np.concatenate([off, off[:, turn] * (-1.0, 1.0)])
            points = np.concatenate([points, points[:, list(layout.flip)] * (-1.0, 1.0)])
        present = placed(points)
        data = cls(shape, off.reshape(len(off), -1), points, present, count, spreads)
        return data if present.all() else data._filled_roughly()

    def _filled_roughly(self) -> _FrameFaces:
        """Absent points where thin plates have them from the other faces; in the middle where none has
        one."""
        off = self.off.reshape(len(self.off), -1, 2)
        counts = self.present.sum(axis=0)[:, None]
        total = np.where(self.present[..., None], self.points, 0.0).sum(axis=0)
        mean_points = total / np.maximum(counts, 1)
        moved = np.einsum("pm,rmc->rpc", thin_plates(self.shape, mean_points, 0.1), off)
        left = np.where(self.present[..., None], self.points - moved, 0.0).sum(axis=0)
        return self._with(moved + left / np.maximum(counts, 1))

    def filled(self, mixed: _Linear) -> _FrameFaces:
        """Absent points where a regression has them."""
        return self._with((mixed.offset + self.off @ mixed.weights).reshape(self.points.shape))

    def _with(self, guessed: Array) -> _FrameFaces:
        points = np.where(self.present[..., None], self.points, guessed)
        return replace(self, points=points)


class _Fit:
    """The candidates' errors on each face under the others, and the mixture of candidates that follows."""

    def __init__(self, data: _FrameFaces, same: NDArray[np.int64], prior: ShapePrior | None) -> None:
        self._data, self._same = data, same
        self.mean_points = _on_mean_shape(data)
        self._bases = list(self._base_weights())
        self._maps = list(self._feature_maps(prior)) if data.count > 1 else []
        self._sides = np.where(np.arange(len(data.off)) < data.count, 1.0, -1.0)
        if len(data.off) == data.count:
            self._sides[:] = 0.0
        self._solve()

    def _base_weights(self) -> Iterator[tuple[Array, tuple[float, float], bool]]:
        """(P, M) weights of each kind of field, the errors expected of it, and whether it keeps named points
        just where the other model has them."""
        shape, mean_points = self._data.shape, self.mean_points
        for stiffness, near, far in STIFFNESSES:
            yield thin_plates(shape, mean_points, stiffness), (near, far), False
        for length, noise, near, far in DYING_OUT:
            yield field_weights(shape, mean_points, length, noise), (near, far), False
        yield np.zeros((len(mean_points), len(shape))), ALONE, False
        named = self._same >= 0
        if named.any():
            usual = thin_plates(shape, mean_points, 0.1)
            copied = np.where(named[:, None], np.eye(len(shape))[self._same], usual)
            yield copied, (1.0, 1.0), False
            yield copied, (SAME_NAME, SAME_NAME), True

    def _feature_maps(self, prior: ShapePrior | None) -> Iterator[Array]:
        """(2M, 2M) what displacements are multiplied by before the ridge regression: as they are, and so that
        usual ways in which shapes vary count alike."""
        size = self._data.off.shape[1]
        if prior is None:
            scale = float((self._data.off**2).sum(axis=1).mean())
            yield np.eye(size) / np.sqrt(max(scale, 1e-12))
            return
        flat = prior.components.reshape(len(prior.components), -1) * np.sqrt(size / 2)
        usual = flat.T @ flat + prior.rest**2 * size / 2 * np.eye(size)
        yield np.eye(size) / np.sqrt(np.trace(usual))
        yield np.linalg.inv(np.linalg.cholesky(usual)).T / np.sqrt(size)

    def _solve(self) -> None:
        data = self._data
        rows, points = len(data.off), len(self.mean_points)
        even = np.full((rows, rows), 1 / rows)
        self._smoothers = [_Smoother(np.zeros((data.off.shape[1], rows)), self._sides, even)]
        for feature_map in self._maps:
            features = data.off @ feature_map
            features = features - features.mean(axis=0)
            back, gram = feature_map @ features.T, features @ features.T
            for strength in RIDGES:
                self._smoothers.append(_Smoother(strength * back, self._sides, even, strength * gram))
        hats = [smoother.hat for smoother in self._smoothers]
        off = data.off.reshape(rows, -1, 2).transpose(1, 0, 2).reshape(len(data.shape), -1)
        flat = data.points.reshape(rows, -1)
        self._left = [
            flat - (weights @ off).reshape(points, rows, 2).transpose(1, 0, 2).reshape(rows, -1)
            for weights, _, _ in self._bases
        ]
        # Only of the faces themselves: what is off in a mirror image is that mirrored.
        leave_out = np.concatenate([left_out(hat, data.count)[: data.count] for hat in hats])
        errors, costs = [], []
        for left, (_, cost, copied) in zip(self._left, self._bases, strict=True):
            found = (leave_out[: data.count] if copied else leave_out) @ left
            if copied:
                named, exact = self._same[self._same >= 0], np.repeat(self._same >= 0, 2)
                found[:, exact] = left[: data.count, exact] - data.shape[named].reshape(-1)
            errors.append(found.reshape(-1, data.count, points, 2))
            costs += [cost] * len(errors[-1])
        self._errors = np.concatenate(errors)
        self._shares = self._mixture(np.array(costs))
        own = (self._shares[:, None, :, None] * self._errors).sum(axis=0)
        present = data.present[: data.count]
        widened = np.sqrt(data.count / np.maximum(present.sum(axis=0), 1))
        # (F, P, 2), each face as the others foretell it; nothing is said of what was filled in.
        self.residuals = np.where(present[..., None], own * widened[:, None], 0.0)

    def _mixture(self, costs: Array) -> Array:
        """(K, P) shares of the candidates, of which the errors expected are `costs` (K, 2), in each point."""
        data = self._data
        away = distances(self.mean_points, data.shape).min(axis=1)
        beside = np.exp(-((away / BESIDE) ** 2) / 2)
        near, far = np.log(costs).T
        expected = EXPECTED_COUNT * 2 * (near[:, None] * beside + far[:, None] * (1 - beside))
        if data.count < 2:
            score = expected
        else:
            present = data.present[: data.count]
            squared = np.einsum("kfpc,kfpc->kfp", self._errors, self._errors) * present
            near = np.exp(-((distances(self.mean_points, self.mean_points) / NEARBY) ** 2) / 2)
            counts = present.sum(axis=0) @ near.T
            mean = (squared.sum(axis=1) @ near.T) / np.maximum(counts, 1e-9)
            floor = FLOOR * float(mean.min(axis=0).mean()) + 1e-12
            score = data.count * np.log(mean + floor) + expected
        shares = np.exp(score.min(axis=0) - score)
        return np.asarray(shares / shares.sum(axis=0))

    def mixed(self) -> _Linear:
        """The mixture of the candidates, learnt from all faces."""
        data = self._data
        rows, points = len(data.off), len(self.mean_points)
        fields = np.zeros((points, len(data.shape)))
        offset = np.zeros(2 * points)
        parts = [np.zeros((rows, 2 * points)) for _ in self._smoothers]
        number = 0
        for left, (weights, _, copied) in zip(self._left, self._bases, strict=True):
            for part in parts[:1] if copied else parts:
                share = self._shares[number]
                number += 1
                both = np.repeat(share, 2)
                fields += share[:, None] * weights
                if copied:
                    named = np.repeat(self._same >= 0, 2)
                    exact = np.zeros(2 * points)
                    exact[named] = data.shape[self._same[self._same >= 0]].reshape(-1)
                    offset += both * exact
                    both = np.where(named, 0.0, both)
                part += both * left
        weights = both_coordinates(fields.T)
        for smoother, part in zip(self._smoothers, parts, strict=True):
            solved = smoother.solved @ part
            added = smoother.back @ solved
            weights += added
            # The features are centred on the faces, and a new face is none of the mirror images.
            offset += part.mean(axis=0) + smoother.side @ solved - data.off.mean(axis=0) @ added
        return _Linear(weights, offset)


def _on_mean_shape(data: _FrameFaces) -> Array:
    """(P, 2) where the points are on the mean shape: those of each face, warped back by its own other points.
    With one face its points are else off by as much as that face's shape is."""
    rows = len(data.off)
    off = data.off.reshape(rows, -1, 2).mean(axis=0)
    mean = data.points.mean(axis=0)
    result = mean
    for _ in range(_ROUNDS):
        result = mean - thin_plates(data.shape, result, BACK_STIFFNESS) @ off
    return np.asarray(result)


class _Smoother:
    """A mean, what faces differ by from their mirror images, and a ridge regression on centred features.

    `hat` (R, R) takes values to fitted ones; `solved` (R, R) takes them to dual coefficients, and these are
    taken to coefficients of the displacements by `back` (2M, R), to the mean of faces that are no mirror
    image by `side` (R).
    """

    def __init__(self, back: Array, sides: Array, even: Array, gram: Array | None = None) -> None:
        kernel = SIDES * np.outer(sides, sides) + (0.0 if gram is None else gram)
        away = np.eye(len(even))
        self.back, self.side = back, SIDES * sides
        self.solved = np.linalg.solve(kernel + away, away - even)
        self.hat = even + kernel @ self.solved


def left_out(hat: Array, faces: int) -> Array:
    """(R, R) what takes values to their residuals, each row's as fitted without the rows of its face.

    Row i is of face i modulo `faces`. By the hat matrix of a linear smoother (Hastie, Tibshirani and
    Friedman, 2009, section 7.10), for rows that are left out together. Of one face alone, the residuals of
    all.
    """
    away = np.eye(len(hat)) - hat
    if faces < 2:
        return away
    count = len(hat) // faces
    ordered = away.reshape(count, faces, -1).transpose(1, 0, 2)
    result = np.linalg.solve(by_face(away, faces), ordered)
    return np.asarray(result.transpose(1, 0, 2)).reshape(away.shape)
