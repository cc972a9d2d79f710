"""The second way into a project: edits that were made elsewhere.

An edit is taken in once all that it was made on top of is there; what comes before its time waits. Then the
face is what follows from all edits that are known of it (`face_history`), so that it is the same wherever the
same edits are. The log of the file stays one line that leads to the face: where it does not by itself, an
edit of the kind `merged` follows, which is in this file only.
"""

from __future__ import annotations

import json
import math
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from adnet_core.errors import DamagedError
from adnet_core.projects import photo_edits
from adnet_core.projects.changes import applied
from adnet_core.projects.file.team_tables import make_read_only
from adnet_core.projects.project_settings import TAGS_SETTING
from adnet_core.projects.records import (
    Edit,
    EditKind,
    FaceChange,
    FaceRecord,
)
from adnet_core.projects.rows import (
    change_from_columns,
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
from adnet_core.team.own_edits import OwnEdits
from adnet_core.team.photo_names import free_path, path_of, photo_name
from adnet_core.team.settling import Settling, write_edit
from adnet_core.team.shared_log import Received
from adnet_core.team.team_state import TeamState

# Tables whose new rows are sealed at the end, all at once, and the number of a row.
_WRITTEN = (("edits", "seq"), ("steps", "number"), ("images", "id"))
_CHUNK = 500
_EARLY, _NEWER, _UNREADABLE = "early", "newer", "unreadable"


@dataclass
class TakenIn:
    """How many edits, photos and facts were new here."""

    edits: int = 0
    photos: int = 0
    facts: int = 0


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
        self._state = TeamState(project.journal)
        self._own = OwnEdits(project)
        self._settling = Settling(project.journal)

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
                self._settling.faces(image_id, batch.faces[image_id], batch.decoded)
            for image_id in sorted(batch.photos | batch.faces.keys()):
                self._settling.photo(image_id)
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
            self._settling.photo(image_id)
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
            self._settling.shared(edit, event.parents, extra)  # so that what cannot be read is refused here
        batch.decoded[edit.id] = edit
        if not known:
            self._insert_face(
                replace(applied(self._settling.blank, edit.after), id=event.face, image_id=image_id)
            )
            batch.homes[event.face] = image_id
        if not self._journal.rows("SELECT 1 FROM edits WHERE id = ?", (event.id,)):
            write_edit(self._journal, edit)
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

    def _insert_face(self, face: FaceRecord) -> None:
        values = {"id": face.id, "image_id": face.image_id, "touched": 1, **face_values(face)}
        names = ", ".join(values)
        self._journal.write(
            f"INSERT INTO faces ({names}) VALUES ({', '.join(f':{name}' for name in values)})", values
        )


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


def _names(photos: frozenset[str]) -> str:
    return " ".join(sorted(photos))


def _name_of(text: str) -> str:
    try:
        return head_of(text).id
    except UnreadableEventError:
        return photo_name(text[:1000], "")
