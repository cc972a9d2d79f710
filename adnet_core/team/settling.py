"""What faces and photos are once edits have come: written into the project, with what follows from them."""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from adnet_core.projects.changes import applied, difference, expectations_of
from adnet_core.projects.face_table import FaceTable
from adnet_core.projects.file.checksums import sealing, unsealing
from adnet_core.projects.journal import Journal
from adnet_core.projects.merging.births import standing_faces
from adnet_core.projects.merging.face_history import (
    Came,
    FaceOutcome,
    SharedEdit,
    annotator_after,
    blank_face,
    heads_of,
    outcome,
)
from adnet_core.projects.merging.joining import Version
from adnet_core.projects.merging.merge_sources import BY_PEOPLE
from adnet_core.projects.merging.merging import write_version
from adnet_core.projects.merging.team_lines import shared_edit
from adnet_core.projects.predictions import SAME_FACE_IOU
from adnet_core.projects.records import (
    Edit,
    EditKind,
    FaceChange,
    FaceRecord,
)
from adnet_core.projects.rows import edit_values, face_values
from adnet_core.projects.score_table import ScoreTable
from adnet_core.team.going_on import gone_on
from adnet_core.team.team_state import TEAM, TeamState

_VALUES = (*face_values(blank_face(1)), "expected_error", "annotator", "merged_into", "touched")
_NAMES = (*_VALUES, "id", "image_id")
_INSERT = f"INSERT INTO faces ({', '.join(_NAMES)}) VALUES ({', '.join(f':{name}' for name in _NAMES)})"
_UPDATE = f"UPDATE faces SET {', '.join(f'{name} = :{name}' for name in _VALUES)} WHERE id = :id"


@dataclass
class _Known:
    """What is here of some photos: their faces with those that stand for them, by photo; of each face its
    entries (`team_edits`) and its log; and, once that is known, the faces that stand for themselves."""

    faces: dict[int, dict[str, str | None]] = field(default_factory=dict)
    entries: dict[str, list[tuple[str, Sequence[str], dict[str, Any]]]] = field(default_factory=dict)
    logs: dict[str, list[Edit]] = field(default_factory=dict)
    leaders: dict[int, list[str]] = field(default_factory=dict)


class Settling:
    """Writes what follows from the edits of a photo and its faces; call within a transaction.

    `blank` is a face before its first edit.
    """

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._scores = ScoreTable(journal)
        self._faces = FaceTable(journal, self._scores)
        self._columns = journal.columns
        self._tolerance = float(TeamState(journal).get("tolerance", "0"))
        self.blank = blank_face(journal.columns.count)
        self._puts: dict[str, tuple[FaceRecord, str, str | None]] = {}
        self._versions: dict[str, list[str]] = {}
        self._rest: list[Callable[[], None]] = []
        self._leaders: dict[int, list[str]] = {}

    def faces(
        self,
        changed: Mapping[int, set[str]],
        came: Mapping[str, Came],
        new: Mapping[str, int],
        logged: Set[str],
    ) -> None:
        """The faces of photos whose edits have come or gone on; `finish` follows once the edits are written.

        `changed` are faces by their photos, `came` the edits that have come, in their order, of which those
        that are `logged` are in the log already; `new` are faces that have no row yet, with their photos.
        """
        simple = gone_on(self._journal, changed, came, new, logged)
        for face, annotator in simple.faces:
            self._put(face, annotator, None)
        rest = {image_id: faces for image_id, faces in changed.items() if image_id not in simple.standing}
        known = self._read(rest, came, new, logged)
        for image_id in sorted(rest):
            self._photo(image_id, rest[image_id], known)
        self._write_faces(new)
        self._leaders = known.leaders | simple.standing

    def finish(self) -> None:
        """Write what stands in the log after the edits, and let predictions give way."""
        rest, self._rest = self._rest, []
        for write in rest:
            write()
        self._withdraw_predictions()

    def _read(
        self,
        changed: Mapping[int, set[str]],
        came: Mapping[str, Came],
        new: Mapping[str, int],
        logged: Set[str],
    ) -> _Known:
        among = self._journal.rows_among
        known = _Known()
        faces = "SELECT id, image_id, merged_into FROM faces WHERE image_id IN ({})"
        for face, image_id, into in among(faces, changed):
            known.faces.setdefault(image_id, {})[face] = into
        here = [face for found in known.faces.values() for face in found]
        for face, image_id in new.items():
            known.faces.setdefault(image_id, {})[face] = None
        entries = "SELECT id, item, parents, extra FROM team_edits WHERE kind = 'f' AND item IN ({})"
        for name, face, parents, more in among(entries, here):
            extra = json.loads(more) if more else {}
            known.entries.setdefault(face, []).append((name, json.loads(parents), extra))
        for edit in self._journal.stored_edits_of(here):
            known.logs.setdefault(edit.face_id, []).append(edit)
        for one in came.values():
            face = one.edit.face_id
            known.entries.setdefault(face, []).append((one.edit.id, one.parents, one.extra))
            if one.edit.id not in logged:
                known.logs.setdefault(face, []).append(one.edit)
        for face, author in among("SELECT face_id, author FROM versions WHERE face_id IN ({})", here):
            self._versions.setdefault(face, []).append(author)
        return known

    def _photo(self, image_id: int, changed: set[str], known: _Known) -> None:
        before = known.faces.get(image_id, {})
        logs = {face: known.logs[face] for face in before if face in known.logs}
        by_id = {edit.id: edit for log in logs.values() for edit in log}
        shared: dict[str, SharedEdit] = {}
        came: dict[str, tuple[Edit, dict[str, Any]]] = {}
        for face in before:
            for name, parents, extra in known.entries.get(face, ()):
                shared[name] = self.shared(by_id[name], parents, extra)
                if "beside" in extra:
                    came[face] = by_id[name], extra
        standing = standing_faces(came, shared, self._columns)
        groups: dict[str, list[str]] = {}
        for face, leader in standing.items():
            groups.setdefault(leader, []).append(face)
        for leader, members in groups.items():
            earlier = {face for face in standing if (before.get(face) or face) == leader}
            regrouped = earlier != set(members)
            if regrouped or changed & set(members):
                edits = {name: one for name, one in shared.items() if one.edit.face_id in members}
                self._settle_group(image_id, leader, members, edits, logs)
        known.leaders[image_id] = list(groups)

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
            face = applied(face, *(one.edit.after for one in line))
            self._put(face, annotator_after(line), None)
            self._rest.append(partial(self._put_versions, leader, ()))
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
            reached = applied(reached, *(edit.after for edit in log))
            sides = difference(reached, target)
            last_word = next((e.kind for e in reversed(log) if e.kind in BY_PEOPLE | {EditKind.MERGED}), None)
            if sides is not None or (several and into is None and last_word is not EditKind.MERGED):
                self._append_merged(target, log, sides or (FaceChange(), FaceChange()))
            self._put(target, own.annotator, into)
            versions = found.versions if into is None else ()
            self._rest.append(partial(self._put_versions, member, versions))

    def _outcome(self, edits: Mapping[str, SharedEdit]) -> FaceOutcome:
        """What a face is by some edits, on top of each other where what was between them is among these."""
        among = {
            name: replace(one, parents=tuple(parent for parent in one.parents if parent in edits))
            for name, one in edits.items()
        }
        return outcome(among, self._columns, self._tolerance)

    def _put(self, face: FaceRecord, annotator: str, into: str | None) -> None:
        self._puts[face.id] = face, annotator, into

    def _write_faces(self, new: Mapping[str, int]) -> None:
        puts, self._puts = self._puts, {}
        faces = [face for face, _, _ in puts.values()]
        shown = [self._columns.shown(face) for face in faces]
        expected = expectations_of(shown, self._columns.layout)
        rows = {
            face.id: {
                **face_values(face),
                "expected_error": error,
                "annotator": annotator,
                "merged_into": into,
                "touched": 1,
                "id": face.id,
                "image_id": face.image_id,
            }
            for (face, annotator, into), (error, _) in zip(puts.values(), expected, strict=True)
        }
        made = sorted(
            (name for name in new if name in rows), key=lambda name: rows[name]["merged_into"] or ""
        )
        self._journal.write_many(_INSERT, [rows[name] for name in made])
        self._journal.write_many(_UPDATE, [row for name, row in rows.items() if name not in new])
        scores = zip(faces, expected, strict=True)
        self._scores.keep_all([(face, doubtful) for face, (_, doubtful) in scores])
        self._journal.write_many(sealing("faces", "id = ?"), [(name,) for name in rows])

    def _append_merged(self, face: FaceRecord, log: list[Edit], sides: tuple[FaceChange, FaceChange]) -> None:
        merged = Edit(
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
        )
        self._rest.append(partial(write_edit, self._journal, merged))

    def _put_versions(self, face_id: str, versions: Sequence[Version]) -> None:
        for author in self._versions.pop(face_id, ()):
            self._journal.write("DELETE FROM versions WHERE face_id = ? AND author = ?", (face_id, author))
            self._journal.write(unsealing("versions"), (f"{face_id} {author}",))
        if versions:
            for version in versions:
                write_version(self._journal, face_id, version)
            self._journal.seal("versions", "face_id = ?", (face_id,))

    def _withdraw_predictions(self) -> None:
        """Faces that only a model here has found give way to what people have made of the same ones."""
        untouched = "SELECT id, image_id FROM faces WHERE touched = 0 AND deleted = 0 AND image_id IN ({})"
        for face_id, image_id in self._journal.rows_among(untouched, self._leaders):
            face = self._journal.face(face_id)
            there = (self._journal.face(leader) for leader in self._leaders[image_id])
            if any(_overlap(face, other) > SAME_FACE_IOU for other in there):
                self._faces.predict(face, replace(face, deleted=True))

    def shared(self, edit: Edit, parents: Iterable[str], extra: dict[str, Any]) -> SharedEdit:
        """An edit with what the team knows of it. Raises ValueError and more for what cannot be read."""
        return shared_edit(edit, parents, extra, self._columns)


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


def _overlap(face: FaceRecord, other: FaceRecord) -> float:
    return max(face.extent.iou(other.extent), face.box.iou(other.box))
