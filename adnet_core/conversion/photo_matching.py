"""Which photos of a project those of an import are: the same files may lie in two places, under two names."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from adnet_core.errors import MediaError
from adnet_core.files.plain_text import one_line
from adnet_core.files.same_names import folded
from adnet_core.media.photos import file_sha256
from adnet_core.projects.records import ImageRecord
from adnet_core.projects.store import Project
from adnet_core.sentences import said


@dataclass(frozen=True)
class PhotoMatch:
    """A photo of an import, and the photo of the project that it is; None where the project has it not.

    `elsewhere` says that the project has it under another path. `doubles` are other photos of the project
    that hold the same, and between which and `image` nothing decides. `namesakes` are photos of the project
    of its name that hold something else.
    """

    photo: Path
    image: ImageRecord | None = None
    elsewhere: bool = False
    doubles: tuple[ImageRecord, ...] = ()
    namesakes: tuple[ImageRecord, ...] = ()


def match_photos(
    project: Project,
    photos: Sequence[Path],
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> dict[Path, PhotoMatch]:
    """What each photo is in a project, in the order given.

    A photo is the one at its own path; else, of those that hold the same, the one with the longest end of the
    path in common. Sharing a name and a size is not enough: frames in a format without compression do so. Of
    photos that nobody has looked at, those of the same size are read. Removed photos come last.
    """
    known = _Known(project)
    matches = {}
    for done, photo in enumerate(photos, start=1):
        matches[photo] = known.match(photo)
        progress(done, len(photos))
    return matches


def match_lines(matches: Iterable[PhotoMatch]) -> list[str]:
    """What is worth saying before an import: what comes in, what goes to other paths, what is doubtful."""
    matches = list(matches)
    lines: list[str] = []
    new = sum(match.image is None for match in matches)
    if new:
        lines.append(
            said(
                "{count:,} photo is new in the project",
                "{count:,} photos are new in the project",
                count=new,
            )
        )
    moved = [match for match in matches if match.elsewhere]
    if moved:
        first = moved[0]
        assert first.image is not None
        lines.append(
            said(
                "{count:,} photo is in the project already under another path, by what they hold: "
                "{photo} is {known}{more}",
                "{count:,} photos are in the project already under another path, by what they hold: "
                "{photo} is {known}{more}",
                count=len(moved),
                photo=_name(first.photo),
                known=_named(first.image),
                more=_and_more(moved),
            )
        )
    doubled = [match for match in matches if match.doubles]
    if doubled:
        first = doubled[0]
        assert first.image is not None
        lines.append(
            said(
                "{count:,} photo is in the project more than once, and nothing says which is meant: the "
                "faces of {photo} go to {known}, not to {other}{more}",
                "{count:,} photos are in the project more than once, and nothing says which is meant: the "
                "faces of {photo} go to {known}, not to {other}{more}",
                count=len(doubled),
                photo=_name(first.photo),
                known=_named(first.image),
                other=_named(first.doubles[0]),
                more=_and_more(doubled),
            )
        )
    others = [match for match in matches if match.namesakes and match.image is None]
    if others:
        first = others[0]
        lines.append(
            said(
                "{count:,} photo is of the name of a photo that holds something else, and so new: "
                "{photo} is not {known}{more}",
                "{count:,} photos are of the name of a photo that holds something else, and so new: "
                "{photo} is not {known}{more}",
                count=len(others),
                photo=_name(first.photo),
                known=_named(first.namesakes[0]),
                more=_and_more(others),
            )
        )
    return lines


class _Known:
    """The photos of a project by their paths, names, hashes and sizes."""

    def __init__(self, project: Project) -> None:
        removed = project.removed_images()
        self._removed = {image.id for image in removed}
        self._by_path: dict[str, ImageRecord] = {}
        self._by_name: dict[str, list[ImageRecord]] = {}
        self._by_hash: dict[str, list[ImageRecord]] = {}
        # Nobody has looked at these yet; they are read where their size is that of an import's photo.
        self._unknown: list[ImageRecord] = []
        self._by_size: dict[int, list[ImageRecord]] | None = None
        for image in (*project.images(), *removed):
            self._by_path.setdefault(os.fspath(image.path), image)
            self._by_name.setdefault(folded(image.path.name), []).append(image)
            if image.sha256:
                self._by_hash.setdefault(image.sha256, []).append(image)
            else:
                self._unknown.append(image)

    def match(self, photo: Path) -> PhotoMatch:
        # As the project keeps paths: a photo that is a link keeps its own name.
        image = self._by_path.get(os.fspath(Path(os.path.realpath(photo.parent), photo.name)))
        if image is not None:
            return PhotoMatch(photo, image)
        try:
            sha256, size = file_sha256(photo), photo.stat().st_size
        except (MediaError, OSError):
            return PhotoMatch(photo)  # that it cannot be read is said where it is
        self._look_at(size)
        same = self._by_hash.get(sha256, [])
        if not same:
            return PhotoMatch(photo, namesakes=tuple(self._by_name.get(folded(photo.name), ())))
        best = min(self._rank(one, photo) for one in same)
        likeliest = [one for one in same if self._rank(one, photo) == best]
        return PhotoMatch(photo, likeliest[0], elsewhere=True, doubles=tuple(likeliest[1:]))

    def _rank(self, image: ImageRecord, photo: Path) -> tuple[bool, int]:
        """Smaller is likelier: in the project, and with more of the path's end in common."""
        return image.id in self._removed, -_common_end(image.path, photo)

    def _look_at(self, size: int) -> None:
        """Read the photos of this size that nobody has looked at."""
        if self._by_size is None:
            self._by_size = {}
            for image in self._unknown:
                with contextlib.suppress(OSError):
                    self._by_size.setdefault(image.path.stat().st_size, []).append(image)
        for image in self._by_size.pop(size, ()):
            with contextlib.suppress(MediaError):
                self._by_hash.setdefault(file_sha256(image.path), []).append(image)


def _common_end(one: Path, other: Path) -> int:
    """How many folders and names two paths have in common at their end."""
    count = 0
    for a, b in zip(reversed(one.parts), reversed(other.parts), strict=False):
        if folded(a) != folded(b):
            break
        count += 1
    return count


def _name(photo: Path) -> str:
    """With its folder, since the project may have it under the same name."""
    return one_line(f"{photo.parent.name}/{photo.name}")


def _named(image: ImageRecord) -> str:
    return one_line(image.relative)


def _and_more(matches: Sequence[PhotoMatch]) -> str:
    return said(" (and {more:,} more)", more=len(matches) - 1) if len(matches) > 1 else ""
