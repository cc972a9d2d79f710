"""The photo shown turned, by quarters and freely: what is pressed is where it is seen; nothing is changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from adnet_core.faces.geometry import FaceBox
from adnet_core.media import read_photo
from app.canvas.overlays.boxes import outer_box
from app.logic.canvas.framing import View, fit_face, fit_photo, turned
from app.logic.canvas.lens import Lens
from app.window import MainWindow

Open = Callable[..., MainWindow]
DEGREES = (0.0, 90.0, 180.0, 270.0, 5.0, 137.5, 359.0)


@pytest.mark.parametrize("degrees", DEGREES)
def test_vectors_go_there_and_back(degrees: float) -> None:
    view = View((30.0, 20.0), 2.0, degrees)
    assert view.to_photo(*view.to_screen(3.0, -4.0)) == pytest.approx((3.0, -4.0))
    assert turned(*turned(1.0, 2.0, degrees), -degrees) == pytest.approx((1.0, 2.0))


@pytest.mark.parametrize("quarters", range(4))
def test_a_quarter_turn_is_exact(quarters: int) -> None:
    view = View((30.0, 20.0), 2.0, 90.0 * quarters)
    assert view.to_screen(1.0, 0.0) == [(2, 0), (0, 2), (-2, 0), (0, -2)][quarters]
    assert view.to_photo(*view.to_screen(3.0, -4.0)) == (3.0, -4.0)


@pytest.mark.parametrize("degrees", DEGREES)
def test_a_turned_photo_fits_whole_and_touches_the_edge(degrees: float) -> None:
    screen, size = (900.0, 500.0), (600, 400)
    view = fit_photo(size, screen, degrees)
    x, y = view.center
    corners = [(-0.5, -0.5), (599.5, -0.5), (599.5, 399.5), (-0.5, 399.5)]
    spots = np.array([view.to_screen(cx - x, cy - y) for cx, cy in corners])
    reach = np.abs(spots).max(axis=0) / (np.array(screen) / 2)
    assert reach.max() == pytest.approx(0.97)


@pytest.mark.parametrize("degrees", DEGREES)
def test_a_lens_maps_as_the_painter_does(degrees: float) -> None:
    lens = Lens(2.0, (100.0, 50.0), (400.0, 300.0), 1.0, degrees)
    points = np.array([[3.0, 4.0], [-10.0, 7.5]])
    for (x, y), (to_x, to_y) in zip(points, lens.to_screen(points), strict=True):
        assert lens.to_photo(to_x, to_y) == pytest.approx((x, y))
        dx, dy = turned(2 * x, 2 * y, degrees)
        assert (to_x, to_y) == pytest.approx((100 + dx, 50 + dy))
    for corner in ((0.0, 0.0), (400.0, 300.0), (400.0, 0.0)):
        x, y = lens.to_photo(*corner)
        seen = lens.visible
        assert seen.x0 - 1e-9 <= x <= seen.x1 + 1e-9
        assert seen.y0 - 1e-9 <= y <= seen.y1 + 1e-9


def test_a_turned_photo_fits_by_its_other_side() -> None:
    screen, size = (900.0, 300.0), (100, 300)
    assert fit_photo(size, screen, 90).scale == pytest.approx(3 * fit_photo(size, screen).scale)
    # The room for the forehead is above the face on the screen, whichever way that is in the photo.
    box = FaceBox(0, 0, 100, 100)
    assert fit_face(box, screen).center == (50.0, 42.0)
    assert fit_face(box, screen, 90).center == (42.0, 50.0)
    assert fit_face(box, screen, 180).center == (50.0, 58.0)


def corner_colours(window: MainWindow) -> list[tuple[int, ...]]:
    """What the screen shows at the middle of the face, and a little above, right of, below and left of it."""
    picture = window.page.canvas.viewport().grab().toImage()
    width, height = picture.width(), picture.height()
    step = min(width, height) // 3
    places = [(0, -step), (step, 0), (0, step), (-step, 0)]
    return [picture.pixelColor(width // 2 + dx, height // 2 + dy).getRgb()[:3] for dx, dy in places]


@pytest.fixture
def compass(tmp_path: Path) -> Path:
    """A photo whose top is red, right green, bottom blue and left grey."""
    import cv2

    pixels = np.full((400, 400, 3), 90, np.uint8)
    for points, colour in (
        ([[0, 0], [400, 0], [200, 200]], (0, 0, 255)),
        ([[400, 0], [400, 400], [200, 200]], (0, 255, 0)),
        ([[400, 400], [0, 400], [200, 200]], (255, 0, 0)),
    ):
        cv2.fillPoly(pixels, [np.array(points)], colour)
    folder = tmp_path / "compass"
    folder.mkdir()
    cv2.imwrite(str(folder / "a.png"), pixels)
    return folder


def test_the_photo_is_painted_turned(open_window: Open, compass: Path, qtbot: QtBot) -> None:
    window = open_window(compass, until=lambda window: window.page.canvas.photo_size is not None)
    canvas = window.page.canvas
    canvas.set_bare(True)
    window.registry["view.fit_photo"].trigger()
    upright = corner_colours(window)
    assert upright[0] == (255, 0, 0)
    assert upright[2] == (0, 0, 255)
    for quarters in (1, 2, 3):
        window.registry["view.turn_right"].trigger()
        assert corner_colours(window) == upright[-quarters:] + upright[:-quarters]
    window.registry["view.turn_left"].trigger()
    assert corner_colours(window) == upright[2:] + upright[:2]
    window.registry["view.turn_left"].trigger()
    window.registry["view.turn_left"].trigger()
    assert canvas.view.degrees == 0
    assert read_photo(compass / "a.png").pixels.shape == (400, 400, 3)


@pytest.mark.parametrize("degrees", [90.0, 180.0, 270.0, 25.0, 310.0])
def test_points_are_pressed_dragged_and_nudged_where_they_are_seen(
    open_window: Open, folder: Path, qtbot: QtBot, degrees: float
) -> None:
    window = open_window(folder)
    page, canvas = window.page, window.page.canvas
    session = page.session
    assert session is not None
    assert session.face is not None
    canvas.turn(degrees)
    before = session.face.points.copy()
    point = 30
    place = canvas.to_viewport(*before[point].tolist())
    assert canvas.to_photo(place) == pytest.approx(tuple(before[point]))
    seen = canvas.viewport().rect()
    assert all(seen.contains(canvas.to_viewport(*xy).toPoint()) for xy in before.tolist())
    start, end = place.toPoint(), place.toPoint() + QPoint(20, 0)
    wanted = before[point] + np.subtract(canvas.to_photo(QPointF(end)), canvas.to_photo(QPointF(start)))
    viewport = canvas.viewport()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(viewport, start + QPoint(10, 0))
    qtbot.mouseMove(viewport, end)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=end)
    np.testing.assert_allclose(session.face.points[point], wanted, atol=0.6)
    session.selection.select(session.selection.face_index or 0, point)
    at = canvas.to_viewport(*session.face.points[point].tolist())
    window.registry["nudge.right.far"].trigger()
    after = canvas.to_viewport(*session.face.points[point].tolist())
    assert (after.x() - at.x(), after.y() - at.y()) == pytest.approx((10.0, 0.0), abs=0.01)
    middle = canvas.to_photo(QPointF(100, 100))
    canvas.pan(30, -20)
    assert canvas.to_photo(QPointF(70, 120)) == pytest.approx(middle)


def test_it_leans_by_keys_and_by_the_wheel(open_window: Open, folder: Path, qtbot: QtBot) -> None:
    window = open_window(folder)
    canvas, registry = window.page.canvas, window.registry
    registry["view.upright"].trigger()
    assert window.page.message.text == "The photo is shown upright."
    for _ in range(3):
        registry["view.lean_right"].trigger()
    registry["view.lean_left"].trigger()
    assert canvas.view.degrees == 10.0
    assert window.page.message.text == "Shown turned by 10°; Alt+Up shows it upright."
    scale = canvas.view.scale
    spot = QPointF(300, 300)
    wheel = QWheelEvent(
        spot,
        QPointF(canvas.viewport().mapToGlobal(spot.toPoint())),
        QPoint(),
        QPoint(-240, 0),  # Alt makes the wheel a sideways one
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.AltModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), wheel)
    assert canvas.view.degrees == 4.0
    registry["view.turn_left"].trigger()
    assert canvas.view.degrees == 274.0
    registry["view.upright"].trigger()
    assert canvas.view.degrees == 0.0
    assert canvas.view.scale == pytest.approx(scale, rel=0.5)


def test_what_is_seen_lies_where_it_is_said_to_lie(open_window: Open, compass: Path, qtbot: QtBot) -> None:
    """Turned by 30 degrees, the colour of each spot on the screen is that of the photo there."""
    window = open_window(compass, until=lambda window: window.page.canvas.photo_size is not None)
    canvas = window.page.canvas
    canvas.set_bare(True)
    canvas.turn(30.0)
    pixels = read_photo(compass / "a.png").pixels
    picture = canvas.viewport().grab().toImage()
    checked = 0
    for x, y in ((200, 60), (340, 200), (200, 340), (60, 200), (250, 100), (300, 260)):
        spot = canvas.to_viewport(x, y).toPoint()
        if canvas.viewport().rect().contains(spot):
            assert picture.pixelColor(spot).getRgb()[:3] == tuple(pixels[y, x, ::-1].tolist())
            checked += 1
    assert checked >= 4


def test_face_marks_lie_at_the_corners_that_can_be_dragged(
    open_window: Open, folder: Path, qtbot: QtBot
) -> None:
    """Turned by 30 degrees: white at the corners of the face's box, where a press takes its handle."""
    window = open_window(folder)
    canvas = window.page.canvas
    for overlay in canvas.overlays:
        overlay.visible = overlay is canvas.boxes
    canvas.turn(30.0)
    canvas.refresh()
    picture = canvas.viewport().grab().toImage()
    session = window.page.session
    assert session is not None
    assert session.face is not None
    box = outer_box(session.face)
    for x, y in ((box.x0, box.y0), (box.x1, box.y0), (box.x1, box.y1), (box.x0, box.y1)):
        spot = canvas.to_viewport(x, y).toPoint()
        near = [picture.pixelColor(spot + QPoint(dx, dy)) for dx in range(-3, 4) for dy in range(-3, 4)]
        assert max(colour.lightness() for colour in near) > 200, "the photo is grey or black there"
        assert min(colour.lightness() for colour in near) < 90, "a dark edge lies around"
