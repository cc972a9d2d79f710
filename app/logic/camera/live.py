"""Live landmarks without a window: newest frame in, newest result out, in a thread of its own."""

from __future__ import annotations

import logging
import statistics
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from adnet_core.errors import AdnetError
from adnet_core.files.plain_text import one_line
from adnet_core.media.frames import Frame, FrameReader
from app.logic.camera.search import BackgroundSearch, CheckedPredictor, LiveModel
from app.logic.camera.tracking import FaceTracker, TrackedFace
from app.logic.translating import marked, tr
from app.logic.work.background import Owner, Piece, Post, Stopped, Worker, at_once, reason

log = logging.getLogger(__name__)

# How long the thread sleeps at most before it looks whether it is to stop.
LOOK_SECONDS = 0.1
RATE_SECONDS = 1.0
# A stream that hangs is not waited for longer before the next source is opened; it ends by its own timeout.
LET_GO_SECONDS = 2.0

ModelSource = Callable[[], LiveModel]
"""Makes the model, in the thread of the live view. May raise ModelError."""


class LiveState(Enum):
    """Where a session stands. `ENDED` and `FAILED` are its last words."""

    OPENING = auto()
    LOADING = auto()
    RUNNING = auto()
    LOST = auto()
    ENDED = auto()
    FAILED = auto()


@dataclass(frozen=True)
class LiveStatus:
    """A state, and the sentence that goes with `LOST`, `FAILED` and a `RUNNING` without landmarks."""

    state: LiveState
    sentence: str = ""


@dataclass(frozen=True)
class LiveView:
    """A frame and the faces that are on it; `predict_seconds` is the time they took."""

    frame: Frame
    faces: tuple[TrackedFace, ...]
    predict_seconds: float


class LiveSession:
    """Opens a source, makes the model, and predicts the newest frame again and again.

    `on_news` is called when there is a view to take where there was none, and when the status has changed:
    where `post` brings it, in the session's own thread without that. Of a session that was stopped nothing
    comes any more. One view is kept, the newest. A file waits for the model.
    """

    def __init__(
        self,
        source: int | str | Path,
        make_model: ModelSource,
        on_news: Callable[[], None],
        *,
        smoothing: bool = True,
        make_reader: Callable[[int | str | Path], FrameReader] = FrameReader,
        post: Post = at_once,
    ) -> None:
        self._source = source
        self._make_model = make_model
        self._owner = Owner(str(source))
        self._worker = Worker(marked("live landmarks"), post)
        self._piece = Piece(self._owner, self._run, progressed=on_news)
        self._make_reader = make_reader
        self._lock = threading.Lock()
        self._view: LiveView | None = None
        self._status = LiveStatus(LiveState.OPENING)
        self._before: LiveSession | None = None
        self._model: LiveModel | None = None
        self._started = False
        self.smoothing = smoothing
        self.frozen = False

    def start(self, before: LiveSession | None = None) -> None:
        """Start the thread; returns at once, whatever the source and the model take.

        A camera is one program's at a time: the session `before` is given a while there to let it go.
        """
        self._before, self._started = before, True
        self._worker.add(self._piece)

    def stop(self) -> None:
        """Let the thread and the reader's end; returns at once, and nothing is told any more.

        A stream that hangs holds them until its own timeout.
        """
        self._owner.end()
        self._worker.close()

    def wait(self, seconds: float | None = None) -> bool:
        """For other threads than the window's: wait until a session that was stopped is over."""
        return not self._started or self._piece.wait(seconds)

    def take(self) -> LiveView | None:
        """The newest view, once."""
        with self._lock:
            view, self._view = self._view, None
            return view

    @property
    def status(self) -> LiveStatus:
        return self._status

    @property
    def model(self) -> LiveModel | None:
        """The model, once it is loaded."""
        return self._model

    def _run(self, _piece: Piece) -> None:
        before, self._before = self._before, None
        if before is not None:
            before.wait(LET_GO_SECONDS)
        try:
            reader = self._make_reader(self._source)
            try:
                self._run_with(reader)
            finally:
                reader.close()
        except Stopped:
            raise
        except AdnetError as error:
            self._tell(LiveState.FAILED, str(error))
        except Exception as error:
            # A thread has nobody to raise to; the window shows the sentence, the log has the rest.
            log.exception("the live view of %s stopped", one_line(str(self._source)))
            what = f"{type(error).__name__}: {error}"
            self._tell(LiveState.FAILED, tr("the live view stopped: {reason}", reason=what))

    def _run_with(self, reader: FrameReader) -> None:
        reader.paused = True
        reader.start()
        if self._piece.stopping:
            return
        self._tell(LiveState.LOADING)
        self._model = self._make_model()
        checked = CheckedPredictor(self._model.predictor)
        search = BackgroundSearch(checked)
        try:
            self._tell(LiveState.RUNNING)
            self._follow(reader, FaceTracker(checked, search=search, smoothing=self.smoothing))
        finally:
            search.close()

    def _follow(self, reader: FrameReader, tracker: FaceTracker) -> None:
        while not self._piece.stopping:
            ended = reader.ended  # asked before: the last frame may come between the wait and the question
            frame = reader.wait(LOOK_SECONDS)
            if frame is not None:
                if self._status.state is LiveState.LOST:
                    self._tell(LiveState.RUNNING)
                if not self.frozen:
                    self._predict(frame, tracker)
            elif ended:
                self._tell(LiveState.ENDED)
                return
            elif reader.error is not None:
                self._tell(LiveState.LOST, reader.error)
            # Here and not before the first frame, which may take long.
            reader.paused = self.frozen

    def _predict(self, frame: Frame, tracker: FaceTracker) -> None:
        """What the model makes of a frame. Where it fails, that costs the faces of this frame."""
        begun = time.perf_counter()
        tracker.smoothing = self.smoothing
        faces: tuple[TrackedFace, ...] = ()
        problem = ""
        try:
            faces = tracker.update(frame)
        except AdnetError as error:
            problem = tr("No landmarks: {problem}.", problem=error)
        except Exception as error:
            problem = tr("No landmarks: the model failed ({reason}).", reason=reason(error))
            if problem != self._status.sentence:
                log.exception("a frame of %s", one_line(str(self._source)))
        self._tell(LiveState.RUNNING, problem)
        self._publish(LiveView(frame, faces, time.perf_counter() - begun))

    def _publish(self, view: LiveView) -> None:
        with self._lock:
            news, self._view = self._view is None, view
        if news:
            self._piece.report()

    def _tell(self, state: LiveState, sentence: str = "") -> None:
        status = LiveStatus(state, sentence)
        if status != self._status and not self._piece.stopping:
            self._status = status
            self._piece.report()


class RateMeter:
    """Frames a second and latency of what was shown during the last second."""

    def __init__(self, seconds: float = RATE_SECONDS) -> None:
        self._seconds = seconds
        self._shown: deque[tuple[float, float]] = deque(maxlen=1000)

    def note(self, captured_at: float, shown_at: float) -> None:
        """A frame delivered at `captured_at` was on screen at `shown_at`, both time.monotonic()."""
        self._shown.append((captured_at, shown_at))
        while self._shown[0][1] < shown_at - self._seconds:
            self._shown.popleft()

    @property
    def frames_per_second(self) -> float:
        if len(self._shown) < 2:
            return 0.0
        span = self._shown[-1][1] - self._shown[0][1]
        return (len(self._shown) - 1) / span if span > 0 else 0.0

    @property
    def latency(self) -> float:
        """Median seconds from capture to shown; 0 before the first frame."""
        return statistics.median(shown - captured for captured, shown in self._shown) if self._shown else 0.0
