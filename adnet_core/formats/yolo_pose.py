"""YOLO-pose: a data.yaml (`yolo_set`), photos in images/ and one text for each in labels/, a line a face.

    class  x y width height  x0 y0 v0  x1 y1 v1 ...

The box is given by its centre and size, and all numbers are shares of the photo's width and height, so they
are measured from its upper left corner. The visibility v is COCO's: 0 for a point that is not annotated
(all three are then 0), 1 for an occluded, 2 for a visible one; it may be missing for the whole set
(kpt_shape), and then a point at (0, 0) or beyond is not annotated. Points go by `kpt_names` where there are
any, and else by their order.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import FormatError, MissingPhotoError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import Visibility
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.coco_conventions import FLAGS, OURS, Flags, flags_of, named_order, visibility_in_order
from adnet_core.formats.face import (
    AnnotatedFace,
    as_numbers,
    check_count,
    frozen,
    numbered_lines,
    points_mismatch,
    report_fault,
)
from adnet_core.formats.photo_faces import (
    Advance,
    Part,
    PhotoFaces,
    Writer,
    box_of,
    in_photo,
    put,
    unshared,
    visibilities,
)
from adnet_core.formats.photo_files import PhotosOfFiles, files_of
from adnet_core.formats.skeleton import Skeleton, numbered_points
from adnet_core.formats.yolo_set import YoloSet, read_yolo_set, yolo_set_bytes
from adnet_core.sentences import said

ENDINGS = (".txt",)
LABELS = "labels"
FOLDERS = {LABELS: "images"}
SETS = ("data.yaml", "dataset.yaml")
_YAML = (".yaml", ".yml")
_SIGN = "kpt_shape"
_WHAT = "a YOLO-pose label"
_BOX = 5
"""How many numbers stand before the points: class, centre and size."""
_NO_LABELS = ("classes", "train", "val", "valid", "test", "trainval", "readme", "requirements")
"""Texts of other kinds, which lie beside labels, as labelImg's classes.txt does in the folder of these."""
PIXEL_CORNER = 0.5


@dataclass(frozen=True, eq=False)
class _Row:
    """A line as it stands in a file; `keypoints` (K, 2 or 3) in shares of the photo."""

    photo: Path
    where: str
    label: str
    box: NDArray[np.float64]
    keypoints: NDArray[np.float64]


def read_yolo(request: ReadRequest) -> list[AnnotatedFace]:
    """The faces of a set: of a folder, of its data.yaml, or of one file of labels."""
    root, described = _set_of(request.path)
    layout = request.layout
    if described.points and described.points != layout.point_count and not described.names:
        raise FormatError(f"{root}: {points_mismatch(described.points, layout.point_count)}")
    rows = _rows(root, described, request)
    shares = (row.keypoints.ravel().tolist() for row in rows if row.keypoints.shape[1] == 3)
    ours = {"info": {"contributor": OURS}} if described.ours else {}
    flags = flags_of(ours, shares, request.path, request.on_remark)
    order = named_order(described.names, layout, request.path, request.on_remark)
    if order is not None and len(order) != described.points:
        order = None
    faces: list[AnnotatedFace] = []
    for row in rows:
        try:
            faces.append(_face(row, flags, order, request))
        except FormatError as fault:
            report_fault(fault, request.on_fault)
    return faces


def _set_of(path: Path) -> tuple[Path, YoloSet]:
    """The folder of a set, or the file of labels that is given itself, with what the set says of itself."""
    if path.suffix.lower() in _YAML:
        return path.parent, read_yolo_set(path)
    start = path if path.is_dir() else path.parent
    for folder in (start, *list(start.parents)[:2]):
        for name in SETS:
            if (folder / name).is_file():
                return path, read_yolo_set(folder / name)
    return path, YoloSet()


def _rows(root: Path, described: YoloSet, request: ReadRequest) -> list[_Row]:
    photos = PhotosOfFiles(root, request.images, ENDINGS, FOLDERS, sizes=request.sizes)
    files = list(files_of(root, ENDINGS, request.walks))
    labels = [file for file in files if LABELS in file.parts[:-1]]
    if not labels:
        labels = [file for file in files if file.stem.split(".")[0].lower() not in _NO_LABELS]
    if not labels:
        raise FormatError(f"{request.path}: holds no file of labels")
    count = 0
    rows: list[_Row] = []
    for file in labels:
        try:
            try:
                photo = photos.find(file)
            except MissingPhotoError:
                if file.stem.lower() in _NO_LABELS:
                    continue
                raise
            for number, line in numbered_lines(file, _WHAT):
                count += 1
                check_count(count, request.layout.point_count, request.path)
                try:
                    where, label = f"{file}, line {number}", f"{file.name}:{number}"
                    rows.append(_row(line, where, label, photo, described, request))
                except FormatError as fault:
                    report_fault(fault, request.on_fault)
        except FormatError as fault:
            report_fault(fault, request.on_fault)
    several = photos.several(request.on_fault, request.on_remark)
    return [row for row in rows if row.photo not in several]


def _row(line: str, where: str, label: str, photo: Path, described: YoloSet, request: ReadRequest) -> _Row:
    numbers = as_numbers(line.split(), where)
    points = described.points or request.layout.point_count
    left = len(numbers) - _BOX
    width = described.numbers or next((width for width in (3, 2) if width * points == left), 0)
    # A model's confidence in the whole face may stand at the end.
    if not width or left not in (width * points, width * points + 1):
        if left > 0:
            raise FormatError(f"{where}: {points_mismatch(left // (width or 3), points)}")
        raise FormatError(f"{where}: holds {len(numbers)} numbers, so a box without points")
    if numbers[0] > 0 and len(described.classes) > 1:
        request.on_lost(said("classes of faces"))
    keypoints = numbers[_BOX : _BOX + width * points].reshape(points, width)
    return _Row(photo, where, label, numbers[1:_BOX], keypoints)


def _face(row: _Row, flags: Flags, order: NDArray[np.int64] | None, request: ReadRequest) -> AnnotatedFace:
    size = request.sizes[row.photo]
    if size is None:
        raise MissingPhotoError(f"{row.where}: the photo {row.photo.name}, whose size counts, cannot be read")
    wide = row.keypoints.shape[1] == 3
    positions = row.keypoints[:, :2] * size - PIXEL_CORNER
    if wide:
        positions[(row.keypoints == 0).all(axis=1)] = np.nan
        seen = flags.visibility(row.keypoints[:, 2], row.where)
    else:
        positions[(row.keypoints <= 0).all(axis=1)] = np.nan
        seen = np.full(len(positions), Visibility.VISIBLE, dtype=np.int8)
    points, visibility = visibility_in_order(
        positions, seen, order, request.layout, row.where, request.on_lost
    )
    x, y, width, height = (row.box * [*size, *size]).tolist()
    if width < 0 or height < 0:
        raise FormatError(f"{row.where}: {width:g} x {height:g} is no size of a face")
    left, top = x - width / 2 - PIXEL_CORNER, y - height / 2 - PIXEL_CORNER
    return AnnotatedFace(
        row.photo,
        frozen(points),
        row.label,
        box=FaceBox(left, top, left + width, top + height) if width and height else None,
        visibility=visibility,
    )


def _label_files(folder: Path, photos: Sequence[PhotoFaces]) -> list[Path]:
    return unshared([(folder / LABELS / photo.name).with_suffix(".txt") for photo in photos])


def _files(folder: Path, photos: Sequence[PhotoFaces]) -> list[Path]:
    return [*_label_files(folder, photos), folder / SETS[0]]


def _write(folder: Path, photos: Sequence[PhotoFaces], layout: Layout, advance: Advance) -> None:
    put(folder / SETS[0], yolo_set_bytes(layout))
    for done, (file, photo) in enumerate(zip(_label_files(folder, photos), photos, strict=True), start=1):
        put(file, "".join(f"{_line(photo, face)}\n" for face in photo.faces).encode("ascii"))
        advance(done)


def _line(photo: PhotoFaces, face: AnnotatedFace) -> str:
    size = np.array([photo.width, photo.height], dtype=np.float64)
    box = box_of(face)
    corners = in_photo(np.array([[box.x0, box.y0], [box.x1, box.y1]]), photo.width, photo.height)
    first, last = (corners + PIXEL_CORNER) / size
    words = [*((first + last) / 2).tolist(), *(last - first).tolist()]
    text = ["0", *(f"{value:.8f}" for value in words)]
    positions = (in_photo(face.points, photo.width, photo.height) + PIXEL_CORNER) / size
    for (x, y), seen in zip(positions.tolist(), visibilities(face), strict=True):
        if np.isnan(x):
            text += ["0", "0", "0"]
            continue
        flag = FLAGS[seen]
        if not flag and x == y == 0:
            x = 1e-8  # three noughts would say that the point has no place
        text += [f"{x:.8f}", f"{y:.8f}", str(flag)]
    return " ".join(text)


def _skeleton(path: Path) -> Skeleton:
    _, described = _set_of(path)
    if not described.points:
        raise FormatError(f"{path}: has no data.yaml, which would say how many points there are")
    names = list(described.names) or numbered_points(described.points)
    return Skeleton(names, mirrored=[(a, b) for a, b in enumerate(described.flip) if a < b])


def _recognises(beginning: Beginning) -> bool:
    if beginning.suffix in _YAML:
        return beginning.holds_any(_SIGN)
    words = beginning.first_line.split() if beginning.suffix == ".txt" else []
    if len(words) < _BOX + 2 or not words[0].isdigit():
        return False
    try:
        return all(0 <= float(word) <= 2 for word in words[1:])
    except ValueError:
        return False


FORMAT = AnnotationFormat(
    name="yolo",
    title="a YOLO-pose set",
    listed="YOLO-pose (Ultralytics)",
    files="folder with `data.yaml`, `images/` and `labels/`",
    read=read_yolo,
    writer=Writer(
        _files,
        _write,
        frozenset({Part.OCCLUDED, Part.OUTSIDE, Part.MISSING, Part.FRACTIONS, Part.BOX}),
        by_stem=True,
    ),
    recognises=_recognises,
    folder_of=(*_YAML, ".txt"),
    takes_images=True,
    photos="beside",
    photo_folder="images",
    origin=0.5,
    origin_source="shares of the photo's size, as Ultralytics multiplies them",
    skeleton=_skeleton,
)
