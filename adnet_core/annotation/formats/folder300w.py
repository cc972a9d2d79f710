"""Folders as 300-W lays them out: each .pts file lies beside its photo.

`NAME.pts` belongs to `NAME.jpg` (or another image); where a photo shows several faces, `NAME.1.pts`,
`NAME.2.pts` and so on belong to it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from adnet_core.annotation.formats.face import OnFault, attend
from adnet_core.annotation.formats.photo_faces import Advance, Part, PhotoFaces, Writer, put, unshared
from adnet_core.annotation.formats.pts import pts_bytes, read_pts
from adnet_core.errors import FormatError
from adnet_core.layout import Layout
from adnet_core.media.photos import IMAGE_SUFFIXES, natural_key
from adnet_core.whole_files import reason_of

SUBSETS = ("common", "challenging", "indoor", "outdoor")
_SUBSET_FOLDERS = {"challenging": "ibug", "indoor": "01_indoor", "outdoor": "02_outdoor"}
_FACE_NUMBER = re.compile(r"(.+)\.\d+", re.ASCII | re.DOTALL)


@dataclass(frozen=True, eq=False)
class Face300W:
    """One annotated face: `points` (P, 2), pixel centres at integers from 0."""

    photo: Path
    pts: Path
    points: NDArray[np.float64]


def find_300w_faces(
    folder: str | Path,
    *,
    expected: int | None = None,
    on_fault: OnFault | None = None,
) -> list[Face300W]:
    """All faces under a folder, with subfolders, in natural order; hidden files are passed over.

    Raises FormatError for a folder that cannot be read, that holds no .pts file, or at the first .pts
    file that is faulty, has not the `expected` number of points, or no photo beside it. With
    `on_fault`, faulty files are handed to it instead and left out.
    """
    root = Path(folder)
    if not root.is_dir():
        reason = "is not a folder" if root.exists() else "no such folder"
        raise FormatError(f"{root}: {reason}")
    faces: list[Face300W] = []
    found = 0
    for place, names in _folders(root):
        photos = _photos_by_stem(names)
        for name in names:
            if Path(name).suffix.lower() != ".pts":
                continue
            found += 1
            pts = place / name
            try:
                photo = _photo_of(pts, photos)
                faces.append(Face300W(photo, pts, read_pts(pts, expected=expected)))
            except FormatError as fault:
                attend(fault, on_fault)
    if not found:
        raise FormatError(f"{root}: holds no .pts file")
    return faces


def w300_subsets(parts: Iterable[str]) -> frozenset[str]:
    """Which of 300-W's test sets a face belongs to, by the folders `parts` of its path.

    `common` are the test parts of HELEN and LFPW, `challenging` is IBUG, both together the full set;
    `indoor` and `outdoor` make up the later competition's set. The training parts belong to none.
    """
    folders = {part.casefold() for part in parts}
    found = {name for name, folder in _SUBSET_FOLDERS.items() if folder in folders}
    if "testset" in folders and folders & {"helen", "lfpw"}:
        found.add("common")
    return frozenset(found)


def _folders(root: Path) -> list[tuple[Path, list[str]]]:
    """Each folder with the names of its files, everything in natural order."""

    def refuse(error: OSError) -> None:
        raise FormatError(f"{error.filename}: cannot be read: {reason_of(error)}")

    found = []
    for place, folders, names in os.walk(root, onerror=refuse):
        folders[:] = sorted((name for name in folders if not name.startswith(".")), key=natural_key)
        visible = sorted((name for name in names if not name.startswith(".")), key=natural_key)
        found.append((Path(place), visible))
    return found


def _photos_by_stem(names: list[str]) -> dict[str, str]:
    """File names of photos by their names without suffix, of two with one stem the .jpg."""
    photos = [name for name in names if Path(name).suffix.lower() in IMAGE_SUFFIXES]
    photos.sort(key=lambda name: Path(name).suffix.lower() not in (".jpg", ".jpeg"), reverse=True)
    return {Path(name).stem: name for name in photos}


def _photo_of(pts: Path, photos: dict[str, str]) -> Path:
    numbered = _FACE_NUMBER.fullmatch(pts.stem)
    for stem in (pts.stem, numbered[1] if numbered else pts.stem):
        if stem in photos:
            return pts.with_name(photos[stem])
    raise FormatError(f"{pts}: there is no photo of this name beside it")


def _files(folder: Path, photos: Sequence[PhotoFaces]) -> list[Path]:
    """`NAME.pts` for the only face of a photo, `NAME.1.pts` and so on for several."""
    files = []
    for photo in photos:
        stem = folder / Path(photo.name).with_suffix("")
        several = len(photo.faces) > 1
        endings = [f".{number}.pts" if several else ".pts" for number in range(1, len(photo.faces) + 1)]
        files += [stem.with_name(stem.name + ending) for ending in endings]
    return unshared(files)


def _write(folder: Path, photos: Sequence[PhotoFaces], layout: Layout, advance: Advance) -> None:
    files = iter(_files(folder, photos))
    for done, photo in enumerate(photos, start=1):
        for face in photo.faces:
            put(next(files), pts_bytes(face.points))
        advance(done)


W300_WRITER = Writer(_files, _write, frozenset({Part.BEYOND, Part.FRACTIONS}))
