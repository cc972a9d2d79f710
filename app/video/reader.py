"""Reading frames of the open video, and choosing many of them, both in the background."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from adnet_core.errors import MediaError
from adnet_core.media.photos import Pixels
from adnet_core.media.seeking import video_content
from adnet_core.media.video import VideoFile
from adnet_core.ranking.face_score import doubtful_points
from app.logic.translating import marked, tr, translated
from app.logic.work.background import Owner, Piece, Worker, reason
from app.work.delivery import in_window

if TYPE_CHECKING:
    from adnet_core.models.predictor import Predictor

log = logging.getLogger(__name__)

LOOKED_AT = 4
"""Frames that are looked at for each one that is wanted, where the most uncertain ones are chosen."""


@dataclass(frozen=True)
class VideoFacts:
    """What the timeline has to know of a video."""

    path: Path
    frame_count: int
    fps: float
    content: str = ""


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


class FrameReading(QObject):
    """Reads single frames in a thread, the one asked for last first. Owns the video file."""

    opened = Signal(object)  # VideoFacts
    failed = Signal(str)
    read = Signal(int, object)  # frame, Pixels

    def __init__(self, owner: Owner, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._owner = owner
        self._path = path
        self._video: VideoFile | None = None
        self._worker = Worker(marked("video"), in_window)

    def start(self) -> None:
        """Open the video; called once the signals are connected."""
        self._worker.add(
            Piece(
                self._owner, lambda _piece: self._open(), returned=self.opened.emit, errored=self.failed.emit
            )
        )

    def want(self, frame: int) -> None:
        """Read this frame next, instead of what was wanted before."""

        def read(pixels: Pixels | None) -> None:
            if pixels is not None:
                self.read.emit(frame, pixels)

        self._worker.want(
            [
                Piece(
                    self._owner,
                    lambda _piece: None if self._video is None else self._video.read(frame),
                    returned=read,
                    errored=self.failed.emit,
                    key=frame,
                )
            ]
        )

    def close(self) -> None:
        """Let the file go, once the frame is read that is being read."""
        self._worker.close(last=self._shut)

    # In the thread

    def _open(self) -> VideoFacts:
        self._video = VideoFile(self._path)
        return VideoFacts(self._path, self._video.frame_count, self._video.fps, video_content(self._path))

    def _shut(self) -> None:
        video, self._video = self._video, None
        if video is not None:
            video.close()


class Chooser(QObject):
    """Chooses frames of a video and takes them into a project, in a thread of its own."""

    advanced = Signal(int, int)  # done, of how many
    finished = Signal(int, str)  # frames taken, what went wrong or ""

    def __init__(
        self,
        owner: Owner,
        path: Path,
        choice: Choice,
        take: Callable[[int, Pixels], object],
        predictor: Predictor | None,
        parent: QObject | None = None,
    ) -> None:
        """`take` writes a frame into the project; it is called in the thread and may raise AdnetError."""
        super().__init__(parent)
        self._path, self._choice, self._take, self._predictor = path, choice, take, predictor
        self._taken = 0
        self._problem = ""
        self._worker = Worker(marked("choosing frames"), in_window)
        self._piece = Piece(
            owner,
            self._choose,
            returned=lambda _none: self._end(),
            stopped=self._end,
            errored=self._end,
            progressed=self.advanced.emit,
        )

    def start(self) -> None:
        """Begin; called once the signals are connected."""
        self._worker.add(self._piece)

    def stop(self) -> None:
        """Stop after the frame that is being worked on; what has been taken stays."""
        self._piece.stop()

    def close(self) -> None:
        self._worker.close()

    def _end(self, problem: str = "") -> None:
        self.finished.emit(self._taken, problem or self._problem)

    # In the thread

    def _choose(self, piece: Piece) -> None:
        with VideoFile(self._path) as video:
            chosen = self._chosen(piece, video)
            for done, frame in enumerate(chosen, start=1):
                piece.check()
                try:
                    pixels = video.read(frame)
                except MediaError:
                    break  # the file is shorter than it states
                self._take(frame, pixels)
                self._taken += 1
                piece.report(done, len(chosen))

    def _chosen(self, piece: Piece, video: VideoFile) -> list[int]:
        way, number = self._choice.way, self._choice.number
        if way is Way.EVERY:
            return list(range(0, video.frame_count, number))
        if way is Way.SCENES:
            return video.scene_starts(
                number,
                progress=lambda frame: piece.report(frame, video.frame_count),
                stopped=lambda: piece.stopping,
            )
        return self._most_uncertain(piece, video, number)

    def _most_uncertain(self, piece: Piece, video: VideoFile, number: int) -> list[int]:
        """Of evenly spread frames those with the most doubtful points, at most one of two neighbours."""
        if self._predictor is None:
            return []
        looked_at = np.unique(np.linspace(0, video.frame_count - 1, LOOKED_AT * number).astype(int)).tolist()
        scores = dict(self._scores(piece, video, looked_at, self._predictor))
        chosen: list[int] = []
        beside: set[int] = set()
        for frame in sorted(scores, key=lambda one: -round(scores[one], 9)):
            if frame not in beside and len(chosen) < number:
                chosen.append(frame)
                index = looked_at.index(frame)
                beside.update(looked_at[max(index - 1, 0) : index + 2])
        return sorted(chosen)

    def _scores(
        self, piece: Piece, video: VideoFile, frames: list[int], predictor: Predictor
    ) -> Iterator[tuple[int, float]]:
        for done, frame in enumerate(frames, start=1):
            piece.check()
            try:
                pixels = video.read(frame)
            except MediaError:
                return
            score = self._score(frame, pixels, predictor)
            if score is not None:
                yield frame, score
            piece.report(done, len(frames))

    def _score(self, frame: int, pixels: Pixels, predictor: Predictor) -> float | None:
        """How unsure the model is of a frame; None where it can say nothing usable."""
        from adnet_core.models.prediction_check import prediction_problem

        try:
            faces = predictor.predict(pixels, maps=False)
            problem = prediction_problem(faces, predictor.layout, pixels.shape)
            if problem is None:
                doubts = [
                    doubtful_points(face.landmarks, face.covariance, predictor.layout) for face in faces
                ]
                return float(np.nansum(doubts)) if doubts else 0.0
        except Exception as error:
            log.exception("frame %d of %s", frame, self._path)
            self._problem = tr(
                "frame {frame} of {name} is left out, the model failed ({reason})",
                frame=frame,
                name=self._path.name,
                reason=reason(error),
            )
            return None
        self._problem = tr(
            "frame {frame} of {name} is left out, the model {problem}",
            frame=frame,
            name=self._path.name,
            problem=translated(problem),
        )
        return None
