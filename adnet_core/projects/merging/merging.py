"""Merges the project files of several people into a new one, by the ids of their edits.

The log of the new file holds every edit of all of them once. Photos are the same by their faces' ids,
their hash, or their path where one has no hash; faces by their id, or where they lie over each other in
the same photo. A face that only one person has changed stands as that person left it. One that several
people left differently is disputed until somebody decides; what each of them made of it stays readable.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
import time
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from adnet_core.errors import ProjectError
from adnet_core.faces.layout import Layout
from adnet_core.projects.changes import applied, difference, expected_error
from adnet_core.projects.file.addresses import real_file, require_new_project
from adnet_core.projects.file.database import create_file
from adnet_core.projects.held_out_photos import FirstPaths
from adnet_core.projects.journal import Journal
from adnet_core.projects.layout_columns import blank
from adnet_core.projects.merging.agreement import Agreement
from adnet_core.projects.merging.joining import End, Joined, Version, joined
from adnet_core.projects.merging.merge_sources import (
    BY_PEOPLE,
    MERGER,
    NOBODYS,
    Found,
    Group,
    Source,
    grouped,
    opened,
    same_photos,
)
from adnet_core.projects.merging.merged_layout import MergedLayout, merged_layout, write_layout
from adnet_core.projects.merging.merged_photos import write_photo_log
from adnet_core.projects.merging.team_lines import joined_by_lines, standing_by_lines
from adnet_core.projects.photo_scales import PhotoScales
from adnet_core.projects.photo_table import PhotoTable
from adnet_core.projects.project_settings import FINDING_SETTING, TAGS_SETTING, ProjectSettings
from adnet_core.projects.records import (
    Edit,
    EditKind,
    FaceRecord,
    ImageRecord,
    Review,
)
from adnet_core.projects.reviews import ReviewTable
from adnet_core.projects.rows import FACE_ROW, edit_values, face_values

Progress = Callable[[int, int], None]

_EDIT_COLUMNS = (
    "id, step, kind, face_id, author, at, seconds, target, indices, points_before, points_after, "
    "origin_before, origin_after, visibility_before, visibility_after, covariance_before, "
    "covariance_after, fields_before, fields_after"
)
_INDICES = 8
"""Place of the columns in such a row."""


_DROPPED_STEP = "INSERT OR IGNORE INTO steps (id, author, status) VALUES (?, ?, 'dropped')"


@dataclass(frozen=True)
class MergeReport:
    """What a merge brought together. `agreement` is that of `Agreement.to_dict`.

    `photos` and `faces` are those of the project; `removed` photos are in the file beside them, and `kept`
    are those of `photos` that somebody had removed and somebody else has worked on. `other_layouts` says what
    the files of other layouts share with `layout` (`MergedLayout.to_dict`). `outdone` faces were left in
    several ways by one person, of which the newest stands.
    """

    photos: int
    faces: int
    edits: int
    disputed: int
    agreement: list[dict[str, Any]]
    removed: int = 0
    kept: int = 0
    outdone: int = 0
    layout: str = ""
    other_layouts: list[dict[str, Any]] = field(default_factory=list)

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def merge_projects(
    inputs: Sequence[Path],
    output: Path,
    *,
    tolerance: float = 0.0,
    layout: Layout | None = None,
    progress: Progress | None = None,
) -> MergeReport:
    """Merge project files (at least two) into a new one, which appears complete or not at all.

    Versions of a face whose points lie within `tolerance` (a share of the layout's default distance, in the
    mean) and that agree in all else are no dispute: the first stands. Nothing is written into the inputs.
    Files of different layouts are merged where one has changed the layout that the others have, or into
    `layout`: points go by their names, and what the layout has not stays in the log. Raises ProjectError for
    a file that cannot be read, is damaged, of a newer version, or of a layout that does not fit, and where
    the output exists.
    """
    output = real_file(output)
    require_new_project(output)
    with contextlib.ExitStack() as stack:
        sources = [stack.enter_context(opened(real_file(path))) for path in inputs]
        merged = merged_layout([source.journal for source in sources], layout, MERGER)
        for source, columns in zip(sources, merged.sources, strict=True):
            source.columns, source.column_count = columns, merged.columns.count
        merge = _Merge(sources, merged, tolerance)
        meta = {
            "project_id": uuid.uuid4().hex,
            "created": str(int(time.time())),
            "layout": merged.columns.layout.to_json(),
        }
        create_file(output, meta, lambda connection: merge.write(connection, output, progress))
        return merge.report()


class _Merge:
    """Writes the merged file, photo by photo, so that memory does not grow with the projects."""

    def __init__(self, sources: list[Source], merged: MergedLayout, tolerance: float) -> None:
        self._sources = sources
        self._merged = merged
        self._columns = merged.columns
        self._layout = merged.columns.layout
        self._tolerance = tolerance
        self._agreement = Agreement(self._layout)
        counted = ("photos", "faces", "edits", "disputed", "removed", "kept", "outdone")
        self._counts = dict.fromkeys(counted, 0)
        self._removed: frozenset[int] = frozenset()

    def report(self) -> MergeReport:
        return MergeReport(
            **self._counts,
            agreement=self._agreement.to_dict(),
            layout=self._layout.name,
            other_layouts=self._merged.to_dict(),
        )

    def write(self, connection: sqlite3.Connection, output: Path, progress: Progress | None) -> None:
        """Fill the tables of an empty project that will lie at `output`."""
        journal = Journal(connection, output, self._merged.columns, MERGER, read_only=False)
        with journal.transaction():
            self._counts["edits"] += write_layout(journal, self._merged)
            numbers = self._write_photos(journal)
            for done, number in enumerate(numbers, start=1):
                found = [
                    face
                    for source in self._sources
                    if number in source.numbers
                    for face in source.faces(source.numbers[number].id)
                ]
                for one in found:
                    one.edits = one.source.journal.stored_edits("WHERE e.face_id = ?", (one.face.id,))
                for group in grouped(found, standing_by_lines(found, self._columns)):
                    self._write_group(journal, number, group)
                if progress is not None:
                    progress(done, len(numbers))
            for source in self._sources:
                for step in source.journal.rows("SELECT id, author FROM steps ORDER BY number"):
                    # Undo does not reach back through a merge: what it would take back may not stand.
                    journal.write(_DROPPED_STEP, step)
            # Other settings are of each file's own place and photos.
            tags = list(dict.fromkeys(tag for source in self._sources for tag in source.tags))
            ProjectSettings(journal).set(TAGS_SETTING, tags or None)
            finding = next((source.finding for source in self._sources if source.finding is not None), None)
            ProjectSettings(journal).set(FINDING_SETTING, finding)
            self._write_scales(journal)

    def _write_scales(self, journal: Journal) -> None:
        """Of each photo that of the first file that has one."""
        scales = PhotoScales(journal)
        written: set[int] = set()
        for source in self._sources:
            known = PhotoScales(source.journal).all()
            for number, record in source.numbers.items():
                scale = known.get(record.id)
                if scale is not None and number not in written:
                    written.add(number)
                    scales.set(number, scale)

    def _write_photos(self, journal: Journal) -> list[int]:
        matched = same_photos(self._sources)
        table = PhotoTable(journal)
        taken: dict[Path, set[int]] = {}
        paths = []
        for records in matched:
            paths.append(_path_for(records, taken))
            taken.setdefault(paths[-1], set()).update(records)
        # Photos that no file told to be the same may yet lie at the same place: there is one file there.
        written: dict[int, dict[int, ImageRecord]] = {}
        for record, records in zip(table.add(paths), matched, strict=True):
            written.setdefault(record.id, {}).update(records)
            self._keep_first_path(journal, record, written[record.id])
        for number, records in written.items():
            known = next((r for r in records.values() if r.sha256), next(iter(records.values())))
            model = next((m for key, r in records.items() if (m := self._model_of(key, r))), None)
            journal.write(
                "UPDATE images SET sha256 = ?, size_bytes = ?, width = ?, height = ?, model_sha256 = ? "
                "WHERE id = ?",
                (known.sha256, known.size_bytes, known.width, known.height, model, number),
            )
            for key, record in records.items():
                self._sources[key].numbers[number] = record
        photos = write_photo_log(journal, self._sources, written)
        self._removed = photos.removed
        self._counts["photos"] = len(written) - len(photos.removed)
        self._counts["removed"], self._counts["kept"] = len(photos.removed), len(photos.kept)
        self._counts["edits"] += photos.edits
        return list(written)

    def _keep_first_path(
        self, journal: Journal, photo: ImageRecord, records: Mapping[int, ImageRecord]
    ) -> None:
        """What the first file that has a photo holds out from training stays held out, and nothing else."""
        key, record = next(iter(records.items()))
        path = FirstPaths(self._sources[key].journal).of(record)
        if path != photo.relative:
            FirstPaths(journal).keep(photo.id, path)

    def _model_of(self, key: int, record: ImageRecord) -> str | None:
        if not record.predicted:
            return None
        rows = self._sources[key].journal.rows("SELECT model_sha256 FROM images WHERE id = ?", (record.id,))
        return str(rows[0][0])

    def _write_group(self, journal: Journal, number: int, group: Group) -> None:
        edits: dict[str, tuple[Any, ...]] = {}
        for found in group.members:
            raw = f"SELECT {_EDIT_COLUMNS} FROM edits WHERE face_id = ? ORDER BY seq"
            for row in found.source.journal.rows(raw, (found.face.id,)):
                edits.setdefault(row[0], _with_columns(row, found.source))
        decided = self._decided(group)
        face, annotator, versions = decided.face, decided.annotator, decided.versions
        touched = any(found.touched for found in group.members)
        standing = replace(face, id=group.id, image_id=number)
        members = {found.face.id: found.face for found in group.members}
        # The face that stays comes first, since the others name it.
        for face_id in sorted(members, key=lambda one: one != group.id):
            own = face_id == group.id
            record = (
                standing if own else replace(members[face_id], image_id=number, deleted=True, disputed=False)
            )
            _insert_face(journal, record, annotator, touched, None if own else group.id)
        for row in edits.values():
            journal.write(f"INSERT INTO edits ({_EDIT_COLUMNS}) VALUES ({', '.join('?' * len(row))})", row)
        added = 0
        if len(group.members) > 1:
            for face_id in members:
                target = journal.rows(f"SELECT {FACE_ROW} FROM faces WHERE id = ?", (face_id,))
                added += _append_merged(journal, journal.stored_face(target[0]), sorted(edits))
        for version in versions:
            write_version(journal, group.id, version)
        self._counts["edits"] += len(edits) + added
        if number in self._removed:
            return
        self._counts["faces"] += not standing.deleted
        self._counts["disputed"] += standing.disputed
        self._counts["outdone"] += decided.outdone
        if versions:
            shown = [replace(version, face=self._columns.shown(version.face)) for version, _ in versions]
            self._agreement.add(shown)

    def _decided(self, group: Group) -> Joined:
        """The face that stands, who annotated it, and what each person made of it where several did."""
        result = joined_by_lines(group, self._columns, self._tolerance)
        if result is None:
            ends = [_end(found, group) for found in _unsurpassed(group)]
            result = joined(ends, self._columns, self._tolerance)
        return result


def _with_columns(row: tuple[Any, ...], source: Source) -> tuple[Any, ...]:
    """A row of the log with the columns of the new file."""
    if row[_INDICES] is None or source.columns == tuple(range(source.column_count)):
        return row
    columns = np.asarray(source.columns)[np.frombuffer(row[_INDICES], dtype="<u2")]
    return (*row[:_INDICES], columns.astype("<u2").tobytes(), *row[_INDICES + 1 :])


def _path_for(records: Mapping[int, ImageRecord], taken: Mapping[Path, set[int]]) -> Path:
    """Where a photo is: the first of the files that finds it decides, unless that file has another there."""
    paths = [record.path for record in records.values()]
    free = [path for path in paths if not taken.get(path, set()) & records.keys()]
    if not free:
        raise ProjectError(f"{paths[0]}: two photos of a project would come to lie there; relink it first")
    return next((path for path in free if path.exists()), free[0])


def _unsurpassed(group: Group) -> list[Found]:
    """The faces that stand in the files, without those whose edits by people are all in another file."""
    heads = group.heads()
    by_people = [group.by_people(head.source) for head in heads]
    return [
        heads[i]
        for i, own in enumerate(by_people)
        if not any(own < other or (own == other and j < i) for j, other in enumerate(by_people))
    ]


def _end(found: Found, group: Group) -> End:
    """How one of the files leaves the face."""
    journal, face_id = found.source.journal, found.face.id
    query = "SELECT author, edit_id FROM versions WHERE face_id = ?"
    ids = {str(author): str(edit_id) for author, edit_id in journal.rows(query, (face_id,))}
    stored = ReviewTable(journal).stored_versions(face_id)
    edits = group.edits(found.source)[::-1]
    last_word = next((edit.kind for edit in edits if edit.kind in BY_PEOPLE | {EditKind.MERGED}), None)
    return End(
        face=found.face,
        annotator=found.annotator,
        last=next((edit for edit in edits if edit.kind in BY_PEOPLE), None),
        top=next((edit for edit in edits if edit.kind not in NOBODYS), None),
        known=group.by_people(found.source),
        versions=tuple((replace(one, face=found.source.moved(one.face)), ids[one.author]) for one in stored),
        merged=last_word is EditKind.MERGED,
    )


def _insert_face(
    journal: Journal, face: FaceRecord, annotator: str, touched: bool, merged_into: str | None
) -> None:
    values = {
        "id": face.id,
        "image_id": face.image_id,
        "touched": int(touched),
        "annotator": annotator,
        "merged_into": merged_into,
        "expected_error": expected_error(journal.columns.shown(face), journal.layout),
        **face_values(face),
    }
    _insert(journal, "faces", values)


def write_version(journal: Journal, face_id: str, version: Version) -> None:
    values = {
        "face_id": face_id,
        "author": version[0].author,
        "at": version[0].at,
        "edit_id": version[1],
        **face_values(version[0].face),
    }
    _insert(journal, "versions", values)


def _append_merged(journal: Journal, face: FaceRecord, edit_ids: Sequence[str]) -> int:
    """Add the edit that leads from where the log has come to the face as it stands; 0 where that is the same.

    Its id follows from the edits that were merged, so merging the same files again gives the same edit.
    """
    edits = journal.stored_edits("WHERE e.face_id = ?", (face.id,))
    unsaid = blank(face, len(face.points))
    reached = replace(unsaid, review=Review.NONE, review_note="", disputed=False)
    for edit in edits:
        reached = applied(reached, edit.after)
    sides = difference(reached, face)
    if sides is None:
        return 0
    name = hashlib.sha256("\n".join(("merged", face.id, *edit_ids)).encode()).digest()
    merged = Edit(
        seq=0,
        id=uuid.UUID(bytes=name[:16], version=4).hex,
        step="",
        kind=EditKind.MERGED,
        face_id=face.id,
        image_id=face.image_id,
        author=MERGER,
        at=max(edit.at for edit in edits),
        seconds=0.0,
        target="",
        before=sides[0],
        after=sides[1],
    )
    _insert(journal, "edits", edit_values(merged))
    return 1


def _insert(journal: Journal, table: str, values: Mapping[str, Any]) -> None:
    names = ", ".join(values)
    parameters = ", ".join(f":{name}" for name in values)
    journal.write(f"INSERT INTO {table} ({names}) VALUES ({parameters})", dict(values))
