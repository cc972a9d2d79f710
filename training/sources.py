"""Where training faces come from: annotated folders and projects of this application."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from adnet_core.annotation.formats.folder300w import find_300w_faces
from adnet_core.errors import TrainingError
from adnet_core.layout import Layout
from training.datasets import Face

PARTS = ("train", "val")


@dataclass(frozen=True)
class Split:
    """Faces to learn from and faces to choose the best weights by."""

    train: tuple[Face, ...]
    validation: tuple[Face, ...]


def read_split_file(path: Path) -> dict[str, str]:
    """`file,split` rows: which part each photo, by its path relative to the data folder, belongs to.

    Raises TrainingError for a file without these columns or with another part than train and val.
    """
    try:
        with path.open(newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise TrainingError(f"{path}: cannot be read as a split: {error}") from None
    if not rows or not {"file", "split"} <= rows[0].keys():
        raise TrainingError(f"{path}: a split file has the columns file and split")
    for number, row in enumerate(rows, start=2):
        if row["split"] not in PARTS:
            raise TrainingError(f"{path}, line {number}: the part is '{row['split']}', not train or val")
    return {row["file"]: row["split"] for row in rows}


def folder_faces(folder: Path, layout: Layout, split_file: Path | None = None) -> Split:
    """Faces of a folder of .pts files beside photos; without a split file all of them are to learn from.

    With one, photos that it does not name are left out.
    """
    parts = read_split_file(split_file) if split_file is not None else None
    chosen: dict[str, list[Face]] = {part: [] for part in PARTS}
    for found in find_300w_faces(folder):
        if len(found.points) != layout.point_count:
            raise TrainingError(
                f"{found.pts}: {len(found.points)} points, but the layout {layout.name} has {layout.point_count}"
            )
        relative = found.photo.relative_to(folder).as_posix()
        part = parts.get(relative) if parts is not None else "train"
        if part is not None:
            chosen[part].append(Face(found.photo, found.points, found.pts.relative_to(folder).as_posix()))
    for faces in chosen.values():
        faces.sort(key=lambda face: face.name)
    return Split(tuple(chosen["train"]), tuple(chosen["val"]))
