"""JPEG pixels, and whether their data is whole: decoders go on after damage, with grey or noise."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator

import numpy as np
import simplejpeg
from numpy.typing import NDArray

END = b"\xff\xd9"
_DAMAGE = ("Corrupt JPEG data", "Premature end of JPEG file")
# Some cameras fill up the data to a multiple of a few bytes: no pixel is lost before the end.
_FILLING = re.compile(r"Corrupt JPEG data: [1-8] extraneous bytes before marker 0xd9")


class SpoiltJpeg(Exception):
    """Pixels are missing, or wrong."""


def jpeg_pixels(data: bytes, at_least: tuple[int, int] = (0, 0)) -> NDArray[np.uint8] | None:
    """The pixels as stored, (H, W, 3) BGR, just as OpenCV decodes them.

    None for a kind of JPEG that has to be left to OpenCV (CMYK, 12 bits, none at all). Data that lacks
    nothing but the marker of its end is whole. Of the sizes that the decoder can make by leaving out high
    frequencies, it is the smallest of `at_least` so many pixels' width and height, where these are given.
    Raises SpoiltJpeg.
    """
    if _holds_lost_block(data):
        raise SpoiltJpeg
    try:
        width, height = at_least
        pixels = simplejpeg.decode_jpeg(data, "BGR", min_width=width, min_height=height, strict=True)
        return np.asarray(pixels, dtype=np.uint8)
    except ValueError as error:
        if str(error).startswith(_DAMAGE) and not _FILLING.match(str(error)):
            raise SpoiltJpeg from None
        return None


def with_end(data: bytes) -> bytes:
    """The data with the marker of its end, which writing was stopped before."""
    return data + (END[1:] if data.endswith(END[:1]) else END)


# A block of a card or download that was never written. `find` is 300 times as fast as a regular expression.
_ZEROS = bytes(128)
_HUFFMAN_TABLES, _SEQUENTIAL, _SCAN = 0xC4, (0xC0, 0xC1), 0xDA


def _holds_lost_block(data: bytes) -> bool:
    """Whether a sequential JPEG has zeros where they stand for no picture.

    By chance the decoder may end where it should in spite of them. Bits of nought are again and again the
    first code of a table, and only where that says "the block ends" they are a plain area.
    """
    sequential = False
    tables: list[bytes] = []
    for marker, body, at in _segments(data):
        if marker in _SEQUENTIAL:
            sequential = True
        elif marker == _HUFFMAN_TABLES:
            tables.append(body)
        elif marker == _SCAN:
            return sequential and data.find(_ZEROS, at) >= 0 and not _zeros_end_blocks(tables)
    return False


def _segments(data: bytes) -> Iterator[tuple[int, bytes, int]]:
    """Marker, content and end of each segment up to the first scan."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        (length,) = struct.unpack_from(">H", data, at + 2)
        end = at + 2 + max(length, 2)
        yield marker, data[at + 4 : end], end
        if marker == _SCAN:
            return
        at = end


def _zeros_end_blocks(tables: list[bytes]) -> bool:
    """Whether in every table of AC coefficients the code of noughts alone is that of the block's end."""
    firsts = []
    for body in tables:
        at = 0
        while at + 17 <= len(body):
            symbols = body[at + 17 : at + 17 + sum(body[at + 1 : at + 17])]
            if body[at] >> 4:
                firsts.append(symbols[:1])
            at += 17 + len(symbols)
    return all(first == b"\x00" for first in firsts)
