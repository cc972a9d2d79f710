"""Nothing listens on the network and nothing is sent anywhere, as the README promises."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
WATCHED = """
import sys
def watch(event, arguments):
    if event in ("socket.bind", "socket.connect", "socket.getaddrinfo", "socket.sendto", "urllib.Request"):
        print("network:", event, arguments, file=sys.stderr)
        sys.stderr.flush()
        import os
        os._exit(99)
sys.addaudithook(watch)
"""
PREDICT = """
from adnet_core.cli import main
sys.exit(main(["predict", sys.argv[1], "--json"]))
"""
WINDOW = """
from app.qt_environment import prepare_qt
prepare_qt()
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.logic.projects.opening import OpenRequest
from app.window import MainWindow
application = QApplication([])
window = MainWindow(OpenRequest((Path(sys.argv[1]),)))
window.show()
window.start()
def look():
    session = window.page.session
    if session is not None and session.faces:
        window.close()
        application.quit()
timer = QTimer()
timer.timeout.connect(look)
timer.start(50)
QTimer.singleShot(60_000, lambda: application.exit(98))
sys.exit(application.exec())
"""
LISTEN = """
import socket
socket.socket().bind(("127.0.0.1", 0))
"""


def run(code: str, photo: Path, tmp_path: Path) -> subprocess.CompletedProcess[str]:
    home = {**os.environ, "ADNET_HOME": str(tmp_path / "home"), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-c", WATCHED + code, str(photo)],
        cwd=ROOT,
        env=home,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("code", [PREDICT, WINDOW], ids=["predict", "window"])
def test_no_socket_is_opened(code: str, sample_photo: Path, tmp_path: Path) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(sample_photo.read_bytes())
    done = run(code, photo, tmp_path)
    assert done.returncode == 0, done.stderr


def test_a_socket_would_be_seen(sample_photo: Path, tmp_path: Path) -> None:
    done = run(LISTEN, sample_photo, tmp_path)
    assert done.returncode == 99
    assert "network: socket.bind" in done.stderr


def test_the_runtime_tells_nobody_of_its_use(tmp_path: Path) -> None:
    """It would keep a database for that in the home folder, and complain where that cannot be written."""
    home = tmp_path / "home"
    home.mkdir()
    environment = {name: text for name, text in os.environ.items() if name != "ORT_DISABLE_TELEMETRY"}
    environment |= {"HOME": os.fspath(home), "XDG_CACHE_HOME": os.fspath(home / "cache")}
    done = subprocess.run(
        [sys.executable, "-c", "import adnet_core.models.engine"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    assert [path for path in home.rglob("*") if "onnx" in path.name.lower()] == []
