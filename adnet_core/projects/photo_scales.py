"""How long a pixel is in the photos of a project, by rulers in them or by the files that they came with.

Remembered beside the faces (`project_settings`): undo does not go through it. A merge keeps it.
"""

from __future__ import annotations

from collections.abc import Mapping

from adnet_core.faces.scale import Scale, scale_of
from adnet_core.projects.journal import Journal
from adnet_core.projects.project_settings import ProjectSettings

_NAME = "scale."


class PhotoScales:
    """Scales by the photo's id."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._settings = ProjectSettings(journal)

    def get(self, image_id: int) -> Scale | None:
        return _scale(self._settings.get(f"{_NAME}{image_id}"))

    def set(self, image_id: int, scale: Scale | None) -> None:
        """Remember a photo's scale; None forgets it. Raises ProjectError where the file cannot be written."""
        self._settings.set(f"{_NAME}{image_id}", None if scale is None else [scale.length, scale.unit])

    def set_all(self, scales: Mapping[int, Scale | None]) -> None:
        """As `set`, for many photos together."""
        with self._journal.transaction():
            for image_id, scale in scales.items():
                self.set(image_id, scale)

    def all(self) -> dict[int, Scale]:
        """Of every photo that has one."""
        found = {}
        for name, value in self._settings.named(_NAME).items():
            scale = _scale(value)
            if scale is not None and name.isdecimal():
                found[int(name)] = scale
        return found


def _scale(value: object) -> Scale | None:
    if not isinstance(value, list) or len(value) != 2 or not isinstance(value[1], str):
        return None
    length = value[0]
    return scale_of(float(length), value[1]) if isinstance(length, int | float) else None
