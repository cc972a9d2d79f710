"""The crop shows the photo where the matrix says, to a small part of a pixel, and without aliasing."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from adnet_core.faces.geometry import FaceBox, apply_affine, crop_matrix
from adnet_core.media.photos import read_photo
from adnet_core.media.reduced_photos import ReducedPhoto, read_reduced
from adnet_core.models.crops import begin_for, cut_crop


def dot(width: int, height: int, x: float, y: float, radius: float) -> np.ndarray:
    """A soft bright dot around (x, y) on black, (H, W, 3)."""
    across, down = np.arange(width) - x, np.arange(height) - y
    spot = np.exp(-(across[None, :] ** 2 + down[:, None] ** 2) / (2 * radius**2))
    return np.repeat(np.round(spot * 255)[:, :, None], 3, axis=2).astype(np.uint8)


def gravity(crop: np.ndarray) -> np.ndarray:
    """(x, y) of the centre of brightness."""
    light = crop[:, :, 0].astype(np.float64)
    y, x = np.mgrid[0 : crop.shape[0], 0 : crop.shape[1]]
    return np.array([(light * x).sum(), (light * y).sum()]) / light.sum()


@pytest.mark.parametrize("side", [100.0, 223.7, 256.0, 310.3, 500.0, 700.9, 1111.1, 2000.0])
@pytest.mark.parametrize("margin", [1.0, 1.15])
def test_a_dot_comes_out_where_the_matrix_says(side: float, margin: float) -> None:
    box = FaceBox(1000.3 - side / 2, 800.7 - side / 2, 1000.3 + side / 2, 800.7 + side / 2)
    place = np.array([1000.3 + 0.21 * side, 800.7 - 0.17 * side])
    pixels = dot(2200, 1700, *place, radius=max(2.0, side / 60))
    crop, matrix = cut_crop(pixels, box, margin)
    assert crop.shape == (256, 256, 3)
    assert crop.dtype == np.uint8
    np.testing.assert_array_equal(matrix, crop_matrix(box, margin=margin))
    np.testing.assert_allclose(gravity(crop), apply_affine(matrix, place[None])[0], atol=0.02)


def test_same_as_plain_sampling_where_nothing_is_shrunk(sample_photo_pixels: np.ndarray) -> None:
    box = FaceBox(190.4, 90.2, 250.9, 160.8)
    crop, matrix = cut_crop(sample_photo_pixels, box, 1.2)
    plain = cv2.warpAffine(sample_photo_pixels, matrix, (256, 256), flags=cv2.INTER_LINEAR)
    assert np.abs(crop.astype(int) - plain).max() <= 2


@pytest.mark.parametrize("enlarged", [2, 3, 5, 7])
def test_large_photo_and_its_small_copy_give_the_same_crop(
    sample_photo_pixels: np.ndarray, enlarged: int
) -> None:
    box = FaceBox(180.0, 80.0, 260.0, 170.0)
    small, _ = cut_crop(sample_photo_pixels, box, 2.5)
    large = cv2.resize(sample_photo_pixels, None, fx=enlarged, fy=enlarged, interpolation=cv2.INTER_CUBIC)
    # Pixel centres: x of the small photo lies at enlarged * x + (enlarged - 1) / 2 of the large one.
    corners = np.array(box.as_tuple()) * enlarged + (enlarged - 1) / 2
    crop, _ = cut_crop(large, FaceBox(*corners), 2.5)
    difference = np.abs(crop.astype(float) - small)
    assert difference.mean() < 2.5
    assert np.percentile(difference, 99) < 16


def test_shrinking_does_not_alias() -> None:
    """Fine stripes become an even grey; sampling single pixels would give stripes again."""
    stripes = np.zeros((2000, 2000, 3), np.uint8)
    stripes[:, ::2] = 255
    for side in (600.0, 900.0, 1300.0, 1900.0):
        box = FaceBox(1000 - side / 2, 1000 - side / 2, 1000 + side / 2, 1000 + side / 2)
        crop, _ = cut_crop(stripes, box, 1.0)
        assert np.abs(crop[4:-4, 4:-4].astype(float) - 127.5).max() < 45, side
    plain = cv2.warpAffine(stripes, crop_matrix(box), (256, 256), flags=cv2.INTER_LINEAR)
    assert np.abs(plain.astype(float) - 127.5).max() > 100


@pytest.mark.parametrize("scale", [1.0, 4.0])
def test_black_beyond_the_photo(scale: float) -> None:
    side = int(200 * scale)
    white = np.full((side, side, 3), 255, np.uint8)
    crop, matrix = cut_crop(white, FaceBox(-side / 2, -side / 2, side / 2, side / 2), 1.0)
    edge = apply_affine(matrix, np.array([[-0.5, -0.5]]))[0]
    assert np.abs(edge - 127.5).max() < 2
    assert (crop[: int(edge[1]) - 1] == 0).all()
    assert (crop[:, : int(edge[0]) - 1] == 0).all()
    assert (crop[int(edge[1]) + 3 : -1, int(edge[0]) + 3 : -1] == 255).all()


def test_a_box_beside_the_photo_gives_black(sample_photo_pixels: np.ndarray) -> None:
    for box in (FaceBox(900, 900, 1000, 1000), FaceBox(-5000, 10, -3000, 2000), FaceBox(0, -900, 50, -800)):
        assert not cut_crop(sample_photo_pixels, box, 1.0)[0].any()


def test_a_box_without_size_is_refused(sample_photo_pixels: np.ndarray) -> None:
    with pytest.raises(ValueError, match="empty box"):
        cut_crop(sample_photo_pixels, FaceBox(5, 5, 5, 5), 1.0)
    with pytest.raises(ValueError, match="empty box"):
        cut_crop(sample_photo_pixels, FaceBox(0, 0, float("nan"), 5), 1.0)


@pytest.mark.parametrize("side", [120.0, 500.0, 700.9, 1111.1])
def test_a_jpeg_is_decoded_as_finely_as_the_crop_needs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, side: float
) -> None:
    """Never a pixel larger than one of the crop, and the crop is that of the whole photo."""
    monkeypatch.setattr("adnet_core.media.reduced_photos.FIRST_SIDE", 270)
    box = FaceBox(1000.3 - side / 2, 800.7 - side / 2, 1000.3 + side / 2, 800.7 + side / 2)
    place = np.array([1000.3 + 0.21 * side, 800.7 - 0.17 * side])
    path = tmp_path / "photo.jpg"
    cv2.imwrite(
        str(path), dot(2201, 1703, *place, radius=max(2.0, side / 30)), [cv2.IMWRITE_JPEG_QUALITY, 98]
    )
    photo, whole = read_reduced(path), read_photo(path)
    assert isinstance(photo, ReducedPhoto)
    begin_for(photo, [box, FaceBox(0, 0, 2000, 1600)], 1.15)
    crop, matrix = cut_crop(photo, box, 1.15)
    wanted, of_whole = cut_crop(whole.pixels, box, 1.15)
    np.testing.assert_array_equal(matrix, of_whole)
    np.testing.assert_allclose(gravity(crop), gravity(wanted), atol=0.05)
    assert np.abs(crop.astype(int) - wanted).mean() < 1
    step = side * 1.15 / 256
    _, factor = photo.copy(step)
    assert factor <= max(step, 1.0) < 2 * factor
