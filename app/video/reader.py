"""A thread that reads frames of the open video, and one that chooses many of them."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from adnet_core.errors import AdnetError, MediaError
from adnet_core.media.photos import Pixels
from adnet_core.media.video import VideoFile
from adnet_core.ranking.face_score import doubtful_points
from app.work.wishes import WishThread

if TYPE_CHECKING:
    from adnet_core.inference.predictor import Predictor

LOOKED_AT = 4
"""Frames that are looked at for each one that is wanted, where the most uncertain ones are chosen."""


@dataclass(frozen=True)
class VideoFacts:
    """What the timeline has to know of a video."""

    path: Path
    frame_count: int
    fps: float


class Way(Enum):
    """How frames are chosen."""

    EVERY = auto()
    SCENES = auto()
    UNCERTAIN = auto()


@dataclass(frozen=True)
class Choice:
    """Every `number`-th frame, the first of each scene (looking at every `number`-th frame), or the
    `number` frames that the model is least sure of."""

    way: Way
    number: int


class FrameThread(QObject):
    """Reads single frames, the one asked for last first. Owns the video file."""

    opened = Signal(object)  # VideoFacts
    failed = Signal(str)
    read = Signal(int, object)  # frame, Pixels
    _decoded = Signal(int, object)

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._decoded.connect(self._hand_on)
        self._path = path
        self._video: VideoFile | None = None
        self._thread: WishThread[int] = WishThread("video", self._work, prepare=self._open)

    def start(self) -> None:
        """Open the video; called once the signals are connected."""
        self._thread.start()

    def want(self, frame: int) -> None:
        """Read this frame next, instead of what was wanted before."""
        self._thread.want([frame])

    def close(self) -> None:
        self._thread.close()
        if self._video is not None:
            self._video.close()

    def _open(self) -> None:
        try:
            self._video = VideoFile(self._path)
        except MediaError as error:
            if not self._thread.closing:
                self.failed.emit(str(error))
            return
        if not self._thread.closing:
            self.opened.emit(VideoFacts(self._path, self._video.frame_count, self._video.fps))

    def _work(self, frame: int) -> None:
        if self._video is None:
            return
        try:
            pixels = self._video.read(frame)
        except MediaError as error:
            if not self._thread.closing:
                self.failed.emit(str(error))
            return
        self._decoded.emit(frame, pixels)

    def _hand_on(self, frame: int, pixels: Pixels) -> None:
        # In the window's thread: a frame may have waited in its queue while another project was opened.
        if not self._thread.closing:
            self.read.emit(frame, pixels)


class Chooser(QObject):
    """Chooses frames of a video and takes them into a project, in a thread of its own."""

    advanced = Signal(int, int)  # done, of how many
    finished = Signal(int, str)  # frames taken, what went wrong or ""

    def __init__(
        self,
        path: Path,
        choice: Choice,
        take: Callable[[int, Pixels], object],
        predictor: Predictor | None,
        parent: QObject | None = None,
    ) -> None:
        """`take` writes a frame into the project; it is called in the thread and may raise AdnetError."""
        super().__init__(parent)
        self._path, self._choice, self._take, self._predictor = path, choice, take, predictor
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="choosing frames", daemon=True)

    def start(self) -> None:
        """Begin; called once the signals are connected."""
        self._thread.start()

    def stop(self) -> None:
        """Stop after the frame that is being worked on; what has been taken stays."""
        self._stopped.set()

    def close(self) -> None:
        self.stop()
        self._thread.join()

    def _run(self) -> None:
        taken, problem = 0, ""
        try:
            with VideoFile(self._path) as video:
                chosen = self._chosen(video)
                for done, frame in enumerate(chosen, start=1):
                    if self._stopped.is_set():
                        break
                    try:
                        pixels = video.read(frame)
                    except MediaError:
                        break  # the file is shorter than it states
                    self._take(frame, pixels)
                    taken += 1
                    self.advanced.emit(done, len(chosen))
        except AdnetError as error:
            problem = str(error)
        self.finished.emit(taken, problem)

    def _chosen(self, video: VideoFile) -> list[int]:
        way, number = self._choice.way, self._choice.number
        if way is Way.EVERY:
            return list(range(0, video.frame_count, number))
        if way is Way.SCENES:
            return video.scene_starts(
                number,
                progress=lambda frame: self.advanced.emit(frame, video.frame_count),
                stopped=self._stopped.is_set,
            )
        return self._most_uncertain(video, number)

    def _most_uncertain(self, video: VideoFile, number: int) -> list[int]:
        """Of evenly spread frames those with the most doubtful points, at most one of two neighbours."""
        if self._predictor is None:
            return []
        looked_at = np.unique(np.linspace(0, video.frame_count - 1, LOOKED_AT * number).astype(int)).tolist()
        scores = dict(self._scores(video, looked_at, self._predictor))
        chosen: list[int] = []
        beside: set[int] = set()
        for frame in sorted(scores, key=lambda one: -scores[one]):
            if frame not in beside and len(chosen) < number:
                chosen.append(frame)
                place = looked_at.index(frame)
                beside.update(looked_at[max(place - 1, 0) : place + 2])
        return sorted(chosen)

    def _scores(
        self, video: VideoFile, frames: list[int], predictor: Predictor
    ) -> Iterator[tuple[int, float]]:
        for done, frame in enumerate(frames, start=1):
            if self._stopped.is_set():
                return
            try:
                faces = predictor.predict(video.read(frame), maps=False)
            except MediaError:
                return
            doubts = [doubtful_points(face.landmarks, face.covariance, predictor.layout) for face in faces]
            yield frame, float(np.nansum(doubts)) if doubts else 0.0
            self.advanced.emit(done, len(frames))
