"""A reader keeps the newest frame, paces a file, ends, comes back after a loss, and leaves no thread."""

from __future__ import annotations

import http.server
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.errors import MediaError
from adnet_core.media.frames import Frame, FrameReader
from adnet_core.media.sources import Pixels, Source

# Frame i of a test video is of grey level 10 + 4 i, which survives compression.
FIRST, STEP = 10, 4


def grey_frame(index: int, size: tuple[int, int] = (96, 64)) -> Pixels:
    return np.full((size[1], size[0], 3), FIRST + STEP * index, np.uint8)


PATIENCE = 100.0
"""Seconds that something may take which is waited for; a busy machine must not fail a test that is right."""


def index_seen(frame: Frame) -> int:
    return round((float(frame.pixels.mean()) - FIRST) / STEP)


def write_video(path: Path, count: int, fps: float) -> Path:
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), fps, (96, 64))
    for index in range(count):
        writer.write(grey_frame(index))
    writer.release()
    return path


def all_frames(reader: FrameReader, timeout: float = PATIENCE) -> list[Frame]:
    frames = []
    while (frame := reader.wait(timeout)) is not None:
        frames.append(frame)
    return frames


def check_order(frames: Sequence[Frame], *, last: int) -> NDArray[np.int64]:
    """Indices of frames that came in order, are what they say, and end with `last`; some may be skipped."""
    indices = [frame.index for frame in frames]
    assert indices == sorted(set(indices))
    assert [index_seen(frame) for frame in frames] == indices
    assert indices[-1] == last
    return np.array(indices)


def wait_until(condition: Callable[[], bool], timeout: float = PATIENCE) -> None:
    end = time.monotonic() + timeout
    while not condition():
        assert time.monotonic() < end, "did not happen in time"
        time.sleep(0.01)


def reader_threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("frames of")]


@pytest.fixture(autouse=True)
def no_thread_is_left() -> Iterator[None]:
    yield
    assert reader_threads() == []


def test_a_file_is_paced_at_its_own_rate_and_ends(tmp_path: Path) -> None:
    video = write_video(tmp_path / "a.avi", 20, fps=25)
    begun = time.monotonic()
    with FrameReader(video) as reader:
        assert reader.fps == pytest.approx(25)
        assert reader.size == (96, 64)
        assert not reader._is_live
        frames = all_frames(reader)
        assert reader.ended
        assert reader.latest() is None
    indices = check_order(frames, last=19)
    late = np.array([frame.captured_at - begun for frame in frames]) - indices / 25
    assert late.min() > -0.005, "no frame comes before its time"


def test_the_newest_frame_wins_when_the_taker_is_slow() -> None:
    steps = threading.Semaphore(0)

    class Stepped(FakeCapture):
        """Gives a frame for each step that the test allows."""

        def grab(self) -> bool:
            if self.index >= 0:
                steps.acquire()
            return super().grab()

    capture = Stepped(40, fps=1000.0, frame_count=40)
    taken: list[int] = []
    with FrameReader("any.avi", opener=lambda source: capture) as reader:
        for newest in (4, 9, 24, 39):
            steps.release(newest - capture.index)
            # The last of them has been put down when the one after it is asked for, or the end is seen.
            wait_until(lambda newest=newest: reader._newest is not None and reader._newest.index == newest)
            frame = reader.latest()
            assert frame is not None
            assert index_seen(frame) == frame.index
            taken.append(frame.index)
            assert reader.latest() is None, "what was not taken in time is gone"
        steps.release()
        wait_until(lambda: reader.ended)
    assert taken == [4, 9, 24, 39]


def test_a_frame_is_given_once(tmp_path: Path) -> None:
    with FrameReader(write_video(tmp_path / "a.avi", 3, fps=1)) as reader:
        assert reader.latest() is not None
        assert reader.latest() is None


def test_a_paused_file_goes_on_where_it_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    class Told(threading.Event):
        """Says when somebody waits for it."""

        def __init__(self) -> None:
            super().__init__()
            self.waited_for = threading.Event()

        def wait(self, timeout: float | None = None) -> bool:
            self.waited_for.set()
            return super().wait(timeout)

    capture = FakeCapture(30, fps=100.0, frame_count=30)
    reader = FrameReader("any.avi", opener=lambda source: capture)
    running = Told()
    running.set()
    monkeypatch.setattr(reader, "_running", running)
    with reader:
        wait_until(lambda: capture.index >= 4)
        reader.paused = True
        assert running.waited_for.wait(PATIENCE)
        stopped_at = capture.index
        assert stopped_at < 29
        reader.latest()
        time.sleep(0.2)
        assert reader.latest() is None
        assert capture.index == stopped_at
        reader.paused = False
        wait_until(lambda: reader.ended)
        last = reader.latest()
    assert last is not None
    assert last.index == 29
    assert capture.retrieved == 30, "20 frames' worth of time passed, they may not be skipped for it"


def test_close_joins_a_reader_in_any_state(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without waiting for the next frame, which would come in an hour."""
    monkeypatch.setattr("adnet_core.media.frames.LONGEST_PAUSE", 3600.0)

    class Rare(FakeCapture):
        def get(self, prop: int, /) -> float:
            return 3.6e6 * self.index if prop == cv2.CAP_PROP_POS_MSEC else super().get(prop)

    def opener(source: Source) -> FakeCapture:
        return Rare(5, frame_count=5)

    video = "any.avi"
    reader = FrameReader(video, opener=opener)
    assert reader.close(), "never started"
    for paused in (False, True):
        reader = FrameReader(video, opener=opener)
        reader.paused = paused
        reader.start()
        assert reader.close()
        assert reader_threads() == []
        assert reader.close(), "a second time does nothing"


def test_a_file_slower_to_decode_than_its_rate_plays_slower_without_skipping() -> None:
    class Slow(FakeCapture):
        def grab(self) -> bool:
            time.sleep(0.03)
            return super().grab()

    slow = Slow(12, fps=1000.0, frame_count=12)
    begun = time.monotonic()
    with FrameReader("any.avi", opener=lambda source: slow) as reader:
        check_order(all_frames(reader), last=11)
    assert time.monotonic() - begun >= 12 * 0.03
    assert slow.retrieved == 12


class FakeCapture:
    """A capture of `count` grey frames that then fails, as an unplugged camera does."""

    def __init__(self, count: int, *, fps: float = 200.0, frame_count: float = -1.0, first: int = 0) -> None:
        self.left, self.fps, self.frame_count, self.index = count, fps, frame_count, first - 1
        self.released = False
        self.retrieved = 0

    def grab(self) -> bool:
        assert not self.released
        time.sleep(1 / self.fps)
        self.left -= 1
        self.index += 1
        return self.left >= 0

    def retrieve(self) -> tuple[bool, Pixels]:
        self.retrieved += 1
        return True, grey_frame(self.index % 50)

    def get(self, prop: int, /) -> float:
        return {cv2.CAP_PROP_FPS: self.fps, cv2.CAP_PROP_FRAME_COUNT: self.frame_count}.get(prop, 0.0)

    def release(self) -> None:
        self.released = True


def test_an_unplugged_camera_is_said_and_taken_up_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("adnet_core.media.frames.REOPEN_SECONDS", 0.1)
    plugged_in = threading.Event()
    captures: list[FakeCapture] = []
    attempts: list[float] = []

    def opener(source: Source) -> FakeCapture:
        attempts.append(time.monotonic())
        if captures and not plugged_in.is_set():
            raise MediaError("camera 0 is not there")
        captures.append(FakeCapture(5 if not captures else 10_000, first=0 if not captures else 20))
        return captures[-1]

    with FrameReader(0, opener=opener) as reader:
        assert reader._is_live
        assert reader.error is None
        wait_until(lambda: reader.error is not None)
        assert reader.error == "camera 0 does not answer any more; trying again every second"
        assert captures[0].released
        assert not reader.ended
        reader.latest()
        wait_until(lambda: len(attempts) >= 4)
        assert reader.latest() is None
        assert min(np.diff(attempts[1:])) >= 0.1, "it is tried in peace, not in a loop"
        plugged_in.set()
        frame = reader.wait(PATIENCE)
        assert frame is not None
        assert index_seen(frame) >= 20
        assert frame.index >= 5, "frames are counted on"
        assert reader.error is None
    assert captures[-1].released


def test_a_camera_that_opens_but_gives_nothing_is_refused_and_released() -> None:
    dead = FakeCapture(0)
    with pytest.raises(MediaError, match=r"^camera 0 opens but delivers no picture$"):
        FrameReader(0, opener=lambda source: dead).start()
    assert dead.released


def test_grey_and_alpha_pictures_become_bgr() -> None:
    class Odd(FakeCapture):
        def retrieve(self) -> tuple[bool, Pixels]:
            bgr = grey_frame(self.index)
            return True, bgr[:, :, 0].copy() if self.index % 2 else np.dstack([bgr, bgr[:, :, :1]])

    with FrameReader("any.avi", opener=lambda source: Odd(4, fps=8.0, frame_count=4)) as reader:
        frames = all_frames(reader)
    assert [frame.pixels.shape for frame in frames] == [(64, 96, 3)] * 4
    check_order(frames, last=3)


@pytest.mark.parametrize("stated", [0.0, float("nan"), float("inf"), -1.0, 90000.0])
def test_a_rate_that_cannot_be_true_is_not_believed(stated: float) -> None:
    class Odd(FakeCapture):
        def get(self, prop: int, /) -> float:
            return stated if prop == cv2.CAP_PROP_FPS else super().get(prop)

    with FrameReader("any.avi", opener=lambda source: Odd(3, frame_count=3)) as reader:
        assert reader.fps == 25.0
        check_order(all_frames(reader), last=2)


class StreamServer(http.server.ThreadingHTTPServer):
    """Serves /live as motion JPEG of `count` frames a connection and /video.avi as a file."""

    daemon_threads = True
    video = b""
    count = 15
    refuse = False


class StreamHandler(http.server.BaseHTTPRequestHandler):
    server: StreamServer

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        if self.server.refuse:
            self.send_error(503)
            return
        self.send_response(200)
        if self.path == "/video.avi":
            self.send_header("Content-Length", str(len(self.server.video)))
            self.end_headers()
            self.wfile.write(self.server.video)
            return
        self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
        self.end_headers()
        for index in range(self.server.count):
            data = cv2.imencode(".jpg", grey_frame(index))[1].tobytes()
            head = f"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {len(data)}\r\n\r\n"
            self.wfile.write(head.encode() + data + b"\r\n")
            time.sleep(0.02)


@pytest.fixture
def stream_server() -> Iterator[StreamServer]:
    server = StreamServer(("127.0.0.1", 0), StreamHandler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_stream_is_live_and_taken_up_again_after_a_loss(
    stream_server: StreamServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("adnet_core.media.frames.REOPEN_SECONDS", 0.1)
    with FrameReader(f"http://127.0.0.1:{stream_server.server_port}/live") as reader:
        assert reader._is_live
        stream_server.refuse = True
        wait_until(lambda: reader.error is not None)
        last = reader.latest()
        assert last is not None
        assert index_seen(last) == last.index == 14
        stream_server.refuse = False
        assert reader.wait(PATIENCE) is not None
        assert reader.error is None


def test_a_video_at_an_address_ends_like_a_file(stream_server: StreamServer, tmp_path: Path) -> None:
    stream_server.video = write_video(tmp_path / "a.avi", 6, fps=50).read_bytes()
    with FrameReader(f"http://127.0.0.1:{stream_server.server_port}/video.avi") as reader:
        assert not reader._is_live
        check_order(all_frames(reader), last=5)
        assert reader.ended
