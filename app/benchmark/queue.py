"""How long it takes until all photos of a project are ranked, and what the person feels meanwhile."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import cv2
import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from adnet_core.speed import Figure
from app.benchmark.driving import open_window, sample_photo, send_mouse, until
from app.canvas import Canvas
from app.listing.feature import ListingFeature
from app.listing.predicting_all import PredictingAllFeature, State
from app.logic.listing.photo_list import Order
from app.logic.projects.opening import OpenRequest
from app.workbench import Workbench

PHOTOS = 5000
SIDE = 320
FRAME_AIM = 16.0
# So many frames of a drag, then of looking, before the next photo.
DRAGGED, LOOKED_AT = 30, 60
LONGEST_SECONDS = 3600.0


def crops(folder: Path, count: int) -> list[Path]:
    """Pieces of the sample photo around its face, each another one."""
    pixels = sample_photo((512, 512))
    random = np.random.default_rng(0)
    paths = []
    for number in range(count):
        x, y = random.integers(30, 110), random.integers(0, 40)
        piece = pixels[y : y + SIDE, x : x + SIDE]
        light = np.clip(piece * random.uniform(0.7, 1.3), 0, 255).astype(np.uint8)
        turn = cv2.getRotationMatrix2D((SIDE / 2, SIDE / 2), float(random.uniform(-25, 25)), 1.0)
        paths.append(folder / f"{number:05}.jpg")
        cv2.imwrite(str(paths[-1]), cv2.warpAffine(light, turn, (SIDE, SIDE), borderMode=cv2.BORDER_REFLECT))
    return paths


def predicting_all(folder: Path, count: int = PHOTOS) -> list[Figure]:
    """Somebody drags points and goes on from photo to photo while everything is predicted."""
    crops(folder, count)
    with open_window(OpenRequest((folder,))) as window:
        page = window.page
        until(lambda: page.model is not None and bool(page.session and page.session.faces), "a face is there")
        session = page.session
        assert session is not None
        feature = _feature(window)
        quiet = work(window, lambda: False, photos=8)
        began = time.monotonic()
        window.registry["photo.predict_all"].trigger()

        def over() -> bool:
            return feature.state is not State.RUNNING or time.monotonic() - began > LONGEST_SECONDS

        spent = work(window, over)
        seconds = time.monotonic() - began
        ranked = sum(image.predicted for image in session.images)
        assert session.listing.view.order is Order.CORRECTION
    if not spent:
        raise RuntimeError("the window itself has predicted all photos: take more of them")
    what, note = "while everything is predicted", f"{len(spent):,} frames, drags among them"
    wall, own = np.array(spent).T
    late = 100 * float(np.mean(wall > FRAME_AIM))
    before, own_before = np.array(quiet).T
    some = f"{len(quiet):,} frames"
    return [
        Figure(f"until {ranked:,} photos are ranked", seconds, "s", f"{SIDE} x {SIDE}, one face each"),
        Figure("photos ranked in a second", ranked / seconds, "", "beside a person at work"),
        Figure.of_times("a frame before that", before.tolist(), some, aim=FRAME_AIM, by_p95=True),
        Figure.of_times(f"a frame {what}", wall.tolist(), note, aim=FRAME_AIM, by_p95=True),
        Figure(f"frames over {FRAME_AIM:.0f} ms {what}", late, "%", f"the longest {wall.max():.0f} ms"),
        Figure.of_times("processor time of a frame before that", own_before.tolist(), "of its thread alone"),
        Figure.of_times(
            f"processor time of a frame {what}",
            own.tolist(),
            f"of its thread alone; the longest {own.max():.0f} ms",
            aim=FRAME_AIM,
            by_p95=True,
        ),
    ]


Spent = tuple[float, float]
"""Milliseconds of a frame by the clock, and those that the window's thread has computed in it, which hang
less on how busy the machine is."""


def work(window: Workbench, over: Callable[[], bool], *, photos: int = 0) -> list[Spent]:
    """What each frame takes, from an event of the mouse to what it has changed painted, all that the window
    does beside it among it; until it is `over`, or through so many `photos`.

    Going to another photo, which has a figure of its own, is not among them.
    """
    canvas, seen = window.page.canvas, 0
    spent: list[Spent] = []
    while not over() and (not photos or seen < photos):
        spent += _drag(canvas)
        spent += [_frame(canvas, lambda: None) for _ in range(LOOKED_AT)]
        QTest.keyClick(canvas, Qt.Key.Key_D)
        seen += 1
        _settle(window)
    return spent


def _frame(canvas: Canvas, event: Callable[[], object]) -> Spent:
    """An event, all that waits for the window, and the photo painted, which may come with the next one; then
    a pause, as screens have one."""
    wall, own = time.perf_counter(), time.thread_time()
    event()
    canvas.viewport().update()
    QApplication.processEvents()
    spent = 1000 * (time.perf_counter() - wall), 1000 * (time.thread_time() - own)
    time.sleep(0.008)
    return spent


def _drag(canvas: Canvas) -> list[Spent]:
    """A point is taken, moved about and let go of; nothing where there is no face."""
    scene = canvas.scene_shown
    if scene is None or scene.face is None:
        return []
    start = canvas.to_viewport(*scene.face.points[30].tolist())
    send_mouse(canvas, QEvent.Type.MouseButtonPress, start)
    ways = [QPointF(6 * np.sin(step / 4), 6 * np.cos(step / 4)) for step in range(DRAGGED)]
    moved = [_frame(canvas, partial(send_mouse, canvas, QEvent.Type.MouseMove, start + way)) for way in ways]
    return [*moved, _frame(canvas, partial(send_mouse, canvas, QEvent.Type.MouseButtonRelease, start))]


def _settle(window: Workbench) -> None:
    """Wait until the photo that was gone to is there, a moment at most."""
    end = time.monotonic() + 1.0
    while window.page.canvas.photo_size is None and time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.002)


def _feature(window: Workbench) -> PredictingAllFeature:
    found = window.widget.findChild(ListingFeature)
    listing = found if isinstance(found, ListingFeature) else window.findChild(ListingFeature)
    assert isinstance(listing, ListingFeature)
    return listing.predicting_all
