"""Prediction in one background thread: the current photo first, then the ones that come next.

The engine is loaded there too, so that the window does not wait for it. What is found is written to
the project before it is told.
"""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from adnet_core.errors import AdnetError, HinderedError, MediaError, ModelError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.media.photos import Pixels, file_sha256
from adnet_core.models.finding import Finding
from adnet_core.models.propagation import PropagationPrior
from adnet_core.projects.records import FaceRecord, ImageRecord
from adnet_core.projects.store import Project
from app.logic.canvas.scene import FaceMaps
from app.logic.translating import marked, tr, translated
from app.logic.work.background import Owner, Piece, Worker, reason
from app.logic.work.byte_cache import ByteCache
from app.work.delivery import in_window
from app.work.photos import Decoded, PhotoStore, stamp_of

if TYPE_CHECKING:
    from adnet_core.models.engine import Device
    from adnet_core.models.face_prediction import FacePrediction
    from adnet_core.models.predictor import Predictor

log = logging.getLogger(__name__)

MAPS_BYTES = 128 * 2**20
# A photo takes seconds at most, also on a slow machine.
STUCK_SECONDS = 20.0
# So often a file that changes under its reader is read again.
_TRIES = 5


class Task(Enum):
    """What to do with a photo."""

    FIND = auto()  # detect faces, place landmarks, write them to the project
    MAPS = auto()  # only the maps of faces that the project knows already
    ADD = auto()  # landmarks in a box that a person has drawn
    RENEW = auto()  # fresh landmarks of one face, or of some of its points
    REFRESH = auto()  # FIND again with another model: faces that nobody has touched are renewed


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
    prior: PropagationPrior | None = None
    tails: float = math.inf
    sha256: str = ""
    has_finder: bool = False
    layout: Layout | None = None
    # Whether it is a model file, which a process of its own can predict with; not what the first faces say.
    from_file: bool = True

    def fits(self, layout: Layout) -> bool:
        """Whether it places the points of this layout, in its order."""
        if self.layout is None:
            return self.point_count == layout.point_count
        return self.layout.point_names == layout.point_names

    @classmethod
    def of(cls, predictor: Predictor) -> ModelStatus:
        """What runs now."""
        from adnet_core.first_faces.layout_predictor import FirstFacesPredictor

        engine, layout = predictor.engine, predictor.layout
        if isinstance(predictor, FirstFacesPredictor):
            first = predictor.first
            return cls(
                predictor.name,
                engine.provider,
                engine.provider_note,
                layout.point_count,
                first,
                first.tails,
                predictor.sha256,
                engine.info.finder is not None,
                layout,
                from_file=False,
            )
        calibration = engine.info.calibration
        return cls(
            engine.path.stem,
            engine.provider,
            engine.provider_note,
            layout.point_count,
            engine.info.prior,
            math.inf if calibration is None else calibration.tails,
            engine.sha256,
            engine.info.finder is not None,
            layout,
        )


@dataclass(frozen=True)
class Outcome:
    """What came of a wish. `milliseconds` is for the whole photo; `unreadable`: the photo is at fault;
    `unkept`: the project cannot be written now; `finding` is what the project said of who finds its
    objects."""

    wish: Wish
    milliseconds: float = 0.0
    found: tuple[FacePrediction, ...] = ()
    problem: str = ""
    unreadable: bool = False
    unkept: bool = False
    model_sha256: str = field(default="", compare=False)
    finding: Finding | None = field(default=None, compare=False)


def load_predictor(model: str | None, device: Device) -> Predictor:
    """The model by name or path, without one the model in use. Raises ModelError. Imports what is heavy."""
    from adnet_core.models.engine import Engine
    from adnet_core.models.model_choice import chosen_model
    from adnet_core.models.model_store import find_model
    from adnet_core.models.predictor import Predictor
    from adnet_core.models.views import PROJECT_VIEWS

    return Predictor(Engine(find_model(model or chosen_model()), device=device), views=PROJECT_VIEWS)


class PredictionWorker(QObject):
    """Owns the thread, the engine and the cache of maps. Its signals come in the window's thread."""

    ready = Signal(object)  # ModelStatus
    unavailable = Signal(str)
    refused = Signal(str)  # why the model stays that was in use
    done = Signal(object)  # Outcome, of a photo of the project that is open

    def __init__(
        self,
        photos: PhotoStore,
        load: Callable[[], Predictor],
        parent: QObject | None = None,
    ) -> None:
        """`load` makes the first predictor; it is called in the thread and may raise AdnetError."""
        super().__init__(parent)
        self._photos = photos
        self._first = load
        self._asked_for: tuple[Owner, Project] | None = None
        self._owner = Owner("the model")
        self.predictor: Predictor | None = None
        self.problem = ""
        self.maps: ByteCache[str, FaceMaps] = ByteCache(MAPS_BYTES)
        self._finding: Finding | None = None
        self._worker = Worker(marked("prediction"), in_window, stays=True)

    def start(self) -> None:
        """Load the model."""
        self.use(self._first)

    def set_project(self, owner: Owner, project: Project) -> None:
        """Whose photos are predicted from now on. Nothing more is told of those before once `owner` ends."""
        self.leave_project()
        self._asked_for = (owner, project)

    def leave_project(self) -> None:
        """Nothing is predicted until there is another project."""
        asked_for, self._asked_for = self._asked_for, None
        self._worker.want(())
        if asked_for is not None:
            self._worker.leave_stuck(0, asked_for[0])
        self.maps.clear()

    def want(self, wishes: Iterable[Wish]) -> None:
        """What to predict, in this order; what a person has asked for expressly goes before."""
        self._worker.want(piece for wish in wishes for piece in self._pieces(wish))

    def ask(self, wish: Wish, then: Iterable[Wish] = ()) -> None:
        """Something that a person waits for and that is not dropped."""
        for piece in self._pieces(wish):
            self._worker.add(piece)
        self.want(then)

    def use(
        self, load: Callable[[], Predictor], in_use: Callable[[ModelStatus], object] = lambda status: None
    ) -> None:
        """Go on with another model, loaded in the thread: `ready` tells when it is in use, `in_use` that it
        is this one.

        Where it cannot be used the one before stays, and `refused` tells why. A model that has not come back
        for `STUCK_SECONDS` is left to itself.
        """

        def ready(status: ModelStatus) -> None:
            self.ready.emit(status)
            in_use(status)

        self._worker.add(
            Piece(
                self._owner,
                lambda piece: self._switched(piece, load),
                returned=ready,
                errored=self._not_switched,
            ),
            patience=STUCK_SECONDS,
        )

    def finding_predictor(self) -> Predictor | None:
        """The model in use, finding as the open project says, for others' work; None where there is none.

        From any thread. Raises ModelError where the model cannot find so.
        """
        predictor, asked_for = self.predictor, self._asked_for
        if predictor is not None and asked_for is not None:
            self._find_as(asked_for[1], predictor)
        return predictor

    @property
    def pending(self) -> int:
        return self._worker.pending

    def close(self) -> None:
        self._owner.end()
        self._worker.close()

    def _pieces(self, wish: Wish) -> Iterator[Piece]:
        """The work for a wish, for the project that is open now whatever is open when it is done."""
        if self._asked_for is not None:
            owner, project = self._asked_for

            def failed(sentence: str) -> None:
                self.done.emit(Outcome(wish, problem=sentence))

            yield Piece(
                owner,
                lambda piece: self._outcome_or_hindrance(piece, project, wish),
                returned=self._tell,
                errored=failed,
                key=wish,
            )

    def _tell(self, outcome: Outcome | None) -> None:
        if outcome is not None:
            self.done.emit(outcome)

    def _not_switched(self, sentence: str) -> None:
        if self.predictor is None:
            self.problem = sentence
            self.unavailable.emit(sentence)
        else:
            self.refused.emit(sentence)

    # In the thread

    def _switched(self, piece: Piece, load: Callable[[], Predictor]) -> ModelStatus:
        try:
            predictor = load()
        except (ImportError, OSError) as error:
            raise ModelError(str(error)) from error
        status = ModelStatus.of(predictor)
        piece.check()
        self.predictor, self._finding = predictor, None
        self.maps.clear()
        return status

    def _outcome_or_hindrance(self, piece: Piece, project: Project, wish: Wish) -> Outcome | None:
        try:
            return self._outcome(piece, project, wish)
        except HinderedError as error:
            sentence = tr("{reason}. What the model finds here is not kept.", reason=error)
            return Outcome(wish, problem=sentence, unkept=True)

    def _outcome(self, piece: Piece, project: Project, wish: Wish) -> Outcome | None:
        predictor = self.predictor
        if predictor is None:
            return None
        image = project.image(wish.image_id)
        if wish.task is Task.FIND and image.predicted:
            return Outcome(wish, finding=project.settings.finding)
        decoded = self._described(project, image)
        if decoded.pixels is None:
            return Outcome(wish, problem=decoded.problem, unreadable=True)
        finding = self._find_as(project, predictor) if wish.task in (Task.FIND, Task.REFRESH) else None
        start = time.perf_counter()
        found = _predicted(predictor, image.path, decoded.pixels, wish, _turns(project, predictor, wish))
        spent = (time.perf_counter() - start) * 1000
        # The person may have gone on to another project meanwhile, or to another model.
        piece.check()
        sha256 = ModelStatus.of(predictor).sha256
        if wish.task in (Task.FIND, Task.REFRESH):
            names = predictor.layout.point_names
            self._keep_maps(project.record_predictions(image.id, found, sha256, points=names), found)
            if project.settings.finding is not finding:  # chosen anew while this was found
                return self._outcome(piece, project, replace(wish, task=Task.REFRESH))
        elif wish.face_ids:
            for face_id, face in zip(wish.face_ids, found, strict=True):
                self._keep(face_id, face)
        return Outcome(wish, spent, tuple(found), model_sha256=sha256, finding=finding)

    def _find_as(self, project: Project, predictor: Predictor) -> Finding | None:
        """Let the predictor find as the project says. Raises ModelError where the model cannot."""
        finding = project.settings.finding
        if finding is Finding.MODEL and predictor.engine.info.finder is None:
            raise ModelError(
                tr(
                    "Nothing is found here: {model} has no finder of its own, and the next "
                    "training adds one. {{face.draw}} draws a box by hand.",
                    model=_name(predictor),
                )
            )
        if finding is not self._finding:
            predictor.find_by(finding)
            self._finding = finding
        return finding

    def _described(self, project: Project, image: ImageRecord) -> Decoded:
        """The photo to predict. What the project then knows of the file is of these very pixels: another file
        may have taken its place since it was decoded, or while it was read."""
        decoded = self._photos.load(image.path)
        if image.sha256 or project.passed.is_passed(image.id):
            return decoded
        for _ in range(_TRIES):
            if decoded.pixels is None:
                return decoded
            if decoded.stamp == stamp_of(image.path):
                try:
                    sha256 = file_sha256(image.path)
                except MediaError:
                    return decoded
                if decoded.stamp == stamp_of(image.path):
                    height, width = decoded.pixels.shape[:2]
                    project.describe_image(image.id, sha256, width, height)
                    return decoded
            decoded = self._photos.load_anew(image.path)
        return Decoded(
            image.path, None, tr("{path}: is being written to by another program", path=image.path)
        )

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


def _turns(project: Project, predictor: Predictor, wish: Wish) -> list[int]:
    """By how many quarters each face of which only the maps are wanted is turned; empty where none is."""
    from adnet_core.models.turning import turn_of

    upright = predictor.engine.info.shape
    if wish.task is not Task.MAPS or upright is None or not ModelStatus.of(predictor).from_file:
        return []
    turns = [turn_of(project.face(face_id).points, upright.mean) for face_id in wish.face_ids]
    return turns if any(turns) else []


def _predicted(
    predictor: Predictor, photo: Path, pixels: Pixels, wish: Wish, turns: list[int]
) -> list[FacePrediction]:
    """What the model finds. Raises ModelError where that cannot be used, whatever the model has done."""
    from adnet_core.models.prediction_check import prediction_problem

    many = wish.task in (Task.FIND, Task.REFRESH)
    try:
        if many:
            found = _find(predictor, pixels, wish)
        else:
            passes = 1 if wish.task is Task.MAPS else 2
            more: dict[str, Any] = {"turns": turns} if turns else {}
            found = list(predictor.predict_boxes(pixels, list(wish.boxes), passes=passes, **more))
        count = None if many else len(wish.boxes)
        problem = prediction_problem(found, predictor.layout, pixels.shape, count)
    except AdnetError:
        raise
    except Exception as error:
        log.exception("%s", photo)
        raise ModelError(
            tr(
                "{photo}: nothing is predicted here, the model {model} failed ({reason})",
                photo=photo.name,
                model=_name(predictor),
                reason=reason(error),
            )
        ) from None
    if problem is not None:
        raise ModelError(
            tr(
                "{photo}: nothing is predicted here, the model {model} {problem}",
                photo=photo.name,
                model=_name(predictor),
                problem=translated(problem),
            )
        )
    return found


def _name(predictor: Predictor) -> str:
    return ModelStatus.of(predictor).name


def _find(predictor: Predictor, pixels: Pixels, wish: Wish) -> list[FacePrediction]:
    """All faces of a photo; those of a video's frame are where those of its neighbour are, if they are."""
    if wish.boxes:
        from app.logic.camera.tracking import all_followed

        found = all_followed(predictor, pixels, wish.boxes, wish.spreads)
        if found:
            return found
    return predictor.predict(pixels)
