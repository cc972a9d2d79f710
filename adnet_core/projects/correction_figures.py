"""Figures of a project's own corrections: bias along tangent and normal, coverage, effort, progress.

A correction is the way from where the model had put a point to where a person accepted it, in the tangent
frame of the predicted curve and in units of the face's default distance (the paper's figure 1 draws
prediction minus truth in the frame of the true curve; here the accepted place is the truth).
"""

from __future__ import annotations

import math
import time
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import (
    covariance_in_frames,
    join_errors,
    split_errors,
    tangent_frames,
    upright_faces,
)
from adnet_core.faces.layout import Layout
from adnet_core.faces.metrics import bias_rate
from adnet_core.faces.uncertainty import coverages, mahalanobis_squared
from adnet_core.projects.correction_log import CorrectedFace

Array = NDArray[np.float64]
Small = NDArray[np.float32]

LATEST = 20
"""So many faces are "the last ones", whose effort is told beside that of all."""
_SEED = 0


@dataclass(frozen=True)
class Bias:
    """Mean size of the corrections along tangent and normal in percent of the distance, NaN without any.

    `rate` is (tangent - normal) / normal (paper, equation 12): above 0, ambiguity lies along the curve.
    """

    tangent: float
    normal: float

    @property
    def rate(self) -> float:
        return bias_rate(self.normal, self.tangent)


@dataclass(frozen=True)
class Effort:
    """What a face costs: medians of its seconds, means of corrections and of points placed by hand."""

    faces: int
    seconds: float
    corrections: float
    placed: float

    @classmethod
    def of(cls, faces: Sequence[CorrectedFace]) -> Effort:
        timed = [face.seconds for face in faces if face.seconds > 0]
        return cls(
            len(faces),
            float(np.median(timed)) if timed else math.nan,
            float(np.mean([face.corrections for face in faces])) if faces else math.nan,
            float(np.mean([face.placed for face in faces])) if faces else math.nan,
        )


@dataclass(frozen=True, eq=False)
class Cloud:
    """The paper's figure 1: dots (n, 2) about the points of a mean face (P, 2), in units of its distance, and
    the size (n,) of each dot's correction in percent, the largest last."""

    face: Array
    dots: Array
    sizes: Array


@dataclass(frozen=True, eq=False)
class CorrectionFigures:
    """The corrections of F accepted faces.

    `parts` (F, P, 2) along tangent and normal, `distances` (F, P) squared Mahalanobis distances of the
    accepted places under the predicted ellipses; NaN where no model had spoken. `upright` (F, P, 2) are the
    accepted faces. `faces` stand in the order in which they were accepted. `tails` are those of the
    distribution that the model states (see `uncertainty.squared_radius`).
    """

    layout: Layout
    faces: tuple[CorrectedFace, ...]
    parts: Small
    distances: Small
    upright: Small
    tails: float = math.inf

    @cached_property
    def mean_sizes(self) -> Array:
        """(P, 2) mean size of the corrections of each point along tangent and normal, in percent."""
        return _mean(100.0 * np.abs(self.parts), axis=0)

    def bias(self, points: Collection[int] | None = None) -> Bias:
        """Of some points, of all without; points on no curve have neither tangent nor normal."""
        chosen = np.zeros(self.layout.point_count, dtype=bool)
        chosen[list(range(len(chosen)) if points is None else points)] = True
        sizes = np.abs(self.parts[:, chosen & self.layout.on_curve]).reshape(-1, 2)
        tangent, normal = _mean(100.0 * sizes, axis=0).tolist()
        return Bias(tangent, normal)

    @cached_property
    def regions(self) -> dict[str, Bias]:
        """By the layout's groups."""
        return {name: self.bias(points) for name, points in self.layout.groups.items()}

    @cached_property
    def coverage(self) -> dict[str, float]:
        """Share of accepted points within the 50, 90 and 95 % ellipses, by the level as text."""
        return coverages(self.distances[np.isfinite(self.distances)], self.tails)

    @cached_property
    def effort(self) -> Effort:
        return Effort.of(self.faces)

    @cached_property
    def latest_effort(self) -> Effort:
        """Of the faces accepted last."""
        return Effort.of(self.faces[-LATEST:])

    @cached_property
    def per_day(self) -> dict[str, dict[str, int]]:
        """How many faces each person accepted on each day of this machine's calendar, as YYYY-MM-DD."""
        days: dict[str, Counter[str]] = {}
        for face in self.faces:
            day = time.strftime("%Y-%m-%d", time.localtime(face.at))
            days.setdefault(day, Counter())[face.by] += 1
        return {day: dict(days[day]) for day in sorted(days)}

    def compute(self) -> None:
        """Compute what is kept, in the thread that calls this."""
        for name, member in vars(type(self)).items():
            if isinstance(member, cached_property):
                getattr(self, name)

    def cloud(self, most: int) -> Cloud | None:
        """The figure with at most so many dots, a random part of more; None without corrections."""
        known = np.isfinite(self.upright).all(axis=(1, 2))
        if not known.any():
            return None
        face = np.asarray(self.upright[known], dtype=np.float64).mean(axis=0)
        frames = np.broadcast_to(tangent_frames(face, self.layout), (*self.parts.shape, 2))
        usable = np.flatnonzero(np.isfinite(self.parts[..., 0]).ravel())
        if not len(usable):
            return None
        chosen = usable[np.random.default_rng(_SEED).permutation(len(usable))[:most]]
        parts = self.parts.reshape(-1, 2)[chosen].astype(np.float64)
        sizes = 100.0 * np.hypot(parts[:, 0], parts[:, 1])
        order = np.argsort(sizes, kind="stable")
        dots = face[chosen % self.layout.point_count] + join_errors(parts, frames.reshape(-1, 2, 2)[chosen])
        return Cloud(face, dots[order], sizes[order])


class FigureKeeper:
    """Keeps what each face adds to the figures, so that a new one costs no more than itself."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self._faces: dict[str, CorrectedFace] = {}
        self._measured: dict[str, tuple[Small, Small, Small]] = {}

    def take(self, fresh: Sequence[CorrectedFace], gone: Collection[str] = ()) -> None:
        """Take in faces that are new or have changed, and forget those that are accepted no longer."""
        for face_id in gone:
            self._faces.pop(face_id, None)
            self._measured.pop(face_id, None)
        if not fresh:
            return
        self._faces |= {face.face_id: face for face in fresh}
        measured = _measure(fresh, self.layout)
        self._measured |= {face.face_id: rows for face, rows in zip(fresh, measured, strict=True)}

    def figures(self, tails: float = math.inf) -> CorrectionFigures:
        """The figures of all faces that have been taken in; `tails` as of `CorrectionFigures`."""
        faces = sorted(self._faces.values(), key=lambda face: face.at)
        count = self.layout.point_count
        rows = [self._measured[face.face_id] for face in faces]
        shapes = ((count, 2), (count,), (count, 2))
        stacked = [
            np.stack([row[i] for row in rows]) if rows else np.empty((0, *shapes[i]), np.float32)
            for i in range(3)
        ]
        parts, distances, upright = stacked
        return CorrectionFigures(self.layout, tuple(faces), parts, distances, upright, tails)


def _measure(faces: Sequence[CorrectedFace], layout: Layout) -> list[tuple[Small, Small, Small]]:
    """Corrections, distances and upright face of each; see `CorrectionFigures`."""
    accepted = np.stack([face.accepted for face in faces])
    predicted = np.stack([face.predicted for face in faces])
    covariance = np.stack([face.covariance for face in faces])
    with np.errstate(over="ignore", invalid="ignore", divide="ignore"):  # coordinates may be anything finite
        size = layout.distance(accepted)
        size = np.where((size > 0) & np.isfinite(size), size, np.nan)
        frames = tangent_frames(np.where(np.isfinite(predicted), predicted, accepted), layout)
        parts = split_errors(accepted - predicted, frames)
        known = np.isfinite(covariance).all(axis=(2, 3)) & np.isfinite(parts).all(axis=2)
        distances = np.full(parts.shape[:2], np.nan)
        distances[known] = mahalanobis_squared(
            parts[known], covariance_in_frames(covariance[known], frames[known])
        )
        parts = parts / size[:, None, None]
        upright = upright_faces(accepted, layout)
        small = [values.astype(np.float32) for values in (parts, distances, upright)]
    return list(zip(*small, strict=True))


def _mean(values: NDArray[np.floating], axis: int) -> Array:
    """Mean of the finite values, NaN without any."""
    finite = np.isfinite(values)
    total = np.where(finite, values, 0.0).sum(axis=axis, dtype=np.float64)
    count = finite.sum(axis=axis)
    return np.asarray(np.where(count > 0, total / np.maximum(count, 1), np.nan))
