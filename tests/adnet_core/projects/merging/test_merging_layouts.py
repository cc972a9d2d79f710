"""Merging projects whose layouts differ: one was changed, or they share points by name."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.errors import ProjectError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout, layout_from_json
from adnet_core.faces.states import FaceState
from adnet_core.projects import Project
from adnet_core.projects.layout_change import change_by_names
from adnet_core.projects.merging.merging import merge_projects
from adnet_core.projects.verifying import verify_project

PLACES = {name: (10.0 * i, 7.0 * i + 1) for i, name in enumerate("abcdefgh")}


def layout_of(names: Sequence[str]) -> Layout:
    return layout_from_json(json.dumps({"name": "".join(names), "points": list(names)}), "the test")


def make(path: Path, names: str, author: str, shift: float = 0.0) -> None:
    """A project with one accepted face on one photo."""
    with Project.create(path, layout_of(names), author=author) as project:
        project.add_images([path.with_name("one.jpg")])
        points = np.array([PLACES[name] for name in names]) + shift
        face = project.add_face(1, FaceBox(0, 0, 100, 100), points)
        project.set_state(face.id, FaceState.ACCEPTED)


def change(path: Path, names: str, author: str, **renamed: str) -> None:
    with Project.open(path, author=author) as project:
        project.change_layout(change_by_names(project.layout, layout_of(names), renamed))


def faces(path: Path) -> list[dict[str, Any]]:
    found = []
    with Project.open(path, author="reader", read_only=True) as project:
        for face in project.faces(1):
            rows = zip(project.layout.point_names, face.points.tolist(), face.placed, strict=True)
            places = {name: tuple(place) if there else None for name, place, there in rows}
            found.append({**places, "state": face.state, "disputed": face.disputed})
    return found


def test_a_copy_whose_layout_was_changed(tmp_path: Path) -> None:
    one, two, both = (tmp_path / f"{name}.adnet" for name in ("one", "two", "both"))
    make(one, "abc", "ann")
    shutil.copy(one, two)
    change(two, "Cda", "bob", c="C")
    with Project.open(two, author="bob") as project:
        (face,) = project.faces(1)
        project.move_points(face.id, [1], [[55.0, 56.0]])
    for inputs in ((one, two), (two, one)):
        report = merge_projects(inputs, both)
        assert (report.layout, report.disputed) == ("Cda", 0)
        (face_then,) = faces(both)
        assert face_then["C"] == PLACES["c"]
        assert face_then["d"] == (55.0, 56.0)
        assert verify_project(both, photos=False).faults == ()
        (other,) = report.other_layouts
        assert (other["project"], other["shared"]) == (str(one), 2)
        assert (other["left_out"], other["not_placed"]) == (["b"], ["d"])
        both.unlink()


def test_a_copy_in_which_all_points_were_renamed(tmp_path: Path) -> None:
    one, two, both = (tmp_path / f"{name}.adnet" for name in ("one", "two", "both"))
    make(one, "abc", "ann")
    shutil.copy(one, two)
    change(two, "zyx", "bob", a="x", b="y", c="z")
    report = merge_projects([one, two], both)
    assert (report.layout, report.other_layouts) == ("zyx", [])
    (face,) = faces(both)
    assert (face["x"], face["y"], face["z"]) == (PLACES["a"], PLACES["b"], PLACES["c"])


def test_two_people_one_of_them_with_a_new_point_agree_where_both_have_points(tmp_path: Path) -> None:
    base, one, two, both = (tmp_path / f"{name}.adnet" for name in ("base", "one", "two", "both"))
    make(base, "abc", "ann")
    shutil.copy(base, one)
    shutil.copy(base, two)
    change(two, "abcd", "bob")
    for path, author, points in ((one, "ann", {0: (1.0, 1.0)}), (two, "bob", {0: (1.0, 1.0), 3: (9.0, 9.0)})):
        with Project.open(path, author=author) as project:
            (face,) = project.faces(1)
            project.move_points(face.id, list(points), list(points.values()))
            project.set_state(face.id, FaceState.ACCEPTED)
    report = merge_projects([one, two], both)
    assert report.disputed == 0
    (face_then,) = faces(both)
    assert (face_then["a"], face_then["d"], face_then["state"]) == (
        (1.0, 1.0),
        (9.0, 9.0),
        FaceState.ACCEPTED,
    )
    assert verify_project(both, photos=False).faults == ()


def test_other_layouts_are_refused_with_what_they_share(tmp_path: Path) -> None:
    one, two, three = (tmp_path / f"{name}.adnet" for name in ("one", "two", "three"))
    make(one, "abc", "ann")
    make(two, "bcde", "bob")
    make(three, "fg", "cy")
    with pytest.raises(ProjectError, match="share 2 of 4 and 3 points by name: --layout says"):
        merge_projects([one, two], tmp_path / "both.adnet")
    with pytest.raises(ProjectError, match="they share no point by name"):
        merge_projects([one, three], tmp_path / "both.adnet")
    with pytest.raises(ProjectError, match="shares no point with the layout abc"):
        merge_projects([one, three], tmp_path / "both.adnet", layout=layout_of("abc"))
    assert not (tmp_path / "both.adnet").exists()


@pytest.mark.parametrize("shift", [0.0, 5.0])
def test_by_the_names_of_points(tmp_path: Path, shift: float) -> None:
    one, two, both, again = (tmp_path / f"{name}.adnet" for name in ("one", "two", "both", "again"))
    make(one, "abc", "ann")
    make(two, "edcb", "bob", shift)
    report = merge_projects([one, two], both, layout=layout_of("bcx"))
    assert [(o["shared"], o["left_out"], o["not_placed"]) for o in report.other_layouts] == [
        (2, ["a"], ["x"]),
        (2, ["e", "d"], ["x"]),
    ]
    (face,) = faces(both)
    assert (face["b"], face["c"], face["x"]) == (PLACES["b"], PLACES["c"], None)
    assert face["disputed"] is (shift > 0)
    assert verify_project(both, photos=False).faults == ()
    with Project.open(both, author="dan") as project:
        # What the new layout has not is in the log, and is there again with its name.
        project.change_layout(change_by_names(project.layout, layout_of("bcdea")))
        (seen,) = project.faces(1)
        assert seen.points[4].tolist() == list(PLACES["a"])
        assert seen.points[2].tolist() == [PLACES["d"][0] + shift, PLACES["d"][1] + shift]
    merge_projects([one, two], again, layout=layout_of("bcx"))
    ids = []
    for path in (both, again):
        with Project.open(path, author="x", read_only=True) as project:
            ids.append({edit.id for edit in project.edits()} | {project.layout_edits()[0].id})
    assert ids[0] == ids[1]


def test_layouts_that_were_changed_in_two_ways(tmp_path: Path) -> None:
    one, two, both = (tmp_path / f"{name}.adnet" for name in ("one", "two", "both"))
    make(one, "abc", "ann")
    shutil.copy(one, two)
    change(one, "abcx", "ann")
    change(two, "Abcy", "bob", a="A")
    with pytest.raises(ProjectError, match="--layout says"):
        merge_projects([one, two], both)
    report = merge_projects([one, two], both, layout=layout_of("abcx"))
    assert report.faces == 1
    (face,) = faces(both)
    assert {name: face[name] for name in "abcx"} == {**{name: PLACES[name] for name in "abc"}, "x": None}
    assert verify_project(both, photos=False).faults == ()
