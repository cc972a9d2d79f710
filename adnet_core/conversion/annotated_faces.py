"""Annotated faces of any format, all of them or one part of a split, as evaluation and training take them."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from adnet_core.conversion.catalogue import annotation_format, asked_reading
from adnet_core.errors import FormatError
from adnet_core.faces.absent_points import enough_points, placed_words, whole_boxes
from adnet_core.faces.layout import Layout
from adnet_core.files.whole_files import read_within, reason_of
from adnet_core.formats.annotation_format import ReadRequest, Role
from adnet_core.formats.face import MAX_LIST_BYTES, AnnotatedFace, OnFault
from adnet_core.formats.text_encoding import decoded
from adnet_core.formats.walked_folders import WalkedFolders
from adnet_core.projects.annotated_photo import ChangedPhotoError

__all__ = [
    "AnnotatedFace",
    "among_prints",
    "annotated_faces",
    "by_photo",
    "face_prints",
    "of_part",
    "read_split",
]


_NOWHERE = -1e12


def annotated_faces(
    source: str | Path,
    layout: Layout,
    *,
    split: str | Path | None = None,
    part: str | None = None,
    data_format: str = "300w",
    images: Path | None = None,
    role: Role | None = None,
    pixel_origin: float | None = None,
    columns: Sequence[str] = (),
    whole: bool = True,
    measured: bool = True,
    on_skip: Callable[[str], None] | None = None,
    on_remark: Callable[[str], None] | None = None,
    on_fault: OnFault | None = None,
    progress: Callable[[int, int], None] = lambda done, total: None,
    walks: WalkedFolders | None = None,
) -> list[AnnotatedFace]:
    """All faces of a source in one of the catalogue's formats, or those of one part of a split.

    `split` is a CSV file with the columns file (a photo, relative to `source`, or as the list names it) and
    split (the name of its part). `images` is where the photos of a list are, when not near it; of a
    folder that holds a list to train on and one to test on, `role` says which is meant: with a split that
    to train on, which it divides, else that to test on. `pixel_origin` is what coordinates count from, where
    that is not the format's own, `columns` is what a person says of the columns of a table
    (`formats/table_reading.py`). A face that is not wholly annotated is left out and said through `on_skip`
    (without `whole`, one of which too few points are: of the others, `AnnotatedFace.whole` says the box), and
    so is a face without one of the layout's distances, or with `measured` without points of the usual one.
    How something doubtful was read is said through `on_remark`, or else `on_skip`, what is faulty through
    `on_fault`; `progress` takes the images done and their number where a file's images are unpacked. `walks`
    keep what the folders hold, where further parts of them are read.
    Raises FormatError for what cannot be read at all, for faults and incomplete faces that nobody takes,
    for photos of the split that are not there, and where nothing is left.
    """
    root = Path(source)
    wanted = None if split is None else read_split(split, part)
    found: set[str] = set()
    faces: list[AnnotatedFace] = []
    faults: list[FormatError] = []

    def report_fault(fault: FormatError) -> None:
        if on_fault is None and on_skip is not None and isinstance(fault, ChangedPhotoError):
            on_skip(f"{fault}; its faces are left out")
            faults.append(fault)
            return
        if on_fault is None:
            raise fault
        faults.append(fault)

    form = annotation_format(data_format)
    request = ReadRequest(
        root,
        layout,
        images,
        report_fault,
        progress,
        on_remark=on_remark or on_skip or (lambda text: None),
        pixel_origin=pixel_origin,
        reading=asked_reading(form, columns),
        walks=WalkedFolders() if walks is None else walks,
    )
    for face in form.faces(request, role or ("train" if split else "test")):
        if wanted is not None:
            entry = _entry_of(face.photo, root, wanted)
            if entry is None:
                continue
            found.add(entry)
        flaw = _flaw(face, layout, whole, measured)
        if not flaw:
            faces.append(face)
            continue
        lost = FormatError(f"{root}: {face.label} is left out, since {flaw}")
        if on_skip is None:
            raise lost
        on_skip(str(lost))
    missing = sorted((wanted or set()) - found)
    if missing and not faults:  # a faulty line does not say whose it is
        first = " ".join(missing[0].split())[:200]
        raise FormatError(f"{split}: {len(missing)} of its photos are not under {root}, as {first}")
    if on_fault is not None and faces:
        for fault in faults:
            on_fault(fault)
    if not faces:
        raise faults[0] if faults else FormatError(f"{root}: holds no face with all of its points")
    boxes = whole_boxes([face.points for face in faces])
    return [face if box is None else replace(face, whole=box) for face, box in zip(faces, boxes, strict=True)]


def _flaw(face: AnnotatedFace, layout: Layout, whole: bool, measured: bool) -> str:
    """Why a face can be neither learnt from nor judged by; empty for one that can."""
    if whole and not face.complete:
        return "not all of its points are annotated"
    if not enough_points(face.points):
        return f"{placed_words(face.points)}, too few to know the face by"
    if measured and np.isnan(layout.distance(face.points)):
        return f"it lacks points of the distance {layout.default_distance}"
    missing = layout.distance_missing(face.points)
    return f"its points of the distance {missing} lie in one place" if missing else ""


def of_part(
    faces: Sequence[AnnotatedFace], source: str | Path, split: str | Path, part: str
) -> list[AnnotatedFace]:
    """Those of the faces of a source that are in one part of its split. Raises FormatError for a file that is
    no split, and where none of them is."""
    wanted = read_split(split, part)
    found = [face for face in faces if _entry_of(face.photo, Path(source), wanted) is not None]
    if not found:
        raise FormatError(f"{split}: no face of {source} that is taken is in part '{part}'")
    return found


def _entry_of(photo: Path, root: Path, wanted: set[str]) -> str | None:
    """How a split names the photo: relative to `root`, or for photos elsewhere by the end of its path."""
    if photo.is_relative_to(root):
        names = [photo.relative_to(root).as_posix()]
    else:
        names = ["/".join(photo.parts[start:]) for start in range(1, len(photo.parts))]
    return next((name for name in names if name in wanted), None)


def read_split(path: str | Path, part: str | None) -> set[str]:
    """The photos of one part of a split file; of all parts where `part` is None. Raises FormatError."""
    path = Path(path)
    try:
        # Spreadsheets put a byte order mark before their UTF-8.
        rows = csv.DictReader(io.StringIO(decoded(read_within(path, MAX_LIST_BYTES)), newline=""))
        if not {"file", "split"} <= set(rows.fieldnames or ()):
            raise FormatError(f"{path}: a split file has the columns file and split, separated by a comma")
        pairs = [(row["file"] or "", row["split"] or "") for row in rows]
    except FileNotFoundError:
        raise FormatError(f"{path}: no such split file") from None
    except OSError as error:
        raise FormatError(f"{path}: cannot be read as a split file: {reason_of(error)}") from None
    except UnicodeDecodeError:
        raise FormatError(f"{path}: cannot be read as a split file: it is not text in UTF-8") from None
    except csv.Error as error:
        raise FormatError(f"{path}: cannot be read as a split file: {str(error)[:100]}") from None
    chosen = {file for file, name in pairs if part in (None, name)}
    if not chosen:
        # Whatever a file that is no split holds there.
        parts = (
            ", ".join(" ".join(name.split())[:20] for name in sorted({name for _, name in pairs})[:10])
            or "none"
        )
        raise FormatError(f"{path}: no photo is in part '{part}' (parts: {parts})")
    return chosen


def face_prints(faces: Sequence[AnnotatedFace]) -> list[str]:
    """Eight hexadecimal digits for each face, by which it is known again whatever format or folder it is in.

    They depend on its points alone, to a hundredth of a pixel. What lies half way between two of them goes to
    the even one, also where a format's own unit has added or taken a rounding error.
    """
    return [_print(np.round(100 * face.points, 6)) for face in faces]


def among_prints(faces: Sequence[AnnotatedFace], prints: Collection[str]) -> list[bool]:
    """For each face whether its print is among those that a model file keeps.

    Those of older files were made without regard to rounding: of points with three decimals, half of the
    faces had another print in another format.
    """
    both = zip(face_prints(faces), (_print(100 * face.points) for face in faces), strict=True)
    return [new in prints or old in prints for new, old in both]


def _print(hundredths: NDArray[np.float64]) -> str:
    known = np.nan_to_num(np.round(hundredths), nan=_NOWHERE)  # an absent point is in no photo
    return hashlib.sha256(known.astype("<i8").tobytes()).hexdigest()[:8]


def by_photo(faces: Sequence[AnnotatedFace]) -> Iterator[tuple[Path, list[AnnotatedFace]]]:
    """Each photo once, with all of its faces."""
    ordered = sorted(faces, key=lambda face: str(face.photo))
    for photo, members in groupby(ordered, key=lambda face: face.photo):
        yield photo, list(members)
