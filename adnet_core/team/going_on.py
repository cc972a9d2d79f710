"""Faces of which what has come only goes on: on top of the last edit that is here, one after the other.

They are most of what comes while people work, and need nothing of the edits before: their cost does not grow
with them.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass, field

from adnet_core.projects.changes import applied
from adnet_core.projects.journal import Journal
from adnet_core.projects.merging.face_history import Came, SharedEdit, annotator_after
from adnet_core.projects.records import EditKind, FaceRecord
from adnet_core.projects.rows import FACE_ROW

# A face that came, went, or was put together with another is looked at with all of its photo.
_OTHERWISE = frozenset({EditKind.PREDICTED, EditKind.MERGED, EditKind.ADDED, EditKind.DELETED})
_EXTRAS = frozenset({"beside", "whole", "versions", "into", "ghosts"})


@dataclass
class GoneOn:
    """Faces with whose they are, and of their photos the faces that stand for themselves."""

    faces: list[tuple[FaceRecord, str]] = field(default_factory=list)
    standing: dict[int, list[str]] = field(default_factory=dict)


def gone_on(
    journal: Journal,
    changed: Mapping[int, set[str]],
    came: Mapping[str, Came],
    new: Mapping[str, int],
    logged: Set[str],
) -> GoneOn:
    """Those of the photos with `changed` faces of which nothing else has changed (as of `Settling.faces`).

    A face whose log has never needed an edit of the kind `merged` has one line of edits, and its row is what
    they lead to.
    """
    lines: dict[str, list[Came]] = {}
    for one in came.values():
        lines.setdefault(one.edit.face_id, []).append(one)
    simple = {
        image_id: faces
        for image_id, faces in changed.items()
        if all(
            face not in new and face in lines and all(_goes_on(one, logged) for one in lines[face])
            for face in faces
        )
    }
    found = GoneOn()
    if not simple:
        return found
    rows = f"SELECT merged_into, annotator, touched, {FACE_ROW} FROM faces WHERE image_id IN ({{}})"
    of_photo: dict[int, dict[str, tuple[str | None, str, bool, FaceRecord]]] = {}
    for into, annotator, touched, *row in journal.rows_among(rows, simple):
        record = journal.stored_face(tuple(row))
        whose = (into, str(annotator), bool(touched), record)
        of_photo.setdefault(record.image_id, {})[record.id] = whose
    last = {
        face: name
        for face, name, _, merged in journal.rows_among(
            "SELECT face_id, id, max(seq), sum(kind = 'merged') FROM edits WHERE face_id IN ({}) "
            "GROUP BY face_id",
            [face for faces in simple.values() for face in faces],
        )
        if not merged
    }
    for image_id, faces in simple.items():
        here = of_photo[image_id]
        joined = {into for into, *_ in here.values() if into is not None}
        if not all(
            here[face][0] is None and face not in joined and _is_line(last.get(face), lines[face])
            for face in faces
        ):
            continue
        for face in faces:
            _, annotator, _, record = here[face]
            line = [SharedEdit(one.edit, one.parents, one.extra.get("annotator")) for one in lines[face]]
            record = applied(record, *(one.edit.after for one in lines[face]))
            found.faces.append((record, annotator_after(line, annotator)))
        found.standing[image_id] = [
            face for face, (into, _, touched, _) in here.items() if into is None and touched
        ]
    return found


def _goes_on(one: Came, logged: Set[str]) -> bool:
    edit = one.edit
    return (
        edit.kind not in _OTHERWISE
        and edit.after.deleted is None
        and edit.id not in logged
        and not _EXTRAS & one.extra.keys()
    )


def _is_line(last: str | None, line: list[Came]) -> bool:
    below = last
    for one in line:
        if below is None or one.parents != (below,):
            return False
        below = one.edit.id
    return True
