"""Notices when folders change: told by the system where it can, and by looking again now and then."""

from __future__ import annotations

import time
from collections.abc import Sequence

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

# A system gives out a limited number of watches; further folders are found by looking again.
MOST_WATCHED = 2000
# Changes come in bursts, as when a camera's card is copied.
PAUSE_MS = 800
LOOK_AGAIN_SECONDS = 60.0
# Looking takes at most this part of the time, however large a folder is, but comes once an hour at least.
SHARE = 0.02
LONGEST_PAUSE_SECONDS = 3600.0


def pause_seconds(taken: float) -> float:
    """How long to wait for the next look after one that took these seconds."""
    return min(LONGEST_PAUSE_SECONDS, max(LOOK_AGAIN_SECONDS, taken / SHARE))


class FolderWatch(QObject):
    """`changed` says that it is time to look. Whoever looks says so by `looked`."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._watcher = QFileSystemWatcher(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._watcher.directoryChanged.connect(lambda _folder: self._pause.start())
        self._pause.timeout.connect(self._tell)
        self._again.timeout.connect(self._tell)
        self._asked_at: float | None = None

    def soon(self) -> None:
        """Tell of a change when things have been quiet for a moment."""
        self._pause.start()

    def looked(self, folders: Sequence[str]) -> None:
        """Somebody has looked at these folders, beginning when `changed` was given, if it was."""
        wanted = set(folders[:MOST_WATCHED])
        watched = set(self._watcher.directories())
        if watched - wanted:
            self._watcher.removePaths(sorted(watched - wanted))
        if wanted - watched:
            self._watcher.addPaths(sorted(wanted - watched))
            # What happened between the look and the watch would not be told: look once more.
            self._pause.start()
        self.not_looked()

    def not_looked(self) -> None:
        """Somebody has come no further: `changed` comes again in the usual time, or as the system tells."""
        # The clock's beginning is any moment, the machine's start perhaps: only a difference means something.
        taken = time.monotonic() - self._asked_at if self._asked_at is not None else 0.0
        self._asked_at = None
        self._again.start(int(1000 * pause_seconds(taken)))

    def stop(self) -> None:
        """Watch nothing."""
        self._pause.stop()
        self._again.stop()
        watched = self._watcher.directories()
        if watched:
            self._watcher.removePaths(watched)

    def _tell(self) -> None:
        self._pause.stop()
        self._again.stop()
        self._asked_at = time.monotonic()
        self.changed.emit()
