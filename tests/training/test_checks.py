"""The look at the data before training, on drawn faces with faults put in."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from adnet_core.conversion.annotated_faces import annotated_faces
from adnet_core.faces.layout import Layout, load_layout
from training.checks import (
    check_faces,
    difference_hashes,
    mirror_flaw,
    usual_shape,
    write_check,
    write_contact_sheet,
)
from training.datasets import Face, FaceSet, build_face_set
from training.settings import AugmentationSettings


def as_set(faces: list[Face], folder: Path) -> FaceSet:
    return build_face_set(faces, margin=1.15, canvas_ratio=1.25, cache_folder=folder / "cache")


@pytest.fixture
def drawn(face_set: FaceSet) -> list[Face]:
    return list(face_set.faces)


def test_counts_and_what_was_left_out(face_set: FaceSet, layout: Layout) -> None:
    check = check_faces(face_set, None, layout, ["a.jpg: the file ends early"])
    assert (check.faces, check.photos, check.validation_faces) == (len(face_set), len(face_set), 0)
    assert "a.jpg: the file ends early" in check.lines()[1]


def test_one_of_a_thing_is_no_more_than_one(drawn: list[Face], layout: Layout, tmp_path: Path) -> None:
    one, other = as_set(drawn[:1], tmp_path), as_set(drawn[1:2], tmp_path / "other")
    check = check_faces(one, other, layout, [])
    assert check.lines()[0] == "1 face in 1 photo to learn from, 1 face to validate on"
    more = check_faces(as_set(drawn[:2], tmp_path / "more"), None, layout, [])
    assert more.lines()[0] == "2 faces in 2 photos to learn from, 0 faces to validate on"


def test_tags_are_counted(drawn: list[Face], layout: Layout, tmp_path: Path) -> None:
    tagged = [
        dataclasses.replace(drawn[i], tags=frozenset(t)) for i, t in enumerate((["pose"], ["pose", "blur"]))
    ]
    check = check_faces(as_set([*tagged, *drawn[2:]], tmp_path), None, layout, [])
    assert check.tags == {"blur": 1, "pose": 2}
    assert check.lines()[0].endswith("; tags: blur 1, pose 2")


def test_another_face_of_a_photo_in_validation_is_found(
    drawn: list[Face], layout: Layout, tmp_path: Path
) -> None:
    beside = dataclasses.replace(drawn[3], points=drawn[3].points * 0.5 + (4, 90), name="beside")
    check = check_faces(as_set(drawn, tmp_path), as_set([beside], tmp_path), layout, [])
    assert check.shared == [f"beside and {drawn[3].name}"]


def test_points_outside_the_photo_are_said(drawn: list[Face], layout: Layout, tmp_path: Path) -> None:
    moved = dataclasses.replace(drawn[0], points=drawn[0].points - (120, 0))
    check = check_faces(as_set([moved, *drawn[1:]], tmp_path), None, layout, [])
    beyond = int((moved.points[:, 0] < -0.5).sum())
    assert beyond > 0
    assert check.outside == [f"{moved.name}: {beyond} points"]


def test_swapped_sides_are_said(drawn: list[Face], layout: Layout, tmp_path: Path) -> None:
    swapped = dataclasses.replace(drawn[2], points=drawn[2].points[list(layout.flip)])
    check = check_faces(as_set([*drawn[:2], swapped, *drawn[3:]], tmp_path), None, layout, [])
    assert check.swapped == [swapped.name]


def test_a_set_in_which_all_faces_are_swapped_is_told_of(tmp_path: Path) -> None:
    """tests/data/cases/media-whole-set-swapped: its own mean shape cannot show it."""
    layout = load_layout("68")
    case = Path(__file__).parents[1] / "data" / "cases" / "media-whole-set-swapped"
    found = annotated_faces(case / "coco_lr.json", layout, data_format="coco", images=case / "ph")
    faces = [Face(face.photo, face.points, face.label) for face in found]
    usual = usual_shape(layout)
    assert usual is not None
    check = check_faces(as_set(faces, tmp_path / "wrong"), None, layout, [], usual)
    assert check.swapped == [
        "the whole set, going by the usual shape of the layout 68",
        *(face.label for face in found),
    ]
    right = [dataclasses.replace(face, points=face.points[list(layout.flip)]) for face in faces]
    assert check_faces(as_set(right, tmp_path / "right"), None, layout, [], usual).swapped == []
    assert usual_shape(load_layout("98")) is None


def test_pairs_that_are_swapped_are_said(layout: Layout, tmp_path: Path) -> None:
    """On points with two sides that mean something, which those of the drawn faces have not."""
    sides = np.array([-1.0 if layout.flip[i] > i else float(layout.flip[i] < i) for i in range(68)])
    points = np.stack([120 + 60 * sides, 40 + 2.0 * np.arange(68)], axis=1)
    wrong = points.copy()
    wrong[[36, 45]] = wrong[[45, 36]]
    faces = []
    for name, xy in (("one", points), ("two", points), ("wrong", wrong)):
        photo = tmp_path / f"{name}.png"
        cv2.imwrite(str(photo), np.full((240, 240, 3), 90, np.uint8))
        faces.append(Face(photo, xy, name))
    check = check_faces(as_set(faces, tmp_path), None, layout, [])
    names = layout.point_names
    assert check.swapped == [f"wrong: {names[36]} and {names[45]}"]
    assert any(line.startswith("left and right swapped: wrong") for line in check.lines())


def test_a_copy_of_a_photo_in_validation_is_found(drawn: list[Face], layout: Layout, tmp_path: Path) -> None:
    copied = tmp_path / "another.jpg"
    pixels = cv2.imread(str(drawn[0].photo))
    assert pixels is not None
    cv2.imwrite(str(copied), pixels, [cv2.IMWRITE_JPEG_QUALITY, 80])
    validation = as_set([Face(copied, drawn[0].points, "another")], tmp_path)
    check = check_faces(as_set(drawn, tmp_path), validation, layout, [])
    assert check.shared == [f"another and {drawn[0].name}"]


def test_other_photos_in_validation_are_not_accused(layout: Layout, tmp_path: Path) -> None:
    generator = np.random.default_rng(0)
    points = generator.uniform(60, 180, (68, 2))
    sets = []
    for name in ("one", "two"):
        photo = tmp_path / f"{name}.png"
        cv2.imwrite(
            str(photo), cv2.GaussianBlur(generator.integers(0, 256, (240, 240, 3), np.uint8), (0, 0), 9)
        )
        sets.append(as_set([Face(photo, points, name)], tmp_path))
    assert check_faces(sets[0], sets[1], layout, []).shared == []
    apart = difference_hashes(sets[0].canvases) != difference_hashes(sets[1].canvases)
    assert apart.sum() > 60


def test_the_findings_are_kept_as_json(face_set: FaceSet, layout: Layout, tmp_path: Path) -> None:
    write_check(check_faces(face_set, None, layout, []), tmp_path)
    stored = json.loads((tmp_path / "data-check.json").read_text())
    assert stored["faces"] == len(face_set)
    assert stored["swapped"] == []


def test_the_contact_sheet_shows_faces_and_targets(face_set: FaceSet, layout: Layout, tmp_path: Path) -> None:
    path = tmp_path / "sheet.png"
    plain = AugmentationSettings(
        flip=0, rotation=0, scale=0, shift=0, occlusion=0, blur=0, gamma=0, noise=0, grey=0
    )
    write_contact_sheet(face_set, layout, plain, path)
    sheet = cv2.imread(str(path))
    assert sheet is not None
    assert sheet.shape == (4 * 192, 6 * 192, 3)
    green = (sheet[:192] == (0, 255, 0)).all(axis=2).sum()
    assert green > 6 * 30  # a point covers a pixel at least, and some lie on each other
    assert sheet[192:384].max() == 255  # below them the edges
    assert (sheet[192:384, ..., 0] == sheet[192:384, ..., 2]).all()


def test_a_mirror_that_is_none_is_said_in_one_sentence() -> None:
    points = ("left", "right", "top", "bottom", "left_ear", "right_ear")
    shape = np.array([[-1, 0], [1, 0], [0, -1], [0, 1], [-2, -0.5], [2, -0.5]]) * 40
    faces = [Face(Path(f"{number}.png"), shape + 100 + number) for number in range(4)]

    def layout(*flip: int) -> Layout:
        return dataclasses.replace(load_layout("5"), name="mine", point_names=points, flip=flip, curves=())

    assert mirror_flaw(faces, layout(1, 0, 2, 3, 5, 4)) == ""
    said = mirror_flaw(faces, layout(3, 5, 4, 0, 2, 1))
    assert said.startswith("the mirror of the layout mine is none: on these faces ")
    assert "`flip`" in said
    assert mirror_flaw(faces[:2], layout(3, 5, 4, 0, 2, 1)) == ""
