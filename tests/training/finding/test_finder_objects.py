"""Which objects a finder learns from, and how it is judged."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from adnet_core.errors import TrainingError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import FaceState
from adnet_core.judging.found_objects import FinderFigures, PhotoObjects, judge_finder, matched
from adnet_core.media import write_image
from adnet_core.models.boxes import BoxMapping
from adnet_core.models.detector import Detection
from adnet_core.models.finder_part import finder_words
from adnet_core.models.finding import Finding
from adnet_core.projects import Project
from adnet_core.runs.request import TrainingRequest
from training.datasets import Face
from training.finding.asking import findings_of, objects_asked_for
from training.finding.loop import copy_sizes
from training.finding.objects import check_objects, outline_of, photo_objects

LAYOUT = load_layout("5")


def square(x: float, y: float, side: float = 40) -> np.ndarray:
    """Five points, whose box is a square with this corner."""
    shares = np.array([[0, 0], [1, 0], [0.5, 0.5], [0, 1], [1, 1.0]])
    return np.array([x, y]) + side * shares


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Three photos with an accepted face at (20, 20): in the first alone, in the second with one that is
    rejected, in the third with one that is still open. A fourth has only an open one."""
    path = tmp_path / "work.adnet"
    with Project.create(path, LAYOUT, author="ann") as project:
        for number in range(4):
            write_image(tmp_path / f"{number}.png", np.zeros((200, 300, 3), np.uint8))
        for number, image in enumerate(project.add_images(sorted(tmp_path.glob("*.png")))):
            if number < 3:
                face = project.add_face(image.id, FaceBox(20, 20, 60, 60), square(20, 20))
                project.set_state(face.id, FaceState.ACCEPTED)
            if number:
                other = project.add_face(image.id, FaceBox(200, 100, 240, 140), square(200, 100))
                if number == 1:
                    project.set_state(other.id, FaceState.REJECTED)
    return path


def test_open_and_rejected_faces_of_a_project_are_neither_objects_nor_background(project: Path) -> None:
    request = TrainingRequest(out=project.parent, projects=(project,), hold_out=0)
    asked = objects_asked_for(request, LAYOUT)
    assert asked.held_out == []
    assert [one.photo.name for one in asked.learnt] == ["0.png", "1.png", "2.png"]
    assert [[box.as_tuple() for box in one.boxes] for one in asked.learnt] == [[(20, 20, 60, 60)]] * 3
    other = FaceBox(200, 100, 240, 140)
    assert [one.passed_over for one in asked.learnt] == [(), (other,), (other,)]
    # Where a face is open nobody has gone through the photo yet.
    assert [one.all_annotated for one in asked.learnt] == [True, True, False]


def test_a_project_says_whether_a_finder_is_wanted(project: Path) -> None:
    request = TrainingRequest(out=project.parent, projects=(project,))
    assert findings_of(request) == set()
    with Project.open(project, author="ann") as opened:
        opened.find_by(Finding.MODEL)
    assert findings_of(request) == {Finding.MODEL}
    data = TrainingRequest(out=project.parent, data=(project,), data_format="project")
    assert findings_of(data) == {Finding.MODEL}


def test_the_outline_of_a_face_that_lacks_points_has_the_box_of_the_whole() -> None:
    points = square(10, 10)
    points[4] = np.nan
    face = Face(Path("a.png"), points, "a", whole=FaceBox(10, 10, 50, 50))
    assert FaceBox.of_points(outline_of(face)) == FaceBox(10, 10, 50, 50)
    assert np.isfinite(outline_of(face)).all()
    (alone,) = photo_objects([face], all_annotated=False)
    assert not alone.all_annotated


def test_too_few_objects_and_objects_that_fill_their_photos() -> None:
    def photos(count: int, side: float) -> list[PhotoObjects]:
        return [PhotoObjects(Path(f"{n}.png"), (square(0, 0, side),)) for n in range(count)]

    with pytest.raises(TrainingError, match="at least 8 objects in 4 photos, and there are 7 in 7"):
        check_objects(photos(7, 40), [(200, 200)] * 7)
    with pytest.raises(TrainingError, match=r"every one of the 9 objects fills its photo.*whole-photo"):
        check_objects(photos(9, 195), [(200, 200)] * 9)
    check_objects(photos(8, 40), [(200, 200)] * 8)


def test_copies_in_which_all_objects_have_a_size_that_is_known() -> None:
    boxes = [FaceBox(0, 0, side, side / 2) for side in (100.0, 200.0, 400.0)]
    sizes = copy_sizes([((1000, 700), boxes)])
    assert sizes == tuple(sorted(sizes))
    for side in (100, 200, 400):
        seen = [side / 1000 * size for size in sizes]
        assert any(96 / 1.8 <= one <= 96 * 1.8 for one in seen), side
    assert copy_sizes([((100, 100), [FaceBox(0, 0, 99, 99)])])[0] >= 48


def test_matching_boxes_with_objects() -> None:
    other = FaceBox(200, 100, 240, 140)
    photo = PhotoObjects(Path("a.png"), (square(20, 20), square(100, 100)), (other,))
    right, near, nothing = FaceBox(20, 20, 60, 60), FaceBox(22, 20, 62, 60), FaceBox(0, 150, 40, 190)
    assert matched([right, other, nothing], photo) == (1, 1)
    assert matched([right, near], photo) == (1, 1)  # an object is found once
    assert matched([FaceBox(20, 20, 60, 45)], photo) == (1, 0)
    assert matched([FaceBox(20, 20, 60, 39)], photo) == (0, 1)


def test_figures_are_of_objects_found_and_of_boxes_that_are_right(tmp_path: Path) -> None:
    write_image(tmp_path / "a.png", np.zeros((200, 300, 3), np.uint8))

    class Fixed:
        name = "fixed"

        def detect(self, pixels: np.ndarray) -> list[Detection]:
            return [Detection(FaceBox(20, 20, 140, 60), 0.9), Detection(FaceBox(0, 150, 40, 190), 0.8)]

    photo = PhotoObjects(tmp_path / "a.png", (square(60, 20), square(100, 100)))
    figures = judge_finder(Fixed(), [photo], BoxMapping(sx=1 / 3))
    assert figures == FinderFigures(photos=1, objects=2, found=1, right=1, wrong=1)
    assert (figures.recall, figures.precision) == (0.5, 0.5)
    unsure = PhotoObjects(photo.photo, photo.outlines, all_annotated=False)
    unknown = judge_finder(Fixed(), [unsure], BoxMapping(sx=1 / 3))
    assert unknown == FinderFigures(photos=1, objects=2, found=1, right=0, wrong=0, unsure_photos=1)
    assert (unknown.recall, unknown.precision) == (0.5, None)  # nobody can say what the other box lies on
    both = judge_finder(Fixed(), [photo, unsure], BoxMapping(sx=1 / 3))
    assert (both.recall, both.precision) == (0.5, 0.5)
    assert finder_words(figures.to_dict()) == "recall 50 %, precision 50 %, 2 objects held out"
    assert FinderFigures(0, 0, 0, 0, 0).to_dict()["recall"] is None
    assert finder_words(unknown.to_dict()) == "recall 50 %, precision unknown, 2 objects held out"
    assert finder_words({}) == "not judged"
