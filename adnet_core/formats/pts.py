"""The .pts files of 300-W: the points of one face as text, counted from 1.

    version: 1
    n_points: 68
    {
    1155.627 1478.721
    ...
    }

The file's (1, 1) is the centre of the first pixel, which is (0, 0) everywhere else in this program.
"""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.errors import FormatError
from adnet_core.faces.layout import MAX_POINTS
from adnet_core.files.whole_files import raised_as, read_within, reason_of, write_bytes
from adnet_core.formats.face import as_numbers, points_mismatch
from adnet_core.formats.text_encoding import decoded

MAX_BYTES = 1 << 20


def read_pts(path: str | Path, *, expected: int | None = None) -> NDArray[np.float64]:
    """(P, 2) points of a .pts file, pixel centres at integers from 0.

    Raises FormatError where the file cannot be read, is not of this format, holds another number of
    points than it says or than is `expected`, or a coordinate that is no finite number of a photo's size.
    """
    path = Path(path)
    header, lines = _parts(_text(path), path)
    declared = _declared_count(header, path)
    if len(lines) != declared:
        raise FormatError(f"{path}: says {declared} points but holds {len(lines)}")
    if expected is not None and declared != expected:
        raise FormatError(f"{path}: {points_mismatch(declared, expected)}")
    points = np.array([_point(line, number, path) for number, line in lines], dtype=np.float64)
    return points.reshape(-1, 2) - 1.0


def write_pts(path: str | Path, points: ArrayLike) -> None:
    """Write (P, 2) points, to a millionth of a pixel, replacing the file in one step.

    Raises ValueError for points that are not finite or of another shape, FormatError where the place
    cannot be written.
    """
    path = Path(path)
    data = pts_bytes(points)
    with raised_as(FormatError, path):
        write_bytes(path, data)


def pts_bytes(points: ArrayLike) -> bytes:
    """What a .pts file of (P, 2) points holds. Raises ValueError as `write_pts` does."""
    xy = np.asarray(points, dtype=np.float64)
    if xy.ndim != 2 or xy.shape[1] != 2 or not 1 <= len(xy) <= MAX_POINTS or not np.isfinite(xy).all():
        raise ValueError(f"points must be 1 to {MAX_POINTS} finite pairs, not of shape {xy.shape}")
    rows = "".join(f"{x:.6f} {y:.6f}\n" for x, y in xy + 1.0)
    return f"version: 1\nn_points: {len(xy)}\n{{\n{rows}}}\n".encode("ascii")


def _text(path: Path) -> str:
    try:
        data = read_within(path, MAX_BYTES)
    except FileNotFoundError:
        raise FormatError(f"{path}: no such file") from None
    except OSError as error:
        raise FormatError(f"{path}: cannot be read: {reason_of(error)}") from None
    try:
        text = decoded(data)
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise FormatError(f"{path}: is not text and no .pts file")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _parts(text: str, path: Path) -> tuple[str, list[tuple[int, str]]]:
    """What stands before the braces, and the numbered lines between them that are not empty."""
    opening, closing = text.find("{"), text.rfind("}")
    if opening < 0 or closing < opening:
        raise FormatError(f"{path}: has no points in braces and is no .pts file, or it is cut off")
    header, body = text[:opening], text[opening + 1 : closing]
    if text[closing + 1 :].strip():
        raise FormatError(f"{path}: holds something after the closing brace")
    first = header.count("\n") + 1
    lines = [(first + offset, line.strip()) for offset, line in enumerate(body.split("\n"))]
    return header, [(number, line) for number, line in lines if line]


def _declared_count(header: str, path: Path) -> int:
    found = re.search(r"^\s*n_points\s*:\s*(\d{1,9})\s*$", header, re.ASCII | re.IGNORECASE | re.MULTILINE)
    if found is None:
        raise FormatError(f"{path}: does not say how many points it holds (n_points)")
    count = int(found[1])
    if not 1 <= count <= MAX_POINTS:
        raise FormatError(f"{path}: says {count} points; a face has 1 to {MAX_POINTS}")
    return count


def _point(line: str, number: int, path: Path) -> tuple[float, float]:
    words = line.split()
    if len(words) != 2:
        raise FormatError(f"{path}, line {number}: '{line[:40]}' is not two numbers")
    x, y = as_numbers(words, f"{path}, line {number}").tolist()
    return x, y
