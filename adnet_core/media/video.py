"""Single frames of a video file by their number, and where its scenes change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import MediaError
from adnet_core.media.seeking import exact_copy_advice, seeks_exactly
from adnet_core.media.sources import DEFAULT_FPS, FileSource, Pixels, frame_rate, has_end, open_capture

VIDEO_SUFFIXES = frozenset(
    {".mp4", ".m4v", ".mov", ".avi", ".mkv", ".webm", ".mpg", ".mpeg", ".wmv"}
    | {".mts", ".m2ts", ".m2t", ".ts", ".3gp", ".3g2", ".vob", ".ogv"}
)

# Up to so many frames ahead are decoded on the way; beyond them seeking is faster.
_DECODED_ON_THE_WAY = 60
# A beginning that stands still would hide it.
_MISLEADING = frozenset({".mpg", ".mpeg", ".mts", ".m2ts", ".m2t", ".ts", ".vob"})
MOST_WITHOUT_JUMPS = 3000
"""Frames of a video in which jumps mislead: going back begins at its first frame each time."""
SCENE_DIFFERENCE = 0.35
"""Share of the colours that must differ between two frames for a new scene to begin."""


class VideoFile:
    """A video file whose frames are read by number, from 0. Used by one thread at a time.

    A number means the same picture however one comes to it: where jumps in the file would mislead, every
    frame is reached from the first one on, and a file that is too long for that is refused.
    """

    def __init__(self, path: Path) -> None:
        """Open the file and decode its first frames. Raises MediaError."""
        self.path = path
        # A cv2.VideoCapture, of which the protocol names only what cameras need.
        self._capture: Any = open_capture(FileSource(path))
        if not has_end(self._capture):
            self._capture.release()
            raise MediaError(
                f"{path}: does not say how many frames it has, so its frames have no numbers; "
                f"this makes a copy that does: {exact_copy_advice(path, DEFAULT_FPS)}"
            )
        # A damaged head may state any number; each frame takes bytes of the file.
        stated = int(self._capture.get(cv2.CAP_PROP_FRAME_COUNT))
        self.frame_count = min(stated, max(1, path.stat().st_size))
        self.fps = frame_rate(self._capture)
        self._next = 0
        self._jumps = False
        try:
            first = self.read(0)
            self._jumps = path.suffix.lower() not in _MISLEADING and seeks_exactly(
                self._opened, self.frame_count, self.fps
            )
            if not self._jumps and self.frame_count > MOST_WITHOUT_JUMPS:
                raise MediaError(
                    f"{path}: one number leads to different frames in this kind of file; "
                    f"this makes a copy without that fault: {exact_copy_advice(path, self.fps)}"
                )
        except MediaError:
            self._capture.release()
            raise
        self.size = (first.shape[1], first.shape[0])

    def __enter__(self) -> VideoFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._capture.release()

    def read(self, index: int) -> Pixels:
        """Frame `index` as (H, W, 3) BGR. Raises MediaError where the file has no such frame."""
        if not 0 <= index < self.frame_count:
            raise MediaError(f"{self.path}: has frames 0 to {self.frame_count - 1}, not {index}")
        if not self._next <= index <= self._next + _DECODED_ON_THE_WAY:
            if self._jumps:
                self._capture.set(cv2.CAP_PROP_POS_FRAMES, index)
                self._next = index
            elif index < self._next:
                self._begin_again()
        pixels = self._decode(index)
        if pixels is None:
            # A damaged file may have lost the index that seeking needs: from the beginning, then.
            self._begin_again()
            pixels = self._decode(index)
        if pixels is None:
            # What a file states in its head is often a frame or two too many.
            self.frame_count = max(self._next, 1)
            raise MediaError(f"{self.path}: frame {index} cannot be read, the video ends before it")
        return pixels

    def _opened(self) -> Any:
        return open_capture(FileSource(self.path))

    def _begin_again(self) -> None:
        self._capture.release()
        self._capture = self._opened()
        self._next = 0

    def _decode(self, index: int) -> Pixels | None:
        """The frame, from where the file stands; None where it does not get there."""
        while self._next < index:
            if not self._capture.grab():
                return None
            self._next += 1
        done, pixels = self._capture.read()
        if not done:
            return None
        self._next = index + 1
        return np.asarray(pixels, dtype=np.uint8)

    def scene_starts(
        self,
        step: int,
        *,
        progress: Callable[[int], None] = lambda frame: None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> list[int]:
        """First frames of scenes, of those looked at: every `step`-th one. Frame 0 always is one.

        A scene begins where the histogram of hue and lightness differs by SCENE_DIFFERENCE from that of
        the frame looked at before. Ends early where `stopped` says so.
        """
        starts = [0]
        before: NDArray[np.float32] | None = None
        for index in range(0, self.frame_count, step):
            if stopped():
                break
            try:
                colours = colour_shares(self.read(index))
            except MediaError:
                break  # the file is shorter than it states
            if before is not None and is_new_scene(before, colours):
                starts.append(index)
            before = colours
            progress(index)
        return starts


def is_new_scene(before: NDArray[np.float32], now: NDArray[np.float32]) -> bool:
    """Whether so many colours differ between two frames, as `colour_shares` gives them, that it was cut."""
    return float(np.abs(now - before).sum()) / 2 > SCENE_DIFFERENCE


def colour_shares(pixels: Pixels) -> NDArray[np.float32]:
    """Shares of 16 hues times 8 lightnesses, of a small copy."""
    small = cv2.resize(pixels, (96, 54), interpolation=cv2.INTER_AREA)
    hsv = cv2.cvtColor(small, cv2.COLOR_BGR2HSV)
    counts = cv2.calcHist([hsv], [0, 2], None, [16, 8], [0, 180, 0, 256])
    return np.asarray(counts / counts.sum(), dtype=np.float32)
