"""The photos of a session as a Qt model: what is in a row is asked for when it is seen."""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum, IntEnum
from pathlib import Path
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from adnet_core.files.plain_text import one_line
from adnet_core.projects.records import ImageSummary
from app.logic.colours import BLUISH_GREEN, GREY, ORANGE, SKY_BLUE, VERMILLION, Rgb
from app.logic.listing.queue_words import summary_tip
from app.logic.session import Session
from app.logic.team.holding import holder_mark, lease_tip
from app.logic.translating import marked, tr
from app.panels.plain import plain_tip
from app.work.thumbnails import Thumbnails


class PhotoRole(IntEnum):
    """What the delegate asks for."""

    PATH = Qt.ItemDataRole.UserRole + 1
    SUMMARY = Qt.ItemDataRole.UserRole + 2
    THUMBNAIL = Qt.ItemDataRole.UserRole + 3
    STATE = Qt.ItemDataRole.UserRole + 4
    HOLDER = Qt.ItemDataRole.UserRole + 5


class PhotoState(Enum):
    """A photo's state: sign, colour, word."""

    UNSEEN = ("·", GREY, marked("not looked at yet", about="a photo"))
    NO_FACE = ("–", GREY, marked("no face", about="a photo"))
    PREDICTED = ("○", SKY_BLUE, marked("predicted", about="a photo"))
    CORRECTED = ("●", ORANGE, marked("corrected", about="a photo"))
    ACCEPTED = ("✓", BLUISH_GREEN, marked("accepted", about="a photo"))
    REJECTED = ("✕", VERMILLION, marked("rejected", about="a photo"))
    UNREADABLE = ("!", VERMILLION, marked("cannot be read", about="a photo"))
    MISSING = ("?", VERMILLION, marked("no longer there", about="a photo"))
    CHANGED = ("≠", VERMILLION, marked("another photo", about="a photo"))

    @property
    def sign(self) -> str:
        return self.value[0]

    @property
    def colour(self) -> Rgb:
        return self.value[1]

    @property
    def word(self) -> str:
        return tr(self.value[2], about="a photo")


def photo_state(summary: ImageSummary | None) -> PhotoState:
    """The state of a whole photo: what is left to do in it counts first."""
    if summary is None or (summary.faces == 0 and not summary.seen):
        return PhotoState.UNSEEN
    if summary.faces == 0:
        return PhotoState.NO_FACE
    if summary.corrected:
        return PhotoState.CORRECTED
    if summary.predicted:
        return PhotoState.PREDICTED
    return PhotoState.ACCEPTED if summary.accepted else PhotoState.REJECTED


def _tip(path: Path, summary: ImageSummary | None) -> str:
    """The path, and what the queue goes by in words."""
    name = one_line(str(path))
    if summary is None:
        return name
    return "\n".join(filter(None, (name, summary_tip(summary))))


class PhotoModel(QStringListModel):
    """The listed rows of a session.

    A list view asks a model four times a row how many rows there are, each time it lays itself out. A list of
    empty strings answers without Python, which makes a third of a second of 100,000 photos.
    """

    def __init__(self, thumbnails: Thumbnails, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session: Session | None = None
        self._thumbnails = thumbnails
        self._rows_by_path: dict[Path, int] = {}
        self.unreadable: dict[Path, str] = {}
        # Ids of photos whose file is not where the project says.
        self.missing: Collection[int] = ()
        # Ids of photos whose file holds another photo than the annotated one.
        self.changed: Collection[int] = ()
        thumbnails.made.connect(self._thumbnail_made)

    def set_session(self, session: Session | None) -> None:
        """Show another session, or the same one again after its list has changed."""
        self._session = session
        self._rows_by_path = {}
        self.setStringList([""] * (0 if session is None else len(session.listing.rows)))

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Rows can be chosen, and not be edited."""
        return Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        session = self._session
        if session is None or not index.isValid():
            return None
        image = session.images[session.listing.rows[index.row()]]
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(image.relative.rsplit("/", 1)[-1])
        if role == Qt.ItemDataRole.ToolTipRole:
            problem = self.unreadable.get(image.path)
            about = (
                _tip(image.path, session.photos.summaries.get(image.id))
                if problem is None
                else one_line(problem)
            )
            return plain_tip("\n".join(filter(None, (about, lease_tip(session.held, image.id)))))
        if role == PhotoRole.PATH:
            return image.path
        if role == PhotoRole.SUMMARY:
            return session.photos.summaries.get(image.id)
        if role == PhotoRole.THUMBNAIL:
            return self._thumbnails.get(image.path)
        if role == PhotoRole.HOLDER:
            return holder_mark(session.held, image.id)
        if role == PhotoRole.STATE:
            if image.id in self.missing:
                return PhotoState.MISSING
            if image.path in self.unreadable:
                return PhotoState.UNREADABLE
            if image.id in self.changed:
                return PhotoState.CHANGED
            return photo_state(session.photos.summaries.get(image.id))
        return None

    def index_of_row(self, row: int | None) -> QModelIndex:
        """The place in the list of a row of the session; an invalid index where it is not listed."""
        index = None if self._session is None else self._session.listing.index_of(row)
        return QModelIndex() if index is None else self.index(index)

    def row_of_index(self, index: QModelIndex) -> int | None:
        """The session's row at a place of the list."""
        if self._session is None or not index.isValid():
            return None
        return self._session.listing.rows[index.row()]

    def order_changed(self) -> None:
        """Other photos stand in the rows, and there may be more of them; none is selected or seen anew."""
        session = self._session
        more = 0 if session is None else len(session.listing.rows) - self.rowCount()
        if more > 0:
            self.insertRows(self.rowCount(), more)

    def row_changed(self, row: int) -> None:
        index = self.index_of_row(row)
        if index.isValid():
            self.dataChanged.emit(index, index)

    def remember_shown(self, indices: range) -> list[Path]:
        """The paths at some places of the list, whose thumbnails will be told to the view when made."""
        session = self._session
        if session is None:
            return []
        rows = (session.listing.rows[index] for index in indices)
        self._rows_by_path = {session.images[row].path: row for row in rows}
        return list(self._rows_by_path)

    def _thumbnail_made(self, path: Path) -> None:
        row = self._rows_by_path.get(path)
        if row is not None:
            self.row_changed(row)
