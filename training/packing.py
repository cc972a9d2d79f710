"""Faces as small photos of their own, so that a data set can travel: what the trainer sees of each, as JPEG.

Written is a folder in the form of 300-W with a split beside it; `adnet train --data` reads it as any other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import AdnetError, TrainingError
from adnet_core.faces.geometry import crop_matrix
from adnet_core.faces.sampling import spread
from adnet_core.files.whole_files import raised_as, write_bytes
from adnet_core.formats.pts import pts_bytes
from adnet_core.media.photos import Pixels, read_photo
from training.datasets import Face, canvas_side
from training.settings import DataSettings
from training.sources import TRAIN, VALIDATION, Split

QUALITIES = (95, 92, 90, 87, 84, 80, 75, 70, 60, 50, 40)
"""Of JPEG; the best of them is taken that leaves all faces within the bytes there are."""
SAMPLED = 40
"""Faces by whose bytes a quality is chosen before any is written."""
RESERVE = 0.95
SPLIT_FILE = "split.csv"


@dataclass(frozen=True)
class Packed:
    """What was written: how many faces, of which some to validate on, how many bytes, and the quality."""

    faces: int
    validation: int
    bytes: int
    quality: int


def pack_faces(
    split: Split,
    out: Path,
    *,
    data: DataSettings | None = None,
    most_bytes: int = 60_000_000,
    detail: float = 1.0,
    on_skip: Callable[[str], None] = lambda text: None,
) -> Packed:
    """Write each face's canvas, as `data` has it, as OUT/NNNNN.jpg with its points, and OUT/split.csv.

    A canvas is never enlarged: of a small face the photo's own pixels are kept, and the trainer cuts the
    same from them as from the photo. Faces that lack points, and photos that cannot be read, are left out
    and said. With less `detail` than 1, canvases have so much of the pixels along each side that training
    asks for. Raises TrainingError for a folder that is not empty, where nothing can be packed, and where no
    quality keeps all within `most_bytes`.
    """
    if out.is_dir() and any(out.iterdir()):
        raise TrainingError(f"{out}: is not empty; name a new folder for packed faces")
    data = data or DataSettings()
    named = [(face, TRAIN) for face in split.train] + [(face, VALIDATION) for face in split.validation]
    whole = []
    for face, part in named:
        if np.isfinite(face.points).all():
            whole.append((face, part))
        else:
            on_skip(f"{face.name}: is left out, since .pts files cannot say that points are absent")
    quality = _quality([face for face, _ in whole], data, most_bytes, detail)
    with raised_as(TrainingError, out):
        out.mkdir(parents=True, exist_ok=True)
    rows, total, held = ["file,split"], 0, 0
    for number, (face, part) in enumerate(whole):
        try:
            pixels, points = canvas_of(face, data, detail)
        except AdnetError as error:
            on_skip(str(error))
            continue
        name = f"{number:05d}"
        parts = {f"{name}.jpg": _jpeg(pixels, quality), f"{name}.pts": pts_bytes(points)}
        for file, content in parts.items():
            with raised_as(TrainingError, out / file):
                write_bytes(out / file, content)
            total += len(content)
        rows.append(f"{name}.jpg,{part}")
        held += part == VALIDATION
    text = ("\n".join(rows) + "\n").encode()
    with raised_as(TrainingError, out / SPLIT_FILE):
        write_bytes(out / SPLIT_FILE, text)
    return Packed(len(rows) - 1, held, total + len(text), quality)


def canvas_of(face: Face, data: DataSettings, detail: float = 1.0) -> tuple[Pixels, NDArray[np.float64]]:
    """The part of a face's photo that its canvas shows, (H, W, 3), at the canvas' scale or the photo's own
    where that is coarser, and its points (P, 2) there. Raises MediaError where the photo cannot be read."""
    pixels = read_photo(face.photo).pixels
    height, width = pixels.shape[:2]
    side = canvas_side(data.canvas)
    scale = float(np.linalg.norm(crop_matrix(face.box, margin=data.margin * data.canvas, size=side)[0, :2]))
    half = side / scale / 2 + 1
    x, y = face.box.center
    left, top = max(0, int(x - half)), max(0, int(y - half))
    right, bottom = min(width, int(np.ceil(x + half)) + 1), min(height, int(np.ceil(y + half)) + 1)
    if right - left < 2 or bottom - top < 2:
        raise TrainingError(f"{face.name or face.photo}: lies outside its photo")
    part = np.ascontiguousarray(pixels[top:bottom, left:right])
    points = face.points - [left, top]
    scale *= detail
    if scale >= 1:
        return part, points
    size = (max(2, round(part.shape[1] * scale)), max(2, round(part.shape[0] * scale)))
    small = cv2.resize(part, size, interpolation=cv2.INTER_AREA)
    ratio = np.array(size) / np.array([part.shape[1], part.shape[0]])
    return np.asarray(small, dtype=np.uint8), (points + 0.5) * ratio - 0.5


def _jpeg(pixels: Pixels, quality: int) -> bytes:
    return cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, quality])[1].tobytes()


def _quality(faces: Sequence[Face], data: DataSettings, most_bytes: int, detail: float) -> int:
    """The best quality at which faces like a sample of these are within the bytes."""
    sample, points = [], 0
    for face in faces[spread(len(faces), SAMPLED)]:
        try:
            pixels, placed = canvas_of(face, data, detail)
        except AdnetError:
            continue
        sample.append(pixels)
        points = len(pts_bytes(placed))
    if not sample:
        raise TrainingError("there are no faces to pack")
    for quality in QUALITIES:
        each = sum(len(_jpeg(pixels, quality)) for pixels in sample) / len(sample) + points
        if each * len(faces) <= RESERVE * most_bytes:
            return quality
    raise TrainingError(
        f"{len(faces)} faces do not fit into {most_bytes / 1e6:.0f} MB even at JPEG quality {QUALITIES[-1]}"
    )
