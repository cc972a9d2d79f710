"""The photos of a project: their paths, what is known of them, and the counts of their faces."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

from adnet_core.errors import ProjectError
from adnet_core.faces.states import PointOrigin
from adnet_core.files.same_names import Spellings, may_be_spelled_otherwise
from adnet_core.projects.held_out_photos import FirstPaths
from adnet_core.projects.journal import Journal
from adnet_core.projects.photo_edits import PRESENT, REMOVED, set_removed
from adnet_core.projects.records import (
    ImageRecord,
    ImageSummary,
    NewPhoto,
    PhotoEdit,
    PhotoEditKind,
    PhotoValues,
)
from adnet_core.projects.rows import (
    IMAGE_ROW,
    Row,
    checked,
    image_from_row,
    images_from_rows,
    many_records,
    path_to_column,
)

_MANY = 500

# Each face of a photo beside the others, or none; what a finished face was expected to need counts no more.
_STANDING = """
    SELECT i.id, i.model_sha256 IS NOT NULL, f.state, f.expected_error, s.doubtful, s.doubt, s.shape
    FROM images i LEFT JOIN faces f ON f.image_id = i.id AND f.deleted = 0
    LEFT JOIN scores s ON s.face = f.number AND f.state IN ('predicted', 'corrected')
"""
# The faces of each state that one face is, and whether it is unfinished.
_OF_STATE = {
    "predicted": (1, 0, 0, 0, True),
    "corrected": (0, 1, 0, 0, True),
    "accepted": (0, 0, 1, 0, False),
    "rejected": (0, 0, 0, 1, False),
}
_NO_STATE = (0, 0, 0, 0, False)
"""Of a face whose row is damaged; whoever reads it is told."""
_PRESENT = f"WHERE id NOT IN ({REMOVED})"


class PhotoTable:
    """The table of photos behind `Project`, which says what each method does."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        # Resolved, so that ".." in a relative path means the same to us as to the system.
        self._folder = os.path.realpath(journal.path.parent)

    def add(self, paths: Iterable[str | Path]) -> list[ImageRecord]:
        numbers: list[int] = []
        folders: dict[str, str] = {}
        with self._journal.transaction():
            last = self._last()
            spelled = _SpelledOtherwise(self._journal, self._folder)
            for path in paths:
                column = path_to_column(self._relative(path, folders))
                number = spelled.number_of(column)
                if number is None:
                    insert = "INSERT INTO images (relative, size_bytes) VALUES (?, ?)"
                    number = self._journal.write(insert, (column, _bytes_of(path)))
                    spelled.note(column, number)
                numbers.append(number)
            self._journal.seal("images", "id > ?", (last,))
            if len(numbers) <= _MANY:
                return [self.one(number) for number in numbers]
            records = {record.id: record for record in self.all_in_file()}
            return [records[number] for number in numbers]

    def add_known(self, photos: Sequence[NewPhoto]) -> list[int | None]:
        """Put in photos with what is known of them; the id of each, None for one that is there already."""
        numbers: list[int | None] = []
        folders: dict[str, str] = {}
        insert = (
            "INSERT INTO images (relative, sha256, size_bytes, width, height, model_sha256) "
            "VALUES (?, ?, ?, ?, ?, ?)"
        )
        with self._journal.transaction():
            last = self._last()
            spelled = _SpelledOtherwise(self._journal, self._folder)
            for photo in photos:
                column = path_to_column(self._relative(photo.path, folders))
                if spelled.number_of(column) is not None:
                    numbers.append(None)
                    continue
                size = _bytes_of(photo.path) if photo.size_bytes is None else photo.size_bytes
                known = (photo.sha256, size, photo.width, photo.height, photo.model_sha256)
                number = self._journal.write(insert, (column, *known))
                spelled.note(column, number)
                numbers.append(number)
            self._journal.seal("images", "id > ?", (last,))
        return numbers

    def bring_in(self, paths: Iterable[str | Path]) -> list[ImageRecord]:
        with self._journal.step():
            known = self._last()
            records = self.add(paths)
            for record in records:
                if record.id > known:
                    # So that the edit says from where to where: it was not there before.
                    set_removed(self._journal, record.id, True)
                there = PhotoValues(removed=False)
                self._journal.edit_photo(record.id, PhotoEditKind.ADDED, there)
            return records

    def bring_back(self, image_ids: Iterable[int]) -> list[PhotoEdit]:
        return self._set_removed(image_ids, PhotoEditKind.ADDED, False)

    def remove(self, image_ids: Iterable[int]) -> list[PhotoEdit]:
        return self._set_removed(image_ids, PhotoEditKind.REMOVED, True)

    def describe_anew(self, image_id: int, sha256: str, width: int, height: int) -> ImageRecord:
        with self._journal.transaction():
            size_bytes = self._bytes_of(image_id)
            facts = PhotoValues(sha256=sha256, size_bytes=size_bytes, width=width, height=height)
            self._journal.edit_photo(image_id, PhotoEditKind.DESCRIBED, facts)
            return self.one(image_id)

    def describe(
        self, image_id: int, sha256: str, width: int, height: int, size_bytes: int | None
    ) -> ImageRecord:
        if size_bytes is None:
            size_bytes = self._bytes_of(image_id)
        with self._journal.transaction():
            self._journal.write(
                "UPDATE images SET sha256 = ?, width = ?, height = ?, size_bytes = ? WHERE id = ?",
                (sha256, width, height, size_bytes, image_id),
            )
            self._journal.seal("images", "id = ?", (image_id,))
            return self.one(image_id)

    def relocate(self, paths: Mapping[int, Path]) -> list[ImageRecord]:
        folders: dict[str, str] = {}
        moved = []
        first = FirstPaths(self._journal)
        with self._journal.transaction():
            spelled = _SpelledOtherwise(self._journal, self._folder)
            for image_id, path in paths.items():
                column = path_to_column(self._relative(path, folders))
                # Its own path, in another spelling, is a new one.
                if spelled.number_of(column) in (None, image_id) and not self._is_taken(column):
                    first.keep(image_id, first.of(self.one(image_id)))
                    self._journal.write("UPDATE images SET relative = ? WHERE id = ?", (column, image_id))
                    self._journal.seal("images", "id = ?", (image_id,))
                    moved.append(image_id)
            return [self.one(image_id) for image_id in moved]

    def mark_predicted(self, image_id: int, model_sha256: str) -> None:
        with self._journal.transaction():
            self._journal.write("UPDATE images SET model_sha256 = ? WHERE id = ?", (model_sha256, image_id))
            self._journal.seal("images", "id = ?", (image_id,))

    def mark_unpredicted(self, image_ids: Iterable[int]) -> None:
        ids = list(image_ids)
        with self._journal.transaction():
            for at in range(0, len(ids), _MANY):
                part = tuple(ids[at : at + _MANY])
                among = f"id IN ({', '.join('?' * len(part))})"
                self._journal.write(f"UPDATE images SET model_sha256 = NULL WHERE {among}", part)
                self._journal.seal("images", among, part)

    def predicted_by(self, image_id: int) -> str:
        rows = self._journal.rows("SELECT model_sha256 FROM images WHERE id = ?", (image_id,))
        return str(rows[0][0] or "") if rows else ""

    def all(self) -> list[ImageRecord]:
        return self._records(_PRESENT)

    def removed(self) -> list[ImageRecord]:
        return self._records(f"WHERE id IN ({REMOVED})")

    def all_in_file(self) -> list[ImageRecord]:
        """The removed ones among them."""
        return self._records("")

    def one(self, image_id: int) -> ImageRecord:
        rows = self._journal.rows(f"SELECT {IMAGE_ROW} FROM images WHERE id = ?", (image_id,))
        if not rows:
            raise ProjectError(f"{self._journal.path}: has no photo {image_id}")
        return checked(self._journal.path, "a photo", partial(image_from_row, rows[0], self._folder))

    def find(self, path: str | Path) -> ImageRecord | None:
        """The photo at a path, also a removed one."""
        column = path_to_column(self._relative(path, {}))
        number = _SpelledOtherwise(self._journal, self._folder).number_of(column)
        return None if number is None else self.one(number)

    def unknown(self, image_id: int, path: str | Path, width: int, height: int) -> ImageRecord:
        """The record of a photo that has no row."""
        return ImageRecord(image_id, self._folder, self._relative(path, {}), "", 0, width, height, False)

    def is_removed(self, image_id: int) -> bool:
        return bool(self._journal.rows(f"SELECT 1 WHERE ? IN ({REMOVED})", (image_id,)))

    def summaries(self) -> dict[int, ImageSummary]:
        with many_records():
            return self._summaries(f"WHERE i.id NOT IN ({REMOVED}) ORDER BY i.id", ())

    def summary(self, image_id: int) -> ImageSummary:
        found = self._summaries("WHERE i.id = ?", (image_id,))
        if not found:
            raise ProjectError(f"{self._journal.path}: has no photo {image_id}")
        return found[image_id]

    def some_summaries(self, image_ids: Collection[int]) -> dict[int, ImageSummary]:
        ids, found = list(image_ids), {}
        for at in range(0, len(ids), _MANY):
            part = ids[at : at + _MANY]
            found.update(self._summaries(f"WHERE i.id IN ({', '.join('?' * len(part))})", tuple(part)))
        return found

    def _summaries(self, where: str, values: tuple[int, ...]) -> dict[int, ImageSummary]:
        rows = self._journal.rows(f"{_STANDING} {where}", values)
        return checked(self._journal.path, "a photo", partial(_summaries, rows))

    def marked(self) -> tuple[set[int], set[int]]:
        query = f"SELECT DISTINCT image_id FROM faces WHERE deleted = 0 AND {PRESENT} AND "
        tagged, noted = (self._journal.rows(query + mark) for mark in ("tags != '[]'", "note != ''"))
        return {row[0] for row in tagged}, {row[0] for row in noted}

    def with_placed_points(self) -> set[int]:
        moved = bytes([int(PointOrigin.MOVED)])
        rows = self._journal.rows(
            f"SELECT DISTINCT image_id FROM faces WHERE deleted = 0 AND {PRESENT} AND (state = 'accepted' OR "
            "state = 'corrected' AND instr(origin, ?) > 0)",
            (moved,),
        )
        return {int(row[0]) for row in rows}

    def _set_removed(self, image_ids: Iterable[int], kind: PhotoEditKind, removed: bool) -> list[PhotoEdit]:
        wanted = PhotoValues(removed=removed)
        with self._journal.step():
            edits = [self._journal.edit_photo(self.one(image_id).id, kind, wanted) for image_id in image_ids]
            return [edit for edit in edits if edit is not None]

    def _records(self, where: str) -> list[ImageRecord]:
        with many_records():
            rows = self._journal.rows(f"SELECT {IMAGE_ROW} FROM images {where} ORDER BY id")
            return checked(self._journal.path, "a photo", partial(images_from_rows, rows, self._folder))

    def _last(self) -> int:
        """The id of the photo that came last; 0 where there is none."""
        return int(self._journal.rows("SELECT ifnull(max(id), 0) FROM images")[0][0])

    def _bytes_of(self, image_id: int) -> int:
        return _bytes_of(self.one(image_id).path)

    def _relative(self, path: str | Path, folders: dict[str, str]) -> str:
        """The path as the project keeps it. Only the folder is resolved: a linked photo keeps its name."""
        folder, name = os.path.split(os.path.abspath(path))  # noqa: PTH100  pathlib takes 5 times as long
        if folder not in folders:
            real = os.path.realpath(folder)
            try:
                folders[folder] = os.path.relpath(real, self._folder)
            except ValueError:  # another drive
                folders[folder] = real
        joined = name if folders[folder] == os.curdir else os.path.join(folders[folder], name)  # noqa: PTH118
        return joined.replace(os.sep, "/")

    def _is_taken(self, column: str | bytes) -> bool:
        return bool(self._journal.rows("SELECT 1 FROM images WHERE relative = ?", (column,)))


class _SpelledOtherwise:
    """Finds photos by paths that the disk takes for theirs: other letter cases, other forms of an accent."""

    def __init__(self, journal: Journal, folder: str) -> None:
        self._journal = journal
        self._folder = folder
        self._numbers: dict[str, int] | None = None
        self._spellings = Spellings()

    def number_of(self, column: str | bytes) -> int | None:
        """The id of the photo at a path, as the project keeps it, or None."""
        known = self._journal.rows("SELECT id FROM images WHERE relative = ?", (column,))
        if known:
            return int(known[0][0])
        path = self._absolute(column)
        if not may_be_spelled_otherwise(path):
            return None
        if self._numbers is None:
            rows = self._journal.rows("SELECT relative, id FROM images")
            self._numbers = {self._absolute(relative): int(number) for relative, number in rows}
            self._spellings = Spellings(self._numbers)
        found = self._spellings.find(path)
        return None if found is None else self._numbers[found]

    def note(self, column: str | bytes, number: int) -> None:
        """A photo has been added."""
        if self._numbers is not None:
            self._numbers[self._spellings.of(self._absolute(column))] = number

    def _absolute(self, column: str | bytes) -> str:
        relative = os.fsdecode(column)
        return os.path.normpath(os.path.join(self._folder, relative))  # noqa: PTH118  of many photos


def _bytes_of(path: str | Path) -> int:
    """How large a file is, so that another one in its place is noticed; 0 where that is not known."""
    try:
        return os.stat(path).st_size  # noqa: PTH116  of many photos
    except OSError:
        return 0


def _summaries(rows: Iterable[Row]) -> dict[int, ImageSummary]:
    """Of rows of `_STANDING`. In Python, which takes half the time of SQLite's ten counts of each photo."""
    found: dict[int, ImageSummary] = {}
    make = partial(tuple.__new__, ImageSummary)  # `_make` without a call of Python
    for image_id, seen, state, expected, doubtful, doubt, shape in rows:
        if state is None:
            found[image_id] = ImageSummary(seen=seen == 1)
            continue
        *counts, unfinished = _OF_STATE.get(state, _NO_STATE)
        one = make((1, *counts, expected if unfinished else None, seen == 1, doubtful, doubt, shape))
        before = found.get(image_id)
        found[image_id] = one if before is None else _joined(before, one)
    return found


def _joined(one: ImageSummary, other: ImageSummary) -> ImageSummary:
    """Of the faces of both together."""
    return ImageSummary(
        one.faces + other.faces,
        one.predicted + other.predicted,
        one.corrected + other.corrected,
        one.accepted + other.accepted,
        one.rejected + other.rejected,
        _larger(one.expected_error, other.expected_error),
        one.seen,
        _larger(one.doubtful, other.doubtful),
        _larger(one.doubt, other.doubt),
        _larger(one.shape, other.shape),
    )


def _larger(one: float | None, other: float | None) -> float | None:
    if one is None or other is None:
        return other if one is None else one
    return max(one, other)
