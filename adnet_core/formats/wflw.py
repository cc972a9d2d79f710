"""WFLW's lists, list_98pt_rect_attr_train.txt and list_98pt_rect_attr_test.txt: one face a line.

    x0 y0 ... x97 y97  x_min y_min x_max y_max  pose expression illumination make-up occlusion blur  image

The 207 words are parted by spaces, the attributes are 0 or 1, the image is relative to WFLW_images.

The set's documents don't say what its coordinates count from. They are taken as they are, pixel centres
at integers from 0: that is how the authors of ADNet and the other published loaders use them, and their
integers include 0. Were they measured from the pixel's corner, all would be off by half a pixel.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from adnet_core.errors import FormatError
from adnet_core.faces.layout import Layout
from adnet_core.formats.annotation_format import AnnotationFormat
from adnet_core.formats.face import (
    AnnotatedFace,
    OnFault,
    as_numbers,
    checked_box,
    faces_of_lines,
    frozen,
)
from adnet_core.formats.photo_faces import Part, PhotoFaces, box_of, numbered, one_file
from adnet_core.formats.photo_finder import PhotoFinder

POINTS = 98
ATTRIBUTES = ("pose", "expression", "illumination", "make-up", "occlusion", "blur")
IMAGE_FOLDERS = ("WFLW_images",)
_WHAT = "a WFLW list"
_BOX = 2 * POINTS
_FLAGS = _BOX + 4
_IMAGE = _FLAGS + len(ATTRIBUTES)


def read_wflw(
    path: str | Path, *, images: Path | None = None, on_fault: OnFault | None = None
) -> list[AnnotatedFace]:
    """The faces of a list in its order, the attributes that are 1 as `tags`.

    Raises FormatError for a file that cannot be read or holds no face, and at the first line that is
    faulty or whose photo is missing; with `on_fault`, faulty lines are handed to it and left out.
    """
    path = Path(path)
    photos = PhotoFinder(path, images, IMAGE_FOLDERS)
    faces = faces_of_lines(
        path, _WHAT, lambda line, where, label: _face(line, where, label, photos), on_fault
    )
    return photos.checked(faces, on_fault)


def _face(line: str, where: str, label: str, photos: PhotoFinder) -> AnnotatedFace:
    # A name may hold spaces, numbers may not.
    words = line.split(maxsplit=_IMAGE)
    if len(words) <= _IMAGE:
        raise FormatError(
            f"{where}: has {len(words)} words; a line of a WFLW list has {_IMAGE + 1} "
            f"({POINTS} points, a box, {len(ATTRIBUTES)} attributes and the image)"
        )
    flags = words[_FLAGS:_IMAGE]
    wrong = next((flag for flag in flags if flag not in ("0", "1")), None)
    if wrong is not None:
        raise FormatError(f"{where}: the attribute '{wrong[:40]}' is neither 0 nor 1")
    numbers = as_numbers(words[:_FLAGS], where)
    x0, y0, x1, y1 = numbers[_BOX:].tolist()
    return AnnotatedFace(
        photo=photos.find(words[_IMAGE].strip(), where),
        points=frozen(numbers[:_BOX].reshape(POINTS, 2)),
        label=label,
        box=checked_box(x0, y0, x1, y1, where),
        tags=frozenset(name for name, flag in zip(ATTRIBUTES, flags, strict=True) if flag == "1"),
    )


def _rendered(photos: Sequence[PhotoFaces], layout: Layout) -> bytes:
    lines = []
    for _, photo, face in numbered(photos):
        numbers = [*face.points.ravel().tolist(), *box_of(face).as_tuple()]
        flags = [str(int(name in face.tags)) for name in ATTRIBUTES]
        lines.append(" ".join([*(f"{value:.6f}" for value in numbers), *flags, photo.name]))
    return "".join(f"{line}\n" for line in lines).encode("utf-8")


WFLW_WRITER = one_file(_rendered, (Part.BEYOND, Part.FRACTIONS, Part.BOX, Part.TAGS), ATTRIBUTES, strips=True)

# A line has 207 words and more.
_WORDS_THAT_TELL = 180

FORMAT = AnnotationFormat(
    name="wflw",
    title="WFLW",
    listed="WFLW, list",
    files="`list_98pt_rect_attr_*.txt`",
    read=lambda request: read_wflw(request.path, images=request.images, on_fault=request.on_fault),
    writer=WFLW_WRITER,
    recognises=lambda beginning: (
        beginning.suffix == ".txt" and len(beginning.first_line.split()) > _WORDS_THAT_TELL
    ),
    suffix=".txt",
    stem="list_98pt_rect_attr_train",
    layout="98",
    distance="inter_ocular",
    subsets=ATTRIBUTES,
    pattern="list_98pt_rect_attr_*.txt",
    takes_images=True,
    photos="relative",
    origin_source="not stated by the set; as ADNet's and the other published loaders take it",
)
