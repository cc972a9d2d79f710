"""Frames of a camera, a video file or a stream, always the newest one.

A thread of its own drains the source and keeps one frame. Whoever is slower than the source
skips frames instead of falling behind, and nothing grows.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import cv2
import numpy as np

from adnet_core.errors import MediaError
from adnet_core.media.sources import (
    DEFAULT_FPS,
    CameraSource,
    Capture,
    FileSource,
    Pixels,
    Source,
    frame_rate,
    has_end,
    open_capture,
    parse_source,
)

REOPEN_SECONDS = 1.0
# A frame is never waited for longer than this, whatever a damaged file claims its time to be.
LONGEST_PAUSE = 2.0
# A file that decodes slower than its rate falls this far behind, then is played slower.
LARGEST_DELAY = 0.25


@dataclass(frozen=True)
class Frame:
    """One picture of a source.

    `pixels` (H, W, 3) BGR, never written to; `index` counts the source's frames from 0, skipped
    ones too; `captured_at` is the time.monotonic() at which the source delivered it.
    """

    pixels: Pixels
    index: int
    captured_at: float


class FrameReader:
    """Reads a source in a thread and keeps the newest frame only.

    A file is played once at its own rate. A camera or stream that stops is opened again about once
    a second until `close`; meanwhile `error` says so. Used as a context manager it starts and closes.

    `opener` gives the capture of a source and raises MediaError where it cannot.
    """

    def __init__(
        self, source: int | str | Path, *, opener: Callable[[Source], Capture] = open_capture
    ) -> None:
        self._source = parse_source(source)
        self._opener = opener
        self._changed = threading.Condition()
        self._newest: Frame | None = None
        self._error: str | None = None
        self._ended = False
        self._closing = threading.Event()
        self._running = threading.Event()
        self._running.set()
        self._thread: threading.Thread | None = None
        # Whether frames come when they happen: a camera or an endless stream.
        self._is_live = not isinstance(self._source, FileSource)
        self._fps = DEFAULT_FPS
        self._size = (0, 0)

    def __enter__(self) -> FrameReader:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def start(self) -> None:
        """Open the source, wait for its first frame and start the thread; a stream may take seconds.

        Raises MediaError with one sentence where nothing opens or no frame comes.
        """
        if self._thread is not None:
            raise RuntimeError("a FrameReader starts once")
        capture, first = self._open()
        self._is_live = isinstance(self._source, CameraSource) or not has_end(capture)
        self._put(first, 0)
        self._thread = threading.Thread(
            target=self._run, args=(capture,), name=f"frames of {self}", daemon=True
        )
        self._thread.start()

    def latest(self) -> Frame | None:
        """The newest frame, once; None where no other has come since."""
        return self.wait(0.0)

    def wait(self, timeout: float) -> Frame | None:
        """The newest frame not yet taken, waited for up to `timeout` seconds.

        Returns None early where the source has ended or is closed.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._newest is not None or self._ended, timeout)
            frame, self._newest = self._newest, None
            return frame

    def close(self, timeout: float | None = None) -> bool:
        """Stop and join the thread, waiting up to `timeout` seconds; True when it is gone.

        A source that hangs in the system's hands holds its thread until its own timeout.
        """
        self._closing.set()
        self._running.set()
        if self._thread is None:
            return True
        self._thread.join(timeout)
        return not self._thread.is_alive()

    @property
    def paused(self) -> bool:
        """Whether a file stands still. A camera goes on: what it does not deliver now would come late."""
        return not self._running.is_set()

    @paused.setter
    def paused(self, value: bool) -> None:
        if value:
            self._running.clear()
        else:
            self._running.set()

    @property
    def fps(self) -> float:
        """Frames per second as the source states them."""
        return self._fps

    @property
    def size(self) -> tuple[int, int]:
        """(width, height) of the last frame; (0, 0) before the first."""
        return self._size

    @property
    def ended(self) -> bool:
        """Whether no frame will come any more; one may still be waiting to be taken."""
        return self._ended

    @property
    def error(self) -> str | None:
        """One sentence while a camera or stream is away; None while frames come."""
        return self._error

    def __str__(self) -> str:
        return str(self._source)

    def _open(self) -> tuple[Capture, Pixels]:
        capture = self._opener(self._source)
        pixels = _retrieve(capture) if capture.grab() else None
        if pixels is None:
            capture.release()
            raise MediaError(f"{self} opens but delivers no picture")
        self._fps = frame_rate(capture)
        return capture, pixels

    def _run(self, capture: Capture) -> None:
        try:
            if self._is_live:
                self._drain(capture)
            else:
                self._play(capture)
        finally:
            with self._changed:
                self._ended = True
                self._changed.notify_all()

    def _play(self, capture: Capture) -> None:
        """A file: each frame at its time, until the end."""
        start = time.monotonic() - _position(capture, 0, self._fps)
        index = 0
        try:
            while not self._closing.is_set():
                if self.paused:
                    stopped = time.monotonic()
                    self._running.wait()
                    start += time.monotonic() - stopped
                if not capture.grab():
                    return
                pixels = _retrieve(capture)
                index += 1
                due = start + _position(capture, index, self._fps)
                late = time.monotonic() - due
                if late > LARGEST_DELAY:
                    start += late
                elif late < -LONGEST_PAUSE:
                    start += late + LONGEST_PAUSE
                    late = -LONGEST_PAUSE
                if late < 0 and self._closing.wait(-late):
                    return
                if pixels is not None:
                    self._put(pixels, index)
        finally:
            capture.release()

    def _drain(self, capture: Capture | None) -> None:
        """A camera or stream: every frame as it comes; opened again when it stops."""
        index = 0
        while not self._closing.is_set():
            if capture is None:
                if self._closing.wait(REOPEN_SECONDS):
                    return
                try:
                    capture, pixels = self._open()
                except MediaError:
                    continue
                index += 1
                self._put(pixels, index)
                continue
            came = capture.grab()
            at = time.monotonic()
            picture = _retrieve(capture) if came else None
            if picture is None:
                capture.release()
                capture = None
                self._say(f"{self} does not answer any more; trying again every second")
                continue
            index += 1
            self._put(picture, index, at)
        if capture is not None:
            capture.release()

    def _put(self, pixels: Pixels, index: int, at: float | None = None) -> None:
        frame = Frame(pixels, index, time.monotonic() if at is None else at)
        with self._changed:
            self._size = (pixels.shape[1], pixels.shape[0])
            self._newest = frame
            self._error = None
            self._changed.notify_all()

    def _say(self, sentence: str) -> None:
        with self._changed:
            self._error = sentence


def _position(capture: Capture, index: int, fps: float) -> float:
    """Seconds from the file's start to its frame `index`: its own time stamp, else by the rate."""
    stamp = capture.get(cv2.CAP_PROP_POS_MSEC) / 1000
    return stamp if stamp > 0 else index / fps


def _retrieve(capture: Capture) -> Pixels | None:
    """The grabbed picture as (H, W, 3) BGR uint8; None where there is none."""
    came, pixels = capture.retrieve()
    if not came or pixels is None or pixels.size == 0:
        return None
    if pixels.dtype != np.uint8:
        return None
    if pixels.ndim == 2:
        return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_GRAY2BGR), dtype=np.uint8)
    if pixels.shape[2] == 4:
        return np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGRA2BGR), dtype=np.uint8)
    return pixels
