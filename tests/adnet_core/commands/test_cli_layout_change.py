"""`adnet layout change`: what it says, what it does, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import layout_from_json
from adnet_core.projects import Project
from adnet_core.projects.backups import list_backups

BEFORE = {"name": "three", "points": ["a", "b", "c"]}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project of three points with one face."""
    layout = layout_from_json(json.dumps(BEFORE), "the test")
    with Project.create(tmp_path / "p.adnet", layout, author="ann") as project:
        project.add_images([tmp_path / "one.jpg"])
        project.add_face(1, FaceBox(0, 0, 10, 10), np.arange(6.0).reshape(3, 2))
    return tmp_path / "p.adnet"


@pytest.fixture
def new(tmp_path: Path) -> Path:
    file = tmp_path / "new.toml"
    file.write_text('name = "new"\npoints = ["c", "first", "d"]\n')
    return file


def points(path: Path) -> dict[str, list[float] | None]:
    with Project.open(path, author="x", read_only=True) as project:
        (face,) = project.faces(1)
        rows = zip(project.layout.point_names, face.placed_points.tolist(), face.placed, strict=True)
        return {name: place if there else None for name, place, there in rows}


def test_a_dry_run_says_and_does_nothing(answer: Any, path: Path, new: Path) -> None:
    before = path.read_bytes()
    status, out, _ = answer("layout", "change", str(path), str(new), "--rename", "a=first", "--dry-run")
    assert status == 0
    assert out.splitlines() == [
        f"{path}: would have the layout new, 3 points",
        "  2 of 3 points stay",
        "  added, not placed in any face so far: d",
        "  removed: b",
        "  renamed: a is first now",
        "  the points stand in another order",
        "  its name is new now, three before",
        "  up to 1 face has the removed points placed; undo, or adding the name again, brings them back",
        "  points that are only called otherwise keep their places by --rename OLD=NEW",
    ]
    assert path.read_bytes() == before
    assert list_backups(path) == []


def test_faces_follow_and_a_backup_is_made(answer: Any, path: Path, new: Path) -> None:
    status, out, _ = answer("layout", "change", str(path), str(new), "--rename", "a=first", "--json")
    facts = json.loads(out)
    assert status == 0
    assert (facts["added"], facts["removed"], facts["renamed"]) == (["d"], {"b": 1}, [["a", "first"]])
    assert facts["changed"]
    (backup,) = list_backups(path)
    assert facts["backup"] == str(backup.path)
    assert points(path) == {"c": [4.0, 5.0], "first": [0.0, 1.0], "d": None}
    assert points(backup.path) == {"a": [0.0, 1.0], "b": [2.0, 3.0], "c": [4.0, 5.0]}


def test_the_same_layout_changes_nothing(answer: Any, path: Path, tmp_path: Path) -> None:
    same = tmp_path / "same.toml"
    same.write_text('name = "three"\npoints = ["a", "b", "c"]\n')
    status, out, _ = answer("layout", "change", str(path), str(same))
    assert status == 0
    assert "nothing changes" in out
    assert list_backups(path) == []
    with Project.open(path, author="x", read_only=True) as project:
        assert project.layout_edits() == []


@pytest.mark.parametrize(
    ("rename", "reason"),
    [("a", "is not OLD=NEW"), ("q=d", "no point 'q'"), ("a=q", "no point 'q' that 'a' could be now")],
)
def test_renames_that_name_nothing_are_refused(
    answer: Any, path: Path, new: Path, rename: str, reason: str
) -> None:
    status, _, err = answer("layout", "change", str(path), str(new), "--rename", rename)
    assert status == 2
    assert reason in err[-1]


def test_a_bad_layout_is_refused_with_all_its_lines(answer: Any, path: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text('name = "bad"\npoints = ["a", "a"]\nflip = [0, 5]\n')
    status, _, err = answer("layout", "change", str(path), str(bad))
    assert status == 2
    assert "2 things are wrong" in err[-1]
