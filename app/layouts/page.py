"""The page on which a layout is drawn: the photo, and beside it what is drawn, a tab for each kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from adnet_core.errors import LayoutError
from adnet_core.faces.layout import MAX_NAME
from app.canvas.pyramid import Pyramid
from app.layouts.canvas import DrawingCanvas
from app.layouts.tabs.curves import CurvesTab
from app.layouts.tabs.distance import DistanceTab
from app.layouts.tabs.groups import GroupsTab
from app.layouts.tabs.mirror import MirrorTab
from app.layouts.tabs.points import PointsTab
from app.layouts.tabs.tab import Tab
from app.logic.canvas.framing import FIT_FACE, FIT_PHOTO
from app.logic.causes import unchanged
from app.logic.layouts.drawing import Drawing
from app.logic.translating import tr
from app.panels.message_bar import MessageBar, Tone
from app.panels.plain import PlainLabel
from app.theme import GAP_WIDE

PANEL_WIDTH = 360
WIDEST_PANEL = 450
"""Where titles of tabs are longer than in English."""


class LayoutPage(QWidget):
    """Shows a drawing and takes what a person does with it.

    `save_asked`: write it as a file; `done_asked`: start a project with it, or change the project's layout;
    `left`: the person is done. `effect` says what the drawing comes to.
    """

    save_asked = Signal()
    done_asked = Signal()
    left = Signal()

    def __init__(self, words: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawing = Drawing()
        self.effect: Callable[[Drawing], Sequence[str]] = lambda _drawing: ()
        self.canvas = DrawingCanvas(self)
        self.message = MessageBar(self.canvas, words)
        self.points = PointsTab()
        self.curves = CurvesTab()
        self.mirror = MirrorTab()
        self.distance = DistanceTab()
        self.groups = GroupsTab()
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        for tab in (self.points, self.curves, self.mirror, self.distance, self.groups):
            self.tabs.addTab(tab, tr(tab.title, about="drawing a layout"))
            tab.said.connect(self.say)
            tab.shown.connect(self.refresh)
        self.name = QLineEdit(self)
        self.name.setAccessibleName(tr("Name", about="of a layout"))
        self.name.setObjectName("layoutName")
        self.title = QLineEdit(self)
        self.title.setAccessibleName(tr("Title", about="of a layout"))
        self.title.setPlaceholderText(tr("what it is, in words"))
        for field in (self.name, self.title):
            field.setMaxLength(MAX_NAME)
            field.editingFinished.connect(self._call)
        self.by_keys = PlainLabel(
            tr("By keys in the photo: arrows move a cross, Enter clicks there, Shift+Enter moves the point."),
            self,
        )
        self.by_keys.setWordWrap(True)
        self.state = PlainLabel("", self)
        self.state.setObjectName("layoutState")
        self.state.setWordWrap(True)
        self.state.setMinimumHeight(3 * self.fontMetrics().lineSpacing())
        self.state.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.save = QPushButton(tr("Save as a file…"), self)
        self.done = QPushButton("", self)
        self.leave = QPushButton(tr("Leave"), self)
        for button, signal in (
            (self.save, self.save_asked),
            (self.done, self.done_asked),
            (self.leave, self.left),
        ):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _down=False, signal=signal: signal.emit())
        self._lay_out()
        self.setFocusProxy(self.canvas)
        self.canvas.clicked.connect(self._clicked)
        self.canvas.point_pressed.connect(self._pressed)
        self.canvas.points_dropped.connect(self._dropped)
        self.tabs.currentChanged.connect(lambda _index: self.refresh())

    def _lay_out(self) -> None:
        panel = QWidget(self)
        form = QFormLayout()
        form.addRow(tr("Name"), self.name)
        form.addRow(tr("Title"), self.title)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addWidget(self.leave)
        column = QVBoxLayout(panel)
        column.setContentsMargins(GAP_WIDE, GAP_WIDE, GAP_WIDE, GAP_WIDE)
        column.addLayout(form)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.by_keys)
        column.addWidget(self.state)
        column.addWidget(self.done)
        column.addLayout(buttons)
        titles = self.tabs.tabBar().sizeHint().width() + 2 * GAP_WIDE
        width = min(max(PANEL_WIDTH, titles), WIDEST_PANEL)
        panel.setMinimumWidth(width)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        splitter.setHandleWidth(1)
        splitter.addWidget(self.canvas)
        splitter.addWidget(panel)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([10 * width, width])
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(splitter)

    # What the feature calls

    def begin(self, drawing: Drawing, photo: Pyramid, done: str) -> None:
        """Draw on a photo; `done` is on the button that ends it."""
        self.drawing = drawing
        drawing.changed = self.refresh
        for tab in self._all:
            tab.drawing = drawing
        self.distance.take_over()
        self.done.setText(done)
        self.tabs.setCurrentWidget(self.points)
        self.message.put_away()
        self.canvas.show_photo(photo)
        self.refresh()
        self.canvas.frame(FIT_FACE if drawing.sketch.points else FIT_PHOTO)

    def say(self, text: str, tone: Tone = Tone.INFO) -> None:
        self.message.show_message(text, tone, cause=unchanged(lambda: self.drawing))

    def ask(self, text: str, button: str, do: Callable[[], object]) -> None:
        """Say something about what is drawn, with a button that does what nothing brings back."""
        cause = unchanged(lambda: (self.drawing, self.drawing.sketch))
        self.message.show_message(text, Tone.WARNING, button=button, do=do, cause=cause)

    def refresh(self) -> None:
        """Show all that is drawn."""
        drawing, tab = self.drawing, self._tab
        for field, text in ((self.name, drawing.sketch.name), (self.title, drawing.sketch.title)):
            if not field.hasFocus():
                field.setText(text)
        for one in self._all:
            one.refresh()
        self.canvas.can_drag = tab.can_drag
        self.canvas.show_drawing(drawing, tab.selected, tab.chosen)
        problem = drawing.problem()
        self.state.setText(problem or self._effect())
        self.save.setEnabled(not problem)
        self.done.setEnabled(not problem)

    def undo(self) -> None:
        if not self.drawing.undo():
            self.say(tr("Nothing to undo."))

    def redo(self) -> None:
        if not self.drawing.redo():
            self.say(tr("Nothing to redo."))

    def remove(self) -> None:
        """Take away what is chosen in the tab in front."""
        tab = self._tab
        if isinstance(tab, PointsTab | CurvesTab | GroupsTab):
            tab.remove()

    # Within

    @property
    def _all(self) -> tuple[Tab, ...]:
        return (self.points, self.curves, self.mirror, self.distance, self.groups)

    @property
    def _tab(self) -> Tab:
        tab = self.tabs.currentWidget()
        assert isinstance(tab, Tab)
        return tab

    def _effect(self) -> str:
        try:
            return "\n".join(self.effect(self.drawing))
        except LayoutError as error:
            return str(error)

    def _pressed(self, _face: int, point: int) -> None:
        self.message.put_away()
        self._tab.press_point(point)

    def _clicked(self, at: QPointF) -> None:
        self.message.put_away()
        self._tab.click((at.x(), at.y()))

    def _dropped(self, indices: np.ndarray, points: np.ndarray, _seconds: float) -> None:
        if self.canvas.can_drag and len(indices) == 1:
            self.drawing.move_point(int(indices[0]), (float(points[0, 0]), float(points[0, 1])))

    def _call(self) -> None:
        self.drawing.call(self.name.text(), self.title.text())
