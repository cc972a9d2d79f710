"""Writes frames of the camera into the project, in a thread: encoding one takes longer than showing ten."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from adnet_core.media.photos import Pixels
from adnet_core.projects.records import ImageRecord, PredictedFace
from adnet_core.projects.store import Project
from app.logic.camera.captures import take_capture
from app.logic.translating import marked
from app.logic.work.background import Owner, Piece, Worker
from app.work.delivery import in_window


class CaptureWriter(QObject):
    """saved(ImageRecord): a frame is in the project, which is still open. failed(sentence): one is lost."""

    saved = Signal(object)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = Worker(marked("captures"), in_window)

    def write(
        self,
        owner: Owner,
        project: Project,
        pixels: Pixels,
        faces: Sequence[PredictedFace],
        model_sha256: str,
        points: Sequence[str] = (),
    ) -> Piece:
        """Put a frame into the project soon; frames are written in the order in which they were taken.

        All of them are written before the project is closed (`finish_for`), also when it is left meanwhile.
        """
        at = datetime.now()

        def write(_piece: Piece) -> ImageRecord:
            return take_capture(project, pixels, faces, model_sha256, now=at, points=points)

        return self._worker.add(
            Piece(
                owner,
                write,
                returned=self.saved.emit,
                errored=self.failed.emit,
                lost=self.failed.emit,
                finishes=True,
            )
        )
