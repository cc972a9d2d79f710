"""What `adnet predict` leaves behind: JSON entries, drawings and .pts files."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from adnet_core.annotation.formats.pts import write_pts
from adnet_core.drawing import draw_faces
from adnet_core.errors import MediaError
from adnet_core.inference.predictor import FacePrediction
from adnet_core.layout import Layout
from adnet_core.media.photos import Photo, write_image
from adnet_core.whole_files import reason_of


class PredictionFiles:
    """Drawings and .pts files, in the photos' own folders mirrored under the given ones."""

    def __init__(self, photos: Sequence[Path], *, draw: Path | None, pts: Path | None) -> None:
        """Raises MediaError where a drawing would replace a photo."""
        folders = [path.absolute().parent for path in photos]
        self._root = Path(os.path.commonpath(folders)) if folders else Path()
        self._draw, self._pts = draw, pts
        # a.jpg and a.png of one folder must not share a.pts.
        seen: set[Path] = set()
        self._shared: set[Path] = set()
        for place in (self._place(path).with_suffix("") for path in photos):
            (self._shared if place in seen else seen).add(place)
        if draw is not None:
            for path in photos:
                if (draw / self._place(path)).resolve() == path.resolve():
                    raise MediaError(f"{path}: --draw {draw} would write over the photo itself")

    def write(self, photo: Photo, faces: Sequence[FacePrediction], layout: Layout) -> None:
        """Raises AdnetError where a file cannot be written."""
        place = self._place(photo.path)
        if self._draw is not None:
            target = _made(self._draw / place)
            write_image(target, draw_faces(photo.pixels, faces, layout))
        if self._pts is not None:
            target = _made(self._pts / place)
            name = place.name if place.with_suffix("") in self._shared else place.stem
            for number, face in enumerate(faces, start=1):
                suffix = ".pts" if len(faces) == 1 else f".{number}.pts"
                write_pts(target.with_name(name + suffix), face.landmarks)

    def _place(self, photo: Path) -> Path:
        return photo.absolute().relative_to(self._root)


def _made(path: Path) -> Path:
    """The path, with its folder made."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise MediaError(f"{path.parent}: cannot be made: {reason_of(error)}") from None
    return path


def image_entry(photo: Photo, faces: Sequence[FacePrediction], elapsed: float) -> dict[str, Any]:
    """The entry of one photo in the JSON of `adnet predict`, in pixels of the photo; `elapsed` in ms."""
    return {
        "path": str(photo.path),
        "width": photo.width,
        "height": photo.height,
        "ms": elapsed,
        "faces": [
            {
                "box": list(face.box.as_tuple()),
                "score": face.score,
                "landmarks": face.landmarks.tolist(),
                "sigma": face.sigma.tolist(),
            }
            for face in faces
        ],
    }
