"""Where the photos of what is written lie, as which names they go by, and which are copied there."""

from __future__ import annotations

import dataclasses
import filecmp
import os
import re
import shutil
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from adnet_core.errors import FormatError
from adnet_core.files.plain_text import one_line
from adnet_core.files.whole_files import raised_as, replacing
from adnet_core.formats.annotation_format import AnnotationFormat
from adnet_core.formats.face import MAX_PATH_LENGTH
from adnet_core.formats.photo_faces import PhotoFaces
from adnet_core.formats.photo_sizes import PhotoSizes
from adnet_core.formats.photo_stems import PhotoStems, is_photo
from adnet_core.formats.video_frames import frame_of

_NOWHERE = re.compile("[\x00-\x1f\ufffe\uffff]")
"""Letters that lines of text, tables or XML cannot hold."""


def home_of(path: Path, form: AnnotationFormat) -> Path:
    """The folder that a target's names of photos are looked for from."""
    return (path.parent if form.suffix else path) / form.photo_folder


def base_of(photos: Iterable[Path], images: Path | None, home: Path) -> Path:
    """The folder that photos are named relative to."""
    paths = list(photos)
    for folder in (images, home):
        if folder is not None:
            absolute = Path(os.path.abspath(folder))  # noqa: PTH100  keeps links
            if all(path.is_relative_to(absolute) for path in paths):
                return absolute
    try:
        return Path(os.path.commonpath([path.parent for path in paths]))
    except ValueError:
        raise FormatError(
            f"{paths[0]}: the photos lie on several drives and have no folder in common"
        ) from None


def require_name(name: str, photo: Path, form: AnnotationFormat) -> None:
    """Raises FormatError for a photo whose name in a file of the format would lead to none, or to another.

    One file for each photo is hidden where the photo is, and readers pass over what is hidden.
    """
    shown = one_line(str(photo))
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        raise FormatError(
            f"{os.fsencode(photo)!r}: has a name that is no text, so no file can hold it"
        ) from None
    if form.photos == "itself":
        return
    if len(name) > MAX_PATH_LENGTH or _NOWHERE.search(name):
        raise FormatError(f"{shown}: has a name that no file of annotations can hold")
    parts = name.split("/")
    if not form.suffix and any(part.startswith(".") for part in parts):
        raise FormatError(
            f"{shown}: has a name that begins with a dot, or lies in such a folder; {form.title} is called "
            "after its photo, and what begins so is hidden and passed over"
        )
    writer = form.writer
    if form.photos == "beside" and not is_photo(name):
        raise FormatError(f"{shown}: has no ending of a photo, by which {form.title} finds it again")
    if writer is not None and writer.strips and name != name.strip():
        raise FormatError(
            f"{shown}: has a name with space at its beginning or end, which {form.title} does not keep"
        )


def other_photos(photos: Iterable[PhotoFaces], home: Path) -> Iterator[Path]:
    """What lies where photos are looked for from the target, and holds something else than they do. Raises
    FormatError for what cannot be read."""
    for photo in photos:
        there = Path(os.path.abspath(home / photo.name))  # noqa: PTH100  keeps links
        if there != photo.path and there.is_file():
            with raised_as(FormatError, there, "cannot be compared with the photo of this name"):
                if not filecmp.cmp(photo.source or photo.path, there, shallow=False):
                    yield there


def copies_of(
    photos: Iterable[PhotoFaces], home: Path, *, frames_only: bool = False
) -> list[tuple[Path, Path]]:
    """Photos that do not lie where their names lead from the target, with `frames_only` those that were
    unpacked from a video. Raises FormatError where others do."""
    copies = []
    for photo in photos:
        frame = frame_of(photo.path) if frames_only else None
        if frames_only and not (frame is not None and frame.unpacked):
            continue
        name = photo.name if frame is None else frame.name
        target = Path(os.path.abspath(home / name))  # noqa: PTH100  keeps links
        if target == photo.path:
            continue
        with raised_as(FormatError, target, "cannot be compared with the photo to copy there"):
            same = not target.exists() or filecmp.cmp(photo.path, target, shallow=False)
        if not same:
            raise FormatError(f"{target}: another photo of this name is there already")
        copies.append((photo.path, target))
    return copies


def mistaken_photos(
    photos: Iterable[PhotoFaces], moved: Mapping[Path, Path], sizes: PhotoSizes
) -> Iterator[tuple[Path, str]]:
    """Photos whose faces would be read as those of another that differs in its ending only, and why."""
    stems = PhotoStems(sizes)
    for photo in photos:
        other = stems.instead_of(moved.get(photo.path, photo.path), (photo.width, photo.height))
        if other is not None:
            yield (
                photo.path,
                f"{photo.path}: {other} differs from it in its ending only, so its faces would be taken for "
                "that photo's, and are left out",
            )


def copy_photo(source: Path, target: Path) -> None:
    if target.exists():
        return
    with raised_as(FormatError, target, "cannot be copied"):
        target.parent.mkdir(parents=True, exist_ok=True)
        with replacing(target) as unfinished:
            shutil.copyfile(source, unfinished)


def placed_at(photo: PhotoFaces, moved: Mapping[Path, Path]) -> PhotoFaces:
    path = moved.get(photo.path)
    return photo if path is None else dataclasses.replace(photo, path=path, source=photo.path)
