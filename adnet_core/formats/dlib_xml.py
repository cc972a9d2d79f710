"""dlib's XML, as imglab writes it and dlib's shape predictors are trained on it.

    <dataset><images><image file='a.jpg' width='640' height='480'>
      <box top='10' left='20' width='101' height='101'><part name='00' x='30' y='40'/> ... </box>
    </image></images></dataset>

Pixel centres are at integers from 0, and a box holds its last row and column: dlib's rectangle runs
from left to left + width - 1. dlib reads all of them into integers and refuses a file with fractions
(dlib/data_io/image_dataset_metadata.cpp), so they are rounded; reading takes fractions as well. dlib orders
parts by their names as text, so they are numbered with leading zeros. A part that is missing is not
annotated. dlib does not turn photos by their EXIF orientation.
"""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree import ElementTree

import numpy as np

from adnet_core.errors import FormatError
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import Visibility
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.face import (
    AnnotatedFace,
    OnLost,
    check_count,
    checked_box,
    report_fault,
    stated_size,
)
from adnet_core.formats.photo_faces import Part, PhotoFaces, box_of, one_file
from adnet_core.formats.photo_finder import PhotoFinder
from adnet_core.formats.point_names import NamedPoint, named_points, point_numbers
from adnet_core.formats.xml_files import attribute, number, read_xml, xml_bytes
from adnet_core.sentences import said

IMAGE_FOLDERS = ("images",)
_WHAT = "an XML file of dlib's"
_FLAGS = ("occluded", "truncated", "difficult", "pose", "angle", "gender", "age", "detection_score")


def read_dlib(request: ReadRequest) -> list[AnnotatedFace]:
    """The boxes that have parts, in the file's order; those to be ignored are passed over."""
    path, layout = request.path, request.layout
    photos = PhotoFinder(path, request.images, IMAGE_FOLDERS)
    root = read_xml(path, _WHAT, "dataset")
    names = [part.get("name", "") for part in root.iterfind("images/image/box/part")]
    numbers = point_numbers(names, layout, path, request.on_remark, first=0)
    faces: list[AnnotatedFace] = []
    found = 0
    for at, image in enumerate(root.iterfind("images/image"), start=1):
        for index, box in enumerate(image.iterfind("box"), start=1):
            if box.get("ignore", "0") not in ("0", "false"):
                request.on_lost(said("boxes to be ignored"))
                continue
            if box.find("part") is None:
                request.on_lost(said("boxes without parts"))
                continue
            found += 1
            check_count(found, layout.point_count, path)
            where = f"{path}, image {at}, box {index}"
            try:
                label = f"{path.name}#{found}"
                faces.append(_face(image, box, where, label, photos, numbers, layout, request.on_lost))
            except FormatError as fault:
                report_fault(fault, request.on_fault)
    if not found:
        raise FormatError(f"{path}: holds no box with parts")
    return photos.checked(faces, request.on_fault)


def _face(
    image: ElementTree.Element,
    box: ElementTree.Element,
    where: str,
    label: str,
    photos: PhotoFinder,
    numbers: dict[str, int],
    layout: Layout,
    on_lost: OnLost,
) -> AnnotatedFace:
    left, top, width, height = (number(box, name, where) for name in ("left", "top", "width", "height"))
    if any(name in box.attrib for name in _FLAGS):
        on_lost(said("boxes with attributes of dlib's"))
    named: list[NamedPoint] = []
    for part in box.iterfind("part"):
        x, y = (number(part, name, where) for name in ("x", "y"))
        named.append((attribute(part, "name", where), x, y, Visibility.VISIBLE))
    points, visibility = named_points(named, numbers, layout, where, on_lost)
    return AnnotatedFace(
        photo=photos.find(attribute(image, "file", where), where),
        points=points,
        label=label,
        box=checked_box(left, top, left + width - 1, top + height - 1, where),
        visibility=None if np.isfinite(points).all() else visibility,
        photo_size=stated_size(image.get("width"), image.get("height")),
    )


def _rendered(photos: Sequence[PhotoFaces], layout: Layout) -> bytes:
    root = ElementTree.Element("dataset")
    ElementTree.SubElement(root, "name").text = f"faces, {layout.name}"
    images = ElementTree.SubElement(root, "images")
    digits = max(2, len(str(layout.point_count - 1)))
    for photo in photos:
        size = {"width": str(photo.width), "height": str(photo.height)}
        image = ElementTree.SubElement(images, "image", {"file": photo.name, **size})
        for face in photo.faces:
            x0, y0, x1, y1 = (round(value) for value in box_of(face).as_tuple())
            sides = {"top": y0, "left": x0, "width": x1 - x0 + 1, "height": y1 - y0 + 1}
            box = ElementTree.SubElement(image, "box", {name: str(value) for name, value in sides.items()})
            for index, (x, y) in enumerate(face.points):
                if np.isfinite(x):
                    at = {"name": f"{index:0{digits}}", "x": str(round(x)), "y": str(round(y))}
                    ElementTree.SubElement(box, "part", at)
    return xml_bytes(root)


DLIB_WRITER = one_file(_rendered, (Part.BEYOND, Part.MISSING, Part.BOX))

FORMAT = AnnotationFormat(
    name="dlib",
    title="a dlib XML file",
    listed="dlib (imglab), XML",
    files="imglab's XML",
    read=read_dlib,
    writer=DLIB_WRITER,
    recognises=lambda beginning: beginning.suffix == ".xml" and beginning.holds_any("<dataset"),
    suffix=".xml",
    pattern="*.xml",
    takes_images=True,
    photos="relative",
    as_stored=True,
    origin_source="dlib/data_io/image_dataset_metadata.cpp reads integers; a rectangle holds its last pixel",
)
