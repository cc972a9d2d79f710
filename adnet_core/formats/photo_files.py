"""Sets with one file of annotations for each photo, whose names are alike: `NAME.pts` belongs to `NAME.jpg`.

Of a photo that shows several faces, `NAME.1.pts`, `NAME.2.pts` and so on hold one each. The photo lies
beside the file, or in the folder that a set has for photos where the file's is one for labels
(`images/a.jpg` of `labels/a.txt`; MERL-RAV's `NAME_1.pts` there is a face of `NAME.jpg`), or under a folder
of photos that a person names, by the longest end of the file's path.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path

from adnet_core.errors import FormatError, MissingPhotoError
from adnet_core.faces.layout import Layout
from adnet_core.formats.annotation_format import ReadRequest
from adnet_core.formats.face import AnnotatedFace, OnFault, OnRemark, check_count, report_fault
from adnet_core.formats.photo_faces import Advance, Part, PhotoFaces, Writer, put, unshared
from adnet_core.formats.photo_finder import Claims
from adnet_core.formats.photo_sizes import PhotoSizes
from adnet_core.formats.photo_stems import PhotoStems, is_photo, photos_by_stem
from adnet_core.formats.walked_folders import WalkedFolders, walk
from adnet_core.media.photos import natural_key

_FACE_NUMBER = re.compile(r"(.+)(?:\.\d+|_[1-9]\d?)", re.ASCII | re.DOTALL)
_NO_FOLDERS: Mapping[str, str] = {}


def files_of(root: Path, endings: Sequence[str], walks: WalkedFolders | None = None) -> Iterator[Path]:
    """The files under a folder whose names end so, in natural order, or the file that is given itself.

    Hidden ones are passed over. `walks` keep what the folder holds, for whoever asks again. Raises
    FormatError for what is not there or cannot be read.
    """
    if not root.exists():
        raise FormatError(f"{root}: no such {'file or folder' if root.suffix else 'folder'}")
    if not root.is_dir():
        if not _ends(root.name, endings):
            raise FormatError(f"{root}: is neither a folder nor a {' or '.join(endings)} file")
        yield root
        return
    faults: list[FormatError] = []
    known = None if walks is None else walks[root]
    if known is not None and known.fault is not None:
        raise known.fault
    for folder, names in walk(root, faults, []) if known is None else known.folders:
        yield from (folder / name for name in names if _ends(name, endings))
    if faults:
        raise faults[0]


def faces_of_files(
    request: ReadRequest,
    endings: Sequence[str],
    read: Callable[[Path, Path], list[AnnotatedFace]],
    *,
    folders: Mapping[str, str] = _NO_FOLDERS,
    groups: bool = False,
) -> list[AnnotatedFace]:
    """The faces of all files of a set; `read` takes a file and its photo.

    `folders` are those for labels with those for their photos. With `groups`, NAME_GROUP may belong to
    NAME.jpg.
    Raises FormatError where the set holds no such file, and the faults of files where nobody takes them.
    """
    photos = PhotosOfFiles(request.path, request.images, endings, folders, groups=groups, sizes=request.sizes)
    faces: list[AnnotatedFace] = []
    count = 0
    for file in files_of(request.path, endings, request.walks):
        count += 1
        check_count(len(faces) + 1, request.layout.point_count, request.path)
        try:
            faces += read(file, photos.find(file))
        except FormatError as fault:
            report_fault(fault, request.on_fault)
    if not count:
        raise FormatError(f"{request.path}: holds no {' or '.join(endings)} file")
    several = photos.several(request.on_fault, request.on_remark)
    return [face for face in faces if face.photo not in several]


class PhotosOfFiles:
    """Finds photos by the names of the files that belong to them."""

    def __init__(
        self,
        root: Path,
        images: Path | None,
        endings: Sequence[str],
        folders: Mapping[str, str] = _NO_FOLDERS,
        *,
        groups: bool = False,
        sizes: PhotoSizes | None = None,
    ) -> None:
        if images is not None and not images.is_dir():
            raise FormatError(f"{images}: no such folder of photos")
        self._root = root if root.is_dir() else root.parent
        self._images, self._endings, self._folders, self._groups = images, endings, folders, groups
        self._source = root
        self._stems = PhotoStems(sizes)
        self._claims = Claims()

    def find(self, file: Path) -> Path:
        """The photo of a file. Raises MissingPhotoError, FormatError where it may be one of several."""
        stem = stem_of(file.name, self._endings)
        if self._images is None:
            for folder in (file.parent, *self._counterparts(file.parent)):
                photo = self._in(folder, stem, str(file))
                if photo is not None:
                    return photo
            raise MissingPhotoError(f"{file}: there is no photo of this name beside it (--images)")
        parts = file.relative_to(self._root).parts
        for start in range(len(parts)):
            photo = self._in(self._images.joinpath(*parts[start:-1]), stem, str(file))
            if photo is not None:
                # The files of one photo's faces mean the same one.
                self._claims.note(photo, (*parts[:-1], photo.stem), shortened=start > 0)
                return photo
        raise MissingPhotoError(f"{file}: there is no photo of this name in {self._images}")

    def several(self, on_fault: OnFault | None, on_remark: OnRemark) -> set[Path]:
        """Once all files are read: the photos of `Claims.several`, and remarks of how others were chosen."""
        self._stems.say(self._source, on_remark)
        return self._claims.several(on_fault)

    def _counterparts(self, folder: Path) -> Iterator[Path]:
        """The folders of photos that belong to a folder of labels, the one that holds both, the one above."""
        absolute = Path(os.path.abspath(folder))  # noqa: PTH100  keeps links
        for index in range(len(absolute.parts) - 1, 0, -1):
            other = self._folders.get(absolute.parts[index].casefold())
            if other is not None:
                before, after = absolute.parts[:index], absolute.parts[index + 1 :]
                yield Path(*before, other, *after)
                yield Path(*before, *after)
                yield Path(*before[:-1], *after)

    def _in(self, folder: Path, stem: str, where: str) -> Path | None:
        if is_photo(stem) and self._stems.holds(folder, stem):
            return folder / stem
        numbered = _FACE_NUMBER.fullmatch(stem)
        shorter = [numbered[1]] if numbered else []
        if self._groups and "_" in stem:
            shorter.append(stem.rpartition("_")[0])
        found = (self._stems.find(folder, one, where) for one in (stem, *shorter))
        return next((photo for photo in found if photo is not None), None)


def stem_of(name: str, endings: Sequence[str]) -> str:
    """The name of a file without the longest of the endings that it has."""
    mine = [ending for ending in endings if _ends(name, [ending])]
    return name[: -len(max(mine, key=len))] if mine else Path(name).stem


def files_writer(
    ending: str,
    render: Callable[[PhotoFaces, AnnotatedFace, Layout], bytes],
    carries: Sequence[Part],
) -> Writer:
    """A format of one file for each face, which `render` makes: `NAME.pts`, of several faces `NAME.1.pts`."""

    def files(folder: Path, photos: Sequence[PhotoFaces]) -> list[Path]:
        found = []
        for photo in photos:
            stem = folder / Path(photo.name).with_suffix("")
            several = len(photo.faces) > 1
            numbers = [f".{number}" if several else "" for number in range(1, len(photo.faces) + 1)]
            found += [stem.with_name(f"{stem.name}{number}{ending}") for number in numbers]
        return unshared(found)

    def write(folder: Path, photos: Sequence[PhotoFaces], layout: Layout, advance: Advance) -> None:
        left = iter(files(folder, photos))
        for done, photo in enumerate(photos, start=1):
            for face in photo.faces:
                put(next(left), render(photo, face, layout))
            advance(done)

    def further(folder: Path, photos: Sequence[PhotoFaces]) -> list[Path]:
        return _further_files(folder, photos, ending, frozenset(files(folder, photos)))

    return Writer(files, write, frozenset(carries), further=further, by_stem=True)


def _further_files(
    folder: Path, photos: Sequence[PhotoFaces], ending: str, written: Collection[Path]
) -> list[Path]:
    """Files that are not `written` and belong to the photos by their names, as a set keeps them that once had
    another number of faces: `a.2.pts` where `a.pts` is written."""
    listings: dict[Path, tuple[list[str], Collection[str]]] = {}

    def listing(parent: Path) -> tuple[list[str], Collection[str]]:
        if parent not in listings:
            try:
                names = sorted((entry.name for entry in os.scandir(parent)), key=natural_key)
            except OSError:
                names = []
            listings[parent] = names, photos_by_stem(names)
        return listings[parent]

    by_folder: dict[Path, dict[str, PhotoFaces]] = {}
    for photo in photos:
        where = folder / photo.name
        by_folder.setdefault(where.parent, {})[where.stem] = photo
    found = []
    for parent, by_stem in by_folder.items():
        names, there = listing(parent)
        for name in names:
            if name.startswith(".") or not _ends(name, [ending]) or parent / name in written:
                continue
            stem = stem_of(name, [ending])
            numbered = _FACE_NUMBER.fullmatch(stem)
            whose = by_stem.get(stem)
            if whose is None and numbered and stem not in there:
                whose = by_stem.get(numbered[1])
                # It may have a photo of its own name, where all photos lie elsewhere.
                if whose is not None and stem in listing((whose.source or whose.path).parent)[1]:
                    whose = None
            if whose is not None:
                found.append(parent / name)
    return found


def _ends(name: str, endings: Sequence[str]) -> bool:
    return name.lower().endswith(tuple(endings))
