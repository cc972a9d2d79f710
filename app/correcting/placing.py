"""Placing points one by one by clicking where they are: for faces that no model has placed points on."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF

from adnet_core.faces.states import PointOrigin
from app.logic.causes import both
from app.logic.listing.ranking import next_unplaced
from app.logic.session import Session
from app.panels.message_bar import Tone
from app.room import Feature
from app.workbench import Workbench


class PlacingFeature(Feature):
    """While it is on, each click places the next point that nobody has placed."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._page = workbench.page
        self.is_on = False
        self._page.canvas.place_clicked.connect(self._place)
        workbench.on_escape(self.stop)

    def session_opened(self, session: Session) -> None:
        """Points are placed in another project only when asked for again."""
        self._stop()

    def stop(self) -> bool:
        """Select by clicks again; False where that is so already."""
        was = self.is_on
        self._stop()
        return was

    def _stop(self) -> None:
        self.is_on = False
        self._page.canvas.place_by_clicks(False)
        self.workbench.registry.show_checked()

    def switch(self) -> None:
        session = self._page.session
        if self.is_on or session is None:
            self._stop()
        else:
            self.is_on = True
            self._page.canvas.place_by_clicks(True)
            self._ask(session)

    def _wanted(self, session: Session) -> int | None:
        """The selected point where it is not placed yet, otherwise the next one that is not."""
        return None if session.face is None else next_unplaced(session.face, session.point or 0)

    def _ask(self, session: Session) -> None:
        """Select the point that the next click places, and say which it is."""
        point = self._wanted(session)
        if session.face is None or session.face_index is None or point is None:
            self._stop()
            self._page.say("Every point of this face is placed.", Tone.DONE)
            return
        session.select(session.face_index, point)
        absent = ~session.face.placed
        left = int((absent if absent.any() else session.face.origin != PointOrigin.MOVED).sum())
        name = session.layout.point_names[point].replace("_", " ")
        self._page.say(
            f"Click where {name} is ({point + 1}, {left} to go). {{point.deselect}} ends.",
            cause=both(self._page.causes.as_shown(), lambda: self.is_on),
        )

    def _place(self, clicked: QPointF) -> None:
        session = self._page.session
        point = self._wanted(session) if session is not None else None
        if session is None or point is None:
            self._stop()
            return
        where = np.array([[clicked.x(), clicked.y()]])
        if self._page.attempt(lambda: session.place(np.array([point]), where)):
            self._ask(session)
