"""A format for tests: a face a line, `photo|x y x y ...`, pixel centres at integers from 0."""

from __future__ import annotations

from collections.abc import Sequence

from adnet_core.errors import FormatError
from adnet_core.faces.layout import Layout
from adnet_core.formats.annotation_format import AnnotationFormat, Request
from adnet_core.formats.face import AnnotatedFace, as_numbers, report_fault
from adnet_core.formats.photo_faces import Part, PhotoFaces, numbered, one_file


def _read(request: Request) -> list[AnnotatedFace]:
    faces = []
    for number, line in enumerate(request.path.read_text(encoding="utf-8").splitlines(), start=1):
        where = f"{request.path}, line {number}"
        name, _, points = line.partition("|")
        try:
            numbers = as_numbers(points.split(), where)
            if len(numbers) != 2 * request.layout.point_count:
                raise FormatError(f"{where}: has {len(numbers)} numbers")
        except FormatError as fault:
            report_fault(fault, request.on_fault)
            continue
        photo = (request.images or request.path.parent) / name
        faces.append(AnnotatedFace(photo, numbers.reshape(-1, 2), f"{name}#{number}"))
    return faces


def _rendered(photos: Sequence[PhotoFaces], layout: Layout) -> bytes:
    lines = [
        f"{photo.name}|{' '.join(f'{value:.4f}' for value in face.points.ravel())}\n"
        for _, photo, face in numbered(photos)
    ]
    return "".join(lines).encode()


FORMAT = AnnotationFormat(
    name="example",
    title="an example file",
    listed="Example, lines",
    files="a face a line",
    read=_read,
    writer=one_file(_rendered, (Part.BEYOND, Part.FRACTIONS)),
    recognises=lambda beginning: beginning.suffix == ".example",
    suffix=".example",
    takes_images=True,
    photos="relative",
    origin_source="ours",
)
