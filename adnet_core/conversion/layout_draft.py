"""A layout drafted from what one has: another tool's file, a number of points, or another layout.

What a file says is taken: names, their order, which are joined, which mirror each other. What it does not say
is left out or guessed by the names, and said: a draft is for a person to look at and to change.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from adnet_core.conversion.catalogue import FORMATS
from adnet_core.conversion.known_formats import OWN_FORMATS
from adnet_core.conversion.recognition import recognise
from adnet_core.errors import FormatError, LayoutError
from adnet_core.faces.layout import (
    BUNDLED_LAYOUTS,
    MAX_POINTS,
    Layout,
    layout_from_json,
    load_layout,
)
from adnet_core.files.plain_text import beginning
from adnet_core.formats.json_files import read_json
from adnet_core.formats.labelme_json import labelme_files
from adnet_core.formats.skeleton import Skeleton, numbered_points, pairs
from adnet_core.formats.xml_files import read_xml
from adnet_core.media.photos import natural_key

_SIDES = (("left", "right"), ("l", "r"), ("lt", "rt"))
_WORD = re.compile(r"[A-Za-z]+|\d+|[^A-Za-z\d]+")


@dataclass(frozen=True)
class LayoutDraft:
    """A layout, and in sentences what of it was guessed or is missing."""

    layout: Layout
    remarks: tuple[str, ...] = ()


def draft_layout(source: str, *, name: str = "") -> LayoutDraft:
    """The draft from `source`: a number of points, a layout by name, or a file.

    Files are layouts (.toml), and those of all formats that say something of their points.
    Raises FormatError or LayoutError with what is wrong.
    """
    if source.isascii() and source.isdigit() and source not in BUNDLED_LAYOUTS:
        return _draft(_numbered(int(source)), name or f"points_{source}", source)
    path = Path(source)
    if source in BUNDLED_LAYOUTS or path.suffix.lower() == ".toml":
        return LayoutDraft(load_layout(source))
    kind = recognise(path)
    reader = _READERS.get(kind or "") or (FORMATS[kind].skeleton if kind else None)
    if reader is None:
        known = ", ".join(sorted({*_READERS, *(name for name in OWN_FORMATS if FORMATS[name].skeleton)}))
        what = "is in no format that is known" if kind is None else f"says nothing of its points ({kind})"
        raise FormatError(f"{source}: {what}; a draft takes a number, a layout or a file of {known}")
    return _draft(reader(path), name or path.stem, source)


def _draft(skeleton: Skeleton, name: str, source: str) -> LayoutDraft:
    names, remarks = skeleton.names, []
    if not names:
        raise FormatError(f"{source}: names no points")
    if len(names) > MAX_POINTS:
        raise FormatError(f"{source}: has {len(names)} points; a layout has 1 to {MAX_POINTS}")
    names = [beginning(one, 100).strip() or f"point {index}" for index, one in enumerate(names)]
    doubled = {one for one in names if names.count(one) > 1}
    if doubled:
        names = [f"{one} {index}" if one in doubled else one for index, one in enumerate(names)]
        remarks.append(f"names that occur twice got a number: {', '.join(sorted(doubled)[:5])}")
    pairs = skeleton.mirrored or _pairs_by_name(names)
    data: dict[str, Any] = {"name": _plain(name), "points": names}
    curves = skeleton.curves or list(_curves(skeleton.joined, names))
    if curves:
        data["curves"] = curves
    if pairs:
        data["flip"] = _flip(pairs, len(names))
        if not skeleton.mirrored:
            remarks.append(f"{len(pairs)} mirror pairs are guessed by left and right in the names")
    elif len(names) > 1:
        remarks.append("nothing tells which points mirror each other: training will not flip photos")
    return LayoutDraft(*_fitted(data, source, remarks))


def _fitted(data: dict[str, Any], source: str, remarks: list[str]) -> tuple[Layout, tuple[str, ...]]:
    """The layout; without the mirror, or without the curves too, where they contradict each other."""
    for key, loss in (
        ("", ""),
        ("flip", "the curves do not mirror onto each other: the mirror is left out"),
        ("curves", "the joined points make no curves: these are left out"),
    ):
        if key:
            if data.pop(key, None) is None:
                continue
            remarks.append(loss)
        try:
            return layout_from_json(json.dumps(data), source), tuple(remarks)
        except LayoutError as error:
            problem = error
    raise problem


def _numbered(count: int) -> Skeleton:
    if not 1 <= count <= MAX_POINTS:
        raise LayoutError(f"{count} points; a layout has 1 to {MAX_POINTS}")
    return Skeleton(numbered_points(count))


def _plain(name: str) -> str:
    return beginning(name, 60).strip() or "drafted"


def _flip(pairs: Iterable[tuple[int, int]], count: int) -> list[int]:
    flip = list(range(count))
    for a, b in pairs:
        flip[a], flip[b] = b, a
    return flip


def _pairs_by_name(names: Sequence[str]) -> list[tuple[int, int]]:
    """Points whose names are the same but for left and right, L and R."""
    by_words = {tuple(_WORD.findall(name)): index for index, name in enumerate(names)}
    pairs: dict[int, int] = {}
    for words, index in by_words.items():
        for at, word in enumerate(words):
            other = by_words.get((*words[:at], _other_side(word), *words[at + 1 :]))
            if other is not None and other != index and index not in pairs and other not in pairs:
                pairs[index] = other
                pairs[other] = index
    return sorted((a, b) for a, b in pairs.items() if a < b)


def _other_side(word: str) -> str:
    for one, other in _SIDES:
        for side, opposite in ((one, other), (other, one)):
            if word.lower() == side:
                if word.isupper():
                    return opposite.upper()
                return opposite.capitalize() if word[0].isupper() else opposite
    return word


def _curves(joined: Sequence[tuple[int, int]], names: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Runs of joined points: from each end or fork to the next, and rings."""
    beside: dict[int, list[int]] = {}
    for a, b in dict.fromkeys((min(pair), max(pair)) for pair in joined):
        if a != b:
            beside.setdefault(a, []).append(b)
            beside.setdefault(b, []).append(a)
    left = {frozenset((a, b)) for a in beside for b in beside[a]}

    def run(start: int, following: int) -> list[int]:
        points = [start, following]
        left.discard(frozenset(points))
        while len(beside[points[-1]]) == 2:
            onward = [one for one in beside[points[-1]] if frozenset((points[-1], one)) in left]
            if not onward:
                break
            left.discard(frozenset((points[-1], onward[0])))
            points.append(onward[0])
        return points

    ends = [one for one in sorted(beside) if len(beside[one]) != 2]
    runs = [run(end, one) for end in ends for one in sorted(beside[end]) if frozenset((end, one)) in left]
    for start in sorted(beside):  # what is left are rings
        for one in sorted(beside[start]):
            if frozenset((start, one)) in left:
                runs.append(run(start, one))
    for number, points in enumerate(runs):
        closed = points[0] == points[-1]
        members = points[:-1] if closed else points
        name = f"{names[members[0]]} to {names[members[-1]]}"[:150]
        yield {"name": f"{number} {name}", "points": members, "closed": closed}


# Readers, by the format's name


def _coco(path: Path) -> Skeleton:
    content = read_json(path, "a COCO keypoint file")
    categories = content.get("categories") if isinstance(content, dict) else None
    known = [one for one in categories or [] if isinstance(one, dict) and _words(one.get("keypoints"))]
    if not known:
        return Skeleton(numbered_points(_coco_count(content)))
    best = max(known, key=lambda one: len(one["keypoints"]))
    names = _words(best["keypoints"])
    joined = [(a - 1, b - 1) for a, b in pairs(best.get("skeleton"), 1, len(names))]
    index = {name: row for row, name in enumerate(names)}
    mirrored = [
        (index[a], index[b])
        for a, b in (pair for pair in best.get("keypoint_flip_map") or [] if len(pair) == 2)
        if a in index and b in index
    ]
    return Skeleton(names, joined, mirrored)


def _coco_count(content: object) -> int:
    rows = content.get("annotations") if isinstance(content, dict) else None
    lengths = [len(one.get("keypoints") or []) for one in rows or [] if isinstance(one, dict)]
    return max(lengths, default=0) // 3


def _cvat(path: Path) -> Skeleton:
    tree = read_xml(path, "CVAT for images 1.1", "annotations")
    names: dict[str, None] = {}
    for skeleton in tree.iter("skeleton"):
        names |= {point.get("label", ""): None for point in skeleton.iter("points")}
    if names:
        return Skeleton([name for name in names if name])
    counts = [len((one.get("points") or "").split(";")) for one in tree.iter("points")]
    return Skeleton(numbered_points(max(counts, default=0)))


def _dlib(path: Path) -> Skeleton:
    names = {part.get("name", "") for part in read_xml(path, "dlib's XML", "dataset").iter("part")}
    return Skeleton(sorted((name for name in names if name), key=natural_key))


def _label_studio(path: Path) -> Skeleton:
    tasks = read_json(path, "Label Studio's JSON")
    names: dict[str, None] = {}
    for value in _values(tasks):
        names |= dict.fromkeys(_words(value.get("keypointlabels")))
    return Skeleton(list(names))


def _values(tasks: object) -> Iterator[dict[str, Any]]:
    for task in tasks if isinstance(tasks, list) else []:
        for annotation in (task.get("annotations") or []) if isinstance(task, dict) else []:
            for result in (annotation.get("result") or []) if isinstance(annotation, dict) else []:
                value = result.get("value") if isinstance(result, dict) else None
                if isinstance(value, dict):
                    yield value


def _labelme(path: Path) -> Skeleton:
    names: dict[str, None] = {}
    for file in labelme_files(path):
        content = read_json(file, "labelme's JSON")
        for shape in (content.get("shapes") or []) if isinstance(content, dict) else []:
            if isinstance(shape, dict) and shape.get("shape_type") == "point":
                names[str(shape.get("label", ""))] = None
    return Skeleton([name for name in names if name])


def _deeplabcut(path: Path) -> Skeleton:
    from adnet_core.formats.deeplabcut_csv import table_rows  # with HDF5, which takes a while

    heading = next((cells for _, cells in table_rows(path) if cells and cells[0] == "bodyparts"), [])
    return Skeleton([name for name in dict.fromkeys(heading[1:]) if name])


def _sleap(path: Path) -> Skeleton:
    import h5py

    try:
        with h5py.File(path, "r") as file:
            raw = file["metadata"].attrs["json"]
        content = json.loads(raw if isinstance(raw, str) else bytes(raw).decode("utf-8"))
        nodes = [str(node["name"]) for node in content["nodes"]]
        skeleton = content["skeletons"][0]
        order = [int(node["id"]) for node in skeleton["nodes"]]
        links = skeleton["links"]
    except (OSError, KeyError, IndexError, TypeError, ValueError) as error:
        raise FormatError(
            f"{path}: says nothing of its points that can be read ({type(error).__name__})"
        ) from None
    rows = {identity: index for index, identity in enumerate(order)}
    joined: list[tuple[int, int]] = []
    mirrored: list[tuple[int, int]] = []
    for link in links:
        kind = _sleap_kind(link.get("type"))
        a, b = rows.get(link.get("source"), -1), rows.get(link.get("target"), -1)
        if min(a, b) >= 0 and kind in (1, 2):
            (joined if kind == 1 else mirrored).append((a, b))
    names = [nodes[identity] for identity in order if 0 <= identity < len(nodes)]
    return Skeleton(names, joined, list(dict.fromkeys((min(pair), max(pair)) for pair in mirrored)))


def _sleap_kind(value: object) -> int:
    """1 for joined, 2 for mirrored: jsonpickle writes the value once and numbers of it afterwards."""
    if isinstance(value, dict):
        if "py/reduce" in value:
            parts = value["py/reduce"]
            inner = parts[1].get("py/tuple", [0]) if len(parts) > 1 and isinstance(parts[1], dict) else [0]
            return int(inner[0])
        return int(value.get("py/id", 0))
    return 0


def _words(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else []


_READERS = {
    "coco": _coco,
    "cvat": _cvat,
    "dlib": _dlib,
    "labelstudio": _label_studio,
    "labelme": _labelme,
    "deeplabcut": _deeplabcut,
    "sleap": _sleap,
}
