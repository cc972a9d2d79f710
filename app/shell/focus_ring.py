"""A ring around what has the keyboard, in two tones, of which one stands out from any ground."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QComboBox, QWidget
from shiboken6 import isValid

from app.canvas import Canvas
from app.logic.translating import tr
from app.screen_readers import Role
from app.theme import RING, RING_ON_DARK, is_dark

WIDTH = 4
"""Of both tones together, in logical pixels."""
_FOLLOWED = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRing(QObject):
    """Shows the ring around whatever has the keyboard in a window or its dialogs, where it did not get it by
    the mouse.

    The photo has it while one works; there the ring shows only that Tab has led to it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._home = window
        self._around: QWidget | None = None
        self._followed: list[QWidget] = []
        self._shown: Ring | None = None
        # What had the keyboard may be on its way out, with all of its window: nothing of it is touched before
        # it has gone.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._go)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._focus_changed)

    @property
    def around(self) -> QWidget | None:
        """What the ring is drawn around."""
        return self._around if self._around is not None and isValid(self._around) else None

    def _focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        mine = now is not None and (now.window() is self._home or now.window().parent() is self._home)
        unseen = by_mouse or not mine or (isinstance(now, Canvas) and not now.got_by_tab)
        self._around = None if unseen else now
        self._soon.start()

    def _go(self) -> None:
        """From what the ring was around to what it is around now."""
        for followed in self._followed:
            if isValid(followed):
                followed.removeEventFilter(self)
        self._followed = []
        if self._shown is not None and isValid(self._shown):
            self._shown.hide()
        above = self.around
        self._shown = ring_of(above.window()) if above is not None else None
        # It moves with whatever it lies in, as what is scrolled.
        while above is not None:
            above.installEventFilter(self)
            self._followed.append(above)
            above = None if above.isWindow() else above.parentWidget()
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED and not self._soon.isActive():
            self._arrange()
        return False

    def _arrange(self) -> None:
        widget = self.around
        if widget is not None and self._shown is not None and isValid(self._shown):
            self._shown.lie_around(widget)


def ring_of(window: QWidget) -> Ring:
    """The ring of a window, which goes with it."""
    found = window.findChild(Ring)
    return found if found is not None else Ring(window)


class Ring(QWidget):
    """What is drawn. Clicks go through it."""

    accessible_role = Role.Border

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("focusRing")
        self.setAccessibleName(tr("Ring around what has the keyboard"))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def lie_around(self, widget: QWidget) -> None:
        """Around what is seen of a widget of this window; nowhere, where nothing is."""
        if not widget.isVisible():
            self.hide()
            return
        window = widget.window()
        area = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        # Of what is scrolled or longer than its place only what is seen; within the window in any case.
        seen = widget.visibleRegion().boundingRect()
        seen.translate(widget.mapTo(window, QPoint(0, 0)))
        if not seen.isEmpty():
            area = area.intersected(seen)
        inside = isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QComboBox)
        ring = area if inside else area.adjusted(-WIDTH // 2, -WIDTH // 2, WIDTH // 2, WIDTH // 2)
        self.setGeometry(ring.intersected(window.rect()))
        whole = QRegion(self.rect())
        self.setMask(whole.subtracted(QRegion(self.rect().adjusted(WIDTH, WIDTH, -WIDTH, -WIDTH))))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        outer, inner = ring_colours(is_dark())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        half = WIDTH / 4
        for colour, at in ((outer, half), (inner, 3 * half)):
            pen = QPen(QColor(colour), WIDTH / 2)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRect(QRectF(self.rect()).adjusted(at, at, -at, -at))


def ring_colours(dark: bool) -> tuple[str, str]:
    """The outer and the inner tone, 3 to 1 or more between them and to the theme's ground."""
    return (RING_ON_DARK, RING) if dark else (RING, RING_ON_DARK)
