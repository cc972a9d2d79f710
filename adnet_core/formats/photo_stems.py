"""The photo that a name without an ending means, in whatever format a file calls it so.

Where a folder has several (`a.jpg` and `a.png`), the JPEG is taken, else the first by its name, and a remark
says so: such a photo is mostly kept in two ways, or has a mask of its own beside it. Where they differ in
size, points of one would lie elsewhere in the other, so that none is taken.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from adnet_core.errors import FormatError
from adnet_core.formats.face import OnRemark
from adnet_core.formats.photo_sizes import PhotoSizes
from adnet_core.media.photos import IMAGE_SUFFIXES

_FIRST = (".jpg", ".jpeg")


class PhotoStems:
    """The photos of folders by their names without endings; each folder is read once.

    `sizes` are those of photos that are known already.
    """

    def __init__(self, sizes: PhotoSizes | None = None) -> None:
        self._sizes = PhotoSizes() if sizes is None else sizes
        self._listings: dict[Path, tuple[frozenset[str], Mapping[str, list[str]]]] = {}
        self._doubtful: dict[Path, str] = {}

    def holds(self, folder: Path, name: str) -> bool:
        """Whether a folder has something of this whole name that is not hidden."""
        return name in self._listing(folder)[0]

    def find(self, folder: Path, stem: str, where: str) -> Path | None:
        """The photo of a folder that a name without an ending means, None where there is none.

        Raises FormatError, which begins with `where`, for photos of this name that differ in size.
        """
        names = self._listing(folder)[1].get(stem, [])
        if len(names) < 2:
            return folder / names[0] if names else None
        sizes = {name: size for name in names if (size := self._sizes[folder / name]) is not None}
        if len(set(sizes.values())) > 1:
            first, other = _different(sizes)
            raise FormatError(
                f"{where}: belongs to {first} ({_pixels(sizes[first])}) or to {other} "
                f"({_pixels(sizes[other])}), and nothing says to which; leave one of them there, or give "
                "--images a folder with one of them"
            )
        # One that cannot be read is taken where all are so, to say why.
        taken = next(iter(sizes), names[0])
        if sizes:
            self._doubtful[folder / taken] = next(name for name in names if name != taken)
        return folder / taken

    def instead_of(self, photo: Path, size: tuple[int, int]) -> Path | None:
        """Another photo that `find` would give for this one's name without its ending, or that keeps it from
        giving any. None where there is none; the photo itself, of this size, need not be there yet."""
        for name in self._listing(photo.parent)[1].get(photo.stem, []):
            other = photo.with_name(name)
            if name != photo.name and (known := self._sizes[other]) is not None:
                sooner = (_order(name), name) < (_order(photo.name), photo.name)
                if known != size or sooner:
                    return other
        return None

    def say(self, path: Path, on_remark: OnRemark) -> None:
        """Remark on the photos that were taken although others have their names."""
        if not self._doubtful:
            return
        taken, other = next(iter(self._doubtful.items()))
        count = len(self._doubtful)
        if count == 1:
            on_remark(
                f"{path}: {taken.name} and {other} differ in their endings only; {taken.name} was taken"
            )
            return
        on_remark(
            f"{path}: {count:,} photos differ from others beside them in their endings only; of each the "
            f"JPEG was taken, or else the first by name, as {taken.name} and not {other}"
        )

    def _listing(self, folder: Path) -> tuple[frozenset[str], Mapping[str, list[str]]]:
        if folder not in self._listings:
            try:
                names = [entry.name for entry in os.scandir(folder) if not entry.name.startswith(".")]
            except OSError:
                names = []
            self._listings[folder] = frozenset(names), photos_by_stem(names)
        return self._listings[folder]


def is_photo(name: str) -> bool:
    return Path(name).suffix.lower() in IMAGE_SUFFIXES


def photos_by_stem(names: Iterable[str]) -> Mapping[str, list[str]]:
    """File names of photos by their names without endings, of each a JPEG first."""
    found: dict[str, list[str]] = {}
    for name in sorted(filter(is_photo, names), key=lambda name: (_order(name), name)):
        found.setdefault(Path(name).stem, []).append(name)
    return found


def _different(sizes: Mapping[str, tuple[int, int]]) -> tuple[str, str]:
    """The first photo, and the first that is of another size."""
    first = next(iter(sizes))
    return first, next(name for name, size in sizes.items() if size != sizes[first])


def _order(name: str) -> int:
    suffix = Path(name).suffix.lower()
    return _FIRST.index(suffix) if suffix in _FIRST else len(_FIRST)


def _pixels(size: tuple[int, int]) -> str:
    return f"{size[0]} x {size[1]} pixels"
