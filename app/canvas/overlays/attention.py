"""Where the network looked: the point-edge attention (paper, figure 4 c and d) and the edge maps."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QPainter, QTransform

from adnet_core.faces.geometry import compose_affine, invert_affine
from app.canvas.overlays.overlay import Overlay, Switch
from app.logic.canvas.lens import Lens
from app.logic.canvas.scene import FaceMaps, Maps, Scene


class AttentionMode(Enum):
    """Which maps are laid over a face."""

    OFF = "off"
    POINT = "the selected points"
    CURVE = "the curves of the selected points"
    ALL = "all points"
    EDGES = "edge maps"


_OF_SELECTED = (AttentionMode.POINT, AttentionMode.CURVE)

# Map pixels (as Qt counts them, from the pixel's corner) to crop pixels. Cell i lies at 4 i + 1.5, and
# its centre in Qt's count at i + 0.5, so crop = 4 u - 0.5.
_MAP_TO_CROP = np.array([[4.0, 0.0, -0.5], [0.0, 4.0, -0.5]])


def map_to_photo(crop: NDArray[np.float64]) -> NDArray[np.float64]:
    """(2, 3): corner-counted pixels of a 64 x 64 map to photo pixels, for a crop matrix (2, 3)."""
    return np.asarray(compose_affine(invert_affine(crop), _MAP_TO_CROP))


def chosen_map(maps: FaceMaps, mode: AttentionMode, points: Sequence[int]) -> Maps | None:
    """The (64, 64) map to show, or None where there is nothing to show. `points` are those it is of, where
    it is not of all."""
    if mode in _OF_SELECTED:
        return np.asarray(maps.attention[list(points)].max(axis=0)) if points else None
    if mode is AttentionMode.ALL:
        return np.asarray(maps.attention.max(axis=0), dtype=np.uint8)
    if mode is AttentionMode.EDGES:
        return np.asarray(maps.edges.max(axis=0), dtype=np.uint8) if len(maps.edges) else None
    return None


def meant_points(scene: Scene, mode: AttentionMode) -> tuple[int, ...]:
    """The points whose maps are shown: the selected ones, or all of their curves; none where all are."""
    if mode is AttentionMode.POINT:
        return scene.selected
    if mode is AttentionMode.CURVE:
        chosen = set(scene.selected)
        curves = (curve.points for curve in scene.layout.curves if chosen & set(curve.points))
        return tuple(sorted({point for points in curves for point in points}))
    return ()


def _ramp() -> NDArray[np.uint8]:
    """(256, 4) premultiplied BGRA: nothing, then vermillion, orange, yellow and almost white."""
    stops = np.array([0.0, 0.15, 0.5, 0.8, 1.0])
    red = np.interp(np.linspace(0, 1, 256), stops, [120, 180, 235, 250, 255])
    green = np.interp(np.linspace(0, 1, 256), stops, [20, 50, 140, 215, 250])
    blue = np.interp(np.linspace(0, 1, 256), stops, [60, 40, 10, 60, 200])
    alpha = np.interp(np.linspace(0, 1, 256), stops, [0.0, 0.22, 0.58, 0.72, 0.8])
    return np.round(np.stack([blue * alpha, green * alpha, red * alpha, 255 * alpha], axis=1)).astype(
        np.uint8
    )


_RAMP = _ramp()


def coloured(values: Maps) -> NDArray[np.uint8]:
    """(h, w, 4) premultiplied BGRA of an (h, w) map, its largest value at the ramp's end.

    A map that is nearly empty is not blown up: the scale never starts below a quarter.
    """
    top = max(int(values.max()), 64)
    stretched = np.minimum(values.astype(np.uint16) * 255 // top, 255)
    return _RAMP[stretched]


class AttentionOverlay(Overlay):
    """The map of selected points or curves lies on the current face only; the others on every face."""

    name = "attention"
    title = "Attention"
    layer = 0
    strength_title = "Attention, edges"
    part = 1
    with_photo = True

    def __init__(self) -> None:
        super().__init__()
        self.mode = AttentionMode.OFF
        self._images: dict[
            tuple[str, AttentionMode, tuple[int, ...]], tuple[FaceMaps, NDArray[np.uint8]]
        ] = {}

    @classmethod
    def switches(cls) -> tuple[Switch[AttentionOverlay], ...]:
        """One of the maps at a time."""

        def one(name: str, text: str, key: str, mode: AttentionMode) -> Switch[AttentionOverlay]:
            def turn(overlay: AttentionOverlay, on: bool) -> None:
                overlay.mode = mode if on else AttentionMode.OFF

            return Switch(
                f"overlay.{name}",
                text,
                (key,),
                lambda overlay: overlay.mode is mode,
                turn,
                of_point=mode in _OF_SELECTED,
            )

        return (
            one("attention_point", "Attention of the selected points", "4", AttentionMode.POINT),
            one("attention_curve", "Attention of a curve", "Alt+4", AttentionMode.CURVE),
            one("attention_all", "Attention of all points", "5", AttentionMode.ALL),
            one("edges", "Edge maps", "6", AttentionMode.EDGES),
        )

    def paint(self, painter: QPainter, scene: Scene, lens: Lens, faces: Sequence[int]) -> None:
        if self.mode is AttentionMode.OFF:
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, True)
        for index in faces:
            if self.mode in _OF_SELECTED and index != scene.current:
                continue
            maps = scene.maps.get(scene.faces[index].id)
            if maps is None:
                continue
            points = meant_points(scene, self.mode)
            pixels = self._pixels(scene.faces[index].id, maps, points)
            if pixels is None:
                continue
            height, width = pixels.shape[:2]
            image = QImage(pixels.data, width, height, width * 4, QImage.Format.Format_ARGB32_Premultiplied)
            m = map_to_photo(maps.crop)
            painter.save()
            transform = QTransform(m[0, 0], m[1, 0], m[0, 1], m[1, 1], m[0, 2], m[1, 2])
            painter.setWorldTransform(transform, True)
            painter.drawImage(0, 0, image)
            painter.restore()

    def _pixels(self, face_id: str, maps: FaceMaps, points: tuple[int, ...]) -> NDArray[np.uint8] | None:
        key = (face_id, self.mode, points)
        kept = self._images.get(key)
        if kept is not None and kept[0] is maps:
            return kept[1]
        values = chosen_map(maps, self.mode, points)
        if values is None:
            return None
        pixels = np.ascontiguousarray(coloured(values))
        if len(self._images) > 300:
            self._images.clear()
        self._images[key] = (maps, pixels)
        return pixels
