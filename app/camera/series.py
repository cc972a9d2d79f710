"""Takes a frame every n seconds. Where none comes, as of an unplugged camera, it waits for the next."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from app.logic.camera.live import LiveView


class Series(QObject):
    """taken(view): this one is to be kept. No view is given twice."""

    taken = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.count = 0
        self._due = False
        self._last: LiveView | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)

    @property
    def running(self) -> bool:
        return self._timer.isActive()

    def start(self, seconds: float, view: LiveView | None) -> None:
        """Begin with the view on screen, or with the first that comes."""
        self.count = 0
        self._last = None
        self._due = True
        self._timer.start(round(1000 * seconds))
        self.see(view)

    def stop(self) -> None:
        self._timer.stop()
        self._due = False

    def see(self, view: LiveView | None) -> None:
        """This is on screen now."""
        if not self._due or view is None or view is self._last:
            return
        self._due = False
        self._last = view
        self.count += 1
        self.taken.emit(view)

    def _tick(self) -> None:
        self._due = True
