"""Finds the photos that a file of annotations names, however it writes their paths.

Files that have travelled name photos by paths of another machine, by addresses, or by steps out of their
folder. Taken is the longest end of such a path that leads to a photo under the folder of photos, and where
none is named, beside the file. A plain path with a folder in it may also begin in one of the folders above
the file; a bare name never lies in one of these itself, so that a file from elsewhere reaches no photo but
its own.
"""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from adnet_core.errors import FormatError, MissingPhotoError
from adnet_core.files.plain_text import beginning
from adnet_core.formats.face import MAX_PATH_LENGTH, AnnotatedFace, OnFault, report_fault
from adnet_core.formats.photo_stems import PhotoStems

_FOLDERS_ABOVE = 3
_LONGEST_END = 6
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+://")
_DRIVE = re.compile(r"[A-Za-z]:")


class Claims:
    """Which photos were found by the end of a path only, and by which names."""

    def __init__(self) -> None:
        self._names: dict[Path, set[tuple[str, ...]]] = defaultdict(set)
        self._shortened: set[Path] = set()

    def note(self, photo: Path, parts: Sequence[str], *, shortened: bool) -> None:
        self._names[photo].add(tuple(parts))
        if shortened:
            self._shortened.add(photo)

    def several(self, on_fault: OnFault | None) -> set[Path]:
        """The photos that stand for several which the annotations tell apart.

        `train/1.jpg` and `test/1.jpg` both end in the 1.jpg of a folder, and only one of them can be it.
        Raises FormatError, or with `on_fault` hands over one for each such photo.
        """
        several = {photo for photo in self._shortened if len(self._names[photo]) > 1}
        for photo in sorted(several):
            first, second = sorted("/".join(parts) for parts in self._names[photo])[:2]
            report_fault(
                FormatError(
                    f"{photo}: is meant by several names, '{first[:100]}' and '{second[:100]}'; "
                    "--images has to name the folder that they begin in"
                ),
                on_fault,
            )
        return several


class PhotoFinder:
    """Looks under the folder given, else beside the listing and then in folders above it.

    In each place, its folders of the `names` (such as WFLW_images) count as well. `source` is the folder that
    a person named, where the listing is one of several below it: photos in it are as good as beside the
    listing, and all listings share their `claims`. Without `looks_above` nothing else serves. `preferred` is
    a folder under the one given that serves before it. The first place that has a photo serves first for the
    next. Raises FormatError for a folder of photos that is not there.
    """

    def __init__(
        self,
        listing: Path,
        folder: Path | None,
        names: Sequence[str] = (),
        *,
        source: Path | None = None,
        looks_above: bool = True,
        preferred: Path | None = None,
        claims: Claims | None = None,
    ) -> None:
        if folder is not None and not folder.is_dir():
            raise FormatError(f"{folder}: no such folder of photos")
        self._given = folder
        self._claims = claims or Claims()
        above: list[Path] = []
        if folder is not None:
            inside = [folder] if preferred is None else [preferred, folder]
        else:
            start = Path(os.path.abspath(listing)).parent  # noqa: PTH100  keeps symbolic links
            root = start if source is None else Path(os.path.abspath(source))  # noqa: PTH100
            upwards = [start, *start.parents]
            levels = upwards.index(root) if root in upwards else 0
            inside = upwards[: levels + 1]
            above = upwards[levels + 1 : levels + 1 + _FOLDERS_ABOVE] if looks_above else []
        self._inside = _with_folders(inside, names)
        self._above = _with_folders(above, names)
        self._folders_above = [folder / name for folder in above for name in names]

    def find(self, name: str, where: str) -> Path:
        """The photo that `name` leads to. Raises FormatError for a name that is no path, MissingPhotoError
        where it leads to none."""
        return self._found(name, where, _itself)

    def has(self, name: str, where: str) -> bool:
        """Whether a photo lies at the whole of a path, in one of the folders that serve first."""
        return self._under(self._inside, path_parts(name, where)[0], _itself) is not None

    def find_called(self, name: str, where: str, stems: PhotoStems) -> Path:
        """As `find`, for a name without the photo's ending; FormatError where several photos differ in theirs
        and in size."""
        return self._found(name, where, lambda photo: stems.find(photo.parent, photo.name, where))

    def _found(self, name: str, where: str, look: Callable[[Path], Path | None]) -> Path:
        plain, rooted = path_parts(name, where)
        for parts, begins, ends in (*_as_it_stands(name), (plain, rooted, len(plain))):
            photo = self._under(self._inside, parts, look)
            if photo is None and not begins:
                photo = self._under(self._above if len(parts) > 1 else self._folders_above, parts, look)
            shortened = photo is None
            if photo is None:
                starts = range(max(1, len(parts) - _LONGEST_END), ends)
                found = (self._under(self._inside, parts[start:], look) for start in starts)
                photo = next((one for one in found if one is not None), None)
            if photo is not None:
                self._claims.note(photo, parts, shortened=shortened)
                return photo
        raise MissingPhotoError(f"{where}: there is no photo '{name[:200]}' {self._sought}")

    def checked(self, faces: list[AnnotatedFace], on_fault: OnFault | None) -> list[AnnotatedFace]:
        """The faces without those of `Claims.several`."""
        several = self._claims.several(on_fault)
        return [face for face in faces if face.photo not in several] if several else faces

    @property
    def _sought(self) -> str:
        if self._given is not None:
            return f"in {self._given}"
        above = " or in the folders above it" if self._above else ""
        return f"beside the file{above} (--images names the folder)"

    @staticmethod
    def _under(folders: list[Path], parts: Sequence[str], look: Callable[[Path], Path | None]) -> Path | None:
        for index, folder in enumerate(folders):
            photo = look(folder.joinpath(*parts))
            if photo is not None:
                if index:
                    folders.insert(0, folders.pop(index))
                return photo
        return None


def _itself(photo: Path) -> Path | None:
    return photo if os.path.isfile(photo) else None  # noqa: PTH113  is_file raises for names too long


def _as_it_stands(name: str) -> Iterator[tuple[list[str], bool, int]]:
    """The parts of a path whose backslashes and colons are letters, as they may be in names outside Windows,
    whether it begins at a root, and how many of its ends have such letters; nothing where there are none."""
    parts = [part for part in name.split("/") if part not in ("", ".")]
    special = [index for index, part in enumerate(parts) if "\\" in part or _DRIVE.match(part)]
    if os.name == "posix" and special and ".." not in parts:
        yield parts, name.startswith("/"), special[-1] + 1


def path_parts(name: str, where: str) -> tuple[list[str], bool]:
    """The folders and the file of a path in any system's way of writing, or of an address on the web.

    Steps out of a folder are dropped, and so are a drive, a host and what an address asks for. Also returns
    whether the path began at a root or above its folder, so that its beginning means nothing here. Raises
    FormatError for what is no path of a photo.
    """
    text = name
    rooted = False
    if _ADDRESS.match(text):
        try:
            text = unquote(urlsplit(text).path)
        except ValueError:
            raise _no_path(name, where) from None
        rooted = True
    text = text.replace("\\", "/")
    if _DRIVE.match(text):
        text, rooted = text[2:], True
    rooted = rooted or text.startswith("/")
    plain: list[str] = []
    for part in text.split("/"):
        if part == "..":
            del plain[-1:]
        elif part not in ("", "."):
            plain.append(part)
    if not plain or len(text) > MAX_PATH_LENGTH or any(ord(letter) < 32 for letter in text):
        raise _no_path(name, where)
    return plain, rooted


def _no_path(name: str, where: str) -> FormatError:
    printable = beginning(name, 60)
    return FormatError(f"{where}: '{printable}' is no path of a photo")


def _with_folders(folders: Sequence[Path], names: Sequence[str]) -> list[Path]:
    def each() -> Iterator[Path]:
        for folder in folders:
            yield folder
            yield from (folder / name for name in names)

    return list(each())
