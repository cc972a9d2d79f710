"""A disk that is full for a while: what the model finds meanwhile is looked for again once there is room."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from adnet_core.errors import HinderedError
from adnet_core.projects import Project
from adnet_core.projects.backups import list_backups
from adnet_core.projects.file import database
from adnet_core.projects.open_file import Saving
from app.page import predicting
from app.projects.backing_up import BackupsFeature
from app.window import MainWindow
from tests.app.windows import feature_of, session_of

Open = Callable[..., MainWindow]
FULL = "annotations.adnet: the disk is full; nothing is saved until there is room on it"


class Disk:
    """Refuses what models find while it is full."""

    def __init__(self) -> None:
        self.full = True
        self.tries: list[int] = []
        self._record = Project.record_predictions

    def record(self, project: Project, image_id: int, *found: Any, **more: Any) -> Any:
        self.tries.append(image_id)
        if self.full:
            project._journal.file.saving = Saving(problem=FULL)
            raise HinderedError(FULL)
        return self._record(project, image_id, *found, **more)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Disk:
    made = Disk()
    monkeypatch.setattr(
        Project, "record_predictions", lambda project, *found, **more: made.record(project, *found, **more)
    )
    monkeypatch.setattr(predicting, "AGAIN_MS", 50)
    return made


def test_what_could_not_be_kept_is_found_again_once_there_is_room(
    qtbot: QtBot, open_window: Open, folder: Path, disk: Disk
) -> None:
    window = open_window(folder, until=lambda window: FULL in window.page.message.text)
    session = session_of(window)
    assert window.page.message.text == f"{FULL}. What the model finds here is not kept."
    assert window.page.without_face().startswith("Nothing is predicted here.")
    # What else is kept of a photo meanwhile is saved all the same, until the next try.
    qtbot.waitUntil(lambda: "not saved" in window.status.saved.text())
    tried = len(disk.tries)
    qtbot.waitUntil(lambda: len(disk.tries) > tried + 2)
    assert not session.faces

    disk.full = False
    qtbot.waitUntil(lambda: len(session.faces) > 0)
    qtbot.waitUntil(lambda: all(image.predicted for image in session.images))
    assert window.page.predicting.failed == {}
    qtbot.waitUntil(lambda: FULL not in window.page.message.text or window.page.message.isHidden())
    assert window.status.saved.text() == "saved"


def test_one_photo_is_tried_while_it_is_full_and_its_sentence_is_said_once(
    qtbot: QtBot, open_window: Open, folder: Path, disk: Disk
) -> None:
    window = open_window(folder, until=lambda window: FULL in window.page.message.text)
    session = session_of(window)
    qtbot.waitUntil(lambda: len(window.page.predicting.failed) == len(session.images))
    here = session.image
    assert here is not None
    said: list[str] = []
    window.page.predicting.said.connect(lambda sentence, _tone, _cause: said.append(sentence))
    # What was under way when the last photo had failed may still come to its end.
    qtbot.waitUntil(lambda: disk.tries[-3:] == [here.id] * 3)
    disk.tries.clear()
    qtbot.waitUntil(lambda: len(disk.tries) > 3)
    assert set(disk.tries) == {here.id}
    assert said == []


def test_a_note_is_not_lost(
    qtbot: QtBot, open_window: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(folder)
    face = session_of(window).face
    assert face is not None
    note = window.page.face_panel.note

    def full(*_: object, **__: object) -> None:
        raise HinderedError(FULL)

    with monkeypatch.context() as patched:
        patched.setattr(Project, "set_note", full)
        note.setText("a scar")
        note.keep()
        assert window.page.message.text == FULL
        assert note.text() == "a scar"
        assert session_of(window).project.face(face.id).note == ""
    note.keep()
    assert session_of(window).project.face(face.id).note == "a scar"


def test_no_backup_is_offered_of_a_project_that_is_only_held_up(
    qtbot: QtBot, open_window: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would be an older state of a file that is whole."""
    window = open_window(folder)
    path = session_of(window).project.path
    backups = feature_of(window, BackupsFeature)
    backups.back_up()
    qtbot.waitUntil(lambda: not backups._copying.running)
    window.close()
    assert list_backups(path)
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        again = open_window(folder, until=lambda window: "locked" in window.page.message.text)
        assert "There is a backup" not in again.page.message.text
        assert again.page.message._button.isHidden()
