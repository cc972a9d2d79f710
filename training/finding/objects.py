"""Which objects a finder learns from and is judged on: those of the faces that landmarks are learnt from."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import TrainingError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.states import FaceState
from adnet_core.judging.found_objects import PhotoObjects
from adnet_core.projects.store import Project
from training.datasets import Face

LEAST_OBJECTS = 8
"""With fewer a finder learns the objects that it has seen, not what they have in common."""
LEAST_PHOTOS = 4
FILLS_PHOTO = 0.8
"""A box that overlaps its photo so much (intersection over union) leaves nothing to look for."""
_OPEN = (FaceState.PREDICTED, FaceState.CORRECTED)


def photo_objects(
    faces: Iterable[Face],
    passed_over: Mapping[Path, Sequence[FaceBox]] | None = None,
    *,
    unfinished: Collection[Path] = (),
    all_annotated: bool = True,
) -> list[PhotoObjects]:
    """The objects of faces photo by photo.

    `passed_over` are boxes of each photo that may hold another object; of the photos `unfinished`, and of all
    without `all_annotated`, not all objects are annotated, so that what is there beside them is not known.
    """
    ordered = sorted(faces, key=lambda face: (str(face.photo), face.name))
    return [
        PhotoObjects(
            photo,
            tuple(outline_of(face) for face in members),
            tuple((passed_over or {}).get(photo, ())),
            all_annotated and photo not in unfinished,
        )
        for photo, members in groupby(ordered, key=lambda face: face.photo)
    ]


def outline_of(face: Face) -> NDArray[np.float64]:
    """(K, 2): its points, and where some are absent the middles of the sides of the whole's box."""
    known = face.points[np.isfinite(face.points).all(axis=1)]
    if face.whole is None:
        return known
    box = face.whole
    x, y = box.center
    return np.concatenate([known, [[box.x0, y], [box.x1, y], [x, box.y0], [x, box.y1]]])


def beside_in_project(path: Path, taken: Collection[str]) -> tuple[dict[Path, list[FaceBox]], set[Path]]:
    """The boxes of all faces of a project's photos but those `taken` (`Face.key`), and the photos in which
    some are still open: neither accepted nor rejected.

    Nobody says what these faces are, so they are neither objects nor background. Raises ProjectError.
    """
    boxes: dict[Path, list[FaceBox]] = {}
    unfinished: set[Path] = set()
    with Project.open(path, author="training", read_only=True) as project:
        for image in project.images():
            for face in project.faces(image.id):
                if face.id not in taken:
                    boxes.setdefault(image.path, []).append(face.extent)
                    if face.state in _OPEN:
                        unfinished.add(image.path)
    return boxes, unfinished


def check_objects(photos: Sequence[PhotoObjects], sizes: Sequence[tuple[int, int]]) -> None:
    """Raises TrainingError for photos from which no finder can learn; `sizes` are theirs, (width, height)."""
    objects = sum(len(one.outlines) for one in photos)
    if objects < LEAST_OBJECTS or len(photos) < LEAST_PHOTOS:
        raise TrainingError(
            f"a finder learns from at least {LEAST_OBJECTS} objects in {LEAST_PHOTOS} photos, and there are "
            f"{objects} in {len(photos)}: annotate more, or draw boxes by hand meanwhile"
        )
    filled = 0
    for one, (width, height) in zip(photos, sizes, strict=True):
        whole = FaceBox(0.0, 0.0, width - 1.0, height - 1.0)
        filled += all(whole.iou(box) >= FILLS_PHOTO for box in one.boxes)
    if filled == len(photos):
        raise TrainingError(
            f"every one of the {objects} objects fills its photo, so there is nothing to find: take the "
            "whole photo as the object (--find whole-photo)"
        )
