"""The sheet of a new project: its folder of photos, and which landmarks its faces have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPalette, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from adnet_core.errors import LayoutError
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.predictions.layout_picture import ON_PAPER, PictureColours, layout_picture
from app.canvas.pyramid import as_image
from app.logic.layouts.choosing import Choice, choice_of_file, choices, project_in_the_way
from app.logic.translating import tr
from app.panels.finding_box import FindingBox
from app.panels.floating_sheet import FloatingSheet
from app.panels.plain import PlainLabel
from app.theme import EDGE, GAP_WIDE, is_dark

SIZE = QSize(720, 520)
PICTURE = 300


class NewProjectSheet(FloatingSheet):
    """`start_asked(folder, layout)`: a folder's photos with this layout; `draw_asked(folder)`: one is drawn
    first, on a photo of that folder, or on any where it is None."""

    start_asked = Signal(object, str)
    draw_asked = Signal(object)

    def __init__(self, host: QWidget) -> None:
        self._layout: Layout | None = None
        # What is wrong with the layout that is chosen.
        self._problem = ""
        super().__init__(host)
        self.setObjectName("newProject")
        self._near = Path()
        self._choices: list[Choice] = []
        title = self.heading(tr("New project"))
        self.folder = QLineEdit(self)
        self.folder.setAccessibleName(tr("Folder of photos"))
        self.folder.setObjectName("folder")
        self._choose_folder = QPushButton(tr("Folder…"), self)
        self.boxes = FindingBox(self)
        self.boxes.setAccessibleName(tr("Boxes from"))
        self.list = QListWidget(self)
        self.list.setAccessibleName(tr("Its landmarks"))
        self.list.setObjectName("layouts")
        self.from_file = QPushButton(tr("From a file…"), self)
        self.draw = QPushButton(tr("Draw one on a photo…"), self)
        self.picture = PlainLabel("", self)
        self.picture.setAccessibleName(tr("Picture of the landmarks"))
        self.picture.setFixedSize(PICTURE, PICTURE)
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.said = PlainLabel("", self)
        self.said.setWordWrap(True)
        self.start = QPushButton(tr("Start"), self)
        self.start.setDefault(True)
        close = QPushButton(tr("Close"), self)
        grid = QGridLayout()
        grid.addWidget(PlainLabel(tr("Photos"), self), 0, 0)
        grid.addWidget(self.folder, 0, 1)
        grid.addWidget(self._choose_folder, 0, 2)
        grid.addWidget(PlainLabel(tr("Boxes from"), self), 1, 0)
        grid.addWidget(self.boxes, 1, 1)
        left = QVBoxLayout()
        left.addWidget(PlainLabel(tr("Its landmarks"), self))
        left.addWidget(self.list, 1)
        own = QHBoxLayout()
        own.addWidget(self.from_file)
        own.addWidget(self.draw)
        left.addLayout(own)
        middle = QHBoxLayout()
        middle.addLayout(left, 1)
        middle.addWidget(self.picture)
        buttons = QHBoxLayout()
        buttons.addWidget(self.said, 1)
        buttons.addWidget(self.start)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        column.setSpacing(GAP_WIDE)
        column.addWidget(title)
        column.addLayout(grid)
        column.addLayout(middle, 1)
        column.addLayout(buttons)
        self._choose_folder.clicked.connect(self._ask_folder)
        self.folder.textEdited.connect(lambda _text: self._look_at_folder())
        self.list.currentRowChanged.connect(lambda _row: self._look())
        self.from_file.clicked.connect(self._ask_file)
        self.draw.clicked.connect(lambda _down=False: self.draw_asked.emit(self._folder()))
        self.start.clicked.connect(self._start)
        self.folder.returnPressed.connect(self.start.click)
        close.clicked.connect(lambda _down=False: self.shut())

    def open(self, *, near: Path, own: Sequence[Path], folder: Path | None = None, chosen: str = "") -> None:
        """Offer the layouts that there are, and those of a person's `own` files; one may be chosen, and a
        folder."""
        self._near = near
        self._choices = choices(own)
        self.folder.setText("" if folder is None else str(folder))
        names = [choice.name for choice in self._choices]
        self._fill(names.index(chosen) if chosen in names else 0)
        self.appear()
        self.folder.setFocus()

    def wanted_size(self) -> QSize:
        return SIZE

    def arrange(self) -> None:
        """In the middle, over the first page. The picture is as small as the room for the sheet asks for."""
        size = self.wanted_size().boundedTo(self.room())
        self._give_picture(PICTURE)
        lacking = self.minimumSizeHint() - size
        self._give_picture(max(PICTURE - max(lacking.width(), lacking.height(), 0), 0))
        self._draw()
        left, top = (self._host.width() - size.width()) // 2, (self._host.height() - size.height()) // 2
        self.setGeometry(left, top, size.width(), size.height())

    def _give_picture(self, side: int) -> None:
        self.picture.setFixedSize(side, side)
        layout = self.layout()
        assert layout is not None
        layout.activate()

    @property
    def chosen(self) -> Choice | None:
        row = self.list.currentRow()
        return self._choices[row] if 0 <= row < len(self._choices) else None

    def take_file(self, path: Path) -> None:
        """Offer the layout of a file, and choose it; what is wrong with it is said."""
        try:
            choice = choice_of_file(path)
        except LayoutError as error:
            self.said.setText(str(error))
            return
        self._choices = [one for one in self._choices if one.name != choice.name] + [choice]
        self._fill(len(self._choices) - 1)

    def _fill(self, row: int) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for choice in self._choices:
            self.list.addItem(QListWidgetItem(choice.text))
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self._look()

    def _look(self) -> None:
        """Show what is chosen, and what is in its way."""
        choice, self._problem = self.chosen, ""
        self._layout = None
        if choice is not None:
            try:
                self._layout = load_layout(choice.name)
            except LayoutError as error:
                self._problem = str(error)
        self._draw()
        self._look_at_folder()

    def _look_at_folder(self) -> None:
        """Say what is in the way of a project there; the landmarks stay as they are shown."""
        text, problem = self.folder.text().strip(), self._problem
        if not problem and text:
            problem = project_in_the_way(Path(text).expanduser())
        self.said.setText(problem)
        self.start.setEnabled(bool(text) and self._layout is not None and not problem)

    def _folder(self) -> Path | None:
        """The folder that is given, where there is one."""
        text = self.folder.text().strip()
        folder = Path(text).expanduser()
        return folder if text and folder.is_dir() else None

    def _draw(self) -> None:
        """The landmarks in the theme's colours, as sharp as the screen."""
        ratio = self.devicePixelRatioF()
        side = self.picture.width()
        shown = self._layout if side else None
        self.picture.setPixmap(QPixmap() if shown is None else _picture(shown, side, ratio))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._layout is not None:
            self._draw()

    def _start(self) -> None:
        choice, text = self.chosen, self.folder.text().strip()
        if choice is not None and text:
            self.start_asked.emit(Path(text).expanduser().absolute(), choice.name)

    def _ask_folder(self) -> None:
        near = self.folder.text().strip() or str(self._near)
        folder = QFileDialog.getExistingDirectory(self, tr("Folder of photos"), near)
        if folder:
            self.folder.setText(folder)
            self._look_at_folder()

    def _ask_file(self) -> None:
        kinds = tr("Layouts ({pattern})", pattern="*.toml")
        name, _ = QFileDialog.getOpenFileName(self, tr("A layout"), str(self._near), kinds)
        if name:
            self.take_file(Path(name))


def _picture(layout: Layout, side: int, ratio: float) -> QPixmap:
    """`side` in logical pixels; `ratio`: pixels of the screen for each of them."""
    image = QPixmap.fromImage(as_image(layout_picture(layout, colours=picture_colours())))
    mode = Qt.TransformationMode.SmoothTransformation
    wanted = round(side * ratio)
    made = image.scaled(wanted, wanted, Qt.AspectRatioMode.KeepAspectRatio, mode)
    made.setDevicePixelRatio(ratio)
    return made


def picture_colours() -> PictureColours:
    """Of the theme; in the light one as on paper."""
    if not is_dark():
        return ON_PAPER
    colours = QApplication.palette()

    def blue_green_red(role: QPalette.ColorRole) -> tuple[int, int, int]:
        colour: QColor = colours.color(role)
        return colour.blue(), colour.green(), colour.red()

    role = QPalette.ColorRole
    return replace(
        ON_PAPER,
        paper=blue_green_red(role.Base),
        ink=blue_green_red(role.Text),
        curve=blue_green_red(role.Link),
    )
