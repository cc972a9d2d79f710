"""Label Studio's JSON: tasks whose annotations and predictions are key points, in percent of the photo.

    [{"data": {"image": "/data/local-files/?d=a.jpg"},
      "annotations": [{"result": [{"type": "keypointlabels", "original_width": 640, "original_height": 480,
         "value": {"x": 4.8, "y": 8.4, "width": 0.5, "keypointlabels": ["jaw_1"]}, "parentID": "..."}, ...]}],
      "predictions": [{"model_version": "...", "score": 0.9, "result": [...]}]}]

A photo's faces are told apart by the rectangle that is the parent of their points; points without a parent
are one face. A choice on a point's region says `occluded` or `outside`; choices on the rectangle are the
face's tags and its text is the note. Accepted faces are annotations; faces that nobody has accepted are
predictions, so that a project there starts with them. NAME.labels.xml, written beside, is the labelling
configuration to give the project.

x = 0 and 100 are the edges of the photo (labelstud.io, Label Studio Task Format): pixel centre c of W is
at 100 * (c + 0.5) / W. What lies beyond them is written at the edge, since Label Studio refuses it there.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, quote, unquote, urlsplit
from xml.etree import ElementTree

import numpy as np
from pydantic import Field

from adnet_core.errors import FormatError
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState, Visibility
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.face import (
    AnnotatedFace,
    OnLost,
    check_count,
    checked_box,
    report_fault,
    stated_size,
)
from adnet_core.formats.json_files import Entry, checked, json_bytes, objects_in, read_json
from adnet_core.formats.photo_faces import (
    Advance,
    Part,
    PhotoFaces,
    Writer,
    box_of,
    put,
    visibilities,
)
from adnet_core.formats.photo_finder import PhotoFinder
from adnet_core.formats.point_names import NamedPoint, named_points, point_numbers
from adnet_core.formats.xml_files import xml_bytes
from adnet_core.sentences import said

IMAGE_FOLDERS = ("images",)
PIXEL_CORNER = 0.5
FACE = "face"
POINT_PERCENT = 0.4
MODEL = "adnet-annotate"
_WHAT = "a JSON file of Label Studio's"
_SEEN = {"occluded": Visibility.OCCLUDED, "outside": Visibility.OUTSIDE}
# An uploaded file is kept under eight letters of a random number, a hyphen and its own name.
_UPLOADED = re.compile(r"[0-9a-f]{8}-(?=.)", re.ASCII)


class _Value(Entry):
    x: float = 0.0
    y: float = 0.0
    width: float = 0.0
    height: float = 0.0
    keypointlabels: list[str] = Field(default_factory=list)
    choices: list[str] = Field(default_factory=list)
    text: list[str] | str = ""


class _Region(Entry):
    id: str = ""
    type: str
    value: Any = None
    original_width: int = Field(0, ge=0, le=1_000_000)
    original_height: int = Field(0, ge=0, le=1_000_000)
    image_rotation: float = 0
    parentID: str | None = None  # Label Studio's own spelling
    score: Any = None


class _Result(Entry):
    result: list[Any] = Field(default_factory=list)
    score: float | None = None
    was_cancelled: bool = False
    ground_truth: bool = False


class _Task(Entry):
    data: dict[str, Any]
    annotations: list[Any] = Field(default_factory=list)
    predictions: list[Any] = Field(default_factory=list)


@dataclass
class _Group:
    """What belongs to one face: its points, its rectangle, what was chosen and written of them."""

    points: list[tuple[_Region, _Value]] = field(default_factory=list)
    frame: tuple[_Region, _Value] | None = None
    tags: list[str] = field(default_factory=list)
    note: str = ""

    @property
    def score(self) -> float | None:
        """A model's confidence in the face, as its rectangle may say it."""
        value = None if self.frame is None else self.frame[0].score
        if isinstance(value, bool) or not isinstance(value, int | float):
            return None
        return float(value) if math.isfinite(value) else None


def read_label_studio(request: ReadRequest) -> list[AnnotatedFace]:
    """The faces of a list of tasks in its order; those of predictions are faces that nobody has accepted."""
    path, layout = request.path, request.layout
    photos = PhotoFinder(path, request.images, IMAGE_FOLDERS, looks_above=False)
    tasks = read_json(path, _WHAT)
    if not isinstance(tasks, list):
        raise FormatError(f"{path}: is not {_WHAT}: it is not a list of tasks")
    faces: list[AnnotatedFace] = []
    numbers = point_numbers(_labels(tasks), layout, path, request.on_remark)
    several: Counter[str] = Counter()
    for index, entry in enumerate(tasks):
        check_count(len(faces), layout.point_count, path)
        where = f"{path}, task {index + 1}"
        try:
            if isinstance(entry, dict) and "data" not in entry:
                raise FormatError(f"{where}: has no 'data'; export as JSON, since JSON-MIN is not read")
            task = checked(_Task, entry, where)
            photo = photos.find(_photo_name(task.data, where), where)
            label = f"{path.name}#{index + 1}"
            faces += _faces_of(task, photo, where, label, numbers, layout, request.on_lost, several)
        except FormatError as fault:
            report_fault(fault, request.on_fault)
    if several["tasks"]:
        request.on_remark(
            f"{path}: tasks that were annotated several times: {several['tasks']:,}; of each the ground "
            "truth was taken, or else the last annotation"
        )
    if not faces and request.on_fault is None:
        raise FormatError(f"{path}: holds no key points")
    return photos.checked(faces, request.on_fault)


def _faces_of(
    task: _Task,
    photo: Path,
    where: str,
    label: str,
    numbers: dict[str, int],
    layout: Layout,
    on_lost: OnLost,
    several: Counter[str],
) -> list[AnnotatedFace]:
    """The faces of one version of the task's annotation, and of all predictions.

    Each annotation of a task describes the whole photo, as one person or one pass over it saw it.
    """
    faces: list[AnnotatedFace] = []
    versions = [*_results(task.annotations, f"{where}, annotation", on_lost)]
    if len(versions) > 1:
        several["tasks"] += 1
    chosen = [version for version in versions if version[1].ground_truth] or versions
    predicted = _results(task.predictions, f"{where}, prediction", on_lost)
    for results, state in ((chosen[-1:], FaceState.ACCEPTED), (predicted, FaceState.PREDICTED)):
        for here, result in results:
            for group in _groups(result, here, on_lost):
                number = f"{label}.{len(faces) + 1}"
                score = group.score
                if score is None and state is FaceState.PREDICTED:
                    score = result.score
                faces.append(_face(group, photo, here, number, numbers, layout, on_lost, score, state))
    return faces


def _results(entries: Sequence[Any], where: str, on_lost: OnLost) -> Iterator[tuple[str, _Result]]:
    """Those that were not skipped, each with its place for messages."""
    for index, entry in enumerate(entries, start=1):
        result = checked(_Result, entry, f"{where} {index}")
        if result.was_cancelled:
            on_lost(said("skipped tasks"))
        else:
            yield f"{where} {index}", result


def _labels(tasks: Sequence[Any]) -> Iterator[str]:
    """All labels of key points in the file, whatever else stands there."""
    for task in tasks:
        for kind in ("annotations", "predictions"):
            for result in objects_in(task, kind):
                for region in objects_in(result, "result"):
                    value = region.get("value")
                    names = value.get("keypointlabels") if isinstance(value, dict) else None
                    if isinstance(names, list):
                        yield from (name for name in names if isinstance(name, str))


def _photo_name(data: dict[str, Any], where: str) -> str:
    """The photo's path in `data`: a local file's path, an upload's name, or the end of an address."""
    address = data.get("image")
    if not isinstance(address, str):
        address = next((value for value in data.values() if isinstance(value, str) and "/" in value), None)
    if address is None:
        raise FormatError(f"{where}: names no image")
    try:
        parts = urlsplit(address)
    except ValueError:
        raise FormatError(f"{where}: '{address[:60]}' is no address of an image".replace("\n", " ")) from None
    if parts.path.rstrip("/").endswith("local-files"):
        return next(iter(parse_qs(parts.query, max_num_fields=20).get("d", [""])))
    name = unquote(parts.path)
    if "/upload/" in name:
        return _UPLOADED.sub("", name.rpartition("/")[2], count=1)
    return address if parts.scheme else name


def _groups(result: _Result, where: str, on_lost: OnLost) -> list[_Group]:
    """The faces of one annotation; several results that share an id describe one region."""
    groups: dict[str | None, _Group] = {}
    regions = [checked(_Region, entry, f"{where}, result {at}") for at, entry in enumerate(result.result)]
    read = [(region, checked(_Value, region.value, where)) for region in regions if region.value is not None]
    for region, value in read:
        if region.type in ("keypointlabels", "keypoint"):
            groups.setdefault(region.parentID, _Group()).points.append((region, value))
    ids = {region.id for group in groups.values() for region, _ in group.points}
    for region, value in read:
        group = groups.get(region.id)
        if region.type in ("keypointlabels", "keypoint"):
            continue
        if group is None:
            if region.type != "choices" or region.id not in ids:
                on_lost(said("regions of the type {kind}", kind=region.type[:40]))
        elif region.type in ("rectanglelabels", "rectangle"):
            if group.frame is not None:
                on_lost(said("further boxes of a face"))
            group.frame = group.frame or (region, value)
        elif region.type == "choices":
            group.tags += value.choices
        elif region.type == "textarea":
            group.note = value.text if isinstance(value.text, str) else "\n".join(value.text)
    chosen = {region.id: value.choices for region, value in read if region.type == "choices"}
    for group in groups.values():
        for region, value in group.points:
            value.choices = chosen.get(region.id, []) if region.id else []
    return list(groups.values())


def _face(
    group: _Group,
    photo: Path,
    where: str,
    label: str,
    numbers: dict[str, int],
    layout: Layout,
    on_lost: OnLost,
    score: float | None,
    state: FaceState,
) -> AnnotatedFace:
    named: list[NamedPoint] = []
    for region, value in group.points:
        x, y = _pixels(region, value.x, value.y, where)
        seen = next((_SEEN[word] for word in value.choices if word in _SEEN), Visibility.VISIBLE)
        named.append((next(iter(value.keypointlabels), ""), x, y, seen))
        if len(value.keypointlabels) > 1:
            on_lost(said("further labels of a point"))
    points, visibility = named_points(named, numbers, layout, where, on_lost)
    box = None
    if group.frame is not None:
        region, value = group.frame
        x0, y0 = _pixels(region, value.x, value.y, where)
        x1, y1 = _pixels(region, value.x + value.width, value.y + value.height, where)
        box = checked_box(x0, y0, x1, y1, where)
    return AnnotatedFace(
        photo=photo,
        points=points,
        label=label,
        box=box,
        visibility=visibility,
        tags=frozenset(group.tags),
        note=group.note,
        score=score,
        state=state,
        photo_size=stated_size(group.points[0][0].original_width, group.points[0][0].original_height),
    )


def _pixels(region: _Region, x: float, y: float, where: str) -> tuple[float, float]:
    if not region.original_width or not region.original_height:
        raise FormatError(f"{where}: a region does not say how large the photo is (original_width)")
    if region.image_rotation:
        raise FormatError(f"{where}: the photo is turned there, which is not read")
    return (
        x / 100 * region.original_width - PIXEL_CORNER,
        y / 100 * region.original_height - PIXEL_CORNER,
    )


def _files(path: Path, photos: Sequence[PhotoFaces]) -> list[Path]:
    return [path, path.with_suffix(".labels.xml")]


def _write(path: Path, photos: Sequence[PhotoFaces], layout: Layout, advance: Advance) -> None:
    tasks = []
    for done, photo in enumerate(photos, start=1):
        tasks.append(_task(done, photo, layout))
        advance(done)
    content, labels = _files(path, photos)
    tags = sorted({tag for photo in photos for face in photo.faces for tag in face.tags})
    put(labels, _configuration(layout, tags))
    put(content, json_bytes(tasks))


def _task(number: int, photo: PhotoFaces, layout: Layout) -> dict[str, Any]:
    accepted: list[dict[str, Any]] = []
    predictions = []
    for index, face in enumerate(photo.faces, start=1):
        regions = list(_regions(photo, face, f"{number}-{index}", layout))
        if face.state is FaceState.ACCEPTED:
            accepted += regions
        else:
            score = {} if face.score is None else {"score": face.score}
            predictions.append({"model_version": MODEL, **score, "result": regions})
    image = f"/data/local-files/?d={quote(photo.name)}"
    return {
        "id": number,
        "data": {"image": image},
        "annotations": [{"result": accepted}] if accepted else [],
        "predictions": predictions,
    }


def _regions(photo: PhotoFaces, face: AnnotatedFace, name: str, layout: Layout) -> Iterator[dict[str, Any]]:
    size = {"original_width": photo.width, "original_height": photo.height, "image_rotation": 0}

    def percent(x: float, y: float) -> dict[str, float]:
        # Label Studio refuses tasks with regions beyond the photo.
        return {
            "x": min(max(100 * (x + PIXEL_CORNER) / photo.width, 0.0), 100.0),
            "y": min(max(100 * (y + PIXEL_CORNER) / photo.height, 0.0), 100.0),
        }

    def region(
        kind: str, source: str, identity: str, value: dict[str, Any], parent: str = ""
    ) -> dict[str, Any]:
        entry = {"id": identity, "type": kind, "from_name": source, "to_name": "image"}
        return entry | size | {"value": value} | ({"parentID": parent} if parent else {})

    frame = box_of(face)
    corner, opposite = percent(frame.x0, frame.y0), percent(frame.x1, frame.y1)
    size_in_percent = {"width": opposite["x"] - corner["x"], "height": opposite["y"] - corner["y"]}
    position = corner | size_in_percent | {"rotation": 0}
    score = {} if face.score is None else {"score": face.score}
    yield region("rectanglelabels", "face", name, {**position, "rectanglelabels": [FACE]}) | score
    if face.tags:
        yield region("choices", "tags", name, {**position, "choices": sorted(face.tags)})
    if face.note:
        yield region("textarea", "note", name, {**position, "text": [face.note]})
    seen_of = visibilities(face)
    for index, (point, (x, y)) in enumerate(zip(layout.point_names, face.points.tolist(), strict=True)):
        if not np.isfinite(x):
            continue
        identity = f"{name}-{index}"
        at = {**percent(x, y), "width": POINT_PERCENT}
        yield region("keypointlabels", "landmark", identity, {**at, "keypointlabels": [point]}, name)
        if seen_of[index] is not Visibility.VISIBLE:
            word = seen_of[index].name.lower()
            yield region("choices", "visibility", identity, {**at, "choices": [word]}, name)


def _configuration(layout: Layout, tags: Sequence[str]) -> bytes:
    """The labelling configuration that the tasks belong to."""
    view = ElementTree.Element("View")
    add: Callable[..., ElementTree.Element] = ElementTree.SubElement
    add(view, "Image", {"name": "image", "value": "$image", "zoom": "true", "zoomControl": "true"})
    faces = add(view, "RectangleLabels", {"name": "face", "toName": "image"})
    add(faces, "Label", {"value": FACE})
    points = add(view, "KeyPointLabels", {"name": "landmark", "toName": "image"})
    for index, name in enumerate(layout.point_names):
        # Label Studio's own export to COCO orders points by model_index.
        add(points, "Label", {"value": name, "model_index": str(index)})
    each = {"toName": "image", "perRegion": "true"}
    seen = add(view, "Choices", {"name": "visibility", **each, "whenTagName": "landmark"})
    for word in _SEEN:
        add(seen, "Choice", {"value": word})
    if tags:
        several = {"name": "tags", **each, "whenTagName": "face", "choice": "multiple"}
        chosen = add(view, "Choices", several)
        for tag in tags:
            add(chosen, "Choice", {"value": tag})
    add(view, "TextArea", {"name": "note", **each, "whenTagName": "face"})
    return xml_bytes(view, declared=False)  # Label Studio takes it as text that is pasted


LABEL_STUDIO_WRITER = Writer(
    _files,
    _write,
    frozenset(
        {
            Part.OCCLUDED,
            Part.OUTSIDE,
            Part.MISSING,
            Part.FRACTIONS,
            Part.BOX,
            Part.TAGS,
            Part.NOTE,
            Part.SCORE,
            Part.STATE,
        }
    ),
)

FORMAT = AnnotationFormat(
    name="labelstudio",
    title="a Label Studio file",
    listed="Label Studio, JSON",
    files="JSON, a list of tasks; coordinates in percent of the photo",
    read=read_label_studio,
    writer=LABEL_STUDIO_WRITER,
    recognises=lambda beginning: beginning.suffix == ".json" and beginning.text.startswith("["),
    vague=True,
    suffix=".json",
    pattern="*.json",
    takes_images=True,
    photos="relative",
    origin=0.5,
    origin_source="labelstud.io, Task Format: percent of the photo, whose edges are 0 and 100",
)
