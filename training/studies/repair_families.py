"""Other likely places for the regions of a face, and where all points of it are once some of them are taken.

Each takes a part of the face's residuals to be so large; the rest follows by the closed form
(`adnet_core/models/propagation.py`), as with a placed point. What they save is measured by `repairs`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import join_errors, split_errors
from adnet_core.faces.layout import Curve, Layout
from adnet_core.models.propagation import LARGEST_PULL
from training.studies.placed_points import Follow, closed_form
from training.studies.placed_points_head import HeadFaces

Array = NDArray[np.float64]

FAMILIES = ("modes", "offsets", "slides", "openings", "views")
MODES = 2
"""Of a region, those with the largest variance."""
SIZE, DOUBT = 1.5, 0.5
"""An alternative is so many standard deviations from what is expected, and of so many itself."""
OPENING = 0.06
"""Of the distance: how far the middle of each half of an opened curve is moved."""


@dataclass(frozen=True, eq=False)
class Alternative:
    """Another place for the `points` of a region: `parts` (k, 2P) of the face's residuals have these `values`
    (k,) and `variances` (k,), all in the face's sigmas along tangents and normals."""

    points: tuple[int, ...]
    parts: Array
    values: Array
    variances: Array


def regions_of(layout: Layout) -> list[tuple[int, ...]]:
    """The curves and groups of a layout, each set of points once."""
    known = dict.fromkeys(tuple(sorted(curve.points)) for curve in layout.curves)
    known |= dict.fromkeys(tuple(sorted(group)) for group in layout.groups.values())
    return list(known)


def alternatives(faces: HeadFaces, row: int, family: str, apart: Array | None = None) -> list[Alternative]:
    """Those of a family for one face; `apart` (P, 2) is the way from its first view to the second."""
    layout = faces.layout
    if family == "modes":
        return [one for region in regions_of(layout) for one in modes(faces, row, region)]
    if family == "offsets":
        return [one for curve in layout.curves for one in _offsets(faces, row, curve)]
    if family == "slides":
        return [one for curve in layout.curves for one in _slides(faces, row, curve)]
    if family == "openings":
        return [one for curve in layout.curves if curve.closed for one in _openings(faces, row, curve)]
    assert apart is not None
    way = split_errors(apart, faces.frames[row]) / faces.sigmas[row]
    return [
        one
        for region in regions_of(layout)
        for one in _both_ways(faces, row, region, _part(faces, region, way[list(region)].reshape(-1)))
    ]


def modes(faces: HeadFaces, row: int, region: Sequence[int]) -> list[Alternative]:
    """Both ways along the directions in which the errors of a region go together."""
    rows = _rows(region)
    _, directions = np.linalg.eigh(faces.joint[row][np.ix_(rows, rows)].astype(np.float64))
    return [
        one
        for number in range(1, MODES + 1)
        for one in _both_ways(faces, row, region, _part(faces, region, directions[:, -number]))
    ]


def _offsets(faces: HeadFaces, row: int, curve: Curve) -> list[Alternative]:
    """All of a curve to either side of it."""
    weights = np.zeros((len(curve.points), 2))
    weights[:, 1] = faces.sigmas[row][list(curve.points), 1]
    return _both_ways(faces, row, curve.points, _part(faces, curve.points, weights.reshape(-1)))


def _slides(faces: HeadFaces, row: int, curve: Curve) -> list[Alternative]:
    """Every point of a curve at the place of its neighbour, either way; past an end as far again."""
    line = faces.landmarks[row][list(curve.points)]
    if curve.closed:
        moved = [np.roll(line, step, axis=0) for step in (-1, 1)]
    else:
        moved = [
            np.vstack([line[1:], 2 * line[-1:] - line[-2:-1]]),
            np.vstack([2 * line[:1] - line[1:2], line[:-1]]),
        ]
    return [_at(faces, row, curve.points, positions) for positions in moved]


def _openings(faces: HeadFaces, row: int, curve: Curve) -> list[Alternative]:
    """A closed curve shut onto its long axis, and its two sides moved apart."""
    line = faces.landmarks[row][list(curve.points)]
    middle = line.mean(axis=0)
    axes = np.linalg.svd(line - middle)[2]
    along, across = (line - middle) @ axes.T[:, 0], (line - middle) @ axes.T[:, 1]
    shut = line - across[:, None] * axes[1]
    inner = 1 - (along / max(float(np.abs(along).max()), 1e-9)) ** 2
    sides = np.sign(across) * inner * OPENING * faces.distance[row]
    return [
        _at(faces, row, curve.points, shut),
        _at(faces, row, curve.points, line + sides[:, None] * axes[1]),
    ]


def _rows(points: Sequence[int]) -> NDArray[np.int64]:
    """(2n,) where the numbers of points lie among 2P of them."""
    chosen = np.asarray(points, dtype=np.int64)
    return np.stack([2 * chosen, 2 * chosen + 1], axis=1).reshape(-1)


def _part(faces: HeadFaces, points: Sequence[int], weights: Array) -> Array:
    """(1, 2P) of these weights (2n,) at the points, of length one, zero elsewhere."""
    part = np.zeros((1, 2 * faces.layout.point_count))
    part[0, _rows(points)] = weights / max(float(np.linalg.norm(weights)), 1e-9)
    return part


def _both_ways(faces: HeadFaces, row: int, points: Sequence[int], part: Array) -> list[Alternative]:
    deviation = float(np.sqrt((part @ faces.joint[row] @ part.T)[0, 0]))
    expected = part @ faces.lean[row]
    doubt = np.array([(DOUBT * deviation) ** 2 + 1e-12])
    return [Alternative(tuple(points), part, expected + way * SIZE * deviation, doubt) for way in (-1.0, 1.0)]


def _at(faces: HeadFaces, row: int, points: Sequence[int], positions: Array) -> Alternative:
    """The points at these positions (n, 2), each in doubt by DOUBT of its sigmas."""
    chosen = list(points)
    off = split_errors(positions - faces.landmarks[row][chosen], faces.frames[row][chosen])
    values = (off / faces.sigmas[row][chosen]).reshape(-1)
    parts = np.eye(2 * faces.layout.point_count)[_rows(points)]
    return Alternative(tuple(points), parts, values, np.full(len(values), DOUBT**2))


def closed_form_with(faces: HeadFaces, row: int, taken: Sequence[Alternative]) -> Follow:
    """Where all points of a face are by its prior once some are placed and these alternatives are taken."""
    if not taken:
        return closed_form(faces, row)
    joint, lean = faces.joint[row].astype(np.float64), faces.lean[row]
    sigmas, frames, landmarks = faces.sigmas[row], faces.frames[row], faces.landmarks[row]
    noise = faces.prior.noise**2
    for one in taken:  # one after the other, which comes to the same as all at once
        together = one.parts @ joint
        gain = np.linalg.solve(together @ one.parts.T + np.diag(one.variances), together).T
        lean = lean + gain @ (one.values - one.parts @ lean)
        joint = joint - gain @ together

    def follow(chosen: NDArray[np.int64], targets: Array) -> Array:
        pulls = np.matmul(frames[chosen], (targets - landmarks[chosen])[..., None])[..., 0] / sigmas[chosen]
        size = np.sqrt((pulls * pulls).sum(axis=1, keepdims=True))
        seen = (pulls * np.minimum(1.0, LARGEST_PULL / np.maximum(size, 1e-12))).reshape(-1)
        rows = (2 * chosen[:, None] + (0, 1)).reshape(-1)
        known = joint[rows]
        inner = known[:, rows] + noise * np.eye(len(rows))
        moved = lean + np.linalg.solve(inner, seen - lean[rows]) @ known
        points = landmarks + join_errors(moved.reshape(-1, 2) * sigmas, frames)
        points[chosen] = targets
        return np.asarray(points)

    return follow
