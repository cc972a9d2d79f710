"""Opening projects and photos, and what is done for the one that is open: the commands of File, and the parts
that watch over its file, its folders and its photos."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from adnet_core.files.plain_text import one_line
from app.commands import Command, Where
from app.logic.projects.opening import OpenRequest
from app.logic.session import Session
from app.logic.translating import tr
from app.panels.message_bar import Tone
from app.projects.backing_up import BackupsFeature
from app.projects.changed_photos import ChangedPhotosFeature
from app.projects.copying import CopyingFeature
from app.projects.folders import FoldersFeature
from app.projects.keeping import KeepingFeature
from app.projects.other_windows import OtherWindowsFeature
from app.projects.returning import ReturningFeature
from app.projects.welcoming import WelcomingFeature
from app.projects.who_works import WhoWorksFeature
from app.room import Feature, Room, on_session
from app.workbench import Workbench


class ProjectsFeature(Feature):
    """Asks what to open, and holds the parts."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self.returning = ReturningFeature(workbench)
        self.welcoming = WelcomingFeature(workbench)
        self.backups = BackupsFeature(workbench)
        self.other_windows = OtherWindowsFeature(workbench)
        self.copying = CopyingFeature(workbench)
        self.keeping = KeepingFeature(workbench)
        self.folders = FoldersFeature(workbench)
        self.changed_photos = ChangedPhotosFeature(workbench)
        self.who_works = WhoWorksFeature(workbench)

    @property
    def parts(self) -> tuple[Feature, ...]:
        return (
            self.returning,
            self.welcoming,
            self.backups,
            self.other_windows,
            self.copying,
            self.keeping,
            self.folders,
            self.changed_photos,
            self.who_works,
        )

    def ask_folder(self) -> None:
        window, near = self.workbench.widget, str(self.workbench.usual_folder(around=True))
        folder = QFileDialog.getExistingDirectory(window, tr("Open a folder of photos"), near)
        if folder:
            self.workbench.open(OpenRequest((Path(folder),)))

    @on_session
    def save(self, session: Session) -> None:
        """Nothing to do: each edit is on the disk when it is done. Say so, or why it is not."""
        problem = session.displaced or session.project.saving.problem
        if problem:
            self.page.say(problem, Tone.PROBLEM, cause=self.page.causes.saving())
        else:
            name = one_line(session.project.path.name)
            self.page.say(tr("Everything is saved as you go, in {name}.", name=name), Tone.DONE)

    def ask_photos(self) -> None:
        window, near = self.workbench.widget, str(self.workbench.usual_folder())
        names, _ = QFileDialog.getOpenFileNames(window, tr("Open photos or a project"), near)
        if names:
            self.workbench.open(OpenRequest(tuple(Path(name) for name in names)))


COMMANDS: tuple[Command[ProjectsFeature], ...] = (
    Command(
        "file.open_folder",
        "Open folder…",
        "File",
        ("Ctrl+O",),
        icon="folder-open",
        bar=10,
        do=lambda it: it.ask_folder(),
        where=Where.BOTH,
    ),
    Command(
        "file.open_photos",
        "Open photos or project…",
        "File",
        ("Ctrl+Shift+O",),
        icon="images",
        do=lambda it: it.ask_photos(),
        where=Where.BOTH,
    ),
    Command(
        "file.save",
        "Save",
        "File",
        ("Ctrl+S",),
        icon="save",
        do=lambda it: it.save(),
        why_not=lambda it: it.without_project(),
        tip="Everything is saved as you go; this says where",
        part=1,
    ),
    Command(
        "file.find_moved",
        "Find moved photos…",
        "File",
        do=lambda it: it.folders.ask(),
        why_not=lambda it: it.without_project(),
        part=2,
    ),
    Command(
        "file.backups",
        "Backups…",
        "File",
        do=lambda it: it.backups.show(),
        why_not=lambda it: it.without_project(),
        part=2,
    ),
    Command(
        "photo.find_annotated",
        "Find the annotated photo…",
        "Photo",
        do=lambda it: it.changed_photos.ask_folder(),
        why_not=lambda it: it.changed_photos.without_change(),
        tip="Where another photo has its name: look for the one that was annotated, by what it holds",
        part=3,
    ),
    Command(
        "photo.scale_points",
        "Scale the points to this photo",
        "Photo",
        do=lambda it: it.changed_photos.scale(),
        why_not=lambda it: it.changed_photos.without_scale(),
        tip="Where the photo was made larger or smaller after it was annotated",
        part=3,
    ),
    Command(
        "photo.take",
        "Take this photo as the annotated one",
        "Photo",
        do=lambda it: it.changed_photos.take(),
        why_not=lambda it: it.changed_photos.without_change(),
        tip="Where only what does not show has changed in it; the points stay where they are",
        part=3,
    ),
    Command(
        "file.author",
        "Who works here…",
        "File",
        do=lambda it: it.who_works.ask(),
        tip="The name that your edits carry",
        where=Where.BOTH,
        part=4,
    ),
    Command(
        "help.welcome", "First steps", "Help", ("Shift+F1",), do=lambda it: it.welcoming.show(asked=True)
    ),
)

ROOM = Room(ProjectsFeature, COMMANDS)
