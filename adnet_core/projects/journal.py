"""What the tables of an open project stand on: its file, layout and steps of undo, and the reading of faces
and of their log.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from adnet_core.errors import ProjectError
from adnet_core.faces.layout import Layout
from adnet_core.projects import layout_edits, photo_edits
from adnet_core.projects.expectation_update import expect_anew, measures_otherwise
from adnet_core.projects.file.file_identity import FileIdentity
from adnet_core.projects.file.sessions import UndoSession
from adnet_core.projects.layout_columns import LayoutColumns
from adnet_core.projects.open_file import OpenFile
from adnet_core.projects.records import (
    Edit,
    FaceRecord,
    LayoutEdit,
    LayoutEditKind,
    PhotoEdit,
    PhotoEditKind,
    PhotoValues,
)
from adnet_core.projects.rows import EDIT_ROW, FACE_ROW, Row, checked, edit_from_row, face_from_row
from adnet_core.projects.steps import Steps

_MOST_NAMES = 500


class Journal:
    """The log of a project and the state that follows from it, in an open file."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        columns: LayoutColumns,
        author: str,
        *,
        read_only: bool,
        identity: FileIdentity | None = None,
        session: UndoSession | None = None,
        on_closed: Callable[[], object] | None = None,
    ) -> None:
        """`identity` watches a file that other programs know of. Undo goes through the steps of `session`.
        `on_closed` is called once, when the connection is closed."""
        self.file = OpenFile(connection, path, read_only=read_only, identity=identity, on_closed=on_closed)
        self.path = path
        self.columns = columns
        self.author = author
        self.steps = Steps(self.file, author, session)
        # What everybody does with the file who writes to it.
        self.rows, self.rows_among = self.file.rows, self.file.rows_among
        self.write, self.write_many, self.seal = self.file.write, self.file.write_many, self.file.seal
        self.transaction, self.step = self.file.transaction, self.steps.step
        self._last_layout = self._newest_layout()

    def end(self) -> None:
        """Close the file while another thread reads by it, which gets a ProjectError."""
        self.file.end(self.steps.close)

    def close(self) -> None:
        self.file.close(self.steps.close)

    @property
    def layout(self) -> Layout:
        return self.columns.layout

    def _newest_layout(self) -> int:
        return int(self.rows(layout_edits.LAST)[0][0])

    def layout_changed_elsewhere(self) -> bool:
        """Whether another connection has changed the layout since this one has read it."""
        return self._newest_layout() != self._last_layout

    def check_layout(self) -> None:
        """What is written of faces is of the points that the file has."""
        if self.layout_changed_elsewhere():
            raise ProjectError(f"{self.path}: {layout_edits.CHANGED_ELSEWHERE}")

    def change_layout(self, after: LayoutColumns) -> LayoutEdit:
        """A person's change of the layout, a step of undo by itself; no face is touched by it.

        What is expected of each face by its ellipses is worked out anew, since it goes by the points.
        """
        self.steps.require_none_open()
        with self.file.lock:
            with self.transaction():
                self.check_layout()
                edit = layout_edits.write_edit(self, LayoutEditKind.CHANGED, after, step=self.steps.begin())
                self.file.appended(edit.id)
                if measures_otherwise(self.columns, after):
                    expect_anew(self, after)
            self.take_layout(edit)
            return edit

    def take_layout(self, edit: LayoutEdit) -> None:
        """Go on with a layout that has been written."""
        self.columns = LayoutColumns.from_json(edit.after, str(self.path))
        self._last_layout = edit.seq

    def edit_photo(self, image_id: int, kind: PhotoEditKind, after: PhotoValues) -> PhotoEdit | None:
        """A person's edit of a photo. None where it changes nothing."""
        with self.transaction():
            if photo_edits.difference(self, image_id, after) is None:
                return None
            edit = photo_edits.write_edit(self, image_id, kind, after, step=self.steps.begin())
            return self.with_photos([edit])[0]

    def with_photos(self, edits: Sequence[PhotoEdit]) -> tuple[PhotoEdit, ...]:
        if edits:
            self.file.appended(edits[-1].id)
        return tuple(edits)

    def face(self, face_id: str) -> FaceRecord:
        """A face, also a deleted one. Raises ProjectError where there is none of this id."""
        return self.columns.shown(self.stored(face_id))

    def stored(self, face_id: str) -> FaceRecord:
        found = self.rows(f"SELECT {FACE_ROW} FROM faces WHERE id = ?", (face_id,))
        if not found:
            raise ProjectError(f"{self.path}: has no face {face_id}")
        return self.stored_face(found[0])

    def decode_face(self, row: Row) -> FaceRecord:
        """The face of a row, as the layout has it."""
        return self.columns.shown(self.stored_face(row))

    def stored_face(self, row: Row, what: str = "a face") -> FaceRecord:
        """The face of a row with all columns (`layout_columns`)."""
        longer = type(row[7]) is bytes and len(row[7]) > self.columns.count
        if longer and self.layout_changed_elsewhere():
            raise ProjectError(f"{self.path}: {layout_edits.CHANGED_ELSEWHERE}")
        return checked(self.path, what, partial(face_from_row, row, self.columns))

    def edits(self, where: str, values: tuple[Any, ...]) -> list[Edit]:
        """Edits as the layout has them."""
        return [self.columns.shown_edit(edit) for edit in self.stored_edits(where, values)]

    def stored_edits(self, where: str, values: tuple[Any, ...], order: str = "ASC") -> list[Edit]:
        """Edits with all columns (`layout_columns`)."""
        rows = self.rows(
            f"SELECT {EDIT_ROW} FROM edits e JOIN faces f ON f.id = e.face_id {where} ORDER BY e.seq {order}",
            values,
        )
        return [checked(self.path, "an edit", partial(edit_from_row, row)) for row in rows]

    def stored_edits_of(self, faces: Iterable[str]) -> list[Edit]:
        """All edits of faces, of each in its order."""
        found: list[Edit] = []
        ordered = sorted(faces)
        for start in range(0, len(ordered), _MOST_NAMES):
            chunk = tuple(ordered[start : start + _MOST_NAMES])
            found += self.stored_edits(f"WHERE e.face_id IN ({', '.join('?' * len(chunk))})", chunk)
        return found
