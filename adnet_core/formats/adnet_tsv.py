"""The tab-separated lists of ADNet's authors: one face a line.

    path <tab> five points <tab> landmarks x,y,... <tab> scale <tab> cx <tab> cy [<tab> tags]

The authors' lists begin with a face, which their own reader takes for a heading and loses. So ours begin
with a heading, and one is passed over where it is there.

The box is square, 200 * scale wide, around (cx, cy): the tight box of the true landmarks. The five points
are used by no one and may be anything. Tags are WFLW's six attributes as 0 or 1, parted by commas; a face
of 300-W is tagged with its subset, which its path tells. Coordinates are taken as they are, pixel
centres at integers from 0, since the authors' code takes a point p as (2p + 1) / size - 1.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from adnet_core.errors import FormatError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.formats.annotation_format import AnnotationFormat
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.face import (
    AnnotatedFace,
    OnFault,
    as_numbers,
    checked_box,
    faces_of_lines,
    frozen,
    layout_hint,
)
from adnet_core.formats.folder300w import SUBSETS, w300_subsets
from adnet_core.formats.photo_faces import Part, PhotoFaces, numbered, one_file
from adnet_core.formats.photo_finder import PhotoFinder
from adnet_core.formats.wflw import ATTRIBUTES

IMAGE_FOLDERS = ("WFLW_images", "images", "WFLW", "300W", "COFW")
W300_POINTS = 68
SCALE_UNIT = 200.0
# What the authors' lists have before the part of a path that holds for others.
RAW_IMAGES = "rawImages/"
_COMMAS = 9
"""More than the five points of a line and its tags have."""
_WHAT = "a list of ADNet's"
HEADING = "\t".join(("path", "five points", "landmarks", "scale", "cx", "cy", "tags"))


def read_adnet_tsv(
    path: str | Path,
    *,
    expected: int | None = None,
    images: Path | None = None,
    on_fault: OnFault | None = None,
) -> list[AnnotatedFace]:
    """The faces of a list in its order; `expected` is the number of points that each must have.

    Raises FormatError for a file that cannot be read or holds no face, and at the first line that is
    faulty or whose photo is missing; with `on_fault`, faulty lines are handed to it and left out.
    """
    path = Path(path)
    photos = PhotoFinder(path, images, IMAGE_FOLDERS)
    faces = faces_of_lines(
        path,
        _WHAT,
        lambda line, where, label: _face(line, where, label, photos, expected),
        on_fault,
        is_heading=_is_heading,
    )
    return photos.checked(faces, on_fault)


def _is_heading(line: str) -> bool:
    """Whether a first line names the columns: no landmarks stand in it."""
    cells = line.split("\t")
    return len(cells) in (6, 7) and not any(letter.isdigit() for letter in "".join(cells[1:6]))


def _face(line: str, where: str, label: str, photos: PhotoFinder, expected: int | None) -> AnnotatedFace:
    cells = [cell.strip() for cell in line.split("\t")]
    if len(cells) not in (6, 7):
        raise FormatError(
            f"{where}: has {len(cells)} columns; path, five points, landmarks, scale, cx, cy "
            "and perhaps tags are expected, parted by tabs"
        )
    name, _, landmarks, *box = cells[:6]
    words = landmarks.split(",")
    if len(words) % 2 or (expected is not None and len(words) != 2 * expected):
        wanted = "an even number" if expected is None else f"{2 * expected}"
        hint = "" if expected is None else layout_hint(len(words) // 2)
        raise FormatError(f"{where}: has {len(words)} landmark coordinates where {wanted} are expected{hint}")
    points = as_numbers([word.strip() for word in words], where)
    scale, x, y = as_numbers(box, where).tolist()
    if scale <= 0:
        raise FormatError(f"{where}: the scale {scale:g} is not above zero")
    tags = _tags(cells[6], where) if len(cells) == 7 else frozenset()
    if len(words) == 2 * W300_POINTS:
        tags |= w300_subsets(_relative(name).split("/"))
    half = SCALE_UNIT * scale / 2
    return AnnotatedFace(
        photo=_photo(name, photos, where),
        points=frozen(points.reshape(-1, 2)),
        label=label,
        box=checked_box(x - half, y - half, x + half, y + half, where),
        tags=tags,
    )


def _photo(name: str, photos: PhotoFinder, where: str) -> Path:
    """The photo of the path as it stands, else of the part of it that holds for others."""
    travelled = RAW_IMAGES in name.replace("\\", "/") and not photos.has(name, where)
    return photos.find(_relative(name) if travelled else name, where)


def _relative(name: str) -> str:
    return name.replace("\\", "/").rpartition(RAW_IMAGES)[2]


def _tags(cell: str, where: str) -> frozenset[str]:
    flags = as_numbers([word.strip() for word in cell.split(",")], where).tolist() if cell else []
    if len(flags) not in (0, len(ATTRIBUTES)) or any(flag not in (0, 1) for flag in flags):
        raise FormatError(f"{where}: the tags '{cell[:40]}' are not {len(ATTRIBUTES)} times 0 or 1")
    return frozenset(name for name, flag in zip(ATTRIBUTES, flags, strict=False) if flag)


def _rendered(photos: Sequence[PhotoFaces], layout: Layout) -> bytes:
    lines = [HEADING]
    for _, photo, face in numbered(photos):
        box = FaceBox.of_points(face.points)
        scale = max(box.longer_side / SCALE_UNIT, 1e-6)
        x, y = box.center
        landmarks = ",".join(f"{value:.6f}" for value in face.points.ravel())
        tags = ",".join(str(int(name in face.tags)) for name in ATTRIBUTES)
        unused = ",".join(["0"] * 10)
        lines.append(f"{photo.name}\t{unused}\t{landmarks}\t{scale:.6f}\t{x:.6f}\t{y:.6f}\t{tags}")
    return "".join(f"{line}\n" for line in lines).encode("utf-8")


TSV_WRITER = one_file(_rendered, (Part.BEYOND, Part.FRACTIONS, Part.TAGS), ATTRIBUTES, strips=True)


def _recognises(beginning: Beginning) -> bool:
    """A list has cells of many numbers, in the first line or below its heading."""
    lines = beginning.text.splitlines()[:2]
    return beginning.suffix == ".tsv" and any(
        cell.count(",") >= _COMMAS for line in lines for cell in line.split("\t")
    )


FORMAT = AnnotationFormat(
    name="tsv",
    title="a list of ADNet's authors",
    listed="ADNet's authors, TSV",
    files="list of ADNet's authors",
    read=lambda request: read_adnet_tsv(
        request.path,
        expected=request.layout.point_count,
        images=request.images,
        on_fault=request.on_fault,
    ),
    writer=TSV_WRITER,
    recognises=_recognises,
    suffix=".tsv",
    subsets=(*ATTRIBUTES, *SUBSETS),
    pattern="*.tsv",
    takes_images=True,
    photos="relative",
    origin_source="their code maps p to (2p + 1) / size - 1",
)
