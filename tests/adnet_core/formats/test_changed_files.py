"""Well-formed files with one thing changed: read as what they say, or told of, never as something else.

Each change is one that programs really make: another order, another numbering, other ids, sizes, names,
paths, encodings, or a count that does not fit. Where `told` is false the faces must be those of the
unchanged file; where it is true something must be said, in a fault, a remark or an error, and faces that are
read all the same must be right.
"""

from __future__ import annotations

import csv
import json
import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.conversion.recognition import recognise
from adnet_core.errors import FormatError
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import Visibility
from adnet_core.formats.face import AnnotatedFace
from adnet_core.formats.photo_faces import Part

Exchange = Any  # of conftest.py
JsonChange = Callable[[Any, random.Random], Any]
TextChange = Callable[[bytes, random.Random], bytes]


@dataclass(frozen=True)
class Change:
    """`make` takes what the file holds, as JSON, XML, rows or bytes; `told`: something must be said."""

    name: str
    make: Callable[[Any, random.Random], Any]
    told: bool = False


def shuffled(items: list[Any], rng: random.Random) -> list[Any]:
    return rng.sample(items, len(items))


def coco_key(key: str, value: Callable[[Any], Any]) -> JsonChange:
    """Every image's or annotation's entry under `key` made another."""

    def change(content: Any, rng: random.Random) -> Any:
        for entry in (*content["images"], *content["annotations"]):
            if key in entry:
                entry[key] = value(entry[key])
        return content

    return change


def coco_names(names: Callable[[int, str], str], order: bool = True) -> JsonChange:
    """Other names of the points, in another order together with their keypoints."""

    def change(content: Any, rng: random.Random) -> Any:
        category = content["categories"][0]
        count = len(category["keypoints"])
        new = shuffled(list(range(count)), rng) if order else list(range(count))
        category["keypoints"] = [names(old, category["keypoints"][old]) for old in new]
        for entry in content["annotations"]:
            triples = [entry["keypoints"][3 * old : 3 * old + 3] for old in new]
            entry["keypoints"] = [number for triple in triples for number in triple]
        return content

    return change


def coco_third(values: Callable[[int], float]) -> JsonChange:
    def change(content: Any, rng: random.Random) -> Any:
        content["info"] = {}
        for entry in content["annotations"]:
            entry["keypoints"][2::3] = [values(at) for at in range(len(entry["keypoints"]) // 3)]
        return content

    return change


def coco_ids(kind: Callable[[int], Any]) -> JsonChange:
    def change(content: Any, rng: random.Random) -> Any:
        for entry in content["images"]:
            entry["id"] = kind(entry["id"])
        for entry in content["annotations"]:
            entry["image_id"] = int(entry["image_id"])
        return content

    return change


def coco_lists(content: Any, rng: random.Random) -> Any:
    return {**content, **{name: shuffled(content[name], rng) for name in ("images", "annotations")}}


def one_id(content: Any, rng: random.Random) -> Any:
    for entry in (*content["images"], *content["annotations"]):
        entry["id" if "file_name" in entry else "image_id"] = 1
    return content


def without_a_point(content: Any, rng: random.Random) -> Any:
    for entry in content["annotations"]:
        del entry["keypoints"][-3:]
    return content


def score_of(at: int) -> float:
    return 0.25 + at % 4 / 8


PATHS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("steps", lambda name: f"../photos/{name}"),
    ("absolute", lambda name: f"/data/of/somebody/photos/{name}"),
    ("windows", lambda name: "D:\\photos\\" + name.replace("/", "\\")),
    ("address", lambda name: f"https://a.example/photos/{name.replace(' ', '%20')}?key=1"),
    ("dotted", lambda name: f"./{name}"),
)

COCO = (
    Change("lists in another order", coco_lists),
    Change("points in another order", coco_names(lambda at, name: name)),
    Change("numbered from 0", coco_names(lambda at, name: str(at))),
    Change("numbered from 1", coco_names(lambda at, name: str(at + 1))),
    Change("names of nobody", coco_names(lambda at, name: f"lm{at}", order=False), told=True),
    Change("no names", lambda content, rng: {**content, "categories": []}),
    Change("ids as text", coco_ids(str)),
    Change("ids as decimals", coco_ids(float)),
    Change("one id for all", one_id, told=True),
    Change("wrong sizes", coco_key("width", lambda width: width + 1), told=True),
    Change("sizes exchanged", coco_key("height", lambda height: height * 2), told=True),
    Change("sizes as text", coco_key("width", str)),
    Change("visibility 1 everywhere", coco_third(lambda at: 1), told=True),
    Change("scores", coco_third(score_of), told=True),
    Change("visibility 3", coco_third(lambda at: 3), told=True),
    Change("empty boxes", coco_key("bbox", lambda box: [])),
    Change("boxes of zeros", coco_key("bbox", lambda box: [0, 0, 0, 0])),
    Change("a point too few", without_a_point, told=True),
    *(Change(f"paths: {name}", coco_key("file_name", make)) for name, make in PATHS),
)


def studio_labels(name: Callable[[int, str], str | None]) -> JsonChange:
    """Other names of the points; None takes a point away."""
    numbers = {point: index for index, point in enumerate(load_layout("68").point_names)}

    def change(content: Any, rng: random.Random) -> Any:
        for task in content:
            for annotation in task["annotations"]:
                kept = []
                for region in annotation["result"]:
                    labels = region["value"].get("keypointlabels")
                    new = name(numbers[labels[0]], labels[0]) if labels else ""
                    if new is not None:
                        kept.append(region)
                        if labels:
                            labels[0] = new
                annotation["result"] = kept
        return content

    return change


def studio_path(make: Callable[[str], str]) -> JsonChange:
    def change(content: Any, rng: random.Random) -> Any:
        for task in content:
            task["data"]["image"] = make(task["data"]["image"].partition("?d=")[2].replace("%20", " "))
        return content

    return change


def studio_twice(content: Any, rng: random.Random) -> Any:
    for task in content:
        earlier = json.loads(json.dumps(task["annotations"][0]))
        for region in earlier["result"]:
            region["value"]["x"] = min(100, region["value"].get("x", 0) + 5)
        task["annotations"].insert(0, earlier)
    return content


LABEL_STUDIO = (
    Change("tasks in another order", shuffled),
    Change("numbered from 0", studio_labels(lambda at, name: str(at))),
    Change("numbered from 1", studio_labels(lambda at, name: str(at + 1))),
    Change("annotated twice", studio_twice, told=True),
    Change("address", studio_path(lambda name: f"https://a.example/{name.replace(' ', '%20')}?x=1")),
    Change("storage", studio_path(lambda name: f"s3://bucket/in/{name}")),
    Change("absolute", studio_path(lambda name: f"/data/local-files/?d=mnt/photos/{name}")),
)


def shapes_of(change: Callable[[list[Any], random.Random], list[Any]]) -> JsonChange:
    return lambda content, rng: {**content, "shapes": change(content["shapes"], rng)}


def shape_labels(name: Callable[[int], str]) -> JsonChange:
    numbers = {point: index for index, point in enumerate(load_layout("68").point_names)}

    def change(shapes: list[Any], rng: random.Random) -> list[Any]:
        return [
            {**one, "label": name(numbers[one["label"]]) if one["label"] in numbers else one["label"]}
            for one in shapes
        ]

    return shapes_of(change)


def key_of(key: str, make: Callable[[Any], Any]) -> JsonChange:
    return lambda content, rng: {**content, key: make(content[key])}


LABELME = (
    Change("shapes in another order", shapes_of(shuffled)),
    Change("numbered from 0", shape_labels(str)),
    Change("numbered from 1", shape_labels(lambda at: str(at + 1))),
    Change("wrong sizes", key_of("imageWidth", lambda width: width + 1), told=True),
    *(Change(f"paths: {name}", key_of("imagePath", make)) for name, make in PATHS if name != "steps"),
)


def each(path: str, key: str, make: Callable[[str], str]) -> Callable[[Any, random.Random], Any]:
    """An attribute of every element at `path` made another."""

    def change(root: ElementTree.Element, rng: random.Random) -> ElementTree.Element:
        for element in root.iterfind(path):
            element.set(key, make(element.get(key, "")))
        return root

    return change


def reordered(path: str) -> Callable[[Any, random.Random], Any]:
    def change(root: ElementTree.Element, rng: random.Random) -> ElementTree.Element:
        for element in root.iterfind(path):
            element[:] = shuffled(list(element), rng)
        return root

    return change


DLIB = (
    Change("images in another order", reordered("images")),
    Change("parts in another order", reordered("images/image/box")),
    Change("parts without zeros", each("images/image/box/part", "name", lambda name: str(int(name)))),
    Change("wrong sizes", each("images/image", "width", lambda width: str(int(width) + 3)), told=True),
    *(Change(f"paths: {name}", each("images/image", "file", make)) for name, make in PATHS),
)
_NUMBERS = {point: index for index, point in enumerate(load_layout("68").point_names)}
CVAT = (
    Change("points in another order", reordered("image/skeleton")),
    Change("numbered from 0", each("image/skeleton/points", "label", lambda name: str(_NUMBERS[name]))),
    Change("numbered from 1", each("image/skeleton/points", "label", lambda name: str(_NUMBERS[name] + 1))),
    Change("wrong sizes", each("image", "height", lambda height: str(int(height) + 3)), told=True),
    *(Change(f"paths: {name}", each("image", "name", make)) for name, make in PATHS),
)

Rows = list[list[str]]


def column(name: str, make: Callable[[str], str]) -> Callable[[Any, random.Random], Any]:
    def change(rows: Rows, rng: random.Random) -> Rows:
        at = rows[0].index(name)
        return [rows[0], *([*row[:at], make(row[at]), *row[at + 1 :]] for row in rows[1:])]

    return change


def without_columns(*names: str) -> Callable[[Any, random.Random], Any]:
    def change(rows: Rows, rng: random.Random) -> Rows:
        kept = [index for index, name in enumerate(rows[0]) if name not in names]
        return [[row[index] for index in kept] for row in rows]

    return change


def columns_in_another_order(rows: Rows, rng: random.Random) -> Rows:
    order = shuffled(list(range(len(rows[0]))), rng)
    return [[row[index] for index in order] for row in rows]


def rows_of_faces_in_another_order(rows: Rows, rng: random.Random) -> Rows:
    faces: dict[str, Rows] = {}
    for row in rows[1:]:
        faces.setdefault(row[1], []).append(row)
    return [rows[0], *(row for face in shuffled(list(faces.values()), rng) for row in shuffled(face, rng))]


def next_number(word: str) -> str:
    return str((int(word) + 1) % 68)


CSV = (
    Change("rows in another order", rows_of_faces_in_another_order),
    Change("columns in another order", columns_in_another_order),
    Change("names alone", without_columns("point")),
    Change("numbers alone", without_columns("name")),
    Change("numbers and names that contradict", column("point", next_number), told=True),
    Change("another layout", column("layout", lambda name: "98"), told=True),
    *(Change(f"paths: {name}", column("photo", make)) for name, make in PATHS),
)


def body_parts(make: Callable[[int], str]) -> Callable[[Any, random.Random], Any]:
    def change(rows: Rows, rng: random.Random) -> Rows:
        return [[make(_NUMBERS[cell]) if cell in _NUMBERS else cell for cell in row] for row in rows]

    return change


def points_in_another_order(rows: Rows, rng: random.Random) -> Rows:
    pairs = shuffled(list(range(1, len(rows[0]), 2)), rng)
    order = [0, *(index for at in pairs for index in (at, at + 1))]
    return [[row[index] for index in order] for row in rows]


def split_index(rows: Rows, rng: random.Random) -> Rows:
    heading = sum(row[0] in ("scorer", "individuals", "bodyparts", "coords") for row in rows)
    return [
        *([row[0], "", "", *row[1:]] for row in rows[:heading]),
        *(["labeled-data", *(f"photos/{row[0]}".rsplit("/", 1)), *row[1:]] for row in rows[heading:]),
    ]


DEEPLABCUT = (
    Change("points in another order", points_in_another_order),
    Change("numbered from 0", body_parts(str)),
    Change("numbered from 1", body_parts(lambda at: str(at + 1))),
    Change("an index of three", split_index),
)


def replaced(pattern: str, by: str) -> TextChange:
    return lambda data, rng: re.sub(pattern, by, data.decode()).encode()


TSV = (
    Change("no heading", lambda data, rng: data.partition(b"\n")[2]),
    Change("a column too few", replaced(r"\t[^\t]*\t[^\t]*\t[^\t\n]*\n", "\n"), told=True),
    Change("the authors' folder", replaced(r"(?m)^(?=[^\t\n]*png)", "rawImages/")),
)
WFLW = (Change("a number too few", replaced(r"(?m)^\S+ ", ""), told=True),)

ENCODINGS = (
    Change("UTF-8 with a mark", lambda data, rng: data.decode().encode("utf-8-sig")),
    Change("UTF-16", lambda data, rng: data.decode().encode("utf-16")),
    Change("lines of Windows", lambda data, rng: data.replace(b"\n", b"\r\n")),
)

CHANGES: dict[str, tuple[Change, ...]] = {
    "coco": COCO,
    "labelstudio": LABEL_STUDIO,
    "labelme": LABELME,
    "dlib": DLIB,
    "cvat": CVAT,
    "csv": CSV,
    "deeplabcut": DEEPLABCUT,
    "tsv": TSV,
    "wflw": WFLW,
    "300w": (),
}
CASES = [(name, change) for name, changes in CHANGES.items() for change in (*changes, *ENCODINGS)]


def rewrite(path: Path, name: str, change: Change, rng: random.Random) -> None:
    """Change a file as what it is."""
    data = path.read_bytes()
    if change in (*ENCODINGS, *TSV, *WFLW):
        if name in ("dlib", "cvat") and change.name == "UTF-16":
            data = data.replace(b'encoding="utf-8"', b'encoding="utf-16"')
        path.write_bytes(change.make(data, rng))
    elif path.suffix == ".json":
        path.write_text(json.dumps(change.make(json.loads(data), rng)))
    elif path.suffix == ".xml":
        path.write_bytes(ElementTree.tostring(change.make(ElementTree.fromstring(data), rng)))
    else:
        with path.open(newline="") as stream:
            rows = list(csv.reader(stream))
        with path.open("w", newline="") as stream:
            csv.writer(stream).writerows(change.make(rows, rng))


def read(path: Path, name: str, layout: Any, images: Path) -> tuple[list[AnnotatedFace], list[str]]:
    """The faces, and everything that was said."""
    try:
        found = conversion.gather(path, FORMATS[name], layout, images=images)
    except FormatError as error:
        return [], [str(error)]
    return list(found.faces), [*found.faults, *found.remarks]


@pytest.mark.parametrize(("name", "change"), CASES, ids=[f"{name}: {change.name}" for name, change in CASES])
def test_a_changed_file_is_read_right_or_told_of(exchange: Exchange, name: str, change: Change) -> None:
    form, layout = FORMATS[name], exchange.layout_for(name)
    truth = exchange.faces(layout, 3, frozenset({Part.FRACTIONS}) & form.writer.carries)
    path = exchange.write(truth, form, layout)
    files = list(path.rglob("*.json" if name == "labelme" else "*.pts")) if path.is_dir() else [path]
    for index, file in enumerate(files):
        rewrite(file, name, change, random.Random(index))
    assert recognise(path) == name
    faces, said = read(path, name, layout, exchange.folder)
    assert bool(said) == change.told, said
    if not said:
        assert len(faces) == len(truth)
    for face in faces:
        near = [one for one in truth if one.photo == face.photo]
        errors = [np.abs(one.points - face.points).max() for one in near]
        assert min(errors) < 1e-3, (face.label, errors)
        seen = [Visibility.VISIBLE] * layout.point_count
        assert face.visibility is None or face.visibility.tolist() == seen


@pytest.mark.parametrize("first", [0, 1])
@pytest.mark.parametrize("name", ["labelme", "labelstudio", "cvat", "dlib"])
def test_a_missing_first_point_shifts_no_other(exchange: Exchange, name: str, first: int) -> None:
    """One face lacks the point of the lowest number; the others show what numbers count from."""
    form, layout = FORMATS[name], exchange.layout_for(name)
    truth = exchange.faces(layout, 3, frozenset())
    path = exchange.write(truth, form, layout)
    changes = {
        "labelme": shape_labels(lambda at: str(at + first)),
        "labelstudio": studio_labels(lambda at, _name: str(at + first)),
        "cvat": each("image/skeleton/points", "label", lambda label: str(_NUMBERS[label] + first)),
        "dlib": each("images/image/box/part", "name", lambda label: str(int(label) + first)),
    }
    files = sorted(path.rglob("*.json")) if path.is_dir() else [path]
    for file in files:
        rewrite(file, name, Change("numbers", changes[name]), random.Random(0))
    text = files[0].read_text()
    lowest = {
        "labelme": rf'\{{"label": "{first}",.*?\}}, (?=\{{"label")',
        "labelstudio": r'\{"id": "1-1-0".*?\}, (?=\{"id")',
        "cvat": rf'<points [^>]*label="{first}"[^>]*/>',
        "dlib": rf'<part name="{first}"[^>]*/>',
    }
    files[0].write_text(re.sub(lowest[name], "", text, count=1))
    faces, said = read(path, name, layout, exchange.folder)
    if name == "dlib" and first == 1:  # dlib counts from 0, so that the number 68 is none of its points
        assert len(faces) == 3
        assert all(np.isnan(face.points[0]).all() for face in faces)
        return
    assert not said
    assert sum(int(np.isnan(face.points).any()) for face in faces) == 1
    for face in faces:
        errors = [np.nanmax(np.abs(one.points - face.points)) for one in truth if one.photo == face.photo]
        assert min(errors) <= 0.5 + 1e-3


def test_numbers_that_show_neither_end_are_remarked_on(exchange: Exchange) -> None:
    form, layout = FORMATS["cvat"], exchange.layout_for("cvat")
    path = exchange.write(exchange.faces(layout, 3, frozenset()), form, layout)
    rewrite(
        path,
        "cvat",
        Change("", each("image/skeleton/points", "label", lambda name: str(_NUMBERS[name]))),
        random.Random(0),
    )
    path.write_text(re.sub(r'<points [^>]*label="0"[^>]*/>', "", path.read_text()))
    _, said = read(path, "cvat", layout, exchange.folder)
    assert "points are numbered 1 to 67, which does not show whether they count from 0 or from 1" in said[0]


@pytest.mark.parametrize(
    ("name", "origin"), [("coco", 0.5), ("300w", 1.0), ("csv", 0.0), ("dlib", 0.0), ("wflw", 0.0)]
)
def test_another_pixel_origin(exchange: Exchange, name: str, origin: float) -> None:
    """A file that counts from elsewhere is read right when that is said."""
    form, layout = FORMATS[name], exchange.layout_for(name)
    truth = exchange.faces(layout, 3, frozenset({Part.FRACTIONS, Part.BOX}) & form.writer.carries)
    path = exchange.write(truth, form, layout)
    plain, _ = read(path, name, layout, exchange.folder)
    for asked in (0.0, 0.5, 1.0):
        found = conversion.gather(path, form, layout, images=exchange.folder, pixel_origin=asked).faces
        for face, before in zip(found, plain, strict=True):
            np.testing.assert_allclose(face.points - before.points, origin - asked, atol=1e-9)
            if face.box is not None and before.box is not None:
                assert face.box.x0 - before.box.x0 == pytest.approx(origin - asked)


def test_points_far_outside_are_remarked_on(exchange: Exchange) -> None:
    for name in ("300w", "coco", "csv", "labelme", "deeplabcut", "wflw"):
        form, layout = FORMATS[name], exchange.layout_for(name)
        truth = exchange.faces(layout, 3, frozenset())
        points = truth[0].points.copy()
        points[4] = [-70, 20]
        moved = [AnnotatedFace(truth[0].photo, points, ""), *truth[1:]]
        at = f"far-{name}"
        path = exchange.write(moved, form, layout, at)
        faces, said = read(path, name, layout, exchange.folder / at)
        assert len(faces) == 3
        assert len(said) == 1
        assert "1 face has points far outside the photo, as one.png" in said[0]
        assert f"{layout.point_names[4]} at (-70, 20)" in said[0]


def test_deeplabcut_tables_in_hdf5(tmp_path: Path, three: Any) -> None:
    data = Path(__file__).parents[2] / "data" / "deeplabcut"
    for name in ("a.png", "b.png"):
        photo = tmp_path / "labeled-data" / "clip" / name
        photo.parent.mkdir(parents=True, exist_ok=True)
        photo.write_bytes((Path(__file__).parents[2] / "data/cases/files-merl-rav-pts/a.jpg").read_bytes())
    expected = {
        "single": [[[10, 20], [30, 20], [np.nan, np.nan]], [[1.5, 2], [3, 4], [5, 6]]],
        "multi": np.arange(24.0).reshape(4, 3, 2).tolist(),
    }
    for name, points in expected.items():
        path = data / f"CollectedData_{name}.h5"
        assert recognise(path) == "deeplabcut"
        found = conversion.gather(path, FORMATS["deeplabcut"], three, images=tmp_path)
        np.testing.assert_array_equal([face.points for face in found.faces], points)
        assert not found.faults


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.json", b'{"a": 1}'),
        ("x.csv", b"a,b\n1,2\n"),
        ("x.txt", b"hello"),
        ("x.xml", b"<svg/>"),
        ("x.mat", b"MATLAB 5"),
    ],
)
def test_a_file_of_no_known_format(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    assert recognise(tmp_path / name) is None


def test_capital_endings_are_recognised(tmp_path: Path) -> None:
    (tmp_path / "A.PTS").write_text("version: 1\nn_points: 1\n{\n1 1\n}\n")
    assert recognise(tmp_path) == recognise(tmp_path / "A.PTS") == "300w"
