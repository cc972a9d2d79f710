"""`adnet rescue` as a person or a script meets it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from adnet_core.faces.layout import load_layout
from adnet_core.projects import Project
from adnet_core.projects.file.lineage import log_of
from adnet_core.projects.mirror import follow

Answer = Callable[..., tuple[int, str, list[str]]]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that is gone, and the log of a session on it that was cut off."""
    path = tmp_path / "p.adnet"
    with Project.create(path, load_layout("68"), author="ann") as opened:
        follow(opened)
        opened.add_images([tmp_path / "a.jpg"])
        log = log_of(path).read_bytes()
    path.unlink()
    log_of(path).write_bytes(log)
    return path


def test_of_a_project_that_is_gone(answer: Answer, project: Path) -> None:
    made = project.with_name("p.rescued-1.adnet")
    status, out, errors = answer("rescue", project)
    assert (status, out) == (0, f"{made}: made of p.adnet.log-aside-1\n")
    assert len(errors) == 1
    assert "p.adnet.log-aside-1" in errors[0]
    with Project.open(made, author="eve") as rescued:
        assert [image.relative for image in rescued.images()] == ["a.jpg"]
    assert answer("rescue", project)[1] == f"{project}: no edits of another file lie beside it\n"


def test_as_json(answer: Answer, project: Path) -> None:
    status, out, _ = answer("rescue", project, "--json")
    assert status == 0
    log, made = project.with_name("p.adnet.log-aside-1"), project.with_name("p.rescued-1.adnet")
    assert json.loads(out)["rescued"] == {str(log): str(made)}


def test_a_log_that_continues_nothing_is_refused_in_a_line(answer: Answer, project: Path) -> None:
    (project.parent / ".p.adnet.backups" / "as-last-saved.adnet").unlink()
    status, out, errors = answer("rescue", project)
    assert (status, out) == (2, "")
    assert "p.before.adnet and try again" in errors[-1]
