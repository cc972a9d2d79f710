"""A slow detector looks beside the picture, and what it finds is placed where the face is by then."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox
from adnet_core.models.face_prediction import FacePrediction
from app.logic.camera.live import LiveSession, LiveState, LiveView
from app.logic.camera.search import BackgroundSearch, DirectSearch
from app.logic.camera.tracking import FaceTracker

from .conftest import Disc, DiscPredictor, VideoMaker, find_discs, frame_of, made

PATIENCE = 100.0
"""Seconds that something may take which is waited for."""


class SlowDetector(DiscPredictor):
    """Finds faces once `go` is set, however long that takes; follows them at once."""

    def __init__(self) -> None:
        super().__init__()
        self.go = threading.Event()
        self.begun = threading.Event()

    def predict(self, pixels: NDArray[np.uint8], *, maps: bool = True) -> list[FacePrediction]:
        self.begun.set()
        assert self.go.wait(PATIENCE)
        return super().predict(pixels, maps=maps)


def wait_until(condition: Callable[[], bool]) -> None:
    """However busy the machine is."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "did not happen in time"
        time.sleep(0.005)


def wait_ready(search: BackgroundSearch) -> None:
    wait_until(lambda: search.ready)


def test_a_direct_search_has_its_result_at_once() -> None:
    search = DirectSearch(DiscPredictor())
    frame = frame_of([Disc(100, 100)], 0)
    search.request(frame)
    found = search.result()
    assert found is not None
    assert found.frame is frame
    assert len(found.faces) == 1
    assert search.result() is None


def test_a_background_search_takes_one_frame_at_a_time() -> None:
    predictor = SlowDetector()
    search = BackgroundSearch(predictor)
    first, second = (frame_of([Disc(100, 100)], index) for index in (0, 1))
    assert search.ready
    search.request(first)
    assert not search.ready
    search.request(second)
    assert search.result() is None
    predictor.go.set()
    wait_ready(search)
    found = search.result()
    assert found is not None
    assert found.frame is first
    assert search.result() is None
    assert predictor.detections == 1
    search.close()


def test_it_rests_as_long_as_it_worked() -> None:
    search = BackgroundSearch(DiscPredictor(seconds=0.15))
    begun = time.monotonic()
    search.request(frame_of([], 0))
    wait_ready(search)
    assert time.monotonic() - begun >= 0.29
    search.close()


def test_what_the_predictor_raises_is_raised_where_the_result_is_asked_for() -> None:
    class Broken(DiscPredictor):
        def predict(self, *arguments: object, **options: object) -> list[FacePrediction]:
            raise RuntimeError("out of memory")

    search = BackgroundSearch(Broken())
    search.request(frame_of([], 0))
    wait_ready(search)
    with pytest.raises(RuntimeError, match="out of memory"):
        search.result()
    assert search.result() is None
    search.close()


def test_a_face_that_moved_during_the_search_is_placed_where_it_is_now() -> None:
    predictor = SlowDetector()
    search = BackgroundSearch(predictor)
    tracker = FaceTracker(predictor, search=search, search_every=2)
    predictor.go.set()
    assert tracker.update(frame_of([], 0)) == ()
    predictor.go.clear()
    scene = [[Disc(60 + 2 * index, 100)] for index in range(12)]
    for index in range(1, 8):
        assert tracker.update(frame_of(scene[index], index)) == (), "nobody waits for the detector"
    predictor.go.set()
    wait_ready(search)
    (face,) = tracker.update(frame_of(scene[8], 8))
    assert FaceBox.of_points(face.prediction.landmarks).center == pytest.approx((76, 100), abs=0.2)
    (again,) = tracker.update(frame_of(scene[9], 9))
    assert again.identity == face.identity == 1
    search.close()


def test_a_face_that_is_gone_when_the_search_ends_is_not_shown() -> None:
    predictor = SlowDetector()
    search = BackgroundSearch(predictor)
    tracker = FaceTracker(predictor, search=search, search_every=1)
    predictor.go.set()
    tracker.update(frame_of([], 0))
    predictor.go.clear()
    tracker.update(frame_of([Disc(100, 100)], 1))
    predictor.go.set()
    wait_ready(search)
    assert tracker.update(frame_of([], 2)) == ()
    search.close()


def test_the_picture_goes_on_while_the_detector_looks(make_video: VideoMaker) -> None:
    predictor = SlowDetector()
    predictor.go.set()
    video = make_video(lambda i: [Disc(40 + i / 2, 100)] if i >= 3 else [], 450, 30)
    views: list[LiveView] = []
    over = threading.Event()

    def on_news() -> None:
        if (view := session.take()) is not None:
            views.append(view)
            if len(views) == 1:
                # From the second frame on it is slow.
                predictor.go.clear()
                predictor.begun.clear()
        if session.status.state is LiveState.ENDED:
            over.set()

    session = LiveSession(video, made(predictor), on_news)
    session.start()
    assert predictor.begun.wait(PATIENCE)
    at = len(views)
    wait_until(lambda: len(views) >= at + 10)
    assert not any(view.faces for view in views)
    predictor.go.set()
    wait_until(lambda: bool(views[-1].faces))
    view = views[-1]
    (disc,) = find_discs(view.frame.pixels)
    centre = FaceBox.of_points(view.faces[0].prediction.landmarks).center
    assert centre == pytest.approx((disc.x, disc.y), abs=0.2)
    session.stop()
    assert session.wait(PATIENCE)
