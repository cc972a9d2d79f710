"""Small pictures for the list of photos, made in the background for the rows that are seen."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from adnet_core.errors import MediaError
from adnet_core.media.photos import read_photo
from app.logic.translating import marked
from app.logic.work.background import Owner
from app.logic.work.byte_cache import ByteCache
from app.logic.work.wishes import WishWorker
from app.work.delivery import in_window
from app.work.photos import PhotoStore

log = logging.getLogger(__name__)

SIDE = 128
CACHE_BYTES = 96 * 2**20


def shrunk(pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """(h, w, 3) with its longer side at most SIDE; small photos are left as they are."""
    height, width = pixels.shape[:2]
    scale = min(1.0, SIDE / max(height, width))
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.ascontiguousarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


class Thumbnails(QObject):
    """`made` tells the path of each thumbnail when it is there; a null image means an unreadable photo."""

    made = Signal(object)  # Path

    def __init__(self, photos: PhotoStore, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._photos = photos
        self._cache: ByteCache[Path, QImage] = ByteCache(CACHE_BYTES)
        self._owner = Owner("thumbnails")
        self._wanted: Sequence[Path] = ()
        self._worker: WishWorker[Path] = WishWorker(
            marked("thumbnails"), in_window, self._work, returned=self._tell
        )

    def set_limit(self, limit: int) -> None:
        """How many bytes the pictures may take."""
        self._cache.set_limit(limit)

    def get(self, path: Path) -> QImage | None:
        return self._cache.get(path)

    def want(self, paths: Sequence[Path]) -> None:
        self._wanted = paths
        self._worker.want(self._owner, [path for path in paths if path not in self._cache])

    def forget(self, paths: Sequence[Path]) -> None:
        """These files have changed: make their pictures anew when they are wanted again."""
        self._cache.discard(paths)

    def leave(self) -> None:
        """A project is left, whose disk may not answer any more."""
        self._worker.leave()

    def close(self) -> None:
        self._owner.end()
        self._worker.close()

    def _tell(self, answer: tuple[Path, int]) -> None:
        path, before = answer
        if self._cache.discards(path) != before:  # forgotten on its way here
            self.want(self._wanted)
        else:
            self.made.emit(path)

    def _work(self, path: Path) -> tuple[Path, int]:
        """Makes the picture; returns its path, and how often it was forgotten before it was made."""
        before, there = self._cache.discards(path), path in self._cache
        while not there:
            before = self._cache.discards(path)
            try:
                image = self._make(path)
            except Exception:  # a decoder's own: the sentence comes where the photo is shown
                log.exception("%s", path)
                image = QImage()
            there = self._cache.put(path, image, max(image.sizeInBytes(), 64), discards=before)
        return path, before

    def _make(self, path: Path) -> QImage:
        decoded = self._photos.get(path)
        if decoded is not None:
            if decoded.pyramid is None:
                return QImage()
            levels = decoded.pyramid.levels
            pixels = next((lv for lv in reversed(levels) if max(lv.shape[:2]) >= SIDE), levels[0])
        else:
            try:
                source = None if path.exists() else self._photos.elsewhere(path)
                pixels = read_photo(source or path).pixels
            except (MediaError, MemoryError):
                return QImage()
        small = shrunk(pixels)
        height, width = small.shape[:2]
        return QImage(small.data, width, height, width * 3, QImage.Format.Format_BGR888).copy()
