"""Files that are there whole or not at all, and why one could not be read or written."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import tempfile
import time
import uuid
from collections.abc import Iterator
from io import DEFAULT_BUFFER_SIZE, BufferedReader, FileIO
from pathlib import Path

from adnet_core.errors import AdnetError

WINDOWS = os.name == "nt"
_PAUSES_S = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6)
"""Before each further try to replace a file that something on Windows holds open for a moment."""


def reason_of(error: OSError) -> str:
    """The system's words for what went wrong, as the end of a sentence."""
    if isinstance(error, FileExistsError):  # "file exists" is what one hopes for
        return "a file is where a folder is to be"
    return (error.strerror or str(error)).lower()


@contextlib.contextmanager
def raised_as(kind: type[AdnetError], path: Path, what: str = "cannot be written") -> Iterator[None]:
    """Turn an OSError of the block into an error of a `kind` that a person can mend: `path: what: reason`."""
    try:
        yield
    except OSError as error:
        raise kind(f"{path}: {what}: {reason_of(error)}") from None


def open_to_read(path: Path, buffering: int = DEFAULT_BUFFER_SIZE) -> BufferedReader:
    """A regular file, open to be read, by so many bytes at once. Raises OSError, for pipes and devices too:
    these may never end."""
    try:
        # A pipe would make open() itself wait for its other end.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except PermissionError:
        if path.is_dir():  # Windows opens no folders
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path)) from None
        raise
    mode = os.fstat(handle).st_mode
    if not stat.S_ISREG(mode):
        os.close(handle)
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        raise OSError(errno.EINVAL, "it is no regular file", str(path))
    return BufferedReader(FileIO(handle), buffering)


def read_within(path: Path, limit: int) -> bytes:
    """A regular file of at most `limit` bytes. Raises OSError, for a larger one as well."""
    with open_to_read(path) as file:
        if os.fstat(file.fileno()).st_size > limit:
            raise OSError(errno.EFBIG, f"it is larger than {limit} bytes", str(path))
        return file.read()


@contextlib.contextmanager
def made_folder(path: Path) -> Iterator[None]:
    """Make a folder, and those above it, for a block that fills it. Raises OSError.

    Where the block raises, those that were made and are still empty go again: nothing came of them.
    """
    made = [one for one in (path, *path.parents) if not one.exists()]
    path.mkdir(parents=True, exist_ok=True)
    try:
        yield
    except BaseException:
        with contextlib.suppress(OSError):
            for one in made:
                one.rmdir()
        raise


def make_private(path: Path) -> None:
    """An empty file that nobody else can read while it is being filled. Raises OSError."""
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))


def share_access(target: Path, like: Path) -> None:
    """Let those use a file, or a folder of such files, who may use another, and nobody else.

    Its group is the other's where the system allows that; where it does not, the group may do no more than
    everybody may. On a disk without permissions it stays as it is. Raises OSError where one is not there.
    """
    about = like.stat()
    mode = stat.S_IMODE(about.st_mode) & 0o777
    if hasattr(os, "chown"):
        with contextlib.suppress(OSError):
            os.chown(target, about.st_uid if os.geteuid() == 0 else -1, about.st_gid)
        if target.stat().st_gid != about.st_gid:
            mode &= ~0o070 | (mode & 0o007) << 3
    if target.is_dir():
        mode |= (mode & 0o444) >> 2 | 0o700  # what may be read in it may be looked up in it
    with contextlib.suppress(OSError):
        target.chmod(mode)


@contextlib.contextmanager
def replacing(path: Path, *, ending: str = ".part", durable: bool = False) -> Iterator[Path]:
    """A hidden name beside `path` to write under; what is there at the block's end takes the place of `path`.

    Where the block raises, it goes and `path` stays as it was. `ending` serves writers that look at the
    suffix. A `durable` file is on the disk before it has its name. Raises OSError, which names `path`; for
    pipes and devices before anything is done, since root would make a file of /dev/null.
    """
    _refuse_special(path)
    # A name's limit is in bytes; what is kept of it is for the person who finds the rest of a crash.
    unfinished = path.with_name(f".{path.stem[:40]}.{uuid.uuid4().hex}{ending}")
    try:
        yield unfinished
        if durable:
            sync(unfinished)
        replace_file(unfinished, path)
        if durable:
            sync(path.parent)
    except OSError as error:
        if error.filename in (None, str(unfinished), unfinished):
            error.filename, error.filename2 = str(path), None
        raise
    finally:
        with contextlib.suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _refuse_special(path: Path) -> None:
    """Raises OSError for what is there and neither a file nor a folder, and for any name among devices."""
    try:
        mode = path.stat().st_mode
    except OSError:
        return  # nothing is there, or making the file will say what is wrong
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)) or path.parent.absolute() == Path("/dev"):
        raise OSError(errno.EINVAL, "it is no regular file", str(path))


def replace_file(source: Path, target: Path) -> None:
    """Let `source` take the place of `target`. Raises OSError, on Windows only after some three seconds.

    Windows replaces no file that is open, and virus scanners and indexers open what has just been written.
    """
    for pause in _PAUSES_S if WINDOWS else ():
        try:
            source.replace(target)
            return
        except PermissionError:
            time.sleep(pause)
    source.replace(target)


def may_write(path: Path) -> bool:
    """Whether this process may write a file, or make files in a folder.

    Windows is asked by doing so: its `os.access` looks at an attribute, and not at who may do what.
    """
    folder = path.is_dir()
    if not WINDOWS:
        return os.access(path, os.W_OK | os.X_OK if folder else os.W_OK)
    try:
        if folder:
            with tempfile.TemporaryFile(dir=path):
                return True
        os.close(os.open(path, os.O_WRONLY | getattr(os, "O_BINARY", 0)))
        return True
    except OSError:
        return False


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file in one step, so that no reader ever sees half of it. Raises OSError."""
    with replacing(path) as unfinished:
        unfinished.write_bytes(data)


def sync(path: Path) -> None:
    """Wait until a file, or a folder's list of files, is on the disk. Raises OSError."""
    if path.is_dir() and os.name != "posix":
        return  # only POSIX opens folders
    # Windows asks for a handle that may write; elsewhere a file that nobody may write any more is synced too.
    handle = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
