"""Faces to learn from, decoded once and kept as canvases: wide crops that every random view fits in."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from adnet_core.errors import AdnetError, TrainingError
from adnet_core.faces.absent_points import enough_points, placed_words
from adnet_core.faces.geometry import CROP_SIZE, FaceBox, apply_affine, crop_matrix
from adnet_core.files.whole_files import reason_of, replacing
from adnet_core.media.photos import read_photo
from adnet_core.models.crops import cut_crop

_NOWHERE = -1e9
"""A coordinate that no photo has, for absent points in a fingerprint."""


@dataclass(frozen=True)
class Face:
    """One annotated face: a photo and points (P, 2) in its pixels, NaN where they are absent; `tags` name its
    attributes. `whole` is the tight box that all of its points would have, where some are absent. `key` is
    what its source knows it by for good, where there is such a thing: its number in a project."""

    photo: Path
    points: NDArray[np.float64]
    name: str = ""
    tags: frozenset[str] = frozenset()
    whole: FaceBox | None = None
    key: str = ""

    @property
    def box(self) -> FaceBox:
        """What the network's crop is made of: the tight box of all points."""
        return self.whole or FaceBox.of_points(self.points)

    def fingerprint(self) -> bytes:
        """Changes when the photo's file changes, or the points or their order by a thousandth of a pixel."""
        stat = self.photo.stat()
        head = f"{self.photo}|{stat.st_size}|{stat.st_mtime_ns}|".encode()
        corners = np.array([] if self.whole is None else self.whole.as_tuple())
        numbers = np.concatenate([self.points.ravel(), corners])
        rounded = np.rint(1000 * np.nan_to_num(numbers, nan=_NOWHERE)).astype("<i8")
        return hashlib.sha256(head + rounded.tobytes()).digest()


@dataclass(frozen=True)
class FaceSet:
    """Canvases (N, C, C, 3) uint8 BGR and points (N, P, 2) in the canvas' normalised coordinates, NaN where
    they are absent."""

    canvases: NDArray[np.uint8]
    points: Tensor
    faces: tuple[Face, ...]
    ratio: float

    def __len__(self) -> int:
        return len(self.faces)

    @cached_property
    def classes(self) -> Tensor:
        """(N, A + 1) which of the set's tags each face has, in their order, and last whether it has none.

        Raises TrainingError where no face has a tag.
        """
        names = tag_names(self.faces)
        rows = [[name in face.tags for name in names] for face in self.faces]
        members = torch.tensor(rows)
        return torch.cat([members, ~members.any(dim=1, keepdim=True)], dim=1)

    def subset(self, rows: Sequence[int]) -> FaceSet:
        """The faces at `rows` alone, with their canvases in memory."""
        chosen = list(rows)
        faces = tuple(self.faces[row] for row in chosen)
        return FaceSet(self.canvases[chosen], self.points[chosen], faces, self.ratio)

    def batch(self, indices: Sequence[int], device: torch.device) -> tuple[Tensor, Tensor]:
        """Canvases (N, 3, C, C) uint8 and points (N, P, 2) of the faces at `indices`."""
        pixels = torch.from_numpy(np.ascontiguousarray(self.canvases[list(indices)]))
        return pixels.to(device).permute(0, 3, 1, 2), self.points[list(indices)].to(device)


def tag_names(faces: Sequence[Face]) -> list[str]:
    """All tags of the faces, in their order. Raises TrainingError where no face has any."""
    names = sorted(frozenset().union(*(face.tags for face in faces)))
    if not names:
        raise TrainingError(
            f"setting 'loss.focal' is refused: none of the {len(faces)} faces has a tag to be weighed by, "
            "as those of WFLW, of the authors' lists and flagged faces of projects have"
        )
    return names


def build_face_set(
    faces: Sequence[Face],
    *,
    margin: float,
    canvas_ratio: float,
    cache_folder: Path,
    on_progress: Callable[[int, int], None] | None = None,
    on_skip: Callable[[str], None] | None = None,
) -> FaceSet:
    """Decode and cut every face, or map the file that an earlier run left in `cache_folder`.

    A face whose photo cannot be read, whose points have no extent or of which too few are there is skipped
    and said through `on_skip`.
    Raises TrainingError when nothing is left.
    """
    side = canvas_side(canvas_ratio)
    usable = [face for face in faces if _is_usable(face, on_skip)]
    if not usable:
        raise TrainingError("none of the faces given for training can be used")
    key = hashlib.sha256(f"{margin}|{canvas_ratio}|{side}|1".encode())
    for face in usable:
        key.update(face.fingerprint())
    stored = cache_folder / f"{key.hexdigest()[:32]}.npy"
    kept = stored.with_suffix(".kept.npy")
    found = _stored_canvases(stored, kept, len(usable), side)
    if found is None:
        _write_canvases(usable, margin * canvas_ratio, side, stored, kept, on_progress, on_skip)
        found = _stored_canvases(stored, kept, len(usable), side)
        if found is None:
            raise TrainingError(f"{stored}: the decoded faces cannot be read again")
    elif on_skip is not None:
        for index in sorted(set(range(len(usable))) - set(found[1])):
            on_skip(f"{usable[index].photo}: left out, since it could not be read")
    canvases, rows = found
    if not rows:
        raise TrainingError("none of the faces given for training can be used")
    chosen = tuple(usable[i] for i in rows)
    points = np.stack([_canvas_points(face, margin * canvas_ratio, side) for face in chosen])
    return FaceSet(canvases, torch.from_numpy(points).float(), chosen, canvas_ratio)


def _stored_canvases(
    stored: Path, kept: Path, count: int, side: int
) -> tuple[NDArray[np.uint8], list[int]] | None:
    """Canvases that an earlier run left, and which of the `count` faces they are of.

    None where there are none, or a full disk or a fault of it has spoilt the files: they are made again.
    """
    try:
        rows = np.load(kept, allow_pickle=False).tolist()
        canvases = np.load(stored, mmap_mode="r", allow_pickle=False)
    except (OSError, ValueError, EOFError):
        return None
    whole = canvases.dtype == np.uint8 and canvases.shape == (count, side, side, 3)
    if not whole or not all(isinstance(row, int) and 0 <= row < count for row in rows):
        return None
    return canvases[: len(rows)], rows


def canvas_side(ratio: float) -> int:
    """Pixels of a canvas that covers `ratio` times the network's crop at the crop's own scale."""
    return round(CROP_SIZE * ratio / 2) * 2


def _is_usable(face: Face, on_skip: Callable[[str], None] | None) -> bool:
    reason = ""
    if not face.photo.is_file():
        reason = "the photo is missing"
    elif np.isinf(face.points).any():
        reason = "a point is not a number"
    elif face.whole is None and not enough_points(face.points):
        reason = f"{placed_words(face.points)}, which are too few to know the face by"
    elif face.box.longer_side < 8:
        reason = "the face is smaller than 8 pixels"
    if reason and on_skip is not None:
        on_skip(f"{face.name or face.photo}: {reason}")
    return not reason


def _canvas_points(face: Face, spread: float, side: int) -> NDArray[np.float64]:
    matrix = crop_matrix(face.box, margin=spread, size=side)
    return (2 * apply_affine(matrix, face.points) + 1) / side - 1


def _reserved(path: Path, count: int, side: int) -> np.memmap[Any, np.dtype[np.uint8]]:
    """A map of a new file for `count` canvases, which the disk has room for.

    The file is all holes at first, and writing to a map of what there is no room for would kill the
    process. Raises TrainingError.
    """
    shape = (count, side, side, 3)
    try:
        canvases = np.lib.format.open_memmap(path, mode="w+", dtype=np.uint8, shape=shape)
        if hasattr(os, "posix_fallocate"):
            with path.open("r+b") as file:
                os.posix_fallocate(file.fileno(), 0, path.stat().st_size)
    except OSError as error:
        raise TrainingError(
            f"{path.parent}: no room for {np.prod(shape) / 1e6:.0f} MB of decoded faces: {reason_of(error)}"
        ) from None
    return canvases


def _write_canvases(
    faces: Sequence[Face],
    spread: float,
    side: int,
    stored: Path,
    kept: Path,
    on_progress: Callable[[int, int], None] | None,
    on_skip: Callable[[str], None] | None,
) -> None:
    stored.parent.mkdir(parents=True, exist_ok=True)
    with replacing(stored) as unfinished:
        rows = _cut_faces(_reserved(unfinished, len(faces), side), faces, spread, side, on_progress, on_skip)
        with replacing(kept, ending=".part.npy") as numbers:
            np.save(numbers, np.asarray(rows, dtype=np.int64))


def _cut_faces(
    canvases: np.memmap[Any, np.dtype[np.uint8]],
    faces: Sequence[Face],
    spread: float,
    side: int,
    on_progress: Callable[[int, int], None] | None,
    on_skip: Callable[[str], None] | None,
) -> list[int]:
    """Fill the canvases, one after the other; the numbers of the faces that could be read."""

    def cut(face: Face) -> NDArray[np.uint8] | str:
        try:
            pixels = read_photo(face.photo).pixels
        except AdnetError as error:
            return str(error)
        return cut_crop(pixels, face.box, spread, size=side)[0]

    rows: list[int] = []
    with ThreadPoolExecutor(max_workers=min(4, os.cpu_count() or 1)) as pool:
        for index, result in enumerate(pool.map(cut, faces)):
            if isinstance(result, str):
                if on_skip is not None:
                    on_skip(result)
            else:
                canvases[len(rows)] = result
                rows.append(index)
            if on_progress is not None:
                on_progress(index + 1, len(faces))
    canvases.flush()
    return rows
