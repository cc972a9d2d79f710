"""The projects and exports of the VGG Image Annotator (VIA), JSON or CSV: regions with attributes.

    {"_via_img_metadata": {"a.jpg12345": {"filename": "a.jpg", "size": 12345, "regions": [
        {"shape_attributes": {"name": "point", "cx": 30, "cy": 44},
         "region_attributes": {"face": "1", "landmark": "left eye"}}]}}}

An export holds the inner object alone, or in CSV a region a row; version 1 has an object of regions,
version 3 `metadata` with `xy`. Attributes are what a person has called them: that one names the points
whose values are most often names of the layout, one called face, group, object, person,
instance, id or so tells faces apart. Without names, points come in their order, as many as the layout has
for each face. A rectangle among the regions of a face is its box. Coordinates are measured from the photo's
upper left corner, as on the canvas of a browser.
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from adnet_core import sentences
from adnet_core.errors import FormatError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import Visibility
from adnet_core.files.json_text import parse_json
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.face import (
    AnnotatedFace,
    checked_box,
    checked_point,
    joined_tags,
    numbered_lines,
    parted_tags,
)
from adnet_core.formats.json_files import json_bytes, read_json
from adnet_core.formats.named_faces import FoundFace, FoundFaces, named_faces
from adnet_core.formats.photo_faces import Part, PhotoFaces, box_of, one_file, visibilities
from adnet_core.formats.photo_finder import PhotoFinder
from adnet_core.formats.point_names import NamedPoint

IMAGE_FOLDERS = ("images",)
PIXEL_CORNER = 0.5
FACE, LANDMARK, VISIBILITY, TAGS, NOTE = "face", "landmark", "visibility", "tags", "note"
_GROUPS = (FACE, "face_id", "group", "group_id", "object", "object_id", "person", "instance", "id")
_SEEN = {"occluded": Visibility.OCCLUDED, "outside": Visibility.OUTSIDE}
_WHAT = "a file of VIA's"
_METADATA = "_via_img_metadata"
_CSV = "region_shape_attributes"
_POINT, _RECTANGLE = 1, 2
"""Shapes of version 3."""


@dataclass(frozen=True)
class _Region:
    photo: str
    where: str
    shape: Mapping[str, Any]
    attributes: Mapping[str, str] = field(default_factory=dict)


def read_via(request: ReadRequest) -> list[AnnotatedFace]:
    """The faces of a project or an export, photo by photo."""
    path, layout = request.path, request.layout
    photos = PhotoFinder(path, request.images, IMAGE_FOLDERS)
    regions = list(_regions(path))
    named, grouped = _attributes_of(regions, layout)
    found = FoundFaces(request)
    groups: dict[tuple[str, str], list[_Region]] = {}
    for region in regions:
        groups.setdefault((region.photo, region.attributes.get(grouped, "")), []).append(region)
    for (_, group), members in groups.items():
        with found.faults():
            for face in _faces(members, group, named, request):
                found.append(face)
    return named_faces(request, found, photos, what="point of a face")


def _faces(members: Sequence[_Region], group: str, named: str, request: ReadRequest) -> Iterator[FoundFace]:
    """The faces of a group of regions: one, or without names one after each so many points."""
    points: list[NamedPoint] = []
    box: FaceBox | None = None
    said: Mapping[str, str] = {}
    first = members[0]
    for region in members:
        kind = region.shape.get("name")
        if kind == "point":
            x, y = (_number(region, key) - PIXEL_CORNER for key in ("cx", "cy"))
            name = (
                region.attributes.get(named, "") if named else str(len(points) % request.layout.point_count)
            )
            seen = _SEEN.get(region.attributes.get(VISIBILITY, ""), Visibility.VISIBLE)
            points.append((name, *checked_point(x, y, region.where), seen))
        elif kind == "rect" and box is None:
            left, top, width, height = (_number(region, key) for key in ("x", "y", "width", "height"))
            left, top = left - PIXEL_CORNER, top - PIXEL_CORNER
            box = checked_box(left, top, left + width, top + height, region.where)
            said = region.attributes
        else:
            request.on_lost(sentences.said("regions of the kind {kind}", kind=str(kind)[:40]))
    if not points:
        if box is not None:
            request.on_lost(sentences.said("rectangles without points"))
        return
    size = len(points) if named else request.layout.point_count
    for start in range(0, len(points), size):
        label = f"{first.photo}#{group or start // size + 1}"[:100]
        yield FoundFace(
            first.photo,
            first.where,
            label,
            points[start : start + size],
            box=box,
            tags=parted_tags(said.get(TAGS, "")),
            note=said.get(NOTE, ""),
        )


def _number(region: _Region, key: str) -> float:
    value = region.shape.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) < 1e9:
        raise FormatError(f"{region.where}: {key}: is no number of a photo")
    return float(value)


def _attributes_of(regions: Sequence[_Region], layout: Layout) -> tuple[str, str]:
    """The attributes that name points and tell faces apart; empty where there is none."""
    known = {*layout.point_names, *map(str, range(layout.point_count + 1))}
    fitting: Counter[str] = Counter()
    distinct: dict[str, set[str]] = {}
    for region in regions:
        if region.shape.get("name") == "point":
            for key, value in region.attributes.items():
                fitting[key] += value in known and key not in _GROUPS
                distinct.setdefault(key, set()).add(value)
    best, count = fitting.most_common(1)[0] if fitting else ("", 0)
    if not count:
        # Names of nobody: the attribute that has as many values as a face has points.
        best = next((key for key in fitting if len(distinct[key]) == layout.point_count), "")
    return best, next((key for key in _GROUPS if key in fitting and key != best), "")


def _regions(path: Path) -> Iterator[_Region]:
    """All regions of a file. Raises FormatError for one that is none of VIA's."""
    if path.suffix.lower() == ".csv":
        yield from _regions_of_rows(path)
        return
    content = read_json(path, _WHAT)
    if not isinstance(content, dict):
        raise FormatError(f"{path}: is not {_WHAT}")
    if isinstance(content.get("metadata"), dict) and isinstance(content.get("file"), dict):
        yield from _regions_of_version_3(content, path)
        return
    entries = content.get(_METADATA, content)
    if not isinstance(entries, dict) or not entries:
        raise FormatError(f"{path}: is not {_WHAT}: it names no photo")
    for key, entry in entries.items():
        where = f"{path}, '{str(key)[:60]}'".replace("\n", " ")
        if not isinstance(entry, dict) or not isinstance(entry.get("filename"), str):
            raise FormatError(f"{where}: is not {_WHAT}: it has no filename")
        regions = entry.get("regions") or []
        members = regions.values() if isinstance(regions, dict) else regions
        if not isinstance(members, Iterable) or isinstance(members, str):
            raise FormatError(f"{where}: regions: is no list")
        for region in members:
            yield _region(entry["filename"], where, region, "shape_attributes", "region_attributes")


def _region(photo: str, where: str, entry: object, shape: str, attributes: str) -> _Region:
    if not isinstance(entry, dict) or not isinstance(entry.get(shape), dict):
        raise FormatError(f"{where}: a region is no object with {shape}")
    said = entry.get(attributes)
    words = {str(key): str(value) for key, value in said.items()} if isinstance(said, dict) else {}
    return _Region(photo, where, entry[shape], words)


def _regions_of_rows(path: Path) -> Iterator[_Region]:
    reader = csv.reader((f"{line}\n" for _, line in numbered_lines(path, _WHAT)), strict=True)
    try:
        heading = [name.strip().lstrip("#") for name in next(reader, [])]
        needed = ("filename", _CSV, "region_attributes")
        if not set(needed) <= set(heading):
            raise FormatError(f"{path}: is not {_WHAT}: its first line names no columns {', '.join(needed)}")
        columns = [heading.index(name) for name in needed]
        for cells in reader:
            where = f"{path}, row {reader.line_num}"
            if len(cells) != len(heading):
                raise FormatError(f"{where}: has {len(cells)} cells where the heading has {len(heading)}")
            photo, shape, said = (cells[column] for column in columns)
            try:
                entry = {"shape": parse_json(shape or "{}"), "said": parse_json(said or "{}")}
            except ValueError as error:
                raise FormatError(f"{where}: what it says of the region {error}") from None
            if entry["shape"]:
                yield _region(photo, where, entry, "shape", "said")
    except csv.Error as error:
        raise FormatError(f"{path}, row {reader.line_num}: {str(error)[:100]}") from None


def _regions_of_version_3(content: dict[str, Any], path: Path) -> Iterator[_Region]:
    """Points and rectangles of a project of VIA 3, which numbers photos, views, attributes and shapes."""
    names = {
        str(key): str(entry.get("fname", ""))
        for key, entry in content["file"].items()
        if isinstance(entry, dict)
    }
    views = content.get("view")
    shown = {
        str(key): names.get(str((entry.get("fid_list") or [""])[0]), "")
        for key, entry in (views.items() if isinstance(views, dict) else ())
        if isinstance(entry, dict) and isinstance(entry.get("fid_list") or [], list)
    }
    listed = content.get("attribute")
    called = {
        str(key): str(entry.get("aname", key))
        for key, entry in (listed.items() if isinstance(listed, dict) else ())
        if isinstance(entry, dict)
    }
    for key, entry in content["metadata"].items():
        where = f"{path}, metadata '{str(key)[:40]}'".replace("\n", " ")
        xy = entry.get("xy") if isinstance(entry, dict) else None
        if not isinstance(xy, list) or not xy:
            continue  # it says something of the whole photo
        photo = shown.get(str(entry.get("vid")), "")
        if not photo:
            raise FormatError(f"{where}: is in a view without a photo")
        said = entry.get("av")
        words = said.items() if isinstance(said, dict) else ()
        attributes = {called.get(str(name), str(name)): str(value) for name, value in words}
        keys: tuple[str, ...] = {_POINT: ("cx", "cy"), _RECTANGLE: ("x", "y", "width", "height")}.get(
            xy[0] if isinstance(xy[0], int) else 0, ()
        )
        kind = {2: "point", 4: "rect"}.get(len(keys), f"number {str(xy[0])[:20]}")
        if keys and len(xy) != 1 + len(keys):
            raise FormatError(f"{where}: xy: is not {len(keys)} numbers")
        yield _Region(photo, where, {"name": kind, **dict(zip(keys, xy[1:], strict=False))}, attributes)


def _rendered(photos: Sequence[PhotoFaces], layout: Layout) -> bytes:
    entries: dict[str, Any] = {}
    for photo in photos:
        # VIA knows a photo by its name and its size together.
        size = photo.path.stat().st_size if photo.path.is_file() else -1
        regions = [
            region for number, face in enumerate(photo.faces, 1) for region in _of(face, number, layout)
        ]
        entries[f"{photo.name}{size}"] = {
            "filename": photo.name,
            "size": size,
            "regions": regions,
            "file_attributes": {},
        }
    text = {"type": "text", "description": "", "default_value": ""}
    return json_bytes(
        {
            "_via_settings": {"project": {"name": f"faces, layout {layout.name}"}},
            _METADATA: entries,
            "_via_attributes": {
                "region": dict.fromkeys((FACE, LANDMARK, VISIBILITY, TAGS, NOTE), text),
                "file": {},
            },
            "_via_data_format_version": "2.0.10",
            "_via_image_id_list": list(entries),
        }
    )


def _of(face: AnnotatedFace, number: int, layout: Layout) -> Iterator[dict[str, Any]]:
    box = box_of(face)
    frame = {"x": box.x0 + PIXEL_CORNER, "y": box.y0 + PIXEL_CORNER, "width": box.width, "height": box.height}
    words = {FACE: str(number), TAGS: joined_tags(face.tags), NOTE: face.note}
    yield {
        "shape_attributes": {"name": "rect", **{key: round(value, 4) for key, value in frame.items()}},
        "region_attributes": words,
    }
    for name, (x, y), seen in zip(layout.point_names, face.points.tolist(), visibilities(face), strict=True):
        if not np.isnan(x):
            position = {"cx": round(x + PIXEL_CORNER, 4), "cy": round(y + PIXEL_CORNER, 4)}
            attributes = {FACE: str(number), LANDMARK: name}
            if seen is not Visibility.VISIBLE:
                attributes[VISIBILITY] = seen.name.lower()
            yield {"shape_attributes": {"name": "point", **position}, "region_attributes": attributes}


def _recognises(beginning: Beginning) -> bool:
    if beginning.suffix == ".csv":
        return _CSV in beginning.first_line
    signs = (f'"{_METADATA}"', '"shape_attributes"', '"fid_list"', '"vid"')
    return beginning.suffix == ".json" and beginning.holds_any(*signs)


FORMAT = AnnotationFormat(
    name="via",
    title="a file of VIA's",
    listed="VGG Image Annotator (VIA)",
    files="project or export, JSON or CSV",
    read=read_via,
    writer=one_file(
        _rendered,
        (
            *(Part.BEYOND, Part.OCCLUDED, Part.OUTSIDE, Part.MISSING, Part.FRACTIONS),
            *(Part.BOX, Part.TAGS, Part.NOTE),
        ),
    ),
    recognises=_recognises,
    suffix=".json",
    pattern="*.json",
    takes_images=True,
    photos="relative",
    origin=0.5,
    origin_source="VIA draws on a canvas, which browsers measure from its corner",
)
