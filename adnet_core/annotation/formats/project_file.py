"""A project of this application as a source of annotated faces: those that were accepted."""

from __future__ import annotations

from pathlib import Path

from adnet_core.annotation.formats.face import AnnotatedFace, OnFault
from adnet_core.annotation.holding_out import is_held_out
from adnet_core.annotation.store import Project
from adnet_core.errors import FormatError
from adnet_core.layout import Layout


def read_project(
    path: str | Path, layout: Layout, *, on_fault: OnFault | None = None, held_out: float | None = None
) -> list[AnnotatedFace]:
    """The accepted faces of a project with the points as they stand there, in the project's own coordinates.

    With `held_out` only those that a training with this share does not learn from, which may be none.
    Raises ProjectError for a file that is no project, FormatError for another layout, a project without
    accepted faces, and at the first face whose photo is missing; with `on_fault`, such faces are
    handed to it and left out.
    """
    path = Path(path)
    faces: list[AnnotatedFace] = []
    empty = True
    with Project.open(path, author="reader", read_only=True) as project:
        if project.layout.point_names != layout.point_names:
            raise FormatError(f"{path}: the project has layout {project.layout.name}, not {layout.name}")
        for image, face in project.accepted_faces():
            empty = False
            if held_out is not None and not is_held_out(image.relative, held_out):
                continue
            if not image.path.is_file():
                fault = FormatError(f"{path}: {image.path}, the photo of an accepted face, is missing")
                if on_fault is None:
                    raise fault
                on_fault(fault)
                continue
            faces.append(
                AnnotatedFace(
                    photo=image.path,
                    points=face.points,
                    label=f"{image.relative}#{face.id}",
                    box=face.box,
                    visibility=face.visibility,
                    tags=frozenset(face.tags),
                )
            )
    if empty:
        raise FormatError(f"{path}: the project has no accepted face yet")
    return faces
