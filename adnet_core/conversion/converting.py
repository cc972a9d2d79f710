"""From one annotation format to another: read, plan, say what will be lost, write.

The window and `adnet convert` take the same steps, so that a dry run says what the real one does.
"""

from __future__ import annotations

import dataclasses
import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from adnet_core.conversion.other_layouts import in_layout, own_layout, shared_with
from adnet_core.conversion.recognition import could_be
from adnet_core.conversion.written_photos import (
    base_of,
    copies_of,
    copy_photo,
    home_of,
    mistaken_photos,
    other_photos,
    placed_at,
    require_name,
)
from adnet_core.errors import FormatError, MediaError
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.faces.states import FaceState
from adnet_core.faces.visibility import visibility_in_photo
from adnet_core.files.same_names import Spellings
from adnet_core.files.whole_files import raised_as
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.face import AnnotatedFace
from adnet_core.formats.photo_faces import (
    Advance,
    Part,
    PhotoFaces,
    reaches_out,
    total_losses,
    visibilities,
)
from adnet_core.formats.photo_sizes import PhotoSizes
from adnet_core.formats.table_reading import AS_IT_IS, TableReading
from adnet_core.media.photos import is_turned, photo_size
from adnet_core.projects.own_copies import remember_in_projects
from adnet_core.sentences import faces_words, said

DEFAULT_LAYOUT = "68"
REJECTED = "rejected"
NOT_ACCEPTED = "that nobody has accepted"
"""Why faces are not wanted, in words that follow their number."""


TELLING_ENDINGS = frozenset(
    (
        *(".adnet", ".csv", ".h5", ".json", ".mat", ".slp", ".tps", ".tsv", ".xml"),
        *(".xls", ".xlsx", ".ods", ".jpg", ".jpeg", ".png", ".mp4", ".onnx"),
    )
)
"""What files are known by, so that nothing else may be called so. Any text is in .txt."""


@dataclass(frozen=True)
class Gathered:
    """What a source holds: the faces to go on with, and what of it does not go on.

    `passed` counts faces that are not wanted, `unread` what the reader has no place for, each by words
    that follow the number. `faults` are sentences of what could not be read, `remarks` of how something
    doubtful was read, `sizes` those of the photos that were asked for.
    """

    faces: tuple[AnnotatedFace, ...]
    passed: Mapping[str, int] = field(default_factory=dict)
    unread: Mapping[str, int] = field(default_factory=dict)
    faults: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    sizes: PhotoSizes = field(default_factory=PhotoSizes)


@dataclass(frozen=True)
class ConversionPlan:
    """What writing will do. `existing` are those of `files` that are there already.

    `lost` counts the faces that lose a part of themselves, `left_out` those that cannot be written at all,
    by the reason. `faults` are photos that cannot be read. `copies` are photos to copy, from and to. `turned`
    counts those that the format's programs will not show as they are displayed here, `others` are photos that
    lie where what is written leads to and hold something else.
    """

    path: Path
    form: AnnotationFormat
    layout: Layout
    photos: tuple[PhotoFaces, ...]
    files: tuple[Path, ...]
    existing: tuple[Path, ...]
    lost: Mapping[Part, int]
    left_out: Mapping[str, int]
    faults: tuple[str, ...] = ()
    copies: tuple[tuple[Path, Path], ...] = ()
    turned: int = 0
    others: tuple[Path, ...] = ()

    @property
    def face_count(self) -> int:
        return sum(len(photo.faces) for photo in self.photos)

    @property
    def home(self) -> Path:
        """The folder that names of photos are looked for from."""
        return home_of(self.path, self.form)


def layout_of(form: AnnotationFormat, path: Path, given: str | None) -> Layout:
    """The layout asked for, else the format's own, a project's, or that of 68 points. Raises AdnetError."""
    if given is not None:
        return load_layout(given)
    return own_layout(form, path) or load_layout(DEFAULT_LAYOUT)


def gather(
    path: Path,
    form: AnnotationFormat,
    layout: Layout,
    *,
    images: Path | None = None,
    everything: bool = False,
    pixel_origin: float | None = None,
    own: Layout | None = None,
    reading: TableReading = AS_IT_IS,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> Gathered:
    """Read a source. Without `everything`, faces that nobody has accepted stay out; rejected ones always do.

    `reading` is what a person has said of the columns of a table. Where its faces have another layout, `own`
    or what the source says itself, points are taken by their names, and what is shared is among the remarks.
    Raises FormatError for a source that cannot be read at all, or in which nothing is left.
    """
    shared = shared_with(own or own_layout(form, path, layout), layout, path)
    faults: list[str] = []
    remarks: list[str] = []
    unread: Counter[str] = Counter()
    request = ReadRequest(
        path,
        layout if shared is None else shared.source,
        images,
        on_fault=lambda fault: faults.append(str(fault)),
        progress=progress,
        on_lost=lambda what: unread.update((what,)),
        everything=True,
        on_remark=remarks.append,
        pixel_origin=pixel_origin,
        predictions=everything,
        reading=reading,
    )
    passed: Counter[str] = Counter()
    faces = []
    for face in form.faces(request):
        if face.state is FaceState.REJECTED:
            passed[REJECTED] += 1
        elif face.state is not FaceState.ACCEPTED and not everything:
            passed[NOT_ACCEPTED] += 1
        else:
            faces.append(face)
    if not faces:
        raise FormatError(faults[0] if faults else f"{path}: {_why_nothing(passed, unread)}")
    if shared is not None:
        faces = in_layout(faces, shared)
        remarks.append(f"{path}: {shared.sentence()}")
    return Gathered(tuple(faces), dict(passed), dict(unread), tuple(faults), tuple(remarks), request.sizes)


def _why_nothing(passed: Mapping[str, int], unread: Mapping[str, int]) -> str:
    if passed:
        return f"holds no face that is taken, but {', '.join(f'{n:,} {what}' for what, n in passed.items())}"
    if unread:
        return f"holds no face that is read, but {', '.join(f'{n:,} {what}' for what, n in unread.items())}"
    return "holds no face"


def plan(
    faces: Sequence[AnnotatedFace],
    path: Path,
    form: AnnotationFormat,
    layout: Layout,
    *,
    images: Path | None = None,
    copy_photos: bool = False,
    sizes: PhotoSizes | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
) -> ConversionPlan:
    """Find out what writing the faces at `path` will do, without writing anything.

    Photos are named relative to `images`, else to the place of the target where they lie in it, else to the
    folder that they have in common. Raises FormatError where the format cannot hold the layout, where two
    photos would share a file, where files are there that would add faces to those that are written, and where
    no face is left. `sizes` are those of photos that are known already.
    """
    writer = form.writer
    if writer is None:
        raise FormatError(f"{path}: {form.title} is only read here, since no other program would read it")
    _check_ending(path, form)
    if not form.fits(layout):
        raise FormatError(
            f"{path}: {form.title} has the layout {form.layout}, not {layout.name} "
            f"(--layout {form.layout} takes over the points that have the same names)"
        )
    left_out: Counter[str] = Counter()
    by_photo: dict[Path, list[AnnotatedFace]] = {}
    spellings = Spellings()
    for face in faces:
        if not face.placed.any():
            left_out[said("none of their points is placed")] += 1
        elif not face.complete and Part.MISSING not in writer.carries:
            left_out[said("not all of their points are annotated")] += 1
        else:
            spelt = spellings.of(os.path.abspath(face.photo))  # noqa: PTH100  keeps links
            by_photo.setdefault(Path(spelt), []).append(face)
    if not by_photo and not any(face.placed.any() for face in faces):
        raise FormatError(f"{path}: none of the points of {faces_words(len(faces))} is placed")
    if not by_photo:
        several = faces_words(len(faces))
        raise FormatError(f"{path}: {form.title} holds whole faces only, and points are missing in {several}")
    home = home_of(path, form)
    base = base_of(by_photo, images, home)
    photos: list[PhotoFaces] = []
    faults: list[str] = []
    known = PhotoSizes() if sizes is None else sizes
    for done, (photo, members) in enumerate(by_photo.items(), start=1):
        try:
            name = photo.relative_to(base).as_posix()
            require_name(name, photo, form)
            # One that cannot be read is read again, to say why.
            size = known[members[0].photo] or photo_size(photo)
            photos.append(PhotoFaces(name, photo, *size, tuple(_in_photo(face, *size) for face in members)))
        except (FormatError, MediaError) as fault:
            faults.append(str(fault))
        progress(done, len(by_photo))
    if not photos:
        raise FormatError(faults[0])
    copies = copies_of(photos, home, frames_only=not copy_photos) if copy_photos or form.keeps_frames else []
    moved = dict(copies)
    if writer.by_stem:
        writer.files(path, photos)  # refuses photos that would share one
        mistaken = dict(mistaken_photos(photos, moved, known))
        faults += mistaken.values()
        photos = [photo for photo in photos if photo.path not in mistaken]
        copies = [(photo, target) for photo, target in copies if photo not in mistaken]
        if not photos:
            raise FormatError(faults[0])
    placed = tuple(placed_at(photo, moved) for photo in photos)
    files = tuple(writer.files(path, placed))
    further = writer.further(path, placed)
    if further:
        more = f" and {len(further) - 1:,} more" if len(further) > 1 else ""
        raise FormatError(
            f"{further[0]}{more}: would be read as another face of a photo whose faces are written there; "
            "take it away first, or choose another folder"
        )
    return ConversionPlan(
        path=path,
        form=form,
        layout=layout,
        photos=placed,
        files=files,
        existing=tuple(file for file in files if file.exists()),
        lost=total_losses(writer, placed),
        left_out=dict(left_out),
        faults=tuple(faults),
        copies=tuple(copies),
        turned=sum(is_turned(photo.source or photo.path) for photo in placed) if form.as_stored else 0,
        others=() if form.photos == "itself" else tuple(other_photos(placed, home)),
    )


def write(
    plan: ConversionPlan,
    *,
    overwrite: bool = False,
    advance: Advance = lambda done: None,
    projects: Sequence[Path] = (),
) -> None:
    """Do what was planned. `advance` takes the number of photos done; what it raises ends the writing.

    Projects that watch the folders to which photos are copied are told that these are no new ones: those
    above the folders, and `projects`.

    Each file is replaced in one step, so what is there is whole whenever it ends. Raises FormatError where
    a file is there already, as `refuse_to_replace` does, and where a place cannot be written.
    """
    _refuse_folders(plan.files)
    refuse_to_replace(plan, overwrite=overwrite)
    if plan.copies:  # before they lie there, where a window may be looking for new photos
        remember_in_projects(plan.copies, projects)
    for source, target in plan.copies:
        copy_photo(source, target)
    assert plan.form.writer is not None  # `plan` refuses such a format
    plan.form.writer.write(plan.path, plan.photos, plan.layout, advance)


def refuse_to_replace(plan: ConversionPlan, *, overwrite: bool = False) -> None:
    """Raises FormatError where one of the files is there already; with `overwrite`, where one of them is of
    another kind than what is written, as its beginning tells: notes, say, or a table of figures."""
    there = [file for file in plan.files if file.exists()]
    _refuse_folders(there)
    if there and not overwrite:
        left = len(there) - 1
        more = f" and {left:,} more file{'' if left == 1 else 's'}" if left else ""
        raise FormatError(f"{there[0]}{more}: would be replaced, which needs to be asked for (--overwrite)")
    for file in there:
        if not _is_alike(file, plan):
            raise FormatError(
                f"{file}: is there already and not of the format {plan.form.name}, so it is not replaced; "
                "give a new name"
            )


def _is_alike(file: Path, plan: ConversionPlan) -> bool:
    """Whether a file could have been written so. Nothing tells what lists of names are, which some formats
    have beside their files."""
    form = plan.form
    if not (file.name.lower().endswith(form.folder_of) if form.folder_of else file == plan.path):
        return True
    with raised_as(FormatError, file, "cannot be read"):
        return could_be(file, form)


def _refuse_folders(files: Iterable[Path]) -> None:
    """Raises FormatError where a folder is in the place of a file, which nothing replaces."""
    folder = next((file for file in files if file.is_dir()), None)
    if folder is not None:
        raise FormatError(f"{folder}: is a folder, and one file is to be written: name it")


def refuse_to_replace_source(plan: ConversionPlan, source: Path, form: AnnotationFormat) -> None:
    """Raises FormatError where what was read in `form` would be replaced, asked for or not.

    It holds more than is written: a project its history, every file what of it is not read or stays out.
    """
    for file in plan.existing:
        if _is_of(file, source, form):
            raise FormatError(f"{file}: is read here, so it may not be written over; choose another target")


def _is_of(file: Path, source: Path, form: AnnotationFormat) -> bool:
    """Whether a file that is there is the source, or belongs to a folder that is."""
    try:
        if not source.is_dir():
            return file.samefile(source)
        inside = Path(os.path.realpath(file)).is_relative_to(os.path.realpath(source))
    except OSError:
        return False
    ending = form.folder_of or (form.pattern or "").rpartition("*")[2]
    return inside and bool(ending) and file.name.lower().endswith(ending)


def _check_ending(path: Path, form: AnnotationFormat) -> None:
    """Raises FormatError for a name by which other programs, and people, take it for something else."""
    ending = path.suffix.lower()
    if ending == form.suffix or ending not in TELLING_ENDINGS:
        return
    kind = f"a file that ends in {form.suffix}" if form.suffix else "a folder"
    raise FormatError(f"{path}: ends in {path.suffix}, and {form.title} is {kind}")


def _in_photo(face: AnnotatedFace, width: int, height: int) -> AnnotatedFace:
    """The face with its points beyond the photo's edges marked as outside."""
    if face.visibility is None and face.complete and not reaches_out(width, height, face):
        return face
    known = np.array(visibilities(face), dtype=np.int8)
    seen = visibility_in_photo(face.points, known, width, height)
    return face if seen is known else dataclasses.replace(face, visibility=seen)
