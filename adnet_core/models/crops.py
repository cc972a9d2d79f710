"""The square piece of a photo that the network looks at."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.geometry import CROP_SIZE, FaceBox, compose_affine, crop_matrix
from adnet_core.media.reduced_photos import ReducedPhoto

Picture = NDArray[np.uint8] | ReducedPhoto
"""A photo's (H, W, 3) BGR pixels, or what gives as many of them as are needed."""

# Above this many photo pixels per crop pixel, sampling single points would alias.
SHARP_LIMIT = 1.15


def cut_crop(
    photo: Picture, box: FaceBox, margin: float, *, size: int = CROP_SIZE
) -> tuple[NDArray[np.uint8], NDArray[np.float64]]:
    """The crop (size, size, 3) of a face box in a photo, and the matrix (2, 3) from photo to crop.

    Black beyond the photo's border. Large faces are averaged down, so that a photo of twelve megapixels and
    its small copy give the same crop; the work depends on the box, never on the photo. A photo that is
    decoded as it is needed is decoded so finely that a pixel of it is no larger than one of the crop.
    Raises ValueError for a box of no size, MediaError for a photo that cannot be decoded any more.
    """
    to_crop = crop_matrix(box, margin=margin, size=size)
    pixels, factor = copy_of(photo, 1 / to_crop[0, 0])
    middle = (factor - 1) / 2
    matrix = compose_affine(to_crop, np.array([[factor, 0.0, middle], [0.0, factor, middle]]))
    piece, to_piece, reduction = _piece(pixels, matrix, size)
    step = 1 / (matrix[0, 0] * reduction)
    # Between one and two photo pixels per crop pixel, a crop of twice the size is drawn and averaged down.
    fine = 2 if step > SHARP_LIMIT else 1
    enlarge = np.array([[fine, 0.0, (fine - 1) / 2], [0.0, fine, (fine - 1) / 2]])
    drawn = compose_affine(compose_affine(enlarge, matrix), to_piece)
    side = size * fine
    crop = cv2.warpAffine(piece, drawn, (side, side), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT)
    if fine == 2:
        crop = cv2.resize(crop, (size, size), interpolation=cv2.INTER_AREA)
    return np.asarray(crop, dtype=np.uint8), to_crop


def copy_of(photo: Picture, step: float) -> tuple[NDArray[np.uint8], int]:
    """(h, w, 3) pixels of the photo or of a smaller copy of at most `step` photo pixels a pixel, and how many
    that is. Raises MediaError."""
    return photo.copy(step) if isinstance(photo, ReducedPhoto) else (photo, 1)


def begin_for(photo: Picture, boxes: Sequence[FaceBox], margin: float) -> None:
    """Have a photo decoded as finely as the crops of these boxes need it, where it is not yet."""
    if isinstance(photo, ReducedPhoto) and boxes:
        photo.begin(min(box.longer_side for box in boxes) * margin / CROP_SIZE)


def _piece(
    pixels: NDArray[np.uint8], matrix: NDArray[np.float64], size: int
) -> tuple[NDArray[np.uint8], NDArray[np.float64], int]:
    """The photo under the crop, halved n times; the map (2, 3) from it to the photo; 2^n."""
    scale = matrix[0, 0]
    halvings = max(0, math.floor(math.log2(1 / scale)))
    reduction = 2**halvings
    # A pixel and a half more than the crop on each side, for the interpolation at its border.
    low = np.floor((-1.5 - matrix[:, 2]) / scale) - 2 * reduction
    high = np.ceil((size + 0.5 - matrix[:, 2]) / scale) + 2 * reduction
    x0, x1 = _whole_blocks(low[0], high[0], pixels.shape[1], reduction)
    y0, y1 = _whole_blocks(low[1], high[1], pixels.shape[0], reduction)
    piece: NDArray[Any] = pixels[y0:y1, x0:x1]
    if piece.size == 0:
        return np.zeros((1, 1, 3), dtype=np.uint8), np.array([[1.0, 0, -1e6], [0, 1.0, -1e6]]), 1
    rest_y, rest_x = -piece.shape[0] % reduction, -piece.shape[1] % reduction
    if rest_y or rest_x:
        piece = cv2.copyMakeBorder(piece, 0, rest_y, 0, rest_x, cv2.BORDER_CONSTANT)
    for _ in range(halvings):
        piece = halved(piece)
    # Pixel i of the piece is the mean of `reduction` pixels of the photo, from x0 + reduction * i on.
    middle = (reduction - 1) / 2
    to_photo = np.array([[reduction, 0.0, x0 + middle], [0.0, reduction, y0 + middle]])
    return np.asarray(piece, dtype=np.uint8), to_photo, reduction


def _whole_blocks(low: float, high: float, length: int, block: int) -> tuple[int, int]:
    """The part of [low, high) within [0, length), made longer to whole blocks where the photo has room."""
    first, last = int(np.clip(low, 0, length)), int(np.clip(high, 0, length))
    needed = -(-max(0, last - first) // block) * block
    if first + needed > length:
        first = max(0, length - needed)
    return first, min(first + needed, length)


def halved(pixels: NDArray[Any]) -> NDArray[Any]:
    """Means of 2 x 2 pixels, an odd last row or column left out.

    OpenCV has a fast way for just this factor: halving again and again is several times as fast as
    one step to the same size.
    """
    height, width = pixels.shape[0] // 2, pixels.shape[1] // 2
    return cv2.resize(pixels[: 2 * height, : 2 * width], (width, height), interpolation=cv2.INTER_AREA)
