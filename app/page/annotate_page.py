"""The page where faces are annotated: list, canvas and face panel, and the work behind them."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QPointF, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from adnet_core.errors import AdnetError
from adnet_core.faces.geometry import FaceBox
from app.canvas import Canvas, Scene
from app.logic.canvas.framing import FIT_FACE, FIT_PHOTO, Framing
from app.logic.canvas.hit_testing import points_inside
from app.logic.causes import Cause, Causes, both, unchanged
from app.logic.correcting.following import Followers
from app.logic.corrections import Corrections
from app.logic.face_figures import shift_words
from app.logic.listing.photo_list import ListView
from app.logic.session import Change, Session
from app.logic.translating import tr
from app.logic.work.background import Owner
from app.page.closing import Closing
from app.page.magnifying import Magnifying
from app.page.predicting import SET_BY_CLICKS, Predicting
from app.panels.face_panel import FacePanel
from app.panels.message_bar import MessageBar, Tone
from app.panels.photo_panel import PhotoPanel
from app.panels.side import LEFT, SidePanels
from app.panels.view_settings import ViewSettings
from app.work.ahead import near_photos
from app.work.photos import Decoded, PhotoStore
from app.work.prediction import ModelStatus, PredictionWorker
from app.work.thumbnails import Thumbnails

if TYPE_CHECKING:
    from adnet_core.models.predictor import Predictor


log = logging.getLogger(__name__)

PHOTOS = "photos"
"""The panel with the list of photos."""


class AnnotatePage(QWidget):
    """Shows a session, and keeps the workers going for where the annotator is."""

    moved_on = Signal()  # something that the status line shows has changed
    refused = Signal(object)  # the AdnetError of a change that the project did not take
    menu_asked = Signal(object, object, str)  # On what, the place on the screen, the menu's heading
    leaving = Signal()  # the project is about to be closed

    def __init__(
        self, load: Callable[[], Predictor], words: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        """`words` puts keys into sentences that name commands (`CommandRegistry.words`)."""
        super().__init__(parent)
        self.session: Session | None = None
        self.corrections: Corrections | None = None
        self.photos = PhotoStore(parent=self)
        self.thumbnails = Thumbnails(self.photos, self)
        self.predicting = Predicting(self.photos, load, self)
        self.canvas = Canvas(self)
        self.followers = Followers()
        self._words = words
        # For what goes on whichever project is open.
        self.owner = Owner("the window")
        self.owner.faulted = self._say_fault
        self.closing = Closing(self.owner, self._say_fault)
        self.message = MessageBar(self.canvas, words)
        self.causes = Causes(lambda: self.session)
        self.photo_panel = PhotoPanel(self.thumbnails, self)
        self.face_panel = FacePanel(words, self)
        self.side = SidePanels(self.canvas, self)
        self.view_settings = ViewSettings(self.canvas)
        self.magnifying = Magnifying(self.canvas, self.face_panel)
        self._shown_image: int | None = None
        self._use_of_box: Callable[[FaceBox], object] = self.predicting.add_face_in

        self.side.add(
            PHOTOS, tr("Photos"), self.photo_panel, tr("The photos of the project"), area=LEFT, scrolls=False
        )
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.side, 1)

        self.photo_panel.row_chosen.connect(self._go_to_row)
        self.photo_panel.view_asked.connect(self._set_list)
        self.photo_panel.search_left.connect(self._leave_search)
        self.photo_panel.list_left.connect(self.canvas.setFocus)
        canvas = self.canvas
        canvas.point_pressed.connect(self._select)
        canvas.point_toggled.connect(self._toggle)
        canvas.area_drawn.connect(self._select_inside)
        canvas.face_pressed.connect(lambda face: self._select(face, None))
        canvas.empty_pressed.connect(self._deselect)
        canvas.face_double_clicked.connect(self._fit_face)
        canvas.points_dropped.connect(self._drop)
        canvas.drag_moved.connect(self._dragging)
        canvas.drag_ended.connect(self._drag_ended)
        canvas.box_drawn.connect(lambda _box: self.message.look())  # it may have said how to draw one
        canvas.box_drawn.connect(lambda box: self._use_of_box(box))
        canvas.box_adjusted.connect(self._adjust)
        canvas.view_changed.connect(self._show_loupe)
        self.view_settings.strength_changed.connect(canvas.set_strength)
        self.view_settings.level_changed.connect(canvas.set_level)
        self.view_settings.toning_changed.connect(canvas.set_toning)
        self.face_panel.overview.point_chosen.connect(self._go_to_point)
        self.face_panel.note.written.connect(self._write_note)
        self.face_panel.note.left.connect(canvas.setFocus)
        self.photos.decoded.connect(self._photo_decoded)
        self.worker.ready.connect(self._model_ready)
        self.predicting.said.connect(
            lambda text, tone, cause: self.message.show_message(text, tone, cause=cause)
        )
        self.predicting.noticed.connect(self.notice)
        self.predicting.changed.connect(self._model_changed)
        self.predicting.unreadable.connect(self._unreadable)

    def put_above(self, strip: QWidget) -> None:
        """Lay a strip above the photo and its panels, which covers nothing of them."""
        self._column.insertWidget(0, strip)

    def show_keys(self) -> None:
        """Keys have changed: name those of now."""
        self.face_panel.show_keys()
        self.photo_panel.search.setPlaceholderText(self._words(tr("search ({photo.search})")))

    @property
    def worker(self) -> PredictionWorker:
        return self.predicting.worker

    @property
    def model(self) -> ModelStatus | None:
        return self.predicting.model

    # Opening and closing

    def start_workers(self) -> None:
        """Load the model; called once the window is on the screen."""
        self.worker.start()

    def set_session(self, session: Session) -> None:
        """Work on a project; the one before is closed."""
        if self.session is not None:
            session.project.go_on_from(self.session.project)
        self._end_session()
        self.session = session
        session.owner.faulted = self._say_fault
        session.followers = self.followers
        self.canvas.following = session.following
        self.corrections = Corrections(session)
        self.predicting.set_session(session)
        self._shown_image = None
        session.listeners.append(self._session_changed)
        self.photo_panel.set_session(session)
        self._session_changed(Change.PHOTO | Change.FACES | Change.SELECTION | Change.SUMMARY)

    def leave_session(self) -> None:
        """Close the project. What it showed stays on the screen until another one is opened."""
        self.canvas.cancel_gesture()
        self.predicting.set_session(None)
        self._end_session()

    def close_work(self) -> None:
        """Let all threads end, and the project be closed."""
        self.leave_session()
        for part in (self.worker, self.thumbnails, self.photos):
            part.close()
        self.owner.end()

    def _end_session(self) -> None:
        """From here on nothing that was asked for the project is heard of; it is closed in a thread."""
        session = self.session
        if session is None:
            return
        self.face_panel.note.keep()
        session.owner.end()
        self.leaving.emit()
        session.listeners.clear()
        self.session = self.corrections = None
        self.message.look()
        for part in (self.photos, self.thumbnails):
            part.leave()
        self.closing.close(session)

    def _say_fault(self, sentence: str) -> None:
        self.message.show_message(sentence, Tone.PROBLEM, cause=self.causes.project())

    # What the session says

    def _session_changed(self, change: Change) -> None:
        session = self.session
        if session is None:
            return
        if Change.PHOTOS in change:
            self.photo_panel.set_session(session)
            if Change.PHOTO not in change:
                self.photo_panel.show_row(session.row)
                self._want()
            self.photo_panel.show_counts(*session.photos.counts())
        if Change.PHOTO in change:
            self.enter_photo()
        elif Change.FACES in change or Change.SELECTION in change:
            before = self.canvas.scene_shown
            face_before = before.face.id if before is not None and before.face is not None else None
            self._show_scene()
            face_now = session.face.id if session.face is not None else None
            if session.selection.point is not None and self.photo_panel.list.hasFocus():
                self.canvas.setFocus()  # where the arrow keys move the point
            # A face that has come or is another one is framed as the annotator chose for the last one.
            if face_now is not None and face_now != face_before:
                self.canvas.frame()
        if Change.ORDER in change:
            self.photo_panel.order_changed()
            self._want()
        if Change.LEASES in change:
            self.photo_panel.leases_changed(session)
        if Change.SUMMARY in change:
            if session.row is not None:
                self.photo_panel.model.row_changed(session.row)
            self.photo_panel.list.viewport().update()
            self.photo_panel.show_counts(*session.photos.counts())
        self.message.look()
        self.moved_on.emit()

    def enter_photo(self) -> None:
        """Show the current photo, also again when its file has come back."""
        session = self.session
        if session is None:
            return
        self.canvas.cancel_gesture()
        self.photo_panel.show_row(session.row)
        self.photo_panel.show_counts(*session.photos.counts())
        image = session.image
        if image is None:
            self.magnifying.pyramid = None
            self._show_scene()
            self.show_nothing(
                tr("No photos yet. {file.open_folder} opens a folder, {file.camera} the camera.")
            )
            return
        decoded = self.photos.get(image.path)
        if decoded is not None:
            self._show_decoded(decoded)
            if decoded.pyramid is not None:
                self.predicting.say_what_failed(image.id)
        elif self._shown_image != image.id:
            # The photo before stays until this one is decoded: an empty frame would only flicker.
            self.magnifying.pyramid = None
            self._show_scene()
            self.canvas.show_photo(None, "")
        self._want()

    def _show_decoded(self, decoded: Decoded) -> None:
        session = self.session
        if session is None or session.image is None or session.image.path != decoded.path:
            return
        self._shown_image = session.image.id
        self.magnifying.pyramid = decoded.pyramid
        if decoded.pyramid is None:
            self._unreadable(decoded.path, decoded.problem)
            unreadable = unchanged(lambda: self.photo_panel.model.unreadable.get(decoded.path))
            cause = both(self.causes.photo(), unreadable)
            self.message.show_message(decoded.problem, Tone.PROBLEM, cause=cause)
        else:
            self._readable_again(session, decoded.path)
        self._show_scene()
        self.canvas.show_photo(decoded.pyramid, decoded.problem)
        if decoded.pyramid is not None:
            self.canvas.frame()
            self._show_loupe()

    def _unreadable(self, path: Path, problem: str) -> None:
        """Mark a photo in the list, and as one where nothing is left to do."""
        self.photo_panel.model.unreadable[path] = problem
        session = self.session
        if session is not None:
            found = {image.id for image in near_photos(session) if image.path == path}
            if not found <= session.photos.unreadable:
                session.photos.unreadable |= found
                session.notify(Change.SUMMARY)  # nothing is left to do there
        self.photo_panel.list.viewport().update()

    def _readable_again(self, session: Session, path: Path) -> None:
        """The photo that is shown may be one that could not be fetched before."""
        if self.photo_panel.model.unreadable.pop(path, None) is not None and session.image is not None:
            session.photos.unreadable.discard(session.image.id)
            self.photo_panel.list.viewport().update()

    def _show_scene(self) -> None:
        session = self.session
        if session is None:
            return
        scene = self._scene(session)
        self.canvas.show_scene(scene)
        self.face_panel.show_scene(scene, self.without_face(), self.canvas.flaws.flaws(scene))
        self._show_loupe()

    def show_nothing(self, sentence: str) -> None:
        """No photo, and what to do about it."""
        self.canvas.show_photo(None, self._words(sentence))

    def without_face(self) -> str:
        """Why there is no face, and what to do about it."""
        session = self.session
        image = session.image if session is not None else None
        if session is None or image is None:
            return tr("No photo here. {file.open_folder} opens a folder.")
        if image.id in session.photos.unreadable:
            return tr("This photo cannot be read.")
        if image.id in self.predicting.failed:
            return tr("Nothing is predicted here. {face.draw} draws the box of a face.")
        if self.predicting.takes_the_photo:
            return tr(SET_BY_CLICKS)
        if image.predicted or self.predicting.problem:
            return tr("No face here. {face.draw} draws the box of one.")
        return tr("The model is still loading …") if self.model is None else tr("Looking for faces …")

    def _scene(self, session: Session) -> Scene:
        known = ((face.id, self.worker.maps.get(face.id)) for face in session.faces)
        maps = {face_id: found for face_id, found in known if found is not None}
        return Scene(
            session.layout,
            session.faces,
            session.selection.face_index,
            session.selection.point,
            maps,
            session.selection.group,
            session.expectation(),
        )

    def meant_rows(self) -> list[int]:
        """The photos that a command is about: those meant in the list, else the one that is shown."""
        row = self.session.row if self.session is not None else None
        return self.photo_panel.meant_rows() or ([] if row is None else [row])

    # What the annotator does on the canvas

    def _go_to_row(self, row: int) -> None:
        session = self.session
        if session is not None:
            self.attempt(lambda: session.go_to(row))

    def _set_list(self, view: ListView) -> None:
        session = self.session
        if session is not None:
            self.attempt(lambda: session.set_list(view))

    def _leave_search(self, go: bool) -> None:
        """Back to the photo, or to the first one found where the search was confirmed and found others."""
        session = self.session
        self.canvas.setFocus()
        if go and session is not None and session.listing.index_of(session.row) is None:
            self.attempt(lambda: session.go_to_end(last=False))

    def _select(self, face: int, point: int | None) -> None:
        if self.session is not None:
            self.session.selection.select(face, point)

    def _go_to_point(self, point: int) -> None:
        """Of the current face, as from its small picture."""
        if self.session is not None and self.session.selection.face_index is not None:
            self._select(self.session.selection.face_index, point)
            self.canvas.reveal(point)
            self.canvas.setFocus()

    def _deselect(self) -> None:
        if self.session is not None:
            self.session.selection.deselect()

    def _toggle(self, face: int, point: int) -> None:
        session = self.session
        if session is not None and face == session.selection.face_index:
            session.selection.toggle(point)
        else:
            self._select(face, point)

    def _select_inside(self, area: FaceBox) -> None:
        """The current face's points inside an area become the selection."""
        face = self.session.face if self.session is not None else None
        if self.session is not None and face is not None:
            self.session.selection.select_group(points_inside(face.points, area))

    def draw_box(self, use: Callable[[FaceBox], object] | None = None) -> None:
        """Let a box be drawn; a face is predicted in it, or `use` has it."""
        self._use_of_box = use or self.predicting.add_face_in
        self.canvas.await_box()

    def _fit_face(self, face: int) -> None:
        self._select(face, None)
        self.canvas.frame(FIT_FACE)

    def _drop(self, indices: np.ndarray, points: np.ndarray, seconds: float) -> None:
        session = self.session
        if session is not None:
            self.attempt(lambda: session.place(indices, points, seconds))

    def _write_note(self, face_id: str, text: str) -> None:
        work = self.corrections
        if work is not None and not self.attempt(lambda: work.set_note(face_id, text)):
            self.face_panel.note.give_back(face_id, text)

    def say(
        self,
        text: str,
        tone: Tone = Tone.INFO,
        *,
        undo: Callable[[], object] | None = None,
        cause: Cause | None = None,
        details: str = "",
    ) -> None:
        """Show a sentence about what is shown and selected, until that is something else.

        With `undo` it is about what was done last, and has a button that undoes it. `cause`: about something
        else. `details` are read under the mouse.
        """
        if cause is None:
            cause = self.causes.as_shown() if undo is None else self.causes.step()
        button = tr("Undo") if undo is not None else ""
        self.message.show_message(text, tone, button=button, do=undo, cause=cause, details=details)

    def notice(
        self,
        sentence: str,
        tone: Tone,
        cause: Cause | None,
        *,
        button: str = "",
        do: Callable[[], object] | None = None,
    ) -> None:
        """Say what must not be missed, as why something could not be opened: until it was read, and on
        standard error. With a `button` that does something about it."""
        log.warning("%s", self._words(sentence))
        self.message.show_message(sentence, tone, cause=cause, until_read=True, button=button, do=do)

    def attempt(self, do: Callable[[], object]) -> bool:
        """Do something that the project may refuse, and say so if it does."""
        try:
            do()
        except AdnetError as error:
            # What is not saved is said until something is.
            cause = self.causes.saving() if self.causes.problem() else self.causes.as_shown()
            self.message.show_message(str(error), Tone.PROBLEM, cause=cause)
            self._show_scene()
            self.refused.emit(error)
            return False
        return True

    def _dragging(self, point: int, position: QPointF, dragged: Scene) -> None:
        session = self.session
        if session is not None and session.face is not None and dragged.face is not None:
            words = shift_words(session.face.points, dragged.face, session.layout, point)
            self.magnifying.follow(position, words)

    def _drag_ended(self) -> None:
        self.magnifying.shut()
        self._show_loupe()

    def _show_loupe(self) -> None:
        if self.session is not None:
            self.magnifying.rest(self.session.face, self.session.selection.point)

    # How it looks

    def fit(self, framing: Framing) -> None:
        """Fit the face or the photo, and keep to it from photo to photo."""
        assert framing in (FIT_FACE, FIT_PHOTO)
        self.canvas.frame(framing)

    def turn(self, degrees: float) -> None:
        """Show the photo turned further, clockwise; nothing is changed in it."""
        self.canvas.turn(degrees)
        self._show_loupe()

    def renew_face(self) -> None:
        """Predict the current face again from where its points are."""
        if not self.predicting.renew_face():
            self.say(self.without_face())

    def _adjust(self, box: FaceBox) -> None:
        self.predicting.renew_face(box=box)

    # The workers

    def _want(self) -> None:
        """Tell the workers where we are."""
        session = self.session
        if session is None or session.image is None:
            return
        self.photos.want([image.path for image in near_photos(session)])
        self.predicting.want()

    def _model_ready(self, status: ModelStatus) -> None:
        self.followers.prior = status.prior
        self.followers.names = None if status.layout is None else status.layout.point_names
        self.canvas.ellipses.tails = status.tails

    def _model_changed(self, here: bool) -> None:
        if here:
            self._show_scene()
        self.moved_on.emit()

    def _photo_decoded(self, decoded: Decoded) -> None:
        if decoded.pyramid is None:
            self._unreadable(decoded.path, decoded.problem)
        self._show_decoded(decoded)
