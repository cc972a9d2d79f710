"""Error ellipses: where a point lies with a given probability, by its calibrated covariance."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtGui import QPainter, QPainterPath

from adnet_core.faces.states import FaceState, PointOrigin
from adnet_core.faces.uncertainty import DRAWN_LEVEL, squared_radius
from adnet_core.projects.records import FaceRecord
from app.canvas.overlays.overlay import Overlay, draw_thin, emphasis
from app.logic.canvas.lens import Lens
from app.logic.canvas.scene import Points, Scene
from app.logic.colours import ELLIPSE_ON_PHOTO

DEFAULT_PROBABILITY = DRAWN_LEVEL
WIDE_SHARE = 0.25
"""How strongly an ellipse is drawn that is longer than its face: many of them would hide the photo."""


def ellipse_axes(covariance: NDArray[np.float64]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Standard deviations (..., 2), smaller first, and the unit axes (..., 2, 2) in columns."""
    values, vectors = np.linalg.eigh(covariance)
    return np.sqrt(np.maximum(values, 0.0)), vectors


def ellipse_lines(
    points: Points, covariance: NDArray[np.float64], *, squared_radius: float, steps: int
) -> Points:
    """(P, steps + 1, 2) closed outlines around (P, 2) points with (P, 2, 2) covariances.

    `squared_radius` in standard deviations, as `uncertainty.squared_radius` has it for a probability.
    """
    deviations, axes = ellipse_axes(covariance)
    angle = np.linspace(0.0, 2 * np.pi, steps + 1)
    circle = np.stack([np.cos(angle), np.sin(angle)], axis=-1) * np.sqrt(squared_radius)
    shape = axes * deviations[..., None, :]
    return np.asarray(points[:, None, :] + np.einsum("pij,tj->pti", shape, circle))


def uncertain_points(face: FaceRecord) -> NDArray[np.bool_]:
    """(P,) the points whose ellipse means anything: a point that a person has placed has none, and nobody
    asks how sure a face is that was rejected."""
    if face.covariance is None or face.state is FaceState.REJECTED:
        return np.zeros(len(face.points), dtype=bool)
    finite = np.isfinite(face.covariance).all(axis=(1, 2)) & np.isfinite(face.points).all(axis=1)
    return np.asarray(finite & face.placed & (face.origin != PointOrigin.MOVED))


class EllipseOverlay(Overlay):
    """The ellipses of a face are two paths, made anew only when its points or covariances change: those that
    say where a point lies, and fainter ones that are longer than the face."""

    name = "ellipses"
    title = "Error ellipses"
    keys = ("3",)
    layer = 10
    strength_title = "Ellipses"

    def __init__(self) -> None:
        super().__init__()
        self.probability = DEFAULT_PROBABILITY
        self.tails = math.inf  # of the model's calibration
        self._paths: dict[str, tuple[FaceRecord, float, int, tuple[QPainterPath, QPainterPath]]] = {}

    def paint(self, painter: QPainter, scene: Scene, lens: Lens, faces: Sequence[int]) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for index in faces:
            face = scene.faces[index]
            if face.covariance is None:
                continue
            steps = 28 if face.box.longer_side * lens.scale > 300 else 14
            usual, wide = self._paths_of(face, steps)
            share = emphasis(scene, index)
            for path, strength in ((wide, WIDE_SHARE), (usual, 1.0)):
                if not path.isEmpty():
                    draw_thin(painter, path, ELLIPSE_ON_PHOTO, lens, strength * share)

    def _paths_of(self, face: FaceRecord, steps: int) -> tuple[QPainterPath, QPainterPath]:
        squared = float(squared_radius(self.probability, self.tails))
        kept = self._paths.get(face.id)
        if (
            kept is not None
            and kept[0].points is face.points
            and kept[0].origin is face.origin
            and kept[0].visibility is face.visibility
            and kept[0].state is face.state
            and kept[1:3] == (squared, steps)
        ):
            return kept[3]
        paths = self._make(face, squared, steps)
        if len(self._paths) > 200:
            self._paths.clear()
        self._paths[face.id] = (face, squared, steps, paths)
        return paths

    def _make(self, face: FaceRecord, squared: float, steps: int) -> tuple[QPainterPath, QPainterPath]:
        shown = uncertain_points(face)
        if face.covariance is None or not shown.any():
            return QPainterPath(), QPainterPath()
        covariance = face.covariance[shown]
        lines = ellipse_lines(face.points[shown], covariance, squared_radius=squared, steps=steps)
        longest = 2 * np.sqrt(squared) * ellipse_axes(covariance)[0][:, 1]
        wide = longest > face.box.longer_side
        return _outlines(lines[~wide]), _outlines(lines[wide])


def _outlines(lines: Points) -> QPainterPath:
    """(E, S, 2) closed outlines as one path."""
    joined = np.ones(lines.shape[:2], dtype=np.int32)
    joined[:, -1] = 0
    flat = lines.reshape(-1, 2)
    return pg.arrayToQPath(flat[:, 0], flat[:, 1], connect=joined.ravel()) if len(flat) else QPainterPath()
