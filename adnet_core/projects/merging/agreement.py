"""How far two people agree about the same faces: distances along tangent and normal, visibility, states.

Distances are shares of the layout's default distance, measured on the mean of the two; tangents and
normals are those of the mean too, so that neither of the two is taken for the truth.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import split_errors, tangent_frames
from adnet_core.faces.layout import Layout
from adnet_core.faces.metrics import LEVEL, finite_or_none
from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.projects.records import FaceRecord, FaceVersion
from adnet_core.sentences import faces_words

Array = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Difference:
    """From one version of a face to another: `parts` (P, 2) along tangent and normal as shares of the
    layout's default distance, NaN where a point is outside the photo or absent in either."""

    layout: Layout
    parts: Array
    same_visibility: NDArray[np.bool_]

    @classmethod
    def between(cls, first: FaceRecord, second: FaceRecord, layout: Layout) -> Difference | None:
        """None where the points that both have placed have no extent to measure by."""
        one, other = first.placed_points, second.placed_points
        middle = (one + other) / 2
        distance = float(layout.distance(middle))
        if not 0 < distance < math.inf:
            return None
        parts = split_errors(other - one, tangent_frames(middle, layout)) / distance
        outside = (first.visibility == Visibility.OUTSIDE) | (second.visibility == Visibility.OUTSIDE)
        parts = np.where(outside[:, None], np.nan, parts)
        return cls(layout, parts, first.visibility == second.visibility)

    @cached_property
    def lengths(self) -> Array:
        """(P,) distance of each point."""
        return np.asarray(np.hypot(self.parts[:, 0], self.parts[:, 1]))

    @property
    def mean(self) -> float:
        """Mean distance over the points that are in the photo; NaN where none is."""
        return _mean(self.lengths)

    def of(self, points: Sequence[int]) -> tuple[float, float, float]:
        """Mean distance, and mean size of its parts along tangent and normal, over some of the points.

        Points on no curve have no such parts and count for the distance alone.
        """
        rows = np.asarray(points, dtype=np.int64)
        curved = np.abs(self.parts[rows[self.layout.on_curve[rows]]])
        return _mean(self.lengths[rows]), _mean(curved[:, 0]), _mean(curved[:, 1])


def versions_agree(first: FaceRecord, second: FaceRecord, layout: Layout, tolerance: float) -> bool:
    """Whether two versions say the same: the same state and visibilities, and points within a mean distance
    of `tolerance`, a share of the layout's default distance."""
    if first.deleted or second.deleted:
        return first.deleted and second.deleted
    if first.state is not second.state or (first.visibility != second.visibility).any():
        return False
    if np.array_equal(first.placed_points, second.placed_points, equal_nan=True):
        return True
    difference = Difference.between(first, second, layout)
    return difference is not None and difference.mean <= tolerance + LEVEL


def mean_version(versions: Sequence[FaceRecord]) -> FaceRecord:
    """The first version with the mean of the points of all.

    A point counts as placed by hand where anybody placed it; where visibilities differ the less visible
    one is taken. The mean is of those who have placed the point, and it is absent where nobody has. There is
    no covariance: nobody has stated one for a mean.
    """
    first = versions[0]
    origins = np.stack([face.origin for face in versions])
    origin = np.where(
        (origins == PointOrigin.MOVED).any(axis=0), np.int8(PointOrigin.MOVED), origins.max(axis=0)
    ).astype(np.int8)
    placed = np.stack([face.placed for face in versions])
    counted = placed | ~placed.any(axis=0)
    positions = np.where(counted[..., None], [face.points for face in versions], 0.0)
    points = positions.sum(axis=0) / counted.sum(axis=0)[:, None]
    visibility = np.where(counted, [face.visibility for face in versions], -1).max(axis=0).astype(np.int8)
    return replace(
        first,
        points=points,
        origin=origin,
        visibility=visibility,
        covariance=None,
        state=FaceState.CORRECTED,
        tags=tuple(sorted({tag for face in versions for tag in face.tags})),
        deleted=False,
    )


class Agreement:
    """Collects the versions of faces, and says how far each two people agree."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self._pairs: dict[tuple[str, str], _Pair] = {}

    def add(self, versions: Sequence[FaceVersion]) -> None:
        """Take in what several people made of one face."""
        for first, second in combinations(sorted(versions, key=lambda version: version.author), 2):
            pair = self._pairs.setdefault((first.author, second.author), _Pair(self.layout))
            pair.add(first.face, second.face)

    def to_dict(self) -> list[dict[str, Any]]:
        """One object for each two people; see `adnet merge --help` for what the figures mean."""
        return [{"annotators": list(names), **pair.to_dict()} for names, pair in self._pairs.items()]


class _Pair:
    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._parts: list[Array] = []
        self._visible: list[NDArray[np.int8]] = []
        self._states: list[tuple[str, str]] = []

    def add(self, first: FaceRecord, second: FaceRecord) -> None:
        self._states.append((_state(first), _state(second)))
        if {*self._states[-1]} & {"deleted", FaceState.REJECTED.value}:
            return
        difference = Difference.between(first, second, self._layout)
        if difference is not None:
            self._parts.append(difference.parts)
            somewhere = first.placed | second.placed
            self._visible.append(np.stack([first.visibility, second.visibility])[:, somewhere])

    def to_dict(self) -> dict[str, Any]:
        count = self._layout.point_count
        parts = np.stack(self._parts) if self._parts else np.empty((0, count, 2))
        seen = np.concatenate(self._visible, axis=1) if self._visible else np.empty((2, 0), np.int8)
        regions = {name: _figures(parts, self._layout, list(p)) for name, p in self._layout.groups.items()}
        first, second = zip(*self._states, strict=True)
        return {
            "faces": len(self._states),
            "compared": len(parts),
            **_figures(parts, self._layout, list(range(count))),
            "regions": regions,
            "visibility_agreement": float(np.mean(seen[0] == seen[1])) if seen[0].size else None,
            "visibility_kappa": finite_or_none(cohen_kappa(seen[0], seen[1])),
            "state_agreement": float(np.mean([a == b for a, b in self._states])),
            "state_kappa": finite_or_none(cohen_kappa(np.array(first), np.array(second))),
        }


def cohen_kappa(first: NDArray[Any], second: NDArray[Any]) -> float:
    """Agreement of two (n,) lists of labels beyond chance (Cohen, 1960): (p_o - p_e) / (1 - p_e).

    NaN without labels, and where both only ever use one and the same.
    """
    if not first.size:
        return math.nan
    labels = np.union1d(first, second)
    observed = float(np.mean(first == second))
    expected = float(sum(np.mean(first == label) * np.mean(second == label) for label in labels))
    return (observed - expected) / (1 - expected) if expected < 1 else math.nan


def agreement_lines(pairs: Sequence[dict[str, Any]]) -> list[str]:
    """The figures of `Agreement.to_dict` in words, a line or two for each two people."""
    lines = []
    for pair in pairs:
        names = " and ".join(pair["annotators"])
        lines.append(
            f"{names}: {faces_words(pair['faces'])} of both, {_percent(pair['distance'])} of the distance "
            f"apart (tangent {_percent(pair['tangent'])}, normal {_percent(pair['normal'])}), same "
            f"visibility {_share(pair['visibility_agreement'])}, same state {_share(pair['state_agreement'])}"
        )
        regions = (f"{name} {_percent(part['distance'])}" for name, part in pair["regions"].items())
        if pair["regions"]:
            lines.append(f"  by region: {', '.join(regions)}")
    return lines


def _figures(parts: Array, layout: Layout, points: list[int]) -> dict[str, float | None]:
    """Means over faces and points, in percent."""
    chosen = parts[:, points]
    curved = chosen[:, layout.on_curve[points]]
    return {
        "distance": finite_or_none(100 * _mean(np.hypot(chosen[..., 0], chosen[..., 1]))),
        "tangent": finite_or_none(100 * _mean(np.abs(curved[..., 0]))),
        "normal": finite_or_none(100 * _mean(np.abs(curved[..., 1]))),
    }


def _state(face: FaceRecord) -> str:
    return "deleted" if face.deleted else face.state.value


def _mean(values: Array) -> float:
    known = values[np.isfinite(values)]
    return float(known.mean()) if known.size else math.nan


def _percent(value: float | None) -> str:
    return "–" if value is None else f"{value:.2f} %"


def _share(value: float | None) -> str:
    return "–" if value is None else f"{100 * value:.1f} %"
