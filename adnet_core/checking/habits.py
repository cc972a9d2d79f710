"""How somebody usually places points against a model, curve by curve, and faces that are unlike that."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.faces.geometry import tangent_frames
from adnet_core.faces.layout import Layout

Array = NDArray[np.float64]

FEWEST_FACES = 20
"""A person's faces from which on one knows what is usual."""
LEAST_SPREAD = 0.002
"""Nobody places curves more evenly than this, as a part of the layout's default distance."""
_TO_SIGMA = 1.4826
"""Median absolute deviation to standard deviation, of a Gaussian."""


def curve_groups(layout: Layout) -> list[tuple[str, NDArray[np.int64]]]:
    """Names and points (n,) of what is placed together: the curves, and each point that is on none."""
    groups = [(curve.name, np.array(sorted(set(curve.points)), dtype=np.int64)) for curve in layout.curves]
    alone = np.flatnonzero(~layout.on_curve)
    return groups + [(layout.point_names[index], np.array([index])) for index in alone]


PARTS = ("x", "y", "out")
"""What is said of where a curve stands: in the face's own directions right and down, along its normals."""


def curve_offsets(accepted: ArrayLike, predicted: ArrayLike, layout: Layout) -> Array:
    """(F, G, 3) how far the groups of F faces (F, P, 2) stand from where a model put them: the mean over
    their points of each of PARTS, as a part of the face's default distance. NaN where not known.

    A closed curve that is moved has no mean along its normals, and one that is drawn wider none else.
    """
    placed, by_model = (np.asarray(points, dtype=np.float64) for points in (accepted, predicted))
    with np.errstate(invalid="ignore", divide="ignore"):
        off = (placed - by_model) / layout.distance(placed)[:, None, None]
        normals = tangent_frames(by_model, layout)[..., 1, :]
        parts = np.concatenate([_in_face(off, placed, layout), (off * normals).sum(-1, keepdims=True)], -1)
    known = np.isfinite(parts).all(axis=-1)
    found = []
    for _, rows in curve_groups(layout):
        count = known[:, rows].sum(axis=1)
        total = np.where(known[:, rows, None], parts[:, rows], 0.0).sum(axis=1)
        # Half of a curve says little of where it stands.
        enough = (count > 0) & (2 * count >= len(rows))
        found.append(np.where(enough[:, None], total / np.maximum(count, 1)[:, None], np.nan))
    return np.stack(found, axis=1)


def _in_face(off: Array, faces: Array, layout: Layout) -> Array:
    """Offsets (F, P, 2) in the direction from the first to the second end of the layout's default distance,
    and square to it; as they are, where that is the box's diagonal."""
    if not layout.distances:
        return off
    first, second = (faces[:, list(members)].mean(axis=1) for members in layout.distance_points())
    along = (second - first) / np.linalg.norm(second - first, axis=1, keepdims=True)
    across = np.stack([-along[:, 1], along[:, 0]], axis=1)
    return np.stack([(off * axis[:, None]).sum(axis=-1) for axis in (along, across)], axis=-1)


@dataclass(frozen=True, eq=False)
class Habit:
    """What is usual: `middle` and `spread` (G, 3) of the `curve_offsets` of a person's faces."""

    middle: Array
    spread: Array

    @classmethod
    def of(cls, offsets: Array) -> Habit | None:
        """Of offsets (F, G, 3) of one person's faces; None for fewer than FEWEST_FACES."""
        known = np.isfinite(offsets).all(axis=2)
        if len(offsets) < FEWEST_FACES or not (known.sum(axis=0) >= FEWEST_FACES).any():
            return None
        rare = (known.sum(axis=0) < FEWEST_FACES)[:, None]
        values = np.where(rare, 0.0, offsets)
        middle = np.nanmedian(values, axis=0)
        spread = _TO_SIGMA * np.nanmedian(np.abs(values - middle), axis=0)
        return cls(middle, np.where(rare, np.inf, np.maximum(spread, LEAST_SPREAD)))

    def unusual(self, offsets: Array) -> Array:
        """(..., G, 3) by how many of the person's own standard deviations offsets (..., G, 3) are unlike what
        is usual, with the sign of the direction; 0 where nothing is known."""
        return np.nan_to_num((offsets - self.middle) / self.spread, nan=0.0)
