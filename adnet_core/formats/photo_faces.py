"""The faces of a photo as writers of annotation files take them, and what a format can carry of a face."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import FormatError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.plausibility import points_outside
from adnet_core.faces.states import FaceState, Visibility
from adnet_core.files.whole_files import raised_as, replacing
from adnet_core.formats.face import AnnotatedFace
from adnet_core.sentences import said

Advance = Callable[[int], None]
"""Called with the number of photos written; an exception that it raises ends the writing."""


@dataclass(frozen=True)
class PhotoFaces:
    """A photo with its faces. `name` is how a file calls it, with slashes; the size is as displayed.

    `source` is where it lies as long as it is not copied to `path`.
    """

    name: str
    path: Path
    width: int
    height: int
    faces: tuple[AnnotatedFace, ...]
    source: Path | None = None


class Part(StrEnum):
    """What a face may hold besides its points, in the words of a report."""

    OCCLUDED = "which points are occluded"
    OUTSIDE = "which points lie outside the photo"
    BEYOND = "places outside the photo"
    MISSING = "points that are not annotated"
    FRACTIONS = "fractions of a pixel"
    BOX = "the face box"
    TAGS = "tags"
    NOTE = "the note"
    ELLIPSES = "error ellipses"
    SCORE = "the model's confidence"
    STATE = "that nobody has accepted it"
    SCALE = "the scale of the photo"

    @property
    def words(self) -> str:
        """The value, as `said`."""
        return _PART_WORDS[self]


_PART_WORDS = {
    Part.OCCLUDED: said("which points are occluded"),
    Part.OUTSIDE: said("which points lie outside the photo"),
    Part.BEYOND: said("places outside the photo"),
    Part.MISSING: said("points that are not annotated"),
    Part.FRACTIONS: said("fractions of a pixel"),
    Part.BOX: said("the face box"),
    Part.TAGS: said("tags"),
    Part.NOTE: said("the note"),
    Part.ELLIPSES: said("error ellipses"),
    Part.SCORE: said("the model's confidence"),
    Part.STATE: said("that nobody has accepted it"),
    Part.SCALE: said("the scale of the photo"),
}


@dataclass(frozen=True)
class Writer:
    """How a format is written.

    `files` names what `write` makes of a target, so that nothing is replaced unasked. `write` replaces
    each file in one step. It raises FormatError where a place cannot be written. `carries` are the parts
    of a face that the format has a place for; of tags only those in `tags`, where that is given. `further`
    are files there that are not written, and that would be read as more faces of the photos. `by_stem` says
    that what is written tells photos apart by their names without endings, `strips` that space at the ends
    of their names is lost, `scores_predicted` that only faces which nobody has accepted have a confidence.
    """

    files: Callable[[Path, Sequence[PhotoFaces]], list[Path]]
    write: Callable[[Path, Sequence[PhotoFaces], Layout, Advance], None]
    carries: frozenset[Part] = frozenset()
    tags: frozenset[str] | None = None
    further: Callable[[Path, Sequence[PhotoFaces]], list[Path]] = lambda path, photos: []
    by_stem: bool = False
    strips: bool = False
    scores_predicted: bool = False

    def lost(self, photo: PhotoFaces, face: AnnotatedFace) -> list[Part]:
        """What of a face in a photo the format has no place for, in the order of `Part`."""
        held = {
            Part.OCCLUDED: _shows(face, Visibility.OCCLUDED),
            Part.OUTSIDE: _shows(face, Visibility.OUTSIDE),
            Part.BEYOND: reaches_out(photo.width, photo.height, face),
            Part.MISSING: not face.complete,
            Part.FRACTIONS: bool((np.abs(face.points - np.round(face.points)) > 1e-3).any()),
            Part.BOX: face.box is not None,
            Part.TAGS: bool(face.tags),
            Part.NOTE: bool(face.note),
            Part.ELLIPSES: face.covariance is not None,
            Part.SCORE: face.score is not None,
            Part.STATE: face.state is not FaceState.ACCEPTED,
            Part.SCALE: face.scale is not None,
        }
        lost = [part for part in Part if held[part] and part not in self.carries]
        if self.scores_predicted and held[Part.SCORE] and face.state is FaceState.ACCEPTED:
            lost.append(Part.SCORE)
        if Part.TAGS in self.carries and self.tags is not None and face.tags - self.tags:
            lost.append(Part.TAGS)
        return lost


def one_file(
    render: Callable[[Sequence[PhotoFaces], Layout], bytes | Iterable[bytes]],
    carries: Collection[Part],
    tags: Collection[str] | None = None,
    *,
    strips: bool = False,
) -> Writer:
    """The writer of a format that is one file, made by `render` as a whole or part by part."""

    def write(path: Path, photos: Sequence[PhotoFaces], layout: Layout, advance: Advance) -> None:
        put(path, render(photos, layout))
        advance(len(photos))

    chosen = None if tags is None else frozenset(tags)
    return Writer(lambda path, photos: [path], write, frozenset(carries), chosen, strips=strips)


def put(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Write one file in one step, with its folder. Raises FormatError."""
    with raised_as(FormatError, path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with replacing(path) as unfinished, unfinished.open("wb") as stream:
            stream.writelines((data,) if isinstance(data, bytes) else data)


def unshared(files: list[Path]) -> list[Path]:
    """The files, which must all be different: a.jpg and a.png would both be described by a.pts.

    Raises FormatError. Case does not tell files apart everywhere, so it does not here.
    """
    seen: set[str] = set()
    for file in files:
        key = str(file).casefold()
        if key in seen:
            raise FormatError(f"{file}: would belong to two photos, whose names differ in their endings only")
        seen.add(key)
    return files


def numbered(photos: Iterable[PhotoFaces]) -> Iterable[tuple[int, PhotoFaces, AnnotatedFace]]:
    """Each face with its photo, counted over all photos from 1."""
    number = 0
    for photo in photos:
        for face in photo.faces:
            number += 1
            yield number, photo, face


def box_of(face: AnnotatedFace) -> FaceBox:
    """The face's box, else (or where that has no size) the tight box of the points that it has."""
    if face.box is not None and face.box.is_usable():
        return face.box
    return FaceBox.of_points(face.points[np.isfinite(face.points).all(axis=1)])


def visibilities(face: AnnotatedFace) -> list[Visibility]:
    """Of each point; where a file did not say, it is taken to be visible, and absent without a place."""
    if face.visibility is not None:
        return [Visibility(int(value)) for value in face.visibility]
    return [Visibility.VISIBLE if np.isfinite(x) else Visibility.ABSENT for x, _ in face.points.tolist()]


def _shows(face: AnnotatedFace, what: Visibility) -> bool:
    if face.visibility is None:
        return False
    return bool((face.visibility[np.isfinite(face.points).all(axis=1)] == what).any())


def reaches_out(width: int, height: int, face: AnnotatedFace) -> bool:
    """Whether a point lies beyond the edges of the photo's outermost pixels."""
    return bool(len(points_outside(face.points, width, height)))


def total_losses(writer: Writer, photos: Iterable[PhotoFaces]) -> Mapping[Part, int]:
    """For each part that is lost, the number of faces that lose it."""
    counts: dict[Part, int] = {}
    for _, photo, face in numbered(photos):
        for part in writer.lost(photo, face):
            counts[part] = counts.get(part, 0) + 1
    return {part: counts[part] for part in Part if part in counts}


def in_photo(points: NDArray[np.float64], width: int, height: int) -> NDArray[np.float64]:
    """The points with those beyond the photo's edges put on them, for a format that has no others."""
    return np.clip(points, -0.5, np.array([width, height]) - 0.5)
