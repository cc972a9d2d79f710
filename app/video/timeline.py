"""The video under the photo: which frames have been taken, how far they are, and where one is."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from enum import Enum

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolTip, QVBoxLayout, QWidget

from app.logic.colours import BLUISH_GREEN, ORANGE, SKY_BLUE, VERMILLION, Rgb
from app.logic.translating import listed, marked, tr
from app.panels.plain import PlainLabel, plain_tip
from app.screen_readers import Role
from app.theme import EDGE, EDGE_WIDE, GAP, GAP_WIDE
from app.video.reader import VideoFacts


class Mark(Enum):
    """How far a taken frame is: its colour and how high its stroke stands, so that both tell it."""

    EMPTY = ((150, 150, 150), 0.25)
    PREDICTED = (SKY_BLUE, 0.45)
    CORRECTED = (ORANGE, 0.65)
    FINISHED = (BLUISH_GREEN, 1.0)
    REJECTED = (VERMILLION, 0.25)

    @property
    def colour(self) -> Rgb:
        return self.value[0]

    @property
    def height(self) -> float:
        return self.value[1]


_TIPS = {
    Mark.EMPTY: marked("{time}, frame {frame:,}"),
    Mark.PREDICTED: marked("{time}, frame {frame:,}, predicted"),
    Mark.CORRECTED: marked("{time}, frame {frame:,}, corrected"),
    Mark.FINISHED: marked("{time}, frame {frame:,}, finished"),
    Mark.REJECTED: marked("{time}, frame {frame:,}, rejected"),
}


class Timeline(QWidget):
    """Emits `sought` with the frame that is wanted, once the mouse lets go of the bar."""

    sought = Signal(int)
    choosing = Signal()
    menu_asked = Signal(QPoint)  # on the screen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self._time = PlainLabel("", self)
        self._time.setObjectName("videoTime")
        self._passing = PlainLabel(tr("not in the project"), self)
        self._passing.setObjectName("videoPassing")
        self._passing.setToolTip(
            plain_tip(tr("A frame comes into the project when you correct, accept or reject a face in it."))
        )
        self._passing.hide()
        self._count = PlainLabel("", self)
        self._count.setObjectName("videoCount")
        self.choose = QPushButton(tr("Choose frames…"), self)
        self.choose.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.choose.clicked.connect(self.choosing)
        self.bar = _Bar(self)
        self.bar.sought.connect(self.sought)
        self.bar.menu_asked.connect(self.menu_asked)
        line = QHBoxLayout()
        line.addWidget(self._time)
        line.addSpacing(EDGE_WIDE)
        line.addWidget(self._passing)
        line.addSpacing(EDGE_WIDE)
        line.addWidget(self._count)
        line.addStretch()
        line.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(EDGE, GAP, EDGE, GAP_WIDE)
        column.setSpacing(GAP)
        column.addLayout(line)
        column.addWidget(self.bar)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_video(self, facts: VideoFacts) -> None:
        self.bar.facts = facts
        self.bar.update()
        self.show()

    def show_frame(self, frame: int | None, *, passing: bool = False) -> None:
        """Where one is; None for a photo that is no frame of the video. `passing`: one not in the project."""
        self.bar.frame = frame
        self._passing.setVisible(passing)
        self.bar.update()
        facts = self.bar.facts
        if facts is None or frame is None:
            self._time.setText(tr("not a frame of the video"))
            return
        last = facts.frame_count - 1
        self._time.setText(
            tr(
                "{time} of {whole}, frame {frame:,} of {last:,}",
                time=clock(frame / facts.fps),
                whole=clock(last / facts.fps),
                frame=frame,
                last=last,
            )
        )

    def show_marks(self, marks: Mapping[int, Mark], keyframes: Collection[int] = ()) -> None:
        """`keyframes`: those in which a person has said where points are."""
        self.bar.marks = dict(marks)
        self.bar.keyframes = frozenset(keyframes)
        self.bar.update()
        finished = sum(mark is Mark.FINISHED for mark in marks.values())
        parts = (
            tr("{count:,} taken", "{count:,} taken", about="frames of a video", count=len(marks)),
            tr("{count:,} finished", "{count:,} finished", about="frames of a video", count=finished),
        )
        self._count.setText(listed(parts))


class _Bar(QWidget):
    accessible_role = Role.Slider

    sought = Signal(int)
    menu_asked = Signal(QPoint)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Frames of the video"))
        self.setObjectName("timelineBar")
        self.setMouseTracking(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(30)
        self.facts: VideoFacts | None = None
        self.frame: int | None = None
        self.marks: dict[int, Mark] = {}
        self.keyframes: frozenset[int] = frozenset()
        self._wanted: int | None = None

    def sizeHint(self) -> QSize:
        return QSize(400, 30)

    def x_of(self, frame: int) -> float:
        """The x of a frame's middle."""
        last = max(self.facts.frame_count - 1, 1) if self.facts is not None else 1
        return 6 + (self.width() - 12) * frame / last

    def frame_at(self, x: float) -> int:
        """The frame under an x; one that has been taken draws the mouse to it from a few pixels away."""
        last = max(self.facts.frame_count - 1, 0) if self.facts is not None else 0
        frame = round(min(max((x - 6) / max(self.width() - 12, 1), 0.0), 1.0) * last)
        near = [one for one in self.marks if abs(self.x_of(one) - x) <= 3]
        return min(near, key=lambda one: abs(self.x_of(one) - x), default=frame)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.facts is not None:
            self._wanted = self.frame_at(event.position().x())
            self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.facts is not None:
            self.menu_asked.emit(event.globalPos())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.facts is None:
            return
        frame = self.frame_at(event.position().x())
        if self._wanted is not None:
            self._wanted = frame
            self.update()
        position = event.globalPosition().toPoint()
        words = tr(_TIPS[self.marks.get(frame, Mark.EMPTY)], time=clock(frame / self.facts.fps), frame=frame)
        if frame in self.keyframes:
            words = tr("{words}, a keyframe", words=words)
        QToolTip.showText(position, plain_tip(words), self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        wanted, self._wanted = self._wanted, None
        self.update()
        if wanted is not None:
            self.sought.emit(wanted)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text = self.palette().windowText().color()
        track = QColor(text)
        track.setAlpha(40)
        height = self.height()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(track)
        painter.drawRoundedRect(QRectF(3, height - 12, self.width() - 6, 8), 4, 4)
        for frame, mark in self.marks.items():
            x, top = self.x_of(frame), (height - 6) * (1 - mark.height)
            painter.setPen(QPen(QColor(*mark.colour), 3))
            painter.drawLine(QPointF(x, top + 2), QPointF(x, height - 5))
        # A diamond at the foot, outlined by the background so that it shows on every stroke.
        painter.setPen(QPen(self.palette().window().color(), 1.5))
        painter.setBrush(text)
        for frame in sorted(self.keyframes):
            x, y = self.x_of(frame), height - 8.0
            corners = [QPointF(x - 5, y), QPointF(x, y - 5), QPointF(x + 5, y), QPointF(x, y + 5)]
            painter.drawPolygon(corners)
        shown = self._wanted if self._wanted is not None else self.frame
        if shown is not None:
            x = self.x_of(shown)
            painter.setPen(QPen(text, 1.5))
            painter.drawLine(QPointF(x, 1), QPointF(x, height - 2))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(text)
            painter.drawPolygon([QPointF(x - 5, 0), QPointF(x + 5, 0), QPointF(x, 7)])


def clock(seconds: float) -> str:
    """`1:02:03.40`, without the hours where there are none."""
    minutes, rest = divmod(max(seconds, 0.0), 60)
    hours, minutes = divmod(int(minutes), 60)
    if hours:
        return tr(
            "{hours}:{minutes:02d}:{seconds:05.2f}",
            about="a time",
            hours=hours,
            minutes=minutes,
            seconds=rest,
        )
    return tr("{minutes}:{seconds:05.2f}", about="a time", minutes=minutes, seconds=rest)
