"""Photos of a poorer camera."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from adnet_core.errors import MediaError
from adnet_core.faces.geometry import FaceBox
from adnet_core.media.photos import read_photo, write_image
from training.datasets import Face
from training.studies.degraded_photos import degraded_faces, poorer


def checkerboard(height: int, width: int, cell: int) -> np.ndarray:
    rows, columns = np.indices((height, width)) // cell
    return np.repeat(((rows + columns) % 2 * 255).astype(np.uint8)[..., None], 3, axis=2)


@pytest.fixture
def face(tmp_path: Path) -> Face:
    """A face of 160 x 100 pixels at the corners of a white square on black."""
    pixels = np.zeros((300, 400, 3), np.uint8)
    pixels[100:260, 200:300] = (0, 0, 255)
    write_image(tmp_path / "a.png", pixels)
    corners = np.array([[199.5, 99.5], [299.5, 99.5], [299.5, 259.5], [199.5, 259.5]])
    return Face(tmp_path / "a.png", corners, "a", whole=FaceBox.of_points(corners))


def test_the_face_is_so_small_and_its_points_stay_where_they_are_on_it(face: Face, tmp_path: Path) -> None:
    (made,) = degraded_faces([face], tmp_path / "poor", 40)
    assert made.box.longer_side == pytest.approx(40)
    assert made.whole == FaceBox.of_points(made.points)
    pixels = read_photo(made.photo).pixels.astype(float)
    assert pixels.shape == (75, 100, 3)
    x0, y0, x1, y1 = (round(side + 0.5) for side in made.box.as_tuple())
    assert (x0, y0, x1, y1) == (50, 25, 75, 65)
    inside = pixels[y0 + 2 : y1 - 2, x0 + 2 : x1 - 2].mean()
    around = pixels[:, : x0 - 4].mean()
    assert 20 < inside - around < 0.5 * 76  # red is 76 of 255 as grey


def test_a_photo_is_never_made_larger_and_twice_the_same(face: Face, tmp_path: Path) -> None:
    (made,) = degraded_faces([face], tmp_path / "poor", 500)
    np.testing.assert_allclose(made.points, face.points)
    (again,) = degraded_faces([face], tmp_path / "again", 500)
    assert made.photo.read_bytes() == again.photo.read_bytes()


def test_faces_of_a_photo_share_one_and_photos_keep_their_order(face: Face, tmp_path: Path) -> None:
    write_image(tmp_path / "b.png", checkerboard(300, 400, 10))
    small = dataclasses.replace(face, points=face.points * 0.5, whole=None, name="small")
    other = dataclasses.replace(face, photo=tmp_path / "b.png", name="b")
    made = degraded_faces([other, face, small], tmp_path / "poor", 60)
    assert [one.name for one in made] == ["b", "a", "small"]
    assert made[1].photo == made[2].photo != made[0].photo
    assert made[1].photo < made[0].photo
    assert made[1].box.longer_side == pytest.approx(80)  # of 160 and 80 the middle is 120
    assert made[2].box.longer_side == pytest.approx(40)


def test_grey_and_noisy_with_a_part_of_the_contrast() -> None:
    board = checkerboard(200, 200, 20)
    found = poorer(board, 1.0, np.random.default_rng(0)).astype(float)
    assert (found[..., 0] == found[..., 2]).all()
    assert found[board[..., 0] > 0].mean() - found[board[..., 0] == 0].mean() == pytest.approx(102, abs=1)
    assert found[board[..., 0] > 0].std() == pytest.approx(6, abs=0.3)


def test_a_photo_that_is_missing_is_named(face: Face, tmp_path: Path) -> None:
    gone = dataclasses.replace(face, photo=tmp_path / "gone.png")
    with pytest.raises(MediaError, match=r"gone\.png"):
        degraded_faces([gone], tmp_path / "poor", 40)
