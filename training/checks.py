"""A look at the data before training: what is there, what looks wrong, and what the network will see."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from adnet_core.errors import MediaError, ModelError
from adnet_core.faces.layout import BUNDLED_LAYOUTS, Layout
from adnet_core.faces.plausibility import (
    crossed_curves,
    mean_shape,
    points_outside,
    swapped_pairs,
    swapped_sides,
)
from adnet_core.faces.shape_prior import turned_onto
from adnet_core.files.whole_files import write_bytes
from adnet_core.media.photos import photo_size, write_image
from adnet_core.models.model_file import ModelInfo, read_model_info
from adnet_core.models.model_store import DEFAULT_MODEL, find_model
from adnet_core.network.targets import edge_maps
from adnet_core.runs.names import DATA_CHECK
from training.augmentation import random_views
from training.datasets import Face, FaceSet
from training.settings import AugmentationSettings

HASH_SIDE = 16
SAME_PHOTO_BITS = 10
"""Faces whose 256-bit difference hashes are no further apart are taken for one photograph."""
FEWEST_MIRRORED = 3
NO_MIRROR = 0.7
"""How far points lie from their partners' mirror images in the mean, over the size of the mean face (the root
of the mean square of distances from its centre). 300-W's faces have 0.02, single ones in profile up to 0.5,
points that were paired by chance 1.1."""
LISTED = 20
SHEET_COLUMNS, SHEET_ROWS = 6, 2
TILE = 192


@dataclass
class DataCheck:
    """What the check found. Lists name faces; a face may be suspicious and still train. `tags` are how many
    of the faces to learn from have each."""

    photos: int = 0
    faces: int = 0
    validation_faces: int = 0
    tags: dict[str, int] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    crossed: list[str] = field(default_factory=list)
    swapped: list[str] = field(default_factory=list)
    shared: list[str] = field(default_factory=list)

    def lines(self) -> list[str]:
        """The findings as text for people; the first line counts."""
        learnt = f"{counted(self.faces, 'face')} in {counted(self.photos, 'photo')} to learn from"
        tags = ", ".join(f"{name} {count}" for name, count in self.tags.items())
        validated = f"{counted(self.validation_faces, 'face')} to validate on"
        said = [f"{learnt}, {validated}" + (f"; tags: {tags}" if tags else "")]
        titles = {
            "skipped": "left out",
            "outside": "points outside the photo",
            "crossed": "curves that cross",
            "swapped": "left and right swapped",
            "shared": "in training and in validation",
        }
        for name, title in titles.items():
            found: list[str] = getattr(self, name)
            said += [f"{title}: {text}" for text in found[:LISTED]]
            if len(found) > LISTED:
                said.append(f"{title}: {len(found) - LISTED} more")
        return said

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)


def counted(count: int, thing: str) -> str:
    """`1 face`, `2 faces`."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def usual_shape(layout: Layout, inherited: Mapping[str, Any] | None = None) -> NDArray[np.float64] | None:
    """(P, 2) the mean of faces that others have annotated in this layout, None where no model knows it.

    From the description of the model that a run starts from, else the bundled one.
    """
    try:
        if inherited is not None:
            info = ModelInfo.from_json(json.dumps(inherited), "the model to start from")
        else:
            info = read_model_info(find_model(DEFAULT_MODEL))
    except ModelError:
        return None
    if info.shape is None or info.layout.point_names != layout.point_names:
        return None
    return info.shape.mean


def check_faces(
    train: FaceSet,
    validation: FaceSet | None,
    layout: Layout,
    skipped: Sequence[str],
    usual: NDArray[np.float64] | None = None,
) -> DataCheck:
    """Look at faces that could be read; `skipped` are what could not, one sentence each.

    Exchanged sides are judged by the `usual` shape (P, 2) of the layout, where it is known: the faces' own
    mean cannot show what is wrong with all of them.
    """
    faces = [*train.faces, *(validation.faces if validation else ())]
    check = DataCheck(
        photos=len({face.photo for face in train.faces}),
        faces=len(train),
        validation_faces=len(validation) if validation else 0,
        tags=dict(sorted(Counter(tag for face in train.faces for tag in face.tags).items())),
        skipped=list(skipped),
    )
    sizes: dict[Path, tuple[int, int]] = {}
    for face in faces:
        outside = points_outside(face.points, *_size(face.photo, sizes))
        if len(outside):
            check.outside.append(f"{_name(face)}: {counted(len(outside), 'point')}")
        crossed = crossed_curves(face.points, layout)
        if crossed:
            check.crossed.append(f"{_name(face)}: {', '.join(map(str, crossed))}")
    check.swapped = _swapped(faces, layout, usual)
    if validation is not None:
        check.shared = _shared(train, validation)
    return check


def mirror_flaw(faces: Sequence[Face], layout: Layout) -> str:
    """A sentence where the layout's mirror pairs points that are no mirror images on the faces; else nothing.

    Judged by the mean of the faces that lack no point. A bundled layout's mirror is known to be right.
    """
    whole = [face.points for face in faces if np.isfinite(face.points).all()]
    if not layout.mirror_pairs or layout.name in BUNDLED_LAYOUTS or len(whole) < FEWEST_MIRRORED:
        return ""
    shape = mean_shape(np.stack(whole))
    mirrored = shape[list(layout.flip)] * (-1.0, 1.0)
    apart = np.linalg.norm(turned_onto(mirrored[None], shape)[0] - shape, axis=1)
    apart /= np.sqrt((shape**2).sum(axis=1).mean())
    if float(apart.mean()) < NO_MIRROR:
        return ""
    pairs = sorted(layout.mirror_pairs, key=lambda pair: -apart[list(pair)].mean())
    a, b = (layout.point_names[point] for point in pairs[0])
    return (
        f"the mirror of the layout {layout.name} is none: on these faces {a} and {b}, among others, are no "
        "mirror images of each other; mend `flip` in the layout or leave it out, else mirrored photos teach "
        "the network one for the other"
    )


def _swapped(faces: Sequence[Face], layout: Layout, usual: NDArray[np.float64] | None) -> list[str]:
    """Faces with left and right exchanged, as a whole or at some pairs of points. Of those that lack points
    nothing is said."""
    faces = [face for face in faces if np.isfinite(face.points).all()]
    if not faces:
        return []
    points = np.stack([face.points for face in faces])
    shape = mean_shape(points) if usual is None else usual
    said = []
    if swapped_sides(mean_shape(points)[None], shape, layout)[0]:
        said.append(f"the whole set, going by the usual shape of the layout {layout.name}")
    for face, whole in zip(faces, swapped_sides(points, shape, layout), strict=True):
        pairs = () if whole else swapped_pairs(face.points, shape, layout)
        if whole:
            said.append(_name(face))
        elif pairs:
            names = [f"{layout.point_names[i]} and {layout.point_names[j]}" for i, j in pairs]
            said.append(f"{_name(face)}: {', '.join(names)}")
    return said


def _name(face: Face) -> str:
    return face.name or str(face.photo)


def _size(photo: Path, known: dict[Path, tuple[int, int]]) -> tuple[int, int]:
    if photo not in known:
        try:
            known[photo] = photo_size(photo)
        except MediaError:
            known[photo] = (2**31, 2**31)
    return known[photo]


def _shared(train: FaceSet, validation: FaceSet) -> list[str]:
    """Faces of one photograph in both sets, by file and by what they look like."""
    files = {face.photo: face for face in train.faces}
    mine, theirs = difference_hashes(train.canvases), difference_hashes(validation.canvases)
    said = []
    for index, face in enumerate(validation.faces):
        apart = np.count_nonzero(mine != theirs[index], axis=1)
        nearest = int(apart.argmin())
        other = files.get(face.photo)
        if other is None and apart[nearest] <= SAME_PHOTO_BITS:
            other = train.faces[nearest]
        if other is not None:
            said.append(f"{_name(face)} and {_name(other)}")
    return said


def difference_hashes(canvases: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """(N, 256) whether each of 16 x 16 cells of canvases (N, C, C, 3) is darker than its right neighbour."""
    rows = []
    for canvas in canvases:
        grey = cv2.cvtColor(canvas, cv2.COLOR_BGR2GRAY)
        small = cv2.resize(grey, (HASH_SIDE + 1, HASH_SIDE), interpolation=cv2.INTER_AREA)
        rows.append((small[:, 1:] > small[:, :-1]).reshape(-1))
    return np.stack(rows)


def write_check(check: DataCheck, run: Path) -> None:
    """The findings as RUN/data-check.json."""
    write_bytes(run / DATA_CHECK, json.dumps(check.to_dict(), indent=2).encode())


def write_contact_sheet(
    faces: FaceSet, layout: Layout, augmentation: AugmentationSettings, path: Path
) -> None:
    """Random views of random faces with their points, and below each the edge targets, as one picture."""
    generator = torch.Generator().manual_seed(0)
    rows: list[NDArray[np.uint8]] = []
    for _ in range(SHEET_ROWS):
        chosen = torch.randint(len(faces), (SHEET_COLUMNS,), generator=generator).tolist()
        canvases, points = faces.batch(chosen, torch.device("cpu"))
        images, seen, _ = random_views(
            canvases,
            points,
            layout,
            augmentation,
            generator,
            ratio=faces.ratio,
            size=TILE,
            shapes=faces.points,
        )
        rows.append(_row([_tile(image, xy) for image, xy in zip(images, seen, strict=True)]))
        if layout.curves:
            rows.append(_row([_map_tile(edge) for edge in edge_maps(seen, layout, TILE // 4).amax(dim=1)]))
    write_image(path, np.concatenate(rows))


def _row(tiles: list[NDArray[np.uint8]]) -> NDArray[np.uint8]:
    return np.concatenate(tiles, axis=1)


def _tile(image: torch.Tensor, points: torch.Tensor) -> NDArray[np.uint8]:
    tile = np.ascontiguousarray(image.permute(1, 2, 0).round().byte().numpy())
    in_tile = ((points + 1) * (TILE / 2) - 0.5).numpy()
    for x, y in in_tile[np.isfinite(in_tile).all(axis=1)]:
        cv2.circle(tile, (round(float(x)), round(float(y))), 1, (0, 255, 0), -1, cv2.LINE_AA)
    return tile


def _map_tile(values: torch.Tensor) -> NDArray[np.uint8]:
    small = (values.numpy() * 255).astype(np.uint8)
    large = cv2.resize(small, (TILE, TILE), interpolation=cv2.INTER_NEAREST)
    return np.asarray(cv2.cvtColor(large, cv2.COLOR_GRAY2BGR), dtype=np.uint8)
