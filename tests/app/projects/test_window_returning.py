"""Opening a project again leads to where one stopped."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from adnet_core.projects.store import Project
from app.logic.listing.photo_list import ListView, Order, Shown
from app.logic.projects.opening import OpenRequest
from app.window import MainWindow
from tests.app.windows import session_of

Open = Callable[..., MainWindow]


def _other(tmp_path: Path) -> Path:
    place = tmp_path / "other"
    place.mkdir()
    cv2.imwrite(str(place / "one.png"), np.full((60, 80, 3), 90, np.uint8))
    return place


def test_the_photo_the_face_and_the_list_are_found_again(
    qtbot: QtBot, open_window: Open, folder: Path
) -> None:
    window = open_window(folder)
    session = session_of(window)
    session.set_list(ListView(Shown.ALL, Order.NEWEST_FIRST, "img"))
    session.go_to(1)
    qtbot.waitUntil(lambda: len(session.faces) == 3, timeout=5000)
    session.selection.step_face(1)
    session.selection.step_face(1)
    face = session.face
    window.close()
    again = session_of(open_window(folder))
    assert again.row == 1
    assert again.face is not None
    assert face is not None
    assert again.face.id == face.id
    assert again.listing.view == ListView(Shown.ALL, Order.NEWEST_FIRST, "img")


def test_a_photo_that_is_named_goes_before(open_window: Open, folder: Path) -> None:
    window = open_window(folder)
    session_of(window).go_to(2)
    window.close()
    assert session_of(open_window(folder / "img2.png")).row == 1


def test_the_place_is_kept_while_one_works_and_when_another_project_is_opened(
    qtbot: QtBot, open_window: Open, folder: Path, tmp_path: Path
) -> None:
    window = open_window(folder)
    session_of(window).go_to(2)
    with Project.open(folder / "annotations.adnet", author=session_of(window).project.author) as project:
        name = f"place.{project.author}"
        qtbot.waitUntil(lambda: project.settings.get(name) is not None, timeout=6000)
        session_of(window).go_to(0)
        window.open(OpenRequest((_other(tmp_path),)))
        qtbot.waitUntil(lambda: session_of(window).project.path.parent.name == "other", timeout=5000)
        kept = project.settings.get(name)
        assert isinstance(kept, dict)
        assert kept["photo"] == project.images()[0].id


@pytest.mark.parametrize("kept", [[], {"photo": "x"}, {"photo": 999, "shown": 3, "order": [], "words": {}}])
def test_a_place_that_is_no_longer_there(open_window: Open, folder: Path, kept: object) -> None:
    window = open_window(folder)
    author = session_of(window).project.author
    window.close()
    with Project.open(folder / "annotations.adnet", author=author) as project:
        project.settings.set(f"place.{author}", kept)
    session = session_of(open_window(folder))
    assert session.row == 0
    assert session.listing.view == ListView()
