"""Faces whose points a file calls by names, from what its reader has found in it to what all readers give.

Names are put into the layout's order over the whole set, since numbers among them count from 0 or from 1 in
all of its files alike (`point_names`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from adnet_core.errors import FormatError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.scale import Scale
from adnet_core.faces.states import FaceState
from adnet_core.files.plain_text import beginning
from adnet_core.formats.annotation_format import ReadRequest
from adnet_core.formats.face import AnnotatedFace, check_count, report_fault
from adnet_core.formats.photo_finder import PhotoFinder
from adnet_core.formats.point_names import NamedPoint, named_points, point_numbers


@dataclass(frozen=True)
class FoundFace:
    """A face as its file has it, but in our coordinates. `photo` is found, or what the file calls it.

    `where` names the place in messages, `label` the face in reports.
    """

    photo: Path | str
    where: str
    label: str
    points: Sequence[NamedPoint]
    box: FaceBox | None = None
    tags: frozenset[str] = frozenset()
    note: str = ""
    score: float | None = None
    state: FaceState = FaceState.ACCEPTED
    photo_size: tuple[int, int] | None = None
    scale: Scale | None = None


class FoundFaces(list[FoundFace]):
    """What a reader has found so far; faults of single faces go to whoever takes them."""

    def __init__(self, request: ReadRequest) -> None:
        super().__init__()
        self._request = request
        self.faulty = False
        """Whether somebody was told of a fault."""

    def append(self, face: FoundFace) -> None:
        """Raises FormatError where the file holds more than can be held at once."""
        check_count(len(self) + 1, self._request.layout.point_count, self._request.path)
        super().append(face)

    @contextmanager
    def faults(self) -> Iterator[None]:
        """Hand on what is wrong with a face, or let it be raised where nobody takes it."""
        try:
            yield
        except FormatError as fault:
            report_fault(fault, self._request.on_fault)
            self.faulty = True


def named_faces(
    request: ReadRequest, found: FoundFaces, photos: PhotoFinder | None = None, *, what: str = "face"
) -> list[AnnotatedFace]:
    """The faces of a set, in its order; `photos` finds those that are names.

    Raises FormatError where there is none (`what` of them) and no fault that says why, and at the first that
    is faulty unless faults are taken.
    """
    if not found and not found.faulty:
        raise FormatError(f"{request.path}: holds no {what}")
    layout = request.layout
    names = {name for face in found for name, *_ in face.points}
    numbers = point_numbers(names, layout, request.path, request.on_remark)
    if found and not names & numbers.keys():
        numbers = _by_order(request, found, names) or numbers
    faces: list[AnnotatedFace] = []
    for face in found:
        try:
            points, visibility = named_points(face.points, numbers, layout, face.where, request.on_lost)
            photo = face.photo
            if isinstance(photo, str):
                assert photos is not None
                photo = photos.find(photo, face.where)
            faces.append(
                AnnotatedFace(
                    photo=photo,
                    points=points,
                    label=face.label,
                    box=face.box,
                    visibility=visibility,
                    tags=face.tags,
                    note=face.note,
                    score=face.score,
                    state=face.state,
                    photo_size=face.photo_size,
                    scale=face.scale,
                )
            )
        except FormatError as fault:
            report_fault(fault, request.on_fault)
    return faces if photos is None else photos.checked(faces, request.on_fault)


def faces_of_points(points: Sequence[NamedPoint]) -> Iterator[list[NamedPoint]]:
    """Single points of a photo as faces: one whose name is there already begins the next face."""
    face: list[NamedPoint] = []
    names: set[str] = set()
    for point in points:
        if point[0] in names:
            yield face
            face, names = [], set()
        face.append(point)
        names.add(point[0])
    if face:
        yield face


def _by_order(request: ReadRequest, found: Sequence[FoundFace], names: set[str]) -> dict[str, int]:
    """Indices of names that are none of the layout's, where all faces have as many as it in one order."""
    layout, first = request.layout, [name for name, *_ in found[0].points]
    if len(names) != len(first) or len(first) != layout.point_count:
        return {}
    order = {name: index for index, name in enumerate(first)}
    for face in found:
        rows = [order[name] for name, *_ in face.points]
        if rows != sorted(rows):
            return {}
    request.on_remark(
        f"{request.path}: its points have other names ('{beginning(first[0], 40)}', ...) than those of the "
        f"layout {layout.name} ('{layout.point_names[0]}', ...); they were taken in their order"
    )
    return order
