"""Locks on files that hold as long as their process: the system lifts them when it dies, however it does."""

from __future__ import annotations

import contextlib
import errno
import os
import sys
from collections.abc import Iterator
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

HELD = (errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK)
"""What the systems say of a lock that another process has; anything else says that there are none here."""
FAR = 1 << 40
"""Windows locks bytes, against reading too: this one lies behind everything that is ever written."""


def try_lock(handle: int) -> bool:
    """Lock an open file for this process alone, until it is closed; False where another process has it.

    True as well on a disk that knows no locks, where nothing can be known of others.
    """
    try:
        if sys.platform == "win32":
            where = os.lseek(handle, 0, os.SEEK_CUR)
            os.lseek(handle, FAR, os.SEEK_SET)
            try:
                msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
            finally:
                os.lseek(handle, where, os.SEEK_SET)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in HELD
    return True


@contextlib.contextmanager
def lock_file(path: Path) -> Iterator[bool]:
    """Hold the lock that is called `path` for the block; gives False where another process holds it.

    The file is there while the lock is held, and may be left behind, to no harm, by a process that was
    killed. Raises OSError where it cannot be made.
    """
    handle = hold_file(path)
    if handle is None:
        yield False
        return
    try:
        yield True
    finally:
        let_go_of_file(path, handle)


def let_go_of_file(path: Path, handle: int) -> None:
    """Give back what `hold_file` gave, and take the file away."""
    # Where open files can go, it goes while it is held: after that it may be another process's.
    if sys.platform == "win32":
        os.close(handle)
        with contextlib.suppress(OSError):
            path.unlink()
    else:
        with contextlib.suppress(OSError):
            path.unlink()
        os.close(handle)


def hold_file(path: Path) -> int | None:
    """A handle on the locked file of this name, made where there is none; None where another has it.

    Another is any other handle, of this process too. Raises OSError where the file cannot be made.
    """
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        if not try_lock(handle):
            os.close(handle)
            return None
        # Its holder may have taken the file away in between: then the lock is on a file without a name.
        with contextlib.suppress(FileNotFoundError):
            if os.path.samestat(os.fstat(handle), path.stat()):
                return handle
        os.close(handle)
