"""What a person has looked at a second time and leaves as it is: the project remembers it."""

from __future__ import annotations

import hashlib

import numpy as np
from numpy.typing import NDArray

from adnet_core.checking.findings import Reason
from adnet_core.projects.store import Project

Array = NDArray[np.float64]

DISMISSED_SETTING = "second_look_dismissed"
"""What a project remembers of reasons that somebody has looked at: by face and reason, the points then."""
MOST_DISMISSED = 100_000


def dismiss(project: Project, face_id: str, reason: Reason, *, again: bool = False) -> None:
    """Remember that a person has looked at a face for this reason and leaves it as it is: so long as its
    points stay. `again`: it is to be listed again. Raises ProjectError where that cannot be written."""
    known = dismissals(project)
    face = project.face(face_id)
    of_face = {**known.get(face_id, {}), reason.value: mark_of(face.placed_points)}
    if again:
        del of_face[reason.value]
    known[face_id] = of_face
    if not of_face:
        del known[face_id]
    project.settings.set(DISMISSED_SETTING, known or None)


def dismissals(project: Project) -> dict[str, dict[str, str]]:
    """By face and reason, the mark of the points that were looked at."""
    kept = project.settings.get(DISMISSED_SETTING)
    if not isinstance(kept, dict):
        return {}
    return {
        face: {reason: mark for reason, mark in marks.items() if isinstance(mark, str)}
        for face, marks in list(kept.items())[-MOST_DISMISSED:]
        if isinstance(marks, dict)
    }


def mark_of(points: Array) -> str:
    """By which points (P, 2) are known again, to a thousandth of a pixel."""
    whole = np.where(np.isfinite(points), np.rint(points * 1000), np.iinfo(np.int64).min).astype("<i8")
    return hashlib.blake2b(whole.tobytes(), digest_size=8).hexdigest()
