"""A copy of a project in another folder, to go on in: it names the same photos, from where it lies."""

from __future__ import annotations

import contextlib
import os
import uuid
from collections.abc import Callable
from pathlib import Path

from adnet_core.errors import ProjectError
from adnet_core.files.whole_files import make_private, raised_as
from adnet_core.projects.backups import copy_whole
from adnet_core.projects.file.addresses import real_file, require_new_project
from adnet_core.projects.file.database import move_to_new, project_errors, reading
from adnet_core.projects.project_settings import VIDEO_SETTING
from adnet_core.projects.store import Project


def copy_project(
    source: str | Path,
    target: str | Path,
    *,
    author: str,
    also: Callable[[Project, Path], object] = lambda copy, folder: None,
) -> None:
    """Copy a project, open or not, to a new file; photos and video of the copy are those of the `source`.

    `also` is given the copy, opened as `author`, and the folder of the source, for what else the copy names
    by paths. Raises ProjectError where the source cannot be read or is damaged, and where there is a file of
    the target's name already or none can be made.
    """
    source, target = real_file(source), real_file(target)
    require_new_project(target)
    unfinished = target.with_name(f".{uuid.uuid4().hex}{target.suffix}")
    folder = Path(os.path.realpath(source.parent))
    try:
        with reading(source, any_version=True) as found, project_errors(target):
            with raised_as(ProjectError, target):
                make_private(unfinished)
            copy_whole(found, source, unfinished, "the file is damaged, so no copy was made of it")
        with contextlib.closing(Project.open(unfinished, author=author)) as copy:
            _name_photos(copy, folder)
            video = copy.settings.get(VIDEO_SETTING)
            if isinstance(video, str):
                copy.settings.set(VIDEO_SETTING, seen_from(folder / video, target.parent))
            also(copy, folder)
        move_to_new(unfinished, target)
    finally:
        with contextlib.suppress(OSError):  # a disk that is gone, of which the block has told
            unfinished.unlink(missing_ok=True)


def _name_photos(project: Project, folder: Path) -> None:
    """Let a project whose photos are named as from `folder` name them from its own."""
    photos = (*project.images(), *project.removed_images())
    left = {photo.id: Path(os.path.normpath(folder / photo.relative)) for photo in photos}
    moved = True
    while left and moved:  # a photo's new name may be the old one of another, which goes first then
        moved = False
        for photo in project.relocate(left):
            moved = True
            del left[photo.id]


def seen_from(path: Path, folder: Path) -> str:
    """A path relative to a folder, so that both may be moved together; as it is on another drive."""
    try:
        return os.path.relpath(path, folder)
    except ValueError:
        return str(path)
