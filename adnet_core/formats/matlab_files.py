"""MATLAB's files of the versions 5 to 7.2: arrays of numbers, and cells with texts, by their names.

An own reader of these few kinds, since scipy's ends the process where a file lies about itself. A file is a
head of 128 bytes and then elements: a type, a size, and so many bytes filled up to eight; small ones have
type, size and value in eight bytes. A compressed element holds another one; one of the type `matrix` holds
its class, its size in each direction, its name and its values, column by column.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import FormatError
from adnet_core.formats.face import MAX_COORDINATE, file_bytes

MATLAB_5 = b"MATLAB 5.0 MAT-file"
"""What such files begin with; MATLAB writes those of version 7.3 as HDF5."""
_HEAD = 128
_MATRIX, _COMPRESSED = 14, 15
_CELL, _CHARACTERS = 1, 4
_NUMERIC = range(6, 16)
"""Classes of arrays: from double to 64-bit integers."""
_TYPES = {
    **{1: "i1", 2: "u1", 3: "i2", 4: "u2", 5: "i4", 6: "u4", 7: "f4", 9: "f8", 12: "i8", 13: "u8"},
    **{16: "u1", 17: "u2", 18: "u4"},
}
_DEEPEST = 4
"""So many cells may lie within each other."""


class _Damage(Exception):
    """The bytes are no such elements."""


@dataclass(frozen=True)
class _Reader:
    """Elements of one file; `order` is that of its bytes, `limit` how much may be unpacked of one."""

    order: str
    limit: int

    def elements(self, data: bytes) -> Iterator[tuple[int, bytes]]:
        """Types and values, one after the other."""
        at = 0
        while at + 8 <= len(data):
            kind, size = struct.unpack_from(f"{self.order}II", data, at)
            if kind >> 16:
                kind, size = kind & 0xFFFF, kind >> 16
                if size > 4:
                    raise _Damage
                yield kind, data[at + 4 : at + 4 + size]
                at += 8
                continue
            at += 8
            if size > len(data) - at:
                raise _Damage
            yield kind, data[at : at + size]
            at += size if kind == _COMPRESSED else -(-size // 8) * 8

    def matrices(self, data: bytes) -> Iterator[bytes]:
        """What the elements of the type `matrix` hold, unpacked."""
        for kind, value in self.elements(data):
            if kind == _MATRIX:
                yield value
            elif kind == _COMPRESSED:
                unpacked = zlib.decompressobj().decompress(value, self.limit + 1)
                if len(unpacked) > self.limit:
                    raise _Damage
                yield from (inner for kind, inner in self.elements(unpacked) if kind == _MATRIX)

    def named(self, matrix: bytes) -> tuple[str, int, tuple[int, ...], list[tuple[int, bytes]]]:
        """Name, class, shape and the elements with the values of an array."""
        parts = list(self.elements(matrix))
        if len(parts) < 3 or len(parts[0][1]) < 8 or not parts[1][1] or len(parts[1][1]) % 4:
            raise _Damage
        (flags,) = struct.unpack_from(f"{self.order}I", parts[0][1])
        shape = tuple(np.frombuffer(parts[1][1], f"{self.order}i4").tolist())
        if len(shape) > 4 or any(not 0 <= length <= self.limit for length in shape):
            raise _Damage
        return parts[2][1].decode("latin-1"), flags & 0xFF, shape, parts[3:]

    def array(self, matrix: bytes, depth: int = 0) -> NDArray[Any] | str | None:
        """Numbers, a text, an array of cells, or None for anything else."""
        _, kind, shape, values = self.named(matrix)
        count = int(np.prod(shape, dtype=np.float64))
        if kind == _CELL:
            cells = [value for inner, value in values if inner == _MATRIX]
            if len(cells) != count or depth == _DEEPEST:
                raise _Damage
            found = np.empty(count, dtype=object)
            for index, cell in enumerate(cells):
                found[index] = self.array(cell, depth + 1)
            return found.reshape(shape, order="F")
        if kind not in _NUMERIC and kind != _CHARACTERS:
            return None
        inner, value = values[0] if values else (0, b"")
        if inner not in _TYPES:
            raise _Damage
        if kind == _CHARACTERS and inner == 16:
            return value.decode("utf-8", "replace")
        numbers = np.frombuffer(value, f"{self.order}{_TYPES[inner]}")
        if len(numbers) != count:
            raise _Damage
        if kind == _CHARACTERS:
            return "".join(map(chr, np.minimum(numbers, 0xD7FF).tolist()))
        return numbers.reshape(shape, order="F")


def matlab_arrays(path: Path, names: Collection[str], limit: int, what: str) -> dict[str, NDArray[Any]]:
    """Those of the arrays that a file of at most `limit` bytes has, unpacked to at most eight times that.

    Numbers are as the file keeps them; cells are arrays of objects, texts among them. Raises FormatError.
    """
    data = file_bytes(path, what, limit)
    if not data.startswith(MATLAB_5) or len(data) < _HEAD:
        raise FormatError(f"{path}: is not a file of MATLAB's up to version 7.2, so it is not {what}")
    reader = _Reader(">" if data[126:128] == b"MI" else "<", 8 * limit)
    found: dict[str, NDArray[Any]] = {}
    try:
        for matrix in reader.matrices(data[_HEAD:]):
            name = reader.named(matrix)[0]
            if name in names:
                array = reader.array(matrix)
                if isinstance(array, np.ndarray):
                    found[name] = array
    except (_Damage, zlib.error, struct.error, ValueError):
        raise FormatError(f"{path}: is damaged or cut off") from None
    return found


def numbers_of(array: NDArray[Any], where: str) -> NDArray[np.float64]:
    """An array as coordinates of a photo. Raises FormatError for what is none."""
    if array.dtype.kind not in "fiu":
        raise FormatError(f"{where}: holds no numbers")
    numbers = np.array(array, dtype=np.float64)
    if not np.isfinite(numbers).all() or (np.abs(numbers) > MAX_COORDINATE).any():
        raise FormatError(f"{where}: a coordinate is no number of a photo")
    return numbers


def points_of(array: NDArray[Any], where: str) -> NDArray[np.float64]:
    """(P, 2) points of an array with a row of x and one of y. Raises FormatError."""
    if array.ndim != 2 or array.shape[0] not in (2, 3):
        raise FormatError(f"{where}: is {' x '.join(map(str, array.shape))} where 2 or 3 rows are expected")
    return numbers_of(array[:2], where).T.copy()
