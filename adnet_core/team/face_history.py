"""What a face is, by the edits that are known of it, in whatever order these came.

Each edit names the edits that it was made on top of. So the edits of a face are a graph without circles, and
what the face is follows from the graph alone: along a line, each edit puts in its values; where it ends in
several heads, people have gone on in several ways without knowing of each other, and the rules are those by
which `adnet merge` makes one project of several files. See docs/decisions/0031-a-team-shares-the-log.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.states import FaceState
from adnet_core.projects.changes import applied, settled
from adnet_core.projects.layout_columns import LayoutColumns, blank
from adnet_core.projects.merging.agreement import versions_agree
from adnet_core.projects.merging.merge_sources import BY_PEOPLE
from adnet_core.projects.merging.merging import Version, completed
from adnet_core.projects.records import (
    ANNOTATING,
    Edit,
    EditKind,
    FaceChange,
    FaceRecord,
    FaceVersion,
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
        """As merging makes one face of those of several files, here by the names of the people."""
        ends = sorted(
            ((self._author_of(name), name, self._after[name]) for name in heads), key=lambda end: end[:2]
        )
        kept = [end for _, _, end in ends]
        versions = _versions_of(kept)
        last = max((end.last for end in kept if end.last is not None), key=_when, default=None)
        faces = [end.face for end in kept]
        if not versions:
            newest = max(kept, key=lambda end: _when(end.last))
            face = completed(newest.face, faces)
            return FaceOutcome(face, newest.annotator, (), last, merged=True)
        made = [version.face for version, _ in versions]
        chosen = next((face for face in made if not face.deleted), made[0])
        author = next(version.author for version, _ in versions if version.face is chosen)
        chosen = completed(chosen, made)
        shown, layout = self._columns.shown, self._columns.layout
        first = shown(chosen)
        if not all(versions_agree(first, shown(face), layout, self._tolerance) for face in made):
            chosen = settled(replace(chosen, state=FaceState.CORRECTED, disputed=True))
        return FaceOutcome(chosen, author, versions, last, merged=True)

    def _author_of(self, name: str) -> str:
        last = self._after[name].last
        return self._edits[name].edit.author if last is None else last.author


def _versions_of(ends: Sequence[FaceOutcome]) -> tuple[Version, ...]:
    found: dict[str, Version] = {}
    for end in ends:
        known = list(end.versions)
        if end.last is not None and not (known and end.merged):
            known.append((FaceVersion(end.last.author, end.last.at, end.face), end.last.id))
        for version, edit_id in known:
            before = found.get(version.author)
            if before is None or (before[0].at, before[1]) < (version.at, edit_id):
                found[version.author] = (version, edit_id)
    return tuple(found.values()) if len(found) > 1 else ()


def _when(edit: Edit | None) -> tuple[float, str]:
    return (float("-inf"), "") if edit is None else (edit.at, edit.id)
