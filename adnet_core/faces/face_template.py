"""A schematic face to start from where no model can place the points: an upright face, drawn by hand."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout

# Curves and single points by the names that layouts use, in a box of side 1: centre and half axes of
# an ellipse. Closed curves start at the image's left; open ones run from the first angle to the second
# (degrees, from x towards y).
_ELLIPSES: dict[str, tuple[float, float, float, float, float, float]] = {
    "jaw": (0.5, 0.28, 0.5, 0.72, 180.0, 0.0),
    "right_brow": (0.25, 0.12, 0.17, 0.08, 190.0, 350.0),
    "left_brow": (0.75, 0.12, 0.17, 0.08, 190.0, 350.0),
    "nose_bridge": (0.5, 0.41, 0.0, 0.16, 270.0, 450.0),
    "nose_base": (0.5, 0.61, 0.11, 0.05, 180.0, 0.0),
    "nose": (0.5, 0.6, 0.12, 0.06, 180.0, 540.0),
    "right_eye": (0.28, 0.26, 0.09, 0.035, 180.0, 540.0),
    "left_eye": (0.72, 0.26, 0.09, 0.035, 180.0, 540.0),
    "outer_lips": (0.5, 0.79, 0.19, 0.075, 180.0, 540.0),
    "inner_lips": (0.5, 0.79, 0.14, 0.025, 180.0, 540.0),
}
_POINTS: dict[str, tuple[float, float]] = {
    "right_pupil": (0.28, 0.26),
    "left_pupil": (0.72, 0.26),
    "chin": (0.5, 1.0),
}
_WIDEST, _NARROWEST = 0.5, 0.15
"""Radii of the circles on which points and curves lie whose names say nothing."""


def template_points(layout: Layout, box: FaceBox) -> NDArray[np.float64]:
    """(P, 2) points of a schematic face whose tight box is `box`, for any layout.

    What has a name that is not known lies on circles about the middle: single points on the widest, curves
    further inside, so that no two points are in one place.
    """
    unit = np.full((layout.point_count, 2), 0.5)
    single = [
        i for i, name in enumerate(layout.point_names) if name not in _POINTS and not layout.on_curve[i]
    ]
    unit[single] = _on_ellipse(_circle(_WIDEST), len(single), closed=True)
    for index, name in enumerate(layout.point_names):
        if name in _POINTS:
            unit[index] = _POINTS[name]
    unknown = [curve.name for curve in layout.curves if curve.name not in _ELLIPSES]
    radii = np.linspace(_WIDEST, _NARROWEST, len(unknown) + 1)[1:]
    circles = {name: _circle(float(radius)) for name, radius in zip(unknown, radii, strict=True)}
    for curve in layout.curves:
        shape = _ELLIPSES.get(curve.name) or circles[curve.name]
        unit[list(curve.points)] = _on_ellipse(shape, len(curve.points), curve.closed)
    if layout.mirrors:
        unit = _symmetric(unit, layout)
    low, high = unit.min(axis=0), unit.max(axis=0)
    share = (unit - low) / np.maximum(high - low, 1e-9)
    return np.asarray(share * (box.width, box.height) + (box.x0, box.y0))


def _circle(radius: float) -> tuple[float, float, float, float, float, float]:
    return (0.5, 0.5, radius, radius, 180.0, 540.0)


def _symmetric(unit: NDArray[np.float64], layout: Layout) -> NDArray[np.float64]:
    """The face's left as the mirror image of its right: layouts differ in where a left curve begins."""
    mirrored = unit[list(layout.flip)] * (-1.0, 1.0) + (1.0, 0.0)
    left = np.array([name.startswith("left_") for name in layout.point_names])
    right = np.array([name.startswith("right_") for name in layout.point_names])
    middle = (unit + mirrored) / 2
    return np.where(left[:, None], mirrored, np.where(right[:, None], unit, middle))


def _on_ellipse(
    shape: tuple[float, float, float, float, float, float], count: int, closed: bool
) -> NDArray[np.float64]:
    cx, cy, rx, ry, start, end = shape
    if closed:
        start, end = 180.0, 540.0
    angle = np.radians(np.linspace(start, end, count, endpoint=not closed))
    if rx == 0.0:
        # A straight line from top to bottom.
        return np.stack([np.full(count, cx), np.linspace(cy - ry, cy + ry, count)], axis=1)
    return np.stack([cx + rx * np.cos(angle), cy + ry * np.sin(angle)], axis=1)
