"""The faces that a run holds out, kept in its folder: one that goes on is judged on those that it began with.

Otherwise the curve of a run would compare different faces wherever its data have grown.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

import numpy as np

from adnet_core.errors import TrainingError
from adnet_core.faces.layout import Layout
from adnet_core.files.whole_files import raised_as, write_bytes
from training.checks import counted
from training.datasets import Face
from training.sources import Split


class Kept(NamedTuple):
    """What a held-out face is known again by: its photo, its name there, and its `Face.key`."""

    photo: str
    name: str
    key: str

    @property
    def identity(self) -> tuple[str, ...]:
        """The same wherever the data lie."""
        return (self.key,) if self.key else (Path(self.photo).name, self.name)


@dataclass(frozen=True)
class Divided:
    """The faces of a run that goes on, and `texts` that a person should know of them; `as_before` where some
    are held out since they were before."""

    split: Split
    texts: tuple[str, ...] = ()
    as_before: bool = False


def held_out_as_before(split: Split, layout: Layout, path: Path) -> Divided:
    """The faces of a run that goes on, held out as the file at `path` says.

    Those held out before stay so, in whatever part of `split` they are now. All others are learnt, but for
    those that `split` holds out now and those in a photo with a held-out face: they are in neither part,
    since nothing of them may be learnt, and the figures before know nothing of them. `split` is as it was
    where the file does not say, where nothing was held out, and where none of the faces can be judged on
    any more.
    """
    known = _read(path)
    if known is None:
        text = "which faces this run held out before is not known: its figures from now on may be of others"
        return Divided(split, (text,) if split.validation else ())
    faces = (*split.validation, *split.train)
    matches = _matches(known, faces)
    taken = {row for rows in matches for row in rows}
    held = {row for row in taken if np.isfinite(layout.distance(faces[row].points))}
    if not held:
        text = (
            f"none of the {counted(len(known), 'face')} held out before can be judged on any more: from now "
            "on the run is judged on others, or on none"
        )
        return Divided(split, (text,) if known else ())
    photos = {faces[row].photo for row in held}
    apart = {
        row
        for row, face in enumerate(faces)
        if row not in taken and (row < len(split.validation) or face.photo in photos)
    }
    learnt = [*range(len(split.validation), len(faces)), *range(len(split.validation))]
    divided = Split(
        tuple(faces[row] for row in learnt if row not in taken | apart),
        tuple(faces[row] for row in sorted(held)),
    )
    gone = [one for one, rows in zip(known, matches, strict=True) if not held.intersection(rows)]
    texts = []
    if gone:
        texts.append(
            f"of the {counted(len(known), 'face')} held out before, {len(gone)} can be judged on no more, "
            f"such as {gone[0].name}: the run goes on with the other {len(known) - len(gone)}"
        )
    if apart:
        are = "is" if len(apart) == 1 else "are"
        texts.append(
            f"{counted(len(apart), 'face')} that a new run would hold out {are} neither learnt nor "
            f"judged on: this run stays with the {len(held)} that it held out before"
        )
    return Divided(divided, tuple(texts), as_before=True)


def keep_held_out(faces: Iterable[Face], path: Path) -> None:
    """Write which faces are held out, for a run that goes on. Raises TrainingError where that cannot be."""
    with raised_as(TrainingError, path):
        write_bytes(path, json.dumps(_kept(faces)).encode())


def _kept(faces: Iterable[Face]) -> list[Kept]:
    folders: dict[Path, Path] = {}  # as few as photos are many, and each costs a look at the disk
    found = []
    for face in faces:
        parent = face.photo.parent
        folder = folders.setdefault(parent, folders.get(parent) or parent.resolve())
        found.append(Kept(str(folder / face.photo.name), face.name, face.key))
    return found


def _read(path: Path) -> list[Kept] | None:
    """None where an earlier version kept nothing, or the file is damaged."""
    try:
        return [Kept(str(photo), str(name), str(key)) for photo, name, key in json.loads(path.read_bytes())]
    except (OSError, ValueError, TypeError):
        return None


def _matches(known: Sequence[Kept], faces: Sequence[Face]) -> list[list[int]]:
    """For each known face the rows of `faces` that are it.

    Where no face has its photo's path, the data were moved: then it is, of those with its identity that are
    no other known face, the one whose path ends most alike.
    """
    by_path: dict[Kept | tuple[str, ...], list[int]] = defaultdict(list)
    by_identity: dict[tuple[str, ...], list[int]] = defaultdict(list)
    now = _kept(faces)
    for row, one in enumerate(now):
        by_path[one.identity if one.key else one].append(row)
        by_identity[one.identity].append(row)
    matches = [list(by_path.get(one.identity if one.key else one, ())) for one in known]
    taken = {row for rows in matches for row in rows}
    for one, rows in zip(known, matches, strict=True):
        left = [] if rows else [row for row in by_identity.get(one.identity, ()) if row not in taken]
        if left:
            nearest = max(left, key=lambda row: _common_ending(now[row].photo, one.photo))
            rows.append(nearest)
            taken.add(nearest)
    return matches


def _common_ending(one: str, other: str) -> int:
    """How many parts of two paths are alike, counted from the end."""
    pairs = zip(reversed(Path(one).parts), reversed(Path(other).parts), strict=False)
    return len(list(takewhile(lambda pair: pair[0] == pair[1], pairs)))
