"""The toolbar: what is done most, made of the commands' records."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QFont, QIcon, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QSizePolicy, QToolBar, QToolButton, QWidget

from app.commands import Command
from app.icons import icon
from app.logic.translating import listed, tr
from app.panels.menu import Menu
from app.panels.plain import caption, plain_tip
from app.room import Feature
from app.theme import ICON, bar_style
from app.workbench import Workbench

OVERLAYS = "Overlays"
MODEL = "view.models"
SHIFTING = "view.settings"  # the menu of overlays stands before their strengths
LONGEST = 22
"""Letters of a model's name in the bar; the tip has all of it."""
WORDLESS_FIRST = (MODEL, OVERLAYS, "face.draw", "point.follow", "face.reject", "face.accept")
"""Whose words go first where the bar is too narrow; the model's name is in the line at the foot, too."""


class Bar(QToolBar):
    """A style sheet keeps the colours that it was made with: it is made anew when those have changed, of
    which no event tells a widget that has one. `widened`: it has another width."""

    widened = Signal()

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._style = bar_style()
        self.setStyleSheet(self._style)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(lambda: self.setStyleSheet(self._style))

    def paintEvent(self, event: QPaintEvent) -> None:
        style = bar_style()
        if style != self._style:
            self._style = style
            self._soon.start()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.widened.emit()


class ToolbarFeature(Feature):
    """The buttons have actions of their own: those of the commands stay alive where a button is grey, so that
    their keys say why."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        window = workbench.widget
        assert isinstance(window, QMainWindow)
        self.registry = workbench.registry
        self.bar = Bar(tr("Toolbar"), window)
        self.bar.setObjectName("toolbar")
        self.bar.setMovable(False)
        self.bar.setFloatable(False)
        self.bar.setIconSize(QSize(ICON, ICON))
        self.bar.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.bar.toggleViewAction().setVisible(False)  # `view.toolbar` is the one that is remembered
        self.actions: dict[str, QAction] = {}
        self._fitted: tuple[int, QFont, tuple[str, ...]] | None = None
        self.overlays = Menu(parent=window)
        self.registry.fill(self.overlays, OVERLAYS)
        self._make()
        window.addToolBar(self.bar)
        self.bar.widened.connect(self.fit)
        # Much of what changes does so several times in a row.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.show_state)
        for notify in (self.registry.on_state, self.registry.on_change):
            notify(self._soon.start)
        self.page.worker.ready.connect(lambda _status: self._soon.start())
        self.page.worker.unavailable.connect(lambda _sentence: self._soon.start())
        self.show_state()

    def switch(self) -> None:
        """Show the bar, or put it away."""
        self.bar.setVisible(self.bar.isHidden())

    @property
    def is_shown(self) -> bool:
        return not self.bar.isHidden()

    def button(self, name: str) -> QToolButton:
        """The button of a command, or of the menu of overlays."""
        found = self.bar.widgetForAction(self.actions[name])
        assert isinstance(found, QToolButton)
        return found

    def _make(self) -> None:
        commands = sorted((one for one in self.registry.commands if one.bar), key=lambda one: one.bar)
        for part, group in groupby(commands, key=lambda one: one.bar // 10):
            shown = list(group)
            if part > 1 and shown[0].id != MODEL:
                self.bar.addSeparator()
            for command in shown:
                if command.id == SHIFTING:
                    self._add_overlays()
                if command.id == MODEL:
                    self.bar.addWidget(_gap(self.bar))
                self._add(command)

    def _add(self, command: Command[Any]) -> None:
        action = self._new(command.id, icon(command.icon), tr(command.short))
        action.setCheckable(command.checked is not None and command.id != MODEL)
        action.triggered.connect(lambda _on=False: self._do(command.id))

    def _add_overlays(self) -> None:
        self._new(OVERLAYS, icon("layers"), tr("Overlays")).setMenu(self.overlays)
        self.button(OVERLAYS).setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def _new(self, name: str, picture: QIcon, text: str) -> QAction:
        action = QAction(picture, caption(text), self.bar)
        self.actions[name] = action
        self.bar.addAction(action)
        button = self.button(name)
        button.setObjectName(f"tool {name}")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if not text:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        return action

    def _do(self, name: str) -> None:
        self.registry[name].trigger()
        self._soon.start()  # a click has turned the button by itself

    def show_state(self) -> None:
        """Show what can be done now, what is on, the keys of now, and the model in use."""
        for name, action in self.actions.items():
            if name == OVERLAYS:
                self._show_overlays(action)
                continue
            reason = self.registry.why_not(name)
            if not self.registry.works_here(name):
                reason = tr("Only where photos are annotated.")
            action.setEnabled(not reason)
            if action.isCheckable():
                action.setChecked(self.registry.is_on(name))
            lines = [self.registry.tip(name), *([self.registry.words(reason)] if reason else [])]
            if name == MODEL:
                lines.insert(0, self._show_model(action))
            action.setToolTip(plain_tip("\n".join(lines)))
            self.button(name).setAccessibleName(self.registry[name].text())
        self.fit()

    def fit(self) -> None:
        """Show words beside the icons as far as there is room: nothing goes behind the button for more that
        has room as an icon. What a button is called stays in its tip and for screen readers."""
        texts = tuple(action.iconText() for action in self.actions.values())
        known, self._fitted = self._fitted, (self.bar.width(), self.bar.font(), texts)
        if known == self._fitted:
            return
        wordy = [name for name in WORDLESS_FIRST if name in self.actions]
        widths = {name: self._width(name, words=True) for name in self.actions}
        layout = self.bar.layout()
        assert layout is not None
        layout.invalidate()
        missing = layout.sizeHint().width() - self.bar.width()
        for name in wordy:
            if missing <= 0:
                break
            missing -= widths[name] - self._width(name, words=False)

    def _width(self, name: str, *, words: bool) -> int:
        """How wide a button is with its words or without, in logical pixels; it is left so."""
        button = self.button(name)
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        button.setToolButtonStyle(beside if words and button.text() else alone)
        return button.sizeHint().width()

    def _show_overlays(self, action: QAction) -> None:
        own = [one.id for one in self.registry.commands if one.menu == OVERLAYS]
        action.setEnabled(any(self.registry.works_here(name) for name in own))
        shown = listed([self.registry[name].text() for name in own if self.registry.is_on(name)])
        names = shown or tr("none", about="overlays that are on")
        action.setToolTip(plain_tip(tr("What is drawn over the photo: {names}", names=names)))

    def _show_model(self, action: QAction) -> str:
        """Show the model's name, and give the whole of it in words."""
        model = self.page.model
        name = model.name if model is not None else ""
        if not name:
            name = tr("no model") if self.page.predicting.problem else tr("model is loading …")
        short = name if len(name) <= LONGEST else f"{name[: LONGEST - 1]}…"
        action.setIconText(caption(short))  # the text alone would lose its three dots
        return tr("The model in use: {name}", name=name)


def _gap(parent: QWidget) -> QWidget:
    """Keeps what comes after it at the far side."""
    gap = QWidget(parent)
    gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    gap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return gap
