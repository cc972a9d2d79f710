"""Reading photos: what comes out of good files, and the one sentence that comes out of bad ones."""

from __future__ import annotations

import os
import struct
import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from adnet_core.errors import MediaError
from adnet_core.media import photos
from adnet_core.media.image_header import HeaderError, read_header
from adnet_core.media.photos import file_sha256, find_photos, list_photos, photo_size, read_photo, write_image


@pytest.fixture
def picture() -> np.ndarray:
    """A smooth 40 x 64 BGR picture whose four corners differ."""
    y, x = np.mgrid[0:40, 0:64]
    return np.stack([x * 4, y * 6, 255 - x * 2 - y * 3], axis=-1).astype(np.uint8)


@pytest.fixture
def unprivileged() -> Iterator[Path]:
    """A folder, and no right to read whatever in it denies it, even where tests run as root."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    if root:
        os.chown(folder, 65534, 65534)
        os.seteuid(65534)
    yield folder
    if root:
        os.seteuid(0)
    for path in [*folder.rglob("*")]:
        path.chmod(0o755)
    for path in sorted(folder.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    folder.rmdir()


def encoded(suffix: str, pixels: np.ndarray, *parameters: int) -> bytes:
    done, data = cv2.imencode(suffix, pixels, list(parameters))
    assert done
    return data.tobytes()


def with_orientation(jpeg: bytes, orientation: int, order: str = ">") -> bytes:
    """The JPEG with an EXIF block that says how to turn it."""
    head = b"MM\x00*" if order == ">" else b"II*\x00"
    entry = struct.pack(order + "HHIHH", 0x0112, 3, 1, orientation, 0)
    tiff = head + struct.pack(order + "IH", 8, 1) + entry + struct.pack(order + "I", 0)
    body = b"Exif\x00\x00" + tiff
    return jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body + jpeg[2:]


def refused(path: Path) -> str:
    """The message for a bad photo, without the path that it starts with."""
    with pytest.raises(MediaError) as caught:
        read_photo(path)
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    assert "\n" not in message
    return message.removeprefix(f"{path}: ")


@pytest.mark.parametrize("suffix", [".png", ".bmp", ".tif", ".webp", ".jpg"])
def test_formats_are_read(tmp_path: Path, picture: np.ndarray, suffix: str) -> None:
    path = tmp_path / f"photo{suffix}"
    path.write_bytes(encoded(suffix, picture))
    photo = read_photo(path)
    assert (photo.path, photo.width, photo.height) == (path, 64, 40)
    assert photo.pixels.dtype == np.uint8
    assert photo.pixels.flags.c_contiguous
    assert photo_size(path) == (64, 40)
    tolerance = 12 if suffix in (".jpg", ".webp") else 0
    assert np.abs(photo.pixels.astype(int) - picture).max() <= tolerance


def test_webp_of_all_three_kinds(tmp_path: Path, picture: np.ndarray) -> None:
    alpha = np.dstack([picture, np.full(picture.shape[:2], 128, np.uint8)])
    for name, data in {
        "lossy": encoded(".webp", picture, cv2.IMWRITE_WEBP_QUALITY, 80),
        "lossless": encoded(".webp", picture, cv2.IMWRITE_WEBP_QUALITY, 101),
        "extended": encoded(".webp", alpha, cv2.IMWRITE_WEBP_QUALITY, 80),
    }.items():
        path = tmp_path / f"{name}.webp"
        path.write_bytes(data)
        assert photo_size(path) == (64, 40), name
        assert read_photo(path).pixels.shape == (40, 64, 3), name
        path.write_bytes(data[:-20])
        assert "ends early" in refused(path), name


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("orientation", range(1, 9))
def test_orientation_is_applied(tmp_path: Path, picture: np.ndarray, orientation: int, order: str) -> None:
    """As OpenCV itself turns a JPEG, and by the definition of EXIF for the two commonest cases."""
    path = tmp_path / "photo.jpg"
    path.write_bytes(with_orientation(encoded(".jpg", picture), orientation, order))
    photo = read_photo(path)
    np.testing.assert_array_equal(photo.pixels, cv2.imread(str(path), cv2.IMREAD_COLOR))
    assert photo_size(path) == (photo.width, photo.height)
    plain = cv2.imdecode(np.frombuffer(encoded(".jpg", picture), np.uint8), cv2.IMREAD_COLOR)
    if orientation == 3:
        np.testing.assert_array_equal(photo.pixels, plain[::-1, ::-1])
    if orientation == 6:
        np.testing.assert_array_equal(photo.pixels, np.rot90(plain, -1))


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize(
    ("suffix", "deep"), [(".png", False), (".png", True), (".webp", False), (".tif", False), (".tif", True)]
)
def test_orientation_of_other_formats(
    tmp_path: Path, picture: np.ndarray, suffix: str, orientation: int, deep: bool
) -> None:
    """The same picture as from a JPEG, which the test above settles."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / f"photo{suffix}"
    if deep:
        levels = picture[:, :, 0].astype(np.uint16) * 257
        Image.fromarray(levels).save(path, exif=exif)
    else:
        Image.fromarray(picture[:, :, ::-1]).save(path, exif=exif, lossless=True)
    expected = np.repeat(picture[:, :, :1], 3, axis=2) if deep else picture
    turned = {
        1: expected,
        2: expected[:, ::-1],
        3: expected[::-1, ::-1],
        4: expected[::-1],
        5: expected.transpose(1, 0, 2),
        6: np.rot90(expected, -1),
        7: expected[::-1, ::-1].transpose(1, 0, 2),
        8: np.rot90(expected),
    }[orientation]
    photo = read_photo(path)
    np.testing.assert_array_equal(photo.pixels, turned)
    assert photo_size(path) == (photo.width, photo.height)


@pytest.mark.parametrize("suffix", [".jpg", ".tif"])
def test_print_colours(tmp_path: Path, picture: np.ndarray, suffix: str) -> None:
    """Four channels of ink are no alpha channel."""
    path = tmp_path / f"photo{suffix}"
    Image.fromarray(picture[:, :, ::-1]).convert("CMYK").save(path, quality=95)
    assert np.abs(read_photo(path).pixels.astype(int) - picture).mean() < 4


@given(st.data())
@settings(max_examples=300, deadline=2000, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_headers_of_damaged_files(picture: np.ndarray, data: st.DataObject) -> None:
    """Any change to a file's first bytes gives a header or a HeaderError, and no other exception."""
    suffix = data.draw(st.sampled_from([".jpg", ".png", ".tif", ".bmp", ".webp"]))
    content = bytearray(encoded(suffix, picture))
    if suffix == ".jpg":
        content = bytearray(with_orientation(bytes(content), 6))
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, min(len(content) - 1, 200)))
        content[at] = data.draw(st.sampled_from([0, 1, 2, 127, 128, 254, 255]))
    content = content[: data.draw(st.integers(0, len(content)))]
    try:
        header = read_header(bytes(content))
    except HeaderError:
        return
    assert 1 <= header.orientation <= 8


def test_nonsense_in_exif_is_ignored(tmp_path: Path, picture: np.ndarray) -> None:
    jpeg = encoded(".jpg", picture)
    for block in (b"Exif\x00\x00MM\x00*", b"Exif\x00\x00II*\x00\xff\xff\xff\xff", b"Exif\x00\x00nothing"):
        path = tmp_path / "photo.jpg"
        path.write_bytes(jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + jpeg[2:])
        assert photo_size(path) == (64, 40)
    path.write_bytes(with_orientation(jpeg, 77))
    assert photo_size(path) == (64, 40)


def test_grey_and_sixteen_bits(tmp_path: Path, picture: np.ndarray) -> None:
    grey = picture[:, :, 0]
    path = tmp_path / "photo.png"
    path.write_bytes(encoded(".png", grey))
    np.testing.assert_array_equal(read_photo(path).pixels, np.repeat(grey[:, :, None], 3, axis=2))
    path.write_bytes(encoded(".png", picture.astype(np.uint16) * 257))
    np.testing.assert_array_equal(read_photo(path).pixels, picture)
    path.write_bytes(encoded(".png", grey.astype(np.uint16) * 257))
    np.testing.assert_array_equal(read_photo(path).pixels[:, :, 1], grey)


def test_alpha_lies_on_white(tmp_path: Path, picture: np.ndarray) -> None:
    alpha = np.full(picture.shape[:2], 255, np.uint8)
    alpha[:, :20] = 0
    alpha[:, 20:40] = 128
    path = tmp_path / "photo.png"
    path.write_bytes(encoded(".png", np.dstack([picture, alpha])))
    pixels = read_photo(path).pixels.astype(int)
    assert (pixels[:, :20] == 255).all()
    half = picture[:, 20:40] * (128 / 255) + 127
    assert np.abs(pixels[:, 20:40] - half).max() <= 1
    np.testing.assert_array_equal(pixels[:, 40:], picture[:, 40:])


def png_chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png_file(width: int, height: int, kind: int, rows: bytes, *more: bytes) -> bytes:
    header = png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(more) + png_chunk(b"IDAT", rows) + png_chunk(b"IEND", b"")


def test_palette_png(tmp_path: Path) -> None:
    rows = zlib.compress(b"".join(b"\x00" + bytes([0] * 10 + [1] * 10) for _ in range(20)))
    palette = png_chunk(b"PLTE", bytes([255, 0, 0, 0, 0, 255]))
    path = tmp_path / "palette.png"
    path.write_bytes(png_file(20, 20, 3, rows, palette))
    pixels = read_photo(path).pixels
    assert pixels[0, 0].tolist() == [0, 0, 255]
    assert pixels[0, 19].tolist() == [255, 0, 0]
    path.write_bytes(png_file(20, 20, 3, rows, palette, png_chunk(b"tRNS", bytes([0, 255]))))
    pixels = read_photo(path).pixels
    assert pixels[0, 0].tolist() == [255, 255, 255]
    assert pixels[0, 19].tolist() == [255, 0, 0]


def test_grey_png_with_alpha(tmp_path: Path) -> None:
    rows = zlib.compress(b"".join(b"\x00" + bytes([100, 255] * 10 + [100, 0] * 10) for _ in range(20)))
    path = tmp_path / "grey.png"
    path.write_bytes(png_file(20, 20, 4, rows))
    pixels = read_photo(path).pixels
    assert pixels[0, 0].tolist() == [100, 100, 100]
    assert pixels[0, 19].tolist() == [255, 255, 255]


def test_missing_and_other_files(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    assert refused(path) == "no such file"
    path.write_bytes(b"")
    assert refused(path) == "the file is empty"
    path.write_text("these are notes, no photo")
    assert refused(path) == "it is no image of a format that is read"
    folder = tmp_path / "folder.jpg"
    folder.mkdir()
    assert refused(folder) == "it is a folder, not a photo"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_named_pipe_does_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    assert refused(tmp_path / "pipe.jpg") == "it is no regular file"


@pytest.mark.parametrize("quality", [30, 95])
@pytest.mark.parametrize("progressive", [0, 1])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.9, 0.999])
def test_truncated_jpeg(
    sample_photo: Path, tmp_path: Path, quality: int, progressive: int, share: float
) -> None:
    """OpenCV would decode these in silence, with grey below."""
    pixels = read_photo(sample_photo).pixels
    settings = (cv2.IMWRITE_JPEG_QUALITY, quality, cv2.IMWRITE_JPEG_PROGRESSIVE, progressive)
    data = encoded(".jpg", pixels, *settings, cv2.IMWRITE_JPEG_RST_INTERVAL, 8)
    path = tmp_path / "whole.jpg"
    path.write_bytes(data)
    read_photo(path)
    path = tmp_path / "cut.jpg"
    path.write_bytes(data[: int(len(data) * share)])
    assert refused(path) == "the file ends early, a part of the photo is missing"
    with pytest.raises(MediaError):
        photo_size(path)


@pytest.mark.parametrize("progressive", [0, 1])
@pytest.mark.parametrize("lost", [1, 2])
def test_a_jpeg_without_its_last_marker_is_read(
    sample_photo: Path, tmp_path: Path, progressive: int, lost: int
) -> None:
    pixels = read_photo(sample_photo).pixels
    data = encoded(".jpg", pixels, cv2.IMWRITE_JPEG_PROGRESSIVE, progressive)
    path = tmp_path / "photo.jpg"
    path.write_bytes(data)
    whole = read_photo(path).pixels
    path.write_bytes(data[:-lost])
    assert np.array_equal(read_photo(path).pixels, whole)
    assert photo_size(path) == (whole.shape[1], whole.shape[0])


@pytest.mark.parametrize(
    ("progressive", "restarts", "shares"),
    [(0, 0, (0.2, 0.5, 0.8, 0.9)), (0, 8, (0.2, 0.5, 0.8, 0.9)), (1, 0, (0.2, 0.5, 0.8))],
)
@pytest.mark.parametrize("filling", ["zeros", "noise"])
def test_a_jpeg_spoilt_in_its_middle_is_told(
    sample_photo: Path,
    tmp_path: Path,
    progressive: int,
    restarts: int,
    shares: tuple[float, ...],
    filling: str,
) -> None:
    """As from a card with a bad block: the decoder makes a picture of it, with wrong colours and shifts."""
    pixels = read_photo(sample_photo).pixels
    settings = (cv2.IMWRITE_JPEG_PROGRESSIVE, progressive, cv2.IMWRITE_JPEG_RST_INTERVAL, restarts)
    data = encoded(".jpg", pixels, *settings)
    bad = bytes(512) if filling == "zeros" else np.random.default_rng(1).bytes(512)
    path = tmp_path / "photo.jpg"
    for share in shares:
        at = int(len(data) * share)
        path.write_bytes(data[:at] + bad + data[at + 512 :])
        assert refused(path) == "the JPEG data is damaged, a part of the photo is spoilt", share


def test_plain_areas_are_no_lost_blocks(tmp_path: Path) -> None:
    """Their data may be thousands of noughts, where the tables are made for them."""
    path = tmp_path / "photo.jpg"
    plain = np.zeros((2000, 3000), np.uint8)
    path.write_bytes(encoded(".jpg", plain, cv2.IMWRITE_JPEG_OPTIMIZE, 1))
    assert b"\x00" * 128 in path.read_bytes()
    assert not read_photo(path).pixels.any()


def test_a_jpeg_with_filling_before_its_end_is_whole(tmp_path: Path, picture: np.ndarray) -> None:
    data = encoded(".jpg", picture)
    path = tmp_path / "photo.jpg"
    path.write_bytes(data[:-2] + bytes(3) + data[-2:])
    filled = read_photo(path).pixels
    path.write_bytes(data)
    assert np.array_equal(filled, read_photo(path).pixels)


def test_jpegs_are_decoded_as_opencv_does(sample_photo: Path, tmp_path: Path) -> None:
    """Landmarks, thumbnails and cached crops of older versions came from its pixels."""
    pixels = read_photo(sample_photo).pixels
    for name, image in (("colour", pixels), ("grey", pixels[:, :, 0])):
        path = tmp_path / f"{name}.jpg"
        path.write_bytes(encoded(".jpg", image))
        assert np.array_equal(read_photo(path).pixels, cv2.imread(str(path), cv2.IMREAD_COLOR_BGR))


def test_too_little_memory_is_no_damage(
    tmp_path: Path, picture: np.ndarray, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lacking(*_arguments: object, **_more: object) -> None:
        raise MemoryError

    error = cv2.error("OpenCV: Failed to allocate")
    error.code = -4
    monkeypatch.setattr("cv2.imdecode", lambda *_: (_ for _ in ()).throw(error))
    monkeypatch.setattr("simplejpeg.decode_jpeg", lacking)
    for suffix in (".png", ".jpg"):
        path = tmp_path / f"photo{suffix}"
        path.write_bytes(encoded(suffix, picture))
        assert refused(path) == "there is not enough memory for its 64 x 40 pixels"


def test_thumbnail_within_a_truncated_jpeg(tmp_path: Path, picture: np.ndarray) -> None:
    """The end marker of an embedded thumbnail isn't the photo's."""
    jpeg = encoded(".jpg", picture)
    block = b"Exif\x00\x00" + encoded(".jpg", picture[:20, :20])
    with_thumbnail = jpeg[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + jpeg[2:]
    path = tmp_path / "photo.jpg"
    path.write_bytes(with_thumbnail)
    assert read_photo(path).width == 64
    path.write_bytes(with_thumbnail[:-40])
    assert "ends early" in refused(path)


@pytest.mark.parametrize("suffix", [".png", ".bmp", ".tif"])
def test_other_truncated_files(tmp_path: Path, picture: np.ndarray, suffix: str) -> None:
    data = encoded(suffix, picture)
    path = tmp_path / f"photo{suffix}"
    for share in (0.05, 0.5, 0.95):
        path.write_bytes(data[: int(len(data) * share)])
        assert any(part in refused(path) for part in ("ends early", "damaged", "no size"))


def test_damaged_data(tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(png_file(20, 20, 2, b"this is no deflate stream"))
    assert refused(path) == "the PNG data is damaged and cannot be decoded"
    whole = encoded(".png", np.random.default_rng(0).integers(0, 255, (50, 50, 3), np.uint8))
    path.write_bytes(whole[:2000] + b"----" + whole[2004:])
    assert refused(path) == "the PNG data is damaged"


def test_tiny_photos(tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    for height, width in ((1, 1), (15, 400), (400, 15)):
        path.write_bytes(encoded(".png", np.zeros((height, width, 3), np.uint8)))
        assert refused(path) == f"{width} x {height} pixels is too small to hold a face"
    path.write_bytes(encoded(".png", np.zeros((16, 16, 3), np.uint8)))
    assert read_photo(path).width == 16


def test_decompression_bomb_is_refused_by_its_header(tmp_path: Path) -> None:
    path = tmp_path / "bomb.png"
    path.write_bytes(png_file(60_000, 60_000, 0, zlib.compress(b"\x00" * 1000)))
    assert refused(path) == "60000 x 60000 pixels is more than the limit of 160 million"


@pytest.mark.parametrize("progressive", [0, 1])
def test_a_jpeg_too_short_for_its_size_is_refused(tmp_path: Path, progressive: int) -> None:
    """The decoder would fill millions of pixels with grey in silence; one colour takes the fewest bytes."""
    path = tmp_path / "photo.jpg"
    flags = [cv2.IMWRITE_JPEG_PROGRESSIVE, progressive, cv2.IMWRITE_JPEG_OPTIMIZE, 1]
    path.write_bytes(encoded(".jpg", np.zeros((2000, 3000), np.uint8), *flags))
    assert (read_photo(path).width, read_photo(path).height) == (3000, 2000)
    small = encoded(".jpg", np.zeros((30, 50), np.uint8), *flags)
    path.write_bytes(small.replace(struct.pack(">HH", 30, 50), struct.pack(">HH", 12_000, 13_000), 1))
    assert refused(path) == "the file ends early, a part of the photo is missing"


def test_deep_pixels_count_for_more(tmp_path: Path) -> None:
    """8-bit colours, with alpha, and with 16 bits: what decoding takes is the same."""
    path = tmp_path / "bomb.png"
    for depth, colours, limit in ((8, 2, 160), (8, 6, 87), (16, 6, 50)):
        data = bytearray(png_file(60_000, 60_000, 0, zlib.compress(b"\x00" * 1000)))
        data[24:26] = depth, colours
        data[29:33] = struct.pack(">I", zlib.crc32(data[12:29]))
        path.write_bytes(data)
        assert refused(path) == f"60000 x 60000 pixels is more than the limit of {limit} million"


def test_large_file_is_refused(tmp_path: Path, picture: np.ndarray, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "photo.bmp"
    path.write_bytes(encoded(".bmp", picture))
    monkeypatch.setattr(photos, "MAX_FILE_BYTES", 1000)
    assert "larger than" in refused(path)


def test_float_pixels_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "photo.tif"
    path.write_bytes(encoded(".tif", np.zeros((20, 20, 3), np.float32)))
    assert "pixels of type float32" in refused(path)


def test_photo_without_permission(unprivileged: Path, picture: np.ndarray) -> None:
    path = unprivileged / "photo.png"
    path.write_bytes(encoded(".png", picture))
    path.chmod(0)
    assert refused(path) == "no permission"
    with pytest.raises(MediaError, match="no permission"):
        file_sha256(path)


def test_folder_without_permission(unprivileged: Path) -> None:
    folder = unprivileged / "outer"
    inner = folder / "inner"
    inner.mkdir(parents=True)
    inner.chmod(0)
    for asked in (inner, folder):
        with pytest.raises(MediaError) as caught:
            list_photos([asked])
        assert str(caught.value) == f"{inner}: no permission"


def test_listing(tmp_path: Path) -> None:
    names = ["img10.jpg", "img2.JPG", "b/img1.png", ".hidden.jpg", ".thumbs/a.jpg", "notes.txt", "a/2.webp"]
    for name in names:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    found = [path.relative_to(tmp_path).as_posix() for path in list_photos([tmp_path])]
    assert found == ["a/2.webp", "b/img1.png", "img2.JPG", "img10.jpg"]
    single = tmp_path / "notes.txt"
    assert list_photos([single, tmp_path / "b", single]) == [single, tmp_path / "b/img1.png"]
    with pytest.raises(MediaError, match="no such file or folder"):
        list_photos([tmp_path / "absent"])


def test_writing(tmp_path: Path, picture: np.ndarray) -> None:
    path = tmp_path / "out.png"
    write_image(path, picture)
    np.testing.assert_array_equal(read_photo(path).pixels, picture)
    write_image(path, picture[::-1])
    np.testing.assert_array_equal(read_photo(path).pixels, picture[::-1])
    assert [p.name for p in tmp_path.iterdir()] == ["out.png"]
    for bad in (tmp_path / "out.txt", tmp_path / "absent" / "out.png"):
        with pytest.raises(MediaError) as caught:
            write_image(bad, picture)
        assert str(caught.value).startswith(f"{bad}: ")


def test_hash(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"abc")
    assert file_sha256(path) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    with pytest.raises(MediaError, match="no such file"):
        file_sha256(tmp_path / "absent")


def test_folders_that_are_links_are_said(tmp_path: Path) -> None:
    """They may lead anywhere, and in circles; without a word half of a set would be missing."""
    set_, elsewhere = tmp_path / "set", tmp_path / "elsewhere"
    for folder in (set_, elsewhere):
        folder.mkdir()
        write_image(folder / "1.png", np.zeros((40, 40, 3), np.uint8))
    assert find_photos([set_]).unread_words == ""
    (set_ / "more").symlink_to(elsewhere, target_is_directory=True)
    (set_ / ".hidden").symlink_to(elsewhere, target_is_directory=True)
    found = find_photos([set_])
    assert found.photos == [set_ / "1.png"]
    assert found.unread_words == "1 linked folder that was not looked into"
    (set_ / "circle").symlink_to(tmp_path, target_is_directory=True)
    (set_ / "2.cr2").write_bytes(b"raw")
    words = find_photos([set_]).unread_words
    assert words.startswith("1 file in a format that is not read (")
    assert words.endswith(", and 2 linked folders that were not looked into")
    assert find_photos([set_ / "more"]).photos == [set_ / "more" / "1.png"]
