"""What is measured of the face that is shown, as one works; the scale of its photo; both as a table."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QPointF
from PySide6.QtWidgets import QFileDialog

from adnet_core.faces.layout import Layout
from adnet_core.files.whole_files import raised_as, write_bytes
from app.canvas import Scene
from app.commands import Command
from app.logic.measuring.definitions import Draft, draft_of, step_to, with_measurement, without_measurement
from app.logic.measuring.live import rows, scale_words
from app.logic.session import Change, Session
from app.logic.translating import marked, tr
from app.logic.work.background import Piece, Worker
from app.measuring.definition_sheet import DefinitionSheet
from app.measuring.measuring_panel import MeasuringPanel
from app.measuring.scaling import ScalingFeature
from app.panels.message_bar import Tone
from app.room import Feature, Panel, Room, on_session
from app.work.delivery import in_window
from app.workbench import Workbench

TABLE_NAME = "measurements.csv"


class MeasuringFeature(Feature):
    """The panel "Measure"; values follow while a point is dragged."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.scaling = ScalingFeature(workbench)
        self.panel = MeasuringPanel(self.page)
        self.panel.installEventFilter(self)
        self.sheet = DefinitionSheet(self.page.canvas)
        self._worker = Worker(marked("measurements"), in_window)
        panel, canvas = self.panel, self.page.canvas
        panel.scale_asked.connect(workbench.registry["photo.scale"].trigger)
        panel.scale_removed.connect(self.scaling.remove)
        panel.new_asked.connect(self.define)
        panel.edit_asked.connect(self.define)
        panel.remove_asked.connect(self.remove)
        panel.export_asked.connect(self.export)
        self.sheet.defined.connect(self._defined)
        canvas.point_pressed.connect(lambda _face, point: self.sheet.add_point(point))
        canvas.drag_moved.connect(self._dragging)
        canvas.drag_ended.connect(self._show)
        self.page.leaving.connect(self._leave)
        workbench.on_escape(self.sheet.shut)

    @property
    def parts(self) -> tuple[Feature, ...]:
        return (self.scaling,)

    def session_opened(self, session: Session) -> None:
        """The measurements of another project."""
        self.sheet.shut()
        session.listeners.append(self._changed)
        self._show()

    def close(self) -> None:
        self._leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The panel comes into sight."""
        if event.type() is QEvent.Type.Show:
            self._show()
        return False

    def _leave(self) -> None:
        self.sheet.shut()
        self._worker.close()

    def _changed(self, change: Change) -> None:
        if change & (Change.PHOTO | Change.FACES | Change.SELECTION):
            self._show()

    def _dragging(self, _point: int, _position: QPointF, dragged: Scene) -> None:
        self._show(dragged)

    def _show(self, scene: Scene | None = None) -> None:
        """The values of the current face, as it is dragged where it is."""
        session = self.page.session
        if session is None or not self.panel.isVisible():
            return
        face = session.face if scene is None else scene.face
        scale = self.scaling.scale()
        self.panel.show_rows(rows(session.layout, face, scale), scale_words(scale))

    # Defining

    @on_session
    def define(self, session: Session, name: str = "") -> None:
        """Open the sheet for a new measurement, or the one of a name."""
        if not self.page.side.is_seen(PANEL.name):
            self.page.side.switch(PANEL.name)
            self.workbench.registry.show_checked()
        chosen = tuple(session.selection.chosen) if not name else ()
        draft = draft_of(session.layout, name) if name else Draft(points=chosen if len(chosen) > 1 else ())
        self.sheet.open(session.layout, draft, at_right=self._face_is_left(session))

    def _face_is_left(self, session: Session) -> bool:
        """Whether the face is shown in the left half of the photo's place."""
        canvas = self.page.canvas
        if session.face is None:
            return True
        return canvas.to_viewport(*session.face.extent.center).x() < canvas.screen[0] / 2

    @on_session
    def remove(self, session: Session, name: str) -> None:
        """Measure this no more."""
        try:
            after = without_measurement(session.layout, name)
        except ValueError as error:
            self.page.say(str(error))
            return
        self._change(session, after, tr("'{name}' is not measured any more.", name=name))

    def _defined(self, draft: Draft) -> None:
        session = self.page.session
        if session is None:
            return
        try:
            after = with_measurement(session.layout, draft)
        except ValueError as error:
            self.sheet.say(str(error))
            return
        before = {one.name for one in session.layout.measurements}
        name = next((one.name for one in after.measurements if one.name not in before), draft.old)
        words = tr("'{name}' is measured in every face of this project.", name=name)
        if self.page.attempt(lambda: self._change(session, after, words)):
            self.sheet.shut()

    def _change(self, session: Session, after: Layout, words: str) -> None:
        """The layout says what is measured: a change of it, a step of undo, which touches no point."""
        change = step_to(session.layout, after)
        if not change.is_none:
            session.project.change_layout(change)
            session.layout = session.project.layout
        session.notify(Change.FACES)
        self.workbench.say(words, Tone.DONE, undo=not change.is_none)

    # The table

    def why_not_export(self) -> str:
        problem = self.without_project()
        if problem:
            return problem
        session = self.page.session
        measured = session is not None and session.layout.measurements
        return "" if measured else tr("Nothing is measured yet: {measure.new} defines something.")

    @on_session
    def export(self, session: Session) -> None:
        """Ask where the table goes, and write it in a thread."""
        start = str(session.project.path.parent / TABLE_NAME)
        name, _ = QFileDialog.getSaveFileName(self.page, tr("Export the measurements"), start, "CSV (*.csv)")
        if name:
            self.write_table(session, Path(name))

    def write_table(self, session: Session, target: Path) -> None:
        """Write a row for each accepted face: what `adnet measure --csv` writes."""
        path, layout = session.project.path, session.layout

        def write(_piece: Piece) -> tuple[int, list[str]]:
            # Imported here, in the thread: formats take longer to load than most of the window.
            from adnet_core.errors import FormatError
            from adnet_core.judging.measuring import measured_faces, values_csv

            problems: list[str] = []
            faces = measured_faces(path, layout, problems)
            with raised_as(FormatError, target):
                write_bytes(target, values_csv(faces, layout))
            return len(faces), problems

        def done(result: tuple[int, list[str]]) -> None:
            count, problems = result
            if problems:
                words = tr(
                    "{count:,} face was measured into {name}; not so: {problem}",
                    "{count:,} faces were measured into {name}; not so: {problem}",
                    count=count,
                    name=target.name,
                    problem=problems[0],
                )
                self.page.say(words, Tone.WARNING, cause=self.page.causes.project())
                return
            words = tr(
                "{count:,} accepted face is in {name}.",
                "{count:,} accepted faces are in {name}.",
                count=count,
                name=target.name,
            )
            self.page.say(words, Tone.DONE, cause=self.page.causes.project())

        def failed(sentence: str) -> None:
            self.page.say(sentence, Tone.PROBLEM, cause=self.page.causes.project())

        self._worker.start(Piece(session.owner, write, returned=done, errored=failed))


COMMANDS: tuple[Command[MeasuringFeature], ...] = (
    Command(
        "photo.scale",
        marked("Set the scale by two clicks"),
        "Photo",
        ("Ctrl+M",),
        do=lambda it: it.scaling.start(),
        why_not=lambda it: it.scaling.without_photo(),
        checked=lambda it: it.scaling.ruler is not None,
        part=4,
    ),
    Command(
        "photo.scale_all",
        marked("Give this scale to all photos without one"),
        "Photo",
        do=lambda it: it.scaling.give_to_all(),
        why_not=lambda it: it.scaling.without_scale(),
        part=4,
    ),
    Command(
        "photo.scale_remove",
        marked("Remove the scale of this photo"),
        "Photo",
        do=lambda it: it.scaling.remove(),
        why_not=lambda it: it.scaling.without_scale(),
        part=4,
    ),
    Command(
        "measure.new",
        marked("New measurement…"),
        "Face",
        ("Ctrl+Shift+M",),
        do=lambda it: it.define(),
        why_not=lambda it: it.without_project(),
        part=5,
    ),
    Command(
        "measure.export",
        marked("Export the measurements as a table…"),
        "File",
        do=lambda it: it.export(),
        why_not=lambda it: it.why_not_export(),
        part=1,
    ),
)

PANEL: Panel[MeasuringFeature] = Panel(
    "measure",
    marked("Measure"),
    marked("Distances, angles, areas and ratios of the face, and the photo's scale"),
    marked("Measurements panel"),
    ("F9",),
    widget=lambda it: it.panel,
)

ROOM = Room(MeasuringFeature, COMMANDS, (PANEL,))
