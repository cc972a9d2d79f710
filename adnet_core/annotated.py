"""Annotated faces of a folder, all of them or one part of a split, as evaluation and fitting take them."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from adnet_core.annotation.formats.folder300w import find_300w_faces
from adnet_core.errors import FormatError
from adnet_core.layout import Layout


@dataclass(frozen=True, eq=False)
class AnnotatedFace:
    """The true landmarks (P, 2) of one face in a photo; `label` names it in reports."""

    photo: Path
    points: NDArray[np.float64]
    label: str


def annotated_faces(
    folder: str | Path, layout: Layout, *, split: str | Path | None = None, part: str | None = None
) -> list[AnnotatedFace]:
    """All faces under `folder` in 300-W's form (NAME.pts beside its photo), or those of one part of a split.

    `split` is a CSV file with the columns file (a photo, relative to `folder`) and split (the name of
    its part). Raises FormatError for faulty files and where nothing is left.
    """
    root = Path(folder)
    wanted = None if split is None else read_split(split, part)
    faces = [
        AnnotatedFace(face.photo, face.points, face.pts.relative_to(root).as_posix())
        for face in find_300w_faces(root, expected=layout.point_count)
        if wanted is None or face.photo.relative_to(root).as_posix() in wanted
    ]
    if wanted is not None:
        found = {face.photo.relative_to(root).as_posix() for face in faces}
        missing = sorted(wanted - found)
        if missing:
            raise FormatError(f"{split}: {len(missing)} of its photos are not under {root}, as {missing[0]}")
    return faces


def read_split(path: str | Path, part: str | None) -> set[str]:
    """The photos of one part of a split file; of all parts where `part` is None. Raises FormatError."""
    path = Path(path)
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            rows = csv.DictReader(stream)
            if not {"file", "split"} <= set(rows.fieldnames or ()):
                raise FormatError(f"{path}: a split file has the columns file and split")
            pairs = [(row["file"] or "", row["split"] or "") for row in rows]
    except FileNotFoundError:
        raise FormatError(f"{path}: no such split file") from None
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise FormatError(f"{path}: cannot be read as a split file: {error}") from None
    chosen = {file for file, name in pairs if part in (None, name)}
    if not chosen:
        parts = ", ".join(sorted({name for _, name in pairs})) or "none"
        raise FormatError(f"{path}: no photo is in part '{part}' (parts: {parts})")
    return chosen


def by_photo(faces: Sequence[AnnotatedFace]) -> Iterator[tuple[Path, list[AnnotatedFace]]]:
    """Each photo once, with all of its faces."""
    ordered = sorted(faces, key=lambda face: str(face.photo))
    for photo, members in groupby(ordered, key=lambda face: face.photo):
        yield photo, list(members)
