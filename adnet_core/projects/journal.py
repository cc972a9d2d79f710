"""Writing faces and their log together: one transaction for a log row and the state that it leads to."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import Any, TypeVar, TypeVarTuple

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import DamagedError, ProjectError
from adnet_core.faces.layout import Layout
from adnet_core.files.whole_files import reason_of
from adnet_core.projects import history, layout_edits, photo_edits
from adnet_core.projects.changes import (
    applied,
    difference,
    expectations,
    expectations_of,
    restored,
    settled,
)
from adnet_core.projects.expectation_update import expect_anew, measures_otherwise
from adnet_core.projects.file.checksums import sealing
from adnet_core.projects.file.database import BUSY_SECONDS, project_errors
from adnet_core.projects.file.file_identity import DisplacedError, Displacement, FileIdentity
from adnet_core.projects.file.lineage import current_state
from adnet_core.projects.file.readers import Readers
from adnet_core.projects.file.sessions import UndoSession
from adnet_core.projects.file.soundness import damage_of_faces
from adnet_core.projects.layout_columns import LayoutColumns
from adnet_core.projects.records import (
    ANNOTATING,
    Edit,
    EditKind,
    FaceChange,
    FaceRecord,
    HistoryStep,
    LayoutEdit,
    LayoutEditKind,
    PhotoEdit,
    PhotoEditKind,
    PhotoValues,
)
from adnet_core.projects.rows import (
    EDIT_ROW,
    FACE_ROW,
    Row,
    checked,
    edit_from_row,
    edit_values,
    face_from_row,
    face_values,
)
from adnet_core.projects.standing import Standing

Values = TypeVarTuple("Values")
T = TypeVar("T")

LONGEST_LOG = 32 * 2**20
_MOST_NAMES = 500
_INTERRUPT_SECONDS = 0.01


@dataclass(frozen=True)
class Saving:
    """What the last write to a project returned: nothing yet, it is written, or a problem kept it out."""

    written: bool = False
    problem: str = ""


@dataclass(frozen=True, eq=False)
class ScoredFace:
    """A new face with what a model says of it: its `shape` and `look`, as `PredictedFace` has them."""

    face: FaceRecord
    shape: float | None = None
    look: NDArray[np.int8] | None = None


def close(connection: sqlite3.Connection, identity: FileIdentity | None) -> None:
    """Close a connection, and the watch on its file where there is one."""
    if identity is None:
        connection.close()
    else:
        identity.close(connection)


class _ProjectErrors:
    """The block of `Journal._project_errors`: two dozen to an edit; a generator takes thrice the time."""

    __slots__ = ("_journal",)

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def __enter__(self) -> None:
        pass

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is None:
            return
        self._journal.raise_in_words(error)


class Journal:
    """The connection of an open project, its lock, and the writing of edits.

    One connection serves all threads, one at a time.
    """

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
        self.path = path
        self.columns = columns
        self.author = author
        self.read_only = read_only
        self.saving = Saving()
        self._identity = identity
        self._connection = connection
        self._committing = b""
        self._appended = ""
        self.last_edit = ""
        with project_errors(path):
            self.last_state = b"" if identity is None else current_state(connection)
            self._last_layout = int(connection.execute(layout_edits.LAST).fetchone()[0])
        self._session = UndoSession(path, author) if session is None else session
        self._stack = history.Stack(author, self._session.name)
        self._lock = threading.RLock()
        self.readers = Readers()
        self._ended = False
        self._on_closed = on_closed
        self._open_step: str | None = None
        self._if_taken_back: list[Callable[[], None]] = []
        self.revision = 0

    @property
    def layout(self) -> Layout:
        return self.columns.layout

    def layout_changed_elsewhere(self) -> bool:
        """Whether another connection has changed the layout since this one has read it."""
        return int(self.rows(layout_edits.LAST)[0][0]) != self._last_layout

    def close(self) -> None:
        self.readers.end()
        with self._lock, self._project_errors():
            try:
                close(self._connection, self._identity)
            finally:
                self._session.close()
            on_closed, self._on_closed = self._on_closed, None
        if on_closed is not None:
            on_closed()

    def end(self) -> None:
        """Close it while another thread reads by it, which gets a ProjectError."""
        self._ended = True
        while not self._lock.acquire(timeout=_INTERRUPT_SECONDS):
            with contextlib.suppress(sqlite3.ProgrammingError):  # closed by that thread just now
                self._connection.interrupt()
        try:
            self.close()
        finally:
            self._lock.release()

    def raise_in_words(self, error: BaseException) -> None:
        """Raise an error again, as ProjectError where it is one of SQLite's."""
        if isinstance(error, sqlite3.Error):
            if self._ended:
                raise ProjectError(f"{self.path}: it is not open any more") from error
            if self._identity is not None:
                self._identity.found_damaged(error)
        with project_errors(self.path):
            raise error

    def displacement(self) -> Displacement | None:
        """What another program has done to the file; None where nothing. Raises ProjectError."""
        if self._identity is None:
            return None
        with self._lock, self._watching():
            return self._identity.displacement(self._connection)

    def copy_to(self, target: Path) -> bytes:
        """Copy what this connection sees, whatever file has the name now; returns the state of the copy."""
        with self._lock, self._project_errors(), contextlib.closing(sqlite3.connect(target)) as copy:
            self._connection.backup(copy)
            return current_state(copy)

    @property
    def notes(self) -> tuple[str, ...]:
        """What a person should know of how the file was found."""
        return self._identity.notes if self._identity is not None else ()

    @property
    def has_log(self) -> bool:
        """Whether this session writes a log beside the file, which it does not on network disks."""
        return self._identity is not None and self._identity.has_log

    def log(self) -> Path | None:
        """Where the log of this session is now; None where there is none any more."""
        return self._identity.log() if self._identity is not None else None

    def hold_log(self) -> None:
        """Give the log a second name, under which it outlives what other programs do to the first."""
        if self._identity is not None:
            with self._lock, self._watching():
                self._identity.hold_log()

    def checkpoint(self, follow: Callable[[], bytes] | None) -> bool:
        """Write the log into the file itself; False where another connection is in the way.

        `follow` is done before, while this session saves nothing; it says up to which state a copy goes.
        """
        if self._identity is None:
            raise ProjectError(f"{self.path}: was opened read-only")
        with self._lock, self._watching():
            if self._connection.in_transaction:
                return False
            self._identity.check(self._connection)
            followed = follow() if follow is not None else None
            self._connection.execute("PRAGMA busy_timeout = 0")
            try:
                return self._identity.write_log(self._connection, followed)
            finally:
                self._connection.execute(f"PRAGMA busy_timeout = {int(1000 * BUSY_SECONDS)}")

    def _project_errors(self) -> _ProjectErrors:
        """SQLite's errors in words; pages that do not fit each other are a sign of another program."""
        return _ProjectErrors(self)

    def is_whole(self) -> bool:
        """Whether the file itself holds all that is in its log."""
        with self._lock, self._watching():
            return self._identity is None or self._identity.is_whole(self._connection)

    @contextlib.contextmanager
    def _watching(self) -> Iterator[None]:
        """Errors of looking at the file and at its neighbours, in words."""
        try:
            with self._project_errors():
                yield
        except DisplacedError as error:
            self.saving = Saving(problem=str(error))
            raise
        except OSError as error:
            raise ProjectError(f"{self.path}: cannot be looked at: {reason_of(error)}") from error

    def _ask(self, call: Callable[[sqlite3.Connection, *Values], T], *values: *Values) -> T:
        """What a function of a connection gives for this one, with SQLite's errors in words."""
        with self._lock, self._project_errors():
            return call(self._connection, *values)

    def _execute(self, sql: str, values: tuple[Any, ...] | dict[str, Any] = ()) -> sqlite3.Cursor:
        return self._ask(sqlite3.Connection.execute, sql, values)

    def rows(self, sql: str, values: tuple[Any, ...] = ()) -> list[Row]:
        with self._lock, self._project_errors():
            return self._connection.execute(sql, values).fetchall()

    def require_whole_faces(self) -> None:
        """Raises DamagedError where a search for faces would find others than were written."""
        with self._lock, self._project_errors():
            damage = damage_of_faces(self._connection)
        if damage is not None:
            raise DamagedError(
                f"{self.path}: the file is damaged ({damage}); adnet verify says what else is wrong"
            )

    def write(self, sql: str, values: tuple[Any, ...] | dict[str, Any]) -> int:
        """Run one statement inside `transaction()`. Returns the last row id."""
        return self._execute(sql, values).lastrowid or 0

    def write_many(self, sql: str, rows: Sequence[tuple[Any, ...] | dict[str, Any]]) -> None:
        """Run one statement for each of some rows inside `transaction()`."""
        if rows:
            self._ask(sqlite3.Connection.executemany, sql, rows)

    def rows_among(self, sql: str, names: Iterable[Any]) -> list[Row]:
        """The rows of a query for many names, which stand where it has {}; some hundred at a time."""
        ordered = sorted(set(names))
        found: list[Row] = []
        for start in range(0, len(ordered), _MOST_NAMES):
            chunk = tuple(ordered[start : start + _MOST_NAMES])
            found += self.rows(sql.format(", ".join("?" * len(chunk))), chunk)
        return found

    def change_tables(self, change: Callable[[sqlite3.Connection], object]) -> None:
        """Make or drop tables inside `transaction()`."""
        self._ask(change)

    def seal(self, table: str, where: str, values: tuple[Any, ...]) -> None:
        """Write the checksums of rows that were written in the same `transaction()`."""
        self.write(sealing(table, where), values)

    def if_taken_back(self, do: Callable[[], None]) -> None:
        """Inside `transaction()`: do this if what was written so far is not going to stay."""
        self._if_taken_back.append(do)

    def _take_back_to(self, count: int) -> None:
        while len(self._if_taken_back) > count:
            self._if_taken_back.pop()()

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside is written and on the disk when the block ends, or nothing is.

        Blocks nest: an inner one that fails takes back only its own part. Raises DisplacedError where another
        file has the name now.
        """
        with self._lock:
            if self.read_only:
                raise ProjectError(f"{self.path}: was opened read-only")
            with self._project_errors():
                before, nested = self._connection.total_changes, self._connection.in_transaction
            if nested:
                with self._part():
                    yield
                return
            self._appended = ""
            try:
                with self._whole():
                    yield
                if self._connection.total_changes != before:
                    if self._identity is not None:
                        with self._watching():  # exchanged meanwhile, it is in no file that one finds
                            self._identity.check_written(self._connection)
                        self.last_state, self.last_edit = self._committing, self._appended
                        self._keep_log_short()
                    self.saving = Saving(written=True)
            except ProjectError as error:
                if isinstance(error.__cause__, (sqlite3.Error, OSError)):
                    self.saving = Saving(problem=str(error))
                raise

    @contextlib.contextmanager
    def _whole(self) -> Iterator[None]:
        """A transaction of the file that has the name."""
        identity = self._identity
        with self._watching():
            if identity is not None:
                identity.check(self._connection)
            self._connection.execute("BEGIN IMMEDIATE")
        before = self._connection.total_changes
        self._if_taken_back.clear()
        try:
            yield
            with self._watching():
                if identity is not None and self._connection.total_changes != before:
                    identity.check(self._connection)
                    self._committing = identity.advance(self._connection)
                self._connection.execute("COMMIT")
        except BaseException:
            self._take_back_to(0)
            with self._project_errors():
                if self._connection.in_transaction:  # SQLite rolls back by itself on a full disk
                    self._connection.execute("ROLLBACK")
            raise

    def _check_layout(self) -> None:
        """What is written of faces is of the points that the file has."""
        if self.layout_changed_elsewhere():
            raise ProjectError(f"{self.path}: {layout_edits.CHANGED_ELSEWHERE}")

    @contextlib.contextmanager
    def _part(self) -> Iterator[None]:
        """A part of a transaction that may fail without the rest."""
        self._execute("SAVEPOINT part")
        count = len(self._if_taken_back)
        try:
            yield
            self._execute("RELEASE part")
        except BaseException:
            self._take_back_to(count)
            with self._project_errors():
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK TO part")
                    self._connection.execute("RELEASE part")
            raise

    def _keep_log_short(self) -> None:
        """Where nobody is idle for long, as in an import: write the log into the file now and then."""
        if self._identity is not None and self._identity.log_size > LONGEST_LOG:
            with contextlib.suppress(ProjectError):  # said at the next write
                self.checkpoint(None)

    @contextlib.contextmanager
    def step(self, group: str | None = None) -> Iterator[str]:
        """All edits inside are one undo step, `group` where that is given, and one transaction.

        Gives the name that the step has.
        """
        with self.transaction():
            outer = self._open_step
            self._open_step = outer or self._ask(history.free_name, self._stack, group)
            try:
                yield self._open_step
            finally:
                self._open_step = outer

    def face(self, face_id: str) -> FaceRecord:
        """A face, also a deleted one. Raises ProjectError where there is none of this id."""
        return self.columns.shown(self._stored(face_id))

    def _stored(self, face_id: str) -> FaceRecord:
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

    def change(
        self,
        face_id: str,
        kind: EditKind,
        new_state: Callable[[FaceRecord], FaceRecord],
        *,
        seconds: float,
        group: str | None,
    ) -> Edit | None:
        """A person's edit: the face goes to `new_state(face)`. None where that changes nothing."""
        with self.transaction():
            self._check_layout()
            old = self._stored(face_id)
            if old.deleted:
                raise ProjectError(f"{self.path}: face {face_id} has been deleted")
            new = self.columns.stored(old, new_state(self.columns.shown(old)))
            sides = difference(old, new)
            if sides is None:
                return None
            edit = self._append(new, kind, sides, seconds=seconds, step=self._step(group))
            return self.columns.shown_edit(edit)

    def add(self, face: FaceRecord, *, seconds: float, group: str | None) -> Edit:
        """A person's new face."""
        with self.transaction():
            self._check_layout()
            new, sides = self.columns.stored_birth(face)
            self._insert(new)
            edit = self._append(new, EditKind.ADDED, sides, seconds=seconds, step=self._step(group))
            return self.columns.shown_edit(edit)

    def add_all(self, faces: Sequence[FaceRecord], *, group: str | None) -> None:
        """A person's new faces, each as `add` writes it, by a few statements for all of them."""
        if not faces:
            return
        with self.transaction():
            self._check_layout()
            self._write_new([ScoredFace(face) for face in faces], EditKind.ADDED, self._step(group))

    def predict_all(self, faces: Sequence[ScoredFace]) -> None:
        """A model's new faces, each as `predict` writes it, by a few statements for all of them."""
        if not faces:
            return
        with self.transaction():
            self._check_layout()
            self._write_new(faces, EditKind.PREDICTED, "")

    def _write_new(self, faces: Sequence[ScoredFace], kind: EditKind, step: str) -> None:
        last_face, last_edit = self.rows(
            "SELECT (SELECT coalesce(max(number), 0) FROM faces), (SELECT coalesce(max(seq), 0) FROM edits)"
        )[0]
        by_person = kind in ANNOTATING
        whose: dict[str, Any] = {"touched": 1, "annotator": self.author} if by_person else {"touched": 0}
        rows: list[dict[str, Any]] = []
        scores: list[dict[str, Any]] = []
        edits: list[Edit] = []
        born = [self.columns.stored_birth(one.face) for one in faces]
        expected = expectations_of([self.columns.shown(new) for new, _ in born], self.layout)
        for one, (new, sides), (error, doubtful) in zip(faces, born, expected, strict=True):
            keys = {"id": new.id, "image_id": new.image_id, **whose}
            rows.append({**keys, "expected_error": error, **face_values(new)})
            look = None if one.look is None else one.look.astype(np.int8).tobytes()
            scores.append({**_score_values(new, doubtful), "shape": one.shape, "look": look})
            edits.append(self._edit(new, kind, sides, step=step, annotator="" if by_person else None))
        self.write_many(_inserting("faces", rows[0]), rows)
        self.write_many(_SCORING_NEW, scores)
        values = [edit_values(edit) for edit in edits]
        self.write_many(_inserting("edits", values[0]), values)
        self._appended = edits[-1].id
        self.seal("faces", "number > ?", (last_face,))
        self.seal("scores", "face > ?", (last_face,))
        self.seal("edits", "seq > ?", (last_edit,))

    def edit_photo(
        self, image_id: int, kind: PhotoEditKind, after: PhotoValues, *, group: str | None
    ) -> PhotoEdit | None:
        """A person's edit of a photo. None where it changes nothing."""
        with self.transaction():
            if photo_edits.difference(self, image_id, after) is None:
                return None
            edit = photo_edits.write_edit(self, image_id, kind, after, step=self._step(group))
            return self._with_photos([edit])[0]

    def predict(self, old: FaceRecord | None, new: FaceRecord) -> Edit | None:
        """A model's edit, outside of the history that undo goes through. None where it changes nothing."""
        with self.transaction():
            self._check_layout()
            sides: tuple[FaceChange, FaceChange] | None
            if old is None:
                stored, sides = self.columns.stored_birth(new)
                self._insert(stored)
            else:
                before = self._stored(old.id)
                stored = self.columns.stored(before, new)
                sides = difference(before, stored)
            if sides is None:
                return None
            return self.columns.shown_edit(self._append(stored, EditKind.PREDICTED, sides))

    def change_layout(self, after: LayoutColumns) -> LayoutEdit:
        """A person's change of the layout, a step of undo by itself; no face is touched by it.

        What is expected of each face by its ellipses is worked out anew, since it goes by the points.
        """
        self._outside_step()
        with self._lock:
            with self.transaction():
                self._check_layout()
                edit = layout_edits.write_edit(self, LayoutEditKind.CHANGED, after, step=self._step(None))
                self._appended = edit.id
                if measures_otherwise(self.columns, after):
                    expect_anew(self, after)
            self._take_layout(edit)
            return edit

    def _take_layout(self, edit: LayoutEdit) -> None:
        """Go on with a layout that has been written."""
        self.columns = LayoutColumns.from_json(edit.after, str(self.path))
        self._last_layout = edit.seq

    def undo(self) -> HistoryStep | None:
        """Take back the session's last step that stands, by edits that are appended."""
        with self._lock:
            with self.transaction():
                self._outside_step()
                self._check_layout()
                self.revision += 1
                step = self._ask(history.last_done, self._stack)
                if step is None:
                    return None
                self._ask(history.mark, step, "undone")
                edits = self.stored_edits("WHERE e.step = ?", (step,), "DESC")
                appended = uuid.uuid4().hex
                faces, kept = self._answer(EditKind.REVERTED, appended, edits)
                photos = self._with_photos(photo_edits.take_back(self, step, appended))
                layouts = self._answer_layout(LayoutEditKind.REVERTED, step, appended)
            return self._travelled(HistoryStep(faces, photos, kept, layouts))

    def redo(self) -> HistoryStep | None:
        """Do the step again that was undone last, unless something new was done since."""
        with self._lock:
            with self.transaction():
                self._outside_step()
                self._check_layout()
                self.revision += 1
                step = self._ask(history.first_undone, self._stack)
                if step is None:
                    return None
                self._ask(history.mark, step, "done")
                edits = self.stored_edits("WHERE e.step = ?", (step,))
                appended = uuid.uuid4().hex
                done = photo_edits.do_again(self, step, appended)
                faces, kept = self._answer(EditKind.REAPPLIED, appended, edits)
                photos = self._with_photos(done)
                layouts = self._answer_layout(LayoutEditKind.REAPPLIED, step, appended)
            return self._travelled(HistoryStep(faces, photos, kept, layouts))

    def _answer_layout(self, kind: LayoutEditKind, step: str, appended: str) -> tuple[LayoutEdit, ...]:
        """Append one edit for each change of the layout that a step made."""
        edits = layout_edits.read_edits(self, "WHERE step = ?", (step,))
        if not edits:
            return ()
        made = layout_edits.answer(self, kind, edits, appended)
        self._appended = made[-1].id
        after = LayoutColumns.from_json(made[-1].after, str(self.path))
        if measures_otherwise(self.columns, after):
            expect_anew(self, after)
        return tuple(made)

    def _travelled(self, step: HistoryStep) -> HistoryStep:
        """The step as the layout has it that holds once it is written."""
        if step.layout_edits:
            self._take_layout(step.layout_edits[-1])
        return replace(step, edits=tuple(map(self.columns.shown_edit, step.edits)))

    def take_session(self, other: Journal) -> None:
        """Go on in the session of another connection, which begins a new one."""
        with other._lock:
            taken, begun = other._session, UndoSession(other.path, other.author)
            other._session, other._stack = begun, history.Stack(other.author, begun.name)
        with self._lock:
            self._session.close()
            self._session, self._stack = taken, history.Stack(self.author, taken.name)

    def can_undo(self) -> bool:
        return self._ask(history.last_done, self._stack) is not None

    def can_redo(self) -> bool:
        return self._ask(history.first_undone, self._stack) is not None

    def _outside_step(self) -> None:
        if self._open_step is not None:
            raise RuntimeError("undo and redo are steps of their own and not part of another")

    def _step(self, group: str | None) -> str:
        self.revision += 1
        with contextlib.suppress(OSError):  # where no file can be made, nobody sees that it is open
            self._session.hold()
        return self._ask(history.begin_or_extend, self._stack, self._open_step or group)

    def _answer(
        self, kind: EditKind, step: str, edits: list[Edit]
    ) -> tuple[tuple[Edit, ...], tuple[str, ...]]:
        """Append one edit for each that is taken back or done again; says of which faces something stays."""
        appended: list[Edit] = []
        kept: list[str] = []
        logs: dict[str, Standing] = {}
        for edit in edits:
            log = logs.get(edit.face_id)
            if log is None:
                found = self.stored_edits("WHERE e.face_id = ?", (edit.face_id,))
                log = logs[edit.face_id] = Standing(self.columns.count, found)
            old = self._stored(edit.face_id)
            if kind is EditKind.REVERTED:
                current, wanted, free = edit.after, edit.before, log.to_take_back(old, edit)
            else:
                current, wanted, free = edit.before, edit.after, log.to_do_again(old, edit)
            new = restored(old, current=current, wanted=wanted, free=free)
            if difference(new, settled(applied(old, wanted))) is not None:
                kept.append(edit.face_id)
            change = difference(old, new) or (FaceChange(), FaceChange())
            whose = None if change[1].is_empty else log.annotator_after(kind, edit)
            appended.append(self._append(new, kind, change, step=step, target=edit.id, annotator=whose))
            log.add(appended[-1])
        return tuple(appended), tuple(dict.fromkeys(kept))

    def _with_photos(self, edits: Sequence[PhotoEdit]) -> tuple[PhotoEdit, ...]:
        if edits:
            self._appended = edits[-1].id
        return tuple(edits)

    def _insert(self, face: FaceRecord) -> None:
        """Give a new face its row. It gets its values with the first edit."""
        values = {"id": face.id, "image_id": face.image_id, "touched": 0, **face_values(face)}
        self.write(_inserting("faces", values), values)

    def _append(
        self,
        face: FaceRecord,
        kind: EditKind,
        sides: tuple[FaceChange, FaceChange],
        *,
        seconds: float = 0.0,
        step: str = "",
        target: str = "",
        annotator: str | None = None,
    ) -> Edit:
        """Write the state of the face after an edit, and the edit.

        `annotator`: whose face it is by an undo or redo; None where it stays.
        """
        error, doubtful = expectations(self.columns.shown(face), self.layout)
        state = {
            **face_values(face),
            "expected_error": error,
            "touched": int(kind is not EditKind.PREDICTED),
            "face_id": face.id,
        }
        before: str | None = None
        if kind in ANNOTATING:
            before = str(self.rows("SELECT annotator FROM faces WHERE id = ?", (face.id,))[0][0])
            annotator = self.author
        if annotator is not None:
            state["annotator"] = annotator
        columns = ", ".join(f"{name} = :{name}" for name in state if name not in ("touched", "face_id"))
        self.write(f"UPDATE faces SET {columns}, touched = max(touched, :touched) WHERE id = :face_id", state)
        self.score(face, doubtful)
        edit = self._edit(face, kind, sides, seconds=seconds, step=step, target=target, annotator=before)
        row = edit_values(edit)
        self._appended = edit.id
        seq = self.write(_inserting("edits", row), row)
        self.seal("faces", "id = ?", (face.id,))
        self.seal("edits", "seq = ?", (seq,))
        return replace(edit, seq=seq)

    def _edit(
        self,
        face: FaceRecord,
        kind: EditKind,
        sides: tuple[FaceChange, FaceChange],
        *,
        seconds: float = 0.0,
        step: str = "",
        target: str = "",
        annotator: str | None = None,
    ) -> Edit:
        """A new edit of this author's, before it has its number. `annotator` is whose face it was before."""
        return Edit(
            seq=0,
            id=uuid.uuid4().hex,
            step=step,
            kind=kind,
            face_id=face.id,
            image_id=face.image_id,
            author=self.author,
            at=time.time(),
            seconds=seconds,
            target=target,
            before=sides[0],
            after=sides[1],
            annotator=annotator,
        )

    def score(self, face: FaceRecord, doubtful: float | None) -> None:
        """Keep what the queue goes by in step with the face; shape and look stay the prediction's.

        Call within a transaction, once the face has its row.
        """
        self.score_all([(face, doubtful)])

    def score_all(self, faces: Sequence[tuple[FaceRecord, float | None]]) -> None:
        """The same of many."""
        self.write_many(_SCORING, [_score_values(face, doubtful) for face, doubtful in faces])
        own = "face = (SELECT number FROM faces WHERE id = ?)"
        self.write_many(sealing("scores", own), [(face.id,) for face, _ in faces])


_SCORING_NEW = """INSERT INTO scores (face, doubtful, doubt, shape, look)
SELECT number, :doubtful, :doubt, :shape, :look FROM faces WHERE id = :id"""

_SCORING = """INSERT INTO scores (face, doubtful, doubt)
SELECT number, :doubtful, :doubt FROM faces WHERE id = :id
ON CONFLICT (face) DO UPDATE SET doubtful = excluded.doubtful, doubt = excluded.doubt"""


def _score_values(face: FaceRecord, doubtful: float | None) -> dict[str, Any]:
    return {"id": face.id, "doubtful": doubtful, "doubt": 1.0 - face.score}


def _inserting(table: str, values: Iterable[str]) -> str:
    """The statement that writes a new row of so many named values."""
    names = list(values)
    return f"INSERT INTO {table} ({', '.join(names)}) VALUES ({', '.join(f':{name}' for name in names)})"
