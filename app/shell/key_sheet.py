"""All keys on one sheet over the photo, where each can be changed; the same key or Esc puts it away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.commands import MENUS, SUBMENUS, Command, CommandRegistry
from app.logic.translating import marked, tr
from app.native_keys import native, with_modifiers
from app.panels.floating_sheet import Floating
from app.panels.plain import PlainLabel, plain_tip
from app.theme import (
    CORNER,
    CORNER_WIDE,
    EDGE,
    EDGE_WIDE,
    GAP,
    GAP_SMALL,
    GAP_WIDE,
    INK,
    LIT,
    LIT_MORE,
    ON_COLOUR,
    SHEET,
    SHEET_HEAD,
    SHEET_TEXT,
    TYPE_SMALL,
    sized,
)

MOUSE = (
    (marked("drag a point"), marked("move it, or all selected")),
    (marked("{control} + drag"), marked("along its curve; turns several")),
    (marked("{shift} + drag"), marked("across it; scales several")),
    (marked("{shift} + click"), marked("select one more")),
    (marked("drag a corner mark"), marked("adjust the face's box")),
    (marked("drag the photo"), marked("pan")),
    (marked("{shift} + drag it"), marked("select an area")),
    (marked("wheel, pinch"), marked("zoom at the cursor")),
    (marked("two fingers"), marked("pan, on a touchpad")),
    (marked("{alt} + wheel"), marked("turn what is shown")),
    (marked("double click a face"), marked("fit it")),
    (marked("right click"), marked("what can be done with it")),
)
FIRST = ("Face", "Select", "Correct", marked("Mouse"))
HINT = marked("Click a key to change it.")
# Widest column, and the height of a line and of what a group takes beside its lines, in logical pixels.
COLUMN_WIDTH, LINE, HEAD = 300, 20, 30
# What a column has room for in any size of text, and what the scroll bar takes at most.
LETTERS, SCROLL_BAR = 40, 24
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


class KeySheet(Floating):
    """Made from the registry, so it always says what the keys really do. Built when first looked at."""

    keeps_keyboard = True
    accessible_role = QAccessible.Role.Dialog
    # The command whose key is being chosen; asked for events before all else is there.
    _changing: Command[Any] | None = None

    def __init__(self, registry: CommandRegistry, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("keySheet")
        self.setAccessibleName(tr("Keys"))
        self._registry = registry
        self._columns = 0
        self._caps: dict[str, QToolButton] = {}
        self._texts: dict[str, QLabel] = {}
        # A key that was pressed though it is another command's.
        self._disputed = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFont(sized(self.font(), TYPE_SMALL))
        self.setStyleSheet(
            f"#keySheet {{ background: {SHEET}; border-radius: {CORNER_WIDE}px; }}"
            "#keySheet QWidget { background: transparent; }"
            f"#keySheet QLabel {{ color: {SHEET_TEXT}; }}"
            f"#keySheet QLabel[role='head'] {{ color: {SHEET_HEAD}; font-weight: bold; }}"
            f"#keySheet QLabel[role='mouse'] {{ color: {ON_COLOUR}; }}"
            f"#keySheet QToolButton {{ color: {ON_COLOUR}; background: {LIT}; border: none;"
            f" border-radius: {CORNER}px; padding: 0px {GAP_WIDE}px; min-height: 17px; }}"
            f"#keySheet QToolButton:hover {{ background: {LIT_MORE}; }}"
            f"#keySheet QToolButton:checked {{ background: {SHEET_HEAD}; color: {INK}; }}"
            f"#keySheet QToolButton[chosen='true'] {{ border: 1px solid {SHEET_HEAD}; }}"
            "#keySheet QScrollBar { width: 12px; }"
            f"#keySheet QScrollBar::handle {{ background: {LIT_MORE}; border-radius: {CORNER}px;"
            f" margin: {GAP_SMALL}px; min-height: 40px; }}"
            "#keySheet QScrollBar::add-line, #keySheet QScrollBar::sub-line { height: 0px; }"
        )
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hint = PlainLabel(tr(HINT), self)
        self.hint.setObjectName("keyHint")
        self.hint.setWordWrap(True)
        self.reset_one = self._button(tr("Reset key"), self._reset_one)
        self.reset_all = self._button(tr("Reset all keys"), self._reset_all)
        foot = QHBoxLayout()
        foot.setContentsMargins(EDGE_WIDE, GAP_WIDE, EDGE_WIDE, EDGE)
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.reset_one)
        foot.addWidget(self.reset_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(foot)
        registry.on_change(self._show_keys)

    def toggle(self) -> None:
        if not self.shut():
            self._show_keys()
            self._change(None)
            self.appear()
            self.setFocus()

    def shut(self) -> bool:
        """Put the sheet away; whether it was there."""
        was = self.isVisible()
        self._change(None)
        self.hide()
        if self.hasFocus() or self.isAncestorOf(QApplication.focusWidget() or self._host):
            self._host.setFocus()
        return was

    def cap(self, name: str) -> QToolButton:
        """The button that shows the key of a command."""
        return self._caps[name]

    @property
    def changing(self) -> str:
        """The name of the command whose key is being chosen; empty where none is."""
        return self._changing.id if self._changing is not None else ""

    # Events

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._changing is not None:
            self._change(None)
        else:
            self.shut()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._change(None)

    def event(self, event: QEvent) -> bool:
        """While a key is chosen all keys come here, also those that the window or Tab would take."""
        if self._changing is not None and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)

    # Changing a key

    def _change(self, command: Command[Any] | None) -> None:
        self._changing, self._disputed = command, ""
        for name, cap in self._caps.items():
            cap.setChecked(command is not None and name == command.id)
        self.reset_one.setVisible(command is not None and command.id in self._registry.chosen_keys())
        self.reset_all.setEnabled(bool(self._registry.chosen_keys()))
        if command is None:
            self.hint.setText(tr(HINT))
        else:
            self.setFocus()
            self.hint.setText(
                tr(
                    "Press the new key of “{command}”. Backspace: no key. Esc: leave it as it is.",
                    command=command.label,
                )
            )

    def _take(self, event: QKeyEvent) -> None:
        command = self._changing
        if command is None or event.key() in _MODIFIERS:
            return
        key = pressed_key(event)
        if key == "Esc":
            self._changed(command)
            return
        if key == "Backspace":
            key = ""
        owner = self._registry.owner_of(key, command.id) if key else None
        if owner is not None and owner.id != command.id and key != self._disputed:
            self._disputed = key
            self.hint.setText(
                tr(
                    "{key} is “{command}”. Press it again to take it away from there, or press another key.",
                    key=native(key),
                    command=owner.label,
                )
            )
            return
        self._changed(command)
        self._registry.rebind(command.id, key)

    def _changed(self, command: Command[Any]) -> None:
        """The keyboard goes back to where the change began."""
        self._change(None)
        self._caps[command.id].setFocus()

    def _reset_one(self) -> None:
        if self._changing is not None:
            self._registry.reset_key(self._changing.id)
            self._change(None)

    def _reset_all(self) -> None:
        self._registry.choose_keys({})
        self._change(None)

    def _show_keys(self) -> None:
        chosen = self._registry.chosen_keys()
        for name, cap in self._caps.items():
            key = self._registry.shown_key(name)
            cap.setText(key or "–")
            command = self._registry[name].text()
            cap.setAccessibleName(
                tr("{command}: {key}", command=command, key=key)
                if key
                else tr("{command}: no key", command=command)
            )
            self._texts[name].setText(self._registry[name].text())
            cap.setProperty("chosen", name in chosen)
            cap.style().unpolish(cap)
            cap.style().polish(cap)
        self.reset_all.setEnabled(bool(chosen))

    # How it is laid out

    def arrange(self) -> None:
        room = self._host.width() - 24
        wide = max(COLUMN_WIDTH, LETTERS * self.fontMetrics().averageCharWidth())
        columns = max(1, min(4, (room - 40) // wide))
        if columns != self._columns:
            self._build(columns)
        width = min(columns * wide + 56, room)
        content = self._scroll.widget()
        if content is not None:
            _give_room(content, width - SCROLL_BAR)
        wanted = (content.sizeHint().height() if content is not None else 0) + 56
        free = self.free_height()
        height = min(wanted, free - 24)
        self.setGeometry((self._host.width() - width) // 2, (free - height) // 2, width, height)

    def _build(self, columns: int) -> None:
        self._columns = columns
        self._caps, self._texts = {}, {}
        content = QWidget()
        row = QHBoxLayout(content)
        row.setSpacing(EDGE_WIDE)
        row.setContentsMargins(EDGE_WIDE, EDGE, EDGE, GAP)
        titles = [*FIRST, *(menu for menu in (*MENUS, *SUBMENUS) if menu not in FIRST)]
        groups = [(title, self._commands(title)) for title in titles]
        lengths = [
            HEAD + LINE * (len(MOUSE) if title == "Mouse" else len(commands)) for title, commands in groups
        ]
        for members in parted(lengths, columns):
            row.addLayout(self._column([groups[index] for index in members]), 1)
        self._scroll.setWidget(content)
        self._show_keys()

    def _commands(self, title: str) -> list[Command[Any]]:
        return [command for command in self._registry.commands if command.menu == title]

    def _column(self, groups: Sequence[tuple[str, Sequence[Command[Any]]]]) -> QVBoxLayout:
        # One grid for all groups of a column, so that their texts stand below each other; the mouse has its
        # own, whose words take more room.
        column = QVBoxLayout()
        grid = _commands_grid(column)
        for title, commands in groups:
            if grid.count():
                grid.setRowMinimumHeight(grid.rowCount(), 7)
            grid.addWidget(_label(tr(title), "head"), grid.rowCount(), 0, 1, 2)
            if title == "Mouse":
                column.addLayout(_mouse_lines())
                grid = _commands_grid(column)
            for command in commands:
                line = grid.rowCount()
                cap = self._button("", partial(self._change, command))
                cap.setCheckable(True)
                cap.setToolTip(plain_tip(tr("Another key for “{command}”", command=command.label)))
                self._caps[command.id] = cap
                grid.addWidget(cap, line, 0, Qt.AlignmentFlag.AlignLeft)
                self._texts[command.id] = _label(command.label, "text")
                grid.addWidget(self._texts[command.id], line, 1)
        column.addStretch(1)
        return column

    def _button(self, text: str, do: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _down: do())
        return button


def pressed_key(event: QKeyEvent) -> str:
    """A key with its modifiers in Qt's portable notation, as the records of commands have it.

    What Shift makes of a key that is no letter (? of /, ! of 1) is that sign itself, wherever the keyboard
    has it; Shift+Tab comes from the system as a key of its own.
    """
    key, modifiers = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if key is Qt.Key.Key_Backtab:
        key = Qt.Key.Key_Tab
        modifiers |= Qt.KeyboardModifier.ShiftModifier
    sign = event.text()
    if len(sign) == 1 and sign.isprintable() and not sign.isalnum() and not sign.isspace():
        modifiers &= ~Qt.KeyboardModifier.ShiftModifier
    return QKeySequence(QKeyCombination(modifiers, key)).toString(QKeySequence.SequenceFormat.PortableText)


def parted(lengths: Sequence[int], columns: int) -> list[list[int]]:
    """Which groups stand in each column, in their order, so that the columns are about equally long: the
    longest group first, each into the column that is shortest then."""
    filled = [0] * columns
    members: list[list[int]] = [[] for _ in range(columns)]
    for index in sorted(range(len(lengths)), key=lambda one: -lengths[one]):
        shortest = filled.index(min(filled))
        filled[shortest] += lengths[index]
        members[shortest].append(index)
    return sorted((sorted(column) for column in members if column), key=lambda column: column[0])


def _give_room(content: QWidget, width: int) -> None:
    """Let all words have the lines that they break into: a scroll area would press them together."""
    layout = content.layout()
    if layout is None:
        return
    labels = [label for label in content.findChildren(QLabel) if label.wordWrap()]
    for label in labels:
        label.setMinimumHeight(0)
    content.resize(width, content.height())
    layout.activate()
    for label in labels:
        label.setMinimumHeight(label.heightForWidth(label.width()))
    layout.activate()


def _commands_grid(column: QVBoxLayout) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(GAP_WIDE)
    grid.setVerticalSpacing(GAP)
    grid.setColumnMinimumWidth(0, 82)
    grid.setColumnStretch(1, 1)
    column.addLayout(grid)
    return grid


def _mouse_lines() -> QGridLayout:
    """What the mouse does; its words take more room than keys do."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(GAP_WIDE)
    grid.setVerticalSpacing(GAP)
    grid.setColumnStretch(1, 1)
    for line, (what, text) in enumerate(MOUSE):
        grid.addWidget(_label(with_modifiers(what), "mouse"), line, 0)
        grid.addWidget(_label(tr(text), "text"), line, 1)
    return grid


def _label(text: str, role: str) -> QLabel:
    label = PlainLabel(text)
    label.setProperty("role", role)
    label.setWordWrap(role == "text")
    return label
