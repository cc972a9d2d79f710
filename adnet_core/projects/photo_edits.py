"""The log of what people do with a project's photos: taking them in, removing them, or more.

It stands beside the log of faces and is as append-only. A removed photo stays in the file with its faces,
so that it can come back; nothing lists it, counts it, or learns from it meanwhile. Photos that a folder
brings in are no edits: nobody decided on each of them.
"""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import fields, replace
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from adnet_core.projects.file.checksums import fits
from adnet_core.projects.records import PhotoEdit, PhotoEditKind, PhotoValues
from adnet_core.projects.rows import MISFIT, Row, checked


class Journal(Protocol):
    """What this log stands on of the journal, which holds it."""

    path: Path
    author: str

    def rows(self, sql: str, values: tuple[Any, ...] = ()) -> list[Row]: ...

    def write(self, sql: str, values: tuple[Any, ...] | dict[str, Any]) -> int: ...

    def seal(self, table: str, where: str, values: tuple[Any, ...]) -> None: ...


REMOVED = "SELECT image_id FROM removed_photos WHERE removed = 1"
"""The ids of the photos that are in the file and no longer in the project."""

PRESENT = f"image_id NOT IN ({REMOVED})"
"""Of a row of `faces`: whether its photo is in the project."""

NAMES = tuple(field.name for field in fields(PhotoValues))
_FACTS = NAMES[1:]
_COLUMNS = "seq, id, step, kind, image_id, author, at, target, before, after"


def values_of(journal: Journal, image_id: int) -> PhotoValues:
    """What the project says of a photo now."""
    row = journal.rows(
        f"SELECT id IN ({REMOVED}), {', '.join(_FACTS)} FROM images WHERE id = ?", (image_id,)
    )[0]
    return PhotoValues(bool(row[0]), *row[1:])


def difference(
    journal: Journal, image_id: int, wanted: PhotoValues
) -> tuple[PhotoValues, PhotoValues] | None:
    """Before and after of the step to what is `wanted` of a photo, in which None stays; None where nothing
    differs."""
    now = values_of(journal, image_id)
    changed = [name for name in NAMES if getattr(wanted, name) not in (None, getattr(now, name))]
    if not changed:
        return None
    before, after = (PhotoValues(**{name: getattr(side, name) for name in changed}) for side in (now, wanted))
    return before, after


def write_edit(
    journal: Journal,
    image_id: int,
    kind: PhotoEditKind,
    wanted: PhotoValues,
    *,
    step: str = "",
    target: str = "",
) -> PhotoEdit:
    """Change a photo to what is `wanted` of it, and log it. Call within a transaction."""
    before, after = difference(journal, image_id, wanted) or (PhotoValues(), PhotoValues())
    _put(journal, image_id, after)
    edit = PhotoEdit(
        seq=0,
        id=uuid.uuid4().hex,
        step=step,
        kind=kind,
        image_id=image_id,
        author=journal.author,
        at=time.time(),
        target=target,
        before=before,
        after=after,
    )
    return replace(edit, seq=insert_edit(journal, edit))


def merged_edit(
    image_id: int, removed: bool, log: Sequence[PhotoEdit], *, author: str, name: str
) -> PhotoEdit:
    """The edit of the id `name` that leads from where the joined `log` of a photo has come to what stands."""
    return PhotoEdit(
        seq=0,
        id=name,
        step="",
        kind=PhotoEditKind.MERGED,
        image_id=image_id,
        author=author,
        at=max(edit.at for edit in log),
        target="",
        before=PhotoValues(removed=not removed),
        after=PhotoValues(removed=removed),
    )


def insert_edit(journal: Journal, edit: PhotoEdit) -> int:
    """Append a row to the log; returns its number."""
    row = {
        "id": edit.id,
        "step": edit.step or None,
        "kind": str(edit.kind),
        "image_id": edit.image_id,
        "author": edit.author,
        "at": edit.at,
        "target": edit.target or None,
        "before": _text(edit.before),
        "after": _text(edit.after),
    }
    names = ", ".join(row)
    seq = journal.write(
        f"INSERT INTO photo_edits ({names}) VALUES ({', '.join(f':{name}' for name in row)})", row
    )
    journal.seal("photo_edits", "seq = ?", (seq,))
    return seq


def read_edits(journal: Journal, where: str = "", values: tuple[Any, ...] = ()) -> list[PhotoEdit]:
    """Rows of the log in the order in which they were written."""
    rows = journal.rows(
        f"SELECT {_COLUMNS}, {fits('photo_edits')} FROM photo_edits {where} ORDER BY seq", values
    )
    return [checked(journal.path, "an edit of a photo", partial(_edit, row)) for row in rows]


def edit_from_text(
    edit_id: str,
    step: str | None,
    kind: str,
    image_id: int,
    author: str,
    at: float,
    target: str | None,
    before: str,
    after: str,
) -> PhotoEdit:
    """An edit that was made elsewhere. Raises ValueError, TypeError and LookupError for what is none."""
    return _edit((0, edit_id, step, kind, image_id, author, at, target, before, after, None))


def set_removed(journal: Journal, image_id: int, removed: bool) -> None:
    """Write whether a photo is removed, without a word in the log. Call within a transaction."""
    journal.write(
        "INSERT INTO removed_photos (image_id, removed) VALUES (?, ?) "
        "ON CONFLICT (image_id) DO UPDATE SET removed = excluded.removed",
        (image_id, int(removed)),
    )
    journal.seal("removed_photos", "image_id = ?", (image_id,))


def take_back(journal: Journal, step: str, appended: str) -> list[PhotoEdit]:
    """Undo what a step did with photos, by edits of the step `appended`, wherever that still stands.

    A photo that the step took in stays where somebody has worked on a face of it since; call this once the
    step's faces are taken back.
    """
    edits = [
        edit
        for edit in reversed(read_edits(journal, "WHERE step = ?", (step,)))
        if not (edit.before.removed and _is_worked_on(journal, edit.image_id, step))
    ]
    return _answer(journal, PhotoEditKind.REVERTED, appended, [(e, e.after, e.before) for e in edits])


def do_again(journal: Journal, step: str, appended: str) -> list[PhotoEdit]:
    """Redo what was taken back; a photo stays where somebody has worked on a face of it since."""
    edits = [
        edit
        for edit in read_edits(journal, "WHERE step = ?", (step,))
        if not (edit.after.removed and _is_worked_on(journal, edit.image_id, step))
    ]
    return _answer(journal, PhotoEditKind.REAPPLIED, appended, [(e, e.before, e.after) for e in edits])


def replayed(edits: Iterable[PhotoEdit]) -> dict[int, bool]:
    """Which photos the log alone calls removed, by their ids; those that it says nothing of are left out."""
    removed: dict[int, bool] = {}
    for edit in edits:
        if edit.after.removed is not None:
            removed[edit.image_id] = edit.after.removed
    return removed


def _answer(
    journal: Journal,
    kind: PhotoEditKind,
    step: str,
    sides: Sequence[tuple[PhotoEdit, PhotoValues, PhotoValues]],
) -> list[PhotoEdit]:
    """Append one edit for each (edit, what stands there now, what shall stand there)."""
    appended = []
    for edit, current, wanted in sides:
        now = values_of(journal, edit.image_id)
        # What was changed otherwise since stays; a file's facts go together.
        stands = now.removed == current.removed if current.removed is not None else True
        described = all(getattr(current, name) in (None, getattr(now, name)) for name in _FACTS)
        facts = {name: getattr(wanted, name) for name in _FACTS if described}
        after = PhotoValues(removed=wanted.removed if stands else None, **facts)
        appended.append(write_edit(journal, edit.image_id, kind, after, step=step, target=edit.id))
    return appended


def _is_worked_on(journal: Journal, image_id: int, step: str) -> bool:
    """Whether a later step, somebody else's or of another window, did something to a face of a photo."""
    rows = journal.rows(
        """SELECT 1 FROM faces f JOIN edits e ON e.face_id = f.id JOIN steps s ON s.id = e.step
        WHERE f.image_id = ? AND f.deleted = 0 AND s.status = 'done'
        AND s.number > (SELECT number FROM steps WHERE id = ?) LIMIT 1""",
        (image_id, step),
    )
    return bool(rows)


def _put(journal: Journal, image_id: int, values: PhotoValues) -> None:
    known = {name: value for name in _FACTS if (value := getattr(values, name)) is not None}
    if known:
        columns = ", ".join(f"{name} = :{name}" for name in known)
        journal.write(f"UPDATE images SET {columns} WHERE id = :id", {**known, "id": image_id})
        journal.seal("images", "id = ?", (image_id,))
    if values.removed is not None:
        set_removed(journal, image_id, values.removed)


def _text(values: PhotoValues) -> str:
    return json.dumps({n: v for n in NAMES if (v := getattr(values, n)) is not None}, ensure_ascii=False)


def _values(text: str) -> PhotoValues:
    found = json.loads(text)
    removed = found.get("removed")
    sizes = {name: found.get(name) for name in _FACTS if name != "sha256"}
    if any(value is not None and type(value) is not int for value in sizes.values()):
        raise TypeError("a size that is no number")
    sha256 = found.get("sha256")
    if sha256 is not None and not isinstance(sha256, str):
        raise TypeError("a hash that is no text")
    return PhotoValues(removed=None if removed is None else bool(removed), sha256=sha256, **sizes)


def _edit(row: Row) -> PhotoEdit:
    if row[10] == 0:
        raise ValueError(MISFIT)
    return PhotoEdit(
        seq=int(row[0]),
        id=str(row[1]),
        step=row[2] or "",
        kind=PhotoEditKind(row[3]),
        image_id=int(row[4]),
        author=str(row[5]),
        at=float(row[6]),
        target=row[7] or "",
        before=_values(row[8]),
        after=_values(row[9]),
    )
