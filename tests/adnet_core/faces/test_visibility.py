"""Points beyond a photo's edges are outside, in the project and in every export."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import FaceState, Visibility
from adnet_core.faces.visibility import visibility_in_photo
from adnet_core.formats.face import AnnotatedFace
from adnet_core.media.photos import write_image
from adnet_core.projects.store import Project

WIDTH, HEIGHT = 90, 60


def test_the_edges_of_the_outermost_pixels() -> None:
    points = np.array([[-0.5, 0], [-0.51, 0], [89.5, 59.5], [89.51, 0], [0, 59.51], [np.nan, np.nan]])
    said = np.array([0, 0, 1, 1, 0, 2], dtype=np.int8)
    assert visibility_in_photo(points, said, WIDTH, HEIGHT).tolist() == [0, 2, 1, 2, 2, 2]
    assert visibility_in_photo(points, said, 0, 0) is said
    inside = np.zeros((2, 2))
    assert visibility_in_photo(inside, said[:2], WIDTH, HEIGHT).tolist() == [0, 0]


def test_a_face_left_of_its_photo(tmp_path: Path) -> None:
    """44 of 68 points left of the photo used to go out as visible (v = 2)."""
    layout = load_layout("68")
    photo = tmp_path / "a.png"
    write_image(photo, np.zeros((HEIGHT, WIDTH, 3), np.uint8))
    points = np.stack([np.linspace(-44, 23, 68), np.full(68, 30.0) + np.arange(68) % 7], axis=1)
    outside = points[:, 0] < -0.5
    assert outside.sum() == 44
    with Project.create(tmp_path / "p.adnet", layout, author="ann") as project:
        (image,) = project.add_images([photo])
        project.describe_image(image.id, "", WIDTH, HEIGHT)
        face = project.add_face(image.id, FaceBox.of_points(points), points)
        project.set_state(face.id, FaceState.ACCEPTED)
        for found in (project.face(face.id), project.faces(image.id)[0], next(project.accepted_faces())[1]):
            np.testing.assert_array_equal(found.visibility == Visibility.OUTSIDE, outside)
    for face_read in (
        conversion.gather(tmp_path / "p.adnet", FORMATS["project"], layout).faces[0],
        AnnotatedFace(photo, points, ""),
    ):
        for name, target in (("coco", "c.json"), ("csv", "c.csv"), ("cvat", "c.xml")):
            path = tmp_path / target
            planned = conversion.plan([face_read], path, FORMATS[name], layout)
            conversion.write(planned, overwrite=True)
            (again,) = conversion.gather(path, FORMATS[name], layout).faces
            assert again.visibility is not None
            np.testing.assert_array_equal(again.visibility == Visibility.OUTSIDE, outside)
            np.testing.assert_allclose(again.points, points, atol=1e-3)
