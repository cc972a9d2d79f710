"""Photos from files: 8-bit BGR as displayed, whatever the file holds, or one clear sentence why not."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import MediaError
from adnet_core.files.whole_files import open_to_read, raised_as, reason_of, write_bytes
from adnet_core.media.image_header import (
    HEAD_BYTES,
    NO_IMAGE,
    HeaderError,
    ImageHeader,
    read_header,
    sniff,
    unread_format,
)
from adnet_core.media.jpeg_data import SpoiltJpeg, jpeg_pixels, with_end
from adnet_core.media.more_formats import HEIC_ADVICE, is_more, more_header, more_pixels, reads_heic
from adnet_core.sentences import said

WRITTEN_SUFFIXES: frozenset[str] = frozenset({".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp"})
_HEIC_SUFFIXES = frozenset({".heic", ".heif", ".hif"})
IMAGE_SUFFIXES: frozenset[str] = (
    WRITTEN_SUFFIXES
    | {".avif", ".gif", ".jp2", ".j2k", ".jpf", ".jpx"}
    | (_HEIC_SUFFIXES if reads_heic() else frozenset())
)
# Photos as well, which are counted and named where a folder holds them.
_RAW = (".arw", ".cr2", ".cr3", ".dng", ".nef", ".orf", ".pef", ".raf", ".rw2", ".srw")
UNREAD_SUFFIXES: dict[str, str] = {
    **dict.fromkeys(_HEIC_SUFFIXES - IMAGE_SUFFIXES, "HEIC"),
    **dict.fromkeys(_RAW, "raw"),
    ".jxl": "JPEG XL",
    ".psd": "Photoshop",
    ".tga": "TGA",
    ".exr": "OpenEXR",
    **dict.fromkeys((".ppm", ".pgm", ".pbm", ".pnm"), "PNM"),
}

# The limits against decompression bombs and slips, in one place.
MAX_PIXELS = 160_000_000
# The decoder holds a photo twice; what is not 8 bits of three colours is then copied.
MAX_DECODING_BYTES = 6 * MAX_PIXELS
MAX_FILE_BYTES = 2**30
MIN_SIDE = 16
_STRIP_PIXELS = 1 << 20

_ENDS_EARLY = "the file ends early, a part of the photo is missing"
OPENCV_NO_MEMORY = -4
"""The code of cv2.error, which has no name in Python."""

Pixels = NDArray[np.uint8]


@dataclass(frozen=True)
class Photo:
    """A photo as displayed: `pixels` is (H, W, 3) BGR."""

    path: Path
    pixels: Pixels

    @property
    def width(self) -> int:
        return int(self.pixels.shape[1])

    @property
    def height(self) -> int:
        return int(self.pixels.shape[0])


def read_photo(path: str | Path) -> Photo:
    """Read and decode a photo: EXIF orientation applied, alpha on white, 16 bits scaled to 8, grey to BGR.

    Raises MediaError for a file that is missing, not readable, no image, truncated, damaged, larger
    than MAX_PIXELS, or less than MIN_SIDE pixels wide or high.
    """
    path = Path(path)
    return decoded_photo(path, *checked_data(path))


def checked_data(path: Path) -> tuple[bytes, ImageHeader]:
    """A photo's file and its header, before anything is decoded. Raises MediaError as `read_photo` does."""
    data = _read_bytes(path)
    return data, _checked_header(path, data)


def decoded_photo(path: Path, data: bytes, header: ImageHeader) -> Photo:
    """The photo of `checked_data`. Raises MediaError as `read_photo` does."""
    try:
        return _decoded(path, data, header)
    except (MemoryError, cv2.error) as error:
        if isinstance(error, cv2.error) and error.code != OPENCV_NO_MEMORY:
            raise
        raise MediaError(
            f"{path}: there is not enough memory for its {header.width} x {header.height} pixels"
        ) from None


def _decoded(path: Path, data: bytes, header: ImageHeader) -> Photo:
    decoded = _decode(path, data, header)
    if decoded is None:
        raise MediaError(f"{path}: the {header.format} data is damaged and cannot be decoded")
    if decoded.dtype not in (np.uint8, np.uint16):
        raise MediaError(f"{path}: pixels of type {decoded.dtype} cannot be shown, save it with 8 or 16 bits")
    # Of all its decoders, OpenCV's for TIFF turns the pixels by itself.
    orientation = 1 if header.format == "TIFF" else header.orientation
    photo = Photo(path, np.ascontiguousarray(oriented(_to_bgr(decoded), orientation)))
    if (photo.width, photo.height) != header.displayed_size:
        raise MediaError(
            f"{path}: the {header.format} data is damaged: its size is not the one in its header"
        )
    return photo


def photo_size(path: str | Path) -> tuple[int, int]:
    """(width, height) as displayed, from the header alone but where a JPEG has no end.

    Raises MediaError as `read_photo` does.
    """
    path = Path(path)
    data, header = checked_data(path)
    if not header.ended:
        stored_jpeg(path, data, header)
    return header.displayed_size


def is_turned(path: Path) -> bool:
    """Whether a photo is displayed otherwise than it is stored, by its EXIF orientation. Raises MediaError as
    `read_photo` does."""
    _, header = checked_data(path)
    return header.orientation != 1


@dataclass(frozen=True)
class FoundPhotos:
    """Photos, and how many others there are by the name of their format, which is not read.

    `linked` counts folders that are links, which are not looked into: they may lead anywhere, and in circles.
    """

    photos: list[Path]
    unread: dict[str, int]
    linked: int = 0

    @property
    def unread_words(self) -> str:
        """What is not read, as a sentence without its end; empty where all is."""
        words = self._format_words
        if not self.linked:
            return words
        linked = said(
            "{count:,} linked folder that was not looked into",
            "{count:,} linked folders that were not looked into",
            count=self.linked,
        )
        return said("{unread}, and {linked}", unread=words, linked=linked) if words else linked

    @property
    def _format_words(self) -> str:
        count = sum(self.unread.values())
        if not count:
            return ""
        kinds = sorted(self.unread)
        words = said(
            "{count:,} file in a format that is not read ({kinds})",
            "{count:,} files in formats that are not read ({kinds})",
            count=count,
            kinds=kinds,
        )
        if "HEIC" in self.unread:
            return said(
                "{unread}; HEIC is read once this is installed: {command}", unread=words, command=HEIC_ADVICE
            )
        return words


def list_photos(paths: Iterable[str | Path]) -> list[Path]:
    """The photos that `find_photos` finds."""
    return find_photos(paths).photos


def find_photos(paths: Iterable[str | Path]) -> FoundPhotos:
    """All photos among files and folders, each once: folders recursively, naturally sorted, no hidden files.

    A file that is named itself is taken whatever its suffix. Raises MediaError for a path that does
    not exist and for a folder that may not be read.
    """
    found: dict[Path, None] = {}
    unread: dict[str, int] = {}
    linked = 0
    for given in paths:
        path = Path(given)
        with raised_as(MediaError, path, "cannot be read"):
            if path.is_dir():
                photos, links = _photos_below(path, unread)
                found.update(dict.fromkeys(photos))
                linked += links
            elif path.exists():
                found[path] = None
            else:
                raise MediaError(f"{path}: no such file or folder")
    return FoundPhotos(list(found), unread, linked)


def require_file(path: Path) -> None:
    """Raises MediaError where there is no file that can be read, as `read_photo` does."""
    try:
        open_to_read(path).close()
    except OSError as error:
        raise MediaError(f"{path}: {_reason(error)}") from None


def natural_key(text: str) -> list[tuple[int, int, str]]:
    """Sorting key that puts img2 before img10 and ignores case."""
    parts = re.split(r"(\d+)", text.casefold())
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part]


def file_sha256(path: str | Path) -> str:
    """Hexadecimal SHA-256 of a file's content. Raises MediaError where it cannot be read."""
    try:
        with open_to_read(Path(path)) as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise MediaError(f"{path}: {_reason(error)}") from None


def write_image(path: str | Path, pixels: NDArray[Any]) -> None:
    """Write BGR or grey pixels in the format of the suffix, replacing the file in one step.

    Raises MediaError for a suffix that is no image's and for a place that cannot be written.
    """
    path = Path(path)
    if path.suffix.lower() not in WRITTEN_SUFFIXES:
        known = ", ".join(sorted(WRITTEN_SUFFIXES))
        raise MediaError(f"{path}: '{path.suffix}' is no image format that is written (known: {known})")
    done, data = cv2.imencode(path.suffix.lower(), pixels)
    if not done:
        raise MediaError(f"{path}: the image could not be encoded")
    with raised_as(MediaError, path):
        write_bytes(path, data.tobytes())


def _photos_below(folder: Path, unread: dict[str, int]) -> tuple[list[Path], int]:
    """The photos of a folder, and how many linked folders are in it; adds to `unread` how many others there
    are by format."""

    def refuse(error: OSError) -> None:
        raise MediaError(f"{error.filename}: {_reason(error)}")

    found: list[Path] = []
    linked = 0
    for inside, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = [name for name in folders if not name.startswith(".")]
        linked += sum(os.path.islink(os.path.join(inside, name)) for name in folders)  # noqa: PTH114, PTH118
        for name in names:
            suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122  a million of them
            if name.startswith("."):
                continue
            if suffix in IMAGE_SUFFIXES:
                found.append(Path(inside, name))
            elif suffix in UNREAD_SUFFIXES:
                unread[UNREAD_SUFFIXES[suffix]] = unread.get(UNREAD_SUFFIXES[suffix], 0) + 1
    found.sort(key=lambda path: [natural_key(part) for part in path.relative_to(folder).parts])
    return found, linked


def _read_bytes(path: Path) -> bytes:
    """The file's content, once its first bytes look like an image and its size is within bounds."""
    try:
        with open_to_read(path) as stream:
            head = stream.read(HEAD_BYTES)
            if not head:
                raise MediaError(f"{path}: the file is empty")
            if sniff(head) is None:
                other = unread_format(head)
                raise MediaError(f"{path}: {f'{other} images are not read' if other else NO_IMAGE}")
            if os.fstat(stream.fileno()).st_size > MAX_FILE_BYTES:
                raise MediaError(f"{path}: the file is larger than {MAX_FILE_BYTES // 2**20} MB")
            return head + stream.read()
    except OSError as error:
        raise MediaError(f"{path}: {_reason(error)}") from None


def _checked_header(path: Path, data: bytes) -> ImageHeader:
    kind = sniff(data)
    try:
        header = more_header(data, kind) if is_more(kind) else read_header(data)
    except MemoryError:
        raise MediaError(f"{path}: there is not enough memory to read it") from None
    except HeaderError as error:
        raise MediaError(f"{path}: {error}") from None
    width, height = header.displayed_size
    copied = 0 if header.pixel_bytes == 3 else 3
    limit_pixels = min(MAX_PIXELS, MAX_DECODING_BYTES // (2 * header.pixel_bytes + copied))
    if width * height > limit_pixels:
        limit = limit_pixels // 10**6
        raise MediaError(f"{path}: {width} x {height} pixels is more than the limit of {limit} million")
    if min(width, height) < MIN_SIDE:
        raise MediaError(f"{path}: {width} x {height} pixels is too small to hold a face")
    if not header.complete:
        raise MediaError(f"{path}: {_ENDS_EARLY}")
    return header


def _decode(path: Path, data: bytes, header: ImageHeader) -> NDArray[Any] | None:
    if header.format == "JPEG":
        found = stored_jpeg(path, data, header)
        if found is not None:
            return found
    elif is_more(header.format):
        return more_pixels(data, header.format)
    try:
        decoded = cv2.imdecode(np.frombuffer(data, dtype=np.uint8), cv2.IMREAD_UNCHANGED)
    except cv2.error as error:
        if error.code == OPENCV_NO_MEMORY:
            raise
        return None
    return None if decoded is None else np.asarray(decoded)


def stored_jpeg(
    path: Path, data: bytes, header: ImageHeader, at_least: tuple[int, int] = (0, 0)
) -> Pixels | None:
    """The stored pixels of a JPEG that is whole, None where OpenCV has to decode it; `at_least` as of
    `jpeg_pixels`. Raises MediaError."""
    try:
        return jpeg_pixels(data if header.ended else with_end(data), at_least)
    except SpoiltJpeg:
        words = "the JPEG data is damaged, a part of the photo is spoilt" if header.ended else _ENDS_EARLY
        raise MediaError(f"{path}: {words}") from None


def _to_bgr(decoded: NDArray[Any]) -> Pixels:
    """(H, W), (H, W, 1 to 4) of 8 or 16 bits to (H, W, 3) of 8 bits, a strip at a time to save memory."""
    if decoded.ndim == 2:
        decoded = decoded[:, :, None]
    if decoded.dtype == np.uint8 and decoded.shape[2] == 3:
        return np.asarray(decoded)
    picture = np.empty((*decoded.shape[:2], 3), dtype=np.uint8)
    rows = max(1, _STRIP_PIXELS // decoded.shape[1])
    for top in range(0, len(decoded), rows):
        picture[top : top + rows] = _strip_to_bgr(decoded[top : top + rows])
    return picture


def _strip_to_bgr(decoded: NDArray[Any]) -> Pixels:
    """(H, W, 1 to 4) of 8 or 16 bits to (H, W, 3) of 8 bits."""
    if decoded.dtype == np.uint16:
        # 65535 = 257 * 255
        decoded = ((decoded.astype(np.uint32) + 128) // 257).astype(np.uint8)
    channels = decoded.shape[2]
    colour = decoded[:, :, :3] if channels >= 3 else np.repeat(decoded[:, :, :1], 3, axis=2)
    if channels in (2, 4):
        alpha = decoded[:, :, -1:].astype(np.uint16)
        if alpha.min() < 255:
            colour = ((colour * alpha + (255 - alpha) * 255 + 127) // 255).astype(np.uint8)
    return np.asarray(colour, dtype=np.uint8)


def oriented(pixels: Pixels, orientation: int) -> Pixels:
    """Turn stored pixels into displayed ones; 2, 4, 5 and 7 are the mirrored cases of EXIF."""
    if orientation >= 5:
        pixels = pixels.transpose(1, 0, 2)
    if orientation in (2, 3, 6, 7):
        pixels = pixels[:, ::-1]
    if orientation in (3, 4, 7, 8):
        pixels = pixels[::-1]
    return pixels


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, IsADirectoryError):
        return "it is a folder, not a photo"
    if isinstance(error, PermissionError):
        return "no permission"
    return reason_of(error)
