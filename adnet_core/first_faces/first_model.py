"""What places the points of a layout that no network knows yet: all that the faces done so far say of the
next.

Where a model of another layout helps, its points say where those of the new layout are (`regression`);
elsewhere the shapes of the faces so far do, at the place, of the size and at the angle that a box or a few
anchors tell. Both are one thing to propagation, ellipses, queue and simulation: landmarks with covariances,
and a `propagator`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.first_faces.anchors import anchors
from adnet_core.first_faces.done_faces import DoneFace
from adnet_core.first_faces.frames import Pose, placed, pose_of, turned_covariance
from adnet_core.first_faces.pose_freedom import ANYWHERE, Freedom, pose_covariance
from adnet_core.first_faces.propagating import HELPED_NOISE, PLACING_NOISE, FacePropagator
from adnet_core.first_faces.regression import HelpingModel, PlacedFace, PointRegression, fit_regression
from adnet_core.first_faces.shapes import ShapeModel, fit_shapes
from adnet_core.first_faces.spread import Spread

Array = NDArray[np.float64]

LOOSE = 2.0
"""A face whose points vary by so many times the variance of those that a model helped with was expected by
its box."""
NOISE = 1e-4
"""Variance of a placement, in a box of side two."""
FEWEST_ANCHORS, MOST_ANCHORS = 2, 6
WORTH_ASKING = 0.25
"""An anchor is asked for where it takes away so much of the variance that is left."""


@dataclass(frozen=True, eq=False)
class FirstModel:
    """A layout's points by the first faces: `regression` where a model helps, `shapes` where a face is
    done."""

    layout: Layout
    regression: PointRegression | None
    shapes: ShapeModel | None

    @property
    def point_count(self) -> int:
        return self.layout.point_count

    @property
    def faces(self) -> int:
        """How many faces are behind it."""
        return self.shapes.faces if self.shapes is not None else 0

    @property
    def tails(self) -> float:
        """The degrees of freedom of its ellipses, those of faces that a model helps with where one does."""
        if self.regression is not None:
            return self.regression.spread.tails
        return self.shapes.spread.tails if self.shapes is not None else np.inf

    def helped(self, helping: ArrayLike, spread: float | None = None) -> PlacedFace | None:
        """A face on which another model has placed its points (M, 2), with `spread` as of `DoneFace`; None
        where that says nothing."""
        if self.regression is None:
            return None
        return self.regression.predict(np.asarray(helping, dtype=np.float64), spread)

    def in_box(self, box: FaceBox, freedom: Freedom | None = None) -> PlacedFace | None:
        """A face of which only the box is known, with ANYWHERE hardly that; None before the first face is
        done."""
        if self.shapes is None:
            return None
        pose = self.shapes.pose_in(box)
        landmarks = pose.to_photo(self.shapes.mean)
        joint = self.shapes.spread.covariance * pose.size**2
        return PlacedFace(
            landmarks, joint + pose_covariance(landmarks, pose.size, freedom or self.shapes.boxed.freedom)
        )

    def propagator(
        self, landmarks: ArrayLike, covariance: ArrayLike, freedom: Freedom | None = None
    ) -> FacePropagator | None:
        """What carries placed points over to the others of a face that was expected at `landmarks` (P, 2)
        with `covariance` (P, 2, 2).

        Of a face that was expected by its box, place, size and angle are free by `freedom`, else as in the
        boxes so far, times what its covariances say. None where too little was expected.
        """
        xy, given = np.array(landmarks, dtype=np.float64), np.asarray(covariance, dtype=np.float64)
        known = placed(xy) & np.asarray(np.isfinite(given).all(axis=(1, 2)))
        xy[~known] = np.nan
        variance = float(np.trace(given[known], axis1=1, axis2=2).sum())
        behind = self._behind(xy, variance)
        if behind is None:
            return None
        mean, spread, pose = behind
        own = pose.size**2 * _variance(spread.covariance, known)
        scale, share, free = variance / own, 0.0, np.zeros_like(spread.covariance)
        if self.shapes is not None and spread is not self._helped_spread:
            free = pose_covariance(xy, pose.size, freedom or self.shapes.boxed.freedom)
            scale, share = 1.0, max(variance - own, 0.0) / _variance(free, known)

        def joint_of(points: Array) -> Array:
            now = pose_of(np.where(known[:, None], points, np.nan), mean) or pose
            return turned_covariance(spread.covariance, now.rotation) * (scale * now.size**2) + share * free

        noise = HELPED_NOISE if spread is self._helped_spread else PLACING_NOISE
        return FacePropagator(xy, joint_of, spread.tails, noise)

    def by_box(self, landmarks: ArrayLike, covariance: ArrayLike) -> bool:
        """Whether a face that was expected so was expected by its box alone, so that anchors tell where it
        is."""
        xy, given = np.array(landmarks, dtype=np.float64), np.asarray(covariance, dtype=np.float64)
        known = placed(xy) & np.asarray(np.isfinite(given).all(axis=(1, 2)))
        xy[~known] = np.nan
        behind = self._behind(xy, float(np.trace(given[known], axis1=1, axis2=2).sum()))
        return behind is not None and behind[1] is not self._helped_spread

    @property
    def picture(self) -> Array | None:
        """(P, 2) what a face of the layout looks like, in no unit; NaN where nobody has placed a point yet,
        None before that."""
        if self.shapes is not None:
            return self.shapes.mean
        return None if self.regression is None else self.regression.mean

    def for_face(self, layout: Layout, landmarks: ArrayLike, covariance: ArrayLike) -> FacePropagator | None:
        """`propagator`, as whatever knows how points go together is asked for it."""
        return self.propagator(landmarks, covariance)

    @property
    def _helped_spread(self) -> Spread | None:
        return None if self.regression is None else self.regression.spread

    def _behind(self, landmarks: Array, variance: float) -> tuple[Array, Spread, Pose] | None:
        """The mean shape, spread and pose by which landmarks of so much variance in all were expected."""
        known = placed(landmarks)
        if self.regression is not None:
            pose = pose_of(landmarks, self.regression.mean)
            spread = self.regression.spread
            usual = 0.0 if pose is None else pose.size**2 * _variance(spread.covariance, known)
            if pose is not None and (variance <= LOOSE * usual or self.shapes is None):
                return self.regression.mean, spread, pose
        if self.shapes is None:
            return None
        pose = pose_of(landmarks, self.shapes.mean)
        return None if pose is None else (self.shapes.mean, self.shapes.spread, pose)

    def anchors(self) -> list[int]:
        """The points to place first on a face that no model helps with, in order: two to tell where it is,
        and more while one takes away much of what is not known yet."""
        return list(self._anchors)

    @cached_property
    def _anchors(self) -> list[int]:
        box = FaceBox(-1.0, -1.0, 1.0, 1.0)
        expected = self.in_box(box, ANYWHERE)
        if expected is None or self.shapes is None:
            return []
        joint, known = expected.joint, self.shapes.known
        order = anchors(joint, MOST_ANCHORS, noise=NOISE, usable=known)
        kept = order[:FEWEST_ANCHORS]
        for count in range(len(kept), len(order)):
            before, after = (_left(joint, order[:n], known) for n in (count, count + 1))
            if after > (1 - WORTH_ASKING) * before:
                break
            kept = order[: count + 1]
        return kept


def _variance(covariance: Array, known: NDArray[np.bool_]) -> float:
    """The sum of the variances of the points (P,) that are known."""
    return float(np.diagonal(covariance)[np.repeat(known, 2)].sum())


def _left(joint: Array, chosen: Sequence[int], known: NDArray[np.bool_]) -> float:
    """The total variance of known points once the chosen ones are placed."""
    rows = np.ravel([[2 * point, 2 * point + 1] for point in chosen])
    inner = joint[np.ix_(rows, rows)] + NOISE * np.eye(len(rows))
    return _variance(joint - joint[:, rows] @ np.linalg.solve(inner, joint[rows]), known)


def fit_first_model(
    layout: Layout, faces: Sequence[DoneFace], helping: HelpingModel | None = None
) -> FirstModel | None:
    """All that `faces` say of the next one; None where they say nothing.

    With a `helping` model points that it has under the same name are known before any face is done.
    """
    regression = None if helping is None else fit_regression(helping, layout, faces)
    shapes = fit_shapes(layout, faces)
    if regression is None and shapes is None:
        return None
    return FirstModel(layout, regression, shapes)
