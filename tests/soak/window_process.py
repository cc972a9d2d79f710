"""The real window, which works by itself and says what it shows: a program that the soak starts and kills.

`window_process.py SEED` opens what a line `open FOLDER` on its standard input names, presses keys there, and
takes the ways out that sheets and messages offer, at random. A line `leave` closes the project alone. What it
writes is `saved EDIT` once the status line calls an edit saved, and what it does and reads.
"""

from __future__ import annotations

import faulthandler
import os
import random
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

import cv2
from PySide6.QtCore import QObject, QSocketNotifier, QTimer

import app.main
from adnet_core.errors import ModelError
from app.logic.projects.opening import OpenRequest
from app.logic.session import Session
from app.page.annotate_page import AnnotatePage
from app.projects import keeping
from app.projects.backing_up import BackupsFeature
from app.projects.keeping import KeepingFeature
from app.window import MainWindow
from tests.app.windows import feature_of

TICK_MS = 4
PATIENCE = 400
"""So many ticks without a project before a person opens the folder again."""
KEYS = {
    **{f"nudge.{way}": 8 for way in ("left", "right", "up", "down")},
    "point.next": 6,
    "point.visibility": 2,
    "face.accept": 2,
    "face.reopen": 2,
    "photo.next": 2,
    "photo.previous": 2,
    "edit.undo": 2,
    "edit.redo": 1,
}


def say(*words: object) -> None:
    os.write(1, (" ".join(str(word) for word in words).replace("\n", " ") + "\n").encode())


class Annotator(QObject):
    """Sits before a window."""

    def __init__(self, window: MainWindow, seed: int) -> None:
        super().__init__(window)
        self.window, self.rng = window, random.Random(seed)
        self.page: AnnotatePage = window.page
        self.keeping = feature_of(window, KeepingFeature)
        self.backups = feature_of(window, BackupsFeature)
        self.folder: Path | None = None
        self.session: Session | None = None
        self.edits: list[str] = []  # not called saved yet
        self.asked = ""  # the way out that was chosen, until it has led somewhere
        self.without = 0
        self.leaving = False
        window.page.message.shown.connect(lambda text: say("message", text))
        self.notifier = QSocketNotifier(0, QSocketNotifier.Type.Read, self)
        self.notifier.activated.connect(self.obey)
        self.timer = QTimer(self)
        self.timer.timeout.connect(self.act)
        self.timer.start(TICK_MS)

    def obey(self) -> None:
        for line in os.read(0, 10_000).decode().splitlines():
            command, _, rest = line.partition(" ")
            if command == "open":
                self.open(Path(rest))
            elif command == "leave":
                self.leaving, self.without = True, 0

    def open(self, folder: Path) -> None:
        self.folder, self.without = folder, 0
        self.window.open(OpenRequest((folder,)))

    def leave(self) -> None:
        """Once nothing is being opened, as in a way out or after a backup was restored."""
        self.without += 1
        coming = self.page.session is None and self.without < 3 * PATIENCE
        if coming or self.window._opening.running or self.keeping._work.running:
            return
        self.leaving, self.folder, self.session, self.asked = False, None, None, ""
        self.keeping.sheet.shut()
        self.keeping.damaged_sheet.shut()
        self.page.leave_session()
        self.page.closing.after(lambda: None, lambda _none: say("left"))

    def act(self) -> None:
        """One thing that a person does."""
        if self.folder is None:
            return
        if self.leaving:
            self.leave()
            return
        session = self.page.session
        if session is not self.session:
            self.session, self.edits = session, []
            if session is not None:
                self.asked, self.without = "", 0
                say("open", session.project.path.name)
                return
        if self.take_a_way_out():
            return
        if session is not None and not session.displaced:  # it may have come back by itself
            self.asked = ""
        if session is None:
            self.without += 1
            if self.asked and self.without > 3 * PATIENCE:
                say("FAILED", f"{self.asked} leads nowhere: {self.page.message.text}")
                os._exit(1)
            if self.asked:
                return
            if self.without > PATIENCE:
                say("opened again")
                self.open(self.folder)
            return
        if self.rng.random() < 0.01:
            self.restore()
            return
        before = session.project.last_edit
        self.window.registry[self.rng.choices(list(KEYS), list(KEYS.values()))[0]].trigger()
        if session.project.last_edit not in (before, ""):  # a log that is another one has none of ours
            self.edits.append(session.project.last_edit)
        if self.window.status.saved.text() == "saved":
            for edit in self.edits:
                say("saved", edit)
            self.edits = []

    def take_a_way_out(self) -> bool:
        """Of a sheet, at random; whether there is one. A way that leads nowhere is a fault."""
        sheet, damaged, message = self.keeping.sheet, self.keeping.damaged_sheet, self.page.message
        if sheet.isVisible():
            if not sheet.save.isEnabled():  # it is being done
                return True
            if self.asked:
                self.without += 1
                if self.without > PATIENCE:
                    say("FAILED", f"{self.asked} leads nowhere: {message.text}")
                    os._exit(1)
                return True
            assert self.window.status.saved.text() != "saved", "saved in a file that is another one now"
            ways = {"beside": sheet.save, "look": sheet.look}
            return self.choose({name: way for name, way in ways.items() if not way.isHidden()})
        if damaged.isVisible():
            ways = {"copy": damaged.save, "backups": damaged.backups, "log": damaged.rescue}
            return self.choose({name: way for name, way in ways.items() if not way.isHidden()})
        if self.backups.sheet.isVisible():
            self.backups.sheet.restore.click()
            self.backups.sheet.shut()
            return True
        offered = message._button.text() if message.isVisible() and message._button.isVisible() else ""
        if offered not in ("", "Undo") and self.rng.random() < 0.05:
            say("button", offered)
            message._button.click()
            return True
        return False

    def choose(self, ways: dict[str, Any]) -> bool:
        name = self.rng.choice(list(ways))
        say("way", name)
        if name in ("beside", "look"):
            self.asked = name
        ways[name].click()
        return True

    def restore(self) -> None:
        say("way", "restore")
        self.window.registry["file.backups"].trigger()


def failed(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    say("FAILED", repr("".join(traceback.format_exception(kind, error, trace))))
    os._exit(1)


def without_model() -> Any:
    raise ModelError("no model is needed here")


def main() -> int:
    faulthandler.enable()
    sys.excepthook = failed
    cv2.setNumThreads(1)
    # Pauses as long as the soak has time for.
    keeping.LOOK_MS, keeping.IDLE_SECONDS, keeping.LONGEST_SECONDS = 100, 0.2, 1.0
    make = app.main.make_window

    def make_window(request: OpenRequest, load: Callable[[], Any] | None = None) -> MainWindow:
        window = make(request, without_model)
        # It opens what it is told to.
        window.start = window.page.start_workers  # type: ignore[method-assign]
        Annotator(window, int(sys.argv[1]))
        return window

    app.main.make_window = make_window
    say("ready")
    return app.main.run(OpenRequest())


if __name__ == "__main__":
    status = main()
    say("ended")
    sys.exit(status)
