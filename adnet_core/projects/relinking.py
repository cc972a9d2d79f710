"""Finds photos again that were moved or renamed, by the hash of what is in them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from adnet_core.errors import MediaError
from adnet_core.files.same_names import Spellings
from adnet_core.media.photos import IMAGE_SUFFIXES, file_sha256
from adnet_core.projects.records import ImageRecord
from adnet_core.projects.store import Project

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class FileFound:
    """A file of a folder that may be a photo."""

    path: Path
    size_bytes: int
    modified: float


@dataclass(frozen=True)
class RelinkReport:
    """What a search has found: `found` are photos as the project named them, and where they are now.

    `unknown` were never opened, so that nobody knows their hash; `taken` are those whose file is in the
    project already as a photo of its own.
    """

    found: tuple[tuple[str, Path], ...]
    missing: tuple[str, ...]
    unknown: tuple[str, ...]
    taken: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        return {
            "found": [{"photo": photo, "path": str(path)} for photo, path in self.found],
            "missing": list(self.missing),
            "without_hash": list(self.unknown),
            "already_there": list(self.taken),
        }

    def lines(self) -> list[str]:
        """A line for each photo that was missing."""
        found = [f"{photo} -> {path}" for photo, path in self.found]
        return found + [f"{photo}: not found" for photo in (*self.missing, *self.unknown, *self.taken)]

    def sentence(self, folder: Path) -> str:
        """In words, for people."""
        total = len(self.found) + len(self.missing) + len(self.unknown) + len(self.taken)
        if not total:
            return "No photo is missing."
        parts = [f"{len(self.found):,} of {total:,} missing photos found in {folder}"]
        if self.missing:
            parts.append(f"{len(self.missing):,} not there")
        if self.unknown:
            parts.append(f"{len(self.unknown):,} never opened and so not recognisable")
        if self.taken:
            parts.append(f"{len(self.taken):,} in the project already under another name")
        return f"{'; '.join(parts)}."


def missing_photos(images: Iterable[ImageRecord]) -> list[ImageRecord]:
    """Those whose file is not where the project says. Asks the disk for each."""
    return [image for image in images if not os.path.exists(image.path)]  # noqa: PTH110  half the time


def walk_photos(
    folder: Path,
    stopped: Callable[[], bool] = lambda: False,
    entering: Callable[[str], object] = lambda folder: None,
) -> Iterator[FileFound]:
    """The photos below a folder, unsorted, without hidden files and folders; folders that cannot be read
    are passed over. Gives up as soon as `stopped` says so; `entering` is told of each folder below."""
    waiting = [os.fspath(folder)]
    while waiting and not stopped():
        try:
            entries = list(os.scandir(waiting.pop()))
        except OSError:
            continue
        for entry in entries:
            if entry.name.startswith("."):
                continue
            try:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                    entering(entry.path)
                elif os.path.splitext(entry.name)[1].lower() in IMAGE_SUFFIXES:  # noqa: PTH122  100,000 of them
                    about = entry.stat()
                    yield FileFound(Path(entry.path), about.st_size, about.st_mtime)
            except OSError:
                continue


def match_by_hash(
    wanted: Sequence[ImageRecord],
    files: Iterable[FileFound],
    *,
    stopped: Callable[[], bool] = lambda: False,
    progress: Progress | None = None,
) -> dict[int, Path]:
    """Where the photos `wanted` are among files, by id. Only files of a size that is wanted are read.

    Of several equal files the one of the photo's own name is taken, and each file for one photo only.
    `progress` is told how many of how many files have been read.
    """
    sizes = {image.size_bytes for image in wanted if image.sha256}
    hashes = {image.sha256 for image in wanted if image.sha256}
    # A size of 0 is one that was not known when the photo was described.
    candidates = [file for file in files if file.size_bytes in sizes or 0 in sizes]
    by_hash: dict[str, list[Path]] = {}
    for done, file in enumerate(candidates, start=1):
        if stopped():
            break
        try:
            sha256 = file_sha256(file.path)
        except MediaError:
            continue
        if sha256 in hashes:
            by_hash.setdefault(sha256, []).append(file.path)
        if progress is not None:
            progress(done, len(candidates))
    found: dict[int, Path] = {}
    by_name = sorted(wanted, key=lambda image: image.path.name not in _names(by_hash.get(image.sha256, ())))
    for image in by_name:
        equal = by_hash.get(image.sha256) if image.sha256 else None
        if equal:
            best = min(equal, key=lambda path: (path.name != image.path.name, len(path.parts), path))
            equal.remove(best)
            found[image.id] = best
    return found


def relink(
    project: Project,
    folder: Path,
    *,
    write: bool = True,
    stopped: Callable[[], bool] = lambda: False,
    progress: Progress | None = None,
) -> RelinkReport:
    """Look for the project's missing photos in a folder, and write down where they are now.

    Raises MediaError where there is no such folder, and ProjectError where the project cannot be written.
    """
    if not folder.is_dir():
        raise MediaError(f"{folder}: no such folder")
    images = project.images()
    missing = missing_photos(images)
    removed = project.removed_images()
    known = Spellings(os.fspath(image.path) for image in (*images, *removed))
    folder = Path(os.path.realpath(folder))
    files = list(walk_photos(folder, stopped)) if missing else []
    found = match_by_hash(
        missing,
        (f for f in files if known.find(os.fspath(f.path)) is None),
        stopped=stopped,
        progress=progress,
    )
    left = [image for image in missing if image.id not in found and image.sha256]
    there = (f for f in files if known.find(os.fspath(f.path)) is not None)
    taken = match_by_hash(left, there, stopped=stopped)
    if write and found:
        project.relocate(found)
    return _report(missing, found, taken)


def _report(
    missing: Sequence[ImageRecord], found: Mapping[int, Path], taken: Mapping[int, Path]
) -> RelinkReport:
    lost = [image for image in missing if image.id not in found and image.id not in taken]
    return RelinkReport(
        found=tuple((image.relative, found[image.id]) for image in missing if image.id in found),
        missing=tuple(image.relative for image in lost if image.sha256),
        unknown=tuple(image.relative for image in lost if not image.sha256),
        taken=tuple(image.relative for image in missing if image.id in taken),
    )


def _names(paths: Iterable[Path]) -> set[str]:
    return {path.name for path in paths}
