"""The steps of undo of a session: which edits belong together, and which step comes next."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from adnet_core.projects import history
from adnet_core.projects.file.sessions import UndoSession
from adnet_core.projects.open_file import OpenFile


class Steps:
    """Those of one author in one session, in an open file."""

    def __init__(self, file: OpenFile, author: str, session: UndoSession | None) -> None:
        self._file = file
        self._author = author
        self._session = UndoSession(file.path, author) if session is None else session
        self._stack = history.Stack(author, self._session.name)
        self._open_step: str | None = None
        self.revision = 0

    def close(self) -> None:
        self._session.close()

    @contextlib.contextmanager
    def step(self, group: str | None = None) -> Iterator[str]:
        """All edits inside are one undo step, `group` where that is given, and one transaction.

        Gives the name that the step has.
        """
        with self._file.transaction():
            outer = self._open_step
            self._open_step = outer or self._file.ask(history.free_name, self._stack, group)
            try:
                yield self._open_step
            finally:
                self._open_step = outer

    def begin(self, group: str | None = None) -> str:
        """The step that a new edit is part of: the open one, that of the `group`, or a new one."""
        self.revision += 1
        with contextlib.suppress(OSError):  # where no file can be made, nobody sees that it is open
            self._session.hold()
        return self._file.ask(history.begin_or_extend, self._stack, self._open_step or group)

    def to_undo(self) -> str | None:
        """The step that an undo takes back."""
        return self._file.ask(history.last_done, self._stack)

    def to_redo(self) -> str | None:
        """The step that a redo does again."""
        return self._file.ask(history.first_undone, self._stack)

    def mark(self, step: str, status: str) -> None:
        """A step is "done" or "undone" from now on."""
        self._file.ask(history.mark, step, status)

    def require_none_open(self) -> None:
        if self._open_step is not None:
            raise RuntimeError("undo and redo are steps of their own and not part of another")

    def take_session(self, other: Steps) -> None:
        """Go on in the session of another connection, which begins a new one."""
        with other._file.lock:
            taken, begun = other._session, UndoSession(other._file.path, other._author)
            other._session, other._stack = begun, history.Stack(other._author, begun.name)
        with self._file.lock:
            self._session.close()
            self._session, self._stack = taken, history.Stack(self._author, taken.name)
