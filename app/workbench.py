"""What a feature may know of the window: its page, its settings, its commands and what is said in it.

A feature is made with a workbench and keeps to it; it knows neither the window nor the other features.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from adnet_core.models.devices import usable_cores
from app.commands import CommandRegistry
from app.logic.causes import Cause
from app.logic.projects.locations import is_sample
from app.logic.projects.opening import OpenRequest
from app.logic.projects.recent import Recent
from app.logic.settings import SettingsFile
from app.logic.work.background import Worker
from app.page.annotate_page import AnnotatePage
from app.page.status import ProjectStatus
from app.panels.message_bar import Tone
from app.work.delivery import in_window

if TYPE_CHECKING:
    from adnet_core.models.engine import Device


class Workbench(QObject):
    """Made once with the window, whose child it is.

    open_asked(OpenRequest) and opening(): something is asked for, and is about to be opened.
    author_asked(name): somebody else works here, nobody has said who where it is empty. model_asked(name):
    another model is to be used.
    stream_asked(source): what was opened is a camera, a video or a stream to look at.
    layout_offered(layout, folder): a layout, by name or path, for a new project of the photos in a folder.
    photo_asked(): the photo is to be seen, with no sheet of ours over it.
    not_opened(sentence); damaged(path, sentence): a project is there and cannot be opened.
    copy_asked(path): one goes on in a copy of that project, which may not be written.
    """

    open_asked = Signal(object)
    opening = Signal()
    stream_asked = Signal(object)
    photo_asked = Signal()
    not_opened = Signal(str)
    author_asked = Signal(str)
    model_asked = Signal(str)
    layout_offered = Signal(str, object)
    damaged = Signal(object, str)
    copy_asked = Signal(object)

    def __init__(
        self,
        widget: QWidget,
        *,
        page: AnnotatePage,
        pages: QStackedWidget,
        registry: CommandRegistry,
        settings: SettingsFile,
        status: ProjectStatus,
        device: Device,
        author: str = "",
    ) -> None:
        """`widget` is the window itself: dialogs lie over it. `pages` holds `page` and whatever is shown in
        its place."""
        super().__init__(widget)
        self.widget = widget
        self.page = page
        self.pages = pages
        self.registry = registry
        self.settings = settings
        self.recent = Recent(settings)
        self.status = status
        self.device = device
        # Who works in this window, where it was started for somebody.
        self._author = author
        # Which of the commands that are remembered were on before anything was.
        self.usual_switches: dict[str, bool] = {}
        # Submenus of features: the action that each stands before, and itself.
        self.submenus: list[tuple[str, QMenu]] = []
        self._over_all: list[Callable[[], bool]] = []
        self._escapes: list[Callable[[], bool]] = []
        self._text_then = ""
        self._step: Callable[..., bool] = lambda **_way: False
        registry.on_refused(self.say)
        page.moved_on.connect(registry.show_checked)
        page.canvas.adjusting_changed.connect(lambda _on: registry.show_checked())
        registry.on_change(self._show_panel_keys)
        page.side.shown_changed.connect(lambda _name: registry.show_checked())

    def say(
        self, text: str, tone: Tone = Tone.INFO, *, undo: bool = False, cause: Cause | None = None
    ) -> None:
        """Show a sentence in the message bar (`AnnotatePage.say`), with a button that undoes what it is about
        where `undo`."""
        self.page.say(text, tone, undo=self.registry["edit.undo"].trigger if undo else None, cause=cause)

    def open(self, request: OpenRequest) -> None:
        """Open a folder, photos, a project or a stream; the window goes on meanwhile."""
        self.open_asked.emit(request)

    def open_again(self, text: str = "") -> None:
        """Open the project that is open anew, as where its layout has changed, by which all is shown.

        What was looked at is shown again, with `text`; undo goes on.
        """
        session = self.page.session
        if session is None:
            return
        self.go_on_in(session.project.path, text)

    def go_on_in(self, project: Path, text: str) -> None:
        """Open a project once the one that is open is closed, and say something of it then."""
        self.page.leave_session()
        self._text_then = text
        self.page.closing.after(lambda: None, lambda _none: self.open(OpenRequest((project,))))

    def opened(self) -> None:
        """A project is open and shown."""
        text, self._text_then = self._text_then, ""
        if text:
            self.page.say(text, Tone.DONE, cause=self.page.causes.project())

    @property
    def author(self) -> str:
        """Who works here: whom the window was started for, or whom the settings name; empty where nobody has
        said so, which makes it the account's name."""
        return self._author or self.settings.now.author

    def work_as(self, name: str) -> None:
        """From now on edits are this person's, also when the window is opened next."""
        self._author = ""
        with self.settings.changing() as settings:
            settings.author = name

    def threads(self) -> int:
        """Threads for a network that runs beside the window: those that a person has chosen, or all cores but
        one."""
        return self.settings.now.predicting.threads or max(1, usable_cores() - 1)

    def worker(self, name: str) -> Worker:
        """A thread for work in the background, whose answers come in the window's thread."""
        return Worker(name, in_window)

    def usual_folder(self, *, around: bool = False) -> Path:
        """Where a person looks for files first: among the open photos, or `around` their folder for another.
        At home while only the sample is open."""
        session = self.page.session
        if session is None or is_sample(session.project.path):
            return Path.home()
        folder = session.project.path.parent
        if session.image is not None and session.image.path.parent.is_dir():
            folder = session.image.path.parent
        return folder.parent if around else folder

    def _show_panel_keys(self) -> None:
        for name in self.page.side.names:
            self.page.side.show_key(name, self.registry.shown_key(f"view.{name}"))

    # Pages that take the place of the photos

    def show_page(self, page: QWidget) -> None:
        """Show a page and give it the keyboard, also when a sheet over the pages is put away later."""
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)
        self.pages.setFocusProxy(page)

    def is_shown(self, page: QWidget) -> bool:
        return self.pages.currentWidget() is page

    # Esc

    def on_escape(self, give_up: Callable[[], bool], *, over_all: bool = False) -> None:
        """Ask a part of the window when Esc is pressed; it answers whether it has given something up.

        `over_all`: it lies over every page, and so is asked first, and on other pages than the photos too.
        """
        (self._over_all if over_all else self._escapes).append(give_up)

    # Tab

    def on_tab(self, step: Callable[..., bool]) -> None:
        """Who knows to which control Tab goes: `step(forward=...)` answers whether to any."""
        self._step = step

    def tab(self, *, forward: bool) -> bool:
        """Give the keyboard to the next control of the window, or the one before; whether there is one."""
        return self._step(forward=forward)

    def shut_sheet(self) -> bool:
        """Put away a sheet that lies over all pages; whether there was one."""
        return any(shut() for shut in self._over_all)

    def escape(self) -> None:
        """One thing at a time: a sheet, a drag, a mode, the message, then the selection."""
        page = self.page
        if self.shut_sheet() or page.view_settings.shut() or page.canvas.cancel_gesture():
            return
        if any(give_up() for give_up in self._escapes):
            return
        if page.message.isVisible():
            page.message.put_away()
        elif page.session is not None:
            page.session.selection.deselect()
