"""Encord's JSON export: a list of label rows, each with its photos, and in these points and skeletons.

    [{"label_hash": "...", "data_title": "a.jpg", "data_units": {"...": {
        "data_title": "a.jpg", "width": 640, "height": 480, "labels": {"objects": [
            {"name": "face", "shape": "skeleton", "skeleton": {
                "0": {"x": 0.05, "y": 0.09, "name": "left eye", "visibility": "occluded"}}},
            {"name": "left eye", "shape": "point", "point": {"0": {"x": 0.05, "y": 0.09}}}], ...}}}}]

Coordinates are shares of the photo's width and height, so they are measured from its upper left corner. A
skeleton is a face; its points are visible, occluded, or invisible, which is outside the photo. Single
points are named by their object, and one whose name is there already begins the next face. Frames of videos
are not read.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import Field

from adnet_core.errors import FormatError
from adnet_core.faces.layout import MAX_POINTS
from adnet_core.faces.states import Visibility
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.face import AnnotatedFace, checked_point, stated_size
from adnet_core.formats.json_files import Entry, checked, read_json
from adnet_core.formats.named_faces import FoundFace, FoundFaces, faces_of_points, named_faces
from adnet_core.formats.photo_finder import PhotoFinder
from adnet_core.formats.point_names import NamedPoint
from adnet_core.formats.skeleton import Skeleton
from adnet_core.sentences import said

IMAGE_FOLDERS = ("images",)
PIXEL_CORNER = 0.5
_WHAT = "an export of Encord's"
_SEEN = {"occluded": Visibility.OCCLUDED, "invisible": Visibility.OUTSIDE}


class _Position(Entry):
    x: float
    y: float
    name: str = ""
    visibility: str | None = None


class _Object(Entry):
    name: str = ""
    shape: str = ""
    point: dict[str, Any] = Field(default={}, max_length=MAX_POINTS)
    skeleton: dict[str, Any] = Field(default={}, max_length=MAX_POINTS)


class _Unit(Entry):
    data_title: str = ""
    width: Any = None
    height: Any = None
    labels: dict[str, Any] = Field(default={})


def read_encord(request: ReadRequest) -> list[AnnotatedFace]:
    """The faces of all photos, in the file's order."""
    path = request.path
    photos = PhotoFinder(path, request.images, IMAGE_FOLDERS)
    found = FoundFaces(request)
    for unit, where in _units(path):
        with found.faults():
            for face in _faces(checked(_Unit, unit, where), where, path, request):
                found.append(face)
    return named_faces(request, found, photos, what="point or skeleton")


def _units(path: Path) -> Iterator[tuple[Any, str]]:
    content = read_json(path, _WHAT)
    for index, row in enumerate(content if isinstance(content, list) else [content]):
        units = row.get("data_units") if isinstance(row, dict) else None
        if not isinstance(units, dict):
            raise FormatError(f"{path}: is not {_WHAT}: it has no 'data_units'")
        for number, unit in enumerate(units.values(), start=1):
            yield unit, f"{path}, label row {index + 1}, data unit {number}"


def _faces(unit: _Unit, where: str, path: Path, request: ReadRequest) -> Iterator[FoundFace]:
    size = stated_size(unit.width, unit.height)
    objects = unit.labels.get("objects")
    if not isinstance(objects, list):
        if unit.labels:
            request.on_lost(said("data of other kinds than photos"))
        return
    single: list[NamedPoint] = []
    for index, entry in enumerate(objects):
        found = checked(_Object, entry, where)
        if found.shape not in ("point", "skeleton"):
            request.on_lost(said("objects of the shape {shape}", shape=found.shape[:40]))
            continue
        if size is None:
            raise FormatError(f"{where}: does not say how large the photo is, which its points are shares of")
        if found.shape == "point":
            single += _points(found.point, size, found.name, where)
        else:
            points = list(_points(found.skeleton, size, "", where))
            label = f"{path.name}: {unit.data_title[:60]}#{index}"
            yield FoundFace(unit.data_title, where, label, points, photo_size=size)
    for number, points in enumerate(faces_of_points(single), start=1):
        label = f"{path.name}: {unit.data_title[:60]}#point {number}"
        yield FoundFace(unit.data_title, where, label, points, photo_size=size)


def _points(entries: dict[str, Any], size: tuple[int, int], name: str, where: str) -> Iterator[NamedPoint]:
    for key, entry in entries.items():
        point = checked(_Position, entry, where)
        x, y = point.x * size[0] - PIXEL_CORNER, point.y * size[1] - PIXEL_CORNER
        seen = _SEEN.get((point.visibility or "").lower(), Visibility.VISIBLE)
        yield name or point.name or key, *checked_point(x, y, where), seen


def _skeleton(path: Path) -> Skeleton:
    names: dict[str, None] = {}
    for unit, where in _units(path):
        for entry in checked(_Unit, unit, where).labels.get("objects") or []:
            found = checked(_Object, entry, where)
            if found.shape == "point":
                names[found.name] = None
            elif found.shape == "skeleton":
                names |= {
                    checked(_Position, one, where).name or key: None for key, one in found.skeleton.items()
                }
    return Skeleton(list(names))


def _recognises(beginning: Beginning) -> bool:
    return beginning.suffix == ".json" and beginning.holds_any('"data_units"')


FORMAT = AnnotationFormat(
    name="encord",
    title="an export of Encord's",
    listed="Encord, JSON export",
    files="JSON export",
    read=read_encord,
    recognises=_recognises,
    suffix=".json",
    pattern="*.json",
    takes_images=True,
    origin=0.5,
    origin_source="docs.encord.com, Label Coordinates: the photo's corners are 0 and 1",
    skeleton=_skeleton,
)
