"""Which photos of a project are held out from training, so that models are judged on faces new to them.

It goes by the path that a photo had when it came into the project, which is remembered where the photo lies
elsewhere now (`project_settings`): a model is judged on what it has not learnt, also of photos that were
moved since. Undo does not go through it. A copy and a merge keep it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from adnet_core.projects.journal import Journal
from adnet_core.projects.project_settings import ProjectSettings
from adnet_core.projects.records import ImageRecord

DEFAULT_SHARE = 0.1
_NAME = "first_path."


def is_held_out(relative: str, share: float) -> bool:
    """Whether a photo, by the path that it had first in the project, belongs to the held-out `share` (0 to 1)
    of them.

    The choice depends on the path alone: it stays as a project grows, and what a smaller share holds
    out a larger one does too.
    """
    digest = hashlib.sha256(relative.encode("utf-8", "surrogateescape")).digest()
    return int.from_bytes(digest[:6], "big") / 2**48 < share


class FirstPaths:
    """The paths that photos of a project had first, as `ImageRecord.relative`, by the photos' ids."""

    def __init__(self, journal: Journal) -> None:
        self._settings = ProjectSettings(journal)

    def of(self, image: ImageRecord) -> str:
        return _path(self._settings.get(f"{_NAME}{image.id}")) or image.relative

    def keep(self, image_id: int, path: str) -> None:
        """Remember it of a photo that lies elsewhere from now on. Raises ProjectError where the file cannot
        be written."""
        self._settings.set(f"{_NAME}{image_id}", path)

    def held_out(self, share: float) -> Callable[[ImageRecord], bool]:
        """What says of each photo whether it is among the `share` of them that is held out (`is_held_out`),
        as the project stands now."""
        moved = self._settings.named(_NAME)
        return lambda image: is_held_out(_path(moved.get(str(image.id))) or image.relative, share)


def _path(value: object) -> str:
    return value if isinstance(value, str) else ""
