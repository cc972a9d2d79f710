"""`adnet measure`: what it prints and writes of projects."""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from adnet_core.conversion import converting as conversion
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.faces.layout import load_layout
from adnet_core.faces.scale import Scale
from adnet_core.faces.states import FaceState
from adnet_core.formats.face import AnnotatedFace
from adnet_core.projects.inputs import FaceEdit
from adnet_core.projects.store import Project

Answer = Callable[..., tuple[int, str, list[str]]]
LAYOUT = """name = "four"
points = ["a", "b", "c", "d"]
[measurements]
width = { kind = "distance", points = ["a", "b"] }
corner = { kind = "angle", points = ["b", "a", "c"] }
"""
POINTS = np.array([[10.0, 10], [40, 10], [10, 50], [70, 90]])
SHIFTS = (0.0, 2.0, 4.0)


@pytest.fixture
def project(tmp_path: Path) -> Callable[..., Path]:
    """`project(name, shift)` has three photos with a face each; the second point is `shift` further right."""
    path = tmp_path / "four.toml"
    path.write_text(LAYOUT)
    layout = load_layout(path)

    def make(name: str, shift: float = 0.0, scale: Scale | None = None) -> Path:
        faces = []
        for number, wide in enumerate(SHIFTS):
            photo = tmp_path / f"{number}.png"
            cv2.imwrite(str(photo), np.full((120, 100, 3), 80 + number, np.uint8))
            points = POINTS.copy()
            points[1, 0] += wide + shift * (number == 0)
            spread = np.tile(np.eye(2) * 0.25, (4, 1, 1))
            faces.append(AnnotatedFace(photo, points, "", covariance=spread, scale=scale))
        target = tmp_path / f"{name}.adnet"
        conversion.write(conversion.plan(faces, target, FORMATS["project"], layout))
        return target

    return make


def test_values_with_their_errors(project: Callable[..., Path], answer: Answer, tmp_path: Path) -> None:
    path = project("p", scale=Scale(0.1, "mm"))
    status, out, errors = answer("measure", path, "--csv", tmp_path / "v.csv", "--json")
    assert (status, errors) == (0, [])
    result: dict[str, Any] = json.loads(out)
    width = result["faces"][0]["values"]["width"]
    assert width["value"] == pytest.approx(3.0)
    assert width["unit"] == "mm"
    assert width["error"] == pytest.approx(0.1 * math.sqrt(0.5))
    assert result["summary"]["width"]["mean"] == pytest.approx(3.2)
    assert result["summary"]["width"]["sd"] == pytest.approx(0.2)
    assert result["shape"]["faces"] == 3
    assert result["repeatability"] is None
    with (tmp_path / "v.csv").open() as stream:
        rows = list(csv.DictReader(stream))
    assert [round(float(row["width"]), 6) for row in rows] == [3.0, 3.2, 3.4]
    assert rows[0]["corner unit"] == "°"


def test_what_a_person_has_set_has_no_error(
    project: Callable[..., Path], answer: Answer, tmp_path: Path
) -> None:
    """Whatever a model had said of the point before: `b` is moved, `c` stays where the model had it."""
    path = project("p")
    with Project.open(path, author="me") as opened:
        (face,) = opened.faces(1)
        opened.move_points(face.id, [1], face.points[[1]] + 1)
        opened.set_state(face.id, FaceState.ACCEPTED)
    status, out, _ = answer("measure", path, "--json")
    assert status == 0
    first, second, _ = json.loads(out)["faces"]
    assert first["values"]["width"]["error"] is None
    assert second["values"]["width"]["error"] == pytest.approx(math.sqrt(0.5))


def test_shapes_are_written_and_read_as_a_table(
    project: Callable[..., Path], answer: Answer, tmp_path: Path
) -> None:
    status, out, _ = answer("measure", project("p"), "--shapes", tmp_path / "s.csv")
    assert status == 0
    assert "width: 32 ± 2 px (3)" in out
    with (tmp_path / "s.csv").open() as stream:
        rows = list(csv.DictReader(stream))
    shape = np.array([[float(rows[0][f"{name}_{axis}"]) for axis in "xy"] for name in "abcd"])
    np.testing.assert_allclose(shape.sum(axis=0), 0, atol=1e-7)
    assert (shape**2).sum() == pytest.approx(1)
    centred = POINTS - POINTS.mean(axis=0)
    assert float(rows[0]["centroid_size"]) == pytest.approx(math.sqrt((centred**2).sum()))


def test_two_observers(project: Callable[..., Path], answer: Answer) -> None:
    first, second = project("ann"), project("bob", shift=1.0)
    status, out, _ = answer("measure", first, second, "--json")
    assert status == 0
    found = json.loads(out)["repeatability"]
    assert (found["faces"], found["observers"]) == (3, 2)
    assert found["measurements"]["width"]["tem"] == pytest.approx(math.sqrt(1 / 6))
    assert found["point_errors"]["a"] == 0
    assert found["point_errors"]["b"] == pytest.approx(math.sqrt(1 / 6))
    _, out, _ = answer("measure", first, second)
    assert "2 observers, 3 faces that all have accepted" in out
    assert "width: technical error 0.4082" in out


def test_a_layout_of_its_own_and_its_refusal(
    project: Callable[..., Path], answer: Answer, tmp_path: Path
) -> None:
    other = tmp_path / "more.toml"
    other.write_text(LAYOUT.replace("width", "span"))
    _, out, _ = answer("measure", project("p"), "--layout", other)
    assert "span: 32 ± 2 px (3)" in out
    status, _, (error,) = answer("measure", tmp_path / "p.adnet", "--layout", "68")
    assert status == 2
    assert "layout 68 has other points than the project's layout four" in error


def test_a_face_without_a_shape_costs_no_other_face(
    project: Callable[..., Path], answer: Answer, tmp_path: Path
) -> None:
    path = project("p")
    with Project.open(path, author="me") as opened:
        (face,) = opened.faces(1)
        opened.change(face.id, FaceEdit(points=np.full((4, 2), 30.0)))
    status, out, _ = answer("measure", path, "--shapes", tmp_path / "s.csv", "--json")
    assert status == 0
    assert json.loads(out)["shape"]["faces"] == 2


def test_only_such_a_table_is_replaced(project: Callable[..., Path], answer: Answer, tmp_path: Path) -> None:
    path, table, both = project("p"), tmp_path / "v.csv", tmp_path / "both.csv"
    for _ in range(2):
        assert answer("measure", path, "--csv", table)[0] == 0
    before = path.read_bytes(), table.read_bytes()
    for arguments in (("--csv", path), ("--shapes", path), ("--csv", both, "--shapes", table)):
        status, out, errors = answer("measure", path, *arguments)
        assert (status, out) == (2, "")
        assert errors == [f"{arguments[-1]}: is there already and no table of these columns; give a new name"]
    assert (path.read_bytes(), table.read_bytes()) == before
    assert not both.exists()
