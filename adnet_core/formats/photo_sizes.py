"""How large photos are, each read once however often it is asked."""

from __future__ import annotations

from pathlib import Path

from adnet_core.errors import MediaError
from adnet_core.media.photos import photo_size


class PhotoSizes(dict[Path, tuple[int, int] | None]):
    """(width, height) of photos as displayed; None for one that cannot be read, which is told elsewhere."""

    def __missing__(self, photo: Path) -> tuple[int, int] | None:
        try:
            self[photo] = photo_size(photo)
        except MediaError:
            self[photo] = None
        return self[photo]
