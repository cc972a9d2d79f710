"""CVAT for images, XML 1.1: skeletons, and points without one.

    <annotations><version>1.1</version>
      <image id="0" name="a.jpg" width="640" height="480">
        <skeleton label="face"><points label="jaw_1" occluded="0" outside="0" points="30.50,40.50"/> ...
        <points label="face" occluded="0" points="30.50,40.50;31.00,44.00; ..."/>
      </image></annotations>

Faces are written as skeletons, whose points say whether they are occluded or outside; a box of the same
`group_id` is the face's box. CVAT refuses a skeleton with points left out, so those that are not annotated
are written as outside at 0,0, which is where CVAT itself has points nobody has placed. Read are also
`points` that hold a whole face in the layout's order, and single `points` of one group, labelled by name.
Tags and a note are attributes of the skeleton, which CVAT keeps where the label has them.

Coordinates are measured from the corner of the first pixel (docs.cvat.ai, XML annotation format: from the
image's top left corner), so half a pixel is added and taken off.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import FormatError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import Visibility
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.face import (
    AnnotatedFace,
    OnLost,
    as_numbers,
    check_count,
    checked_box,
    frozen,
    joined_tags,
    parted_tags,
    points_mismatch,
    report_fault,
    stated_size,
)
from adnet_core.formats.photo_faces import Part, PhotoFaces, box_of, one_file, visibilities
from adnet_core.formats.photo_finder import PhotoFinder
from adnet_core.formats.point_names import NamedPoint, named_points, point_numbers
from adnet_core.formats.xml_files import attribute, decimal, number, read_xml, xml_bytes
from adnet_core.sentences import said

IMAGE_FOLDERS = ("images",)
PIXEL_CORNER = 0.5
FACE = "face"
_WHAT = "an XML file of CVAT's"
_TAGS, _NOTE = "tags", "note"
_CORNERS = ("xtl", "ytl", "xbr", "ybr")


def read_cvat(request: ReadRequest) -> list[AnnotatedFace]:
    """The skeletons and points of all photos, in the file's order."""
    path, layout = request.path, request.layout
    photos = PhotoFinder(path, request.images, IMAGE_FOLDERS)
    root = read_xml(path, _WHAT, "annotations")
    if root.find("track") is not None:
        raise FormatError(f"{path}: describes a video; export it from CVAT as 'CVAT for images 1.1'")
    labels = [points.get("label", "") for points in root.iterfind("image//points")]
    numbers = point_numbers(labels, layout, path, request.on_remark)
    faces: list[AnnotatedFace] = []
    found = 0
    for at, image in enumerate(root.iterfind("image"), start=1):
        reading = _Photo(image, f"{path}, image {at}", numbers, layout, request.on_lost)
        for group in reading.groups():
            found += 1
            check_count(found, layout.point_count, path)
            try:
                photo = photos.find(attribute(image, "name", reading.where), reading.where)
                faces.append(reading.face(group, photo, f"{path.name}#{found}"))
            except FormatError as fault:
                report_fault(fault, request.on_fault)
    if not found:
        raise FormatError(f"{path}: holds no skeleton and no points")
    return photos.checked(faces, request.on_fault)


class _Photo:
    """The shapes of one photo, sorted into faces: a skeleton, one element of all points, or a group."""

    def __init__(
        self,
        image: ElementTree.Element,
        where: str,
        numbers: dict[str, int],
        layout: Layout,
        on_lost: OnLost,
    ) -> None:
        self.where = where
        self._numbers = numbers
        self._layout = layout
        self._on_lost = on_lost
        self._image = image
        self._boxes: dict[str, ElementTree.Element] = {}
        for shape in image:
            if shape.tag == "box" and shape.get("group_id"):
                if self._boxes.setdefault(shape.get("group_id", ""), shape) is not shape:
                    on_lost(said("further boxes of a face"))
            elif shape.tag not in ("skeleton", "points"):
                on_lost(said("shapes of the type {kind}", kind=str(shape.tag)[:40]))

    def groups(self) -> Iterator[list[ElementTree.Element]]:
        """The elements of each face."""
        single: dict[str, list[ElementTree.Element]] = {}
        for shape in self._image:
            if shape.tag == "skeleton" or (shape.tag == "points" and ";" in shape.get("points", "")):
                yield [shape]
            elif shape.tag == "points":
                single.setdefault(shape.get("group_id", ""), []).append(shape)
        yield from single.values()

    def face(self, group: Sequence[ElementTree.Element], photo: Path, label: str) -> AnnotatedFace:
        first = group[0]
        if first.tag == "skeleton":
            points, visibility = self._named(first.findall("points"))
        elif ";" in first.get("points", ""):
            points, visibility = self._listed(first)
        else:
            points, visibility = self._named(group)
        texts = self._attributes(first)
        return AnnotatedFace(
            photo=photo,
            points=points,
            label=label,
            box=self._box(first.get("group_id", "")),
            visibility=visibility,
            tags=parted_tags(texts.get(_TAGS, "")),
            note=texts.get(_NOTE, ""),
            photo_size=stated_size(self._image.get("width"), self._image.get("height")),
        )

    def _named(self, elements: Sequence[ElementTree.Element]) -> tuple[NDArray[np.float64], NDArray[np.int8]]:
        named: list[NamedPoint] = []
        for element in elements:
            (position,) = self._positions(element, 1)
            outside = element.get("outside") == "1"
            if outside and not position.any():
                continue  # nobody has placed it
            x, y = (position - PIXEL_CORNER).tolist()
            seen = Visibility.OCCLUDED if element.get("occluded") == "1" else Visibility.VISIBLE
            named.append((element.get("label", ""), x, y, Visibility.OUTSIDE if outside else seen))
        return named_points(named, self._numbers, self._layout, self.where, self._on_lost)

    def _listed(self, element: ElementTree.Element) -> tuple[NDArray[np.float64], NDArray[np.int8]]:
        """All points in one element, which is occluded as a whole or not."""
        count = self._layout.point_count
        positions = frozen(self._positions(element, count) - PIXEL_CORNER)
        seen = Visibility.OCCLUDED if element.get("occluded") == "1" else Visibility.VISIBLE
        visibility = np.full(count, seen, dtype=np.int8)
        visibility.flags.writeable = False
        return positions, visibility

    def _positions(self, element: ElementTree.Element, count: int) -> NDArray[np.float64]:
        pairs = attribute(element, "points", self.where).split(";")
        if len(pairs) != count:
            raise FormatError(f"{self.where}: {points_mismatch(len(pairs), count)}")
        positions = [[word.strip() for word in pair.split(",")] for pair in pairs]
        wrong = next(
            (pair for pair, position in zip(pairs, positions, strict=True) if len(position) != 2), None
        )
        if wrong is not None:
            raise FormatError(f"{self.where}: '{wrong[:40]}' is not x and y with a comma between")
        return as_numbers([word for position in positions for word in position], self.where).reshape(count, 2)

    def _attributes(self, element: ElementTree.Element) -> dict[str, str]:
        texts = {one.get("name", ""): one.text or "" for one in element.iterfind("attribute")}
        for name in set(texts) - {_TAGS, _NOTE}:
            self._on_lost(said("attributes named {name}", name=name[:40]))
        return texts

    def _box(self, group: str) -> FaceBox | None:
        shape = self._boxes.get(group)
        if shape is None:
            return None
        if float(as_numbers([shape.get("rotation", "0")], self.where)[0]):
            self._on_lost(said("rotations of boxes"))
        x0, y0, x1, y1 = (number(shape, name, self.where) - PIXEL_CORNER for name in _CORNERS)
        return checked_box(x0, y0, x1, y1, self.where)


def _rendered(photos: Sequence[PhotoFaces], layout: Layout) -> bytes:
    root = ElementTree.Element("annotations")
    ElementTree.SubElement(root, "version").text = "1.1"
    _describe(ElementTree.SubElement(root, "meta"), layout)
    for index, photo in enumerate(photos):
        image = ElementTree.SubElement(
            root,
            "image",
            {"id": str(index), "name": photo.name, "width": str(photo.width), "height": str(photo.height)},
        )
        for group, face in enumerate(photo.faces, start=1):
            _add_skeleton(image, face, str(group), layout)
            box = box_of(face)
            corners = zip(_CORNERS, box.as_tuple(), strict=True)
            sides = {name: decimal(value + PIXEL_CORNER) for name, value in corners}
            ElementTree.SubElement(
                image, "box", {"label": f"{FACE}_box", **_MANUAL, "group_id": str(group), **sides}
            )
    return xml_bytes(root)


_MANUAL = {"source": "manual", "occluded": "0", "z_order": "0"}


def _describe(meta: ElementTree.Element, layout: Layout) -> None:
    """The labels that a task must have for the file to be uploaded."""
    labels = ElementTree.SubElement(ElementTree.SubElement(meta, "task"), "labels")
    face = _add_label(labels, FACE, "skeleton")
    attributes = ElementTree.SubElement(face, "attributes")
    for name in (_TAGS, _NOTE):
        one = ElementTree.SubElement(attributes, "attribute")
        values = {"name": name, "mutable": "False", "input_type": "text", "default_value": "", "values": ""}
        for key, value in values.items():
            ElementTree.SubElement(one, key).text = value
    for name in layout.point_names:
        ElementTree.SubElement(_add_label(labels, name, "points"), "parent").text = FACE
    _add_label(labels, f"{FACE}_box", "rectangle")


def _add_label(labels: ElementTree.Element, name: str, kind: str) -> ElementTree.Element:
    label = ElementTree.SubElement(labels, "label")
    ElementTree.SubElement(label, "name").text = name
    ElementTree.SubElement(label, "type").text = kind
    return label


def _add_skeleton(image: ElementTree.Element, face: AnnotatedFace, group: str, layout: Layout) -> None:
    heading = {"label": FACE, "source": "manual", "z_order": "0", "group_id": group}
    skeleton = ElementTree.SubElement(image, "skeleton", heading)
    for name, point, seen in zip(layout.point_names, face.points, visibilities(face), strict=True):
        x, y = (decimal(value + PIXEL_CORNER) for value in np.nan_to_num(point, nan=-PIXEL_CORNER).tolist())
        if x == y == "0" and seen is Visibility.OUTSIDE and np.isfinite(point).all():
            x = "0.0001"  # 0,0 would say that nobody has placed it
        values = {
            "label": name,
            "source": "manual",
            "outside": str(int(seen in (Visibility.OUTSIDE, Visibility.ABSENT))),
            "occluded": str(int(seen is Visibility.OCCLUDED)),
            "points": f"{x},{y}",
        }
        ElementTree.SubElement(skeleton, "points", values)
    for attribute_name, text in ((_TAGS, joined_tags(face.tags)), (_NOTE, face.note)):
        if text:
            ElementTree.SubElement(skeleton, "attribute", {"name": attribute_name}).text = text


CVAT_WRITER = one_file(
    _rendered,
    (Part.BEYOND, Part.OCCLUDED, Part.OUTSIDE, Part.MISSING, Part.FRACTIONS, Part.BOX, Part.TAGS, Part.NOTE),
)

FORMAT = AnnotationFormat(
    name="cvat",
    title="a CVAT XML file",
    listed="CVAT for images, XML 1.1",
    files="CVAT for images, XML 1.1",
    read=read_cvat,
    writer=CVAT_WRITER,
    recognises=lambda beginning: (
        beginning.suffix == ".xml"
        and beginning.holds_any("<annotations")
        and not beginning.holds_any("<dataset")
    ),
    suffix=".xml",
    pattern="*.xml",
    takes_images=True,
    photos="relative",
    origin=0.5,
    origin_source="docs.cvat.ai, XML annotation format: from the image's top left corner",
)
