"""The layout's curves through the points."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtGui import QPainter, QPainterPath

from adnet_core.faces.layout import Layout
from app.canvas.overlays.overlay import Overlay, draw_thin, emphasis
from app.logic.canvas.lens import Lens
from app.logic.canvas.scene import Points, Scene
from app.logic.colours import WHITE
from app.logic.correcting.splines import curve_lines, segment_table


def curve_path(points: Points, table: NDArray[np.int64]) -> QPainterPath:
    """One path of all segments; those that end in a point that is not finite are left out."""
    lines = curve_lines(points, table)
    lines = lines[np.isfinite(lines).all(axis=(1, 2))]
    joined = np.ones(lines.shape[:2], dtype=np.int32)
    joined[:, -1] = 0
    flat = lines.reshape(-1, 2)
    return pg.arrayToQPath(flat[:, 0], flat[:, 1], connect=joined.ravel())


class CurveOverlay(Overlay):
    """A light line on a dark one, so that it is seen on skin as on hair."""

    name = "curves"
    title = "Curves"
    keys = ("2",)
    layer = 30

    def __init__(self) -> None:
        super().__init__()
        self._table: tuple[Layout, NDArray[np.int64]] | None = None
        self._paths: dict[str, tuple[Points, QPainterPath]] = {}

    def paint(self, painter: QPainter, scene: Scene, lens: Lens, faces: Sequence[int]) -> None:
        if self._table is None or self._table[0] is not scene.layout:
            self._table = (scene.layout, segment_table(scene.layout))
            self._paths.clear()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        for index in faces:
            face = scene.faces[index]
            path = self._path(face.id, face.placed_points)
            share = emphasis(scene, index)
            draw_thin(painter, path, WHITE, lens, share)

    def _path(self, key: str, points: Points) -> QPainterPath:
        kept = self._paths.get(key)
        if kept is not None and kept[0] is points:
            return kept[1]
        assert self._table is not None
        path = curve_path(points, self._table[1])
        if len(self._paths) > 200:
            self._paths.clear()
        self._paths[key] = (points, path)
        return path
