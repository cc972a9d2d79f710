from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from app import main
from app.logic.projects.opening import OpenRequest


def asked_for(monkeypatch: pytest.MonkeyPatch, *words: str) -> OpenRequest:
    got: list[OpenRequest] = []

    def run(request: OpenRequest, language: str | None) -> int:
        got.append(request)
        return 0

    monkeypatch.setattr(main, "run", run)
    result = CliRunner().invoke(main.command, list(words))
    assert result.exit_code == 0, result.output
    return got[0]


def test_words_of_the_command_line(monkeypatch: pytest.MonkeyPatch) -> None:
    assert asked_for(monkeypatch) == OpenRequest()
    assert asked_for(monkeypatch, "a.jpg", "b") == OpenRequest((Path("a.jpg"), Path("b")))
    assert asked_for(monkeypatch, "--camera", "1").stream == 1
    assert asked_for(monkeypatch, "--camera", "rtsp://host/1").stream == "rtsp://host/1"
    asked = asked_for(
        monkeypatch, "x", "--model", "m", "--project", "p.adnet", "--layout", "98", "--device", "cpu"
    )
    assert asked == OpenRequest((Path("x"),), Path("p.adnet"), model="m", layout="98", device="cpu")


def test_a_word_that_is_none() -> None:
    assert CliRunner().invoke(main.command, ["--nonsense"]).exit_code == 2
    assert CliRunner().invoke(main.command, ["--device", "abacus"]).exit_code == 2
    assert CliRunner().invoke(main.command, ["--language", "klingon"]).exit_code == 2


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_without_a_display_one_line_says_so() -> None:
    gone = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    environment = {name: value for name, value in os.environ.items() if name not in gone}
    root = Path(main.__file__).parents[1]
    run = subprocess.run(
        [sys.executable, "-m", "app.main"],
        env=environment,
        cwd=root,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 2
    assert run.stderr.count("\n") == 1
    assert "DISPLAY" in run.stderr


def test_nothing_heavy_is_imported_before_the_window() -> None:
    code = (
        "import sys; import app.qt_environment, app.main, app.window; "
        "print([m for m in ('torch', 'onnx', 'onnxruntime', 'scipy', 'training') if m in sys.modules])"
    )
    root = Path(main.__file__).parents[1]
    run = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"


def test_log_lines_steer_no_terminal() -> None:
    record = logging.LogRecord("a", logging.ERROR, "", 1, "%s failed", ("a\x1b[31m\u202e.jpg",), None)
    assert main._PlainLines().format(record) == "a\\x1b[31m\\u202e.jpg failed"
