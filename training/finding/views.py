"""Random views of photos for a finder, with what it should find in them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox, apply_affine
from adnet_core.judging.found_objects import PhotoObjects
from adnet_core.models.crops import halved
from adnet_core.models.finder_part import BORDER_GREY, SCALE_REACH, STRIDE, USUAL_SIDE
from adnet_core.network.finder import FinderGoals

Array = NDArray[np.float64]

VIEW_SIDE = 224
"""Of the square views, in pixels."""
CELLS = VIEW_SIDE // STRIDE
SHORTEST, LONGEST = USUAL_SIDE / SCALE_REACH, USUAL_SIDE * SCALE_REACH
"""Longer sides of the objects that a view is to find; much smaller and larger ones are background there."""
BESIDE = 1.6
"""Objects so many times smaller or larger than these are neither found nor background."""
VISIBLE = 0.45
"""An object of which less is in the view is neither."""
ELSEWHERE = 0.25
"""The share of views of any part of a photo, wherever its objects are."""
TURN_DEGREES = 30.0
NEAR = 0.6
"""From this heat on a cell learns where the sides of its object are."""
KNOWN_AROUND = 0.5
"""In photos of which not all objects are annotated, so much of an object's size around it is background."""
MOST_PIXELS = 1.6e6
"""Photos are kept no larger than this while a finder learns."""


@dataclass(frozen=True, eq=False)
class LearntPhoto:
    """A photo as a finder learns it: (H, W, 3) BGR and its halves; its objects in pixels of the first."""

    levels: tuple[NDArray[np.uint8], ...]
    outlines: tuple[Array, ...]
    passed_over: tuple[Array, ...]
    all_annotated: bool

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return self.levels[0].shape[1], self.levels[0].shape[0]


def learnt_photo(pixels: NDArray[np.uint8], objects: PhotoObjects) -> LearntPhoto:
    """A photo kept ready for views, halved until it is small enough to be held in memory."""
    scale, level = 1.0, pixels
    # No view shows an object larger than LONGEST.
    smallest = min((box.longer_side for box in objects.boxes), default=0.0)
    while level.shape[0] * level.shape[1] > MOST_PIXELS or smallest >= 2 * LONGEST * scale:
        level, scale = halved(level), scale * 2
    levels = [level]
    while min(levels[-1].shape[:2]) >= 2 * 32:
        levels.append(halved(levels[-1]))

    def small(points: Array) -> Array:
        return (points + 0.5) / scale - 0.5

    corners = [
        np.array([[b.x0, b.y0], [b.x1, b.y0], [b.x1, b.y1], [b.x0, b.y1]]) for b in objects.passed_over
    ]
    return LearntPhoto(
        tuple(levels),
        tuple(small(outline) for outline in objects.outlines),
        tuple(small(corner) for corner in corners),
        objects.all_annotated,
    )


@dataclass(frozen=True, eq=False)
class View:
    """(224, 224, 3) BGR; heat, weight (28, 28), sides (4, 28, 28) and near (28, 28) as of `FinderGoals`."""

    pixels: NDArray[np.uint8]
    heat: NDArray[np.float32]
    weight: NDArray[np.float32]
    sides: NDArray[np.float32]
    near: NDArray[np.float32]


def batch_of(views: Sequence[View]) -> tuple[torch.Tensor, FinderGoals]:
    """Views as the network takes them."""
    photos = torch.from_numpy(np.stack([view.pixels for view in views])).permute(0, 3, 1, 2).float()

    def stacked(name: str) -> torch.Tensor:
        return torch.from_numpy(np.stack([getattr(view, name) for view in views]))

    heat, weight, near = (stacked(name)[:, None] for name in ("heat", "weight", "near"))
    return photos, FinderGoals(heat, weight, stacked("sides"), near)


def random_view(photos: Sequence[LearntPhoto], random: np.random.Generator) -> View:
    """A view of one of the photos, turned, mirrored, scaled, moved and recoloured at random."""
    photo = photos[int(random.integers(len(photos)))]
    matrix = _random_matrix(photo, random)
    pixels = _recoloured(_warped(photo, matrix, random), random)
    return goals_of(photo, matrix, pixels)


def _random_matrix(photo: LearntPhoto, random: np.random.Generator) -> Array:
    """(2, 3) from the photo to a view: round one of its objects, at a size that is found, or anywhere."""
    height, width = photo.levels[0].shape[:2]
    sides = [FaceBox.of_points(outline).longer_side for outline in photo.outlines]
    chosen = int(random.integers(len(sides))) if sides else None
    goal = math.exp(random.uniform(math.log(SHORTEST), math.log(LONGEST)))
    side = sides[chosen] if chosen is not None else max(width, height) / 4
    scale = goal / max(side, 1.0)
    if chosen is None or random.random() < ELSEWHERE:
        middle = random.uniform(size=2) * (width, height)
        shift = np.zeros(2)
    else:
        middle = np.array(FaceBox.of_points(photo.outlines[chosen]).center)
        room = max(VIEW_SIDE - 0.8 * goal, 0.35 * VIEW_SIDE) / 2
        shift = random.uniform(-room, room, 2)
    angle = math.radians(random.uniform(-TURN_DEGREES, TURN_DEGREES))
    stretch = math.exp(random.uniform(-0.15, 0.15))
    mirror = -1.0 if random.random() < 0.5 else 1.0
    linear = scale * np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    linear = linear @ np.diag([mirror * math.sqrt(stretch), 1 / math.sqrt(stretch)])
    centre = (VIEW_SIDE - 1) / 2 + shift
    return np.concatenate([linear, (centre - linear @ middle)[:, None]], axis=1)


def _warped(photo: LearntPhoto, matrix: Array, random: np.random.Generator) -> NDArray[np.uint8]:
    scale = math.sqrt(abs(np.linalg.det(matrix[:, :2])))
    number = min(max(math.floor(-math.log2(scale)), 0), len(photo.levels) - 1)
    # A pixel of a halved photo covers 2^n of the whole, and its centre lies in their middle.
    factor = 2.0**number
    linear = matrix[:, :2] * factor
    shift = matrix[:, 2] + matrix[:, :2] @ np.full(2, (factor - 1) / 2)
    whole = np.concatenate([linear, shift[:, None]], axis=1)
    # A reflection would show objects where none is annotated.
    border = cv2.BORDER_CONSTANT if random.random() < 0.5 else cv2.BORDER_REPLICATE
    grey = (BORDER_GREY,) * 3
    warped = cv2.warpAffine(
        photo.levels[number],
        whole,
        (VIEW_SIDE, VIEW_SIDE),
        flags=cv2.INTER_LINEAR,
        borderMode=border,
        borderValue=grey,
    )
    return warped.astype(np.uint8)


def _recoloured(pixels: NDArray[np.uint8], random: np.random.Generator) -> NDArray[np.uint8]:
    """Brighter or darker, of other contrast and colours, grey, blurred, noisy."""
    values: NDArray[Any] = pixels.astype(np.float32)
    values = 255 * (values / 255) ** math.exp(random.uniform(-0.4, 0.4))
    values = (values - 127) * random.uniform(0.7, 1.3) + 127 + random.uniform(-30, 30)
    values *= random.uniform(0.85, 1.15, 3).astype(np.float32)
    if random.random() < 0.15:
        values = np.repeat(values.mean(axis=2, keepdims=True), 3, axis=2)
    if random.random() < 0.25:
        values = cv2.GaussianBlur(values, (0, 0), random.uniform(0.4, 1.6))
    if random.random() < 0.25:
        values = values + random.normal(0, random.uniform(2, 10), values.shape)
    return np.clip(values, 0, 255).astype(np.uint8)


def goals_of(photo: LearntPhoto, matrix: Array, pixels: NDArray[np.uint8]) -> View:
    """What is to be found in the view that `matrix` (2, 3) makes of a photo."""
    heat = np.zeros((CELLS, CELLS), np.float32)
    weight = np.full((CELLS, CELLS), float(photo.all_annotated), np.float32)
    sides = np.ones((4, CELLS, CELLS), np.float32)
    near = np.zeros((CELLS, CELLS), np.float32)
    centre = np.arange(CELLS) * float(STRIDE) + (STRIDE - 1) / 2
    unknown = [FaceBox.of_points(apply_affine(matrix, corner)) for corner in photo.passed_over]
    wanted: list[tuple[FaceBox, FaceBox]] = []
    for outline in photo.outlines:
        box = FaceBox.of_points(apply_affine(matrix, outline))
        shown = _in_view(box)
        if not photo.all_annotated:
            by = KNOWN_AROUND * box.longer_side
            weight[_cells(FaceBox(box.x0 - by, box.y0 - by, box.x1 + by, box.y1 + by))] = 1.0
        if shown is None or box.longer_side > LONGEST * BESIDE or box.longer_side < SHORTEST / BESIDE:
            continue
        visible = shown.width * shown.height / max(box.width * box.height, 1e-6)
        if not SHORTEST / 1.05 <= box.longer_side <= LONGEST * 1.05 or visible < VISIBLE:
            unknown.append(shown)
        else:
            wanted.append((box, shown))
    for box in unknown:
        weight[_cells(box)] = 0.0
    for _, box in wanted:
        x, y = box.center
        spread_x, spread_y = (max(0.13 * side, 0.5 * STRIDE) for side in (box.width, box.height))
        bell = np.exp(
            -((centre[None, :] - x) ** 2) / (2 * spread_x**2)
            - ((centre[:, None] - y) ** 2) / (2 * spread_y**2)
        ).astype(np.float32)
        column = int(np.clip(round((x - (STRIDE - 1) / 2) / STRIDE), 0, CELLS - 1))
        row = int(np.clip(round((y - (STRIDE - 1) / 2) / STRIDE), 0, CELLS - 1))
        bell[row, column] = 1.0
        nearer = (bell > heat) & (bell >= NEAR)
        heat = np.maximum(heat, bell)
        near[nearer] = 1.0
        away = (
            centre[None, :] - box.x0 + np.zeros((CELLS, 1)),
            centre[:, None] - box.y0 + np.zeros((1, CELLS)),
            box.x1 - centre[None, :] + np.zeros((CELLS, 1)),
            box.y1 - centre[:, None] + np.zeros((1, CELLS)),
        )
        for number, side in enumerate(away):
            sides[number][nearer] = np.maximum(side, 0.5)[nearer]
    return View(pixels, heat, weight, sides, near)


def _in_view(box: FaceBox) -> FaceBox | None:
    """The part of a box that a view shows."""
    x0, y0 = max(box.x0, 0.0), max(box.y0, 0.0)
    x1, y1 = min(box.x1, VIEW_SIDE - 1.0), min(box.y1, VIEW_SIDE - 1.0)
    return FaceBox(x0, y0, x1, y1) if x1 > x0 and y1 > y0 else None


def _cells(box: FaceBox) -> tuple[slice, slice]:
    """Rows and columns of the cells whose middle a box holds, and those beside."""

    def span(low: float, high: float) -> slice:
        return slice(max(int(low // STRIDE), 0), max(int(high // STRIDE) + 1, 0))

    return span(box.y0, box.y1), span(box.x0, box.x1)
