"""Writes frames of the camera into the project, in a thread: encoding one takes longer than showing ten."""

from __future__ import annotations

import queue
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from adnet_core.annotation.records import PredictedFace
from adnet_core.annotation.store import Project
from adnet_core.errors import AdnetError
from adnet_core.media.photos import Pixels
from app.camera.captures import take_capture


@dataclass(frozen=True, eq=False)
class _Capture:
    project: Project
    pixels: Pixels
    faces: Sequence[PredictedFace]
    model_sha256: str
    at: datetime


class CaptureWriter(QObject):
    """saved(Project, ImageRecord): a frame is in the project. failed(sentence): it could not be written."""

    saved = Signal(object, object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: queue.Queue[_Capture | None] = queue.Queue()
        self._thread: threading.Thread | None = None

    def write(
        self, project: Project, pixels: Pixels, faces: Sequence[PredictedFace], model_sha256: str
    ) -> None:
        """Put a frame into the project soon; frames are written in the order in which they were taken."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="captures", daemon=True)
            self._thread.start()
        self._waiting.put(_Capture(project, pixels, faces, model_sha256, datetime.now()))

    def finish(self) -> None:
        """Wait until all frames are written, as before their project is closed."""
        if self._thread is not None:
            self._waiting.put(None)
            self._thread.join()
            self._thread = None

    def _run(self) -> None:
        while (capture := self._waiting.get()) is not None:
            try:
                image = take_capture(
                    capture.project, capture.pixels, capture.faces, capture.model_sha256, now=capture.at
                )
            except AdnetError as error:
                self.failed.emit(str(error))
            else:
                self.saved.emit(capture.project, image)
