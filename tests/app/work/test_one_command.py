"""Commands of `adnet` beside the window that are waited for."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from adnet_core.errors import AdnetError
from adnet_core.faces.layout import load_layout
from adnet_core.projects import Project
from adnet_core.projects.backups import list_backups
from app.work.one_command import run_command


def test_does_what_the_command_does(tmp_path: Path) -> None:
    path = tmp_path / "-a b.adnet"
    Project.create(path, load_layout("68"), author="ann").close()
    run_command(["backups", "--make", "--", str(path)])
    assert len(list_backups(path)) == 1


def test_says_what_the_command_says(tmp_path: Path) -> None:
    with pytest.raises(AdnetError, match=r"^\S*not-there\.adnet: no such project file$"):
        run_command(["backups", "--make", "--", str(tmp_path / "not-there.adnet")])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such exit statuses")
def test_says_how_a_command_ended_that_said_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.work.one_command.entry", lambda _module: (sys.executable, "-c", "exit(3)"))
    with pytest.raises(AdnetError, match="adnet backups ended with 3"):
        run_command(["backups"])


def test_says_that_a_command_cannot_be_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(
        "app.work.one_command.entry", lambda _module: (os.fspath(tmp_path / "no-python"), "-c")
    )
    with pytest.raises(AdnetError, match="cannot be started"):
        run_command(["backups"])
