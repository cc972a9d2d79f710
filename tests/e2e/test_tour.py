"""The tour as somebody takes it who has only the program: five steps by mouse and keys on a real screen."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import cv2
import numpy as np

from adnet_core.faces.states import FaceState, PointOrigin

from .test_whole_way import CORNER, PATIENCE, WIDTH, Outside, Screen, Shown, pytestmark, screen, until
from .test_without_mouse import give_keyboard, program

__all__ = ["program", "pytestmark", "screen"]  # fixtures, and when to run

NAME = "astronaut"


def kept(home: Path) -> str:
    """How the tour stands, in the settings."""
    try:
        return str(json.loads((home / "settings.json").read_text())["tour"])
    except (OSError, ValueError, KeyError):
        return ""


def whole_photo(screen: Screen, size: int) -> Shown | None:
    """Where the square photo lies, looked for from the canvas's edges inwards, past the strip above it; None
    as long as it is not whole."""
    picture = screen.pixels()
    left, right = CORNER[0], WIDTH - 270
    empty = (picture == picture[CORNER[1], CORNER[0]]).all(axis=2)
    across = np.flatnonzero(~empty[380:420, left:right].all(axis=0))
    down = empty[:, 620:660].all(axis=1)
    above, below = np.flatnonzero(down[:400]), np.flatnonzero(down[400:])
    if not (len(across) and len(above) and len(below)):
        return None
    top, bottom = above[-1] + 1, 400 + below[0]
    zooms = (across[-1] + 1 - across[0]) / size, (bottom - top) / size
    return (
        Shown(left + int(across[0]), int(top), float(np.mean(zooms)))
        if abs(zooms[0] - zooms[1]) < 0.01
        else None
    )


def test_a_tour_on_the_sample_photo(
    screen: Screen, program: subprocess.Popen[str], tmp_path: Path, sample_photo: Path
) -> None:
    home = tmp_path / "home"
    outside = Outside(home / "sample" / "annotations.adnet")
    (size,) = set(cv2.imread(os.fspath(sample_photo)).shape[:2])
    give_keyboard(screen, "adnet-annotate")
    until("landmarks of the sample", lambda: outside.faces(NAME))
    predicted = outside.face(NAME)

    # The first page offers it, with the keyboard at its button.
    until("the tour", lambda: (screen.key("space"), kept(home) == "left")[1])

    # See the points, and move one: a click, and a drag with the whole photo in view.
    screen.key("shift+f")
    until("the whole photo", lambda: whole_photo(screen, size))
    shown = whole_photo(screen, size)
    assert shown is not None
    start = shown.place(predicted.points[30])
    screen.click(start)
    screen.drag(start, (start[0] + 18, start[1] + 12))
    until("the drag", lambda: outside.face(NAME).origin[30] == PointOrigin.MOVED)
    assert (outside.face(NAME).origin == PointOrigin.PROPAGATED).any()

    # The most doubtful point, the whole face, and the list.
    screen.key("Tab")
    screen.key("space")
    until("the face accepted", lambda: outside.face(NAME).state is FaceState.ACCEPTED)
    screen.key("ctrl+l")
    until("the end of the tour", lambda: kept(home) == "done")

    # Nothing more was changed by it.
    screen.key("ctrl+q")
    assert program.wait(timeout=PATIENCE) == 0
    face = outside.face(NAME)
    assert np.flatnonzero(face.origin == PointOrigin.MOVED).tolist() == [30]
