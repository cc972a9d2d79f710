"""A window in a team: it joins by its menu, what others do comes by itself, and what is done here goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from adnet_core.projects import Project
from adnet_core.team import membership
from adnet_core.team.team_state import TeamState
from app.team import feature
from app.team.feature import TeamFeature
from app.window import MainWindow
from tests.app.windows import feature_of, session_of

Open = Callable[..., MainWindow]


def write(window: MainWindow, command: str, address: Path) -> None:
    """Choose a command of File, Team and write an address as a person does."""
    window.registry[command].trigger()
    team = feature_of(window, TeamFeature)
    sheet = team.making if command == "team.make" else team.joining
    assert sheet.field.isVisible()
    sheet.field.insert(str(address))
    QTest.keyClick(sheet.field, Qt.Key.Key_Return)


def test_where_it_meets_may_be_chosen(open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    team = feature_of(window, TeamFeature)
    for command, sheet in (("team.make", team.making), ("team.join", team.joining)):
        window.registry[command].trigger()
        assert sheet.choose.isVisible()
        assert sheet._folder_near is not None
        assert sheet._folder_near() == folder.parent
        sheet.shut()


def test_two_windows_in_a_team_see_each_others_edits(
    qtbot: QtBot, open_window: Open, folder: Path, tmp_path: Path
) -> None:
    place = tmp_path / "shared"
    window = open_window(folder)
    session = session_of(window)
    face = session.faces[0].id
    session.work_on([3], np.array([[50.0, 60.0]]))
    assert window.status.team.text() == ""
    assert not window.registry["team.status"].isEnabled() or feature_of(window, TeamFeature).without_team()
    write(window, "team.make", place)
    qtbot.waitUntil(lambda: window.status.team.text() == "team: up to date", timeout=20_000)
    assert "The team meets at" in window.page.message.text
    assert feature_of(window, TeamFeature).within_team() == "This project is in a team already."

    bob = tmp_path / "bob" / "p.adnet"
    bob.parent.mkdir()
    membership.join_team(bob, str(place), "bob")
    with Project.open(bob, author="bob") as project:
        assert project.face(face).points[3].tolist() == [50.0, 60.0]
        project.move_points(face, [5], [[70.0, 80.0]])
    membership.synchronise(bob)
    qtbot.waitUntil(lambda: session.faces[0].points[5].tolist() == [70.0, 80.0], timeout=20_000)

    session.work_on([7], np.array([[90.0, 90.0]]))

    def arrived() -> bool:
        membership.synchronise(bob)
        with Project.open(bob, author="x", read_only=True) as project:
            return bool(project.face(face).points[7].tolist() == [90.0, 90.0])

    qtbot.waitUntil(arrived, timeout=20_000)
    window.registry["team.status"].trigger()
    assert "bob (annotator)" in window.page.message.text

    window.registry["team.leave"].trigger()
    qtbot.waitUntil(lambda: "in no team any more" in window.page.message.text, timeout=20_000)
    assert window.status.team.text() == ""
    assert not TeamState(session.project.journal).is_in_team


def test_a_team_that_cannot_be_reached_is_said_quietly_and_caught_up_with(
    qtbot: QtBot, open_window: Open, folder: Path, tmp_path: Path
) -> None:
    place = tmp_path / "shared"
    window = open_window(folder)
    write(window, "team.make", place)
    qtbot.waitUntil(lambda: window.status.team.text() == "team: up to date", timeout=20_000)
    place.rename(tmp_path / "away")
    qtbot.waitUntil(lambda: "not reached" in window.status.team.text(), timeout=20_000)
    session_of(window).work_on([3], np.array([[50.0, 60.0]]))  # goes on
    (tmp_path / "away").rename(place)
    qtbot.waitUntil(lambda: window.status.team.text() == "team: up to date", timeout=20_000)


def test_what_does_not_work_is_a_sentence(
    qtbot: QtBot, open_window: Open, folder: Path, tmp_path: Path
) -> None:
    window = open_window(folder)
    write(window, "team.join", tmp_path / "nowhere")
    qtbot.waitUntil(lambda: "no team meets there" in window.page.message.text, timeout=20_000)
    assert window.status.team.text() == ""
    assert feature_of(window, TeamFeature).without_team() == feature._IN_NONE
