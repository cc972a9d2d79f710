"""Context menus: what can be done with what was pressed with the right button."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QTimer

from adnet_core.files.plain_text import one_line
from app.commands import On
from app.logic.translating import tr
from app.panels.menu import Menu
from app.room import Feature
from app.workbench import Workbench


class ContextMenusFeature(Feature):
    """One menu at a time, made of the commands' records (`Command.on`) for a point, a face, the photo, the
    list or what else asks for one. What was pressed is selected first, so that a command means it."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.menu = Menu(parent=self.page)
        # A command that was chosen is done after its menu has gone, and means the row still.
        self._after = QTimer(self)
        self._after.setSingleShot(True)
        self._after.timeout.connect(self._forget_row)
        self.page.canvas.menu_asked.connect(self._over_canvas)
        self.page.photo_panel.menu_asked.connect(self._over_list)
        self.page.menu_asked.connect(self._show)

    def close(self) -> None:
        """Put the menu away."""
        self.menu.close()

    def _over_canvas(self, position: QPointF) -> None:
        session, canvas = self.page.session, self.page.canvas
        if session is None or canvas.photo_size is None:
            return
        face, point = canvas.under(position)
        at = canvas.viewport().mapToGlobal(position.toPoint())
        if face is None:
            self._show(On.PHOTO, at, "")
        elif point is None:
            if face != session.selection.face_index:
                session.selection.select(face, None)
            several = len(session.faces) > 1
            title = (
                tr("Face {number} of {total}", number=face + 1, total=len(session.faces)) if several else ""
            )
            self._show(On.FACE, at, title)
        else:
            if face != session.selection.face_index or point not in session.selection.chosen:
                session.selection.select(face, point)
            chosen = len(session.selection.chosen)
            name = session.layout.point_names[point].replace("_", " ")
            title = tr("{count} point", "{count} points", count=chosen) if chosen > 1 else name
            self._show(On.POINT, at, title)

    def _over_list(self, at: QPoint) -> None:
        session, panel = self.page.session, self.page.photo_panel
        if session is None:
            return
        rows = panel.meant_rows()
        title = tr("{count:,} photo", "{count:,} photos", count=len(rows)) if len(rows) > 1 else ""
        if len(rows) == 1:
            title = one_line(session.images[rows[0]].path.name)
        self._show(On.LIST, at, title)

    def _show(self, on: On, at: QPoint, title: str) -> None:
        self.menu.close()
        self.menu.deleteLater()
        menu = self.menu = Menu(parent=self.page)
        if title:
            menu.addAction(title).setEnabled(False)
            menu.addSeparator()
        self.workbench.registry.fill_context(menu, on)
        menu.aboutToHide.connect(self._after.start)
        menu.popup(at)

    def _forget_row(self) -> None:
        if not self.menu.isVisible():
            self.page.photo_panel.pointed = None
