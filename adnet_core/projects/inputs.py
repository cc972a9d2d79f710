"""Checking what callers and models hand to the project. A wrong call is a ValueError."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.projects.changes import stored_covariance, without_absent
from adnet_core.projects.records import FaceChange, FaceRecord, PredictedFace, Review

_KNOWN = {codes: frozenset(map(int, codes)) for codes in (PointOrigin, Visibility)}


@dataclass(frozen=True, eq=False)
class FaceEdit:
    """What an edit shall change of a face: what is None stays.

    `points` (n, 2), `origin`, `visibility` (one or (n,)) and `covariance` (n, 2, 2) belong to the points
    `indices` (n,), or to all of them.
    """

    indices: ArrayLike | None = None
    points: ArrayLike | None = None
    origin: PointOrigin | ArrayLike | None = None
    visibility: Visibility | ArrayLike | None = None
    covariance: ArrayLike | None = None
    box: FaceBox | None = None
    state: FaceState | None = None
    score: float | None = None
    model_sha256: str | None = None
    note: str | None = None
    tags: Iterable[str] | None = None
    review: Review | None = None
    review_note: str | None = None

    def checked(self, point_count: int) -> FaceChange:
        """The change to a face of so many points, as it is applied and logged. Raises ValueError."""
        return replace(
            point_change(
                point_count, self.indices, self.points, self.origin, self.visibility, self.covariance
            ),
            box=None if self.box is None else usable_box(self.box),
            state=self.state,
            score=None if self.score is None else float(self.score),
            model_sha256=self.model_sha256,
            note=None if self.note is None else clean_text(self.note),
            tags=None if self.tags is None else clean_tags(self.tags),
            review=self.review,
            review_note=None if self.review_note is None else clean_text(self.review_note),
        )


def point_change(
    point_count: int,
    indices: ArrayLike | None,
    points: ArrayLike | None,
    origin: PointOrigin | ArrayLike | None,
    visibility: Visibility | ArrayLike | None,
    covariance: ArrayLike | None,
) -> FaceChange:
    """The point arrays of a change at `indices` (n,), or at all points; checked, copied and read-only."""
    where = np.arange(point_count) if indices is None else _indices(indices, point_count)
    size = len(where)
    values: dict[str, NDArray[Any]] = {"indices": where}
    if points is not None:
        values["points"] = _shaped(points, (size, 2), "points")
    if origin is not None:
        values["origin"] = _codes(origin, size, PointOrigin)
    if visibility is not None:
        values["visibility"] = _codes(visibility, size, Visibility)
    if covariance is not None:
        values["covariance"] = stored_covariance(_spreads(covariance, size))
    for array in values.values():
        array.flags.writeable = False
    return FaceChange(**values)  # type: ignore[arg-type]


def clean_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags as they are stored, each once."""
    return tuple(sorted({clean_text(tag) for tag in tags}))


def new_face(
    image_id: int,
    point_count: int,
    box: FaceBox,
    points: ArrayLike,
    covariance: ArrayLike | None,
    *,
    origin: PointOrigin | ArrayLike,
    visibility: Visibility | ArrayLike = Visibility.VISIBLE,
    score: float,
    model_sha256: str,
    state: FaceState | None = None,
    tags: Iterable[str] = (),
    note: str = "",
) -> FaceRecord:
    """A face with an id of its own; without a `state` it is corrected if any of its points was placed, else
    predicted."""
    origins = _codes(origin, point_count, PointOrigin)
    seen = _codes(visibility, point_count, Visibility)
    change = point_change(point_count, None, points, None, None, covariance)
    assert change.points is not None
    origins.flags.writeable = seen.flags.writeable = False
    face = FaceRecord(
        id=uuid.uuid4().hex,
        image_id=image_id,
        box=usable_box(box),
        points=change.points,
        origin=origins,
        visibility=seen,
        covariance=change.covariance,
        state=state or (FaceState.CORRECTED if origins.any() else FaceState.PREDICTED),
        score=float(score),
        model_sha256=model_sha256,
        note=clean_text(note),
        tags=clean_tags(tags),
        deleted=False,
    )
    return without_absent(face)


def prediction_fault(prediction: PredictedFace, point_count: int) -> str | None:
    """Why a prediction cannot be recorded, None where it can."""
    shape = np.shape(prediction.landmarks)
    if shape != (point_count, 2):
        return f"the model gives {shape[0] if shape else 0} points a face, the project's layout {point_count}"
    values = [np.asarray(prediction.landmarks), np.asarray(prediction.score)]
    if prediction.covariance is not None:
        values.append(np.asarray(prediction.covariance))
    if not (all(np.isfinite(array).all() for array in values) and prediction.box.is_usable()):
        return "the model gave a face that is not finite; nothing was recorded"
    return None


def predicted_face(
    image_id: int, point_count: int, prediction: PredictedFace, model_sha256: str
) -> FaceRecord:
    """A new face as a model has placed it."""
    return new_face(
        image_id,
        point_count,
        prediction.box,
        prediction.landmarks,
        prediction.covariance,
        origin=PointOrigin.PREDICTED,
        visibility=predicted_visibility(prediction),
        score=prediction.score,
        model_sha256=model_sha256,
    )


def predicted_visibility(prediction: PredictedFace) -> NDArray[np.int8] | Visibility:
    """Absent where a prediction says nothing of a point, visible elsewhere."""
    absent = getattr(prediction, "absent", None)
    if absent is None:
        return Visibility.VISIBLE
    return np.where(absent, Visibility.ABSENT, Visibility.VISIBLE).astype(np.int8)


def usable_box(box: FaceBox) -> FaceBox:
    if not box.is_usable():
        raise ValueError(f"a face box must be finite and of positive size, not {box.as_tuple()}")
    return FaceBox(*map(float, box.as_tuple()))


def clean_text(text: str) -> str:
    """Text without halves of surrogate pairs, which cannot be written as UTF-8."""
    return text.encode("utf-8", "replace").decode("utf-8")


def author_name(text: str) -> str:
    name = clean_text(text).strip()
    if not name:
        raise ValueError("an author needs a name")
    return name


def _indices(indices: ArrayLike, point_count: int) -> NDArray[np.int64]:
    where = np.array(indices)
    if where.ndim != 1 or (where.size and where.dtype.kind not in "iu"):
        raise ValueError("indices must be a list of integers")
    numbers = where.astype(np.int64)
    if len(set(numbers.tolist())) != len(numbers) or not ((numbers >= 0) & (numbers < point_count)).all():
        raise ValueError(f"indices must be different and from 0 to {point_count - 1}")
    return numbers


def _shaped(values: ArrayLike, shape: tuple[int, ...], what: str) -> NDArray[np.float64]:
    array = np.array(values, dtype=np.float64)
    if array.shape != shape:
        raise ValueError(f"{what} must have the shape {shape}, not {array.shape}")
    if not np.isfinite(array).all():
        raise ValueError(f"{what} must be finite")
    return array


def _spreads(values: ArrayLike, size: int) -> NDArray[np.float64]:
    """(n, 2, 2) covariances, finite, or NaN all over for a point without one."""
    array = np.array(values, dtype=np.float64)
    if array.shape != (size, 2, 2):
        raise ValueError(f"covariance must have the shape {(size, 2, 2)}, not {array.shape}")
    none = np.isnan(array).all(axis=(1, 2))
    _shaped(array[~none], (size - int(none.sum()), 2, 2), "covariance")
    return array


def _codes(values: ArrayLike, size: int, codes: type[PointOrigin] | type[Visibility]) -> NDArray[np.int8]:
    if isinstance(values, codes):
        return np.full(size, values, np.int8)
    array = np.array(np.broadcast_to(np.asarray(values), (size,)))
    if not _KNOWN[codes].issuperset(array.tolist()):
        raise ValueError(f"a {codes.__name__} must be one of {', '.join(code.name for code in codes)}")
    return array.astype(np.int8)
