"""Photos that one person does a second time: the first points are not seen, and both are compared."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np
import pytest

from adnet_core.faces.repeatability import repeatability
from adnet_core.faces.states import FaceState
from adnet_core.projects import Project
from adnet_core.team.passes import PASS, again_path, passes
from adnet_core.team.team_state import TeamState
from tests.adnet_core.projects.conftest import make_layout, predict_at
from tests.adnet_core.team.test_figures import DISTANCE, NORMAL, TRUTH, annotate
from tests.adnet_core.team.test_membership import Run, project_of, run  # noqa: F401  a fixture

FIRST = {f"{number}.jpg": float(number) for number in range(4)}
SECOND = (0.5, 2.5, 1.0, 3.0)


@pytest.fixture
def twice(tmp_path: Path, run: Run) -> tuple[Path, Path]:  # noqa: F811
    """Ann's project of four photos, all of them done, and Bob's."""
    ann = project_of(tmp_path / "ann", "ann", photos=4, faces=False)
    annotate(ann, "ann", FIRST)
    run("create", tmp_path / "shared", "-p", ann, "--author", "ann")
    bob = tmp_path / "bob" / "p.adnet"
    bob.parent.mkdir()
    run("join", tmp_path / "shared", "-p", bob, "--author", "bob")
    return ann, bob


def do_again(path: Path, seconds: tuple[float, ...] = SECOND) -> None:
    """Do all photos of a project of a second time."""
    with Project.open(path, author="ann") as project:
        assert not any(project.faces(image.id) for image in project.images())
    offsets = {f"{number}.jpg": value for number, value in enumerate(seconds)}
    with Project.open(path, author="ann") as project:
        names = {image.relative: image.path.name for image in project.images()}
    annotate(path, "ann", {relative: offsets[name] for relative, name in names.items()})


def test_a_second_time_is_compared_with_the_first(twice: tuple[Path, Path], run: Run) -> None:  # noqa: F811
    ann, bob = twice
    assert run("assign", bob, "--to", "ann", "--again", "1")["again"] == {"ann": 4}
    assert run("assign", bob, "--to", "ann", "--again", "1")["again"] == {"ann": 0}
    found = run("again", ann)
    path = again_path(ann, 2)
    assert found == {"projects": [str(path)], "waiting": 4, "taken_in": 0}
    with mock.patch("time.time", return_value=time.time() + 2 * 86400):
        do_again(path)
    assert run("again", ann) == {"projects": [], "waiting": 0, "taken_in": 4}
    assert run("again", ann)["taken_in"] == 0
    run("sync", bob)
    person: Any = run("report", bob)["people"]["ann"]
    itself: Any = person["itself"]
    # On the day of the second time nothing else was done.
    *before, last = person["days"].values()
    assert all(one["itself"] is None for one in before)
    assert (last["faces"], last["itself"]["faces"]) == (0, 4)
    assert last["itself"] == {key: one for key, one in itself.items() if key != "offsets"}
    apart = np.array(SECOND) - np.array(list(FIRST.values()))
    assert itself["faces"] == 4
    assert itself["normal"] == pytest.approx(np.abs(apart).mean(), abs=2e-3)
    assert itself["tem"]["normal"] == pytest.approx(np.sqrt((apart**2).mean() / 2), abs=2e-3)
    # Nobody's face has changed, and none has come.
    with Project.open(ann, author="x", read_only=True) as project:
        assert [len(project.faces(image.id)) for image in project.images()] == [1] * 4
        assert sum(len(one) for one in passes(project).values()) == 4
        layout = make_layout()
        for name, one in itself["distances"].items():
            values = []
            for image in project.images():
                face = project.faces(image.id)[0]
                (again,) = passes(project)[face.id]
                pair = (face, again.version.face)
                values.append([float(layout.distance(version.placed_points, name)) for version in pair])
            assert one["tem"] == pytest.approx(repeatability(values).tem, abs=1e-9)
    # A third time is asked for when the second is done.
    assert run("assign", bob, "--to", "ann", "--again", "0.5")["again"] == {"ann": 2}
    assert run("again", ann)["projects"] == [str(again_path(ann, 3))]


def test_a_later_change_of_a_second_time_replaces_it(twice: tuple[Path, Path], run: Run) -> None:  # noqa: F811
    ann, _ = twice
    run("assign", ann, "--again", "1")
    run("again", ann)
    path = again_path(ann, 2)
    do_again(path)
    run("again", ann)
    with Project.open(path, author="ann") as project:
        image = project.images()[0]
        face = project.faces(image.id)[0]
        project.move_points(face.id, [4, 5], TRUTH[[4, 5]] + 0.09 * DISTANCE * NORMAL)
        project.set_state(face.id, FaceState.ACCEPTED)
    assert run("again", ann)["taken_in"] == 1
    itself: Any = run("report", ann)["people"]["ann"]["itself"]
    assert itself["faces"] == 4


def test_nobody_says_what_somebody_else_did_again(twice: tuple[Path, Path], run: Run) -> None:  # noqa: F811
    ann, bob = twice
    with Project.open(bob, author="bob") as project:
        state = TeamState(project.journal)
        face = project.faces(project.images()[0].id)[0]
        value = {
            "face": face.id,
            "photo": "x",
            "person": "ann",
            "number": 2,
            "at": 1.0,
            "points": face.points.tolist(),
            "visibility": face.visibility.tolist(),
        }
        state.state_fact(PASS, "forged", value, "bob")
        state.state_fact(PASS, "nonsense", {"points": "x"}, "bob")
    run("sync", bob)
    run("sync", ann)
    assert run("report", ann)["people"]["ann"]["itself"] is None
    assert "is nobody in the team" in run("assign", ann, "--to", "eve", "--again", "0.5")


def test_photos_with_something_left_to_do_are_not_done_again(
    twice: tuple[Path, Path],
    run: Run,  # noqa: F811
) -> None:
    ann, _ = twice
    with Project.open(ann, author="ann") as project:
        image = project.images()[0]
        project.record_predictions(image.id, [predict_at(10, 20), predict_at(300, 200)], "n")
        face = project.faces(image.id)[0]
        project.set_state(face.id, FaceState.CORRECTED)
    assert run("assign", ann, "--again", "1")["again"] == {"ann": 3}
