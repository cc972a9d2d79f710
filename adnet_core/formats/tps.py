"""The TPS files of tpsDig, which geomorph and Morpho read: the specimens of many photos in one text.

    LM=2                     the number of landmarks
    120.5 301                x and y of each; y counts upwards from the photo's lower edge
    133 288.25
    CURVES=1                 points on curves: of each curve
    POINTS=2                 how many there are, and then these
    140 280
    150 272
    IMAGE=a.jpg
    ID=0
    SCALE=0.0125             how long a pixel is, in a unit that the file does not name

A layout may have the landmarks only, or these and then the points of all curves. Both coordinates negative,
or NA, is a landmark that is missing, as geomorph has it (`negNA`). Coordinates are measured from the
photo's lower left corner: its programs and ml-morph turn y by taking it off the photo's height. Points are
known by their order. CURVES, COMMENT, VARIABLES, RADII and OUTLINES that are not read are counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import FormatError, MissingPhotoError
from adnet_core.faces.layout import MAX_POINTS, Layout, load_layout
from adnet_core.faces.scale import scale_of
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.face import (
    AnnotatedFace,
    as_numbers,
    check_count,
    half_a_point,
    in_order,
    numbered_lines,
    report_fault,
)
from adnet_core.formats.photo_faces import Part, PhotoFaces, in_photo, numbered, one_file
from adnet_core.formats.photo_finder import PhotoFinder
from adnet_core.formats.skeleton import Skeleton, numbered_points
from adnet_core.sentences import said

IMAGE_FOLDERS = ("images",)
PIXEL_CORNER = 0.5
_WHAT = "a TPS file"
_FIRST = re.compile(r"^\s*LM\s*=\s*\d", re.IGNORECASE | re.ASCII)
_KEY = re.compile(r"\s*([A-Za-z]\w*)\s*=\s*(.*?)\s*", re.ASCII | re.DOTALL)
_OF_POINTS = ("LM", "POINTS")
_KNOWN = {*_OF_POINTS, "CURVES", "IMAGE", "ID", "SCALE"}
_MISSING = -1.0
_ABSENT = ("NA", "NaN")


@dataclass
class _Specimen:
    """One entry as it stands in the file, y from below; `line` is where it begins, `fault` what is wrong with
    the first of its points that cannot be read."""

    line: int
    landmarks: list[list[float]] = field(default_factory=list)
    on_curves: list[list[float]] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)
    fault: FormatError | None = None


def read_tps(request: ReadRequest) -> list[AnnotatedFace]:
    """The specimens of a file, in its order."""
    path = request.path
    photos = PhotoFinder(path, request.images, IMAGE_FOLDERS)
    faces: list[AnnotatedFace] = []
    found = 0
    for specimen in _specimens(path, request):
        found += 1
        check_count(found, request.layout.point_count, path)
        try:
            faces.append(_face(specimen, f"{path.name}#{found}", photos, request))
        except FormatError as fault:
            report_fault(fault, request.on_fault)
    if not found:
        raise FormatError(f"{path}: holds no specimen (LM=), so it is not {_WHAT}")
    return photos.checked(faces, request.on_fault)


def _specimens(path: Path, request: ReadRequest) -> Iterator[_Specimen]:
    """Raises FormatError for text that no entry can hold."""
    specimen: _Specimen | None = None
    expected, rows = 0, None
    for number, line in numbered_lines(path, _WHAT):
        where = f"{path}, line {number}"
        entry = _KEY.fullmatch(line)
        if rows is not None and len(rows) < expected:
            if entry is not None:
                raise FormatError(f"{where}: comes after {len(rows)} points where {expected} are announced")
            try:
                rows.append(_numbers(line, where))
            except FormatError as fault:
                assert specimen is not None  # rows are its
                specimen.fault = specimen.fault or fault
                rows.append([_MISSING, _MISSING])
            continue
        if entry is None:
            raise FormatError(f"{where}: '{line.strip()[:40]}' is no entry of {_WHAT}")
        key, value = entry[1].upper(), entry[2]
        if key in ("LM", "LM3"):
            if key == "LM3":
                raise FormatError(f"{where}: holds points in space, not in a photo")
            if specimen is not None:
                yield specimen
            specimen = _Specimen(number)
        if specimen is None:
            raise FormatError(f"{where}: '{key}' comes before the first LM=")
        if key in _OF_POINTS:
            expected = _count(value, where)
            rows = specimen.landmarks if key == "LM" else []
            if key == "POINTS":
                rows = _Appended(specimen.on_curves)
        elif key in _KNOWN:
            specimen.values[key] = value
        else:
            request.on_lost(said("entries {key}", key=key[:20]))
    if specimen is not None:
        if rows is not None and len(rows) < expected:
            raise FormatError(f"{path}: ends after {len(rows)} points where {expected} are announced")
        yield specimen


class _Appended(list[list[float]]):
    """The points of one curve, which stand behind those of the curves before it."""

    def __init__(self, all_points: list[list[float]]) -> None:
        super().__init__()
        self._all = all_points

    def append(self, point: list[float]) -> None:
        super().append(point)
        self._all.append(point)


def _count(value: str, where: str) -> int:
    if not (value.isascii() and value.isdigit() and len(value) < 9 and int(value) <= MAX_POINTS):
        raise FormatError(f"{where}: '{value[:40]}' is no number of points; a face has 1 to {MAX_POINTS}")
    return int(value)


def _numbers(line: str, where: str) -> list[float]:
    words = line.split()
    if len(words) != 2:
        raise FormatError(f"{where}: '{line.strip()[:40]}' is not x and y of a point")
    if all(word in _ABSENT for word in words):
        return [_MISSING, _MISSING]
    if any(word in _ABSENT for word in words):
        raise half_a_point(words, where)
    found: list[float] = as_numbers(words, where).tolist()
    return found


def _face(specimen: _Specimen, label: str, photos: PhotoFinder, request: ReadRequest) -> AnnotatedFace:
    where = f"{request.path}, line {specimen.line}"
    if specimen.fault is not None:
        raise specimen.fault
    rows = specimen.landmarks
    if len(rows) + len(specimen.on_curves) == request.layout.point_count:
        rows = rows + specimen.on_curves
    elif specimen.on_curves:
        request.on_lost(said("points on curves"))
    name = specimen.values.get("IMAGE", "")
    if not name:
        raise FormatError(f"{where}: names no photo (IMAGE=)")
    photo = photos.find(name, where)
    size = request.sizes[photo]
    if size is None:
        raise MissingPhotoError(
            f"{where}: the photo '{name[:100]}' cannot be read, and y counts from its edge"
        )
    values = specimen.values
    try:
        scale = scale_of(float(values["SCALE"])) if values.get("SCALE") else None
    except ValueError:
        raise FormatError(f"{where}: the scale '{values['SCALE'][:40]}' is no number") from None
    points = in_order(_from_above(np.array(rows).reshape(-1, 2), size[1]), request.layout, where)
    return AnnotatedFace(photo, points, label, scale=scale)


def _from_above(rows: NDArray[np.float64], height: int) -> NDArray[np.float64]:
    """Our coordinates of points whose y counts from below; NaN for those that are missing."""
    points = np.stack([rows[:, 0], height - rows[:, 1]], axis=1) - PIXEL_CORNER
    points[(rows < 0).all(axis=1)] = np.nan
    return points


def _rendered(photos: Sequence[PhotoFaces], layout: Layout) -> Iterator[bytes]:
    for number, photo, face in numbered(photos):
        points = in_photo(face.points, photo.width, photo.height) + PIXEL_CORNER
        points[:, 1] = photo.height - points[:, 1]
        lines = [f"LM={len(points)}"]
        lines += ["-1 -1" if np.isnan(x) else f"{x:.4f} {y:.4f}" for x, y in points.tolist()]
        lines += [f"IMAGE={photo.name}", f"ID={number - 1}"]
        if face.scale is not None:
            lines.append(f"SCALE={face.scale.length:.9g}")
        yield ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _skeleton(path: Path) -> Skeleton:
    """As many points as the first specimen has, those of its curves last."""
    specimen = next(_specimens(path, ReadRequest(path, load_layout("5"))), None)
    if specimen is None:
        raise FormatError(f"{path}: holds no specimen (LM=), so it is not {_WHAT}")
    return Skeleton(numbered_points(len(specimen.landmarks) + len(specimen.on_curves)))


def _recognises(beginning: Beginning) -> bool:
    return beginning.suffix in (".tps", ".txt") and bool(_FIRST.match(beginning.text))


FORMAT = AnnotationFormat(
    name="tps",
    title="a TPS file",
    listed="TPS (tpsDig, geomorph)",
    files="`.tps` of tpsDig and geomorph",
    read=read_tps,
    writer=one_file(_rendered, (Part.MISSING, Part.FRACTIONS, Part.SCALE), strips=True),
    recognises=_recognises,
    suffix=".tps",
    pattern="*.tps",
    takes_images=True,
    photos="relative",
    origin=0.5,
    from_below=True,
    origin_source="StereoMorph and ml-morph take y off the photo's height to turn it",
    skeleton=_skeleton,
)
