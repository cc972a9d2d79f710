"""All that a machine has of a team, as a project that is in none."""

from __future__ import annotations

import contextlib
import sqlite3
import uuid
from pathlib import Path

from adnet_core.projects.file.addresses import real_file, require_new_project
from adnet_core.projects.file.database import move_to_new, project_errors
from adnet_core.projects.file.lineage import ADVANCE
from adnet_core.projects.file.team_tables import drop_team_tables, has_team
from adnet_core.projects.store import Project
from adnet_core.team.team_state import TEAM, TeamState


def archive(path: Path, output: Path) -> None:
    """Write all that this machine has of the team as a project that is in none.

    Raises ProjectError, and TeamError where the project is in no team.
    """
    with Project.open(real_file(path), author=TEAM, read_only=True) as project:
        TeamState(project.journal).require()
    copy_without_team(path, output)


def copy_without_team(path: Path, output: Path) -> None:
    """Write a copy of a project that is in no team, whether this one is in any. Raises ProjectError."""
    output = real_file(output)
    temporary = output.with_name(f".{output.name[:100]}.{uuid.uuid4().hex}.new")
    require_new_project(output)
    try:
        with Project.open(real_file(path), author=TEAM, read_only=True) as project:
            project.copy_to(temporary)
        with (
            project_errors(output),
            contextlib.closing(sqlite3.connect(temporary, isolation_level=None)) as copy,
        ):
            copy.execute("PRAGMA journal_mode = DELETE").fetchone()
            copy.execute("BEGIN")
            if has_team(copy):
                drop_team_tables(copy)
            copy.execute(ADVANCE)
            copy.execute("COMMIT")
        move_to_new(temporary, output)
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
