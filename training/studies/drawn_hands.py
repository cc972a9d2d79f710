"""Photos with drawn hands, to try things on that have nothing to do with faces.

    python -m training.studies.drawn_hands FOLDER --photos 60

writes so many photos into FOLDER, their 21 points into FOLDER/hands.json (COCO), and into FOLDER/split.csv
which are to learn from (train) and which to judge on (val): these lie on other backgrounds. The backgrounds
come from photos, those of scikit-image's package by default.
"""

from __future__ import annotations

import argparse
import csv
import math
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from adnet_core.conversion import converting
from adnet_core.conversion.catalogue import annotation_format
from adnet_core.faces.layout import load_layout
from adnet_core.formats.face import AnnotatedFace
from adnet_core.media import write_image

Array = NDArray[np.float64]
Pixels = NDArray[np.uint8]

LEARNT = (
    "coffee.png",
    "chelsea.png",
    "grass.png",
    "motorcycle_left.png",
    "hubble_deep_field.jpg",
    "brick.png",
)
JUDGED = ("rocket.jpg", "astronaut.png", "gravel.png", "coins.png", "ihc.png", "camera.png")
"""Names of scikit-image's photos, for the two parts."""
SIZE = (640, 480)
"""Of the photos, width and height."""
_HEADINGS = (-60.0, -20.0, -2.0, 14.0, 32.0)
_ROOTS = ((-0.20, -0.18), (-0.22, -0.50), (-0.05, -0.55), (0.11, -0.52), (0.25, -0.43))
_LENGTHS = (0.42, 0.46, 0.52, 0.47, 0.36)


def hand_points(random: np.random.Generator) -> Array:
    """(21, 2): a hand that points upwards, about one unit high, its wrist at (0, 0)."""
    points = [np.zeros(2)]
    bend = random.uniform(-7, 7)
    for root, heading, length in zip(_ROOTS, _HEADINGS, _LENGTHS, strict=True):
        angle = math.radians(heading + bend + random.uniform(-6, 6))
        curl = math.radians(random.uniform(-12, 12))
        position = np.array(root) * random.uniform(0.95, 1.05)
        points.append(position)
        for share in (0.44, 0.31, 0.25):
            angle += curl
            position = position + length * share * random.uniform(0.85, 1.1) * np.array(
                [math.sin(angle), -math.cos(angle)]
            )
            points.append(position)
    return np.stack(points)


def draw_hand(pixels: Pixels, points: Array, random: np.random.Generator) -> None:
    """Draw the hand of these points (21, 2), in pixels, into a photo."""
    tone = np.array([random.uniform(60, 190), random.uniform(90, 215), random.uniform(130, 250)])
    size = float(np.hypot(*(points[9] - points[0])))
    outline = tuple((0.55 * tone).tolist())
    for grown, colour in ((0.022 * size, outline), (0.0, tuple(tone.tolist()))):
        palm = cv2.convexHull(points[[0, 1, 5, 9, 13, 17]].astype(np.float32)).astype(np.int32)
        _joined(pixels, palm.reshape(-1, 2), 0.24 * size + 2 * grown, colour, closed=True)
        cv2.fillPoly(pixels, [palm], colour, cv2.LINE_AA)
        for finger in range(5):
            bones = points[1 + 4 * finger : 5 + 4 * finger]
            _joined(pixels, bones, (0.20 - 0.012 * finger) * size + 2 * grown, colour)


def _joined(
    pixels: Pixels, points: NDArray, width: float, colour: tuple[float, ...], closed: bool = False
) -> None:
    line = [np.round(points).astype(np.int32)]
    cv2.polylines(pixels, line, closed, colour, max(1, round(width)), cv2.LINE_AA)


def drawn_photo(background: Pixels, random: np.random.Generator) -> tuple[Pixels, list[Array]]:
    """A photo of SIZE with one to three hands, other shapes of the same colours among them, and the hands'
    points (21, 2)."""
    width, height = SIZE
    pixels = _piece(background, random)
    for _ in range(int(random.integers(0, 5))):
        _other_shape(pixels, random)
    hands: list[Array] = []
    taken: list[tuple[float, float, float]] = []
    for _ in range(int(random.choice([1, 1, 1, 2, 3]))):
        side = random.uniform(0.25, 0.75) * height
        angle = math.radians(random.uniform(-50, 50))
        turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
        mirror = np.array([random.choice([-1.0, 1.0]), 1.0])
        points = side * (hand_points(random) * mirror) @ turn.T
        low, high = points.min(axis=0), points.max(axis=0)
        room = np.array([width, height]) - (high - low) - 20
        if (room <= 0).any():
            continue
        points += random.uniform(0, 1, 2) * room + 10 - low
        x, y = (points.min(axis=0) + points.max(axis=0)) / 2
        if any(math.hypot(x - a, y - b) < 0.75 * max(side, c) for a, b, c in taken):
            continue
        taken.append((x, y, side))
        draw_hand(pixels, points, random)
        hands.append(points)
    noisy = cv2.GaussianBlur(pixels, (0, 0), random.uniform(0.4, 1.2)) + random.normal(0, 4, pixels.shape)
    return np.clip(noisy, 0, 255).astype(np.uint8), hands


def _piece(background: Pixels, random: np.random.Generator) -> Pixels:
    """A part of a photo, at SIZE."""
    width, height = SIZE
    scale = max(width / background.shape[1], height / background.shape[0]) * random.uniform(1.0, 1.6)
    large = cv2.resize(background, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    x = int(random.integers(0, large.shape[1] - width + 1))
    y = int(random.integers(0, large.shape[0] - height + 1))
    part = large[y : y + height, x : x + width]
    return np.ascontiguousarray(part[:, ::-1] if random.random() < 0.5 else part)


def _other_shape(pixels: Pixels, random: np.random.Generator) -> None:
    """An ellipse, a bar or a fan of bars: no hand."""
    colour = (random.uniform(60, 190), random.uniform(90, 215), random.uniform(130, 250))
    x, y = (int(random.integers(0, side)) for side in SIZE)
    side = random.uniform(20, 130)
    kind = random.integers(3)
    if kind == 0:
        axes = (round(side), round(side * random.uniform(0.3, 1)))
        cv2.ellipse(pixels, (x, y), axes, random.uniform(0, 180), 0, 360, colour, -1, cv2.LINE_AA)
        return
    angles = [random.uniform(0, 360)] if kind == 1 else [random.uniform(0, 360) + 72 * n for n in range(5)]
    for angle in angles:
        end = np.array([math.cos(math.radians(angle)), math.sin(math.radians(angle))]) * side + (x, y)
        _joined(pixels, np.array([[x, y], end]), max(3, side * 0.2), colour)


def write_hands(
    folder: Path,
    learnt: Sequence[Path],
    judged: Sequence[Path],
    *,
    photos: int,
    judged_photos: int,
    seed: int = 0,
) -> None:
    """Draw photos on the backgrounds `learnt` and on those `judged`, with their points and a split."""
    folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(seed)
    faces: list[AnnotatedFace] = []
    rows: list[tuple[str, str]] = []
    for part, backgrounds, count in (("train", learnt, photos), ("val", judged, judged_photos)):
        pictures = [_read(path) for path in backgrounds]
        for number in range(count):
            path = folder / f"{part}-{number:03}.jpg"
            pixels, hands = drawn_photo(pictures[number % len(pictures)], random)
            write_image(path, pixels)
            rows.append((path.name, part))
            faces += [
                AnnotatedFace(path, points, f"{path.name} {which}") for which, points in enumerate(hands, 1)
            ]
    form = annotation_format("coco")
    plan = converting.plan(faces, folder / "hands.json", form, load_layout("hand-21"), images=folder)
    converting.write(plan, overwrite=True)
    with (folder / "split.csv").open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("file", "split"))
        writer.writerows(rows)


def _read(path: Path) -> Pixels:
    pixels = cv2.imread(str(path), cv2.IMREAD_COLOR)
    if pixels is None:
        raise SystemExit(f"{path}: no photo to draw on")
    return pixels.astype(np.uint8)


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(prog="python -m training.studies.drawn_hands", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--photos", type=int, default=40)
    parser.add_argument("--judged-photos", type=int, default=60)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--backgrounds", type=Path, help="folder of other photos: half of them are judged on")
    given = parser.parse_args(arguments)
    if given.backgrounds is not None:
        found = sorted(
            path for path in given.backgrounds.iterdir() if path.suffix.lower() in (".jpg", ".png")
        )
        learnt, judged = found[::2], found[1::2]
    else:
        package = find_spec("skimage")
        if package is None or package.origin is None:
            parser.error(
                "without --backgrounds, photos of scikit-image are drawn on: pip install scikit-image"
            )
        own = Path(package.origin).parent / "data"
        learnt, judged = ([own / name for name in names] for names in (LEARNT, JUDGED))
    write_hands(
        given.folder,
        learnt,
        judged,
        photos=given.photos,
        judged_photos=given.judged_photos,
        seed=given.seed,
    )


if __name__ == "__main__":
    main()
