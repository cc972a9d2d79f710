"""Writes what has come, event by event, into the log and the tables of a project."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from adnet_core.projects import photo_edits
from adnet_core.projects.merging.face_history import Came
from adnet_core.projects.packed_rows import to_blob
from adnet_core.projects.project_settings import REVIEW_SETTING, TAGS_SETTING
from adnet_core.projects.records import Edit, EditKind, FaceChange
from adnet_core.projects.rows import change_from_columns, path_to_column
from adnet_core.projects.store import Project
from adnet_core.team.events import (
    BLOBS,
    Event,
    FaceEvent,
    FactEvent,
    PhotoEditEvent,
    PhotoEvent,
)
from adnet_core.team.photo_names import free_path, path_of
from adnet_core.team.photo_settling import PhotoSettling
from adnet_core.team.settling import Settling
from adnet_core.team.team_state import TeamState

TRAVELLING = (TAGS_SETTING, REVIEW_SETTING)
"""Settings of the project that are the team's."""


@dataclass
class TakenIn:
    """How many edits, photos and facts were new here."""

    edits: int = 0
    photos: int = 0
    facts: int = 0


@dataclass
class Batch:
    """What is done in one transaction: which photos, and faces by their photos, are to be settled.

    The next are what is here of that which the events name: edits that the team has (`edits`) and those of
    the logs (`logged`), steps, paths of photos, what is known of photos by their names (`facts`) with
    their numbers (`images`), and the photos of faces (`homes`). `came` and `new` have the edits and the faces
    that are not written yet, in their order, with their photos; `last_image` is a photo's largest number,
    `ages` has how many seconds ago facts were stated.
    """

    faces: dict[int, set[str]]
    taken: TakenIn = field(default_factory=TakenIn)
    photos: set[int] = field(default_factory=set)
    edits: set[str] = field(default_factory=set)
    logged: set[str] = field(default_factory=set)
    steps: set[str] = field(default_factory=set)
    paths: set[str | bytes] = field(default_factory=set)
    facts: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    images: dict[str, int] = field(default_factory=dict)
    homes: dict[str, int] = field(default_factory=dict)
    came: dict[str, Came] = field(default_factory=dict)
    new: dict[str, int] = field(default_factory=dict)
    last_image: int = 0
    ages: Mapping[str, float] = field(default_factory=dict)
    rows: dict[str, list[tuple[Any, ...]]] = field(default_factory=dict)

    def write(self, statement: str, row: tuple[Any, ...]) -> None:
        """With the others of this statement, once all events have been taken."""
        self.rows.setdefault(statement, []).append(row)


_COLUMNS = (
    *("id", "step", "kind", "face_id", "author", "at", "seconds", "target"),
    *BLOBS,
    *("fields_before", "fields_after"),
)
_EDIT = f"INSERT INTO edits ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
_ENTRY = "INSERT INTO team_edits (id, kind, item, parents, extra) VALUES (?, ?, ?, ?, ?)"
_IMAGE = "INSERT INTO images (id, relative, sha256, size_bytes, width, height) VALUES (?, ?, ?, ?, ?, ?)"
_PHOTO = (
    "INSERT INTO team_photos (image_id, photo, sha256, size_bytes, width, height) VALUES (?, ?, ?, ?, ?, ?)"
)
_LAST_IMAGE = "SELECT ifnull(max(seq), 0) FROM sqlite_sequence WHERE name = 'images'"
_STEP = "INSERT INTO steps (id, author, session, status) VALUES (?, '', '', 'done')"


class Arrivals:
    """Call within a transaction, for events whose needs are there."""

    def __init__(self, project: Project, settling: Settling) -> None:
        self._project = project
        self._journal = project.journal
        self._columns = project.journal.columns
        self._state = TeamState(project.journal)
        self._settling = settling
        self._photos = PhotoSettling(project.journal)

    def look_up(self, events: Iterable[Event], batch: Batch) -> None:
        """What is here of all that the events name."""
        edits, logged, steps, photos, faces, paths = set(), set(), set(), set(), set(), set()
        for event in events:
            if isinstance(event, FactEvent):
                continue
            photos.add(event.photo)
            if isinstance(event, PhotoEvent):
                paths.add(path_to_column(path_of(event)))
                continue
            logged.add(event.id)
            edits |= {event.id, *event.parents}
            if event.step:
                steps.add(event.step)
            if isinstance(event, FaceEvent):
                faces.add(event.face)
        among = self._journal.rows_among
        batch.edits |= {row[0] for row in among("SELECT id FROM team_edits WHERE id IN ({})", edits)}
        for log in ("edits", "photo_edits"):
            batch.logged |= {row[0] for row in among(f"SELECT id FROM {log} WHERE id IN ({{}})", logged)}
        batch.steps |= {row[0] for row in among("SELECT id FROM steps WHERE id IN ({})", steps)}
        for kind in (str, bytes):
            named = [path for path in paths if isinstance(path, kind)]
            found = among("SELECT relative FROM images WHERE relative IN ({})", named)
            batch.paths |= {row[0] for row in found}
        known = (
            "SELECT photo, image_id, sha256, size_bytes, width, height FROM team_photos WHERE photo IN ({})"
        )
        for photo, image_id, *facts in among(known, photos):
            batch.images[photo], batch.facts[photo] = image_id, tuple(facts)
        batch.homes |= dict(among("SELECT id, image_id FROM faces WHERE id IN ({})", faces))

    def write_photos(self, batch: Batch) -> None:
        """Write the photos that were taken, and the steps."""
        self._write(batch, _IMAGE, _PHOTO, _STEP)

    def write_edits(self, batch: Batch) -> None:
        """Write the edits that were taken, once their faces have their rows."""
        self._write(batch, _EDIT, _ENTRY)

    def _write(self, batch: Batch, *statements: str) -> None:
        for statement in statements:
            self._journal.write_many(statement, batch.rows.pop(statement, []))

    def take(self, event: Event, batch: Batch) -> None:
        """Raises ValueError and more for what cannot be read."""
        if isinstance(event, PhotoEvent):
            batch.taken.photos += self._take_photo(event, batch)
        elif isinstance(event, FactEvent):
            batch.taken.facts += self._take_fact(event, batch)
        elif isinstance(event, FaceEvent):
            image_id = batch.images[event.photo]
            self._take_face_edit(event, image_id, batch)
            batch.faces.setdefault(image_id, set()).add(event.face)
            batch.taken.edits += 1
        else:
            image_id = batch.images[event.photo]
            self._take_photo_edit(event, image_id, batch)
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
                entry = _entry("f", event.id, event.face, event.parents, _extra_of(event))
            else:
                entry = _entry("p", event.id, event.photo, event.parents, {"work": list(event.work)})
            self._journal.write(_ENTRY, entry)

    def _take_photo(self, event: PhotoEvent, batch: Batch) -> bool:
        known = batch.facts.get(event.photo)
        facts = (event.sha256, event.size_bytes, event.width, event.height)
        if known is not None:
            after = tuple(map(max, known, facts))
            if after == known:
                return False
            batch.facts[event.photo] = after
            image_id = batch.images[event.photo]
            self._write(batch, _IMAGE, _PHOTO)
            self._journal.write(
                "UPDATE team_photos SET sha256 = ?, size_bytes = ?, width = ?, height = ? WHERE image_id = ?",
                (*after, image_id),
            )
            self._photos.photo(image_id)
            return False
        path = path_of(event)
        while path_to_column(path) in batch.paths:
            path = free_path(path, event.photo)
            column = path_to_column(path)
            if self._journal.rows("SELECT 1 FROM images WHERE relative = ?", (column,)):
                batch.paths.add(column)
        column = path_to_column(path)
        batch.paths.add(column)
        if not batch.last_image:
            batch.last_image = int(self._journal.rows(_LAST_IMAGE)[0][0])
        batch.last_image += 1
        batch.images[event.photo] = batch.last_image
        batch.facts[event.photo] = facts
        batch.write(_IMAGE, (batch.last_image, column, *facts))
        batch.write(_PHOTO, (batch.last_image, event.photo, *facts))
        return True

    def _take_fact(self, event: FactEvent, batch: Batch) -> bool:
        if not self._state.keep_fact(event, batch.ages.get(event.id, 0.0)):
            return False
        if event.kind == "setting" and event.name in TRAVELLING:
            self._project.settings.set(event.name, event.value)
        return True

    def _take_face_edit(self, event: FaceEvent, image_id: int, batch: Batch) -> None:
        edit, row = self._decoded(event, image_id)
        known = event.face in batch.homes
        if batch.homes.get(event.face, image_id) != image_id:
            raise ValueError("a face of another photo")
        extra = _extra_of(event)
        if event.beside is None and not known:
            raise ValueError("a face that did not begin")
        if event.whole is not None or event.versions:
            self._settling.shared(edit, event.parents, extra)  # so that what cannot be read is refused here
        batch.came[edit.id] = Came(edit, event.parents, extra)
        if not known:
            batch.new[event.face] = image_id
            batch.homes[event.face] = image_id
        if event.id not in batch.logged:
            batch.write(_EDIT, row)
            self._note_step(edit.step, batch)
        batch.write(_ENTRY, _entry("f", event.id, event.face, event.parents, extra))

    def _take_photo_edit(self, event: PhotoEditEvent, image_id: int, batch: Batch) -> None:
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
        if event.id not in batch.logged:
            photo_edits.insert_edit(self._journal, edit)
            self._note_step(edit.step, batch)
        batch.write(_ENTRY, _entry("p", event.id, event.photo, event.parents, {"work": list(event.work)}))

    def _note_step(self, step: str, batch: Batch) -> None:
        """A step of somebody else is done, and nobody's here to undo."""
        if step and step not in batch.steps:
            batch.steps.add(step)
            batch.write(_STEP, (step,))

    def _decoded(self, event: FaceEvent, image_id: int) -> tuple[Edit, tuple[Any, ...]]:
        """The edit, and its row, which keeps what came as it is once that has been read."""
        blobs: dict[str, bytes | None] = dict.fromkeys(BLOBS)
        blobs |= {name: to_blob(text) for name, text in event.blobs.items() if name in blobs}
        sides = [_change(blobs, event, side) for side in ("before", "after")]
        indices = sides[1].indices
        if indices is not None and len(indices) and indices.max() >= self._columns.count:
            raise ValueError("points that the layout does not have")
        if not (math.isfinite(event.at) and math.isfinite(event.seconds)):
            raise ValueError("a time that is none")
        annotator = None
        if '"annotator"' in event.fields_before:
            annotator = json.loads(event.fields_before).get("annotator")
        edit = Edit(
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
        plain = (edit.id, event.step or None, event.kind, event.face, event.author, event.at, event.seconds)
        fields = (event.fields_before, event.fields_after)
        return edit, (*plain, event.target or None, *(blobs[name] for name in BLOBS), *fields)


def _entry(
    kind: str, name: str, item: str, parents: Sequence[str], extra: dict[str, Any]
) -> tuple[str, str, str, str, str]:
    return name, kind, item, json.dumps(parents), json.dumps(extra) if extra else ""


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
