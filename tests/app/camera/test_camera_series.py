"""A series takes a frame every n seconds, never one twice, and outlasts a camera that is unplugged."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from adnet_core.errors import MediaError
from adnet_core.media import frames
from adnet_core.media.frames import Frame, FrameReader
from adnet_core.media.sources import Source
from app.camera import page as page_module
from app.camera.page import CameraPage
from app.camera.series import Series
from app.logic.camera.live import LiveSession, LiveView

from .conftest import Disc, VideoMaker, draw


class Plug:
    """A camera that can be unplugged. Its frames come 40 times a second."""

    def __init__(self) -> None:
        self.plugged = threading.Event()
        self.plugged.set()
        self.opened = 0

    def open(self, _source: Source) -> Plug:
        if not self.plugged.is_set():
            raise MediaError("camera 0 is not there: no camera is connected")
        self.opened += 1
        return self

    def grab(self) -> bool:
        time.sleep(0.025)
        return self.plugged.is_set()

    def retrieve(self) -> tuple[bool, NDArray[np.uint8]]:
        return True, draw([Disc(100 + 30 * np.sin(time.monotonic()), 100)])

    def get(self, _prop: int, /) -> float:
        return -1.0

    def release(self) -> None:
        """Nothing is held."""


@pytest.fixture
def plug(monkeypatch: pytest.MonkeyPatch) -> Plug:
    """Sources are this camera; it is looked for again every 50 ms."""
    made = Plug()

    def session(*arguments: object, **options: object) -> LiveSession:
        def reader(source: int | str | Path) -> FrameReader:
            return FrameReader(source, opener=made.open)

        return LiveSession(*arguments, **options, make_reader=reader)  # type: ignore[arg-type]

    monkeypatch.setattr(page_module, "LiveSession", session)
    monkeypatch.setattr(frames, "REOPEN_SECONDS", 0.05)
    return made


def view(index: int) -> LiveView:
    return LiveView(Frame(draw([Disc(100, 100)]), index, 0.0), (), 0.0)


def collected(page: CameraPage) -> list[NDArray[np.uint8]]:
    taken: list[NDArray[np.uint8]] = []
    page.captured.connect(lambda pixels, _faces: taken.append(pixels))
    return taken


def test_no_view_is_taken_twice(qtbot: QtBot) -> None:
    series = Series()
    taken: list[LiveView] = []
    series.taken.connect(taken.append)
    first, second = view(0), view(1)
    series.start(0.05, first)
    assert taken == [first]
    qtbot.wait(150)
    series.see(first)
    assert taken == [first]
    series.see(second)
    assert taken == [first, second]
    series.see(view(2))
    assert series.count == 2, "the next is not due yet"
    series.stop()
    qtbot.wait(100)
    series.see(view(3))
    assert series.count == 2


def test_a_series_of_a_camera(qtbot: QtBot, page: CameraPage, plug: Plug) -> None:
    taken = collected(page)
    page.seconds.setValue(0.2)
    page.start(0)
    qtbot.waitUntil(lambda: page.canvas.view is not None, timeout=5000)
    began = time.monotonic()
    qtbot.keyClick(page, Qt.Key.Key_E)
    assert page.series.running
    qtbot.waitUntil(lambda: len(taken) == 4, timeout=5000)
    assert time.monotonic() - began >= 0.55, "three times a fifth of a second"
    assert len({id(pixels) for pixels in taken}) == 4
    # A held picture is not taken again and again.
    qtbot.keyClick(page, Qt.Key.Key_F)
    held = len(taken)
    qtbot.wait(500)
    assert len(taken) == held
    qtbot.keyClick(page, Qt.Key.Key_F)
    qtbot.waitUntil(lambda: len(taken) > held, timeout=5000)
    qtbot.keyClick(page, Qt.Key.Key_E)
    assert not page.series.running
    stopped = len(taken)
    qtbot.wait(500)
    assert len(taken) == stopped


def test_unplugged_and_plugged_in_again(
    qtbot: QtBot, page: CameraPage, plug: Plug, no_thread_is_left: None
) -> None:
    taken = collected(page)
    page.seconds.setValue(0.2)
    page.start(0)
    qtbot.waitUntil(lambda: page.canvas.view is not None, timeout=5000)
    page.set_series(True)
    qtbot.waitUntil(lambda: len(taken) >= 2, timeout=5000)
    plug.plugged.clear()
    qtbot.waitUntil(lambda: "camera 0 does not answer any more" in page.message, timeout=5000)
    away = len(taken)
    qtbot.wait(600)
    assert len(taken) == away
    assert page.series.running
    plug.plugged.set()
    qtbot.waitUntil(lambda: page.message == "camera 0 is back.", timeout=5000)
    qtbot.waitUntil(lambda: len(taken) >= away + 2, timeout=5000)
    assert plug.opened == 2


def test_the_end_of_a_video_ends_its_series(
    qtbot: QtBot, page: CameraPage, make_video: VideoMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    walk: Callable[[int], list[Disc]] = lambda i: [Disc(60 + 3 * i, 100)]  # noqa: E731
    with qtbot.waitSignal(page.ended, timeout=8000):
        page.start(make_video(walk, 20, 20))
        page.set_series(True)
        assert page.series.running
    assert not page.series.running
    page.set_series(True)
    assert not page.series.running, "nothing comes any more"
