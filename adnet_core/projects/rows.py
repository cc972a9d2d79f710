"""Records to rows of the database and back.

Whatever a row holds, reading it through `checked` ends in a record or a DamagedError.
"""

from __future__ import annotations

import contextlib
import gc
import json
import math
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import repeat
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import DamagedError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.projects.file.checksums import fits, image_checksums, sealed
from adnet_core.projects.file.database import one_line
from adnet_core.projects.layout_columns import LayoutColumns, widened
from adnet_core.projects.records import Edit, EditKind, FaceChange, FaceRecord, ImageRecord, Review

IMAGE_ROW = f"id, relative, sha256, size_bytes, width, height, model_sha256, {sealed('images')}"
FACE_COLUMNS = (
    "id, image_id, x0, y0, x1, y1, points, origin, visibility, covariance, state, score, model_sha256, "
    "note, tags, deleted, review, review_note, disputed"
)
# These two rows end with whether they fit their checksums.
FACE_ROW = f"{FACE_COLUMNS}, {fits('faces')}"
EDIT_ROW = (
    "e.seq, e.id, e.step, e.kind, e.face_id, f.image_id, e.author, e.at, e.seconds, e.target, e.indices, "
    "e.points_before, e.points_after, e.origin_before, e.origin_after, e.visibility_before, "
    "e.visibility_after, e.covariance_before, e.covariance_after, e.fields_before, e.fields_after, "
    f"{fits('edits', 'e')}"
)

MISFIT = "it does not fit its checksum"
_ORIGINS, _VISIBILITIES = bytes(PointOrigin), bytes(Visibility)

_json = json.JSONEncoder(ensure_ascii=False).encode  # made once: `dumps` would make one each time

Row = tuple[Any, ...]
T = TypeVar("T")


def checked(path: Path, what: str, decode: Callable[[], T]) -> T:
    """Run a decoder; whatever a damaged row makes it raise becomes a DamagedError."""
    try:
        return decode()
    except (LookupError, ValueError, TypeError, OverflowError, AttributeError, RecursionError) as error:
        raise DamagedError(
            f"{path}: the file is damaged: {what} cannot be read ({one_line(error)})"
        ) from error


@contextlib.contextmanager
def many_records() -> Iterator[None]:
    """Without the garbage collector, which looks through all records again and again while they are made.

    Nothing of them is garbage, and it takes a third of the time of 100,000.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def path_to_column(relative: str) -> str | bytes:
    """File names that are not Unicode are kept as the bytes that they are."""
    try:
        relative.encode("utf-8")
    except UnicodeEncodeError:
        return os.fsencode(relative)
    return relative


def image_from_row(row: Row, folder: str) -> ImageRecord:
    return images_from_rows([row], folder)[0]


def images_from_rows(rows: Sequence[Row], folder: str) -> list[ImageRecord]:
    """Photos in the order of their rows; of 100,000 each step is one call for all of them."""
    if not rows:
        return []
    numbers, relatives, sha256, sizes, widths, heights, models, sums = zip(*rows, strict=True)
    if any(
        known is not None and known != found for known, found in zip(sums, image_checksums(rows), strict=True)
    ):
        raise ValueError(MISFIT)
    kinds = set(map(type, relatives))
    if bytes in kinds:
        relatives = tuple(os.fsdecode(path) if type(path) is bytes else path for path in relatives)
    if not (kinds <= {str, bytes} and {*map(type, sizes), *map(type, widths), *map(type, heights)} == {int}):
        raise TypeError("a value of another type")
    predicted = [model is not None for model in models]
    columns = zip(numbers, repeat(folder), relatives, sha256, sizes, widths, heights, predicted)
    return list(map(partial(tuple.__new__, ImageRecord), columns))  # `_make` without a call of Python


def face_from_row(row: Row, columns: LayoutColumns) -> FaceRecord:
    """A face as it is stored, with all of the project's columns."""
    if row[19:] == (0,):  # absent where there are no sums, as in a version of a face
        raise ValueError(MISFIT)
    count = len(row[7])
    if not columns.first <= count <= columns.count:
        raise ValueError(f"a face of {count} points")
    points = _points(row[6], count)
    visibility = _codes(row[8], count, _VISIBILITIES)
    if not np.isfinite(points).all():
        finite, never = np.isfinite(points).all(axis=1), np.isnan(points).all(axis=1)
        if not (finite | never & (visibility == Visibility.ABSENT)).all():
            raise ValueError("a point is not finite")
    box = FaceBox(*map(_finite, row[2:6]))
    covariance = None if row[9] is None else _covariance(row[9], count)
    face = FaceRecord(
        id=_text(row[0]),
        image_id=int(row[1]),
        box=box,
        points=points,
        origin=_codes(row[7], count, _ORIGINS),
        visibility=visibility,
        covariance=covariance,
        state=FaceState(row[10]),
        score=_finite(row[11]),
        model_sha256=_text(row[12]),
        note=_text(row[13]),
        tags=_tags(json.loads(row[14])),
        deleted=bool(row[15]),
        review=Review(row[16]),
        review_note=_text(row[17]),
        disputed=bool(row[18]),
    )
    return widened(face, columns.count)


def face_values(face: FaceRecord) -> dict[str, Any]:
    """Column values of a face, without its keys and what is derived."""
    return {
        "state": str(face.state),
        "deleted": int(face.deleted),
        "x0": face.box.x0,
        "y0": face.box.y0,
        "x1": face.box.x1,
        "y1": face.box.y1,
        "score": face.score,
        "model_sha256": face.model_sha256,
        "note": face.note,
        "tags": _json(face.tags),
        "review": str(face.review),
        "review_note": face.review_note,
        "disputed": int(face.disputed),
        "points": _bytes(face.points, "<f8"),
        "origin": _bytes(face.origin, "i1"),
        "visibility": _bytes(face.visibility, "i1"),
        "covariance": None if face.covariance is None else _covariance_bytes(face.covariance),
    }


def edit_from_row(row: Row) -> Edit:
    if row[21:] == (0,):
        raise ValueError(MISFIT)
    return Edit(
        seq=int(row[0]),
        id=_text(row[1]),
        step=row[2] or "",
        kind=EditKind(row[3]),
        face_id=_text(row[4]),
        image_id=int(row[5]),
        author=_text(row[6]),
        at=float(row[7]),
        seconds=float(row[8]),
        target=row[9] or "",
        before=change_from_columns(row[10], row[11], row[13], row[15], row[17], row[19]),
        after=change_from_columns(row[10], row[12], row[14], row[16], row[18], row[20]),
        annotator=_annotator(row[19]),
    )


def edit_values(edit: Edit) -> dict[str, Any]:
    """Column values of an edit, without its number."""
    indices = edit.after.indices
    return {
        "id": edit.id,
        "step": edit.step or None,
        "kind": str(edit.kind),
        "face_id": edit.face_id,
        "author": edit.author,
        "at": edit.at,
        "seconds": edit.seconds,
        "target": edit.target or None,
        "indices": None if indices is None else _bytes(indices, "<u2"),
        **_change_values(edit.before, "before", edit.annotator),
        **_change_values(edit.after, "after"),
    }


def _annotator(fields_before: str) -> str | None:
    if '"annotator"' not in fields_before:  # quoted as it is in no text that a person has written
        return None
    name = json.loads(fields_before).get("annotator")
    return None if name is None else _text(name)


def _change_values(change: FaceChange, side: str, annotator: str | None = None) -> dict[str, Any]:
    fields: dict[str, Any] = {} if annotator is None else {"annotator": annotator}
    if change.box is not None:
        fields["box"] = change.box.as_tuple()
    if change.tags is not None:
        fields["tags"] = list(change.tags)
    for name in ("state", "score", "model_sha256", "note", "deleted", "review", "review_note", "disputed"):
        if getattr(change, name) is not None:
            fields[name] = getattr(change, name)
    return {
        f"points_{side}": None if change.points is None else _bytes(change.points, "<f8"),
        f"origin_{side}": None if change.origin is None else _bytes(change.origin, "i1"),
        f"visibility_{side}": None if change.visibility is None else _bytes(change.visibility, "i1"),
        f"covariance_{side}": None if change.covariance is None else _covariance_bytes(change.covariance),
        f"fields_{side}": _json(fields),
    }


def change_from_columns(
    indices: bytes | None,
    points: bytes | None,
    origin: bytes | None,
    visibility: bytes | None,
    covariance: bytes | None,
    fields_text: str,
) -> FaceChange:
    """One side of an edit from the columns of that side."""
    numbers = None if indices is None else _frozen(np.frombuffer(indices, dtype="<u2").astype(np.int64))
    count = 0 if numbers is None else len(numbers)
    return FaceChange(
        indices=numbers,
        points=None if points is None else _points(points, count),
        origin=None if origin is None else _codes(origin, count, _ORIGINS),
        visibility=None if visibility is None else _codes(visibility, count, _VISIBILITIES),
        covariance=None if covariance is None else _covariance(covariance, count),
        **_plain_fields(fields_text),
    )


@lru_cache(maxsize=1024)
def _plain_fields(text: str) -> Mapping[str, Any]:
    """What an edit says beside its points; few texts are most of all, so they are read once."""
    fields = json.loads(text)
    if not isinstance(fields, dict):
        raise ValueError("fields that are none")
    return {name: _READ[name](value) for name, value in fields.items() if value is not None and name in _READ}


def _bytes(values: NDArray[Any], dtype: str) -> bytes:
    return np.ascontiguousarray(values, dtype=dtype).tobytes()


def _covariance_bytes(covariance: NDArray[np.float64]) -> bytes:
    return _bytes(covariance.reshape(-1, 4)[:, [0, 1, 3]], "<f4")


def _points(blob: bytes, count: int) -> NDArray[np.float64]:
    return np.frombuffer(blob, dtype="<f8").astype(np.float64, copy=False).reshape(count, 2)


def _codes(blob: bytes, count: int, known: bytes) -> NDArray[np.int8]:
    """Values of an IntEnum of which `known` are all."""
    if blob.translate(None, known):
        raise ValueError("a code that is not known")
    return np.frombuffer(blob, dtype=np.int8).reshape(count)


def _covariance(blob: bytes, count: int) -> NDArray[np.float64]:
    flat = np.frombuffer(blob, dtype="<f4").reshape(count, 3).astype(np.float64)
    if np.isinf(flat).any():
        raise ValueError("a covariance is not finite")
    return _frozen(flat[:, [0, 1, 1, 2]].reshape(count, 2, 2))


def _frozen(values: NDArray[Any]) -> NDArray[Any]:
    values.flags.writeable = False
    return values


def _finite(value: Any) -> float:
    number = float(value)
    if not math.isfinite(number):
        raise ValueError("a number that is not finite")
    return number


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a value of another type where text belongs")
    return value


def _tags(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError("tags that are no list")
    return tuple(_text(tag) for tag in value)


_READ: Mapping[str, Callable[[Any], Any]] = {
    "box": lambda value: FaceBox(*map(float, value)),
    "state": FaceState,
    "score": float,
    "model_sha256": _text,
    "note": _text,
    "tags": _tags,
    "deleted": bool,
    "review": Review,
    "review_note": _text,
    "disputed": bool,
}
