"""What is measured of a face: distances, angles, areas and ratios between points, with their errors.

A value's standard error follows from the ellipses of its points, taken as independent (the delta method):
with the gradient g of the value by the points, its variance is the sum of g_p^T C_p g_p. What hangs on a
point that is not there is NaN, and an error on a point without an ellipse as well.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.scale import Scale

Kind = Literal["distance", "angle", "area", "ratio"]
KINDS: tuple[str, ...] = get_args(Kind)
POINTS: Mapping[str, int] = {"distance": 2, "angle": 3, "area": 3}
"""How many points each kind takes; an area this many or more."""


@dataclass(frozen=True)
class Measurement:
    """`points` are indices: two of a distance, three of an angle (its vertex second), the corners of an area.

    A ratio is that `of` two other measurements by name, the first by the second.
    """

    name: str
    kind: Kind
    points: tuple[int, ...] = ()
    of: tuple[str, str] | None = None


@dataclass(frozen=True)
class Measured:
    """A value with its standard error, both NaN where they are not known, and the unit of both."""

    name: str
    value: float
    error: float
    unit: str


def measure(
    measurements: Sequence[Measurement],
    points: NDArray[np.floating],
    covariance: NDArray[np.floating] | None = None,
    scale: Scale | None = None,
) -> list[Measured]:
    """Each of a face (P, 2) with ellipses (P, 2, 2), in pixels or in the scale's unit; angles in degrees."""
    xy = np.asarray(points, dtype=np.float64)
    spread = np.full((len(xy), 2, 2), np.nan) if covariance is None else np.asarray(covariance, np.float64)
    found: dict[str, tuple[float, NDArray[np.float64], int]] = {}
    length = 1.0 if scale is None else scale.length
    unit = "px" if scale is None else (scale.unit or "unit")
    results = []
    for one in measurements:
        value, gradient, power = _value(one, xy, found)
        found[one.name] = value, gradient, power
        used = np.flatnonzero((gradient != 0).any(axis=1))
        variance = float(np.einsum("pi,pij,pj->", gradient[used], spread[used], gradient[used]))
        error = math.sqrt(max(variance, 0.0)) if np.isfinite(variance) else math.nan
        factor = length**power
        words = {0: "", 1: unit, 2: f"{unit}²"}
        results.append(
            Measured(
                one.name,
                value * factor,
                error * factor,
                "°" if one.kind == "angle" else words.get(power, f"{unit}^{power}"),
            )
        )
    return results


def _value(
    one: Measurement, xy: NDArray[np.float64], found: Mapping[str, tuple[float, NDArray[np.float64], int]]
) -> tuple[float, NDArray[np.float64], int]:
    """Value, gradient (P, 2) by all points, and the power of a length that it is."""
    if one.of is not None:
        (a, ga, pa), (b, gb, pb) = found[one.of[0]], found[one.of[1]]
        if not abs(b) > 0:
            return math.nan, np.full_like(xy, np.nan), pa - pb
        return a / b, (ga - (a / b) * gb) / b, pa - pb
    corners = xy[list(one.points)]
    gradient = np.zeros_like(xy)
    if not np.isfinite(corners).all():
        gradient[list(one.points)] = np.nan
        return math.nan, gradient, _POWERS[one.kind]
    value, own = _KINDS[one.kind](corners)
    np.add.at(gradient, list(one.points), own)
    return value, gradient, _POWERS[one.kind]


def _distance(corners: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
    gap = corners[1] - corners[0]
    length = float(np.hypot(*gap))
    along = gap / length if length > 0 else np.full(2, np.nan)
    return length, np.stack([-along, along])


def _angle(corners: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
    """Between the sides from the second corner, 0 to 180 degrees."""
    first, last = corners[0] - corners[1], corners[2] - corners[1]
    if not (first.any() and last.any()):
        return math.nan, np.full((3, 2), np.nan)
    turn = math.atan2(first[0] * last[1] - first[1] * last[0], float(first @ last))
    by_first = -np.array([-first[1], first[0]]) / (first @ first)
    by_last = np.array([-last[1], last[0]]) / (last @ last)
    gradient = np.stack([by_first, -by_first - by_last, by_last])
    return math.degrees(abs(turn)), np.degrees(math.copysign(1.0, turn) * gradient)


def _area(corners: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
    """Of the polygon through the corners, by the shoelace formula."""
    after, before = np.roll(corners, -1, axis=0), np.roll(corners, 1, axis=0)
    doubled = float((corners[:, 0] * after[:, 1] - after[:, 0] * corners[:, 1]).sum())
    gradient = np.stack([after[:, 1] - before[:, 1], before[:, 0] - after[:, 0]], axis=1) / 2
    return abs(doubled) / 2, math.copysign(1.0, doubled) * gradient


_KINDS = {"distance": _distance, "angle": _angle, "area": _area}
_POWERS = {"distance": 1, "angle": 0, "area": 2}
