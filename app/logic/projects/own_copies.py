"""Which folders hold copies of a project's photos that an export has put there: none is a new photo."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from adnet_core.projects import Project
from adnet_core.projects.copies import seen_from

COPIES_SETTING = "copies"


def remember_copies(project: Project, copies: Iterable[Path], watched: Iterable[Path]) -> None:
    """Photos are about to be copied to these files. Raises ProjectError.

    A folder in which photos of the project lie, or that is `watched` for new ones, goes on being looked at.
    """
    if project.read_only:
        return
    folders = {os.path.realpath(copy.parent) for copy in copies}
    folders -= {os.path.realpath(folder) for folder in watched}
    folders -= {os.path.realpath(parent) for parent in {image.path.parent for image in project.images()}}
    home = Path(os.path.realpath(project.path.parent))
    known = _names(project)
    fresh = [
        name for name in sorted(seen_from(Path(folder), home) for folder in folders) if name not in known
    ]
    if fresh:
        project.settings.set(COPIES_SETTING, [*known, *fresh])


def folders_of_copies(project: Project) -> frozenset[str]:
    """The folders, without links in their paths, whose photos are copies."""
    return frozenset(os.path.realpath(project.path.parent / name) for name in _names(project))


def _names(project: Project) -> list[str]:
    names = project.settings.get(COPIES_SETTING)
    return [name for name in names if isinstance(name, str)] if isinstance(names, list) else []
