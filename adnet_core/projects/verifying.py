"""Looks through a whole project before it is handed on: its file, its log, and its photos."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from functools import partial
from itertools import groupby, pairwise
from pathlib import Path
from typing import Any

from adnet_core.errors import MediaError, ProjectError
from adnet_core.faces.states import FaceState
from adnet_core.media.photos import file_sha256
from adnet_core.projects.changes import applied, difference
from adnet_core.projects.file.addresses import real_file
from adnet_core.projects.file.database import being_read, connect_as_latest, project_errors
from adnet_core.projects.file.journaling import readable_for_long
from adnet_core.projects.file.leftover_logs import Verdict, judge, set_aside_logs
from adnet_core.projects.file.lineage import log_of
from adnet_core.projects.file.log_mending import damaged_logs, mended_log
from adnet_core.projects.file.soundness import Fault, faults_of_file
from adnet_core.projects.journal import Journal
from adnet_core.projects.layout_columns import blank
from adnet_core.projects.layout_edits import read_columns
from adnet_core.projects.layout_edits import read_edits as read_layout_edits
from adnet_core.projects.photo_edits import REMOVED, read_edits, replayed
from adnet_core.projects.records import Edit, FaceChange, FaceRecord, Review
from adnet_core.projects.rows import (
    EDIT_ROW,
    FACE_ROW,
    IMAGE_ROW,
    Row,
    checked,
    edit_from_row,
    face_from_row,
    image_from_row,
)

Progress = Callable[[str, int, int], None]
_CHUNK = 200
_IMAGES = f"images WHERE id NOT IN ({REMOVED})"
_WORDS = {
    "points": "points",
    "origin": "origins of points",
    "visibility": "visibilities",
    "covariance": "covariances",
    "model_sha256": "model",
    "review_note": "review note",
}


@dataclass(frozen=True)
class Verification:
    """What a look through a project has found.

    `unknown_photos` were never opened, so that nothing is known by which to compare them. `removed_photos`
    are in the file and no longer in the project, and are no part of `photos`; their files may be anywhere.
    """

    project: Path
    photos: int
    faces: int
    edits: int
    unknown_photos: int
    faults: tuple[Fault, ...]
    removed_photos: int = 0

    def to_dict(self) -> dict[str, Any]:
        return {
            **asdict(self),
            "project": str(self.project),
            "sound": not self.faults,
            "faults": [asdict(fault) for fault in self.faults],
        }

    def sentence(self) -> str:
        """In words, for people."""
        counts = ((self.photos, "photo"), (self.faces, "face"), (self.edits, "edit"))
        looked = ", ".join(f"{count:,} {word}{'' if count == 1 else 's'}" for count, word in counts)
        never = "1 photo was" if self.unknown_photos == 1 else f"{self.unknown_photos:,} photos were"
        unknown = f"; {never} never opened" if self.unknown_photos else ""
        if self.removed_photos:
            gone = "1 photo is" if self.removed_photos == 1 else f"{self.removed_photos:,} photos are"
            unknown += f"; {gone} removed from the project"
        if not self.faults:
            return f"{looked}: nothing is wrong{unknown}"
        count = "one thing is" if len(self.faults) == 1 else f"{len(self.faults):,} things are"
        return f"{looked}: {count} wrong{unknown}"


def verify_project(
    path: Path, *, photos: bool = True, progress: Progress = lambda what, done, total: None
) -> Verification:
    """Check the file, each face against its log, and with `photos` each photo against its size and hash.

    Nothing is written; the project may be open and worked on. `progress` is told the part, and how much of
    how much is done. Raises ProjectError for what cannot be opened as a project at all.
    """
    path = real_file(path)
    with contextlib.ExitStack() as kept:
        kept.enter_context(being_read(path))
        with project_errors(path):
            readable = readable_for_long(connect_as_latest(path), path)
        connection = kept.enter_context(contextlib.closing(readable))
        faults = list(_logs_beside(path))
        with project_errors(path):
            connection.execute("BEGIN")  # all is looked at as it was at one moment
        progress("file", 0, 1)
        faults += faults_of_file(connection)
        progress("file", 1, 1)
        unknown = 0
        counts = [_count(connection, table) for table in (_IMAGES, "faces", "edits")]
        removed = _count(connection, "removed_photos WHERE removed = 1")
        try:
            columns = read_columns(connection, path)
        except ProjectError as error:
            faults.append(Fault("layout", _without(path, error)))
        else:
            journal = Journal(connection, path, columns, "adnet verify", read_only=True)
            faults += _log_against_layout(journal)
            faults += _log_against_faces(journal, counts[1], progress)
            faults += _log_against_photos(journal)
            if photos:
                found = list(_photos(journal, counts[0], progress))
                unknown = sum(fault is None for fault in found)
                faults += (fault for fault in found if fault is not None)
    return Verification(path, counts[0], counts[1], counts[2], unknown, tuple(dict.fromkeys(faults)), removed)


def _count(connection: sqlite3.Connection, table: str) -> int:
    try:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])
    except sqlite3.Error:
        return 0  # that it cannot be read is one of the faults


def _without(path: Path, error: ProjectError) -> str:
    """What is wrong, without the file's name and what is the same of all that is damaged."""
    return str(error).removeprefix(f"{path}: ").removeprefix("the file is damaged: ")


def _logs_beside(path: Path) -> Iterator[Fault]:
    try:
        mended = mended_log(path, log_of(path))
        if mended is not None:
            yield Fault(log_of(path).name, mended.sentence)
        elif judge(path)[0] is Verdict.FOREIGN:
            yield Fault(log_of(path).name, "lies beside the project and is the log of another file")
    except OSError as error:
        yield Fault(log_of(path).name, f"cannot be read ({error.strerror})")
    for log in damaged_logs(path):
        yield Fault(log.name, "is a log as it was found, of which not all could be read")
    for log in set_aside_logs(path):
        yield Fault(
            log.name, "holds edits of another file of this name; adnet rescue makes a project of them"
        )


def _log_against_faces(journal: Journal, total: int, progress: Progress) -> Iterator[Fault]:
    last = done = 0
    while True:
        try:
            rows = journal.rows(
                f"SELECT number, id, {FACE_ROW} FROM faces WHERE number > ? ORDER BY number LIMIT ?",
                (last, _CHUNK),
            )
            ids = tuple(row[1] for row in rows)
            marks = ", ".join("?" * len(ids))
            found = journal.rows(
                f"SELECT {EDIT_ROW} FROM edits e JOIN faces f ON f.id = e.face_id "
                f"WHERE e.face_id IN ({marks}) ORDER BY e.face_id, e.seq",
                ids,
            )
        except ProjectError as error:
            yield Fault("faces and their log", _without(journal.path, error))
            return
        if not rows:
            return
        last = rows[-1][0]
        logs = {face_id: list(edits) for face_id, edits in groupby(found, key=lambda row: row[4])}
        for row in rows:
            fault = _fault_of_face(journal, row[2:], logs.get(row[1], []))
            if fault is not None:
                yield Fault(f"face {row[1]}", fault)
        done += len(rows)
        progress("faces", done, max(total, done))


def _log_against_layout(journal: Journal) -> Iterator[Fault]:
    """A fault where the layout is not what its log leads to."""
    try:
        edits = read_layout_edits(journal)
    except ProjectError as error:
        yield Fault("the log of the layout", _without(journal.path, error))
        return
    if edits and edits[-1].after != journal.columns.to_json():
        yield Fault("layout", "is not what its log leads to")
    if any(after.before != before.after for before, after in pairwise(edits)):
        yield Fault("layout", "its log has a gap")


def _log_against_photos(journal: Journal) -> Iterator[Fault]:
    """A fault for each photo that is removed, or is not, against what its log says."""
    try:
        said = replayed(read_edits(journal))
        found = {int(row[0]) for row in journal.rows(REMOVED)}
    except ProjectError as error:
        yield Fault("photos and their log", _without(journal.path, error))
        return
    for image_id in sorted(found | {image_id for image_id, removed in said.items() if removed}):
        if image_id not in found:
            yield Fault(f"photo {image_id}", "is in the project, and its log says that it was removed")
        elif not said.get(image_id, False):
            yield Fault(f"photo {image_id}", "is removed, and its log does not say so")


def _fault_of_face(journal: Journal, row: Row, log: Iterable[Row]) -> str | None:
    try:
        decode = partial(face_from_row, row, journal.columns)
        face = checked(journal.path, "it", decode)
        edits = [checked(journal.path, "an edit of it", partial(edit_from_row, one)) for one in log]
        if not edits:
            return "has no edits in the log"
        reached = _replayed(face, edits)
    except ProjectError as error:
        return _without(journal.path, error)
    except (IndexError, ValueError):
        return "its log names points that it does not have"
    sides = difference(reached, face)
    return None if sides is None else f"is not what its log leads to: {_changed_parts(*sides)}"


def _replayed(face: FaceRecord, edits: Iterable[Edit]) -> FaceRecord:
    """What the log alone makes of a face; the first edit says all of it."""
    reached = replace(
        blank(face, len(face.points)),
        state=FaceState.PREDICTED,
        note="",
        tags=(),
        deleted=True,
        review=Review.NONE,
        review_note="",
        disputed=False,
    )
    for edit in edits:
        reached = applied(reached, edit.after)
    return reached


def _changed_parts(before: FaceChange, after: FaceChange) -> str:
    """In words; a change of points names the state, changed or not."""
    fields = FaceChange.__dataclass_fields__
    names = [name for name in fields if name != "indices" and getattr(after, name) is not None]
    return ", ".join(
        _WORDS.get(name, name) for name in names if name != "state" or before.state is not after.state
    )


def _photos(journal: Journal, total: int, progress: Progress) -> Iterator[Fault | None]:
    """A fault for each photo that is not what was annotated; None for one that nothing is known of."""
    folder = os.path.realpath(journal.path.parent)
    try:
        rows = journal.rows(f"SELECT {IMAGE_ROW} FROM {_IMAGES} ORDER BY id")
        faces = journal.rows("SELECT DISTINCT image_id FROM faces WHERE deleted = 0")
        annotated = {row[0] for row in faces}
    except ProjectError as error:
        yield Fault("photos", _without(journal.path, error))
        return
    for done, row in enumerate(rows, start=1):
        try:
            image = checked(journal.path, "its row", partial(image_from_row, row, folder))
        except ProjectError as error:
            yield Fault(f"photo {row[0]}", _without(journal.path, error))
            continue
        name = image.relative
        try:
            size = image.path.stat().st_size
            # Before its first face a photo may be exchanged.
            known = image.sha256 or image.id in annotated
            if known and image.size_bytes and size != image.size_bytes:
                yield Fault(name, f"is another file: it has {size:,} bytes, not {image.size_bytes:,}")
            elif not image.sha256:
                yield None
            elif file_sha256(image.path) != image.sha256:
                yield Fault(name, "is another file: its content is not what was annotated (SHA-256)")
        except FileNotFoundError:
            yield Fault(name, "is not there; adnet relink finds photos that were moved")
        except (OSError, ValueError, MediaError) as error:
            reason = str(error).removeprefix(f"{image.path}: ")
            yield Fault(name, f"cannot be read: {getattr(error, 'strerror', None) or reason}")
        progress("photos", done, total)
