"""The second way into a project: edits that were made elsewhere.

An edit is taken in once all that it was made on top of is there; what comes before its time waits. Then the
face is what follows from all edits that are known of it (`face_history`), so that it is the same wherever the
same edits are. The log of the file stays one line that leads to the face: where it does not by itself, an
edit of the kind `merged` follows, which is in this file only.
"""

from __future__ import annotations

import json
import math
import time
import uuid
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from adnet_core.errors import DamagedError
from adnet_core.faces.geometry import FaceBox
from adnet_core.projects import photo_edits
from adnet_core.projects.changes import applied, difference, expectations
from adnet_core.projects.file.checksums import unsealing
from adnet_core.projects.file.team_tables import make_read_only
from adnet_core.projects.merging.merge_sources import BY_PEOPLE
from adnet_core.projects.merging.merging import Version, write_version
from adnet_core.projects.photo_edits import set_removed
from adnet_core.projects.predictions import SAME_FACE_IOU
from adnet_core.projects.project_settings import TAGS_SETTING
from adnet_core.projects.records import (
    Edit,
    EditKind,
    FaceChange,
    FaceRecord,
    FaceVersion,
    PhotoEdit,
    PhotoEditKind,
    PhotoValues,
)
from adnet_core.projects.rows import (
    change_from_columns,
    edit_values,
    face_from_row,
    face_values,
    path_to_column,
)
from adnet_core.projects.store import Project
from adnet_core.team.events import (
    BLOBS,
    VERSION,
    Event,
    FaceEvent,
    FactEvent,
    NewerEventError,
    PhotoEditEvent,
    PhotoEvent,
    UnreadableEventError,
    event_of,
    head_of,
    to_blob,
)
from adnet_core.team.face_groups import Birth, same_faces
from adnet_core.team.face_history import (
    FaceOutcome,
    SharedEdit,
    annotator_after,
    blank_face,
    heads_of,
    outcome,
)
from adnet_core.team.own_edits import OwnEdits
from adnet_core.team.photo_history import SharedPhotoEdit, facts_of_photo, is_removed
from adnet_core.team.photo_names import free_path, path_of, photo_name
from adnet_core.team.shared_log import Received
from adnet_core.team.team_state import TEAM, TeamState

# Tables whose new rows are sealed at the end, all at once, and the number of a row.
_WRITTEN = (("edits", "seq"), ("steps", "number"), ("images", "id"))
_CHUNK = 500
_FACES = "SELECT id FROM faces WHERE image_id = ?"
_EARLY, _NEWER, _UNREADABLE = "early", "newer", "unreadable"
_VERSION_FIELDS = (
    *("face_id", "image_id", "x0", "y0", "x1", "y1", "points", "origin", "visibility", "covariance"),
    *("state", "score", "model_sha256", "note", "tags", "deleted", "review", "review_note", "disputed"),
)


@dataclass
class TakenIn:
    """How many edits, photos and facts were new here."""

    edits: int = 0
    photos: int = 0
    facts: int = 0

    @property
    def is_empty(self) -> bool:
        return not (self.edits or self.photos or self.facts)


@dataclass
class _Batch:
    """What is done in one transaction: which photos, and faces by their photos, are to be settled.

    `edits`, `images` and `homes` are what is here of that which the events name: the edits, the photos by
    their names, and the photos of faces. `decoded` are the edits that came, by their ids.
    """

    faces: dict[int, set[str]]
    taken: TakenIn = field(default_factory=TakenIn)
    photos: set[int] = field(default_factory=set)
    edits: set[str] = field(default_factory=set)
    images: dict[str, int] = field(default_factory=dict)
    homes: dict[str, int] = field(default_factory=dict)
    decoded: dict[str, Edit] = field(default_factory=dict)


class TakingIn:
    """Takes events of others into an open project."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._journal = project.journal
        self._columns = project.journal.columns
        self._nothing = blank_face(project.journal.columns.count)
        self._state = TeamState(project.journal)
        self._own = OwnEdits(project)
        self._tolerance = float(self._state.get("tolerance", "0"))

    def take(self, received: Iterable[Received], *, withheld: frozenset[str] = frozenset()) -> TakenIn:
        """Take in what can be, in one transaction; the rest waits in the project.

        `withheld` are photos whose edits wait also where they could be taken in. Raises ProjectError where
        the project cannot be written.
        """
        with self._journal.transaction():
            newer = self._journal.rows("SELECT 1 FROM sqlite_schema WHERE name = 'team_is_newer_edits'")
            if newer:
                self._state.set("taking in", "1")
            if self._state.get("withheld") != _names(withheld):
                self._state.set("withheld", _names(withheld))
            batch = _Batch(self._own.enter())
            marks = [
                int(self._journal.rows(f"SELECT ifnull(max({key}), 0) FROM {table}")[0][0])
                for table, key in _WRITTEN
            ]
            waiting = self._journal.rows("SELECT id, body FROM team_waiting WHERE reason = ?", (_EARLY,))
            events = {event.id: event for event in self._read(received)}
            for name, body in waiting:
                events.setdefault(str(name), event_of(body))
                self._journal.write("DELETE FROM team_waiting WHERE id = ?", (name,))
            self._look_up(events.values(), batch)
            new = [event for event in events.values() if event.id not in batch.edits]
            for event in self._take_all(new, batch, withheld):
                self._wait(event.id, _EARLY, event.model_dump_json(exclude_none=True))
            for image_id in sorted(batch.faces):
                self._settle_faces(image_id, batch.faces[image_id], batch.decoded)
            for image_id in sorted(batch.photos | batch.faces.keys()):
                self._settle_photo(image_id)
            for (table, key), mark in zip(_WRITTEN, marks, strict=True):
                self._journal.seal(table, f"{key} > ?", (mark,))
            self._own.skip_what_came()
            if newer:
                self._state.set("taking in", "0")
            return batch.taken

    def know(self, events: Iterable[FaceEvent | PhotoEditEvent]) -> None:
        """Of edits that this file has already: on top of which they were made, as the team has it.

        For a project that joins; call within a transaction, before anything of it is entered.
        """
        for event in events:
            log = "edits" if isinstance(event, FaceEvent) else "photo_edits"
            if not self._journal.rows(f"SELECT 1 FROM {log} WHERE id = ?", (event.id,)):
                continue
            if self._journal.rows("SELECT 1 FROM team_edits WHERE id = ?", (event.id,)):
                continue
            if isinstance(event, FaceEvent):
                self._enter("f", event.id, event.face, event.parents, _extra_of(event))
            else:
                self._enter("p", event.id, event.photo, event.parents, {"work": list(event.work)})

    def has_work(self, withheld: frozenset[str]) -> bool:
        """Whether anything was done here since, or what waited for one's own work waits no more."""
        released = self._state.get("withheld") != _names(withheld)
        return released or self._own.has_new()

    def waiting(self) -> dict[str, int]:
        """How many events wait, by why they do: early, newer, unreadable."""
        rows = self._journal.rows("SELECT reason, count(*) FROM team_waiting GROUP BY reason")
        return {str(reason): int(count) for reason, count in rows}

    def read_newer_again(self) -> None:
        """After an update: what only a newer version could read is tried again."""
        if self._state.get("read by") == str(VERSION):
            return
        rows = self._journal.rows("SELECT body FROM team_waiting WHERE reason = ?", (_NEWER,))
        with self._journal.transaction():
            self._state.set("read by", str(VERSION))
            if not rows:
                return
            self._journal.write("DELETE FROM team_waiting WHERE reason = ?", (_NEWER,))
            self._journal.change_tables(partial(make_read_only, read_only=False))
            self.take([Received(str(row[0])) for row in rows])

    # Reading

    def _read(self, received: Iterable[Received]) -> list[Event]:
        events: dict[str, Event] = {}
        for one in received:
            text = one.text
            try:
                event = event_of(text)
                by = getattr(event, "author", one.author)
                if one.author is not None and by != one.author:
                    raise UnreadableEventError("an event in the name of somebody else")
                events.setdefault(event.id, event)
            except NewerEventError:
                self._wait(head_of(text).id, _NEWER, text)
                self._journal.change_tables(partial(make_read_only, read_only=True))
            except UnreadableEventError:
                self._wait(_name_of(text), _UNREADABLE, text)
        return list(events.values())

    def _look_up(self, events: Iterable[Event], batch: _Batch) -> None:
        """What is here of all that the events name."""
        edits, photos, faces = set(), set(), set()
        for event in events:
            if isinstance(event, FactEvent):
                continue
            photos.add(event.photo)
            if not isinstance(event, PhotoEvent):
                edits |= {event.id, *event.parents}
            if isinstance(event, FaceEvent):
                faces.add(event.face)
        batch.edits |= {row[0] for row in self._among("SELECT id FROM team_edits WHERE id IN ({})", edits)}
        batch.images |= dict(
            self._among("SELECT photo, image_id FROM team_photos WHERE photo IN ({})", photos)
        )
        batch.homes |= dict(self._among("SELECT id, image_id FROM faces WHERE id IN ({})", faces))

    def _among(self, query: str, names: Iterable[str]) -> list[Any]:
        """The rows of a query for many names, some hundred at a time."""
        found: list[Any] = []
        ordered = sorted(names)
        for start in range(0, len(ordered), _CHUNK):
            chunk = tuple(ordered[start : start + _CHUNK])
            found += self._journal.rows(query.format(", ".join("?" * len(chunk))), chunk)
        return found

    def _wait(self, name: str, reason: str, body: str) -> None:
        self._journal.write(
            "INSERT OR REPLACE INTO team_waiting (id, reason, body) VALUES (?, ?, ?)", (name, reason, body)
        )

    # Taking in

    def _take_all(self, events: list[Event], batch: _Batch, withheld: frozenset[str]) -> list[Event]:
        """Take each event after what it needs; gives those that lack something."""
        ready: deque[Event] = deque()
        needed: dict[str, list[Event]] = {}
        lacking: dict[str, int] = {}
        for event in events:
            lacks = self._lacks(event, batch, withheld)
            lacking[event.id] = len(lacks)
            for name in lacks:
                needed.setdefault(name, []).append(event)
            if not lacks:
                ready.append(event)
        done: set[str] = set()
        while ready:
            event = ready.popleft()
            done.add(event.id)
            names = [event.id]
            if isinstance(event, PhotoEvent):
                names.append(f"photo {event.photo}")
            elif isinstance(event, FaceEvent):
                names.append(f"face {event.face}")
            try:
                self._take_one(event, batch)
            except (ValueError, TypeError, LookupError, DamagedError, OverflowError):
                self._wait(event.id, _UNREADABLE, event.model_dump_json(exclude_none=True))
                continue
            for name in names:
                for later in needed.pop(name, ()):
                    lacking[later.id] -= 1
                    if not lacking[later.id]:
                        ready.append(later)
        return [event for event in events if event.id not in done]

    def _lacks(self, event: Event, batch: _Batch, withheld: frozenset[str]) -> set[str]:
        if isinstance(event, (PhotoEvent, FactEvent)):
            return set()
        lacks = set(event.parents) - batch.edits
        # A face's first edit may be a model's, and so be below none of those of people.
        if isinstance(event, FaceEvent) and event.beside is None and event.face not in batch.homes:
            lacks.add(f"face {event.face}")
        if event.photo in withheld:
            lacks.add(f"withheld {event.photo}")
        if event.photo not in batch.images:
            lacks.add(f"photo {event.photo}")
        return lacks

    def _take_one(self, event: Event, batch: _Batch) -> None:
        if isinstance(event, PhotoEvent):
            batch.taken.photos += self._take_photo(event, batch)
        elif isinstance(event, FactEvent):
            batch.taken.facts += self._take_fact(event)
        elif isinstance(event, FaceEvent):
            image_id = batch.images[event.photo]
            self._take_face_edit(event, image_id, batch)
            batch.faces.setdefault(image_id, set()).add(event.face)
            batch.taken.edits += 1
        else:
            image_id = batch.images[event.photo]
            self._take_photo_edit(event, image_id)
            batch.photos.add(image_id)
            batch.taken.edits += 1

    def _take_photo(self, event: PhotoEvent, batch: _Batch) -> bool:
        known = self._journal.rows(
            "SELECT image_id, sha256, size_bytes, width, height FROM team_photos WHERE photo = ?",
            (event.photo,),
        )
        facts = (event.sha256, event.size_bytes, event.width, event.height)
        if known:
            before = tuple(known[0][1:])
            after = tuple(map(max, before, facts))
            if after == before:
                return False
            image_id = int(known[0][0])
            self._journal.write(
                "UPDATE team_photos SET sha256 = ?, size_bytes = ?, width = ?, height = ? WHERE image_id = ?",
                (*after, image_id),
            )
            self._settle_photo(image_id)
            return False
        path = path_of(event)
        while self._journal.rows("SELECT 1 FROM images WHERE relative = ?", (path_to_column(path),)):
            path = free_path(path, event.photo)
        image_id = self._journal.write(
            "INSERT INTO images (relative, sha256, size_bytes, width, height) VALUES (?, ?, ?, ?, ?)",
            (path_to_column(path), *facts),
        )
        batch.images[event.photo] = image_id
        self._journal.write(
            "INSERT INTO team_photos (image_id, photo, sha256, size_bytes, width, height) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            (image_id, event.photo, *facts),
        )
        return True

    def _take_fact(self, event: FactEvent) -> bool:
        if not self._state.keep_fact(event):
            return False
        if event.kind == "setting" and event.name == TAGS_SETTING:
            self._project.settings.set(TAGS_SETTING, event.value)
        return True

    def _take_face_edit(self, event: FaceEvent, image_id: int, batch: _Batch) -> None:
        edit = self._decoded(event, image_id)
        known = event.face in batch.homes
        if batch.homes.get(event.face, image_id) != image_id:
            raise ValueError("a face of another photo")
        extra = _extra_of(event)
        if event.beside is None and not known:
            raise ValueError("a face that did not begin")
        if event.whole is not None or event.versions:
            self._shared(edit, event.parents, extra)  # so that what cannot be read is refused here
        batch.decoded[edit.id] = edit
        if not known:
            self._insert_face(replace(applied(self._blank(), edit.after), id=event.face, image_id=image_id))
            batch.homes[event.face] = image_id
        if not self._journal.rows("SELECT 1 FROM edits WHERE id = ?", (event.id,)):
            self._write_edit(edit)
            self._note_step(edit.step)
        self._enter("f", event.id, event.face, event.parents, extra)

    def _take_photo_edit(self, event: PhotoEditEvent, image_id: int) -> None:
        edit = photo_edits.edit_from_text(
            event.id,
            event.step,
            event.kind,
            image_id,
            event.author,
            event.at,
            event.target,
            event.before,
            event.after,
        )
        if not self._journal.rows("SELECT 1 FROM photo_edits WHERE id = ?", (event.id,)):
            photo_edits.insert_edit(self._journal, edit)
            self._note_step(edit.step)
        self._enter("p", event.id, event.photo, event.parents, {"work": list(event.work)})

    def _enter(self, kind: str, name: str, item: str, parents: Iterable[str], extra: dict[str, Any]) -> None:
        self._journal.write(
            "INSERT INTO team_edits (id, kind, item, parents, extra) VALUES (?, ?, ?, ?, ?)",
            (name, kind, item, json.dumps(list(parents)), json.dumps(extra) if extra else ""),
        )

    def _note_step(self, step: str) -> None:
        """A step of somebody else is done, and nobody's here to undo."""
        if step and not self._journal.rows("SELECT 1 FROM steps WHERE id = ?", (step,)):
            self._journal.write(
                "INSERT INTO steps (id, author, session, status) VALUES (?, '', '', 'done')", (step,)
            )

    def _blank(self) -> FaceRecord:
        return self._nothing

    def _decoded(self, event: FaceEvent, image_id: int) -> Edit:
        blobs = {name: to_blob(event.blobs[name]) if name in event.blobs else None for name in BLOBS}
        sides = [_change(blobs, event, side) for side in ("before", "after")]
        indices = sides[1].indices
        if indices is not None and len(indices) and indices.max() >= self._columns.count:
            raise ValueError("points that the layout does not have")
        if not (math.isfinite(event.at) and math.isfinite(event.seconds)):
            raise ValueError("a time that is none")
        annotator = json.loads(event.fields_before).get("annotator")
        return Edit(
            seq=0,
            id=event.id,
            step=event.step or "",
            kind=EditKind(event.kind),
            face_id=event.face,
            image_id=image_id,
            author=event.author,
            at=event.at,
            seconds=event.seconds,
            target=event.target or "",
            before=sides[0],
            after=sides[1],
            annotator=annotator if isinstance(annotator, str) else None,
        )

    def _write_edit(self, edit: Edit) -> None:
        row = edit_values(edit)
        names = ", ".join(row)
        self._journal.write(
            f"INSERT INTO edits ({names}) VALUES ({', '.join(f':{name}' for name in row)})", row
        )

    def _insert_face(self, face: FaceRecord) -> None:
        values = {"id": face.id, "image_id": face.image_id, "touched": 1, **face_values(face)}
        names = ", ".join(values)
        self._journal.write(
            f"INSERT INTO faces ({names}) VALUES ({', '.join(f':{name}' for name in values)})", values
        )

    # What the faces of a photo are now

    def _settle_faces(self, image_id: int, changed: set[str], came: Mapping[str, Edit]) -> None:
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
            shared[name] = self._shared(by_id[name], json.loads(parents), extra)
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
            face = replace(self._blank(), id=leader, image_id=image_id)
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
            reached = replace(self._blank(), id=member, image_id=image_id)
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
        self._write_edit(
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
            )
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
        face = self._columns.shown(applied(self._blank(), edit.after))
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

    def _shared(self, edit: Edit, parents: Iterable[str], extra: dict[str, Any]) -> SharedEdit:
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

    # What is known of a photo, and whether it is removed

    def _settle_photo(self, image_id: int) -> None:
        photo, *facts = self._journal.rows(
            "SELECT photo, sha256, size_bytes, width, height FROM team_photos WHERE image_id = ?", (image_id,)
        )[0]
        entries = {
            str(name): (tuple(json.loads(parents)), json.loads(extra) if extra else {})
            for name, parents, extra in self._journal.rows(
                "SELECT id, parents, extra FROM team_edits WHERE kind = 'p' AND item = ?", (photo,)
            )
        }
        log = photo_edits.read_edits(self._journal, "WHERE image_id = ?", (image_id,))
        shared = {
            edit.id: SharedPhotoEdit(edit, entries[edit.id][0], tuple(entries[edit.id][1].get("work", ())))
            for edit in log
            if edit.id in entries
        }
        known = facts_of_photo(shared, PhotoValues(None, *facts))
        now = photo_edits.values_of(self._journal, image_id)
        wanted = {
            name: value
            for name in ("sha256", "size_bytes", "width", "height")
            if (value := getattr(known, name)) and value != getattr(now, name)
        }
        if wanted:
            columns = ", ".join(f"{name} = :{name}" for name in wanted)
            self._journal.write(f"UPDATE images SET {columns} WHERE id = :id", {**wanted, "id": image_id})
            self._journal.seal("images", "id = ?", (image_id,))
        if not shared:
            return
        removed = is_removed(shared, self._work_on(image_id))
        if photo_edits.replayed(log).get(image_id, False) is not removed:
            photo_edits.insert_edit(self._journal, _merged_photo(image_id, removed, log))
        if now.removed is not removed:
            set_removed(self._journal, image_id, removed)

    def _work_on(self, image_id: int) -> dict[str, tuple[str, ...]]:
        """The edits by people of a photo's faces, each with those below it."""
        faces = [row[0] for row in self._journal.rows(_FACES, (image_id,))]
        rows = self._journal.rows(
            "SELECT id, parents FROM team_edits WHERE kind = 'f' AND item IN "
            f"({', '.join('?' * len(faces))})",
            tuple(faces),
        )
        return {str(name): tuple(json.loads(parents)) for name, parents in rows}


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


def _extra_of(event: FaceEvent) -> dict[str, Any]:
    """What the team knows of an edit beside its row and its parents."""
    extra: dict[str, Any] = {}
    for name in ("annotator", "into", "whole"):
        if getattr(event, name) is not None:
            extra[name] = getattr(event, name)
    for name in ("ghosts", "versions"):
        if getattr(event, name):
            extra[name] = list(getattr(event, name))
    if event.beside is not None:
        extra["beside"] = list(event.beside)
    return extra


def _change(blobs: Mapping[str, bytes | None], event: FaceEvent, side: str) -> FaceChange:
    fields = event.fields_before if side == "before" else event.fields_after
    return change_from_columns(
        blobs["indices"],
        blobs[f"points_{side}"],
        blobs[f"origin_{side}"],
        blobs[f"visibility_{side}"],
        blobs[f"covariance_{side}"],
        fields,
    )


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


def _merged_photo(image_id: int, removed: bool, log: list[PhotoEdit]) -> PhotoEdit:
    return PhotoEdit(
        seq=0,
        id=uuid.uuid4().hex,
        step="",
        kind=PhotoEditKind.MERGED,
        image_id=image_id,
        author=TEAM,
        at=max(edit.at for edit in log),
        target="",
        before=PhotoValues(removed=not removed),
        after=PhotoValues(removed=removed),
    )


def _names(photos: frozenset[str]) -> str:
    return " ".join(sorted(photos))


def _name_of(text: str) -> str:
    try:
        return head_of(text).id
    except UnreadableEventError:
        return photo_name(text[:1000], "")
