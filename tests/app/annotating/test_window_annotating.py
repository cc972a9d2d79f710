"""The window driven by real mouse and key events."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.projects.store import Project
from app.canvas.overlays import AttentionMode
from app.canvas.overlays.curves import CurveOverlay
from app.logic.canvas.framing import FramingKind
from app.shell.feature import ShellFeature
from app.shell.key_sheet import KeySheet
from app.window import MainWindow
from tests.app.windows import feature_of, session_of

Open = Callable[..., MainWindow]
LEFT = Qt.MouseButton.LeftButton


def shell_of(window: MainWindow) -> ShellFeature:
    return feature_of(window, ShellFeature)


def sheet_of(window: MainWindow) -> KeySheet:
    return shell_of(window).key_sheet


def on_screen(window: MainWindow, point: int, face: int | None = None) -> QPoint:
    """Where a point of a face is in the viewport."""
    session = session_of(window)
    current = session.selection.face_index or 0
    record = session.faces[current if face is None else face]
    return window.page.canvas.to_viewport(*record.points[point].tolist()).toPoint()


def move_to(window: MainWindow, place: QPoint, button: Qt.MouseButton = LEFT) -> None:
    """A move with a button held, which QTest cannot send."""
    viewport = window.page.canvas.viewport()
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(place),
        QPointF(viewport.mapToGlobal(place)),
        Qt.MouseButton.NoButton,
        button,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, event)


def drag(qtbot: QtBot, window: MainWindow, start: QPoint, by: QPoint, button: Qt.MouseButton = LEFT) -> None:
    viewport = window.page.canvas.viewport()
    qtbot.mousePress(viewport, button, pos=start)
    for step in range(1, 5):
        move_to(window, start + by * step / 4, button)
    qtbot.mouseRelease(viewport, button, pos=start + by)


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    qtbot.keyClick(window.page.canvas, key, modifier or Qt.KeyboardModifier.NoModifier)


def test_a_drag_is_one_edit_on_the_disk(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = session_of(window)
    before = session.faces[0].points.copy()
    scale = window.page.canvas.view.scale
    drag(qtbot, window, on_screen(window, 30), QPoint(24, -16))
    assert session.face is not None
    np.testing.assert_allclose(session.face.points[30], before[30] + np.array([24, -16]) / scale, atol=1e-6)
    others = np.delete(np.arange(68), 30)
    np.testing.assert_array_equal(session.face.points[others], before[others])
    edits = session.project.edits(session.face.id)
    assert [edit.kind for edit in edits[1:]] == ["moved"]
    assert edits[-1].seconds > 0
    with Project.open(folder / "annotations.adnet", author="someone") as other:
        kept = other.face(session.face.id)
        np.testing.assert_array_equal(kept.points, session.face.points)
        assert kept.origin[30] == PointOrigin.MOVED


def test_a_click_selects_and_moves_nothing(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = session_of(window)
    place = on_screen(window, 33)
    # Two pixels are a hand's tremble, no drag.
    drag(qtbot, window, place + QPoint(2, 1), QPoint(2, 0))
    assert session.selection.point == 33
    assert len(session.project.edits(session.faces[0].id)) == 1
    label = window.findChild(QLabel, "pointName")
    assert label.text() == "34  nose base 3"
    assert "px" in window.findChild(QLabel, "sigmaTangent").text()


def test_nothing_is_written_while_a_point_is_held(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = session_of(window)
    canvas = window.page.canvas
    place = on_screen(window, 8)
    qtbot.mousePress(canvas.viewport(), LEFT, pos=place)
    move_to(window, place + QPoint(40, 10))
    assert canvas.is_dragging
    assert window.page.magnifying.beside.isVisible()
    assert "px" in window.findChild(QLabel, "pointShift").text()
    assert len(session.project.edits(session.faces[0].id)) == 1
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not canvas.is_dragging
    qtbot.mouseRelease(canvas.viewport(), LEFT, pos=place + QPoint(40, 10))
    assert len(session.project.edits(session.faces[0].id)) == 1
    assert not window.page.magnifying.beside.isVisible()


def test_undo_and_redo_by_keys(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = session_of(window)
    before = session.faces[0].points.copy()
    drag(qtbot, window, on_screen(window, 30), QPoint(30, 0))
    moved = session.faces[0].points.copy()
    press(qtbot, window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    np.testing.assert_array_equal(session.faces[0].points, before)
    assert "nose bridge 4" in window.page.message.text
    control_shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    press(qtbot, window, Qt.Key.Key_Z, control_shift)
    np.testing.assert_array_equal(session.faces[0].points, moved)
    press(qtbot, window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert window.page.message.text == "Nothing to redo."


def test_accepting_with_space_goes_on_to_the_end(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = session_of(window)
    qtbot.waitUntil(lambda: all(image.predicted for image in session.images), timeout=5000)
    seen = []
    for _ in range(5):
        seen.append((session.row, session.selection.face_index))
        press(qtbot, window, Qt.Key.Key_Space)
    assert seen == [(0, 0), (1, 0), (1, 1), (1, 2), (2, 0)]
    assert window.page.message.text == "Every face is accepted or rejected."
    states = [face.state for image in session.images for face in session.project.faces(image.id)]
    assert states == [FaceState.ACCEPTED] * 5
    assert window.page.photo_panel.count.text() == "3 of 3 photos done"
    assert len(list(session.project.accepted_faces())) == 5


def test_rejecting_and_reopening(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = session_of(window)
    press(qtbot, window, Qt.Key.Key_R)
    first = session.images[0].id
    assert session.project.faces(first)[0].state is FaceState.REJECTED
    press(qtbot, window, Qt.Key.Key_A)
    assert session.row == 0
    press(qtbot, window, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    assert session.project.faces(first)[0].state is FaceState.PREDICTED


def test_photos_and_faces_by_keys(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = session_of(window)
    press(qtbot, window, Qt.Key.Key_D)
    assert session.image is not None
    assert session.image.path.name == "img2.png"
    qtbot.waitUntil(lambda: len(session.faces) == 3, timeout=5000)
    press(qtbot, window, Qt.Key.Key_E)
    assert session.selection.face_index == 1
    press(qtbot, window, Qt.Key.Key_Q)
    press(qtbot, window, Qt.Key.Key_Q)
    assert session.selection.face_index == 2
    press(qtbot, window, Qt.Key.Key_End)
    assert session.image.path.name == "img10.png"
    press(qtbot, window, Qt.Key.Key_D)
    assert window.page.message.text == "This is the last photo."
    press(qtbot, window, Qt.Key.Key_Home)
    assert session.row == 0


def test_tab_goes_to_the_largest_ellipse(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = session_of(window)
    press(qtbot, window, Qt.Key.Key_Tab)
    assert session.selection.point == 67
    press(qtbot, window, Qt.Key.Key_Tab)
    assert session.selection.point == 66
    qtbot.keyClick(window.page.canvas, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert session.selection.point == 67
    press(qtbot, window, Qt.Key.Key_Escape)
    assert session.selection.point is None


def test_arrows_nudge_by_a_pixel_of_the_screen(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = session_of(window)
    press(qtbot, window, Qt.Key.Key_Left)
    assert "Select a point" in window.page.message.text
    qtbot.mouseClick(window.page.canvas.viewport(), LEFT, pos=on_screen(window, 57))
    before = session.faces[0].points[57].copy()
    scale = window.page.canvas.view.scale
    press(qtbot, window, Qt.Key.Key_Left)
    press(qtbot, window, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    np.testing.assert_allclose(session.faces[0].points[57], before + np.array([-1, 10]) / scale)


def test_visibility_and_reset_by_keys(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = session_of(window)
    before = session.faces[0].points[30].copy()
    drag(qtbot, window, on_screen(window, 30), QPoint(20, 20))
    press(qtbot, window, Qt.Key.Key_V)
    assert session.faces[0].visibility[30] == Visibility.OCCLUDED
    press(qtbot, window, Qt.Key.Key_X)
    np.testing.assert_allclose(session.faces[0].points[30], before)


def test_a_point_of_another_face_can_be_taken_at_once(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder / "img2.png")
    session = session_of(window)
    qtbot.waitUntil(lambda: len(session.faces) == 3, timeout=5000)
    press(qtbot, window, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    assert session.selection.face_index == 0
    before = [face.points.copy() for face in session.faces]
    drag(qtbot, window, on_screen(window, 8, face=2), QPoint(12, 12))
    assert (session.selection.face_index, session.selection.point) == (2, 8)
    np.testing.assert_array_equal(session.faces[0].points, before[0])
    assert not np.array_equal(session.faces[2].points[8], before[2][8])


def test_wheel_zooms_at_the_cursor(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    canvas = open_window(folder).page.canvas
    place = QPointF(canvas.width() * 0.3, canvas.height() * 0.7)
    under = canvas.to_photo(place)
    scale = canvas.view.scale
    for turn in (120, 120, -120):
        event = QWheelEvent(
            place,
            QPointF(canvas.viewport().mapToGlobal(place.toPoint())),
            QPoint(),
            QPoint(0, turn),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(canvas.viewport(), event)
    assert canvas.view.scale > scale * 1.1
    assert canvas.to_photo(place) == pytest.approx(under)


@pytest.mark.parametrize("button", [LEFT, Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton])
def test_a_drag_elsewhere_pans(qtbot: QtBot, open_window: Open, folder: Path, button: Qt.MouseButton) -> None:
    window = open_window(folder)
    canvas = window.page.canvas
    place = QPoint(30, 30)
    under = canvas.to_photo(QPointF(place))
    drag(qtbot, window, place, QPoint(60, 20), button)
    assert canvas.to_photo(QPointF(place + QPoint(60, 20))) == pytest.approx(under)
    assert all(edit.kind == "predicted" for edit in session_of(window).project.edits())


def test_the_zoom_stays_on_the_face_from_photo_to_photo(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    session, canvas = session_of(window), window.page.canvas
    qtbot.waitUntil(lambda: all(image.predicted for image in session.images), timeout=5000)
    press(qtbot, window, Qt.Key.Key_F)
    assert canvas.framing.kind is FramingKind.FACE
    press(qtbot, window, Qt.Key.Key_Plus)
    canvas.pan(35, -20)
    first = session.faces[0]
    side, middle = first.box.longer_side * canvas.view.scale, canvas.to_viewport(*first.box.center)
    press(qtbot, window, Qt.Key.Key_D)
    for _ in range(3):
        face = session.face
        assert face is not None
        assert face.box.longer_side * canvas.view.scale == pytest.approx(side)
        place = canvas.to_viewport(*face.box.center)
        assert (place.x(), place.y()) == pytest.approx((middle.x(), middle.y()), abs=0.01)
        press(qtbot, window, Qt.Key.Key_E)


def test_overlays_by_keys(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    canvas = window.page.canvas
    qtbot.waitUntil(lambda: bool(canvas.scene_shown and canvas.scene_shown.maps), timeout=5000)
    press(qtbot, window, Qt.Key.Key_Tab)
    pictures = [canvas.grab().toImage()]
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_5, Qt.Key.Key_7, Qt.Key.Key_8):
        press(qtbot, window, key)
        pictures.append(canvas.grab().toImage())
        assert pictures[-1] != pictures[-2]
    assert canvas.attention.mode is AttentionMode.ALL
    press(qtbot, window, Qt.Key.Key_4)
    assert canvas.attention.mode is AttentionMode.POINT
    assert not window.registry["overlay.attention_all"].isChecked()
    press(qtbot, window, Qt.Key.Key_4)
    assert canvas.attention.mode is AttentionMode.OFF


def test_all_is_hidden_while_w_is_held(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    canvas = window.page.canvas
    with_overlays = canvas.grab().toImage()
    qtbot.keyPress(canvas, Qt.Key.Key_W)
    assert canvas.is_bare
    assert canvas.grab().toImage() != with_overlays
    qtbot.keyRelease(canvas, Qt.Key.Key_W)
    assert not canvas.is_bare
    assert canvas.grab().toImage() == with_overlays


def test_a_box_drawn_by_hand_gets_landmarks(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session, canvas = session_of(window), window.page.canvas
    press(qtbot, window, Qt.Key.Key_B)
    assert "Drag a box" in window.page.message.text
    start, end = canvas.to_viewport(20, 20).toPoint(), canvas.to_viewport(150, 170).toPoint()
    drag(qtbot, window, start, end - start)
    qtbot.waitUntil(lambda: len(session.faces) == 2, timeout=5000)
    assert "Drag a box" not in window.page.message.text
    face = session.face
    assert face is not None
    assert face.covariance is not None
    assert face.box.as_tuple() == pytest.approx((20, 20, 150, 170), abs=2)
    press(qtbot, window, Qt.Key.Key_Delete)
    assert len(session.faces) == 1
    window.page.message._button.click()
    assert len(session.faces) == 2


def test_a_face_is_predicted_again(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session = session_of(window)
    drag(qtbot, window, on_screen(window, 30), QPoint(30, 0))
    moved = session.faces[0].points[30].copy()
    press(qtbot, window, Qt.Key.Key_G)
    qtbot.waitUntil(lambda: window.page.worker.pending == 0, timeout=5000)
    qtbot.wait(50)
    np.testing.assert_array_equal(session.faces[0].points[30], moved)


def test_a_double_click_fits_the_face(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder / "img2.png")
    session, canvas = session_of(window), window.page.canvas
    qtbot.waitUntil(lambda: len(session.faces) == 3, timeout=5000)
    box = session.faces[1].box
    # The cheek, where no point is near.
    place = canvas.to_viewport(box.x0 + 0.25 * box.width, box.y0 + 0.47 * box.height)
    qtbot.mouseDClick(canvas.viewport(), LEFT, pos=place.toPoint())
    assert session.selection.face_index == 1
    assert canvas.framing.kind is FramingKind.FACE


def test_the_sheet_of_keys_comes_and_goes(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    press(qtbot, window, Qt.Key.Key_F1)
    assert sheet_of(window).isVisible()
    shown = (*sheet_of(window).findChildren(QLabel), *sheet_of(window).findChildren(QToolButton))
    text = " ".join(widget.text() for widget in shown)
    for word in ("Space", "Accept", "Tab", "Undo", "Ctrl+Z"):
        assert word in text
    press(qtbot, window, Qt.Key.Key_Escape)
    assert not sheet_of(window).isVisible()


def test_panels_fold(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    width = window.page.canvas.width()
    press(qtbot, window, Qt.Key.Key_F3)
    press(qtbot, window, Qt.Key.Key_F4)
    assert not window.page.photo_panel.isVisible()
    assert not window.page.face_panel.isVisible()
    qtbot.waitUntil(lambda: window.page.canvas.width() > width + 300, timeout=2000)
    press(qtbot, window, Qt.Key.Key_F3)
    assert window.page.photo_panel.isVisible()


def test_the_status_line(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    status = window.status
    qtbot.waitUntil(lambda: status.time.text().endswith("ms"), timeout=5000)
    assert status.provider.text() == "CPU"
    assert status.model.text() == "painted"
    assert status.position.text() == "1 of 3"
    assert status.saved.text() == "saved"


def test_a_click_in_the_list_goes_there(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    view = window.page.photo_panel.list
    index = window.page.photo_panel.model.index(2)
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).center())
    assert session_of(window).row == 2


def test_work_is_there_after_a_restart(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    drag(qtbot, window, on_screen(window, 30), QPoint(24, -16))
    moved = session_of(window).faces[0].points.copy()
    press(qtbot, window, Qt.Key.Key_Space)
    window.close()
    again = open_window(folder)
    session = session_of(again)
    assert session.row == 1
    press(qtbot, again, Qt.Key.Key_Home)
    assert session.faces[0].state is FaceState.ACCEPTED
    np.testing.assert_array_equal(session.faces[0].points, moved)
    for _ in range(2):
        press(qtbot, again, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not np.array_equal(session.faces[0].points, moved)


def test_overlays_and_panels_are_found_as_they_were_left(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    for key in (Qt.Key.Key_3, Qt.Key.Key_5, Qt.Key.Key_7, Qt.Key.Key_F4):
        press(qtbot, window, key)
    shell_of(window).choose_theme("dark")
    window.close()
    again = open_window(folder)
    canvas = again.page.canvas
    assert not canvas.ellipses.visible
    assert canvas.overlay(CurveOverlay).visible
    assert canvas.numbers.visible
    assert canvas.attention.mode is AttentionMode.ALL
    assert not again.page.face_panel.isVisible()
    qtbot.waitUntil(lambda: again.palette().window().color().lightness() < 80, timeout=2000)
    shell_of(again).choose_theme("light")
    qtbot.waitUntil(lambda: again.palette().window().color().lightness() > 200, timeout=2000)


def test_a_folder_is_dropped_on_the_window(
    qtbot: QtBot, open_window: Open, folder: Path, tmp_path: Path
) -> None:
    other = tmp_path / "others"
    other.mkdir()
    (folder / "img10.png").rename(other / "img10.png")
    window = open_window(folder)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(other))])
    place, action = QPointF(300, 300), Qt.DropAction.CopyAction
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place.toPoint(), action, data, LEFT, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(place, action, data, LEFT, none))
    qtbot.waitUntil(lambda: "others" in window.windowTitle(), timeout=5000)
    assert [image.path.name for image in session_of(window).images] == ["img10.png"]


def test_a_view_chosen_before_the_face_came_is_kept(
    qtbot: QtBot, open_window: Open, folder: Path, predictor: object
) -> None:
    go_on = threading.Event()

    def slow_model() -> object:
        assert go_on.wait(100)
        return predictor

    window = open_window(folder, load=slow_model, until=lambda w: w.page.canvas.photo_size is not None)
    canvas = window.page.canvas
    press(qtbot, window, Qt.Key.Key_Plus)
    canvas.pan(40, 10)
    view = canvas.view
    go_on.set()
    qtbot.waitUntil(lambda: bool(session_of(window).faces), timeout=5000)
    assert canvas.view == view
    assert canvas.framing.kind is FramingKind.FREE


def test_another_button_does_not_disturb_a_drag(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session, viewport = session_of(window), window.page.canvas.viewport()
    before, view = session.faces[0].points[30].copy(), window.page.canvas.view
    place = on_screen(window, 30)
    qtbot.mousePress(viewport, LEFT, pos=place)
    move_to(window, place + QPoint(20, 0))
    qtbot.mousePress(viewport, Qt.MouseButton.RightButton, pos=place + QPoint(20, 0))
    move_to(window, place + QPoint(30, 0))
    qtbot.mouseRelease(viewport, Qt.MouseButton.RightButton, pos=place + QPoint(30, 0))
    assert window.page.canvas.is_dragging
    press(qtbot, window, Qt.Key.Key_D)
    assert session.row == 0
    qtbot.mouseRelease(viewport, LEFT, pos=place + QPoint(30, 0))
    np.testing.assert_allclose(session.faces[0].points[30], before + np.array([30, 0]) / view.scale)
    assert window.page.canvas.view == view


def test_an_action_by_its_name(qtbot: QtBot, open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    palette, session = shell_of(window).palette, session_of(window)
    press(qtbot, window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert palette.isVisible()
    assert palette.found.count() > 30
    # Letters that are keys of actions are only typed here.
    qtbot.keyClicks(palette.field, "point num")
    assert session.row == 0
    assert palette.found.count() == 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert window.page.canvas.numbers.visible
    press(qtbot, window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(palette.field, "next")
    first = palette.found.currentRow()
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.found.currentRow() == first + 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Up)
    # As the list writes it.
    palette.field.setText("Overlays: point num")
    assert palette.found.count() == 1
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert session.row == 0
