"""What an annotation format is to the rest of the program: how it is read, written, and measured by."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from adnet_core.annotation.formats.face import AnnotatedFace, OnFault, OnLost, attend
from adnet_core.annotation.formats.photo_faces import Writer
from adnet_core.annotation.records import FaceState
from adnet_core.errors import FormatError, MediaError
from adnet_core.geometry import FaceBox
from adnet_core.layout import Layout
from adnet_core.media.photos import natural_key, photo_size
from adnet_core.whole_files import reason_of

MAX_FAULTS = 1000

Role = Literal["train", "test"]
"""Which of a set's lists is meant where a folder holds both."""


@dataclass(frozen=True)
class Request:
    """What to read: a file (or folder), for which layout, with its photos under `images` if that is given.

    `on_fault` takes what is faulty, and reading goes on; `progress` takes the images done and their number,
    where images are unpacked. `on_lost` is told of what the file holds and is not read. With `everything`,
    faces that nobody has accepted are read too, as a project and a file with predictions may hold them.
    """

    path: Path
    layout: Layout
    images: Path | None = None
    on_fault: OnFault | None = None
    progress: Callable[[int, int], None] = lambda done, total: None
    on_lost: OnLost = lambda what: None
    everything: bool = False


@dataclass(frozen=True)
class AnnotationFormat:
    """One format. `layout` is the only one that its faces have, None where they may have any.

    NMEs are over `distance` of the layout (None: its default one). `subsets` are the tags whose faces are
    reported by themselves. Where a folder is given, its file is the one that matches `pattern`; without
    a pattern the folder itself is read. `suffix` is what a file of it ends with, empty for a folder of
    files; what is written is one or the other. What is written leads to its `photos` by lying `beside` them,
    by paths `relative` to a folder of images, or by `itself`: it holds them, or where they are.
    """

    name: str
    title: str
    read: Callable[[Request], list[AnnotatedFace]]
    writer: Writer
    suffix: str = ""
    layout: str | None = None
    distance: str | None = None
    subsets: tuple[str, ...] = ()
    pattern: str | None = None
    takes_images: bool = False
    photos: Literal["beside", "relative", "itself"] = "itself"

    def faces(self, request: Request, role: Role = "test") -> list[AnnotatedFace]:
        """The faces of a file, or of the file for `role` in a folder.

        Raises FormatError for another layout than the format's, a folder without the file or with several,
        and whatever is wrong in the file.
        """
        layout = request.layout
        if self.layout is not None and layout.point_count != _POINT_COUNTS[self.layout]:
            raise FormatError(
                f"{request.path}: {self.title} has the layout {self.layout}, not {layout.name} "
                f"with its {layout.point_count} points"
            )
        if request.images is not None and not self.takes_images:
            raise FormatError(f"{request.images}: {self.title} names its photos itself, without --images")
        path = request.path
        if self.pattern is not None and path.is_dir():
            path = _listing(path, self.pattern, role, self.title)
        faults = 0

        def count(fault: FormatError) -> None:
            nonlocal faults
            faults += 1
            if faults > MAX_FAULTS or request.on_fault is None:
                raise FormatError(f"{path}: has more than {MAX_FAULTS:,} faults and is hardly {self.title}")
            request.on_fault(fault)

        on_fault = count if request.on_fault else None
        found = self.read(replace(request, path=path, on_fault=on_fault))
        sizes = _Sizes()
        found = [face for face in found if _passes(face, sizes, on_fault)]
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


class _Sizes(dict[Path, tuple[int, int] | None]):
    """(width, height) of photos as displayed; None for one that cannot be read, which is told elsewhere."""

    def __missing__(self, photo: Path) -> tuple[int, int] | None:
        try:
            self[photo] = photo_size(photo)
        except MediaError:
            self[photo] = None
        return self[photo]


def _passes(face: AnnotatedFace, sizes: _Sizes, on_fault: OnFault | None) -> bool:
    flaw = _flaw(face, sizes)
    if flaw:
        attend(FormatError(f"{face.photo} ({face.label}): {flaw}"), on_fault)
    return not flaw


def _flaw(face: AnnotatedFace, sizes: _Sizes) -> str:
    """Why a face that was read would only do harm; empty for a sound one.

    A photo that was made smaller since, or is turned by its EXIF orientation in one program and not in
    another, would be given points that belong elsewhere.
    """
    if face.complete and not FaceBox.of_points(face.points).is_usable():
        return "all points of the face are in one place"
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
    return 0.05 if layout.point_count == _POINT_COUNTS["68"] else 0.10


_POINT_COUNTS = {"68": 68, "98": 98, "29": 29}


def _listing(folder: Path, pattern: str, role: Role, title: str) -> Path:
    """The one file of a set in a folder: the one whose name tells its role, or the only one there."""
    try:
        found = sorted(_visible(folder, pattern), key=lambda path: natural_key(str(path)))
    except OSError as error:
        raise FormatError(f"{folder}: cannot be read: {reason_of(error)}") from None
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


def _visible(folder: Path, pattern: str) -> Iterator[Path]:
    for path in folder.rglob(pattern):
        if not any(part.startswith(".") for part in path.relative_to(folder).parts):
            yield path
