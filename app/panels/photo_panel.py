"""The list of photos with how far the work has come."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QProgressBar, QVBoxLayout, QWidget

from app.panels.photo_delegate import ROW_HEIGHT, PhotoDelegate
from app.panels.photo_model import PhotoModel
from app.session import Session
from app.work.thumbnails import Thumbnails


class _List(QListView):
    """Keys belong to the window's actions, not to searching in the list by letters."""

    resized = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class PhotoPanel(QWidget):
    """`row_chosen` tells which photo was clicked."""

    row_chosen = Signal(int)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("photoPanel")
        self._thumbnails = thumbnails
        self.model = PhotoModel(thumbnails, self)
        self.list = _List(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(PhotoDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.clicked.connect(self._clicked)
        self.count = QLabel(self)
        self.count.setObjectName("count")
        self.count.setContentsMargins(10, 6, 10, 2)
        self.progress = QProgressBar(self)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(4)
        self.progress.setStyleSheet(
            "QProgressBar { border: none; background: rgba(128, 128, 128, 70); }"
            "QProgressBar::chunk { background: #009e73; }"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.count)
        column.addWidget(self.progress)
        column.addWidget(self.list, 1)
        # Thumbnails are asked for when scrolling pauses, for what is then seen.
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(40)
        self._pause.timeout.connect(self._want_thumbnails)
        self.list.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.list.resized.connect(self._scrolled)

    def sizeHint(self) -> QSize:
        return QSize(230, 400)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pause.start()

    def set_session(self, session: Session | None) -> None:
        self.model.set_session(session)
        self._pause.start()

    def show_row(self, row: int | None) -> None:
        """Select a row and bring it into sight."""
        index = self.model.index(row) if row is not None else QModelIndex()
        self.list.setCurrentIndex(index)
        if row is not None:
            self.list.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self._pause.start()

    def show_counts(self, finished: int, total: int) -> None:
        self.count.setText(f"{finished:,} of {total:,} photos done" if total else "no photos")
        self.progress.setMaximum(max(total, 1))
        self.progress.setValue(finished)

    def _scrolled(self) -> None:
        self._pause.start()

    def _clicked(self, index: QModelIndex) -> None:
        self.row_chosen.emit(index.row())

    def _want_thumbnails(self) -> None:
        total = self.model.rowCount()
        if not total or not self.isVisible():
            return
        top = self.list.verticalScrollBar().value() // ROW_HEIGHT
        seen = self.list.viewport().height() // ROW_HEIGHT + 2
        rows = range(max(0, top), min(total, top + seen + 4))
        self._thumbnails.want(self.model.remember_rows(rows))
