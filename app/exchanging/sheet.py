"""The sheet of imports and exports: what, where, what will be lost, then go."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from adnet_core.formats.table_reading import TableReading
from app.exchanging.columns_sheet import ColumnsSheet
from app.logic.enumerated_words import format_title
from app.logic.exchanging.exchange import Prepared, Wanted, format_named, holds_predictions, seems
from app.logic.exchanging.window_words import COPY_PHOTOS, IMAGES, OVERWRITE, in_window_words
from app.logic.translating import tr
from app.panels.floating_sheet import TypingSheet
from app.panels.hinted_line import HintedLine
from app.panels.plain import PlainLabel
from app.theme import EDGE, GAP_SMALL, GAP_WIDE

SIZE = QSize(580, 470)
TYPING_MS = 350


class ExchangeSheet(TypingSheet):
    """Floats over its host. `wanted` asks for a plan, `go` to carry out the one that is shown."""

    wanted = Signal(object)  # Wanted
    go = Signal(object)  # Prepared
    stop = Signal()
    layout_wanted = Signal(object)  # Prepared, with a draft
    format_chosen = Signal(str)

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._exports = True
        self._near = Path()
        self._prepared: Prepared | None = None
        self._filling = False
        self._title = self.heading("")
        self.format = QComboBox(self)
        self.format.setAccessibleName(tr("Format"))
        self.path = QLineEdit(self)
        self.path.setAccessibleName(tr("File or folder of annotations"))
        self.images = HintedLine(self)
        self.images.setAccessibleName(tr("Folder of the photos"))
        self.images.setPlaceholderText(tr("where the file says, or near it"))
        self._choose_file = QPushButton(tr("File…"), self)
        self._choose_folder = QPushButton(tr("Folder…"), self)
        self._choose_images = QPushButton(tr("Folder…"), self)
        self._images_label = PlainLabel(tr(IMAGES), self)
        self.accepted = QRadioButton(tr("accepted faces"), self)
        self.everything = QRadioButton(tr("all that are not rejected"), self)
        self.accepted.setChecked(True)
        self.predicted = PlainLabel(tr("as the model has found them, not accepted yet"), self)
        self.predicted.hide()
        self.copy_photos = QCheckBox(tr(COPY_PHOTOS), self)
        self.overwrite = QCheckBox(tr(OVERWRITE), self)
        self.report = QPlainTextEdit(self)
        self.report.setAccessibleName(tr("What it comes to"))
        self.report.setReadOnly(True)
        self.report.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.bar = QProgressBar(self)
        self.bar.setAccessibleName(tr("Progress"))
        self.bar.hide()
        self.start = QPushButton(self)
        self.start.setDefault(True)
        self.confirming = self.start
        self.begin_other = QPushButton(tr("Start a project with that layout…"), self)
        self.begin_other.hide()
        self.columns = QPushButton(tr("Columns…"), self)
        self.columns.hide()
        self.columns_sheet = ColumnsSheet(host)
        # What was said of the table that is chosen; None where the project's memory counts.
        self._reading: tuple[str, TableReading] | None = None
        self.shut_button = QPushButton(tr("Close"), self)
        self._lay_out()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(TYPING_MS)
        self._typing.timeout.connect(self._ask)
        self._connect()

    @property
    def exports(self) -> bool:
        """Whether the sheet shows an export."""
        return self._exports

    def open(
        self, *, exports: bool, formats: Sequence[str], chosen: str, path: Path | None, near: Path
    ) -> None:
        """Show the sheet for one way or the other, and plan at once where there is a path. What is chosen is
        looked for `near` at first."""
        self._filling = True
        self._reading = None
        self._near = near
        self._exports = exports
        self._title.setText(tr("Export annotations") if exports else tr("Import annotations"))
        self.start.setText(tr("Export") if exports else tr("Import"))
        self.format.clear()
        for name in formats:
            self.format.addItem(format_title(format_named(name).in_lists), name)
        self.format.setCurrentIndex(max(0, self.format.findData(chosen)))
        self.path.setText("" if path is None else str(path))
        self.images.clear()
        self.overwrite.setChecked(False)
        self.copy_photos.setVisible(exports)
        self.overwrite.setVisible(exports)
        self._images_label.setVisible(not exports)
        self.images.setVisible(not exports)
        self._choose_images.setVisible(not exports)
        self._filling = False
        self.say(() if exports else (tr("Choose a file or folder of annotations."),))
        self._set_busy(False)
        self.appear()
        self._changed()
        # An export is there to be started with Enter; a disabled button cannot have the keyboard yet.
        (self if exports else self._choose_file).setFocus()

    def shut(self) -> bool:
        """Stop what runs, or put the sheet away; whether there was either."""
        if self.columns_sheet.shut():
            return True
        if not self.isVisible():
            return False
        if self.bar.isVisible():
            self.stop.emit()
            return True
        self._typing.stop()
        self.stop.emit()
        return super().shut()

    def show_plan(self, prepared: Prepared) -> None:
        """Show what would be done; it can be started now."""
        self._prepared = prepared
        self.say(prepared.lines)
        self.begin_other.setVisible(prepared.draft is not None)
        self.columns.setVisible(prepared.table is not None)
        if prepared.draft is not None or prepared.problem:
            self.start.setEnabled(False)
            return
        blocked = prepared.replaces and not self.overwrite.isChecked()
        self.overwrite.setEnabled(prepared.replaces)
        self.start.setEnabled(not blocked)
        if not blocked and self.hasFocus():
            self.start.setFocus()
        if blocked:
            self.say((*prepared.lines, "", tr("Choose another place, or let the files be replaced.")))

    def show_problem(self, sentence: str) -> None:
        """Nothing can be done as it is chosen."""
        self._prepared = None
        self.columns.hide()
        self.start.setEnabled(False)
        self.say((sentence,))

    def show_progress(self, what: str, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        self.bar.setFormat(tr("{work}, %v of %m", work=what))

    def ended(self, sentence: str) -> None:
        """The work is over; another can be chosen."""
        self._set_busy(False)
        self._prepared = None
        self.start.setEnabled(False)
        self.say((sentence,))

    def say(self, lines: Sequence[str]) -> None:
        self.report.setPlainText("\n".join(map(in_window_words, lines)))

    def fill_path(self, path: Path) -> None:
        """Take a place as if it had been typed."""
        self.path.setText(str(path))
        self._changed()

    def wanted_size(self) -> QSize:
        return SIZE

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        grid.addWidget(PlainLabel(tr("Format"), self), 0, 0)
        grid.addWidget(self.format, 0, 1, 1, 3)
        self._path_label = PlainLabel("", self)
        grid.addWidget(self._path_label, 1, 0)
        grid.addWidget(self.path, 1, 1)
        grid.addWidget(self._choose_file, 1, 2)
        grid.addWidget(self._choose_folder, 1, 3)
        grid.addWidget(self._images_label, 2, 0)
        grid.addWidget(self.images, 2, 1, 1, 2)
        grid.addWidget(self._choose_images, 2, 3)
        grid.addWidget(PlainLabel(tr("Faces"), self), 3, 0)
        faces = QHBoxLayout()
        faces.addWidget(self.accepted)
        faces.addWidget(self.everything)
        faces.addWidget(self.predicted)
        faces.addStretch()
        grid.addLayout(faces, 3, 1, 1, 3)
        options = QVBoxLayout()
        options.setSpacing(GAP_SMALL)
        options.addWidget(self.copy_photos)
        options.addWidget(self.overwrite)
        grid.addLayout(options, 4, 1, 1, 3)
        buttons = QHBoxLayout()
        buttons.addWidget(self.bar, 1)
        buttons.addStretch()
        buttons.addWidget(self.columns)
        buttons.addWidget(self.begin_other)
        buttons.addWidget(self.start)
        buttons.addWidget(self.shut_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(GAP_WIDE)
        column.addWidget(self._title)
        column.addLayout(grid)
        column.addWidget(self.report, 1)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.format.currentIndexChanged.connect(self._format_changed)
        for field in (self.path, self.images):
            field.textEdited.connect(lambda _text: self._changed())
            field.returnPressed.connect(self.start.click)
        for switch in (self.accepted, self.copy_photos):
            switch.toggled.connect(lambda _on: self._changed())
        self.overwrite.toggled.connect(lambda _on: self._replan())
        self._choose_file.clicked.connect(self._ask_file)
        self._choose_folder.clicked.connect(self._ask_folder)
        self._choose_images.clicked.connect(self._ask_images)
        self.start.clicked.connect(self._start)
        self.begin_other.clicked.connect(self._begin_other)
        self.columns.clicked.connect(self._open_columns)
        self.columns_sheet.chosen.connect(self._read_so)
        self.shut_button.clicked.connect(self.shut)

    def _format_changed(self) -> None:
        name = self.format.currentData()
        if not self._filling and name is not None:
            self.format_chosen.emit(name)
            self._changed()

    def _changed(self) -> None:
        """Something was chosen: the plan shown does not hold any more."""
        name = self.format.currentData()
        if self._filling or name is None:
            return
        single = bool(format_named(name).suffix)
        only_predictions = not self._exports and holds_predictions(name)
        for switch in (self.accepted, self.everything):
            switch.setVisible(not only_predictions)
        self.predicted.setVisible(only_predictions)
        self._path_label.setText(
            tr("To", about="a file or folder") if self._exports else tr("From", about="a file or folder")
        )
        self._choose_file.setVisible(not self._exports or single)
        self._choose_folder.setVisible(not self._exports or not single)
        self._prepared = None
        self.start.setEnabled(False)
        self.begin_other.hide()
        self.columns.hide()
        self._typing.start()

    def _replan(self) -> None:
        """The same with the other answer about replacing, which no photo has to be looked at for."""
        if not self._filling and self.isVisible():
            self._changed()

    def _ask(self) -> None:
        text, name = self.path.text().strip(), self.format.currentData()
        if not text or name is None:
            return
        images = self.images.text().strip()
        self.say((tr("Looking what that comes to …"),))
        self.wanted.emit(
            Wanted(
                exports=self._exports,
                format=name,
                path=Path(text).expanduser().absolute(),
                images=Path(images).expanduser().absolute() if images and not self._exports else None,
                everything=self.everything.isChecked(),
                copy_photos=self.copy_photos.isChecked() and self._exports,
                overwrite=self.overwrite.isChecked() and self._exports,
                reading=self._reading[1] if self._reading and self._reading[0] == text else None,
            )
        )

    def _open_columns(self) -> None:
        if self._prepared is not None and self._prepared.table is not None:
            self.columns_sheet.open(self._prepared.table)

    def _read_so(self, reading: TableReading) -> None:
        """What the columns hold was said: the plan is made anew by it."""
        self._reading = (self.path.text().strip(), reading)
        self.setFocus()
        self._changed()

    def _start(self) -> None:
        if self._prepared is not None and self.start.isEnabled():
            self._set_busy(True)
            self.go.emit(self._prepared)

    def _begin_other(self) -> None:
        if self._prepared is not None and self._prepared.draft is not None:
            self.layout_wanted.emit(self._prepared)

    def _set_busy(self, busy: bool) -> None:
        self.bar.setVisible(busy)
        self.bar.setRange(0, 0)
        self.start.setVisible(not busy)
        self.shut_button.setText(tr("Stop") if busy else tr("Close"))
        chosen = (self.format, self.path, self.images, self.accepted, self.everything, self.copy_photos)
        buttons = (
            *(self._choose_file, self._choose_folder, self._choose_images, self.overwrite),
            self.columns,
        )
        for widget in (*chosen, *buttons):
            widget.setEnabled(not busy)

    def _ask_file(self) -> None:
        start = self.path.text().strip() or str(self._near)
        if self._exports:
            name, _ = QFileDialog.getSaveFileName(
                self, tr("Export to"), start, options=QFileDialog.Option.DontConfirmOverwrite
            )
        else:
            name, _ = QFileDialog.getOpenFileName(self, tr("Import from"), start)
        self.take(name)

    def _ask_folder(self) -> None:
        start = self.path.text().strip() or str(self._near)
        self.take(QFileDialog.getExistingDirectory(self, tr("Folder of annotations"), start))

    def take(self, name: str) -> None:
        """A chosen place; of an import, the format that it seems to be is chosen with it."""
        if not name:
            return
        path = Path(name)
        found = None if self._exports else seems(path)
        if found == "300w" and path.is_file():
            path = path.parent
        if found is not None and self.format.findData(found) >= 0:
            self._filling = True
            self.format.setCurrentIndex(self.format.findData(found))
            self._filling = False
        self.fill_path(path)

    def _ask_images(self) -> None:
        start = self.images.text().strip() or str(self._near)
        name = QFileDialog.getExistingDirectory(self, tr("Folder of the photos"), start)
        if name:
            self.images.setText(name)
            self._changed()
