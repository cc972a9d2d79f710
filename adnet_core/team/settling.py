"""What faces and photos are once edits have come: written into the project, with what follows from them."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from adnet_core.faces.geometry import FaceBox
from adnet_core.projects.changes import applied, difference, expectations
from adnet_core.projects.file.checksums import unsealing
from adnet_core.projects.journal import Journal
from adnet_core.projects.merging.joining import Version
from adnet_core.projects.merging.merge_sources import BY_PEOPLE
from adnet_core.projects.merging.merging import write_version
from adnet_core.projects.predictions import SAME_FACE_IOU
from adnet_core.projects.records import (
    Edit,
    EditKind,
    FaceChange,
    FaceRecord,
    FaceVersion,
)
from adnet_core.projects.rows import change_from_columns, edit_values, face_from_row, face_values
from adnet_core.team.events import to_blob
from adnet_core.team.face_groups import Birth, same_faces
from adnet_core.team.face_history import (
    FaceOutcome,
    SharedEdit,
    annotator_after,
    blank_face,
    heads_of,
    outcome,
)
from adnet_core.team.team_state import TEAM, TeamState

_FACES = "SELECT id FROM faces WHERE image_id = ?"
_VERSION_FIELDS = (
    *("face_id", "image_id", "x0", "y0", "x1", "y1", "points", "origin", "visibility", "covariance"),
    *("state", "score", "model_sha256", "note", "tags", "deleted", "review", "review_note", "disputed"),
)


class Settling:
    """Writes what follows from the edits of a photo and its faces; call within a transaction.

    `blank` is a face before its first edit.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._columns = journal.columns
        self._tolerance = float(TeamState(journal).get("tolerance", "0"))
        self.blank = blank_face(journal.columns.count)

    def faces(self, image_id: int, changed: set[str], came: Mapping[str, Edit]) -> None:
        """The faces of a photo whose edits have come or gone on; `came` are edits that were just written."""
        faces = self._journal.rows("SELECT id, merged_into FROM faces WHERE image_id = ?", (image_id,))
        before: dict[str, str | None] = dict(faces)
        marks = ", ".join("?" * len(before))
        rows = self._journal.rows(
            f"SELECT id, item, parents, extra FROM team_edits WHERE kind = 'f' AND item IN ({marks})",
            tuple(before),
        )
        logs: dict[str, list[Edit]] = {}
        by_id: dict[str, Edit] = {}
        for edit in self._log_of(tuple(before), came):
            logs.setdefault(edit.face_id, []).append(edit)
            by_id[edit.id] = edit
        shared: dict[str, SharedEdit] = {}
        entries: dict[str, dict[str, Any]] = {}
        for name, face, parents, more in rows:
            extra = json.loads(more) if more else {}
            shared[name] = self.shared(by_id[name], json.loads(parents), extra)
            if "beside" in extra:
                entries[face] = {"edit": by_id[name], "extra": extra}
        standing = self._standing(entries, shared)
        groups: dict[str, list[str]] = {}
        for face, leader in standing.items():
            groups.setdefault(leader, []).append(face)
        for leader, members in groups.items():
            known = {face for face in standing if (before.get(face) or face) == leader}
            regrouped = known != set(members)
            if regrouped or changed & set(members):
                edits = {name: one for name, one in shared.items() if one.edit.face_id in members}
                self._settle_group(image_id, leader, members, edits, logs)
        self._withdraw_predictions(image_id, groups)

    def _standing(
        self, entries: Mapping[str, dict[str, Any]], shared: Mapping[str, SharedEdit]
    ) -> dict[str, str]:
        """For each face of a photo the one that stands for it."""
        alone = {face: face for face in entries}
        if len(entries) < 2:
            return alone
        births = [
            self._birth(face, entry["edit"], entry["extra"])
            for face, entry in entries.items()
            if self._leaves_a_trace(face, entry["edit"], shared)
        ]
        ghosts = [
            ghost for entry in entries.values() for ghost in _ghosts(entry["edit"].face_id, entry["extra"])
        ]
        return alone | same_faces(births, ghosts)

    def _log_of(self, faces: tuple[str, ...], came: Mapping[str, Edit]) -> list[Edit]:
        """All edits of faces in the order of the log, not read again where they have just come."""
        marks = ", ".join("?" * len(faces))
        names = [
            str(row[0])
            for row in self._journal.rows(
                f"SELECT id FROM edits WHERE face_id IN ({marks}) ORDER BY seq", faces
            )
        ]
        if all(name in came for name in names):
            return [came[name] for name in names]
        return self._journal.stored_edits(f"WHERE e.face_id IN ({marks})", faces)

    def _settle_group(
        self,
        image_id: int,
        leader: str,
        members: Iterable[str],
        edits: Mapping[str, SharedEdit],
        logs: Mapping[str, list[Edit]],
    ) -> None:
        line = _as_line(logs[leader], edits)
        if line is not None:  # as most are, and the log itself says what the face is
            face = replace(self.blank, id=leader, image_id=image_id)
            for one in line:
                face = applied(face, one.edit.after)
            self._put(face, annotator_after(line), None)
            self._put_versions(leader, ())
            return
        found = self._outcome(edits)
        several = len(heads_of(edits)) > 1
        for member in sorted(members, key=lambda one: one != leader):
            own, into = found, None
            if member != leader:
                # By its own edits alone, so that it does not change with the face that stands for it.
                own = self._outcome({n: one for n, one in edits.items() if one.edit.face_id == member})
                own, into = replace(own, face=replace(own.face, deleted=True, disputed=False)), leader
            log = logs[member]
            target = replace(own.face, id=member, image_id=image_id)
            reached = replace(self.blank, id=member, image_id=image_id)
            for edit in log:
                reached = applied(reached, edit.after)
            sides = difference(reached, target)
            last_word = next((e.kind for e in reversed(log) if e.kind in BY_PEOPLE | {EditKind.MERGED}), None)
            if sides is not None or (several and into is None and last_word is not EditKind.MERGED):
                self._append_merged(target, log, sides or (FaceChange(), FaceChange()))
            self._put(target, own.annotator, into)
            self._put_versions(member, found.versions if into is None else ())

    def _outcome(self, edits: Mapping[str, SharedEdit]) -> FaceOutcome:
        """What a face is by some edits, on top of each other where what was between them is among these."""
        among = {
            name: replace(one, parents=tuple(parent for parent in one.parents if parent in edits))
            for name, one in edits.items()
        }
        return outcome(among, self._columns, self._tolerance)

    def _put(self, face: FaceRecord, annotator: str, into: str | None) -> None:
        error, doubtful = expectations(self._columns.shown(face), self._columns.layout)
        values = {
            **face_values(face),
            "expected_error": error,
            "annotator": annotator,
            "merged_into": into,
            "touched": 1,
        }
        columns = ", ".join(f"{name} = :{name}" for name in values)
        self._journal.write(f"UPDATE faces SET {columns} WHERE id = :face_id", {**values, "face_id": face.id})
        self._journal.score(face, doubtful)
        self._journal.seal("faces", "id = ?", (face.id,))

    def _append_merged(self, face: FaceRecord, log: list[Edit], sides: tuple[FaceChange, FaceChange]) -> None:
        write_edit(
            self._journal,
            Edit(
                seq=0,
                id=uuid.uuid4().hex,
                step="",
                kind=EditKind.MERGED,
                face_id=face.id,
                image_id=face.image_id,
                author=TEAM,
                at=max((edit.at for edit in log), default=time.time()),
                seconds=0.0,
                target="",
                before=sides[0],
                after=sides[1],
            ),
        )

    def _put_versions(self, face_id: str, versions: Sequence[Version]) -> None:
        found = self._journal.rows("SELECT author FROM versions WHERE face_id = ?", (face_id,))
        for (author,) in found:
            self._journal.write("DELETE FROM versions WHERE face_id = ? AND author = ?", (face_id, author))
            self._journal.write(unsealing("versions"), (f"{face_id} {author}",))
        if versions:
            for version in versions:
                write_version(self._journal, face_id, version)
            self._journal.seal("versions", "face_id = ?", (face_id,))

    def _withdraw_predictions(self, image_id: int, groups: Mapping[str, list[str]]) -> None:
        """Faces that only a model here has found give way to what people have made of the same ones."""
        untouched = self._journal.rows(
            "SELECT id FROM faces WHERE image_id = ? AND touched = 0 AND deleted = 0", (image_id,)
        )
        if not untouched:
            return
        there = [self._journal.face(leader) for leader in groups]
        for (face_id,) in untouched:
            face = self._journal.face(str(face_id))
            if any(_overlap(face, other) > SAME_FACE_IOU for other in there):
                self._journal.predict(face, replace(face, deleted=True))

    def _birth(self, face_id: str, edit: Edit, extra: dict[str, Any]) -> Birth:
        face = self._columns.shown(applied(self.blank, edit.after))
        return Birth(
            face_id, face.box, face.extent, frozenset(extra.get("beside", ())), extra.get("into", "")
        )

    def _leaves_a_trace(self, face_id: str, birth: Edit, shared: Mapping[str, SharedEdit]) -> bool:
        """Not so a face that a person drew and deleted again without a thought of another one."""
        own = {name: one for name, one in shared.items() if one.edit.face_id == face_id}
        if birth.kind is not EditKind.ADDED or any(
            not own.keys() >= set(one.parents) for one in own.values()
        ):
            return True
        under = {parent for one in own.values() for parent in one.parents}
        tops = [one for name, one in own.items() if name not in under]
        return not all(_deletes(one, own) for one in tops)

    def shared(self, edit: Edit, parents: Iterable[str], extra: dict[str, Any]) -> SharedEdit:
        """An edit with what the team knows of it. Raises ValueError and more for what cannot be read."""
        whole = extra.get("whole")
        versions = tuple(self._version(edit, values) for values in extra.get("versions", ()))
        return SharedEdit(
            edit,
            tuple(parents),
            extra.get("annotator"),
            None if whole is None else _whole_change(_unpacked(whole)),
            versions,
        )

    def _version(self, edit: Edit, values: dict[str, Any]) -> Version:
        row = _unpacked(values)
        row |= {"face_id": edit.face_id, "image_id": edit.image_id}
        face = face_from_row(tuple(row[name] for name in _VERSION_FIELDS), self._columns)
        return FaceVersion(str(row["author"]), float(row["at"]), face), str(row["edit_id"])


def write_edit(journal: Journal, edit: Edit) -> None:
    """Append an edit to the log; whoever calls seals it."""
    row = edit_values(edit)
    names = ", ".join(row)
    journal.write(f"INSERT INTO edits ({names}) VALUES ({', '.join(f':{name}' for name in row)})", row)


def _as_line(log: Sequence[Edit], edits: Mapping[str, SharedEdit]) -> list[SharedEdit] | None:
    """All edits of a face where its log has them in one line, each made on top of the one before it."""
    if len(log) != len(edits) or any(edit.id not in edits for edit in log):
        return None
    below: tuple[str, ...] = ()
    line = [edits[edit.id] for edit in log]
    for one in line:
        if one.parents != below or one.whole is not None or one.versions:
            return None
        below = (one.edit.id,)
    return line


def _ghosts(face_id: str, extra: dict[str, Any]) -> Iterable[Birth]:
    beside = frozenset((face_id, *extra.get("beside", ())))
    for name, box, extent in extra.get("ghosts", ()):
        yield Birth(str(name), FaceBox(*box), FaceBox(*extent), beside - {name})


def _whole_change(row: dict[str, Any]) -> FaceChange:
    return change_from_columns(
        row.get("indices"),
        row.get("points_after"),
        row.get("origin_after"),
        row.get("visibility_after"),
        row.get("covariance_after"),
        row["fields_after"],
    )


def _unpacked(values: dict[str, Any]) -> dict[str, Any]:
    """Columns of a row from what `own_edits.packed` made of them."""
    return {
        key.removesuffix(":base64"): to_blob(value) if key.endswith(":base64") else value
        for key, value in values.items()
    }


def _deletes(edit: SharedEdit, own: Mapping[str, SharedEdit]) -> bool:
    """Whether a face is deleted after an edit, by the last of its own edits that says so."""
    while edit.edit.after.deleted is None:
        below = [own[parent] for parent in edit.parents if parent in own]
        if not below:
            return False
        edit = below[0]
    return edit.edit.after.deleted


def _overlap(face: FaceRecord, other: FaceRecord) -> float:
    return max(face.extent.iou(other.extent), face.box.iou(other.box))
