"""`adnet backups` as a person or a script meets it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from adnet_core.annotation import Project
from adnet_core.geometry import FaceBox
from adnet_core.layout import load_layout

Answer = Callable[..., tuple[int, str, list[str]]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    layout = load_layout("68")
    path = tmp_path / "p.adnet"
    with Project.create(path, layout, author="ann") as opened:
        image = opened.add_images([tmp_path / "a.jpg"])[0]
        points = [[float(i), float(i)] for i in range(layout.point_count)]
        opened.add_face(image.id, FaceBox(0, 0, 67, 67), points)
    return path


def test_made_listed_and_put_back(answer: Answer, project: Path) -> None:
    assert answer("backups", project) == (0, f"{project}: no backups\n", [])
    status, out, errors = answer("backups", project, "--make")
    assert (status, errors) == (0, [])
    assert out.startswith("1: ")
    assert ", 1 edit, " in out
    project.unlink()
    status, out, _ = answer("backups", project, "--json")
    (backup,) = json.loads(out)["backups"]
    assert (backup["number"], backup["edits"]) == (1, 1)
    status, out, errors = answer("backups", project, "--restore", 1)
    assert (status, out, errors) == (0, f"{project}: restored backup 1\n", [])
    with Project.open(project, author="ann") as again:
        assert len(again.faces(1)) == 1
    status, out, _ = answer("backups", project, "--restore", 1, "--json")
    assert json.loads(out)["replaced"].endswith("p.replaced-1.adnet")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["--restore", "7"], "has no backup 7 (there are: none)"), ([], "no such project file")],
)
def test_what_is_not_there_is_said(answer: Answer, tmp_path: Path, arguments: list[str], said: str) -> None:
    status, out, errors = answer("backups", tmp_path / "none.adnet", *arguments)
    assert (status, out, len(errors)) == (2, "", 1)
    assert errors[0].startswith(str(tmp_path / "none.adnet"))
    assert said in errors[0]
