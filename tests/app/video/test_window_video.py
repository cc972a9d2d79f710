"""A video opened as a project, through the real window: its timeline, its frames, corrections carried on."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from adnet_core.errors import ProjectError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.states import FaceState, PointOrigin
from adnet_core.media import read_photo
from adnet_core.projects import Project
from adnet_core.projects.nearby_frames import REACH
from app.logic.session import Session
from app.logic.work.background import Owner
from app.video.feature import VideoFeature
from app.video.reader import Choice, FrameReading, Way
from app.video.timeline import Mark, clock
from app.window import MainWindow

Open = Callable[..., MainWindow]
COUNT = 60
OTHER_VIDEO = Path(__file__).parents[2] / "data" / "cases" / "media-same-stem-videos" / "m2.mp4"


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    """A bright face that goes 3 pixels to the right with every frame; the scene changes at frame 40."""
    path = tmp_path / "clip.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 20.0, (640, 480))
    for index in range(COUNT):
        picture = np.full((480, 640, 3), 60 if index < 40 else 140, np.uint8)
        cv2.rectangle(picture, (100 + 3 * index, 100), (260 + 3 * index, 280), (255, 255, 255), -1)
        writer.write(picture)
    writer.release()
    return path


def video_of(window: MainWindow) -> VideoFeature:
    (feature,) = (one for one in window.features if isinstance(one, VideoFeature))
    return feature


def session_of(window: MainWindow) -> Session:
    assert window.page.session is not None
    return window.page.session


def frame_of(window: MainWindow) -> int | None:
    work = video_of(window)._work
    return work.frame if work is not None else None


def go(qtbot: QtBot, window: MainWindow, frame: int) -> None:
    """Go to a frame and wait until its face is there."""
    video_of(window).go_to(frame)
    qtbot.waitUntil(lambda: frame_of(window) == frame and session_of(window).face is not None, timeout=5000)


def test_a_video_becomes_a_project_beside_it(qtbot: QtBot, open_window: Open, clip: Path) -> None:
    window = open_window(clip)
    session = session_of(window)
    assert session.project.path == clip.parent / "clip.frames" / "annotations.adnet"
    assert frame_of(window) == 0
    timeline = video_of(window).timeline
    assert timeline.isVisible()
    assert "frame 0 of 59" in timeline._time.text()
    with VideoReader(clip) as frames:
        np.testing.assert_array_equal(read_photo(session.images[0].path).pixels, frames[0])
    # The project and its folder find the video again.
    window.close()
    again = open_window(session.project.path)
    qtbot.waitUntil(lambda: video_of(again).timeline.isVisible(), timeout=5000)


def test_a_video_that_was_replaced_gives_no_frames(
    qtbot: QtBot, open_window: Open, clip: Path, tmp_path: Path
) -> None:
    window = open_window(clip)
    project = session_of(window).project.path
    window.close()
    clip.write_bytes(OTHER_VIDEO.read_bytes())
    again = open_window(project)
    qtbot.waitUntil(lambda: "is another video than" in again.page.message.text, timeout=5000)
    assert not video_of(again).timeline.isVisible()
    video_of(again).go_to(5)
    assert len(session_of(again).images) == 1


class VideoReader:
    """All frames of a clip, decoded in order."""

    def __init__(self, path: Path) -> None:
        self._capture = cv2.VideoCapture(str(path))

    def __enter__(self) -> list[np.ndarray]:
        frames = []
        while (got := self._capture.read())[0]:
            frames.append(got[1])
        return frames

    def __exit__(self, *_: object) -> None:
        self._capture.release()


def test_keys_go_by_frame_and_by_second(qtbot: QtBot, open_window: Open, clip: Path) -> None:
    window = open_window(clip)
    for name, frame in (
        ("video.next", 1),
        ("video.second_on", 21),
        ("video.previous", 20),
        ("video.second_back", 0),
        ("video.previous", 0),
    ):
        window.registry[name].trigger()
        qtbot.waitUntil(lambda frame=frame: frame_of(window) == frame, timeout=5000)
    assert sorted(video_of(window)._work.taken()) == [0, 1, 20, 21]
    # In the list they stand by their numbers, so that the keys for photos go through them.
    window.registry["photo.next"].trigger()
    assert frame_of(window) == 1


def test_a_frame_that_the_project_refuses_is_said(
    qtbot: QtBot, open_window: Open, clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one whose row is damaged; the frame before stays."""
    window = open_window(clip)
    go(qtbot, window, 5)

    def damaged(*_arguments: object) -> None:
        raise ProjectError("clip.frames: a row is damaged")

    monkeypatch.setattr(session_of(window).project, "faces", damaged)
    video_of(window).go_to(0)
    assert window.page.message.text == "clip.frames: a row is damaged"
    assert frame_of(window) == 5


def test_the_bar_is_pressed_where_one_wants_to_be(qtbot: QtBot, open_window: Open, clip: Path) -> None:
    window = open_window(clip)
    bar = video_of(window).timeline.bar
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(round(bar.x_of(30)), 20))
    qtbot.waitUntil(lambda: frame_of(window) == 30, timeout=5000)
    qtbot.waitUntil(lambda: bar.marks.get(30) is Mark.PREDICTED, timeout=5000)
    session_of(window).set_state(FaceState.ACCEPTED)
    assert bar.marks[30] is Mark.FINISHED
    # A frame that was taken draws the mouse to it.
    assert bar.frame_at(bar.x_of(30) + 2) == 30


def test_faces_are_followed_from_frame_to_frame(
    qtbot: QtBot, open_window: Open, clip: Path, predictor: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A neighbour's faces are looked for where they were; where they are not, all is searched."""
    asked: list[tuple[FaceBox, ...]] = []
    real = predictor.predict_boxes  # type: ignore[attr-defined]

    def watched(pixels: np.ndarray, boxes: list[FaceBox], **options: object) -> object:
        asked.append(tuple(boxes))
        return real(pixels, boxes)

    window = open_window(clip)
    first = session_of(window).face
    assert first is not None
    searched = predictor.predicted  # type: ignore[attr-defined]
    monkeypatch.setattr(predictor, "predict_boxes", watched)
    go(qtbot, window, 2)
    assert predictor.predicted == searched  # type: ignore[attr-defined]
    assert asked[0] == (FaceBox.of_points(first.points),)
    go(qtbot, window, 50)
    assert predictor.predicted == searched + 1  # type: ignore[attr-defined]


def test_corrections_are_carried_to_the_frames_around(qtbot: QtBot, open_window: Open, clip: Path) -> None:
    window = open_window(clip)
    for frame in (2, 4, 40, 1):
        go(qtbot, window, frame)
    session = session_of(window)
    before = {image.id: session.project.faces(image.id)[0].points for image in session.images}
    ids = {frame: image.id for frame, image in video_of(window)._work.taken().items()}
    go(qtbot, window, 0)
    session.work_on([5], session.face.points[[5]] + [8.0, 0.0])
    window.registry["video.carry"].trigger()
    assert "Carried the corrections over to 3 frames" in window.page.message.text
    for frame, expected in (
        (1, 8 * 0.5 ** (1 / 6)),
        (2, 8 * 0.5 ** (2 / 6)),
        (4, 8 * 0.5 ** (4 / 6)),
        (40, 0.0),
    ):
        face = session.project.faces(ids[frame])[0]
        shift = face.points - before[ids[frame]]
        np.testing.assert_allclose(shift[5], [expected, 0.0], atol=0.3)
        np.testing.assert_allclose(np.delete(shift, 5, axis=0), 0.0)
        assert face.origin[5] == (PointOrigin.PROPAGATED if expected else PointOrigin.PREDICTED)
    # One step back takes all of it back, and again does nothing twice.
    window.registry["video.carry"].trigger()
    assert f"No frame up to {REACH} before or after this one" in window.page.message.text
    window.registry["edit.undo"].trigger()
    for frame in (1, 2, 4):
        np.testing.assert_array_equal(session.project.faces(ids[frame])[0].points, before[ids[frame]])


def test_what_a_person_has_placed_or_accepted_is_not_moved(
    qtbot: QtBot, open_window: Open, clip: Path
) -> None:
    window = open_window(clip)
    session = session_of(window)
    for frame, state in ((1, None), (2, FaceState.ACCEPTED), (3, FaceState.REJECTED)):
        go(qtbot, window, frame)
        if state is None:
            session.work_on([5], np.array([[333.0, 222.0]]))
        else:
            session.set_state(state)
    ids = {frame: image.id for frame, image in video_of(window)._work.taken().items()}
    before = {frame: session.project.faces(image_id)[0].points for frame, image_id in ids.items()}
    go(qtbot, window, 0)
    session.work_on([5, 6], session.face.points[[5, 6]] + 9.0)
    window.registry["video.carry"].trigger()
    points = {frame: session.project.faces(image_id)[0].points for frame, image_id in ids.items()}
    np.testing.assert_array_equal(points[1][5], [333.0, 222.0])
    assert (points[1][6] != before[1][6]).any()
    np.testing.assert_array_equal(points[2], before[2])
    np.testing.assert_array_equal(points[3], before[3])


@pytest.mark.parametrize(
    ("way", "number", "frames"),
    [(Way.EVERY, 25, [0, 25, 50]), (Way.SCENES, 5, [0, 40]), (Way.UNCERTAIN, 2, None)],
)
def test_frames_are_chosen(
    qtbot: QtBot, open_window: Open, clip: Path, way: Way, number: int, frames: list[int] | None
) -> None:
    window = open_window(clip)
    feature = video_of(window)
    feature.sheet.shut()
    window.registry["video.choose"].trigger()
    assert feature.sheet.isVisible()
    assert 1 < feature.sheet.numbers[Way.EVERY].value() < REACH  # corrections reach the next of them
    feature.sheet.choose(way)
    feature.sheet.numbers[way].setValue(number)
    qtbot.mouseClick(feature.sheet.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "in the project now" in window.page.message.text, timeout=10_000)
    taken = sorted(feature._work.taken())
    if frames is None:
        assert len(taken) in (2, 3)  # the first one was taken when the video was opened
    else:
        assert taken == sorted({0, *frames})
    assert not feature.sheet.isVisible()


def test_frames_that_the_model_fails_on_are_left_out(
    qtbot: QtBot, open_window: Open, clip: Path, predictor: Any
) -> None:
    """Of those that it is least sure of: it says what no face can be of most, and raises at some."""
    looked_at: list[int] = []
    good = predictor.predict

    def absurd(pixels: np.ndarray, *, maps: bool = True) -> Any:
        if maps:  # for the page
            return good(pixels)
        looked_at.append(1)
        if len(looked_at) % 4 == 0:
            return good(pixels)
        if len(looked_at) % 4 == 1:
            raise ZeroDivisionError("by zero")
        return [replace(face, landmarks=face.landmarks * np.nan) for face in good(pixels)]

    predictor.predict = absurd
    window = open_window(clip)
    feature = video_of(window)
    feature.choose(Choice(Way.UNCERTAIN, 2))
    qtbot.waitUntil(lambda: "frames were taken before" in window.page.message.text, timeout=10_000)
    assert "of clip.avi is left out, the model gave landmarks that are not finite" in window.page.message.text
    assert len(looked_at) == 8
    assert len(feature._work.taken()) in (2, 3)


def test_a_video_that_is_gone_leaves_its_frames(qtbot: QtBot, open_window: Open, clip: Path) -> None:
    window = open_window(clip)
    project = session_of(window).project.path
    window.close()
    clip.unlink()
    again = open_window(project)
    qtbot.waitUntil(lambda: "clip.avi: there is no such video file" in again.page.message.text, timeout=5000)
    assert "The frames taken before are all here." in again.page.message.text
    assert len(session_of(again).images) == 1
    assert not video_of(again).timeline.isVisible()


def test_a_project_of_photos_has_no_timeline(open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    assert not video_of(window).timeline.isVisible()
    for name in ("video.next", "video.choose", "video.carry"):
        window.registry[name].trigger()
        assert "not a video's" in window.page.message.text


def test_frames_lie_where_the_project_can_be_read_without_the_video(open_window: Open, clip: Path) -> None:
    window = open_window(clip)
    path = session_of(window).project.path
    window.close()
    with Project.open(path, author="ann", read_only=True) as project:
        (image,) = project.images()
        assert image.relative == "clip-000000.png"


@pytest.mark.parametrize(
    ("seconds", "words"), [(0.0, "0:00.00"), (75.5, "1:15.50"), (3723.4, "1:02:03.40"), (-1.0, "0:00.00")]
)
def test_times_are_read_as_on_a_clock(seconds: float, words: str) -> None:
    assert clock(seconds) == words


def test_a_frame_that_comes_after_the_project_was_left_is_nobodys(
    qtbot: QtBot, qapp: QApplication, clip: Path
) -> None:
    owner = Owner("a project")
    reading = FrameReading(owner, clip)
    got: list[int] = []
    reading.read.connect(lambda frame, _pixels: got.append(frame))
    with qtbot.waitSignal(reading.opened, timeout=5000):
        reading.start()
    reading.want(3)
    qtbot.waitUntil(lambda: got == [3], timeout=5000)
    reading.want(4)
    while reading._worker.running:
        time.sleep(0.005)  # without the window's queue, in which its frame waits now
    owner.end()
    reading.close()
    qapp.processEvents()
    assert got == [3]
