"""Going back to where one stopped: each person's photo, face and list in each project."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from app.logic.listing.photo_list import ListView, Order, Shown
from app.logic.session import Session
from app.room import Feature
from app.workbench import Workbench

# So long after the last move the place is written, so that a crash loses little of it.
PAUSE_MS = 3000


def position_of(session: Session) -> dict[str, object]:
    """Where a session is, as the project's settings keep it."""
    view = session.listing.view
    return {
        "photo": session.stopped_at.id if session.stopped_at is not None else None,
        "face": session.face.id if session.face is not None and session.passing is None else None,
        "shown": view.shown.name,
        "order": view.order.name,
        "words": view.words,
    }


def keep_position(session: Session, author: str) -> None:
    """Let somebody who goes on with this project find it as it is now. Raises ProjectError."""
    session.project.settings.set(f"place.{author}", position_of(session))


def go_back(session: Session) -> bool:
    """Go to where this person stopped in the project, as far as that is there; False where it is not."""
    position = session.project.settings.get(_name(session))
    if not isinstance(position, dict):
        return False
    words = position.get("words")
    shown = Shown.__members__.get(str(position.get("shown")), Shown.ALL)
    if shown is Shown.MINE and not session.held.name:
        shown = Shown.ALL  # it is in no team any more
    view = ListView(
        shown,
        Order.__members__.get(str(position.get("order")), Order.NAME),
        words if isinstance(words, str) else "",
    )
    if view != session.listing.view:
        session.set_list(view)
    photo, face = position.get("photo"), position.get("face")
    row = session.photos.row_of(photo) if isinstance(photo, int) else None
    if row is not None:
        session.go_to(row, face if isinstance(face, str) else None)
    return row is not None


class ReturningFeature(Feature):
    """Keeps the place while one works, for when the project is opened again."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._page = workbench.page
        self._kept: dict[str, object] | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._keep)
        self._page.moved_on.connect(self._pause.start)
        self._page.leaving.connect(self._keep)

    def session_opened(self, session: Session) -> None:
        """What was kept is another project's place."""
        self._kept = None

    def close(self) -> None:
        """The place is written once more, while the project is open."""
        self._pause.stop()
        self._keep()

    def _keep(self) -> None:
        session = self._page.session
        if session is None or session.project.read_only:
            return
        position = position_of(session)
        if position != self._kept:
            self._kept = position
            self._page.attempt(lambda: session.project.settings.set(_name(session), position))


def _name(session: Session) -> str:
    return f"place.{session.project.author}"
