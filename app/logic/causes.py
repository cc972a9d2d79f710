"""What a message is about: it goes away once that is over. Knows no window."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.logic.session import Session

Cause = Callable[[], bool]
"""Whether what a message is about is still so."""


def unchanged(read: Callable[[], object]) -> Cause:
    """As long as this is what it is now."""
    now = read()
    return lambda: read() == now


def both(one: Cause, other: Cause) -> Cause:
    return lambda: one() and other()


class Causes:
    """What messages of an open project are about. Each is asked for at the moment at which one is shown."""

    def __init__(self, session: Callable[[], Session | None]) -> None:
        self._session = session

    def project(self) -> Cause:
        """This project is open, or none as now."""
        return unchanged(self._session)

    def photo(self) -> Cause:
        """This photo is shown."""
        return unchanged(self._photo)

    def edit(self) -> Cause:
        """The last thing that was done in this project: it can be undone."""
        return unchanged(lambda: (self._session(), self._revision()))

    def step(self) -> Cause:
        """The same, in the photo in which it was done."""
        return both(self.photo(), self.edit())

    def face(self) -> Cause:
        """This face, as it stands."""
        return both(self.step(), unchanged(lambda: self._selected()[:1]))

    def as_shown(self) -> Cause:
        """What is shown and selected, as it stands."""
        return both(self.step(), unchanged(self._selected))

    def saving(self) -> Cause:
        """What keeps edits of this project from being saved."""
        return unchanged(lambda: (self._session(), self.problem()))

    def problem(self) -> str:
        """Why the last edit was not saved; empty where it was."""
        session = self._session()
        return "" if session is None else session.project.saving.problem

    def _photo(self) -> tuple[Session | None, int | None]:
        session = self._session()
        image = None if session is None else session.image
        return session, None if image is None else image.id

    def _revision(self) -> int:
        session = self._session()
        return 0 if session is None else session.project.revision

    def _selected(self) -> tuple[object, ...]:
        session = self._session()
        if session is None or session.face is None:
            return ()
        return session.face.id, session.selection.point, session.selection.group
