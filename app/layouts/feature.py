"""Layouts in the window: a new project with one, drawing one, changing that of the open project."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtWidgets import QApplication, QFileDialog

from adnet_core.errors import AdnetError, ProjectError
from adnet_core.files.same_names import is_same_entry
from adnet_core.media.photos import IMAGE_SUFFIXES, read_photo
from adnet_core.projects.backups import make_backup
from adnet_core.projects.layout_effect import effect_lines
from app.canvas.pyramid import Pyramid
from app.commands import Command, Where
from app.layouts.new_project import NewProjectSheet
from app.logic.layouts.choosing import project_in_the_way
from app.logic.layouts.drawing import Drawing
from app.logic.layouts.files import names_from, write_layout
from app.logic.layouts.first_face import add_first_face, move_drawn_points
from app.logic.layouts.sketch import Sketch, sketch_of
from app.logic.projects.opening import OpenRequest
from app.logic.session import Session
from app.logic.translating import marked, tr, translated
from app.logic.work.background import Piece
from app.panels.message_bar import Tone
from app.room import Feature, Room
from app.workbench import Workbench

if TYPE_CHECKING:
    from app.layouts.page import LayoutPage

MOST_KEPT = 20
_PHOTOS = " ".join(f"*{suffix}" for suffix in sorted(IMAGE_SUFFIXES))


@dataclass(frozen=True)
class _FirstFace:
    """What was drawn, for when the project that it began is open."""

    photo: Path
    sketch: Sketch


class LayoutsFeature(Feature):
    """Holds the sheet of a new project and the page on which a layout is drawn, which is made when needed."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._sheet: NewProjectSheet | None = None
        self.drawing_page: LayoutPage | None = None
        self._photo = Path()
        self._file: Path | None = None
        self._first: _FirstFace | None = None
        self._reading = workbench.worker(marked("reading a photo to draw a layout on"))
        workbench.opening.connect(self._make_room)
        workbench.layout_offered.connect(self._offer)

    def close(self) -> None:
        self._reading.close()

    def session_opened(self, session: Session) -> None:
        """The first face of a project that was begun with a drawing is what was drawn."""
        first, self._first = self._first, None
        if first is not None:
            self.page.attempt(lambda: add_first_face(session, first.photo, first.sketch))

    # A new project

    @property
    def sheet(self) -> NewProjectSheet:
        if self._sheet is None:
            self._sheet = NewProjectSheet(self.page)
            self._sheet.start_asked.connect(self._start)
            self._sheet.draw_asked.connect(self.ask_photo)
            self.workbench.on_escape(self._sheet.shut)
        return self._sheet

    def new_project(self, *, folder: Path | None = None, chosen: str = "") -> None:
        own = [Path(text) for text in self.workbench.settings.now.layouts]
        near = self.workbench.usual_folder(around=True)
        self.sheet.open(near=near, own=own, folder=folder, chosen=chosen)

    def _offer(self, layout: str, folder: Path) -> None:
        """Offer a layout, by its name or its file, for a new project of a folder."""
        if Path(layout).suffix:
            self._remember(Path(layout))
        self.new_project(folder=folder, chosen=layout)

    def _start(self, folder: Path, layout: str) -> None:
        problem = project_in_the_way(folder)
        if problem:
            self.workbench.say(problem, Tone.PROBLEM)
            return
        self.sheet.shut()
        self.workbench.open(OpenRequest((folder,), layout=layout, finding=self.sheet.boxes.finding))

    # Drawing

    @property
    def shown(self) -> bool:
        return self.drawing_page is not None and self.workbench.is_shown(self.drawing_page)

    def ask_photo(self, folder: Path | None = None) -> None:
        """Ask for the photo to draw on, first of a folder."""
        near = str(folder or self.workbench.usual_folder())
        kinds = tr("Photos ({pattern})", pattern=_PHOTOS) + ";;" + tr("All files ({pattern})", pattern="*")
        title = tr("A photo to draw the layout on")
        name, _ = QFileDialog.getOpenFileName(self.workbench.widget, title, near, kinds)
        if name:
            self.draw_on(Path(name))

    def draw_on(self, photo: Path) -> None:
        """Draw a new layout on a photo."""
        self._show(photo, Drawing())

    def change(self) -> None:
        """Change the open project's layout, on the photo that is looked at."""
        session = self.page.session
        if session is None or session.image is None:
            return
        face, layout = session.face, session.layout
        points = np.full((layout.point_count, 2), np.nan) if face is None else face.placed_points
        self._show(session.image.path, Drawing(sketch_of(layout, points), before=layout))

    def _show(self, photo: Path, drawing: Drawing) -> None:
        self._reading.start(
            Piece(
                self.page.owner,
                lambda _piece: Pyramid.of(read_photo(photo).pixels),
                returned=partial(self._begin, photo, drawing),
                errored=lambda sentence: self.workbench.say(sentence, Tone.PROBLEM),
            )
        )

    def _begin(self, photo: Path, drawing: Drawing, pixels: Pyramid) -> None:
        from app.layouts.page import LayoutPage

        if self.drawing_page is None:
            page = self.drawing_page = LayoutPage(self.workbench.registry.words)
            page.save_asked.connect(self.save)
            page.done_asked.connect(self.finish)
            page.left.connect(self.leave)
            page.points.names_asked.connect(self._ask_names)
            page.effect = self._effect
        if self._sheet is not None:
            self._sheet.shut()
        self._photo, self._file = photo, None
        self.workbench.show_page(self.drawing_page)
        self.workbench.registry.enable(Where.LAYOUT)
        new = drawing.before is None
        done = tr("Start a project with it") if new else tr("Change the project's layout")
        self.drawing_page.begin(drawing, pixels, done)
        self.drawing_page.setFocus()

    def _effect(self, drawing: Drawing) -> list[str]:
        """What the drawing comes to, in sentences."""
        if drawing.before is None:
            layout = drawing.sketch.layout()
            points, curves = layout.point_count, len(layout.curves)
            if not layout.mirrors:
                words = tr("{points} points, {curves} curves, no mirror", points=points, curves=curves)
            else:
                words = tr(
                    "{points} points, {curves} curves, {pairs} mirror pairs",
                    points=points,
                    curves=curves,
                    pairs=len(layout.mirror_pairs),
                )
            return [words]
        session = self.page.session
        difference = drawing.difference()
        if session is None or session.project.layout != difference.before:
            return [translated(line) for line in difference.lines()]
        try:
            return [translated(line) for line in effect_lines(session.project, difference)]
        except ProjectError as error:
            return [str(error)]

    def _ask_names(self, source: str) -> None:
        """Offer the names of a layout's points, or of those in a file that is asked for."""
        page = self.drawing_page
        if not source:
            near = str(self.workbench.usual_folder(around=True))
            title = tr("A layout, or annotations of another tool, to take names from")
            source, _ = QFileDialog.getOpenFileName(self.workbench.widget, title, near)
        if page is not None and source:
            try:
                page.drawing.offered = names_from(source)
            except AdnetError as error:
                page.say(str(error), Tone.PROBLEM)
                return
            words = tr(
                "The next point is called as {count} point there.",
                "The next points are called as {count} points there.",
                count=len(page.drawing.offered),
            )
            page.say(words, Tone.DONE)
            page.refresh()

    def save(self) -> bool:
        """Write the layout as a file; whether that was done."""
        page = self.drawing_page
        if page is None:
            return False
        near = self._photo.parent / f"{page.drawing.sketch.name}.toml"
        title, kinds = tr("Save the layout"), tr("Layouts ({pattern})", pattern="*.toml")
        name, _ = QFileDialog.getSaveFileName(self.workbench.widget, title, str(self._file or near), kinds)
        if not name:
            return False
        path = Path(name)
        if not path.suffix:
            path = path.with_suffix(".toml")
            if path.exists() and path != self._file:  # the dialog has asked about another name
                words = tr("{path}: is there already; choose another name, or this one in full.", path=path)
                page.say(words, Tone.PROBLEM)
                return False
        return self._write(path)

    def _write(self, path: Path) -> bool:
        page = self.drawing_page
        assert page is not None
        try:
            write_layout(page.drawing.sketch.layout(), path)
        except AdnetError as error:
            page.say(str(error), Tone.PROBLEM)
            return False
        self._file = path
        page.drawing.mark_saved()
        self._remember(path)
        page.say(tr("Saved as {path}.", path=path), Tone.DONE)
        return True

    def finish(self) -> None:
        """Start a project with what is drawn, or change the open project's layout to it."""
        page = self.drawing_page
        if page is None or page.drawing.problem():
            return
        if page.drawing.before is not None:
            self._change_project(page)
            return
        folder = self._photo.parent
        problem = project_in_the_way(folder)
        if problem:
            page.say(problem, Tone.PROBLEM)
        elif (self._file is not None and not page.drawing.is_unsaved) or self.save():
            self._first = _FirstFace(self._photo, page.drawing.sketch)
            finding = None if self._sheet is None else self._sheet.boxes.finding
            self.workbench.open(OpenRequest((folder,), layout=str(self._file), finding=finding))

    def _change_project(self, page: LayoutPage) -> None:
        """A backup, the change, and where points of the face that is shown were drawn: in a thread."""
        session = self.page.session
        if session is None:
            return
        project, face = session.project, session.face.id if session.face is not None else None
        difference, sketch = page.drawing.difference(), page.drawing.sketch

        def change(_piece: Piece) -> None:
            if not difference.is_none:
                make_backup(project.path)
                project.change_layout(difference)
            if face is not None:
                move_drawn_points(project, face, sketch)

        def changed(_none: None) -> None:
            page.drawing.mark_saved()
            self._leave()
            if difference.is_none:
                session.reread()
            else:
                lines = "; ".join(map(translated, difference.lines()))
                self.workbench.open_again(
                    tr("The layout is changed: {changes}. {{edit.undo}} takes it back.", changes=lines)
                )

        def failed(sentence: str) -> None:
            page.say(sentence, Tone.PROBLEM)
            if project.layout != session.layout:  # changed, and what came after it could not be done
                self._leave()
                self.workbench.open_again(sentence)

        self._reading.add(Piece(session.owner, change, returned=changed, errored=failed))

    def leave(self) -> None:
        """Back to the photos; what was drawn is asked about."""
        page = self.drawing_page
        if page is not None and self.shown and page.drawing.is_unsaved:
            page.ask(tr("What is drawn is not saved."), tr("Throw it away"), self._leave)
        else:
            self._leave()

    def escape(self) -> None:
        """Esc in a control beside the photo gives the photo the keyboard; on the photo it leaves."""
        page, focus = self.drawing_page, QApplication.focusWidget()
        if page is not None and focus is not None and focus is not page.canvas and page.isAncestorOf(focus):
            page.canvas.setFocus()
        else:
            self.leave()

    def _make_room(self) -> None:
        """Something else is opened: a drawing that is not saved stays in front."""
        if self.drawing_page is not None and not self.drawing_page.drawing.is_unsaved:
            self._leave()

    def _leave(self) -> None:
        if self.shown:
            self.workbench.show_page(self.page)
            self.workbench.registry.enable(Where.PHOTOS)
            self.page.canvas.setFocus()

    def _remember(self, path: Path) -> None:
        with self.workbench.settings.changing() as settings:
            others = [text for text in settings.layouts if not is_same_entry(text, str(path))]
            settings.layouts = [*others, str(path)][-MOST_KEPT:]

    def without_photo(self) -> str:
        session = self.page.session
        if session is None:
            return tr("Nothing is open yet.")
        there = session.image is not None and session.passing is None  # which has a file
        return "" if there else tr("Open a photo of the project first.")


def _on_page(name: str, text: str, keys: tuple[str, ...]) -> Command[LayoutsFeature]:
    """A command of the page on which a layout is drawn."""

    def do(feature: LayoutsFeature) -> None:
        if feature.drawing_page is not None:
            getattr(feature.drawing_page, name)()

    return Command(f"layout.{name}", text, "Layout", keys, do=do, where=Where.LAYOUT, part=1, repeats=True)


COMMANDS: tuple[Command[LayoutsFeature], ...] = (
    Command(
        "file.new_project",
        "New project…",
        "File",
        ("Ctrl+N",),
        icon="square-plus",
        do=lambda it: it.new_project(),
        tip="A folder of photos, and which landmarks its faces have",
    ),
    Command(
        "layout.draw",
        "Draw a layout on a photo…",
        "Layout",
        do=lambda it: it.ask_photo(),
        tip="Landmarks of one's own, by clicking them in a photo",
    ),
    Command(
        "layout.change",
        "Change the project's layout…",
        "Layout",
        do=lambda it: it.change(),
        why_not=lambda it: it.without_photo(),
        tip="Points added, removed, renamed or in another order; the faces follow",
    ),
    _on_page("undo", "Undo in the drawing", ("Ctrl+Z",)),
    _on_page("redo", "Redo in the drawing", ("Ctrl+Shift+Z", "Ctrl+Y")),
    _on_page("remove", "Remove what is chosen", ("Del",)),
    Command(
        "layout.save",
        "Save the drawing…",
        "Layout",
        ("Ctrl+S",),
        do=lambda it: it.save(),
        where=Where.LAYOUT,
        part=1,
    ),
    Command(
        "layout.leave",
        "Leave the drawing",
        "Layout",
        ("Esc",),
        do=lambda it: it.escape(),
        where=Where.LAYOUT,
        part=1,
    ),
)

ROOM = Room(LayoutsFeature, COMMANDS)
