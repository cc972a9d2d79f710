"""Each message goes away with what it is about, and no button does something else than it says."""

from __future__ import annotations

import ast
import contextlib
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

import app
from adnet_core.faces.states import FaceState
from adnet_core.projects.store import Project
from app.logic.projects.opening import OpenRequest
from app.logic.session import Session
from app.window import MainWindow
from tests.app.windows import session_of

Open = Callable[..., MainWindow]
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


def calls_of(name: str) -> list[tuple[str, ast.Call]]:
    found = []
    for path in sorted(Path(app.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == name:
                found.append((f"{path.name}:{node.lineno}", node))
    return found


def test_every_message_says_what_it_is_about() -> None:
    """`AnnotatePage.say` does by itself; whoever speaks to the bar says it."""
    calls = calls_of("show_message")
    assert len(calls) > 5
    without = [where for where, call in calls if "cause" not in {word.arg for word in call.keywords}]
    assert without == []


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(window.page.canvas, key, modifier)


class TestFaceDeleted:
    @pytest.fixture
    def window(self, qtbot: QtBot, open_window: Open, folder: Path) -> MainWindow:
        """The second photo's first face of three is deleted."""
        window = open_window(folder)
        session_of(window).go_to(1)
        qtbot.waitUntil(lambda: len(session_of(window).faces) == 3)
        press(qtbot, window, Qt.Key.Key_Delete)
        assert window.page.message.text == "Face deleted."
        assert window.page.message._button.text() == "Undo"
        return window

    def test_the_button_brings_it_back(self, window: MainWindow) -> None:
        window.page.message._button.click()
        assert len(session_of(window).faces) == 3
        assert window.page.message.text == "Undone: the face is back."
        assert window.page.message._button.isHidden()

    @pytest.mark.parametrize(
        "what",
        [
            lambda session: session.go_to(0),
            lambda session: session.delete_face(),
            lambda session: session.set_state(FaceState.ACCEPTED),
            lambda session: session.undo(),
            lambda session: session.photo_predicted(session.images[2].id),
            lambda session: (session.selection.select(0, 3), session.nudge(1, 0)),
        ],
        ids=["another photo", "another deletion", "another edit", "undo", "nothing by a person", "a nudge"],
    )
    def test_it_is_gone_once_something_else_happened(
        self, window: MainWindow, what: Callable[[Session], object], request: pytest.FixtureRequest
    ) -> None:
        what(session_of(window))
        nothing = "nothing" in request.node.name
        assert (window.page.message.text == "Face deleted.") is nothing

    def test_going_from_face_to_face_leaves_it(self, qtbot: QtBot, window: MainWindow) -> None:
        press(qtbot, window, Qt.Key.Key_E)
        window.page.message._button.click()
        assert len(session_of(window).faces) == 3

    def test_it_is_gone_with_its_project(
        self, qtbot: QtBot, window: MainWindow, tmp_path: Path, folder: Path
    ) -> None:
        other = tmp_path / "others"
        other.mkdir()
        shutil.copy(folder / "img1.png", other)
        before = session_of(window)
        window.open(OpenRequest((other,)))
        qtbot.waitUntil(lambda: window.page.session not in (None, before))
        assert window.page.message.text == ""

    def test_its_button_undoes_nothing_else(self, window: MainWindow) -> None:
        """Something else was done of which the window has not heard yet: as by work in the background."""
        session = session_of(window)
        face = session.faces[0]
        session.project.set_note(face.id, "another step")
        window.page.message._button.click()
        assert session.project.face(face.id).note == "another step"
        assert len(session.faces) == 2
        assert window.page.message.text == ""

    def test_another_windows_edit_leaves_it(self, window: MainWindow) -> None:
        session = session_of(window)
        with Project.open(session.project.path, author=session.project.author) as other:
            other.set_state(session.faces[0].id, FaceState.ACCEPTED)
        session.catch_up()
        window.page.message._button.click()
        assert len(session.faces) == 3
        assert FaceState.ACCEPTED in {face.state for face in session.faces}


class TestOtherMessages:
    def test_what_is_asked_for_goes_once_it_is_there(
        self, qtbot: QtBot, open_window: Open, folder: Path
    ) -> None:
        window = open_window(folder)
        press(qtbot, window, Qt.Key.Key_V)
        assert window.page.message.text.startswith("Select a point first")
        session_of(window).selection.select(0, 3)
        assert window.page.message.text == ""

    def test_a_box_that_is_not_to_be_drawn_any_more(
        self, qtbot: QtBot, open_window: Open, folder: Path
    ) -> None:
        window = open_window(folder)
        press(qtbot, window, Qt.Key.Key_B)
        assert window.page.message.text.startswith("Drag a box")
        press(qtbot, window, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: window.page.message.text == "")

    def test_what_keeps_edits_from_being_saved_is_said_until_one_is(
        self, qtbot: QtBot, open_window: Open, folder: Path
    ) -> None:
        window = open_window(folder)
        session, path = session_of(window), session_of(window).project.path
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            press(qtbot, window, Qt.Key.Key_Delete)
            assert "another program holds it locked" in window.page.message.text
            session.selection.select(0, 5)  # nothing is saved by that
            session.go_to(1)
            assert "another program holds it locked" in window.page.message.text
            other.execute("ROLLBACK")
        session.go_to(0)
        session.set_state(FaceState.ACCEPTED)
        qtbot.waitUntil(lambda: window.page.message.text == "")

    def test_a_photo_that_cannot_be_read_is_said_where_it_is_shown(
        self, qtbot: QtBot, open_window: Open, folder: Path
    ) -> None:
        (folder / "img2.png").write_bytes(b"no photo")
        window = open_window(folder)
        session_of(window).go_to(1)
        qtbot.waitUntil(lambda: "img2.png" in window.page.message.text)
        session_of(window).go_to(2)
        assert "img2.png" not in window.page.message.text

    def test_a_removed_model_and_the_way_back(self, qtbot: QtBot, open_window: Open, folder: Path) -> None:
        """Goes with the trash, not with what is done to photos."""
        window = open_window(folder)
        there = [True]
        window.page.message.show_message("x is removed.", button="Undo", do=print, cause=lambda: there[0])
        session_of(window).set_state(FaceState.ACCEPTED)
        session_of(window).go_to(1)
        assert window.page.message.text == "x is removed."
        there[0] = False
        qtbot.waitUntil(lambda: window.page.message.text == "")


class TestTwoWindows:
    """By their actions: keys go to the window that the system calls active."""

    def test_each_undoes_its_own(self, qtbot: QtBot, open_window: Open, folder: Path) -> None:
        one, two = open_window(folder), open_window(folder)
        one.registry["face.accept"].trigger()
        session_of(two).catch_up()
        two.registry["edit.undo"].trigger()
        assert two.page.message.text == "Nothing to undo."
        session_of(two).go_to(0)
        assert session_of(two).faces[0].state is FaceState.ACCEPTED
        one.registry["edit.undo"].trigger()
        assert session_of(one).faces[0].state is FaceState.PREDICTED

    def test_what_the_other_has_accepted_since_stays_and_is_said(
        self, qtbot: QtBot, open_window: Open, folder: Path
    ) -> None:
        one, two = open_window(folder), open_window(folder)
        session_of(one).selection.select(0, 3)
        one.registry["nudge.right"].trigger()
        session_of(two).catch_up()
        two.registry["face.accept"].trigger()
        session_of(one).catch_up()
        one.registry["edit.undo"].trigger()
        assert one.page.message.text.startswith("Nothing is undone: it was changed in another window since")
        assert session_of(one).faces[0].state is FaceState.ACCEPTED

    def test_opening_the_same_project_again_goes_on(
        self, qtbot: QtBot, open_window: Open, folder: Path
    ) -> None:
        window = open_window(folder)
        press(qtbot, window, Qt.Key.Key_Delete)
        before = session_of(window)
        window.open(OpenRequest((folder,)))
        qtbot.waitUntil(lambda: window.page.session not in (None, before))
        press(qtbot, window, Qt.Key.Key_Z, CONTROL)
        assert window.page.message.text == "Undone: the face is back."
