"""The shape files of StereoMorph, NAME.txt for NAME.jpg: lists in marks of its own, which look like XML.

    <shapes type=list>
        <scaling.units type=vector names=FALSE length=1 as.numeric=FALSE >mm</scaling.units>
        <scaling type=vector names=FALSE length=1 as.numeric=TRUE >0.0084</scaling>
        <landmarks.pixel type=matrix rownames=TRUE colnames=FALSE nrow=2 ncol=2 as.numeric=TRUE >
            left eye    1041    324
            right eye   1033    531
        </landmarks.pixel>
    </shapes>

Cells are parted by tabs. A landmark that was not digitized is left out or NA. Coordinates are measured from
the photo's upper left corner: from TPS files it takes y off the photo's height. A pixel is `scaling` long.
Curves, rulers and what is said in other units are not read.
"""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np

from adnet_core.errors import FormatError
from adnet_core.faces.layout import MAX_POINTS, Layout, load_layout
from adnet_core.faces.scale import Scale, scale_of
from adnet_core.faces.states import Visibility
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.face import AnnotatedFace, as_numbers, half_a_point, numbered_lines
from adnet_core.formats.named_faces import FoundFace, FoundFaces, named_faces
from adnet_core.formats.photo_faces import Part, PhotoFaces
from adnet_core.formats.photo_files import PhotosOfFiles, files_of, files_writer
from adnet_core.formats.point_names import NamedPoint
from adnet_core.formats.skeleton import Skeleton
from adnet_core.sentences import said

ENDINGS = (".txt",)
FOLDERS = {"shapes": "images"}
PIXEL_CORNER = 0.5
_WHAT = "a shape file of StereoMorph's"
_BEGINS = "<shapes"
_OPENS = re.compile(r"\s*<([\w.]+)((?:\s[^<>]*)?)>([^<]*)(</[\w.]+\s*>)?\s*", re.ASCII)
_CLOSES = re.compile(r"\s*</\s*([\w.]+)\s*>\s*", re.ASCII)


def _face(file: Path, photo: Path, request: ReadRequest) -> FoundFace:
    points: list[NamedPoint] = []
    values: dict[str, str] = {}
    inside: list[str] = []
    for number, line in numbered_lines(file, _WHAT):
        where = f"{file}, line {number}"
        if not inside and not line.lstrip().startswith(_BEGINS):
            raise FormatError(f"{file}: is not {_WHAT}: it does not begin with {_BEGINS}")
        opened, closed = _OPENS.fullmatch(line), _CLOSES.fullmatch(line)
        if closed is not None:
            if not inside or inside.pop() != closed[1]:
                raise FormatError(f"{where}: closes '{closed[1][:40]}', which is not open")
            if not inside:
                break
        elif opened is not None:
            name = opened[1]
            if name == "curves.control":
                request.on_lost(said("curves"))
            if opened[4] is None:
                inside.append(name)
                if len(inside) > 20:
                    raise FormatError(f"{where}: is nested too deeply for {_WHAT}")
            else:
                values[name] = opened[3].strip()
        elif inside[-1:] == ["landmarks.pixel"]:
            points += _row(line, where)
            if len(points) > MAX_POINTS:
                raise FormatError(f"{where}: a face has 1 to {MAX_POINTS} points")
    else:
        raise FormatError(f"{file}: ends before </shapes>, so it is cut off or not {_WHAT}")
    if not points:
        raise FormatError(f"{file}: holds no landmark (landmarks.pixel)")
    return FoundFace(photo, str(file), file.name, points, scale=_scale(values, str(file)))


def _row(line: str, where: str) -> list[NamedPoint]:
    """The landmark of a row, none for one that was not digitized."""
    cells = [cell.strip() for cell in line.strip().split("\t")]
    if len(cells) != 3:
        raise FormatError(f"{where}: '{line.strip()[:40]}' is not a name, x and y, parted by tabs")
    name, x, y = cells
    if x == y == "NA":
        return []
    if "NA" in (x, y):
        raise half_a_point((x, y), where)
    left, top = (as_numbers([x, y], where) - PIXEL_CORNER).tolist()
    return [(name, left, top, Visibility.VISIBLE)]


def _scale(values: dict[str, str], where: str) -> Scale | None:
    word = values.get("scaling", "NA")
    if word in ("NA", ""):
        return None
    (length,) = as_numbers([word], f"{where}: scaling").tolist()
    unit = values.get("scaling.units", "")
    return scale_of(length, "" if unit == "NA" else unit)


def _read(request: ReadRequest) -> list[AnnotatedFace]:
    photos = PhotosOfFiles(request.path, request.images, ENDINGS, FOLDERS, sizes=request.sizes)
    found = FoundFaces(request)
    for file in files_of(request.path, ENDINGS, request.walks):
        with found.faults():
            found.append(_face(file, photos.find(file), request))
    faces = named_faces(request, found, what="shape file of StereoMorph's")
    several = photos.several(request.on_fault, request.on_remark)
    return [face for face in faces if face.photo not in several]


def _rendered(photo: PhotoFaces, face: AnnotatedFace, layout: Layout) -> bytes:
    rows = [
        f"\t\t{' '.join(name.split())}\t{x + PIXEL_CORNER:.4f}\t{y + PIXEL_CORNER:.4f}"
        for name, (x, y) in zip(layout.point_names, face.points.tolist(), strict=True)
        if not np.isnan(x)
    ]
    lines = ["<shapes type=list>"]
    if face.scale is not None:
        kind = "type=vector names=FALSE length=1 as.numeric"
        if face.scale.unit:
            lines.append(f"\t<scaling.units {kind}=FALSE >{face.scale.unit}</scaling.units>")
        lines.append(f"\t<scaling {kind}=TRUE >{face.scale.length:.9g}</scaling>")
    head = f"type=matrix rownames=TRUE colnames=FALSE nrow={len(rows)} ncol=2 as.numeric=TRUE"
    lines += [f"\t<landmarks.pixel {head} >", *rows, "\t</landmarks.pixel>", "</shapes>"]
    return "".join(f"{line}\n" for line in lines).encode("utf-8", "replace")


def _skeleton(path: Path) -> Skeleton:
    file = next(files_of(path, ENDINGS))
    return Skeleton([name for name, *_ in _face(file, file, ReadRequest(file, load_layout("5"))).points])


def _recognises(beginning: Beginning) -> bool:
    return beginning.suffix == ".txt" and beginning.text.startswith(_BEGINS)


FORMAT = AnnotationFormat(
    name="stereomorph",
    title="a shape file of StereoMorph's",
    listed="StereoMorph, shape files",
    files="folder of `NAME.txt`, beside the photos to be read",
    read=_read,
    writer=files_writer(".txt", _rendered, (Part.BEYOND, Part.MISSING, Part.FRACTIONS, Part.SCALE)),
    recognises=_recognises,
    folder_of=".txt",
    takes_images=True,
    photos="beside",
    origin=0.5,
    origin_source="StereoMorph takes y off the photo's height to turn it (TPSToShapes)",
    skeleton=_skeleton,
)
