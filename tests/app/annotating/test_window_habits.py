"""What people's hands expect: Delete, Ctrl+S, the list by keys, and a word where nothing is left to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from adnet_core.faces.states import FaceState
from adnet_core.projects.records import EditKind
from app.canvas.overlays.ellipses import uncertain_points
from app.logic.session import Session
from app.window import MainWindow
from tests.app.windows import session_of

Open = Callable[..., MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def press(
    qtbot: QtBot,
    window: MainWindow,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    qtbot.keyClick(window.page.canvas, key, modifier)


def test_delete_takes_the_point_that_is_selected(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = session_of(window)
    session.selection.select(0, 30)
    press(qtbot, window, Qt.Key.Key_Delete)
    assert len(session.faces) == 1
    assert session.face is not None
    assert np.flatnonzero(~session.face.placed).tolist() == [30]
    assert "counts nowhere now" in window.page.message.text
    press(qtbot, window, Qt.Key.Key_Delete)  # again: it neither comes back nor does the face go
    assert np.flatnonzero(~session.face.placed).tolist() == [30]
    assert window.page.message.text == "Not there already. Esc, then Del, deletes the face."
    window.registry["edit.undo"].trigger()
    assert session.face.placed.all()


def test_delete_takes_all_points_that_are_selected(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = session_of(window)
    session.selection.select_group([3, 4, 5])
    press(qtbot, window, Qt.Key.Key_Delete)
    assert session.face is not None
    assert np.flatnonzero(~session.face.placed).tolist() == [3, 4, 5]


def test_delete_takes_the_face_where_no_point_is_selected(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    session = session_of(window)
    press(qtbot, window, Qt.Key.Key_Delete)
    assert session.faces == ()
    assert window.page.message.text == "Face deleted."


def test_ctrl_s_says_that_all_is_saved(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    press(qtbot, window, Qt.Key.Key_S, CONTROL)
    assert window.page.message.text == "Everything is saved as you go, in annotations.adnet."


def test_ctrl_s_says_what_is_not_saved(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session_of(window).displaced = "the file has gone"
    press(qtbot, window, Qt.Key.Key_S, CONTROL)
    assert window.page.message.text == "the file has gone"


def test_whether_the_rest_follows_is_on_the_screen(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    assert window.status.following.text() == "points move alone", "the model knows nothing of its errors"
    press(qtbot, window, Qt.Key.Key_T, SHIFT)
    assert window.page.message.text == "Points move alone."
    press(qtbot, window, Qt.Key.Key_T, SHIFT)
    assert "does not know how its errors go together" in window.page.message.text
    window.page.followers.works_for = lambda _layout: True  # type: ignore[method-assign]
    window.page.moved_on.emit()
    assert window.status.following.text() == "the rest follows"


def test_the_only_face_that_is_left_is_called_so(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder / "img1.png", project=folder / "one.adnet")
    session = session_of(window)
    press(qtbot, window, Qt.Key.Key_C)
    assert window.page.message.text == "This is the only face that is left."
    press(qtbot, window, Qt.Key.Key_Space)
    assert window.page.message.text == "Every face is accepted or rejected."
    press(qtbot, window, Qt.Key.Key_C)
    assert window.page.message.text == "Every face is accepted or rejected."
    press(qtbot, window, Qt.Key.Key_E)
    assert window.page.message.text == "This is the only face in the photo."
    assert session.selection.face_index == 0


def test_the_list_takes_the_keyboard_and_gives_it_back(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session, view = session_of(window), window.page.photo_panel.list
    press(qtbot, window, Qt.Key.Key_L, CONTROL)
    assert view.hasFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert session.row == 1
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert session.row == 2
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert session.row == 0
    qtbot.keyClick(view, Qt.Key.Key_Down, SHIFT)  # selects more, and stays at the photo
    assert (session.row, window.page.photo_panel.chosen_rows()) == (0, [0, 1])
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert window.page.canvas.hasFocus()
    qtbot.keyClick(window.page.canvas, Qt.Key.Key_L, CONTROL)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert window.page.canvas.hasFocus()


def test_a_click_into_the_list_takes_no_key_of_the_photo_away(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    session, view = session_of(window), window.page.photo_panel.list
    middle = view.visualRect(window.page.photo_panel.model.index(0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert view.hasFocus()
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert session.selection.point is not None
    assert window.page.canvas.hasFocus(), "arrow keys move the selected point"
    before = session.faces[0].points[session.selection.point].copy()
    qtbot.keyClick(window.page.canvas, Qt.Key.Key_Right)
    assert session.faces[0].points[session.selection.point][0] > before[0]
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert session.project.faces(session.images[0].id)[0].state is FaceState.ACCEPTED


def test_a_rejected_face_has_no_ellipses(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = session_of(window)
    canvas = window.page.canvas
    face = session.faces[0]
    assert uncertain_points(face).all()
    assert not all(path.isEmpty() for path in canvas.ellipses._paths_of(face, 14))
    press(qtbot, window, Qt.Key.Key_R)
    session.go_to(0)
    assert session.faces[0].state is FaceState.REJECTED
    assert not uncertain_points(session.faces[0]).any()
    assert all(path.isEmpty() for path in canvas.ellipses._paths_of(session.faces[0], 14))
    press(qtbot, window, Qt.Key.Key_R, SHIFT)
    assert not all(path.isEmpty() for path in canvas.ellipses._paths_of(session.faces[0], 14))


def test_the_view_point_is_not_taken_by_the_menu(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    """A press with the right button that trembles a little is a click."""
    window = open_window(folder)
    canvas = window.page.canvas
    before = canvas.view
    qtbot.mousePress(canvas.viewport(), Qt.MouseButton.RightButton, pos=QPoint(300, 300))
    qtbot.mouseMove(canvas.viewport(), QPoint(301, 301))
    qtbot.mouseRelease(canvas.viewport(), Qt.MouseButton.RightButton, pos=QPoint(301, 301))
    assert canvas.view == before


def test_an_end_that_is_reached_is_said(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = session_of(window)
    press(qtbot, window, Qt.Key.Key_Home)
    assert window.page.message.text == "This is the first photo."
    press(qtbot, window, Qt.Key.Key_End)
    assert session.row == 2
    press(qtbot, window, Qt.Key.Key_End)
    assert window.page.message.text == "This is the last photo."


def done_by_people(session: Session) -> list[str]:
    """All edits but predictions, which the background may add at any time."""
    return [edit.id for edit in session.project.edits() if edit.kind is not EditKind.PREDICTED]


def test_what_is_open_cannot_be_reopened(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = session_of(window)
    before = done_by_people(session)
    press(qtbot, window, Qt.Key.Key_R, SHIFT)
    assert window.page.message.text == "This face is neither accepted nor rejected."
    assert done_by_people(session) == before
