"""A layout drawn: numbers, names and curves of its points, and which of them mirror each other."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout

Pixels = NDArray[np.uint8]
Array = NDArray[np.float64]

SIDE = 900
"""The longer side of a picture."""
_MARGIN = 0.25
"""Around the points, as a part of their box's longer side."""
Colour = tuple[int, int, int]
"""Blue, green, red."""
_NAMED_UP_TO = 40
"""With more points their names would hide each other; the numbers are there, and the list."""


@dataclass(frozen=True)
class PictureColours:
    """What a layout is drawn in: the paper is also around letters."""

    paper: Colour = (250, 250, 250)
    ink: Colour = (40, 40, 40)
    curve: Colour = (178, 114, 0)
    mirror: Colour = (167, 121, 204)
    point: Colour = (0, 94, 213)


ON_PAPER = PictureColours()


def layout_picture(
    layout: Layout,
    pixels: Pixels | None = None,
    points: Array | None = None,
    colours: PictureColours = ON_PAPER,
) -> Pixels:
    """(H, W, 3) BGR: `points` (P, 2) in pixels of the photo, or a schematic object in the middle.

    Of a photo the part around the points is shown, enlarged where it is small. Curves are lines, mirror pairs
    thin dashes between their points. Points that are not finite are left out.
    """
    if pixels is None:
        canvas: Pixels = np.full((SIDE, SIDE, 3), colours.paper, dtype=np.uint8)
        xy = template_points(layout, _middle(SIDE, SIDE))
    else:
        height, width = pixels.shape[:2]
        found = template_points(layout, _middle(width, height)) if points is None else points
        canvas, xy = _around(pixels, np.asarray(found, dtype=np.float64))
    placed = np.asarray(np.isfinite(xy).all(axis=1))
    for a, b in layout.mirror_pairs:
        if placed[a] and placed[b]:
            _dashed(canvas, xy[a], xy[b], colours.mirror)
    for curve in layout.curves:
        for a, b in curve.segments():
            if placed[a] and placed[b]:
                cv2.line(canvas, _at(xy[a]), _at(xy[b]), colours.curve, 2, cv2.LINE_AA)
    for index in np.flatnonzero(placed):
        cv2.circle(canvas, _at(xy[index]), 4, colours.point, cv2.FILLED, cv2.LINE_AA)
        name = layout.point_names[index]
        text = f"{index} {name}" if layout.point_count <= _NAMED_UP_TO and name.isascii() else str(index)
        _write(canvas, text, xy[index] + (6, -4), colours)
    return canvas


def _middle(width: int, height: int) -> FaceBox:
    side = 0.7 * min(width, height)
    left, top = (width - side) / 2, (height - side) / 2
    return FaceBox(left, top, left + side, top + side)


def _around(pixels: Pixels, points: Array) -> tuple[Pixels, Array]:
    """The part of a photo around its points, and the points in that."""
    known = points[np.isfinite(points).all(axis=1)]
    height, width = pixels.shape[:2]
    low, high = np.zeros(2), np.array([width, height], dtype=np.float64)
    if len(known):
        box = FaceBox.of_points(known)
        margin = _MARGIN * max(box.longer_side, 1.0)
        low = np.clip(np.floor([box.x0 - margin, box.y0 - margin]), 0, [width - 1, height - 1])
        high = np.clip(np.ceil([box.x1 + margin, box.y1 + margin]) + 1, low + 1, [width, height])
    (x0, y0), (x1, y1) = low.astype(int), high.astype(int)
    part = pixels[y0:y1, x0:x1]
    scale = SIDE / max(part.shape[:2])
    kind = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
    shown = cv2.resize(part, None, fx=scale, fy=scale, interpolation=kind)
    return np.asarray(shown, dtype=np.uint8), (points - low + 0.5) * scale - 0.5


def _dashed(canvas: Pixels, start: Array, end: Array, colour: Colour) -> None:
    length = float(np.hypot(*(end - start)))
    for begin in np.arange(0.0, length, 12.0):
        a, b = (start + (end - start) * min(one / length, 1.0) for one in (begin, begin + 5.0))
        cv2.line(canvas, _at(a), _at(b), colour, 1, cv2.LINE_AA)


def _write(canvas: Pixels, text: str, position: Array, colours: PictureColours) -> None:
    (width, height), _ = cv2.getTextSize(text, cv2.FONT_HERSHEY_SIMPLEX, 0.42, 1)
    x = int(np.clip(position[0], 0, max(canvas.shape[1] - width, 0)))
    y = int(np.clip(position[1], height, canvas.shape[0]))
    for colour, thickness in ((colours.paper, 4), (colours.ink, 1)):
        cv2.putText(canvas, text, (x, y), cv2.FONT_HERSHEY_SIMPLEX, 0.42, colour, thickness, cv2.LINE_AA)


def _at(position: Array) -> tuple[int, int]:
    x, y = np.clip(np.round(position), -10_000, 100_000).astype(int)
    return int(x), int(y)
