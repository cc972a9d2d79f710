"""What a room adds to the window: its feature, and the records of its commands and panels."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.commands import Command
from app.logic.session import Session
from app.logic.translating import marked, tr
from app.workbench import Workbench

NO_POINT = marked("Select a point first: click one, or {point.next}.")


class Feature(QObject):
    """What a room does in the window. It is made once, with the window."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.workbench = workbench
        self.page = workbench.page

    @property
    def parts(self) -> tuple[Feature, ...]:
        """Features that this one is made of; they are asked after it."""
        return ()

    def session_opened(self, session: Session) -> None:
        """Another project is worked on now."""

    def take_dropped(self, paths: tuple[Path, ...]) -> bool:
        """Files or folders were dropped on the window; whether they are taken and need not be opened."""
        return False

    def close(self) -> None:
        """The window closes: stop what runs."""

    # Why a command cannot be done now; empty where it can

    def without_project(self) -> str:
        return "" if self.page.session is not None else tr("Nothing is open yet.")

    def without_face(self) -> str:
        session = self.page.session
        return "" if session is not None and session.face is not None else self.page.without_face()

    def without_point(self) -> str:
        session = self.page.session
        return "" if session is not None and session.selection.chosen else tr(NO_POINT)


F = TypeVar("F", bound=Feature)
P = ParamSpec("P")


@dataclass(frozen=True)
class Panel(Generic[F]):
    """A panel of the right-hand side: `title` is on its tab, with `tip`; `text` is in the menu
    View, with `keys` and `icon`. `bar`: as of a command."""

    name: str
    title: str
    tip: str
    text: str
    keys: tuple[str, ...]
    widget: Callable[[F], QWidget]
    icon: str = ""
    bar: int = 0

    @property
    def command(self) -> Command[F]:
        """Brings the panel to the front, and puts the side away where it is there already."""
        return Command(
            f"view.{self.name}",
            self.text,
            "View",
            self.keys,
            part=3,
            icon=self.icon,
            bar=self.bar,
            do=lambda feature: feature.page.side.switch(self.name),
            checked=lambda feature: feature.page.side.is_seen(self.name),
        )


@dataclass(frozen=True)
class Room(Generic[F]):
    """A room as the window has it."""

    make: Callable[[Workbench], F]
    commands: tuple[Command[F], ...] = ()
    panels: tuple[Panel[F], ...] = ()

    @property
    def all_commands(self) -> tuple[Command[F], ...]:
        return (*self.commands, *(panel.command for panel in self.panels))

    def join(self, workbench: Workbench) -> F:
        """Make the feature, and join its commands and panels to the window."""
        feature = self.make(workbench)
        for panel in self.panels:
            workbench.page.side.add(panel.name, tr(panel.title), panel.widget(feature), tr(panel.tip))
        for command in self.all_commands:
            workbench.registry.bind(command, feature)
        return feature


def on_session(
    method: Callable[Concatenate[F, Session, P], object],
) -> Callable[Concatenate[F, P], None]:
    """A method that works on the open project: not while a point is dragged, and what the project refuses
    is said."""

    def run(self: F, /, *args: P.args, **kwargs: P.kwargs) -> None:
        session: Any = self.page.session
        if session is not None and not self.page.canvas.is_dragging:
            self.page.attempt(lambda: method(self, session, *args, **kwargs))

    return run
