"""Files that the system asks for, by the events that a Mac's Finder brings about."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import main
from app.asked_files import Application
from app.logic.projects.opening import OpenRequest
from app.window import MainWindow

from .conftest import PaintedFaces, has_face, rest

Open = Callable[..., MainWindow]


def ask_for(application: Application, *paths: Path) -> None:
    """As the system does: one event after the other, for one wish."""
    for path in paths:
        QCoreApplication.sendEvent(application, QFileOpenEvent(os.fspath(path)))


@pytest.fixture
def application(qapp: QApplication) -> Iterator[Application]:
    assert isinstance(qapp, Application)
    yield qapp
    qapp.hand_files_to(None)


@pytest.fixture
def window(open_window: Open, folder: Path, application: Application) -> MainWindow:
    window = open_window(folder)
    application.hand_files_to(window.open_files)
    return window


@pytest.fixture
def other(tmp_path: Path, folder: Path) -> Path:
    """The same photos elsewhere, without a project."""
    return Path(shutil.copytree(folder, tmp_path / "other", ignore=shutil.ignore_patterns("*.adnet*", ".*")))


def opens(qtbot: QtBot, window: MainWindow, names: list[str], folder: Path) -> None:
    """The window comes to show these photos of a folder."""

    def shown() -> bool:
        session = window.page.session
        return session is not None and [image.path for image in session.images] == [folder / n for n in names]

    qtbot.waitUntil(shown, timeout=5000)
    qtbot.waitUntil(lambda: has_face(window), timeout=5000)


def test_several_come_as_one(application: Application, qtbot: QtBot, tmp_path: Path) -> None:
    asked: list[tuple[Path, ...]] = []
    first, second, third = (tmp_path / name for name in ("a.png", "b.png", "ü c.adnet"))
    ask_for(application, first, second)
    QApplication.processEvents()
    application.hand_files_to(asked.append)
    assert asked == [(first, second)]
    QCoreApplication.sendEvent(application, QFileOpenEvent(QUrl.fromLocalFile(os.fspath(third))))
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked[1] == (third,)


def test_an_address_is_no_file(application: Application, qtbot: QtBot) -> None:
    asked: list[tuple[Path, ...]] = []
    application.hand_files_to(asked.append)
    event = QFileOpenEvent(QUrl("https://example.org/a.png"))
    QCoreApplication.sendEvent(application, event)
    QApplication.processEvents()
    assert asked == []


def test_a_folder_photos_and_a_project_are_opened(
    application: Application, window: MainWindow, other: Path, folder: Path, qtbot: QtBot
) -> None:
    ask_for(application, other)
    opens(qtbot, window, ["img1.png", "img2.png", "img10.png"], other)
    rest(qtbot)
    window.close()
    assert (other / "annotations.adnet").exists()


def test_several_photos_and_then_a_project(
    application: Application, window: MainWindow, other: Path, folder: Path, qtbot: QtBot
) -> None:
    ask_for(application, other / "img2.png", other / "img10.png")
    opens(qtbot, window, ["img2.png", "img10.png"], other)
    ask_for(application, folder / "annotations.adnet")
    opens(qtbot, window, ["img1.png", "img2.png", "img10.png"], folder)


def test_what_is_not_there_is_said_and_the_open_project_stays(
    application: Application, window: MainWindow, other: Path, folder: Path, qtbot: QtBot
) -> None:
    for name in ("none.png", "none.adnet", "none.mp4"):
        window.page.message.put_away()
        ask_for(application, other / name)
        qtbot.waitUntil(lambda name=name: name in window.page.message.text, timeout=5000)
        assert window.page.message.isVisible()
    opens(qtbot, window, ["img1.png", "img2.png", "img10.png"], folder)


def test_what_is_asked_for_while_something_is_opened_is_opened_after_it(
    application: Application, window: MainWindow, other: Path, folder: Path, qtbot: QtBot
) -> None:
    window.open(OpenRequest((folder / "img2.png",)))
    assert window._opening.running
    ask_for(application, other / "img1.png")
    opens(qtbot, window, ["img1.png"], other)
    assert "already" not in window.page.message.text
    # Also where that could not be opened.
    window.open(OpenRequest((other / "none.png",)))
    ask_for(application, folder)
    opens(qtbot, window, ["img1.png", "img2.png", "img10.png"], folder)


def test_what_is_asked_for_before_the_window_has_begun_is_opened_in_place_of_the_last(
    application: Application,
    window: MainWindow,
    other: Path,
    predictor: PaintedFaces,
    qtbot: QtBot,
) -> None:
    window.close()
    ask_for(application, other / "img1.png")
    again = MainWindow(OpenRequest(), load=lambda: predictor)  # type: ignore[arg-type, return-value]
    qtbot.addWidget(again)
    application.hand_files_to(again.open_files)
    assert not again._opening.running
    with qtbot.waitExposed(again):
        again.show()
    again.start()
    opens(qtbot, again, ["img1.png"], other)
    again.close()


def test_a_window_in_the_dock_comes_back(
    application: Application, window: MainWindow, other: Path, qtbot: QtBot
) -> None:
    window.setWindowState(Qt.WindowState.WindowMinimized)
    ask_for(application, other)
    qtbot.waitUntil(lambda: not window.isMinimized(), timeout=5000)
    opens(qtbot, window, ["img1.png", "img2.png", "img10.png"], other)


def test_the_program_opens_what_is_asked_for_as_it_starts(folder: Path, home: Path) -> None:
    """The whole program: the event comes before there is a window."""
    code = f"""
from app import main
from app.logic.projects.opening import OpenRequest
made = main.make_window

def make_window(request):
    from PySide6.QtCore import QCoreApplication, QTimer
    from PySide6.QtGui import QFileOpenEvent
    for name in ("img1.png", "img2.png"):
        event = QFileOpenEvent({os.fspath(folder)!r} + "/" + name)
        QCoreApplication.sendEvent(QCoreApplication.instance(), event)
    window = made(request)
    window.opened.connect(lambda session, _about: print([image.path.name for image in session.images]))
    window.opened.connect(lambda *_: QTimer.singleShot(0, window.close))
    return window

main.make_window = make_window
raise SystemExit(main.run(OpenRequest()))
"""
    root = Path(main.__file__).parents[1]
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=root, capture_output=True, text=True, timeout=300, check=False
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip() == "['img1.png', 'img2.png']"
