"""One whole way by keys alone, from opening a folder to the exported files.

Nothing here moves a pointer. The screen has no window manager, so its work, to give a new window the
keyboard, is done here.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest

from adnet_core.faces.states import FaceState, PointOrigin, Visibility
from adnet_core.formats.pts import read_pts
from adnet_core.projects.records import EditKind

from .test_whole_way import PATIENCE, Outside, Screen, find_photo, pytestmark, screen, started, until

__all__ = ["pytestmark", "screen"]  # a fixture, and when to run


@pytest.fixture
def photos(tmp_path: Path, sample_photo: Path) -> Path:
    """One face, two beside each other, and one."""
    folder = tmp_path / "photos"
    folder.mkdir()
    pixels = cv2.imread(os.fspath(sample_photo))
    for name, picture in (("a", pixels), ("b", np.hstack([pixels, pixels])), ("cat", pixels)):
        cv2.imwrite(os.fspath(folder / f"{name}.jpg"), picture)
    return folder


@pytest.fixture
def program(screen: Screen, tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Started without anything to open, by somebody who has never used it."""
    with started(screen, tmp_path) as running:
        yield running


def give_keyboard(screen: Screen, title: str) -> None:
    """To the window that is called so, once it is there."""

    def given() -> bool:
        found = screen.do("search", "--onlyvisible", "--name", title).split()
        if found:
            screen.do("windowfocus", found[-1])
        return title in screen.do("getwindowfocus", "getwindowname")

    until(f"the window {title}", given)


def write(screen: Screen, text: str) -> None:
    screen.do("type", "--delay", "20", text)


def test_from_a_folder_to_exported_files_by_keys_alone(
    screen: Screen, photos: Path, program: subprocess.Popen[str], tmp_path: Path
) -> None:
    outside = Outside(photos / "annotations.adnet")

    # The first page is put away, and a folder opened by its name.
    give_keyboard(screen, "adnet-annotate")
    screen.key("ctrl+o")
    give_keyboard(screen, "Open a folder of photos")
    write(screen, str(photos))
    screen.key("Return")
    give_keyboard(screen, "photos – adnet-annotate")
    until("landmarks of the first photo", lambda: outside.faces("a"))
    predicted = outside.face("a")
    assert predicted.covariance is not None
    doubtful = int(np.linalg.eigvalsh(predicted.covariance)[:, 1].argmax())

    # The least certain point is moved and marked as occluded; an undo, and the same again.
    screen.key("Tab")
    screen.key("shift+Right")
    until("the nudge", lambda: outside.face("a").origin[doubtful] == PointOrigin.MOVED)
    screen.key("v")
    until("occluded", lambda: outside.face("a").visibility[doubtful] == Visibility.OCCLUDED)
    screen.key("ctrl+z")
    until("the undo", lambda: outside.face("a").visibility[doubtful] == Visibility.VISIBLE)
    screen.key("v")
    until("occluded again", lambda: outside.face("a").visibility[doubtful] == Visibility.OCCLUDED)
    moved = outside.face("a").points[doubtful] - predicted.points[doubtful]
    assert moved[0] > 0
    assert abs(moved[1]) < 0.02

    # Accepted, which leads to the photo with two: on to its second face, which is rejected.
    screen.key("space")
    until("the first face accepted", lambda: outside.face("a").state is FaceState.ACCEPTED)
    until("both faces of the second photo", lambda: len(outside.faces("b")) == 2)
    screen.key("e")
    screen.key("r")
    until(
        "the rejection",
        lambda: [face.state for face in outside.faces("b")].count(FaceState.REJECTED) == 1,
    )

    # Found in the list by its name: a box in the middle, moved and made smaller, where no face is.
    screen.key("ctrl+f")
    write(screen, "cat")
    screen.key("Return")
    until("landmarks of the photo that was found", lambda: outside.faces("cat"))
    (kept,) = outside.faces("cat")
    screen.key("shift+f")
    height, width = cv2.imread(os.fspath(photos / "cat.jpg")).shape[:2]
    until("the whole photo", lambda: find_photo(screen, (width, height)))
    screen.key("b", "Left")
    for key in ["Down"] * 8 + ["shift+Left"] * 4 + ["shift+Up"] * 4:
        screen.key(key)
    screen.key("Return")
    until("the drawn face", lambda: len(outside.faces("cat")) == 2)
    (drawn,) = (face for face in outside.faces("cat") if face.id != kept.id)
    assert drawn.box.center[1] > kept.box.center[1]
    screen.key("Delete")
    until("the drawn face deleted", lambda: len(outside.faces("cat")) == 1)
    screen.key("space")
    until("the found face accepted", lambda: outside.face("cat").state is FaceState.ACCEPTED)

    # The whole list again; who works here is said in the preferences.
    screen.key("ctrl+f", "Escape", "ctrl+comma")
    give_keyboard(screen, "Preferences")
    settings = tmp_path / "home" / "settings.json"
    screen.key("Tab")
    write(screen, "Kim")
    screen.key("Return")
    until("the name kept", lambda: settings.exists() and json.loads(settings.read_text())["author"] == "Kim")
    screen.key("Escape")
    give_keyboard(screen, "photos – adnet-annotate")

    # Exported by the sheet, with Enter once it has looked what it comes to; then the end.
    target = photos / "export" / "300w"
    screen.key("ctrl+shift+e")
    until("the files", lambda: (screen.key("Return"), len(list(target.glob("*.pts"))) == 2)[1])
    screen.key("ctrl+q")
    assert program.wait(timeout=PATIENCE) == 0

    kinds = [edit.kind for edit in outside.edits()]
    assert kinds.count(EditKind.ACCEPTED) == 2
    assert kinds.count(EditKind.REJECTED) == 1
    first = outside.face("a")
    assert sorted(file.name for file in target.iterdir()) == ["a.pts", "cat.pts"]
    np.testing.assert_allclose(read_pts(target / "a.pts"), first.points, atol=1e-6)
    np.testing.assert_allclose(read_pts(target / "cat.pts"), outside.face("cat").points, atol=1e-6)
