"""The folders and projects that were opened last, newest first."""

from __future__ import annotations

from pathlib import Path

from adnet_core.files.same_names import is_same_entry
from adnet_core.projects.file.addresses import real_file
from app.logic.projects.locations import is_sample
from app.logic.projects.opening import OpenRequest
from app.logic.session import Session
from app.logic.settings import SettingsFile

MOST = 9


class Recent:
    """Kept in the window's settings."""

    def __init__(self, settings: SettingsFile) -> None:
        self._settings = settings

    def paths(self) -> list[Path]:
        """Those that are still there."""
        return [path for path in self._kept() if path.exists()]

    def is_new(self) -> bool:
        """Whether nothing of one's own was ever opened, on whichever disk."""
        return not any(self._kept())

    def remember(self, request: OpenRequest, session: Session) -> None:
        """A project has been opened: by its folder where that was asked for, so that photos which are new
        there are found the next time. The sample is nobody's project."""
        project = session.project.path
        if is_sample(project):
            return
        folder = request.project is None and len(request.paths) == 1 and request.paths[0].is_dir()
        path = request.paths[0].absolute() if folder else project
        others = [
            kept for kept in self._kept() if not (_are_one(kept, path) or _are_one(real_file(kept), project))
        ]
        with self._settings.changing() as settings:
            settings.recent = [str(kept) for kept in (path, *others)][:MOST]

    def _kept(self) -> list[Path]:
        return [Path(text) for text in self._settings.now.recent if text]


def _are_one(one: Path, other: Path) -> bool:
    """Also where the disk takes several spellings for one."""
    return is_same_entry(str(one), str(other))


def label_of(path: Path) -> str:
    """What a person calls it: the folder's name, or the project file's in its folder."""
    return path.name if path.is_dir() or not path.parent.name else f"{path.parent.name}/{path.name}"
