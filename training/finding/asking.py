"""The objects that a training was asked to learn: those of its faces, with what is known of their photos."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.judging.found_objects import PhotoObjects
from adnet_core.models.finding import Finding
from adnet_core.projects.held_out_photos import is_held_out
from adnet_core.projects.store import Project
from adnet_core.runs.request import TrainingRequest
from training.datasets import Face
from training.finding.objects import beside_in_project, photo_objects
from training.starting import asked_faces


@dataclass(frozen=True, eq=False)
class AskedObjects:
    """Photos to learn from, and others to judge on."""

    learnt: list[PhotoObjects]
    held_out: list[PhotoObjects]


def objects_asked_for(
    request: TrainingRequest,
    layout: Layout,
    on_skip: Callable[[str], None] = lambda text: None,
    *,
    all_annotated: bool = True,
) -> AskedObjects:
    """The objects of a request's data and projects.

    Of data without a split, the share `hold_out` of its photos is held out, by their names. Raises as
    `asked_faces` does.
    """
    split = asked_faces(request, layout, on_skip)
    learnt, held = list(split.train), list(split.validation)
    if not held and request.hold_out and not _projects(request):
        held = [face for face in learnt if is_held_out(face.photo.name, request.hold_out)]
        chosen = {face.photo for face in held}
        learnt = [face for face in learnt if face.photo not in chosen]
    return objects_of(request, learnt, held, all_annotated=all_annotated)


def objects_of(
    request: TrainingRequest, learnt: Iterable[Face], held: Iterable[Face], *, all_annotated: bool = True
) -> AskedObjects:
    """The objects of faces that were read for a request. Raises ProjectError."""
    learnt, held = list(learnt), list(held)
    keys = {face.key for face in (*learnt, *held)}
    beside: dict[Path, list[FaceBox]] = {}
    unfinished: set[Path] = set()
    for path in _projects(request):
        boxes, still_open = beside_in_project(path, keys)
        beside |= boxes
        unfinished |= still_open

    def objects(faces: list[Face]) -> list[PhotoObjects]:
        return photo_objects(faces, beside, unfinished=unfinished, all_annotated=all_annotated)

    return AskedObjects(objects(learnt), objects(held))


def findings_of(request: TrainingRequest) -> set[Finding]:
    """Who finds the objects in the photos of a request's projects. Raises ProjectError."""
    found = set()
    for path in _projects(request):
        with Project.open(path, author="training", read_only=True) as project:
            if project.settings.finding is not None:
                found.add(project.settings.finding)
    return found


def _projects(request: TrainingRequest) -> tuple[Path, ...]:
    return (*request.projects, *(request.data if request.data_format == "project" else ()))
