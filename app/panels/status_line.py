"""The line at the foot: where the model runs, what it is, how long a photo takes, saved, where we are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from app.logic.translating import tr
from app.panels.plain import PlainLabel, plain_tip
from app.theme import GAP_WIDE, PROBLEM, on_ground

ROOM = 4
"""Of a button around its words, in logical pixels."""
BETWEEN = 8
"""The most that the style leaves between two of the line, in logical pixels."""
AS_WIDE_AS_IT_LIKES = (1 << 24) - 1  # QWIDGETSIZE_MAX, which PySide6 lacks


class StatusLine(QStatusBar):
    """Labels with names, set one by one.

    In a narrow window those give way that say what seldom changes, so that the work that goes on, whether it
    is saved and where one is are always in sight.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusLine")
        self.setSizeGripEnabled(False)
        self.provider = self._add("provider", tr("model is loading …"))
        self.model = self._add("model")
        self.finding = self._add("finding")
        self.time = self._add("time")
        self.task = self._add("task")
        self.following = PlainLabel("", self)
        self.everything = _tool("everything", self)
        self.addWidget(self.everything)
        self.everything.hide()
        self.scale = self._add("scale")
        self.pointer = self._add(
            "pointer"
        )  # on this side, where it pushes nothing about as it comes and goes
        self.author = _tool("author", self)
        self.addPermanentWidget(self.author)
        self.team = PlainLabel("", self)
        self.saved = PlainLabel("", self)
        self.position = PlainLabel("", self)
        permanent = (
            (self.following, "following"),
            (self.team, "team"),
            (self.saved, "saved"),
            (self.position, "position"),
        )
        for label, name in permanent:
            label.setObjectName(name)
            label.setContentsMargins(GAP_WIDE, 0, GAP_WIDE, 0)
            self.addPermanentWidget(label)
        self._give_way: tuple[QWidget, ...] = (  # the first gives way first
            self.finding,
            self.time,
            self.provider,
            self.following,
            self.model,
            self.scale,
            self.pointer,
            self.author,
        )

    def minimumSizeHint(self) -> QSize:
        """However much it says: it would be wider than the window, and its end out of sight."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        taken = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return taken

    def _fit(self) -> None:
        """Let labels give way until the others have room. They stay shown or hidden otherwise."""
        line = [
            *self._give_way,
            self.task,
            self.everything,
            self.team,
            self.saved,
            self.position,
        ]
        wide = {one: one.sizeHint().width() + BETWEEN for one in line if not one.isHidden()}
        wanted = sum(wide.values())
        for one in self._give_way:
            most = AS_WIDE_AS_IT_LIKES
            if one in wide and wanted > self.width():
                most, wanted = 0, wanted - wide[one]
            if one.maximumWidth() != most:
                one.setMaximumWidth(most)

    def show_team(self, words: str, about: str) -> None:
        """How it stands with the team of the project; empty where it is in none."""
        self.team.setText(words)
        self.team.setToolTip(plain_tip(about))
        self.team.setVisible(bool(words))

    def show_saved(self, words: str, about: str, *, problem: bool) -> None:
        """What the last write returned; `about` it under the mouse."""
        self.saved.setText(f"✕ {words}" if problem else words)
        self.saved.setToolTip(plain_tip(about))
        self.saved.setStyleSheet(on_ground(PROBLEM) if problem else "")

    def _add(self, name: str, text: str = "") -> QLabel:
        label = PlainLabel(text, self)
        label.setObjectName(name)
        label.setContentsMargins(GAP_WIDE, 0, GAP_WIDE, 0)
        self.addWidget(label)
        return label


def _tool(name: str, parent: QWidget) -> QToolButton:
    """Words in the line that do something when they are clicked."""
    button = QToolButton(parent)
    button.setObjectName(name)
    button.setAutoRaise(True)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    # As high as words are: the photo above would change its size where a button comes or goes.
    button.setMaximumHeight(button.fontMetrics().height() + ROOM)
    return button
