"""Where training faces come from: annotated folders and projects of this application."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from adnet_core.conversion.annotated_faces import annotated_faces
from adnet_core.errors import TrainingError
from adnet_core.faces.absent_points import enough_points, placed_words, whole_boxes
from adnet_core.faces.layout import Layout
from adnet_core.formats.folder300w import SUBSETS
from adnet_core.formats.walked_folders import WalkedFolders
from adnet_core.projects.annotated_photo import PhotoCheck
from adnet_core.projects.store import Project
from training.datasets import Face

TRAIN, VALIDATION = "train", "val"
"""Names of the two parts in a split file; photos of other parts are left alone."""


@dataclass(frozen=True)
class Split:
    """Faces to learn from and faces to choose the best weights by."""

    train: tuple[Face, ...] = ()
    validation: tuple[Face, ...] = ()

    def __add__(self, other: Split) -> Split:
        return Split(self.train + other.train, self.validation + other.validation)


def folder_faces(
    folder: Path,
    layout: Layout,
    split_file: Path | None = None,
    *,
    data_format: str = "300w",
    images: Path | None = None,
    pixel_origin: float | None = None,
    columns: Sequence[str] = (),
    on_skip: Callable[[str], None] = lambda _text: None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Split:
    """Faces of a folder or list in a format of the catalogue; without a split file all are to learn from.

    Of a folder with a list to train on and one to test on, the first is read. What is faulty, and faces
    of which too few points are annotated, are left out and said; `progress` takes the images done and their
    number where they are unpacked. Raises FormatError for a file that cannot be read at all or has nothing
    else, or a split whose photos are not there.
    """

    walks = WalkedFolders()

    def part(name: str | None) -> tuple[Face, ...]:
        # A split's parts come from one file, whose faults and remarks need saying once.
        on_fault = (lambda _fault: None) if name == VALIDATION else (lambda fault: on_skip(str(fault)))
        found = annotated_faces(
            folder,
            layout,
            split=split_file,
            part=name,
            data_format=data_format,
            images=images,
            role="train",
            pixel_origin=pixel_origin,
            columns=columns,
            on_skip=on_skip,
            on_remark=(lambda _text: None) if name == VALIDATION else on_skip,
            on_fault=on_fault,
            progress=progress,
            whole=False,
            measured=False,
            walks=walks,
        )
        if name == VALIDATION:
            found = [face for face in found if _can_judge(face.points, layout, face.label, on_skip)]
        return _by_name(
            Face(face.photo, face.points, face.label, _attributes(face.tags), face.whole) for face in found
        )

    return Split(part(None)) if split_file is None else Split(part(TRAIN), part(VALIDATION))


def project_faces(
    path: Path,
    layout: Layout,
    *,
    hold_out: float = 0.0,
    on_skip: Callable[[str], None] = lambda _text: None,
) -> Split:
    """The accepted faces of a project, with the points as they stand there.

    Photos that are held out (`FirstPaths.held_out`) go, with all of their faces, to validation. A face whose
    photo is missing or is not the one that was annotated, of which too few points are placed, or one of whose
    distances is nothing, is skipped and said.
    Raises TrainingError where the project has another layout, ProjectError where it cannot be read.
    """
    train: list[Face] = []
    held: list[Face] = []
    photos = PhotoCheck()
    changed: dict[str, None] = {}
    with Project.open(path, author="training", read_only=True) as project:
        if project.layout.point_names != layout.point_names:
            raise TrainingError(
                f"{path}: the project has layout {project.layout.name}, the training {layout.name}"
            )
        held_out = project.first_paths.held_out(hold_out)
        for image, face in project.accepted_faces():
            if not image.path.is_file():
                on_skip(f"{image.path}: the photo of an accepted face is missing")
                continue
            problem = photos.problem(image)
            if problem:
                changed.setdefault(problem, None)
                continue
            if not enough_points(face.placed_points):
                words = placed_words(face.placed_points)
                on_skip(f"{image.path}: {words} of an accepted face, too few to know it by")
                continue
            missing = layout.distance_missing(face.placed_points)
            if missing:
                on_skip(f"{image.path}: the points of a face's distance {missing} lie in one place")
                continue
            part = held if held_out(image) else train
            name = project.face_name(image, face.id)
            part.append(Face(image.path, face.placed_points, name, _attributes(face.tags), key=face.id))
    held = [face for face in held if _can_judge(face.points, layout, face.name, on_skip)]
    boxes = iter(whole_boxes([face.points for face in (*train, *held)]))
    train, held = ([replace(face, whole=next(boxes)) for face in part] for part in (train, held))
    for problem in changed:
        on_skip(f"{problem}; its faces are left out")
    if not train and not held:
        if changed:
            raise TrainingError(f"{next(iter(changed))}, and there is no other face to learn from")
        raise TrainingError(f"{path}: the project has no accepted face to learn from yet")
    return Split(_by_name(train), _by_name(held))


def _can_judge(
    points: NDArray[np.float64], layout: Layout, name: str, on_skip: Callable[[str], None]
) -> bool:
    """Whether errors of a face can be measured, for which it needs the points of the layout's distance."""
    known = not np.isnan(layout.distance(points))
    if not known:
        distance = layout.default_distance
        on_skip(f"{name}: is not validated on, since it lacks points of the distance {distance}")
    return known


def _by_name(faces: Iterable[Face]) -> tuple[Face, ...]:
    return tuple(sorted(faces, key=lambda face: face.name))


def _attributes(tags: Iterable[str]) -> frozenset[str]:
    """What tags say of a face itself, without the test set that it is of."""
    return frozenset(tags).difference(SUBSETS)
