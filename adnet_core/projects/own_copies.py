"""Which folders hold copies of a project's photos that an export or a conversion has put there: none is a
new photo."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from adnet_core.errors import ProjectError
from adnet_core.projects.copies import seen_from
from adnet_core.projects.file.addresses import PROJECT_SUFFIX
from adnet_core.projects.project_settings import COPIES_SETTING, FOLDERS_SETTING
from adnet_core.projects.store import Project

_AUTHOR = "adnet convert"


def remember_in_projects(copies: Sequence[tuple[Path, Path]], projects: Iterable[Path] = ()) -> None:
    """Photos are about to be copied, from and to: let the projects know that watch the folders there.

    These are those among the `projects` given and those that lie in a folder of the copies or above one. A
    copy of a photo that a project does not have stays new to it. One that cannot be read or written goes
    without.
    """
    for path in _projects_above({target.parent for _, target in copies}, projects):
        with contextlib.suppress(ProjectError):
            with Project.open(path, author=_AUTHOR, read_only=True) as project:
                own = _copies_in(project, copies)
            if own:
                with Project.open(path, author=_AUTHOR) as project:
                    remember_copies(project, own, watched_folders(project))


def _projects_above(folders: Iterable[Path], projects: Iterable[Path]) -> Sequence[Path]:
    found = {os.path.realpath(path): None for path in projects}
    above = {parent: None for folder in sorted(folders) for parent in (folder, *folder.parents)}
    for parent in above:
        with contextlib.suppress(OSError):
            names = sorted(entry.name for entry in os.scandir(parent) if entry.name.endswith(PROJECT_SUFFIX))
            found |= {os.path.realpath(parent / name): None for name in names if not name.startswith(".")}
    return [Path(path) for path in found]


def _copies_in(project: Project, copies: Sequence[tuple[Path, Path]]) -> list[Path]:
    """The copies of a project's photos that would be new to it, but for those in folders that it knows of."""
    watched = [os.path.realpath(folder) for folder in watched_folders(project)]
    known = folders_of_copies(project)
    inside: dict[str, bool] = {}
    for _, target in copies:
        folder = os.path.realpath(target.parent)
        if folder not in inside:
            below = any(Path(folder).is_relative_to(one) and folder != one for one in watched)
            inside[folder] = below and folder not in known
    if not any(inside.values()):
        return []
    photos = {os.path.realpath(image.path) for image in project.images()}
    return [
        target
        for source, target in copies
        if inside[os.path.realpath(target.parent)] and os.path.realpath(source) in photos
    ]


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
    known = names_of(project, COPIES_SETTING)
    fresh = [
        name for name in sorted(seen_from(Path(folder), home) for folder in folders) if name not in known
    ]
    if fresh:
        project.settings.set(COPIES_SETTING, [*known, *fresh])


def watched_folders(project: Project) -> list[Path]:
    """The folders whose new photos belong to a project: those that it was opened on."""
    return [project.path.parent / name for name in names_of(project, FOLDERS_SETTING)]


def folders_of_copies(project: Project) -> frozenset[str]:
    """The folders, without links in their paths, whose photos are copies."""
    return frozenset(
        os.path.realpath(project.path.parent / name) for name in names_of(project, COPIES_SETTING)
    )


def names_of(project: Project, setting: str) -> list[str]:
    """The names of folders under a setting, none where it holds something else."""
    names = project.settings.get(setting)
    return [name for name in names if isinstance(name, str)] if isinstance(names, list) else []
