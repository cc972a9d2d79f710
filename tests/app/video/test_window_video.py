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
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from adnet_core.errors import MediaError, ProjectError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.states import FaceState, PointOrigin
from adnet_core.media import read_photo
from adnet_core.media.photos import file_sha256
from adnet_core.media.video import VideoFile
from adnet_core.projects import Project
from adnet_core.projects.nearby_frames import REACH
from app.logic.session import Session
from app.logic.video.work import VideoWork
from app.logic.work.background import Owner
from app.projects.returning import position_of
from app.shell.context_menus import ContextMenusFeature
from app.video.feature import VideoFeature
from app.video.reader import Choice, FrameReading, Way
from app.video.timeline import Mark, clock
from app.window import MainWindow
from tests.app.windows import feature_of, session_of
from tests.undo_offered import can_undo

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
    return feature_of(window, VideoFeature)


def frame_of(window: MainWindow) -> int | None:
    work = video_of(window)._work
    return work.frame if work is not None else None


def go(qtbot: QtBot, window: MainWindow, frame: int) -> None:
    """Go to a frame and wait until its face is there."""
    video_of(window).go_to(frame)
    qtbot.waitUntil(lambda: frame_of(window) == frame and session_of(window).face is not None, timeout=5000)


def put_in(window: MainWindow, *frames: int) -> None:
    """Put frames into the project, as choosing them does, and wait for none."""
    feature = video_of(window)
    with VideoReader(feature._work.video) as pictures:
        for frame in frames:
            feature._work.take(frame, pictures[frame])
    session_of(window).photos_added()


def carry(qtbot: QtBot, window: MainWindow, command: str = "video.carry") -> str:
    """Carry corrections, or what else follows the faces, and wait for what is said of it."""
    with qtbot.waitSignal(window.page.message.shown):
        window.registry[command].trigger()
    return window.page.message.text


def test_a_video_becomes_a_project_beside_it(qtbot: QtBot, open_window: Open, clip: Path) -> None:
    window = open_window(clip)
    session = session_of(window)
    assert session.project.path == clip.parent / "clip.frames" / "annotations.adnet"
    qtbot.waitUntil(lambda: frame_of(window) == 0 and session.face is not None, timeout=5000)
    timeline = video_of(window).timeline
    assert timeline.isVisible()
    assert "frame 0 of 59" in timeline._time.text()
    assert timeline._passing.isVisible()
    assert session.images == []
    session.set_state(FaceState.ACCEPTED)
    assert not timeline._passing.isVisible()
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
    put_in(window, 0)
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


def test_keys_that_are_pressed_before_a_frame_is_there_all_count(
    qtbot: QtBot, open_window: Open, clip: Path
) -> None:
    window = open_window(clip)
    go(qtbot, window, 10)
    for _ in range(3):
        window.registry["video.next"].trigger()
    qtbot.waitUntil(lambda: frame_of(window) == 13, timeout=5000)
    for _ in range(2):
        window.registry["video.previous"].trigger()
    qtbot.waitUntil(lambda: frame_of(window) == 11, timeout=5000)


def test_a_frame_that_cannot_be_read_is_not_gone_on_from(
    qtbot: QtBot, open_window: Open, clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(clip)
    go(qtbot, window, 10)
    read = VideoFile.read

    def only_the_first(video: VideoFile, frame: int) -> Any:
        if frame > 20:
            raise MediaError("clip.avi: the frame cannot be read")
        return read(video, frame)

    monkeypatch.setattr(VideoFile, "read", only_the_first)
    with qtbot.waitSignal(window.page.message.shown):
        window.registry["video.second_on"].trigger()
    window.registry["video.next"].trigger()
    qtbot.waitUntil(lambda: frame_of(window) == 11, timeout=5000)


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
    # Nothing of that is in the project.
    session = session_of(window)
    assert (session.images, session.project.images(), session.photos.counts()) == ([], [], (0, 0))
    assert list(session.project.path.parent.glob("*.png")) == []
    # In the list they stand by their numbers, so that the keys for photos go through them.
    put_in(window, 4, 8)
    go(qtbot, window, 6)
    for name, frame in (("photo.next", 8), ("photo.previous", 4)):
        window.registry[name].trigger()
        assert frame_of(window) == frame
    go(qtbot, window, 6)
    window.registry["photo.previous"].trigger()
    assert frame_of(window) == 4


def test_a_frame_that_the_project_refuses_is_said(
    qtbot: QtBot, open_window: Open, clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As one whose row is damaged; the frame before stays."""
    window = open_window(clip)
    put_in(window, 0)
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
    go(qtbot, window, 30)
    assert 30 not in bar.marks
    session_of(window).set_state(FaceState.ACCEPTED)
    assert bar.marks[30] is Mark.FINISHED
    # A frame that was taken draws the mouse to it.
    assert bar.frame_at(bar.x_of(30) + 2) == 30


ACTS: dict[str, Callable[[MainWindow], object]] = {
    "move": lambda window: session_of(window).work_on([5], np.array([[150.0, 150.0]])),
    "accept": lambda window: window.registry["face.accept"].trigger(),
    "reject": lambda window: window.registry["face.reject"].trigger(),
    "delete": lambda window: session_of(window).delete_face(),
    "flag": lambda window: window.page.corrections.toggle_tag("blurred"),
    "note": lambda window: window.page.corrections.set_note(session_of(window).face.id, "blinks"),
    "box": lambda window: session_of(window).set_box(FaceBox(90, 90, 200, 200)),
    "add": lambda window: session_of(window).add_face(
        FaceBox(290, 290, 390, 400), session_of(window).face.points + 200.0, None
    ),
}


@pytest.mark.parametrize("act", ACTS)
def test_what_a_person_does_puts_a_passed_frame_in_and_undo_takes_it_out(
    qtbot: QtBot, open_window: Open, clip: Path, act: str
) -> None:
    window = open_window(clip)
    go(qtbot, window, 7)
    session = session_of(window)
    predicted = session.face
    ACTS[act](window)
    (image,) = session.project.images()
    assert image.relative == "clip-000007.png"
    assert (image.sha256, image.width, image.height) == (file_sha256(image.path), 640, 480)
    assert session.images == [image]
    assert video_of(window)._work.taken().keys() == {7}
    known = session.project.face(predicted.id)
    assert known.image_id == image.id
    np.testing.assert_array_equal(session.project.predicted_points(known.id)[0], predicted.points)
    # The photo and what was done with it are one step, and the frame stays in sight.
    window.registry["edit.undo"].trigger()
    assert session.project.images() == session.images == []
    assert frame_of(window) == 7
    assert session.passing is not None
    np.testing.assert_array_equal(session.face.points, predicted.points)
    assert session.face.state is FaceState.PREDICTED
    window.registry["edit.redo"].trigger()
    assert [one.id for one in session.images] == [image.id]
    assert session.passing is None
    # Again, and on: what was taken out stays out, passed as it was.
    window.registry["edit.undo"].trigger()
    go(qtbot, window, 8)
    go(qtbot, window, 7)
    assert session.project.images() == []
    session.set_state(FaceState.REJECTED)
    assert [one.id for one in session.project.images()] == [image.id]


def test_an_edit_that_changes_nothing_puts_no_frame_in(qtbot: QtBot, open_window: Open, clip: Path) -> None:
    window = open_window(clip)
    go(qtbot, window, 7)
    session = session_of(window)
    session.set_state(FaceState.PREDICTED)
    session.set_box(session.face.box)
    assert session.project.images() == []
    assert not can_undo(session.project)
    assert list(session.project.path.parent.glob("*.png")) == []


def test_a_passed_frame_that_cannot_be_written_is_said_and_stays_out(
    qtbot: QtBot, open_window: Open, clip: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(clip)
    go(qtbot, window, 7)

    def full(path: Path, pixels: object) -> None:
        raise MediaError(f"{path.name}: the disk is full")

    monkeypatch.setattr("app.logic.video.work.write_image", full)
    window.registry["face.accept"].trigger()
    assert window.page.message.text == "clip-000007.png: the disk is full"
    session = session_of(window)
    assert session.project.images() == []
    monkeypatch.undo()
    session.set_state(FaceState.ACCEPTED)
    assert [image.relative for image in session.images] == ["clip-000007.png"]


def test_what_needs_a_photo_of_the_project_says_that_a_passed_frame_is_none(
    qtbot: QtBot, open_window: Open, clip: Path
) -> None:
    window = open_window(clip)
    put_in(window, 3)
    go(qtbot, window, 7)
    window.registry["photo.remove"].trigger()
    assert window.page.message.text == "This frame is not in the project."
    window.registry["layout.change"].trigger()
    assert window.page.message.text == "Open a photo of the project first."
    # Faces of the photo before are those of the frame before that is in the project.
    go(qtbot, window, 3)
    session_of(window).set_box(FaceBox(100, 300, 200, 400))
    before = session_of(window).face
    session_of(window).place(np.arange(68), before.points + np.array([300.0, 100.0]))
    go(qtbot, window, 7)
    assert window.page.corrections.copy_from_previous() == 1
    assert sorted(video_of(window)._work.taken()) == [3, 7]


def test_two_windows_of_one_video_put_a_frame_in_once(qtbot: QtBot, open_window: Open, clip: Path) -> None:
    window = open_window(clip)
    go(qtbot, window, 7)
    session = session_of(window)
    mine = session.face
    with Project.open(session.project.path, author="bea") as other:
        (image,) = other.add_images([clip.parent / "clip.frames" / "clip-000007.png"])
        theirs = other.add_face(image.id, mine.box, mine.points + 1.0)
        session.set_state(FaceState.ACCEPTED)  # before this window has heard of it
        assert [one.id for one in session.images] == [image.id]
        assert [(face.id, face.state) for face in other.faces(image.id)] == [(theirs.id, FaceState.ACCEPTED)]
        window.registry["edit.undo"].trigger()
        assert [one.id for one in session.images] == [image.id]  # it is the other one's too
        # And one that this window has heard of is the frame that it shows.
        go(qtbot, window, 9)
        (second,) = other.add_images([clip.parent / "clip.frames" / "clip-000009.png"])
        session.catch_up()
        assert session.passing is None
        assert session.image.id == second.id


def test_a_project_that_may_only_be_read_shows_passed_frames(
    qtbot: QtBot, open_window: Open, clip: Path
) -> None:
    window = open_window(clip)
    path = session_of(window).project.path
    window.close()
    with Project.open(path, author="ann", read_only=True) as project:
        work = VideoWork(Session(project), clip)
        work.pass_by(3, np.zeros((48, 64, 3), np.uint8))
        assert work.frame == 3
        work.session.project.record_predictions(work.session.image.id, [], "m" * 64)
        work.session.photo_predicted(work.session.image.id)
        assert work.session.image.predicted
        with pytest.raises(ProjectError, match="read-only"):
            work.session.add_face(FaceBox(0, 0, 9, 9), np.ones((project.layout.point_count, 2)), None)
        assert list(path.parent.glob("*.png")) == []


def test_frames_that_an_earlier_version_took_stay(qtbot: QtBot, open_window: Open, clip: Path) -> None:
    window = open_window(clip)
    put_in(window, 3, 5)
    go(qtbot, window, 5)
    path = session_of(window).project.path
    window.close()
    again = open_window(path)
    qtbot.waitUntil(lambda: video_of(again).timeline.isVisible(), timeout=5000)
    go(qtbot, again, 4)
    assert sorted(video_of(again)._work.taken()) == [3, 5]
    # Where one stopped is the frame that is in the project.
    assert position_of(session_of(again))["photo"] in {image.id for image in session_of(again).images}


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
    go(qtbot, window, 0)
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
    put_in(window, 0, 1, 2, 4, 40)
    for frame in (2, 4, 40, 1, 0):
        go(qtbot, window, frame)
    session = session_of(window)
    before = {image.id: session.project.faces(image.id)[0].points for image in session.images}
    ids = {frame: image.id for frame, image in video_of(window)._work.taken().items()}
    go(qtbot, window, 0)
    session.work_on([5], session.face.points[[5]] + [8.0, 0.0])
    said = carry(qtbot, window)
    assert said == "Carried the corrections over to 3 frames."
    assert window.page.message._text.toolTip() == "carried to frames 1–2, 4"
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
    said = carry(qtbot, window)
    assert said == (
        f"No frame up to {REACH} before or after this one takes a correction from it: 3 have them already."
    )
    assert window.page.message._text.toolTip() == "3 have them already: 1–2, 4"
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
    carry(qtbot, window)
    points = {frame: session.project.faces(image_id)[0].points for frame, image_id in ids.items()}
    np.testing.assert_array_equal(points[1][5], [333.0, 222.0])
    assert (points[1][6] != before[1][6]).any()
    np.testing.assert_array_equal(points[2], before[2])
    np.testing.assert_array_equal(points[3], before[3])


def test_keyframes_fill_the_frames_between(qtbot: QtBot, open_window: Open, clip: Path) -> None:
    window = open_window(clip)
    put_in(window, 0, 2, 3, 6)
    session, bar = session_of(window), video_of(window).timeline.bar
    ids = {frame: image.id for frame, image in video_of(window)._work.taken().items()}
    for frame in (2, 3, 0, 6):
        go(qtbot, window, frame)
    before = {frame: session.project.faces(ids[frame])[0].points for frame in ids}
    for frame, by in ((0, 4.0), (6, 10.0)):
        go(qtbot, window, frame)
        rows = np.arange(len(session.face.points))
        session.place(rows, session.face.points + np.array([0.0, by]))
        session.set_state(FaceState.ACCEPTED)
    assert bar.keyframes == {0, 6}
    go(qtbot, window, 2)
    said = carry(qtbot, window, "video.interpolate")
    assert said == "Interpolated 2 frames between the keyframes 0 and 6."
    assert window.page.message._text.toolTip() == "interpolated: 2–3"
    # From top to bottom nothing else moves; to the side a frame may be predicted by its neighbour's box.
    for frame, by in ((2, 6.0), (3, 7.0)):
        (face,) = session.project.faces(ids[frame])
        np.testing.assert_allclose((face.points - before[frame])[:, 1], by, atol=0.5)
        assert face.state is FaceState.CORRECTED
        assert (face.origin == PointOrigin.PROPAGATED).all()
    assert bar.keyframes == {0, 6}
    window.registry["edit.undo"].trigger()
    for frame in (2, 3):
        np.testing.assert_array_equal(session.project.faces(ids[frame])[0].points, before[frame])


def test_the_timeline_has_a_menu(qtbot: QtBot, open_window: Open, clip: Path) -> None:
    window = open_window(clip)
    go(qtbot, window, 7)
    bar = video_of(window).timeline.bar
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(20, 20), bar.mapToGlobal(QPoint(20, 20)))
    QApplication.sendEvent(bar, asked)
    menus = feature_of(window, ContextMenusFeature)
    names = [action.text() for action in menus.menu.actions() if not action.isSeparator()]
    assert names == [
        "Frame 7",
        "Choose frames of the video…",
        "Carry corrections to frames around",
        "Interpolate between keyframes",
    ]
    assert frame_of(window) == 7
    menus.close()


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
        assert len(taken) == 2
    else:
        assert taken == frames
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
    assert len(feature._work.taken()) == 2


def test_a_video_that_is_gone_leaves_its_frames(qtbot: QtBot, open_window: Open, clip: Path) -> None:
    window = open_window(clip)
    put_in(window, 0)
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


def test_frames_lie_where_the_project_can_be_read_without_the_video(
    qtbot: QtBot, open_window: Open, clip: Path
) -> None:
    window = open_window(clip)
    go(qtbot, window, 0)
    session_of(window).set_state(FaceState.REJECTED)
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
