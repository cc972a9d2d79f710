"""The project files of a merge as they are read: which of their photos and faces are the same."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from adnet_core.errors import ProjectError
from adnet_core.models.finding import Finding
from adnet_core.projects.file.database import being_read, connect_as_latest, project_errors
from adnet_core.projects.file.journaling import readable_for_long
from adnet_core.projects.file.team_tables import has_team
from adnet_core.projects.journal import Journal
from adnet_core.projects.layout_columns import moved
from adnet_core.projects.layout_edits import read_columns
from adnet_core.projects.photo_table import PhotoTable
from adnet_core.projects.predictions import SAME_FACE_IOU
from adnet_core.projects.project_settings import TAGS_SETTING, ProjectSettings
from adnet_core.projects.records import ANNOTATING, Edit, EditKind, FaceRecord, ImageRecord
from adnet_core.projects.rows import FACE_ROW

MERGER = "adnet merge"
"""Who the edits are by that a merge itself writes."""
TEAM = "adnet team"
"""Who the edits are by that synchronising itself writes. They are in one file only and are never sent."""
NOBODYS = frozenset({EditKind.PREDICTED, EditKind.MERGED})
"""The edits that a model or a merge has made."""
BY_PEOPLE = ANNOTATING | {EditKind.REVERTED, EditKind.REAPPLIED}
"""The edits that say how a person wants a face annotated."""


@dataclass
class Source:
    """One of the files to merge: open for reading, in one transaction."""

    journal: Journal
    photos: list[ImageRecord]
    # The flags that the project offers, where it has its own.
    tags: tuple[str, ...]
    finding: Finding | None
    # The last numbers of its logs of faces and photos when it came into its team; None where it is in none.
    began: int | None = None
    photos_began: int = 0
    # The photo of this file by the number that it has in the new one.
    numbers: dict[int, ImageRecord] = field(default_factory=dict)
    # Where the columns of this file's faces are among those of the new one, and how many these are.
    columns: tuple[int, ...] = ()
    column_count: int = 0

    def moved(self, face: FaceRecord) -> FaceRecord:
        """A face as the new file stores it."""
        if self.columns == tuple(range(self.column_count)):
            return face
        return moved(face, self.columns, self.column_count)

    def faces(self, image_id: int) -> list[Found]:
        rows = self.journal.rows(
            f"SELECT touched, annotator, merged_into, {FACE_ROW} FROM faces WHERE image_id = ? "
            "ORDER BY number",
            (image_id,),
        )
        faces = [self.moved(self.journal.stored_face(row[3:])) for row in rows]
        return [
            Found(self, bool(row[0]), row[1], row[2], face) for row, face in zip(rows, faces, strict=True)
        ]


@dataclass(eq=False)
class Found:
    """A face as one of the files has it, with the columns of the new file."""

    source: Source
    touched: bool
    annotator: str
    merged_into: str | None
    face: FaceRecord
    edits: list[Edit] = field(default_factory=list)


@dataclass(eq=False)
class Group:
    """The faces of all files that are one face, under the id that it keeps."""

    id: str
    members: list[Found] = field(default_factory=list)

    def edits(self, source: Source) -> list[Edit]:
        """All that one of the files has of this face, in its order, those of faces under other ids too."""
        edits = (edit for found in self.members if found.source is source for edit in found.edits)
        return sorted(edits, key=lambda edit: edit.seq)

    def by_people(self, source: Source) -> set[str]:
        """The ids of the edits by people among them."""
        return {edit.id for edit in self.edits(source) if edit.kind not in NOBODYS}

    def heads(self) -> list[Found]:
        """The face that stands for the group in each of the files."""
        by_file: dict[int, Found] = {}
        for found in self.members:
            known = by_file.get(id(found.source))
            if known is None or (known.merged_into is not None and found.merged_into is None):
                by_file[id(found.source)] = found
        return list(by_file.values())


@contextlib.contextmanager
def opened(path: Path) -> Iterator[Source]:
    """A project to read, as it stands now. Raises ProjectError where it cannot be read or is damaged."""
    with contextlib.ExitStack() as kept:
        kept.enter_context(being_read(path))
        with project_errors(path):
            connection = kept.enter_context(
                contextlib.closing(readable_for_long(connect_as_latest(path), path))
            )
            connection.execute("BEGIN")
            found = connection.execute("PRAGMA quick_check(1)").fetchone()
            if found != ("ok",):
                raise ProjectError(f"{path}: the file is damaged; put a backup of it in its place")
        columns = read_columns(connection, path)
        journal = Journal(connection, path, columns, MERGER, read_only=True)
        tags = ProjectSettings(journal).get(TAGS_SETTING)
        words = [tag for tag in tags if isinstance(tag, str)] if isinstance(tags, list) else []
        finding = ProjectSettings(journal).finding
        source = Source(journal, PhotoTable(journal).all_in_file(), tuple(words), finding)
        if has_team(connection):
            source.began, source.photos_began = (
                _began(journal, "began at"),
                _began(journal, "photos began at"),
            )
        yield source


def _began(journal: Journal, key: str) -> int:
    [(value,)] = journal.rows("SELECT value FROM team WHERE key = ?", (key,)) or [("0",)]
    return int(value)


def same_photos(sources: Sequence[Source]) -> list[dict[int, ImageRecord]]:
    """The photos of all files, each with its records by the number of the file."""
    merged: list[dict[int, ImageRecord]] = []
    by_face: dict[str, int] = {}
    by_hash: dict[str, list[int]] = {}
    by_path: dict[str, list[int]] = {}
    for key, source in enumerate(sources):
        faces: dict[int, list[str]] = {}
        for face_id, image_id in source.journal.rows("SELECT id, image_id FROM faces"):
            faces.setdefault(image_id, []).append(face_id)
        taken: set[int] = set()
        for photo in source.photos:
            candidates = [by_face[face_id] for face_id in faces.get(photo.id, ()) if face_id in by_face]
            same_hash = by_hash.get(photo.sha256, []) if photo.sha256 else []
            same_path = by_path.get(photo.relative, [])
            candidates += [number for number in same_hash if number in same_path]
            candidates += same_hash
            candidates += [
                number
                for number in same_path
                if not photo.sha256 or not any(record.sha256 for record in merged[number].values())
            ]
            number = next((number for number in candidates if number not in taken), len(merged))
            if number == len(merged):
                merged.append({})
            taken.add(number)
            merged[number][key] = photo
            by_face.update(dict.fromkeys(faces.get(photo.id, ()), number))
            if photo.sha256:
                by_hash.setdefault(photo.sha256, []).append(number)
            by_path.setdefault(photo.relative, []).append(number)
    return merged


def grouped(found: Iterable[Found], standing: Mapping[str, str] | None = None) -> list[Group]:
    """The faces of one photo, from all files, as groups of the same face.

    `standing` has for faces of which a team knows that the one that stands for each, also in the files that
    do not know it yet.
    """
    groups: dict[str, Group] = {}
    names: dict[str, str] = {}
    by_file: dict[int, list[Found]] = {}
    for face in found:
        by_file.setdefault(id(face.source), []).append(face)
        if face.merged_into is not None:
            names[face.face.id] = face.merged_into
    if standing is not None:
        names |= standing
        groups |= {leader: Group(leader) for leader in standing.values()}
    for faces in by_file.values():
        strangers = []
        for face in faces:
            name = names.get(face.face.id, face.face.id)
            if name in groups:
                groups[name].members.append(face)
            else:
                strangers.append(face)
        free = [group for group in groups.values() if all(m not in faces for m in group.members)]
        pairs = sorted(
            (
                (-_overlap(face, group), i, j)
                for i, face in enumerate(strangers)
                for j, group in enumerate(free)
            ),
        )
        joined: dict[int, int] = {}
        for overlap, i, j in pairs:
            if -overlap > SAME_FACE_IOU and i not in joined and j not in joined.values():
                joined[i] = j
        for i, face in enumerate(strangers):
            name = names.get(face.face.id, face.face.id)
            if i in joined:
                group = free[joined[i]]
                names[face.face.id] = group.id
            else:
                group = groups.setdefault(name, Group(name))
            group.members.append(face)
    return list(groups.values())


def _overlap(found: Found, group: Group) -> float:
    """IoU with the faces of a group, by box or by points, the largest; 0 where one of them left no trace."""
    if not _leaves_a_trace(found):
        return 0.0
    own = found.face.extent
    others = [member.face for member in group.members if _leaves_a_trace(member)]
    return max((max(own.iou(other.extent), found.face.box.iou(other.box)) for other in others), default=0.0)


def _leaves_a_trace(found: Found) -> bool:
    """Not so a face that a model withdrew, or that a person drew and deleted again."""
    if not found.face.deleted:
        return True
    added = "SELECT 1 FROM edits WHERE face_id = ? AND kind = 'added'"
    return found.touched and not found.source.journal.rows(added, (found.face.id,))
