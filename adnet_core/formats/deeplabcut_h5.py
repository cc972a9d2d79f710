"""The table in DeepLabCut's CollectedData_NAME.h5, as the rows that its CSV file has.

DeepLabCut writes it with pandas' `to_hdf(key="df_with_missing")`, which stores a frame as blocks of columns.
Names of rows and columns are levels of text, with numbers that choose among them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import h5py
import numpy as np

from adnet_core.errors import FormatError
from adnet_core.files.plain_text import beginning
from adnet_core.formats.hdf5_files import check_hdf5

KEY = "df_with_missing"
_LEVELS = {3: ("scorer", "bodyparts", "coords"), 4: ("scorer", "individuals", "bodyparts", "coords")}


def deeplabcut_rows(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Each row with its place for messages, the heading first. Raises FormatError."""
    try:
        check_hdf5(path)
        with h5py.File(path, "r") as file:
            columns, photos, values = _frame(file[KEY])
    except FormatError:
        raise
    except Exception as error:  # whatever a damaged file makes h5py and numpy raise
        words = beginning(error, 100)
        raise FormatError(f"{path}: is not an HDF5 file of DeepLabCut's, or it is damaged: {words}") from None
    heading = _LEVELS.get(len(columns[0])) if columns else None
    if heading is None:
        raise FormatError(f"{path}: is not an HDF5 file of DeepLabCut's: its columns have other names")
    gap = [""] * (len(photos[0]) - 1 if photos else 0)
    for level, name in enumerate(heading):
        yield f"{path}, heading", [name, *gap, *(column[level] for column in columns)]
    for number, (photo, row) in enumerate(zip(photos, values, strict=True), start=1):
        yield f"{path}, row {number}", [*photo, *("" if np.isnan(value) else repr(value) for value in row)]


def _frame(group: h5py.Group) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]], list[list[float]]]:
    """Names of the columns, names of the rows, and the values (rows, columns)."""
    columns, rows = _names(group, "axis0"), _names(group, "axis1")
    values = np.full((len(rows), len(columns)), np.nan)
    column_of = {name: index for index, name in enumerate(columns)}
    for block in range(int(group.attrs["nblocks"])):
        names = _names(group, f"block{block}_items")
        values[:, [column_of[name] for name in names]] = np.asarray(
            group[f"block{block}_values"], dtype=float
        )
    return columns, rows, values.tolist()


def _names(group: h5py.Group, axis: str) -> list[tuple[str, ...]]:
    if axis in group:
        return [(_text(name),) for name in group[axis][()]]
    levels = []
    for number in range(int(group.attrs[f"{axis}_nlevels"])):
        known = [_text(name) for name in group[f"{axis}_level{number}"][()]]
        levels.append([known[chosen] for chosen in group[f"{axis}_label{number}"][()].tolist()])
    return list(zip(*levels, strict=True))


def _text(value: bytes | str) -> str:
    return value.decode("utf-8") if isinstance(value, bytes) else str(value)
