"""Copies of a JPEG show what the whole photo does, where they say, and bad files are refused alike."""

from __future__ import annotations

import struct
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import cv2
import numpy as np
import pytest
import simplejpeg
from PIL import Image

from adnet_core.errors import MediaError
from adnet_core.media import reduced_photos as module
from adnet_core.media.photos import Photo, read_photo
from adnet_core.media.reduced_photos import ReducedPhoto, read_reduced

WIDTH, HEIGHT = 203, 151
FLIPPED = {2: "w", 3: "wh", 4: "h", 6: "h", 7: "wh", 8: "w"}


@pytest.fixture(autouse=True)
def small_photos_count_as_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FIRST_SIDE", 25)


def dotted(width: int = WIDTH, height: int = HEIGHT) -> np.ndarray:
    """A soft bright dot on black, (H, W, 3)."""
    across, down = np.arange(width) - 0.61 * width, np.arange(height) - 0.4 * height
    spot = np.exp(-(across[None, :] ** 2 + down[:, None] ** 2) / (2 * 12.0**2))
    return np.repeat(np.round(spot * 255)[:, :, None], 3, axis=2).astype(np.uint8)


def gravity(pixels: np.ndarray) -> np.ndarray:
    """(x, y) of the centre of brightness."""
    light = pixels[:, :, 1].astype(np.float64)
    y, x = np.mgrid[0 : light.shape[0], 0 : light.shape[1]]
    return np.array([(light * x).sum(), (light * y).sum()]) / light.sum()


def encoded(pixels: np.ndarray, *parameters: int) -> bytes:
    done, data = cv2.imencode(".jpg", pixels, list(parameters))
    assert done
    return data.tobytes()


def turned(jpeg: bytes, orientation: int) -> bytes:
    """The JPEG with an EXIF block that says how to turn it."""
    entry = struct.pack(">HHIHH", 0x0112, 3, 1, orientation, 0)
    body = b"Exif\x00\x00MM\x00*" + struct.pack(">IH", 8, 1) + entry + struct.pack(">I", 0)
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + jpeg[2:]


def reduced(path: Path) -> ReducedPhoto:
    photo = read_reduced(path)
    assert isinstance(photo, ReducedPhoto)
    return photo


@pytest.mark.parametrize("size", [(WIDTH, HEIGHT), (204, 151), (203, 152), (208, 152)])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_dot_is_where_the_photo_has_it(tmp_path: Path, orientation: int, size: tuple[int, int]) -> None:
    """To a tenth of a pixel of the photo, however it is turned and whatever is left over at its border."""
    path = tmp_path / "photo.jpg"
    path.write_bytes(turned(encoded(dotted(*size), cv2.IMWRITE_JPEG_QUALITY, 98), orientation))
    whole, photo = read_photo(path), read_reduced(path)
    flipped = FLIPPED.get(orientation, "")
    odd = [side for side, name in zip(size, "wh", strict=True) if name in flipped]
    if any(side % 2 for side in odd):
        assert isinstance(photo, Photo)
        return
    assert isinstance(photo, ReducedPhoto)
    assert (photo.width, photo.height, photo.shape) == (whole.width, whole.height, whole.pixels.shape)
    for step in (9.0, 4.5, 2.0):
        copy, factor = photo.copy(step)
        assert factor <= step
        assert copy.shape[:2] == (-(-whole.height // factor), -(-whole.width // factor))
        place = factor * gravity(copy) + (factor - 1) / 2
        np.testing.assert_allclose(place, gravity(whole.pixels), atol=0.1)
    assert np.array_equal(photo.pixels, whole.pixels)


@pytest.mark.parametrize("kind", ["colour", "grey", "CMYK", "4:4:4", "progressive"])
def test_copies_are_about_means_of_the_photo(sample_photo: Path, tmp_path: Path, kind: str) -> None:
    pixels = read_photo(sample_photo).pixels
    path = tmp_path / "photo.jpg"
    modes = {"grey": "L", "CMYK": "CMYK"}
    image = Image.fromarray(pixels[:, :, ::-1]).convert(modes.get(kind, "RGB"))
    subsampling = "4:2:0" if kind in ("colour", "progressive") else "4:4:4"
    image.save(path, quality=92, subsampling=subsampling, progressive=kind == "progressive")
    whole = read_photo(path).pixels
    for factor in (2, 4, 8):
        first, _ = reduced(path).copy(99)
        fresh = ReducedPhoto(path, *module.checked_data(path), first)
        copy, own = fresh.copy(factor)
        assert own == factor
        side = 512 // factor
        mean = cv2.resize(whole, (side, side), interpolation=cv2.INTER_AREA)
        assert np.abs(copy.astype(int) - mean).mean() < 2


def test_other_files_are_read_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inks = Image.fromarray(dotted()).convert("CMYK")
    inks.save(tmp_path / "ink.jpg", subsampling="4:2:0")  # which OpenCV alone decodes
    photo = read_reduced(tmp_path / "ink.jpg")
    assert isinstance(photo, Photo)
    assert np.array_equal(photo.pixels, read_photo(tmp_path / "ink.jpg").pixels)
    cv2.imwrite(str(tmp_path / "photo.png"), dotted())
    cv2.imwrite(str(tmp_path / "photo.jpg"), dotted())
    photo = read_reduced(tmp_path / "photo.png")
    assert isinstance(photo, Photo)
    assert np.array_equal(photo.pixels, dotted())
    monkeypatch.setattr(module, "FIRST_SIDE", 102)  # half of it would have less
    assert isinstance(read_reduced(tmp_path / "photo.jpg"), Photo)


@pytest.mark.parametrize("progressive", [0, 1])
def test_bad_files_are_refused_as_by_read_photo(sample_photo: Path, tmp_path: Path, progressive: int) -> None:
    pixels = read_photo(sample_photo).pixels
    good = encoded(pixels, cv2.IMWRITE_JPEG_PROGRESSIVE, progressive)
    frame = good.index(b"\xff\xc2" if progressive else b"\xff\xc0")
    spoilt = bytearray(good)
    spoilt[len(good) // 2 : len(good) // 2 + 400] = bytes(400)
    bad = {
        **{f"cut {share}": good[: int(share * len(good))] for share in (0.01, 0.3, 0.6, 0.97)},
        "spoilt": bytes(spoilt),
        "end missing": good[:-2],
        "higher": good[: frame + 5] + struct.pack(">H", 700) + good[frame + 7 :],
        "lower": good[: frame + 5] + struct.pack(">H", 300) + good[frame + 7 :],
        "text": b"no photo",
        "empty": b"",
    }
    path = tmp_path / "photo.jpg"
    for what, data in bad.items():
        path.write_bytes(data)
        said = []
        for read in (read_photo, read_reduced):
            try:
                read(path)
                said.append("")
            except MediaError as error:
                said.append(str(error))
        assert said[0] == said[1], what
        assert bool(said[0]) == (what != "end missing"), what


def test_each_copy_is_decoded_once_and_by_the_pool(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "photo.jpg"
    cv2.imwrite(str(path), dotted())
    sizes: list[int] = []
    decode = simplejpeg.decode_jpeg

    def counted(*given: object, **more: int) -> np.ndarray:
        sizes.append(more["min_width"])
        return np.asarray(decode(*given, **more))

    monkeypatch.setattr("simplejpeg.decode_jpeg", counted)
    with ThreadPoolExecutor(1) as pool:
        photo = read_reduced(path, pool)
        assert isinstance(photo, ReducedPhoto)
        photo.begin(20.0)
        assert photo.copy(9.0)[1] == 8
        photo.begin(3.0)
        assert photo.copy(3.0)[1] == 2
        # A finer copy that is at hand is taken before another is decoded.
        assert photo.copy(5.0)[1] == 2
        assert photo.copy(100.0)[1] == 8
    assert photo.copy(1.9)[1] == 1  # the pool has ended
    assert photo.copy(0.4)[1] == 1  # where a crop enlarges
    photo.begin(0.4)
    assert sizes == [26, 102, 0]


def test_too_little_memory_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "photo.jpg"
    cv2.imwrite(str(path), dotted())

    def lacking(*_arguments: object, **_more: object) -> None:
        raise MemoryError

    monkeypatch.setattr("simplejpeg.decode_jpeg", lacking)
    with pytest.raises(MediaError, match=f"there is not enough memory for its {WIDTH} x {HEIGHT} pixels"):
        read_reduced(path)
