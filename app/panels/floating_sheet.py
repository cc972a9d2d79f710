"""What floats over the photo while something is shown or asked: a framed sheet that Esc puts away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QWidget

from app.panels.plain import PlainLabel
from app.panels.tab_order import step, stops
from app.screen_readers import say_aloud

MARGIN = 12
TOP = 30


class Floating(QFrame):
    """Lies over its host, and stays in its place there.

    It says how large it wants to be, or where else than near the top it belongs.
    """

    # Whether the others keep clear of it.
    keeps_free = False
    # Whether Tab goes round in it.
    keeps_keyboard = False
    # What it is called.
    _heading: QLabel | None = None

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        host.installEventFilter(self)
        self.hide()

    def focusNextPrevChild(self, forward: bool) -> bool:
        if self.keeps_keyboard:
            return step(stops(self), forward=forward)
        return super().focusNextPrevChild(forward)

    def wanted_size(self) -> QSize:
        """As large as it is where its host has room for it."""
        return self.sizeHint()

    def arrange(self) -> None:
        """Go where it belongs: near the top of its host, in the middle."""
        size = self.wanted_size().boundedTo(self.room())
        top = min(TOP, max((self.free_height() - size.height()) // 2, 0))
        self.setGeometry((self._host.width() - size.width()) // 2, top, size.width(), size.height())

    def room(self) -> QSize:
        """What the host has for it, in logical pixels."""
        return QSize(self._host.width(), self.free_height()) - QSize(2 * MARGIN, 2 * MARGIN)

    def free_height(self) -> int:
        """How much of its host is free from the top on: what is said at the foot is never covered."""
        foot = self._host.height()
        for other in self.window().findChildren(Floating):
            if other.keeps_free and other is not self and other.isVisible():
                top = self._host.mapFromGlobal(other.mapToGlobal(QPoint(0, 0))).y()
                foot = top if foot // 2 < top < foot else foot
        return foot

    def make_room(self) -> None:
        """Let all others that are shown find their places anew."""
        for other in self.window().findChildren(Floating):
            if other is not self and other.isVisible():
                other.arrange()

    def appear(self) -> None:
        """Show it in its place, over whatever lies there."""
        was = self.isVisible()
        self.arrange()
        self.show()
        self.raise_()
        if self._heading is not None:
            self.setAccessibleName(self._heading.text())
        if self.keeps_keyboard and not was:
            say_aloud(self, self.accessibleName())
        if self.keeps_free:
            self.make_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() is QEvent.Type.Resize and self.isVisible():
            self.arrange()
            if self.keeps_free:
                self.make_room()
        return False


class FloatingSheet(Floating):
    """A framed sheet; the host has the keys again once it is away. Its heading is its name."""

    keeps_keyboard = True
    accessible_role = QAccessible.Role.Dialog

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)

    def size_of_text(self, width: int) -> QSize:
        """As high as what is in the sheet, its words broken into lines, where it is so wide. Something in
        the sheet must break into lines."""
        width = min(width, self.room().width())
        return QSize(width, self.heightForWidth(width))

    def shut(self) -> bool:
        """Put the sheet away; whether it was there."""
        if not self.isVisible():
            return False
        self.hide()
        self._host.setFocus()
        return True

    def heading(self, text: str) -> QLabel:
        """A bold line of the sheet."""
        label = PlainLabel(text, self)
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        self._heading = label
        return label


class TypingSheet(FloatingSheet):
    """A sheet in which one types: Enter presses the button that is its `confirming`."""

    confirming: QPushButton

    def event(self, event: QEvent) -> bool:
        """Letters and Enter belong to the sheet while it has the keyboard, not to the window's commands."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
            if plain and event.key() != Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.confirming.click()
        else:
            super().keyPressEvent(event)
