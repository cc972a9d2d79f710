"""labelme's JSON files, one a photo: each landmark is a shape of type `point` with the point's name as label.

A photo's faces are told apart by `group_id`; a rectangle of the same group is the face's box, its flags
are the face's tags and its description the note. A point's flags say `occluded` and `outside`. Coordinates
are measured from the corner of the first pixel: labelme's canvas lets a photo of width W run from 0 to W
(its issue 278), so half a pixel is added and taken off.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import Field

from adnet_core.errors import FormatError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import Visibility
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.face import (
    AnnotatedFace,
    OnFault,
    OnLost,
    check_count,
    checked_box,
    report_fault,
    stated_size,
)
from adnet_core.formats.json_files import Entry, checked, json_bytes, read_json
from adnet_core.formats.photo_faces import (
    Advance,
    Part,
    PhotoFaces,
    Writer,
    box_of,
    put,
    unshared,
    visibilities,
)
from adnet_core.formats.photo_files import files_of
from adnet_core.formats.photo_finder import Claims, PhotoFinder
from adnet_core.formats.point_names import (
    NamedPoint,
    first_number,
    named_points,
    numeric,
    point_numbers,
    shows_first_number,
)
from adnet_core.formats.walked_folders import WalkedFolders
from adnet_core.sentences import said

ENDINGS = (".json",)
IMAGE_FOLDERS = ("images",)
VERSION = "5.5.0"
PIXEL_CORNER = 0.5
FACE = "face"
_WHAT = "a JSON file of labelme's"


class _Shape(Entry):
    label: str
    points: list[list[float]] = Field(max_length=100_000)
    shape_type: str = "polygon"
    group_id: int | None = None
    flags: dict[str, bool] | None = None
    description: str | None = None


class _File(Entry):
    imagePath: str  # labelme's own spelling
    shapes: list[Any]
    flags: dict[str, bool] | None = None
    imageWidth: Any = None
    imageHeight: Any = None


def read_labelme(request: ReadRequest) -> list[AnnotatedFace]:
    """The faces of one file, or of all files of labelme's under a folder, in natural order."""
    path, layout = request.path, request.layout
    photos = _Photos(path, request.images)
    faces: dict[Path, list[AnnotatedFace]] = {}
    numbered: set[str] = set()
    waiting: list[_Photo] = []

    def read(photo: _Photo, first: int) -> None:
        numbers = point_numbers(photo.labels, layout, path, first=first)
        faces[photo.file] = _faces_of(photo, numbers, layout, request.on_fault, request.on_lost)

    for file in labelme_files(path, request.walks):
        try:
            photo = photos.read(file)
        except FormatError as fault:
            report_fault(fault, request.on_fault)
            continue
        check_count(sum(map(len, faces.values())) + len(waiting), layout.point_count, path)
        faces[file] = []
        # Numbers mean the same in the whole set: files that do not show what they count from wait for one.
        mine = numeric(photo.labels, layout)
        numbered |= mine
        if mine and not shows_first_number(numbered, layout):
            waiting.append(photo)
            continue
        for one in (*waiting, photo):
            read(one, first_number(numbered, layout, path))
        waiting.clear()
    first = first_number(numbered, layout, path, request.on_remark)
    for photo in waiting:
        read(photo, first)
    found = [face for members in faces.values() for face in members]
    if not found and request.on_fault is None:
        raise FormatError(f"{path}: holds no points of a face")
    several = photos.claims.several(request.on_fault)
    return [face for face in found if face.photo not in several]


@dataclass(frozen=True)
class _Photo:
    """A file of labelme's with the photo that it describes."""

    file: Path
    photo: Path
    content: _File
    shapes: list[_Shape]

    @property
    def labels(self) -> list[str]:
        return [shape.label for shape in self.shapes]


class _Photos:
    """Reads files and finds their photos, which may lie in another folder of the source than the file."""

    def __init__(self, source: Path, images: Path | None) -> None:
        self._source, self._images = source if source.is_dir() else None, images
        self._finders: dict[Path, PhotoFinder] = {}
        self.claims = Claims()

    def read(self, file: Path) -> _Photo:
        """Raises FormatError."""
        where = str(file)
        content = checked(_File, read_json(file, _WHAT), where)
        shapes = [
            checked(_Shape, entry, f"{where}, shapes[{index}]") for index, entry in enumerate(content.shapes)
        ]
        finder = self._finders.get(file.parent)
        if finder is None:
            # Paths are meant from the file's folder, so from the folder of photos that corresponds to it.
            same = None
            if self._images is not None and self._source is not None:
                same = self._images / file.parent.relative_to(self._source)
            finder = PhotoFinder(
                file,
                self._images,
                IMAGE_FOLDERS,
                source=self._source,
                looks_above=False,
                preferred=same,
                claims=self.claims,
            )
            self._finders[file.parent] = finder
        return _Photo(file, finder.find(content.imagePath, where), content, shapes)


def _faces_of(
    photo: _Photo, numbers: dict[str, int], layout: Layout, on_fault: OnFault | None, on_lost: OnLost
) -> list[AnnotatedFace]:
    content, file = photo.content, photo.file
    if any((content.flags or {}).values()):
        on_lost(said("flags of whole photos"))
    faces: list[AnnotatedFace] = []
    for group, members in _groups(photo.shapes).items():
        label = file.name if group is None else f"{file.name}#{group}"
        try:
            where = str(file) if group is None else f"{file}, group {group}"
            found = _face(members, photo.photo, where, label, numbers, layout, on_lost)
            if found is not None:
                size = stated_size(content.imageWidth, content.imageHeight)
                faces.append(replace(found, photo_size=size))
        except FormatError as fault:
            report_fault(fault, on_fault)
    return faces


def labelme_files(path: Path, walks: WalkedFolders | None = None) -> list[Path]:
    """The file, or all that lie under a folder and are not hidden, in natural order. Raises FormatError."""
    if not path.is_dir():
        return [path]
    found = list(files_of(path, ENDINGS, walks))
    if not found:
        raise FormatError(f"{path}: holds no file *.json, as labelme has them")
    return found


def _groups(shapes: Sequence[_Shape]) -> dict[int | None, list[_Shape]]:
    groups: dict[int | None, list[_Shape]] = {}
    for shape in shapes:
        groups.setdefault(shape.group_id, []).append(shape)
    return groups


def _face(
    members: Sequence[_Shape],
    photo: Path,
    where: str,
    label: str,
    numbers: dict[str, int],
    layout: Layout,
    on_lost: OnLost,
) -> AnnotatedFace | None:
    """The face of a group; None where it holds no point."""
    named: list[NamedPoint] = []
    frame: _Shape | None = None
    for shape in members:
        flags = shape.flags or {}
        if shape.shape_type == "point":
            if len(shape.points) != 1 or len(shape.points[0]) != 2:
                raise FormatError(f"{where}: the point '{shape.label[:40]}' is not one pair of numbers")
            x, y = shape.points[0]
            seen = Visibility.OUTSIDE if flags.get("outside") else Visibility.VISIBLE
            seen = Visibility.OCCLUDED if flags.get("occluded") else seen
            named.append((shape.label, x - PIXEL_CORNER, y - PIXEL_CORNER, seen))
        elif shape.shape_type == "rectangle":
            if frame is not None:
                on_lost(said("further boxes of a face"))
            frame = frame or shape
        else:
            on_lost(said("shapes of the type {kind}", kind=shape.shape_type[:40]))
    if not named:
        if frame is not None:
            on_lost(said("rectangles without points"))
        return None
    points, visibility = named_points(named, numbers, layout, where, on_lost)
    tags = (frame.flags or {}) if frame is not None else {}
    return AnnotatedFace(
        photo=photo,
        points=points,
        label=label,
        box=None if frame is None else _box(frame, where),
        visibility=visibility,
        tags=frozenset(name for name, on in tags.items() if on),
        note=(frame.description or "") if frame is not None else "",
    )


def _box(frame: _Shape, where: str) -> FaceBox:
    """A rectangle by two corners in any order, or by all four, as newer versions of labelme write it."""
    if len(frame.points) not in (2, 4) or any(len(corner) != 2 for corner in frame.points):
        raise FormatError(f"{where}: the rectangle '{frame.label[:40]}' is not two corners")
    corners = np.array(frame.points, dtype=np.float64) - PIXEL_CORNER
    (x0, y0), (x1, y1) = corners.min(axis=0).tolist(), corners.max(axis=0).tolist()
    return checked_box(x0, y0, x1, y1, where)


def _targets(folder: Path, photos: Sequence[PhotoFaces]) -> list[Path]:
    return unshared([(folder / photo.name).with_suffix(".json") for photo in photos])


def _write(folder: Path, photos: Sequence[PhotoFaces], layout: Layout, advance: Advance) -> None:
    for done, (file, photo) in enumerate(zip(_targets(folder, photos), photos, strict=True), start=1):
        put(file, json_bytes(_content(photo, _path_from(file, photo.path), layout)))
        advance(done)


def _path_from(file: Path, photo: Path) -> str:
    """How labelme finds the photo: relative to the file's folder."""
    try:
        return Path(os.path.relpath(photo, file.parent)).as_posix()
    except ValueError:  # another drive
        return photo.as_posix()


def _content(photo: PhotoFaces, image_path: str, layout: Layout) -> dict[str, Any]:
    shapes: list[dict[str, Any]] = []
    for group, face in enumerate(photo.faces, start=1):
        box = box_of(face)
        corners = [[box.x0, box.y0], [box.x1, box.y1]]
        shapes.append(
            _shape(FACE, "rectangle", corners, group, dict.fromkeys(sorted(face.tags), True), face.note)
        )
        for name, point, seen in zip(layout.point_names, face.points, visibilities(face), strict=True):
            if np.isfinite(point).all():
                flags = {} if seen is Visibility.VISIBLE else {seen.name.lower(): True}
                shapes.append(_shape(name, "point", [point.tolist()], group, flags))
    return {
        "version": VERSION,
        "flags": {},
        "shapes": shapes,
        "imagePath": image_path,
        "imageData": None,
        "imageHeight": photo.height,
        "imageWidth": photo.width,
    }


def _shape(
    label: str, kind: str, points: list[list[float]], group: int, flags: dict[str, bool], note: str = ""
) -> dict[str, Any]:
    return {
        "label": label,
        "points": [[round(x + PIXEL_CORNER, 4), round(y + PIXEL_CORNER, 4)] for x, y in points],
        "group_id": group,
        "description": note,
        "shape_type": kind,
        "flags": flags,
        "mask": None,
    }


LABELME_SIGNS = ('"shapes"', '"imagePath"')
"""What a file of labelme's holds and no other JSON here."""

LABELME_WRITER = Writer(
    _targets,
    _write,
    frozenset(
        {
            Part.BEYOND,
            Part.OCCLUDED,
            Part.OUTSIDE,
            Part.MISSING,
            Part.FRACTIONS,
            Part.BOX,
            Part.TAGS,
            Part.NOTE,
        }
    ),
)

FORMAT = AnnotationFormat(
    name="labelme",
    title="labelme files",
    listed="labelme, JSON files",
    files="folder of JSON files, one a photo",
    read=read_labelme,
    writer=LABELME_WRITER,
    recognises=lambda beginning: (
        beginning.suffix == ".json"
        and not beginning.text.startswith("[")
        and beginning.holds_any(*LABELME_SIGNS)
    ),
    folder_of=".json",
    takes_images=True,
    photos="relative",
    origin=0.5,
    origin_source="labelme's issue 278: coordinates run from 0 to the width",
)
