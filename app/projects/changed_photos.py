"""Marks photos that are not the ones that were annotated, and offers the ways out.

The photo that is shown is compared when it is shown and when one comes back to the window, all others in the
background once a project is opened.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from adnet_core.errors import MediaError, ProjectError
from adnet_core.media.photos import file_sha256, photo_size
from adnet_core.projects.annotated_photo import PhotoChange, photo_change, scale_to_it, take_as_it_is
from adnet_core.projects.records import ImageRecord
from adnet_core.projects.relinking import match_by_hash, walk_photos
from adnet_core.projects.store import Project
from app.logic.causes import both, unchanged
from app.logic.position import Change
from app.logic.session import Session
from app.logic.translating import marked, tr
from app.logic.work.background import Piece, Worker
from app.panels.message_bar import Tone
from app.room import Feature
from app.work.delivery import in_window
from app.work.photos import Stamp, stamp_of
from app.workbench import Workbench


class ChangedPhotosFeature(Feature):
    """Reads files in threads of its own; what they hold is compared with what the project knows of them."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._page = workbench.page
        self._session: Session | None = None
        self._shown: int | None = None
        self.changes: dict[int, PhotoChange] = {}
        # The photos that were compared, or described, since a face came into them.
        self._described: set[int] = set()
        self._all = Worker(marked("comparing photos"), in_window)
        self._one = Worker(marked("comparing a photo"), in_window)
        self._searching = Worker(marked("finding a photo"), in_window)
        self._page.leaving.connect(self._leave)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.applicationStateChanged.connect(self._focus_changed)

    def session_opened(self, session: Session) -> None:
        """Compare the photos of another project that have faces."""
        self._session, self._shown, self.changes = session, None, {}
        self._described = {image.id for image in session.images if image.sha256}
        self._page.photo_panel.model.changed = self.changes
        session.listeners.append(self._session_changed)
        images, summaries = session.images, session.photos.summaries

        def work(piece: Piece) -> None:
            annotated = [
                image for image in images if (about := summaries.get(image.id)) is not None and about.faces
            ]
            # Photos whose files have another number of bytes come first: they are found without reading them.
            others: list[ImageRecord] = []
            same: list[ImageRecord] = []
            for image in annotated:
                piece.check()
                (same if _is_of_its_size(image) else others).append(image)
            for image in (*others, *same):
                piece.check()
                change = _compared(session.project, image)
                if change is not None:
                    piece.report(session, image.id, change)

        self._all.start(Piece(session.owner, work, progressed=self._found))
        self._compare_shown(session)

    def close(self) -> None:
        """Stop comparing and searching."""
        self._leave()

    def without_change(self) -> str:
        """Why there is nothing to decide about this photo; empty where there is."""
        return "" if self._change() is not None else tr("This photo is the one that was annotated.")

    def without_scale(self) -> str:
        change = self._change()
        if change is None or change.is_scaled:
            return self.without_change()
        return tr("The photo has another shape, so its points cannot be scaled to it.")

    def find(self, folder: Path) -> None:
        """Look in a folder for the photo that was annotated, by what it holds."""
        session, change = self._session, self._change()
        if session is None or change is None:
            return
        image = change.image

        def work(piece: Piece) -> Sequence[ImageRecord]:
            files = walk_photos(folder, stopped=lambda: piece.stopping)
            there = match_by_hash([image], files, stopped=lambda: piece.stopping)
            piece.check()
            return session.project.relocate(there) if there else []

        def found(records: Sequence[ImageRecord]) -> None:
            if records:
                self._settled(
                    session,
                    records[0],
                    tr("{photo} is the photo that was annotated.", photo=records[0].path.name),
                )
            else:
                self._say(tr("The photo that was annotated is not in {folder}.", folder=folder), Tone.INFO)

        self._searching.start(Piece(session.owner, work, returned=found, errored=self._failed))

    # Within

    def _leave(self) -> None:
        for worker in (self._all, self._one, self._searching):
            worker.close()
        self._session = None

    def _session_changed(self, change: Change) -> None:
        session = self._session
        if session is None:
            return
        if Change.PHOTOS in change:
            self._compare_again(session)
        elif Change.PHOTO in change or self._is_unknown(session):
            self._compare_shown(session)

    def _is_unknown(self, session: Session) -> bool:
        """Whether a face has come by hand into the photo that is shown, of which nothing is known yet."""
        image = session.image
        unknown = image is not None and bool(session.faces) and image.id not in self._described
        if unknown and image is not None:
            self._described.add(image.id)
            self._shown = None
        return unknown

    def _compare_again(self, session: Session) -> None:
        """Undo may have taken back which file the photo is, and so may a look at the folder."""
        self._shown = None
        for image_id, change in list(self.changes.items()):
            with contextlib.suppress(ProjectError):  # said where something is done with it
                if session.project.image(image_id).sha256 != change.image.sha256:
                    del self.changes[image_id]
        self._compare_shown(session)

    def _compare_shown(self, session: Session) -> None:
        image = session.image
        if image is None or image.id == self._shown:
            return
        self._shown = image.id
        if image.id in self.changes:
            self._tell()
        self._compare(session, image)

    def _compare(self, session: Session, image: ImageRecord) -> None:
        def compared(found: tuple[Stamp | None, PhotoChange | None]) -> None:
            stamp, change = found
            self._show_as_it_is(image.path, stamp)
            if change is not None:
                self._found(session, image.id, change)
            elif self.changes.pop(image.id, None) is not None:  # the right one was put there again
                self._page.photo_panel.list.viewport().update()

        def compare(_piece: Piece) -> tuple[Stamp | None, PhotoChange | None]:
            # What the project knows may be newer than the list of photos.
            return stamp_of(image.path), _compared_anew(session, image.id)

        self._one.want([Piece(session.owner, compare, returned=compared, key=image.id)])

    def _show_as_it_is(self, path: Path, stamp: Stamp | None) -> None:
        """Decode a photo anew whose file was written after it had been decoded; `stamp` is of the file."""
        decoded = self._page.photos.get(path)
        if decoded is None or None in (stamp, decoded.stamp) or decoded.stamp == stamp:
            return
        self._page.photos.forget([path])
        self._page.thumbnails.forget([path])
        self._page.photo_panel.list.viewport().update()
        session = self._session
        if session is not None and session.image is not None and session.image.path == path:
            self._page.enter_photo()

    def _focus_changed(self, state: Qt.ApplicationState) -> None:
        """Its file may have been replaced in another program."""
        session = self._session
        image = session.image if session is not None else None
        if state is Qt.ApplicationState.ApplicationActive and session is not None and image is not None:
            self._compare(session, image)

    def _found(self, session: Session, image_id: int, change: PhotoChange) -> None:
        if image_id in self.changes:
            return
        self.changes[image_id] = change
        self._page.photo_panel.list.viewport().update()
        if session.image is not None and session.image.id == image_id:
            self._tell()

    def _tell(self) -> None:
        change = self._change()
        if change is None or self._session is None:
            return
        self._page.message.show_message(
            _change_words(change),
            Tone.WARNING,
            cause=both(self._page.causes.photo(), unchanged(self._change)),
            stays=True,
        )

    def _change(self) -> PhotoChange | None:
        session = self._session
        image = session.image if session is not None else None
        return self.changes.get(image.id) if image is not None else None

    def _asked(self) -> tuple[Session, PhotoChange] | None:
        change = self._change()
        if self._session is None or change is None:
            return None
        return self._session, change

    def ask_folder(self) -> None:
        asked = self._asked()
        if asked is not None:
            near = str(asked[1].image.path.parent)
            window = self.workbench.widget
            folder = QFileDialog.getExistingDirectory(window, tr("Find the annotated photo in"), near)
            if folder:
                self.find(Path(folder))

    def scale(self) -> None:
        asked = self._asked()
        if asked is None:
            return
        session, change = asked
        self._do(
            session, lambda: scale_to_it(session.project, change), tr("The points are scaled to this photo.")
        )

    def take(self) -> None:
        asked = self._asked()
        if asked is not None:
            session, change = asked
            self._do(
                session,
                lambda: take_as_it_is(session.project, change),
                tr("This photo counts as the annotated one from now on; its faces are where they were."),
            )

    def _do(self, session: Session, change: Callable[[], ImageRecord], said: str) -> None:
        records: list[ImageRecord] = []
        if self._page.attempt(lambda: records.append(change())):
            self._settled(session, records[0], said)

    def _settled(self, session: Session, image: ImageRecord, said: str) -> None:
        self.changes.pop(image.id, None)
        self._page.photos.forget([image.path])
        self._page.thumbnails.forget([image.path])
        session.take_in([image])
        session.look_again([image.id])
        self._page.enter_photo()
        self._say(said, Tone.DONE)

    def _failed(self, sentence: str) -> None:
        self._say(sentence, Tone.PROBLEM)

    def _say(self, text: str, tone: Tone) -> None:
        self._page.say(text, tone, cause=self._page.causes.photo())


def _change_words(change: PhotoChange) -> str:
    """How a photo differs from the one that was annotated, and the ways out."""
    image = change.image
    if change.size is None:
        what = tr("{photo} holds something else than when it was annotated", photo=image.path.name)
    else:
        what = tr(
            "{photo} is {width} × {height} pixels and was {old_width} × {old_height} when it was annotated",
            photo=image.path.name,
            width=change.size[0],
            height=change.size[1],
            old_width=image.width,
            old_height=image.height,
        )
    if change.is_scaled:
        return tr(
            "This photo is not the one that was annotated: {change}. {{photo.find_annotated}} looks for the "
            "right one, {{photo.scale_points}} scales the points to it, {{photo.take}} takes it as it is. "
            "Until then its faces are in no training and no export.",
            change=what,
        )
    return tr(
        "This photo is not the one that was annotated: {change}. {{photo.find_annotated}} looks "
        "for the right one, {{photo.take}} takes it as it is. Until then its faces are in no "
        "training and no export.",
        change=what,
    )


def _is_of_its_size(image: ImageRecord) -> bool:
    """Whether a photo's file has the number of bytes that is known of it, or cannot be looked at."""
    try:
        return os.stat(image.file).st_size == image.size_bytes  # noqa: PTH116  of 100,000 photos
    except OSError:
        return True


def _compared(project: Project, image: ImageRecord) -> PhotoChange | None:
    """Compare an annotated photo; one that no model has looked at is not known yet, and is from here on."""
    try:
        change = photo_change(image)
        if change is None and not image.sha256 and not project.read_only:
            project.describe_image(image.id, file_sha256(image.path), *photo_size(image.path))
        return change
    except MediaError:
        return None  # a photo that is gone or cannot be read is marked as that


def _compared_anew(session: Session, image_id: int) -> PhotoChange | None:
    project = session.project
    return _compared(project, project.image(image_id)) if project.faces(image_id) else None
