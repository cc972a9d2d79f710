"""The right-hand side of the window: several panels in one place, one of them seen at a time."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QTabBar, QVBoxLayout, QWidget

LEAST_WIDTH = 232


class SidePanels(QWidget):
    """Tabs above a stack. A panel higher than the window scrolls."""

    shown_changed = Signal(str)  # the name of the panel that is seen now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanels")
        self.setMinimumWidth(LEAST_WIDTH)
        self._names: list[str] = []
        self._tabs = QTabBar(self)
        self._tabs.setDocumentMode(True)
        self._tabs.setExpanding(True)
        self._tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._tabs.setUsesScrollButtons(False)
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tabs)
        column.addWidget(self._stack)
        self._tabs.currentChanged.connect(self._show)

    def add(self, name: str, title: str, panel: QWidget, tip: str = "") -> None:
        """Add a panel under a stable `name`; the first one is seen."""
        area = QScrollArea(self)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(panel)
        self._names.append(name)
        self._stack.addWidget(area)
        index = self._tabs.addTab(title)
        self._tabs.setTabToolTip(index, tip)
        self._tabs.setVisible(len(self._names) > 1)

    @property
    def names(self) -> list[str]:
        return list(self._names)

    @property
    def current(self) -> str:
        """The name of the panel that is seen, or would be if the side were shown."""
        return self._names[self._tabs.currentIndex()] if self._names else ""

    def panel(self, name: str) -> QWidget:
        """A panel by its name."""
        area = self._stack.widget(self._names.index(name))
        assert isinstance(area, QScrollArea)
        return area.widget()

    def choose(self, name: str) -> None:
        """Bring a panel to the front."""
        self._tabs.setCurrentIndex(self._names.index(name))

    def _show(self, index: int) -> None:
        if 0 <= index < self._stack.count():
            self._stack.setCurrentIndex(index)
            self.shown_changed.emit(self.current)
