"""Names that a disk takes for one: `IMG.JPG` and `img.jpg`, or `Müller` with its dots written in two ways.

Which names these are differs from disk to disk and from folder to folder, so the disk is asked.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable

Entry = tuple[int, int]
"""Device and number of an entry of a folder, as `os.lstat` has them."""


def folded(path: str) -> str:
    """What two spellings of a path have in common on any disk that takes them for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def is_same_entry(one: str, other: str) -> bool:
    """Whether two paths that differ in spelling are one entry of the disk.

    Both lead to the same file, and the folder doesn't list both: two hard links with such names are two.
    """
    if one == other:
        return True
    if folded(one) != folded(other):
        return False
    entry = _entry_of(one)
    if entry is None or entry != _entry_of(other):
        return False
    (one_folder, one_name), (other_folder, other_name) = os.path.split(one), os.path.split(other)
    if one_folder != other_folder or one_name == other_name:
        return True
    return not {one_name, other_name} <= set(_names_in(one_folder))


def may_be_spelled_otherwise(path: str) -> bool:
    """Whether the disk finds a file under other spellings of its name as well. Asks it one to three times."""
    folder, name = os.path.split(path)
    spellings = {name.swapcase(), *(unicodedata.normalize(form, name) for form in ("NFC", "NFD"))}
    return any(is_same_entry(path, os.path.join(folder, other)) for other in spellings - {name})  # noqa: PTH118


class Spellings:
    """The paths that came first, to be found again under any spelling that the disk takes for them.

    The disk is asked only of paths that differ from a known one in spelling alone.
    """

    def __init__(self, paths: Iterable[str] = ()) -> None:
        self._first: dict[str, str] = {}
        self._folded: dict[str, list[str]] = {}
        for path in paths:
            self._add(path)

    def find(self, path: str) -> str | None:
        """The known path that is the same file's, or None."""
        if path not in self._first:
            known = self._folded.get(folded(path), ())
            same = next((one for one in known if is_same_entry(one, path)), None)
            if same is None:
                return None
            self._first[path] = same
        return self._first[path]

    def of(self, path: str) -> str:
        """The spelling under which a path came first; it is known from now on."""
        found = self.find(path)
        if found is None:
            self._add(path)
            return path
        return found

    def _add(self, path: str) -> None:
        self._first.setdefault(path, path)
        self._folded.setdefault(folded(path), []).append(path)


def _entry_of(path: str) -> Entry | None:
    try:
        status = os.lstat(path)
    except (OSError, ValueError):
        return None
    return status.st_dev, status.st_ino


def _names_in(folder: str) -> Iterable[str]:
    try:
        return os.listdir(folder or os.curdir)  # noqa: PTH208  names, not paths
    except OSError:
        return ()
