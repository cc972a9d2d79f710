"""Photos decoded ahead of the annotator, in a cache bounded by bytes."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from adnet_core.errors import MediaError
from adnet_core.media.photos import Pixels, read_photo
from app.canvas.pyramid import Pyramid
from app.logic.translating import marked, tr
from app.logic.work.background import Owner, reason
from app.logic.work.byte_cache import ByteCache
from app.logic.work.trimming import give_back_freed_memory
from app.logic.work.wishes import WishWorker
from app.work.delivery import in_window

log = logging.getLogger(__name__)

MOST_CACHE_BYTES = 600 * 2**20
# So many photos are decoded between two times that freed memory is given back, which takes milliseconds.
TRIM_EVERY = 100


def cache_bytes() -> int:
    """How much decoded photos may take: an eighth of the machine's memory, within a fixed limit."""
    try:
        memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):  # not on every system
        return MOST_CACHE_BYTES
    return min(MOST_CACHE_BYTES, memory // 8)


Stamp = tuple[int, int]
"""How many bytes a file has, and when it was written last in nanoseconds."""


def stamp_of(path: Path) -> Stamp | None:
    """None where there is no such file."""
    try:
        about = path.stat()
    except OSError:
        return None
    return about.st_size, about.st_mtime_ns


@dataclass(frozen=True)
class Decoded:
    """A photo ready to be shown, or the sentence that says why it cannot be."""

    path: Path
    pyramid: Pyramid | None
    problem: str = ""
    # Of the file before it was read.
    stamp: Stamp | None = None

    @property
    def pixels(self) -> Pixels | None:
        """(H, W, 3) BGR."""
        return None if self.pyramid is None else self.pyramid.levels[0]

    @property
    def size_bytes(self) -> int:
        return 1 if self.pyramid is None else self.pyramid.size_bytes


class PhotoStore(QObject):
    """Decodes in one thread what is wanted next; any thread may also `load` a photo and wait for it."""

    decoded = Signal(object)  # Decoded

    def __init__(self, limit: int | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cache: ByteCache[Path, Decoded] = ByteCache(limit or cache_bytes())
        self._locks: dict[Path, threading.Lock] = {}
        self._guard = threading.Lock()
        self._decodings = 0
        # The pixels of photos that are in no file: None for any other.
        self.unsaved: Callable[[Path], Pixels | None] = lambda path: None
        # The file of a photo that is not where the project says, fetched from where a team's photos lie; it
        # waits for that, and raises MediaError. None for any other.
        self.elsewhere: Callable[[Path], Path | None] = lambda path: None
        # Whether it may be fetched.
        self.is_elsewhere: Callable[[Path], bool] = lambda path: False
        # Photos are the same for every project: what has been decoded is of use to the next one, too.
        self._owner = Owner("photos")
        self._wanted: Sequence[Path] = ()
        self._worker: WishWorker[Path] = WishWorker(
            marked("decoding"), in_window, self._load, returned=self._tell
        )

    def set_limit(self, limit: int) -> None:
        """How many bytes decoded photos may take; 0: as many as the machine's memory allows."""
        self._cache.set_limit(limit or cache_bytes())

    def get(self, path: Path) -> Decoded | None:
        """The photo if it is there already."""
        return self._cache.get(path)

    def want(self, paths: Sequence[Path]) -> None:
        """Decode these, the first most urgently; `decoded` tells of each that was not there yet."""
        self._wanted = paths
        self._worker.want(self._owner, [path for path in paths if path not in self._cache])

    def forget(self, paths: Sequence[Path]) -> None:
        """These files have changed: decode them anew when they are wanted again."""
        self._cache.discard(paths)

    def load(self, path: Path) -> Decoded:
        """Decode a photo in the calling thread, or wait for whoever is at it."""
        return self._load(path)[0]

    def _load(self, path: Path) -> tuple[Decoded, int]:
        """The photo, and how often it was forgotten before it was read."""
        with self._guard:
            lock = self._locks.setdefault(path, threading.Lock())
        with lock:
            before = self._cache.discards(path)
            found = self._cache.get(path)
            while found is None:
                before = self._cache.discards(path)
                found = self._read_now(path)
                # What could not be fetched may be had the next time.
                if found.pyramid is None and self.is_elsewhere(path):
                    break
                if not self._cache.put(path, found, found.size_bytes, discards=before):
                    found = None  # the file has changed meanwhile
        with self._guard:
            self._locks.pop(path, None)
        return found, before

    def _tell(self, answer: tuple[Decoded, int]) -> None:
        found, before = answer
        if self._cache.discards(found.path) != before:  # forgotten on its way here
            self.want(self._wanted)
        else:
            self.decoded.emit(found)

    def _read_now(self, path: Path) -> Decoded:
        pixels = None if path.exists() else self.unsaved(path)
        found = self._read(path) if pixels is None else Decoded(path, Pyramid.of(pixels))
        self._decodings += 1
        if self._decodings % TRIM_EVERY == 0:
            give_back_freed_memory()
        return found

    def _read(self, path: Path) -> Decoded:
        try:
            source = None if path.exists() else self.elsewhere(path)
        except MediaError as error:
            return Decoded(path, None, str(error))
        return _decode(path) if source is None else replace(_decode(source), path=path, stamp=None)

    def load_anew(self, path: Path) -> Decoded:
        """Decode a photo whose file has changed; `decoded` tells of it, since it may be on the screen."""
        self.forget([path])
        found = self.load(path)
        in_window(lambda: self.decoded.emit(found))
        return found

    def leave(self) -> None:
        """A project is left, whose disk may not answer any more."""
        self._worker.leave()

    def close(self) -> None:
        self._owner.end()
        self._worker.close()
        self._cache.clear()


def _decode(path: Path) -> Decoded:
    stamp = stamp_of(path)
    try:
        return Decoded(path, Pyramid.of(read_photo(path).pixels), stamp=stamp)
    except MediaError as error:
        return Decoded(path, None, str(error))
    except MemoryError:
        return Decoded(path, None, tr("{path}: there is not enough memory to show it", path=path))
    except Exception as error:  # a decoder's own, which costs this photo
        log.exception("%s", path)
        return Decoded(path, None, tr("{path}: cannot be read ({reason})", path=path, reason=reason(error)))
