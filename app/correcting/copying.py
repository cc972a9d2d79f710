"""Copying a face, and pasting it: beside itself, onto another photo, or into a box that is drawn."""

from __future__ import annotations

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.states import PointOrigin
from app.logic.causes import both
from app.logic.correcting.copied_face import CopiedFace
from app.logic.session import Session
from app.logic.translating import tr
from app.room import Feature, on_session
from app.workbench import Workbench


class CopyingFeature(Feature):
    """Holds the face that was copied last, also while another project is opened."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.copied: CopiedFace | None = None

    def without_copy(self) -> str:
        session, copied = self.page.session, self.copied
        if session is None:
            return self.without_project()
        if session.image is None or self.page.canvas.photo_size is None:
            return tr("No photo to paste into.")
        if copied is None:
            return tr("Copy a face first: {face.copy}.")
        if copied.layout.to_json() != session.layout.to_json():
            return tr(
                "The face that was copied has the layout {copied}, this project {own}.",
                copied=copied.layout.name,
                own=session.layout.name,
            )
        return ""

    @on_session
    def copy(self, session: Session) -> None:
        if session.face is not None:
            self.copied = CopiedFace.of(session.face, session.layout, self._size())
            self.workbench.say(tr("Face copied. {face.paste} pastes it, {face.paste_in_box} into a box."))

    @on_session
    def paste(self, session: Session) -> None:
        """At the same part of the photo, or beside the face that is there."""
        if self.copied is None:
            return
        size = self._size()
        copy = self.copied.in_photo(size).beside([face.extent for face in session.faces], size[0])
        self._add(session, copy)

    @on_session
    def paste_in_box(self, session: Session) -> None:
        """Into the box that is drawn next."""
        self.page.draw_box(self._paste_into)
        self.page.say(
            tr("Drag a box: the copied face goes into it. {point.deselect} gives up."),
            cause=both(self.page.causes.photo(), lambda: self.page.canvas.awaits_box),
        )

    def _paste_into(self, box: FaceBox) -> None:
        session, copied = self.page.session, self.copied
        if session is not None and copied is not None:
            self.page.attempt(lambda: self._add(session, copied.in_box(box)))

    def _add(self, session: Session, copy: CopiedFace) -> None:
        session.add_face(
            copy.box, copy.points, None, origin=PointOrigin.PROPAGATED, visibility=copy.visibility
        )
        self.workbench.say(tr("Face pasted."), undo=True)

    def _size(self) -> tuple[int, int]:
        return self.page.canvas.photo_size or (0, 0)
