"""The table in DeepLabCut's CollectedData_NAME.h5, or of its predictions, as the rows that its CSV file has.

DeepLabCut writes it with pandas' `to_hdf(key="df_with_missing")`, which stores a frame as blocks of columns.
Names of rows and columns are levels of text, with numbers that choose among them. Predictions are written
with `format="table"`: records of a row's number and its values, and the columns' names as a pickled list,
of which nothing is read but text in lists.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import h5py
import numpy as np

from adnet_core.errors import FormatError
from adnet_core.files.plain_text import beginning
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.hdf5_files import check_hdf5, tables_of, text_of

KEY = "df_with_missing"
_LEVELS = {3: ("scorer", "bodyparts", "coords"), 4: ("scorer", "individuals", "bodyparts", "coords")}


def deeplabcut_rows(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Each row with its place for messages, the heading first. Raises FormatError."""
    try:
        check_hdf5(path)
        with h5py.File(path, "r") as file:
            group = file[KEY]
            columns, photos, values = _records(group) if "table" in group else _frame(group)
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


def is_deeplabcut(beginning: Beginning) -> bool:
    """Whether an HDF5 file holds a table under DeepLabCut's name, which no other tool uses."""
    return bool({f"{KEY}/table", f"{KEY}/block0_values"} & tables_of(beginning))


class _TextOnly(pickle.Unpickler):
    """Of a stranger's pickle: lists, tuples, text and numbers, and nothing that names a class."""

    def find_class(self, module: str, name: str) -> Any:
        raise FormatError(f"names of columns are of the kind {module}.{name}"[:100])


def _plain(name: tuple[object, ...]) -> tuple[str, ...]:
    if not all(isinstance(part, str) for part in name):
        raise FormatError("names of columns are no text")
    return tuple(map(str, name))


def _records(group: h5py.Group) -> tuple[list[tuple[str, ...]], list[tuple[str, ...]], list[list[float]]]:
    """As `_frame`, of a table of records."""
    ((_, names),) = _TextOnly(io.BytesIO(bytes(group.attrs["non_index_axes"]))).load()
    columns = [_plain(name) for name in names]
    records = group["table"][()]
    values = np.full((len(records), len(columns)), np.nan)
    column_of = {name: index for index, name in enumerate(columns)}
    for field in records.dtype.names:
        if field.startswith("values_block_"):
            kind = bytes(group["table"].attrs[f"{field}_kind"])
            own = [_plain(name) for name in _TextOnly(io.BytesIO(kind)).load()]
            values[:, [column_of[name] for name in own]] = records[field]
    return columns, [(str(number),) for number in records["index"].tolist()], values.tolist()


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
        return [(text_of(name),) for name in group[axis][()].tolist()]
    levels = []
    for number in range(int(group.attrs[f"{axis}_nlevels"])):
        known = [text_of(name) for name in group[f"{axis}_level{number}"][()]]
        levels.append([known[chosen] for chosen in group[f"{axis}_label{number}"][()].tolist()])
    return list(zip(*levels, strict=True))
