"""Learns from each accepted face of a layout that no model knows where the next one's points are.

It is learnt in the background, and what comes of it runs in place of the model until there is a model of this
layout, or another project is opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from adnet_core.models.finding import Finding
from app.commands import Command
from app.logic.bootstrapping.accepted import AcceptedFaces
from app.logic.causes import unchanged
from app.logic.session import Change, Session
from app.logic.translating import marked, tr, translated
from app.logic.work.background import Piece
from app.panels.message_bar import Tone
from app.room import Feature, Room
from app.work.prediction import ModelStatus
from app.workbench import Workbench

if TYPE_CHECKING:
    from adnet_core.models.predictor import Predictor

UNTIL_THEN = marked(
    "{face.draw} draws the box of the first face and {point.place} places its points; later ones come placed."
)


class BootstrappingFeature(Feature):
    """Keeps what the first faces say up to date with the accepted ones."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.is_on = True
        self.helps = True
        self._session: Session | None = None
        self._base: Predictor | None = None
        self._learnt: tuple[int, int, bool] | None = None
        self._remarks: list[str] = []
        self._worker = workbench.worker(marked("first faces"))
        self._accepted = AcceptedFaces(lambda path: self.page.photos.load(path).pixels)
        self.page.predicting.until_then = tr(UNTIL_THEN)
        self.page.worker.ready.connect(self._model_ready)

    def session_opened(self, session: Session) -> None:
        """Learn from this project's faces."""
        self._session = session
        self._learnt, self._remarks = None, []
        session.listeners.append(self._session_changed)
        self._learn()

    def close(self) -> None:
        self._worker.close()

    def switch(self) -> None:
        """Place points by the first faces, or leave what no model knows to the annotator."""
        self.is_on = not self.is_on
        self.page.predicting.until_then = tr(UNTIL_THEN) if self.is_on else ""
        self._learnt = None
        self._learn()
        self._say(
            tr("Where no model knows the layout, the faces that are done place the next one.")
            if self.is_on
            else tr("Where no model knows the layout, nothing is placed by itself.")
        )

    def switch_help(self) -> None:
        """Let the model in use help with its own points on faces, or not."""
        self.helps = not self.helps
        self._learnt = None
        self._learn()
        self._say(
            tr("The model in use helps with faces of a layout that it does not know, by its own points.")
            if self.helps
            else tr("Faces of a layout that no model knows are placed by the faces so far and a few anchors.")
        )

    def _say(self, text: str) -> None:
        self.page.say(text, cause=unchanged(lambda: (self.is_on, self.helps)))

    def _model_ready(self, status: ModelStatus) -> None:
        if status.from_file:
            self._base = self.page.worker.predictor
            self._learnt = None
            self._learn()

    def _session_changed(self, change: Change) -> None:
        if Change.FACES in change or Change.SUMMARY in change:
            self._learn()

    def _learn(self) -> None:
        """Learn in the background where there is something new to learn from."""
        session, base = self._session, self._base
        if session is None or base is None or session is not self.page.session:
            return
        if not self.is_on or base.layout.point_names == session.layout.point_names:
            self._use_base()
            return
        # A model of faces says nothing of other objects.
        helps = self.helps and self.page.predicting.finding in (Finding.FACES, Finding.NONE)
        faces = session.project.training_faces
        learnt = self._learnt
        if (
            learnt is not None
            and (faces.accepted(), helps) == (learnt[0], learnt[2])
            and not faces.accepted(learnt[1])
        ):
            return
        self._learnt = (faces.accepted(), faces.last_edit(), helps)
        project, layout = session.project, session.layout

        def learn(piece: Piece) -> tuple[Predictor | None, list[str]]:
            from adnet_core.first_faces.layout_predictor import FirstFacesPredictor

            first, remarks = self._accepted.first_model(project, layout, base, helps=helps, check=piece.check)
            if first is None:
                return None, remarks
            return FirstFacesPredictor(base, first, helps=helps), remarks

        self._worker.start(Piece(session.owner, learn, returned=self._made))

    def _made(self, result: tuple[Predictor | None, list[str]]) -> None:
        predictor, remarks = result
        if predictor is None:
            self._use_base()
        else:
            self.page.worker.use(lambda: predictor, self._in_use)
        if remarks and remarks != self._remarks:
            self.page.say(translated(remarks[-1]), Tone.WARNING, cause=self.page.causes.project())
        self._remarks = remarks

    def _in_use(self, status: ModelStatus) -> None:
        """It runs: what it has placed by fewer faces, and nobody has touched, is placed again."""
        self.page.predicting.renew_untouched()

    def _use_base(self) -> None:
        base, model = self._base, self.page.model
        if base is not None and model is not None and not model.from_file:
            self.page.worker.use(lambda: base)


COMMANDS: tuple[Command[BootstrappingFeature], ...] = (
    Command(
        "face.first_faces",
        "Place new layouts by the faces so far",
        "Face",
        do=lambda it: it.switch(),
        checked=lambda it: it.is_on,
        remembered=True,
        tip="Where no model knows the layout: learnt again after each accepted face",
        part=6,
    ),
    Command(
        "face.first_faces_help",
        "The model helps with new layouts",
        "Face",
        do=lambda it: it.switch_help(),
        checked=lambda it: it.helps,
        remembered=True,
        tip="On faces of people, by the points that it places; without, a few anchors are asked for",
        part=6,
    ),
)

ROOM = Room(BootstrappingFeature, COMMANDS)
