"""Corrections go from face to face over the frames of a video, without a window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState, PointOrigin
from adnet_core.projects.records import FaceRecord
from adnet_core.projects.store import Project
from app.logic.session import Session
from app.logic.video.interpolating import Interpolated
from app.logic.video.nearby_frames import Carried, Reason, followed, frame_numbers
from app.logic.video.work import VideoWork

NO_PIXELS = np.zeros((1, 1, 3), np.uint8)
SIZE = 90
WIDTH, HEIGHT = 640, 360
Where = Callable[[int], tuple[float, float] | None]


def looks(person: int) -> NDArray[np.uint8]:
    """A pattern that tells one person from another, and where each point of it is."""
    rng = np.random.default_rng(person)
    coarse = rng.uniform(0, 255, (9, 9, 3)).astype(np.float32)
    return np.clip(cv2.resize(coarse, (SIZE, SIZE), interpolation=cv2.INTER_CUBIC), 0, 255).astype(np.uint8)


class Clip:
    """A video made of people who go their ways, the last of them in front, and its project.

    A person is 90 pixels wide; one of whom another hides most is not found.
    """

    def __init__(
        self, folder: Path, layout: Layout, predictor: Any, frames: Sequence[int], *ways: Where
    ) -> None:
        self.project = Project.create(folder / "clip.adnet", layout, author="ann")
        self.ways, self.last = ways, max(frames)
        self.faces: dict[int, dict[int, str]] = {}
        self.ids: dict[int, int] = {}
        paths = {frame: folder / f"clip-{frame:06d}.png" for frame in frames}
        for frame, image in zip(paths, self.project.add_images(paths.values()), strict=True):
            self.ids[frame] = image.id
            seen = self.seen(frame)
            found = self.project.record_predictions(
                image.id, predictor.predict_boxes(NO_PIXELS, list(seen.values())), "m" * 64
            )
            by_box = {(face.box.x0, face.box.y0): face.id for face in found}
            self.faces[frame] = {who: by_box[box.x0, box.y0] for who, box in seen.items()}
        self.session = Session(self.project)
        self.work = VideoWork(self.session, folder / "clip.mp4")

    def seen(self, frame: int) -> dict[int, FaceBox]:
        boxes: dict[int, FaceBox] = {}
        for who, way in reversed(list(enumerate(self.ways))):
            at = way(frame)
            if at is None:
                continue
            box = FaceBox(at[0], at[1], at[0] + SIZE, at[1] + SIZE)
            hidden = max((box.iou(other) for other in boxes.values()), default=0.0)
            if hidden < 0.4:
                boxes[who] = box
        return boxes

    def picture(self, frame: int) -> NDArray[np.uint8]:
        picture = np.full((HEIGHT, WIDTH, 3), 90, np.uint8)
        for who, way in enumerate(self.ways):
            at = way(frame)
            if at is not None:
                x, y = round(at[0]), round(at[1])
                picture[y : y + SIZE, x : x + SIZE] = looks(who)
        return picture

    def face(self, frame: int, who: int) -> FaceRecord:
        return self.project.face(self.faces[frame][who])

    def correct(self, frame: int, who: int, by: float, state: FaceState | None = None) -> None:
        """Move all points down by so many pixels."""
        face = self.face(frame, who)
        rows = np.arange(len(face.points))
        self.project.move_points(face.id, rows, face.points + np.array([0.0, by]))
        if state is not None:
            self.project.set_state(face.id, state)

    def go(self, frame: int) -> None:
        row = self.session.photos.row_of(self.ids[frame])
        assert row is not None
        self.session.go_to(row)

    def carry(self) -> Carried:
        shots = self.work.shots(48)
        assert shots is not None
        return self.work.carry(shots, followed(shots, self.picture))

    def interpolate(self) -> Interpolated:
        shots = self.work.shots(120)
        assert shots is not None
        return self.work.interpolate(shots, followed(shots, self.picture))

    def shift(self, frame: int, who: int) -> float:
        """How far down a face is of where it was predicted."""
        face = self.face(frame, who)
        return float((face.points - self.project.predicted_points(face.id)[0])[:, 1].mean())


Make = Callable[..., Clip]


@pytest.fixture
def make(tmp_path: Path, layout: Layout, predictor: Any) -> Make:
    def made(frames: Sequence[int], *ways: Where) -> Clip:
        return Clip(tmp_path, layout, predictor, frames, *ways)

    return made


def still(x: float, y: float = 100.0) -> Where:
    return lambda frame: (x, y)


@pytest.mark.parametrize("step", [1, 4])
def test_two_that_cross_each_other_keep_their_corrections(make: Make, step: int) -> None:
    """Each goes to where the other one was, the second in front: by overlap they would swap."""
    clip = make(
        range(0, 25, step),
        lambda frame: (100.0 + 16 * frame, 100.0),
        lambda frame: (484.0 - 16 * frame, 104.0),
    )
    clip.correct(0, 0, 4.0, FaceState.ACCEPTED)
    clip.correct(0, 1, 8.0, FaceState.ACCEPTED)
    clip.go(0)
    done = clip.carry()
    for frame in range(step, 25, step):
        seen = list(clip.seen(frame).values())
        apart = len(seen) == 2 and seen[0].iou(seen[1]) == 0.0
        for who, by in ((0, 4.0), (1, 8.0)):
            if who in clip.faces[frame]:
                # One that comes from behind the other may not be known before all of it is seen.
                said = clip.shift(frame, who)
                assert said > 0 or not apart
                np.testing.assert_allclose(said, by * 0.5 ** (frame / 6) if said else 0.0, atol=0.02)
    assert 24 in done.taken


def test_a_face_that_comes_to_where_another_one_was_takes_nothing_of_it(make: Make) -> None:
    clip = make(
        [0, 3, 6], lambda frame: (200.0 + 34 * frame, 100.0), lambda frame: (200.0 - 102 + 34 * frame, 100.0)
    )
    clip.correct(0, 0, 6.0)
    clip.go(0)
    clip.carry()
    assert clip.face(3, 1).box.iou(clip.face(0, 0).box) == 1.0
    for frame in (3, 6):
        np.testing.assert_allclose(clip.shift(frame, 0), 6.0 * 0.5 ** (frame / 6), atol=0.02)
        assert clip.shift(frame, 1) == 0.0


def test_frames_that_take_none_say_why(make: Make) -> None:
    def first(frame: int) -> tuple[float, float] | None:
        return None if frame in (3, 4) else (100.0 + 4 * frame, 100.0)

    def second(frame: int) -> tuple[float, float] | None:
        return (400.0, 100.0) if frame != 3 else None

    clip = make(range(10), first, second)
    clip.correct(0, 0, 6.0)
    for frame, state in ((5, FaceState.ACCEPTED), (6, FaceState.REJECTED)):
        clip.project.set_state(clip.faces[frame][0], state)
    clip.correct(7, 0, 6.0)
    clip.project.move_points(clip.faces[7][0], [0], clip.face(7, 0).points[[0]])
    clip.go(0)
    picture = clip.picture
    clip.picture = lambda frame: picture(frame) if frame < 9 else 255 - picture(frame)  # type: ignore[method-assign]
    done = clip.carry()
    assert done.taken == [1, 2, 8]
    assert done.untouched == {
        Reason.NO_FACE: [3],
        Reason.OTHER_FACE: [4],
        Reason.FINISHED: [5, 6],
        Reason.PLACED: [7],
        Reason.CUT: [9],
    }
    assert done.sentence() == (
        "Carried the corrections over to 3 frames; of the others 1 has no face there, "
        "1 has only other faces, 2 are finished already, 1 has these points placed by hand, "
        "1 lies behind a cut."
    )
    assert "2 are finished already: 5–6" in done.details()
    # And once more there is nothing new.
    assert clip.carry().untouched[Reason.SAME] == [1, 2, 8]


def test_another_person_in_the_same_place_is_too_different(make: Make) -> None:
    clip = make(
        [0, 1],
        lambda frame: (200.0, 100.0) if frame == 0 else None,
        lambda frame: (200.0, 100.0) if frame else None,
    )
    clip.correct(0, 0, 6.0)
    clip.go(0)
    assert clip.carry().untouched == {Reason.DIFFERENT: [1]}
    assert clip.shift(1, 1) == 0.0


def test_frames_that_nobody_has_looked_at_and_none_at_all_are_said(make: Make, tmp_path: Path) -> None:
    clip = make([0, 60], still(100.0))
    clip.go(0)
    assert clip.carry().sentence().startswith("Nothing is carried")
    clip.correct(0, 0, 6.0)
    assert clip.carry().sentence() == (
        "No frame up to 24 before or after this one is in the project: {video.choose} takes some."
    )
    clip.project.add_images([tmp_path / "clip-000002.png"])
    clip.session.photos_added()
    assert clip.carry().untouched == {Reason.NOT_YET: [2]}


def test_carrying_is_one_step_of_undo(make: Make) -> None:
    clip = make(range(4), still(100.0))
    clip.correct(0, 0, 6.0)
    clip.go(0)
    clip.carry()
    assert clip.shift(2, 0) > 0
    clip.session.undo()
    assert [clip.shift(frame, 0) for frame in (1, 2, 3)] == [0.0] * 3


def test_between_keyframes_residuals_go_evenly_from_one_to_the_other(make: Make) -> None:
    """The face swings, so that the predictions say where it is and the keyframes how far they are off."""
    clip = make(range(13), lambda frame: (200.0 + 60 * np.sin(frame), 100.0))
    clip.correct(0, 0, 3.0, FaceState.ACCEPTED)
    clip.correct(12, 0, 9.0)
    clip.project.set_state(clip.faces[4][0], FaceState.REJECTED)
    placed = clip.face(5, 0).points[7] + [11.0, 0.0]
    clip.project.move_points(clip.faces[5][0], [7], placed[None])
    before = {frame: clip.face(frame, 0).points for frame in range(13)}
    clip.go(6)
    done = clip.interpolate()
    # Frame 5 is a keyframe by its placed point, so that the others go to it first.
    assert done.keys == [5, 12]
    assert done.taken == [6, 7, 8, 9, 10, 11]
    clip.session.undo()
    np.testing.assert_array_equal(clip.face(6, 0).points, before[6])


def test_keyframes_give_the_frames_between_their_points(make: Make) -> None:
    clip = make(range(13), lambda frame: (200.0 + 60 * np.sin(frame), 100.0))
    clip.correct(0, 0, 3.0, FaceState.ACCEPTED)
    clip.correct(12, 0, 9.0, FaceState.ACCEPTED)
    clip.project.set_state(clip.faces[4][0], FaceState.REJECTED)
    before = clip.face(4, 0).points
    clip.go(6)
    done = clip.interpolate()
    assert (done.keys, done.left) == ([0, 12], [4])
    assert done.sentence() == "Interpolated 10 frames between the keyframes 0 and 12."
    for frame in done.taken:
        face = clip.face(frame, 0)
        assert face.state is FaceState.CORRECTED
        assert (face.origin == PointOrigin.PROPAGATED).all()
        np.testing.assert_allclose(clip.shift(frame, 0), 3.0 + 6.0 * frame / 12, atol=1.0)
        truth = clip.project.predicted_points(face.id)[0] + [0.0, 3.0 + 6.0 * frame / 12]
        # The way between the keyframes, which knows nothing of the swing, draws a little.
        np.testing.assert_allclose(face.points, truth, atol=4.0)
    np.testing.assert_array_equal(clip.face(4, 0).points, before)
    # They are no keyframes by that.
    assert clip.work.keyframes() == {0, 12}
    clip.session.undo()
    assert clip.shift(6, 0) == 0.0


def test_a_frame_without_the_face_gets_it_from_the_keyframes(make: Make) -> None:
    clip = make(range(5), lambda frame: (100.0 + 10 * frame, 100.0) if frame in (0, 4) else None)
    clip.correct(0, 0, 3.0, FaceState.ACCEPTED)
    clip.correct(4, 0, 3.0, FaceState.ACCEPTED)
    clip.go(2)
    assert clip.interpolate().taken == [1, 2, 3]
    first = clip.face(0, 0).points
    for frame in (1, 2, 3):
        (face,) = clip.project.faces(clip.ids[frame])
        np.testing.assert_allclose(face.points, first + np.array([10.0 * frame, 0.0]), atol=0.05)
        assert (face.origin == PointOrigin.PROPAGATED).all()
        assert face.state is FaceState.CORRECTED
        assert not face.model_sha256
    clip.session.undo()
    assert [clip.project.faces(clip.ids[frame]) for frame in (1, 2, 3)] == [[], [], []]


def test_a_removed_frame_that_is_chosen_while_it_is_passed_is_looked_at_anew(
    tmp_path: Path, layout: Layout, predictor: Any
) -> None:
    """What a model has found while it was passed is in no file, and must not hide that."""
    with Project.create(tmp_path / "clip.adnet", layout, author="ann") as project:
        (image,) = project.add_images([tmp_path / "clip-000003.png"])
        project.remove_images([image.id])
        session = Session(project)
        work = VideoWork(session, tmp_path / "clip.mp4")
        work.pass_by(3, np.zeros((HEIGHT, WIDTH, 3), np.uint8))
        assert session.passing is not None
        assert session.passing.id == image.id
        found = predictor.predict_boxes(NO_PIXELS, [FaceBox(10, 10, 90, 90)])
        assert len(project.record_predictions(image.id, found, "m" * 64)) == 1
        assert project.journal.rows("SELECT 1 FROM faces") == []
        project.bring_back([image.id])
        session.photos_added()
        assert session.passing is None
        assert session.image is not None
        assert not session.image.predicted
        assert not project.image(image.id).predicted
        project.record_predictions(image.id, found, "m" * 64)
        assert project.journal.rows("SELECT image_id FROM faces") == [(image.id,)]


def test_without_keyframes_around_nothing_is_interpolated(make: Make) -> None:
    clip = make(range(5), still(100.0))
    clip.correct(4, 0, 3.0, FaceState.ACCEPTED)
    clip.go(2)
    assert clip.interpolate().sentence().startswith("No face has keyframes around this frame")


@pytest.mark.parametrize(
    ("frames", "words"), [([], ""), ([3], "3"), ([5, 4, 3, 9], "3–5, 9"), ([1, 3, 5], "1, 3, 5")]
)
def test_frame_numbers_are_said_in_runs(frames: Sequence[int], words: str) -> None:
    assert frame_numbers(frames) == words
