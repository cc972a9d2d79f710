"""Joins training and the list of models to the window: two panels, and what happens between them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog

from adnet_core.errors import AdnetError
from adnet_core.faces.layout import Layout
from adnet_core.faces.layout_text import layout_toml
from app.logic.causes import Cause, unchanged
from app.logic.retraining.facts import Facts, facts_of
from app.logic.retraining.runs import NEW_LAYOUT_FACES, NEW_LAYOUT_HOLD_OUT, TrainingPlan
from app.logic.session import Change
from app.logic.translating import marked, tr
from app.logic.work.background import Piece, Worker
from app.models.models import Models
from app.models.models_panel import ModelsPanel
from app.panels.message_bar import Tone
from app.retraining.closing_notice import ClosingNotice
from app.retraining.retraining import Retraining, Stage
from app.retraining.training_panel import TrainingPanel
from app.room import Feature, Panel, Room
from app.work.delivery import in_window
from app.workbench import Workbench

if TYPE_CHECKING:
    from adnet_core.models.model_library import ModelEntry
    from app.logic.session import Session

SETTLE_MS = 700
ENOUGH_FACES = 30
"""Accepted faces after which the ellipses may be made honest by them (docs/uncertainty.md)."""


class RetrainingFeature(Feature):
    """Training panel, models panel, and the model that the window runs."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._page = page = workbench.page
        self._session: Session | None = None
        self._facts = Facts()
        self._next_base: Path | None = None
        self._closing_notice: ClosingNotice | None = None
        # Projects, and the models of which ellipses by their faces were offered.
        self._offered: set[tuple[Path, str]] = set()
        device = workbench.device
        self.models = Models(page.worker, device, workbench)
        workbench.model_asked.connect(self.models.use)
        self.retraining = Retraining(lambda: self.models.path, device=device, parent=workbench)
        self.panel = TrainingPanel(self.retraining, page)
        self.models_panel = ModelsPanel(page)
        self._checking = Worker(marked("checking faces to compare on"), in_window)
        # Counting after every edit would be too much; it is done when one pauses, and in sight.
        self._settled = QTimer(workbench)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLE_MS)
        self._settled.timeout.connect(self._count)
        self._settled.timeout.connect(self._offer_ellipses)
        self._connect()
        self.panel.form.fill(workbench.settings.now.training)
        self.panel.form.changed.connect(self._keep_form)
        self.panel.form.amount_changed.connect(self._keep_form)
        kept = workbench.settings.now.training.others
        self._take_others(Path(kept) if kept and Path(kept).is_dir() else None)

    def session_opened(self, session: Session) -> None:
        """Show the runs of this project."""
        self._session = session
        session.listeners.append(self._session_changed)
        self.retraining.set_project(session.project.path)
        self.models_panel.coverage.hide()
        if not self.retraining.elsewhere:
            self._show_project()

    def _show_project(self) -> None:
        """Show what was trained on the open project so far."""
        self.panel.form.show_pace(self.retraining.pace)
        self.panel.show_run()
        self._show_models()
        self._count()

    def close(self) -> None:
        """A training stops with a checkpoint, and is offered again when the project is opened next."""
        self._settled.stop()
        self._checking.close()
        self.retraining.close()
        self.models.close()
        if self.retraining.process.running and self._closing_notice is None:
            self._closing_notice = ClosingNotice(self.retraining.process, self.workbench.widget.geometry())

    # Joining

    def _connect(self) -> None:
        panel, models, retraining = self.panel, self.models, self.retraining
        panel.start_asked.connect(self._start)
        panel.resume_asked.connect(self._resume)
        panel.seen.connect(self._look)
        panel.form.changed.connect(self._count)
        panel.form.others_asked.connect(self._ask_others)
        panel.form.others_cleared.connect(lambda: self._take_others(None))
        panel.result.install_asked.connect(self._install)
        panel.result.back_asked.connect(models.go_back)
        retraining.changed.connect(self._show_result)
        retraining.changed.connect(lambda: panel.form.show_pace(retraining.pace))
        retraining.installed.connect(self._installed)
        retraining.listed.connect(lambda _name: self.models.refresh())
        retraining.turned.connect(self._show_project)
        retraining.failed.connect(lambda sentence: self._say_of_training(sentence, Tone.PROBLEM))
        listed = self.models_panel
        listed.seen.connect(self._look)
        listed.use_asked.connect(lambda entry: models.use(entry.name))
        listed.back_asked.connect(models.go_back)
        listed.remove_asked.connect(models.remove)
        listed.add_asked.connect(self._ask_model)
        listed.renew_asked.connect(self._renew)
        listed.recalibrate_asked.connect(self._recalibrate)
        models.recalibrated.connect(listed.coverage.show_result)
        models.changed.connect(self._show_models)
        models.switched.connect(self._switched)
        models.added.connect(
            lambda name: self._say_of_models(tr("{name} is among the models.", name=name), Tone.DONE)
        )
        models.removed.connect(self._removed)
        models.failed.connect(lambda sentence: self._say_of_models(sentence, Tone.PROBLEM))
        self._page.predicting.changed.connect(lambda _here: self._show_stale())

    def _say(self, text: str, tone: Tone = Tone.INFO, cause: Cause | None = None) -> None:
        """About this project, unless it is about something else."""
        self._page.say(text, tone, cause=cause or self._page.causes.project())

    def _say_of_training(self, text: str, tone: Tone) -> None:
        """Until something else comes of the training, whichever project is open."""
        self._say(text, tone, unchanged(lambda: self.retraining.stage))

    def _say_of_models(self, text: str, tone: Tone) -> None:
        """Until there are other models, or another is used."""
        self._say(text, tone, unchanged(lambda: (self.models.name, self.models.previous)))

    # Training

    def _start(self) -> None:
        session, wanted = self._session, self.panel.form.wanted
        if session is None or wanted.base is None:
            return
        self._count()
        hold_out = max(wanted.hold_out, NEW_LAYOUT_HOLD_OUT) if wanted.new_layout else wanted.hold_out
        plan = TrainingPlan(
            project=str(session.project.path),
            base=str(wanted.base),
            hold_out=hold_out,
            layout=layout_toml(session.layout) if wanted.new_layout else "",
            epochs=wanted.epochs,
            minutes=wanted.minutes,
            gpus=wanted.gpus,
            accepted=self._facts.accepted,
            last_edit=self._facts.last_edit,
        )
        self.panel.started()
        try:
            self.retraining.start(plan)
        except AdnetError as error:
            self._say(str(error), Tone.PROBLEM)

    def _resume(self) -> None:
        if self._session is None:
            return
        self._count()
        facts = self._facts
        try:
            self.retraining.resume(accepted=facts.accepted, last_edit=facts.last_edit)
        except AdnetError as error:
            self._say(str(error), Tone.PROBLEM)

    def _session_changed(self, change: Change) -> None:
        if Change.SUMMARY in change or Change.FACES in change or Change.PHOTOS in change:
            self._settled.start()

    def _look(self) -> None:
        self.models.refresh()
        self._count()

    def _count(self) -> None:
        """What there is to learn from, and whether training can begin."""
        self._settled.stop()
        session = self._session
        in_sight = self.panel.isVisible() or self.models_panel.isVisible()
        if session is None or session is not self._page.session or not in_sight:
            return
        share = self.panel.form.wanted.hold_out
        try:
            self._facts = facts_of(session, share, self.retraining.last_trained)
        except AdnetError as error:
            self._say(str(error), Tone.PROBLEM)
            return
        self.panel.form.show_facts(self._facts)
        self._offer_bases()
        self.panel.show_can_start(self._why_not())
        self._show_stale()

    def _why_not(self) -> str:
        if self._facts.accepted == 0:
            return self.workbench.registry.words(
                tr("Accept some faces first ({face.accept}): they are what a model learns from.")
            )
        if self._facts.learnt == 0:
            return tr("All accepted faces are held out: accept more, or hold out less.")
        if not self.models.listed:
            return tr("Looking for models …")
        if self.panel.form.wanted.base is None:
            missing = NEW_LAYOUT_FACES - self._facts.accepted
            if missing > 0:
                return tr(
                    "Accept {count} more face: "
                    "then a network of this layout can be trained from another model.",
                    "Accept {count} more faces: "
                    "then a network of this layout can be trained from another model.",
                    count=missing,
                )
            return tr("No model places the points of this project.")
        return ""

    def _show_result(self) -> None:
        name, previous = self.models.name, self.models.previous
        self.panel.result.show_outcome(self.retraining.outcome, in_use=name, previous=previous)
        if self.retraining.stage is Stage.READY:
            self._count()

    def _install(self) -> None:
        outcome = self.retraining.outcome
        if outcome is not None and outcome.installed is not None:
            self.models.use(outcome.installed)
        else:
            self.retraining.install()

    def _installed(self, name: str) -> None:
        if self.retraining.elsewhere:
            self._say_of_models(tr("{name} has been trained and is among the models.", name=name), Tone.DONE)
        else:
            self.models.use(name)

    # Faces to compare on beside the project's own

    def _ask_others(self) -> None:
        window, near = self.workbench.widget, str(self.workbench.usual_folder(around=True))
        folder = QFileDialog.getExistingDirectory(window, tr("Annotated faces to compare on"), near)
        session = self._session
        if folder and session is not None:
            others, layout = Path(folder), session.layout
            self._take_others(others)
            self._checking.start(
                Piece(session.owner, lambda _piece: _check_others(others, layout), errored=self._bad_others)
            )

    def _bad_others(self, sentence: str) -> None:
        self._take_others(None)
        self._say(sentence, Tone.PROBLEM)

    def _take_others(self, folder: Path | None) -> None:
        self.retraining.others = folder
        self.panel.form.show_others(folder.name if folder is not None else "")
        with self.workbench.settings.changing() as settings:
            settings.training.others = str(folder) if folder is not None else ""

    def _keep_form(self) -> None:
        with self.workbench.settings.changing() as settings:
            self.panel.form.keep(settings.training)

    # Models

    def _show_models(self) -> None:
        session = self._session
        layout = session.layout if session is not None else None
        models = self.models
        self.models_panel.show_models(
            models.entries, in_use=models.name, previous=models.previous, layout=layout
        )
        self._offer_bases()
        if self._next_base is not None and self.panel.form.choose_base(self._next_base):
            self._next_base = None
        self.panel.show_can_start(self._why_not())
        self._show_result()

    def _offer_bases(self) -> None:
        """Models of the project's layout, and from some accepted faces on those of others too."""
        own = [entry for entry in self.models.entries if self._trains(entry) is True]
        others = [entry for entry in self.models.entries if self._trains(entry) is False]
        enough = self._facts.accepted >= NEW_LAYOUT_FACES
        self.panel.form.offer(
            own, self.models.path, others=others if enough else [], known=self.models.listed
        )

    def _trains(self, entry: ModelEntry) -> bool | None:
        """Whether a model that holds its network has this project's layout; None where it holds none."""
        session, info = self._session, entry.info
        if info is None or "network" not in info.provenance or session is None:
            return None
        return info.layout.point_names == session.layout.point_names

    def _switched(self, name: str) -> None:
        renewed = self._page.predicting.renew_untouched()
        words = tr("{name} is in use.", name=name)
        if renewed:
            words = tr(
                "{name} is in use. Untouched predictions of {count:,} photo are made anew.",
                "{name} is in use. Untouched predictions of {count:,} photos are made anew.",
                count=renewed,
                name=name,
            )
        previous = self.models.previous
        self._page.message.show_message(
            words,
            Tone.DONE,
            button=tr("Back to {model}", model=previous) if previous is not None else "",
            do=self.models.go_back,
            cause=unchanged(lambda: (self.models.name, self.models.previous)),
        )
        self.models.refresh()
        # The list that it is chosen in is being read again.
        self._next_base = self.models.path

    def _removed(self, entry: ModelEntry) -> None:
        self._page.message.show_message(
            tr("{name} is removed.", name=entry.name),
            Tone.INFO,
            button=tr("Undo"),
            do=partial(self.models.restore, entry),
            cause=lambda: self.models.can_restore(entry),
        )

    def _ask_model(self) -> None:
        home = str(Path.home())
        title, kinds = tr("Add a model"), tr("Models ({pattern})", pattern="*.onnx")
        name, _ = QFileDialog.getOpenFileName(self.workbench.widget, title, home, kinds)
        if name:
            self.models.add(Path(name))

    def _recalibrate(self) -> None:
        session = self._session
        if session is not None:
            self.models.recalibrate(session.owner, session.project.path)

    def _offer_ellipses(self) -> None:
        """Say once that there are enough accepted faces, with the button that recalibrates by them."""
        session, status = self._session, self._page.model
        if session is None or session is not self._page.session or status is None or not status.from_file:
            return
        offer = (session.project.path, status.sha256)
        predictor = self._page.worker.predictor
        if offer in self._offered or predictor is None:
            return
        try:
            accepted = session.project.training_faces.accepted_of(status.sha256)
        except AdnetError:
            return  # whatever it is, it is said by what the person does next
        if accepted < ENOUGH_FACES:
            return
        self._offered.add(offer)
        from adnet_core.models.model_file import EARLIER_CALIBRATIONS  # its imports are heavy

        if EARLIER_CALIBRATIONS in predictor.engine.info.provenance:
            return  # its ellipses are made by somebody's corrections already
        self._page.message.show_message(
            tr(
                "{count} accepted face says how large the ellipses are to be on photos like these.",
                "{count} accepted faces say how large the ellipses are to be on photos like these.",
                count=accepted,
            ),
            Tone.INFO,
            button=tr("Recalibrate ellipses"),
            do=self._recalibrate,
            cause=lambda: self._page.session is session and self._page.model is status,
        )

    def _renew(self) -> None:
        self._page.predicting.renew_untouched()
        self._show_stale()

    def _show_stale(self) -> None:
        if not self.models_panel.isVisible():
            return
        session, model = self._session, self._page.model
        under_way = len(self._page.predicting.stale)
        photos = 0
        if session is not None and session is self._page.session and model is not None and not under_way:
            photos = len(session.project.training_faces.predicted_by_others(model.sha256))
        self.models_panel.show_stale(photos, under_way)


TRAINING_PANEL: Panel[RetrainingFeature] = Panel(
    "training",
    "Training",
    "Train on accepted faces",
    "Training panel",
    ("F7",),
    widget=lambda it: it.panel,
    icon="graduation-cap",
)
MODELS_PANEL: Panel[RetrainingFeature] = Panel(
    "models",
    "Models",
    "The models at hand",
    "List of models",
    ("Shift+F7",),
    widget=lambda it: it.models_panel,
    icon="brain-circuit",
    bar=60,
)

ROOM = Room(RetrainingFeature, panels=(TRAINING_PANEL, MODELS_PANEL))


def _check_others(folder: Path, layout: Layout) -> None:
    """Runs in a thread. Raises FormatError where the folder holds no faces to compare on."""
    from app.logic.retraining.decision import validation_faces

    validation_faces(folder, layout)
