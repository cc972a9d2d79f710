"""The panels around the photo: docks that are moved, tabbed, folded away and put onto other screens, and that
are found again as they were left."""

from __future__ import annotations

import json
import logging
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QByteArray, QChildEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QScreen, QShowEvent
from PySide6.QtWidgets import QMainWindow, QTabBar, QTabWidget, QWidget

from app.fitting import fitted
from app.panels.dock import LEAST_WIDTH, PanelArea, PanelDock
from app.theme import TYPE_SMALL, sized

log = logging.getLogger(__name__)

VERSION = 1
"""Of the arrangement that is kept; one of another version is not gone by."""
LEFT, RIGHT = Qt.DockWidgetArea.LeftDockWidgetArea, Qt.DockWidgetArea.RightDockWidgetArea
LEAST = QSize(320, 200)
"""The window can be made as small as this allows whatever panels lie side by side."""
SEEN_OF_TITLE = 60
"""Logical pixels of a panel's head that must be on a screen, by which it can be moved."""


class SidePanels(QMainWindow):
    """`middle` with panels around it. Those of one place are tabs there, and are folded away together."""

    shown_changed = Signal(str)  # the name of the panel that was brought to the front last

    def __init__(self, middle: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Widget)
        self.setObjectName("sidePanels")
        self.setDockOptions(QMainWindow.DockOption.AllowTabbedDocks | QMainWindow.DockOption.AllowNestedDocks)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setTabPosition(LEFT, QTabWidget.TabPosition.West)
        self.setTabPosition(RIGHT, QTabWidget.TabPosition.East)
        self.setMinimumSize(LEAST)
        self.setCentralWidget(middle)
        self._docks: dict[str, PanelDock] = {}
        self._areas: dict[str, Qt.DockWidgetArea] = {}
        # When each was brought to the front, and which were folded away together.
        self._turns: dict[str, int] = {}
        self._folded: dict[str, tuple[str, ...]] = {}
        # Windows of their own that are not shown while another page is, and how all was before.
        self._put_away: list[PanelDock] = []
        self._state_then = ""
        self._is_arranging = False
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self._screen_removed)

    def add(
        self,
        name: str,
        title: str,
        panel: QWidget,
        tip: str = "",
        *,
        area: Qt.DockWidgetArea = RIGHT,
        scrolls: bool = True,
    ) -> None:
        """Add a panel under a stable `name`; the first one of a place is in front there. One that `scrolls`
        may be higher than the window."""
        inside = PanelArea(panel, self) if scrolls else panel
        dock = PanelDock(name, title, tip, inside, lambda: self.fold(name), self)
        self._docks[name] = dock
        self._areas[name] = area
        self._turns[name] = -len(self._docks)
        dock.visibilityChanged.connect(lambda seen: self._came_into_sight(name, seen))
        dock.dockLocationChanged.connect(lambda _area: self._came_into_sight(name, True))
        with self._arranging():
            self._put(name)

    # Which is where

    @property
    def names(self) -> list[str]:
        return list(self._docks)

    @property
    def current(self) -> str:
        """The panel that was brought to the front last, of those that are beside each other at the start."""
        own = [name for name in self._docks if self._areas[name] == RIGHT]
        return max(own, key=lambda name: self._turns[name], default="")

    def dock(self, name: str) -> PanelDock:
        return self._docks[name]

    def panel(self, name: str) -> QWidget | None:
        """A panel by its name."""
        inside = self._docks[name].widget()
        return inside.widget() if isinstance(inside, PanelArea) else inside

    def show_key(self, name: str, key: str) -> None:
        """Name the key of a panel where one looks for it; none where `key` is empty."""
        self._docks[name].show_key(key)

    def is_seen(self, name: str) -> bool:
        """Whether it is there, and in front of those that share its place."""
        dock = self._docks[name]
        if dock.isHidden():
            return dock in self._put_away
        return all(self._turns[other] < self._turns[name] for other in self._beside(name))

    def _beside(self, name: str) -> list[str]:
        """The others of its place that are there."""
        beside = self.tabifiedDockWidgets(self._docks[name])
        return [dock.name for dock in beside if isinstance(dock, PanelDock) and not dock.isHidden()]

    # What a person does with them

    def choose(self, name: str) -> None:
        """Bring a panel to the front, unfolded."""
        with self._arranging():
            for one in self._folded.pop(name, (name,)):
                self._folded.pop(one, None)
                self._docks[one].show()
            self._turns[name] = 1 + max(self._turns.values())
            self._docks[name].raise_()
            if self._docks[name].isFloating():
                self._onto_screen(self._docks[name])
        self.shown_changed.emit(name)

    def fold(self, name: str) -> None:
        """Fold a panel away, and those that share its place."""
        together = (name, *self._beside(name))
        with self._arranging():
            for one in together:
                self._folded[one] = together
                self._docks[one].hide()
        self.shown_changed.emit(name)

    def switch(self, name: str) -> None:
        """Bring a panel to the front, unfolded; fold it away where it is seen already."""
        if self.is_seen(name):
            self.fold(name)
        else:
            self.choose(name)

    def reset(self) -> None:
        """All where they were in the beginning, and in sight."""
        self._folded.clear()
        self._put_away.clear()
        with self._arranging():
            for turn, (name, dock) in enumerate(self._docks.items()):
                dock.setFloating(False)
                self.removeDockWidget(dock)
                self._turns[name] = -turn
            for name, dock in self._docks.items():
                self._put(name)
                dock.show()
            self._raise_front()
            docks = list(self._docks.values())
            self.resizeDocks(docks, [LEAST_WIDTH] * len(docks), Qt.Orientation.Horizontal)
        self.shown_changed.emit(self.current)

    def leave_room(self) -> None:
        """Fold panels away, those on the right first, where the photo would have less than a third of the
        width, as with large letters in a small window."""
        middle, layout = self.centralWidget(), self.layout()
        assert middle is not None
        assert layout is not None
        for area in (RIGHT, LEFT):
            if 3 * middle.width() >= self.width():
                return
            for dock in self._in_area(area):
                if self.is_seen(dock.name):
                    self.fold(dock.name)
            layout.activate()

    def _put(self, name: str) -> None:
        """Into its place of the beginning, behind those that are there."""
        dock, area = self._docks[name], self._areas[name]
        before = [one for one in self._in_area(area) if one is not dock]
        self.addDockWidget(area, dock)
        if before:
            self.tabifyDockWidget(before[-1], dock)
            front = max(before, key=lambda one: self._turns[one.name])
            front.raise_()

    def _in_area(self, area: Qt.DockWidgetArea) -> list[PanelDock]:
        docks = self._docks.values()
        return [one for one in docks if not one.isFloating() and self.dockWidgetArea(one) == area]

    def _raise_front(self) -> None:
        for name in sorted(self._docks, key=lambda one: self._turns[one]):
            if not self._docks[name].isHidden():
                self._docks[name].raise_()

    def _came_into_sight(self, name: str, seen: bool) -> None:
        """A tab was pressed, or a panel let go somewhere."""
        if seen and not self._is_arranging and not self.is_seen(name):
            with self._arranging():
                self._turns[name] = 1 + max(self._turns.values())
            self.shown_changed.emit(name)

    @contextmanager
    def _arranging(self) -> Iterator[None]:
        """What Qt says of panels meanwhile is none of a person's doing. What is in those behind others is
        hidden afterwards: Qt takes them for visible, and they would work for nobody."""
        before, self._is_arranging = self._is_arranging, True
        try:
            yield
        finally:
            self._is_arranging = before
        for name, dock in self._docks.items():
            dock.widget().setVisible(dock.isHidden() or self.is_seen(name))

    # Found again as they were left

    def state(self) -> str:
        """How all is arranged, for `restore`."""
        if self._put_away:
            return self._state_then
        kept = {
            "qt": bytes(self.saveState(VERSION).toBase64().data()).decode("ascii"),
            "folded": sorted(set(self._folded.values())),
            "front": sorted(self._docks, key=lambda name: self._turns[name]),
        }
        text = json.dumps(kept)
        return f"{zlib.crc32(text.encode()):08x} {text}"

    def restore(self, state: str) -> bool:
        """Arrange all as it was; False where the text is no arrangement, and all stays.

        A panel that the arrangement does not know is where it is in the beginning.
        """
        mark, _, text = state.partition(" ")
        if mark != f"{zlib.crc32(text.encode('utf-8', 'replace')):08x}":
            return False
        try:
            kept = json.loads(text)
            arranged = QByteArray.fromBase64(kept["qt"].encode("ascii"))
            folded = [tuple(map(str, together)) for together in kept["folded"]]
            front = [str(name) for name in kept["front"]]
        except (ValueError, KeyError, TypeError, AttributeError):
            return False
        with self._arranging():
            if not self.restoreState(arranged, VERSION):
                return False
            self._arrange_rest(folded, front)
        return True

    def _arrange_rest(self, folded: Sequence[tuple[str, ...]], front: Sequence[str]) -> None:
        """What Qt does not keep; and what must be so whatever was kept."""
        for turn, name in enumerate(one for one in front if one in self._docks):
            self._turns[name] = turn
        self._folded = {}
        for together in folded:
            known = tuple(one for one in together if one in self._docks and self._docks[one].isHidden())
            self._folded.update(dict.fromkeys(known, known))
        for name, dock in self._docks.items():
            if name not in front:
                self._put(name)
                dock.show()
            if dock.isFloating():
                self._onto_screen(dock)
        self._raise_front()

    def _onto_screen(self, dock: PanelDock) -> None:
        """A window of its own whose head is on no screen comes back onto one."""
        screens = QGuiApplication.screens()
        if screens and not reachable(dock.geometry(), [one.availableGeometry() for one in screens]):
            nearest = self.screen() or screens[0]
            dock.setGeometry(fitted(dock.geometry(), nearest.availableGeometry()))

    def _screen_removed(self, _screen: QScreen) -> None:
        for dock in self._docks.values():
            if dock.isFloating():
                self._onto_screen(dock)

    # While another page is shown

    def hideEvent(self, event: QHideEvent) -> None:
        own = [dock for dock in self._docks.values() if dock.isFloating() and not dock.isHidden()]
        if own and not event.spontaneous() and not self._put_away:
            self._state_then, self._put_away = self.state(), own
            for dock in own:
                dock.hide()
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        with self._arranging():
            super().showEvent(event)
            put_away, self._put_away = self._put_away, []
            for dock in put_away:
                dock.show()

    def childEvent(self, event: QChildEvent) -> None:
        """Tabs of panels do not take the keyboard from the photo, and their titles are whole: one scrolls to
        those that have no room."""
        super().childEvent(event)
        child = event.child()
        if event.polished() and isinstance(child, QTabBar):
            child.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            child.setElideMode(Qt.TextElideMode.ElideNone)
            child.setUsesScrollButtons(True)
            child.setFont(sized(child.font(), TYPE_SMALL))


def reachable(window: QRect, screens: Iterable[QRect]) -> bool:
    """Whether enough of a window's head lies on a screen to take hold of it; in logical pixels."""
    head = QRect(window.left(), window.top(), window.width(), min(window.height(), SEEN_OF_TITLE // 2))
    least = min(SEEN_OF_TITLE, window.width())
    shown = (head.intersected(screen) for screen in screens)
    return any(part.width() >= least and part.height() >= head.height() // 2 for part in shown)
