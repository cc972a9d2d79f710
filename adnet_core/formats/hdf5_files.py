"""HDF5 files from elsewhere, which may say anything, and on disks that may fill up.

HDF5 goes on using what it could not write, and the process dies of it. So it never hears of a failure here:
what cannot be written is dropped, and the error is raised when the file has been closed.
"""

from __future__ import annotations

import contextlib
import io
import math
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

import h5py

from adnet_core.errors import FormatError
from adnet_core.files.plain_text import beginning
from adnet_core.formats.beginning import HDF5, Beginning
from adnet_core.media.photos import MAX_PIXELS

MAX_CHUNK_BYTES = 3 * MAX_PIXELS
"""Chunks are unpacked as a whole, so none may be larger than a photo in colour."""
MAX_BYTES_TOGETHER = 1 << 29
"""Of all tables of a file that is read at once; a dataset says how large it is and need not hold it."""

MAX_MEMBERS = 100_000
MATLAB_HEADER = 512
"""Bytes that MATLAB writes in front of the HDF5 of its version 7.3."""
_SHOWN = 200
"""So many names of a group tell whose file it is."""
T = TypeVar("T")


@contextlib.contextmanager
def hdf5_to_write(path: Path, **options: Any) -> Iterator[tuple[h5py.File, Callable[[], None]]]:
    """A new HDF5 file, and a function to call now and then, which ends the work where the disk is full.

    `options` are those of h5py.File. Raises OSError.
    """
    with path.open("w+b") as stream:
        disk = _Disk(stream)
        with h5py.File(disk, "w", **options) as file:
            yield file, disk.check
        disk.check()


def tables_of(beginning: Beginning) -> frozenset[str]:
    """Names of what lies in an HDF5 file and in its groups, as `group/table`; empty for any other file.

    Links to other places are not followed.
    """
    if beginning.path is None or HDF5 not in (beginning.head[:4], beginning.head[MATLAB_HEADER:][:4]):
        return frozenset()
    found: list[str] = []
    try:
        with h5py.File(beginning.path, "r") as file:
            for name in islice(file, _SHOWN):
                found.append(name)
                if isinstance(file.get(name, getlink=True), h5py.HardLink) and isinstance(
                    group := file[name], h5py.Group
                ):
                    found += (f"{name}/{inner}" for inner in islice(group, _SHOWN))
    except Exception:  # whatever a damaged file makes h5py raise
        return frozenset()
    return frozenset(found)


def text_of(value: object) -> str:
    """A text of a file, which h5py gives as bytes or as text, by how it was written."""
    return value.decode("utf-8") if isinstance(value, bytes) else str(value)


def refuse_harm(dataset: h5py.Dataset, what: str) -> None:
    """Raises FormatError for data of other files, and for chunks of more than MAX_CHUNK_BYTES."""
    if dataset.external or dataset.is_virtual:
        raise FormatError(f"{what} takes its data from other files, which is not allowed")
    if dataset.chunks and math.prod(dataset.chunks) * dataset.dtype.itemsize > MAX_CHUNK_BYTES:
        raise FormatError(f"{what} is packed in parts of more than a photo's size")


def check_hdf5(path: Path) -> None:
    """Look at a file before a library reads it at once. Raises FormatError where that would do harm.

    That is for links to other places, data of other files, and more than MAX_BYTES_TOGETHER.
    """
    room, seen = MAX_BYTES_TOGETHER, 0
    with h5py.File(path, "r") as file:
        waiting: list[h5py.Group] = [file]
        while waiting:
            group = waiting.pop()
            for name in group:
                seen += 1  # a group may hold itself
                what = f"{path}: {beginning(name, 40)}"
                if not isinstance(group.get(name, getlink=True), h5py.HardLink):
                    raise FormatError(f"{what} is a link to another place, which is not allowed")
                member = group[name]
                if isinstance(member, h5py.Group):
                    waiting.append(member)
                elif isinstance(member, h5py.Dataset):
                    refuse_harm(member, what)
                    room -= (member.size or 0) * member.dtype.itemsize
                if room < 0 or seen > MAX_MEMBERS:
                    raise FormatError(f"{path}: says that it holds more than can be read at once")


class _Disk(io.RawIOBase):
    """A file that seems never to fail; `check` raises what was wrong first."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._error: OSError | None = None

    def check(self) -> None:
        if self._error is not None:
            raise self._error

    def _try(self, action: Callable[[], T], otherwise: T) -> T:
        if self._error is None:
            try:
                return action()
            except OSError as error:
                self._error = error
        return otherwise

    def readable(self) -> bool:
        return True

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._try(lambda: self._stream.seek(offset, whence), offset)

    def readinto(self, buffer: Any) -> int:
        view = memoryview(buffer).cast("B")
        read = self._try(lambda: self._stream.read(len(view)), b"")
        view[:] = read.ljust(len(view), b"\0")
        return len(view)

    def write(self, data: Any) -> int:
        size = memoryview(data).nbytes
        return self._try(lambda: self._stream.write(data), size)

    def truncate(self, size: int | None = None) -> int:
        return self._try(lambda: self._stream.truncate(size), size or 0)

    def flush(self) -> None:
        self._try(self._stream.flush, None)
