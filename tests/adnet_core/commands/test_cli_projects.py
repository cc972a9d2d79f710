"""`adnet backups` as a person or a script meets it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.projects import Project

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


def test_a_relative_path_and_a_link_are_as_good(
    answer: Answer, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert answer("backups", "p.adnet", "--make")[0] == 0
    status, out, errors = answer("backups", "p.adnet", "--restore", 1)
    replaced = tmp_path / "p.replaced-1.adnet"
    assert (status, errors) == (0, [])
    assert out == f"p.adnet: restored backup 1; what stood there is {replaced}\n"
    link = tmp_path / "link.adnet"
    link.symlink_to("p.adnet")
    assert answer("backups", "link.adnet", "--restore", 1)[0] == 0
    assert link.is_symlink()


def test_an_open_project_is_not_replaced(answer: Answer, project: Path) -> None:
    answer("backups", project, "--make")
    with Project.open(project, author="bob"):
        status, out, (error,) = answer("backups", project, "--restore", 1)
    assert (status, out) == (2, "")
    assert error.startswith(f"{project}: is open in a window or another program")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(["--restore", "7"], "has no backup 7 (there are: none)"), ([], "no such project file")],
)
def test_what_is_not_there_is_said(answer: Answer, tmp_path: Path, arguments: list[str], said: str) -> None:
    status, out, errors = answer("backups", tmp_path / "none.adnet", *arguments)
    assert (status, out, len(errors)) == (2, "", 1)
    assert errors[0].startswith(str(tmp_path / "none.adnet"))
    assert said in errors[0]
