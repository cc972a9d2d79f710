"""Every command by its name: type a part of it, Enter does it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.commands import Command, CommandRegistry
from app.logic.translating import tr
from app.panels.floating_sheet import FloatingSheet
from app.panels.own_keys import keeps_key
from app.panels.plain import plain_tip

SIZE, LINE = QSize(460, 360), 24
_CAN_BE_DONE = Qt.ItemFlag.ItemIsEnabled
_OURS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


def matches(text: str, command: Command[Any]) -> bool:
    """Whether every word typed begins or is part of the command's name or menu, also of the English ones."""
    haystack = f"{command.menu_label}: {command.label}\n{command.menu}: {command.text}".casefold()
    return all(word in haystack for word in text.casefold().split())


class _Field(QLineEdit):
    """Keeps the keys that move in the list from the window's own commands."""

    def event(self, event: QEvent) -> bool:
        return keeps_key(event, _OURS) or super().event(event)


class Palette(FloatingSheet):
    """Floats over its host; lists the commands of what the window shows now."""

    def __init__(self, registry: CommandRegistry, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("palette")
        self._registry = registry
        self.field = _Field(self)
        self.field.setAccessibleName(tr("What to do"))
        self.field.setPlaceholderText(tr("What to do …"))
        self.field.setClearButtonEnabled(True)
        self.found = QListWidget(self)
        self.found.setAccessibleName(tr("Commands that were found"))
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.found.itemClicked.connect(lambda _item: self.do())
        self.field.textChanged.connect(self._search)
        self.field.installEventFilter(self)
        column = QVBoxLayout(self)
        column.addWidget(self.field)
        column.addWidget(self.found)

    def open(self) -> None:
        self.field.clear()
        self._search("")
        self.appear()
        self.field.setFocus()

    def wanted_size(self) -> QSize:
        return SIZE

    def do(self) -> None:
        """Put the palette away, and do what is chosen."""
        item = self.found.currentItem()
        if item is not None and not item.flags() & _CAN_BE_DONE:
            return
        self.shut()
        if item is not None:
            self._registry[item.data(Qt.ItemDataRole.UserRole)].trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.field:
            return super().eventFilter(watched, event)
        if event.type() is QEvent.Type.FocusOut and self.isVisible():
            self.hide()
        elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _OURS:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.do()
            else:
                self._move(-1 if event.key() == Qt.Key.Key_Up else 1)
            return True
        return False

    def _move(self, by: int) -> None:
        """To the next command that can be done, around."""
        count = self.found.count()
        rows = [(self.found.currentRow() + by * step) % count for step in range(1, count + 1)]
        row = next((row for row in rows if self.found.item(row).flags() & _CAN_BE_DONE), None)
        if row is not None:
            self.found.setCurrentRow(row)

    def _search(self, text: str) -> None:
        """What can be done now comes first; the rest is grey, and its tip says why."""
        self.found.clear()
        fitting = [
            command
            for command in self._registry.commands
            if command.id != "help.palette"
            and self._registry[command.id].isVisible()
            and self._registry[command.id].isEnabled()
            and matches(text, command)
        ]
        why_not = {command.id: self._registry.why_not(command.id) for command in fitting}
        for command in sorted(fitting, key=lambda one: bool(why_not[one.id])):
            keys = self._registry.shown_key(command.id)
            label = tr("{menu}: {command}", menu=command.menu_label, command=command.label)
            label += f"   ({keys})" if keys else ""
            item = QListWidgetItem(label, self.found)
            item.setSizeHint(QSize(0, LINE))
            item.setData(Qt.ItemDataRole.UserRole, command.id)
            if why_not[command.id]:
                item.setFlags(item.flags() & ~_CAN_BE_DONE)
                item.setToolTip(plain_tip(self._registry.words(why_not[command.id])))
        self.found.setCurrentRow(0)
