"""How the canvas looks: the photo, what lies over it, and a sentence where there is no photo."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QTextOption

from adnet_core.faces.geometry import FaceBox
from app.canvas.overlays import Overlay
from app.canvas.overlays.boxes import draw_box, outer_box
from app.canvas.pixel_grid import draw_pixel_grid
from app.canvas.pyramid import Pyramid, draw_photo
from app.canvas.ruler import draw_ruler
from app.logic.canvas.lens import Lens
from app.logic.canvas.scene import Scene
from app.logic.canvas.toning import Toning


@dataclass
class Painting:
    """Draws what its two layers show; whoever changes anything here has them drawn anew.

    `overlays` in the order in which they are drawn; `bare` leaves all of them out. `note` stands where there
    is no photo, and `ruler` are the ends of the line that is measured.
    """

    overlays: Sequence[Overlay]
    pyramid: Pyramid | None = None
    note: str = ""
    bare: bool = False
    has_grid: bool = True
    toning: Toning = field(default_factory=Toning)
    ruler: tuple[tuple[float, float], ...] = ()

    def still(self, painter: QPainter, lens: Lens, scene: Scene | None) -> None:
        """The photo, the overlays that belong to it, and the faces that are not current."""
        if self.pyramid is None:
            self._note(painter, lens)
            return
        device_scale = lens.scale * lens.device_ratio
        draw_photo(painter, self.pyramid, device_scale, lens.visible, self.toning.table())
        if self.has_grid and not self.bare and not _has_small_face(scene, lens):
            draw_pixel_grid(painter, self.pyramid.size, lens)
        if scene is None or self.bare:
            return
        seen = _seen_faces(scene, lens)
        others = [face for face in seen if face != scene.current]
        for overlay in self.overlays:
            _paint_overlay(overlay, painter, scene, lens, seen if overlay.with_photo else others)

    def live(
        self, painter: QPainter, lens: Lens, scene: Scene | None, box: FaceBox | None, *, handles: bool
    ) -> None:
        """The current face, a box that is drawn or adjusted by its `handles`, and the ruler."""
        if scene is not None and scene.current is not None and not self.bare and self.pyramid is not None:
            for overlay in self.overlays:
                if not overlay.with_photo:
                    _paint_overlay(overlay, painter, scene, lens, [scene.current])
        if box is not None:
            draw_box(painter, box, lens, handles=handles)
        if self.ruler and self.pyramid is not None:
            draw_ruler(painter, self.ruler, lens)

    def _note(self, painter: QPainter, lens: Lens) -> None:
        painter.save()
        painter.resetTransform()
        font = painter.font()
        font.setPixelSize(15)
        painter.setFont(font)
        painter.setPen(QColor(200, 200, 200))
        width, height = lens.screen
        area = QRectF(width * 0.15, 0, width * 0.7, height)
        # A long path has no spaces to break at.
        wrapping = QTextOption(Qt.AlignmentFlag.AlignCenter)
        wrapping.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        painter.drawText(area, self.note, wrapping)
        painter.restore()


def _paint_overlay(
    overlay: Overlay, painter: QPainter, scene: Scene, lens: Lens, faces: Sequence[int]
) -> None:
    if overlay.visible and overlay.strength > 0 and faces:
        painter.save()
        painter.setOpacity(overlay.strength)
        overlay.paint(painter, scene, lens, faces)
        painter.restore()


def _has_small_face(scene: Scene | None, lens: Lens) -> bool:
    """Whether a face is on the screen that one looks at as a whole: a grid would only lie over it."""
    if scene is None:
        return False
    boxes = [scene.faces[index].extent for index in _seen_faces(scene, lens)]
    return any(box.longer_side * lens.scale < min(lens.screen) for box in boxes)


def _seen_faces(scene: Scene, lens: Lens) -> list[int]:
    return [i for i, face in enumerate(scene.faces) if lens.shows(outer_box(face))]
