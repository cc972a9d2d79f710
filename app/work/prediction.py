"""Prediction in one background thread: the current photo first, then the ones that come next.

The engine is loaded there too, so that the window does not wait for it. What is found is written to
the project before it is told.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from adnet_core.annotation.records import FaceRecord, ImageRecord
from adnet_core.annotation.store import Project
from adnet_core.errors import AdnetError, MediaError
from adnet_core.geometry import FaceBox
from adnet_core.inference.propagation import ResidualPrior
from adnet_core.media.photos import Pixels, file_sha256
from app.canvas.scene import FaceMaps
from app.work.byte_cache import ByteCache
from app.work.photos import PhotoStore
from app.work.wishes import WishThread

if TYPE_CHECKING:
    from adnet_core.inference.engine import Device
    from adnet_core.inference.predictor import FacePrediction, Predictor

MAPS_BYTES = 128 * 2**20


class Task(Enum):
    """What to do with a photo."""

    FIND = auto()  # detect faces, place landmarks, write them to the project
    MAPS = auto()  # only the maps of faces that the project knows already
    ADD = auto()  # landmarks in a box that a person has drawn
    RENEW = auto()  # fresh landmarks of one face, or of some of its points
    REFRESH = auto()  # FIND again with another model: faces that nobody has touched are renewed
    SWITCH = auto()  # go on with another model


@dataclass(frozen=True)
class Wish:
    """One thing to predict. `points` are those to renew, none for all; `keeps_box`: the box was drawn.

    To find faces, `boxes` and `spreads` say where they are in a neighbouring frame, and how sure of it.
    """

    task: Task
    image_id: int
    boxes: tuple[FaceBox, ...] = ()
    face_ids: tuple[str, ...] = ()
    points: tuple[int, ...] = ()
    keeps_box: bool = False
    spreads: tuple[float, ...] = ()


@dataclass(frozen=True)
class ModelStatus:
    """The model that runs: its name, where it runs, and why not elsewhere."""

    name: str
    provider: str
    note: str
    point_count: int
    prior: ResidualPrior | None = None
    tails: float = math.inf
    sha256: str = ""


@dataclass(frozen=True)
class Outcome:
    """What came of a wish. `milliseconds` is for the whole photo; `unreadable`: the photo is at fault."""

    wish: Wish
    milliseconds: float = 0.0
    found: tuple[FacePrediction, ...] = ()
    problem: str = ""
    unreadable: bool = False
    model_sha256: str = field(default="", compare=False)


def load_predictor(model: str | None, device: Device) -> Predictor:
    """The model by name or path, without one the model in use. Raises ModelError. Imports what is heavy."""
    from adnet_core.inference.engine import Engine
    from adnet_core.inference.model_choice import chosen_model
    from adnet_core.inference.model_store import find_model
    from adnet_core.inference.predictor import Predictor

    return Predictor(Engine(find_model(model or chosen_model()), device=device))


class PredictionWorker(QObject):
    """Owns the thread, the engine and the cache of maps."""

    ready = Signal(object)  # ModelStatus
    unavailable = Signal(str)
    refused = Signal(str)  # why the model stays that was in use
    done = Signal(object)  # Outcome

    def __init__(
        self,
        photos: PhotoStore,
        load: Callable[[], Predictor],
        parent: QObject | None = None,
    ) -> None:
        """`load` makes the first predictor; it is called in the thread and may raise AdnetError."""
        super().__init__(parent)
        self._photos = photos
        self._next: Callable[[], Predictor] | None = load
        self._project: Project | None = None
        self.predictor: Predictor | None = None
        self.problem = ""
        self.maps: ByteCache[str, FaceMaps] = ByteCache(MAPS_BYTES)
        self._urgent: list[Wish] = []
        self._switches = 0
        self._thread: WishThread[Wish] = WishThread("prediction", self._work, prepare=self._switch)

    def start(self) -> None:
        self._thread.start()

    def set_project(self, project: Project | None) -> None:
        """Work on this project from now on; None before it is closed."""
        self._urgent = [wish for wish in self._urgent if wish.task is Task.SWITCH]
        self._thread.want(self._urgent)
        self.maps.clear()
        self._project = project

    def want(self, wishes: Iterable[Wish]) -> None:
        """What to predict, in this order; what a person has asked for expressly goes before."""
        self._thread.want([*self._urgent, *wishes])

    def ask(self, wish: Wish, then: Iterable[Wish] = ()) -> None:
        """Something that a person waits for and that is not dropped."""
        self._urgent.append(wish)
        self.want(then)

    def use(self, load: Callable[[], Predictor]) -> None:
        """Go on with another model, loaded in the thread: `ready` tells when it is in use.

        Where it cannot be used the one before stays, and `refused` tells why.
        """
        self._next = load
        # A number of its own, or it would count as the one that is being loaded.
        self._switches += 1
        self.ask(Wish(Task.SWITCH, self._switches))

    @property
    def pending(self) -> int:
        return self._thread.pending

    def close(self) -> None:
        self._thread.close()

    # In the thread

    def _switch(self) -> None:
        load, self._next = self._next, None
        if load is None:
            return
        try:
            self.predictor = load()
        except (AdnetError, ImportError, OSError) as error:
            if self.predictor is None:
                self.problem = str(error)
            if not self._thread.closing:
                (self.unavailable if self.predictor is None else self.refused).emit(str(error))
            return
        self.maps.clear()
        engine = self.predictor.engine
        layout, calibration = engine.info.layout, engine.info.calibration
        if not self._thread.closing:
            self.ready.emit(
                ModelStatus(
                    engine.path.stem,
                    engine.provider,
                    engine.provider_note,
                    layout.point_count,
                    engine.info.prior,
                    math.inf if calibration is None else calibration.tails,
                    engine.sha256,
                )
            )

    def _work(self, wish: Wish) -> None:
        if wish.task is Task.SWITCH:
            self._switch()
            if wish in self._urgent:
                self._urgent.remove(wish)
            return
        project = self._project
        if project is None or self.predictor is None:
            return
        try:
            outcome = self._outcome(project, self.predictor, wish)
        except AdnetError as error:
            outcome = Outcome(wish, problem=str(error))
        if wish in self._urgent:
            self._urgent.remove(wish)
        if not self._thread.closing and project is self._project:
            self.done.emit(outcome)

    def _outcome(self, project: Project, predictor: Predictor, wish: Wish) -> Outcome:
        image = project.image(wish.image_id)
        if wish.task is Task.FIND and image.predicted:
            return Outcome(wish)
        decoded = self._photos.load(image.path)
        if decoded.pixels is None:
            return Outcome(wish, problem=decoded.problem, unreadable=True)
        self._describe(project, image, decoded.pixels)
        start = time.perf_counter()
        if wish.task in (Task.FIND, Task.REFRESH):
            found = _find(predictor, decoded.pixels, wish)
        else:
            passes = 1 if wish.task is Task.MAPS else 2
            found = predictor.predict_boxes(decoded.pixels, list(wish.boxes), passes=passes)
        spent = (time.perf_counter() - start) * 1000
        sha256 = predictor.engine.sha256
        if wish.task in (Task.FIND, Task.REFRESH):
            self._keep_maps(project.record_predictions(image.id, found, sha256), found)
        elif wish.face_ids:
            for face_id, face in zip(wish.face_ids, found, strict=True):
                self._keep(face_id, face)
        return Outcome(wish, spent, tuple(found), model_sha256=sha256)

    def _describe(self, project: Project, image: ImageRecord, pixels: Pixels) -> None:
        if image.sha256:
            return
        try:
            sha256 = file_sha256(image.path)
        except MediaError:
            return
        project.describe_image(image.id, sha256, pixels.shape[1], pixels.shape[0])

    def _keep_maps(self, faces: Sequence[FaceRecord], found: Sequence[FacePrediction]) -> None:
        """Give each face of the project the maps of the prediction that overlaps it most."""
        for face in faces:
            near = max(found, key=lambda one: one.box.iou(face.box), default=None)
            if near is not None and near.box.iou(face.box) > 0.3:
                self._keep(face.id, near)

    def _keep(self, face_id: str, face: FacePrediction) -> None:
        if face.attention is not None and face.edges is not None:
            maps = FaceMaps(face.crop, face.attention, face.edges)
            self.maps.put(face_id, maps, maps.size_bytes)


def _find(predictor: Predictor, pixels: Pixels, wish: Wish) -> list[FacePrediction]:
    """All faces of a photo; those of a video's frame are where those of its neighbour are, if they are."""
    if wish.boxes:
        from app.camera.tracking import all_followed

        found = all_followed(predictor, pixels, wish.boxes, wish.spreads)
        if found:
            return found
    return predictor.predict(pixels)
