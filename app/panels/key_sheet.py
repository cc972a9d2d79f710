"""All keys on one sheet over the photo; the same key or Esc puts it away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.actions import MENUS, ActionRegistry, ActionSpec

MOUSE = (
    ("drag a point", "move it, or all selected"),
    ("Ctrl + drag", "along the curve; turn several"),
    ("Shift + drag", "across the curve; grow several"),
    ("Shift + click", "select one more"),
    ("Shift + drag elsewhere", "select an area"),
    ("drag elsewhere", "pan"),
    ("wheel", "zoom at the cursor"),
    ("double click a face", "fit it"),
)


COLUMNS = (
    ("Face", "Photo", "Edit", "File", "Help"),
    ("Select", "Correct", "Flags"),
    ("Mouse", "View", "Overlays"),
)


class KeySheet(QFrame):
    """Made from the registry, so it always says what the keys really do."""

    def __init__(self, registry: ActionRegistry, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("keySheet")
        self._host = host
        self.setStyleSheet(
            "#keySheet { background: rgba(24, 24, 26, 240); border-radius: 10px; }"
            "#keySheet QWidget { background: transparent; }"
            "#keySheet QLabel { color: #e8e8e8; }"
            "#keySheet QLabel[role='head'] { color: #e69f00; font-weight: bold; }"
            "#keySheet QLabel[role='key'] { color: #ffffff; background: rgba(255, 255, 255, 40);"
            " border-radius: 4px; padding: 1px 6px; }"
        )
        content = QWidget()
        columns = QHBoxLayout(content)
        columns.setSpacing(24)
        columns.setContentsMargins(20, 16, 20, 12)
        for group in COLUMNS:
            columns.addLayout(_column(registry, group))
        scroll = QScrollArea(self)
        scroll.setWidget(content)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        self._wanted = content.sizeHint()
        host.installEventFilter(self)
        self.hide()

    def toggle(self) -> None:
        if self.isVisible():
            self.hide()
        else:
            self._place()
            self.show()
            self.raise_()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        width = min(self._wanted.width() + 24, self._host.width() - 24)
        height = min(self._wanted.height() + 12, self._host.height() - 24)
        self.setGeometry(
            (self._host.width() - width) // 2, (self._host.height() - height) // 2, width, height
        )


def _column(registry: ActionRegistry, titles: tuple[str, ...]) -> QVBoxLayout:
    column = QVBoxLayout()
    for title in titles:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.addWidget(_label(title, "head"), 0, 0, 1, 2)
        rows = MOUSE if title == "Mouse" else _rows(registry, title)
        for row, (keys, text) in enumerate(rows, start=1):
            grid.addWidget(_label(keys, "key"), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(_label(text, "text"), row, 1)
        grid.setColumnStretch(1, 1)
        column.addLayout(grid)
        column.addSpacing(10)
    column.addStretch(1)
    return column


def _rows(registry: ActionRegistry, title: str) -> list[tuple[str, str]]:
    assert title in MENUS
    rows: list[tuple[str, str]] = []
    for spec in registry.specs:
        if spec.menu == title and spec.keys and not spec.name.startswith("nudge."):
            rows.append((_shown_keys(registry, spec), spec.text))
    if title == "Correct":
        rows.append(("arrows", "nudge by a screen pixel, Shift: 10"))
    return rows


def _shown_keys(registry: ActionRegistry, spec: ActionSpec) -> str:
    first = registry[spec.name].shortcuts()[:1]
    return first[0].toString(QKeySequence.SequenceFormat.NativeText) if first else ""


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("role", role)
    return label
