"""Whose value stands in each part of a face, by its log: what an undo may take back and a redo may do again.

Values alone do not tell: what one window accepted, another may have reopened and accepted itself since.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.states import FaceState
from adnet_core.projects.changes import PLAIN_FIELDS, POINT_FIELDS, Free, unequal_rows
from adnet_core.projects.records import ANNOTATING, Edit, EditKind, FaceRecord, Review

Writers = Mapping[str, NDArray[np.int64]]
"""For each field the number (`Edit.seq`) of the edit whose value stands, 0 where none does: of each point
(P,), or of the face (1,)."""

_ANSWERS = (EditKind.REVERTED, EditKind.REAPPLIED)
_OF_A_POSITION = ("origin", "covariance")
_ANNOTATOR = "annotator"
_BESIDE_THE_VERDICT = ("note", "tags")


class Standing:
    """Reads a face's log edit by edit.

    An edit that is taken back gives each part to whose value stood there before it, and one that is done
    again takes it anew.
    """

    def __init__(self, point_count: int, edits: Iterable[Edit] = ()) -> None:
        """`edits` are all of one face, in their order; more may be added."""
        self._writers: dict[str, NDArray[np.int64]] = {
            **{name: np.zeros(point_count, dtype=np.int64) for name in POINT_FIELDS},
            **{name: np.zeros(1, dtype=np.int64) for name in (*PLAIN_FIELDS, _ANNOTATOR)},
        }
        self._authors = {0: ""}
        # The number of each edit, and whose values it replaced.
        self._read: dict[str, tuple[int, Writers]] = {}
        self._taken_back: dict[str, int] = {}
        for edit in edits:
            self.add(edit)

    def add(self, edit: Edit) -> None:
        """The next edit of the face."""
        own: dict[str, NDArray[np.int64]] = {}
        number, before = self._read.get(edit.target, (0, {}))
        for name, where in _named(edit):
            writers = self._writers[name]
            own[name] = writers.copy()
            if edit.kind not in _ANSWERS or name not in before:
                if name != _ANNOTATOR or edit.kind in ANNOTATING:
                    writers[where] = edit.seq
                continue
            back = edit.kind is EditKind.REVERTED
            stands = writers[where] == (number if back else before[name][where])
            writers[where] = np.where(stands, before[name][where] if back else number, writers[where])
        self._read[edit.id] = edit.seq, own
        self._authors[edit.seq] = edit.author
        if edit.kind is EditKind.REVERTED:
            self._taken_back[edit.target] = edit.seq

    def annotator_after(self, kind: EditKind, edit: Edit) -> str | None:
        """Who has annotated the face once an edit is taken back or done again; None where that stays."""
        number, before = self._read.get(edit.id, (0, {}))
        if _ANNOTATOR not in before:
            return None
        now, earlier = int(self._writers[_ANNOTATOR][0]), int(before[_ANNOTATOR][0])
        if kind is EditKind.REAPPLIED:
            return edit.author if now == earlier else None
        if now != number:
            return None
        return self._authors.get(earlier, "") if edit.annotator is None else edit.annotator

    def to_take_back(self, face: FaceRecord, edit: Edit) -> Free:
        """What of an edit stands as it left it."""
        own = {name: np.full_like(writers, edit.seq) for name, writers in self._writers.items()}
        return self._free(face, edit, own, edit.seq, goes=edit.before.deleted is True)

    def to_do_again(self, face: FaceRecord, edit: Edit) -> Free:
        """What of an edit that was taken back stands as before it."""
        since = self._taken_back.get(edit.id, edit.seq)
        _, before = self._read.get(edit.id, (0, {}))
        return self._free(face, edit, before, since, goes=edit.after.deleted is True)

    def _free(self, face: FaceRecord, edit: Edit, whose: Writers, since: int, *, goes: bool) -> Free:
        """The parts of an edit whose values are of these writers.

        A verdict that somebody has given since is of the face as it stands, and a face that would go (`goes`)
        stays where somebody has worked on it since.
        """
        names: tuple[str, ...] = (*POINT_FIELDS, *PLAIN_FIELDS)
        if self._has_verdict(face, since) or (goes and self._has_changed(since)):
            names = _BESIDE_THE_VERDICT
        points: dict[str, NDArray[np.bool_]] = {}
        plain: set[str] = set()
        for name in names:
            if name not in whose or getattr(edit.after, name) is None:
                continue
            same = self._writers[name] == whose[name]
            if name in POINT_FIELDS:
                points[name] = same[edit.after.indices]
            elif same.all():
                plain.add(name)
        return Free(points, frozenset(plain))

    def _has_verdict(self, face: FaceRecord, since: int) -> bool:
        finished = face.state in (FaceState.ACCEPTED, FaceState.REJECTED)
        reviewed = face.review is not Review.NONE
        return (finished and self._writers["state"][0] > since) or (
            reviewed and self._writers["review"][0] > since
        )

    def _has_changed(self, since: int) -> bool:
        return any((writers > since).any() for writers in self._writers.values())


def _named(edit: Edit) -> Iterable[tuple[str, Any]]:
    """The fields that an edit is about, and at which points, or `...` for the face.

    What puts a point somewhere says as well by whom it is placed and how sure that is, and the state goes
    with every placing of points, also where these stay what they were.
    """
    placed = _changed_points(edit, "points")
    for name in POINT_FIELDS:
        where = _changed_points(edit, name)
        if name in _OF_A_POSITION:
            where = np.union1d(where, placed)
        if len(where):
            yield name, where
    for name in PLAIN_FIELDS:
        if getattr(edit.after, name) is not None:
            yield name, ...
    if edit.kind in ANNOTATING or (edit.kind in _ANSWERS and not edit.after.is_empty):
        yield _ANNOTATOR, ...


def _changed_points(edit: Edit, name: str) -> NDArray[np.int64]:
    """The points of which an edit has changed a field; all that it names where it says nothing of before."""
    before, after, indices = getattr(edit.before, name), getattr(edit.after, name), edit.after.indices
    if after is None or indices is None:
        return np.zeros(0, dtype=np.int64)
    return indices if before is None else indices[unequal_rows(before, after)]
