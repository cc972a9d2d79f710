"""Changes of faces as pure functions: what differs, how a change is applied, how it is taken back."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from adnet_core.faces.geometry import covariance_in_frames, tangent_frames
from adnet_core.faces.layout import Layout
from adnet_core.faces.metrics import finite_or_none
from adnet_core.faces.states import FINISHED, FaceState, PointOrigin, Visibility
from adnet_core.projects.records import Edit, EditKind, FaceChange, FaceRecord, Review
from adnet_core.ranking.face_score import doubtful_in_frames, doubtful_points

POINT_FIELDS = ("points", "origin", "visibility", "covariance")
PLACING_FIELDS = ("points", "origin", "visibility")
PLAIN_FIELDS = (
    "box",
    "state",
    "score",
    "model_sha256",
    "note",
    "tags",
    "deleted",
    "review",
    "review_note",
    "disputed",
)
TANGENT_WEIGHT = 0.5
_AT_ONCE = 256
"""Faces of which as many numbers are in memory as the processor keeps near."""
_LARGEST = float(np.finfo(np.float32).max)


@dataclass(frozen=True)
class Free:
    """Which parts of a change may be put into a face: of its points (n,) by field, and plain fields."""

    points: Mapping[str, NDArray[np.bool_]]
    plain: frozenset[str]


def stored_covariance(values: ArrayLike) -> NDArray[np.float64]:
    """(..., 2, 2) covariances as the project keeps them: symmetric, of float32 precision and range."""
    c = np.asarray(values, dtype=np.float64)
    cross = (c[..., 0, 1] + c[..., 1, 0]) / 2
    flat = np.stack([c[..., 0, 0], cross, cross, c[..., 1, 1]], axis=-1)
    return flat.clip(-_LARGEST, _LARGEST).astype(np.float32).astype(np.float64).reshape(c.shape)


def full_covariance(face: FaceRecord) -> NDArray[np.float64]:
    """(P, 2, 2), NaN at points without one."""
    if face.covariance is None:
        return np.full((len(face.points), 2, 2), np.nan)
    return face.covariance


def difference(old: FaceRecord, new: FaceRecord) -> tuple[FaceChange, FaceChange] | None:
    """Before and after of the step from one record to another, None where nothing differs."""
    old_arrays, new_arrays = _arrays(old), _arrays(new)
    unequal = {name: unequal_rows(old_arrays[name], new_arrays[name]) for name in POINT_FIELDS}
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    indices = np.flatnonzero(np.logical_or.reduce(list(unequal.values())))
    if len(indices):
        before["indices"] = after["indices"] = _frozen(indices)
        for name in POINT_FIELDS:
            if unequal[name].any():
                before[name] = _frozen(old_arrays[name][indices])
                after[name] = _frozen(new_arrays[name][indices])
    placed = any(unequal[name].any() for name in PLACING_FIELDS)
    for name in PLAIN_FIELDS:
        # The state goes with every placing of points, so that taking it back can see whether it still stands.
        if getattr(old, name) != getattr(new, name) or (name == "state" and placed):
            before[name], after[name] = getattr(old, name), getattr(new, name)
    return (FaceChange(**before), FaceChange(**after)) if after else None


def birth(face: FaceRecord) -> tuple[FaceChange, FaceChange]:
    """Before and after of a new face: before it, the face is only deleted; after it, everything is said."""
    arrays = {name: _frozen(values) for name, values in _arrays(face).items()}
    if face.covariance is None:
        del arrays["covariance"]
    plain = {name: getattr(face, name) for name in PLAIN_FIELDS}
    indices = _frozen(np.arange(len(face.points)))
    values: dict[str, Any] = {**arrays, **plain}
    return FaceChange(deleted=True), FaceChange(indices=indices, **values)


def applied(face: FaceRecord, *changes: FaceChange) -> FaceRecord:
    """The face with every value of the changes put in, one after the other."""
    values: dict[str, Any] = {}
    arrays: dict[str, NDArray[Any]] = {}
    for change in changes:
        for name in POINT_FIELDS:
            part = getattr(change, name)
            if part is None:
                continue
            assert change.indices is not None
            if name not in arrays:
                own = full_covariance(face) if name == "covariance" else getattr(face, name)
                arrays[name] = np.array(own)
            arrays[name][change.indices] = part
        for name in PLAIN_FIELDS:
            value = getattr(change, name)
            if value is not None:
                values[name] = value
    values |= {name: _frozen(whole) for name, whole in arrays.items()}
    return _tidy(replace(face, **values))


def restored(
    face: FaceRecord, *, current: FaceChange, wanted: FaceChange, free: Free | None = None
) -> FaceRecord:
    """The face with `wanted` put in wherever `current` still stands, and is `free` to be changed.

    Where somebody else has changed a point or a field since, that stays. A face that is accepted, and whose
    points alone change in this way, is no longer accepted.
    """
    values: dict[str, Any] = {}
    arrays = _arrays(face)
    for name in POINT_FIELDS:
        there, target = getattr(current, name), getattr(wanted, name)
        if target is None or there is None or current.indices is None:
            continue
        standing = ~unequal_rows(arrays[name][current.indices], there)
        if free is not None:
            standing &= free.points.get(name, False)
        if standing.any():
            whole = arrays[name].copy()
            whole[current.indices[standing]] = target[standing]
            values[name] = _frozen(whole)
    for name in PLAIN_FIELDS:
        target = getattr(wanted, name)
        is_free = free is None or name in free.plain
        if target is not None and is_free and getattr(face, name) == getattr(current, name):
            values[name] = target
    if face.state is FaceState.ACCEPTED and "state" not in values and values.keys() & set(PLACING_FIELDS):
        values["state"] = FaceState.CORRECTED
    return settled(_positioned(face, _tidy(replace(face, **values))))


def _positioned(before: FaceRecord, face: FaceRecord) -> FaceRecord:
    """The face without points that are placed and are nowhere (NaN), which a part of a change may leave: they
    stay where they were, and are absent where they were nowhere either."""
    nowhere = np.isnan(face.points).any(axis=1) & face.placed
    if not nowhere.any():
        return face
    points = np.where(nowhere[:, None], before.points, face.points)
    lost = nowhere & np.isnan(points).any(axis=1)
    visibility = np.where(lost, np.int8(Visibility.ABSENT), face.visibility)
    return replace(face, points=_frozen(points), visibility=_frozen(visibility))


def settled(face: FaceRecord) -> FaceRecord:
    """The face without what its state contradicts.

    A verdict is of an accepted face as it stands; a face that was sent back is no longer so once it is
    finished again, and a finished face is not in dispute. Nobody has placed an absent point, and no model.
    """
    face = without_absent(face)
    finished = face.state in FINISHED
    wrong = (face.review is Review.PASSED and face.state is not FaceState.ACCEPTED) or (
        face.review is Review.RETURNED and finished
    )
    if wrong:
        face = replace(face, review=Review.NONE, review_note="")
    return replace(face, disputed=False) if face.disputed and finished else face


def without_absent(face: FaceRecord) -> FaceRecord:
    """The face with neither ellipses nor somebody's hand at its absent points."""
    absent = ~face.placed
    if not absent.any():
        return face
    values: dict[str, Any] = {}
    if (face.origin[absent] != PointOrigin.PREDICTED).any():
        values["origin"] = _frozen(np.where(absent, np.int8(PointOrigin.PREDICTED), face.origin))
    if face.covariance is not None and not np.isnan(face.covariance[absent]).all():
        values["covariance"] = _frozen(np.where(absent[:, None, None], np.nan, face.covariance))
    return _tidy(replace(face, **values)) if values else face


def placing(face: FaceRecord, change: FaceChange, absent_then: NDArray[np.bool_] | None = None) -> FaceChange:
    """A change that says where points are, or that they are seen, says of absent ones that they are there.

    Where it says of no visibility, those that it gives places are visible, but for those that are absent
    afterwards (`absent_then`, (n,)); where it says of no origin, those that it makes seen are placed by hand.
    """
    if change.indices is None:
        return change
    absent = ~face.placed[change.indices]
    if absent_then is not None and (absent | absent_then).any():
        seen = np.where(absent, np.int8(Visibility.VISIBLE), face.visibility[change.indices])
        return replace(change, visibility=_frozen(np.where(absent_then, np.int8(Visibility.ABSENT), seen)))
    if not absent.any():
        return change
    if change.visibility is None:
        if change.points is None:
            return change
        seen = np.where(absent, np.int8(Visibility.VISIBLE), face.visibility[change.indices])
        return replace(change, visibility=_frozen(seen))
    if change.origin is None:
        by_hand = absent & (change.visibility != Visibility.ABSENT)
        origin = np.where(by_hand, np.int8(PointOrigin.MOVED), face.origin[change.indices])
        return replace(change, origin=_frozen(origin))
    return change


def last_predicted(
    face: FaceRecord, edits: Iterable[Edit]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Where a model last put each point of a face, (P, 2), and its covariances (P, 2, 2), NaN where none did.

    `edits` are all edits of the face in their order. Undo and redo put nothing new.
    """
    points = np.full_like(face.points, np.nan)
    covariance = np.full((len(points), 2, 2), np.nan)
    for edit in edits:
        face = applied(face, edit.after)
        touched = edit.after.indices
        if touched is not None:
            touched = touched[face.placed[touched]]
        if touched is None or edit.kind in (EditKind.REVERTED, EditKind.REAPPLIED):
            continue
        placed = edit.kind is EditKind.PREDICTED or edit.after.points is not None
        fresh = touched[(face.origin[touched] == PointOrigin.PREDICTED) & placed]
        points[fresh] = face.points[fresh]
        covariance[fresh] = full_covariance(face)[fresh]
    return points, covariance


def expected_error(face: FaceRecord, layout: Layout) -> float | None:
    """How far off the points are expected to be, in percent of the layout's default distance.

    The mean over the points of sqrt(sigma_n^2 + (w sigma_t)^2), w = TANGENT_WEIGHT, since people see an
    error along the normal more than one along the tangent. Points placed by hand count as right. None
    where no model has given covariances or the distance is 0.
    """
    return expectations(face, layout)[0]


def expectations(face: FaceRecord, layout: Layout) -> tuple[float | None, float | None]:
    """`expected_error` and `expected_corrections` of a face by frames that are made once; None as there."""
    if face.covariance is None:
        return None, None
    with np.errstate(over="ignore", invalid="ignore"):  # coordinates may be anything finite
        distance = float(layout.distance(face.placed_points))
        parts = covariance_in_frames(face.covariance, tangent_frames(face.placed_points, layout))
    finite = np.isfinite(face.covariance)
    corrections = None
    if finite[:, 0, 0].any():
        known = finite.all(axis=(1, 2)) & (face.origin != PointOrigin.MOVED)
        doubtful = float(doubtful_in_frames(parts, known, distance, layout))
        corrections = doubtful if np.isfinite(doubtful) else None
    return _expected_error(face, parts, distance), corrections


def expectations_of(faces: Sequence[FaceRecord], layout: Layout) -> list[tuple[float | None, float | None]]:
    """`expectations` of many faces, some hundreds at once."""
    found: list[tuple[float | None, float | None]] = [(None, None)] * len(faces)
    known = [row for row, face in enumerate(faces) if face.covariance is not None]
    for start in range(0, len(known), _AT_ONCE):
        rows = known[start : start + _AT_ONCE]
        for row, both in zip(rows, _expectations_of([faces[row] for row in rows], layout), strict=True):
            found[row] = both
    return found


def _expectations_of(faces: Sequence[FaceRecord], layout: Layout) -> list[tuple[float | None, float | None]]:
    """`expectations` of faces that all have covariances."""
    points = np.stack([face.placed_points for face in faces])
    covariance = np.stack([full_covariance(face) for face in faces])
    moved = np.stack([face.origin for face in faces]) == PointOrigin.MOVED
    finite = np.isfinite(covariance)
    with np.errstate(all="ignore"):  # coordinates may be anything finite
        distance = layout.distance(points)
        parts = covariance_in_frames(covariance, tangent_frames(points, layout))
        doubtful = doubtful_in_frames(parts, finite.all(axis=(2, 3)) & ~moved, distance, layout)
        doubtful = np.where(finite[..., 0, 0].any(axis=1), doubtful, np.nan)
        spread = np.sqrt(np.maximum(parts[..., 1, 1] + TANGENT_WEIGHT**2 * parts[..., 0, 0], 0.0))
        spread[moved] = 0.0
        known = np.isfinite(spread)
        percent = 100.0 * np.where(known, spread, 0.0).sum(axis=1) / known.sum(axis=1) / distance
        percent = np.where((distance > 0) & (distance < np.inf), percent, np.nan)
    both = zip(percent.tolist(), doubtful.tolist(), strict=True)
    return [(finite_or_none(error), finite_or_none(corrections)) for error, corrections in both]


def _expected_error(face: FaceRecord, parts: NDArray[np.float64], distance: float) -> float | None:
    with np.errstate(over="ignore", invalid="ignore"):
        spread = np.sqrt(np.maximum(parts[:, 1, 1] + TANGENT_WEIGHT**2 * parts[:, 0, 0], 0.0))
        spread[face.origin == PointOrigin.MOVED] = 0.0
        known = np.isfinite(spread)
        if not known.any() or not 0 < distance < np.inf:
            return None
        percent = float(100.0 * spread[known].mean() / distance)
    return percent if np.isfinite(percent) else None


def expected_corrections(faces: Sequence[FaceRecord], layout: Layout) -> NDArray[np.float64]:
    """(F,) `doubtful_points` of faces; points placed by hand count as right. NaN where no model has given
    covariances or the distance is 0."""
    points = np.stack([face.placed_points for face in faces])
    covariance = np.stack([full_covariance(face) for face in faces])
    known = np.isfinite(covariance[..., 0, 0]).any(axis=1)
    covariance[np.stack([face.origin for face in faces]) == PointOrigin.MOVED] = np.nan
    return np.where(known, doubtful_points(points, covariance, layout), np.nan)


def _arrays(face: FaceRecord) -> dict[str, NDArray[Any]]:
    return {
        "points": face.points,
        "origin": face.origin,
        "visibility": face.visibility,
        "covariance": full_covariance(face),
    }


def unequal_rows(a: NDArray[Any], b: NDArray[Any]) -> NDArray[np.bool_]:
    """(n,) which rows differ; NaN equals NaN."""
    different = a != b
    if a.dtype.kind == "f":
        different &= ~(np.isnan(a) & np.isnan(b))
    return np.asarray(different.reshape(len(a), -1).any(axis=1))


def _tidy(face: FaceRecord) -> FaceRecord:
    if face.covariance is not None and np.isnan(face.covariance).all():
        return replace(face, covariance=None)
    return face


def _frozen(values: NDArray[Any]) -> NDArray[Any]:
    if values.flags.writeable:
        values = values.copy() if values.base is not None else values
        values.flags.writeable = False
    return values
