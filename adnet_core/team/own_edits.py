"""What was done in this file and is to be sent: each edit with those that it was made on top of.

Making an edit knows nothing of teams. Which edits one was made on top of follows from the order of the log:
whatever came from others stands in it where it was taken in.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from adnet_core.projects.changes import applied, birth
from adnet_core.projects.merging.births import neighbours
from adnet_core.projects.merging.face_history import blank_face
from adnet_core.projects.merging.log_walk import LogWalk
from adnet_core.projects.merging.team_lines import answered
from adnet_core.projects.packed_rows import packed
from adnet_core.projects.records import ANNOTATING, Edit, EditKind, FaceRecord
from adnet_core.projects.rows import edit_values
from adnet_core.projects.store import Project
from adnet_core.team.team_state import TEAM, TeamState

_ANSWERS = (EditKind.REVERTED, EditKind.REAPPLIED)
_COMING_AND_GOING = (*_ANSWERS, EditKind.DELETED)
_VERSION_COLUMNS = (
    "author, at, edit_id, x0, y0, x1, y1, points, origin, visibility, covariance, state, score, "
    "model_sha256, note, tags, deleted, review, review_note, disputed"
)

_FACES = "SELECT id FROM faces WHERE image_id = ?"


class OwnEdits:
    """Enters what was done here into the team's tables."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._journal = project.journal
        self._state = TeamState(project.journal)

    def has_new(self) -> bool:
        """Whether edits were made, or came, that `enter` has not looked at."""
        newest = self._journal.rows(
            "SELECT (SELECT ifnull(max(seq), 0) FROM edits), (SELECT ifnull(max(seq), 0) FROM photo_edits)"
        )[0]
        return newest != (self._state.number("entered edits"), self._state.number("entered photo edits"))

    def skip_what_came(self) -> None:
        """Call after others' edits were written, in the transaction in which `enter` was called before."""
        for key, log in (("entered edits", "edits"), ("entered photo edits", "photo_edits")):
            self._state.set(key, str(self._journal.rows(f"SELECT ifnull(max(seq), 0) FROM {log}")[0][0]))

    def enter(self) -> dict[int, set[str]]:
        """Enter the edits that were made here since, with those that they were made on top of.

        Edits of faces that only a model has touched are left out. Gives the faces, by their photos, that are
        to be settled again (`TakingIn`).
        """
        with self._journal.transaction():
            behind = self._enter_faces()
            self._enter_photos()
            return behind

    def _enter_faces(self) -> dict[int, set[str]]:
        last, began = self._state.number("entered edits"), self._state.number("began at")
        newest = int(self._journal.rows("SELECT ifnull(max(seq), 0) FROM edits")[0][0])
        if newest == last:
            return {}
        faces = self._journal.rows(
            "SELECT DISTINCT f.image_id, coalesce(f.merged_into, f.id) FROM edits e "
            "JOIN faces f ON f.id = e.face_id WHERE e.seq > ? AND e.kind != 'predicted' "
            "AND NOT EXISTS (SELECT 1 FROM team_edits t WHERE t.id = e.id) "
            "AND NOT (e.kind = 'merged' AND e.author = ? AND e.seq > ?) ORDER BY e.seq",
            (last, TEAM, began),
        )
        behind: dict[int, set[str]] = {}
        for image_id, standing in faces:
            changed = self._enter_face(image_id, standing, began)
            if changed:
                behind.setdefault(image_id, set()).update(changed)
        self._state.set("entered edits", str(newest))
        return behind

    def _enter_face(self, image_id: int, standing: str, began: int) -> set[str]:
        """Walk through the log of a face, and of those that it stands for, and enter what is new of it.

        Gives the faces that are not what the log alone has made of them: others stand for them, or they have
        gone or come back, on which it depends which faces are one.
        """
        members = [
            (str(row[0]), row[1])
            for row in self._journal.rows(
                "SELECT id, merged_into FROM faces WHERE image_id = ? AND (id = ? OR merged_into = ?) "
                "ORDER BY number",
                (image_id, standing, standing),
            )
        ]
        marks = ", ".join("?" * len(members))
        ids = tuple(face for face, _ in members)
        rows = self._journal.rows(
            "SELECT e.id, e.kind, e.author, e.face_id, e.seq, t.parents FROM edits e "
            f"LEFT JOIN team_edits t ON t.id = e.id WHERE e.face_id IN ({marks}) ORDER BY e.seq",
            ids,
        )
        walk = LogWalk()
        new: list[tuple[str, list[str], str]] = []
        for name, kind, author, face, seq, parents in rows:
            if parents is not None:
                walk.known(str(name), json.loads(parents), kind)
            elif face != standing and seq <= began:
                new.append((str(name), walk.of_merge(str(name)), str(face)))
            elif not (kind == EditKind.MERGED and author == TEAM and seq > began):
                new += walk.new(str(name), kind, str(face))
        extras = self._extras(standing, members, [name for name, *_ in new], began)
        for name, above, face in new:
            self._enter("f", name, face, above, extras.get(name, {}))
        kinds = {str(row[0]): row[1] for row in rows}
        return {face for name, _, face in new if face != standing or kinds[name] in _COMING_AND_GOING}

    def _extras(
        self, standing: str, members: Sequence[tuple[str, Any]], new: Sequence[str], began: int
    ) -> dict[str, dict[str, Any]]:
        """What the team is told of each new edit beside its row of the log."""
        entered = set(new)
        extras: dict[str, dict[str, Any]] = {}
        merged_before = [face for face, into in members if into is not None and face != standing]
        for face, into in members:
            edits = self._edits(face)
            if edits and edits[0].id in entered:
                extras[edits[0].id] = neighbours(self._journal, edits[0].image_id, face)
                if into is not None and edits[0].seq <= began:
                    extras[edits[0].id]["into"] = standing
            for name, annotator in answered(edits, entered, self._journal.columns.count):
                extras.setdefault(name, {})["annotator"] = annotator
        self._add_merges(standing, merged_before, entered, extras, began)
        return extras

    def _edits(self, face_id: str) -> list[Edit]:
        return self._journal.stored_edits("WHERE e.face_id = ?", (face_id,))

    def _add_merges(
        self,
        standing: str,
        others: Sequence[str],
        entered: set[str],
        extras: dict[str, dict[str, Any]],
        began: int,
    ) -> None:
        """Of a project that was merged from files before it came into the team: the whole face after each
        edit that is not the next of this face's own log, and what each person had made of it."""
        own = self._edits(standing)
        foreign = [edit for face in others for edit in self._edits(face) if edit.id in entered]
        odd = [
            *foreign,
            *(e for e in own if e.kind is EditKind.MERGED and e.id in entered and e.seq <= began),
        ]
        if not odd:
            return
        own_numbers = [edit.seq for edit in own]
        face = blank_face(self._journal.columns.count)
        faces: list[FaceRecord] = []
        for edit in own:
            face = applied(face, edit.after)
            faces.append(face)
        for edit in odd:
            reached = sum(number <= edit.seq for number in own_numbers)
            if reached:
                extras.setdefault(edit.id, {})["whole"] = _whole(faces[reached - 1], edit)
        final = max(odd, key=lambda edit: edit.seq)
        if "whole" not in extras.get(final.id, {}):
            return
        if not any(edit.seq > final.seq and edit.kind in ANNOTATING for edit in own):
            row = self._journal.rows("SELECT annotator FROM faces WHERE id = ?", (standing,))
            extras[final.id]["annotator"] = str(row[0][0])
        versions = self._journal.rows(
            f"SELECT {_VERSION_COLUMNS} FROM versions WHERE face_id = ? ORDER BY author", (standing,)
        )
        if versions:
            names = _VERSION_COLUMNS.split(", ")
            extras[final.id]["versions"] = [packed(dict(zip(names, row, strict=True))) for row in versions]

    def _enter_photos(self) -> None:
        last, began = self._state.number("entered photo edits"), self._state.number("photos began at")
        newest = int(self._journal.rows("SELECT ifnull(max(seq), 0) FROM photo_edits")[0][0])
        if newest == last:
            return
        photos = self._journal.rows(
            "SELECT DISTINCT p.image_id, t.photo FROM photo_edits p "
            "JOIN team_photos t ON t.image_id = p.image_id WHERE p.seq > ?",
            (last,),
        )
        for image_id, photo in photos:
            rows = self._journal.rows(
                "SELECT p.id, p.kind, p.author, p.seq, t.parents FROM photo_edits p "
                "LEFT JOIN team_edits t ON t.id = p.id WHERE p.image_id = ? ORDER BY p.seq",
                (image_id,),
            )
            walk = LogWalk()
            for name, kind, author, seq, parents in rows:
                if parents is not None:
                    walk.known(str(name), json.loads(parents), kind)
                elif not (kind == "merged" and author == TEAM and seq > began):
                    for entry, above, _ in walk.new(str(name), kind, ""):
                        self._enter("p", entry, str(photo), above, {"work": self._work_on(image_id)})
        self._state.set("entered photo edits", str(newest))

    def _work_on(self, image_id: int) -> list[str]:
        """The last edits by people of a photo's faces."""
        faces = [row[0] for row in self._journal.rows(_FACES, (image_id,))]
        rows = self._journal.rows(
            "SELECT id, parents FROM team_edits WHERE kind = 'f' AND item IN "
            f"({', '.join('?' * len(faces))})",
            tuple(faces),
        )
        under = {parent for _, parents in rows for parent in json.loads(parents)}
        return sorted(str(name) for name, _ in rows if name not in under)

    def _enter(self, kind: str, name: str, item: str, parents: Sequence[str], extra: dict[str, Any]) -> None:
        self._journal.write(
            "INSERT INTO team_edits (id, kind, item, parents, extra) VALUES (?, ?, ?, ?, ?)",
            (name, kind, item, json.dumps(list(parents)), json.dumps(extra) if extra else ""),
        )
        self._state.queue(name, None)


def _whole(face: FaceRecord, edit: Edit) -> dict[str, Any]:
    """All of a face, as the columns of an edit."""
    values = edit_values(replace(edit, after=birth(face)[1]))
    return packed(
        {"indices": values["indices"]}
        | {key: value for key, value in values.items() if key.endswith("_after")}
    )
