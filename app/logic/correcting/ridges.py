"""Snapping a curve to the ridge of a predicted edge map. Pure functions; nothing given is changed.

The curve is sampled densely as it is drawn. Each sample may move along its normal; which offsets are
taken together is the best path through the map's values that does not jump (dynamic programming). The
points then lie on the moved curve at the parts of its length that they had before.
"""

from __future__ import annotations

from collections.abc import Collection

import cv2
import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import apply_affine, compose_affine
from adnet_core.faces.layout import Curve
from app.logic.correcting.splines import curve_lines, run_table

Points = NDArray[np.float64]

# Crop pixels to cells of a 64 x 64 map: cell i lies at 4 i + 1.5.
CROP_TO_MAP = np.array([[0.25, 0.0, -0.375], [0.0, 0.25, -0.375]])

# How far a sample may move, and by which step, in cells of the map.
REACH, STEP = 4.0, 0.125
# Samples between two points.
_FINE = 12
# What one cell of jump between neighbouring samples costs, squared, against map values of 0 to 1; and over
# how many samples the offsets are evened out afterwards (standard deviation).
_JUMP, _EVEN = 6.0, 4.0
# What lying at the full reach costs, squared: where there is no ridge a sample stays.
_FAR = 0.25
# So many steps the top of a ridge may lie from the path.
_CLIMB = 4
# What is shorter, in cells, has no direction: it is rounding.
_NO_LENGTH = 1e-9
# A ridge must reach this value somewhere along the curve.
LEAST = 0.15


def snapped(
    points: Points, curve: Curve, edge: NDArray[np.uint8], crop: Points, chosen: Collection[int] = ()
) -> Points | None:
    """Points (P, 2) with those of a curve on the ridge of its edge map (64, 64), 255 for 1.0.

    `crop` (2, 3) leads from photo pixels to crop pixels. Where some points of the curve are `chosen`, only
    these move. None where no ridge lies near the curve.
    """
    line = list(curve.points)
    to_map = compose_affine(CROP_TO_MAP, crop)
    table = run_table(tuple(range(len(line))), curve.closed)
    cells = apply_affine(to_map, points[line])
    samples = curve_lines(cells, table, _FINE)
    dense = samples[:, :-1].reshape(-1, 2)
    if not curve.closed:
        dense = np.concatenate([dense, samples[-1:, -1]])
    normals = _normals(dense, curve.closed)
    offsets = np.arange(-REACH, REACH + STEP / 2, STEP)
    across = dense[:, None] + normals[:, None] * offsets[:, None]
    values = _sampled(edge, across) / 255.0
    if values.max() < LEAST:
        return None
    path = _best_path(values - _FAR * (offsets / REACH) ** 2, curve.closed)
    moved = dense + normals * _evened(_refined(values, path, offsets), curve.closed)[:, None]
    result = points.copy()
    inverse = np.linalg.inv(to_map[:, :2])
    moved_line = (_at_same_parts(dense, moved, len(line), curve.closed) - to_map[:, 2]) @ inverse.T
    slots = [slot for slot, point in enumerate(line) if not chosen or point in chosen]
    result[[line[slot] for slot in slots]] = moved_line[slots]
    return result


def _normals(dense: Points, closed: bool) -> Points:
    """(n, 2) unit normals of a polyline; zero where it has no direction."""
    around = np.concatenate([dense[-1:], dense, dense[:1]]) if closed else dense
    along = np.gradient(around, axis=0)
    along = along[1:-1] if closed else along
    length = np.hypot(along[:, 0], along[:, 1])
    known = length > _NO_LENGTH
    unit = np.where(known, along.T / np.where(known, length, 1.0), 0.0).T
    return np.stack([-unit[:, 1], unit[:, 0]], axis=1)


def _sampled(edge: NDArray[np.uint8], samples: Points) -> NDArray[np.float64]:
    """(n, k) cubic values of a map at (n, k, 2) places in cells, 0 outside: the top of a ridge between two
    cells is found between them."""
    x, y = (samples[..., axis].astype(np.float32) for axis in (0, 1))
    return np.asarray(cv2.remap(edge.astype(np.float32), x, y, cv2.INTER_CUBIC), dtype=np.float64)


def _best_path(gain: NDArray[np.float64], closed: bool) -> NDArray[np.int64]:
    """(n,) the column of each row of `gain` (n, k) whose sum, less the jumps, is largest."""
    if closed:
        # Twice around; the middle of it knows both its neighbours at every place.
        count = len(gain)
        path = _best_path(np.concatenate([gain, gain]), closed=False)
        half = count // 2
        return np.roll(path[half : half + count], half)
    size = gain.shape[1]
    steps = np.arange(size) * STEP
    price = _JUMP * (steps[:, None] - steps) ** 2
    total = gain[0]
    came = np.zeros(gain.shape, dtype=np.int64)
    for row in range(1, len(gain)):
        reached = total[:, None] - price
        came[row] = reached.argmax(axis=0)
        total = reached.max(axis=0) + gain[row]
    path = np.empty(len(gain), dtype=np.int64)
    path[-1] = total.argmax()
    for row in range(len(gain) - 1, 0, -1):
        path[row - 1] = came[row, path[row]]
    return path


def _refined(
    values: NDArray[np.float64], path: NDArray[np.int64], offsets: NDArray[np.float64]
) -> NDArray[np.float64]:
    """(n,) offsets at the top of the ridge beside the path, from which staying near had held it back, and
    between the steps, by the parabola through the top and its neighbours."""
    rows, width = np.arange(len(path)), values.shape[1]
    near = np.clip(path[:, None] + np.arange(-_CLIMB, _CLIMB + 1), 0, width - 1)
    around = np.take_along_axis(values, near, axis=1)
    top = np.where(around.max(axis=1) < LEAST, path, near[rows, around.argmax(axis=1)])
    inner = np.clip(top, 1, width - 2)
    before, here, after = (values[rows, inner + step] for step in (-1, 0, 1))
    bend = before - 2 * here + after
    peak = (inner == top) & (here >= before) & (here >= after) & (bend < -1e-9)
    shift = np.where(peak, 0.5 * (before - after) / np.where(peak, bend, -1.0), 0.0)
    return np.asarray(offsets[top] + shift * STEP)


def _evened(offsets: NDArray[np.float64], closed: bool) -> NDArray[np.float64]:
    """(n,) offsets without what only single samples have; a straight run of them stays as it is."""
    reach = int(3 * _EVEN)
    weights = np.exp(-0.5 * (np.arange(-reach, reach + 1) / _EVEN) ** 2)
    if closed:
        padded = np.pad(offsets, reach, mode="wrap")
    else:
        padded = np.pad(offsets, reach, mode="reflect", reflect_type="odd")
    return np.convolve(padded, weights / weights.sum(), mode="valid")


def _at_same_parts(dense: Points, moved: Points, count: int, closed: bool) -> Points:
    """(count, 2) places on the moved polyline at the parts of its length that the points had on the old."""
    if closed:
        dense, moved = np.concatenate([dense, dense[:1]]), np.concatenate([moved, moved[:1]])
    old, new = _lengths(dense), _lengths(moved)
    parts = old[np.arange(count) * _FINE] / max(float(old[-1]), 1e-12)
    wanted = parts * new[-1]
    return np.stack([np.interp(wanted, new, moved[:, axis]) for axis in (0, 1)], axis=1)


def _lengths(line: Points) -> NDArray[np.float64]:
    return np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
