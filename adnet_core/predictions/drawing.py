"""Faces drawn onto a photo with OpenCV: curves, points, and ellipses of their uncertainty."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.uncertainty import DRAWN_LEVEL, squared_radius
from adnet_core.models.face_prediction import FacePrediction

Pixels = NDArray[np.uint8]
Array = NDArray[np.float64]

# Okabe and Ito's palette, BGR: seen apart with any kind of colour vision.
SKY_BLUE = (233, 180, 86)
YELLOW = (66, 228, 240)
WHITE = (255, 255, 255)

MAX_STROKE = 20

# OpenCV takes coordinates in fixed point: 4 bits are sixteenths of a pixel.
_BITS = 4


def draw_faces(pixels: Pixels, faces: Sequence[FacePrediction], layout: Layout) -> Pixels:
    """A copy of (H, W, 3) BGR pixels with each face's curves, 90 % ellipses and points."""
    canvas = pixels.copy()
    for face in faces:
        side = FaceBox.of_points(face.landmarks).longer_side
        stroke = min(max(1, round(side / 200)), MAX_STROKE)
        _curves(canvas, face.landmarks, layout, stroke)
        _ellipses(canvas, face.landmarks, face.covariance, stroke)
        _points(canvas, face.landmarks, min(max(1.0, side / 120), 2.0 * MAX_STROKE))
    return canvas


def _curves(canvas: Pixels, points: Array, layout: Layout, stroke: int) -> None:
    for curve in layout.curves:
        line = _fixed(points[list(curve.points)]).reshape(-1, 1, 2)
        cv2.polylines(canvas, [line], curve.closed, SKY_BLUE, stroke, cv2.LINE_AA, _BITS)


def _ellipses(canvas: Pixels, points: Array, covariance: Array, stroke: int) -> None:
    sizes, axes = np.linalg.eigh(covariance)
    half = np.sqrt(np.maximum(sizes, 0)) * np.sqrt(squared_radius(DRAWN_LEVEL))
    degrees = np.degrees(np.arctan2(axes[:, 1, 1], axes[:, 0, 1]))
    for point, (small, large), turn in zip(_fixed(points), half, degrees, strict=True):
        across = (_fixed(large).item(), _fixed(small).item())
        centre = (int(point[0]), int(point[1]))
        cv2.ellipse(canvas, centre, across, float(turn), 0, 360, YELLOW, stroke, cv2.LINE_AA, _BITS)


def _points(canvas: Pixels, points: Array, radius: float) -> None:
    for point in _fixed(points):
        centre = (int(point[0]), int(point[1]))
        cv2.circle(canvas, centre, _fixed(radius).item(), WHITE, cv2.FILLED, cv2.LINE_AA, _BITS)


def _fixed(values: Array | float) -> NDArray[np.int32]:
    """Pixels as OpenCV's fixed-point numbers; far-away ones are drawn at the end of what these can hold."""
    limit = 2**30
    scaled = np.round(np.asarray(values, dtype=np.float64) * 2**_BITS)
    return np.asarray(np.clip(scaled, -limit, limit).astype(np.int32))
