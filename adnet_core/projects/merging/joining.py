"""What a face is where people have gone on with it in several ways without knowing of each other.

One rule, by which `adnet merge` makes one project of several files and a team one face of everybody's edits
(docs/decisions/0013-merging-and-review.md):

- An end that others have gone on from is no version of its own, whatever was noted on it or said in review.
- What several people made of the face are versions; of one person's the newest, by that person's clock.
- The first by the people's names that is not deleted is shown, and is disputed unless all agree.
- Flags and notes of all ends come together; a verdict stays where the face stands as it was judged.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

import numpy as np

from adnet_core.faces.states import FaceState
from adnet_core.projects.changes import applied, settled
from adnet_core.projects.layout_columns import LayoutColumns
from adnet_core.projects.merging.agreement import versions_agree
from adnet_core.projects.records import Edit, FaceChange, FaceRecord, FaceVersion, Review

Version = tuple[FaceVersion, str]
"""A version of a face, and the id of the last edit in it."""


@dataclass(frozen=True, eq=False)
class End:
    """A face as one line of its edits, or one file, leaves it.

    `last` is the last edit that says how the face is annotated, `top` the last one by a person of any kind;
    `known` are the ids of all edits by people that have led there. `merged` says that nobody has decided
    since the work of the people in `versions` came together.
    """

    face: FaceRecord
    annotator: str
    last: Edit | None
    top: Edit | None
    known: Set[str]
    versions: tuple[Version, ...] = ()
    merged: bool = False

    @property
    def own(self) -> tuple[Version, ...]:
        """What stands at this end: as its last annotator left it, or what came together where nobody has
        decided since, for a face as a merge has put it is nobody's."""
        if self.versions and self.merged:
            return self.versions
        if self.last is None:
            return ()
        return ((FaceVersion(self.last.author, self.last.at, self.face), self.last.id),)

    @property
    def made(self) -> tuple[Version, ...]:
        """The same with what stood there before somebody decided."""
        return self.versions if self.merged and self.versions else (*self.versions, *self.own)

    def goes_on_from(self, other: End) -> bool:
        """Whether all that stands at the other end was annotated again on top of that on the way to this."""
        if not other.own:
            return bool(self.own)
        names = {name for _, name in self.own}
        return all(name in self.known and name not in names for _, name in other.own)


@dataclass(frozen=True, eq=False)
class Joined:
    """The face, whose it is, and what each person made of it, by their names, where several did.

    It is `outdone` where one person left it in several ways that do not agree, of which the newest stands.
    """

    face: FaceRecord
    annotator: str
    versions: tuple[Version, ...]
    outdone: bool = False


def joined(ends: Sequence[End], columns: LayoutColumns, tolerance: float) -> Joined:
    """The face of at least one end; the order in which these are given does not matter.

    `tolerance` is that of `merge_projects`.
    """
    ends = sorted(ends, key=_in_order)
    standing = [end for end in ends if not any(other.goes_on_from(end) for other in ends)] or ends
    faces = [end.face for end in ends]
    if len(standing) == 1:
        [end] = standing
        return Joined(_completed(end.face, faces), end.annotator, end.versions)
    versions = _versions_of(standing)
    if not versions:
        newest = max(standing, key=lambda end: when(end.last))
        outdone = not all(_agree(newest.face, end.face, columns, tolerance) for end in standing)
        return Joined(_completed(newest.face, faces), newest.annotator, (), outdone)
    made = [version.face for version, _ in versions]
    chosen = next((face for face in made if not face.deleted), made[0])
    author = next(version.author for version, _ in versions if version.face is chosen)
    chosen = _filled(_completed(chosen, [*made, *faces]), made)
    if not all(_agree(chosen, face, columns, tolerance) for face in made):
        chosen = settled(replace(chosen, state=FaceState.CORRECTED, disputed=True))
    return Joined(chosen, author, versions)


def when(edit: Edit | None) -> tuple[float, str]:
    """Which of one person's edits is newer."""
    return (float("-inf"), "") if edit is None else (edit.at, edit.id)


def _in_order(end: End) -> tuple[list[tuple[str, str]], tuple[str, str]]:
    top = ("", "") if end.top is None else (end.top.author, end.top.id)
    return [(version.author, name) for version, name in end.own], top


def _versions_of(ends: Sequence[End]) -> tuple[Version, ...]:
    found: dict[str, Version] = {}
    for end in ends:
        for version, name in end.made:
            if any(name in other.known and name not in {n for _, n in other.made} for other in ends):
                continue  # somebody has gone on from it
            before = found.get(version.author)
            if before is None or (before[0].at, before[1]) < (version.at, name):
                found[version.author] = (version, name)
    return tuple(found[author] for author in sorted(found)) if len(found) > 1 else ()


def _completed(chosen: FaceRecord, faces: Sequence[FaceRecord]) -> FaceRecord:
    """The face with what was noted on others of it, and with a verdict that was given on the same points."""
    verdicts = (
        face
        for face in (chosen, *faces)
        if face.review is not Review.NONE
        and face.state is chosen.state
        and np.array_equal(face.points, chosen.points, equal_nan=True)
    )
    verdict = next(verdicts, chosen)
    return replace(
        chosen,
        tags=tuple(sorted({tag for face in faces for tag in face.tags})),
        note="; ".join(dict.fromkeys(face.note for face in faces if face.note)),
        review=verdict.review,
        review_note=verdict.review_note,
    )


def _filled(face: FaceRecord, others: Sequence[FaceRecord]) -> FaceRecord:
    """The face with what others say of points that it says nothing of: its layout did not have them."""
    for other in others:
        columns = np.flatnonzero(np.isnan(face.points).any(axis=1) & np.isfinite(other.points).all(axis=1))
        if len(columns):
            change = FaceChange(
                indices=columns,
                points=other.points[columns],
                origin=other.origin[columns],
                visibility=other.visibility[columns],
                covariance=None if other.covariance is None else other.covariance[columns],
            )
            face = applied(face, change)
    return face


def _agree(first: FaceRecord, second: FaceRecord, columns: LayoutColumns, tolerance: float) -> bool:
    """Whether two versions say the same of the points that the layouts of both have."""
    one, other = columns.shown(_filled(first, [second])), columns.shown(_filled(second, [first]))
    return versions_agree(one, other, columns.layout, tolerance)
