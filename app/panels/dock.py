"""A panel that can be moved, put into a tab with others, or onto another screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDockWidget, QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QToolButton, QWidget

from app.icons import icon
from app.logic.translating import tr
from app.panels.plain import PlainLabel, caption, plain_tip
from app.theme import EDGE, GAP, GAP_SMALL, ICON_SMALL

LEAST_WIDTH = 232


class PanelArea(QScrollArea):
    """As wide as its panel must be: one that is too high scrolls, but none is cut off at the side."""

    def __init__(self, panel: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(panel)
        self._panel = panel

    def minimumSizeHint(self) -> QSize:
        least = self._panel.minimumSizeHint()
        # By the height alone: whether a bar is there now depends on the width, which would chase it.
        scrolls = self.isVisible() and least.height() > self.height()
        beside = self.verticalScrollBar().sizeHint().width() if scrolls else 0
        return QSize(max(least.width() + beside, LEAST_WIDTH), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width(), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()


class PanelDock(QDockWidget):
    """`inside` with a head: the title, a button that makes it a window of its own and back, and one that
    folds it away by `fold`."""

    def __init__(
        self, name: str, title: str, tip: str, inside: QWidget, fold: Callable[[], object], parent: QWidget
    ) -> None:
        super().__init__(caption(title), parent)
        self.setObjectName(f"dock {name}")
        self.name = name
        self._tip, self._key = tip, ""
        self._head = QWidget(self)
        self._title = PlainLabel(title, self._head)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._own = _button("picture-in-picture-2", self._head)
        self._own.clicked.connect(lambda: self.setFloating(not self.isFloating()))
        self._fold = _button("minus", self._head)
        self._fold.clicked.connect(fold)
        row = QHBoxLayout(self._head)
        row.setContentsMargins(EDGE, GAP_SMALL, GAP, GAP_SMALL)
        row.setSpacing(GAP_SMALL)
        row.addWidget(self._title, 1)
        row.addWidget(self._own)
        row.addWidget(self._fold)
        self.setTitleBarWidget(self._head)
        self.setWidget(inside)
        self.topLevelChanged.connect(lambda _own: self.show_key(self._key))
        self.show_key("")

    def show_key(self, key: str) -> None:
        """Name the key of the panel where one looks for it; none where `key` is empty."""
        self._key = key
        self._title.setToolTip(plain_tip(f"{self._tip} ({key})" if key else self._tip))
        away = tr("Fold away ({key})", key=key) if key else tr("Fold away")
        back = tr("Back into the window") if self.isFloating() else tr("Into a window of its own")
        for button, text in ((self._fold, away), (self._own, back)):
            button.setToolTip(plain_tip(text))
            button.setAccessibleName(text)


def _button(drawing: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setIcon(icon(drawing))
    button.setIconSize(QSize(ICON_SMALL, ICON_SMALL))
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
