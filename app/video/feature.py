"""A video as a project in the window: going through its frames, choosing some, carrying corrections over."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout

from adnet_core.errors import AdnetError, ModelError
from adnet_core.media.photos import Pixels
from adnet_core.projects.face_following import FollowedFaces
from adnet_core.projects.nearby_frames import REACH
from adnet_core.projects.project_settings import VIDEO_CONTENT_SETTING, VIDEO_SETTING
from adnet_core.projects.records import ImageSummary
from app.commands import Command, On
from app.logic.session import Change, Session
from app.logic.translating import tr
from app.logic.video.interpolating import Interpolated
from app.logic.video.nearby_frames import Carried, Shots, followed
from app.logic.video.work import KEY_REACH, VideoWork
from app.logic.work.background import Piece, Worker
from app.panels.message_bar import Tone
from app.room import Feature, Room
from app.video.chooser import FrameChooser
from app.video.reader import Choice, Chooser, FrameReading, VideoFacts, Way
from app.video.timeline import Mark, Timeline
from app.work.delivery import in_window
from app.workbench import Workbench


class VideoFeature(Feature):
    """Shows the timeline where the open project is a video's, and does what its keys ask for."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._page = workbench.page
        self._work: VideoWork | None = None
        self._facts: VideoFacts | None = None
        self._reading: FrameReading | None = None
        # The frame that is being read, to be shown next.
        self._awaited: int | None = None
        self._chooser: Chooser | None = None
        self._following: Worker | None = None
        self.timeline = Timeline(workbench.page)
        self.timeline.sought.connect(self.go_to)
        self.timeline.choosing.connect(self.open_chooser)
        self.timeline.menu_asked.connect(self._over_timeline)
        self.sheet = FrameChooser(workbench.page.canvas)
        self.sheet.chosen.connect(self.choose)
        self.sheet.stopped.connect(self._stop_choosing)
        workbench.on_escape(self.sheet.shut)
        column = workbench.page.layout()
        assert isinstance(column, QVBoxLayout)
        column.addWidget(self.timeline)

    def session_opened(self, session: Session) -> None:
        """Open the video that the project's frames are from, where they are."""
        self._leave()
        known = session.project.settings.get(VIDEO_SETTING)
        if not isinstance(known, str):
            return
        video = Path(os.path.normpath(session.project.path.parent / known))
        self._work = VideoWork(session, video)
        session.hints = self._work.hints
        session.let_pass = self._work.let_pass
        self._page.photos.unsaved = self._work.unsaved
        session.listeners.append(self._session_changed)
        self._following = Worker("following faces", in_window)
        self._reading = FrameReading(session.owner, video, self)
        self._reading.opened.connect(self._video_opened)
        self._reading.failed.connect(self._failed)
        self._reading.read.connect(self._frame_read)
        self._reading.start()

    def close(self) -> None:
        self._leave()

    @property
    def has_video(self) -> bool:
        """Whether the open project is a video's."""
        return self._work is not None

    def go_to(self, frame: int) -> None:
        """Show a frame; one that is not in the project is read from the video."""
        work, facts, reading = self._work, self._facts, self._reading
        if work is None or facts is None or reading is None:
            return
        if self._chooser is None:
            self.sheet.hide()
        frame = min(max(frame, 0), facts.frame_count - 1)
        taken = work.taken().get(frame)
        row = work.session.photos.row_of(taken.id) if taken is not None else None
        self._awaited = frame if row is None else None
        if row is not None:
            self._page.attempt(lambda: work.session.go_to(row))
        else:
            reading.want(frame)

    def choose(self, choice: Choice) -> None:
        """Take many frames, in the background."""
        work = self._work
        if work is None or self._chooser is not None:
            return
        try:
            predictor = self._page.worker.finding_predictor()
        except ModelError as error:
            self._page.say(str(error), Tone.PROBLEM)
            return
        if choice.way is Way.UNCERTAIN and predictor is None:
            words = tr("There is no model yet to say which frames are uncertain.")
            self._page.say(words, cause=lambda: self._page.worker.predictor is None)
            return
        self.sheet.set_working(True)
        self._chooser = Chooser(work.session.owner, work.video, choice, work.take, predictor, self)
        self._chooser.advanced.connect(self.sheet.show_progress)
        self._chooser.finished.connect(self._chosen)
        self._chooser.start()

    # Within

    def _say(self, sentence: str, tone: Tone = Tone.INFO) -> None:
        self._page.say(sentence, tone, cause=self._page.causes.project())

    def _leave(self) -> None:
        if self._chooser is not None:
            self._chooser.close()
            self._chooser = None
            self.sheet.set_working(False)
        if self._following is not None:
            if self._following.running:  # it says no more itself that it has ended
                self.workbench.status.show_task("")
            self._following.close()
            self._following = None
        if self._reading is not None:
            self._reading.close()
            self._reading.deleteLater()
        self._reading = self._work = self._facts = self._awaited = None
        self._page.photos.unsaved = lambda path: None
        self.timeline.hide()
        self.sheet.hide()

    def _video_opened(self, facts: VideoFacts) -> None:
        work = self._work
        assert work is not None
        settings = work.project.settings
        known = settings.get(VIDEO_CONTENT_SETTING)
        if isinstance(known, str) and known != facts.content:
            self._leave()
            self._say(
                tr(
                    "{name} is another video than the one that these frames are from. The frames are all "
                    "here; open the video itself to take frames of it.",
                    name=facts.path.name,
                ),
                Tone.WARNING,
            )
            return
        if known is None:
            with contextlib.suppress(AdnetError):  # a project that may only be read
                settings.set(VIDEO_CONTENT_SETTING, facts.content)
        self._facts = facts
        self.timeline.show_video(facts)
        self._show()
        if not work.session.images:
            self.go_to(0)
            self.sheet.appear()  # a video of minutes has thousands of frames: which?

    def _failed(self, sentence: str) -> None:
        self._awaited = None
        if self._facts is None:
            words = tr("{sentence}. The frames taken before are all here.", sentence=sentence)
        else:
            words = tr("{sentence}.", sentence=sentence)
        self._say(words, Tone.WARNING)

    def _frame_read(self, frame: int, pixels: Pixels) -> None:
        work = self._work
        if work is None:
            return
        if frame == self._awaited:
            self._awaited = None
        path = work.path_of(frame)
        decoded = self._page.photos.get(path)
        if decoded is not None and decoded.pyramid is None:  # from when it lay in a file that was spoilt
            self._page.photos.forget([path])
        self._page.attempt(lambda: work.pass_by(frame, pixels))

    def _over_timeline(self, at: QPoint) -> None:
        work = self._work
        frame = work.frame if work is not None else None
        title = "" if frame is None else tr("Frame {frame:,}", frame=frame)
        self._page.menu_asked.emit(On.TIMELINE, at, title)

    def _session_changed(self, change: Change) -> None:
        if Change.PHOTO in change or Change.PHOTOS in change or Change.SUMMARY in change:
            self._show()

    def _show(self) -> None:
        work = self._work
        if work is None or self._facts is None:
            return
        summaries = work.session.photos.summaries
        marks = {frame: mark_of(summaries.get(image.id)) for frame, image in work.taken().items()}
        self.timeline.show_marks(marks, work.keyframes())
        self.timeline.show_frame(work.frame, passing=work.session.passing is not None)

    def step(self, frames: int = 0, seconds: int = 0) -> None:
        if self._page.canvas.is_dragging:
            return
        work, facts = self._work, self._facts
        # A key that is pressed again before its frame is there goes on from that frame.
        here = self._awaited
        if here is None and work is not None:
            here = work.frame
        rate = facts.fps if facts is not None else 1.0
        self.go_to((here or 0) + frames + round(seconds * rate))

    def carry(self) -> None:
        """Carry corrections to the frames around, once it is known which faces are the same."""
        work = self._work
        if work is not None:
            self._follow(2 * REACH, work.carry)

    def interpolate(self) -> None:
        """Give the faces between keyframes their points."""
        work = self._work
        if work is not None:
            self._follow(KEY_REACH, work.interpolate)

    def _follow(
        self,
        reach: int,
        do: Callable[[Shots, FollowedFaces], Carried] | Callable[[Shots, FollowedFaces], Interpolated],
    ) -> None:
        """Follow the faces of the frames around in a thread, and then do something with what was found."""
        work, worker = self._work, self._following
        shots = work.shots(reach) if work is not None else None
        if work is None or worker is None or shots is None:
            return
        pictures = work.pictures(shots)

        def follow(piece: Piece) -> FollowedFaces:
            try:
                return followed(shots, pictures, piece.check)
            finally:
                pictures.close()

        def done(found: FollowedFaces) -> None:
            self.workbench.status.show_task("")
            what: list[Carried | Interpolated] = []
            if not self._page.attempt(lambda: what.append(do(shots, found))):
                return
            (result,) = what
            work.session.look_again(result.images)
            tone = Tone.DONE if result.taken else Tone.INFO
            self._page.say(result.sentence(), tone, details=result.details())

        def failed(sentence: str) -> None:
            self.workbench.status.show_task("")
            self._say(sentence, Tone.PROBLEM)

        self.workbench.status.show_task(tr("following the faces …"))
        worker.start(Piece(work.session.owner, follow, returned=done, errored=failed))

    def open_chooser(self) -> None:
        if self.sheet.isVisible():
            self.sheet.shut()
        else:
            self.sheet.appear()

    def _stop_choosing(self) -> None:
        if self._chooser is not None:
            self._chooser.stop()

    def _chosen(self, taken: int, problem: str) -> None:
        if self._chooser is None or self._work is None:
            return
        self._chooser.close()
        self._chooser = None
        self.sheet.set_working(False)
        self._work.session.photos_added()
        if problem:
            words = tr(
                "{problem}. {count} frame was taken before.",
                "{problem}. {count} frames were taken before.",
                count=taken,
                problem=problem,
            )
            self._say(words, Tone.PROBLEM)
        else:
            self.sheet.shut()
            words = tr(
                "{count} frame is in the project now.", "{count} frames are in the project now.", count=taken
            )
            self._say(words, Tone.DONE)


def mark_of(summary: ImageSummary | None) -> Mark:
    """How far a frame is, from its faces."""
    if summary is None or summary.faces == 0:
        return Mark.EMPTY
    if summary.accepted + summary.rejected == summary.faces:
        return Mark.FINISHED if summary.accepted else Mark.REJECTED
    return Mark.CORRECTED if summary.corrected or summary.accepted else Mark.PREDICTED


def _without_a_way(feature: VideoFeature) -> str:
    return "" if feature.has_video else tr("This project is not a video's: open a video to go through it.")


def _without_frames(feature: VideoFeature) -> str:
    return "" if feature.has_video else tr("This project is not a video's: there are no frames to choose.")


def _without_neighbours(feature: VideoFeature) -> str:
    return "" if feature.has_video else tr("This project is not a video's: there are no frames to carry to.")


COMMANDS: tuple[Command[VideoFeature], ...] = (
    Command(
        "video.next",
        "Next frame of the video",
        "Photo",
        ("Alt+D",),
        do=lambda it: it.step(frames=1),
        why_not=_without_a_way,
        repeats=True,
        part=4,
    ),
    Command(
        "video.previous",
        "Previous frame of the video",
        "Photo",
        ("Alt+A",),
        do=lambda it: it.step(frames=-1),
        why_not=_without_a_way,
        repeats=True,
        part=4,
    ),
    Command(
        "video.second_on",
        "A second on in the video",
        "Photo",
        ("Alt+E",),
        do=lambda it: it.step(seconds=1),
        why_not=_without_a_way,
        repeats=True,
        part=4,
    ),
    Command(
        "video.second_back",
        "A second back in the video",
        "Photo",
        ("Alt+Q",),
        do=lambda it: it.step(seconds=-1),
        why_not=_without_a_way,
        repeats=True,
        part=4,
    ),
    Command(
        "video.choose",
        "Choose frames of the video…",
        "Photo",
        ("Alt+V",),
        do=lambda it: it.open_chooser(),
        why_not=_without_frames,
        part=4,
        on=On.TIMELINE,
    ),
    Command(
        "video.carry",
        "Carry corrections to frames around",
        "Photo",
        ("Alt+C",),
        do=lambda it: it.carry(),
        why_not=_without_neighbours,
        tip="What you have corrected, to the same faces of the frames around that are in the project; the "
        "further, the less",
        part=4,
        on=On.TIMELINE | On.FACE,
    ),
    Command(
        "video.interpolate",
        "Interpolate between keyframes",
        "Photo",
        ("Alt+X",),
        do=lambda it: it.interpolate(),
        why_not=_without_neighbours,
        tip="Gives the faces of the frames between two that you have corrected or accepted their points",
        part=4,
        on=On.TIMELINE | On.FACE,
    ),
)

ROOM = Room(VideoFeature, COMMANDS)
