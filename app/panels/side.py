"""The right-hand side of the window: several panels in one place, one of them seen at a time."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.panels.plain import plain_tip

LEAST_WIDTH = 232
TABS_IN_A_ROW = 3


class _Area(QScrollArea):
    """As wide as its panel must be: one that is too high scrolls, but none is cut off at the side."""

    def __init__(self, panel: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(panel)
        self._panel = panel

    def minimumSizeHint(self) -> QSize:
        least = self._panel.minimumSizeHint()
        # By the height alone: whether a bar is there now depends on the width, which would chase it.
        scrolls = self.isVisible() and least.height() > self.height()
        beside = self.verticalScrollBar().sizeHint().width() if scrolls else 0
        return QSize(least.width() + beside, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()


class SidePanels(QWidget):
    """Tabs above a stack. A panel higher than the window scrolls."""

    shown_changed = Signal(str)  # the name of the panel that is seen now

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanels")
        self._names: list[str] = []
        self._tips: dict[str, str] = {}
        # Buttons instead of a tab bar, which has no second row where the titles need one.
        self._tabs = QButtonGroup(self)
        self._head = QWidget(self)
        self._rows = QGridLayout(self._head)
        self._rows.setContentsMargins(6, 4, 6, 2)
        self._rows.setSpacing(2)
        self._stack = QStackedWidget(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._stack)
        self._tabs.idToggled.connect(self._show)

    def add(self, name: str, title: str, panel: QWidget, tip: str = "") -> None:
        """Add a panel under a stable `name`; the first one is seen."""
        self._names.append(name)
        self._stack.addWidget(_Area(panel, self))
        index = len(self._names) - 1
        tab = QToolButton(self._head)
        tab.setText(title)
        self._tips[name] = tip
        tab.setCheckable(True)
        tab.setAutoRaise(True)
        tab.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        tab.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        tab.setMinimumHeight(24)
        self._tabs.addButton(tab, index)
        self._rows.addWidget(tab, index // TABS_IN_A_ROW, index % TABS_IN_A_ROW)
        if index == 0:
            tab.setChecked(True)
        self._head.setVisible(len(self._names) > 1)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint().expandedTo(QSize(LEAST_WIDTH, 0))

    @property
    def names(self) -> list[str]:
        return list(self._names)

    @property
    def current(self) -> str:
        """The name of the panel that is seen, or would be if the side were shown."""
        return self._names[self._tabs.checkedId()] if self._names else ""

    def panel(self, name: str) -> QWidget | None:
        """A panel by its name."""
        area = self._stack.widget(self._names.index(name))
        return area.widget() if isinstance(area, QScrollArea) else None

    def show_key(self, name: str, key: str) -> None:
        """Name the key of a panel where one looks for it; none where `key` is empty."""
        tip = self._tips[name]
        self._tabs.button(self._names.index(name)).setToolTip(plain_tip(f"{tip} ({key})" if key else tip))

    def choose(self, name: str) -> None:
        """Bring a panel to the front."""
        self._tabs.button(self._names.index(name)).setChecked(True)

    def is_seen(self, name: str) -> bool:
        return not self.isHidden() and self.current == name

    def switch(self, name: str) -> None:
        """Bring a panel to the front, and the side with it; put the side away where it is seen already."""
        seen = self.is_seen(name)
        self.choose(name)
        self.setVisible(not seen)

    def _show(self, index: int, chosen: bool) -> None:
        if chosen:
            self._stack.setCurrentIndex(index)
            self.shown_changed.emit(self.current)
