"""The review panel in the real window, by keys and buttons."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import FaceState
from adnet_core.projects import Project
from adnet_core.projects.merging.merging import merge_projects
from adnet_core.projects.records import Review
from app.window import MainWindow
from tests.app.windows import session_of
from tests.undo_offered import can_redo

Open = Callable[..., MainWindow]
Key = Qt.Key
SHIFT, CONTROL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
LAYOUT = load_layout("68")
BOX = FaceBox(220, 130, 420, 350)


@pytest.fixture
def merged(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """img1 annotated by ann and bob, img10 by ann alone; opened by carl."""
    paths = []
    for author, shift, names in (("ann", 0.0, ("img1", "img10")), ("bob", 6.0, ("img1",))):
        path = folder / f"{author}.adnet"
        with Project.create(path, LAYOUT, author=author) as project:
            for image in project.add_images([folder / f"{name}.png" for name in names]):
                points = template_points(LAYOUT, BOX) + np.array([0.0, shift])
                face = project.add_face(image.id, BOX, points)
                project.set_state(face.id, FaceState.ACCEPTED)
                project._photos.mark_predicted(image.id, "f" * 64)
        paths.append(path)
    target = folder / "merged.adnet"
    merge_projects(paths, target)
    monkeypatch.setattr("app.logic.projects.opening.login_name", lambda: "carl")
    return target


def test_deciding_between_two(qtbot: QtBot, open_window: Open, merged: Path) -> None:
    window = open_window(merged)
    page, session = window.page, window.page.session
    assert session is not None
    panel = window.findChild(type(page.side.panel("review")), "reviewPanel")
    qtbot.keyClick(page.canvas, Key.Key_F8)
    assert page.side.current == "review"
    qtbot.waitUntil(lambda: panel.queue.text() == "1 to review · 1 to decide", timeout=2000)
    qtbot.keyClick(page.canvas, Key.Key_R, CONTROL)
    qtbot.keyClick(page.canvas, Key.Key_R, CONTROL)
    assert session.face is not None
    assert session.face.disputed
    assert panel.versions.isVisibleTo(panel)
    assert panel.apart.text().startswith("To decide")
    assert [version.author for version in page.canvas.versions.versions] == ["ann", "bob"]
    assert panel.findChild(QPushButton, "take0").text() == "Take ann’s"
    assert "Alt+2" in panel.findChild(QPushButton, "take1").toolTip()
    cells = {row[0].text(): [cell.text() for cell in row[1:]] for row in panel._cells if row[0].text()}
    eyes = float(LAYOUT.distance(session.face.points))
    assert cells["all points"][0] == f"{100 * 6 / eyes:.1f}"
    assert set(cells) == {"all points", "jaw", "brows", "nose", "eyes", "mouth"}
    session.selection.select(session.selection.face_index or 0, 8)
    assert panel._cells[7][0].text() == "point 9"
    assert panel._cells[7][1].text() == "6.0 px"
    decided, row = session.face.id, session.row
    qtbot.keyClick(page.canvas, Key.Key_3, ALT)
    assert session.row != row, "it goes on to the face that waits for a review, as after a verdict"
    face = session.project.face(decided)
    assert face.state is FaceState.ACCEPTED
    np.testing.assert_allclose(face.points[8], template_points(LAYOUT, BOX)[8] + (0, 3))
    assert page.message.text == "Decided for the mean: the face is accepted."
    qtbot.keyClick(page.canvas, Key.Key_Z, CONTROL)
    assert session.row == row
    assert session.face.disputed
    qtbot.mouseClick(panel.findChild(QPushButton, "take1"), Qt.MouseButton.LeftButton)
    face = session.project.face(decided)
    np.testing.assert_allclose(face.points[8], template_points(LAYOUT, BOX)[8] + (0, 6))
    qtbot.keyClick(page.canvas, Key.Key_Space, SHIFT)
    assert page.message.text == "Agreed. Nothing else waits."


def test_a_verdict_with_a_note(qtbot: QtBot, open_window: Open, merged: Path) -> None:
    window = open_window(merged)
    page, session = window.page, window.page.session
    assert session is not None
    panel = page.side.panel("review")
    session.go_to(1)
    qtbot.keyClick(page.canvas, Key.Key_W, SHIFT)
    assert page.side.current == "review"
    assert panel.note.hasFocus()
    qtbot.keyClicks(panel.note, "look at the chin")
    qtbot.keyClick(panel.note, Key.Key_Return)
    assert page.canvas.hasFocus()
    qtbot.keyClick(page.canvas, Key.Key_Q, SHIFT)
    face = session.project.faces(session.images[1].id)[0]
    assert (face.review, face.review_note) == (Review.RETURNED, "look at the chin")
    assert face.state is FaceState.CORRECTED
    session.go_to(1)
    assert panel.verdict.text().startswith("↩ sent back by carl, ")
    assert panel.who.text().startswith("accepted by ann, ")


def test_agreeing_goes_on(qtbot: QtBot, open_window: Open, merged: Path) -> None:
    window = open_window(merged)
    page, session = window.page, window.page.session
    assert session is not None
    session.go_to(1)
    qtbot.keyClick(page.canvas, Key.Key_Space, SHIFT)
    assert session.project.faces(session.images[1].id)[0].review is Review.PASSED
    assert session.row == 0  # to the face that is disputed
    qtbot.keyClick(page.canvas, Key.Key_Space, SHIFT)
    assert page.message.text.startswith("Nobody has accepted this face yet: Space")


def test_another_project_takes_the_panel_along(open_window: Open, merged: Path, folder: Path) -> None:
    window = open_window(merged)
    panel = window.page.side.panel("review")
    assert len(window.page.canvas.versions.versions) == 2
    copy = shutil.copy(merged, folder / "copy.adnet")
    window.page.leave_session()
    assert window.page.canvas.versions.versions == ()
    assert panel.who.text() == "No face here."
    assert Path(copy).exists()


class TestUndo:
    """After undo and redo the panel says what stands: who, which verdict and note, and how much waits."""

    @pytest.fixture
    def window(self, qtbot: QtBot, open_window: Open, merged: Path) -> MainWindow:
        window = open_window(merged)
        qtbot.keyClick(window.page.canvas, Key.Key_F8)
        session_of(window).go_to(1)  # ann's alone
        self.waits(qtbot, window, "1 to review · 1 to decide")
        assert self.shown(window)[0] == "accepted by ann"
        return window

    @staticmethod
    def waits(qtbot: QtBot, window: MainWindow, words: str) -> None:
        panel = window.page.side.panel("review")
        qtbot.waitUntil(lambda: panel.queue.text() == words, timeout=5000)

    @staticmethod
    def shown(window: MainWindow) -> tuple[str, str, str]:
        """Who annotated and who reviewed it, without the times, and the note."""
        panel = window.page.side.panel("review")
        return panel.who.text().split(",")[0], panel.verdict.text().split(",")[0], panel.note.text()

    def test_of_a_correction(self, qtbot: QtBot, window: MainWindow) -> None:
        session, canvas = session_of(window), window.page.canvas
        session.selection.select(0, 3)
        qtbot.keyClick(canvas, Key.Key_Right)
        assert self.shown(window)[0] == "corrected by carl"
        self.waits(qtbot, window, "1 to decide")
        qtbot.keyClick(canvas, Key.Key_Z, CONTROL)
        assert self.shown(window)[0] == "accepted by ann"
        self.waits(qtbot, window, "1 to review · 1 to decide")
        qtbot.keyClick(canvas, Key.Key_Y, CONTROL)
        assert self.shown(window)[0] == "corrected by carl"
        qtbot.keyClick(canvas, Key.Key_Z, CONTROL)
        qtbot.keyClick(canvas, Key.Key_Space, SHIFT)  # one may review it again: it is ann's
        assert session.project.faces(session.images[1].id)[0].review is Review.PASSED

    def test_of_a_verdict(self, qtbot: QtBot, window: MainWindow) -> None:
        session, page = session_of(window), window.page
        qtbot.keyClick(page.canvas, Key.Key_Q, SHIFT)
        assert session.row == 0
        self.waits(qtbot, window, "1 to decide · 1 sent back")
        qtbot.keyClick(page.canvas, Key.Key_Z, CONTROL)
        assert session.row == 1
        assert self.shown(window) == ("accepted by ann", "", "")
        self.waits(qtbot, window, "1 to review · 1 to decide")
        qtbot.keyClick(page.canvas, Key.Key_Y, CONTROL)
        assert self.shown(window) == ("accepted by ann", "↩ sent back by carl", "")
        self.waits(qtbot, window, "1 to decide · 1 sent back")

    def test_of_a_note_that_is_still_in_the_field(self, qtbot: QtBot, window: MainWindow) -> None:
        session, page = session_of(window), window.page
        panel = page.side.panel("review")
        session.go_to(0)
        qtbot.keyClick(page.canvas, Key.Key_1, ALT)  # decided: nothing waits but ann's other face
        session.go_to(1)
        qtbot.keyClick(page.canvas, Key.Key_W, SHIFT)
        qtbot.keyClicks(panel.note, "chin")
        panel.send_back.click()
        assert self.shown(window) == ("accepted by ann", "↩ sent back by carl", "chin")
        assert panel.note.hasFocus()
        page.message._button.click()
        assert self.shown(window) == ("accepted by ann", "", "")
        qtbot.keyClick(panel.note, Key.Key_Return)
        face = session.project.faces(session.images[1].id)[0]
        assert (face.review, face.review_note) == (Review.NONE, "")
        assert can_redo(session.project)

    def test_of_a_decision(self, qtbot: QtBot, window: MainWindow) -> None:
        session, page = session_of(window), window.page
        panel = page.side.panel("review")
        session.go_to(0)
        before = self.shown(window)
        qtbot.keyClick(page.canvas, Key.Key_2, ALT)
        assert session.row == 1, "on to the face that waits for a review"
        session.go_to(0)
        assert self.shown(window)[0] == "accepted by carl"
        assert panel.apart.text().startswith("Annotated by several people")
        self.waits(qtbot, window, "1 to review")
        qtbot.keyClick(page.canvas, Key.Key_Z, CONTROL)
        assert self.shown(window) == before
        assert panel.apart.text().startswith("To decide")
        self.waits(qtbot, window, "1 to review · 1 to decide")
