"""OpenCV's Qt must not be taken for PySide's, and PySide must not lose references to None."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import cv2
import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app import qt_environment
from app.qt_environment import VARIABLES, prepare_qt

PLUGINS = Path(cv2.__file__).parent / "qt" / "plugins"


def test_takes_back_what_cv2_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(qt_environment, "_BEFORE", dict.fromkeys(VARIABLES))
    monkeypatch.setenv("QT_QPA_PLATFORM_PLUGIN_PATH", str(PLUGINS))
    monkeypatch.setenv("QT_QPA_FONTDIR", str(PLUGINS.parent / "fonts"))
    prepare_qt()
    assert not set(VARIABLES) & set(os.environ)


def test_puts_back_what_the_person_had_set(monkeypatch: pytest.MonkeyPatch) -> None:
    before = dict.fromkeys(VARIABLES, "/opt/qt")
    monkeypatch.setattr(qt_environment, "_BEFORE", before)
    for name in VARIABLES:
        monkeypatch.setenv(name, str(PLUGINS))
    prepare_qt()
    assert [os.environ[name] for name in VARIABLES] == ["/opt/qt", "/opt/qt"]


def test_leaves_what_is_not_of_cv2(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.setenv(name, "/opt/qt")
    prepare_qt()
    assert [os.environ[name] for name in VARIABLES] == ["/opt/qt", "/opt/qt"]


@pytest.fixture
def x_server() -> Iterator[str]:
    """A real X server of our own."""
    program = shutil.which("Xvfb")
    if program is None:
        pytest.skip("Xvfb is not installed")
    reading, writing = os.pipe()
    command = [program, "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    try:
        with os.fdopen(reading) as stream:
            number = stream.readline().strip()
        assert number, "Xvfb did not start"
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(100)


WINDOW = """
import os, sys, threading
import cv2                                   # sets the variables before the application can look
from pathlib import Path
from app.qt_environment import prepare_qt
prepare_qt()
assert not any("cv2" in os.environ.get(name, "") for name in {names!r})
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from adnet_core.errors import ModelError
from app.logic.projects.opening import OpenRequest
from app.window import MainWindow

def no_model():
    raise ModelError("no model is needed here")

app = QApplication(sys.argv)
assert app.platformName() == "xcb", app.platformName()
window = MainWindow(OpenRequest((Path(sys.argv[1]),)), load=no_model)
window.show()
QTimer.singleShot(0, window.start)

def look():
    if window.page.canvas.photo_size is None:
        return
    assert window.windowHandle().isExposed()
    picture = window.screen().grabWindow(window.winId()).toImage()
    places = [(x, y) for x in range(0, picture.width(), 9) for y in range(0, picture.height(), 9)]
    colours = {{picture.pixel(x, y) for x, y in places}}
    assert len(colours) > 50, len(colours)
    print("shown", picture.width(), picture.height())
    window.close()

timer = QTimer()
timer.timeout.connect(look)
timer.start(50)
QTimer.singleShot(20_000, lambda: sys.exit("the photo did not come"))
code = app.exec()
left = [t.name for t in threading.enumerate() if t is not threading.main_thread()]
sys.exit(f"threads left: {{left}}" if left else code)
"""


def test_the_window_in_a_real_x_server(x_server: str, sample_photo: Path, tmp_path: Path) -> None:
    photo = tmp_path / "astronaut.jpg"
    shutil.copy(sample_photo, photo)
    environment = {
        **os.environ,
        "DISPLAY": x_server,
        "QT_QPA_PLATFORM": "xcb",
        "ADNET_HOME": str(tmp_path / "home"),
        "QT_LOGGING_RULES": "",
    }
    for name in VARIABLES:
        environment.pop(name, None)
    script = WINDOW.format(names=VARIABLES)
    root = Path(qt_environment.__file__).parents[1]
    run = subprocess.run(
        [sys.executable, "-c", script, str(photo)],
        env=environment,
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith("shown 1280")


def test_void_calls_lose_no_reference_to_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 under CPython 3.11 loses one on almost every void call and aborts in the end."""
    widget = QWidget()
    qtbot.addWidget(widget)
    parent = QObject()
    calls = 500
    time.sleep(0)
    before = sys.getrefcount(None)
    for _ in range(calls):
        widget.update()
        widget.setVisible(False)
        widget.setEnabled(True)
        parent.setObjectName("x")
    # None is immortal from CPython 3.12 on, where the count never changes.
    assert abs(sys.getrefcount(None) - before) < calls // 10
