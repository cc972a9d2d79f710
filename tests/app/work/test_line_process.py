"""Commands of `adnet` beside the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.work.line_process import LineProcess, entry


def test_nothing_of_the_folder_it_is_started_in_is_taken_for_ours(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """People have folders with names like `app`, and start programs in them."""
    for name in ("adnet_core", "app"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "__init__.py").write_text("raise SystemExit('not ours')")
    monkeypatch.chdir(tmp_path)
    process = LineProcess(entry("adnet_core.cli"))
    written: list[str] = []
    process.written.connect(written.append)
    with qtbot.waitSignal(process.ended) as ended:
        process.start(["--version"])
    assert ended.args == [0]
    assert written[0].startswith("adnet-annotate ")


def test_it_writes_utf_8_whatever_the_system_does(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "cp1252")
    process = LineProcess((entry("adnet_core.cli")[0], "-c", "print('\\u65e5\\u672c')"))
    written: list[str] = []
    process.written.connect(written.append)
    with qtbot.waitSignal(process.ended):
        process.start([])
    assert written == ["日本"]
