"""HDF5 files on disks that may fill up.

HDF5 goes on using what it could not write, and the process dies of it. So it never hears of a failure here:
what cannot be written is dropped, and the error is raised when the file has been closed.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

import h5py

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
