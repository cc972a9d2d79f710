"""V7's Darwin JSON, versions 1 and 2: one file a photo, with skeletons or single keypoints.

    {"version": "2.0",
     "item": {"name": "a.jpg", "path": "/", "slots": [{"slot_name": "0", "width": 640, "height": 480}]},
     "annotations": [{"name": "face", "bounding_box": {"x": 20, "y": 30, "w": 100, "h": 100},
                      "skeleton": {"nodes": [{"name": "left eye", "x": 30.5, "y": 44, "occluded": false}]}}]}

A skeleton is a face; darwin-py takes one with a box for a box alone, so none is written. Single keypoints
are named by their class; those of one instance are one face, and without an instance one whose name is
there already begins the next face. Coordinates are measured from the photo's upper left corner. What
follows the frames of a video is not read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import Field

from adnet_core.errors import FormatError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import MAX_POINTS, Layout
from adnet_core.faces.states import Visibility
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.face import AnnotatedFace, checked_box, checked_point, stated_size
from adnet_core.formats.json_files import Entry, checked, json_bytes, read_json
from adnet_core.formats.named_faces import FoundFace, FoundFaces, faces_of_points, named_faces
from adnet_core.formats.photo_faces import (
    Advance,
    Part,
    PhotoFaces,
    Writer,
    put,
    unshared,
    visibilities,
)
from adnet_core.formats.photo_files import files_of
from adnet_core.formats.photo_finder import Claims, PhotoFinder
from adnet_core.formats.point_names import NamedPoint
from adnet_core.formats.skeleton import Skeleton
from adnet_core.sentences import said

ENDINGS = (".json",)
IMAGE_FOLDERS = ("images",)
PIXEL_CORNER = 0.5
_WHAT = "a Darwin JSON file"


class _Position(Entry):
    x: float
    y: float


class _Node(_Position):
    name: str
    occluded: bool = False


class _Nodes(Entry):
    nodes: list[Any] = Field(max_length=MAX_POINTS)


class _Box(_Position):
    w: float
    h: float


class _Instance(Entry):
    value: Any = None


class _Annotation(Entry):
    name: str = ""
    skeleton: _Nodes | None = None
    keypoint: _Position | None = None
    bounding_box: _Box | None = None
    instance_id: _Instance | None = None
    tag: Any = None


def read_darwin(request: ReadRequest) -> list[AnnotatedFace]:
    """The faces of one file, or of all under a folder."""
    source = request.path if request.path.is_dir() else None
    claims = Claims()
    found = FoundFaces(request)
    finders: dict[Path, PhotoFinder] = {}
    for file in files_of(request.path, ENDINGS, request.walks):
        with found.faults():
            photo, size, annotations = _content(file)
            mine = list(_faces(annotations, photo, size, file, request))
            if mine:
                if file.parent not in finders:
                    finders[file.parent] = PhotoFinder(
                        file, request.images, IMAGE_FOLDERS, source=source, claims=claims
                    )
                path = finders[file.parent].find(photo, str(file))
                for face in mine:
                    found.append(replace(face, photo=path))
    faces = named_faces(request, found, what="skeleton or keypoint")
    several = claims.several(request.on_fault)
    return [face for face in faces if face.photo not in several]


def _content(file: Path) -> tuple[str, tuple[int, int] | None, list[Any]]:
    """The photo's name, its size where the file says it, and the annotations."""
    content = read_json(file, _WHAT)
    if not isinstance(content, dict) or not isinstance(content.get("annotations"), list):
        raise FormatError(f"{file}: is not {_WHAT}: it has no list 'annotations'")
    item, image = content.get("item"), content.get("image")
    if isinstance(item, dict) and isinstance(item.get("name"), str):
        slots = item.get("slots")
        slot = slots[0] if isinstance(slots, list) and slots and isinstance(slots[0], dict) else {}
        folder = item.get("path") if isinstance(item.get("path"), str) else ""
        name = f"{str(folder).strip('/')}/{item['name']}".lstrip("/")
        return name, stated_size(slot.get("width"), slot.get("height")), content["annotations"]
    if isinstance(image, dict):
        named = image.get("original_filename") or image.get("filename")
        if isinstance(named, str):
            return named, stated_size(image.get("width"), image.get("height")), content["annotations"]
    raise FormatError(f"{file}: is not {_WHAT}: it names no photo")


def _faces(
    annotations: Sequence[Any], photo: str, size: tuple[int, int] | None, file: Path, request: ReadRequest
) -> Iterator[FoundFace]:
    groups: dict[str, list[NamedPoint]] = {}
    for index, entry in enumerate(annotations):
        where = f"{file}, annotations[{index}]"
        if isinstance(entry, dict) and "frames" in entry:
            request.on_lost(said("annotations of a video's frames"))
            continue
        found = checked(_Annotation, entry, where)
        if found.skeleton is not None:
            nodes = [checked(_Node, node, where) for node in found.skeleton.nodes]
            points = [
                _point(node, node.name, Visibility.OCCLUDED if node.occluded else Visibility.VISIBLE, where)
                for node in nodes
            ]
            box = None if found.bounding_box is None else _box(found.bounding_box, where)
            yield FoundFace(photo, where, f"{file.name}#{index}", points, box=box, photo_size=size)
        elif found.keypoint is not None:
            group = "" if found.instance_id is None else str(found.instance_id.value)
            point = _point(found.keypoint, found.name, Visibility.VISIBLE, where)
            groups.setdefault(group, []).append(point)
        else:
            request.on_lost(said("annotations without keypoints"))
    for group, members in groups.items():
        for number, points in enumerate(faces_of_points(members), start=1):
            label = f"{file.name}#{group[:40] or f'point {number}'}"
            yield FoundFace(photo, str(file), label, points, photo_size=size)


def _point(position: _Position, name: str, seen: Visibility, where: str) -> NamedPoint:
    return name, *checked_point(position.x - PIXEL_CORNER, position.y - PIXEL_CORNER, where), seen


def _box(box: _Box, where: str) -> FaceBox:
    x, y = box.x - PIXEL_CORNER, box.y - PIXEL_CORNER
    return checked_box(x, y, x + box.w, y + box.h, where)


def _files(folder: Path, photos: Sequence[PhotoFaces]) -> list[Path]:
    return unshared([(folder / photo.name).with_suffix(".json") for photo in photos])


def _write(folder: Path, photos: Sequence[PhotoFaces], layout: Layout, advance: Advance) -> None:
    for done, (file, photo) in enumerate(zip(_files(folder, photos), photos, strict=True), start=1):
        put(file, json_bytes(_rendered(photo, layout)))
        advance(done)


def _rendered(photo: PhotoFaces, layout: Layout) -> dict[str, Any]:
    inside, _, name = photo.name.rpartition("/")
    annotations = []
    for number, face in enumerate(photo.faces, start=1):
        nodes = [
            {
                "name": point,
                "occluded": seen is Visibility.OCCLUDED,
                "x": round(x + PIXEL_CORNER, 4),
                "y": round(y + PIXEL_CORNER, 4),
            }
            for point, (x, y), seen in zip(
                layout.point_names, face.points.tolist(), visibilities(face), strict=True
            )
            if not np.isnan(x)
        ]
        annotations.append(
            {
                "id": f"face-{number}",
                "name": "face",
                "slot_names": ["0"],
                "properties": [],
                "skeleton": {"nodes": nodes},
            }
        )
    slot = {
        "slot_name": "0",
        "type": "image",
        "width": photo.width,
        "height": photo.height,
        "source_files": [{"file_name": name}],
    }
    return {
        "version": "2.0",
        "schema_ref": "https://darwin-public.s3.eu-west-1.amazonaws.com/darwin_json/2.0/schema.json",
        "item": {"name": name, "path": f"/{inside}", "slots": [slot]},
        "annotations": annotations,
    }


def _skeleton(path: Path) -> Skeleton:
    names: dict[str, None] = {}
    for file in files_of(path, ENDINGS):
        for entry in _content(file)[2]:
            found = checked(_Annotation, entry, str(file))
            if found.skeleton is not None:
                names |= {checked(_Node, node, str(file)).name: None for node in found.skeleton.nodes}
            elif found.keypoint is not None:
                names[found.name] = None
    return Skeleton(list(names))


def _recognises(beginning: Beginning) -> bool:
    return (
        beginning.suffix == ".json"
        and beginning.text.startswith("{")
        and beginning.holds_any('"annotations"')
        and beginning.holds_any('"slots"', '"original_filename"', '"workview_url"')
    )


FORMAT = AnnotationFormat(
    name="darwin",
    title="a Darwin JSON file",
    listed="V7 (Darwin), JSON files",
    files="folder of JSON files, one a photo",
    read=read_darwin,
    writer=Writer(_files, _write, frozenset({Part.BEYOND, Part.OCCLUDED, Part.MISSING, Part.FRACTIONS})),
    recognises=_recognises,
    folder_of=".json",
    takes_images=True,
    photos="relative",
    origin=0.5,
    origin_source="V7 draws on a canvas, which browsers measure from its corner",
    skeleton=_skeleton,
)
