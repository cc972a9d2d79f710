"""How exact each of several people is, and to which side each is always off, from faces that several did.

A version of point p of face f by person k lies, in the face's tangent frame and as a share of the layout's
distance, at x_fkp = m_fp + b_kp + e_fkp: where the point is, the person's offset, and chance with a variance
v_kp that is the person's own. Offsets follow from weighted least squares; they add up to nothing over the
people, since nothing says where all of them are off together. Variances are restricted maximum likelihood
by EM: v = mean(residual^2 + 1 / sum of the face's weights), where weights are 1 / v. Of few faces they are
drawn towards the person's mean over points, and that towards everybody's.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import split_errors, tangent_frames
from adnet_core.faces.layout import Layout

Array = NDArray[np.float64]

MOST_FACES = 3000
"""So many faces say how exact people are; more would change nothing."""
FAR = 3.0
"""A version that is further off than so many of its standard deviations (both directions together) counts
less: Huber's weights."""
_KEPT = 1 - math.exp(-(FAR**2) / 2)  # E[min(d, FAR)^2] / E[d^2], of two directions
_LIKE_ALL = 4.0
_LIKE_PERSON = 20.0
_ROUNDS = 300
_STILL = 1e-5
_LEAST = 1e-12


@dataclass(frozen=True, eq=False)
class People:
    """What is measured of K people, as shares of the layout's distance, along tangent and normal.

    `variance` (K, P, 2) is of chance alone, `offset` (K, P, 2) the systematic part with its standard error
    `offset_error` (NaN where nothing says it), `sigma` and `sigma_error` (K, 2) the standard deviation over
    all points and how exactly that is known, `faces` (K,) on how many faces that rests.
    """

    names: tuple[str, ...]
    variance: Array
    offset: Array
    offset_error: Array
    sigma: Array
    sigma_error: Array
    faces: NDArray[np.int64]

    def used_offset(self) -> Array:
        """(K, P, 2) offsets as they are taken away: of few faces drawn towards none, since chance alone makes
        some (b^2 - error^2) / b^2 of the mean square over people is taken as real."""
        known = np.isfinite(self.offset_error)
        square = np.where(known, self.offset**2, np.nan)
        chance = np.where(known, self.offset_error**2, np.nan)
        real = np.maximum(_mean(square - chance, axis=(0, 1)), 0.0)
        kept = real / np.maximum(real + np.where(known, chance, 0.0), _LEAST)
        return np.where(known, kept * self.offset, 0.0)

    def mean_square(self) -> Array:
        """(K, P, 2) how far off people are, offsets and chance together."""
        return np.asarray(self.variance + self.used_offset() ** 2)


def middle_of(points: Array) -> Array:
    """(P, 2) of versions (K, P, 2), absent points NaN: each point's median, NaN where nobody has it."""
    with np.errstate(all="ignore"):
        known = np.isfinite(points).all(axis=(0, 2))
        middle = np.full(points.shape[1:], np.nan)
        for p in np.flatnonzero(~known):
            own = points[np.isfinite(points[:, p]).all(axis=1), p]
            if len(own):
                middle[p] = np.median(own, axis=0)
        middle[known] = np.median(points[:, known], axis=0)
    return middle


def in_tangent_frame(points: Array, layout: Layout) -> tuple[Array, Array, Array, float] | None:
    """Versions (K, P, 2) of a face as parts (K, P, 2) from their middle (P, 2), with frames (P, 2, 2) and the
    layout's distance; None where the face has no extent to measure by."""
    middle = middle_of(points)
    distance = float(layout.distance(middle))
    if not 0 < distance < math.inf:
        return None
    frames = tangent_frames(middle, layout)
    return split_errors(points - middle, frames) / distance, middle, frames, distance


def measure_people(faces: Sequence[Sequence[tuple[str, Array]]], layout: Layout) -> People:
    """Of faces, each with several versions: a name and points (P, 2), NaN where they are absent.

    Versions of one person count as that person's. Faces with one version say nothing and are left out.
    """
    names = tuple(sorted({name for versions in faces for name, _ in versions}))
    number = {name: k for k, name in enumerate(names)}
    parts: list[Array] = []
    whose: list[int] = []
    where: list[int] = []
    several = [versions for versions in faces if len(versions) > 1]
    if len(several) > MOST_FACES:
        chosen = np.random.default_rng(0).choice(len(several), MOST_FACES, replace=False)
        several = [several[i] for i in sorted(chosen)]
    for versions in several:
        found = in_tangent_frame(np.stack([points for _, points in versions]), layout)
        if found is None:
            continue
        face = len(where) and where[-1] + 1
        parts.extend(found[0])
        whose.extend(number[name] for name, _ in versions)
        where.extend([face] * len(versions))
    shape = (len(names), layout.point_count, 2)
    if not parts:
        nothing = np.full(shape, np.nan)
        none = np.full((len(names), 2), np.nan)
        return People(names, nothing, np.zeros(shape), nothing, none, none, np.zeros(len(names), np.int64))
    fit = _Fit(np.stack(parts), np.array(whose), np.array(where), len(names))
    return fit.people(names)


class _Fit:
    """Versions x (O, P, 2), by whom each is (O,) and of which face (O,), in the faces' order."""

    def __init__(self, x: Array, whose: NDArray[np.int64], face: NDArray[np.int64], people: int) -> None:
        self.x = np.where(np.isfinite(x), x, 0.0)
        self.known = np.isfinite(x).astype(np.float64)
        self.whose, self.face, self.count = whose, face, people
        self.starts = np.flatnonzero(np.diff(face, prepend=-1))
        # A point that one version alone has says nothing of anybody.
        self.known *= (self.by_face(self.known) > 1)[self.face]
        self.several = (self.by_face(self.known) > 2)[self.face]
        self.faces_of = self.by_person(self.known)  # (K, P, 2)
        self.offset = np.zeros((people, *x.shape[1:]))
        self.offset_error = np.full(self.offset.shape, np.nan)
        self.counted = self.known.copy()
        self.fit()

    def by_face(self, values: Array) -> Array:
        """Sums (F, P, 2) over the versions of each face."""
        return np.add.reduceat(values, self.starts, axis=0)

    def by_person(self, values: Array) -> Array:
        """Sums (K, P, 2) over the versions of each person."""
        found = np.zeros((self.count, *values.shape[1:]))
        np.add.at(found, self.whose, values)
        return found

    def fit(self) -> None:
        spread = (self.known * (self.x - self._mean(self.known)) ** 2).sum() / max(
            self.known.sum() - self.by_face(self.known).astype(bool).sum(), 1
        )
        self.variance = np.full(self.offset.shape, max(float(spread), _LEAST))
        for _ in range(_ROUNDS):
            before = self.variance
            self._weigh()
            self._find_offsets()
            self._find_variances()
            moved = np.abs(np.log(self.variance / before))
            if moved[self.faces_of > 0].max(initial=0.0) < _STILL * 100:
                break

    def _mean(self, weights: Array) -> Array:
        """(O, P, 2) the weighted mean of the versions of a version's face, without their offsets."""
        own = weights * (self.x - self.offset[self.whose])
        total = self.by_face(weights)
        mean = np.divide(self.by_face(own), total, out=np.zeros_like(total), where=total > 0)
        return np.asarray(mean[self.face])

    def _weigh(self) -> None:
        """Count a version less that is far off, where there are others to tell."""
        weights = self.counted / self.variance[self.whose]
        total = self.by_face(weights)
        share = np.divide(1.0, total, out=np.zeros_like(total), where=total > 0)[self.face]
        rest = self.x - self.offset[self.whose] - self._mean(weights)
        expected = np.maximum(self.variance[self.whose] - share, 0.05 * self.variance[self.whose])
        off = np.sqrt((self.known * rest**2 / expected).sum(axis=2, keepdims=True))
        factor = np.where(self.several, FAR / np.maximum(off, FAR), 1.0)
        self.factor, self.counted = factor, self.known * factor

    def _find_offsets(self) -> None:
        """Weighted least squares of x = mean of the face + offset of the person; zero in sum."""
        weights = self.counted / self.variance[self.whose]
        total = self.by_face(weights)
        by_pair = np.zeros((self.count, self.count, *weights.shape[1:]))
        persons = np.arange(self.count)
        by_pair[persons, persons] = self.by_person(weights)
        share = np.divide(weights, total[self.face], out=np.zeros_like(weights), where=total[self.face] > 0)
        for first, second in self._pairs():
            both = self.whose[first], self.whose[second]
            np.subtract.at(by_pair, both, share[first] * weights[second])
        self.offset = np.zeros_like(self.offset)
        right = self.by_person(weights * (self.x - self._mean(weights)))
        solved = np.linalg.pinv(np.moveaxis(by_pair, (0, 1), (2, 3)), rcond=1e-9, hermitian=True)
        self.offset = np.asarray(np.einsum("pakl,lpa->kpa", solved, right))
        error = np.sqrt(np.maximum(np.moveaxis(np.einsum("pakk->pak", solved), -1, 0), 0.0))
        self.offset_error = np.where((self.faces_of > 1) & (error > 0), error, np.nan)

    def _pairs(self) -> list[tuple[NDArray[np.int64], NDArray[np.int64]]]:
        """All pairs of versions of one face, themselves too: rows of the first and of the second."""
        sizes = np.diff(np.append(self.starts, len(self.face)))
        pairs: list[tuple[NDArray[np.int64], NDArray[np.int64]]] = []
        for size in np.unique(sizes):
            starts = self.starts[sizes == size]
            for i in range(size):
                pairs.extend((starts + i, starts + j) for j in range(size))
        return pairs

    def _find_variances(self) -> None:
        weights = self.counted / self.variance[self.whose]
        total = self.by_face(weights)
        share = np.divide(1.0, total, out=np.zeros_like(total), where=total > 0)[self.face]
        rest = (self.x - self.offset[self.whose] - self._mean(weights)) * self.factor
        scale = np.where(self.several, _KEPT, 1.0)
        square = self.known * (rest**2 / scale + share)
        # The offset was fitted to the same faces.
        chance = np.where(np.isfinite(self.offset_error), self.offset_error**2, 0.0)[self.whose]
        square += self.known * chance
        self.square = square
        found, count = self.by_person(square), self.faces_of
        people = _own_size(found, count)  # (K, 2), of everybody's mean
        ratio = np.divide(found, people[:, None], out=np.zeros_like(found), where=people[:, None] > 0)
        overall = ratio.sum(axis=(0, 1)) / np.maximum(count.sum(axis=(0, 1)), 1)
        point = (ratio.sum(axis=0) + _LIKE_PERSON * overall) / (count.sum(axis=0) + _LIKE_PERSON)
        like = people[:, None] * point
        self.variance = np.maximum((found + _LIKE_PERSON * like) / (count + _LIKE_PERSON), _LEAST)

    def people(self, names: tuple[str, ...]) -> People:
        faces = np.array([len(np.unique(self.face[self.whose == k])) for k in range(self.count)])
        sigma = np.full((self.count, 2), np.nan)
        error = np.full((self.count, 2), np.nan)
        weights = self.counted / self.variance[self.whose]
        total = self.by_face(weights)[self.face]
        own = np.divide(weights, total, out=np.zeros_like(weights), where=total > 0)
        for k in range(self.count):
            rows = self.whose == k
            known = self.known[rows].sum(axis=1)
            per_face = self.square[rows].sum(axis=1) / np.maximum(known, 1)
            per_face = per_face[known.min(axis=1) > 0]
            if not len(per_face):
                continue
            sigma[k] = np.sqrt(self.variance[k][self.faces_of[k, :, 0] > 0].mean(axis=0))
            if len(per_face) > 1:
                independent = 1 - (own[rows] * self.known[rows]).sum(axis=(0, 1)) / np.maximum(
                    known.sum(axis=0), 1
                )
                spread = per_face.std(axis=0, ddof=1) / math.sqrt(len(per_face))
                error[k] = spread / np.maximum(independent, 0.05) / (2 * sigma[k])
        return People(names, self.variance, self.offset, self.offset_error, sigma, error, faces)


def _own_size(found: Array, count: Array) -> Array:
    """(K, 2) each person's mean square over points, of few faces drawn towards everybody's."""
    everybody = found.sum(axis=(0, 1)) / np.maximum(count.sum(axis=(0, 1)), 1)
    own = np.divide(
        found.sum(axis=1), count.sum(axis=1), out=np.zeros((len(found), 2)), where=count.sum(axis=1) > 0
    )
    faces = count.max(axis=1)
    return np.asarray((faces * own + _LIKE_ALL * everybody) / (faces + _LIKE_ALL))


def _mean(values: Array, axis: tuple[int, ...]) -> Array:
    known = np.isfinite(values)
    total = np.where(known, values, 0.0).sum(axis=axis)
    return np.asarray(total / np.maximum(known.sum(axis=axis), 1))
