"""What an annotation format is to the rest of the program: how it is read, written, and measured by."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from fnmatch import fnmatchcase
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal

import numpy as np

from adnet_core.errors import FormatError, MissingPhotoError
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.states import FaceState
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.face import (
    AnnotatedFace,
    OnFault,
    OnLost,
    OnRemark,
    frozen,
    report_fault,
)
from adnet_core.formats.photo_faces import Part, Writer
from adnet_core.formats.photo_sizes import PhotoSizes
from adnet_core.formats.skeleton import Skeleton
from adnet_core.formats.table_reading import AS_IT_IS, TableReading
from adnet_core.formats.walked_folders import WalkedFolders
from adnet_core.media.photos import natural_key

MAX_FAULTS = 1000
MOST_NAMED_PHOTOS = 10
"""Photos that are not there are named up to this number, and only counted beyond it."""
FAR_OUTSIDE = 0.25
"""Points further from the photo than this share of its longer side are remarked on."""

Role = Literal["train", "test"]
"""Which of a set's lists is meant where a folder holds both."""


@dataclass(frozen=True)
class ReadRequest:
    """What to read: a file (or folder), for which layout, with its photos under `images` if that is given.

    `on_fault` takes what is faulty, and reading goes on; `progress` takes the images done and their number,
    where images are unpacked. `on_lost` is told of what the file holds and is not read, `on_remark` in a
    sentence how something doubtful was read. With `everything`, faces that nobody has accepted are read
    too, as a project and a file with predictions may hold them. `pixel_origin` is the coordinate that the
    centre of the photo's first pixel has in the file, where it is another than the format's. `sizes` are
    those of the photos, which whoever goes on with the faces need not read again, `walks` what the folders
    hold. Without `predictions`,
    faces that a model has predicted are only counted by whoever asks: their photos, where these are frames
    of a video, need not be unpacked. `reading` is what a person has said of the columns of a table.
    """

    path: Path
    layout: Layout
    images: Path | None = None
    on_fault: OnFault | None = None
    progress: Callable[[int, int], None] = lambda done, total: None
    on_lost: OnLost = lambda what: None
    everything: bool = False
    on_remark: OnRemark = lambda text: None
    pixel_origin: float | None = None
    sizes: PhotoSizes = field(default_factory=PhotoSizes)
    walks: WalkedFolders = field(default_factory=WalkedFolders)
    predictions: bool = True
    reading: TableReading = AS_IT_IS


@dataclass(frozen=True)
class AnnotationFormat:
    """One format, all of it: commands, window, recognition and documents go by this record alone.

    `name` is what options call it, `title` what sentences do ("a COCO keypoint file"), `listed` what lists of
    formats do; `files` tells a file of it, `origin_source` where `origin` is known from.
    `read` raises FormatError for a file that cannot be read or holds no face, and at the first face that is
    faulty or whose photo is missing; with `on_fault` such faces are handed to it and left out.
    `writer` is None where nobody else would read what is written.
    `recognises` says whether a file seems to be one of it by its beginning, which is `vague` where files of
    other formats begin so too, and these are asked first; a folder is one of it where it
    holds such a file whose name ends in `folder_of`. An export is called `stem` unless another name is
    chosen. `needs` is a module that is not installed with this program, and that its files cannot be read
    without.
    `layout` is the only one that its faces have, None where they may have any.

    NMEs are over `distance` of the layout (None: its default one). `subsets` are the tags whose faces are
    reported by themselves. Where a folder is given, its file is the one that matches `pattern`; without
    a pattern the folder itself is read. `suffix` is what a file of it ends with, empty for a folder of
    files; what is written is one or the other. What is written leads to its `photos` by lying `beside` them,
    by paths `relative` to a folder of images, or by `itself`: it holds them, or where they are; beside or
    relative to the target's folder means its `photo_folder` where there is one. With `keeps_frames`, frames
    of videos that were unpacked for the conversion are put beside what is written. `origin` is the coordinate
    that the centre of a photo's first pixel has in its files, None where it has no other; with `from_below`,
    y counts upwards from the photo's lower edge. Programs that take photos `as_stored` do not turn them by
    their EXIF orientation. `skeleton` reads what a file says of its points, for layouts
    drafted from it.
    """

    name: str
    title: str
    read: Callable[[ReadRequest], list[AnnotatedFace]]
    writer: Writer | None = None
    listed: str = ""
    files: str = ""
    recognises: Callable[[Beginning], bool] = lambda beginning: False
    vague: bool = False
    folder_of: str | tuple[str, ...] = ""
    suffix: str = ""
    stem: str = ""
    needs: str = ""
    layout: str | None = None
    distance: str | None = None
    subsets: tuple[str, ...] = ()
    pattern: str | None = None
    takes_images: bool = False
    photos: Literal["beside", "relative", "itself"] = "itself"
    photo_folder: str = ""
    keeps_frames: bool = False
    origin: float | None = 0.0
    from_below: bool = False
    as_stored: bool = False
    origin_source: str = ""
    skeleton: Callable[[Path], Skeleton] | None = None

    @property
    def in_lists(self) -> str:
        """The name that people know it by."""
        return self.listed or self.title

    @property
    def carries(self) -> frozenset[Part]:
        """The parts of a face that it has a place for when it is written."""
        return frozenset() if self.writer is None else self.writer.carries

    @property
    def available(self) -> bool:
        """Whether what it needs is installed."""
        return not self.needs or find_spec(self.needs) is not None

    def fits(self, layout: Layout) -> bool:
        """Whether it can hold faces of the layout."""
        return self.layout is None or layout.point_count == _point_count(self.layout)

    def target_name(self) -> str:
        """What an export is called unless another name is chosen: a file, or a folder."""
        return (self.stem or f"faces-{self.name}") + self.suffix if self.suffix else self.name

    def faces(self, request: ReadRequest, role: Role = "test") -> list[AnnotatedFace]:
        """The faces of a file, or of the file for `role` in a folder.

        Raises FormatError for another layout than the format's, a folder without the file or with several,
        and whatever is wrong in the file.
        """
        layout = request.layout
        if not self.fits(layout):
            raise FormatError(
                f"{request.path}: {self.title} has the layout {self.layout}, not {layout.name} "
                f"with its {layout.point_count} points"
            )
        if request.images is not None and not self.takes_images:
            raise FormatError(f"{request.images}: {self.title} names its photos itself, without --images")
        path = request.path
        if self.pattern is not None and path.is_dir():
            path = _listing(path, self.pattern, role, self.title, request.walks)
        if request.pixel_origin is not None and self.origin is None:
            raise FormatError(
                f"{path}: {self.title} has pixel centres at whole numbers from 0 and no other way"
            )
        faults = _Faults(path, self.title, request.on_fault)
        on_fault = faults.take if request.on_fault else None
        found = self.read(replace(request, path=path, on_fault=on_fault))
        faults.say_missing()
        if request.pixel_origin is not None:
            by = (self.origin or 0.0) - request.pixel_origin
            found = [_moved(face, by, -by if self.from_below else by) for face in found]
        sizes = request.sizes
        found = [face for face in found if _passes(face, sizes, on_fault)]
        _remark_doubles(found, request)
        _remark_links(request)
        _remark_far_points(found, sizes, request)
        if request.everything:
            return found
        accepted = [face for face in found if face.state is FaceState.ACCEPTED]
        if found and not accepted:
            raise FormatError(f"{path}: holds no face that somebody has accepted")
        return accepted

    def protocol(self, layout: Layout) -> dict[str, Any]:
        """What figures of this format are stated by: its name, the distance, the threshold of FR and AUC."""
        return {
            "format": self.name,
            "distance": self.distance or layout.default_distance,
            "threshold": usual_threshold(layout),
        }


class _Faults:
    """Hands faults over up to a number of them; photos that are not there are counted apart."""

    def __init__(self, path: Path, title: str, on_fault: OnFault | None) -> None:
        self._path, self._title, self._on_fault = path, title, on_fault
        self._count = 0
        self._missing: list[FormatError] = []

    def take(self, fault: FormatError) -> None:
        if isinstance(fault, MissingPhotoError):
            self._missing.append(fault)
            return
        self._count += 1
        if self._count > MAX_FAULTS or self._on_fault is None:
            raise FormatError(
                f"{self._path}: has more than {MAX_FAULTS:,} faults and is hardly {self._title}"
            )
        self._on_fault(fault)

    def say_missing(self) -> None:
        """Hand over the faults of missing photos: a few one by one, many as their number."""
        if self._on_fault is None:
            return
        if len(self._missing) > MOST_NAMED_PHOTOS:
            first = str(self._missing[0]).partition(": ")[2]
            self._on_fault(
                MissingPhotoError(
                    f"{self._path}: {len(self._missing):,} faces are left out, since their photos are not "
                    f"there; of the first, {first}"
                )
            )
            return
        for fault in self._missing:
            self._on_fault(fault)


def _moved(face: AnnotatedFace, x: float, y: float) -> AnnotatedFace:
    box = face.box
    moved = None if box is None else FaceBox(box.x0 + x, box.y0 + y, box.x1 + x, box.y1 + y)
    return replace(face, points=frozen(face.points + np.array([x, y])), box=moved)


def _remark_far_points(faces: Sequence[AnnotatedFace], sizes: PhotoSizes, request: ReadRequest) -> None:
    """Say how many faces have points so far outside the photo that the file or its reading must be wrong."""
    far: list[str] = []
    for face in faces:
        size = sizes[face.photo]
        if size is None:
            continue
        beyond = np.fmax(-0.5 - face.points, face.points - (np.array(size) - 0.5))
        with np.errstate(invalid="ignore"):
            index = np.flatnonzero((beyond > FAR_OUTSIDE * max(size)).any(axis=1))
        if len(index):
            x, y = face.points[index[0]]
            name = request.layout.point_names[index[0]]
            far.append(f"{face.photo.name} ({face.label}): {name} at ({x:.0f}, {y:.0f})")
    if far:
        faces_have = "1 face has" if len(far) == 1 else f"{len(far):,} faces have"
        request.on_remark(f"{request.path}: {faces_have} points far outside the photo, as {far[0]}")


def _remark_links(request: ReadRequest) -> None:
    """Say which folders of a set are links: no reader looks into these, since they may lead anywhere."""
    folder = request.path
    if not folder.is_dir():
        return
    linked = request.walks[folder].links
    if linked:
        count = "1 linked folder was" if len(linked) == 1 else f"{len(linked):,} linked folders were"
        request.on_remark(
            f"{folder}: {count} not looked into, as {linked[0]}; give what it leads to by itself"
        )


def _remark_doubles(faces: Sequence[AnnotatedFace], request: ReadRequest) -> None:
    """Say how many faces are there a second time: files were joined, or a photo is named twice."""
    seen: set[tuple[Path, bytes]] = set()
    double: list[AnnotatedFace] = []
    for face in faces:
        key = face.photo, face.points.tobytes()
        if key in seen:
            double.append(face)
        seen.add(key)
    if double:
        faces_are = "1 face is" if len(double) == 1 else f"{len(double):,} faces are"
        request.on_remark(
            f"{request.path}: {faces_are} there twice with the same points, and counted twice, as "
            f"{double[0].photo.name} ({double[0].label})"
        )


def _passes(face: AnnotatedFace, sizes: PhotoSizes, on_fault: OnFault | None) -> bool:
    flaw = _flaw(face, sizes)
    if flaw:
        report_fault(FormatError(f"{face.photo} ({face.label}): {flaw}"), on_fault)
    return not flaw


def _flaw(face: AnnotatedFace, sizes: PhotoSizes) -> str:
    """Why a face that was read would only do harm; empty for a sound one.

    A photo that was made smaller since, or is turned by its EXIF orientation in one program and not in
    another, would be given points that belong elsewhere.
    """
    if face.complete and len(face.points) > 1 and not FaceBox.of_points(face.points).is_usable():
        return "all points of the face are in one place"
    if face.placed.sum() > 1 and (np.abs(face.points[face.placed]) <= 1).all():
        return "all points of the face lie in the first pixel of the photo; are they shares of its size?"
    meant = face.photo_size
    actual = None if meant is None else sizes[face.photo]
    if meant is None or actual is None or meant == actual:
        return ""
    turned = " (turned by its EXIF orientation?)" if meant == actual[::-1] else ""
    return (
        f"the photo is {actual[0]} x {actual[1]} pixels{turned}, "
        f"but was {meant[0]} x {meant[1]} when it was annotated"
    )


def chosen_subsets(form: AnnotationFormat, asked: Sequence[str]) -> tuple[str, ...]:
    """Those asked for, or all of the format's. Raises FormatError for an unknown one."""
    unknown = next((name for name in asked if name not in form.subsets), None)
    if unknown is not None:
        known = ", ".join(form.subsets) or "none"
        raise FormatError(f"{unknown}: {form.title} has no subset of this name (known: {known})")
    return tuple(asked) or form.subsets


def usual_threshold(layout: Layout) -> float:
    """The NME at which papers state FR and AUC: 5 % for the 68 points of 300-W, else 10 %."""
    return 0.05 if layout.point_count == _point_count("68") else 0.10


@cache
def _point_count(layout: str) -> int:
    return load_layout(layout).point_count


def _listing(folder: Path, pattern: str, role: Role, title: str, walks: WalkedFolders) -> Path:
    """The one file of a set in a folder: the one whose name tells its role, or the only one there."""
    inside = (below / name for below, names in walks[folder].folders for name in names)
    found = [path for path in inside if fnmatchcase(path.name, pattern)]
    fault = walks[folder].fault
    if not found and fault is not None:
        raise fault
    found.sort(key=lambda path: natural_key(str(path)))
    other: Role = "train" if role == "test" else "test"
    named = [path for path in found if role in path.stem.casefold()]
    left = named or [path for path in found if other not in path.stem.casefold()]
    if len(left) == 1:
        return left[0]
    if left:
        names = ", ".join(path.relative_to(folder).as_posix() for path in left[:5])
        raise FormatError(f"{folder}: holds several files ({names}), give one of them")
    if found:
        name = found[0].relative_to(folder).as_posix()
        raise FormatError(f"{folder}: holds no {role} list of {title}; give {name} itself if it is meant")
    raise FormatError(f"{folder}: holds no file {pattern}, as {title} has it")
