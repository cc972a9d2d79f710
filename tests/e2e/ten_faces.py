"""The ten faces with a clock: `python -m tests.e2e.ten_faces PHOTOS [TOLERANCE]`.

PHOTOS has a .pts file for each face (`name.1.pts`). The first face of each photo, then the second, is cut out
until there are ten, and the real program is opened on them under Xvfb. xdotool drags the point that is
farthest off to where the annotation has it, one after the other, until all are within the tolerance (a share
of the distance between the eyes' outer corners), and accepts. The seconds are the program's and xdotool's: no
person looks or decides here.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from adnet_core.faces.states import FaceState
from adnet_core.formats.pts import read_pts
from adnet_core.projects.records import FaceRecord

from .test_whole_way import CORNER, HEIGHT, WIDTH, Outside, Screen, find_photo, until

FACES = 10
SIDE = 700
"""Pixels of a photo's longer side."""
MOST_DRAGS = 68
OUTER_CORNERS = (36, 45)
TOLERANCE = 0.05


@dataclass(frozen=True)
class Cut:
    """A face cut out of a photo, as a file; its (width, height) and its annotated points, in its pixels."""

    name: str
    size: tuple[int, int]
    points: NDArray[np.float64]

    def errors(self, face: FaceRecord) -> NDArray[np.float64]:
        """How far each point is off, in distances between the eyes' outer corners."""
        one, other = (self.points[corner] for corner in OUTER_CORNERS)
        errors = np.linalg.norm(face.points - self.points, axis=1) / np.linalg.norm(one - other)
        return np.asarray(errors)


def cut_faces(photos: Path, target: Path) -> list[Cut]:
    files = [
        (photo, photo.with_name(f"{photo.stem}.{rank}.pts"))
        for rank in (1, 2)
        for photo in sorted(photos.glob("*.jpg"))
    ]
    cuts = []
    for photo, file in [(photo, file) for photo, file in files if file.exists()][:FACES]:
        pixels, points = cv2.imread(os.fspath(photo)), read_pts(file)
        middle = (points.min(axis=0) + points.max(axis=0)) / 2
        reach = 0.85 * np.ptp(points, axis=0).max()
        left, top = np.maximum(np.floor(middle - reach), 0).astype(int).tolist()
        right, bottom = np.ceil(middle + reach).astype(int).tolist()
        cut = pixels[top:bottom, left:right]
        zoom = SIDE / max(cut.shape[:2])
        cut = cv2.resize(
            cut, None, fx=zoom, fy=zoom, interpolation=cv2.INTER_AREA if zoom < 1 else cv2.INTER_CUBIC
        )
        # Grain, by which a dark photo is told from the plain ground beside it on the screen.
        grain = np.random.default_rng(len(cuts)).integers(-5, 6, cut.shape)
        cut = np.clip(cut.astype(int) + grain, 3, 255).astype(np.uint8)
        name, (height, width) = f"{len(cuts):02d}", cut.shape[:2]
        cv2.imwrite(os.fspath(target / f"{name}.png"), cut)
        cuts.append(Cut(name, (width, height), (points - (left, top) + 0.5) * zoom - 0.5))
    return cuts


@contextmanager
def opened(photos: Path, home: Path) -> Iterator[Screen]:
    """The program on a screen of its own."""
    read, write = os.pipe()
    words = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", str(home)]
    server = subprocess.Popen(words, pass_fds=(write,), stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as line:
        screen = Screen(f":{line.readline().strip()}", home / "Xvfb_screen0")
    own = {"DISPLAY": screen.name, "QT_QPA_PLATFORM": "xcb", "QT_SCALE_FACTOR": "1", "ADNET_HOME": str(home)}
    entry = Path(sys.executable).with_name("adnet-annotate")
    program = subprocess.Popen([str(entry), str(photos)], env={**os.environ, **own})
    try:
        yield screen
    finally:
        for process in (program, server):
            process.terminate()
            process.wait(timeout=60)


def corrected(screen: Screen, outside: Outside, cut: Cut, tolerance: float) -> tuple[int, int, float, int]:
    """Brings a face to its points and accepts it: points wrong before, drags, seconds, points wrong after."""
    until(f"landmarks of {cut.name}", lambda: outside.faces(cut.name))
    screen.key("shift+f")
    until(f"the whole photo {cut.name}", lambda: find_photo(screen, cut.size))
    shown = find_photo(screen, cut.size)
    assert shown is not None
    face_id = min(outside.faces(cut.name), key=lambda face: float(cut.errors(face).mean())).id

    def face() -> FaceRecord:
        return next(one for one in outside.faces(cut.name) if one.id == face_id)

    wrong = int((cut.errors(face()) > tolerance).sum())
    began, dragged = time.monotonic(), list[int]()
    while len(dragged) < MOST_DRAGS:
        now = face()
        errors = cut.errors(now)
        errors[dragged] = 0.0
        worst = int(errors.argmax())
        if errors[worst] <= tolerance:
            break
        screen.drag(shown.place(now.points[worst]), shown.place(cut.points[worst]))
        until("the drag", _moved(face, now))
        dragged.append(worst)
    left = int((cut.errors(face()) > tolerance).sum())
    screen.key("space")
    until("the face accepted", lambda: face().state is FaceState.ACCEPTED)
    return wrong, len(dragged), time.monotonic() - began, left


def _moved(face: Callable[[], FaceRecord], before: FaceRecord) -> Callable[[], bool]:
    return lambda: not np.array_equal(face().points, before.points)


def main(photos: Path, tolerance: float) -> None:
    with tempfile.TemporaryDirectory() as folder:
        target, home = Path(folder, "photos"), Path(folder, "home")
        target.mkdir()
        home.mkdir()
        cuts, outside = cut_faces(photos, target), Outside(target / "annotations.adnet")
        with opened(target, home) as screen:
            until("landmarks of the first photo", lambda: outside.faces(cuts[0].name))
            screen.click(CORNER)
            figures = [corrected(screen, outside, cut, tolerance) for cut in cuts]
    for cut, (wrong, drags, seconds, left) in zip(cuts, figures, strict=True):
        print(f"{cut.name}: {wrong} wrong, {drags} drags, {seconds:.1f} s, {left} left")
    wrong, drags, seconds, left = (sum(column) for column in zip(*figures, strict=True))
    print(f"all: {wrong} wrong, {drags} drags, {seconds:.1f} s, {left} left")


if __name__ == "__main__":
    main(Path(sys.argv[1]), float(sys.argv[2]) if len(sys.argv) > 2 else TOLERANCE)
