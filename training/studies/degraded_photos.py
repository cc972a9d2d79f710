"""Photos as a poorer camera might have taken them: a collection that looks otherwise than what a base knows.

Labels stay where they are on the face. So nothing that is learnt of these photos speaks against what the base
knows of others, which is what `displaced_labels` does, and a network can tell the two apart by their looks.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox
from adnet_core.files.whole_files import write_bytes
from adnet_core.media.photos import read_photo
from training.datasets import Face

CONTRAST = 0.4
NOISE = 6.0
"""The standard deviation of what a sensor adds to each pixel, of 255."""
QUALITY = 25
"""Of the JPEG file, of 100."""


def degraded_faces(faces: Sequence[Face], folder: Path, side: int) -> list[Face]:
    """The faces in photos of their own in `folder`: grey, of low contrast, noisy, strongly packed, and so
    small that the longer side of a face (of several, the middle one) is `side` pixels. None is made larger.

    Each photo's noise is drawn by its place among their names, so it is the same whenever it is made.
    Raises AdnetError where a photo cannot be read, or written.
    """
    photos = sorted({face.photo for face in faces})
    folder.mkdir(parents=True, exist_ok=True)
    made: dict[Path, tuple[Path, float]] = {}
    for number, photo in enumerate(photos):
        sides = [face.box.longer_side for face in faces if face.photo == photo]
        scale = min(side / float(np.median(sides)), 1.0)
        pixels = poorer(read_photo(photo).pixels, scale, np.random.default_rng(number))
        packed = cv2.imencode(".jpg", pixels, [cv2.IMWRITE_JPEG_QUALITY, QUALITY])[1]
        path = folder / f"{number:05d}-{photo.stem}.jpg"
        write_bytes(path, packed.tobytes())
        made[photo] = path, scale
    return [_moved(face, *made[face.photo]) for face in faces]


def poorer(pixels: NDArray[np.uint8], scale: float, random: np.random.Generator) -> NDArray[np.uint8]:
    """A photo (H, W, 3) BGR at `scale`, grey, with a part of its contrast, under noise."""
    height, width = (max(round(extent * scale), 1) for extent in pixels.shape[:2])
    small = cv2.resize(pixels, (width, height), interpolation=cv2.INTER_AREA)
    grey = cv2.cvtColor(small, cv2.COLOR_BGR2GRAY).astype(np.float64)
    seen = grey.mean() + CONTRAST * (grey - grey.mean()) + random.normal(0, NOISE, grey.shape)
    whole = np.clip(np.rint(seen), 0, 255).astype(np.uint8)
    return np.repeat(whole[..., None], 3, axis=2)


def _moved(face: Face, photo: Path, scale: float) -> Face:
    """The face in a photo resized by `scale`; coordinates are of pixels' middles."""
    points = (face.points + 0.5) * scale - 0.5
    whole = None
    if face.whole is not None:
        whole = FaceBox(*((np.array(face.whole.as_tuple()) + 0.5) * scale - 0.5).tolist())
    return dataclasses.replace(face, photo=photo, points=points, whole=whole)
