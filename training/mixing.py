"""Faces of several sets with layouts of their own as faces of one: by points' names, the others absent."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import TrainingError
from adnet_core.faces.absent_points import whole_boxes
from adnet_core.faces.layout import Layout
from training.datasets import Face
from training.sources import Split

FEWEST_SHARED = 2
"""Points that a set has in common with the layout, and with the sets before it: two say where a face is, how
large and at which angle, and so where the points are that the set lacks."""
FEW_SHARE = 0.25
"""Of the photos that a run for a new layout holds out where nobody says which."""


def shared_rows(own: Layout, layout: Layout, source: str) -> NDArray[np.int64]:
    """(P,) for each point of `layout` the number of that of the same name in `own`, -1 where it has none.

    Raises TrainingError, naming the `source`, where they share fewer than FEWEST_SHARED.
    """
    known = {name: row for row, name in enumerate(own.point_names)}
    rows = np.array([known.get(name, -1) for name in layout.point_names])
    shared = int((rows >= 0).sum())
    if shared < FEWEST_SHARED:
        raise TrainingError(
            f"{source}: its layout {own.name} shares {shared or 'no'} point{'s' * (shared != 1)} by name "
            f"with {layout.name}, and {FEWEST_SHARED} are needed"
        )
    return rows


def with_rows(split: Split, rows: NDArray[np.int64]) -> Split:
    """The faces with their points in the order of `rows` (P,), absent where that is -1."""

    def mapped(face: Face) -> Face:
        points = np.where((rows >= 0)[:, None], face.points[np.maximum(rows, 0)], np.nan)
        return replace(face, points=points)

    return Split(tuple(map(mapped, split.train)), tuple(map(mapped, split.validation)))


def with_whole_boxes(split: Split) -> Split:
    """The faces with the box that all points of the layout would have, going by all sets together.

    Raises TrainingError where nothing says how the sets' points lie to each other.
    """
    faces = [*split.train, *split.validation]
    reached = max(
        (np.isfinite(face.points).all(axis=1) for face in faces), key=lambda known: int(known.sum())
    )
    kinds = {known.tobytes(): known for known in (np.isfinite(face.points).all(axis=1) for face in faces)}
    waiting = list(kinds.values())
    while waiting:
        joined = [known for known in waiting if int((known & reached).sum()) >= FEWEST_SHARED]
        if not joined:
            raise TrainingError(
                f"the sets of faces share fewer than {FEWEST_SHARED} points by name with each other, so that "
                "nothing says where the others' points lie"
            )
        for known in joined:
            reached = reached | known
        waiting = [known for known in waiting if not any(known is one for one in joined)]
    boxes = whole_boxes([face.points for face in faces])
    boxed = [replace(face, whole=box) for face, box in zip(faces, boxes, strict=True)]
    return Split(tuple(boxed[: len(split.train)]), tuple(boxed[len(split.train) :]))


def with_held_out(split: Split, layout: Layout, share: float) -> Split:
    """The faces, a `share` of the photos held out where none are: by their names alone, at least one.

    Only faces that errors can be measured on are held out.
    """
    if split.validation or not share:
        return split
    judged = {face.photo for face in split.train if np.isfinite(layout.distance(face.points))}
    by_name = sorted(judged, key=lambda photo: hashlib.sha256(photo.name.encode()).digest())
    held = set(by_name[: max(1, round(share * len(judged)))])
    return Split(
        tuple(face for face in split.train if face.photo not in held),
        tuple(face for face in split.train if face.photo in held),
    )
