"""The main window: menus, pages, the status line, and what opens in it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMainWindow, QStackedWidget, QWidget

from adnet_core.errors import AdnetError
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.files.plain_text import one_line
from app.actions import MENUS, ActionRegistry
from app.annotating.page import AnnotatePage
from app.camera.commands import CameraCommands
from app.features import FEATURES
from app.panels.key_sheet import KeySheet
from app.panels.message_bar import Tone
from app.panels.palette import Palette
from app.panels.plain import plain_tip
from app.panels.status_line import StatusLine
from app.projects.locations import sample_folder, settings_path
from app.projects.opening import Opening, Request, open_project, plan, stream_of
from app.projects.recent import Recent
from app.projects.returning import go_back
from app.projects.welcoming import Welcoming
from app.session import Session
from app.theme import canvas_background, choose_scheme
from app.work.background import Piece, Worker, wait_for_all
from app.work.delivery import in_window
from app.work.prediction import ModelStatus, Outcome, load_predictor

if TYPE_CHECKING:
    from adnet_core.models.predictor import Predictor

log = logging.getLogger(__name__)

WINDOW_SIZE = QSize(1280, 800)


class MainWindow(QMainWindow):
    """Opens what a request names. Opening happens in a thread, so the window is there at once."""

    opened = Signal(object, object)  # Session, tuple of notes
    not_opened = Signal(str)
    damaged = Signal(object, str)  # Path of a project that cannot be opened, and why

    def __init__(
        self,
        request: Request,
        *,
        load: Callable[[], Predictor] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`load` makes the predictor in the background; by default the model that the request names."""
        super().__init__(parent)
        self.setWindowTitle("adnet-annotate")
        self.resize(WINDOW_SIZE)
        self.setMinimumSize(800, 560)
        self.setAcceptDrops(True)
        self._request = request
        self.device = request.device
        self.settings = QSettings(str(settings_path()), QSettings.Format.IniFormat)
        self.recent = Recent(self.settings)
        self.registry = ActionRegistry(self)
        self.page = AnnotatePage(
            load or partial(load_predictor, request.model, request.device), self.registry.words, self
        )
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.page)
        self.setCentralWidget(self.pages)
        self.status = StatusLine(self)
        self.setStatusBar(self.status)
        # One timer for all: each lone shot would leave something behind.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(400)
        self._later.timeout.connect(self._show_task)
        self._escapes: list[Callable[[], bool]] = []
        self.features = [make(self) for make in FEATURES]
        self._welcoming = next(feature for feature in self.features if isinstance(feature, Welcoming))
        self.live = next(feature for feature in self.features if isinstance(feature, CameraCommands))
        self.key_sheet = KeySheet(self.registry, self.pages)
        self.palette_of_actions = Palette(self.registry, self.pages)
        self.page.setFocusProxy(self.page.canvas)
        self.pages.setFocusProxy(self.page)
        self._make_menus()
        self._connect()
        self._restore()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._scheme_changed)
        self._opening = Worker("opening", in_window)

    def start(self) -> None:
        """Open what was asked for and load the model; called when the window is on the screen."""
        self.page.start_workers()
        request = self._request
        last = self.recent.paths()[:1]
        if last and not request.paths and request.project is None and request.stream is None:
            request = replace(request, paths=tuple(last))
        self.open(request)

    # Opening

    def open(self, request: Request) -> None:
        """Open a folder, photos, a project or a stream; the window goes on meanwhile."""
        if self._opening.running:
            self.page.message.show_message("Something is being opened already.", Tone.INFO)
            return
        self.live.leave()
        self.status.task.setText("opening …")
        found: list[Opening] = []

        def work(_piece: Piece) -> Session:
            found.append(plan(request))
            return _session_of(request, found[0])

        def not_opened(sentence: str) -> None:
            self.not_opened.emit(sentence)
            if found and found[0].project.exists():
                self.damaged.emit(found[0].project, sentence)

        self._opening.add(
            Piece(
                self.page.owner,
                work,
                returned=lambda session: self.opened.emit(session, (request, found[0].notes)),
                errored=not_opened,
                discard=lambda session: session.project.close(),
            )
        )

    def _show_opened(self, session: Session, about: tuple[Request, tuple[str, ...]]) -> None:
        request, notes = about
        self.status.task.setText("")
        self.page.set_session(session)
        self.recent.remember(request, session)
        for feature in self.features:
            feature.session_opened(session)
        self.setWindowTitle(f"{one_line(session.project.path.parent.name)} – adnet-annotate")
        for note in notes:
            self.page.message.show_message(note, Tone.INFO)
        stream = stream_of(request)
        if stream is not None:
            self.live.show(stream)

    def _show_not_opened(self, sentence: str) -> None:
        self.status.task.setText("")
        self.page.message.show_message(sentence, Tone.PROBLEM)
        if self.page.session is None:
            self.page.show_nothing("{file.open_folder} opens a folder of photos, {file.camera} the camera.")

    def usual_folder(self, *, around: bool = False) -> Path:
        """Where a person looks for files first: among the open photos, or `around` their folder for another.
        At home while only the sample is open."""
        session = self.page.session
        if session is None or session.project.path.parent == sample_folder():
            return Path.home()
        place = session.project.path.parent
        if session.image is not None and session.image.path.parent.is_dir():
            place = session.image.path.parent
        return place.parent if around else place

    def _ask_folder(self) -> None:
        near = str(self.usual_folder(around=True))
        folder = QFileDialog.getExistingDirectory(self, "Open a folder of photos", near)
        if folder:
            self.open(Request((Path(folder),)))

    def _ask_photos(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, "Open photos or a project", str(self.usual_folder()))
        if names:
            self.open(Request(tuple(Path(name) for name in names)))

    # Menus and the status line

    def _make_menus(self) -> None:
        for title in MENUS:
            menu = self.menuBar().addMenu(title)
            self.registry.fill(menu, title)
            if title == "File":
                menu.insertMenu(self.registry["file.camera"], self._welcoming.menu)
            if title == "View":
                self.registry.fill(menu.addMenu("Theme"), "Theme")

    def _connect(self) -> None:
        on = self.registry.on
        on("file.open_folder", self._ask_folder)
        on("file.open_photos", self._ask_photos)
        on("file.quit", self.close)
        on("point.deselect", self._escape)
        on("help.keys", self.key_sheet.toggle)
        on("help.palette", self.palette_of_actions.open)
        on("view.full_screen", self._switch_full_screen)
        for name in ("system", "light", "dark"):
            on(f"theme.{name}", partial(self.choose_theme, name))
        self.opened.connect(self._show_opened)
        self.not_opened.connect(self._show_not_opened)
        self.page.moved_on.connect(self.show_position)
        self.page.predicting.predicted.connect(self._show_time)
        self.page.worker.ready.connect(self._show_model)
        self.page.worker.unavailable.connect(self._show_no_model)

    def _show_model(self, status: ModelStatus) -> None:
        self.status.provider.setText(status.provider)
        self.status.provider.setToolTip(plain_tip(status.note or f"The model runs on {status.provider}."))
        self.status.model.setText(status.name)
        if status.note:
            self.status.provider.setText(f"{status.provider} !")
            self.page.message.show_message(f"The model runs on the CPU: {status.note}.", Tone.WARNING)

    def _show_no_model(self, sentence: str) -> None:
        self.status.provider.setText("no model")
        self.status.provider.setToolTip(plain_tip(sentence))

    def _show_time(self, outcome: Outcome) -> None:
        faces = len(outcome.found)
        self.status.time.setText(f"{outcome.milliseconds:.0f} ms")
        self.status.time.setToolTip(
            plain_tip(f"for the last photo, with {faces} {'face' if faces == 1 else 'faces'}")
        )

    def show_position(self) -> None:
        """Say where the annotator is, and what the model is doing."""
        session = self.page.session
        if session is None:
            return
        total, place = len(session.listing.rows), session.listing.place_of(session.row)
        self.status.position.setText(
            f"{place + 1:,} of {total:,}" if place is not None else "not in the list"
        )
        self.status.position.setVisible(session.row is not None)
        self.show_saved()
        self._show_task()
        if self.page.worker.pending:
            self._later.start()

    def show_saved(self) -> None:
        """Say what the last write to the project returned."""
        session = self.page.session
        if session is not None:
            saving = session.project.saving
            problem = session.displaced or saving.problem
            words = "not saved" if problem else "saved" if saving.written else "no changes yet"
            about = problem or str(session.project.path)
            self.status.show_saved(words, about, problem=bool(problem))

    def _show_task(self) -> None:
        waiting = self.page.worker.pending
        self.status.task.setText(f"predicting, {waiting} to go" if waiting else "")

    def _escape(self) -> None:
        """One thing at a time: a sheet, a drag, a mode, the message, then the selection."""
        page = self.page
        if self.shut_sheet() or page.view_settings.shut() or page.canvas.cancel_gesture():
            return
        if any(give_up() for give_up in self._escapes):
            return
        if page.message.isVisible():
            page.message.put_away()
        elif page.session is not None:
            page.session.deselect()

    def shut_sheet(self) -> bool:
        """Put away a sheet that lies over all pages; whether there was one."""
        return any(sheet.shut() for sheet in (self.palette_of_actions, self.key_sheet))

    def on_escape(self, give_up: Callable[[], bool]) -> None:
        """Ask a part of the window when Esc is pressed; it answers whether it has given something up."""
        self._escapes.append(give_up)

    def _switch_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def choose_theme(self, name: str) -> None:
        """ "system", "light" or "dark", remembered for the next time."""
        choose_scheme(name)
        self._colour_canvas()
        self.settings.setValue("theme", name)
        for other in ("system", "light", "dark"):
            self.registry.check(f"theme.{other}", other == name)

    def _scheme_changed(self) -> None:
        """The system has gone dark or light."""
        if self.settings.value("theme", "system") == "system":
            choose_scheme("system")
            self._colour_canvas()

    def _colour_canvas(self) -> None:
        self.page.canvas.setBackground(canvas_background())
        self.page.canvas.refresh()

    # Events

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        held = QKeySequence(event.key()) in self.registry["view.bare"].shortcuts()
        if held and not event.isAutoRepeat():
            self.page.canvas.set_bare(False)
        super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow():
            self.page.canvas.set_bare(False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A folder, photos, a project or a video, as if named on the command line."""
        paths = tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        if paths:
            event.acceptProposedAction()
            self.open(Request(paths))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Everything is saved already; what is left is to write it into the file itself, in a thread."""
        # Nobody should have to look at a window that waits.
        self.hide()
        self.settings.setValue("geometry", self.saveGeometry())
        self.settings.setValue("splitter", self.page.splitter.saveState())
        for name in self._kept_switches():
            self.settings.setValue(f"switches/{name}", self.registry[name].isChecked())
        for name, value in self.page.view_settings.kept().items():
            self.settings.setValue(f"look/{name}", value)
        for feature in self.features:
            feature.close()
        self.page.close_work()
        self._opening.close()
        left = wait_for_all()
        if left:
            log.warning("closed without waiting any longer for: %s", ", ".join(left))
        super().closeEvent(event)

    def _kept_switches(self) -> list[str]:
        """Overlays and panels are found again as they were left."""
        menus = ("Overlays", "View")
        return [
            spec.name
            for spec in self.registry.specs
            if spec.checkable
            and (spec.menu in menus or spec.name in ("point.follow", "nudge.photo"))
            and spec.name != "view.full_screen"
            and spec.name.removeprefix("view.") not in self.page.side.names
        ]

    def _restore(self) -> None:
        geometry = self.settings.value("geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)
        splitter = self.settings.value("splitter")
        if splitter is not None:
            self.page.splitter.restoreState(splitter)
        for name in self._kept_switches():
            kept = self.settings.value(f"switches/{name}")
            if kept is not None and (str(kept).lower() == "true") != self.registry[name].isChecked():
                self.registry[name].trigger()
        look = {name: self.settings.value(f"look/{name}") for name in self.page.view_settings.kept()}
        known = {name: str(value) for name, value in look.items() if value is not None}
        self.page.view_settings.restore(
            {name: int(value) for name, value in known.items() if value.lstrip("-").isdecimal()}
        )
        self.choose_theme(str(self.settings.value("theme", "system")))


def _session_of(request: Request, opening: Opening) -> Session:
    """Runs in a thread. Raises AdnetError where the project cannot be opened, or has no place to be."""
    layout = None
    if request.layout is not None:
        layout = load_layout(request.layout)
    elif request.model is not None and not opening.project.exists():
        layout = _layout_of(request.model)
    project = open_project(opening, layout)
    try:
        session = Session(project, start=opening.start)
        if opening.start is None:
            go_back(session)
    except BaseException:
        project.close()
        raise
    return session


def _layout_of(model: str) -> Layout | None:
    """The layout of a model, for a new project; the default one where the model cannot be read."""
    from adnet_core.models.model_file import read_model_info
    from adnet_core.models.model_store import find_model

    try:
        return read_model_info(find_model(model)).layout
    except AdnetError:
        return None
