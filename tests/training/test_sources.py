"""Where faces come from: a split file, and what was corrected and accepted in a project."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from adnet_core.errors import FormatError, ProjectError, TrainingError
from adnet_core.faces.geometry import CROP_SIZE, FaceBox, apply_affine, crop_matrix, invert_affine
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.states import FaceState
from adnet_core.media.photos import file_sha256
from adnet_core.projects.held_out_photos import is_held_out
from adnet_core.projects.store import Project
from training.augmentation import cut_views, view_matrices
from training.datasets import build_face_set
from training.settings import Settings
from training.sources import Split, folder_faces, project_faces


def test_a_split_file_parts_the_faces(data_folder: Path, layout: Layout) -> None:
    found = folder_faces(data_folder, layout, data_folder / "split.csv")
    assert [face.photo.name for face in found.train] == [f"face{i}.png" for i in range(4)]
    assert [face.photo.name for face in found.validation] == ["face4.png", "face5.png"]


def test_without_a_split_all_faces_are_to_learn_from(data_folder: Path, layout: Layout) -> None:
    found = folder_faces(data_folder, layout)
    assert len(found.train) == 6
    assert found.validation == ()
    both = found + folder_faces(data_folder, layout, data_folder / "split.csv")
    assert (len(both.train), len(both.validation)) == (10, 2)
    assert Split() + found == found


def test_a_split_of_other_photos_is_refused(data_folder: Path, layout: Layout, tmp_path: Path) -> None:
    split = tmp_path / "split.csv"
    split.write_text("file,split\nother.png,train\nface0.png,val\n")
    with pytest.raises(FormatError, match=r"other\.png"):
        folder_faces(data_folder, layout, split)
    split.write_text("file,split\nface0.png,train\n")
    with pytest.raises(FormatError, match="part 'val'"):
        folder_faces(data_folder, layout, split)


@pytest.fixture
def points() -> NDArray[np.float64]:
    """Invented, in the face of the sample photo."""
    return np.random.default_rng(0).uniform((175, 70), (285, 190), (68, 2))


def test_corrections_reach_the_batches_as_they_were_made(
    sample_photo: Path,
    points: NDArray[np.float64],
    layout: Layout,
    tiny: Callable[..., Settings],
    tmp_path: Path,
) -> None:
    photo = tmp_path / "astronaut.jpg"
    photo.write_bytes(sample_photo.read_bytes())
    path = tmp_path / "faces.adnet"
    moves = {3: (181.25, 133.5), 36: (210.125, 120.0625), 57: (233.0, 171.999)}
    with Project.create(path, layout, author="anna") as project:
        (image,) = project.add_images([photo])
        face = project.add_face(image.id, FaceBox.of_points(points), points)
        other = project.add_face(image.id, FaceBox.of_points(points), points + 5)
        for index, place in moves.items():
            project.move_points(face.id, [index], [place])
        project.move_points(face.id, [8], [(0.0, 0.0)])
        project.undo()
        project.set_state(face.id, FaceState.ACCEPTED)
        project.set_state(other.id, FaceState.REJECTED)
    corrected = points.copy()
    for index, place in moves.items():
        corrected[index] = place

    found = project_faces(path, layout)
    assert len(found.train) == 1  # the rejected face is not there
    np.testing.assert_array_equal(found.train[0].points, corrected)

    data = tiny().data
    faces = build_face_set(
        found.train, margin=data.margin, canvas_ratio=data.canvas, cache_folder=tmp_path / "cache"
    )
    canvases, stored = faces.batch([0], torch.device("cpu"))
    matrices, mirrored = view_matrices(1, None, faces.ratio, torch.Generator())
    images, seen = cut_views(canvases, stored, matrices, mirrored, layout, CROP_SIZE)
    to_photo = invert_affine(crop_matrix(FaceBox.of_points(corrected), margin=data.margin))
    in_photo = apply_affine(to_photo, ((seen[0].double().numpy() + 1) * CROP_SIZE - 1) / 2)
    np.testing.assert_allclose(in_photo, corrected, atol=1e-3)

    # And the batch's pixels are the photo's, where its points say they are.
    pixels = cv2.imread(str(photo))
    crop = images[0].permute(1, 2, 0).numpy()
    grid = np.stack(np.meshgrid(np.arange(40, 210, 10), np.arange(40, 210, 10)), axis=-1).reshape(-1, 2)
    there = apply_affine(to_photo, grid).astype(np.float32)[None]
    expected = cv2.remap(pixels, there, None, cv2.INTER_LINEAR)[0]
    assert np.abs(crop[grid[:, 1], grid[:, 0]] - expected).mean() < 6


def accepted(path: Path, layout: Layout, photos: list[Path], points: NDArray[np.float64]) -> None:
    with Project.create(path, layout, author="anna") as project:
        for image in project.add_images(photos):
            face = project.add_face(image.id, FaceBox.of_points(points), points)
            project.set_state(face.id, FaceState.ACCEPTED)


def photos(folder: Path, count: int) -> list[Path]:
    made = []
    for index in range(count):
        made.append(folder / f"photo{index:02}.png")
        made[-1].write_bytes(b"never opened here")
    return made


def test_the_held_out_photos_stay_held_out_as_a_project_grows(
    layout: Layout, points: NDArray[np.float64], tmp_path: Path
) -> None:
    def held(count: int, share: float) -> set[str]:
        path = tmp_path / f"{count}-{share}.adnet"
        accepted(path, layout, photos(tmp_path, count), points)
        found = project_faces(path, layout, hold_out=share)
        train = {face.photo.name for face in found.train}
        validation = {face.photo.name for face in found.validation}
        assert len(train) + len(validation) == count
        assert not train & validation
        return validation

    few, many = held(20, 0.3), held(40, 0.3)
    assert few <= many
    assert {name for name in many if name < "photo20"} == few
    assert 4 <= len(many) <= 20
    assert held(10, 0.0) == set()


def test_photos_that_were_moved_stay_learnt_or_held_out(
    layout: Layout, points: NDArray[np.float64], tmp_path: Path
) -> None:
    path = tmp_path / "faces.adnet"
    accepted(path, layout, photos(tmp_path, 20), points)

    def held() -> set[str]:
        return {face.photo.name for face in project_faces(path, layout, hold_out=0.3).validation}

    before = held()
    assert before
    (tmp_path / "elsewhere").mkdir()
    with Project.open(path, author="anna") as project:
        moved = {image.id: tmp_path / "elsewhere" / image.path.name for image in project.images()}
        for image in project.images():
            image.path.rename(moved[image.id])
        project.relocate(moved)
    assert {path.name for path in moved.values() if is_held_out(f"elsewhere/{path.name}", 0.3)} != before
    assert held() == before


def test_faces_are_named_as_the_window_counts_them(
    sample_photo: Path, points: NDArray[np.float64], layout: Layout, tmp_path: Path
) -> None:
    """Also where a face before has not been accepted; what they are known by for good is apart from it."""
    path = tmp_path / "faces.adnet"
    for name in ("one.jpg", "two.jpg"):
        (tmp_path / name).write_bytes(sample_photo.read_bytes())
    with Project.create(path, layout, author="anna") as project:
        one, two = project.add_images([tmp_path / "one.jpg", tmp_path / "two.jpg"])
        faces = [
            project.add_face(image.id, FaceBox.of_points(points), points + shift)
            for image, shift in ((one, 0), (two, 0), (two, 5), (two, 9))
        ]
        project.delete_face(faces[1].id)
        for face in (faces[0], faces[3]):
            project.set_state(face.id, FaceState.ACCEPTED)
        names = [project.face_name(two, face.id) for face in project.faces(two.id)]
    assert names == ["two.jpg, face 1", "two.jpg, face 2"]
    found = project_faces(path, layout).train
    assert [face.name for face in found] == ["one.jpg", "two.jpg, face 2"]
    assert [face.key for face in found] == [faces[0].id, faces[3].id]


def test_faces_without_their_photo_are_left_out_and_said(
    layout: Layout, points: NDArray[np.float64], tmp_path: Path
) -> None:
    given = photos(tmp_path, 3)
    accepted(tmp_path / "p.adnet", layout, given, points)
    given[1].unlink()
    said: list[str] = []
    found = project_faces(tmp_path / "p.adnet", layout, on_skip=said.append)
    assert [face.photo.name for face in found.train] == ["photo00.png", "photo02.png"]
    assert len(said) == 1
    assert "photo01.png" in said[0]


def test_faces_that_no_nme_can_be_stated_of_are_left_out_and_said(
    layout: Layout, points: NDArray[np.float64], tmp_path: Path
) -> None:
    (photo,) = photos(tmp_path, 1)
    accepted(tmp_path / "p.adnet", layout, [photo], np.where(np.arange(68)[:, None] // 12 == 3, 50.0, points))
    said: list[str] = []
    with pytest.raises(TrainingError, match="no accepted face to learn from"):
        project_faces(tmp_path / "p.adnet", layout, on_skip=said.append)
    assert said == [f"{photo}: the points of a face's distance inter_ocular lie in one place"]


def test_projects_that_cannot_train_are_refused(
    layout: Layout, points: NDArray[np.float64], tmp_path: Path
) -> None:
    empty = tmp_path / "empty.adnet"
    Project.create(empty, layout, author="anna").close()
    with pytest.raises(TrainingError, match=r"empty\.adnet: the project has no accepted face"):
        project_faces(empty, layout)
    accepted(tmp_path / "p.adnet", layout, photos(tmp_path, 1), points)
    with pytest.raises(TrainingError, match="layout 68, the training 98"):
        project_faces(tmp_path / "p.adnet", load_layout("98"))
    with pytest.raises(ProjectError, match=r"missing\.adnet"):
        project_faces(tmp_path / "missing.adnet", layout)


def test_a_photo_that_was_replaced_is_not_learnt_from(
    sample_photo: Path, points: NDArray[np.float64], layout: Layout, tmp_path: Path
) -> None:
    path = tmp_path / "p.adnet"
    names = ("a.jpg", "b.jpg")
    with Project.create(path, layout, author="ann") as project:
        for name in names:
            photo = tmp_path / name
            photo.write_bytes(sample_photo.read_bytes())
            (image,) = project.add_images([photo])
            project.describe_image(image.id, file_sha256(photo), 512, 512)
            face = project.add_face(image.id, FaceBox.of_points(points), points, None)
            project.set_state(face.id, FaceState.ACCEPTED)
    cv2.imwrite(str(tmp_path / "b.jpg"), np.zeros((100, 100, 3), np.uint8))
    said: list[str] = []
    found = project_faces(path, layout, on_skip=said.append)
    assert [face.photo.name for face in found.train] == ["a.jpg"]
    assert said == [
        f"{tmp_path / 'b.jpg'}: is 100 x 100 pixels, and the photo that was annotated 512 x 512; "
        "its faces are left out"
    ]
    cv2.imwrite(str(tmp_path / "a.jpg"), np.zeros((512, 512, 3), np.uint8))
    with pytest.raises(TrainingError, match=r"a\.jpg: is another photo .*, and there is no other face"):
        project_faces(path, layout)
