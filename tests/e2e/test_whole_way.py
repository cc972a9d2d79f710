"""The whole way through the real program, as its user goes it: by keys and mouse on a screen of its own.

Nothing here reaches into the program: what it did is read from the screen, the project and the files.
"""

from __future__ import annotations

import contextlib
import getpass
import os
import shutil
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from adnet_core.errors import AdnetError
from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.formats.pts import read_pts
from adnet_core.projects.records import Edit, EditKind, FaceRecord
from adnet_core.projects.store import Project

NEEDED = ("Xvfb", "xdotool")
WIDTH, HEIGHT = 1280, 800
# On the canvas beside the photo, which leaves the pointer where no edge is looked for.
CORNER = (245, HEIGHT - 32)
# A busy machine is given time; nothing waits that long unless something is wrong.
PATIENCE = 300.0

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not sys.platform.startswith("linux") or any(shutil.which(name) is None for name in NEEDED),
        reason="needs Xvfb and xdotool (tools/system_libraries.sh --test)",
    ),
]


@dataclass
class Screen:
    """A display without a window manager, whose picture lies in a file."""

    name: str
    picture: Path

    def pixels(self) -> NDArray[np.uint8]:
        """(H, W, 3) BGR, from the file in X's own format for screenshots (xwd, version 7)."""
        data = self.picture.read_bytes()
        header = struct.unpack(">20I", data[:80])
        header_size, width, height, line, colours = header[0], header[4], header[5], header[12], header[19]
        start = header_size + colours * 12
        rows = np.frombuffer(data, np.uint8, line * height, start).reshape(height, line)
        return rows[:, : width * 4].reshape(height, width, 4)[:, :, :3]

    def do(self, *words: object) -> str:
        """Have xdotool press, move or look; what it printed."""
        done = subprocess.run(
            ["xdotool", *map(str, words)],
            env={**os.environ, "DISPLAY": self.name},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.stdout.strip()

    def key(self, *names: str) -> None:
        self.do("key", *names)

    def click(self, place: tuple[float, float]) -> None:
        self.do("mousemove", round(place[0]), round(place[1]), "click", 1)

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """In small steps, as a hand does it."""
        self.do("mousemove", round(start[0]), round(start[1]))
        self.do("mousedown", 1)
        for part in np.linspace(0, 1, 9)[1:]:
            x, y = (a + (b - a) * part for a, b in zip(start, end, strict=True))
            self.do("mousemove", round(x), round(y))
        self.do("mouseup", 1)


@dataclass(frozen=True)
class Shown:
    """Where a photo lies on the screen: its left upper corner, and screen pixels to a pixel of the photo."""

    left: int
    top: int
    zoom: float

    def place(self, point: NDArray[np.float64]) -> tuple[float, float]:
        """On the screen, of a point in the photo, whose pixel centres are at integers."""
        return self.left + (point[0] + 0.5) * self.zoom, self.top + (point[1] + 0.5) * self.zoom

    def point(self, place: tuple[float, float]) -> NDArray[np.float64]:
        """In the photo, of a place on the screen (a pixel of it, which the mouse points at)."""
        return np.array([(place[0] - self.left) / self.zoom - 0.5, (place[1] - self.top) / self.zoom - 0.5])


def until(what: str, answer: Callable[[], object]) -> None:
    """Wait until `answer` is true."""
    end = time.monotonic() + PATIENCE
    while not answer():
        assert time.monotonic() < end, f"waited in vain for {what}"
        time.sleep(0.05)


@pytest.fixture
def screen(tmp_path: Path) -> Iterator[Screen]:
    """Xvfb on a display that is free, which it chooses and tells itself."""
    folder = tmp_path / "screen"
    folder.mkdir()
    read, write = os.pipe()
    words = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", str(folder)]
    server = subprocess.Popen(words, pass_fds=(write,), stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    assert number, "Xvfb did not start"
    yield Screen(f":{number}", folder / "Xvfb_screen0")
    server.terminate()
    server.wait(timeout=PATIENCE)


@pytest.fixture
def photos(tmp_path: Path, sample_photo: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    for name in ("a", "b", "c"):
        shutil.copy(sample_photo, folder / f"{name}.jpg")
    return folder


@contextlib.contextmanager
def started(screen: Screen, folder: Path, *opened: Path) -> Iterator[subprocess.Popen[str]]:
    """The program by its entry point on a screen, with a home of its own in a folder; killed where it still
    runs afterwards, and without a traceback."""
    entry = Path(sys.executable).with_name("adnet-annotate")
    environment = {
        **os.environ,
        "DISPLAY": screen.name,
        "QT_QPA_PLATFORM": "xcb",
        "QT_SCALE_FACTOR": "1",
        "ADNET_HOME": str(folder / "home"),
    }
    errors = folder / "stderr.txt"
    with errors.open("w") as file:
        running = subprocess.Popen([str(entry), *map(str, opened)], env=environment, stderr=file, text=True)
    yield running
    if running.poll() is None:
        running.kill()
        running.wait()
    assert "Traceback" not in errors.read_text()


@pytest.fixture
def program(screen: Screen, photos: Path, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    with started(screen, tmp_path, photos) as running:
        yield running


class Outside:
    """The project as anybody reads it who has only its file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def faces(self, name: str) -> list[FaceRecord]:
        """Of the photo `name`; none while there is no project yet."""
        try:
            with Project.open(self._path, author="outside", read_only=True) as project:
                image = next((one for one in project.images() if one.path.stem == name), None)
                return project.faces(image.id) if image is not None else []
        except AdnetError:
            return []

    def face(self, name: str) -> FaceRecord:
        (face,) = self.faces(name)
        return face

    def edits(self) -> list[Edit]:
        """What a person did, in its order."""
        with Project.open(self._path, author="outside", read_only=True) as project:
            return [edit for edit in project.edits() if edit.kind is not EditKind.PREDICTED]


def find_photo(screen: Screen, size: tuple[int, int]) -> Shown | None:
    """Looks from the middle of the canvas outwards, up to where its background begins; None as long as no
    whole photo of this (width, height) is seen."""
    picture = screen.pixels()
    middle_x, middle_y = WIDTH // 2, HEIGHT // 2

    def edge(flat: NDArray[np.bool_], start: int, step: int) -> int | None:
        """The last place before four flat ones in a row."""
        places = range(start, len(flat) - 4 if step > 0 else 4, step)
        return next((at for at in places if flat[[at + step * far for far in range(1, 5)]].all()), None)

    across = picture[middle_y - 20 : middle_y + 20]
    plain = (across == across[:1]).all(axis=(0, 2))
    left, right = edge(plain, middle_x, -1), edge(plain, middle_x, 1)
    if left is None or right is None:
        return None
    background = picture[middle_y, left - 3]
    plain = (picture[:, middle_x - 20 : middle_x + 20] == background).all(axis=(1, 2))
    top, bottom = edge(plain, middle_y, -1), edge(plain, middle_y, 1)
    if top is None or bottom is None:
        return None
    zooms = (right + 1 - left) / size[0], (bottom + 1 - top) / size[1]
    return Shown(left, top, float(np.mean(zooms))) if abs(zooms[0] - zooms[1]) < 0.01 else None


def test_from_a_folder_to_exported_files(
    screen: Screen, photos: Path, program: subprocess.Popen[str], sample_photo: Path
) -> None:
    outside = Outside(photos / "annotations.adnet")
    height, width = cv2.imread(os.fspath(sample_photo)).shape[:2]

    # The first photo: landmarks come by themselves.
    until("landmarks of the first photo", lambda: outside.faces("a"))
    predicted = outside.face("a")
    screen.click(CORNER)
    until("the keyboard", lambda: "adnet-annotate" in screen.do("getwindowfocus", "getwindowname"))
    assert predicted.covariance is not None
    doubtful = int(np.linalg.eigvalsh(predicted.covariance)[:, 1].argmax())

    # Tab takes the least certain point and looks at its face; an arrow key moves it.
    screen.key("Tab", "shift+f", "Right")
    until("the nudge", lambda: outside.face("a").origin[doubtful] == PointOrigin.MOVED)
    nudged = outside.face("a")
    until("the whole photo", lambda: find_photo(screen, (width, height)))
    shown = find_photo(screen, (width, height))
    assert shown is not None
    step = nudged.points[doubtful] - predicted.points[doubtful]
    np.testing.assert_allclose(step, [1 / shown.zoom, 0], atol=0.02)

    # The mouse drags it to where it belongs.
    start = shown.place(nudged.points[doubtful])
    end = (round(start[0]) + 24, round(start[1]) - 15)
    screen.drag(start, end)
    until("the drag", lambda: not np.array_equal(outside.face("a").points, nudged.points))
    dropped = outside.face("a").points[doubtful]
    tolerance = 1.5 / shown.zoom
    np.testing.assert_allclose(dropped, shown.point(end), atol=tolerance)

    # Visibility twice, and once back.
    screen.key("v")
    until("occluded", lambda: outside.face("a").visibility[doubtful] == Visibility.OCCLUDED)
    screen.key("v")
    until("outside", lambda: outside.face("a").visibility[doubtful] == Visibility.OUTSIDE)
    screen.key("ctrl+z")
    until("the undo", lambda: outside.face("a").visibility[doubtful] == Visibility.OCCLUDED)

    # Accept, which goes on to the second photo: a flag, and accept.
    screen.key("space")
    until("the first face accepted", lambda: outside.face("a").state is FaceState.ACCEPTED)
    until("landmarks of the second photo", lambda: outside.faces("b"))
    screen.key("ctrl+2")
    until("the flag", lambda: outside.face("b").tags)
    screen.key("space")
    until("the second face accepted", lambda: outside.face("b").state is FaceState.ACCEPTED)

    # The third: a box where no face is, which is rejected.
    until("landmarks of the third photo", lambda: outside.faces("c"))
    (kept,) = outside.faces("c")
    screen.key("shift+f")
    until("the whole photo", lambda: find_photo(screen, (width, height)) == shown)
    screen.key("b")
    corners = np.array([[300.0, 300.0], [420.0, 430.0]])
    screen.drag(shown.place(corners[0]), shown.place(corners[1]))
    until("the drawn face", lambda: len(outside.faces("c")) == 2)
    (drawn,) = (face for face in outside.faces("c") if face.id != kept.id)
    # The model fits the box to what it takes for a face there.
    box = drawn.box
    np.testing.assert_allclose([box.x0, box.y0, box.x1, box.y1], corners.ravel(), atol=25)
    screen.key("r")
    until(
        "the rejection",
        lambda: FaceState.REJECTED in {face.state for face in outside.faces("c")},
    )

    # Export, when the sheet has looked what it comes to; then the end.
    target = photos / "export" / "300w"
    screen.key("ctrl+shift+e")
    until("the files", lambda: (screen.key("Return"), len(list(target.glob("*.pts"))) == 2)[1])
    screen.key("ctrl+q")
    assert program.wait(timeout=PATIENCE) == 0

    # What the project holds now is what was done, by whom, and nothing else.
    edits = outside.edits()
    assert {edit.author for edit in edits} == {getpass.getuser()}
    assert [edit.kind for edit in edits] == [
        EditKind.MOVED,
        EditKind.MOVED,
        EditKind.VISIBILITY,
        EditKind.VISIBILITY,
        EditKind.REVERTED,
        EditKind.ACCEPTED,
        EditKind.TAGS,
        EditKind.ACCEPTED,
        EditKind.ADDED,
        EditKind.REJECTED,
    ]
    first, second = outside.face("a"), outside.face("b")
    assert first.state is second.state is FaceState.ACCEPTED
    np.testing.assert_array_equal(first.points[doubtful], dropped)
    assert first.visibility[doubtful] == Visibility.OCCLUDED
    assert (np.delete(first.visibility, doubtful) == Visibility.VISIBLE).all()
    assert (first.origin == PointOrigin.MOVED).sum() == 1
    assert second.tags
    assert (second.origin == PointOrigin.PREDICTED).all()
    states = {face.id: face.state for face in outside.faces("c")}
    assert states == {kept.id: FaceState.PREDICTED, drawn.id: FaceState.REJECTED}

    # And the files hold it for any other tool.
    assert sorted(file.name for file in target.iterdir()) == ["a.pts", "b.pts"]
    np.testing.assert_allclose(read_pts(target / "a.pts"), first.points, atol=1e-6)
    np.testing.assert_allclose(read_pts(target / "a.pts")[doubtful], shown.point(end), atol=tolerance)
    np.testing.assert_allclose(read_pts(target / "b.pts"), second.points, atol=1e-6)
