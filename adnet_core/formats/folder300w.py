"""Folders as 300-W lays them out: each .pts file lies beside its photo, or the photos in a folder apart.

`NAME.pts` belongs to `NAME.jpg` (or another image); where a photo shows several faces, `NAME.1.pts`,
`NAME.2.pts` and so on belong to it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from adnet_core.errors import FormatError, MissingPhotoError
from adnet_core.faces.layout import Layout
from adnet_core.files.whole_files import reason_of
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.face import AnnotatedFace, OnFault, OnRemark, report_fault
from adnet_core.formats.photo_faces import Advance, Part, PhotoFaces, Writer, put, unshared
from adnet_core.formats.photo_finder import Claims
from adnet_core.formats.pts import pts_bytes, read_pts
from adnet_core.formats.signed_points import signed_points
from adnet_core.media.photos import IMAGE_SUFFIXES, natural_key

SUBSETS = ("common", "challenging", "indoor", "outdoor")
_SUBSET_FOLDERS = {"challenging": "ibug", "indoor": "01_indoor", "outdoor": "02_outdoor"}
_FACE_NUMBER = re.compile(r"(.+)\.\d+", re.ASCII | re.DOTALL)


@dataclass(frozen=True, eq=False)
class Face300W:
    """One annotated face: `points` (P, 2), pixel centres at integers from 0, and `visibility` (P,) where the
    file says anything of it."""

    photo: Path
    pts: Path
    points: NDArray[np.float64]
    visibility: NDArray[np.int8] | None = None


def find_300w_faces(
    folder: str | Path,
    *,
    expected: int | None = None,
    images: Path | None = None,
    on_fault: OnFault | None = None,
    on_remark: OnRemark = lambda text: None,
) -> list[Face300W]:
    """All faces under a folder, with subfolders, in natural order; hidden files are passed over.

    Of a .pts file that is given itself, its face. With `images`, photos are looked for under that folder by
    the longest end of the file's path, since many sets keep labels and photos apart. Visibility by signs is
    read as MERL-RAV means it (`signed_points`). Raises FormatError for a folder that cannot be read, that
    holds no .pts file, or at the first .pts file that is faulty, has not the `expected` number of points, or
    no photo. With `on_fault`, faulty files are handed to it instead and left out.
    """
    root = Path(folder)
    if not root.exists():
        raise FormatError(f"{root}: no such folder")
    if not root.is_dir() and root.suffix.lower() != ".pts":
        raise FormatError(f"{root}: is neither a folder nor a .pts file")
    photos = _Photos(root, images)
    found: list[tuple[Path, Path, NDArray[np.float64]]] = []
    count = 0
    for pts in _pts_files(root):
        count += 1
        try:
            found.append((photos.find(pts), pts, read_pts(pts, expected=expected)))
        except FormatError as fault:
            report_fault(fault, on_fault)
    if not count:
        raise FormatError(f"{root}: holds no .pts file")
    read = signed_points([points for _, _, points in found], root, on_remark)
    faces = [
        Face300W(photo, pts, points, visibility)
        for (photo, pts, _), (points, visibility) in zip(found, read, strict=True)
    ]
    kept = photos.claims.several(on_fault)
    return [face for face in faces if face.photo not in kept]


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
    for inside, folders, names in os.walk(root, onerror=refuse):
        folders[:] = sorted((name for name in folders if not name.startswith(".")), key=natural_key)
        visible = sorted((name for name in names if not name.startswith(".")), key=natural_key)
        found.append((Path(inside), visible))
    return found


def _pts_files(root: Path) -> Iterator[Path]:
    if not root.is_dir():
        yield root
        return
    for folder, names in _folders(root):
        yield from (folder / name for name in names if Path(name).suffix.lower() == ".pts")


class _Photos:
    """Finds photos by the names of .pts files, beside them or under a folder of photos."""

    def __init__(self, root: Path, images: Path | None) -> None:
        if images is not None and not images.is_dir():
            raise FormatError(f"{images}: no such folder of photos")
        self._root = root if root.is_dir() else root.parent
        self._images = images
        self._listings: dict[Path, dict[str, str]] = {}
        self.claims = Claims()

    def find(self, pts: Path) -> Path:
        """The photo of a .pts file. Raises FormatError."""
        if self._images is None:
            photo = self._in(pts.parent, pts.stem)
            if photo is None:
                raise MissingPhotoError(f"{pts}: there is no photo of this name beside it (--images)")
            return photo
        parts = pts.relative_to(self._root).parts
        for start in range(len(parts)):
            photo = self._in(self._images.joinpath(*parts[start:-1]), pts.stem)
            if photo is not None:
                # The files of one photo's faces mean the same one.
                self.claims.note(photo, (*parts[:-1], photo.stem), shortened=start > 0)
                return photo
        raise MissingPhotoError(f"{pts}: there is no photo of this name in {self._images}")

    def _in(self, folder: Path, stem: str) -> Path | None:
        if folder not in self._listings:
            try:
                names = [entry.name for entry in os.scandir(folder) if not entry.name.startswith(".")]
            except OSError:
                names = []
            self._listings[folder] = _photos_by_stem(names)
        photos = self._listings[folder]
        numbered = _FACE_NUMBER.fullmatch(stem)
        name = photos.get(stem) or (photos.get(numbered[1]) if numbered else None)
        return None if name is None else folder / name


def _photos_by_stem(names: list[str]) -> dict[str, str]:
    """File names of photos by their names without suffix, of two with one stem the .jpg."""
    photos = sorted(name for name in names if Path(name).suffix.lower() in IMAGE_SUFFIXES)
    photos.sort(key=lambda name: Path(name).suffix.lower() not in (".jpg", ".jpeg"), reverse=True)
    return {Path(name).stem: name for name in photos}


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


def _read(request: ReadRequest) -> list[AnnotatedFace]:
    root = request.path
    found = find_300w_faces(
        root,
        expected=request.layout.point_count,
        images=request.images,
        on_fault=request.on_fault,
        on_remark=request.on_remark,
    )
    faces = []
    for face in found:
        relative = face.pts.relative_to(root if root.is_dir() else root.parent)
        tags = w300_subsets((root.resolve().name, *relative.parts[:-1]))
        label = relative.as_posix()
        faces.append(AnnotatedFace(face.photo, face.points, label, visibility=face.visibility, tags=tags))
    return faces


FORMAT = AnnotationFormat(
    name="300w",
    title="a folder of .pts files",
    listed="300-W, .pts files",
    files="folder of `NAME.pts`, beside the photos to be read",
    read=_read,
    writer=W300_WRITER,
    recognises=lambda beginning: beginning.suffix == ".pts",
    folder_of=".pts",
    subsets=SUBSETS,
    takes_images=True,
    photos="beside",
    origin=1.0,
    origin_source="MATLAB's counting, in which the set was annotated",
)
