"""The layout's curves through their points: uniform Catmull-Rom splines, as drawn and as measured along."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.layout import Layout

Points = NDArray[np.float64]
STEPS = 6


@lru_cache(maxsize=8)
def _weights(steps: int) -> Points:
    """(steps + 1, 4) weights of the previous, first, second and next point along a segment."""
    t = np.linspace(0.0, 1.0, steps + 1)
    t2, t3 = t * t, t * t * t
    return np.asarray(
        0.5 * np.stack([-t3 + 2 * t2 - t, 3 * t3 - 5 * t2 + 2, -3 * t3 + 4 * t2 + t, t3 - t2], axis=1)
    )


def run_table(points: tuple[int, ...], closed: bool) -> NDArray[np.int64]:
    """(S, 4) indices of the points before, at the start, at the end and after each segment of a curve."""
    line = np.asarray(points, dtype=np.int64)
    if closed:
        return np.stack([np.roll(line, 1), line, np.roll(line, -1), np.roll(line, -2)], axis=1)
    before, after = np.r_[line[:1], line[:-2]], np.r_[line[2:], line[-1:]]
    return np.stack([before, line[:-1], line[1:], after], axis=1)


def segment_table(layout: Layout) -> NDArray[np.int64]:
    """The tables of all curves of a layout, one under the other, (S, 4)."""
    tables = [run_table(curve.points, curve.closed) for curve in layout.curves]
    return np.concatenate(tables) if tables else np.zeros((0, 4), dtype=np.int64)


def curve_lines(points: Points, table: NDArray[np.int64], steps: int = STEPS) -> Points:
    """(S, steps + 1, 2) positions along the segments of (P, 2) points. Passes through every point.

    A segment with an absent (NaN) end is NaN; one beside it ends as an open curve does.
    """
    around = points[table]
    if np.isnan(around).any():
        around[:, 0] = np.where(np.isnan(around[:, 0]), around[:, 1], around[:, 0])
        around[:, 3] = np.where(np.isnan(around[:, 3]), around[:, 2], around[:, 3])
    return np.asarray(np.einsum("tk,skd->std", _weights(steps), around))
