"""What a face is, by the edits that are known of it, in whatever order these came.

Each edit names the edits that it was made on top of. So the edits of a face are a graph without circles, and
what the face is follows from the graph alone: along a line, each edit puts in its values; where it ends in
several heads, people have gone on in several ways without knowing of each other, and the rules are those by
which `adnet merge` makes one project of several files. See docs/decisions/0031-a-team-shares-the-log.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.states import FaceState
from adnet_core.projects.changes import applied
from adnet_core.projects.layout_columns import LayoutColumns, blank
from adnet_core.projects.merging.joining import End, Version, joined, when
from adnet_core.projects.merging.merge_sources import BY_PEOPLE
from adnet_core.projects.records import (
    ANNOTATING,
    Edit,
    EditKind,
    FaceChange,
    FaceRecord,
    Review,
)


@dataclass(frozen=True, eq=False)
class SharedEdit:
    """An edit with what the team knows of it.

    `parents` are the ids of the edits that it was made on top of, none for a face's first. `annotator` is
    whose face it is after an undo or redo, None where that stays. `whole` is all of the face after an edit
    that a merge of files has made, and `versions` are what each person had made of it then.
    """

    edit: Edit
    parents: tuple[str, ...]
    annotator: str | None = None
    whole: FaceChange | None = None
    versions: tuple[Version, ...] = ()


@dataclass(frozen=True, eq=False)
class Came:
    """An edit of a face that has come, on top of which others it was made, and what else the team knows."""

    edit: Edit
    parents: tuple[str, ...]
    extra: dict[str, Any]


@dataclass(frozen=True, eq=False)
class FaceOutcome:
    """What a face is: the face, whose it is, and what each person made of it where several did.

    `last` is the last edit that says how the face is annotated, `merged` whether nobody has decided since
    several people's work on it came together.
    """

    face: FaceRecord
    annotator: str
    versions: tuple[Version, ...] = ()
    last: Edit | None = None
    merged: bool = False


def blank_face(count: int) -> FaceRecord:
    """A face of so many columns (`layout_columns`) before its first edit."""
    empty = FaceRecord(
        id="",
        image_id=0,
        box=FaceBox(0.0, 0.0, 1.0, 1.0),
        points=np.zeros((count, 2)),
        origin=np.zeros(count, dtype=np.int8),
        visibility=np.zeros(count, dtype=np.int8),
        covariance=None,
        state=FaceState.PREDICTED,
        score=0.0,
        model_sha256="",
        note="",
        tags=(),
        deleted=True,
    )
    return blank(empty, count)


def heads_of(edits: Mapping[str, SharedEdit]) -> tuple[str, ...]:
    """The edits on top of which there is no other; a model's are none where a person has edited."""
    under = {parent for edit in edits.values() for parent in edit.parents}
    tops = [name for name in edits if name not in under]
    people = [name for name in tops if edits[name].edit.kind is not EditKind.PREDICTED]
    return tuple(sorted(people or tops))


def in_order(edits: Mapping[str, SharedEdit]) -> list[str]:
    """The ids, each after those that it was made on top of; the same order wherever the same edits are."""
    waiting = {name: {parent for parent in edit.parents if parent in edits} for name, edit in edits.items()}
    above: dict[str, list[str]] = {}
    for name, parents in waiting.items():
        for parent in parents:
            above.setdefault(parent, []).append(name)
    free = sorted(name for name, parents in waiting.items() if not parents)
    ordered: list[str] = []
    while free:
        name = free.pop(0)
        ordered.append(name)
        for later in sorted(above.get(name, ())):
            waiting[later].discard(name)
            if not waiting[later]:
                free.append(later)
    return ordered


def outcome(edits: Mapping[str, SharedEdit], columns: LayoutColumns, tolerance: float = 0.0) -> FaceOutcome:
    """What the face of these edits is, with all columns. The parents of each must be among them.

    `tolerance` is that of `merge_projects`.
    """
    history = _History(edits, columns, tolerance)
    for name in in_order(edits):
        history.add(name)
    return history.at(heads_of(edits))


def annotator_after(line: Iterable[SharedEdit], annotator: str = "") -> str:
    """Whose face it is after edits that were made on top of each other; `annotator`'s before them."""
    for shared in line:
        if shared.annotator is not None:
            annotator = shared.annotator
        elif shared.edit.kind in ANNOTATING:
            annotator = shared.edit.author
    return annotator


class _History:
    """The face after each edit, and wherever several lines of edits come together."""

    def __init__(self, edits: Mapping[str, SharedEdit], columns: LayoutColumns, tolerance: float) -> None:
        self._edits = edits
        self._columns = columns
        self._tolerance = tolerance
        self._nothing = FaceOutcome(blank_face(columns.count), "")
        self._after: dict[str, FaceOutcome] = {}
        self._together: dict[tuple[str, ...], FaceOutcome] = {}

    def add(self, name: str) -> None:
        """The next edit, once those below it were added."""
        shared = self._edits[name]
        edit = shared.edit
        before = self.at(shared.parents)
        annotator = annotator_after([shared], before.annotator)
        face = before.face
        if shared.whole is not None:
            face = replace(face, review=Review.NONE, review_note="", disputed=False, covariance=None)
        merged = edit.kind is EditKind.MERGED or shared.whole is not None
        merged = merged or (before.merged and edit.kind not in BY_PEOPLE)
        self._after[name] = FaceOutcome(
            applied(face, shared.whole or edit.after),
            annotator,
            shared.versions or before.versions,
            edit if edit.kind in BY_PEOPLE else before.last,
            merged,
        )

    def at(self, heads: Sequence[str]) -> FaceOutcome:
        """What the face is where these edits are the last."""
        if not heads:
            return self._nothing
        if len(heads) == 1:
            return self._after[heads[0]]
        key = tuple(sorted(heads))
        if key not in self._together:
            self._together[key] = self._joined(key)
        return self._together[key]

    def _joined(self, heads: Iterable[str]) -> FaceOutcome:
        """As merging makes one face of those of several files."""
        ends = [self._end(name) for name in heads]
        result = joined(ends, self._columns, self._tolerance)
        last = max((end.last for end in ends if end.last is not None), key=when, default=None)
        return FaceOutcome(result.face, result.annotator, result.versions, last, merged=True)

    def _end(self, name: str) -> End:
        after = self._after[name]
        return End(
            face=after.face,
            annotator=after.annotator,
            last=after.last,
            top=self._edits[name].edit,
            known=self._up_to(name),
            versions=after.versions,
            merged=after.merged,
        )

    def _up_to(self, name: str) -> set[str]:
        """An edit and all those below it."""
        found: set[str] = set()
        waiting = [name]
        while waiting:
            one = waiting.pop()
            if one not in found:
                found.add(one)
                waiting.extend(self._edits[one].parents)
        return found
