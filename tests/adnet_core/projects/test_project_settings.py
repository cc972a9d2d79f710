from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from adnet_core.errors import ProjectError
from adnet_core.faces.layout import load_layout
from adnet_core.projects.store import Project
from tests.undo_offered import can_undo


def test_what_is_set_is_found_again_and_can_be_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "work.adnet"
    with Project.create(path, load_layout("29"), author="ann") as project:
        assert project.settings.get("tags") is None
        project.settings.set("tags", ["mask", "Bärte"])
        project.settings.set("tags", ["mask"])
        assert not can_undo(project)
    with Project.open(path, author="bob") as project:
        assert project.settings.get("tags") == ["mask"]
        project.settings.set("tags", None)
        assert project.settings.get("tags") is None
    with Project.open(path, author="bob", read_only=True) as project, pytest.raises(ProjectError):
        project.settings.set("tags", [])


def test_what_cannot_be_read_counts_as_not_set(tmp_path: Path) -> None:
    path = tmp_path / "work.adnet"
    Project.create(path, load_layout("29"), author="ann").close()
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO meta VALUES ('setting.tags', '[\"mask\"')")
    connection.commit()
    connection.close()
    with Project.open(path, author="ann") as project:
        assert project.settings.get("tags") is None
