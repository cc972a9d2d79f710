"""How well faces are followed through a video: `python -m adnet_core.judging.following_check PHOTOS`.

PHOTOS is a folder of photos with a .pts file for each face (`name.1.pts`). The faces are cut out and
moved over a background, so that it is known which is which: two that cross each other, one that comes to
where the other one was, two that go quickly to and fro, and another one in the same place, with a cut and
without. Each is followed from the first frame to all others that have faces, every so many frames, with
points that are off as predicted ones are. Beside it what the overlap of boxes alone says.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Annotated, Any

import cv2
import numpy as np
import typer
from numpy.typing import NDArray

from adnet_core.faces.geometry import FaceBox
from adnet_core.formats.pts import read_pts
from adnet_core.media.photos import Pixels, read_photo
from adnet_core.projects.face_following import follow

Array = NDArray[np.float64]
WIDTH, HEIGHT, FACE = 960, 540, 110
"""Pixels of the video and of a face's width."""
FRAMES = 49
NOISE = 0.02
"""Of a face's width: how far points are off in each direction."""
HIDDEN = 0.5
"""A face is not found where so much of it is hidden."""
SAME_OVERLAP = 0.3


@dataclass(frozen=True, eq=False)
class Person:
    """A face cut out: pixels with their opacity, and its points in them."""

    pixels: NDArray[Any]
    opacity: NDArray[Any]
    points: Array


def person(pixels: Pixels, points: Array) -> Person:
    box = FaceBox.of_points(points)
    scale = FACE / (box.x1 - box.x0)
    left, top = box.x0 - 0.25 * (box.x1 - box.x0), box.y0 - 0.5 * (box.y1 - box.y0)
    size = (round(1.5 * FACE), round(1.7 * scale * (box.y1 - box.y0)))
    matrix = np.array([[scale, 0, -left * scale], [0, scale, -top * scale]])
    cut = cv2.warpAffine(pixels, matrix, size, flags=cv2.INTER_AREA, borderMode=cv2.BORDER_REPLICATE)
    opacity = np.zeros(size[::-1], np.float32)
    cv2.ellipse(opacity, ((size[0] / 2, size[1] / 2), (size[0] * 0.9, size[1] * 0.95), 0), 1.0, -1)
    return Person(
        cut.astype(np.float32), cv2.GaussianBlur(opacity, (9, 9), 0), (points - (left, top)) * scale
    )


def people(folder: Path) -> list[Person]:
    """The faces of a folder that are large enough."""
    found = []
    for file in sorted(folder.glob("*.pts")):
        photo = folder / f"{file.stem.rsplit('.', 1)[0]}.jpg"
        if photo.exists():
            points = np.asarray(read_pts(file), dtype=np.float64)
            if FaceBox.of_points(points).longer_side >= FACE / 2:
                found.append(person(read_photo(photo).pixels, points))
    return found


Way = Callable[[int], tuple[float, float]]
"""Where a face's centre is in a frame."""


@dataclass(frozen=True, eq=False)
class Film:
    """Who is where: of each person a way, None where it is not in the picture; the last lies in front."""

    name: str
    people: tuple[Person, ...]
    positions: Callable[[int], list[tuple[float, float] | None]]
    shades: Callable[[int], float] = lambda frame: 1.0


def crossing(pair: tuple[Person, Person]) -> Film:
    """Each goes to where the other one was, and one hides the other on the way."""

    def positions(frame: int) -> list[tuple[float, float] | None]:
        part = frame / (FRAMES - 1)
        left, right = 130 + part * (WIDTH - 260), WIDTH - 130 - part * (WIDTH - 260)
        return [(left, 270.0), (right, 285.0)]

    return Film("two cross each other", pair, positions)


def taking_over(pair: tuple[Person, Person]) -> Film:
    """One goes on by its width every three frames, and the other one comes to where it was."""

    def positions(frame: int) -> list[tuple[float, float] | None]:
        at = 560 + 120 * np.sin(frame / 24 * np.pi)
        return [(at, 270.0), (at - 1.3 * FACE, 270.0)]

    return Film("one comes to where the other was", pair, positions)


def quick(pair: tuple[Person, Person]) -> Film:
    """Both go to and fro by two widths within twelve frames, one below the other."""

    def positions(frame: int) -> list[tuple[float, float] | None]:
        swing = 220 * np.sin(frame / 12 * np.pi)
        return [(WIDTH / 2 + swing, 150.0), (WIDTH / 2 - swing, 390.0)]

    return Film("quick, to and fro", pair, positions)


def cut(pair: tuple[Person, Person]) -> Film:
    """At half time another one stands where one stood, before another background."""

    def positions(frame: int) -> list[tuple[float, float] | None]:
        here = (WIDTH / 2 + frame, 270.0)
        return [here, None] if frame < FRAMES // 2 else [None, here]

    return Film("a cut to another face", pair, positions, lambda frame: 1.0 if frame < FRAMES // 2 else 0.35)


def replaced(pair: tuple[Person, Person]) -> Film:
    """One goes, and another one stands in the same place, before the same background."""

    def positions(frame: int) -> list[tuple[float, float] | None]:
        here = (WIDTH / 2, 270.0)
        return [here if frame < 22 else None, here if frame > 25 else None]

    return Film("another one in the same place", pair, positions)


FILMS = (crossing, taking_over, quick, cut, replaced)


def drawn(film: Film, frame: int, background: NDArray[Any]) -> tuple[Pixels, list[Array | None]]:
    """A frame, and the true points of each person, None of one that is hidden or not there."""
    picture = background * film.shades(frame)
    covered = np.zeros(picture.shape[:2], np.float32)
    seen: list[Array | None] = []
    placed = list(zip(film.people, film.positions(frame), strict=True))
    for one, where in placed:
        if where is None:
            continue
        height, width = one.opacity.shape
        left, top = round(where[0] - width / 2), round(where[1] - height / 2)
        into = np.s_[max(top, 0) : max(top + height, 0), max(left, 0) : max(left + width, 0)]
        shape = picture[into].shape
        opacity = one.opacity[: shape[0], : shape[1], None]
        picture[into] = picture[into] * (1 - opacity) + one.pixels[: shape[0], : shape[1]] * opacity
    for one, where in reversed(placed):
        if where is None:
            seen.insert(0, None)
            continue
        height, width = one.opacity.shape
        left, top = round(where[0] - width / 2), round(where[1] - height / 2)
        into = np.s_[max(top, 0) : max(top + height, 0), max(left, 0) : max(left + width, 0)]
        whole = one.opacity[: covered[into].shape[0], : covered[into].shape[1]]
        hidden = float((whole * covered[into]).sum() / whole.sum())
        seen.insert(0, None if hidden > HIDDEN else one.points + np.array([left, top]))
        covered[into] = np.maximum(covered[into], whole)
    return np.clip(picture, 0, 255).astype(np.uint8), seen


@dataclass
class Count:
    """Of faces in later frames: found as the right one, taken for another one, not found."""

    right: int = 0
    wrong: int = 0
    none: int = 0

    def add(self, who: int, found: int | None, there: bool) -> None:
        """`there`: the face can be found in that frame at all."""
        if found == who:
            self.right += 1
        elif found is not None:
            self.wrong += 1
        elif there:
            self.none += 1


def measure(
    film: Film, step: int, background: NDArray[Any], rng: np.random.Generator, with_video: bool
) -> tuple[Count, Count]:
    """Every `step`-th frame has faces; returns how following does, and how overlap does."""
    pictures: dict[int, Pixels] = {}
    faces: dict[int, list[Array]] = {}
    whose: dict[int, list[int]] = {}
    for frame in range(FRAMES):
        pictures[frame], seen = drawn(film, frame, background)
        if frame % step == 0:
            there = [who for who, points in enumerate(seen) if points is not None]
            rng.shuffle(there)
            whose[frame] = there
            known = (seen[who] for who in there)
            faces[frame] = [
                points + rng.normal(0, NOISE * FACE, points.shape) for points in known if points is not None
            ]
    between = range(FRAMES) if with_video else ()
    followed = follow(faces, pictures.get, between=between)
    ours, overlap = Count(), Count()
    for index, who in enumerate(whose[0]):
        track = followed.track_of(0, index)
        box = FaceBox.of_points(faces[0][index])
        for frame in list(faces)[1:]:
            found = None if track is None else track.faces.get(frame)
            is_there = who in whose[frame]
            ours.add(who, None if found is None else whose[frame][found], is_there)
            overlaps = [FaceBox.of_points(points).iou(box) for points in faces[frame]]
            best = int(np.argmax(overlaps)) if overlaps and max(overlaps) > SAME_OVERLAP else -1
            overlap.add(who, None if best < 0 else whose[frame][best], is_there)
    return ours, overlap


def following(
    photos: Annotated[Path, typer.Argument(help="A folder of photos, with a .pts file for each face.")],
    pairs: Annotated[int, typer.Option("--pairs", min=1, help="Pairs of faces of each film.")] = 20,
    only: Annotated[str, typer.Option("--only", help="Films whose name has this in it.")] = "",
    seed: Annotated[int, typer.Option("--seed")] = 1,
) -> None:
    """Measure how well faces are followed through made videos."""
    rng = np.random.default_rng(seed)
    everybody = people(photos)
    if len(everybody) < 2:
        raise typer.BadParameter(f"{photos}: holds fewer than two faces that are large enough")
    every_pair = list(combinations(everybody, 2))
    chosen = [every_pair[i] for i in rng.permutation(len(every_pair))[:pairs]]
    coarse = rng.uniform(20, 230, (9, 16, 3)).astype(np.float32)
    background = cv2.resize(coarse, (WIDTH, HEIGHT), interpolation=cv2.INTER_CUBIC)
    print(f"{len(everybody)} faces, {len(chosen)} pairs; right / wrong / not found, of faces in later frames")
    head = ("film", "every", "followed", "without the video", "overlap alone")
    print("{:<34}{:>6}{:>20}{:>20}{:>20}".format(*head))
    for make in FILMS:
        if only not in make(chosen[0]).name:
            continue
        for step in (1, 4, 12):
            sums = [Count(), Count(), Count()]
            for pair in chosen:
                film = make(pair)
                whole, overlap = measure(film, step, background, rng, with_video=True)
                alone, _ = measure(film, step, background, rng, with_video=False)
                for total, part in zip(sums, (whole, alone, overlap), strict=True):
                    total.right += part.right
                    total.wrong += part.wrong
                    total.none += part.none
            cells = [f"{count.right} / {count.wrong} / {count.none}" for count in sums]
            print(f"{film.name:<34}{step:>6}{cells[0]:>20}{cells[1]:>20}{cells[2]:>20}", flush=True)


if __name__ == "__main__":
    typer.run(following)
