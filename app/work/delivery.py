"""Brings the answers of workers into the window's thread, in the order in which they came."""

from __future__ import annotations

import threading
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal


class _Letterbox(QObject):
    """Lives in the window's thread for as long as the program runs: a worker may outlive any widget."""

    came = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.came.connect(self._open, Qt.ConnectionType.QueuedConnection)
        application = QCoreApplication.instance()
        if application is not None:
            self.moveToThread(application.thread())

    def _open(self, call: Callable[[], object]) -> None:
        call()


_guard = threading.Lock()
_letterboxes: list[_Letterbox] = []


def in_window(call: Callable[[], object]) -> None:
    """Call this in the window's thread, soon. From any thread."""
    with _guard:
        if not _letterboxes:
            _letterboxes.append(_Letterbox())
    _letterboxes[0].came.emit(call)
