"""The page in a window: what is on screen is what is taken, the keys work, and closing leaves nothing."""

from __future__ import annotations

import re
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from adnet_core.errors import ModelError
from adnet_core.faces.geometry import FaceBox
from adnet_core.models.face_prediction import FacePrediction
from app.camera.page import CameraPage
from app.logic.camera.live import LiveView
from app.logic.colours import SKY_BLUE
from app.logic.work.background import running, wait_for_all

from .conftest import LAYOUT, SIZE, Disc, DiscPredictor, VideoMaker, camera_page, find_discs

Taken = list[tuple[NDArray[np.uint8], list[FacePrediction]]]


STEP = 0.5
"""Pixels that the face moves in a frame: so few that it is followed whatever frames are left out."""


def walk(index: int) -> list[Disc]:
    return [Disc(60 + STEP * index, 100)]


def collected(page: CameraPage) -> Taken:
    taken: Taken = []
    page.captured.connect(lambda pixels, faces: taken.append((pixels, faces)))
    return taken


def view_of(page: CameraPage) -> LiveView:
    view = page.canvas.view
    assert view is not None
    return view


def wait_for_frame(qtbot: QtBot, page: CameraPage, index: int = 0) -> None:
    qtbot.waitUntil(lambda: page.canvas.view is not None and view_of(page).frame.index >= index)


def screen(page: CameraPage) -> NDArray[np.uint8]:
    """The canvas as it is painted, (H, W, 3) RGB."""
    image = page.canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()


def test_a_video_plays_to_its_end(qtbot: QtBot, page: CameraPage, make_video: VideoMaker) -> None:
    shown: list[int] = []
    page.canvas.painted.connect(lambda view: shown.append(view.frame.index))
    with qtbot.waitSignal(page.ended, timeout=4000):
        page.start(make_video(walk, 40, 40))
        assert page.running
    assert not page.running
    qtbot.waitUntil(lambda: bool(shown) and shown[-1] == 39, timeout=1000)
    assert shown == sorted(set(shown))
    rate, latency = re.findall(r"(\d+) (?:fps|ms)", page.figures)[:2]
    assert int(rate) >= 0
    assert int(latency) >= 0


def test_what_is_taken_is_what_is_on_screen(qtbot: QtBot, page: CameraPage, make_video: VideoMaker) -> None:
    taken = collected(page)
    page.start(make_video(walk, 40, 40))
    for index in (2, 12, 25):
        wait_for_frame(qtbot, page, index)
        on_screen = view_of(page)
        qtbot.keyClick(page, Qt.Key.Key_Space if index == 12 else Qt.Key.Key_C)
        assert view_of(page) is on_screen
        pixels, faces = taken[-1]
        assert pixels is on_screen.frame.pixels
        assert pixels.shape == (SIZE[1], SIZE[0], 3)
        (face,) = faces
        (disc,) = find_discs(pixels)
        assert disc.x == pytest.approx(60 + STEP * on_screen.frame.index, abs=0.2)
        np.testing.assert_allclose(face.landmarks, disc.landmarks, atol=0.05)
    assert len(taken) == 3
    page.stop()


@pytest.mark.parametrize("mirrored", [False, True])
@pytest.mark.parametrize("size", [(900, 640), (333, 517)])
def test_the_points_lie_on_the_picture(
    qtbot: QtBot, page: CameraPage, make_video: VideoMaker, mirrored: bool, size: tuple[int, int]
) -> None:
    page.resize(*size)
    page.set_mirrored(mirrored)
    page.set_smoothing(False)
    with qtbot.waitSignal(page.ended, timeout=3000):
        page.start(make_video(walk, 5, 20))
    page.canvas.set_message("")
    colours = screen(page).astype(int)
    # All else is grey, so what is bluer than red is a ring or a curve, and the number lies further out.
    blue = colours[:, :, 2] - colours[:, :, 0] > (SKY_BLUE[2] - SKY_BLUE[0]) / 3
    place = page.canvas.picture()
    scale = place.width() / SIZE[0]
    x = 60 + STEP * 4
    expected = place.left() + ((SIZE[0] - 1 - x if mirrored else x) + 0.5) * scale
    expected_y = place.top() + (100 + 0.5) * scale
    ys, xs = np.nonzero(blue)
    near = np.hypot(xs - expected, ys - expected_y) < 24 * scale
    ys, xs = ys[near] + 0.5, xs[near] + 0.5
    assert len(xs) > 100
    assert (xs.min() + xs.max()) / 2 == pytest.approx(expected, abs=1.0)
    assert (ys.min() + ys.max()) / 2 == pytest.approx(expected_y, abs=1.0)
    # A ring is six pixels wide whatever the scale, drawn over whole pixels.
    assert xs.max() - xs.min() == pytest.approx(40 * scale, abs=7.0)
    bright = colours[round(expected_y), round(expected)]
    assert bright.min() > 150, "the disc itself lies where the points say"


def test_a_mirrored_picture_is_taken_unmirrored(
    qtbot: QtBot, page: CameraPage, make_video: VideoMaker
) -> None:
    taken = collected(page)
    qtbot.keyClick(page, Qt.Key.Key_M)
    assert page.mirrored
    with qtbot.waitSignal(page.ended, timeout=3000):
        page.start(make_video(walk, 5, 25))
    qtbot.keyClick(page, Qt.Key.Key_C)
    ((pixels, faces),) = taken
    (disc,) = find_discs(pixels)
    assert disc.x == pytest.approx(60 + STEP * 4, abs=0.5)
    assert FaceBox.of_points(faces[0].landmarks).center[0] == pytest.approx(60 + STEP * 4, abs=0.5)


def test_freezing_holds_the_picture_and_can_be_taken(
    qtbot: QtBot, page: CameraPage, make_video: VideoMaker
) -> None:
    taken = collected(page)
    ends: list[int] = []
    page.ended.connect(lambda: ends.append(1))
    page.start(make_video(walk, 120, 12))
    wait_for_frame(qtbot, page, 4)
    qtbot.keyClick(page, Qt.Key.Key_F)
    assert page.frozen
    held = view_of(page)
    qtbot.wait(1000)
    assert view_of(page) is held
    assert ends == [], "the file stands still meanwhile"
    qtbot.keyClick(page, Qt.Key.Key_Space)
    assert taken[-1][0] is held.frame.pixels
    qtbot.keyClick(page, Qt.Key.Key_F)
    wait_for_frame(qtbot, page, held.frame.index + 3)
    page.stop()


def test_smoothing_is_shown_and_never_taken(qtbot: QtBot, page: CameraPage, make_video: VideoMaker) -> None:
    taken = collected(page)
    assert page.smoothing
    shakes = np.random.default_rng(0).normal(0, 4, 80)
    page.start(make_video(lambda i: [Disc(100 + shakes[i], 100)], 80, 10))
    wait_for_frame(qtbot, page)

    def smoothed_by() -> float:
        (face,) = view_of(page).faces
        return float(np.abs(face.points - face.prediction.landmarks).max())

    qtbot.waitUntil(lambda: smoothed_by() > 0.5)
    qtbot.keyClick(page, Qt.Key.Key_C)
    assert smoothed_by() > 0.5
    np.testing.assert_allclose(
        taken[-1][1][0].landmarks, find_discs(view_of(page).frame.pixels)[0].landmarks, atol=0.05
    )
    qtbot.keyClick(page, Qt.Key.Key_S)
    assert not page.smoothing
    wait_for_frame(qtbot, page, view_of(page).frame.index + 4)
    assert smoothed_by() == 0
    page.stop()


def test_nothing_is_taken_before_the_first_frame(qtbot: QtBot, page: CameraPage) -> None:
    taken = collected(page)
    qtbot.keyClick(page, Qt.Key.Key_C)
    assert taken == []


def test_escape_stops_and_leaves(qtbot: QtBot, page: CameraPage, make_video: VideoMaker) -> None:
    page.start(make_video(walk, 100, 20))
    wait_for_frame(qtbot, page)
    assert "live landmarks" in running()
    with qtbot.waitSignal(page.left, timeout=1000):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page.running
    assert wait_for_all(60, 60) == []


def test_closing_ends_the_threads(qtbot: QtBot, page: CameraPage, make_video: VideoMaker) -> None:
    page.start(make_video(walk, 100, 20))
    wait_for_frame(qtbot, page)
    page.close()
    assert wait_for_all(60, 60) == []


def test_another_source_takes_the_place_of_the_first(
    qtbot: QtBot, page: CameraPage, make_video: VideoMaker
) -> None:
    ends: list[int] = []
    page.ended.connect(lambda: ends.append(1))
    page.start(make_video(walk, 200, 50, "long.avi"))
    wait_for_frame(qtbot, page, 3)
    second = make_video(lambda i: [Disc(250, 180)], 6, 30, "short.avi")
    with qtbot.waitSignal(page.ended, timeout=3000):
        page.start(second)
        assert page.canvas.view is None, "nothing of the first stays"
    (disc,) = find_discs(view_of(page).frame.pixels)
    assert (disc.x, disc.y) == pytest.approx((250, 180), abs=0.5)
    assert ends == [1]


def test_a_missing_source_fails_with_its_sentence(qtbot: QtBot, page: CameraPage, tmp_path: Path) -> None:
    with qtbot.waitSignal(page.failed, timeout=3000) as signal:
        page.start(tmp_path / "no.avi")
    assert signal.args == [f"{tmp_path / 'no.avi'}: there is no such video file"]
    assert not page.running


def test_a_model_is_loaded_in_the_background(qtbot: QtBot, make_video: VideoMaker) -> None:
    going = threading.Event()

    def load() -> DiscPredictor:
        going.wait()
        return DiscPredictor()

    page = camera_page(load)
    qtbot.addWidget(page)
    page.show()
    page.start(make_video(walk, 5, 25))  # would not come back, if it waited for the model
    qtbot.waitUntil(lambda: page.message == "Loading the model …")
    going.set()
    with qtbot.waitSignal(page.ended, timeout=3000):
        pass
    assert view_of(page).frame.index == 4


def test_a_model_that_does_not_load_fails_with_its_sentence(qtbot: QtBot, make_video: VideoMaker) -> None:
    def load() -> DiscPredictor:
        raise ModelError("no model is named x")

    page = camera_page(load)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.failed, timeout=3000) as signal:
        page.start(make_video(walk, 5, 25))
    assert signal.args == ["no model is named x"]


def test_the_figures_are_on_screen(qtbot: QtBot, page: CameraPage, make_video: VideoMaker) -> None:
    page.start(make_video(walk, 60, 10))
    written = page.findChildren(QLabel)[0]
    qtbot.waitUntil(lambda: "1 face" in written.text(), timeout=3000)
    rate, latency, faces, provider, model = written.text().split("  ·  ")
    assert rate.endswith(" fps")
    assert int(rate.split()[0]) >= 0
    assert latency.startswith("latency ")
    assert int(latency.split()[1]) >= 0
    assert (faces, provider) == ("1 face", "CPU")
    assert model.startswith("model ")
    page.resize(page.minimumSizeHint().width() + 120, 300)
    qtbot.waitUntil(lambda: written.text().endswith("…"))
    assert "model" in written.toolTip()
    page.stop()


def test_a_held_key_takes_one_frame(page: CameraPage) -> None:
    actions = page.actions()
    assert actions
    assert not any(action.autoRepeat() for action in actions)


def test_the_buttons_name_the_keys_of_now(qtbot: QtBot, page: CameraPage, make_video: VideoMaker) -> None:
    registry = page._registry
    buttons = {button.text() for button in page.findChildren(QPushButton)}
    assert {"Take  C", "Freeze  F", "Leave  Esc"} <= buttons
    registry.rebind("camera.take", "G")
    assert "Take  G" in {button.text() for button in page.findChildren(QPushButton)}
    taken = collected(page)
    page.start(make_video(walk, 60, 10))
    wait_for_frame(qtbot, page)
    qtbot.keyClick(page, Qt.Key.Key_C)
    assert taken == []
    qtbot.keyClick(page, Qt.Key.Key_G)
    assert len(taken) == 1
    qtbot.keyClick(page, Qt.Key.Key_F)
    assert page.message == "Frozen. F goes on, G takes the frame."
    page.stop()


def test_a_notes_time_counts_from_when_it_was_painted(qtbot: QtBot, page: CameraPage) -> None:
    for _ in range(2):  # be it the same note again
        page._note("Taken.")
        assert not page._note_timer.isActive()
        assert page.message == "Taken."
        qtbot.waitUntil(page._note_timer.isActive)


def test_a_busy_window_piles_nothing_up(qtbot: QtBot, page: CameraPage, make_video: VideoMaker) -> None:
    shown: list[int] = []
    page.canvas.painted.connect(lambda view: shown.append(view.frame.index))
    with qtbot.waitSignal(page.ended, timeout=4000):
        page.start(make_video(walk, 60, 60))
        wait_for_frame(qtbot, page, 5)
        session, before = page._session, len(shown)
        assert session is not None
        # The window does nothing until another view is there, many frames later.
        while (view := session._view) is None or view.frame.index < 30:
            time.sleep(0.005)
        wait_for_frame(qtbot, page, 30)
        assert [index for index in shown[before:] if index < 30] == [], "the newest is shown next"


def test_curves_come_from_the_predictors_layout(
    qtbot: QtBot, page: CameraPage, make_video: VideoMaker
) -> None:
    with qtbot.waitSignal(page.ended, timeout=3000):
        page.start(make_video(walk, 3, 20))
    page.canvas.set_message("")
    with_curves = screen(page)
    page.canvas.set_layout(None)
    assert (screen(page) != with_curves).any()
    page.canvas.set_layout(LAYOUT)
    np.testing.assert_array_equal(screen(page), with_curves)


def test_the_system_asks_for_the_camera_in_the_windows_thread(
    page: CameraPage, make_video: VideoMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before the thread that reads it opens it: there macOS cannot ask."""
    asked: list[tuple[object, bool]] = []

    def ask(source: object) -> None:
        asked.append((source, threading.current_thread() is threading.main_thread()))

    monkeypatch.setattr("app.camera.page.ask_for_camera", ask)
    source = make_video(walk, 5, 5)
    page.start(source)
    assert asked == [(source, True)]
