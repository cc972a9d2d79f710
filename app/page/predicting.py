"""What the model does for the page: which photos it is sent to, and what becomes of its answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from adnet_core.errors import AdnetError
from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.states import Visibility
from adnet_core.models.finding import Finding
from adnet_core.projects.inputs import predicted_visibility
from app.logic.canvas.framing import tight_box
from app.logic.causes import Cause, Causes, both, unchanged
from app.logic.session import Session
from app.logic.translating import marked, tr
from app.panels.message_bar import Tone
from app.work.ahead import near_photos, wishes
from app.work.photos import PhotoStore
from app.work.prediction import ModelStatus, Outcome, PredictionWorker, Task, Wish

if TYPE_CHECKING:
    from adnet_core.models.face_prediction import FacePrediction
    from adnet_core.models.predictor import Predictor


_NOTHING_FOUND = {
    Finding.FACES: marked("No face found in this photo. {face.draw} draws the box of one."),
    Finding.WHOLE_PHOTO: marked("Nothing found in this photo. {face.draw} draws the box of an object."),
    Finding.MODEL: marked("No object found in this photo. {face.draw} draws the box of one."),
    Finding.NONE: marked("Boxes are drawn by hand in this project: {face.draw} draws one."),
}

SET_BY_CLICKS = marked("The photo itself is the object: {point.place} places its points by clicks.")

AGAIN_MS = 5000
"""After so long it is tried again to keep what the model has found, as on a disk that was full."""


class Predicting(QObject):
    """Keeps the worker going for where the annotator is, and tells the session what it has found."""

    said = Signal(str, object, object)  # sentence, Tone, Cause
    noticed = Signal(str, object, object)  # what must not be missed, its Tone, its Cause
    changed = Signal(bool)  # the model or what it has found; whether that concerns the current photo
    unreadable = Signal(object, str)  # path of a photo, why
    predicted = Signal(object)  # Outcome

    def __init__(
        self, photos: PhotoStore, load: Callable[[], Predictor], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.worker = PredictionWorker(photos, load, self)
        self.model: ModelStatus | None = None
        # Why nothing is predicted here; empty where something is.
        self.problem = ""
        # What a person may do where no model knows the layout; a sentence.
        self.until_then = ""
        self.failed: dict[int, str] = {}
        # Those of them whose faces could not be written into the project, which are tried again now and then.
        self._unkept: set[int] = set()
        self._trying: int | None = None
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(AGAIN_MS)
        self._patience.timeout.connect(self._try_to_keep)
        # Photos with untouched predictions of another model, which are renewed one after the other.
        self.stale: dict[int, None] = {}
        self._session: Session | None = None
        # As the project says who finds its objects; None where it does not.
        self._chosen: Finding | None = None
        self.causes = Causes(lambda: self._session)
        self.worker.ready.connect(self._ready)
        self.worker.unavailable.connect(self._unavailable)
        self.worker.refused.connect(self._refused)
        self.worker.done.connect(self._done)

    def set_session(self, session: Session | None) -> None:
        """Predict for another project from now on; None before it is closed."""
        self._session = session
        self._chosen = None if session is None else session.finding
        if session is not None:
            self.worker.set_project(session.owner, session.project)
        else:
            self.worker.leave_project()
        self.failed.clear()
        self._unkept.clear()
        self._trying = None
        self.stale.clear()
        self._compare_layouts()

    def want(self) -> None:
        """Send the model to the photos around the current one."""
        self.worker.want(self._wishes())

    def renew_untouched(self) -> int:
        """Predict photos anew whose faces another model has placed and nobody has touched; how many.

        Whatever a person has placed, accepted or rejected stays.
        """
        session, model = self._session, self.model
        if session is None or model is None or not self.works_here:
            return 0
        self.stale = dict.fromkeys(session.project.training_faces.predicted_by_others(model.sha256))
        self.want()
        return len(self.stale)

    @property
    def finding(self) -> Finding | None:
        """Who finds the objects of the open project: as it says, or else as the model has it."""
        session, model = self._session, self.model
        if session is None:
            return None
        own = Finding.MODEL if model is not None and model.has_finder else Finding.FACES
        return self._chosen or own

    @property
    def lacks_finder(self) -> bool:
        """Whether the model is to find its own objects and cannot."""
        return self.finding is Finding.MODEL and self.model is not None and not self.model.has_finder

    def find_by(self, finding: Finding) -> int:
        """Find objects in this way from now on; how many photos are looked at anew. Raises ProjectError."""
        session = self._session
        if session is None:
            return 0
        anew = session.find_by(finding)
        self._chosen = finding
        self._try_again()
        if self.works_here:
            self.stale |= dict.fromkeys(anew)
        self.want()
        self.changed.emit(True)
        return len(anew)

    def _try_again(self) -> None:
        """Photos that nothing could be predicted in may do now, unless they cannot be read."""
        unreadable = set() if self._session is None else self._session.photos.unreadable
        self.failed = {image_id: why for image_id, why in self.failed.items() if image_id in unreadable}

    @property
    def works_here(self) -> bool:
        """Whether there is a model that places the points of the open project."""
        session, model = self._session, self.model
        return session is not None and model is not None and model.fits(session.layout)

    @property
    def takes_the_photo(self) -> bool:
        """Whether the photo is the object, and there is no model that would place its points."""
        return self.finding is Finding.WHOLE_PHOTO and bool(self.problem) and not self.works_here

    @property
    def by_file(self) -> bool:
        """Whether that is a model file, which other processes can use."""
        return self.works_here and self.model is not None and self.model.from_file

    def why_not(self) -> str:
        """A sentence for where nothing can be predicted."""
        return self.problem or tr("The model is still loading.")

    def add_face_in(self, box: FaceBox) -> None:
        """A face in a box that was drawn: by the model where there is one, from a template otherwise."""
        session = self._session
        if session is None or session.image is None:
            return
        if self.works_here:
            self.worker.ask(Wish(Task.ADD, session.image.id, boxes=(box,)), self._wishes())
            return
        points = template_points(session.layout, box)
        if self._attempt(lambda: session.add_face(box, points, None, visibility=Visibility.ABSENT)):
            self._say(
                tr(
                    "No point of this face is placed yet: drag the marks into place, or {point.place} places "
                    "them by clicks."
                ),
                self.causes.step(),
            )

    def renew_face(self, *, points: Sequence[int] = (), box: FaceBox | None = None) -> bool:
        """Predict the current face again from where its points are, or in a box that was drawn.

        With `points` only these are renewed. False where there is no face.
        """
        session = self._session
        if session is None or session.face is None or session.image is None:
            return False
        if not self.works_here:
            if box is not None:
                self._attempt(lambda: session.set_box(box))
            self._say(self.why_not(), self._of_the_model(), Tone.WARNING)
            return True
        around = box or tight_box(session.face)
        wish = Wish(
            Task.RENEW,
            session.image.id,
            boxes=(around,),
            face_ids=(session.face.id,),
            points=tuple(points),
            keeps_box=box is not None,
        )
        self.worker.ask(wish, self._wishes())
        return True

    # Within

    def _wishes(self) -> list[Wish]:
        session = self._session
        if session is None or not self.works_here:
            return []
        # What the first faces say has no maps, and none is asked for.
        with_maps = self.worker.maps if self.by_file else {face.id for face in session.faces}
        failed = self.failed.keys() - {self._trying}
        return wishes(session, with_maps=with_maps, failed=failed, stale=self.stale)

    def _attempt(self, do: Callable[[], object]) -> bool:
        """Do something that the project may refuse, and say so if it does."""
        try:
            do()
        except AdnetError as error:
            cause = self.causes.saving() if self.causes.problem() else self.causes.as_shown()
            self._say(str(error), cause, Tone.PROBLEM)
            return False
        return True

    def _ready(self, status: ModelStatus) -> None:
        self.model = status
        self._try_again()
        self._compare_layouts()
        if self._session is not None:
            self._session.passed_predictions_gone()
        self.want()
        self.changed.emit(True)

    def _say(self, sentence: str, cause: Cause, tone: Tone = Tone.INFO) -> None:
        self.said.emit(sentence, tone, cause)

    def _of_the_model(self) -> Cause:
        """What is the matter with the model, or with the one that was asked for."""
        return both(self.causes.project(), unchanged(lambda: (self.model, self.problem)))

    def _compare_layouts(self) -> None:
        """Say so where the model places other points than the project has."""
        if self.model is None or self._session is None:
            return
        self.problem = ""
        if not self.works_here:
            layout = self._session.layout
            self.problem = tr(
                "{model} does not place the points of layout {layout}: nothing is predicted here.",
                model=self.model.name,
                layout=layout.name,
            )
            if layout.point_count != self.model.point_count:
                self.problem = tr(
                    "{model} places {placed} points, this project has {wanted}: nothing is predicted here.",
                    model=self.model.name,
                    placed=self.model.point_count,
                    wanted=layout.point_count,
                )
            tone = Tone.INFO if self.until_then else Tone.WARNING
            self.noticed.emit(f"{self.problem} {self.until_then}".strip(), tone, self._of_the_model())

    def _unavailable(self, sentence: str) -> None:
        self.problem = f"{sentence}."
        words = tr("{reason}. {{face.draw}} draws a face to annotate by hand.", reason=sentence)
        # Whichever project is open: at the start the model is often asked for before there is one.
        self.noticed.emit(words, Tone.WARNING, unchanged(lambda: (self.model, self.problem)))
        self.changed.emit(True)

    def _refused(self, sentence: str) -> None:
        words = tr("{reason}. The model before stays in use.", reason=sentence)
        if self.model is not None:
            words = tr("{reason}. {model} stays in use.", reason=sentence, model=self.model.name)
        self._say(words, self._of_the_model(), Tone.PROBLEM)
        self.want()

    def _done(self, outcome: Outcome) -> None:
        session = self._session
        assert session is not None  # the worker tells nothing of a project that has been left
        here = session.image is not None and session.image.id == outcome.wish.image_id
        looked = outcome.wish.task in (Task.FIND, Task.REFRESH)
        if looked and not outcome.problem and outcome.finding is not self._chosen:
            self._chosen = session.finding  # which another window may have changed
            if outcome.finding is not self._chosen:
                self.want()  # it was found as the project had it before, and is looked for anew
                return
        by_this = self.model is not None and outcome.model_sha256 == self.model.sha256
        # A late answer of the model before, or that the photo was predicted already, leaves it to this one.
        if looked and (by_this or outcome.problem):
            self.stale.pop(outcome.wish.image_id, None)
        if outcome.wish.image_id == self._trying:
            self._trying = None
        if outcome.problem:
            self._failed(session, outcome, here)
        else:
            if looked:
                self._kept()
            self._take(session, outcome, here)
        if outcome.milliseconds:
            self.predicted.emit(outcome)
        self.want()
        self.changed.emit(here)

    def _failed(self, session: Session, outcome: Outcome, here: bool) -> None:
        """It is not tried again and again. What was not asked for expressly is told of where it is shown."""
        image_id = outcome.wish.image_id
        if outcome.wish.task in (Task.ADD, Task.RENEW) and not outcome.unreadable:
            self._say(outcome.problem, self.causes.as_shown(), Tone.PROBLEM)
            return
        known = self.failed.get(image_id)
        self.failed[image_id] = outcome.problem
        if outcome.unkept:
            self._unkept.add(image_id)
            self._patience.start()
        row = session.photos.row_of(image_id)
        if outcome.unreadable and row is not None:
            session.photos.unreadable.add(image_id)
            path: Path = session.images[row].path
            self.unreadable.emit(path, outcome.problem)
        elif here and outcome.problem != known:
            self.say_what_failed(image_id)

    def _try_to_keep(self) -> None:
        """One photo in sight is predicted again; all are, once something could be written."""
        session = self._session
        unkept = self._unkept & self.failed.keys()
        if session is None or not unkept:
            return
        if not session.project.saving.problem:
            self._kept()
        else:
            self._trying = next((image.id for image in near_photos(session) if image.id in unkept), None)
        self._patience.start()
        self.want()

    def _kept(self) -> None:
        """The project can be written again."""
        for image_id in self._unkept:
            self.failed.pop(image_id, None)
        self._unkept.clear()

    def say_what_failed(self, image_id: int) -> None:
        """For a photo that comes into sight: why nothing is predicted there."""
        problem = self.failed.get(image_id)
        if problem is not None:
            failed = unchanged(lambda: self.failed.get(image_id))
            self._say(problem, both(self.causes.photo(), failed), Tone.PROBLEM)

    def _take(self, session: Session, outcome: Outcome, here: bool) -> None:
        wish, sha256 = outcome.wish, outcome.model_sha256
        if wish.task is Task.FIND:
            if not session.was_predicted(wish.image_id):
                session.photo_predicted(wish.image_id)
            if here and not session.faces:
                self._say(tr(_NOTHING_FOUND[self.finding or Finding.FACES]), self.causes.as_shown())
        elif wish.task is Task.REFRESH:
            session.photo_predicted(wish.image_id)
        elif outcome.found:
            self._take_asked_for(session, wish, outcome.found[0], sha256)

    def _take_asked_for(self, session: Session, wish: Wish, face: FacePrediction, sha256: str) -> None:
        """What a person has asked for goes to the photo it was asked for, whichever is shown by now."""
        if wish.task is Task.ADD:
            self._attempt(
                lambda: session.add_face(
                    face.box,
                    face.landmarks,
                    face.covariance,
                    visibility=predicted_visibility(face),
                    model_sha256=sha256,
                    image_id=wish.image_id,
                )
            )
        elif wish.task is Task.RENEW:
            box = wish.boxes[0] if wish.keeps_box else None
            self._attempt(
                lambda: session.renew_face(
                    wish.face_ids[0],
                    face.landmarks,
                    face.covariance,
                    sha256,
                    rows=wish.points,
                    box=box,
                    absent=face.absent,
                )
            )
