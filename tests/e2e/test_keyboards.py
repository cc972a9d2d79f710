"""The program under a real X server, with keyboards without Latin letters or with digits behind Shift."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from adnet_core.faces.states import FaceState

from .test_whole_way import CORNER, Outside, Screen, photos, program, pytestmark, screen, until

__all__ = ["photos", "program", "pytestmark", "screen"]  # fixtures, and when to run

# Where keys lie, as X11 counts them; on an American keyboard they give R, Z and 1.
R, Z, ONE = "27", "52", "10"


def choose_keyboard(shown: Screen, layout: str) -> None:
    environment = {**os.environ, "DISPLAY": shown.name}
    subprocess.run(["setxkbmap", layout], env=environment, check=True)


@pytest.mark.skipif(shutil.which("setxkbmap") is None, reason="needs setxkbmap")
def test_what_lies_at_a_place_works_on_every_keyboard(
    screen: Screen,
    photos: Path,
    program: subprocess.Popen[str],
) -> None:
    outside = Outside(photos / "annotations.adnet")
    until("landmarks of the first photo", lambda: outside.faces("a"))
    screen.click(CORNER)
    until("the keyboard", lambda: "adnet-annotate" in screen.do("getwindowfocus", "getwindowname"))
    for layout in ("ru", "gr", "ua"):
        choose_keyboard(screen, layout)
        screen.key(R)
        until(f"the rejection ({layout})", lambda: outside.face("a").state is FaceState.REJECTED)
        screen.key(f"ctrl+{Z}")
        until(f"the undo ({layout})", lambda: outside.face("a").state is FaceState.PREDICTED)
    for layout in ("fr", "cz"):
        choose_keyboard(screen, layout)
        before = set(outside.face("a").tags)
        screen.key(f"ctrl+{ONE}")
        until(f"the flag ({layout})", lambda: set(outside.face("a").tags) != before)  # noqa: B023
    choose_keyboard(screen, "us")
