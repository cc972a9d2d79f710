"""Placing points one by one by clicking where they are: for faces that no model has placed points on."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF

from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.states import PointOrigin
from adnet_core.first_faces.first_model import FirstModel
from app.logic.causes import both
from app.logic.listing.ranking import next_unplaced
from app.logic.session import Change, Session
from app.logic.translating import tr
from app.panels.layout_guide import LayoutGuide
from app.panels.message_bar import Tone
from app.room import Feature
from app.workbench import Workbench


class PlacingFeature(Feature):
    """While it is on, each click places the next point that nobody has placed."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._page = workbench.page
        self.is_on = False
        self.guide = LayoutGuide(self._page.canvas)
        self._page.canvas.place_clicked.connect(self._place)
        workbench.on_escape(self.stop)

    def session_opened(self, session: Session) -> None:
        """Points are placed in another project only when asked for again."""
        self._stop()
        session.listeners.append(lambda change: self._changed(session, change))

    def _changed(self, session: Session, change: Change) -> None:
        """Another photo, face or point is looked at, or an undo has taken a point back: show what is asked
        for now."""
        if self.is_on and change & (Change.PHOTO | Change.FACES | Change.SELECTION):
            self._show(session)

    def stop(self) -> bool:
        """Select by clicks again; False where that is so already."""
        was = self.is_on
        self._stop()
        return was

    def _stop(self) -> None:
        self.is_on = False
        self.guide.hide()
        self._page.canvas.place_by_clicks(False)
        self.workbench.registry.show_checked()

    def switch(self) -> None:
        session = self._page.session
        if self.is_on or session is None:
            self._stop()
        else:
            if self.may_take_the_photo:
                width, height = self._page.canvas.photo_size or (1, 1)
                self._page.predicting.add_face_in(FaceBox(0.0, 0.0, width - 1.0, height - 1.0))
                if session.face is None:
                    return  # it could not be kept, which has been said
            self.is_on = True
            self._page.canvas.place_by_clicks(True)
            self._ask(session)

    @property
    def may_take_the_photo(self) -> bool:
        """Whether the photo itself becomes the object whose points are placed."""
        session, page = self._page.session, self._page
        without = session is not None and not session.faces
        return without and page.predicting.takes_the_photo and page.canvas.photo_size is not None

    @property
    def _first(self) -> FirstModel | None:
        """What the first faces of the layout say, where they are what predicts."""
        prior = self._page.followers.prior
        return prior if isinstance(prior, FirstModel) else None

    def _anchors(self, session: Session) -> list[int]:
        """The points to be asked for, in order, of a face that was expected by its box alone: they tell where
        the others are."""
        first, face = self._first, session.face
        if first is None or face is None or not self._page.followers.works_for(session.layout):
            return []
        return first.anchors() if face.placed.all() and session.expected_by(first) else []

    def _wanted(self, session: Session) -> int | None:
        """The next anchor; else the selected point where it is not placed yet, otherwise the next one that is
        not."""
        face = session.face
        if face is None:
            return None
        anchors = self._anchors(session)
        if anchors:
            return next((point for point in anchors if face.origin[point] != PointOrigin.MOVED), None)
        return next_unplaced(face, session.selection.point or 0)

    def _ask(self, session: Session) -> None:
        """Select the point that the next click places, and say which it is."""
        point = self._wanted(session)
        face = session.face
        if face is None or session.selection.face_index is None or point is None:
            by_anchors = bool(self._anchors(session))
            self._stop()
            self._page.say(
                tr(
                    "The others have followed: {point.next} goes to the least sure one, "
                    "{face.accept} accepts."
                )
                if by_anchors
                else tr("Every point of this face is placed."),
                Tone.DONE,
            )
            return
        session.selection.select(session.selection.face_index, point)
        anchors = self._anchors(session)
        if anchors:
            left = sum(face.origin[anchor] != PointOrigin.MOVED for anchor in anchors)
        else:
            absent = ~face.placed
            left = int((absent if absent.any() else face.origin != PointOrigin.MOVED).sum())
        name = session.layout.point_names[point].replace("_", " ")
        self._show(session)
        words = (
            tr(
                "Click where {point} is ({number}, {left} to go, then the others follow). "
                "{{point.deselect}} ends.",
                point=name,
                number=point + 1,
                left=left,
            )
            if anchors
            else tr(
                "Click where {point} is ({number}, {left} to go). {{point.deselect}} ends.",
                point=name,
                number=point + 1,
                left=left,
            )
        )
        self._page.say(
            words,
            cause=both(self._page.causes.as_shown(), lambda: self.is_on),
        )

    def _show(self, session: Session) -> None:
        """The picture of the layout, with the point that the next click places."""
        face, point = session.face, self._wanted(session)
        if face is None or point is None:
            self.guide.hide()
            return
        done = (face.origin == PointOrigin.MOVED) & face.placed
        self.guide.ask_for(session.layout, self._picture(session), done, point)

    def _picture(self, session: Session) -> NDArray[np.float64]:
        """(P, 2) what the layout looks like: by the faces done, else as it is drawn schematically."""
        first = self._first
        known = first.picture if first is not None and first.layout == session.layout else None
        schema = template_points(session.layout, FaceBox(-1.0, -1.0, 1.0, 1.0))
        return schema if known is None else known

    def _place(self, position: QPointF) -> None:
        if not self.is_on:
            return  # the click is for somebody else
        session = self._page.session
        point = self._wanted(session) if session is not None else None
        if session is None or point is None:
            self._stop()
            return
        where = np.array([[position.x(), position.y()]])
        if self._page.attempt(lambda: session.place(np.array([point]), where)):
            self._ask(session)
