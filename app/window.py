"""The main window: menus, pages, the status line, and what opens in it."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QToolButton, QWidget

from adnet_core.errors import AdnetError, HinderedError, ProjectError, ReadOnlyError
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.shared_points import shared_points
from adnet_core.files.plain_text import one_line
from adnet_core.projects.mirror import leave
from adnet_core.projects.project_settings import VIDEO_SETTING
from adnet_core.projects.store import Project
from app.commands import BEFORE, MENUS, SUBMENUS, CommandRegistry, Where
from app.earlier_settings import read_ini
from app.fitting import fit_to_screen
from app.icons import icon
from app.logic.causes import Cause, both, unchanged
from app.logic.listing.photo_list import Order
from app.logic.projects.locations import earlier_settings_path, settings_path
from app.logic.projects.opening import (
    Opening,
    OpenRequest,
    open_project,
    plan,
    stream_of,
    unwritable_words,
)
from app.logic.session import Session
from app.logic.settings import SettingsFile, SideSettings, differing
from app.logic.translating import marked, tr
from app.logic.work.background import Piece, Worker, wait_for_all
from app.page.annotate_page import AnnotatePage
from app.page.status import ProjectStatus
from app.panels.floating_sheet import FloatingSheet, TypingSheet
from app.panels.line_sheet import LineSheet
from app.panels.menu import Menu
from app.panels.message_bar import Tone
from app.panels.status_line import StatusLine
from app.projects.copying import SAVE_COPY
from app.projects.returning import go_back
from app.rooms import COMMANDS, ROOMS
from app.screen_readers import know_our_widgets
from app.work.delivery import in_window
from app.work.prediction import load_predictor
from app.workbench import Workbench

if TYPE_CHECKING:
    from adnet_core.models.predictor import Predictor

log = logging.getLogger(__name__)

WINDOW_SIZE = QSize(1280, 800)
SMALLEST_SIZE = QSize(800, 560)
# The window system says how wide its frame is some time after the window is there.
FRAME_MS = 300


class MainWindow(QMainWindow):
    """Opens what a request names. Opening happens in a thread, so the window is there at once."""

    opened = Signal(object, object)  # Session, (OpenRequest, Opening)

    def __init__(
        self,
        request: OpenRequest,
        *,
        load: Callable[[], Predictor] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`load` makes the predictor in the background; by default the model that the request names."""
        super().__init__(parent)
        know_our_widgets()
        self.setWindowTitle("adnet-annotate")
        self.resize(WINDOW_SIZE)
        self.setAcceptDrops(True)
        self._request = request
        self.settings = SettingsFile(settings_path(), lambda: read_ini(earlier_settings_path()))
        device = self.settings.now.predicting.device if request.device == "auto" else request.device
        self.registry = CommandRegistry(self, COMMANDS)
        self.page = AnnotatePage(
            load or partial(load_predictor, request.model, device), self.registry.words, self
        )
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.page)
        self.setCentralWidget(self.pages)
        self.status = StatusLine(self)
        self.setStatusBar(self.status)
        self.workbench = Workbench(
            self,
            page=self.page,
            pages=self.pages,
            registry=self.registry,
            settings=self.settings,
            status=ProjectStatus(self.page, self.status),
            device=device,
            author=request.author,
        )
        made = [room.join(self.workbench) for room in ROOMS]
        self.features = [part for feature in made for part in (feature, *feature.parts)]
        self.registry.enable(Where.PHOTOS)
        self._is_arranged = False
        self.page.setFocusProxy(self.page.canvas)
        self.pages.setFocusProxy(self.page)
        self._make_menus()
        self._connect()
        self._restore()
        self._framed = QTimer(self)
        self._framed.setSingleShot(True)
        self._framed.setInterval(FRAME_MS)
        self._framed.timeout.connect(self._leave_room_for_frame)
        self._opening = Worker(marked("opening"), in_window)
        self._tries = 0
        self._begun = False
        # What the system asks for meanwhile.
        self._asked_files: tuple[Path, ...] = ()

    def start(self) -> None:
        """Open what was asked for and load the model; called when the window is on the screen."""
        self.page.start_workers()
        self._begun = True
        request = self._request
        if self._asked_files:
            request = replace(request, paths=self._asked_files, project=None, stream=None)
            self._asked_files = ()
        last = self.workbench.recent.paths()[:1]
        if last and not request.paths and request.project is None and request.stream is None:
            request = replace(request, paths=tuple(last))
        self.open(request)

    # Opening

    def open(self, request: OpenRequest) -> None:
        """Open a folder, photos, a project or a stream; the window goes on meanwhile."""
        if self._opening.running:
            self.page.say(tr("Something is being opened already."), cause=lambda: self._opening.running)
            return
        self._tries += 1
        self.workbench.opening.emit()
        self.workbench.status.show_task(tr("opening …"))
        found: list[Opening] = []
        hindered: list[HinderedError] = []
        author = self.workbench.author
        order = Order[self.settings.now.photos.order]

        def work(_piece: Piece) -> Session:
            found.append(plan(request))
            try:
                return _session_of(request, found[0], order, author)
            except HinderedError as error:
                hindered.append(error)
                raise

        def not_opened(sentence: str) -> None:
            self.workbench.not_opened.emit(sentence)
            unwritable = found[0].project if any(isinstance(one, ReadOnlyError) for one in hindered) else None
            self._show_not_opened(sentence, unwritable)
            # An older state of a file that is whole is no help.
            if found and found[0].project.exists() and not hindered:
                self.workbench.damaged.emit(found[0].project, sentence)

        self._opening.add(
            Piece(
                self.page.owner,
                work,
                returned=lambda session: self.opened.emit(session, (request, found[0])),
                errored=not_opened,
                discard=lambda session: session.project.close(),
            )
        )

    def open_files(self, paths: tuple[Path, ...]) -> None:
        """Open what the system asks for, as if it were named on the command line; later, where the window has
        not begun yet or something else is being opened."""
        self._asked_files = paths
        self._open_asked_files()
        # It may lie in the Dock.
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def _open_asked_files(self) -> None:
        if self._asked_files and self._begun and not self._opening.running:
            paths, self._asked_files = self._asked_files, ()
            self._open_given(paths)

    def _open_given(self, paths: tuple[Path, ...]) -> None:
        """A folder, photos, a project or a video, as if named on the command line; or what a part of the
        window takes into the project that is open."""
        if not any(feature.take_dropped(paths) for feature in self.features):
            self.open(OpenRequest(paths))

    def _show_opened(self, session: Session, about: tuple[OpenRequest, Opening]) -> None:
        request, opening = about
        self.workbench.status.show_task("")
        # What is being written was meant for the project that was open.
        for sheet in self.findChildren(FloatingSheet):
            if isinstance(sheet, (LineSheet, TypingSheet)):
                sheet.shut()
        self.page.set_session(session)
        self.workbench.recent.remember(request, session)
        for feature in self.features:
            feature.session_opened(session)
        self.setWindowTitle(f"{one_line(session.project.path.parent.name)} – adnet-annotate")
        for note in opening.notes:
            self.page.notice(note, Tone.INFO, self.page.causes.project())
        if opening.unwritable is not None:
            cause = self.page.causes.project()
            self._notice_unwritable(unwritable_words(opening), Tone.INFO, cause, opening.unwritable)
        if opening.hint and not self.page.message.text:
            self.page.say(opening.hint, cause=self.page.causes.project())
        self.workbench.opened()
        stream = stream_of(request)
        if stream is not None:
            self.workbench.stream_asked.emit(stream)
        self._open_asked_files()

    def _show_not_opened(self, sentence: str, unwritable: Path | None) -> None:
        self.workbench.status.show_task("")
        cause = both(self.page.causes.project(), unchanged(lambda: self._tries))
        if unwritable is not None:
            self._notice_unwritable(sentence, Tone.PROBLEM, cause, unwritable)
        else:
            self.page.notice(sentence, Tone.PROBLEM, cause)
        if self.page.session is None:
            self.page.show_nothing(
                tr("{file.open_folder} opens a folder of photos, {file.camera} the camera.")
            )
        self._open_asked_files()

    def _notice_unwritable(self, sentence: str, tone: Tone, cause: Cause, project: Path) -> None:
        ask = self.workbench.copy_asked.emit
        self.page.notice(sentence, tone, cause, button=tr(SAVE_COPY), do=lambda: ask(project))

    # Menus and the status line

    def _make_menus(self) -> None:
        more = self.menuBar().findChild(QToolButton, "qt_menubar_ext_button")
        if more is not None:  # Qt draws it black, also in the dark
            more.setIcon(icon("chevron-right"))
        for title in MENUS:
            menu = Menu(tr(title), self.menuBar())
            self.menuBar().addMenu(menu)
            self.registry.fill(menu, title)
            for within in (name for name, outer in SUBMENUS.items() if outer == title):
                submenu = Menu(tr(within), menu)
                menu.addMenu(submenu)
                self.registry.fill(submenu, within)
                if within in BEFORE:
                    menu.insertMenu(self.registry[BEFORE[within]], submenu)
            for name, of_room in self.workbench.submenus:
                if self.registry[name] in menu.actions():
                    menu.insertMenu(self.registry[name], of_room)

    def _connect(self) -> None:
        self.opened.connect(self._show_opened)
        self.workbench.open_asked.connect(self.open)

    # Events

    def _leave_room_for_frame(self) -> None:
        """Only where nobody has given the window another size meanwhile."""
        if self.size() == self._fitted:
            fit_to_screen(self, SMALLEST_SIZE)
        if not self._is_arranged:
            self._is_arranged = True
            self.page.side.leave_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._framed.start()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        held = QKeySequence(event.key()) in self.registry["view.bare"].shortcuts()
        if held and not event.isAutoRepeat():
            self.page.canvas.set_bare(False)
        super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.page.canvas.set_bare(False)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return self.workbench.tab(forward=forward)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """As files that the system asks for."""
        paths = tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        if paths:
            event.acceptProposedAction()
            self._open_given(paths)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything is saved already; what is left is to write it into the file itself, in a thread."""
        panels = self.page.side.state()
        # Nobody should have to look at a window that waits.
        self.hide()
        with self.settings.changing() as settings:
            settings.window.geometry = _text_of(self.saveGeometry())
            settings.window.panels = panels
            settings.switches = differing(
                settings.switches, self.registry.remembered(), self.workbench.usual_switches
            )
            look = self.page.view_settings
            settings.look = differing(settings.look, look.kept(), look.usual())
        for feature in self.features:
            feature.close()
        self.page.close_work()
        self._opening.close()
        left = wait_for_all()
        if left:
            log.warning("closed without waiting any longer for: %s", ", ".join(left))
        super().closeEvent(event)

    def _restore(self) -> None:
        kept = self.settings.now
        self.restoreGeometry(_bytes_of(kept.window.geometry))
        fit_to_screen(self, SMALLEST_SIZE)
        self._fitted = self.size()
        self._is_arranged = self.page.side.restore(kept.window.panels)
        if not self._is_arranged:
            self._arrange_as_before(kept.side)
        self.workbench.usual_switches = self.registry.remembered()
        self.registry.restore(kept.switches)
        self.page.view_settings.restore(kept.look)

    def _arrange_as_before(self, kept: SideSettings) -> None:
        """As in the beginning, with what was kept before panels could be moved."""
        side = self.page.side
        side.reset()
        if kept.panel in side.names:
            side.choose(kept.panel)
        if not kept.shown:
            side.fold(side.current)


def _text_of(state: QByteArray) -> str:
    return bytes(state.toBase64().data()).decode("ascii")


def _bytes_of(text: str) -> QByteArray:
    return QByteArray.fromBase64(text.encode("ascii", "replace"))


def _session_of(request: OpenRequest, opening: Opening, order: Order, author: str) -> Session:
    """Runs in a thread. Raises AdnetError where the project cannot be opened, or has no place to be."""
    layout = None
    if request.layout is not None:
        layout = load_layout(request.layout)
    elif request.model is not None and not opening.project.exists():
        layout = _layout_of(request.model)
    project = open_project(opening, layout, author, request.finding)
    try:
        if request.layout is not None and layout is not None:
            _check_layout(project, layout)
        if project.settings.get(VIDEO_SETTING) is not None:
            order = Order.NAME  # as they follow each other
        session = Session(project, start=opening.start, order=order)
        if opening.start is None:
            go_back(session)
    except BaseException:
        with contextlib.suppress(AdnetError):
            leave(project)  # what is in its log goes into the copy as well
        raise
    return session


def _check_layout(project: Project, wanted: Layout) -> None:
    """Raises ProjectError where a layout was asked for and the project, which was there, has another."""
    own = project.layout
    if own.point_names != wanted.point_names:
        shared = shared_points(wanted, own).count
        raise ProjectError(
            tr(
                "{file}: has the layout {own} already, of whose {total} points {count} is in {wanted}; "
                "open it as it is, and change its layout (menu Layout)",
                "{file}: has the layout {own} already, of whose {total} points {count} are in {wanted}; "
                "open it as it is, and change its layout (menu Layout)",
                count=shared,
                file=project.path,
                own=own.name,
                total=own.point_count,
                wanted=wanted.name,
            )
        )


def _layout_of(model: str) -> Layout | None:
    """The layout of a model, for a new project; the default one where the model cannot be read."""
    from adnet_core.models.model_file import read_model_info
    from adnet_core.models.model_store import find_model

    try:
        return read_model_info(find_model(model)).layout
    except AdnetError:
        return None
