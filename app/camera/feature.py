"""The camera in the window: its page takes the place of the photos, and its frames go into the project."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject

from adnet_core.errors import ModelError
from app.camera.capturing import CaptureWriter
from app.commands import Where
from app.panels.message_bar import Tone
from app.work.background import check
from app.workbench import Workbench

if TYPE_CHECKING:
    from adnet_core.models.predictor import FacePrediction, Predictor
    from adnet_core.projects.records import ImageRecord
    from app.camera.page import CameraPage
    from app.session import Session


# How often it is looked whether the model is still waited for.
LOOK_SECONDS = 0.1


class CameraCommands(QObject):
    """Joins `file.camera`, and the actions of the camera's menu once the page has been shown."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._workbench = workbench
        self._page = workbench.page
        self._registry = workbench.registry
        self.camera: CameraPage | None = None
        self._captures = CaptureWriter(self)
        self._captures.saved.connect(self._capture_saved)
        self._captures.failed.connect(self._failed)
        self._model_loaded = threading.Event()
        self._page.worker.ready.connect(lambda _status: self._model_loaded.set())
        self._page.worker.unavailable.connect(lambda _sentence: self._model_loaded.set())
        self._registry.on("file.camera", self._switch)
        workbench.opening.connect(self.leave)
        workbench.stream_asked.connect(self.show)
        self._registry.enable(Where.PHOTOS)

    def session_opened(self, session: Session) -> None:
        """Frames go into whichever project is open."""

    def close(self) -> None:
        """Stop the threads of the camera; what was taken is still written."""
        if self.camera is not None:
            self.camera.stop()

    @property
    def shown(self) -> bool:
        return self.camera is not None and self._workbench.is_shown(self.camera)

    def show(self, stream: int | str) -> None:
        """Show a camera, a video or a stream."""
        from app.camera.page import CameraPage

        if self.camera is None:
            self.camera = CameraPage(self._predictor, self._registry, give_up=self._workbench.shut_sheet)
            self.camera.captured.connect(self._captured)
            self.camera.failed.connect(self._failed)
            self.camera.left.connect(self.leave)
        self._workbench.show_page(self.camera)
        self._registry.enable(Where.CAMERA)
        self._registry.check("file.camera", True)
        self.camera.setFocus()
        self.camera.start(stream)

    def leave(self) -> None:
        """Back to the photos, where the camera is shown."""
        if self.camera is None or not self.shown:
            return
        self.camera.stop()
        self._workbench.show_page(self._page)
        self._registry.enable(Where.PHOTOS)
        self._registry.check("file.camera", False)
        self._page.canvas.setFocus()
        self._workbench.status.show_position()

    def _switch(self) -> None:
        if self.shown:
            self.leave()
        else:
            self.show(0)

    def _predictor(self) -> Predictor:
        """For the camera's thread: waits until the model is there. Raises ModelError if it will not be, and
        Stopped where the camera has been left meanwhile."""
        while not self._model_loaded.wait(LOOK_SECONDS):
            check()
        predictor = self._page.worker.predictor
        if predictor is None:
            raise ModelError(self._page.worker.problem)
        return predictor

    def _failed(self, sentence: str) -> None:
        self.leave()
        self._registry.check("file.camera", False)
        self._page.message.show_message(sentence, Tone.PROBLEM)

    def _captured(self, pixels: np.ndarray, faces: list[FacePrediction]) -> None:
        session = self._page.session
        if session is None:
            return
        # Not the one of now: another may have been chosen while the camera is shown.
        predictor = self.camera.predictor if self.camera is not None else None
        sha256 = str(getattr(getattr(predictor, "engine", None), "sha256", ""))
        self._captures.write(session.owner, session.project, pixels, faces, sha256)

    def _capture_saved(self, image: ImageRecord) -> None:
        session = self._page.session
        if session is not None:
            session.photos_added([image.id])
            self._workbench.status.show_taken(image.path.name)
