"""Snapping, predicting a curve again, adjusting a box and placing by clicks, by real events."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from adnet_core.faces.geometry import apply_affine, compose_affine
from adnet_core.faces.states import FaceState, PointOrigin
from app.logic.canvas.framing import tight_box
from app.logic.canvas.scene import FaceMaps
from app.logic.correcting.ridges import CROP_TO_MAP
from app.logic.session import Session
from app.window import MainWindow
from tests.undo_offered import can_undo

from .conftest import drag, mouse

Open = Callable[..., MainWindow]
LEFT, NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def points(session: Session) -> NDArray[np.float64]:
    assert session.face is not None
    return session.face.points


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.page.worker.pending == 0, timeout=5000)
    qtbot.wait(10)


def painted_maps(session: Session, curve: int, shift: float) -> FaceMaps:
    """Edge maps whose only ridge runs `shift` photo pixels below a curve's points."""
    face = session.face
    assert face is not None
    crop = np.array([[0.8, 0.0, -100.0], [0.0, 0.8, -50.0]])
    cells = apply_affine(compose_affine(CROP_TO_MAP, crop), face.points + np.array([0.0, shift]))
    grid = np.stack(np.meshgrid(np.arange(64.0), np.arange(64.0)), axis=-1)
    line = cells[list(session.layout.curves[curve].points)]
    dense = np.concatenate([np.linspace(a, b, 20) for a, b in pairwise(line)])
    distance = np.hypot(*np.moveaxis(grid[:, :, None] - dense, -1, 0)).min(axis=2)
    edges = np.zeros((len(session.layout.curves), 64, 64), np.uint8)
    edges[curve] = np.round(255 * np.exp(-(distance**2) / 2))
    return FaceMaps(crop, np.zeros((68, 64, 64), np.uint8), edges)


def test_a_curve_snaps_to_its_ridge_in_one_step(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    page = window.page
    before = points(session).copy()
    assert session.face is not None
    # The right brow: its ridge lies nine pixels lower, in nobody's way.
    maps = painted_maps(session, 1, 9.0)
    page.worker.maps.put(session.face.id, maps, maps.size_bytes)
    qtbot.keyClick(page.canvas, Key.Key_E, SHIFT)
    assert "Select a point" in page.message.text
    session.selection.select(0, 19)
    qtbot.keyClick(page.canvas, Key.Key_E, SHIFT)
    moved = points(session) - before
    assert np.flatnonzero(moved.any(axis=1)).tolist() == [17, 18, 19, 20, 21]
    assert moved[19] == pytest.approx([0.0, 9.0], abs=1.5)
    assert "ridge" in page.message.text
    qtbot.keyClick(page.canvas, Key.Key_Z, CONTROL)
    np.testing.assert_array_equal(points(session), before)
    session.selection.select(0, 40)
    qtbot.keyClick(page.canvas, Key.Key_E, SHIFT)
    assert "no ridge" in page.message.text
    page.worker.maps.clear()
    qtbot.keyClick(page.canvas, Key.Key_E, SHIFT)
    assert "no edge maps" in page.message.text
    np.testing.assert_array_equal(points(session), before)


def test_a_curve_is_predicted_again_and_nothing_else(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    rows = np.array([8, 19, 40])
    session.place(rows, points(session)[rows] + (9.0, 5.0))
    before = points(session).copy()
    session.selection.select(0, 19)
    qtbot.keyClick(window.page.canvas, Key.Key_G, SHIFT)
    settled(qtbot, window)
    assert session.face is not None
    changed = np.flatnonzero((points(session) != before).any(axis=1)).tolist()
    assert changed
    assert set(changed) <= {17, 18, 19, 20, 21}
    assert 19 in changed
    assert session.face.origin[[8, 19, 40]].tolist() == [
        PointOrigin.MOVED,
        PointOrigin.PREDICTED,
        PointOrigin.MOVED,
    ]
    assert session.face.state is FaceState.CORRECTED
    session.undo()
    np.testing.assert_array_equal(points(session), before)


def test_a_box_is_adjusted_by_its_handles(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    canvas = window.page.canvas
    before = points(session).copy()
    assert session.face is not None
    box = tight_box(session.face)
    qtbot.keyClick(canvas, Key.Key_E, CONTROL)
    assert canvas.is_adjusting
    assert window.registry["face.adjust"].isChecked()
    edge = canvas.to_viewport(box.x1, box.center[1]).toPoint()
    drag(window, edge, QPoint(40, 15))
    settled(qtbot, window)
    wide = tight_box(session.face)
    assert wide.x1 == pytest.approx(box.x1 + 40 / canvas.view.scale, abs=1)
    assert (wide.x0, wide.y0, wide.y1) == pytest.approx((box.x0, box.y0, box.y1), abs=0.1)
    assert session.face.box.x1 == pytest.approx(wide.x1, abs=1)
    assert canvas.is_adjusting
    qtbot.keyClick(canvas, Key.Key_Escape)
    assert not canvas.is_adjusting
    assert not window.registry["face.adjust"].isChecked()
    # New box and new points are one step.
    qtbot.keyClick(canvas, Key.Key_Z, CONTROL)
    np.testing.assert_array_equal(points(session), before)
    assert session.face.box.x1 == pytest.approx(box.x1, abs=1)
    assert not can_undo(session.project)


def test_a_corner_mark_is_dragged_without_a_key(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    canvas = window.page.canvas
    assert session.face is not None
    box = tight_box(session.face)
    margin = 0.09
    corner = canvas.to_viewport(box.x0 - margin * box.width, box.y0 - margin * box.height).toPoint()
    mouse(window, QEvent.Type.MouseMove, corner)
    assert canvas.viewport().cursor().shape() is Qt.CursorShape.SizeFDiagCursor
    drag(window, corner, QPoint(-30, -20))
    settled(qtbot, window)
    now = tight_box(session.face)
    assert (now.x0, now.y0) == pytest.approx(
        (box.x0 - 30 / canvas.view.scale, box.y0 - 20 / canvas.view.scale), abs=1.5
    )
    # A drag that is given up changes nothing.
    mouse(window, QEvent.Type.MouseButtonPress, corner + QPoint(-30, -20))
    mouse(window, QEvent.Type.MouseMove, corner + QPoint(60, 60))
    qtbot.keyClick(canvas, Key.Key_Escape)
    mouse(window, QEvent.Type.MouseButtonRelease, corner + QPoint(60, 60))
    settled(qtbot, window)
    assert tight_box(session.face) == now


def test_clicks_place_the_points_nobody_has_placed(
    qtbot: QtBot, window: MainWindow, session: Session
) -> None:
    canvas = window.page.canvas
    session.place(np.array([1]), points(session)[[1]] + 3.0)
    qtbot.keyClick(canvas, Key.Key_A, SHIFT)
    assert session.selection.point == 0
    assert "jaw 1" in window.page.message.text
    middle = QPoint(canvas.width() // 2, canvas.height() // 2)
    for step in range(2):
        qtbot.mouseClick(canvas.viewport(), LEFT, pos=middle + QPoint(10 * step, 0))
    assert session.face is not None
    assert np.flatnonzero(session.face.origin == PointOrigin.MOVED).tolist() == [0, 1, 2]
    assert session.selection.point == 3
    expected = canvas.to_photo(QPointF(middle))
    assert points(session)[0] == pytest.approx(expected, abs=1e-6)
    qtbot.keyClick(canvas, Key.Key_Z, CONTROL)
    assert session.selection.point == 2
    qtbot.keyClick(canvas, Key.Key_Escape)
    qtbot.mouseClick(canvas.viewport(), LEFT, pos=QPoint(20, 20))
    assert int((session.face.origin == PointOrigin.MOVED).sum()) == 2
    assert session.selection.point is None


def test_placing_ends_where_all_is_placed(qtbot: QtBot, window: MainWindow, session: Session) -> None:
    session.place(np.arange(1, 68), points(session)[1:] + 1.0)
    qtbot.keyClick(window.page.canvas, Key.Key_A, SHIFT)
    qtbot.mouseClick(window.page.canvas.viewport(), LEFT, pos=QPoint(300, 300))
    assert "Every point" in window.page.message.text
    assert not window.registry["point.place"].isChecked()


def test_maps_of_another_layout_are_not_snapped_to(window: MainWindow, session: Session) -> None:
    work = window.page.corrections
    assert work is not None
    maps = painted_maps(session, 1, 3.0)
    assert work.can_snap(maps)
    assert not work.can_snap(replace(maps, edges=maps.edges[:3]))
    assert not work.can_snap(None)
