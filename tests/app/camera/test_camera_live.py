"""A live session without a window: newest in, newest out, says what it is doing, gone when stopped."""

from __future__ import annotations

import itertools
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from adnet_core.errors import MediaError, ModelError
from adnet_core.faces.geometry import FaceBox
from adnet_core.media.frames import Frame, FrameReader
from adnet_core.media.sources import Source
from app.logic.camera.live import LiveSession, LiveState, LiveStatus, LiveView, RateMeter
from app.work.delivery import in_window

from .conftest import Disc, DiscPredictor, VideoMaker, draw, find_discs, frame_of, made, prediction_of

PATIENCE = 100.0
"""Seconds that something may take which is waited for; a busy machine must not fail a test that is right."""


def wait_until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "did not happen in time"
        time.sleep(0.005)


class Listener:
    """Takes news as a window would, and remembers them."""

    def __init__(self, *, take: bool = True) -> None:
        self.session: LiveSession | None = None
        self.states: list[LiveState] = []
        self.views: list[LiveView] = []
        self.calls = 0
        self.take = take
        self.over = threading.Event()
        self.on_news: Callable[[], object] = lambda: None

    def __call__(self) -> None:
        session = self.session
        assert session is not None
        self.calls += 1
        self.on_news()
        status = session.status
        if not self.states or self.states[-1] is not status.state:
            self.states.append(status.state)
        if self.take and (view := session.take()) is not None:
            self.views.append(view)
        if status.state in (LiveState.ENDED, LiveState.FAILED):
            self.over.set()


def listening(source: int | str | Path, predictor: object, **options: object) -> tuple[LiveSession, Listener]:
    listener = Listener()
    session = LiveSession(source, made(predictor), listener, **options)  # type: ignore[arg-type]
    listener.session = session
    return session, listener


def test_a_file_is_shown_from_its_first_frame_to_its_last(make_video: VideoMaker) -> None:
    # A face that moves so slowly is followed whatever frames are left out.
    video = make_video(lambda i: [Disc(60 + i / 2, 100)], 30, 60)
    made_in: list[int] = []
    predictor = DiscPredictor()

    def load() -> DiscPredictor:
        made_in.append(threading.get_ident())
        time.sleep(0.3)
        return predictor

    session, listener = listening(video, load)
    session.start()
    assert listener.over.wait(PATIENCE)
    session.stop()
    assert session.wait(PATIENCE)
    assert listener.states == [LiveState.LOADING, LiveState.RUNNING, LiveState.ENDED]
    indices = [view.frame.index for view in listener.views]
    assert indices == sorted(set(indices))
    assert indices[0] == 0, "the file waits for the model"
    assert indices[-1] == 29, "the last frame is not lost"
    assert predictor.threads >= set(made_in), "the model is loaded and run in the session's thread"
    assert threading.get_ident() not in predictor.threads
    for view in listener.views:
        (face,) = view.faces
        (disc,) = find_discs(view.frame.pixels)
        assert FaceBox.of_points(face.prediction.landmarks).center == pytest.approx(
            (disc.x, disc.y), abs=0.05
        )
        assert disc.x == pytest.approx(60 + view.frame.index / 2, abs=0.2)


def test_a_slow_model_skips_frames_and_never_falls_behind(make_video: VideoMaker) -> None:
    readers: list[FrameReader] = []

    def reader(source: int | str | Path) -> FrameReader:
        readers.append(FrameReader(source))
        return readers[-1]

    class Slow(DiscPredictor):
        """Takes as long as ten further frames do."""

        at = 0

        def _work(self) -> None:
            super()._work()
            wait_until(self.is_over)

        def is_over(self) -> bool:
            newest = readers[0]._newest
            if newest is not None and newest.index >= self.at + 10:
                self.at = newest.index
                return True
            return readers[0].ended or readers[0].paused  # it stands still until the first frame is done

    video = make_video(lambda i: [Disc(40 + i / 5, 100)], 100, 100)
    session, listener = listening(video, Slow(seconds=0.02), make_reader=reader)
    session.start()
    assert listener.over.wait(PATIENCE)
    session.stop()
    indices = [view.frame.index for view in listener.views]
    assert 2 <= len(indices) <= 12
    assert indices[-1] == 99
    assert max(b - a for a, b in itertools.pairwise(indices)) >= 5
    assert min(view.predict_seconds for view in listener.views) >= 0.019


def test_a_last_frame_that_comes_as_one_has_waited_in_vain_is_shown() -> None:
    """Its reader has ended by then."""

    class JustNow:
        """Gives its last frame between a wait that was in vain and the question whether it has ended."""

        error: str | None = None

        def __init__(self, _source: object) -> None:
            self.paused = self.ended = False
            self._frames = [frame_of([Disc(100, 100)], 0), None, frame_of([Disc(100, 100)], 1)]

        def start(self) -> None:
            """There is no thread."""

        def close(self) -> None:
            """Nothing is held."""

        def wait(self, _seconds: float) -> Frame | None:
            frame = self._frames.pop(0) if self._frames else None
            self.ended = len(self._frames) <= 1
            return frame

    session, listener = listening("any.avi", DiscPredictor(), make_reader=JustNow)
    session.start()
    assert listener.over.wait(PATIENCE)
    session.stop()
    assert [view.frame.index for view in listener.views] == [0, 1]


def test_a_slow_window_gets_the_newest_view_and_one_call(make_video: VideoMaker) -> None:
    video = make_video(lambda i: [Disc(40 + 2 * i, 100)], 60, 100)
    session, listener = listening(video, DiscPredictor())
    listener.take = False
    session.start()
    assert listener.over.wait(PATIENCE)
    session.stop()
    view = session.take()
    assert view is not None
    assert view.frame.index == 59
    assert session.take() is None
    assert listener.calls <= 4, "loading, running, one view, ended: nothing piles up"


def test_freezing_holds_a_file_still(make_video: VideoMaker) -> None:
    video = make_video(lambda i: [Disc(40 + i, 100)], 200, 20)
    session, listener = listening(video, DiscPredictor())

    def freeze() -> None:
        session.frozen |= len(listener.views) == 5

    listener.on_news = freeze
    session.start()
    wait_until(lambda: session.frozen)
    # Until what was on its way has come: nothing new in a while.
    count = -1
    while count != len(listener.views):
        count = len(listener.views)
        time.sleep(0.5)
    held = listener.views[-1].frame.index
    assert held < 199
    assert not listener.over.is_set(), "the file stands still meanwhile"
    session.frozen = False
    wait_until(lambda: listener.views[-1].frame.index > held)
    session.stop()
    assert session.wait(PATIENCE)


def test_smoothing_can_be_switched_while_it_runs(make_video: VideoMaker) -> None:
    video = make_video(lambda i: [Disc(100 + 4 * (i % 2), 100)], 600, 60)
    session, listener = listening(video, DiscPredictor())
    session.start()
    wait_until(lambda: len(listener.views) >= 15)
    session.smoothing = False
    at = len(listener.views)
    wait_until(lambda: len(listener.views) > at + 6)
    session.stop()
    assert session.wait(PATIENCE)

    def is_raw(view: LiveView) -> bool:
        return all((face.points == face.prediction.landmarks).all() for face in view.faces)

    assert not all(is_raw(view) for view in listener.views[2:at])
    assert all(is_raw(view) for view in listener.views[at + 2 :])
    assert len(listener.views) > at + 4


def test_a_source_that_does_not_open_is_told(tmp_path: Path) -> None:
    session, listener = listening(tmp_path / "no.avi", DiscPredictor())
    session.start()
    assert listener.over.wait(PATIENCE)
    session.stop()
    sentence = f"{tmp_path / 'no.avi'}: there is no such video file"
    assert session.status == LiveStatus(LiveState.FAILED, sentence)


def test_a_model_that_does_not_load_is_told(make_video: VideoMaker) -> None:
    def load() -> DiscPredictor:
        raise ModelError("no model is named x")

    session, listener = listening(make_video(lambda i: [], 5, 5), load)
    session.start()
    assert listener.over.wait(PATIENCE)
    session.stop()
    assert session.status == LiveStatus(LiveState.FAILED, "no model is named x")


def test_an_error_nobody_foresaw_is_told_and_logged(
    make_video: VideoMaker, caplog: pytest.LogCaptureFixture
) -> None:
    def load() -> DiscPredictor:
        raise RuntimeError("out of memory")

    session, listener = listening(make_video(lambda i: [], 5, 5), load)
    session.start()
    assert listener.over.wait(PATIENCE)
    session.stop()
    assert session.status.sentence == "the live view stopped: RuntimeError: out of memory"
    assert "Traceback" in caplog.text


class Absurd(DiscPredictor):
    """Raises, or says what no face can be, until it is asked for the third time."""

    def __init__(self, said: object) -> None:
        super().__init__()
        self.said = said
        self.asked = 0

    def predict(self, *arguments: object, **options: object) -> list:
        self.asked += 1
        if self.asked > 2:
            return super().predict(*arguments, **options)  # type: ignore[arg-type]
        if isinstance(self.said, Exception):
            raise self.said
        face = prediction_of(Disc(100, 100).landmarks, 1.0)
        return [face, replace(face, landmarks=self.said)]


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        (RuntimeError("out of memory"), "No landmarks: the model failed (RuntimeError: out of memory)."),
        (np.full((68, 2), np.nan), "No landmarks: the model gave landmarks that are not finite."),
        (np.ones((3, 2)), "No landmarks: the model gave landmarks of the shape (3, 2), not (68, 2)."),
        (np.full((68, 2), 1e30), "No landmarks: the model gave landmarks far outside of the photo."),
    ],
)
def test_a_frame_that_the_model_fails_on_costs_its_landmarks_and_nothing_else(
    make_video: VideoMaker, said: object, sentence: str
) -> None:
    session, listener = listening(make_video(lambda i: [Disc(100, 100)], 60, 60), Absurd(said))
    sentences: list[str] = []
    listener.on_news = lambda: sentences.append(session.status.sentence)
    session.start()
    assert listener.over.wait(PATIENCE)
    session.stop()
    assert sentence in sentences
    assert listener.states == [LiveState.LOADING, LiveState.RUNNING, LiveState.ENDED]
    assert session.status == LiveStatus(LiveState.ENDED)
    assert not listener.views[0].faces
    assert listener.views[-1].faces


def test_stop_is_quick_and_leaves_no_thread(make_video: VideoMaker) -> None:
    session, listener = listening(make_video(lambda i: [], 10, 0.5), DiscPredictor())
    session.stop()
    assert session.wait(), "never started"
    session, listener = listening(make_video(lambda i: [], 10, 0.5), DiscPredictor())
    session.start()
    wait_until(lambda: listener.calls > 0)
    session.stop()
    assert session.wait(PATIENCE), "the next frame of this file comes in two seconds, the last in twenty"
    calls = listener.calls
    time.sleep(0.1)
    assert listener.calls == calls


def test_news_that_wait_in_the_window_when_it_is_stopped_are_nobodys(
    qapp: QApplication, make_video: VideoMaker
) -> None:
    """By then another source may be shown, and what is on its way is not of that."""
    listener = Listener()
    session = LiveSession(
        make_video(lambda i: [Disc(100, 100)], 10, 50), made(DiscPredictor()), listener, post=in_window
    )
    listener.session = session
    session.start()
    wait_until(lambda: session.status.state is LiveState.ENDED)
    session.stop()
    qapp.processEvents()
    assert listener.calls == 0


def test_a_source_that_hangs_does_not_hold_the_one_who_stops(make_video: VideoMaker) -> None:
    hangs, released = threading.Event(), threading.Event()

    class Hanging(FrameReader):
        def start(self) -> None:
            hangs.set()
            released.wait()
            super().start()

    session, listener = listening(make_video(lambda i: [], 5, 5), DiscPredictor(), make_reader=Hanging)
    session.start()
    assert hangs.wait(PATIENCE)
    session.stop()
    assert not session.wait(0.1)
    released.set()
    assert session.wait(PATIENCE)
    assert listener.calls == 0


def test_a_camera_that_goes_away_is_said_and_comes_back() -> None:
    plugged = threading.Event()
    opened: list[int] = []

    class Camera:
        def __init__(self, left: int) -> None:
            self.left = left

        def grab(self) -> bool:
            time.sleep(0.01)
            self.left -= 1
            return self.left >= 0

        def retrieve(self) -> tuple[bool, object]:
            return True, draw([Disc(100, 100)])

        def get(self, prop: int, /) -> float:
            return -1.0

        def release(self) -> None:
            pass

    def opener(source: Source) -> Camera:
        if opened and not plugged.is_set():
            raise MediaError("camera 0 is not there")
        opened.append(1)
        return Camera(5 if len(opened) == 1 else 10_000)

    session, listener = listening(
        0,
        DiscPredictor(),
        make_reader=lambda source: FrameReader(source, opener=opener),  # type: ignore[arg-type]
    )
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("adnet_core.media.frames.REOPEN_SECONDS", 0.05)
        session.start()
        wait_until(lambda: session.status.state is LiveState.LOST)
        assert session.status.sentence.startswith("camera 0 does not answer")
        seen = len(listener.views)
        plugged.set()
        wait_until(lambda: len(listener.views) >= seen + 5)
        assert session.status.state is LiveState.RUNNING
        session.stop()
    assert {face.identity for view in listener.views for face in view.faces} == {1}


def test_rate_and_latency_of_the_last_second() -> None:
    meter = RateMeter()
    assert meter.frames_per_second == meter.latency == 0
    for index in range(10):
        meter.note(index - 0.5, float(index))
    for index in range(100):
        shown = 20 + index / 20
        meter.note(shown - 0.03, shown)
    assert meter.frames_per_second == pytest.approx(20)
    assert meter.latency == pytest.approx(0.03)
