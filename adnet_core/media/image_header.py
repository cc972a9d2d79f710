"""What the first bytes of a photo say: format, size, orientation, and whether the file is whole.

OpenCV decodes first and asks afterwards: it fills the missing part of a truncated JPEG with grey in
silence, and allots whatever size a header claims. So the header is read here, before any decoding.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

OwnFormat = Literal["JPEG", "PNG", "WebP", "TIFF", "BMP"]
MoreFormat = Literal["AVIF", "GIF", "HEIC", "JPEG 2000"]
"""Those that `more_formats` reads, header and all."""
Format = OwnFormat | MoreFormat

_HEIC: MoreFormat = "HEIC"
_BRANDS: dict[bytes, MoreFormat] = {
    b"avif": "AVIF",
    b"avis": "AVIF",
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"), _HEIC),
}

ORIENTATION_TAG = 0x0112
_TIFF_BITS, _TIFF_SAMPLES = 258, 277
# A marker inside entropy-coded JPEG data: 0xFF followed by neither a stuffed zero, a restart nor a fill byte.
_JPEG_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_JPEG_TAIL = 4096
_JPEG_FRAMES = frozenset({0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
_JPEG_HUFFMAN = frozenset({0xC0, 0xC1, 0xC2})
_TIFF_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}


NO_IMAGE = "it is no image of a format that is read"


class HeaderError(ValueError):
    """The bytes are no image of a known format. The text says what is wrong, without the file."""


@dataclass(frozen=True)
class ImageHeader:
    """Size as stored in the file, EXIF orientation 1 to 8, and whether the data reaches its end.

    `pixel_bytes` is how much a pixel takes once it is decoded: 3 for 8 bits of three colours. `ended` says
    whether a JPEG has the marker of its end; whether more than that is missing, its pixels tell.
    """

    format: Format
    width: int
    height: int
    orientation: int
    complete: bool
    pixel_bytes: int = 3
    ended: bool = True

    @property
    def displayed_size(self) -> tuple[int, int]:
        """(width, height) after the orientation is applied."""
        return (self.height, self.width) if self.orientation >= 5 else (self.width, self.height)


HEAD_BYTES = 64


def sniff(data: bytes) -> Format | None:
    """The format by the first HEAD_BYTES, None for anything else."""
    if data[:3] == b"\xff\xd8\xff":
        return "JPEG"
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        return "PNG"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WebP"
    if data[:4] in (b"II*\x00", b"MM\x00*"):
        return "TIFF"
    if data[:2] == b"BM":
        return "BMP"
    if data[:6] in (b"GIF87a", b"GIF89a"):
        return "GIF"
    if data[:12] == b"\x00\x00\x00\x0cjP  \r\n\x87\n" or data[:4] == b"\xff\x4f\xff\x51":
        return "JPEG 2000"
    if data[4:8] == b"ftyp":
        return _brand(data)
    return None


def _brand(data: bytes) -> MoreFormat | None:
    """What the file type box names: `mif1` is any picture of this family, which those that follow tell."""
    first = _BRANDS.get(data[8:12])
    if data[8:12] not in (b"mif1", b"msf1"):
        return first
    (length,) = struct.unpack_from(">I", data, 0)
    named = [data[at : at + 4] for at in range(16, min(length, len(data)), 4)]
    return "AVIF" if b"avif" in named and b"heic" not in named else first


def unread_format(data: bytes) -> str:
    """How to call the format of a file that `sniff` does not know; empty where it is not known either."""
    if data[:12] == b"\x00\x00\x00\x0cJXL \r\n\x87\n" or data[:2] == b"\xff\x0a":
        return "JPEG XL"
    if data[:4] == b"8BPS":
        return "Photoshop"
    return ""


def read_header(data: bytes) -> ImageHeader:
    """Header of a whole image file of an OwnFormat. Raises HeaderError where there is none to read."""
    kind = sniff(data)
    readers: dict[Format | None, Callable[[bytes], ImageHeader]] = {
        "JPEG": _jpeg,
        "PNG": _png,
        "WebP": _webp,
        "TIFF": _tiff,
        "BMP": _bmp,
    }
    if kind not in readers:
        raise HeaderError(NO_IMAGE)
    try:
        return readers[kind](data)
    except (struct.error, IndexError):
        raise HeaderError(f"the {kind} header ends early") from None


def _jpeg(data: bytes) -> ImageHeader:
    size: tuple[int, int] | None = None
    orientation = 1
    scanned = ended = False
    least = 0
    at = 2
    while at + 2 <= len(data):
        if data[at] != 0xFF:
            break
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker == 0xD9:
            ended = True
            break
        if marker == 0x01 or 0xD0 <= marker <= 0xD8:
            at += 2
            continue
        if at + 4 > len(data):
            break
        (length,) = struct.unpack_from(">H", data, at + 2)
        body = data[at + 4 : at + 2 + length]
        if marker in _JPEG_FRAMES and size is None:
            height, width = struct.unpack_from(">HH", body, 1)
            size = width, height
            if marker in _JPEG_HUFFMAN:
                # Each block of 8 x 8 pixels takes a bit or more; the decoder makes any number of grey ones.
                least = (width // 8) * (height // 8) // 8
        elif marker == 0xE1 and body[:6] == b"Exif\x00\x00" and orientation == 1:
            orientation = exif_orientation(body[6:])
        at += 2 + max(length, 2)
        if marker == 0xDA:
            scanned = True
            found = _JPEG_MARKER.search(data, at)
            if found is None:
                break
            at = found.start()
    if size is None:
        raise HeaderError("the JPEG header ends early")
    # Where damage hides the markers on the way, the last bytes tell; some programs write zeros behind them.
    ended = ended or data[-_JPEG_TAIL:].rstrip(b"\x00").endswith(b"\xff\xd9")
    return ImageHeader("JPEG", *size, orientation, scanned and len(data) > least, ended=ended)


def _png(data: bytes) -> ImageHeader:
    if data[12:16] != b"IHDR":
        raise HeaderError("the PNG header ends early")
    width, height, depth, colours = struct.unpack_from(">IIBB", data, 16)
    # A palette may come with alpha.
    pixel_bytes = {0: 1, 2: 3, 3: 4, 4: 4, 6: 4}.get(colours, 4) * (2 if depth == 16 else 1)
    orientation = 1
    at = 8
    while at + 12 <= len(data):
        (length,) = struct.unpack_from(">I", data, at)
        name = data[at + 4 : at + 8]
        end = at + 8 + length
        if end + 4 > len(data):
            break
        if zlib.crc32(memoryview(data)[at + 4 : end]) != struct.unpack_from(">I", data, end)[0]:
            raise HeaderError("the PNG data is damaged")
        if name == b"eXIf":
            orientation = exif_orientation(data[at + 8 : end])
        if name == b"IEND":
            return ImageHeader("PNG", width, height, orientation, True, pixel_bytes)
        at = end + 4
    return ImageHeader("PNG", width, height, orientation, False, pixel_bytes)


def _webp(data: bytes) -> ImageHeader:
    (claimed,) = struct.unpack_from("<I", data, 4)
    size: tuple[int, int] | None = None
    orientation = 1
    at = 12
    while at + 8 <= len(data):
        name = data[at : at + 4]
        (length,) = struct.unpack_from("<I", data, at + 4)
        body = at + 8
        if name == b"VP8X":
            wide, high = data[body + 4 : body + 7], data[body + 7 : body + 10]
            size = int.from_bytes(wide, "little") + 1, int.from_bytes(high, "little") + 1
        elif name == b"VP8L" and size is None:
            (bits,) = struct.unpack_from("<I", data, body + 1)
            size = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        elif name == b"VP8 " and size is None:
            width, height = struct.unpack_from("<HH", data, body + 6)
            size = width & 0x3FFF, height & 0x3FFF
        elif name == b"EXIF":
            block = data[body : body + length]
            orientation = exif_orientation(block.removeprefix(b"Exif\x00\x00"))
        at = body + length + (length & 1)
    if size is None:
        raise HeaderError("the WebP header ends early")
    return ImageHeader("WebP", *size, orientation, len(data) >= claimed + 8, pixel_bytes=4)


def _tiff(data: bytes) -> ImageHeader:
    tags = _tiff_tags(data)
    width, height = tags.get(256, 0), tags.get(257, 0)
    if not width or not height:
        raise HeaderError("the TIFF header names no size")
    orientation = _valid_orientation(tags.get(ORIENTATION_TAG, 1))
    pixel_bytes = max(3, tags.get(_TIFF_SAMPLES, 1) * -(-tags.get(_TIFF_BITS, 1) // 8))
    # Strips and tiles are checked by the decoder, which refuses a truncated TIFF by itself.
    return ImageHeader("TIFF", width, height, orientation, True, pixel_bytes)


def _bmp(data: bytes) -> ImageHeader:
    claimed, _, offset, header = struct.unpack_from("<IIII", data, 2)
    if header == 12:
        width, height, _, bits = struct.unpack_from("<HHHH", data, 18)
        compression = 0
    else:
        width, height, _, bits, compression = struct.unpack_from("<iiHHI", data, 18)
    needed = claimed
    if compression in (0, 3):
        needed = offset + (abs(width) * bits + 31) // 32 * 4 * abs(height)
    return ImageHeader("BMP", abs(width), abs(height), 1, len(data) >= needed, 4 if bits == 32 else 3)


def exif_orientation(block: bytes) -> int:
    """The orientation in an EXIF block (a TIFF header and its first directory), 1 where none can be read."""
    if block[:4] not in (b"II*\x00", b"MM\x00*"):
        return 1
    try:
        return _valid_orientation(_tiff_tags(block).get(ORIENTATION_TAG, 1))
    except (struct.error, IndexError):
        return 1


def _valid_orientation(value: int) -> int:
    return value if 1 <= value <= 8 else 1


def _tiff_tags(data: bytes) -> dict[int, int]:
    """Integer tags of the first directory that hold one value; of the bits of each sample the first."""
    order = "<" if data[:2] == b"II" else ">"
    (at,) = struct.unpack_from(order + "I", data, 4)
    (count,) = struct.unpack_from(order + "H", data, at)
    tags: dict[int, int] = {}
    for index in range(count):
        tag, kind, values = struct.unpack_from(order + "HHI", data, at + 2 + 12 * index)
        if tag == _TIFF_BITS and kind == 3 and values > 2:
            (offset,) = struct.unpack_from(order + "I", data, at + 2 + 12 * index + 8)
            (tags[tag],) = struct.unpack_from(order + "H", data, offset)
            continue
        if (values != 1 and tag != _TIFF_BITS) or kind not in (1, 3, 4):
            continue
        form = {1: "B", 2: "H", 4: "I"}[_TIFF_SIZES[kind]]
        (tags[tag],) = struct.unpack_from(order + form, data, at + 2 + 12 * index + 8)
    return tags
