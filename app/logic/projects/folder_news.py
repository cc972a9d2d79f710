"""What has changed on the disk about a project's photos: new ones, renamed ones, and those that are gone.

Knows no window. Nothing is written here; whoever asks decides what goes into the project.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from adnet_core.files.same_names import Spellings
from adnet_core.projects.records import ImageRecord
from adnet_core.projects.relinking import FileFound, match_by_hash, walk_photos
from app.logic.translating import listed, tr

SETTLED_SECONDS = 1.0
"""A new file that was written to more recently may still be growing; it is taken the next time."""


@dataclass(frozen=True)
class FolderNews:
    """`added` are photos that the project doesn't have, `moved` where photos of the project are now by their
    ids, `missing` the ids of those that are nowhere, `folders` all folders below those that are watched.
    `unsettled` says that a file was left for the next time, `removed` where photos are now that a person has
    taken out of the project."""

    added: tuple[Path, ...]
    moved: Mapping[int, Path]
    missing: frozenset[int]
    folders: tuple[str, ...]
    unsettled: bool
    removed: Mapping[int, Path] = field(default_factory=dict)


def look(
    images: Sequence[ImageRecord],
    roots: Sequence[Path],
    *,
    now: float,
    removed: Sequence[ImageRecord] = (),
    described: Callable[[int], ImageRecord] | None = None,
    copies: Collection[str] = (),
    stopped: Callable[[], bool] = lambda: False,
) -> FolderNews | None:
    """Compare a project's photos with what is on the disk; None where `stopped` says so before the end.

    New photos are looked for below `roots` alone; whether a photo is gone is asked of each. A new file
    that holds what a missing photo held is that photo under another name; `described` gives by its id what
    the project knows by now of a photo whose hash was not known when `images` were read. Photos that were
    `removed` from the project are not new, under another name neither; nor are those in folders of `copies`
    (without links in their paths), which an export has put there.
    """
    paths: dict[str, ImageRecord] = {}
    for image in images:
        if stopped():
            return None
        paths[image.file] = image
    out = {image.file: image for image in removed}
    found: dict[str, FileFound] = {}
    folders: set[str] = set()
    kept_out = set(copies)
    for root in roots:
        real = Path(os.path.realpath(root))
        folders.add(os.fspath(real))
        kept_out.discard(os.fspath(real))  # what was opened by its name is wanted
        for file in walk_photos(real, stopped, folders.add):
            found[os.fspath(file.path)] = file
    missing, elsewhere = [], []
    for path, image in paths.items():
        if stopped():
            return None
        if path in found:
            continue
        if os.path.exists(path):  # noqa: PTH110  asked 100,000 times
            elsewhere.append(path)
        else:
            missing.append(image if image.sha256 or described is None else described(image.id))
    elsewhere += (path for path in out if path not in found)
    # A disk that folds names lists a photo as it spells it.
    spelled = Spellings(elsewhere)
    fresh = [
        file
        for path, file in found.items()
        if path not in paths
        and path not in out
        and os.path.dirname(path) not in kept_out  # noqa: PTH120  asked 100,000 times
        and spelled.find(path) is None
    ]
    settled = [file for file in fresh if not now - SETTLED_SECONDS < file.modified <= now]
    moved = match_by_hash(missing, settled, stopped=stopped) if missing else {}
    taken = set(moved.values())
    left = [file for file in settled if file.path not in taken]
    renamed = [image for path, image in out.items() if image.sha256 and path not in found] if left else []
    renamed = [image for image in renamed if not image.path.exists()]
    moved_out = match_by_hash(renamed, left, stopped=stopped) if renamed else {}
    if stopped():
        return None
    taken |= set(moved_out.values())
    return FolderNews(
        added=tuple(sorted(file.path for file in settled if file.path not in taken)),
        moved=moved,
        missing=frozenset(image.id for image in missing if image.id not in moved),
        folders=tuple(sorted(folders)),
        unsettled=len(settled) < len(fresh),
        removed=moved_out,
    )


def news_words(added: int, moved: int, gone: int, back: int) -> str:
    """What has changed, in a sentence; empty where nothing has."""
    parts = []
    if added:
        parts.append(tr("{count:,} new photo", "{count:,} new photos", count=added))
    if moved:
        parts.append(tr("{count:,} photo has another name", "{count:,} photos have other names", count=moved))
    if back:
        parts.append(tr("{count:,} photo is back", "{count:,} photos are back", count=back))
    if gone:
        parts.append(
            tr("{count:,} photo is no longer there", "{count:,} photos are no longer there", count=gone)
        )
    return tr("{sentence}.", sentence=listed(parts)) if parts else ""
