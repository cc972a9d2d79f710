"""Names to work under."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from adnet_core.errors import ProjectError
from adnet_core.faces.layout import load_layout
from adnet_core.projects.authors import LONGEST_NAME, login_name, name_problem, person
from adnet_core.projects.store import Project
from tests.undo_offered import can_undo


def test_a_name_is_tidied_and_without_one_it_is_the_accounts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LOGNAME", "shared")
    assert person(None) == login_name() == "shared"
    assert person("  Ann \t Lee ") == "Ann Lee"
    assert person("Zoë 张") == "Zoë 张"


@pytest.mark.parametrize("text", ["", "  ", "x" * (LONGEST_NAME + 1), "adnet merge", " Adnet  predict"])
def test_what_is_no_name(text: str) -> None:
    """Those of commands would make a person's edits theirs."""
    assert name_problem(text)
    with pytest.raises(ProjectError, match="is no name to work under"):
        person(text)


def test_a_command_that_edits_goes_by_the_name(
    answer: Callable[..., tuple[int, str, list[str]]], tmp_path: Path
) -> None:
    """`adnet layout change --author`: the step is that person's, and no other's."""
    path = tmp_path / "work.adnet"
    Project.create(path, load_layout("68"), author="ann").close()
    five = load_layout("5")
    status, _, errors = answer("layout", "change", path, five.name, "--author", " Bob  Lee ")
    assert (status, errors) == (0, [])
    with Project.open(path, author="ann") as project:
        assert project.layout.point_names == five.point_names
        assert not can_undo(project)
    with Project.open(path, author="Bob Lee") as project:
        assert can_undo(project)
    status, _, errors = answer("layout", "change", path, "68", "--author", "adnet merge")
    assert (status, len(errors)) == (2, 1)
    assert "is no name to work under" in errors[0]
