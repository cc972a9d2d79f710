"""What was drawn with a layout as points of a face: the first one of a project, or the one that was shown."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from adnet_core.faces.geometry import FaceBox
from adnet_core.files.same_names import is_same_entry
from adnet_core.projects.store import Project
from app.logic.layouts.sketch import Sketch
from app.logic.session import Session

_SMALLEST = 8.0
"""Pixels of the box of a face whose points are all in one position."""


def add_first_face(session: Session, photo: Path, sketch: Sketch) -> None:
    """The drawn points become a face of the photo that they were drawn on, placed by hand."""
    paths = [str(image.path) for image in session.images]
    row = next((row for row, path in enumerate(paths) if is_same_entry(path, str(photo))), None)
    if row is None or sketch.names != session.layout.point_names:
        return
    points = sketch.positions()
    session.project.add_face(session.images[row].id, face_box(points), points)
    session.go_to(row)
    session.reread()


def face_box(points: np.ndarray) -> FaceBox:
    """The tight box of points (P, 2), of some size also around a single one."""
    box = FaceBox.of_points(points)
    if box.is_usable():
        return box
    (x, y), half = points.mean(axis=0), _SMALLEST / 2
    return FaceBox(min(box.x0, x - half), min(box.y0, y - half), max(box.x1, x + half), max(box.y1, y + half))


def move_drawn_points(project: Project, face_id: str, sketch: Sketch) -> None:
    """Put points of a face where they were drawn, those that are new or were moved. The project has the drawn
    layout by now."""
    face, wanted = project.face(face_id), sketch.positions()
    known = np.isfinite(wanted).all(axis=1)
    moved = np.flatnonzero(known & (~face.placed | (face.points != wanted).any(axis=1)))
    if len(moved):
        project.move_points(face_id, moved, wanted[moved])
