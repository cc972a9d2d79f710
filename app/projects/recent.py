"""The folders and projects that were opened last, newest first."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings

from adnet_core.projects.file.addresses import real_file
from app.projects.locations import sample_folder
from app.projects.opening import Request
from app.session import Session

MOST = 9
_NAME = "recent"


class Recent:
    """Kept in the window's settings."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def paths(self) -> list[Path]:
        """Those that are still there."""
        return [path for path in self._kept() if path.exists()]

    def remember(self, request: Request, session: Session) -> None:
        """A project has been opened: by its folder where that was asked for, so that photos which are new
        there are found the next time. The sample is nobody's project."""
        project = session.project.path
        if project.parent == sample_folder():
            return
        folder = request.project is None and len(request.paths) == 1 and request.paths[0].is_dir()
        path = request.paths[0].absolute() if folder else project
        others = [kept for kept in self._kept() if kept != path and real_file(kept) != project]
        self._settings.setValue(_NAME, [str(kept) for kept in (path, *others)][:MOST])

    def _kept(self) -> list[Path]:
        value = self._settings.value(_NAME, [])
        # A list of one comes back from the file as its text.
        texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return [Path(str(text)) for text in texts if text]


def label_of(path: Path) -> str:
    """What a person calls it: the folder's name, or the project file's in its folder."""
    return path.name if path.is_dir() or not path.parent.name else f"{path.parent.name}/{path.name}"
