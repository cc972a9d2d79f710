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
_EYES = {
    "right": {"outer": 0.19, "center": 0.28, "inner": 0.37},
    "left": {"inner": 0.63, "center": 0.72, "outer": 0.81},
}
_POINTS: dict[str, tuple[float, float]] = {
    "right_pupil": (0.28, 0.26),
    "left_pupil": (0.72, 0.26),
    "chin": (0.5, 1.0),
    "right_eye": (0.28, 0.26),
    "left_eye": (0.72, 0.26),
    **{f"{side}_eye_{part}": (x, 0.26) for side, parts in _EYES.items() for part, x in parts.items()},
    "nose_tip": (0.5, 0.58),
    "nose_right": (0.39, 0.61),
    "nose_left": (0.61, 0.61),
    "mouth_right": (0.31, 0.79),
    "mouth_center": (0.5, 0.79),
    "mouth_left": (0.69, 0.79),
}
_WIDEST, _NARROWEST = 0.5, 0.15
"""Radii of the circles on which points and closed curves lie whose names say nothing."""
_FAN = (180.0, 360.0)
"""Angles between which open ones fan out."""


def template_points(layout: Layout, box: FaceBox) -> NDArray[np.float64]:
    """(P, 2) points of a schematic face whose tight box is `box`, for any layout.

    What has a name that is not known: single points lie on a circle, closed curves on circles further inside,
    open ones are a fan, so that hardly two points are in one place.
    """
    unit = np.full((layout.point_count, 2), 0.5)
    single = [
        i for i, name in enumerate(layout.point_names) if name not in _POINTS and not layout.on_curve[i]
    ]
    unit[single] = _on_ellipse(_circle(_WIDEST), len(single), closed=True)
    for index, name in enumerate(layout.point_names):
        if name in _POINTS:
            unit[index] = _POINTS[name]
    unknown = [curve for curve in layout.curves if curve.name not in _ELLIPSES]
    rings, runs = ([curve for curve in unknown if curve.closed is closed] for closed in (True, False))
    for radius, ring in zip(np.linspace(_WIDEST, _NARROWEST, len(rings) + 1)[1:], rings, strict=True):
        unit[list(ring.points)] = _on_ellipse(_circle(float(radius)), len(ring.points), closed=True)
    for angle, run in zip(np.linspace(*_FAN, len(runs) + 2)[1:-1], runs, strict=True):
        unit[list(run.points)] = _ray(float(angle), len(run.points))
    for curve in layout.curves:
        if curve.name in _ELLIPSES:
            points = list(curve.points)
            unit[points] = _on_ellipse(_ELLIPSES[curve.name], len(points), curve.closed)
    if layout.mirrors:
        unit = _symmetric(unit, layout)
    low, high = unit.min(axis=0), unit.max(axis=0)
    share = (unit - low) / np.maximum(high - low, 1e-9)
    return np.asarray(share * (box.width, box.height) + (box.x0, box.y0))


def _circle(radius: float) -> tuple[float, float, float, float, float, float]:
    return (0.5, 0.5, radius, radius, 180.0, 540.0)


def _ray(angle: float, count: int) -> NDArray[np.float64]:
    """(count, 2) from the middle of the lower edge outwards."""
    direction = np.array([np.cos(np.radians(angle)), np.sin(np.radians(angle))])
    return np.asarray((0.5, 1.0) + np.linspace(0.0, 0.95, count)[:, None] * direction)


def _symmetric(unit: NDArray[np.float64], layout: Layout) -> NDArray[np.float64]:
    """The face's left as the mirror image of its right: layouts differ in where a left curve begins."""
    mirrored = unit[list(layout.flip)] * (-1.0, 1.0) + (1.0, 0.0)
    left = np.array([name.startswith("left_") for name in layout.point_names])
    right = np.array([name.startswith("right_") for name in layout.point_names])
    own = np.array(layout.flip) == np.arange(layout.point_count)
    middle = np.where(own[:, None], unit, (unit + mirrored) / 2)
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


def spread_template(layout: Layout) -> NDArray[np.float64] | None:
    """(P, 2) a schematic face in a box of side 2; None where the layout's names do not say what it looks
    like."""
    points = template_points(layout, FaceBox(-1.0, -1.0, 1.0, 1.0))
    return points if np.linalg.matrix_rank(points - points.mean(axis=0), tol=0.1) == 2 else None
