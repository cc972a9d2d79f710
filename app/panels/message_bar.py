"""One sentence over the foot of the photo, which goes away by itself once it has been read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from app.icons import icon
from app.logic.causes import Cause
from app.logic.translating import marked, tr
from app.panels.floating_sheet import Floating
from app.panels.plain import PlainLabel, plain_tip
from app.screen_readers import say_aloud
from app.theme import (
    ACCENT,
    CORNER,
    CORNER_WIDE,
    DONE,
    EDGE,
    GAP,
    GAP_WIDE,
    ICON,
    ON_COLOUR,
    PROBLEM,
    SHADED,
    SHADED_MORE,
    WARNING,
)


class Tone(Enum):
    """How a message is meant: told by an icon as well as by colour."""

    INFO = ("info", ACCENT)
    DONE = ("circle-check", DONE)
    WARNING = ("triangle-alert", WARNING)
    PROBLEM = ("circle-x", PROBLEM)


_SPOKEN = {
    Tone.INFO: marked("Note", about="a message"),
    Tone.DONE: marked("Done", about="a message"),
    Tone.WARNING: marked("Warning", about="a message"),
    Tone.PROBLEM: marked("Problem", about="a message"),
}
LOOK_MS = 200
"""How often a message is asked whether what it is about is still so, beside when something happens, and its
time is counted. Each turn counts this much and no more: while the window stands still nobody reads."""
# Somebody who looks elsewhere should find what has gone wrong; what has gone well may be missed.
LEAST_MS = {Tone.INFO: 3500, Tone.DONE: 3500, Tone.WARNING: 8000, Tone.PROBLEM: 8000}


@dataclass(frozen=True, eq=False)
class _Message:
    """What `show_message` was called with."""

    text: str
    tone: Tone
    button: str
    do: Callable[[], object] | None
    cause: Cause | None
    stays: bool
    until_read: bool
    details: str = ""

    @property
    def is_over(self) -> bool:
        return self.cause is not None and not self.cause()

    @property
    def span_ms(self) -> int:
        """How long it takes to be read; a slow reader manages about 15 characters a second."""
        return max(LEAST_MS[self.tone], 1500 + 65 * len(self.text))


class MessageBar(Floating):
    """Floats over its host. The newest message replaces the one before; one under the mouse stays.

    The time of a message counts from when it was first painted: a busy machine takes none of it.
    """

    shown = Signal(str)
    keeps_free = True

    def __init__(self, host: QWidget, words: Callable[[str], str]) -> None:
        """`words` puts keys into sentences that name actions."""
        super().__init__(host)
        self._words = words
        self.setObjectName("messageBar")
        self._now: _Message | None = None
        # Those that another one has replaced before anybody had put them away, the oldest first.
        self._unread: list[_Message] = []
        self._sign = PlainLabel("", self)
        self._sign.setFixedWidth(ICON)
        self._text = PlainLabel("", self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._button = QToolButton(self)
        self._button.setAutoRaise(False)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._button.clicked.connect(self._act)
        self._close = QToolButton(self)
        self._close.setIcon(icon("x", ON_COLOUR))
        self._close.setAccessibleName(tr("Put the message away"))
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.clicked.connect(self.put_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, GAP_WIDE, GAP_WIDE, GAP_WIDE)
        row.addWidget(self._sign)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self._painted = False
        self._left_ms = 0
        self._turns = QTimer(self)
        self._turns.setInterval(LOOK_MS)
        self._turns.timeout.connect(self._count)

    @property
    def goes_away(self) -> bool:
        """Whether the time of the message is running."""
        return self._now is not None and self._painted and not self._now.stays and not self.underMouse()

    @property
    def text(self) -> str:
        return self._text.text() if self.isVisible() else ""

    def show_message(
        self,
        text: str,
        tone: Tone = Tone.INFO,
        *,
        button: str = "",
        do: Callable[[], object] | None = None,
        cause: Cause | None = None,
        stays: bool = False,
        until_read: bool = False,
        details: str = "",
    ) -> None:
        """Show a sentence, with a button that does something about it where `do` is given. `details` are
        read under the mouse.

        `cause`: what it is about; it goes away once that is over, also from under the mouse: its button would
        do something else by then. `stays`: until then, or until it is put away or another one comes, where
        the button is the only way to something. `until_read`: it comes back after others, until it is put
        away by a person or what it is about is over.
        """
        before, self._now = self._now, None
        text = self._words(text)
        if before is not None and before.until_read and before.text != text and self.isVisible():
            self._unread.append(before)
        self._unread = [one for one in self._unread if one.text != text]
        self._show(_Message(text, tone, button, do, cause, stays or until_read, until_read, details))

    def _show(self, message: _Message) -> None:
        self._now = message
        sign, colour = message.tone.value
        self.setStyleSheet(
            f"#messageBar {{ background: {colour}; border-radius: {CORNER_WIDE}px; }}"
            f"#messageBar QLabel {{ color: {ON_COLOUR}; background: transparent; }}"
            f"#messageBar QToolButton {{ color: {ON_COLOUR}; background: {SHADED}; border: none;"
            f" border-radius: {CORNER}px; padding: {GAP}px {GAP_WIDE}px; }}"
            f"#messageBar QToolButton:hover {{ background: {SHADED_MORE}; }}"
        )
        self._sign.setAccessibleName(tr(_SPOKEN[message.tone], about="a message"))
        self._sign.setPixmap(icon(sign, ON_COLOUR).pixmap(QSize(ICON, ICON), self.devicePixelRatioF()))
        self._text.setText(message.text)
        self._text.setToolTip(plain_tip(message.details))
        self._close.setToolTip(plain_tip(self._words(tr("Put away ({point.deselect})"))))
        self._button.setText(message.button)
        self._button.setVisible(bool(message.button))
        self._painted, self._left_ms = False, message.span_ms
        self.appear()
        self.update()
        self._turns.start()
        say_aloud(self, message.text, at_once=message.tone is Tone.PROBLEM)
        self.shown.emit(message.text)

    def put_away(self) -> None:
        """Away with it; the oldest that nobody has read yet is shown again."""
        self._turns.stop()
        self._now = None
        self._unread = [one for one in self._unread if not one.is_over]
        if self._unread:
            self._show(self._unread.pop(0))
        else:
            self.hide()
            self.make_room()

    def look(self) -> bool:
        """Put the message away where what it is about is over; whether that was so."""
        over = self._now is not None and self._now.is_over
        if over:
            self.put_away()
        return over

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._painted = True

    def _count(self) -> None:
        """Take a turn off the message's time; all of it is there again as long as it must stay."""
        if self._now is None or self.look():
            return
        if not self.goes_away:
            self._left_ms = self._now.span_ms
            return
        self._left_ms -= LOOK_MS
        if self._left_ms <= 0:
            self.put_away()

    def _act(self) -> None:
        do = self._now.do if self._now is not None else None
        if self.look():
            return
        self.put_away()
        if do is not None:
            do()

    def arrange(self) -> None:
        room = self._host.width()
        width = min(max(room - 48, 200), room - 2 * GAP, 720)
        wanted = (
            self._text.fontMetrics().horizontalAdvance(self._text.text())
            + 110
            + self._button.sizeHint().width()
        )
        width = min(width, max(wanted, 260))
        height = max(self.heightForWidth(width), 40)
        self.setGeometry((self._host.width() - width) // 2, self._host.height() - height - 20, width, height)
