"""A photo that is not the one that was annotated is left out of everything, and said."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from adnet_core.cli import main
from adnet_core.conversion.annotated_faces import annotated_faces
from adnet_core.conversion.project_format import read_project
from adnet_core.errors import FormatError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.faces.scale import Scale
from adnet_core.faces.states import FaceState
from adnet_core.media.photos import file_sha256, photo_size, write_image
from adnet_core.projects.annotated_photo import ChangedPhotoError, PhotoCheck, photo_change, scale_to_it
from adnet_core.projects.inputs import FaceEdit
from adnet_core.projects.store import Project

CASE = Path(__file__).parents[2] / "data" / "cases" / "media-photo-resized-after-annotation"
Answer = Callable[..., tuple[int, str, list[str]]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Three photos with an accepted face each, of which `b.png` is made smaller and `c.png` another photo."""
    rng = np.random.default_rng(0)
    path = tmp_path / "p.adnet"
    with Project.create(path, load_layout("68"), author="ann") as opened:
        for name in ("a", "b", "c"):
            photo = tmp_path / f"{name}.png"
            write_image(photo, rng.integers(0, 255, (200, 300, 3), dtype=np.uint8))
            (image,) = opened.add_images([photo])
            opened.describe_image(image.id, file_sha256(photo), *photo_size(photo))
            points = rng.uniform(50, 150, (68, 2))
            face = opened.add_face(image.id, FaceBox.of_points(points), points, None)
            opened.set_state(face.id, FaceState.ACCEPTED)
    small = cv2.resize(cv2.imread(str(tmp_path / "b.png")), (150, 100))
    write_image(tmp_path / "b.png", small)
    write_image(tmp_path / "c.png", rng.integers(0, 255, (200, 300, 3), dtype=np.uint8))
    return path


def sentences(project: Path) -> list[str]:
    folder = project.parent
    return [
        f"{folder / 'b.png'}: is 150 x 100 pixels, and the photo that was annotated 300 x 200",
        f"{folder / 'c.png'}: is another photo than the one that was annotated, by what the file holds",
    ]


def test_size_and_content_are_compared(project: Path) -> None:
    with Project.open(project, author="ann", read_only=True) as opened:
        check = PhotoCheck()
        problems = [check.problem(image) for image in opened.images()]
        changes = [photo_change(image) for image in opened.images()]
    assert problems == ["", *sentences(project)]
    assert check.problems == sentences(project)
    assert [None if change is None else change.size for change in changes] == [None, (150, 100), None]


def test_a_photo_of_which_nothing_is_known_yet_is_taken(project: Path, tmp_path: Path) -> None:
    photo = tmp_path / "new.png"
    write_image(photo, np.zeros((30, 30, 3), np.uint8))
    with Project.open(project, author="ann") as opened:
        (image,) = opened.add_images([photo])
        assert photo_change(image) is None


def test_another_size_than_when_it_was_added_is_told_though_nobody_has_looked_at_it(
    tmp_path: Path, answer: Answer
) -> None:
    """A face drawn by hand, and another file in the photo's place before anybody took its hash."""
    photo, path = tmp_path / "a.png", tmp_path / "p.adnet"
    write_image(photo, np.zeros((100, 100, 3), np.uint8))
    points = np.random.default_rng(0).uniform(20, 90, (68, 2))
    with Project.create(path, load_layout("68"), author="ann") as project:
        (image,) = project.add_images([photo])
        assert image.size_bytes == photo.stat().st_size
        face = project.add_face(image.id, FaceBox.of_points(points), points, None)
        project.set_state(face.id, FaceState.ACCEPTED)
        assert photo_change(image) is None
        bare = tmp_path / "bare.png"
        write_image(bare, np.zeros((9, 9, 3), np.uint8))
        project.add_images([bare])
        write_image(bare, np.zeros((99, 99, 3), np.uint8))  # nobody has annotated it
        write_image(photo, np.random.default_rng(1).integers(0, 255, (100, 100, 3), dtype=np.uint8))
        change = photo_change(image)
        assert change is not None
        assert change.sentence.endswith(
            "a.png: is another photo than the one that was annotated, by what the file holds"
        )
    assert answer("convert", path, tmp_path / "o.json", "--to", "coco")[0] == 2
    status, out, _ = answer("verify", path)
    assert status == 2
    assert "a.png  is another file: it has" in out
    assert "bare.png" not in out


def test_readers_leave_it_out_and_say_so(project: Path) -> None:
    layout = load_layout("68")
    faults: list[FormatError] = []
    assert [face.photo.name for face in read_project(project, layout, on_fault=faults.append)] == ["a.png"]
    assert [str(fault) for fault in faults] == sentences(project)
    with pytest.raises(ChangedPhotoError):
        read_project(project, layout)
    said: list[str] = []
    found = annotated_faces(project, layout, data_format="project", on_skip=said.append)
    assert [face.photo.name for face in found] == ["a.png"]
    assert said == [f"{sentence}; its faces are left out" for sentence in sentences(project)]


def test_convert_leaves_it_out(project: Path, tmp_path: Path, answer: Answer) -> None:
    out = tmp_path / "o.json"
    status, _, errors = answer("convert", project, out, "--to", "coco")
    assert (status, errors) == (2, sentences(project))
    content = json.loads(out.read_text())
    assert [image["file_name"] for image in content["images"]] == ["a.png"]


def test_the_queue_leaves_it_out(project: Path, answer: Answer) -> None:
    with Project.open(project, author="ann") as opened:
        for image in opened.images():
            for face in opened.faces(image.id):
                opened.set_state(face.id, FaceState.CORRECTED)
    for limit in (0, 1):
        status, out, errors = answer("queue", project, "--json", "--limit", limit)
        assert status == 0
        assert [Path(face["photo"]).name for face in json.loads(out)["faces"]] == ["a.png"]
        assert set(errors) <= {f"{sentence}; its faces are left out" for sentence in sentences(project)}
    assert len(answer("queue", project, "--json")[2]) == 2


def test_projects_made_of_other_files_know_their_photos(
    project: Path, tmp_path: Path, answer: Answer
) -> None:
    made = tmp_path / "made.adnet"
    answer("convert", project, tmp_path / "o.json", "--to", "coco")
    status, _, _ = answer("convert", tmp_path / "o.json", made, "--to", "project")
    assert status == 0
    photo = tmp_path / "a.png"
    with Project.open(made, author="ann", read_only=True) as opened:
        (image,) = opened.images()
    assert (image.sha256, image.width, image.height) == (file_sha256(photo), 300, 200)
    assert image.size_bytes == photo.stat().st_size


def test_the_case_of_a_photo_made_smaller(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(CASE, tmp_path / "case")
    folder = tmp_path / "case" / "window"
    arguments = [
        "convert",
        str(folder / "annotations.adnet"),
        str(tmp_path / "o.json"),
        "--to",
        "coco",
        "--all",
    ]
    assert main(arguments) == 2
    said = capsys.readouterr().err.splitlines()
    assert (
        f"{folder / 'a_big.jpg'}: is 2000 x 2000 pixels, and the photo that was annotated 8000 x 8000" in said
    )
    content = json.loads((tmp_path / "o.json").read_text())
    assert "a_big.jpg" not in [image["file_name"] for image in content["images"]]


def test_a_project_of_an_older_version_is_read_as_it_is(
    project: Path, as_version_1: Callable[[Path], None]
) -> None:
    as_version_1(project)
    before = file_sha256(project)
    faults: list[FormatError] = []
    found = read_project(project, load_layout("68"), on_fault=faults.append)
    assert [face.photo.name for face in found] == ["a.png"]
    assert file_sha256(project) == before


def test_faces_are_scaled_with_all_that_is_in_them(tmp_path: Path) -> None:
    photo, path = tmp_path / "a.png", tmp_path / "p.adnet"
    write_image(photo, np.zeros((100, 200, 3), np.uint8))
    points = np.random.default_rng(0).uniform(20, 90, (68, 2))
    covariance = np.tile(np.array([[4.0, 1.0], [1.0, 2.0]]), (68, 1, 1))
    with Project.create(path, load_layout("68"), author="ann") as project:
        (image,) = project.add_images([photo])
        image = project.describe_image(image.id, file_sha256(photo), 200, 100)
        face = project.add_face(image.id, FaceBox(10, 10, 90, 90), points, covariance)
        project.change(face.id, FaceEdit(note="hm", state=FaceState.ACCEPTED))
        project.scales.set(image.id, Scale(0.2, "mm"))
        write_image(photo, np.zeros((201, 400, 3), np.uint8))
        change = photo_change(image)
        assert change is not None
        assert change.is_scaled
        known = scale_to_it(project, change)
        assert (known.width, known.height, known.sha256) == (400, 201, file_sha256(photo))
        (after,) = project.faces(image.id)
        smaller = project.scales.get(image.id)
        assert smaller is not None
        assert smaller.length == pytest.approx(0.2 / np.sqrt(2 * 2.01))
        scale = np.array([2.0, 2.01])
        np.testing.assert_allclose(after.points, (points + 0.5) * scale - 0.5)
        np.testing.assert_allclose(after.box.as_tuple(), (20.5, 20.605, 180.5, 181.405))
        assert after.covariance is not None
        np.testing.assert_allclose(after.covariance[3], [[16.0, 4.02], [4.02, 2 * 2.01**2]])
        assert (after.note, after.state) == ("hm", FaceState.ACCEPTED)
        assert project.undo() is not None
        np.testing.assert_array_equal(project.face(face.id).points, points)
        assert project.image(image.id) == image, "what is known of the photo comes back with the points"
        assert photo_change(project.image(image.id)) is not None
        assert project.redo() is not None
        assert project.image(image.id) == known
        assert project.undo() is not None
        write_image(photo, np.zeros((400, 400, 3), np.uint8))
        other = photo_change(project.image(image.id))
        assert other is not None
        assert not other.is_scaled
        with pytest.raises(ValueError, match="another shape"):
            scale_to_it(project, other)
