"""Photos of which no more is decoded than is looked at: libjpeg makes a half, a quarter or an eighth of a
JPEG by leaving out high frequencies, in less time and memory than the whole.
"""

from __future__ import annotations

from concurrent.futures import Executor, Future
from pathlib import Path

import numpy as np

from adnet_core.errors import MediaError
from adnet_core.media.image_header import ImageHeader
from adnet_core.media.photos import (
    Photo,
    Pixels,
    checked_data,
    decoded_photo,
    oriented,
    stored_jpeg,
)

FIRST_SIDE = 1600
"""Where a longer side of so many pixels is not left, a photo is not made smaller: faces are looked for in
copies of about this side, and those of a smaller photo mostly need all of its pixels, so that it would be
decoded twice."""
_FACTORS = (8, 4, 2)
# By these orientations of EXIF the stored picture is mirrored along its width, along its height.
_FLIPPED_WIDTH = (2, 3, 7, 8)
_FLIPPED_HEIGHT = (3, 4, 6, 7)


class ReducedPhoto:
    """A JPEG whose copies are decoded when they are asked for, each once. For one thread at a time.

    Pixel (x, y) of a copy that is `factor` times smaller shows `factor` x `factor` pixels of the photo around
    factor * (x, y) + (factor - 1) / 2. At its right and lower border the copy may have a part of a pixel more
    than the photo.
    """

    def __init__(
        self, path: Path, data: bytes, header: ImageHeader, first: Pixels, pool: Executor | None = None
    ) -> None:
        """`first` is the smallest copy. Threads of `pool` decode what is asked for ahead (`begin`)."""
        self.path = path
        self._data, self._header, self._pool = data, header, pool
        self.width, self.height = header.displayed_size
        self._copies = {first_factor(header): _done(first)}

    @property
    def shape(self) -> tuple[int, int, int]:
        """(H, W, 3) of the photo itself, as of an array of its pixels."""
        return self.height, self.width, 3

    @property
    def pixels(self) -> Pixels:
        """All of the photo, as `read_photo` gives it. Raises MediaError."""
        return self.copy(1.0)[0]

    def copy(self, step: float) -> tuple[Pixels, int]:
        """(h, w, 3) BGR of at most `step` pixels of the photo per pixel, and its factor: the smallest such
        copy at hand or, where none is fine enough, a new one. Raises MediaError."""
        factor = self._at_hand(step)
        if factor is None:
            factor = self._factor(step)
            self._copies[factor] = _done(self._decode(factor))
        return self._copies[factor].result(), factor

    def begin(self, step: float) -> None:
        """Have a copy of at most `step` pixels per pixel decoded meanwhile, if there are threads for it."""
        if self._pool is not None and self._at_hand(step) is None:
            factor = self._factor(step)
            self._copies[factor] = self._pool.submit(self._decode, factor)

    def _at_hand(self, step: float) -> int | None:
        # What is shown larger than it is comes from the whole photo too.
        return max((factor for factor in self._copies if factor <= max(step, 1.0)), default=None)

    def _factor(self, step: float) -> int:
        return next((factor for factor in _FACTORS if factor <= step and _in_place(self._header, factor)), 1)

    def _decode(self, factor: int) -> Pixels:
        if factor > 1:
            pixels = _reduced(self.path, self._data, self._header, factor)
            if pixels is not None:
                return pixels
            raise MediaError(f"{self.path}: the JPEG data is damaged and cannot be decoded")
        return decoded_photo(self.path, self._data, self._header).pixels


StillPhoto = Photo | ReducedPhoto


def read_reduced(path: str | Path, pool: Executor | None = None) -> StillPhoto:
    """A photo of which a small copy is decoded, and the rest when it is needed; a whole Photo where it is no
    large JPEG, or one of a kind that cannot be made smaller. Raises MediaError as `read_photo` does."""
    path = Path(path)
    data, header = checked_data(path)
    factor = first_factor(header)
    first = _reduced(path, data, header, factor) if factor > 1 else None
    return (
        decoded_photo(path, data, header) if first is None else ReducedPhoto(path, data, header, first, pool)
    )


def first_factor(header: ImageHeader) -> int:
    """How many times smaller the smallest useful copy of a photo is; 1 where that is the photo."""
    if header.format != "JPEG":
        return 1
    most = max(header.width, header.height) / FIRST_SIDE
    return next((factor for factor in _FACTORS if factor <= most and _in_place(header, factor)), 1)


def _in_place(header: ImageHeader, factor: int) -> bool:
    """Whether the part of a pixel that a copy may have more than the photo is at its right and lower border,
    where the stored picture has it, also as it is displayed."""
    return (header.width % factor == 0 or header.orientation not in _FLIPPED_WIDTH) and (
        header.height % factor == 0 or header.orientation not in _FLIPPED_HEIGHT
    )


def _reduced(path: Path, data: bytes, header: ImageHeader, factor: int) -> Pixels | None:
    """A copy as displayed; None for a kind of JPEG that only OpenCV decodes. Raises MediaError."""
    size = -(-header.width // factor), -(-header.height // factor)
    try:
        stored = stored_jpeg(path, data, header, size)
        if stored is None or stored.shape[1::-1] != size:
            return None
        return np.ascontiguousarray(oriented(stored, header.orientation))
    except MemoryError:
        wide, high = header.displayed_size
        raise MediaError(f"{path}: there is not enough memory for its {wide} x {high} pixels") from None


def _done(pixels: Pixels) -> Future[Pixels]:
    future: Future[Pixels] = Future()
    future.set_result(pixels)
    return future
