"""Predictions in a Parquet table, as `adnet collect` writes them: a row for each face, read as lines are.

Rows of one photo follow each other. `landmarks` are x and y of each point, NaN where it is absent,
`covariance` xx, xy and yy. `video` is the JSON that lines have of a frame's video. Photos without a face have
no row. Tables of older versions lack `video`, `frame`, `shape` and `look`.
"""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Generator, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np

from adnet_core.errors import FormatError
from adnet_core.files.json_text import parse_json
from adnet_core.files.whole_files import raised_as
from adnet_core.formats.prediction_lines import (
    PredictionLine,
    checked_line,
    prediction_lines,
)

SUFFIX = ".parquet"
_NEEDED = ("photo", "width", "height", "score", "box", "landmarks")
_ROWS = 500


def lines_of(path: Path) -> Iterator[PredictionLine | None]:
    """The lines of a file or the photos of a table, one after the other; None for a last line that was cut
    short.

    Raises FormatError for a file that cannot be read, and at the first line or row that is no prediction.
    """
    return table_lines(path) if path.suffix.lower() == SUFFIX else prediction_lines(path)


def is_table(path: Path) -> bool:
    """Whether a file is a table of predictions, by its columns and first rows. Raises FormatError without
    pyarrow."""
    _pyarrow(path)
    try:
        with contextlib.closing(table_lines(path)) as lines:
            next(lines, None)
    except FormatError:
        return False
    return True


def table_lines(path: Path) -> Generator[PredictionLine]:
    """The photos of a table, read by some hundred rows. Raises FormatError."""
    pyarrow = _pyarrow(path)
    with raised_as(FormatError, path):
        try:
            with pyarrow.parquet.ParquetFile(path) as table:
                names = set(table.schema_arrow.names)
                if lacking := [name for name in _NEEDED if name not in names]:
                    raise FormatError(f"{path}: is no table of predictions, as it has no column {lacking[0]}")
                layout = _layout_of(table.schema_arrow.metadata or {})
                rows = (row for batch in table.iter_batches(_ROWS) for row in batch.to_pylist())
                for number, (_, faces) in enumerate(groupby(rows, key=lambda row: row["photo"]), start=1):
                    yield checked_line(_entry(list(faces), layout), f"{path}, photo {number}")
        except (pyarrow.ArrowException, ValueError) as error:
            raise FormatError(f"{path}: is no Parquet table: {' '.join(str(error).split())[:200]}") from None


def _pyarrow(path: Path) -> Any:
    """The package, with its part for Parquet. Raises FormatError where it is not installed."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise FormatError(f"{path}: Parquet needs pyarrow: pip install 'adnet-annotate[tables]'") from None
    return pyarrow


def _layout_of(metadata: dict[bytes, bytes]) -> dict[str, str] | None:
    if b"points" not in metadata:
        return None
    name = metadata.get(b"layout", b"").decode("utf-8", "replace")
    return {"name": name, "points": hashlib.sha256(metadata[b"points"]).hexdigest()[:16]}


def _entry(rows: list[dict[str, Any]], layout: dict[str, str] | None) -> dict[str, Any]:
    """The rows of a photo as its line."""
    first = rows[0]
    entry = {
        "path": first["photo"],
        "width": first["width"],
        "height": first["height"],
        "layout": layout,
        "sha256": first.get("photo_sha256") or None,
        "video": None if first.get("video") is None else parse_json(first["video"]),
        "frame": first.get("frame") or 0,
        "faces": [_face(row) for row in rows],
    }
    if first.get("model_sha256"):
        entry["model"] = {"name": first.get("model") or "", "sha256": first["model_sha256"]}
    return entry


def _face(row: dict[str, Any]) -> dict[str, Any]:
    landmarks = np.array(row["landmarks"], dtype=np.float64).reshape(-1, 2)
    gone = np.asarray(np.isnan(landmarks).any(axis=1))
    spread = row.get("covariance")
    return {
        "box": row["box"],
        "score": row["score"],
        "landmarks": np.where(gone[:, None], 0.0, landmarks).tolist(),
        "covariance": None if spread is None else np.array(spread, dtype=np.float64).reshape(-1, 3).tolist(),
        "shape": row.get("shape"),
        "look": row.get("look"),
        "absent": np.flatnonzero(gone).tolist(),
    }
