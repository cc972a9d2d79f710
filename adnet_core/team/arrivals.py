"""Writes what has come, event by event, into the log and the tables of a project."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from adnet_core.projects import photo_edits
from adnet_core.projects.changes import applied
from adnet_core.projects.project_settings import TAGS_SETTING
from adnet_core.projects.records import Edit, EditKind, FaceChange, FaceRecord
from adnet_core.projects.rows import change_from_columns, face_values, path_to_column
from adnet_core.projects.store import Project
from adnet_core.team.events import (
    BLOBS,
    Event,
    FaceEvent,
    FactEvent,
    PhotoEditEvent,
    PhotoEvent,
    to_blob,
)
from adnet_core.team.photo_names import free_path, path_of
from adnet_core.team.photo_settling import PhotoSettling
from adnet_core.team.settling import Settling, write_edit
from adnet_core.team.team_state import TeamState


@dataclass
class TakenIn:
    """How many edits, photos and facts were new here."""

    edits: int = 0
    photos: int = 0
    facts: int = 0


@dataclass
class Batch:
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


class Arrivals:
    """Call within a transaction, for events whose needs are there."""

    def __init__(self, project: Project, settling: Settling) -> None:
        self._project = project
        self._journal = project.journal
        self._columns = project.journal.columns
        self._state = TeamState(project.journal)
        self._settling = settling
        self._photos = PhotoSettling(project.journal)

    def take(self, event: Event, batch: Batch) -> None:
        """Raises ValueError and more for what cannot be read."""
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

    def _take_photo(self, event: PhotoEvent, batch: Batch) -> bool:
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
            self._photos.photo(image_id)
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

    def _take_face_edit(self, event: FaceEvent, image_id: int, batch: Batch) -> None:
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
