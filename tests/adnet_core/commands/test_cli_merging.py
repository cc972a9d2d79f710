"""`adnet merge` and `adnet relink` as a person or a script meets them."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import FaceState
from adnet_core.media.photos import file_sha256, write_image
from adnet_core.projects import Project

Answer = Callable[..., tuple[int, str, list[str]]]


@pytest.fixture
def projects(tmp_path: Path) -> list[Path]:
    """Two people's projects of the same photo, in a folder each; the second has every point 2 px lower."""
    layout = load_layout("68")
    points = np.random.default_rng(0).uniform(100, 300, (layout.point_count, 2))
    paths = []
    for author, shift in (("ann", 0.0), ("bob", 2.0)):
        folder = tmp_path / author
        folder.mkdir()
        (folder / "a.jpg").write_bytes(b"the same photo")
        path = folder / "p.adnet"
        with Project.create(path, layout, author=author) as project:
            image = project.add_images([folder / "a.jpg"])[0]
            project.describe_image(image.id, file_sha256(folder / "a.jpg"), 400, 400)
            face = project.add_face(image.id, FaceBox(100, 100, 300, 300), points + np.array([0, shift]))
            project.set_state(face.id, FaceState.ACCEPTED)
        paths.append(path)
    return paths


def test_merge_in_words(answer: Answer, projects: list[Path], tmp_path: Path) -> None:
    target = tmp_path / "c.adnet"
    status, out, errors = answer("merge", *projects, "-o", target)
    lines = out.splitlines()
    assert (status, errors) == (0, [])
    assert lines[0].startswith(f"{target}: 1 photos, 1 faces, ")
    assert lines[0].endswith("; 1 to decide on")
    assert lines[1].startswith("ann and bob: 1 face of both, ")
    assert "same visibility 100.0 %, same state 100.0 %" in lines[1]
    assert lines[2].startswith("  by region: jaw ")
    assert answer("merge", *projects, "-o", target)[::2] == (
        2,
        [f"{target}: a file of this name exists already"],
    )


def test_merge_as_json(answer: Answer, projects: list[Path], tmp_path: Path) -> None:
    status, out, errors = answer("merge", *projects, "-o", tmp_path / "c.adnet", "--json")
    result = json.loads(out)
    assert (status, errors, out.count("\n")) == (0, [], 1)
    assert {key: result[key] for key in ("photos", "faces", "disputed")} == {
        "photos": 1,
        "faces": 1,
        "disputed": 1,
    }
    (pair,) = result["agreement"]
    assert pair["annotators"] == ["ann", "bob"]
    assert set(pair["regions"]) == {"jaw", "brows", "nose", "eyes", "mouth"}
    squares = pair["tangent"] ** 2 + pair["normal"] ** 2
    assert 0 < pair["distance"] <= 2 * squares**0.5
    assert pair["visibility_kappa"] is None  # both only ever said visible


def test_one_project_is_nothing_to_merge(answer: Answer, projects: list[Path], tmp_path: Path) -> None:
    status, _, errors = answer("merge", projects[0], "-o", tmp_path / "c.adnet")
    assert status == 2
    assert "at least two" in errors[0]
    assert not (tmp_path / "c.adnet").exists()


def test_relink(answer: Answer, projects: list[Path], tmp_path: Path) -> None:
    project, photo = projects[0], projects[0].with_name("a.jpg")
    new = tmp_path / "new" / "b.jpg"
    new.parent.mkdir()
    photo.rename(new)
    status, out, _ = answer("relink", project, tmp_path / "new", "--dry-run", "--json")
    assert (status, json.loads(out)["found"]) == (0, [{"photo": "a.jpg", "path": str(new)}])
    status, out, errors = answer("relink", project, tmp_path / "new")
    assert (status, errors) == (0, [])
    assert out.splitlines() == [
        f"1 of 1 missing photos found in {tmp_path / 'new'}.",
        f"a.jpg -> {new}",
    ]
    with Project.open(project, author="x", read_only=True) as opened:
        assert opened.images()[0].path == new
    status, out, errors = answer("relink", project, tmp_path / "nowhere")
    assert (status, out, errors) == (2, "", [f"{tmp_path / 'nowhere'}: no such folder"])


def test_whose_work_a_file_holds_can_be_said(answer: Answer, projects: list[Path], tmp_path: Path) -> None:
    """Else the work of one of two people would go without a word."""
    for photo in ("ann/a.jpg", "bob/a.jpg"):
        write_image(tmp_path / "a.png", np.full((400, 400, 3), 90, np.uint8))
        (tmp_path / photo).write_bytes((tmp_path / "a.png").read_bytes())
    made: dict[bool, list[Path]] = {False: [], True: []}
    for project in projects:
        with Project.open(project, author="ann") as opened:
            opened.describe_image(1, file_sha256(project.parent / "a.jpg"), 400, 400)
        table = project.with_suffix(".csv")
        assert answer("convert", project, table, "--to", "csv")[0] == 0
        for named, paths in made.items():
            path = project.with_name(f"{named}.adnet")
            whose = ("--author", project.parent.name) if named else ()
            assert answer("convert", table, path, "--to", "project", *whose)[0] == 0
            paths.append(path)
    _, out, _ = answer("merge", *made[True], "-o", tmp_path / "named.adnet")
    assert "; 1 to decide on" in out
    assert "ann and bob: 1 face of both" in out
    assert "newest" not in out
    _, out, _ = answer("merge", *made[False], "-o", tmp_path / "unnamed.adnet")
    assert "; 0 to decide on" in out
    assert "  1 face left in several ways by one person, of which the newest stands" in out
    _, out, _ = answer("merge", *made[False], "-o", tmp_path / "as.adnet", "--json")
    assert json.loads(out)["outdone"] == 1
    for wrong in (("csv", "ann"), ("project", " ")):
        arguments = ("--to", wrong[0], "--author", wrong[1], "--overwrite")
        status, _, errors = answer("convert", made[True][0], tmp_path / "new.adnet", *arguments)
        assert status == 2
        assert "--author goes with --to project" in errors[0]
