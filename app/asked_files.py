"""Files that the system asks the running program to open, as a Mac's Finder and Dock do.

Other systems start the program anew, with the files on its command line.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

OpenFiles = Callable[[tuple[Path, ...]], object]


class Application(QApplication):
    """Qt's application, which gathers such files until somebody opens them: there may be some before there
    is a window, and several come one by one.

    No filter of events: that would see every event of every widget.
    """

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__(list(words))
        self._files: list[Path] = []
        self._open_files: OpenFiles | None = None
        # All that are asked for together have come when events have been dealt with.
        self._gathered = QTimer(self)
        self._gathered.setSingleShot(True)
        self._gathered.setInterval(0)
        self._gathered.timeout.connect(self._hand_over)

    def hand_files_to(self, open_files: OpenFiles | None) -> None:
        """Who opens them from now on, those that have come already at once; nobody where None."""
        self._open_files = open_files
        self._hand_over()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FileOpen and isinstance(event, QFileOpenEvent):
            path = event.url().toLocalFile() or event.file()
            if path:
                self._files.append(Path(path))
                self._gathered.start()
            return bool(path)
        return super().event(event)

    def _hand_over(self) -> None:
        if self._files and self._open_files is not None:
            files, self._files = tuple(self._files), []
            self._open_files(files)
