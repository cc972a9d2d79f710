"""Files from elsewhere (https, s3, sftp, whatever fsspec knows), known by their hash and kept on the disk.

What is fetched is kept byte for byte under the name of its SHA-256, and only if it has it. So many bytes are
kept; what was not asked for the longest goes first.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import threading
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

from adnet_core.errors import AdnetError
from adnet_core.files.plain_text import one_line
from adnet_core.files.whole_files import raised_as, replacing

PIECE = 1 << 20
CONNECT_SECONDS, ANSWER_SECONDS = 10, 30
_HASH = re.compile("[0-9a-f]{64}")
_SCHEME = re.compile("[a-z][a-z0-9+.-]*://")
_LOGIN = re.compile("://[^/]*@")


class FetchError(AdnetError):
    """Something elsewhere that cannot be fetched, or that is not what it should be."""


def is_address(text: str) -> bool:
    """Whether this is an address such as s3://BUCKET/a.jpg, and not a path."""
    return _SCHEME.match(text) is not None


def checked_address(address: str, kept: str = "sent to the team") -> str:
    """An address elsewhere as it may be kept. Raises FetchError, also for one with a password, which would be
    `kept` with it."""
    text = address.strip().rstrip("/")
    if not _SCHEME.match(text) or "::" in text:
        raise FetchError(
            f"{one_line(without_login(text))}: is no address such as https://HOST/FOLDER or s3://BUCKET/FOLDER"
        )
    try:
        password = urlsplit(text).password
    except ValueError:
        raise FetchError(f"{one_line(without_login(text))}: is no address that can be read") from None
    if password is not None:
        raise FetchError(
            f"the address holds a password, which would be {kept}; leave it out and use the ways of "
            "the service itself (~/.netrc, ~/.aws, ~/.ssh)"
        )
    return text


def without_login(address: str) -> str:
    """An address as it may be shown, whatever it is: without a name and a password before its host."""
    return _LOGIN.sub("://", address, count=1)


def address_of(folder: str, relative: str) -> str:
    """The address of a file below a folder elsewhere. Raises FetchError where it lies outside."""
    parts = relative.split("/")
    if not relative or relative.startswith("/") or ".." in parts or ":" in parts[0] or "::" in relative:
        raise FetchError(f"{one_line(relative)}: lies outside of {one_line(folder)}")
    web = folder.startswith(("http://", "https://"))
    return f"{folder}/{quote(relative) if web else relative}"


class HashCache:
    """Files by their SHA-256 in a folder, of at most `limit` bytes together. Safe to use from several threads
    and programs."""

    def __init__(self, folder: Path, limit: int) -> None:
        self.folder, self.limit = folder, limit
        self._locks: dict[str, threading.Lock] = {}
        self._guard = threading.Lock()

    def get(self, sha256: str) -> Path | None:
        """The file of a hash where it is there, which then counts as asked for."""
        path = self._path(sha256)
        try:
            os.utime(path)
        except OSError:
            return None
        return path

    def fetch(self, address: str, sha256: str) -> Path:
        """The file of a hash, from an address where it is not there. Raises FetchError."""
        if not _HASH.fullmatch(sha256):
            raise FetchError(f"{one_line(address)}: nobody has said by which hash it is known")
        with self._guard:
            lock = self._locks.setdefault(sha256, threading.Lock())
        with lock:
            known = self.get(sha256)
            if known is not None:
                return known
            path = self._path(sha256)
            with raised_as(FetchError, path):
                path.parent.mkdir(parents=True, exist_ok=True)
                with replacing(path) as part:
                    _download(address, part, sha256, self.limit)
        with self._guard:
            self._locks.pop(sha256, None)
        self.trim(keep=path)
        return path

    def trim(self, keep: Path | None = None) -> None:
        """Let go of what was not asked for the longest, but not of `keep`."""
        found = []
        for path in self.folder.glob("??/*"):
            with contextlib.suppress(OSError):
                about = path.stat()
                found.append((about.st_mtime_ns, about.st_size, path))
        total = sum(size for _, size, _ in found)
        for _, size, path in sorted(found):
            if total <= self.limit:
                return
            if path != keep:
                with contextlib.suppress(OSError):
                    path.unlink()
                    total -= size

    def _path(self, sha256: str) -> Path:
        return self.folder / sha256[:2] / sha256


def fetch_to(address: str, target: Path, sha256: str) -> None:
    """Fetch a file to where it shall be, whole or not at all. Raises FetchError."""
    with raised_as(FetchError, target):
        target.parent.mkdir(parents=True, exist_ok=True)
        with replacing(target) as part:
            _download(address, part, sha256, None)


def fetch_whatever(address: str, target: Path, limit: int) -> str:
    """Fetch a file that nobody knows by its hash, of at most `limit` bytes; returns its SHA-256. Raises
    FetchError."""
    with raised_as(FetchError, target):
        return _download(address, target, None, limit)


def _download(address: str, target: Path, sha256: str | None, limit: int | None) -> str:
    """Returns the SHA-256. Raises FetchError, and OSError where `target` cannot be written."""
    shown = one_line(address)
    digest, count = hashlib.sha256(), 0
    with target.open("wb") as out:
        try:
            with _opened(address) as stream:
                while piece := stream.read(PIECE):
                    digest.update(piece)
                    count += len(piece)
                    if limit is not None and count > limit:
                        raise FetchError(f"{shown}: is larger than all that may be kept of such files")
                    try:
                        out.write(piece)
                    except OSError as error:
                        raise _OwnDisk(error) from error
        except (FetchError, _OwnDisk) as error:
            if isinstance(error, _OwnDisk):
                raise error.error from None
            raise
        except FileNotFoundError as error:
            # So fsspec says too that a host cannot be reached.
            cause = error.__cause__
            if isinstance(cause, OSError) and not isinstance(cause, FileNotFoundError):
                raise FetchError(f"{shown}: cannot be fetched: {one_line(str(cause))[:200]}") from None
            raise FetchError(f"{shown}: is not there") from None
        except Exception as error:  # of whichever library speaks to that place
            reason = one_line(str(error).splitlines()[0] if str(error) else type(error).__name__)
            raise FetchError(f"{shown}: cannot be fetched: {reason[:200]}") from None
    if sha256 not in (None, digest.hexdigest()):
        raise FetchError(f"{shown}: is another file than the one that is known, by what it holds")
    return digest.hexdigest()


class _OwnDisk(Exception):
    """What goes wrong here, and not elsewhere."""

    def __init__(self, error: OSError) -> None:
        super().__init__(str(error))
        self.error = error


def _opened(address: str) -> Any:
    try:
        import fsspec
    except ImportError:
        raise FetchError("files from elsewhere need fsspec: pip install 'adnet-annotate[photos]'") from None
    options: dict[str, Any] = {}
    if address.startswith(("http://", "https://")):
        try:
            import aiohttp
        except ImportError:
            raise FetchError(
                "photos from the web need aiohttp: pip install 'adnet-annotate[photos]'"
            ) from None
        waiting = aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_SECONDS, sock_read=ANSWER_SECONDS)
        # As it lies there: nothing is unpacked, and no piece is asked for apart.
        options = {"client_kwargs": {"timeout": waiting}, "block_size": 0}
    return fsspec.open(address, "rb", **options)
