"""Which edits of a face were made on top of which, as files of a team know it.

A file of a team that has heard of others says of a face what several people's work together comes to, and not
what each of these made of it. Edits know better: each of a team's with those that it was made on top of
(`team_tables`), and what was done since by the order of the log.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from adnet_core.projects.layout_columns import LayoutColumns
from adnet_core.projects.merging.births import Came, neighbours, standing_faces
from adnet_core.projects.merging.face_history import SharedEdit, outcome
from adnet_core.projects.merging.joining import Joined, Version
from adnet_core.projects.merging.log_walk import LogWalk
from adnet_core.projects.merging.merge_sources import NOBODYS, TEAM, Found, Group, Source
from adnet_core.projects.packed_rows import unpacked
from adnet_core.projects.records import Edit, EditKind, FaceChange, FaceVersion
from adnet_core.projects.rows import change_from_columns, face_from_row
from adnet_core.projects.standing import Standing

_VERSION_FIELDS = (
    *("face_id", "image_id", "x0", "y0", "x1", "y1", "points", "origin", "visibility", "covariance"),
    *("state", "score", "model_sha256", "note", "tags", "deleted", "review", "review_note", "disputed"),
)
_ANSWERS = (EditKind.REVERTED, EditKind.REAPPLIED)


def shared_edit(
    edit: Edit, parents: Iterable[str], extra: dict[str, Any], columns: LayoutColumns
) -> SharedEdit:
    """An edit with what the team knows of it. Raises ValueError and more for what cannot be read."""
    whole = extra.get("whole")
    versions = tuple(_version(edit, values, columns) for values in extra.get("versions", ()))
    return SharedEdit(
        edit,
        tuple(parents),
        extra.get("annotator"),
        None if whole is None else _whole_change(unpacked(whole)),
        versions,
    )


def answered(edits: Sequence[Edit], new: set[str], point_count: int) -> Iterable[tuple[str, str]]:
    """Whose face it is after each of the new undos and redos, where these change that; `edits` are all of
    the face's, in their order."""
    if not any(edit.kind in _ANSWERS and edit.id in new for edit in edits):
        return
    known = {edit.id: edit for edit in edits}
    standing = Standing(point_count)
    for edit in edits:
        if edit.kind in _ANSWERS and edit.id in new and edit.target in known and not edit.after.is_empty:
            annotator = standing.annotator_after(edit.kind, known[edit.target])
            if annotator is not None:
                yield edit.id, annotator
        standing.add(edit)


def joined_by_lines(group: Group, columns: LayoutColumns, tolerance: float) -> Joined | None:
    """What a face is by all edits that the files have of it, `columns` those of the new file.

    None where no file is in a team, where people have not edited the face, and where a file has it from a
    merge of files: then the files say what it is (`joining.joined`).
    """
    lines = _lines(group)
    if lines is None or not any(one.edit.kind not in NOBODYS for one in lines.values()):
        return None
    among = {
        name: replace(one, parents=tuple(parent for parent in one.parents if parent in lines))
        for name, one in lines.items()
    }
    found = outcome(among, columns, tolerance)
    return Joined(found.face, found.annotator, found.versions)


def standing_by_lines(found: Sequence[Found], columns: LayoutColumns) -> dict[str, str] | None:
    """Of the faces of a photo that people have edited the one that stands for each; None as above."""
    alone: dict[str, Group] = {}
    for one in found:
        if one.touched:
            alone.setdefault(one.face.id, Group(one.face.id)).members.append(one)
    came: dict[str, Came] = {}
    shared: dict[str, SharedEdit] = {}
    for face_id, group in alone.items():
        lines = _lines(group)
        if lines is None:
            return None
        shared |= lines
        first = _first(group, lines)
        if first is None:
            return None
        came[face_id] = first
    return standing_faces(came, shared, columns)


def _first(group: Group, lines: Mapping[str, SharedEdit]) -> Came | None:
    """A face's first edit and what its photo had beside it, as the team knows or the file that it is in."""
    for one in group.members:
        if one.source.began is not None:
            for name, (_, extra) in _entries(one.source, group).items():
                if "beside" in extra and name in lines:
                    return lines[name].edit, extra
    for one in group.members:
        edits = group.edits(one.source)
        if edits and edits[0].id in lines:
            return lines[edits[0].id].edit, neighbours(one.source.journal, edits[0].image_id, group.id)
    return None


def _lines(group: Group) -> dict[str, SharedEdit] | None:
    """All edits that the files have of a face, each with those that it was made on top of."""
    files = {id(found.source): found.source for found in group.members}
    in_team = {key: one for key, one in files.items() if one.began is not None}
    if not in_team:
        return None
    lines: dict[str, SharedEdit] = {}
    entries = {key: _entries(one, group) for key, one in in_team.items()}
    for key, one in in_team.items():
        own = {edit.id: edit for edit in group.edits(one)}
        for name, (parents, extra) in entries[key].items():
            if name in own and name not in lines:
                lines[name] = _moved(shared_edit(own[name], parents, extra, one.journal.columns), one)
    known: dict[str, tuple[Sequence[str], Any]] = {name: (one.parents, {}) for name, one in lines.items()}
    for key, one in files.items():
        new = _walked(one, group, entries.get(key, known))
        if new is None:
            return None
        for name, shared in new.items():
            lines.setdefault(name, shared)
    return lines


def _entries(source: Source, group: Group) -> dict[str, tuple[Sequence[str], Any]]:
    """What a file of a team knows of the edits of a face beside its log."""
    faces = [found.face.id for found in group.members]
    query = "SELECT id, parents, extra FROM team_edits WHERE kind = 'f' AND item IN ({})"
    return {
        str(name): (json.loads(parents), json.loads(extra) if extra else {})
        for name, parents, extra in source.journal.rows_among(query, faces)
    }


def _walked(
    source: Source, group: Group, known: Mapping[str, tuple[Sequence[str], Any]]
) -> dict[str, SharedEdit] | None:
    """The edits that the team has not heard of yet. None where that is not what the log's order says."""
    edits = group.edits(source)
    walk = LogWalk()
    new: list[tuple[str, list[str]]] = []
    for edit in edits:
        by_team = edit.kind is EditKind.MERGED and edit.author == TEAM
        if edit.id in known:
            walk.known(edit.id, known[edit.id][0], edit.kind)
        elif by_team and source.began is not None and edit.seq > source.began:
            continue  # of this file only: what several people's work came to
        elif edit.kind is EditKind.MERGED:
            return None
        else:
            new += [(name, above) for name, above, _ in walk.new(edit.id, edit.kind, edit.face_id)]
    by_id = {edit.id: edit for edit in edits}
    names = {name for name, _ in new}
    whose: dict[str, str] = {}
    for found in _of(source, group):
        whose |= answered(found.edits, names, source.journal.columns.count)
    return {
        name: _moved(SharedEdit(by_id[name], tuple(above), whose.get(name)), source) for name, above in new
    }


def _of(source: Source, group: Group) -> list[Found]:
    return [found for found in group.members if found.source is source]


def _moved(shared: SharedEdit, source: Source) -> SharedEdit:
    """With the columns of the new file."""
    if source.columns == tuple(range(source.column_count)):
        return shared
    columns = np.asarray(source.columns)

    def change(one: FaceChange) -> FaceChange:
        return one if one.indices is None else replace(one, indices=columns[one.indices])

    edit = replace(shared.edit, before=change(shared.edit.before), after=change(shared.edit.after))
    versions = tuple((replace(one, face=source.moved(one.face)), name) for one, name in shared.versions)
    whole = None if shared.whole is None else change(shared.whole)
    return replace(shared, edit=edit, versions=versions, whole=whole)


def _version(edit: Edit, values: dict[str, Any], columns: LayoutColumns) -> Version:
    row = unpacked(values)
    row |= {"face_id": edit.face_id, "image_id": edit.image_id}
    face = face_from_row(tuple(row[name] for name in _VERSION_FIELDS), columns)
    return FaceVersion(str(row["author"]), float(row["at"]), face), str(row["edit_id"])


def _whole_change(row: dict[str, Any]) -> FaceChange:
    return change_from_columns(
        row.get("indices"),
        row.get("points_after"),
        row.get("origin_after"),
        row.get("visibility_after"),
        row.get("covariance_after"),
        row["fields_after"],
    )
