"""Who reads a project by a connection of its own while the project is closed.

SQLite takes the log into the file when the last connection is closed, unless that one can only read; and one
that can only read makes an empty log where there is none, and leaves it.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol, TypeVar

from adnet_core.errors import ProjectError
from adnet_core.projects.file.leftover_logs import clear_empty_log
from adnet_core.projects.file.lineage import log_of


class Reader(Protocol):
    """A project that is open to read."""

    def end(self) -> None:
        """Close it, from another thread, whatever it is doing."""


R = TypeVar("R", bound=Reader)


class Readers:
    """Those who read a project beside the one that writes it, and end with it. For all threads."""

    def __init__(self) -> None:
        # Held while one is opened, so that none comes after the end.
        self._guard = threading.Lock()
        self._open: set[Reader] = set()
        self._ended = False

    def add(self, path: Path, open_it: Callable[[], R]) -> R:
        """One more. Raises ProjectError where the project is closed already, and as opening does."""
        with self._guard:
            if self._ended:
                raise ProjectError(f"{path}: it is not open any more")
            reader = open_it()
            self._open.add(reader)
            return reader

    def remove(self, reader: Reader) -> None:
        """This one has ended by itself."""
        with self._guard:
            self._open.discard(reader)

    def end(self) -> None:
        """End all that there are; there will be no more. Safe to call twice."""
        with self._guard:
            self._ended = True
            readers, self._open = self._open, set()
        for reader in readers:
            reader.end()


class LogsLeft:
    """Logs that stayed when a project was closed, because somebody in this process went on reading it, as
    an export does: the last of these takes the log into the file. For all threads."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._reading: Counter[str] = Counter()
        self._closing: Counter[str] = Counter()
        self._left: set[str] = set()

    def reads(self, path: Path) -> None:
        """Somebody is about to open the project to read."""
        name = os.fspath(path)
        with self._guard:
            self._reading[name] += 1
            if self._closing[name]:
                self._left.add(name)

    def has_read(self, path: Path, take_in: Callable[[Path], object]) -> None:
        """And has closed it. `take_in` takes the log into the file, where that is wanted now; where it raises
        ProjectError, the next to open the project will do it. An empty log that reading has made is taken
        away."""
        name = os.fspath(path)
        with self._guard:
            self._reading[name] -= 1
            if self._reading[name] > 0:
                return
            left = name in self._left
            self._left.discard(name)
        if not left:
            clear_empty_log(path)
        elif log_of(path).exists():
            with contextlib.suppress(ProjectError):
                take_in(path)

    @contextlib.contextmanager
    def closing(self, path: Path) -> Iterator[None]:
        """A project that was open to write is closed inside the block."""
        name = os.fspath(path)
        with self._guard:
            self._closing[name] += 1
            if self._reading[name]:
                self._left.add(name)
        try:
            yield
        finally:
            with self._guard:
                self._closing[name] -= 1


logs_left = LogsLeft()
