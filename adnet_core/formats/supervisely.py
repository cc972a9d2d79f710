"""Supervisely's projects: meta.json, and in each data set img/NAME.jpg with ann/NAME.jpg.json.

    {"size": {"height": 480, "width": 640}, "objects": [
        {"classTitle": "face", "geometryType": "graph", "nodes": {"n1": {"loc": [30.5, 44]}, ...}},
        {"classTitle": "left eye", "geometryType": "point",
         "points": {"exterior": [[30, 44]], "interior": []}}]}

A graph is a face, whose nodes have ids that the class explains in meta.json (`geometry_config`); a node
that is disabled is occluded, one that is left out absent. Single points are named by their class, and one
whose name is there already begins the next face. Coordinates are measured from the photo's upper left
corner, as its server has them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import Field

from adnet_core.errors import FormatError
from adnet_core.faces.layout import MAX_POINTS, Layout
from adnet_core.faces.states import Visibility
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.face import AnnotatedFace, checked_point, stated_size
from adnet_core.formats.json_files import Entry, checked, json_bytes, read_json
from adnet_core.formats.named_faces import FoundFace, FoundFaces, faces_of_points, named_faces
from adnet_core.formats.photo_faces import Advance, Part, PhotoFaces, Writer, put, visibilities
from adnet_core.formats.photo_files import PhotosOfFiles, files_of
from adnet_core.formats.point_names import NamedPoint
from adnet_core.formats.skeleton import Skeleton
from adnet_core.sentences import said

ENDINGS = (".json",)
FOLDERS = {"ann": "img"}
META = "meta.json"
DATA_SET = "dataset"
PIXEL_CORNER = 0.5
_WHAT = "a JSON file of Supervisely's"
_NodeNames = Mapping[str, Mapping[str, str]]
"""Of each class, by its name: what its nodes are called, by their ids."""
_LEVELS = 4
"""In so many folders above the annotations meta.json is looked for."""


class _Node(Entry):
    loc: list[float] = Field(min_length=2, max_length=2)
    disabled: bool = False


class _Outline(Entry):
    exterior: list[list[float]] = Field(max_length=100_000)


class _Object(Entry):
    classTitle: str = ""  # Supervisely's own spelling
    geometryType: str = ""
    nodes: dict[str, Any] = Field(default={}, max_length=MAX_POINTS)
    points: Any = None
    tags: list[Any] = Field(default=[])


class _File(Entry):
    size: dict[str, Any] = Field(default={})
    objects: list[Any]


def read_supervisely(request: ReadRequest) -> list[AnnotatedFace]:
    """The faces of one file, or of all under a folder."""
    photos = PhotosOfFiles(request.path, request.images, ENDINGS, FOLDERS, sizes=request.sizes)
    names = _node_names(request.path)
    found = FoundFaces(request)
    for file in files_of(request.path, ENDINGS, request.walks):
        if file.name in (META, "key_id_map.json", "obj_class_to_machine_color.json"):
            continue
        with found.faults():
            content = checked(_File, read_json(file, _WHAT), str(file))
            mine = list(_faces(content, file, names, request))
            if mine:
                photo = photos.find(file)
                for face in mine:
                    found.append(replace(face, photo=photo))
    faces = named_faces(request, found, what="graph or point of Supervisely's")
    several = photos.several(request.on_fault, request.on_remark)
    return [face for face in faces if face.photo not in several]


def _faces(content: _File, file: Path, names: _NodeNames, request: ReadRequest) -> Iterator[FoundFace]:
    size = stated_size(content.size.get("width"), content.size.get("height"))
    single: list[NamedPoint] = []
    for index, entry in enumerate(content.objects):
        where = f"{file}, objects[{index}]"
        found = checked(_Object, entry, where)
        if found.geometryType == "graph":
            points = list(_nodes(found, names.get(found.classTitle, {}), where))
            tags = frozenset(str(tag.get("name", ""))[:200] for tag in found.tags if isinstance(tag, dict))
            yield FoundFace(file, where, f"{file.name}#{index}", points, tags=tags - {""}, photo_size=size)
        elif found.geometryType == "point":
            outline = checked(_Outline, found.points, where).exterior
            if len(outline) != 1 or len(outline[0]) != 2:
                raise FormatError(f"{where}: is not one point")
            x, y = (value - PIXEL_CORNER for value in outline[0])
            single.append((found.classTitle, *checked_point(x, y, where), Visibility.VISIBLE))
        else:
            request.on_lost(said("objects of the kind {kind}", kind=found.geometryType[:40]))
    for number, points in enumerate(faces_of_points(single), start=1):
        yield FoundFace(file, str(file), f"{file.name}#point {number}", points, photo_size=size)


def _nodes(found: _Object, names: Mapping[str, str], where: str) -> Iterator[NamedPoint]:
    for key, entry in found.nodes.items():
        node = checked(_Node, entry, f"{where}, nodes '{key[:40]}'")
        x, y = (value - PIXEL_CORNER for value in node.loc)
        seen = Visibility.OCCLUDED if node.disabled else Visibility.VISIBLE
        yield names.get(key, key), *checked_point(x, y, where), seen


def _meta(path: Path) -> dict[str, Any]:
    """What is in the meta.json of a project, beside its annotations or above; empty where there is none."""
    start = path if path.is_dir() else path.parent
    for folder in (start, *list(start.absolute().parents)[:_LEVELS]):
        if (folder / META).is_file():
            content = read_json(folder / META, _WHAT)
            return content if isinstance(content, dict) else {}
    return {}


def _graphs(meta: dict[str, Any]) -> Iterator[tuple[str, dict[str, str], list[Any]]]:
    """Of each class that is a graph its name, the labels of its nodes by their ids, and its edges."""
    classes = meta.get("classes")
    for entry in classes if isinstance(classes, list) else []:
        graph = entry.get("geometry_config") if isinstance(entry, dict) else None
        nodes = graph.get("nodes") if isinstance(graph, dict) else None
        if isinstance(nodes, dict):
            labels = {
                str(key): str(node["label"]) if isinstance(node, dict) and node.get("label") else str(key)
                for key, node in nodes.items()
            }
            edges = graph.get("edges") if isinstance(graph, dict) else None
            yield str(entry.get("title", "")), labels, edges if isinstance(edges, list) else []


def _node_names(path: Path) -> _NodeNames:
    """Raises FormatError for two classes of one name whose nodes are called otherwise."""
    found: dict[str, dict[str, str]] = {}
    for title, labels, _ in _graphs(_meta(path)):
        if found.setdefault(title, labels) != labels:
            raise FormatError(f"{path}: its {META} calls the nodes of the class '{title[:40]}' in two ways")
    return found


def _files(folder: Path, photos: Sequence[PhotoFaces]) -> list[Path]:
    return [*(folder / DATA_SET / "ann" / f"{photo.name}.json" for photo in photos), folder / META]


def _write(folder: Path, photos: Sequence[PhotoFaces], layout: Layout, advance: Advance) -> None:
    files = _files(folder, photos)
    put(files.pop(), json_bytes(_meta_of(photos, layout)))
    for done, (file, photo) in enumerate(zip(files, photos, strict=True), start=1):
        put(file, json_bytes(_content(photo, layout)))
        advance(done)


def _meta_of(photos: Sequence[PhotoFaces], layout: Layout) -> dict[str, Any]:
    nodes = {
        _key(index): {"label": name, "loc": [0, 0], "color": "#0000FF"}
        for index, name in enumerate(layout.point_names)
    }
    edges = [
        {"src": _key(a), "dst": _key(b), "color": "#00FF00"}
        for curve in layout.curves
        for a, b in curve.segments()
    ]
    graph = {"nodes": nodes, "edges": edges}
    kind = {"title": "face", "shape": "graph", "color": "#0000FF", "geometry_config": graph}
    tags = sorted({tag for photo in photos for face in photo.faces for tag in face.tags})
    return {
        "classes": [kind],
        "tags": [{"name": tag, "value_type": "none", "color": "#FF0000"} for tag in tags],
        "projectType": "images",
    }


def _key(index: int) -> str:
    return f"point-{index}"


def _content(photo: PhotoFaces, layout: Layout) -> dict[str, Any]:
    objects = []
    for face in photo.faces:
        nodes: dict[str, Any] = {}
        for index, ((x, y), seen) in enumerate(zip(face.points.tolist(), visibilities(face), strict=True)):
            if not np.isnan(x):
                node: dict[str, Any] = {"loc": [round(x + PIXEL_CORNER, 4), round(y + PIXEL_CORNER, 4)]}
                if seen is Visibility.OCCLUDED:
                    node["disabled"] = True
                nodes[_key(index)] = node
        tags = [{"name": tag, "value": None} for tag in sorted(face.tags)]
        objects.append(
            {"classTitle": "face", "geometryType": "graph", "description": "", "tags": tags, "nodes": nodes}
        )
    size = {"height": photo.height, "width": photo.width}
    return {"description": "", "tags": [], "size": size, "objects": objects}


def _skeleton(path: Path) -> Skeleton:
    _, labels, edges = max(_graphs(_meta(path)), key=lambda graph: len(graph[1]), default=("", {}, []))
    if not labels:
        raise FormatError(f"{path}: has no {META} that names the nodes of a graph")
    order = {key: index for index, key in enumerate(labels)}
    ends = [(edge.get("src"), edge.get("dst")) for edge in edges if isinstance(edge, dict)]
    joined = [(order[a], order[b]) for a, b in ends if a in order and b in order]
    return Skeleton(list(labels.values()), joined)


def _recognises(beginning: Beginning) -> bool:
    signs = ('"geometryType"', '"classTitle"', '"geometry_config"')
    return beginning.suffix == ".json" and beginning.holds_any(*signs)


FORMAT = AnnotationFormat(
    name="supervisely",
    title="a project of Supervisely's",
    listed="Supervisely, JSON files",
    files="folder of a project, or of a data set with `ann/` and `img/`",
    read=read_supervisely,
    writer=Writer(
        _files,
        _write,
        frozenset({Part.BEYOND, Part.OCCLUDED, Part.MISSING, Part.FRACTIONS, Part.TAGS}),
    ),
    recognises=_recognises,
    folder_of=".json",
    takes_images=True,
    photos="beside",
    photo_folder=f"{DATA_SET}/img",
    origin=0.5,
    origin_source="its SDK adds half a pixel for the server (to_subpixel_coordinate_system)",
    skeleton=_skeleton,
)
