"""Quitting is clean, and nothing that does not come back holds it up: the window and its process end."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from onnx import TensorProto, helper, numpy_helper

from adnet_core.errors import ProjectError
from adnet_core.projects.store import Project
from app.camera import capturing
from app.camera.feature import CameraFeature
from app.logic.work.background import running
from app.window import MainWindow
from tests.app.windows import feature_of

Open = Callable[..., MainWindow]
ROOT = Path(__file__).resolve().parents[2]

STUCK = """
import sys, threading
from pathlib import Path
import onnxruntime
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import app.main, app.window
from adnet_core.faces.layout import load_layout
from app.logic.projects.opening import OpenRequest
from app.window import MainWindow
from types import SimpleNamespace

begun = threading.Event()

class Endless:
    layout = load_layout("68")
    engine = SimpleNamespace(path=Path("endless.onnx"), provider="CPU", provider_note="", sha256="e" * 64,
                             info=SimpleNamespace(layout=layout, prior=None, calibration=None, shape=None,
                                                  mix=None, finder=None))

    def predict(self, pixels, *, maps=True):
        session = onnxruntime.InferenceSession(sys.argv[2], providers=["CPUExecutionProvider"])
        begun.set()
        session.run(None, {{}})

def load(*_):
    if {loading}:
        Endless().predict(None)
    return Endless()

app.window.load_predictor = load
application = QApplication(sys.argv[:1])

def look():
    windows = [one for one in application.topLevelWidgets() if isinstance(one, MainWindow)]
    session = windows[0].page.session if windows else None
    if begun.is_set() and session is not None:
        timer.stop()
        session.project.settings.set("last words", "kept")
        windows[0].close()
        print("closed", flush=True)

timer = QTimer()
timer.timeout.connect(look)
timer.start(50)
sys.exit(app.main.run(OpenRequest((Path(sys.argv[1]),))))
"""


@pytest.fixture
def endless(tmp_path: Path) -> Path:
    """A model whose loop goes on for ever, one node after the other in the runtime."""
    make = helper.make_tensor_value_info
    one = numpy_helper.from_array(np.ones(1, np.float32), "one")
    body = helper.make_graph(
        [
            helper.make_node("Identity", ["on"], ["still_on"]),
            helper.make_node("Sin", ["value"], ["next"]),
        ],
        "body",
        [
            make("step", TensorProto.INT64, []),
            make("on", TensorProto.BOOL, []),
            make("value", TensorProto.FLOAT, [1]),
        ],
        [make("still_on", TensorProto.BOOL, []), make("next", TensorProto.FLOAT, [1])],
    )
    yes = helper.make_tensor("yes", TensorProto.BOOL, [], [True])
    graph = helper.make_graph(
        [helper.make_node("Loop", ["", "yes", "one"], ["last"], body=body)],
        "endless",
        [],
        [make("last", TensorProto.FLOAT, [1])],
        [one, yes],
    )
    path = tmp_path / "endless.onnx"
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    path.write_bytes(model.SerializeToString())
    return path


def camera_of(window: MainWindow) -> CameraFeature:
    return feature_of(window, CameraFeature)


@pytest.mark.parametrize("loading", [False, True])
def test_a_model_that_never_comes_back_does_not_hold_up_quitting(
    tmp_path: Path, endless: Path, sample_photo: Path, loading: bool
) -> None:
    """While it looks at a photo, and while it is loaded: the runtime's thread cannot be ended, the process
    can."""
    photos = tmp_path / "photos"
    photos.mkdir()
    shutil.copy(sample_photo, photos / "a.jpg")
    done = subprocess.run(
        [sys.executable, "-c", STUCK.format(loading=loading), str(photos), str(endless)],
        capture_output=True,
        text=True,
        timeout=100,
        cwd=ROOT,
        env={**os.environ, "ADNET_HOME": str(tmp_path / "home")},
        check=False,
    )
    assert done.stdout == "closed\n", done.stderr
    assert done.returncode == 0, done.stderr
    assert not (photos / "annotations.adnet-wal").exists(), "the project was not closed"
    with Project.open(photos / "annotations.adnet", author="ann") as project:
        assert project.settings.get("last words") == "kept"


def test_a_closed_window_has_written_what_a_person_has_made(
    open_window: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Frames of the camera that wait for a slow disk, before their project is closed."""
    window = open_window(folder)
    session, good, gate = window.page.session, capturing.take_capture, threading.Event()
    assert session is not None

    def slowly(*arguments: Any, **options: Any) -> Any:
        assert gate.wait(60)
        return good(*arguments, **options)

    monkeypatch.setattr("app.camera.capturing.take_capture", slowly)
    camera_of(window)._captured(np.zeros((40, 60, 3), np.uint8), [])
    camera_of(window)._captured(np.zeros((40, 60, 3), np.uint8), [])
    threading.Timer(0.3, gate.set).start()
    window.close()
    assert running() == []
    with Project.open(session.project.path, author="ann") as project:
        assert len(project.images()) == 5
    with pytest.raises(ProjectError):
        session.project.images()
