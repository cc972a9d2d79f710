"""Backups in the window: made by themselves, listed, put back; a damaged project offers its newest one."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, nullcontext
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from adnet_core.errors import ProjectError
from adnet_core.faces.layout import load_layout
from adnet_core.projects import Project
from adnet_core.projects.backups import list_backups
from adnet_core.projects.file import database
from adnet_core.projects.file.lineage import log_of
from adnet_core.projects.file.schema import MIGRATIONS, migrate
from app.logic.projects.opening import Opening, open_project
from app.projects.backing_up import BackupsFeature, _make_backup
from app.window import MainWindow
from tests.app.windows import feature_of

Open = Callable[..., MainWindow]


def backups_of(window: MainWindow) -> BackupsFeature:
    return feature_of(window, BackupsFeature)


def copied(qtbot: QtBot, feature: BackupsFeature) -> None:
    """Wait for the backup that is being made."""
    qtbot.waitUntil(lambda: not feature._copying.running, timeout=10_000)


def damage(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[8192:] = os.urandom(len(data) - 8192)
    path.write_bytes(data)


def test_a_project_is_copied_when_it_is_opened_and_as_one_works(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    assert window.page.session is not None
    path = window.page.session.project.path
    # All predictions are in, so that nothing but what the test does is written.
    qtbot.waitUntil(lambda: all(image.predicted for image in window.page.session.images))
    feature = backups_of(window)
    copied(qtbot, feature)
    before = len(list_backups(path))
    face = window.page.session.face
    assert face is not None
    window.page.session.project.move_points(face.id, [0], [[5.0, 6.0]])
    feature.back_up()
    copied(qtbot, feature)
    assert len(list_backups(path)) == before + 1
    assert list_backups(path)[0].edits == len(window.page.session.project.edits())
    # Nothing was edited since.
    feature.back_up()
    copied(qtbot, feature)
    assert len(list_backups(path)) == before + 1


def test_a_backup_is_put_back_from_the_sheet(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = window.page.session
    assert session is not None
    path = session.project.path
    face = session.faces[0]
    feature = backups_of(window)
    copied(qtbot, feature)
    session.project.move_points(face.id, [0], [[5.0, 6.0]])
    feature.back_up()
    copied(qtbot, feature)
    session.project.move_points(face.id, [0], [[50.0, 60.0]])

    window.registry["file.backups"].trigger()
    assert feature.sheet.isVisible()
    assert "edits" in feature.sheet.list.item(0).text()
    window.registry["point.deselect"].trigger()
    assert not feature.sheet.isVisible()
    window.registry["file.backups"].trigger()
    with qtbot.waitSignal(window.opened, timeout=5000):
        qtbot.mouseClick(feature.sheet.restore, Qt.MouseButton.LeftButton)
    again = window.page.session
    assert again is not None
    assert again is not session
    np.testing.assert_array_equal(again.project.face(face.id).points[0], [5.0, 6.0])
    with Project.open(path.with_name("annotations.replaced-1.adnet"), author="ann") as replaced:
        np.testing.assert_array_equal(replaced.face(face.id).points[0], [50.0, 60.0])


@pytest.mark.parametrize("gone", [False, True])
def test_a_backup_that_cannot_be_put_back_leaves_the_project_or_says_where_it_is(
    qtbot: QtBot, open_window: Open, folder: Path, monkeypatch: pytest.MonkeyPatch, gone: bool
) -> None:
    window = open_window(folder)
    feature = backups_of(window)
    copied(qtbot, feature)
    assert window.page.session is not None
    path = window.page.session.project.path
    sentence = "annotations.adnet: cannot be restored: permission denied"

    def fail(project: Path, _backup: object) -> None:
        if gone:
            project.rename(project.with_name("annotations.replaced-1.adnet"))
        raise ProjectError(sentence)

    monkeypatch.setattr("app.projects.backing_up.restore_backup", fail)
    with qtbot.waitSignal(window.opened, timeout=5000) if not gone else nullcontext():
        feature.restore(list_backups(path)[0])
    qtbot.waitUntil(lambda: sentence in window.page.message.text, timeout=5000)
    assert window.page.message.isVisible()
    if gone:
        assert window.page.session is None
        assert window.page.canvas.photo_size is None
    else:
        assert window.page.session is not None


def test_a_damaged_project_offers_its_newest_backup(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = window.page.session
    assert session is not None
    path = session.project.path
    copied(qtbot, backups_of(window))  # of before the predictions, perhaps
    backups_of(window).back_up()
    window.close()
    assert len(list_backups(path)) > 0, "closing has not waited for it"
    damage(path)

    again = open_window(folder, until=lambda window: "There is a backup of" in window.page.message.text)
    assert "annotations.adnet: the file is damaged" in again.page.message.text
    with qtbot.waitSignal(again.opened, timeout=5000):
        qtbot.mouseClick(again.page.message._button, Qt.MouseButton.LeftButton)
    assert again.page.session is not None
    assert len(again.page.session.faces) > 0
    assert path.with_name("annotations.replaced-1.adnet").exists()


def test_a_byte_that_was_flipped_is_noticed_soon_after_opening(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    """Nothing that is shown at once needs the face; the whole file is looked through behind the window."""
    window = open_window(folder)
    session = window.page.session
    assert session is not None
    qtbot.waitUntil(lambda: all(image.predicted for image in window.page.session.images))
    path = session.project.path
    backups_of(window).back_up()
    copied(qtbot, backups_of(window))
    window.close()
    with closing(sqlite3.connect(path)) as file:
        file.execute("UPDATE scores SET doubt = doubt / 2")
        file.commit()

    again = open_window(folder, until=lambda window: "There is a backup of" in window.page.message.text)
    assert "annotations.adnet: the file is damaged (score of face 1: does not fit its checksum)" in (
        again.page.message.text
    )
    with qtbot.waitSignal(again.opened, timeout=5000):
        qtbot.mouseClick(again.page.message._button, Qt.MouseButton.LeftButton)
    assert path.with_name("annotations.replaced-1.adnet").exists()


def test_a_large_project_is_copied_and_looked_through_outside_of_the_window(
    qtbot: QtBot, open_window: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not a row of it is looked through by Python in the window, beside whatever is being opened."""

    def never(*_arguments: object) -> None:
        raise AssertionError("the window looks through a large project itself")

    monkeypatch.setattr("app.projects.backing_up.LARGE", 0)
    monkeypatch.setattr("adnet_core.projects.backups.damage_of_file", never)
    window = open_window(folder)
    assert window.page.session is not None
    path = window.page.session.project.path
    qtbot.waitUntil(lambda: all(image.predicted for image in window.page.session.images))
    feature = backups_of(window)
    copied(qtbot, feature)
    feature.back_up()
    copied(qtbot, feature)
    assert list_backups(path)[0].edits == len(window.page.session.project.edits())
    assert window.page.session.owner.present
    assert "No backup" not in window.page.message.text
    window.close()
    with closing(sqlite3.connect(path)) as file:
        file.execute("UPDATE scores SET doubt = doubt / 2")
        file.commit()

    again = open_window(folder, until=lambda window: "There is a backup of" in window.page.message.text)
    assert "annotations.adnet: the file is damaged (score of face 1: does not fit its checksum)" in (
        again.page.message.text
    )


def test_a_large_project_that_is_closed_while_it_is_copied_leaves_no_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process that reads it is the last to close it, and cannot take the log in."""
    project = Project.create(tmp_path / "p.adnet", load_layout("68"), author="eve")
    (tmp_path / "a.png").write_bytes(b"photo")
    project.add_images([tmp_path / "a.png"])

    def copy(words: Sequence[str]) -> None:
        assert words[-1] == str(project.path)
        with closing(sqlite3.connect(f"{project.path.as_uri()}?mode=ro", uri=True)) as theirs:
            assert theirs.execute("SELECT count(*) FROM images").fetchone() == (1,)
            project.close()
        assert log_of(project.path).exists()

    monkeypatch.setattr("app.projects.backing_up.LARGE", 0)
    monkeypatch.setattr("app.projects.backing_up.run_command", copy)
    _make_backup(project.path, look_anyway=True)
    assert not log_of(project.path).exists()


def test_a_large_project_without_edits_since_starts_no_process(
    qtbot: QtBot, open_window: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(folder)
    assert window.page.session is not None
    qtbot.waitUntil(lambda: all(image.predicted for image in window.page.session.images))
    feature = backups_of(window)
    copied(qtbot, feature)
    feature.back_up()
    copied(qtbot, feature)
    started: list[Sequence[str]] = []
    monkeypatch.setattr("app.projects.backing_up.LARGE", 0)
    monkeypatch.setattr("app.projects.backing_up.run_command", started.append)
    feature.back_up()
    copied(qtbot, feature)
    assert started == []
    window.page.session.project.move_points(window.page.session.faces[0].id, [0], [[5.0, 6.0]])
    feature.back_up()
    copied(qtbot, feature)
    assert len(started) == 1


def test_a_damaged_project_of_a_relative_path_is_put_back(
    qtbot: QtBot, open_window: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As when the window is started in the photos' folder."""
    window = open_window(folder)
    assert window.page.session is not None
    path = window.page.session.project.path
    backups_of(window).back_up()
    window.close()
    damage(path)
    monkeypatch.chdir(folder)
    again = open_window(
        Path(path.name), until=lambda window: "There is a backup of" in window.page.message.text
    )
    with qtbot.waitSignal(again.opened, timeout=5000):
        qtbot.mouseClick(again.page.message._button, Qt.MouseButton.LeftButton)
    assert again.page.session is not None
    assert again.page.session.project.path == path


def test_a_project_of_an_older_version_is_copied_before_it_is_changed(
    open_window: Open, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(folder)
    assert window.page.session is not None
    path = window.page.session.project.path
    window.close()
    for backup in list_backups(path):
        backup.path.unlink()
    migrations = (*MIGRATIONS, ("CREATE TABLE later (x)",))
    monkeypatch.setattr(database, "LATEST_VERSION", len(migrations))
    monkeypatch.setattr(database, "migrate", lambda connection: migrate(connection, migrations))
    open_project(Opening(path)).close()
    (copy,) = list_backups(path)
    versions = []
    for file in (copy.path, path):
        with closing(sqlite3.connect(file)) as connection:
            versions.append(connection.execute("PRAGMA user_version").fetchone()[0])
    assert versions == [len(MIGRATIONS), len(MIGRATIONS) + 1]
