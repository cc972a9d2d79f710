"""AVIF, GIF, HEIC and JPEG 2000 are read; what is not read is counted and named."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from adnet_core.errors import MediaError
from adnet_core.media import more_formats, photos
from adnet_core.media.photos import find_photos, list_photos, photo_size, read_photo

KINDS = [("AVIF", "avif", {"quality": 95}), ("GIF", "gif", {}), ("JPEG2000", "jp2", {}), ("HEIF", "heic", {})]


@pytest.fixture(scope="module")
def scene() -> NDArray[np.uint8]:
    """(48, 80, 3) RGB with a red corner at the top left, on a smooth ground."""
    y, x = np.mgrid[0:48, 0:80]
    pixels = np.stack([100 + x, 60 + y, np.full_like(x, 90)], axis=2).astype(np.uint8)
    pixels[:16, :16] = (240, 20, 20)
    return pixels


def written(folder: Path, kind: str, suffix: str, pixels: NDArray[np.uint8], **options: object) -> Path:
    if kind == "HEIF":
        pytest.importorskip("pillow_heif").register_heif_opener()
    path = folder / f"photo.{suffix}"
    Image.fromarray(pixels).save(path, format=kind, **options)
    return path


@pytest.mark.parametrize(("kind", "suffix", "options"), KINDS)
def test_they_are_read(
    tmp_path: Path, scene: NDArray[np.uint8], kind: str, suffix: str, options: dict[str, object]
) -> None:
    path = written(tmp_path, kind, suffix, scene, **options)
    photo = read_photo(path)
    assert photo_size(path) == (photo.width, photo.height) == (80, 48)
    assert np.abs(photo.pixels.astype(int) - scene[:, :, ::-1]).mean() < 6
    renamed = path.with_suffix(".jpg")  # as phones' photos are sent around
    path.rename(renamed)
    assert np.array_equal(read_photo(renamed).pixels, photo.pixels)


@pytest.mark.parametrize(("kind", "suffix"), [("AVIF", "avif"), ("HEIF", "heic")])
def test_turned_photos_are_shown_upright(
    tmp_path: Path, scene: NDArray[np.uint8], kind: str, suffix: str
) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # a quarter turn to the right shows it upright
    path = written(tmp_path, kind, suffix, scene, exif=exif.tobytes())
    pixels = read_photo(path).pixels
    assert photo_size(path) == (48, 80)
    assert pixels.shape == (80, 48, 3)
    assert pixels[4, -5, 2] > 200 > pixels[4, 4, 2]  # the red corner has come to the top right


def test_transparency_is_white(tmp_path: Path, scene: NDArray[np.uint8]) -> None:
    alpha = np.dstack([scene, np.full(scene.shape[:2], 255, np.uint8)])
    alpha[30:, 30:, 3] = 0
    path = written(tmp_path, "AVIF", "avif", alpha, quality=100)
    assert (read_photo(path).pixels[40, 60] > 250).all()


@pytest.mark.parametrize(("kind", "suffix", "options"), KINDS)
def test_half_a_file_is_told(
    tmp_path: Path, scene: NDArray[np.uint8], kind: str, suffix: str, options: dict[str, object]
) -> None:
    noise = np.random.default_rng(0).integers(0, 255, (200, 200, 3), dtype=np.uint8)
    path = written(tmp_path, kind, suffix, noise, **options)
    data = path.read_bytes()
    for share in (0.02, 0.5):
        path.write_bytes(data[: int(len(data) * share)])
        with pytest.raises(MediaError, match=r"damaged and cannot be decoded|no image of a format"):
            read_photo(path)


def test_heic_without_its_library_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(more_formats, "_heic_plugin", lambda: False)
    path = tmp_path / "IMG_1.HEIC"
    path.write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic")
    with pytest.raises(MediaError, match=r"HEIC images are read once this is installed: pip install 'adnet"):
        read_photo(path)


def test_other_images_are_called_by_their_name(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(b"\xff\x0a" + bytes(40))
    with pytest.raises(MediaError, match="JPEG XL images are not read"):
        read_photo(path)


def test_what_is_not_read_is_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(photos, "UNREAD_SUFFIXES", photos.UNREAD_SUFFIXES | {".heic": "HEIC"})
    monkeypatch.setattr(photos, "IMAGE_SUFFIXES", photos.IMAGE_SUFFIXES - {".heic"})
    (tmp_path / "deep").mkdir()
    names = ("a.jpg", "b.AVIF", "c.gif", "d.jp2", "e.HEIC", "deep/f.heic", "g.cr2", "notes.txt", ".h.heic")
    for name in names:
        (tmp_path / name).touch()
    found = find_photos([tmp_path])
    assert [path.name for path in found.photos] == ["a.jpg", "b.AVIF", "c.gif", "d.jp2"]
    assert found.unread == {"HEIC": 2, "raw": 1}
    assert found.unread_words == (
        "3 files in formats that are not read (HEIC, raw); "
        "HEIC is read once this is installed: pip install 'adnet-annotate[heic]'"
    )
    assert list_photos([tmp_path]) == found.photos
    assert find_photos([tmp_path / "a.jpg"]).unread_words == ""
