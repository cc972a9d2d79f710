"""Points that nobody has placed on their way between projects and the files of other programs."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.conversion.project_format import add_faces
from adnet_core.errors import FormatError
from adnet_core.faces.absent_points import common_shape, completed, enough_points
from adnet_core.faces.face_template import template_points
from adnet_core.faces.geometry import FaceBox, apply_affine
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.formats.annotation_format import ReadRequest
from adnet_core.formats.face import AnnotatedFace
from adnet_core.formats.photo_faces import Part, visibilities
from adnet_core.projects.store import Project

LAYOUT = load_layout("68")
BOX = FaceBox(20, 30, 120, 150)
POINTS = template_points(LAYOUT, BOX)
CAN_SAY = ("project", "coco", "csv", "dlib", "cvat", "labelme", "labelstudio", "deeplabcut", "sleap")
CANNOT_SAY = ("300w", "tsv")
TARGETS = {"labelme": "", "300w": "", "dlib": "out.xml", "cvat": "out.xml", "csv": "out.csv"}
ENDINGS = {"project": "adnet", "coco": "json", "labelstudio": "json", "deeplabcut": "csv", "sleap": "slp"}


def target(folder: Path, name: str) -> Path:
    return folder / TARGETS.get(name, f"{name}.{ENDINGS.get(name, 'tsv')}")


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "a.png"
    cv2.imwrite(str(path), np.full((200, 160, 3), 90, np.uint8))
    return path


def face_without(photo: Path, rows: Any, **fields: Any) -> AnnotatedFace:
    points = POINTS.copy()
    points[rows] = np.nan
    return AnnotatedFace(photo, points, "one", box=BOX, **fields)


@pytest.mark.parametrize("name", CAN_SAY)
@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(absent=st.sets(st.integers(0, 67), min_size=1, max_size=66))
def test_a_format_that_can_say_it_gives_back_what_is_absent(photo: Path, name: str, absent: set[int]) -> None:
    if name == "sleap" and importlib.util.find_spec("sleap_io") is None:
        pytest.skip("sleap-io is not installed")
    form, path = FORMATS[name], target(photo.parent, name)
    face = face_without(photo, sorted(absent))
    planned = conversion.plan([face], path, form, LAYOUT)
    assert not planned.left_out
    assert Part.MISSING not in planned.lost
    conversion.write(planned, overwrite=True)
    (read,) = form.faces(ReadRequest(path, LAYOUT, everything=True))
    assert np.flatnonzero(~read.placed).tolist() == sorted(absent)
    tolerance = 0.51 if name == "dlib" else 1e-3
    np.testing.assert_allclose(read.points[read.placed], POINTS[read.placed], rtol=0, atol=tolerance)
    said = [index for index, seen in enumerate(visibilities(read)) if seen is Visibility.ABSENT]
    assert said == sorted(absent)


@pytest.mark.parametrize("name", CANNOT_SAY)
def test_a_format_that_cannot_say_it_leaves_the_face_out_and_says_so(photo: Path, name: str) -> None:
    whole = AnnotatedFace(photo, POINTS, "whole", box=BOX)
    planned = conversion.plan(
        [whole, face_without(photo, [3])], target(photo.parent, name), FORMATS[name], LAYOUT
    )
    assert planned.left_out == {"not all of their points are annotated": 1}
    assert planned.face_count == 1
    with pytest.raises(FormatError, match="whole faces only"):
        conversion.plan([face_without(photo, [3])], target(photo.parent, name), FORMATS[name], LAYOUT)


@pytest.mark.parametrize("name", [*CAN_SAY[:4], *CANNOT_SAY])
def test_a_face_without_any_point_is_left_out_and_said(photo: Path, name: str) -> None:
    nobody = face_without(photo, slice(None))
    whole = AnnotatedFace(photo, POINTS, "whole", box=BOX)
    planned = conversion.plan([nobody, whole], target(photo.parent, name), FORMATS[name], LAYOUT)
    assert planned.left_out == {"none of their points is placed": 1}
    with pytest.raises(FormatError, match="none of the points"):
        conversion.plan([nobody], target(photo.parent, name), FORMATS[name], LAYOUT)


def test_an_accepted_face_of_a_project_goes_out_with_its_points_absent(photo: Path) -> None:
    with Project.create(photo.with_name("p.adnet"), LAYOUT, author="ann") as project:
        (image,) = project.add_images([photo])
        face = project.add_face(
            image.id, BOX, POINTS, origin=PointOrigin.PREDICTED, visibility=Visibility.ABSENT
        )
        project.move_points(face.id, [30, 33], POINTS[[30, 33]] + 5)
        project.set_state(face.id, FaceState.ACCEPTED)
    source = conversion.gather(photo.with_name("p.adnet"), FORMATS["project"], LAYOUT)
    planned = conversion.plan(source.faces, photo.with_name("o.json"), FORMATS["coco"], LAYOUT)
    conversion.write(planned)
    (entry,) = json.loads(photo.with_name("o.json").read_text())["annotations"]
    keypoints = np.array(entry["keypoints"]).reshape(-1, 3)
    assert np.flatnonzero(keypoints.any(axis=1)).tolist() == [30, 33]
    assert keypoints[:, 2].sum() == 4
    assert entry["num_keypoints"] == 2


def test_an_import_takes_what_is_annotated_and_leaves_the_rest_to_place(photo: Path) -> None:
    spread = np.tile(np.eye(2), (68, 1, 1))
    with Project.create(photo.with_name("p.adnet"), LAYOUT, author="ann") as project:
        lacking = face_without(photo, [0, 1, 2], covariance=spread)
        assert add_faces(project, photo, [lacking], None).new == 1
        (face,) = project.faces(project.images()[0].id)
        assert np.flatnonzero(~face.placed).tolist() == [0, 1, 2]
        assert face.covariance is not None
        assert np.isnan(face.covariance[:3]).all()
        # The marks of what is absent stand where a schematic face has them.
        np.testing.assert_allclose(face.points, POINTS, atol=1e-6)
        assert add_faces(project, photo, [lacking], None).present == 1
        assert add_faces(project, photo, [AnnotatedFace(photo, POINTS, "whole")], None).kept == 1


def test_a_file_that_says_otherwise_of_a_point_without_a_place(photo: Path) -> None:
    seen = np.zeros(68, np.int8)
    face = face_without(photo, [5], visibility=seen)
    assert visibilities(face)[5] is Visibility.ABSENT
    seen[7] = Visibility.ABSENT
    assert np.isnan(AnnotatedFace(photo, POINTS, "one", visibility=seen).points[7]).all()


def test_a_face_is_completed_by_what_the_others_are_like() -> None:
    rng = np.random.default_rng(1)
    faces = []
    for _ in range(12):
        angle, size = rng.uniform(-0.5, 0.5), rng.uniform(0.5, 3)
        turn = size * np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
        points = apply_affine(np.column_stack([turn, rng.uniform(-50, 50, 2)]), POINTS)
        faces.append(points)
    lacking = [np.where((rng.random(68) < 0.4)[:, None], np.nan, face) for face in faces]
    shape = common_shape(lacking)
    for face, gap in zip(faces, lacking, strict=True):
        np.testing.assert_allclose(completed(gap, shape), face, atol=1e-6)
    assert completed(faces[0], shape) is faces[0]


def test_how_many_points_are_enough() -> None:
    def with_points(count: int) -> Any:
        return np.where((np.arange(68) < count)[:, None], POINTS, np.nan)

    assert [enough_points(with_points(count)) for count in (0, 22, 23, 68)] == [False, False, True, True]
    assert not enough_points(np.where(np.isfinite(with_points(30)), 4.0, np.nan))
