"""What a project holds, as values: photos, faces, edits.

Points are (P, 2) float64 in pixels of the photo as displayed, pixel centres at integers. Arrays in a
record are read-only, so a record can be handed to any thread.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.faces.visibility import visibility_in_photo


class Review(StrEnum):
    """What a second person has said of a face as it stands."""

    NONE = ""
    PASSED = "passed"
    RETURNED = "returned"


class EditKind(StrEnum):
    """What an edit in the log did."""

    PREDICTED = "predicted"
    ADDED = "added"
    DELETED = "deleted"
    MOVED = "moved"
    VISIBILITY = "visibility"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    REOPENED = "reopened"
    BOX = "box"
    NOTE = "note"
    TAGS = "tags"
    CHANGED = "changed"
    REVERTED = "reverted"
    REAPPLIED = "reapplied"
    REVIEWED = "reviewed"
    MERGED = "merged"


# What makes somebody the one whose work a second person reviews.
ANNOTATING = frozenset(EditKind) - {
    EditKind.PREDICTED,
    EditKind.NOTE,
    EditKind.TAGS,
    EditKind.REVIEWED,
    EditKind.REVERTED,
    EditKind.REAPPLIED,
    EditKind.MERGED,
}


class ImageRecord(NamedTuple):
    """A photo of the project. A tuple, as 100,000 of them are made when a project is opened.

    `relative` leads from the project's folder to the photo, with slashes. `sha256` is empty and `width` and
    `height` are 0 until the photo has been described; width and height are those of the photo as displayed.
    `size_bytes` is what the file had when it was added, and then when it was described; 0 where not known.
    `predicted` says that a model has looked at it.
    """

    id: int
    folder: str
    relative: str
    sha256: str
    size_bytes: int
    width: int
    height: int
    predicted: bool

    @property
    def path(self) -> Path:
        """Absolute path of the photo."""
        return Path(self.file)

    @property
    def file(self) -> str:
        """The same as text, which costs a fifth of making a Path: for whoever asks it of all photos."""
        return os.path.normpath(os.path.join(self.folder, self.relative))  # noqa: PTH118


@dataclass(frozen=True)
class NewPhoto:
    """A photo that is to come into a project with all that is known of it, as in `ImageRecord`.

    `model_sha256` is the model that has looked at it, None where none has.
    """

    path: Path
    sha256: str = ""
    size_bytes: int | None = None
    width: int = 0
    height: int = 0
    model_sha256: str | None = None


class ImageSummary(NamedTuple):
    """Counts over the faces of one photo that are not deleted.

    `expected_error` is the largest `expected_error` of its unfinished (predicted or corrected) faces,
    None where there is none, and so are `doubtful`, `doubt` and `shape`, the parts of `queue.FaceScores`.
    `seen` says that a model has looked at the photo.
    """

    faces: int = 0
    predicted: int = 0
    corrected: int = 0
    accepted: int = 0
    rejected: int = 0
    expected_error: float | None = None
    seen: bool = False
    doubtful: float | None = None
    doubt: float | None = None
    shape: float | None = None


@dataclass(frozen=True, eq=False)
class FaceRecord:
    """A face as it stands.

    `box` is the landmark box that the face was predicted from; `origin` and `visibility` are (P,) int8
    of PointOrigin and Visibility; `covariance` is (P, 2, 2) in photo pixels squared, None where no
    model has given one and NaN at single points without. A point whose visibility is ABSENT has finite
    coordinates all the same, where a template or whoever placed it before had it; they say nothing, and
    `placed_points` has NaN there. `tags` are sorted names. `review` is a second
    person's verdict with its `review_note`; `disputed` says that several people placed the face differently
    and nobody has decided yet (`Project.versions` has what each of them made of it).
    """

    id: str
    image_id: int
    box: FaceBox
    points: NDArray[np.float64]
    origin: NDArray[np.int8]
    visibility: NDArray[np.int8]
    covariance: NDArray[np.float64] | None
    state: FaceState
    score: float
    model_sha256: str
    note: str
    tags: tuple[str, ...]
    deleted: bool
    review: Review = Review.NONE
    review_note: str = ""
    disputed: bool = False

    @property
    def remaining_covariance(self) -> NDArray[np.float64] | None:
        """(P, 2, 2) of the points that nobody has set by hand, NaN for the others: `covariance` keeps what a
        model had said of those."""
        if self.covariance is None:
            return None
        by_hand = self.origin == PointOrigin.MOVED
        return np.where(by_hand[:, None, None], np.nan, self.covariance) if by_hand.any() else self.covariance

    @cached_property
    def placed(self) -> NDArray[np.bool_]:
        """(P,) which points somebody or a model has placed."""
        return np.asarray(self.visibility != Visibility.ABSENT)

    @cached_property
    def placed_points(self) -> NDArray[np.float64]:
        """(P, 2) the points, NaN for those that are absent."""
        placed = self.placed
        return self.points if placed.all() else np.where(placed[:, None], self.points, np.nan)

    @property
    def extent(self) -> FaceBox:
        """The tight box of the placed points, the face's own box where they have none."""
        placed = self.placed
        tight = FaceBox.of_points(self.points[placed]) if placed.any() else self.box
        return tight if tight.is_usable() else self.box

    def in_photo(self, width: int, height: int) -> FaceRecord:
        """The face as a photo of this size has it: points beyond its edges are outside."""
        seen = visibility_in_photo(self.points, self.visibility, width, height)
        return self if seen is self.visibility else replace(self, visibility=seen)


@dataclass(frozen=True, eq=False)
class FaceVersion:
    """A face as one person left it in a project file of their own, before files were merged.

    `at` is when (seconds since 1970); `face.id` is the face of this project that it is a version of.
    """

    author: str
    at: float
    face: FaceRecord


@dataclass(frozen=True, eq=False)
class FaceChange:
    """One side, before or after, of an edit: the values of what it touched, None for all else.

    The arrays belong to the points `indices` (n,): `points` (n, 2), `origin` and `visibility` (n,),
    `covariance` (n, 2, 2) with NaN for none.
    """

    indices: NDArray[np.int64] | None = None
    points: NDArray[np.float64] | None = None
    origin: NDArray[np.int8] | None = None
    visibility: NDArray[np.int8] | None = None
    covariance: NDArray[np.float64] | None = None
    box: FaceBox | None = None
    state: FaceState | None = None
    score: float | None = None
    model_sha256: str | None = None
    note: str | None = None
    tags: tuple[str, ...] | None = None
    deleted: bool | None = None
    review: Review | None = None
    review_note: str | None = None
    disputed: bool | None = None

    @property
    def is_empty(self) -> bool:
        return all(getattr(self, field.name) is None for field in fields(self))


@dataclass(frozen=True, eq=False)
class Edit:
    """One row of the append-only log.

    `seq` orders the edits of one project file; `id` is unique over all project files. Edits of one
    undo step share `step` (empty for predictions, which are not undone). `target` is the id of the edit
    that a reverted or reapplied edit answers. `at` is seconds since 1970, `seconds` the time spent.
    `annotator` is whose face it was before an edit that makes it its author's; None in older files.
    """

    seq: int
    id: str
    step: str
    kind: EditKind
    face_id: str
    image_id: int
    author: str
    at: float
    seconds: float
    target: str
    before: FaceChange
    after: FaceChange
    annotator: str | None = None


class PhotoEditKind(StrEnum):
    """What an edit of a photo did: the words are those of `EditKind` where both mean the same."""

    ADDED = "added"
    REMOVED = "removed"
    DESCRIBED = "described"
    REVERTED = "reverted"
    REAPPLIED = "reapplied"
    MERGED = "merged"


@dataclass(frozen=True)
class PhotoValues:
    """One side, before or after, of an edit of a photo: what it touched, None for all else.

    The last four are those of `ImageRecord`.
    """

    removed: bool | None = None
    sha256: str | None = None
    size_bytes: int | None = None
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True)
class PhotoEdit:
    """One row of the append-only log of photos; the fields are those of `Edit`."""

    seq: int
    id: str
    step: str
    kind: PhotoEditKind
    image_id: int
    author: str
    at: float
    target: str
    before: PhotoValues
    after: PhotoValues


class LayoutEditKind(StrEnum):
    """What an edit of the layout did."""

    CHANGED = "changed"
    REVERTED = "reverted"
    REAPPLIED = "reapplied"
    MERGED = "merged"


@dataclass(frozen=True)
class LayoutEdit:
    """One row of the append-only log of the layout; the fields are those of `Edit`.

    `before` and `after` are the project's layout with its columns, as text (`LayoutColumns.to_json`). What an
    undo leaves as it is has the same on both sides.
    """

    seq: int
    id: str
    step: str
    kind: LayoutEditKind
    author: str
    at: float
    target: str
    before: str
    after: str


@dataclass(frozen=True)
class HistoryStep:
    """What one undo or redo did, by the edits of each log that it appended, in their order.

    `kept` are the faces of which something stays, since another window or author has changed it meanwhile.
    """

    edits: tuple[Edit, ...]
    photo_edits: tuple[PhotoEdit, ...] = ()
    kept: tuple[str, ...] = ()
    layout_edits: tuple[LayoutEdit, ...] = ()

    @property
    def image_ids(self) -> tuple[int, ...]:
        ids = [edit.image_id for edit in self.edits] + [edit.image_id for edit in self.photo_edits]
        return tuple(dict.fromkeys(ids))

    @property
    def face_ids(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(edit.face_id for edit in self.edits))

    @property
    def changes_nothing(self) -> bool:
        """Whether all of it stays."""
        photos = all(edit.after == PhotoValues() for edit in self.photo_edits)
        layouts = all(edit.before == edit.after for edit in self.layout_edits)
        return photos and layouts and all(edit.after.is_empty for edit in self.edits)

    @property
    def changes_layout(self) -> bool:
        return any(edit.before != edit.after for edit in self.layout_edits)


class PredictedFace(Protocol):
    """What a predictor gives: a landmark box, landmarks (P, 2) and covariances (P, 2, 2) in photo pixels,
    how unlikely the shape is (`ShapePrior.distance`) and the look (`look_of`), None where not known. One that
    has `absent` (P,) says by it of which points nothing is known."""

    @property
    def box(self) -> FaceBox: ...
    @property
    def score(self) -> float: ...
    @property
    def landmarks(self) -> NDArray[np.floating[Any]]: ...
    @property
    def covariance(self) -> NDArray[np.floating[Any]] | None: ...
    @property
    def shape(self) -> float | None: ...
    @property
    def look(self) -> NDArray[np.int8] | None: ...
