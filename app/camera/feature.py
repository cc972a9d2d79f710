"""The camera in the window: its page takes the place of the photos, and its frames go into the project."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

import numpy as np

from adnet_core.errors import ModelError
from app.camera.capturing import CaptureWriter
from app.commands import Command, Where
from app.logic.camera.search import LiveModel
from app.logic.causes import both
from app.logic.work.background import check
from app.panels.message_bar import Tone
from app.room import Feature, Room
from app.workbench import Workbench

if TYPE_CHECKING:
    from adnet_core.models.face_prediction import FacePrediction
    from adnet_core.projects.records import ImageRecord
    from app.camera.page import CameraPage


# How often it is looked whether the model is still waited for.
LOOK_SECONDS = 0.1


class CameraFeature(Feature):
    """Shows the camera's page, which is made when it is first shown."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._registry = workbench.registry
        self.camera: CameraPage | None = None
        self._captures = CaptureWriter(self)
        self._captures.saved.connect(self._capture_saved)
        self._captures.failed.connect(self._failed)
        self._model_loaded = threading.Event()
        self.page.worker.ready.connect(lambda _status: self._model_loaded.set())
        self.page.worker.unavailable.connect(lambda _sentence: self._model_loaded.set())
        workbench.opening.connect(self.leave)
        workbench.stream_asked.connect(self.show)
        self._registry.enable(Where.PHOTOS)

    def close(self) -> None:
        """Stop the threads of the camera; what was taken is still written."""
        if self.camera is not None:
            self.camera.stop()

    @property
    def shown(self) -> bool:
        return self.camera is not None and self.workbench.is_shown(self.camera)

    def show(self, stream: int | str) -> None:
        """Show a camera, a video or a stream."""
        from app.camera.page import CameraPage

        if self.camera is None:
            self.camera = CameraPage(self._model, self._registry, give_up=self.workbench.shut_sheet)
            self.camera.captured.connect(self._captured)
            self.camera.failed.connect(self._failed)
            self.camera.left.connect(self.leave)
        self.workbench.show_page(self.camera)
        self._registry.enable(Where.CAMERA)
        self._registry.show_checked()
        self.camera.setFocus()
        self.camera.start(stream)

    def leave(self) -> None:
        """Back to the photos, where the camera is shown."""
        if self.camera is None or not self.shown:
            return
        self.camera.stop()
        self.workbench.show_page(self.page)
        self._registry.enable(Where.PHOTOS)
        self._registry.show_checked()
        self.page.canvas.setFocus()
        self.workbench.status.show_position()

    def switch(self) -> None:
        if self.shown:
            self.leave()
        else:
            self.show(0)

    def _model(self) -> LiveModel:
        """For the camera's thread: waits until the model is there. Raises ModelError if it will not be, and
        Stopped where the camera has been left meanwhile."""
        while not self._model_loaded.wait(LOOK_SECONDS):
            check()
        predictor = self.page.worker.finding_predictor()
        if predictor is None:
            raise ModelError(self.page.worker.problem)
        return LiveModel(predictor, predictor.engine.provider, predictor.engine.sha256)

    def _failed(self, sentence: str) -> None:
        self.leave()
        self.page.say(sentence, Tone.PROBLEM, cause=both(self.page.causes.project(), lambda: not self.shown))

    def _captured(self, pixels: np.ndarray, faces: list[FacePrediction]) -> None:
        session = self.page.session
        if session is None:
            return
        # Not the one of now: another may have been chosen while the camera is shown.
        model = self.camera.model if self.camera is not None else None
        sha256 = model.sha256 if model is not None else ""
        points = model.predictor.layout.point_names if model is not None else ()
        self._captures.write(session.owner, session.project, pixels, faces, sha256, points)

    def _capture_saved(self, image: ImageRecord) -> None:
        session = self.page.session
        if session is not None:
            session.photos_added([image.id])
            self.workbench.status.show_taken(image.path.name)


def _page_command(
    name: str,
    text: str,
    keys: tuple[str, ...],
    do: Callable[[CameraPage], object],
    checked: Callable[[CameraPage], bool] | None = None,
) -> Command[CameraFeature]:
    """A command of the camera's page, which is there when such a command can be done."""

    def is_on(feature: CameraFeature) -> bool:
        return checked is not None and feature.camera is not None and checked(feature.camera)

    return Command(
        f"camera.{name}",
        text,
        "Camera",
        keys,
        do=lambda feature: do(feature.camera) if feature.camera is not None else None,
        checked=is_on if checked is not None else None,
        where=Where.CAMERA,
    )


COMMANDS: tuple[Command[CameraFeature], ...] = (
    Command(
        "file.camera",
        "Camera",
        "File",
        ("F6",),
        icon="camera",
        bar=11,
        do=lambda it: it.switch(),
        checked=lambda it: it.shown,
        where=Where.BOTH,
    ),
    _page_command("take", "Take this frame", ("C", "Space"), lambda page: page.capture()),
    _page_command(
        "series",
        "Take one every few seconds",
        ("E",),
        lambda page: page.toggle_series(),
        lambda page: page.series.running,
    ),
    _page_command(
        "freeze", "Freeze the picture", ("F",), lambda page: page.toggle_frozen(), lambda page: page.frozen
    ),
    _page_command(
        "mirror",
        "Show it as a mirror does",
        ("M",),
        lambda page: page.toggle_mirrored(),
        lambda page: page.mirrored,
    ),
    _page_command(
        "smooth",
        "Smooth the points shown",
        ("S",),
        lambda page: page.toggle_smoothing(),
        lambda page: page.smoothing,
    ),
    _page_command("leave", "Back to the photos", ("Esc",), lambda page: page.ask_leave()),
)

ROOM = Room(CameraFeature, COMMANDS)
