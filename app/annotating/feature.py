"""The room of the page where faces are annotated: its commands, of which `photos`, `faces` and `points` have
most, and its panel.
"""

from __future__ import annotations

from adnet_core.projects.records import HistoryStep
from app.annotating import faces, photos, points
from app.commands import Command, On
from app.logic.session import Session
from app.logic.step_words import travelled
from app.logic.translating import tr
from app.room import Feature, Panel, Room, on_session
from app.workbench import Workbench


class AnnotatingFeature(Feature):
    """What is done with photos, faces and the points of a face, each in a part of its own, and undo."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.photos = photos.PhotosFeature(workbench)
        self.faces = faces.FacesFeature(workbench, self.photos)
        self.points = points.PointsFeature(workbench)

    @property
    def parts(self) -> tuple[Feature, ...]:
        return (self.photos, self.faces, self.points)

    def delete_chosen(self) -> None:
        """The selected points are left out; where none is selected, the face goes."""
        if self.without_point():
            self.faces.delete()
        else:
            self.points.delete()

    @on_session
    def undo(self, session: Session) -> None:
        self._say_travelled(session, session.undo(), tr("Nothing to undo."), "undone")

    @on_session
    def redo(self, session: Session) -> None:
        self._say_travelled(session, session.redo(), tr("Nothing to redo."), "done again")

    def _say_travelled(self, session: Session, step: HistoryStep | None, without: str, done: str) -> None:
        words = without if step is None else travelled(session, step, done)
        if step is not None and step.changes_layout:
            self.workbench.open_again(words)
        else:
            self.workbench.say(words)


COMMANDS: tuple[Command[AnnotatingFeature], ...] = (
    Command(
        "edit.undo",
        "Undo",
        "Edit",
        ("Ctrl+Z",),
        icon="undo-2",
        bar=20,
        do=lambda it: it.undo(),
        why_not=lambda it: it.without_project(),
        repeats=True,
    ),
    Command(
        "edit.redo",
        "Redo",
        "Edit",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        icon="redo-2",
        bar=21,
        do=lambda it: it.redo(),
        why_not=lambda it: it.without_project(),
        repeats=True,
    ),
    Command(
        "edit.delete",
        "Delete point or face",
        "Edit",
        ("Del",),
        icon="trash-2",
        do=lambda it: it.delete_chosen(),
        why_not=lambda it: it.without_face(),
        tip="Selected points are left out of everything; where none is selected, the face is deleted",
        part=1,
        on=On.POINT,
    ),
    *(command.of_part(lambda it: it.photos) for command in photos.COMMANDS),
    *(command.of_part(lambda it: it.faces) for command in faces.COMMANDS),
    *(command.of_part(lambda it: it.points) for command in points.COMMANDS),
)

FACE_PANEL: Panel[AnnotatingFeature] = Panel(
    "face",
    "Face",
    "The face and the point that are selected",
    "Face panel",
    ("F4",),
    widget=lambda it: it.page.face_panel,
    icon="scan-face",
)

ROOM = Room(AnnotatingFeature, COMMANDS, (FACE_PANEL,))
