"""How faces came, by which it is known in a team which of them are one (`face_groups`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from adnet_core.faces.geometry import FaceBox
from adnet_core.projects.changes import applied
from adnet_core.projects.journal import Journal
from adnet_core.projects.layout_columns import LayoutColumns
from adnet_core.projects.merging.face_groups import Birth, same_faces
from adnet_core.projects.merging.face_history import SharedEdit, blank_face
from adnet_core.projects.records import Edit, EditKind
from adnet_core.projects.rows import FACE_ROW

Came = tuple[Edit, dict[str, Any]]
"""A face's first edit, and what the team knows of it beside the log."""


def neighbours(journal: Journal, image_id: int, face_id: str) -> dict[str, Any]:
    """The faces that a photo had before one of them, and where those are that only a model touched."""
    rows = journal.rows(
        f"SELECT touched, {FACE_ROW} FROM faces WHERE image_id = ? AND id != ? "
        "AND (touched = 0 AND deleted = 0 OR number < (SELECT number FROM faces WHERE id = ?)) "
        "ORDER BY number",
        (image_id, face_id, face_id),
    )
    found: dict[str, Any] = {"beside": [], "ghosts": []}
    for touched, *row in rows:
        face = journal.decode_face(tuple(row))
        found["beside"].append(face.id)
        if not touched and not face.deleted:
            found["ghosts"].append([face.id, face.box.as_tuple(), face.extent.as_tuple()])
    return {name: value for name, value in found.items() if value or name == "beside"}


def standing_faces(
    came: Mapping[str, Came], shared: Mapping[str, SharedEdit], columns: LayoutColumns
) -> dict[str, str]:
    """For each face of a photo the one that stands for it; `shared` are all edits of these faces."""
    alone = {face: face for face in came}
    if len(came) < 2:
        return alone
    births = [
        _birth(face, edit, extra, columns)
        for face, (edit, extra) in came.items()
        if _leaves_a_trace(face, edit, shared)
    ]
    ghosts = [ghost for face, (_, extra) in came.items() for ghost in _ghosts(face, extra)]
    return alone | same_faces(births, ghosts)


def _birth(face_id: str, edit: Edit, extra: dict[str, Any], columns: LayoutColumns) -> Birth:
    face = columns.shown(applied(blank_face(columns.count), edit.after))
    return Birth(face_id, face.box, face.extent, frozenset(extra.get("beside", ())), extra.get("into", ""))


def _leaves_a_trace(face_id: str, birth: Edit, shared: Mapping[str, SharedEdit]) -> bool:
    """Not so a face that a person drew and deleted again without a thought of another one."""
    own = {name: one for name, one in shared.items() if one.edit.face_id == face_id}
    if birth.kind is not EditKind.ADDED or any(not own.keys() >= set(one.parents) for one in own.values()):
        return True
    under = {parent for one in own.values() for parent in one.parents}
    tops = [one for name, one in own.items() if name not in under]
    return not all(_deletes(one, own) for one in tops)


def _ghosts(face_id: str, extra: dict[str, Any]) -> Iterable[Birth]:
    beside = frozenset((face_id, *extra.get("beside", ())))
    for name, box, extent in extra.get("ghosts", ()):
        yield Birth(str(name), FaceBox(*box), FaceBox(*extent), beside - {name})


def _deletes(edit: SharedEdit, own: Mapping[str, SharedEdit]) -> bool:
    """Whether a face is deleted after an edit, by the last of its own edits that says so."""
    while edit.edit.after.deleted is None:
        below = [own[parent] for parent in edit.parents if parent in own]
        if not below:
            return False
        edit = below[0]
    return edit.edit.after.deleted
