"""Other programs copy, replace, rename, link and synchronise a project while two windows work and are killed.

The windows are processes of their own (window_process.py), kept over several rounds unless they are killed.
ADNET_SOAK_ROUNDS says how many rounds there are, of 200.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest

from adnet_core.faces.geometry import FaceBox
from adnet_core.projects import Project
from tests.soak.exchanging import DEEDS, POINTS, Desk

pytestmark = [
    pytest.mark.skipif(sys.platform == "win32", reason="signals"),
    pytest.mark.slow,
    pytest.mark.timeout(7000),
]
ROOT = Path(__file__).resolve().parents[2]
ROUNDS = int(os.environ.get("ADNET_SOAK_ROUNDS", "200"))


class Window:
    """One process, and what it says."""

    def __init__(self, home: Path, seed: int) -> None:
        home.mkdir()
        self.errors = (home / "errors").open("wb")
        self.process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("window_process.py")), str(seed)],
            cwd=ROOT,
            env={
                **os.environ,
                "QT_QPA_PLATFORM": "offscreen",
                "ADNET_HOME": str(home),
                "OMP_NUM_THREADS": "1",
                "OPENBLAS_NUM_THREADS": "1",
                "PYTHONPATH": str(ROOT),
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self.errors,
        )
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.commands, self.pipe = self.process.stdin, self.process.stdout.fileno()

    def tell(self, command: str) -> None:
        self.commands.write(f"{command}\n".encode())
        self.commands.flush()

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.errors):
            if stream is not None:
                stream.close()


class WindowDesk(Desk):
    """With two windows that are open on the folder."""

    def prepare(self, project: Project) -> None:
        photos = [project.path.with_name(f"{number}.png") for number in range(3)]
        for photo in photos:
            cv2.imwrite(str(photo), np.full((120, 160, 3), 90, np.uint8))
        for image in project.add_images(photos):
            spread = np.tile(np.eye(2), (len(POINTS), 1, 1))
            project.add_face(image.id, FaceBox(0.0, 0.0, 100.0, 100.0), POINTS, covariance=spread)

    def play(self, windows: list[Window]) -> list[Window]:
        """The windows work, something happens to the file, they work on, and end; returns those that live."""
        for window in windows:
            window.tell(f"open {self.path.parent}")
        for window in windows:
            self.wait_for(window.pipe, "saved", self.rng.randrange(1, 6))
        for deed in self.rng.choices(DEEDS, k=self.rng.randrange(1, 3)):
            if self.path.exists():
                self.seen.append(f"-- {deed.__name__}")
                deed(self.path, self.other)
            if self.rng.random() < 0.8:
                for window in windows:
                    self.wait_for(window.pipe, "saved", self.rng.randrange(1, 15))
        return [window for window in windows if self.part(window)]

    def part(self, window: Window) -> bool:
        """End a window, or let it close the project only; whether it lives."""
        chance = self.rng.random()
        if chance < 0.35:
            self.seen.append("-- left")
            window.tell("leave")
            while (line := self.line(window.pipe)) is not None:
                if line.startswith("left"):
                    return True
            raise AssertionError(f"round {self.seed}: a window has ended by itself: {self.seen[-20:]}")
        number = signal.SIGKILL if chance < 0.75 else signal.SIGTERM
        self.seen.append(f"-- {number.name}")
        window.process.send_signal(number)
        while self.line(window.pipe) is not None:
            pass
        code = window.process.wait()
        assert code == (-number if number is signal.SIGKILL else 0), (code, self.seen[-20:])
        window.end()
        return False


@pytest.fixture
def windows(tmp_path: Path) -> Iterator[list[Window]]:
    windows: list[Window] = []
    yield windows
    for window in windows:
        window.end()


def test_windows(tmp_path: Path, windows: list[Window]) -> None:
    seen: set[str] = set()
    rng = random.Random(1)
    for number in range(ROUNDS):
        while len(windows) < 2:
            windows.append(Window(tmp_path / f"home{number}-{len(windows)}", rng.randrange(10**6)))
        desk = WindowDesk(tmp_path / str(number), number)
        windows[:] = desk.play(list(windows))
        desk.check()
        assert desk.acknowledged
        seen |= {line.split()[0] if not line.startswith(("--", "way")) else line for line in desk.seen}
        shutil.rmtree(tmp_path / str(number))
    assert {f"-- {deed.__name__}" for deed in DEEDS} <= seen or ROUNDS < 100
    assert {
        "way beside",
        "way look",
        "way restore",
        "saved",
        "left",
        "-- SIGKILL",
        "-- SIGTERM",
    } <= seen or ROUNDS < 100
