"""What is measured of a face as it stands, in words: in pixels, and in the unit of the photo's scale."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from adnet_core.faces.layout import Layout
from adnet_core.faces.measurements import Measured, Measurement, measure
from adnet_core.faces.scale import Scale
from adnet_core.projects.records import FaceRecord
from app.logic.translating import tr


@dataclass(frozen=True)
class Row:
    """One measurement: its value in the best unit there is, and in pixels where that is another.

    `about` says more: its points, and which of them are not placed.
    """

    name: str
    value: str
    pixels: str
    about: str


def rows(layout: Layout, face: FaceRecord | None, scale: Scale | None) -> list[Row]:
    """A row for each measurement of the layout; without values where there is no face."""
    measurements = layout.measurements
    if face is None:
        return [Row(one.name, "", "", _about(one, layout, ())) for one in measurements]
    points, covariance = face.placed_points, face.remaining_covariance
    in_pixels = measure(measurements, points, covariance)
    scaled = in_pixels if scale is None else measure(measurements, points, covariance, scale)
    missing = _missing(measurements, face)
    return [
        Row(
            one.name,
            value_words(best),
            value_words(plain) if best.unit != plain.unit else "",
            _about(one, layout, missing[one.name]),
        )
        for one, best, plain in zip(measurements, scaled, in_pixels, strict=True)
    ]


def value_words(measured: Measured) -> str:
    """A value with its standard error where it has one."""
    value, error, unit = measured.value, measured.error, measured.unit
    if not math.isfinite(value):
        return tr("not there")
    if not math.isfinite(error):
        shown = f"{value:.4g}" if abs(value) < 1000 else f"{value:,.0f}"
        return tr("{value} {unit}", value=shown, unit=unit).strip()
    digits = _digits(error)
    return tr(
        "{value} ± {error} {unit}", value=f"{value:,.{digits}f}", error=f"{error:,.{digits}f}", unit=unit
    ).strip()


def scale_words(scale: Scale | None) -> str:
    """How long a pixel is; empty where nobody has said so."""
    if scale is None:
        return ""
    return tr("1 px = {length} {unit}", length=f"{scale.length:.4g}", unit=scale.unit or tr("units"))


def _digits(error: float) -> int:
    """Places behind the point with which an error has two figures."""
    return 0 if error <= 0 else int(min(max(1 - math.floor(math.log10(error)), 0), 6))


def _missing(measurements: Sequence[Measurement], face: FaceRecord) -> dict[str, tuple[int, ...]]:
    """The points of each that nobody has placed, those of a ratio's parts included."""
    absent = set(np.flatnonzero(~face.placed).tolist())
    found: dict[str, tuple[int, ...]] = {}
    for one in measurements:
        own = [point for point in one.points if point in absent]
        parts = [point for name in one.of or () for point in found[name]]
        found[one.name] = tuple(dict.fromkeys([*own, *parts]))
    return found


def _about(one: Measurement, layout: Layout, missing: Sequence[int]) -> str:
    def names(points: Sequence[int]) -> str:
        return ", ".join(layout.point_names[point].replace("_", " ") for point in points)

    words = " / ".join(one.of) if one.of else names(one.points)
    if missing:
        return tr("{points}. Not placed: {missing}.", points=words, missing=names(missing))
    return words
